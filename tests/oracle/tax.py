"""An independent oracle for the operations of individual income tax (个人所得税).

    python tests/oracle/tax.py                                  checks the oracle itself against published worked cases
    python tests/oracle/tax.py RULES_DIR < requests > answers   answers requests, one JSON object a line

It reads the dated figures from the YAML rule files, and nothing else of this project: no shared code, no compiled pack, no float.
Decimal with Inexact trapped where a formula has no division, Fraction where it has; each tax is rounded once, half up, to the fen.
An answer holds the numbers of the contract and not its steps, warnings and stamp. A field that is left out is one on which the oracle has no opinion.

What it takes for granted, in one place:

* A value: of those with from <= month and known_from <= known_on the one with the greatest `from`, then the greatest `known_from`. `known_from`
  is by default the first day of `from`. After `expires` there is none: rule_missing.
* The row of the table for an amount of 0 is the first one. A bracket holds its upper bound.
* Withholding: `months_employed` counts in every mode. `other` in the answer holds health insurance and personal pension as well.
  Charity is cumulative: what was given to date, within 30 % of what is taxable to date; the limit is an amount, rounded to the fen.
  The credit is what was withheld above max(0, tax - reductions).
* An opening that withheld more than the annual table asks of its whole income, without any deduction, is inconsistent.
* Agents: `cost` holds both shares.
* One payment: `taxable` is that after the donation. The cost is at most the income. From residents' labour, author's and royalty income nothing is
  donated before the settlement, where the rule file says so.
* Blind zone: the net is below that at the threshold, strictly.
* The answers to a net bonus: the smallest amount in each bracket.
* Merging the bonus costs T(taxable + bonus) - T(taxable), each rounded.
* Non-resident bonus and equity: `taxable` is the sixth to which the table is applied, for equity that of the year.
* Severance is exempt up to min(amount, limit). Internal retirement whose bracket income is not above 0 takes the first rate.
* Continuing education and housing loan: months before the deduction existed do not count toward the most that there may be.
* Settlement: `tax` is that after reductions. `income` is the gross of all kinds. Where both limits are kept, the reason is `income`.
  `charity_full` is an amount here and a flag elsewhere. Both limits of charity are of what is taxable before any donation.

Needs Python 3.11 and PyYAML.
"""

import calendar
import json
import os
import sys
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, setcontext
from fractions import Fraction

import yaml

FILES = ["tax", "bonus", "deductions", "nonresident", "settlement"]
FOREVER = "9999-12-31"
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
ZERO, FEN = Decimal(0), Decimal("0.01")
# Room for every product met here; Inexact is trapped, so nothing rounds unseen.
setcontext(Context(prec=80, traps=[Inexact, InvalidOperation, DivisionByZero]))
ROUNDING = Context(prec=80, rounding=ROUND_HALF_UP)
# The yearly cap of the commission in 财行〔2019〕11号. The rule file holds the other reading, none, as its value.
COMMISSION_CAP = Decimal(700000)


class Fault(Exception):
    def __init__(self, code, path, value=""):
        super().__init__(code, path, value)
        self.code, self.path, self.value = code, path, str(value)


def refuse(faults):
    if faults:
        raise ExceptionGroup("faults", faults)


# --- numbers and months ----------------------------------------------------------


def money(value):
    """An amount, quantity or rate of a request; absent is 0."""
    return ZERO if value is None else Decimal(str(value))


def fen(exact):
    """`exact` to the fen, half up, which means away from zero."""
    if isinstance(exact, Decimal):
        return exact.quantize(FEN, ROUND_HALF_UP, ROUNDING)
    cents = (2 * abs(exact.numerator) * 100 + exact.denominator) // (2 * exact.denominator)
    return Decimal(cents if exact >= 0 else -cents).scaleb(-2)


def least(amount):
    """Nothing is taxed or deducted below 0."""
    return amount if amount > 0 else amount * 0


def month_number(month):
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def month_text(number):
    return f"{number // 12}-{number % 12 + 1:02d}"


# --- rules -----------------------------------------------------------------------


class Table:
    """Brackets: tax = taxable x rate - quick."""

    def __init__(self, rows):
        self.rows = [tuple(Decimal(row[field]) for field in ("above", "rate", "quick")) for row in rows]
        self.fractions = [tuple(Fraction(x) for x in row) for row in self.rows]

    def row(self, amount, parts=1):
        """(above, rate, quick) of the bracket that holds amount / parts."""
        rows = self.rows if isinstance(amount, Decimal) else self.fractions
        for row in reversed(rows):
            if amount > row[0] * parts:
                return row
        return rows[0]

    def exact(self, amount, parts=1, quicks=1):
        """Tax before rounding: the bracket by amount / parts, the quick deduction taken `quicks` times."""
        if amount <= 0:
            return amount * 0
        _, rate, quick = self.row(amount, parts)
        return amount * rate - quick * quicks

    def tax(self, amount, parts=1, quicks=1):
        return fen(self.exact(amount, parts, quicks))

    def shown(self, amount, parts=1):
        row = self.row(amount, parts)
        return {"rate": Decimal(row[1].numerator) / row[1].denominator if isinstance(row[1], Fraction) else row[1], "quick": fen(row[2])}


class Rules:
    """All parameters, parsed once."""

    def __init__(self, folder):
        self.values, self.cache = {}, {}
        for name in FILES:
            with open(os.path.join(folder, "national/parameters", name + ".yaml"), encoding="utf-8") as file:
                for parameter in yaml.load(file, LOADER)["parameters"]:
                    records = [(v["from"], v.get("known_from", v["from"] + "-01"), v.get("expires", "9999-12"), self.parsed(v["value"])) for v in parameter["values"]]
                    self.values[parameter["id"]] = sorted(records, key=lambda record: record[:2])

    @staticmethod
    def parsed(value):
        if isinstance(value, list) and isinstance(value[0], dict) and "above" in value[0]:
            return Table(value)
        if isinstance(value, list) and isinstance(value[0], dict):
            return [{key: Rules.parsed(x) for key, x in row.items()} for row in value]
        if isinstance(value, str) and value.replace(".", "", 1).isdigit():
            return Decimal(value)
        return value

    def find(self, name, month, known_on):
        """The value in force in the month as known on the day, or None."""
        key = (name, month, known_on)
        if key not in self.cache:
            found = None
            for first, known_from, expires, value in self.values.get(name, []):
                if first <= month and known_from <= known_on:
                    found = value if month <= expires else None
            self.cache[key] = found
        return self.cache[key]


