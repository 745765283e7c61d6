"""Recomputes every total of every bill workbook of a closed month from its detail cells, in Decimal, and compares to the fen.

    python tests/workbooks/check_bills.py FOLDER

An independent reader: it shares no code with the program that wrote the workbooks. It reads the cells as a person would, by their
headings, evaluates each formula that it meets on its own (sums of cells and ranges, SUMIF) and compares the results with those that are
stored in the file, with summary.csv and with state.json. Needs openpyxl.
"""

import csv
import json
import re
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter

FEN = Decimal("0.01")
KINDS = {
    "社保": "social_insurance", "公积金": "housing_fund", "实发工资": "wage", "个税": "income_tax", "商保": "insurance", "残保金": "disabled_fund",
    "工会经费": "union_fee", "档案费": "archive_fee", "服务费": "service_fee", "折扣": "discount", "滞纳金": "late_fee", "资金占用费": "interest",
    "增值税": "vat_on_top", "上期结转": "carry",
}


def money(value):
    """The amount of a cell: what it shows, exactly; nothing counts as zero."""
    if value is None or value == "":
        return Decimal(0)
    # The shortest text of a cell's number has its digits.
    amount = Decimal(str(value))
    assert amount == amount.quantize(FEN), f"{value} has more than two decimals"
    return amount.quantize(FEN)


