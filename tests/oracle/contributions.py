"""An independent oracle for `contributions` and `retro`: social insurance and housing fund (社保、公积金) of one person.

    python contributions.py RULES_DIR < requests.jsonl > answers.jsonl

It reads the YAML rule files and the requests, and nothing else of this project: no shared code, no compiled pack, no float.
A request is {"id", "op", "input": {...}}; an answer {"id", "ok": {...}} or {"id", "error": {"code", ...}}.

What it takes for granted, in one place:

* Records come from three places, asked in this order: the request's overlay, the city, and for items in `inherits` the province.
* Within one place: of the records that fit the person (variant, categories, area, employer_types) with from <= month and
  known_from <= known_on, the one with most conditions, then the greatest `from`, then the greatest `known_from`.
  `known_from` is by default the first day of `from`. A record `missing` is always known.
* A record with conditions that has `ended` hands over to those with fewer conditions of the same place, and then to the next place; where
  nobody takes over, it is as if it had never been.
* A record that has expired, or `missing: not_found`, hands over to the next place; `missing: estimate_only` does not.
  If no place has a value, there is none.
* A required item without a value is an error (rule_missing). Any other item does not exist before its first record; afterwards it
  is treated like a required one. `ended`: no line.
* An item that the medical record `includes` has no line of its own; if it has a value of its own all the same, pricing it is an error.
* amount = round(clamp(base) x rate + fixed), once, under the rounding in force, looked up in the same order of places.
* Relief multiplies what the employer owes, rate and fixed amount; a deferral only dates it. Neither touches the employee's share.
* The housing fund and work injury are the employer's choice: without a rate (or class) they are left out.
* retro: the statement of each month as known on two days; a difference for each item and side whose amount is not the same.
* Only the numbers of a line are checked here, not warnings, rule references or the stamp. What is required to be confirmed, and
  whether an overlay is a well-formed rule file, is not looked at.

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

# In the order of the lines, as the schema of answers lists them.
ITEMS = ["pension", "local_pension", "medical", "medical_supplement", "large_medical", "serious_illness", "long_term_care",
         "maternity", "unemployment", "work_injury", "housing_fund", "supplementary_housing_fund"]
REQUIRED = ["pension", "medical", "maternity", "unemployment", "work_injury", "housing_fund"]
FUNDS = ["housing_fund", "supplementary_housing_fund"]
SIDES = ["employer", "employee"]
FOREVER = "9999-12-31"
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
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


def hands_over(record, month):
    """Whether the next place is asked: an estimate that is not shipped says that this place has a rule of its own."""
    return gone(record, month) and record.get("missing") != "estimate_only"


def most_specific(records, conditions, month, known_on):
    """The value with most conditions among those that fit and have begun; one that has ended hands over to fewer conditions.

    `conditions`: {field of the record: test of its content}.
    """
    by_count = {}
    for r in records:
        mine = [field for field in conditions if field in r]
        if all(conditions[field](r[field]) for field in mine):
            by_count.setdefault(len(mine), []).append(r)
    for count in sorted(by_count, reverse=True):
        r = value_at(by_count[count], month, known_on)
        if r is not None and not ("ended" in r and count):
            return r
    return None


# --- the rule files -------------------------------------------------------------


class Rules:
    def __init__(self, folder):
        self.national = load(os.path.join(folder, "national", "contributions.yaml"))
        self.relief = load(os.path.join(folder, "national", "relief.yaml"))
        self.cities, self.provinces = ({f["code"]: f for f in map(load, sorted(glob.glob(os.path.join(folder, kind, "*.yaml"))))}
                                       for kind in ("cities", "provinces"))


def load(path):
    with open(path, encoding="utf-8") as f:
        return yaml.load(f, LOADER)  # every scalar stays the text that it is


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


def month_in(text, path):
    text = str(text)
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text) or not "1990" <= text[:4] <= "2199":
        raise Fault("month_invalid", path, text)
    return text


def day_in(text, path):
    text = str(text)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        datetime.date.fromisoformat(text)
    except ValueError:
        raise Fault("day_invalid", path, text) from None
    return text


def one_of(request, path, values):
    given = request.get(path)
    if given is not None and given not in values:
        raise Fault("value_unknown", path, str(given))
    return given


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
        overlay = request.get("overlay")
        self.places = [f for f in (overlay, rules.cities.get(request.get("city"))) if f is not None]
        if not self.places or (overlay is not None and overlay.get("code") != request.get("city")):
            raise Fault("city_unknown", "city", request.get("city"))
        self.province_code = self.stated("province_code")
        self.province = rules.provinces.get(self.province_code, {})
        self.month = month_in(request.get("month"), "month")
        self.known_on = FOREVER if request.get("known_on") is None else day_in(request["known_on"], "known_on")
        self.area = request.get("area")
        if self.area and self.area not in [a["id"] for f in self.places for a in f.get("areas", [])]:
            raise Fault("value_unknown", "area", self.area)
        self.employer_type = one_of(request, "employer_type", ["enterprise", "government", "institution"]) or "enterprise"
        self.employer_size = one_of(request, "employer_size", ["large", "medium", "small", "micro", "household"])
        self.category_id = request.get("category") or "local_urban"
        self.category = self._category()
        self.variant = self._variant()
        self.deferrals = self._deferrals(rules.relief["deferrals"])
        self.reliefs = self._reliefs(rules.relief["relief"])

    def stated(self, field):
        """A field that the file has once: the overlay's, else the city's."""
        return next((f[field] for f in self.places if field in f), None)

    def at(self, records):
        return value_at(records, self.month, self.known_on)

    def _category(self):
        if self.category_id not in {c["id"] for c in self.national["categories"]}:
            raise Fault("value_unknown", "category", self.category_id)
        for file in (*self.places, self.province, self.national):  # the city's own rule goes before
            rec = self.at([c for c in file.get("categories", []) if c["id"] == self.category_id])
            if rec is not None and not gone(rec, self.month):
                return rec
        raise Fault("rule_missing", "category", self.category_id)

    def _variant(self):
        variants = [v for f in self.places for v in f.get("variants", [])]
        allowed = [v["id"] for v in variants if self.category_id in v.get("categories", [self.category_id])]
        wanted = self.request.get("variant")
        if wanted is None:
            return allowed[0] if allowed else None
        if wanted not in [v["id"] for v in variants]:
            raise Fault("value_unknown", "variant", wanted)
        if wanted not in allowed:
            raise Fault("variant_not_allowed", "variant", wanted)
        return wanted

    def _deferrals(self, records):
        out = []
        for n, wanted in enumerate(self.request.get("deferrals") or []):
            rows = [r for r in records if r["id"] == wanted]
            if not rows:
                raise Fault("value_unknown", f"deferrals[{n}]", wanted)
            rec = self.at(rows)
            if rec is None or gone(rec, self.month):
                raise Fault("rule_missing", f"deferrals[{n}]", wanted)
            out.append(rec)
        return out

    def _reliefs(self, records):
        """What is in force for this employer; nothing where the size was not told."""
        if self.employer_type != "enterprise":
            return []
        timelines = {}
        for r in records:
            timelines.setdefault(r["id"], []).append(r)
        here = [r for r in map(self.at, timelines.values()) if r is not None and not gone(r, self.month)]
        return [r for r in here if self.employer_size in r["employer_sizes"]
                and self.province_code in r.get("provinces", [self.province_code])
                and self.province_code not in r.get("except_provinces", [])]

    def factor(self, item):
        mine = [r for r in self.reliefs if item in r["items"]]
        if len(mine) > 1:
            raise ValueError(f"two reliefs: {mine}")
        return number(mine[0]["employer_factor"]) if mine else None

    # --- rules of an item

    def exists(self, item):
        """Whether the item has begun here, for this person, and has not ended (what is required exists even where nothing is known of it)."""
        if item not in self.category.get("only", [item]):
            return False
        rec = self.pick(item if item in FUNDS else "rates", item)
        if self.included(item):
            return self.has_value(rec)  # an error, once the item is priced
        if rec is None:
            return item in REQUIRED
        return "ended" not in rec

    def pick(self, section, item):
        """The record of a section that is in force for this person: the first place that has a value; else the first that admits a gap."""
        inherited = self.stated("inherits") or {}
        conditions = {
            "variant": lambda v: v == self.variant,
            "categories": lambda v: self.category_id in v,
            "area": lambda v: v == self.area,
            "employer_types": lambda v: self.employer_type in v,
        }
        fallback = None
        for file in self.places + ([self.province] if item in inherited.get(section, []) else []):
            mine = [r for r in file.get(section, []) if item == r.get("item", item) and item in r.get("items", [item])]
            rec = most_specific(mine, conditions, self.month, self.known_on)
            if rec is None:
                continue
            if not hands_over(rec, self.month):
                return rec
            fallback = fallback or rec
        return fallback

    def rounding(self, item, side):
        for file in (*self.places, self.province, self.national):
            rows = [r for r in file.get("rounding", []) if r["items"] == "all" or item in r["items"]]
            rec = most_specific(rows, {"side": lambda s: s == side}, self.month, self.known_on)
            if rec is not None and not gone(rec, self.month):
                return rec
        raise Fault("rule_missing", "month", item)

    def rate_record(self, item):
        """The record, or None where the item does not exist here or any more."""
        rec = self.pick("rates", item)
        if rec is None:
            if item in REQUIRED:
                raise Fault("rule_missing", "month", item)
            return None
        if gone(rec, self.month):
            raise Fault("rule_missing", "month", item)
        return None if "ended" in rec else rec

    def limits(self, item):
        rec = self.pick("housing_fund", "housing_fund") if item in FUNDS else self.pick("bases", item)
        if rec is None or gone(rec, self.month) or "ended" in rec:
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
        factor = self.factor(item)
        deferred = next((d for d in self.deferrals if item in d["items"]), None)
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
            due_on = None
            measured = False
            if side == "employer":
                measured = factor is not None or deferred is not None
                if factor is not None:
                    rate, fixed = times(rate, factor), times(fixed, factor)
                if deferred is not None:
                    due_on = deferred.get("due")
            rule = self.rounding(item, side)
            with localcontext(EXACT):
                exact = (times(base, rate) if needs_base else Decimal(0)) + fixed
            out.append({
                "item": item, "side": side, "declared_base": money(declared), "base": money(base), "clamp": clamp,
                "floor": money(floor), "ceiling": money(ceiling), "rate": rate_text(rate), "fixed": money(fixed),
                "rounding": f"{rule['mode']} {rule['unit']}" if "unit" in rule else rule["mode"],
                "amount": money(rounded(exact, rule)), "due_on": due_on, "paid_from": paid_from, "measured": measured,
            })
        return out

    def insurance_terms(self, item):
        if self.included(item):
            if self.has_value(self.pick("rates", item)):
                raise Fault("rule_overlap", "month", item)
            return None
        rec = self.rate_record(item)
        return rec and [(number(rec.get(side, "0")), *self.beside(rec, side)) for side in SIDES]

    def has_value(self, rec):
        return rec is not None and not gone(rec, self.month) and "ended" not in rec

    def beside(self, rec, side):
        """The fixed amount, and where the money comes from."""
        return self.fixed(rec, side), rec.get("paid_from", "wages") if side == "employee" else "wages"

    def included(self, item):
        """Whether the medical contribution contains the item."""
        if item == "medical" or item in FUNDS:
            return False
        rec = self.pick("rates", "medical")
        return rec is not None and not gone(rec, self.month) and item in rec.get("includes", [])

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
            if table[7] is None:  # beyond the first class only the national table is a limit
                reach.append(times(number(self.at(self.national["work_injury_classes"])["classes"][7]), Decimal("1.5")))
            if rate < min(reach[:-1] if table[7] is None else reach) or rate > max(reach):
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
        return [(rate, *self.beside(rec, "employer")), (number(rec.get("employee", "0")), *self.beside(rec, "employee"))]

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
        rec = self.pick(item, item)
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


# --- the difference between two days of knowledge --------------------------------


def months_between(first, last):
    at = lambda month: int(month[:4]) * 12 + int(month[5:]) - 1
    return [f"{n // 12}-{n % 12 + 1:02d}" for n in range(at(first), at(last) + 1)]


def causes(then, now):
    if then is None:
        return ["item_added"]
    if now is None:
        return ["item_removed"]
    # Another declared base moved the base, but not where the same kind of limit decided both times.
    same_limit = then["clamp"] == now["clamp"] != "none"
    of_base = "declared_base" if then["declared_base"] != now["declared_base"] and not same_limit else "base_limits"
    looked_at = [(of_base, "base"), ("rate", "rate"), ("fixed", "fixed"), ("rounding", "rounding")]
    return [cause for cause, field in looked_at if then[field] != now[field]]


def retro(rules, request):
    request = dict(request)
    for foreign in ("month", "known_on"):
        if request.get(foreign) is not None:
            raise Fault("field_unknown", foreign, str(request[foreign]))
    first, last = (month_in(request.pop(k, None), k) for k in ("from", "to"))
    known_then = day_in(request.pop("known_then", None), "known_then")
    known_now = request.pop("known_now", None)
    known_now = FOREVER if known_now is None else day_in(known_now, "known_now")
    declared_then = {name: request.pop(f"{name}_then") for name in ("wage", "bases") if request.get(f"{name}_then") is not None}
    if last < first:
        raise Fault("contradiction", "to", last)
    if known_now < known_then:
        raise Fault("contradiction", "known_now", known_now)
    span = months_between(first, last)
    if len(span) > 240:
        raise Fault("range_too_long", "to", last)
    months, differences = [], []
    total = {"employer": Decimal(0), "employee": Decimal(0)}
    for month in span:
        then, now = (
            contributions(rules, {**request, **declared, "month": month, "known_on": day})
            for day, declared in ((known_then, declared_then), (known_now, {}))
        )
        row = {"month": month}
        for side in SIDES:
            row |= {f"{side}_then": then[f"{side}_total"], f"{side}_now": now[f"{side}_total"]}
            total[side] += Decimal(now[f"{side}_total"]) - Decimal(then[f"{side}_total"])
        months.append(row)
        then, now = ({(line["item"], line["side"]): line for line in statement["lines"]} for statement in (then, now))
        for key in [(item, side) for item in ITEMS for side in SIDES]:
            old, new = then.get(key), now.get(key)
            amounts = [Decimal(line["amount"] if line else 0) for line in (old, new)]
            if amounts[0] != amounts[1]:
                differences.append({
                    "month": month, "item": key[0], "side": key[1], "then": money(amounts[0]), "now": money(amounts[1]),
                    "difference": money(amounts[1] - amounts[0]), "causes": causes(old, new),
                    "base_then": old and old["base"], "base_now": new and new["base"], "paid_from": (new or old)["paid_from"],
                })
    return {"city": request["city"], "months": months, "differences": differences,
            "employer_difference": money(total["employer"]), "employee_difference": money(total["employee"])}


OPERATIONS = {"contributions": contributions, "retro": retro}


def answer(rules, call):
    out = {"id": call.get("id")}
    try:
        if call.get("op") not in OPERATIONS:
            raise Fault("operation_unknown", "op", call.get("op"))
        out["ok"] = OPERATIONS[call["op"]](rules, call["input"])
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