class Known:
    """The rules as known on the day of a request."""

    def __init__(self, rules, request):
        self.rules = rules
        self.known_on = request.get("known_on") or FOREVER

    def find(self, name, month):
        return self.rules.find(name, month, self.known_on)

    def get(self, name, month, path="month"):
        value = self.find(name, month)
        if value is None:
            raise Fault("rule_missing", path, month)
        return value

    def annual(self, month, path="month"):
        return self.get("tax.annual.brackets", month, path)

    def monthly(self, month, path="month"):
        return self.get("tax.monthly.brackets", month, path)


# --- wages -----------------------------------------------------------------------


def year_to_date_faults(known, opening, rows, count):
    """What cannot be: months that go backwards, more months than the calendar has had, more tax than the whole income could carry."""
    faults, before = [], None
    if opening:
        before = opening["month"]
        if int(opening.get(count) or 0) > int(before[5:]):
            faults.append(Fault("year_to_date_inconsistent", f"opening.{count}", opening[count]))
        withheld = money(opening.get("withheld"))
        table = known.find("tax.annual.brackets", before)
        if table and withheld > table.tax(money(opening.get("income"))):
            faults.append(Fault("year_to_date_inconsistent", "opening.withheld", withheld))
    for n, row in enumerate(rows):
        if before is not None and row["month"] <= before:
            faults.append(Fault("year_to_date_inconsistent", f"months[{n}].month", row["month"]))
        before = row["month"]
    return faults


def mode_faults(known, request, mode):
    """Whether the way to count the basic deduction exists in each month, and whether the facts allow it."""
    faults = []
    for n, row in enumerate(request["months"]):
        modes = known.find("tax.wages.basic_deduction_modes", row["month"]) or ["months_employed"]
        if mode not in modes:
            faults.append(Fault("rule_missing", f"months[{n}].month", row["month"]))
    if faults:
        return faults
    last_year, month = request.get("last_year"), request["months"][0]["month"]
    if mode == "whole_year" and last_year:
        if money(last_year["income"]) > known.get("tax.wages.whole_year.income_limit", month):
            faults.append(Fault("not_eligible", "last_year.income", last_year["income"]))
        if int(last_year["months_withheld_here"]) < known.get("tax.wages.whole_year.months_required", month):
            faults.append(Fault("not_eligible", "last_year.months_withheld_here", last_year["months_withheld_here"]))
    opening = request.get("opening")
    if mode == "whole_year" and (int(opening.get("months_employed") or 0) < int(opening["month"][5:]) if opening else month[5:] != "01"):
        faults.append(Fault("not_eligible", "basic_deduction", mode))  # not here since January
    if mode == "calendar_months" and request.get("earlier_income_this_year"):
        faults.append(Fault("not_eligible", "earlier_income_this_year", True))
    return faults


class WageYear:
    """The cumulative figures of one person at one payer in a year."""

    def __init__(self, known, request):
        opening = request.get("opening") or {}
        self.known, self.mode = known, request.get("basic_deduction") or "months_employed"
        self.employed = int(opening.get("months_employed") or 0)
        self.sums = {field: money(opening.get(field)) for field in ("income", "exempt", "special", "additional", "other", "charity", "reductions")}
        self.withheld = money(opening.get("withheld"))
        self.health = self.pension = ZERO

    def add(self, row, path):
        sums, month = self.sums, row["month"]
        self.employed += 1
        for field in ("income", "exempt", "special", "other", "charity", "reductions"):
            if row.get(field) is not None:
                sums[field] += Decimal(str(row[field]))
        if row.get("additional_to_date") is not None:
            if row.get("additional") is not None:
                raise Fault("contradiction", f"{path}.additional_to_date", row["additional_to_date"])
            sums["additional"] = Decimal(str(row["additional_to_date"]))
        elif row.get("additional") is not None:
            sums["additional"] += Decimal(str(row["additional"]))
        if row.get("health_insurance") is not None:
            self.health += money(row["health_insurance"])
            sums["other"] += money(row["health_insurance"])
            if self.health > self.known.get("deductions.health_insurance.month", month, f"{path}.month") * self.employed:
                raise Fault("exceeds_limit", f"{path}.health_insurance", row["health_insurance"])
        if row.get("personal_pension") is not None:
            self.pension += money(row["personal_pension"])
            sums["other"] += money(row["personal_pension"])
            if self.pension > self.known.get("deductions.personal_pension.year", month, f"{path}.month"):
                raise Fault("exceeds_limit", f"{path}.personal_pension", row["personal_pension"])

    def basic(self, month, path):
        if self.mode == "whole_year":
            return self.known.get("tax.basic_deduction.year", month, path)
        months = int(month[5:]) if self.mode == "calendar_months" else self.employed
        return self.known.get("tax.basic_deduction.month", month, path) * months

    def row(self, month, path):
        """The row of the answer for the month added last."""
        sums = self.sums
        basic = self.basic(month, path)
        before_charity = least(sums["income"] - sums["exempt"] - basic - sums["special"] - sums["additional"] - sums["other"])
        charity = sums["charity"]
        if charity:
            charity = min(charity, fen(before_charity * self.known.get("deductions.charity.limit", month, path)))
        taxable = before_charity - charity
        table = self.known.annual(month, path)
        _, rate, quick = table.row(taxable)
        tax = table.tax(taxable)
        due = least(tax - sums["reductions"])
        before = self.withheld
        withheld = least(due - before)
        self.withheld += withheld
        return {
            "month": month, "months_employed": self.employed, "income": sums["income"], "exempt": sums["exempt"], "basic": basic,
            "special": sums["special"], "additional": sums["additional"], "other": sums["other"], "charity": charity, "taxable": taxable,
            "rate": rate, "quick": quick, "tax": tax, "reductions": sums["reductions"], "withheld_before": before, "withheld": withheld,
            "credit": self.withheld - due,
        }


def month_alone(known, row, path):
    """A month before 2019: taxed alone, by the monthly table of its time."""
    month = row["month"]
    deducted = sum((money(row.get(field)) for field in ("exempt", "special", "additional", "other")), known.get("tax.basic_deduction.month", month, path))
    taxable = least(money(row["income"]) - deducted)
    table = known.monthly(month, path)
    tax = table.tax(taxable)
    return {"month": month, "taxable": taxable, **table.shown(taxable), "tax": tax, "withheld": least(tax - money(row.get("reductions")))}


def withhold(known, request):
    rows, mode = request["months"], request.get("basic_deduction") or "months_employed"
    refuse(year_to_date_faults(known, request.get("opening"), rows, "months_employed") + mode_faults(known, request, mode))
    year, out, faults = WageYear(known, request), [], []
    for n, row in enumerate(rows):
        path = f"months[{n}]"
        try:
            if known.get("tax.wages.method", row["month"], path + ".month") == "monthly":
                out.append(month_alone(known, row, path + ".month"))
            else:
                year.add(row, path)
                out.append(year.row(row["month"], path + ".month"))
        except Fault as fault:
            faults.append(fault)
    refuse(faults)
    return {"months": out, "withheld": sum((row["withheld"] for row in out), ZERO)}


