"""Writes month.xlsx, the sample month of a small platform: invented customers and people, the same bytes on every run.

Needs openpyxl. Each customer shows something: the mode of service, the fee model, the VAT, joiners with back pay, leavers whose stop
came late, re-hires, a transfer between customers, insurance, what last month left open, and rules that were published late (补差).
"""

import datetime
import re
import zipfile
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

HERE = Path(__file__).parent
SEED = 20260801
CUSTOMERS = 36
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = ["伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂英", "文博",
         "子涵", "雨桐", "浩然", "思远", "佳怡", "志强", "晓东", "建华", "雅婷", "俊杰", "欣怡", "宇航", "梓萱", "天佑"]
NAMES = ["海棠", "青禾", "云岭", "北辰", "南塘", "远舟", "金穗", "白桥", "长汀", "松涛", "星野", "河洛", "新竹", "东篱", "玉泉", "石门", "安澜", "清源"]
TRADES = ["科技有限公司", "物流有限公司", "餐饮管理有限公司", "软件有限公司", "制造有限公司", "商贸有限公司"]

# City: cut-off day, where it goes on a day off, month of the fee, months that may be paid back, weight, housing fund rates, wages.
CITIES = {
    "310000": (20, "不顺延", "本月", 3, 5, ["0.05", "0.06", "0.07"]),
    "110000": (22, "提前到工作日", "本月", 2, 4, ["0.05", "0.08", "0.12"]),
    "330100": (24, "不顺延", "本月", 1, 3, ["0.08", "0.1", "0.12"]),
    "320100": (15, "顺延到工作日", "本月", 3, 2, ["0.08", "0.1"]),
    "320500": (20, "不顺延", "次月", 3, 2, ["0.08", "0.1", "0.12"]),
    "510100": (25, "不顺延", "本月", 6, 3, ["0.06", "0.08", "0.12"]),
    "420100": (18, "不顺延", "上月", 3, 2, ["0.08", "0.1"]),
    "440300": (20, "不顺延", "本月", 2, 3, ["0.05", "0.08", "0.12"]),
}
# Cities whose rates of work injury by class are not in the rules: the employer gives its rate.
INJURY_RATES = {"440300": "0.0028"}

HEADINGS = {
    "客户": ["*客户编号(customer)", "*客户名称(name)", "纳税人类型(taxpayer)", "信用额度(credit_limit)", "预收余额(prepaid)", "备注(remark)"],
    "合同": ["*客户编号(customer)", "*服务模式(mode)", "账单类型(bill_kind)", "付款日(due_day)", "*收费方式(fee_model)", "单价(fee_price)", "价目(fee_tiers)",
             "费率(fee_percent)", "每人最低(fee_person_min)", "基础费(fee_base)", "每次异动(fee_event)", "首末月(fee_pro_rata)", "折扣(fee_discount)",
             "账单最低(fee_min)", "账单最高(fee_max)", "*计税方式(vat_kind)", "*计税纳税人(vat_taxpayer)", "*税率(vat_rate)", "价税关系(vat_price)",
             "附加税费(vat_surcharge)", "残保金(disabled_fund)"],
    "人员": ["*人员编号(person)", "*姓名(name)", "出生日期(born)", "*客户编号(customer)", "服务模式(mode)", "*城市(city)", "人员类别(category)", "*月工资(wage)",
             "社保基数(base_social_insurance)", "公积金基数(base_housing_fund)", "公积金比例(housing_fund_rate)", "工伤费率(work_injury_rate)",
             "工伤类别(work_injury_class)", "*入职日期(hired)", "增员申报日(hire_submitted)", "离职日期(left)", "减员申报日(leave_submitted)",
             "代发工资(pays_wages)", "应发工资(gross)", "专项附加扣除(additional)", "累计月数(ytd_months)", "累计收入(ytd_income)",
             "累计专项扣除(ytd_special)", "累计专项附加扣除(ytd_additional)", "累计已扣税(ytd_withheld)"],
    "商保": ["*客户编号(customer)", "*产品(product)", "*计价方式(price_kind)", "价格(price)", "年龄段(bands)", "*保单起期(policy_from)", "*保单止期(policy_to)",
             "分期数(instalments)", "人员(persons)"],
    "地点": ["*城市(city)", "*截止日(cutoff_day)", "遇休息日(cutoff_shift)", "费款月序(fee_month_offset)", "可补缴月数(max_back_pay_months)",
             "离职补差(leaver_difference)"],
    "上月": ["*类型(type)", "客户编号(customer)", "人员编号(person)", "城市(city)", "费用项(kind)", "险种(item)", "单位个人(side)", "费款所属月(fee_month)",
             "原金额(billed)", "金额(amount)", "日期(day)", "原因(cause)", "引用(refers_to)"],
}
MONEY = ["credit_limit", "prepaid", "fee_price", "fee_person_min", "fee_base", "fee_event", "fee_min", "fee_max", "disabled_fund", "wage",
         "base_social_insurance", "base_housing_fund", "gross", "additional", "ytd_income", "ytd_special", "ytd_additional", "ytd_withheld", "price",
         "billed", "amount"]