class Bill:
    """A workbook, its formulas and the results that are stored in it."""

    def __init__(self, path):
        self.path = path
        self.formulas = load_workbook(path)
        self.results = load_workbook(path, data_only=True)
        self.checked = 0

    def cell(self, sheet, reference):
        """The value of a cell, computed from the cells that its formula names."""
        content = self.formulas[sheet][reference].value
        if isinstance(content, str) and content.startswith("="):
            value = self.formula(sheet, content[1:])
            stored = money(self.results[sheet][reference].value)
            self.equal(value, stored, f"{sheet}!{reference} {content}")
            return value
        return money(content)

    def formula(self, sheet, text):
        total = Decimal(0)
        for term in re.findall(r"SUMIF\([^)]*\)|SUM\([^)]*\)|[^+]+", text):
            if term.startswith("SUMIF("):
                keys, key, amounts = term[6:-1].split(",")
                wanted = self.formulas[sheet][key].value
                total += sum((amount for name, amount in zip(self.column(sheet, keys, text=True), self.column(sheet, amounts)) if name == wanted), Decimal(0))
            elif term.startswith("SUM("):
                total += sum(self.column(sheet, term[4:-1]), Decimal(0))
            elif re.fullmatch(r"\d+", term):
                total += Decimal(term)
            else:
                place, _, reference = term.rpartition("!")
                total += self.cell(place or sheet, reference)
        return total

    def column(self, sheet, reference, text=False):
        place, _, cells = reference.replace("$", "").rpartition("!")
        place = place or sheet
        (letter, first), (_, last) = (re.fullmatch(r"([A-Z]+)(\d+)", corner).groups() for corner in cells.split(":"))
        rows = range(int(first), int(last) + 1)
        if text:
            return [self.formulas[place][f"{letter}{row}"].value for row in rows]
        return [self.cell(place, f"{letter}{row}") if not isinstance(self.formulas[place][f"{letter}{row}"].value, str)
                or str(self.formulas[place][f"{letter}{row}"].value).startswith("=") else Decimal(0) for row in rows]

    def equal(self, one, other, what):
        self.checked += 1
        assert one == other, f"{self.path.name} {what}: {one} is not {other}"

    def check(self):
        """Every total of the four sheets; the sums by kind, and those of the whole."""
        kinds, detail = self.detail()
        adjusted_kinds, adjusted = self.adjustments()
        total, vat = self.cover(kinds, detail, adjusted_kinds, adjusted)
        return {"kinds": kinds, "carry": adjusted_kinds.pop("上期结转", Decimal(0)), "adjusted": sum(adjusted_kinds.values(), Decimal(0)), "total": total, "vat": vat}

    def detail(self):
        sheet = self.formulas["明细"]
        above, headings = None, {}
        for index, (upper, lower) in enumerate(zip(sheet[3], sheet[4]), start=1):
            above = (upper.value or above) if lower.value else upper.value
            headings[get_column_letter(index)] = (above, lower.value)
        last = next(row for row in range(5, sheet.max_row + 1) if sheet[f"A{row}"].value == "合计")
        rows = range(5, last)
        lead = column_index_from_string("H")
        kinds, total = {}, Decimal(0)
        for letter, (group, part) in headings.items():
            if column_index_from_string(letter) <= lead or part in ("基数", "比例"):
                continue
            sums = sum((self.cell("明细", f"{letter}{row}") for row in rows), Decimal(0))
            if rows:
                self.equal(self.cell("明细", f"{letter}{last}"), sums, f"明细 {group} {part}")
            if group == "合计":
                total = sums
            elif group != "社保小计":
                kind = {"住房公积金": "公积金", "补充住房公积金": "公积金"}.get(group, group if part is None else "社保")
                kinds[kind] = kinds.get(kind, Decimal(0)) + sums
        for row in rows:
            parts = [letter for letter, (group, part) in headings.items()
                     if column_index_from_string(letter) > lead and part not in ("基数", "比例") and group not in ("合计", "社保小计")]
            whole = next(letter for letter, (group, _) in headings.items() if group == "合计")
            self.equal(sum((self.cell("明细", f"{letter}{row}") for letter in parts), Decimal(0)), self.cell("明细", f"{whole}{row}"), f"明细 row {row}")
            self.contributions(headings, row)
        self.equal(sum(kinds.values(), Decimal(0)), total, "明细 合计")
        return kinds, total

    def contributions(self, headings, row):
        """Housing fund: base × rate, to the fen or the whole yuan, is what stands there."""
        value = {heading: self.formulas["明细"][f"{letter}{row}"].value for letter, heading in headings.items()}
        base, rate, employer = (value.get(("住房公积金", part)) for part in ("基数", "比例", "单位"))
        if None in (base, rate, employer):
            return
        product = Decimal(str(base)) * Decimal(str(rate))
        assert abs(product - money(employer)) < 1, f"{self.path.name} row {row}: {base} × {rate} is not {employer}"
        self.checked += 1

    def adjustments(self):
        sheet = self.formulas["调整"]
        last = next(row for row in range(4, sheet.max_row + 1) if sheet[f"A{row}"].value == "合计")
        kinds = {}
        for row in range(4, last):
            if sheet[f"B{row}"].value:
                assert sheet[f"G{row}"].value, f"{self.path.name} 调整 row {row} has no cause"
                kinds[sheet[f"B{row}"].value] = kinds.get(sheet[f"B{row}"].value, Decimal(0)) + self.cell("调整", f"I{row}")
        total = self.cell("调整", f"I{last}")
        self.equal(sum(kinds.values(), Decimal(0)), total, "调整 合计")
        return kinds, total

    def cover(self, kinds, detail, adjusted_kinds, adjusted):
        sheet = self.formulas["首页"]
        last = next(row for row in range(5, sheet.max_row + 1) if sheet[f"A{row}"].value == "本月应到款")
        for row in range(5, last):
            kind = sheet[f"A{row}"].value
            self.equal(self.cell("首页", f"B{row}"), kinds.get(kind, Decimal(0)), f"首页 {kind} 本期")
            self.equal(self.cell("首页", f"C{row}"), adjusted_kinds.get(kind, Decimal(0)), f"首页 {kind} 调整")
            self.equal(self.cell("首页", f"D{row}"), kinds.get(kind, Decimal(0)) + adjusted_kinds.get(kind, Decimal(0)), f"首页 {kind}")
        total = self.cell("首页", f"D{last}")
        self.equal(self.cell("首页", f"B{last}"), detail, "首页 本期")
        self.equal(self.cell("首页", f"C{last}"), adjusted, "首页 调整")
        self.equal(total, detail + adjusted, "首页 本月应到款")
        passed = sum((self.cell("首页", f"D{row}") for row in range(5, last) if sheet[f"E{row}"].value == "代收代付"), Decimal(0))
        facts = {sheet[f"A{row}"].value: row for row in range(last + 1, sheet.max_row + 1)}
        self.equal(self.cell("首页", f"B{facts['其中代收代付']}"), passed, "首页 代收代付")
        vat = Decimal(0)
        for row in range(facts.get("增值税与开票", sheet.max_row) + 1, sheet.max_row + 1):
            gross, net, tax = (self.cell("首页", f"{letter}{row}") for letter in "BCD")
            rate = Decimal(re.search(r"([\d.]+)%", sheet[f"A{row}"].value).group(1)) / 100
            self.equal(net + tax, gross, "首页 不含税与税额")
            included, on_top = (gross / (1 + rate)).quantize(FEN, ROUND_HALF_UP), (net * rate).quantize(FEN, ROUND_HALF_UP)
            assert net == included or tax == on_top, f"{self.path.name}: {tax} is not {rate} of {gross}"
            vat += tax
        return total, vat


def main(folder):
    state = json.loads((folder / "state.json").read_text(encoding="utf-8"))
    with open(folder / "summary.csv", encoding="utf-8-sig", newline="") as file:
        summary = list(csv.DictReader(file))
    checked = 0
    for row in summary:
        bill = Bill(folder / f"{row['customer']}.xlsx")
        found = bill.check()
        for zh, kind in KINDS.items():
            if kind != "carry":
                bill.equal(Decimal(row[kind]), found["kinds"].get(zh, Decimal(0)), f"summary {kind}")
        for name in ["carry", "adjusted", "total", "vat"]:
            bill.equal(Decimal(row[name]), found[name], f"summary {name}")
        stored = state["bills"]["bills"][f"{row['customer']}-{row['month']}"]
        bill.equal(Decimal(stored["total"]), found["total"], "state total")
        bill.equal(sum((Decimal(line["amount"]) for line in stored["lines"]), Decimal(0)), found["total"], "state lines")
        checked += bill.checked
    assert summary, "no bill was written"
    print(f"{len(summary)} bill workbooks: {checked} totals recomputed, no difference")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