# --- labour remuneration ---------------------------------------------------------

METHOD = {"intern": "tax.interns.cumulative", "platform": "tax.platform.method", "agent": "tax.agents.method"}
COST = {"intern": "tax.labour.cost_rate", "platform": "tax.platform.cost_rate", "agent": "tax.agents.cost_rate"}


def labour_row(known, kind, month, path, sums, months, withheld_before):
    """One month of cumulative withholding of labour remuneration. Income after cost is exact: it may have more than two decimals."""
    income, cost = sums["income"], sums["income"] * known.get(COST[kind], month, path)
    if kind == "agent":
        cost += (income - cost) * known.get("tax.agents.expense_rate", month, path)
    basic = known.get("tax.platform.basic_deduction.month" if kind == "platform" else "tax.basic_deduction.month", month, path) * months
    taxable = least(income - cost - sums["exempt"] - basic - sums["other"] - sums["surcharges"])
    table = known.annual(month, path)
    tax = table.tax(taxable)
    withheld = least(tax - withheld_before)
    return {
        "month": month, "months": months, "income": income, "cost": fen(cost), "exempt": sums["exempt"], "basic": basic,
        "other": sums["other"], "surcharges": sums["surcharges"], "taxable": fen(taxable), **table.shown(taxable), "tax": tax, "withheld_before": withheld_before, "withheld": withheld,
        "credit": withheld_before + withheld - tax,
    }


def withhold_labour(known, request):
    kind, rows, opening = request["kind"], request["months"], request.get("opening") or {}
    faults = year_to_date_faults(known, opening, rows, "months")
    for n, row in enumerate(rows):
        if known.find(METHOD[kind], row["month"]) is None:
            faults.append(Fault("rule_missing", f"months[{n}].month", row["month"]))
    refuse(faults)
    fields = ("income", "exempt", "other", "surcharges")
    sums = {field: money(opening.get(field)) for field in fields}
    months, withheld, before = int(opening.get("months") or 0), money(opening.get("withheld")), opening.get("month")
    out = []
    for n, row in enumerate(rows):
        month, path = row["month"], f"months[{n}].month"
        restarted = False
        if kind == "platform" and before is not None:
            gap = month_number(month) - month_number(before) - 1
            after = request.get("restart_after")
            after = known.get("tax.platform.restart_after_missing_months", month, path) if after is None else int(after)
            restarted = gap > 0 and gap >= after
        if restarted:
            sums, months, withheld = dict.fromkeys(fields, ZERO), 0, ZERO
        for field in fields:
            sums[field] += money(row.get(field))
        months, before = months + 1, month
        out.append(labour_row(known, kind, month, path, sums, months, withheld) | {"restarted": restarted})
        withheld += out[-1]["withheld"]
    return {"months": out, "withheld": sum((row["withheld"] for row in out), ZERO)}


def charity_of(known, month, taxable, donation, full):
    """(limit, deducted): to listed recipients all that is taxable, else 30 % of it."""
    limit = fen(taxable if full else taxable * known.get("deductions.charity.limit", month))
    return limit, min(donation, limit)


def gross_up(known, month, net):
    """Taxable amount of labour remuneration whose tax the payer bears."""
    for row in reversed(known.get("tax.labour.gross_up", month)):
        if net > row["net_above"] or row["net_above"] == 0:
            return least(Fraction(net - row["minus"]) * Fraction(row["times"]) / Fraction(row["divided_by"]))
    raise AssertionError("a table begins at 0")


def cost_of_payment(known, month, income):
    """A fixed amount up to the limit, a share above it. The limit itself is on the fixed side."""
    if income <= known.get("tax.labour.cost_limit", month):
        return known.get("tax.labour.cost_fixed", month)
    return income * known.get("tax.labour.cost_rate", month)


def remuneration(known, request):
    month, kind, resident = request["month"], request["kind"], request.get("resident", True)
    if request.get("net") is not None:
        net = money(request["net"])
        table, taxable = known.get("tax.labour.brackets", month), gross_up(known, month, net)
        tax = table.tax(taxable)
        return {"income": net + tax, "taxable": fen(taxable), **table.shown(taxable), "tax": tax, "net": net}
    income = money(request["income"])
    if kind == "incidental":
        cost = ZERO
    elif resident:
        cost = min(income, cost_of_payment(known, month, income))
    else:
        cost = income * known.get("nonresident.labour.cost_rate", month)
    taxable = income - cost
    if kind == "author":
        taxable *= known.get("tax.author.factor" if resident else "nonresident.author.factor", month)
    out = {"income": income, "cost": fen(cost)}
    if request.get("charity") is not None:
        if resident and kind != "incidental" and known.find("tax.labour.donations", month) == "settlement":
            raise Fault("not_eligible", "charity", request["charity"])
        out["charity_limit"], out["charity"] = charity_of(known, month, taxable, money(request["charity"]), request.get("charity_full"))
        taxable = least(taxable - out["charity"])
    out["taxable"] = fen(taxable)
    if kind == "labour" and resident:
        table = known.get("tax.labour.brackets", month)
    elif kind != "incidental" and not resident:
        table = known.monthly(month)
    else:
        table = Table([{"above": 0, "rate": known.get(f"tax.{kind}.rate", month), "quick": 0}])
    tax = table.tax(taxable)
    return out | table.shown(taxable) | {"tax": tax, "net": income - tax}


# --- annual bonus ----------------------------------------------------------------


class Bonus:
    """Both ways to tax an annual bonus in a month."""

    def __init__(self, known, month):
        self.known, self.month = known, month
        self.annual, self.monthly = known.annual(month), known.monthly(month)
        self.parts = known.get("bonus.annual.months", month)

    def allowed(self):
        self.known.get("bonus.annual.separate", self.month)

    def separate(self, amount):
        """Bracket by the unrounded twelfth; the quick deduction is taken once."""
        return self.monthly.tax(amount, self.parts)

    def merged(self, taxable, amount):
        return self.annual.tax(taxable + amount) - self.annual.tax(taxable)

    def blind_zone(self, amount):
        net = amount - self.separate(amount)
        for row in reversed(self.known.get("bonus.annual.cliffs", self.month)):
            if amount > row["threshold"]:
                below = net < row["threshold"] - self.separate(row["threshold"])
                return row if below else None
        return None

    def grosses(self, net):
        """The smallest amount in each bracket whose net is `net`, ascending."""
        out, rows = [], self.monthly.rows
        for n, (above, rate, quick) in enumerate(rows):
            low = above * self.parts + FEN
            high = rows[n + 1][0] * self.parts if n + 1 < len(rows) else None
            guess = max(low, fen((Fraction(net) - Fraction(quick)) / Fraction(1 - rate)) - 5 * FEN)
            while guess - fen(guess * rate - quick) < net:
                guess += FEN
            if (high is None or guess <= high) and guess - fen(guess * rate - quick) == net:
                out.append(guess)
        return out

    def smallest(self, net, tax):
        """The smallest amount of which at least `net` remains, where the net never falls: a search by halves."""
        low, high = -1, int(net * 100) * 2 + 100
        while high - low > 1:
            middle = (low + high) // 2
            amount = Decimal(middle).scaleb(-2)
            if amount - tax(amount) >= net:
                high = middle
            else:
                low = middle
        return Decimal(high).scaleb(-2)


