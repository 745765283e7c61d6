"""Holds Hesuan against the independent oracle: on every vector of `contributions` and `retro`, and on random requests over the whole rule book.

    python tests/oracle/check_vectors.py [--requests N] [--retro N] [--seed S]

Lines, totals and differences must be equal to the fen. Where both refuse a request, that is agreement; the codes are Hesuan's own business.
Needs the `hesuan` package and PyYAML.
"""

import argparse
import collections
import datetime
import glob
import json
import os
import random
import sys
from decimal import Decimal

import contributions as oracle
import hesuan

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FIELDS = ("declared_base", "base", "clamp", "floor", "ceiling", "rate", "fixed", "rounding", "amount", "due_on", "paid_from")
TOTALS = ("employer_total", "employee_total", "employee_total_not_from_wages")
CHANGE = ("month", "item", "side", "then", "now", "difference", "causes", "base_then", "base_now", "paid_from")
CATEGORIES = ["local_urban", "local_rural", "nonlocal_urban", "nonlocal_rural", "hmt", "foreigner", "over_retirement_age"]
SIZES = ["large", "medium", "small", "micro", "household"]
# The cities with a long history, and its first month, as year * 12 + month - 1.
DEEP = {"110000": 24222, "310000": 24219, "440100": 24294, "440300": 24294, "330100": 24222, "510100": 24222,
        "120000": 24240, "320100": 24240, "420100": 24240, "500000": 24240}
FIRST_MONTH, LAST_MONTH = 2024 * 12, 2026 * 12 + 11
AMOUNTS = ["7460", "37302", "3054.95", "15274.74", "3321.6", "17880.75", "2520", "4775", "27549", "8525", "0.01"]


# --- the vectors ---------------------------------------------------------------


def vectors():
    """Those that ask for a computation. Requests and overlays with faults of form, and demands for confirmed values, are not the oracle's matter."""
    for path in sorted(glob.glob(os.path.join(ROOT, "tests/vectors/*.json"))):
        with open(path, encoding="utf-8") as file:
            for vector in json.load(file):
                request = vector["input"]
                formal = vector["expect"].get("error", {}).get("path", "").startswith("overlay")
                if vector["op"] in oracle.OPERATIONS and not vector["id"].startswith("e-") and "require_confirmed" not in request and not formal:
                    yield vector["id"], vector["op"], request


# --- random requests -------------------------------------------------------------


def month_text(number):
    return f"{number // 12}-{number % 12 + 1:02d}"


def random_day(pick, first, last):
    """A day of the months `first` to `last`."""
    return f"{month_text(pick.randint(first, last))}-{pick.randint(1, 28):02d}"


def amount(pick):
    kind = pick.randrange(5)
    if kind == 0:
        return str(pick.randint(1, 60000))
    if kind == 1:
        return f"{pick.randint(1, 60000)}.{pick.randint(0, 99):02d}"
    if kind == 2:
        return pick.choice(AMOUNTS)
    return f"{pick.randint(3000, 30000)}{pick.choice(['', '.5', '.05', '.55', '.25'])}"


def rate(number):
    return oracle.rate_text(number)


