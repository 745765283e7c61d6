"""Writes whole-month.xlsx: the sample month with receipts, payments and a bureau's statement, invented, the same bytes on every run.

    hesuan close examples/platform-month/month.xlsx --month 2026-08 --confirm --out bills
    python examples/platform-month/whole.py bills                                             # needs openpyxl

The amounts follow from the bills of the first command. What customers do: most pay exactly, some in two parts, one pays for two, some are short by
their bank's charge, some pay under another name, some leave it open which bill they mean or who they are, two have not confirmed, some pay nothing.
"""

import json
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import generate

HERE = Path(__file__).parent
MONTH = "2026-08"
OURS = "TEST-ACCOUNT-0001"
FEN = Decimal("0.01")
HEADINGS = {
    "客户": ["别名(aliases)", "付款账户(payer_accounts)", "手续费上限(bank_fee)", "自动部分认领(auto_partial)"],
    "上月": ["账单编号(bill)"],
    "到款": ["*到账日期(day)", "*金额(amount)", "*我方账户(our_account)", "付款方(payer_name)", "付款账号(payer_account)", "摘要(summary)", "流水号(bank_serial)"],
    "付款": ["*付款编号(payment)", "*客户编号(customer)", "*用途(purpose)", "*金额(amount)", "*日期(day)", "批准垫付(approved_advance)", "自担成本(own_cost)",
             "退回金额(returned)", "退回日期(returned_on)"],
    "实缴明细": ["人员编号(person)", "姓名(name)", "*城市(city)", "*险种(item)", "*费款所属月(fee_month)", "缴费类型(pay_type)", "缴费基数(base)", "单位金额(unit)",
             "个人金额(personal)", "滞纳金(late_fee)"],
}
PURPOSES = {"social_insurance": "社保", "housing_fund": "公积金", "wage": "工资", "income_tax": "个税", "insurance": "商保"}
UNCONFIRMED = {12, 30}
NOT_PAID = {6, 19}


def text(amount):
    return str(amount.quantize(FEN))