def bonus(known, request):
    month, method = request["month"], request.get("method") or "separate"
    case = Bonus(known, month)
    taxable = money(request["annual_taxable"]) if request.get("annual_taxable") is not None else None
    out = {"answers": []}
    if method == "separate":
        case.allowed()
        if request.get("net") is not None:
            target = money(request["net"])
            out["answers"] = case.grosses(target) if target else [ZERO]
            amount = out["answers"][0]
        else:
            amount = money(request["amount"])
        tax = case.separate(amount)
        zone = case.blind_zone(amount)
        out |= {"twelfth": fen(Fraction(amount) / Fraction(case.parts)), **case.monthly.shown(amount, case.parts),
                "blind_zone": zone and {field: zone[field] for field in ("threshold", "blind_to", "extra_tax")}}
    else:
        if request.get("net") is not None:
            amount = case.smallest(money(request["net"]), lambda x: case.merged(taxable, x))
            del out["answers"]
        else:
            amount = money(request["amount"])
        tax = case.merged(taxable, amount)
        out |= {"twelfth": None, **case.annual.shown(taxable + amount), "blind_zone": None}
    merged = None if taxable is None else case.merged(taxable, amount)
    return out | {"amount": amount, "tax": tax, "net": amount - tax, "merged_tax": merged}


class Split:
    """A bonus in two parts, one taxed apart and one with the year's income, in whole fen."""

    def __init__(self, case, taxable, total):
        self.taxable, self.total = int(taxable.scaleb(2)), int(total.scaleb(2))
        self.annual, self.monthly = self.whole(case.annual, 1), self.whole(case.monthly, int(case.parts))

    @staticmethod
    def whole(table, parts):
        return [(int(above * 100) * parts, int(rate * 1000000), int(quick * 100000000)) for above, rate, quick in table.rows]

    @staticmethod
    def tax(rows, amount):
        """Half up, in fen."""
        for above, rate, quick in reversed(rows):
            if amount > above:
                return (2 * (amount * rate - quick) + 1000000) // 2000000
        return 0

    def cost(self, separate):
        return self.tax(self.annual, self.taxable + self.total - separate) + self.tax(self.monthly, separate)

    def best(self):
        """The largest separate part with the least tax to the fen.

        Between two bounds of either table both taxes are straight lines, so the least lies by a bound; the two roundings move it by less than
        50 fen where the lines differ, since rates differ by 5 % and more, and where they do not the sums repeat every 100 fen.
        """
        bounds = {above for above, _, _ in self.monthly} | {self.total} | {self.taxable + self.total - above for above, _, _ in self.annual}
        ends = {end for bound in bounds for end in (bound, bound + 1) if 0 <= end <= self.total}
        costs = {end: self.cost(end) for end in ends}
        least_cost = min(costs.values())
        near = {s for end in ends if costs[end] <= least_cost + 3 for s in range(max(0, end - 120), min(self.total, end + 50) + 1)}
        return min(near, key=lambda separate: (self.cost(separate), -separate))


def bonus_split(known, request):
    """`candidates` holds the bounds of the bonus table, nothing and the whole. The least tax is sought over every fen."""
    case, taxable, total = Bonus(known, request["month"]), money(request["annual_taxable"]), money(request["total"])
    case.allowed()

    def split(separate):
        return {"separate": separate, "merged": total - separate, "tax": case.annual.tax(taxable + total - separate) + case.separate(separate)}

    amounts = {above * case.parts for above, _, _ in case.monthly.rows} | {ZERO, total}
    candidates = [split(amount) for amount in sorted(amounts) if amount <= total]
    best = split(Decimal(Split(case, taxable, total).best()).scaleb(-2))
    apart, together = candidates[-1]["tax"], candidates[0]["tax"]
    return best | {"tax_all_separate": apart, "tax_all_merged": together, "saved": apart - best["tax"], "candidates": candidates}


# --- persons without domicile ----------------------------------------------------


def formula_of(known, month, days, executive, six_years):
    short, resident = known.get("nonresident.short_stay_days", month), known.get("nonresident.resident_days", month)
    if days >= resident:
        stay = "resident_six_years" if six_years else "resident_below_six_years"
    else:
        stay = "to_90" if days <= short else "91_to_182"
    who = ("any", "executive" if executive else "employee")
    return next(str(row["formula"]) for row in known.get("nonresident.formulas", month) if row["stay"] == stay and row["who"] in who)


def nonresident(known, request):
    month, kind, days = request["month"], request.get("kind") or "wages", int(request["days_in_year"])
    length = calendar.monthrange(int(month[:4]), int(month[5:]))[1]
    share_of = Fraction(request["calendar_days"] if request.get("calendar_days") is not None else length)
    worked, total, abroad = Fraction(money(request["work_days_in_china"])), Fraction(money(request["total"])), Fraction(money(request.get("paid_abroad")))
    faults = [Fault("out_of_range", "work_days_in_china", worked)] if worked > share_of else []
    if days > 365 + calendar.isleap(int(month[:4])):
        faults.append(Fault("out_of_range", "days_in_year", days))
    resident = days >= known.get("nonresident.resident_days", month)
    if not resident and money(request.get("taxed_before")) > money(request.get("year_total_before")) + money(request["total"]):
        faults.append(Fault("year_to_date_inconsistent", "taxed_before", request["taxed_before"]))
    refuse(faults)
    formula = request.get("formula") or formula_of(known, month, days, request.get("executive"), request.get("six_years"))
    here = worked / share_of
    income = {"1": (total - abroad) * here, "2": total * here, "3": total - abroad * (1 - here), "4": total - abroad}.get(formula, total)
    out = {"income": fen(income), "status": "resident" if resident else "nonresident", "formula": formula}
    if formula not in "1234":
        del out["formula"]
    if resident:
        return out | {"tax": None}
    table = known.monthly(month)
    if kind == "wages":
        taxable = least(income - Fraction(known.get("nonresident.basic_deduction.month", month)))
        return out | {"taxable": fen(taxable), **table.shown(taxable), "tax": table.tax(taxable)}
    parts = Fraction(known.get(f"nonresident.{kind}.months", month))
    whole = income + (Fraction(money(request.get("year_total_before"))) if kind == "equity" else 0)
    tax = table.tax(whole, parts, parts)
    if kind == "equity":
        tax = least(tax - money(request.get("taxed_before")))
    return out | {"taxable": fen(whole / parts), **table.shown(whole, parts), "tax": tax}