class Picker:
    """Draws requests. It asks the oracle what a place allows, so that most requests can be computed."""

    def __init__(self, rules, seed, disputed=False):
        self.rules = rules
        self.disputed = disputed
        self.pick = random.Random(seed)
        self.codes = sorted(rules.cities)
        self.deferrals = rules.relief["deferrals"]
        self.published = {}
        for code, file in rules.cities.items():
            rows = [r for section in ("bases", "rates", "housing_fund") for r in file.get(section, []) if "known_from" in r]
            late = [r for r in rows if r["known_from"] > r["from"] + "-01"]
            if late:
                self.published[code] = late

    @staticmethod
    def number(month):
        return int(month[:4]) * 12 + int(month[5:]) - 1

    def place(self):
        """A city and a month as a number."""
        if self.pick.randrange(12) == 0:  # the months of relief and deferral
            year = self.pick.choice([2020, 2020, 2022])
            return self.pick.choice(sorted(DEEP)), self.pick.randint(year * 12, year * 12 + 11)
        if self.pick.randrange(4) == 0:
            city = self.pick.choice(sorted(DEEP))
            return city, self.pick.randint(DEEP[city], LAST_MONTH)
        # most files of cities begin in 2026
        first = self.pick.choice([FIRST_MONTH, 2026 * 12, 2026 * 12])
        return self.pick.choice(self.codes), self.pick.randint(first, LAST_MONTH)

    def person(self, city, month):
        """Everything that is not a rate, a day or an item."""
        pick, file = self.pick, self.rules.cities[city]
        out = {"city": city, "wage": amount(pick)}
        if pick.randrange(4) == 0:
            out["category"] = pick.choice(CATEGORIES)
        if file.get("areas") and pick.randrange(2):
            out["area"] = pick.choice(file["areas"])["id"]
        if file.get("variants") and pick.randrange(2):
            out["variant"] = pick.choice(file["variants"])["id"]
        if pick.randrange(4) == 0:
            out["employer_type"] = pick.choice(["enterprise", "government", "institution"])
        in_2020 = 2020 * 12 <= month < 2021 * 12
        if pick.randrange(2 if in_2020 else 6) == 0:
            out["employer_size"] = pick.choice(SIZES)
        here = [d["id"] for d in self.deferrals if d["from"] <= month_text(month) <= d["expires"]]
        if here and pick.randrange(2):
            out["deferrals"] = pick.sample(here, pick.randint(1, min(3, len(here))))
        elif pick.randrange(100) == 0:
            out["deferrals"] = [pick.choice(self.deferrals)["id"]]
        if pick.randrange(5) == 0:
            out["bases"] = {"social_insurance": {"employer": amount(pick), "employee": amount(pick)}, "housing_fund": amount(pick)}
            if pick.randrange(3) == 0:
                out["bases"][pick.choice(["pension", "medical", "unemployment", "work_injury"])] = amount(pick)
        if pick.randrange(3 if out.get("category") == "hmt" else 50) == 0:
            out["waived"] = pick.sample(["pension", "unemployment", "pension", "medical"], 1)
        return out

    # --- overlays: well-formed, otherwise anything

    def overlay(self, request, month):
        pick = self.pick
        out = {"code": request["city"]}
        if pick.randrange(3) == 0:  # a city of the host's own, in a province of the book
            province = pick.choice(sorted(self.rules.provinces))
            for field in ("area", "variant"):
                request.pop(field, None)
            request["city"] = "990001"
            out = {"code": "990001", "name": {"zh": "例", "en": "Example"}, "province": {"zh": "例", "en": "Example"}, "province_code": province,
                   "inherits": {} if not self.disputed else {section: pick.sample(["pension", "medical", "unemployment", "work_injury"], 3) for section in ("bases", "rates")}}
        if pick.randrange(3) == 0:
            out["areas"] = [{"id": "north", "zh": "北", "en": "North"}]
            if pick.randrange(2):
                request["area"] = "north"
        items = pick.sample([item for item in oracle.ITEMS if item not in oracle.FUNDS], pick.randint(1, 3))
        if pick.randrange(2):
            items = pick.sample(["pension", "medical", "unemployment"], pick.randint(1, 3))
        out["rates"] = [{"item": item, **r} for item in items for r in self.timelines(month, self.rate_values, "areas" in out)]
        for r in out["rates"]:
            if r["item"] == "work_injury" and "employer" in r:
                r["employer"] = rate(Decimal(pick.randint(10, 50)) / 10000)
                if pick.randrange(2):
                    r["classes"] = [rate(Decimal(r["employer"]) * n) for n in (1, 2, 3, 4, 5, 6, 8, 10)]
            if r["item"] == "medical" and "employer" in r and pick.randrange(4) == 0:
                r["includes"] = pick.sample(["maternity", "medical_supplement", "large_medical"], 2)
            if "fixed_employer" in r and "employer_size" in request and not self.disputed:
                r["fixed_employee"] = r.pop("fixed_employer")
        records = [{"items": [item], **r} for item in pick.sample(items, pick.randint(0, len(items)))
                   for r in self.timelines(month, self.limit_values, "areas" in out)]
        if records:
            out["bases"] = sorted(records, key=lambda r: r["from"])
        if pick.randrange(4) == 0:
            out["housing_fund"] = sorted(self.timelines(month, self.fund_values, False), key=lambda r: r["from"])
        if pick.randrange(4) == 0:
            mode, unit = pick.choice([("half_up", "0.01"), ("half_up", "0.1"), ("half_up", "1"), ("up", "0.1"), ("up", "1"), ("down", "0.01"), ("down", "1")])
            sides = pick.choice([[{}], [{"side": "employer"}], [{}, {"side": "employee"}]])
            out["rounding"] = [{"items": items, "from": "2010-01", "mode": mode if n == 0 else "down", "unit": unit, **side} for n, side in enumerate(sides)]
        return out

    def timelines(self, month, values, areas):
        """Records of one thing: for everyone, and perhaps for some."""
        pick, scopes = self.pick, [{}]
        if pick.randrange(2) == 0:
            scope = pick.choice([{"employer_types": ["enterprise", "institution"]}, {"categories": ["local_urban", "hmt"]}, {"area": "north"} if areas else {"categories": ["local_urban"]}])
            scopes = pick.choice([[scope], [{}, scope], [{}, scope]])
            if len(scopes) == 2 and pick.randrange(3) == 0 and "employer_types" not in scope:
                scopes.append(scope | {"employer_types": ["enterprise"]})
        out = []
        for scope in scopes:
            at = month - pick.randint(0, 30)
            for _ in range(pick.randint(1, 3)):
                record = {"from": month_text(at), **scope}
                if pick.randrange(3) == 0 or not self.disputed:  # published later, or earlier
                    record["known_from"] = random_day(pick, at - 3, at + 8)
                kind = pick.randrange(10)
                if kind == 0:
                    record = {"from": month_text(at), **scope, "missing": pick.choice(["not_found", "estimate_only"])}
                elif kind == 1:
                    record["ended"] = True
                else:
                    record |= values()
                later = at + pick.randint(1, 20)
                out.append(record)
                if kind > 5:
                    record["expires"] = month_text(later - 1)
                at = later
        return out

    def rate_values(self):
        pick = self.pick
        out = {side: rate(Decimal(pick.randint(0, 200)) / 1000) for side in oracle.SIDES}
        if not self.disputed and out["employer"] == "0":
            out["employer"] = "0.01"
        if pick.randrange(4) == 0:
            fixed = pick.choice(["3", "6.4", "7.55", {"yearly": "130"}, {"yearly": "100.01"}, {"by_month": [f"{n}.5" for n in range(20, 32)]}])
            out["fixed_" + pick.choice(oracle.SIDES)] = fixed
            if pick.randrange(2):
                out |= {side: "0" for side in oracle.SIDES}
        if pick.randrange(6) == 0:
            out["paid_from"] = pick.choice(["wages", "medical_account", "medical_fund"])
        return out

    def limit_values(self):
        floor = self.pick.randint(1500, 8000)
        return {"floor": self.pick.choice(["none", str(floor), f"{floor}.45"]), "ceiling": self.pick.choice(["none", str(floor * 5), f"{floor * 4}.55"])}

    def fund_values(self):
        out = self.limit_values() | {"rate_min": "0.05", "rate_max": self.pick.choice(["0.08", "0.12"])}
        if self.pick.randrange(2):
            out["rate_step"] = self.pick.choice(["0.01", "0.005"])
        if self.pick.randrange(2):
            out["employee_rate"] = self.pick.choice(["equal", "not_below", "free"])
        return out

    # --- rates and items

    def rates(self, request, case):
        """Chooses rates of what the employer chooses, inside what the place allows, mostly."""
        pick = self.pick
        rec = case and case.pick("housing_fund", "housing_fund")
        if pick.randrange(6):
            low, high = (Decimal(rec[k]) for k in ("rate_min", "rate_max")) if rec and "rate_min" in rec else (Decimal("0.05"), Decimal("0.12"))
            step = Decimal(rec.get("rate_step", "0.005")) if rec else Decimal("0.01")
            choices = [low + step * n for n in range(int((high - low) / step) + 1)]
            if pick.randrange(12) == 0:
                choices = [Decimal(0), low - step, high + step, low + step / 2]
            request["housing_fund_rate"] = rate(pick.choice(choices))
            if pick.randrange(4) == 0:
                request["housing_fund_employee_rate"] = rate(pick.choice(choices + [high, Decimal(request["housing_fund_rate"])]))
        gap = "housing_fund" in request.get("overlay", {}) and not self.disputed
        if case and not gap and pick.randrange(3) == 0 and case.exists("supplementary_housing_fund"):
            request["supplementary_housing_fund_rate"] = pick.choice(["0.01", "0.03", "0.05", "0.06"])
        kind = pick.randrange(5)
        if kind < 2:
            request["work_injury_rate"] = self.injury_rate(case)
        elif kind < 4:
            request["work_injury_class"] = str(pick.randint(1, 8))
            if pick.randrange(2):
                request["work_injury_floating"] = pick.choice(["1", "1.2", "1.5", "0.5", "0.8"])

    def injury_rate(self, case):
        try:
            table = case.class_table(case.rate_record("work_injury"))
        except (oracle.Fault, TypeError, AttributeError):
            return "0.002"
        known = [r for r in table if r is not None]
        low, high = known[0], known[-1]
        at = low + (high - low) * self.pick.randint(0, 1000) / 1000
        if self.pick.randrange(8) == 0:
            known = [low, high, Decimal(f"{at:.4f}"), low / 2, high * 2, Decimal("0.0285"), Decimal("0.0286")]
        return rate(self.pick.choice(known))

    def items(self, request, case):
        """A few items that have a value here."""
        pick = self.pick
        computable = []
        for item in oracle.ITEMS:
            try:
                if case.exists(item) and case.lines(item):
                    computable.append(item)
            except oracle.Fault:
                pass
        computable = [item for item in computable if item not in request.get("waived", [])]
        if computable:
            request["items"] = pick.sample(computable, pick.randint(1, len(computable)))

    def complete(self, request, month, known_on):
        """Adds rates and, mostly, items, for a request that is otherwise drawn."""
        whole = request | {"month": month_text(month), "known_on": known_on}
        try:
            case = oracle.Case(self.rules, whole)
        except oracle.Fault:
            case = None
        self.rates(request, case)
        if case is not None and self.pick.randrange(6):
            case.request = whole | request
            self.items(request, case)
        elif self.pick.randrange(2):
            request["items"] = self.pick.sample(["pension", "medical", "unemployment", "work_injury", "housing_fund"], self.pick.randint(1, 3))

    def contribution(self):
        city, month = self.place()
        request = self.person(city, month)
        known_on = None
        if self.pick.randrange(7) == 0:
            request["overlay"] = self.overlay(request, month)
        if self.pick.randrange(5) == 0:
            known_on = random_day(self.pick, month - 2, month + 12)
            request["known_on"] = known_on
        self.complete(request, month, known_on)
        return request | {"month": month_text(month)}

    def retro(self):
        city, month = self.place()
        if self.pick.randrange(3):  # cities whose records say when they were published
            city = self.pick.choice(sorted(self.published))
            month = self.pick.randint(DEEP.get(city, FIRST_MONTH), LAST_MONTH)
        published = self.published.get(city, [])
        late = self.pick.choice(published) if published and self.pick.randrange(4) else None
        if late:  # months whose value was published late
            month = self.number(late["from"]) + self.pick.randint(-1, 2)
        last = min(month + self.pick.choice([0, 0, 1, 2, 5, 11]), LAST_MONTH)
        request = self.person(city, month)
        if self.pick.randrange(4) == 0:
            request["overlay"] = self.overlay(request, month)
        then, now = sorted([random_day(self.pick, month - 1, last + 8), random_day(self.pick, month - 1, last + 14)])
        if late:
            day = datetime.date.fromisoformat(late["known_from"])
            then = (day - datetime.timedelta(days=self.pick.choice([1, 1, 10, 40]))).isoformat()
            now = (day + datetime.timedelta(days=self.pick.choice([0, 0, 30, 300]))).isoformat()
        self.complete(request, month, then)
        request |= {"from": month_text(month), "to": month_text(last), "known_then": then}
        if self.pick.randrange(2):
            request["known_now"] = now
        if "items" not in request and self.pick.randrange(2):
            request["items"] = ["pension", "medical"]
        return request