class Story:
    """What happens after the bills."""

    def __init__(self, rows, state):
        self.rows = rows
        self.bills = {bill["customer"]: (name, bill) for name, bill in state["bills"]["bills"].items() if bill["bill_month"] == MONTH}
        self.customers = [row["customer"] for row in rows["客户"]]
        for name in ["到款", "付款", "实缴明细"]:
            rows[name] = []
        self.serial = 0

    def open(self, customer):
        bill = self.bills[customer][1]
        return Decimal(bill["total"]) - sum(Decimal(amount) for amount in bill["settled"].values())

    def receipt(self, day, amount, payer="", account="", remark="", serial=True):
        self.serial += 1
        row = {"day": f"2026-08-{day:02d}", "amount": text(amount), "our_account": OURS, "payer_name": payer, "payer_account": account, "summary": remark}
        if serial:
            row["bank_serial"] = f"TS{self.serial:06d}"
        self.rows["到款"].append(row)

    def confirmed(self):
        for index, customer in enumerate(self.customers):
            if index not in UNCONFIRMED:
                self.rows["上月"].append({"type": "已确认", "customer": customer, "bill": self.bills[customer][0], "day": f"2026-08-{16 + index % 3:02d}"})

    def receipts(self):
        names = {row["customer"]: row["name"] for row in self.rows["客户"]}
        terms = {row["customer"]: row for row in self.rows["客户"]}
        for index, customer in enumerate(self.customers):
            if index in UNCONFIRMED or index in NOT_PAID or index in (25, 26, 33):
                continue
            name, amount, day, account = names[customer], self.open(customer), 18 + index % 9, f"TEST-PAYER-{index + 1:04d}"
            if index == 2:  # its bank kept a charge
                terms[customer] |= {"bank_fee": "50", "auto_partial": "是"}
                self.receipt(day, amount - 25, name, account, "八月服务账单")
            elif index == 9:  # a charge above what the contract allows
                terms[customer]["bank_fee"] = "20"
                self.receipt(day, amount - Decimal("35.5"), name, account, "货款")
            elif index in (3, 14, 22):  # one bill in several payments
                first = (amount / 3).quantize(FEN)
                self.receipt(day, first, name, account, "第一笔")
                self.receipt(day + 1, amount - first, name, account, "第二笔")
            elif index in (7, 20):  # another name
                alias = f"{name[:2]}集团财务中心"
                terms[customer]["aliases"] = alias
                self.receipt(day, amount, alias, "", "代付八月费用")
            elif index == 11:  # known by its account
                terms[customer]["payer_accounts"] = account
                self.receipt(day, amount, "李某", account, "")
            elif index == 16:  # the number of the bill
                self.receipt(day, amount, "某某财务公司", "", f"付 {self.bills[customer][0]}")
            elif index == 24:  # one receipt for three customers of a group, by the numbers of their bills
                group = [self.customers[at] for at in (24, 25, 26)]
                self.receipt(day, sum(map(self.open, group)), "云岭集团资金中心", "", " ".join(self.bills[one][0] for one in group))
            elif index == 27:  # more than the bill: the rest is prepaid
                terms[customer]["auto_partial"] = "是"
                self.receipt(day, amount + 20000, name, account, "八月及预付")
            elif index == 31:  # a part only
                terms[customer]["auto_partial"] = "是"
                self.receipt(day, (amount * Decimal("0.6")).quantize(FEN), name, account, "先付部分")
            elif index == 32:  # two customers under one name
                for at in (32, 33):
                    terms[self.customers[at]]["aliases"] = "玉泉石门联合财务"
                self.receipt(day, amount, "玉泉石门联合财务", "", "八月费用")
            else:
                self.receipt(day, amount, name, account, ["八月服务费", "8月账单", "人事外包费"][index % 3])
        self.receipt(21, Decimal("4820"), "王某某", "TEST-PAYER-9001", "转账")
        self.receipt(22, Decimal("1500"), "南塘某公司", "TEST-PAYER-9002", "投标保证金")
        self.receipt(23, Decimal("660"), "赵某", "TEST-PAYER-9003", "误转")
        self.receipt(24, Decimal("-660"), "赵某", "TEST-PAYER-9003", "冲正")
        self.rows["到款"][-1]["bank_serial"] = self.rows["到款"][-2]["bank_serial"]
        self.rows["到款"].sort(key=lambda row: row["day"])

    def payments(self):
        number = 0
        for index, customer in enumerate(self.customers):
            if index in UNCONFIRMED:
                continue
            sums = defaultdict(Decimal)
            own = set()
            for line in self.bills[customer][1]["lines"]:
                if line["kind"] in PURPOSES:
                    sums[line["kind"]] += Decimal(line["amount"])
                    if not line["pass_through"]:
                        own.add(line["kind"])
            for kind, purpose in PURPOSES.items():
                if sums[kind] <= 0:
                    continue
                number += 1
                row = {"payment": f"F{number:04d}", "customer": customer, "purpose": purpose, "amount": text(sums[kind]), "day": f"2026-08-{28 if kind == 'wage' else 27}"}
                if kind in own:
                    row["own_cost"] = "是"
                if index == 9 and kind not in own:
                    row["approved_advance"] = text(sum(sums.values()))
                if index == 4 and kind == "wage":
                    row |= {"returned": "3210.45", "returned_on": "2026-08-29"}
                self.rows["付款"].append(row)

    def statement(self):
        """Shanghai's statement: as billed, but for a few rows."""
        lines = {}
        for customer, (_, bill) in self.bills.items():
            for line in bill["lines"]:
                if line["kind"] == "social_insurance" and line["pay_type"] in ("normal", "back_pay"):
                    person, city, item, side, month = line["key"].split("/")[:5]
                    if (city, month) == ("310000", MONTH):
                        sides = lines.setdefault((person, city, item, month, line["pay_type"]), {"employer": Decimal(0), "employee": Decimal(0)})
                        sides[side] += Decimal(line["amount"])
        rows = []
        for number, ((person, city, item, month, pay_type), sides) in enumerate(sorted(lines.items())):
            row = {"person": person, "city": city, "item": item, "fee_month": month, "pay_type": "补缴" if pay_type == "back_pay" else "正常"}
            unit, own = sides["employer"], sides["employee"]
            turn = number % 97
            if item == "pension" and number % 41 == 3 and own > 900:  # the bureau's base is higher
                base = (own / Decimal("0.08")).quantize(FEN) + 500
                row["base"] = text(base)
                unit, own = (base * Decimal("0.16")).quantize(FEN, ROUND_HALF_UP), (base * Decimal("0.08")).quantize(FEN, ROUND_HALF_UP)
            elif turn == 11:  # not in the statement
                continue
            elif turn == 29:  # a fen
                unit += FEN
            elif turn == 53:  # the bureau's other figure, which nothing explains
                unit += Decimal("7.31")
            elif turn == 83:  # paid late
                row["late_fee"] = "3.2"
            elif turn == 71:  # twice
                rows.append({**row, "unit": text(unit), "personal": text(own)})
            rows.append({**row, "unit": text(unit), "personal": text(own)})
        rows.append({"person": "P9999", "name": "测试人", "city": "310000", "item": "pension", "fee_month": MONTH, "base": "8000", "unit": "1280", "personal": "640"})
        self.rows["实缴明细"] = rows


def main():
    state = json.loads((Path(sys.argv[1]) / "state.json").read_text())
    rows = generate.Month().build()
    story = Story(rows, state)
    story.confirmed()
    story.receipts()
    story.payments()
    story.statement()
    for name, headings in HEADINGS.items():
        generate.HEADINGS[name] = generate.HEADINGS.get(name, []) + headings
    generate.MONEY.extend(["bank_fee", "approved_advance", "returned", "base", "unit", "personal", "late_fee"])
    generate.write(rows, HERE / "whole-month.xlsx")
    print(f"{len(rows['到款'])} receipts, {len(rows['付款'])} payments, {len(rows['实缴明细'])} rows of the statement")


if __name__ == "__main__":
    main()