def residence_change(known, request):
    year, rows = int(request["year"]), request["months"]
    withheld = sum((money(row.get("withheld")) for row in rows), ZERO)
    if request["became"] == "resident":
        month = f"{year}-12"
        deducted = sum((money(request.get(field)) for field in ("special", "additional", "other")), known.get("tax.basic_deduction.year", month, "year"))
        tax = known.annual(month, "year").tax(least(sum((money(row["income"]) for row in rows), ZERO) - deducted))
        first, last = known.get("settlement.window", month, "year")
        days = {"report_from": f"{year + 1}-{first}", "report_by": f"{year + 1}-{last}"}
    else:
        tax = ZERO
        for n, row in enumerate(rows):
            path = f"months[{n}].month"
            tax += known.monthly(row["month"], path).tax(least(money(row["income"]) - known.get("nonresident.basic_deduction.month", row["month"], path)))
        days = {"report_by": f"{year + 1}-01-{known.get('nonresident.status_report.days', f'{year}-12', 'year')}"}
    return {"tax": tax, "withheld": withheld, "difference": tax - withheld} | days


# --- income taxed alone ----------------------------------------------------------


def severance(known, request):
    month, amount = request["month"], money(request["amount"])
    limit = known.get("bonus.severance.exempt_multiple", month) * money(request.get("average_annual_wage"))
    exempt = amount if request.get("bankruptcy") else min(amount, limit)
    table, taxable = known.annual(month), amount - exempt
    tax = table.tax(taxable)
    return {"exempt": exempt, "taxable": taxable, **table.shown(taxable), "tax": tax, "net": amount - tax}


def early_retirement(known, request):
    month, amount, months = request["month"], money(request["amount"]), int(request["months"])
    if months < 1:
        raise Fault("out_of_range", "months", months)
    years = Fraction(months, 12)
    per_year = Fraction(amount) / years
    taxable = least(per_year - Fraction(known.get("bonus.early_retirement.deduction.year", month)))
    table = known.annual(month)
    tax = fen(table.exact(taxable) * years)
    out = {"per_year": fen(per_year), "taxable_per_year": fen(taxable), **table.shown(taxable), "tax": tax, "net": amount - tax}
    if months % 3 == 0:  # how many decimals of a third are shown is not the oracle's matter
        out["years"] = Decimal(months) / 12
    return out


def internal_retirement(known, request):
    month, amount, months, wage = request["month"], money(request["amount"]), int(request["months"]), money(request["month_wage"])
    if months < 1:
        raise Fault("out_of_range", "months", months)
    basic, table = known.get("tax.basic_deduction.month", month), known.monthly(month)
    bracket = Fraction(amount) / months + Fraction(wage - basic)
    shown = table.shown(bracket)
    together = fen(least(least(wage + amount - basic) * shown["rate"] - shown["quick"]))
    by = request.get("wage_tax_by") or known.get("bonus.internal_retirement.wage_only_tax", month)
    alone = table.tax(least(wage - basic)) if by == "monthly_table" else money(request["cumulative_wage_tax"])
    tax = least(together - alone)
    return {"bracket_income": fen(bracket), **shown, "tax_with_wage": together, "wage_tax": alone, "tax": tax, "net": amount - tax}


def annuity_receipt(known, request):
    month, kind, amount = request["month"], request["kind"], money(request["amount"])
    name = next(row["table"] for row in known.get("bonus.annuity.receipt_tables", month) if row["kind"] == kind)
    table, parts = known.annual(month) if name == "annual" else known.monthly(month), 3 if name == "monthly_spread" else 1
    tax = table.tax(amount, parts, parts)
    return {**table.shown(amount, parts), "tax": tax, "net": amount - tax}


def annuity_contribution(known, request):
    month, employee = request["month"], money(request["employee"])
    base_cap = Fraction(known.get("bonus.annuity.base_cap_multiple", month) * money(request["average_annual_wage"])) / 12
    cap = fen(Fraction(known.get("bonus.annuity.employee_rate", month)) * min(base_cap, Fraction(money(request["base"]))))
    out = {"base_cap": fen(base_cap), "cap": cap, "deductible": min(employee, cap), "employee_excess": least(employee - cap)}
    if request.get("employer") is not None and request.get("employer_limit") is not None:
        out["employer_excess"] = least(money(request["employer"]) - money(request["employer_limit"]))
    return out


def equity(known, request):
    month = request["month"]
    known.get("bonus.equity.listed.separate", month)
    if request.get("income") is not None:
        income = money(request["income"])
    else:
        income = money(request["shares"]) * least(money(request["market"]) - money(request["strike"]))
    earlier = [row for row in request.get("earlier") or [] if row["month"][:4] == month[:4]]
    year_income = income + sum((money(row["income"]) for row in earlier), ZERO)
    tax_before = sum((money(row["tax"]) for row in earlier), ZERO)
    table = known.annual(month)
    year_tax = table.tax(year_income)
    return {"income": income, "year_income": year_income, **table.shown(year_income), "year_tax": year_tax, "tax_before": tax_before,
            "tax": least(year_tax - tax_before)}


def low_price_housing(known, request):
    month, difference = request["month"], money(request["difference"])
    table, parts = known.monthly(month), known.get("bonus.housing_under_cost.months", month)
    return {**table.shown(difference, parts), "tax": table.tax(difference, parts)}


# --- deductions ------------------------------------------------------------------


def housing_fund_cap(known, request):
    month = request["month"]
    cap_base = known.get("deductions.housing_fund.base_cap_multiple", month) * money(request["city_average"])
    own = known.find(f"deductions.housing_fund.own_wage_test.{request.get('province')}", month)
    base = cap_base if own == "no" else min(cap_base, money(request["own_average"]))
    cap = fen(base * known.get("deductions.housing_fund.rate_max", month))
    employee, employer = (least(money(request.get(side)) - cap) for side in ("employee", "employer"))
    return {"cap_base": cap_base, "base": base, "cap": cap, "employee_excess": employee, "employer_excess": employer, "taxable_excess": employee + employer}


FIRST_MONTH = month_number("2019-01")  # of the special additional deductions


def within(item, number):
    """Whether the month lies between `from` and `to` of a claim; without `to` it goes on."""
    return month_number(item["from"]) <= number and ("to" not in item or number <= month_number(item["to"]))


