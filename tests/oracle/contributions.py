"""An independent oracle for `contributions`: social insurance and housing fund (社保、公积金) of one person and month.

    python contributions.py RULES_DIR < requests.jsonl > answers.jsonl

It reads the YAML rule files and the requests, and nothing else of this project: no shared code, no compiled pack, no float.
A request is {"id", "op": "contributions", "input": {...}}; an answer {"id", "ok": {...}} or {"id", "error": {"code", ...}}.

What it takes for granted, in one place:

* A timeline has a value at (month, known_on): among its records with from <= month and known_from <= known_on, the one with the
  greatest `from`, then the greatest `known_from`. `known_from` is by default the first day of `from`. A record `missing` is always known.
  `missing`, and a month after `expires`, mean that there is no value.
* A required item without a value is an error (rule_missing). Any other item does not exist before its first record; afterwards it
  is treated like a required one. `ended`: no line; but a grade (variant) that has ended cannot be chosen any more: rule_missing.
* Of the rate groups that fit (variant, categories, area, employer_types), the one with most conditions; likewise for limits.
* amount = round(clamp(base) x rate + fixed), once, under the rounding in force: the city's, else the national one.
* The housing fund and work injury are the employer's choice: without a rate (or class) they are left out.
* Only the number of a line is checked here, not warnings, rule references or the stamp.

Needs Python 3.11 and PyYAML.
"""

import datetime
import glob
import json
import os
import re
import sys
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, Inexact, localcontext

import yaml

ITEMS = ["pension", "local_pension", "medical", "large_medical", "serious_illness", "medical_supplement", "maternity",
         "unemployment", "work_injury", "long_term_care", "housing_fund", "supplementary_housing_fund"]
REQUIRED = ["pension", "medical", "maternity", "unemployment", "work_injury", "housing_fund"]
FUNDS = ["housing_fund", "supplementary_housing_fund"]
SIDES = ["employer", "employee"]
FOREVER = "9999-12-31"
# Room for the exact product of any two numbers met here; Inexact is trapped, so nothing rounds unseen.
EXACT = Context(prec=60, traps=[Inexact])


class Fault(Exception):
    def __init__(self, code, path, value=""):
        super().__init__(code)
        self.code, self.path, self.value = code, path, value


# --- numbers -----------------------------------------------------------------


def number(text):
    """A decimal of a rule file."""
    if not isinstance(text, str) or not re.fullmatch(r"\d+(\.\d+)?", text):
        raise ValueError(f"not a number: {text!r}")
    return Decimal(text)


def times(a, b):
    with localcontext(EXACT):
        return a * b


def rounded(exact, rule):
    """`exact` (not negative) under a rounding rule {mode, unit}."""
    mode = rule["mode"]
    if mode == "jiao_up_drop_fen":  # drop the fen, then any jiao lifts to the next yuan
        jiao = exact.quantize(Decimal("0.1"), ROUND_FLOOR)
        return jiao.quantize(Decimal("1"), ROUND_CEILING)
    unit = number(rule["unit"])
    how = {"half_up": ROUND_HALF_UP, "up": ROUND_CEILING, "down": ROUND_FLOOR}[mode]
    with localcontext(Context(prec=60)):
        return (exact / unit).quantize(Decimal("1"), how) * unit


def money(d):
    return None if d is None else format(d.quantize(Decimal("0.01"), ROUND_DOWN), "f")