class Draw:
    """A small generator of our own (Lehmer), so that the workbook does not depend on the version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = self.state * 48271 % 2147483647
        return self.state % limit

    def one_of(self, values):
        return values[self.below(len(values))]

    def happens(self, times, of):
        return self.below(of) < times


def yuan(fen):
    """The text of an amount."""
    return f"{fen // 100}.{fen % 100:02d}"


def contracts(number):
    """The contracts of a customer: mode, fee and VAT in turn."""
    agency = {"mode": "人事代理", "vat_kind": "仅服务费", "vat_taxpayer": "一般纳税人", "vat_rate": "0.06"}
    dispatch = {"mode": "劳务派遣", "vat_kind": "差额", "vat_taxpayer": "一般纳税人", "vat_rate": "0.06", "vat_price": "不含税"}
    outsourcing = {"mode": "业务外包", "vat_kind": "全额", "vat_taxpayer": "一般纳税人", "vat_rate": "0.06", "vat_price": "不含税"}
    payroll = {"mode": "薪税外包", "vat_kind": "仅服务费", "vat_taxpayer": "一般纳税人", "vat_rate": "0.06"}
    fees = [
        {"fee_model": "按人", "fee_price": "80", "fee_pro_rata": "整月"},
        {"fee_model": "阶梯", "fee_tiers": "10:90;20:75;*:60"},
        {"fee_model": "百分比", "fee_percent": "0.008", "fee_person_min": "50"},
        {"fee_model": "分段阶梯", "fee_tiers": "10:85;30:70;*:55", "fee_discount": "0.95"},
        {"fee_model": "固定", "fee_price": "1800"},
        {"fee_model": "按人", "fee_price": "120", "fee_min": "1500", "fee_pro_rata": "按天"},
        {"fee_model": "异动量", "fee_base": "600", "fee_event": "45"},
        {"fee_model": "按城市", "fee_tiers": ";".join(f"{city}:{60 + 5 * index}" for index, city in enumerate(CITIES)), "fee_discount": "0.9"},
        {"fee_model": "按人", "fee_price": "95", "fee_max": "2400", "fee_pro_rata": "半月"},
    ]
    modes = [agency, agency, dispatch, payroll, outsourcing, agency]
    first = {**modes[number % 6], **fees[number % 9]}
    if number % 6 == 4 and number % 4 == 0:
        first |= {"vat_price": "客户承担", "vat_surcharge": "0.12"}
    if number % 5 == 0 and first["mode"] != "薪税外包":
        first["disabled_fund"] = "38.5"
    rows = [first]
    if number % 9 == 0:
        second = payroll if first["mode"] != "薪税外包" else agency
        rows.append({**second, "fee_model": "按人", "fee_price": "60"})
    for row in rows:
        row |= {"bill_kind": "实做" if number % 7 == 3 else "预收", "due_day": str([20, 25, 28][number % 3])}
    return rows


class Month:
    """The rows of the workbook."""

    def __init__(self):
        self.draw = Draw(SEED)
        self.rows = {name: [] for name in HEADINGS}
        self.number = 0

    def person(self, customer, contract, city):
        draw = self.draw
        self.number += 1
        wage = (400000 + draw.below(2200000)) if draw.happens(9, 10) else (3000000 + draw.below(4000000))
        born = datetime.date(1968 + draw.below(36), 1 + draw.below(12), 1 + draw.below(28))
        hired = datetime.date(2021 + draw.below(5), 1 + draw.below(12), 1 + draw.below(28))
        row = {
            "person": f"P{self.number:04d}", "name": draw.one_of(SURNAMES) + draw.one_of(GIVEN), "born": str(born), "customer": customer, "city": city,
            "category": draw.one_of(["本市城镇", "本市城镇", "外埠城镇", "外埠农村", "本市农村"]), "wage": yuan(wage), "hired": str(hired),
        }
        if draw.happens(5, 6):
            row["housing_fund_rate"] = draw.one_of(CITIES[city][5])
        if city in INJURY_RATES:
            row["work_injury_rate"] = INJURY_RATES[city]
        else:
            row["work_injury_class"] = str(1 + draw.below(4))
        if draw.happens(1, 5):
            row["base_social_insurance"] = yuan(wage - wage // 10)
        if draw.happens(1, 8) and "housing_fund_rate" in row:
            row["base_housing_fund"] = yuan(wage // 100 * 100)
        is_paid = contract["mode"] in ("薪税外包", "业务外包", "劳务派遣") and draw.happens(9, 10) or draw.happens(1, 6)
        # The year to date is invented in a simple way, which does not fit the highest wages.
        if is_paid and wage < 3000000:
            self.wages(row, wage)
        return row

    def wages(self, row, wage):
        """The platform pays: the year to date stands in the row."""
        draw = self.draw
        months = 7
        additional = 50000 * draw.below(7)
        row |= {"pays_wages": "是", "gross": yuan(wage + draw.below(80000)), "additional": yuan(additional), "ytd_months": str(months)}
        row |= {"ytd_income": yuan(months * wage), "ytd_special": yuan(months * (wage * 17 // 100)), "ytd_additional": yuan(months * additional)}
        taxable = months * (wage - wage * 17 // 100 - 500000 - additional)
        row["ytd_withheld"] = yuan(max(0, taxable * 3 // 100) if taxable <= 3600000 else max(0, taxable // 10 - 252000))

    def no_year(self, row):
        """A joiner of this month has no year to date here."""
        for field in ["ytd_months", "ytd_income", "ytd_special", "ytd_additional", "ytd_withheld"]:
            row.pop(field, None)

    def not_paid(self, row):
        """The platform pays no wage for this row."""
        for field in ["pays_wages", "gross", "additional"]:
            row.pop(field, None)
        self.no_year(row)

    def change(self, row, kind):
        """A joiner, leaver or re-hire; the rows that the person has then."""
        draw = self.draw
        day = 1 + draw.below(27)
        if kind == "joiner":
            row |= {"hired": f"2026-08-{day:02d}", "hire_submitted": f"2026-08-{min(day + 1, 14):02d}"}
            self.no_year(row)
        elif kind == "late joiner":
            row |= {"hired": f"2026-0{5 + draw.below(2)}-{day:02d}", "hire_submitted": f"2026-08-{1 + draw.below(12):02d}"}
            self.not_paid(row)
        elif kind == "lost":
            row |= {"hired": f"2026-01-{day:02d}", "hire_submitted": "2026-08-05"}
            self.not_paid(row)
        elif kind == "leaver":
            row |= {"left": f"2026-08-{day:02d}", "leave_submitted": f"2026-08-{min(day, 10):02d}"}
        elif kind == "late stop":
            row |= {"left": f"2026-07-{day:02d}", "leave_submitted": "2026-08-27"}
            self.not_paid(row)
        elif kind == "gone":
            row |= {"left": "2026-06-30", "leave_submitted": "2026-06-10"}
            self.not_paid(row)
        elif kind == "re-hired":
            again = dict(row)
            row |= {"left": "2026-04-17", "leave_submitted": "2026-04-12"}
            self.not_paid(row)
            again |= {"hired": f"2026-08-{1 + draw.below(9):02d}", "hire_submitted": "2026-08-10"}
            self.no_year(again)
            return [row, again]
        return [row]

    def customer(self, index):
        draw = self.draw
        customer = f"K{index + 1:03d}"
        rows = contracts(index)
        name = NAMES[index % 18] + (["", "实业"][index // 18]) + TRADES[index % 6]
        self.rows["客户"].append({"customer": customer, "name": name, "taxpayer": "小规模纳税人" if index % 8 == 5 else "一般纳税人",
                                "credit_limit": yuan(5000000 * (index % 5)), "prepaid": yuan(1250050 if index % 11 == 4 else 0)})
        for row in rows:
            self.rows["合同"].append({"customer": customer, **row})
        weighted = [city for city, facts in CITIES.items() for _ in range(facts[4])]
        cities = [draw.one_of(weighted) for _ in range(1 + index % 3)]
        kinds = ["joiner", "late joiner", "leaver", "late stop", "re-hired", "gone", "lost"]
        for number in range(12 + draw.below(18)):
            contract = rows[number % len(rows)]
            person = self.person(customer, contract, draw.one_of(cities))
            if len(rows) > 1:
                person["mode"] = contract["mode"]
            kind = kinds[(index + number) % 7] if number % 4 == 1 else ""
            self.rows["人员"].extend(self.change(person, kind))
        self.insure(customer, index)
        self.last_month(customer, index)

    def insure(self, customer, index):
        rows = self.rows["商保"]
        if index % 3 == 0:
            rows.append({"customer": customer, "product": "补充医疗", "price_kind": "按人按月", "price": "35.5", "policy_from": "2026-01-01", "policy_to": "2026-12-31"})
        if index % 4 == 1:
            rows.append({"customer": customer, "product": "意外险", "price_kind": "年费按天", "price": "480", "policy_from": "2026-03-01", "policy_to": "2027-02-28",
                         "instalments": "12"})
        if index % 9 == 2:
            rows.append({"customer": customer, "product": "重疾险", "price_kind": "按年龄段", "bands": "16-30:360;31-45:720;46-70:1260", "policy_from": "2026-08-01",
                         "policy_to": "2027-07-31"})

    def last_month(self, customer, index):
        rows, draw = self.rows["上月"], self.draw
        if index % 6 == 1:
            rows.append({"type": "未结余额", "customer": customer, "amount": yuan(100000 + draw.below(900000))})
        own = [row for row in self.rows["人员"] if row["customer"] == customer and row["hired"] < "2026-01-01" and "left" not in row]
        mode = contracts(index)[0]["mode"]
        if index % 7 == 2 and own and mode != "薪税外包":
            person = own[0]
            billed = 80000 + draw.below(40000)
            rows.append({"type": "实缴差异", "customer": customer, "person": person["person"], "city": person["city"], "item": "medical", "side": "单位",
                         "fee_month": "2026-07", "billed": yuan(billed), "amount": yuan(billed + 2875), "cause": "社保局核定基数高于申报"})
        if index % 10 == 3 and own:
            rows.append({"type": "调整", "customer": customer, "person": own[-1]["person"], "kind": "工资", "fee_month": "2026-07", "amount": "-156.4",
                         "cause": "七月考勤更正", "refers_to": f"{customer}-2026-07"})

    def transfer(self):
        """One person goes from one customer to another within the month: the second has the last day and is charged."""
        person = next(row for row in self.rows["人员"] if row["customer"] == "K001" and "left" not in row and row["hired"] < "2026-01-01")
        again = dict(person)
        person |= {"left": "2026-08-12", "leave_submitted": "2026-08-12"}
        self.not_paid(person)
        again |= {"customer": "K002", "hired": "2026-08-13", "hire_submitted": "2026-08-13"}
        again.pop("mode", None)
        self.no_year(again)
        self.rows["人员"].append(again)

    def two_cities(self):
        """One person is insured in two cities."""
        person = next(row for row in self.rows["人员"] if row["customer"] == "K003" and "left" not in row and row["hired"] < "2026-01-01")
        other = dict(person)
        other["city"] = "330100" if person["city"] != "330100" else "310000"
        other |= {"hired": "2026-08-03", "work_injury_class": "2"}
        other.pop("work_injury_rate", None)
        other.pop("housing_fund_rate", None)
        other.pop("base_housing_fund", None)
        self.not_paid(other)
        self.rows["人员"].append(other)

    def build(self):
        for city, (cutoff, shift, turn, back, _, _) in CITIES.items():
            self.rows["地点"].append({"city": city, "cutoff_day": str(cutoff), "cutoff_shift": shift, "fee_month_offset": turn, "max_back_pay_months": str(back),
                                    "leaver_difference": "是" if city == "310000" else "否"})
        self.rows["上月"].append({"type": "上次规则日", "day": "2026-07-31"})
        for index in range(CUSTOMERS):
            self.customer(index)
        self.transfer()
        self.two_cities()
        return self.rows


def field(heading):
    return re.search(r"\((\w+)\)", heading).group(1)


def write(rows, path):
    workbook = Workbook()
    workbook.remove(workbook.active)
    head, bold = PatternFill("solid", fgColor="D9E6F2"), Font(bold=True)
    for name, headings in HEADINGS.items():
        sheet = workbook.create_sheet(name)
        sheet.append(headings)
        for cell in sheet[1]:
            cell.fill, cell.font = head, bold
        for row in rows[name]:
            sheet.append([value(field(heading), row.get(field(heading))) for heading in headings])
        for column in sheet.columns:
            sheet.column_dimensions[column[0].column_letter].width = max(12, len(str(column[0].value)) + 2)
        sheet.freeze_panes = "B2"
    workbook.properties.creator = "hesuan"
    workbook.properties.created = workbook.properties.modified = datetime.datetime(2026, 8, 1)
    workbook.save(path)
    steady(path)


def value(name, text):
    """Amounts are numbers in the cells; all else is text."""
    if text is None or name not in MONEY:
        return text
    whole, _, part = text.partition(".")
    return int(whole) if not part.strip("0") else Decimal(text)


def steady(path):
    """The same bytes on every run: a zip file holds times."""
    with zipfile.ZipFile(path) as archive:
        entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for filename, content in entries:
            if filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-08-01T00:00:00Z", content)
            archive.writestr(zipfile.ZipInfo(filename, (2026, 8, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def main():
    rows = Month().build()
    write(rows, HERE / "month.xlsx")
    modes = {row["mode"] for row in rows["合同"]}
    print(f"{len(rows['客户'])} customers, {len({row['person'] for row in rows['人员']})} persons, {len(modes)} modes, {len(CITIES)} cities")


if __name__ == "__main__":
    main()
