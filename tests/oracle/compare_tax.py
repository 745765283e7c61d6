"""Holds Hesuan's income tax operations against the independent oracle in tax.py, on random persons.

    python tests/oracle/compare_tax.py --hesuan target/release/hesuan [--count N] [--seed S] [--jobs J] [--doubtful]

A person is a year of `withhold` and two requests of the other operations in turn: 200,000 persons ask each of them 20,000 times. Requests go
to `hesuan eval` in chunks. Every number that the oracle gives must be equal; where a request is refused, the codes must be the same set.
Amounts that end in half a fen of tax, and bounds of brackets with their neighbours, are drawn often. Person n of a seed is always the same.

`--check` answers by the oracle alone: it counts what the requests are like. `--operations a,b` compares only these.
"""

import argparse
import collections
import json
import multiprocessing
import os
import random
import re
import subprocess
import sys
from decimal import Decimal

import tax as oracle

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = os.path.join(HERE, "../../rules")
CHUNK = 1000
# Fen that give half a fen of tax at 3, 25, 35 and 45 % (50), and at 10 and 30 % (5, 15, …).
TIES = [50, 50, 50, 50, 50, 5, 15, 25, 35, 45, 55, 65, 75, 85, 95, 2, 10, 30]
ANNUAL = [36000, 144000, 300000, 420000, 660000, 960000]
MONTHLY = [3000, 12000, 25000, 35000, 55000, 80000]
OTHERS = [name for name in oracle.OPERATIONS if name != "withhold"]


def text(cents):
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def cents(amount):
    return int(Decimal(str(amount)).scaleb(2))


# --- drawing ---------------------------------------------------------------------