def of_child(known, child, number):
    month, born, share = month_text(number), month_number(child["born"]), money(child.get("share", "1"))
    third = born + 12 * int(known.get("deductions.child_education.from_age", month))
    infant = known.find("deductions.infant_care.month", month)
    if infant is not None and born <= number < third:
        yield "infant_care", infant * share
    school = {"from": child.get("education_from") or month_text(third)} | ({"to": child["education_to"]} if child.get("education_to") else {})
    if number >= third and within(school, number):
        yield "child_education", known.get("deductions.child_education.month", month) * share


def of_parents(known, elderly, number, faults):
    month = month_text(number)
    age = 12 * int(known.get("deductions.elderly.parent_age", month))
    if all(month_number(born) + age > number for born in elderly["parents_born"]):
        return
    if elderly["only_child"]:
        yield "elderly", known.get("deductions.elderly.only_child.month", month)
        return
    share = money(elderly.get("share"))
    if share > known.get("deductions.elderly.share_max.month", month):
        faults.append(Fault("exceeds_limit", "elderly.share", share))
    yield "elderly", share


def of_study_and_home(known, request, number, faults):
    month = month_text(number)
    study, loan, rent = (request.get(name) for name in ("continuing_education", "housing_loan", "rent"))
    if study and within(study, number) and number - max(FIRST_MONTH, month_number(study["from"])) < known.get("deductions.continuing_education.max_months", month):
        yield "continuing_education", known.get("deductions.continuing_education.month", month)
    if month in (request.get("certificates") or []):
        yield "certificate", known.get("deductions.continuing_education.certificate", month)
    if loan and rent and within(loan, number) and within(rent, number):
        faults.append(Fault("contradiction", "rent", month))
    if loan and within(loan, number):
        used = int(loan.get("months_used_before") or 0) + number - max(FIRST_MONTH, month_number(loan["from"]))
        if used < known.get("deductions.housing_loan.max_months", month):
            yield "housing_loan", known.get("deductions.housing_loan.month", month) * money(loan.get("share", "1"))
    if rent and within(rent, number):
        yield "rent", next(row["month"] for row in known.get("deductions.rent.month", month) if row["city"] == rent["city"])


def additional_deductions(known, request):
    """`items` by kind, added over children. The count of months only where one claim makes up the kind."""
    last = month_number(request["month"])
    first = month_number(request["since"]) if request.get("since") else last - last % 12
    items, faults = {}, []
    for number in range(first, last + 1):
        claims = [(n, claim) for n, child in enumerate(request.get("children") or []) for claim in of_child(known, child, number)]
        claims += [("", claim) for claim in of_parents(known, request["elderly"], number, faults)] if request.get("elderly") else []
        claims += [("", claim) for claim in of_study_and_home(known, request, number, faults)]
        for who, (kind, amount) in claims:
            item = items.setdefault(kind, {"month": ZERO, "to_date": ZERO, "months": 0, "who": set()})
            item["month"] += amount if number == last else 0
            item["to_date"] += amount
            item["months"] += 1
            item["who"].add(who)
    refuse(faults)
    for item in items.values():
        if len(item.pop("who")) > 1:
            del item["months"]
    out = {"items": items, "month": sum((i["month"] for i in items.values()), ZERO), "to_date": sum((i["to_date"] for i in items.values()), ZERO)}
    if request.get("illness"):
        low, most = (known.get(f"deductions.serious_illness.{name}", request["month"]) for name in ("threshold", "max"))
        out["illness"] = sum((min(most, least(money(person["own_share"]) - low)) for person in request["illness"]), ZERO)
    return out


def personal_pension(known, request):
    month, taxable = request["month"], money(request["taxable"])
    deductible = min(money(request["paid"]), known.get("deductions.personal_pension.year", month))
    table = known.annual(month)
    without, having = table.tax(taxable), table.tax(least(taxable - deductible))
    return {"deductible": deductible, "tax_without": without, "tax_with": having, "saved": without - having}


def pension_payout(known, request):
    rate, amount = known.get("deductions.personal_pension.payout_rate", request["month"]), money(request["amount"])
    return {"rate": rate, "tax": fen(amount * rate), "net": amount - fen(amount * rate)}


def charity_limit(known, request):
    donation = money(request["donation"])
    limit, deductible = charity_of(known, request["month"], least(money(request["taxable"])), donation, request.get("full"))
    return {"limit": limit, "deductible": deductible, "not_deducted": donation - deductible}


# --- the year --------------------------------------------------------------------


def settlement_income(known, month, request):
    """(gross of all kinds, income after the cost share), the latter exact."""
    wages, labour, royalty, author = (money(request.get(field)) for field in ("wages", "labour", "royalty", "author"))
    wages += money(request.get("merged_bonus"))
    left = 1 - known.get("settlement.labour.cost_rate", month, "year")
    counted = wages + (labour + royalty) * left + author * left * known.get("settlement.author.factor", month, "year")
    return wages + labour + royalty + author, counted


def settlement(known, request):
    month = f"{request['year']}-12"
    faults = []
    for field, limit in (("health_insurance", "deductions.health_insurance.year"), ("personal_pension", "deductions.personal_pension.year")):
        if request.get(field) is not None and money(request[field]) > known.get(limit, month, "year"):
            faults.append(Fault("exceeds_limit", field, request[field]))
    refuse(faults)
    income, counted = settlement_income(known, month, request)
    basic = known.get("tax.basic_deduction.year", month, "year")
    fields = ("exempt", "special", "additional", "illness", "annuity", "health_insurance", "personal_pension", "other")
    taxable = least(counted - basic - sum((money(request.get(field)) for field in fields), ZERO))
    given = money(request.get("charity_full"))
    if request.get("charity") is not None:
        given += charity_of(known, month, taxable, money(request["charity"]), False)[1]
    taxable = least(taxable - given)
    table = known.annual(month, "year")
    withheld = money(request.get("withheld"))
    tax = least(table.tax(taxable) - money(request.get("reductions")))
    top_up, reason = least(tax - withheld), None
    if top_up > 0 and not request.get("agent_failed"):
        if income <= known.get("settlement.exempt.income", month, "year"):
            reason = "income"
        elif top_up <= known.get("settlement.exempt.top_up", month, "year"):
            reason = "top_up"
    first, last = known.get("settlement.window", month, "year")
    after = int(request["year"]) + 1
    return {"income": income, "basic": basic, "taxable": fen(taxable), **table.shown(taxable), "tax": tax, "withheld": withheld, "top_up": top_up,
            "refund": least(withheld - tax), "exempt": reason is not None, "exempt_reason": reason, "file_from": f"{after}-{first}", "file_to": f"{after}-{last}"}


def commission(known, request):
    rate = known.get("tax.commission.rate", request["month"])
    amount = fen(money(request["tax_withheld"]) * rate)
    return {"rate": rate, "amount": min(amount, COMMISSION_CAP) if request.get("apply_cap") else amount}