# --- comparing ---------------------------------------------------------------------


def told(answer):
    """What the two must agree on."""
    if "error" in answer:
        return "refused"
    ok = answer["ok"]
    if "differences" in ok:
        months = [(m["month"], m["employer_then"], m["employer_now"], m["employee_then"], m["employee_now"]) for m in ok["months"]]
        changes = [[d[field] for field in CHANGE] for d in ok["differences"]]
        return months, changes, ok["employer_difference"], ok["employee_difference"]
    lines = [(line["item"], line["side"], *(line[field] for field in FIELDS), line.get("measured", line.get("measure") is not None)) for line in ok["lines"]]
    return lines, [ok[total] for total in TOTALS]


def unlike(theirs, ours):
    """The first thing that differs, told shortly."""
    if "refused" in (theirs, ours):
        return f"oracle {str(theirs)[:600]}\n  hesuan {str(ours)[:600]}"
    for a, b in zip(theirs, ours):
        if isinstance(a, list) and a != b:
            pairs = [(x, y) for x, y in zip(a, b) if x != y]
            a, b = pairs[0] if pairs else (f"{len(a)} entries: {a}", f"{len(b)} entries: {b}")
        if a != b:
            return f"oracle {a}\n  hesuan {b}"
    return ""


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--requests", type=int, default=10000)
    arguments.add_argument("--retro", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=20250701)
    arguments.add_argument("--disputed", action="store_true", help="""draw also what the rule texts and Hesuan do not settle alike:
        an overlay's records without known_from, a province behind a host's own city, relief on a fixed amount, a gap in the limits of the
        supplementary housing fund, the base shown for a rate of 0""")
    options = arguments.parse_args()
    rules = oracle.Rules(os.path.join(ROOT, "rules"))
    picker = Picker(rules, options.seed, options.disputed)
    known = list(vectors())
    calls = known + [(f"random-{n}", "contributions", picker.contribution()) for n in range(options.requests)]
    calls += [(f"retro-{n}", "retro", picker.retro()) for n in range(options.retro)]
    outcomes = collections.Counter()
    differing = []
    for name, op, request in calls:
        line = json.dumps({"id": name, "op": op, "input": request}, ensure_ascii=False)
        try:
            # a JSON number is read by its digits
            answer = oracle.answer(rules, json.loads(line, parse_float=str, parse_int=str))
        except Exception:
            print(name, line, file=sys.stderr)
            raise
        theirs, native = told(answer), json.loads(hesuan.eval_line(line))
        ours = told(native)
        outcomes[op, "refused" if ours == "refused" else "computed"] += 1
        outcomes["with differences"] += op == "retro" and ours != "refused" and bool(ours[1])
        if theirs != ours:
            faults = [f"{side} {a['error']['code']} {a['error']['path']}" for side, a in (("oracle", answer), ("hesuan", native)) if "error" in a]
            differing.append(f"{name} {json.dumps(request, ensure_ascii=False)}\n  {unlike(theirs, ours)}\n  {'; '.join(faults)}".rstrip())
    print("\n".join(differing[:20]))
    computed, refused = (outcomes["contributions", kind] + outcomes["retro", kind] for kind in ("computed", "refused"))
    print(f"retro: {outcomes['retro', 'computed']} computed, {outcomes['with differences']} of them with differences, {outcomes['retro', 'refused']} refused")
    print(f"oracle: {len(known)} vectors and {options.requests} random requests and {options.retro} retro, {computed} computed and {refused} refused, {len(differing)} differ")
    return 1 if differing or computed < (options.requests + options.retro) // 2 else 0


if __name__ == "__main__":
    sys.exit(main())