class Person:
    """Draws the requests of one person. Without `doubtful`, only what contract and law texts settle."""

    def __init__(self, rules, seed, number, doubtful=False):
        self.rules, self.doubtful = rules, doubtful
        self.pick = random.Random(seed * 1_000_000_007 + number)

    def rarely(self, percent):
        return self.pick.randrange(100) < percent

    def fen_of(self):
        kind = self.pick.randrange(4)
        return self.pick.choice(TIES) if kind < 2 else self.pick.randrange(100) if kind == 2 else 0

    def cents(self, low, high):
        """Between `low` and `high` yuan; each order of magnitude is as likely as the others."""
        span = high - low
        width = self.pick.randint(1, max(1, span.bit_length()))
        return (low + min(span, self.pick.randrange(1 << width))) * 100 + self.fen_of()

    def near(self, bounds, low, high):
        """One time in four a bound or its neighbour."""
        if self.pick.randrange(4):
            return self.cents(low, high)
        return self.pick.choice(bounds) * 100 + self.pick.choice([-1, 0, 0, 1, 50, 100, -50])

    def amount(self, low, high, bounds=None):
        number = self.near(bounds, low, high) if bounds else self.cents(low, high)
        kind = self.pick.randrange(10)
        if number % 100 == 0 and kind < 3:
            return number // 100 if kind == 0 else str(number // 100)
        return text(number)

    def month(self, first="2019-01", last="2027-12"):
        return oracle.month_text(self.pick.randint(oracle.month_number(first), oracle.month_number(last)))

    def day(self, month):
        return f"{month}-{self.pick.randint(1, 28):02d}"

    def valid(self, op, request):
        return oracle.OPERATIONS[op](oracle.Known(self.rules, request), request)

    # --- wages

    def withhold(self):
        pick = self.pick
        if self.rarely(1):
            return self.before_2019()
        year = pick.randint(2019, 2027)
        modes = ["months_employed"] * 3 + (["calendar_months"] if year >= 2020 else []) + (["whole_year"] if year >= 2021 else [])
        mode = pick.choice(modes)
        months = self.months_of(year, mode)
        wishes = [self.wishes(year)]
        rows = self.rows(months, wishes[0])
        request = {"months": rows}
        if mode != "months_employed" or pick.randrange(2):
            request["basic_deduction"] = mode
        if mode == "whole_year" and pick.randrange(3):
            request["last_year"] = {"income": self.amount(20000, 59999) if pick.randrange(4) else "60000", "months_withheld_here": 12}
        if mode == "calendar_months" and pick.randrange(3):
            request["earlier_income_this_year"] = False
        if self.rarely(2):
            request["known_on"] = f"{year + 1}-06-30"
        if pick.randrange(2) and len(rows) > 1:
            request = self.opened(request, pick.randrange(1, len(rows)))
        return self.with_fault(request, year) if self.rarely(3) else request

    def months_of(self, year, mode):
        pick = self.pick
        first = 1 if mode == "whole_year" or pick.randrange(5) < 3 else pick.randint(1, 12)
        if mode == "calendar_months" and year == 2020:
            first = pick.randint(7, 12)
        last = 12 if pick.randrange(4) else pick.randint(first, 12)
        months = [f"{year}-{n:02d}" for n in range(first, last + 1)]
        if mode != "whole_year" and len(months) > 2 and self.rarely(12):
            start = pick.randrange(1, len(months) - 1)
            del months[start : start + pick.randint(1, min(4, len(months) - 1 - start))]
        return months

    def wishes(self, year):
        """What a person has in every month, in fen."""
        pick = self.pick
        low, high = pick.choice([(1000, 6000), (4000, 12000), (6000, 30000), (6000, 30000), (20000, 90000), (60000, 400000), (300000, 3000000)])
        wage = pick.randint(low, high) * 100 + self.fen_of()
        return {
            "wage": wage, "ties": pick.randrange(2), "special": 0 if self.rarely(15) else wage * pick.randint(50, 230) // 1000,
            "additional": pick.choice([0, 0, 100000, 150000, 200000, 300000, 400000, 50000, 110000, 75050]), "to_date": self.rarely(15),
            "other": wage * pick.randint(1, 40) // 1000 if self.rarely(20) else 0, "health": pick.choice([20000, 15050]) if self.rarely(8) else 0,
            "pension": pick.choice([100000, 50000, 1200000]) if year >= 2022 and self.rarely(10) else 0,
            "charity": self.rarely(8), "reductions": self.rarely(4), "exempt": self.rarely(10),
        }

    def rows(self, months, wish):
        """Months of a person. Half the persons have months whose cumulative taxable amount ends in half a fen of tax."""
        pick, wage, special = self.pick, wish["wage"], wish["special"]
        out, sum_additional, taxed, pension, to_date = [], 0, 0, 0, 0
        for month in months:
            if self.rarely(6):
                wage = wage * pick.choice([105, 110, 120, 150, 80]) // 100
            income = wage + (pick.randint(0, wage // 4 + 1) if self.rarely(25) else 0)
            if self.rarely(3):  # whether income to date may be below 0, or below what of it is exempt, is not settled
                income = -pick.randint(1, wage) if self.doubtful else -min(wage, pick.randrange(1 + max(0, to_date))) if month > "2019" else 0
            elif self.rarely(2):
                income = pick.choice([0, wage * pick.randint(3, 12)])
            exempt = self.cents(1, 800) if wish["exempt"] and pick.randrange(2) else 0
            parts = {"special": special + (pick.randint(0, 500) if self.rarely(10) else 0), "other": wish["other"],
                     "exempt": exempt if self.doubtful else max(0, min(exempt, income + (to_date if month > "2019" else 0)))}
            additional = wish["additional"] if not self.rarely(5) else pick.choice([0, wish["additional"] * 2, wish["additional"] + 200000])
            health, given = wish["health"], min(wish["pension"], 1200000 - pension)
            pension += given
            sum_additional += additional
            less = sum(parts.values()) + additional + health + given
            if wish["ties"] and pick.randrange(3):
                income += (pick.choice(TIES) - (taxed + income - less)) % 100
            taxed += income - less
            to_date += income - parts["exempt"]
            row = {"month": month, "income": text(income)} | {field: text(value) for field, value in parts.items() if value or self.rarely(3)}
            if wish["to_date"]:
                row["additional_to_date"] = text(sum_additional)
            elif additional or self.rarely(3):
                row["additional"] = text(additional)
            row |= {field: text(value) for field, value in (("health_insurance", health), ("personal_pension", given)) if value}
            if wish["charity"] and self.rarely(30):
                row["charity"] = text(self.cents(10, abs(income) // 150 + 20))
            if wish["reductions"] and pick.randrange(2):
                row["reductions"] = text(self.cents(1, 300))
            out.append(row)
        return out

    def opened(self, request, cut):
        """The first `cut` months told as figures to date."""
        rows = request["months"]
        before = request | {"months": rows[:cut]}
        last = self.valid("withhold", before)["months"][-1]
        opening = {"month": last["month"], "months_employed": last["months_employed"]}
        opening |= {field: str(last[field]) for field in ("income", "exempt", "special", "additional", "other", "reductions") if last[field] or self.pick.randrange(2)}
        given = sum((Decimal(row.get("charity", 0)) for row in rows[:cut]), Decimal(0))
        if given:
            opening["charity"] = str(given)
        # after a month of negative wages more may stand withheld than the income to date could carry: that is not settled
        most = self.rules.find("tax.annual.brackets", last["month"], oracle.FOREVER).tax(last["income"])
        withheld = min(last["withheld_before"] + last["withheld"], most)
        if self.rarely(5):
            withheld = oracle.fen(withheld * Decimal("0.7"))
        if withheld or self.pick.randrange(2):
            opening["withheld"] = str(withheld)
        # the limit counts from the months of the request
        return request | {"opening": opening, "months": rows[cut:]}

    def with_fault(self, request, year):
        pick, rows, opening = self.pick, request["months"], request.get("opening")
        kind = pick.randrange(9)
        if kind == 0 and opening:
            opening["withheld"] = text(abs(cents(opening.get("income", 0))) + 100000)
        elif kind == 1 and opening and request.get("basic_deduction") != "whole_year":
            opening["months_employed"] = int(opening["month"][5:]) + pick.randint(1, 3)
        elif kind == 2 and len(rows) > 1:
            rows[-1]["month"] = rows[-2]["month"] if pick.randrange(2) else oracle.month_text(oracle.month_number(rows[-2]["month"]) - 1)
            if rows[-1]["month"][:4] != str(year):
                rows[-1]["month"] = rows[-2]["month"]
        elif kind == 3 and request.get("basic_deduction") == "whole_year":
            request["last_year"] = {"income": "50000", "months_withheld_here": pick.randint(0, 11)}
            if pick.randrange(2):
                request["last_year"] = {"income": pick.choice(["60000.01", "75000"]), "months_withheld_here": 12}
        elif kind == 4 and request.get("basic_deduction") == "calendar_months":
            request["earlier_income_this_year"] = True
        elif kind == 5 and year == 2019:
            request["basic_deduction"] = pick.choice(["calendar_months", "whole_year"])
        elif kind == 6:
            rows[pick.randrange(len(rows))]["health_insurance"] = "2400.01"
        elif kind == 7 and "personal_pension" not in rows[0] and year != 2021:
            rows[0]["personal_pension"] = "12000.01" if year >= 2022 else "500"
        elif kind == 8 and "additional" in rows[0]:
            rows[0]["additional_to_date"] = rows[0]["additional"]
        return request

    def before_2019(self):
        year = self.pick.randint(2012, 2018)
        wish = self.wishes(2018) | {"to_date": False, "health": 0, "pension": 0, "charity": False, "reductions": False}
        return {"months": self.rows(self.months_of(year, "months_employed"), wish)}

    # --- labour remuneration

    def withhold_labour(self):
        pick, kind = self.pick, self.pick.choice(["intern", "platform", "platform", "agent"])
        first = {"intern": "2020-07", "platform": "2025-10", "agent": "2019-01"}[kind]
        month = self.month(first)
        last = pick.randint(int(month[5:]), 12)
        months = [f"{month[:4]}-{n:02d}" for n in range(int(month[5:]), last + 1)]
        if len(months) > 2 and self.rarely(40):
            start = pick.randrange(1, len(months) - 1)
            del months[start : start + pick.randint(1, min(3, len(months) - 1 - start))]
        top = pick.choice([7000, 20000, 20000, 150000])
        rows = [{"month": m, "income": self.amount(1, top)} for m in months]
        for row in rows:
            if kind != "agent" or self.doubtful:
                row |= {field: self.amount(1, 300) for field in ("exempt", "other") if self.rarely(15)}
            if "exempt" in row and Decimal(row["exempt"]) > Decimal(row["income"]) and not self.doubtful:
                row["exempt"] = row["income"]
            if kind == "agent" and pick.randrange(2):
                row["surcharges"] = self.amount(1, 500)
        request = {"kind": kind, "months": rows}
        if kind == "platform" and self.rarely(40):
            request["restart_after"] = pick.randint(1, 4)
        if len(rows) > 1 and pick.randrange(5) < 2:
            request = self.opened_labour(request, pick.randrange(1, len(rows)))
        if self.rarely(2):
            request = self.early_labour(kind)
        return request

    def opened_labour(self, request, cut):
        rows = request["months"]
        last = self.valid("withhold_labour", request | {"months": rows[:cut]})["months"][-1]
        opening = {"month": last["month"], "months": last["months"], "income": str(last["income"]), "exempt": str(last["exempt"])}
        opening |= {"other": str(last["other"]), "withheld": str(last["withheld_before"] + last["withheld"])}
        if request["kind"] == "agent":
            opening["surcharges"] = str(last["surcharges"])
        return request | {"opening": opening, "months": rows[cut:]}

    def early_labour(self, kind):
        kind = "platform" if kind == "agent" else kind
        month = self.month("2019-01", "2025-09" if kind == "platform" else "2020-06")
        return {"kind": kind, "months": [{"month": month, "income": self.amount(100, 9000)}]}

    def remuneration(self):
        pick = self.pick
        kind = pick.choice(["labour", "labour", "labour", "author", "royalty", "incidental"])
        request = {"month": self.month(), "kind": kind}
        if kind == "labour" and self.rarely(35):
            return request | {"net": self.amount(1 if self.doubtful else 801, 200000, [800 if self.doubtful else 900, 3360, 21000, 49500])}
        if self.rarely(25) and kind != "incidental":
            request["resident"] = False
        request["income"] = self.amount(1 if self.doubtful or self.rarely(3) else 800, 300000, [4000, 4000, 25000, 62500, 3750, 15000])
        if self.rarely(15 if kind == "incidental" or "resident" in request else 2):
            request["charity"] = self.amount(1, 40000)
            if self.rarely(30):
                request["charity_full"] = True
        return request

    # --- bonus

    def bonus(self):
        pick = self.pick
        request = {"month": self.month("2028-01", "2029-12") if self.rarely(2) else self.month()}
        merged = self.rarely(25)
        if merged or self.rarely(40):
            request["annual_taxable"] = text(self.cents(1, 900000) * pick.choice([1, 1, 1, -1]))
        if merged:
            request["method"] = "merged"
        elif pick.randrange(2):
            request["method"] = "separate"
        if self.rarely(35):
            return request | {"net": self.amount(1, 1500000, [34920, 129810, 229560, 317660, 466410, 631160, 64800])}
        amount = self.near(ANNUAL, 1, 2000000)
        if self.rarely(15):
            bound, end = pick.choice([(36000, 38566), (144000, 160499), (300000, 318333), (420000, 447499), (660000, 706538), (960000, 1119999)])
            amount = pick.randint(bound * 100, end * 100)
        request["amount"] = text(amount)
        if self.rarely(5):
            request["separate_used_this_year"] = bool(pick.randrange(2))
        return request

    def bonus_split(self):
        request = {"month": self.month("2028-01", "2029-12") if self.rarely(2) else self.month(), "total": self.amount(1, 2000000, ANNUAL)}
        taxable = self.near(ANNUAL, 1, 1200000) * self.pick.choice([1, 1, 1, -1])
        return request | {"annual_taxable": text(taxable)}

    # --- persons without domicile

    def nonresident(self):
        pick, month = self.pick, self.month()
        kind = pick.choice(["wages", "wages", "bonus", "equity"])
        total = self.cents(3000, 400000)
        length = oracle.calendar.monthrange(int(month[:4]), int(month[5:]))[1]
        request = {"month": month, "kind": kind, "total": text(total), "days_in_year": pick.choice([pick.randint(1, 365), 90, 91, 182, 183])}
        if kind != "wages":  # the days of the period that it was earned in
            length = request["calendar_days"] = pick.randint(30, 365)
        elif self.rarely(30):
            request["calendar_days"] = length
        worked = pick.randint(0, length * 2)
        request["work_days_in_china"] = f"{worked // 2}.5" if worked % 2 else str(worked // 2)
        if pick.randrange(3):
            request["paid_abroad"] = text(pick.choice([0, total, pick.randint(0, total), total // 2]))
        request |= {flag: bool(pick.randrange(2)) for flag in ("executive", "six_years") if pick.randrange(2)}
        if self.rarely(10):
            request["formula"] = pick.choice("1234")
        if kind == "equity" and pick.randrange(2):
            before = Decimal(text(self.cents(1, 300000)))
            taxed = self.rules.find("tax.monthly.brackets", month, oracle.FOREVER).tax(before, 6, 6)
            request |= {"year_total_before": str(before), "taxed_before": str(pick.choice([taxed, taxed, oracle.fen(taxed * Decimal("0.7")), oracle.ZERO]))}
            if self.rarely(2) and request["days_in_year"] < 183:
                request["taxed_before"] = str(before + Decimal(request["total"]) + 1)
        if self.rarely(2) and request.get("taxed_before", "0") in ("0", "0.00"):  # one fault at a time
            request |= pick.choice([{"days_in_year": 367}, {"work_days_in_china": str(length + 1)}])
        return request

    def residence_change(self):
        pick, year = self.pick, self.pick.randint(2019, 2027)
        first = pick.randint(1, 12)
        rows = [{"month": f"{year}-{n:02d}", "income": self.amount(2000, 90000, [8000, 17000, 30000]), "withheld": self.amount(1, 9000)}
                for n in range(first, pick.randint(first, 12) + 1)]
        request = {"year": year, "became": pick.choice(["resident", "nonresident"]), "months": rows}
        if request["became"] == "resident":
            request |= {field: self.amount(1, 30000) for field in ("special", "additional", "other") if pick.randrange(2)}
        return request

    # --- income taxed alone

    def severance(self):
        average = self.cents(30000, 200000)
        amount = self.cents(1000, 3000000) if self.pick.randrange(4) else average * 3 + self.pick.choice([-1, 0, 1, 50, 3600000, 3600001])
        request = {"month": self.month(), "amount": text(amount), "average_annual_wage": text(average)}
        return request | ({"bankruptcy": bool(self.pick.randrange(2))} if self.rarely(10) else {})

    def early_retirement(self):
        months = 0 if self.rarely(1) else self.pick.choice([self.pick.randint(1, 120), 12 * self.pick.randint(1, 8), 3 * self.pick.randint(1, 40)])
        amount = self.cents(10000, 2000000)
        if months and self.rarely(20):  # at a bound of the table
            amount = (self.pick.choice(ANNUAL) + 60000) * 100 * months // 12 + self.pick.choice([-1, 0, 1])
        return {"month": self.month(), "amount": text(amount), "months": months}

    def internal_retirement(self):
        months = 0 if self.rarely(1) else self.pick.randint(1, 120)
        request = {"month": self.month(), "amount": self.amount(5000, 800000), "months": months, "month_wage": self.amount(5000, 60000, [8000, 17000, 30000])}
        kind = self.pick.randrange(3)
        if kind == 0:
            request["wage_tax_by"] = "monthly_table"
        elif kind == 1:
            request |= {"wage_tax_by": "cumulative_table", "cumulative_wage_tax": self.amount(1, 3000)}
        return request

    def annuity_receipt(self):
        kind = self.pick.choice(["monthly", "quarterly", "yearly", "lump_emigration", "lump_death", "lump_other"])
        bounds = {"monthly": MONTHLY, "lump_other": MONTHLY, "quarterly": [3 * bound for bound in MONTHLY]}.get(kind, ANNUAL)
        return {"month": self.month(), "kind": kind, "amount": self.amount(1, 1200000, bounds)}

    def annuity_contribution(self):
        request = {"month": self.month(), "base": self.amount(2000, 90000), "average_annual_wage": self.amount(30000, 200000), "employee": self.amount(1, 3000)}
        if self.pick.randrange(2):
            request |= {"employer": self.amount(1, 6000), "employer_limit": self.amount(1, 6000)}
        return request

    def equity(self):
        pick, month = self.pick, self.month("2028-01", "2028-12") if self.rarely(2) else self.month()
        earlier, income, tax = [], Decimal(0), Decimal(0)
        for n in sorted(pick.sample(range(1, int(month[5:])), min(int(month[5:]) - 1, pick.choice([0, 0, 1, 2])))):
            got = Decimal(text(self.near(ANNUAL, 1, 300000)))
            income += got
            paid = self.rules.find("tax.annual.brackets", "2027-12", oracle.FOREVER).tax(income) - tax
            tax += paid
            earlier.append({"month": f"{month[:4]}-{n:02d}", "income": str(got), "tax": str(paid)})
        if self.rarely(20) and month[:4] != "2019":
            earlier.insert(0, {"month": f"{int(month[:4]) - 1}-{pick.randint(1, 12):02d}", "income": self.amount(1, 300000), "tax": self.amount(1, 9000)})
        request = {"month": month, "income": self.amount(1, 1200000, ANNUAL)}
        if pick.randrange(3) == 0:
            strike = self.cents(1, 50)
            request = {"month": month, "shares": pick.randint(1, 100000), "strike": text(strike), "market": text(strike + self.cents(1, 60))}
        return request | ({"earlier": earlier} if earlier or pick.randrange(2) else {})

    def low_price_housing(self):
        return {"month": self.month(), "difference": self.amount(1, 2000000, ANNUAL)}

    # --- deductions

    def housing_fund_cap(self):
        request = {"month": self.month(), "own_average": self.amount(2000, 90000), "city_average": self.amount(3000, 20000)}
        request |= {side: self.amount(1, 9000) for side in ("employee", "employer")}
        province = self.pick.choice([None, None, "450000", "310000"])
        return request | ({"province": province} if province else {})

    def additional_deductions(self):
        pick, month = self.pick, self.month() if self.pick.randrange(3) else self.month("2022-01", "2023-12")
        year, number = int(month[:4]), oracle.month_number(month)
        request = {"month": month}
        if self.rarely(40):
            request["since"] = f"{year}-{pick.randint(1, int(month[5:])):02d}"
        since = oracle.month_number(request.get("since", f"{year}-01"))
        if year == 2023 and pick.randrange(2):
            request["known_on"] = pick.choice(["2023-08-27", "2023-08-28", "2023-09-15", "2023-07-01", "2024-03-01"])
        elif year == 2022 and self.rarely(30):
            request["known_on"] = pick.choice(["2022-03-27", "2022-03-28", "2022-12-31"])
        if pick.randrange(3):
            request["children"] = [self.child(number) for _ in range(pick.randint(1, 3))]
        if pick.randrange(2):
            request["elderly"] = self.elderly(number, 1000 if year < 2023 or request.get("known_on", "2024") < "2023-08-28" else 1500)
        if self.rarely(25):
            start = number - pick.randint(0, 60)
            request["continuing_education"] = {"from": oracle.month_text(start)} | ({"to": oracle.month_text(start + pick.randint(0, 60))} if pick.randrange(2) else {})
        if self.rarely(20):
            request["certificates"] = [oracle.month_text(pick.choice([pick.randint(since, number), pick.randint(since, number), since - 12]))]
        self.home(request, since, number)
        if self.rarely(20):
            request["illness"] = [{"own_share": self.amount(1, 150000, [15000, 95000])} for _ in range(pick.randint(1, 2))]
        return request

    def child(self, number):
        born = number - self.pick.choice([self.pick.randint(0, 240), self.pick.randint(24, 50), self.pick.randint(0, 12)])
        child = {"born": self.day(oracle.month_text(born))}
        if self.rarely(30):
            child["share"] = self.pick.choice(["1", "0.5", "0.5"])
        if self.rarely(15):
            child["education_from"] = oracle.month_text(born + 36 + self.pick.randint(0, 8))
        if self.rarely(15):
            child["education_to"] = oracle.month_text(max(born + 44, number + self.pick.randint(-8, 8)))
        return child

    def elderly(self, number, most):
        pick = self.pick
        born = [self.day(oracle.month_text(number - pick.choice([pick.randint(700, 740), pick.randint(600, 1000)]))) for _ in range(pick.randint(1, 2))]
        if pick.randrange(2):
            return {"only_child": True, "parents_born": born}
        if self.rarely(4):
            return {"only_child": False, "parents_born": [self.day(oracle.month_text(number - 900))], "share": text(most * 100 + pick.choice([1, 50000]))}
        return {"only_child": False, "parents_born": born, "share": text(pick.choice([most * 100, pick.randint(1, most * 100)]))}

    def home(self, request, since, number):
        """A loan, a rent, one after the other, or both at once, which is refused."""
        pick, kind = self.pick, self.pick.randrange(20)
        rent = {"city": pick.choice(["first", "large", "other"])}
        if kind < 6:
            if pick.randrange(3):
                request["housing_loan"] = {"from": oracle.month_text(number - pick.randint(0, 120))}
                if pick.randrange(3) == 0:
                    request["housing_loan"]["months_used_before"] = pick.randint(0, 60)
            else:
                request["housing_loan"] = {"from": oracle.month_text(pick.randint(since, number)), "months_used_before": pick.randint(228, 240)}
            if pick.randrange(4) == 0:
                request["housing_loan"]["share"] = pick.choice(["1", "0.5"])
        elif kind < 12:
            request["rent"] = rent | {"from": oracle.month_text(number - pick.randint(0, 30))}
            if pick.randrange(2):
                request["rent"]["to"] = oracle.month_text(number + pick.randint(0, 9))
        elif kind < 15 and number > since:
            turn = pick.randint(since + 1, number)
            request["housing_loan"] = {"from": oracle.month_text(since - pick.randint(0, 20)), "to": oracle.month_text(turn - 1)}
            request["rent"] = rent | {"from": oracle.month_text(turn)}
        elif kind == 15 and pick.randrange(3) == 0:
            request["housing_loan"] = {"from": oracle.month_text(number - pick.randint(0, 9))}
            request["rent"] = rent | {"from": oracle.month_text(number - pick.randint(0, 9))}

    def personal_pension(self):
        month = self.month("2020-01", "2021-12") if self.rarely(2) else self.month("2022-01")
        return {"month": month, "taxable": self.amount(1, 1000000, ANNUAL), "paid": self.amount(1, 15000, [12000])}

    def pension_payout(self):
        return {"month": self.month("2020-01", "2021-12") if self.rarely(2) else self.month("2022-01"), "amount": self.amount(1, 500000)}

    def charity_limit(self):
        request = {"month": self.month(), "taxable": self.amount(1, 900000), "donation": self.amount(1, 400000)}
        return request | ({"full": bool(self.pick.randrange(2))} if self.rarely(30) else {})

    # --- the year

    def settlement(self):
        pick = self.pick
        wages = self.near([120000, 96000, 204000], 6000, 1500000)
        request = {"year": pick.randint(2019, 2027), "wages": text(wages)}
        small = {"labour": 80000, "author": 80000, "royalty": 80000, "merged_bonus": 200000, "exempt": 5000, "additional": 72000, "illness": 80000,
                 "annuity": 5000, "health_insurance": 2399, "personal_pension": 11999, "other": 5000}
        if request["year"] < 2022:
            del small["personal_pension"]
        request |= {field: self.amount(1, most) for field, most in small.items() if self.rarely(20)}
        request["special"] = text(wages * pick.randint(0, 230) // 1000)
        if self.rarely(15):
            request["charity"] = self.amount(1, 50000)
        if self.rarely(5):
            request["charity_full"] = self.amount(1, 20000)
        if self.rarely(10):
            request["reductions"] = self.amount(1, 3000)
        if self.rarely(10):
            request["agent_failed"] = bool(pick.randrange(2))
        request["withheld"] = text(0)
        known = self.valid("settlement", request)
        distance = pick.choice([0, 40000, 40001, 39999, pick.randint(0, 500000), -pick.randint(0, 500000)])
        # more than the whole income cannot have been withheld
        request["withheld"] = text(max(0, min(cents(known["top_up"]) - distance, cents(known["income"]))))
        if self.rarely(2):
            request |= pick.choice([{"health_insurance": "2400.01"}, {"personal_pension": "12000.01"}])
        if self.rarely(2) and known["top_up"] > 0 and not request.get("agent_failed"):
            request |= {"year": 2028, "withheld": "0.00"}
        if self.rarely(1) and request["year"] < 2022:
            request["personal_pension"] = "500"
        return request

    def commission(self):
        request = {"month": self.month(), "tax_withheld": self.amount(1, 60000000, [35000000])}
        return request | ({"apply_cap": bool(self.pick.randrange(2))} if self.rarely(30) else {})


def calls_of(rules, seed, number, doubtful):
    """A year of wages, and two requests of the other operations in turn."""
    person = Person(rules, seed, number, doubtful)
    yield "withhold", person.withhold()
    for n in (2 * number, 2 * number + 1):
        op = OTHERS[n % len(OTHERS)]
        yield op, getattr(person, op)()


# --- comparing -------------------------------------------------------------------


def by_kind(items):
    """Items of additional deductions as the oracle tells them: added by kind."""
    out = {}
    for item in items:
        kind = out.setdefault(item["kind"], {"month": Decimal(0), "to_date": Decimal(0), "months": item["months"]})
        kind["month"] += Decimal(item["month"])
        kind["to_date"] += Decimal(item["to_date"])
    return {kind: item for kind, item in out.items() if item["to_date"] or item["month"]}


def unlike(ours, theirs, path=""):
    """(path, oracle, hesuan) of every number that is not equal."""
    if isinstance(ours, dict):
        if not isinstance(theirs, dict):
            yield path, ours, theirs
            return
        for field, value in ours.items():
            here = f"{path}.{field}" if path else field
            if field not in theirs:
                yield here, value, "absent"
            else:
                yield from unlike(value, theirs[field], here)
    elif isinstance(ours, list):
        if not isinstance(theirs, list) or len(ours) != len(theirs):
            yield path, ours, theirs
            return
        for n, (a, b) in enumerate(zip(ours, theirs)):
            yield from unlike(a, b, f"{path}[{n}]")
    elif isinstance(ours, Decimal):
        try:
            equal = ours == Decimal(theirs)
        except (TypeError, ValueError, ArithmeticError):
            equal = False
        if not equal:
            yield path, ours, theirs
    elif isinstance(ours, bool) or ours is None or isinstance(ours, str):
        if ours != theirs:
            yield path, ours, theirs
    elif str(ours) != str(theirs):
        yield path, ours, theirs


def candidates_of(request, ours, theirs):
    """Those of Hesuan that the oracle has too. The others, of which there may be any, must be what they say."""
    wanted = {c["separate"] for c in ours["candidates"]}
    out = []
    for candidate in sorted(theirs["candidates"], key=lambda c: Decimal(c["separate"])):
        separate, merged, taxed = (Decimal(candidate[field]) for field in ("separate", "merged", "tax"))
        if separate in wanted:
            out.append(candidate)
        elif separate + merged != Decimal(str(request["total"])) or taxed < ours["tax"]:
            return theirs["candidates"]
    return out


def tied(ours, theirs):
    """Where several splits cost the least, the largest separate part of those that Hesuan lists will do; the oracle knows every fen."""
    least = [Decimal(c["separate"]) for c in theirs["candidates"] if Decimal(c["tax"]) == ours["tax"]]
    if least and max(least) == Decimal(theirs["separate"]) <= ours["separate"]:
        return {field: value for field, value in ours.items() if field not in ("separate", "merged")}
    return ours


def differences(op, request, expected, got):
    if "error" in expected or "error" in got:
        codes = {fault["code"] for fault in got["error"]["faults"]} if "error" in got else "computed"
        ours = expected.get("error", "computed")
        if ours == codes:
            return []
        faults = [f"{fault['code']} {fault['path']} {fault['value']}" for fault in got["error"]["faults"]] if "error" in got else codes
        return [("error", ours, faults)]
    ours, theirs = expected["ok"], got["ok"]
    if op == "additional_deductions":
        theirs = theirs | {"items": by_kind(theirs["items"])}
        if set(ours["items"]) != set(theirs["items"]):
            return [("items", sorted(ours["items"]), sorted(theirs["items"]))]
    elif op == "bonus_split":
        ours, theirs = tied(ours, theirs), theirs | {"candidates": candidates_of(request, ours, theirs)}
    return list(unlike(ours, theirs))


def ask(command, calls):
    """The answers of `hesuan eval`, in order."""
    lines = "".join(json.dumps({"id": n, "op": op, "input": request}, ensure_ascii=False) + "\n" for n, (op, request) in enumerate(calls))
    done = subprocess.run([command, "eval"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line, parse_float=str) for line in done.stdout.splitlines()]
    if [answer.get("id") for answer in answers] != list(range(len(calls))):
        sys.exit("hesuan eval did not answer line by line")
    return answers


class Work:
    """Compares a chunk of persons. Each process parses the rules once."""

    rules = None

    def __init__(self, options):
        self.options = options

    def __call__(self, start):
        options = self.options
        Work.rules = Work.rules or oracle.Rules(options.rules)
        persons = range(start, min(start + CHUNK, options.count))
        calls = [(op, request) for n in persons for op, request in calls_of(Work.rules, options.seed, n, options.doubtful)]
        if options.operations:
            calls = [call for call in calls if call[0] in options.operations]
        counts, found, groups = collections.Counter(), [], collections.Counter()
        expected = [oracle.answer(Work.rules, op, request) for op, request in calls]
        answers = expected if options.check else ask(options.hesuan, calls)
        for (op, request), ours, theirs in zip(calls, expected, answers):
            counts[op, "+".join(sorted(ours["error"])) if "error" in ours else "computed"] += 1
            if options.check:
                continue
            different = differences(op, request, ours, theirs)
            if different:
                groups[op] += 1
            for name in {re.sub(r"\[\d+\]", "", path) for path, _, _ in different}:
                groups[op, name] += 1
            if different and len(found) < 40:
                found.append((op, request, different))
        return counts, groups, found


def few(found, most=20, of_a_kind=3):
    """The first differences, of one kind only a few."""
    seen = collections.Counter()
    for op, request, different in found:
        kind = op, re.sub(r"\[\d+\]", "", different[0][0])
        seen[kind] += 1
        if seen[kind] <= of_a_kind and most:
            most -= 1
            yield op, request, different


def report(counts, groups, found):
    for op, request, different in few(found):
        print(f"{op} {json.dumps(request, ensure_ascii=False)}")
        for path, ours, theirs in different[:4]:
            print(f"  {path}: oracle {ours}, hesuan {theirs}")
    for op in oracle.OPERATIONS:
        kinds = ", ".join(f"{number} {kind}" for (name, kind), number in sorted(counts.items()) if name == op)
        if kinds:
            print(f"{op}: {kinds}; {groups[op]} differ")
        for key, number in groups.most_common():
            if key[0] == op and isinstance(key, tuple):
                print(f"    {key[1]}: {number}")
    print(f"{sum(counts.values())} requests, {sum(n for key, n in groups.items() if isinstance(key, str))} differ")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--hesuan", default=os.path.join(HERE, "../../target/release/hesuan"), help="the command line tool")
    arguments.add_argument("--rules", default=RULES, help="the rule files that it was built from")
    arguments.add_argument("--count", type=int, default=200000, help="persons")
    arguments.add_argument("--seed", type=int, default=20190101)
    arguments.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments.add_argument("--operations", type=lambda names: set(names.split(",")), help="only these, separated by commas")
    arguments.add_argument("--doubtful", action="store_true", help="draw also what contract and law texts do not settle")
    arguments.add_argument("--check", action="store_true", help="do not compare: count what the oracle answers")
    options = arguments.parse_args()
    counts, groups, found = collections.Counter(), collections.Counter(), []
    with multiprocessing.Pool(options.jobs) as pool:
        for some, kinds, different in pool.imap(Work(options), range(0, options.count, CHUNK)):
            counts += some
            groups += kinds
            found += different if len(found) < 2000 else []
    report(counts, groups, found)
    return 1 if groups else 0


if __name__ == "__main__":
    sys.exit(main())