def rate_text(d):
    text = format(d, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


# --- time and knowledge --------------------------------------------------------


def known_from(record):
    if "missing" in record:
        return ""
    return record.get("known_from", record["from"] + "-01")


def value_at(records, month, known_on):
    """The record in force, or None. The caller looks at `missing`, `expires`, `ended`."""
    here = [r for r in records if r["from"] <= month and known_from(r) <= known_on]
    return max(here, key=lambda r: (r["from"], known_from(r)), default=None)


def gone(record, month):
    """No value: an admitted gap, or past the end that the notice itself sets."""
    return "missing" in record or ("expires" in record and month > record["expires"])


def most_specific(records, conditions, month, known_on):
    """The value of the timeline with most conditions among those that fit and have begun.

    `conditions`: {field of the record: test of its content}.
    """
    timelines = {}
    for r in records:
        if all(test(r[field]) for field, test in conditions.items() if field in r):
            key = tuple(str(r.get(field)) for field in conditions)
            timelines.setdefault(key, []).append(r)
    found = []
    for rows in timelines.values():
        r = value_at(rows, month, known_on)
        if r is not None:
            found.append((sum(field in r for field in conditions), r))
    if not found:
        return None
    best = max(n for n, _ in found)
    winners = [r for n, r in found if n == best]
    if len(winners) > 1:
        raise ValueError(f"two equally specific records: {winners}")
    return winners[0]


# --- the rule files -------------------------------------------------------------


class Rules:
    def __init__(self, folder):
        self.national = load(os.path.join(folder, "national", "contributions.yaml"))
        self.cities = {}
        for path in sorted(glob.glob(os.path.join(folder, "cities", "*.yaml"))):
            city = load(path)
            self.cities[city["code"]] = city


def load(path):
    with open(path, encoding="utf-8") as f:
        return yaml.load(f, yaml.BaseLoader)  # BaseLoader: every scalar stays the text that it is


# --- the request ---------------------------------------------------------------


def amount_in(text, path):
    text = str(text)
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        raise Fault("amount_invalid", path, text)
    if len(text.partition(".")[2]) > 2:
        raise Fault("scale_over_2", path, text)
    d = Decimal(text)
    if abs(d) > 10**13:
        raise Fault("amount_overflow", path, text)
    if d <= 0:
        raise Fault("base_not_positive", path, money(d))
    return d


def rate_in(text, path):
    text = str(text)
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise Fault("rate_invalid", path, text)
    return Decimal(text)


def declared_base(request, item, side):
    """The base as the caller declared it: of the item, else of its family, else the wage."""
    bases = request.get("bases") or {}
    family = "housing_fund" if item in FUNDS else "social_insurance"
    for key in (item, family):
        given = bases.get(key)
        if isinstance(given, dict):
            given = given.get(side)
            path = f"bases.{key}.{side}"
        else:
            path = f"bases.{key}"
        if given is not None:
            return amount_in(given, path)
    if request.get("wage") is not None:
        return amount_in(request["wage"], "wage")
    raise Fault("base_missing", f"bases.{item}")


# --- one person, one month -------------------------------------------------------


class Case:
    """A request with what it resolves to before any item is looked at."""

    def __init__(self, rules, request):
        self.request = request
        self.national = rules.national
        if request.get("city") not in rules.cities:
            raise Fault("city_unknown", "city", request.get("city"))
        self.city = rules.cities[request["city"]]
        self.month = str(request.get("month"))
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", self.month):
            raise Fault("month_invalid", "month", self.month)
        self.known_on = request.get("known_on") or FOREVER
        try:
            datetime.date.fromisoformat(self.known_on)
        except ValueError:
            raise Fault("day_invalid", "known_on", self.known_on) from None
        self.area = request.get("area")
        if self.area and self.area not in [a["id"] for a in self.city.get("areas", [])]:
            raise Fault("value_unknown", "area", self.area)
        self.employer_type = request.get("employer_type") or "enterprise"
        self.category_id = request.get("category") or "local_urban"
        self.category = self._category()
        self.variant = self._variant()

    def at(self, records):
        return value_at(records, self.month, self.known_on)

    def _category(self):
        if self.category_id not in {c["id"] for c in self.national["categories"]}:
            raise Fault("value_unknown", "category", self.category_id)
        for file in (self.city, self.national):  # the city's own rule goes before
            rec = self.at([c for c in file.get("categories", []) if c["id"] == self.category_id])
            if rec is not None:
                if gone(rec, self.month):
                    break
                return rec
        raise Fault("rule_missing", "category", self.category_id)

    def _variant(self):
        variants = self.city.get("variants", [])
        allowed = [v["id"] for v in variants if self.category_id in v.get("categories", [self.category_id])]
        wanted = self.request.get("variant")
        if wanted is None:
            return allowed[0] if allowed else None
        if wanted not in [v["id"] for v in variants]:
            raise Fault("value_unknown", "variant", wanted)
        if wanted not in allowed:
            raise Fault("variant_not_allowed", "variant", wanted)
        return wanted

    # --- rules of an item

    def exists(self, item):
        """Whether the item has begun here, for this person, and has not ended (what is required exists even where nothing is known of it)."""
        if item not in self.category.get("only", [item]):
            return False
        if item == "maternity" and self.medical_includes_maternity():
            return False
        rec = self.pick(self.city.get(item, []) if item in FUNDS else self.city.get("rates", []), item)
        if rec is None:
            return item in REQUIRED
        return "ended" not in rec or "variant" in rec

    def pick(self, records, item):
        """The record of a section that is in force for this person."""
        mine = [r for r in records if item == r.get("item", item) and item in r.get("items", [item])]
        return most_specific(
            mine,
            {
                "variant": lambda v: v == self.variant,
                "categories": lambda v: self.category_id in v,
                "area": lambda v: v == self.area,
                "employer_types": lambda v: self.employer_type in v,
            },
            self.month,
            self.known_on,
        )

    def rounding(self, item, side):
        for file in (self.city, self.national):
            rows = [r for r in file.get("rounding", []) if r["items"] == "all" or item in r["items"]]
            rec = most_specific(rows, {"side": lambda s: s == side}, self.month, self.known_on)
            if rec is not None and not gone(rec, self.month):
                return rec
        raise Fault("rule_missing", "month", item)

    def rate_record(self, item):
        """The record, or None where the item does not exist here or any more."""
        rec = self.pick(self.city.get("rates", []), item)
        if rec is None:
            if item in REQUIRED:
                raise Fault("rule_missing", "month", item)
            return None
        if gone(rec, self.month) or ("ended" in rec and "variant" in rec):
            raise Fault("rule_missing", "month", item)
        return None if "ended" in rec else rec

    def limits(self, item):
        if item in FUNDS:
            rec = self.pick(self.city.get("housing_fund", []), item)
        else:
            rec = self.pick(self.city.get("bases", []), item)
        if rec is None or gone(rec, self.month):
            raise Fault("rule_missing", "month", item)
        return tuple(None if rec[k] == "none" else number(rec[k]) for k in ("floor", "ceiling"))

    # --- the lines of an item

    def lines(self, item):
        """(rate, fixed, paid_from) of both sides, priced; [] where there is nothing to pay."""
        if item in FUNDS:
            terms = self.fund_terms(item)
        elif item == "work_injury":
            terms = self.work_injury_terms()
        else:
            terms = self.insurance_terms(item)
        if terms is None:
            return []
        needs_base = any(rate for rate, _, _ in terms) or all(not fixed for _, fixed, _ in terms)
        floor, ceiling = self.limits(item) if needs_base else (None, None)
        out = []
        for side, (rate, fixed, paid_from) in zip(SIDES, terms):
            declared = base = None
            clamp = "none"
            if needs_base:
                declared = base = declared_base(self.request, item, side)
                if floor is not None and base < floor:
                    base, clamp = floor, "floor"
                elif ceiling is not None and base > ceiling:
                    base, clamp = ceiling, "ceiling"
            with localcontext(EXACT):
                exact = (times(base, rate) if needs_base else Decimal(0)) + fixed
            out.append({
                "item": item, "side": side, "declared_base": money(declared), "base": money(base), "clamp": clamp,
                "floor": money(floor), "ceiling": money(ceiling), "rate": rate_text(rate), "fixed": money(fixed),
                "amount": money(rounded(exact, self.rounding(item, side))), "paid_from": paid_from,
            })
        return out

    def insurance_terms(self, item):
        if item == "maternity" and self.medical_includes_maternity():
            return None
        rec = self.rate_record(item)
        if rec is None:
            return None
        return [(number(rec.get(side, "0")), self.fixed(rec, side), rec.get("paid_from", "wages") if side == "employee" else "wages")
                for side in SIDES]

    def medical_includes_maternity(self):
        rec = self.pick(self.city.get("rates", []), "medical")
        return rec is not None and not gone(rec, self.month) and "maternity" in rec.get("includes", [])

    def fixed(self, rec, side):
        given = rec.get(f"fixed_{side}", "0")
        k = int(self.month[5:])
        if isinstance(given, str):
            return number(given)
        if "by_month" in given:
            return number(given["by_month"][k - 1])
        # a yearly amount: month k pays what brings the sum to k twelfths, so twelve months make the year exactly
        total = number(given["yearly"])
        upto = [(total * n / 12).quantize(Decimal("0.01"), ROUND_HALF_UP) for n in (k - 1, k)]
        return upto[1] - upto[0]

    # --- work injury: the rate belongs to the employer

    def work_injury_terms(self):
        given, klass = self.request.get("work_injury_rate"), self.request.get("work_injury_class")
        if given is None and klass is None:
            return None
        if given is not None and klass is not None:
            raise Fault("contradiction", "work_injury_class", klass)
        rec = self.rate_record("work_injury")
        if rec is None:
            return None
        table = self.class_table(rec)
        if given is not None:
            rate = rate_in(given, "work_injury_rate")
            reach = [times(r, number(f)) for n, r in enumerate(table) if r is not None
                     for row in self.national["work_injury_floating"] if str(n + 1) in row["classes"] for f in row["factors"]]
            if rate < min(reach) or (table[7] is not None and rate > max(reach)):
                raise Fault("rate_range", "work_injury_rate", rate_text(rate))
        else:
            if str(klass) not in list("12345678"):
                raise Fault("value_unknown", "work_injury_class", str(klass))
            rate = table[int(klass) - 1]
            if rate is None:
                raise Fault("rule_missing", "month", "work_injury")
            step = self.request.get("work_injury_floating")
            if step is not None:
                rate = times(rate, self.floating(str(klass), rate_in(step, "work_injury_floating")))
        return [(rate, Decimal(0), "wages"), (number(rec.get("employee", "0")), Decimal(0), "wages")]

    def class_table(self, rec):
        """Eight rates; None where only the ends of the city's own table are known."""
        if "classes" in rec:
            return [number(c) for c in rec["classes"]]
        national = self.at(self.national["work_injury_classes"])
        if national is None:
            raise Fault("rule_missing", "month", "work_injury")
        table = [number(c) for c in national["classes"]]
        if "class_factor" in rec:
            return [times(c, number(rec["class_factor"])) for c in table]
        first = number(rec["employer"])
        last = number(rec["employer_max"]) if "employer_max" in rec else None
        if first == table[0] and last in (None, table[7]):
            return table
        return [first] + [None] * 6 + [last]

    def floating(self, klass, step):
        rec = self.at([r for r in self.national["work_injury_floating"] if klass in r["classes"]])
        if rec is None:
            raise Fault("rule_missing", "month", "work_injury")
        if step not in [number(f) for f in rec["factors"]]:
            raise Fault("value_unknown", "work_injury_floating", rate_text(step))
        return step

    # --- housing fund: the rate is chosen within the city's range

    def fund_terms(self, item):
        asked = {"housing_fund": "housing_fund_rate", "supplementary_housing_fund": "supplementary_housing_fund_rate"}[item]
        if self.request.get(asked) is None:
            return None
        rec = self.pick(self.city.get(item, []), item)
        if rec is None or gone(rec, self.month):
            raise Fault("rule_missing", "month", item)
        if "ended" in rec:
            return None
        employer = rate_in(self.request[asked], asked)
        self.in_range(rec, employer, asked)
        employee = employer
        if item == "housing_fund" and self.request.get("housing_fund_employee_rate") is not None:
            path = "housing_fund_employee_rate"
            employee = rate_in(self.request[path], path)
            self.in_range(rec, employee, path)
            rule = rec.get("employee_rate", "free")
            if (rule == "equal" and employee != employer) or (rule == "not_below" and employee < employer):
                raise Fault("rate_range", path, rate_text(employee))
        return [(employer, Decimal(0), "wages"), (employee, Decimal(0), "wages")]

    @staticmethod
    def in_range(rec, rate, path):
        if rate == 0:  # 0, or a rate of the range, and nothing between
            return
        inside = number(rec["rate_min"]) <= rate <= number(rec["rate_max"])
        if not inside or ("rate_step" in rec and rate % number(rec["rate_step"]) != 0):
            raise Fault("rate_range", path, rate_text(rate))


def items_of(case):
    """The items to price, in the order of the lines."""
    request, category = case.request, case.category
    wanted = request.get("items")
    for n, item in enumerate(wanted or []):
        if item not in ITEMS:
            raise Fault("item_unknown", f"items[{n}]", item)
        if not case.exists(item):
            raise Fault("item_unknown", "items", item)
    waived = request.get("waived") or []
    for item in waived:
        if item in (wanted or []):
            raise Fault("contradiction", "waived", item)
        if item not in category.get("may_waive", []):
            raise Fault("waiver_not_allowed", "waived", item)
    for item in ITEMS:
        if wanted is not None and item not in wanted:
            continue
        if "only" in category and item not in category["only"]:
            continue
        if item not in waived:
            yield item


def contributions(rules, request):
    case = Case(rules, request)
    if request.get("housing_fund_employee_rate") is not None and request.get("housing_fund_rate") is None:
        raise Fault("contradiction", "housing_fund_employee_rate", str(request["housing_fund_employee_rate"]))
    if request.get("work_injury_floating") is not None and request.get("work_injury_class") is None:
        raise Fault("contradiction", "work_injury_floating", str(request["work_injury_floating"]))
    path = "supplementary_housing_fund_rate"
    if request.get(path) is not None and not case.exists("supplementary_housing_fund"):
        raise Fault("item_unknown", path, "supplementary_housing_fund")
    lines, faults = [], []
    for item in list(items_of(case)):
        try:
            lines += case.lines(item)
        except Fault as f:
            faults.append(f)
    if faults:
        raise ExceptionGroup("faults", faults)
    total = {"employer": Decimal(0), "employee": Decimal(0), "elsewhere": Decimal(0)}
    for line in lines:
        to = line["side"] if line["paid_from"] == "wages" else "elsewhere"
        total[to] += Decimal(line["amount"])
    return {
        "city": request["city"], "month": case.month, "category": case.category_id, "variant": case.variant, "area": case.area,
        "lines": lines, "employer_total": money(total["employer"]), "employee_total": money(total["employee"]),
        "employee_total_not_from_wages": money(total["elsewhere"]),
    }


def answer(rules, call):
    out = {"id": call.get("id")}
    try:
        if call.get("op") != "contributions":
            raise Fault("operation_unknown", "op", call.get("op"))
        out["ok"] = contributions(rules, call["input"])
    except (Fault, ExceptionGroup) as e:
        faults = [{"code": f.code, "path": f.path, "value": f.value} for f in ([e] if isinstance(e, Fault) else e.exceptions)]
        faults = [f for n, f in enumerate(faults) if f not in faults[:n]]
        out["error"] = {"code": faults[0]["code"], "path": faults[0]["path"], "faults": faults}
    return out


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rules = Rules(sys.argv[1])
    for line in sys.stdin:
        if line.strip():
            # a JSON number is read by its digits
            call = json.loads(line, parse_float=str, parse_int=str)
            print(json.dumps(answer(rules, call), ensure_ascii=False))


if __name__ == "__main__":
    main()