OPERATIONS = {
    function.__name__: function
    for function in (
        withhold, withhold_labour, remuneration, bonus, bonus_split, nonresident, residence_change, severance, early_retirement, internal_retirement,
        annuity_receipt, annuity_contribution, equity, low_price_housing, housing_fund_cap, additional_deductions, personal_pension, pension_payout,
        charity_limit, settlement, commission)
}


def answer(rules, op, request):
    """{"ok": numbers} or {"error": the codes of the faults}."""
    try:
        return {"ok": OPERATIONS[op](Known(rules, request), request)}
    except Fault as fault:
        return {"error": {fault.code}}
    except ExceptionGroup as group:
        return {"error": {fault.code for fault in group.exceptions}}


# --- published worked cases ------------------------------------------------------


def wages(months, **fields):
    """Rows of equal months."""
    return [{"month": month_text(month_number(first) + n), **fields} for first, count in [months] for n in range(count)]


# (case, operation, request, what it gives). Where a source printed a wrong sum, the right one.
CASES = [
    ("cum-001", "withhold", {"months": wages(("2019-01", 3), income="30000", special="4500", additional="2000")}, {"months.withheld": ["555", "625", "1850"]}),
    ("cum-003", "withhold", {"months": wages(("2019-01", 3), income="10000", special="1500", additional="1000")}, {"months.withheld": ["75", "75", "75"]}),
    ("cum-011", "withhold",
     {"opening": {"month": "2023-04", "months_employed": 4, "income": "89000", "special": "16000", "additional": "16000", "withheld": "1180"},
      "months": [{"month": "2023-05", "income": "22000", "special": "4000", "additional_to_date": "20000"}]}, {"months.withheld": ["900"]}),
    ("cum-012", "withhold",
     {"opening": {"month": "2019-11", "months_employed": 11, "income": "220000", "special": "42900", "additional": "11000", "withheld": "8590"},
      "months": [{"month": "2019-12", "income": "20000", "special": "3900", "additional": "1000"}]}, {"withheld": "1010"}),
    ("cum-005", "withhold",
     {"basic_deduction": "whole_year", "last_year": {"income": "50000", "months_withheld_here": 12}, "months": wages(("2023-01", 12), income="8000", special="2000")},
     {"months.withheld": ["0"] * 10 + ["180", "180"]}),
    ("cum-007 by months", "withhold", {"months": wages(("2021-01", 1), income="10000") + wages(("2021-02", 11), income="4000")},
     {"months.withheld": ["150"] + ["0"] * 11, "withheld": "150"}),
    ("cum-007 refund", "settlement", {"year": 2021, "wages": "54000", "withheld": "150"}, {"refund": "150"}),
    ("cum-007 whole year", "withhold", {"basic_deduction": "whole_year", "months": wages(("2021-01", 1), income="10000") + wages(("2021-02", 11), income="4000")}, {"withheld": "0"}),
    ("cum-008", "withhold", {"basic_deduction": "calendar_months", "months": wages(("2020-07", 1), income="8000")}, {"months.basic": ["35000"]}),
    ("cum-009", "withhold_labour", {"kind": "intern", "months": wages(("2020-07", 1), income="3000")}, {"withheld": "0"}),
    ("cum-009 otherwise", "remuneration", {"month": "2020-07", "kind": "labour", "income": "3000"}, {"tax": "440"}),
    *((f"plat-001 {income}", "remuneration", {"month": "2025-06", "kind": "labour", "income": income}, {"tax": tax})
      for income, tax in [("7000", "1120"), ("7500", "1200"), ("7200", "1152"), ("6000", "960")]),
    ("plat-003", "withhold_labour", {"kind": "platform", "months": [{"month": "2025-10", "income": "7200"}, {"month": "2025-11", "income": "6000"}]},
     {"months.withheld": ["22.80", "0"]}),
    *((f"lab {income}", "remuneration", {"month": "2026-03", "kind": "labour", "income": income}, {"tax": tax})
      for income, tax in [("60000", "12400"), ("2000", "240"), ("3000", "440"), ("40000", "7600"), ("4000", "640")]),
    *((f"aut {income}", "remuneration", {"month": "2026-03", "kind": "author", "income": income}, {"tax": tax})
      for income, tax in [("40000", "4480"), ("30000", "3360"), ("5000", "560"), ("10000", "1120"), ("20000", "2240")]),
    ("aut-008", "remuneration", {"month": "2026-03", "kind": "author", "income": "20000"}, {"taxable": "11200"}),
    ("roy-001", "remuneration", {"month": "2026-03", "kind": "royalty", "income": "2000"}, {"tax": "240"}),
    ("gup-001", "remuneration", {"month": "2026-03", "kind": "labour", "net": "50000"}, {"taxable": "50588.24", "tax": "13235.29", "income": "63235.29"}),
    ("gup-003", "remuneration", {"month": "2026-03", "kind": "labour", "net": "30000"}, {"taxable": "29473.68", "tax": "6842.11", "income": "36842.11"}),
    *((f"bon {amount}", "bonus", {"month": "2026-01", "amount": amount}, {"tax": tax})
      for amount, tax in [("48000", "4590"), ("12000", "360"), ("37000", "3490"), ("36012", "3391.20"), ("144000", "14190"), ("144001", "27390.20"), ("42000", "3990")]),
    *((f"bon cliff {amount}", "bonus", {"month": "2026-01", "amount": amount}, {"blind_zone.extra_tax": extra, "blind_zone.blind_to": to})
      for amount, extra, to in [("36001", "2310.10", "38566.67"), ("144001", "13200.20", "160500"), ("300001", "13750.25", "318333.33"), ("420001", "19250.30", "447500"),
                                ("660001", "30250.35", "706538.46"), ("960001", "88000.45", "1120000")]),
    ("bon-015", "bonus", {"month": "2026-01", "amount": "1120000"}, {"net": "631160", "blind_zone": None}),
    ("bon net", "bonus", {"month": "2026-01", "net": "64800"}, {"amount": "71766.67", "tax": "6966.67"}),
    ("bon-021 wage", "withhold", {"months": wages(("2026-01", 12), income="6000")}, {"withheld": "360"}),
    ("bon-023 wage", "withhold", {"months": wages(("2026-01", 12), income="9600", special="1200", additional="1500")}, {"withheld": "684"}),
    ("bon-023 moved", "withhold", {"months": wages(("2026-01", 11), income="9600", special="1200", additional="1500") + wages(("2026-12", 1), income="9612", special="1200", additional="1500")},
     {"withheld": "684.36"}),
    ("bon-024 wage", "withhold", {"months": wages(("2016-12", 1), income="4800")}, {"withheld": "39"}),
    ("sev-001", "severance", {"month": "2026-01", "amount": "380000", "average_annual_wage": "72000"}, {"exempt": "216000", "tax": "15880"}),
    ("sev-003", "severance", {"month": "2026-01", "amount": "200000", "average_annual_wage": "50000"}, {"exempt": "150000", "tax": "2480"}),
    ("ear-001", "early_retirement", {"month": "2026-01", "amount": "180000", "months": 24}, {"tax": "1800", "years": "2"}),
    ("ear-003 by today's rule", "early_retirement", {"month": "2026-01", "amount": "80000", "months": 24}, {"tax": "0"}),
    ("int-001", "internal_retirement", {"month": "2026-01", "amount": "48000", "months": 24, "month_wage": "4000"}, {"tax": "1410"}),
    ("eqt-001", "equity", {"month": "2026-01", "shares": "7000", "strike": "2", "market": "8"}, {"income": "42000", "tax": "1680"}),
    ("eqt-003", "equity", {"month": "2020-03", "shares": "20000", "strike": "4.5", "market": "10.5", "earlier": [{"month": "2019-03", "income": "225000", "tax": "28080"}]}, {"tax": "9480"}),
    ("anu-001", "annuity_receipt", {"month": "2026-01", "kind": "yearly", "amount": "12000"}, {"tax": "360"}),
    ("anu-001 second", "annuity_receipt", {"month": "2026-01", "kind": "yearly", "amount": "48000"}, {"tax": "2280"}),
    ("anu-003", "annuity_contribution", {"month": "2026-01", "base": "90000", "average_annual_wage": "48089", "employee": "0"}, {"cap": "480.89"}),
    ("anu-005", "annuity_contribution", {"month": "2026-01", "base": "10000", "average_annual_wage": "48089", "employee": "400"}, {"deductible": "400", "employee_excess": "0"}),
    ("anu-007", "annuity_contribution", {"month": "2026-01", "base": "15000", "average_annual_wage": "48089", "employee": "300"}, {"deductible": "300", "employee_excess": "0"}),
    ("anu-008", "annuity_contribution", {"month": "2026-01", "base": "15000", "average_annual_wage": "48089", "employee": "600"}, {"deductible": "480.89", "employee_excess": "119.11"}),
    ("set-001", "settlement", {"year": 2025, "wages": "120000", "special": "18000", "additional": "12000", "labour": "3000", "author": "20000", "withheld": "3580"},
     {"taxable": "43600", "tax": "1840", "refund": "1740"}),
    ("set-002", "settlement", {"year": 2025, "wages": "150000", "withheld": "6080"}, {"top_up": "400", "exempt": True, "exempt_reason": "top_up"}),
    ("set-004", "settlement", {"year": 2025, "wages": "120000.01", "withheld": "3079.99"}, {"tax": "3480", "top_up": "400.01", "exempt": False}),
    ("pen-001", "personal_pension", {"month": "2024-12", "taxable": "30000", "paid": "12000"}, {"saved": "360"}),
    ("pen-003", "pension_payout", {"month": "2026-01", "amount": "360000"}, {"tax": "10800"}),
    ("cha-001", "remuneration", {"month": "2026-01", "kind": "incidental", "income": "30000", "charity": "10000"}, {"charity_limit": "9000", "tax": "4200"}),
    ("cha-003", "remuneration", {"month": "2026-01", "kind": "author", "resident": False, "income": "80000", "charity": "20000"}, {"charity_limit": "13440", "tax": "5180"}),
    ("donation of a resident", "remuneration", {"month": "2026-01", "kind": "labour", "income": "30000", "charity": "100"}, {"error": {"not_eligible"}}),
    ("nrs-001", "remuneration", {"month": "2026-01", "kind": "author", "resident": False, "income": "100000"}, {"tax": "12440"}),
    ("nrs-003", "remuneration", {"month": "2026-01", "kind": "author", "resident": False, "income": "10000"}, {"tax": "350"}),
    ("hfc-001", "housing_fund_cap", {"month": "2026-01", "own_average": "20000", "city_average": "4595.25", "employee": "0", "employer": "0"}, {"cap_base": "13785.75"}),
    *((f"days, formula {formula}", "nonresident",
       {"month": "2026-01", "kind": "wages", "executive": executive, "days_in_year": days, "total": "42000", "paid_abroad": "14000", "work_days_in_china": "12.5"},
       {"formula": formula, "income": income, "tax": tax})
      for executive, days, formula, income, tax in [(False, 80, "1", "11290.32", "419.03"), (False, 120, "2", "16935.48", "983.55"), (True, 120, "3", "33645.16", "4501.29"),
                                                    (True, 80, "4", "28000", "3190")]),
    ("bonus of several months", "nonresident", {"month": "2026-01", "kind": "bonus", "days_in_year": 120, "total": "90000", "work_days_in_china": "31"}, {"tax": "9540"}),
    ("raise known in 2023-08", "additional_deductions", {"month": "2023-08", "known_on": "2023-08-27", "children": [{"born": "2015-05-20"}]}, {"month": "1000", "to_date": "8000"}),
    ("raise known in 2023-09", "additional_deductions", {"month": "2023-09", "children": [{"born": "2015-05-20"}]}, {"month": "2000", "to_date": "18000"}),
    ("after 2027", "bonus", {"month": "2028-01", "amount": "36000"}, {"error": {"rule_missing"}}),
]


def reached(found, path):
    """The value at a path of an answer; a list on the way gives a list."""
    for name in path.split("."):
        found = [x[name] for x in found] if isinstance(found, list) else found[name]
    return found


def same(found, expected):
    if isinstance(expected, list):
        return len(found) == len(expected) and all(map(same, found, expected))
    return found == Decimal(expected) if isinstance(found, Decimal) and isinstance(expected, str) else found == expected


def check_cases(rules):
    wrong = 0
    for name, op, request, expected in CASES:
        got = answer(rules, op, request)
        for path, value in expected.items():
            found = got.get("error") if path == "error" else reached(got.get("ok", {}), path) if "ok" in got else got
            if not same(found, value):
                wrong += 1
                print(f"{name}: {path} is {found}, expected {value}")
    print(f"{len(CASES)} cases, {wrong} wrong")
    return 1 if wrong else 0


def plain(value):
    if isinstance(value, Decimal):
        return str(value)
    return sorted(value) if isinstance(value, set) else value


def main():
    if len(sys.argv) == 1:
        here = os.path.dirname(os.path.abspath(__file__))
        return check_cases(Rules(os.path.join(here, "../../rules")))
    rules = Rules(sys.argv[1])
    for line in sys.stdin:
        if line.strip():
            call = json.loads(line, parse_float=str)
            print(json.dumps({"id": call.get("id"), **answer(rules, call["op"], call["input"])}, default=plain))
    return 0


if __name__ == "__main__":
    sys.exit(main())
