"""Does every value of the facts stand in the rule files, and does every value that does not have a reason?

    python3 tests/facts/check_facts.py FACTS_DIR [--rules DIR] [--all]

FACTS_DIR holds cities.yaml, cities-2026.yaml and national.yaml. Each value of a fact (a limit, a rate, a fixed amount, a
minimum wage, a rent deduction) is looked up in the rule file of its city or province; its evidence (status, sources,
document, address, day of publication) and every conflict are compared too. Values that are not there are listed with the
reason; without one the check fails. Numbers of the rule files that no fact of the place prints are listed as added.
"""
import argparse, collections, glob, pathlib, re, sys
from decimal import Decimal

import yaml

NUMBER = re.compile(r"\d+(?:\.\d+)?")
VARIANTS = [("无个账", "no_account"), ("综合", "comprehensive"), ("住院", "inpatient"), ("一档", "grade1"), ("二档", "grade2"), ("三档", "grade3"), ("grade1", "grade1"),
            ("grade2", "grade2"), ("grade3", "grade3"), ("统账", "account"), ("单建", "pooled")]
# one area under two names
ALIASES = {"四县一市": "肥东/肥西/长丰/庐江/巢湖", "长清等7区县": "长清/章丘/济阳/莱芜/钢城/平阴/商河", "苏州工业园区": "园区 SIP"}
FIELDS = {"employer_rate": "employer", "employee_rate": "employee", "employer_rate_max": "employer_max", "avg_wage": "average_wage", "value": "monthly",
          "monthly_max_both": "monthly_max", "monthly_min_both": "monthly_min", "published": "known_from", "to": "expires"}
# values that the rule files have otherwise, decided by a person
DECIDED = {
    ("330000", "pension", "2019-05", "0.16"): "starts in 2023-01: Zhejiang paid 14% and 15% before",
    ("440000", "pension", "2019-05", "0.16"): "starts in 2025-01: Guangdong paid 14% and 15% before",
    ("130100", "medical", "2026-01", "0.83"): "the notice says 100 a year from the personal account: a line of its own with that amount",
    ("611000", "housing_fund", "2025-07", "2250"): "the floor holds from 2026-01",
    ("611000", "housing_fund", "2025-07", "2140"): "the floor holds from 2026-01",
    ("611000", "housing_fund", "2025-07", "18522"): "the counties' floor holds from 2026-01",
    ("330200", "medical", "2026-01", "5182"): "the ceiling was not found: no value, the floor stands in the note",
    ("330200", "maternity", "2026-01", "5182"): "the ceiling was not found: no value, the floor stands in the note",
}


def load(path):
    return yaml.load(open(path, encoding="utf-8"), yaml.BaseLoader)


def following(month):
    year, of_year = int(month[:4]), int(month[5:])
    return f"{year + of_year // 12:04d}-{of_year % 12 + 1:02d}"


def same(a, b):
    if a is None or b is None or "none" in (a, b):
        return a == b
    return Decimal(a) == Decimal(b)


def numbers(tree):
    if isinstance(tree, dict):
        return set().union(*map(numbers, tree.values()), set())
    if isinstance(tree, list):
        return set().union(*map(numbers, tree), set())
    return {Decimal(n) for n in NUMBER.findall(tree)}


def monthly(fixed):
    """A fixed amount a month, as Decimal."""
    if fixed is None:
        return Decimal(0)
    if isinstance(fixed, str):
        return Decimal(fixed)
    if "yearly" in fixed:
        return Decimal(fixed["yearly"]) / 12
    return sum(map(Decimal, fixed["by_month"])) / 12


class Check:
    def __init__(self, facts, rules):
        self.narrow, self.wide, self.nation = (load(facts / f) for f in ("cities.yaml", "cities-2026.yaml", "national.yaml"))
        self.places = {}
        for folder in ("provinces", "cities"):
            for path in sorted(glob.glob(str(rules / folder / "*.yaml"))):
                tree = load(path)
                self.places[tree["code"]] = tree
        self.provinces = {p["adcode"] for p in self.wide["provinces"]}
        self.absent, self.failed, self.notes, self.seen = [], [], [], collections.Counter()

    # --- words -----------------------------------------------------------
    def present(self):
        self.seen["present"] += 1

    def away(self, where, what, reason):
        self.seen["absent: " + reason.split(":")[0]] += 1
        self.absent.append(f"{where}: {what}: {reason}")

    def fail(self, where, what):
        self.failed.append(f"{where}: {what}")

    # --- look-up ---------------------------------------------------------
    @staticmethod
    def inside(rows, fact):
        """Records that start in the period of the fact."""
        to = fact.get("to", "null")
        return [r for r in rows if r["from"] >= fact["from"] and (to == "null" or r["from"] <= to)]

    @staticmethod
    def in_force(rows, month):
        best = None
        for r in rows:
            if r["from"] <= month and not ("expires" in r and r["expires"] < month) and (best is None or r["from"] >= best["from"]):
                best = r
        return best

    def value(self, where, key, rows, fact, field, want, deep):
        """One value: where does it stand?"""
        ours = FIELDS.get(field, field)
        what = f"{ours} {want}"
        take = lambda r: r.get(ours) if not (ours == "employer_max" and "classes" in r and ours not in r) else r["classes"][7]
        good = lambda r: r is not None and "missing" not in r and "ended" not in r and same(take(r), want)
        at = [r for r in rows if r["from"] == fact["from"]]
        if any(good(r) for r in at):
            return self.present()
        current = self.in_force(rows, fact["from"])
        if good(current):
            self.notes.append(f"{where}: {what} stands from {current['from']}")
            return self.present()
        moved = [r["from"] for r in self.inside(rows, fact) if good(r)]
        if moved:
            self.notes.append(f"{where}: {what} stands from {moved[0]}")
            return self.present()
        if key + (want,) in DECIDED or (key[0], key[1], fact["from"], want) in DECIDED:
            return self.away(where, what, "decided: " + DECIDED[(key[0], key[1], fact["from"], want)])
        gone = [r for r in at if "missing" in r] or ([current] if current is not None and "missing" in current else [])
        if gone and gone[0]["missing"] == "estimate_only" and (fact.get("verification") == "estimate" or "(estimate)" in fact.get("note", "")):
            return self.away(where, what, "estimate")
        if want == "none" and gone:
            return self.away(where, what, "not found in the facts either")
        if gone and "not found" in gone[0].get("note", "") and want in gone[0]["note"]:
            return self.away(where, what, "the other limit is unknown: it stands in the note of the gap")
        if gone and ours == "average_wage" and "null" in (fact["floor"], fact["ceiling"]):
            return self.away(where, what, "the other limit is unknown")
        if deep and current is not None and "missing" not in current and "ended" not in current:
            return self.away(where, what, f"superseded by cities.yaml: {take(current)} from {current['from']}")
        if deep and any("missing" not in r and "ended" not in r for r in self.inside(rows, fact)):
            return self.away(where, what, "superseded by cities.yaml: it starts later there")
        self.fail(where, f"{what} is not there ({[(r['from'], take(r) or r.get('missing')) for r in rows]})")

    def evidence(self, where, rows, fact, deep):
        """Status, sources and documents of the record that starts with the fact."""
        at = [r for r in rows if r["from"] == fact["from"] and "missing" not in r and "ended" not in r]
        if not at or deep == "other" or fact.get("verification") == "estimate":
            return
        rec = at[0]
        status = fact["status"]
        if rec["status"] != status and not (rec["status"] == "disputed" and rec.get("alternatives")) and not deep:
            self.fail(where, f"status {rec['status']}, fact {status}")
        if rec["status"] == "disputed" and "alternatives" not in rec:
            self.fail(where, "disputed without alternatives")
        lost = [s for s in fact["sources"] if s not in rec["sources"] and not (deep and s == "cities")]
        if lost:
            self.fail(where, f"sources lost {lost}")
        for a in ("published", "top_up_deadline", "url", "doc"):
            ours = {"published": "known_from", "top_up_deadline": "top_up_until"}.get(a, a)
            if a in fact and fact[a] != rec.get(ours) and re.split(r", ", fact[a])[0] not in str(rec):
                (self.notes.append(f"{where}: {a} {fact[a]}, kept {rec.get(ours)}") if deep else self.fail(where, f"{a} {fact[a]} lost"))
        if fact.get("provisional") == "true" and rec.get("provisional") != "true":
            (self.notes.append(f"{where}: not provisional") if deep else self.fail(where, "provisional lost"))
        if not deep:
            lost = {FIELDS.get(u, u) for u in fact.get("unconfirmed_fields", [])} - set(rec.get("unconfirmed", [])) - {"expires", "none"}
            if lost:
                self.notes.append(f"{where}: no longer unconfirmed {sorted(lost)}")
        if "verification" in fact and rec.get("verification") != fact["verification"]:
            (self.notes.append(f"{where}: verification {fact['verification']}, kept {rec.get('verification')}") if deep
             else self.fail(where, f"verification {rec.get('verification')}, fact {fact['verification']}"))

    # --- sections --------------------------------------------------------
    def bases(self, code, name, tree, fact, deep):
        for item in fact["insurances"]:
            where = f"{name} base {item} {fact['from']}"
            rows = [r for r in tree.get("bases", []) if item in r["items"] and not {"variant", "area", "employer_types"} & set(r)]
            agrees = deep and self.agrees(rows, fact, ("floor", "ceiling"))
            for field in ("floor", "ceiling", "avg_wage"):
                if field not in fact or (field == "avg_wage" and deep):
                    continue
                want = "none" if fact[field] == "null" else fact[field]
                if fact[field] == "null" and (field == "floor" or field in fact.get("unconfirmed_fields", [])):
                    continue
                self.value(where, (code, item, fact["from"]), rows, fact, field, want, deep)
            self.evidence(where, rows, fact, "other" if deep and not agrees else deep)

    @staticmethod
    def agrees(rows, fact, fields):
        at = [r for r in rows if r["from"] == fact["from"] and "missing" not in r]
        return bool(at) and all(same(at[0].get(FIELDS.get(f, f)), "none" if fact[f] == "null" else fact[f]) for f in fields)

    def rates(self, code, name, tree, fact, deep):
        item, text = fact["insurance"], fact.get("variant", "")
        variant = next((id for word, id in VARIANTS if word in text), None)
        where = f"{name} rate {item} {text} {fact['from']}".replace("  ", " ")
        if "optional in the source" in fact.get("note", ""):
            for field in ("employer_rate", "employee_rate"):
                self.away(where, f"{FIELDS[field]} {fact[field]}", "optional in the source: the format has no such line; it stands in the note of the city")
            if "optional in the source" not in tree.get("note", "") and not (deep and code.startswith("44")):
                self.fail(where, "not in the note")
            return
        rows = [r for r in tree.get("rates", []) if r["item"] == item]
        if variant and any("variant" in r for r in rows):
            rows = [r for r in rows if r.get("variant") == variant]
        elif any("variant" in r for r in rows):
            rows = [r for r in rows if r.get("variant") == tree["variants"][0]["id"]]
        fiscal = "财政拨款" in text
        rows = [r for r in rows if ("employer_types" in r) == fiscal]
        if not ("hukou=local" in text or fact.get("hukou") == "local"):
            rows = [r for r in rows if "categories" not in r]
        for field in ("employer_rate", "employee_rate", "employer_rate_max"):
            if field in fact:
                self.value(where, (code, item, fact["from"]), rows, fact, field, fact[field], deep)
        at = self.in_force([r for r in rows if "missing" not in r], fact["from"]) or next((r for r in rows if r["from"] == fact["from"]), {})
        if "class_rates" in fact:
            if [Decimal(x) for x in at.get("classes", [])] == [Decimal(x) for x in fact["class_rates"]]:
                self.present()
            elif deep:
                self.away(where, "class table", "superseded by cities.yaml: its own figures")
            else:
                self.fail(where, "class table")
        self.fixed(code, where, tree, at, fact, deep)
        if "missing" not in at and not deep and sorted(fact.get("includes", [])) != sorted(at.get("includes", [])):
            self.fail(where, f"includes {at.get('includes')}")
        agrees = self.agrees(rows, fact, ("employer_rate", "employee_rate"))
        self.evidence(where, rows, fact, "other" if not agrees else deep)

    def fixed(self, code, where, tree, at, fact, deep):
        for side in ("employer", "employee"):
            given = None
            if f"fixed_{side}" in fact:
                given = Decimal(fact[f"fixed_{side}"])
            elif f"fixed_{side}_year" in fact:
                given = Decimal(fact[f"fixed_{side}_year"]) / 12
            if given is None:
                continue
            what = f"fixed {side} {given:.2f} a month"
            if fact.get("verification") == "estimate":
                self.away(where, what, "estimate")
                continue
            near = lambda x: abs(x - given) < Decimal("0.012")
            others = [r for r in tree.get("rates", []) if r["item"] in ("medical", "medical_supplement", "long_term_care", "serious_illness", "large_medical")
                      and r["from"] <= max(fact["from"], "2026-07") and "employer_types" not in r]
            latest = {r["item"]: r for r in sorted(others, key=lambda r: r["from"])}
            total = sum(monthly(r.get(f"fixed_{side}")) for r in latest.values())
            if near(monthly(at.get(f"fixed_{side}"))) or near(total) or any(near(monthly(r.get(f"fixed_{side}"))) for r in latest.values()):
                self.present()
            elif (code, fact["insurance"], fact["from"], str(given)) in DECIDED:
                self.away(where, what, "decided: " + DECIDED[(code, fact["insurance"], fact["from"], str(given))])
            else:
                self.fail(where, what + f" is not there ({at.get(f'fixed_{side}')})")

    def fund(self, code, name, tree, fact, deep):
        zh = fact.get("area")
        areas = {a["zh"]: a["id"] for a in tree.get("areas", [])}
        id = areas.get(zh, areas.get(ALIASES.get(zh, zh), areas.get({v: k for k, v in ALIASES.items()}.get(zh, zh))))
        where = f"{name} housing fund {zh or ''} {fact['from']}".replace("  ", " ")
        if zh and id is None and not any(f"for {zh}" in r.get("note", "") for r in tree["housing_fund"]):
            return self.fail(where, "no such area")
        rows = [r for r in tree["housing_fund"] if r.get("area") == id and "employer_types" not in r]
        agrees = deep and self.agrees(rows, fact, ("floor", "ceiling"))
        for field in ("floor", "ceiling", "rate_min", "rate_max", "monthly_max_both", "monthly_min_both"):
            if field not in fact or fact[field] == "null":
                continue
            at = [r for r in rows if r["from"] == fact["from"]]
            if field in ("rate_min", "rate_max") and at and "missing" in at[0]:
                self.away(where, f"{field} {fact[field]}", "estimate" if fact.get("verification") == "estimate" else "no limits there: see them")
                continue
            self.value(where, (code, "housing_fund", fact["from"]), rows, fact, field, fact[field], deep)
        self.evidence(where, rows, fact, "other" if deep and not agrees else deep)

    def conflicts(self, code, name, tree, ours, theirs):
        """Each conflict, word for word."""
        for c in ours:
            if c not in tree.get("conflicts", []):
                self.fail(name, f"conflict of cities.yaml lost or changed: {c['what']}")
        texts = [f"{c['what']} {' '.join(c['values'])} {c['view']}" for c in tree.get("conflicts", [])] + [tree.get("note", "")]
        for c in theirs:
            words = [c["what"], c["view"]] + [v["value"] for v in c["values"]] + [s for v in c["values"] for s in v["sources"]]
            if not any(all(w in text for w in words) for text in texts):
                self.fail(name, f"conflict of cities-2026.yaml lost: {c['what']}")
            self.seen["conflicts"] += 1
        self.seen["conflicts"] += len(ours)

    def structure(self, code, name, tree):
        sections = ("categories", "bases", "rates", "housing_fund", "supplementary_housing_fund", "rounding", "minimum_wage", "minimum_wage_classes")
        used = {s for sec in sections for r in tree.get(sec, []) for s in r.get("sources", [])} | set(tree.get("rent_deduction", {}).get("sources", []))
        if used != set(tree["sources"]):
            self.fail(name, f"sources unused or undeclared: {sorted(used ^ set(tree['sources']))}")
        ids = {a["id"] for a in tree.get("areas", [])} | {v["id"] for v in tree.get("variants", [])}
        seen = set()
        for sec in sections:
            for r in tree.get(sec, []):
                for item in r.get("items", [r.get("item", r.get("id", ""))]):
                    key = (sec, item, r.get("variant"), r.get("side"), str(r.get("categories")), str(r.get("employer_types")), r.get("area"), r["from"])
                    if key in seen:
                        self.fail(name, f"twice: {key}")
                    seen.add(key)
                for scope in ("area", "variant"):
                    if scope in r and r[scope] not in ids:
                        self.fail(name, f"{scope} {r[scope]} is not declared")
                if "missing" not in r and "ended" not in r and not (r.get("status") and r.get("sources")):
                    self.fail(name, f"{sec} {r['from']}: no evidence")
                if (r.get("status") == "disputed") != ("alternatives" in r):
                    self.fail(name, f"{sec} {r.get('item', r.get('items', ''))} {r['from']}: disputed without alternatives or the reverse")
                if r.get("verification") == "estimate":
                    self.fail(name, f"{sec} {r['from']}: an estimate as a value")
                if "expires" in r and r["expires"] < r["from"]:
                    self.fail(name, f"{sec} {r['from']}: expires before it starts")
        for sec in ("bases", "housing_fund"):
            froms = [r["from"] for r in tree.get(sec, [])]
            if froms != sorted(froms):
                self.fail(name, f"{sec} not sorted")
        rates = tree.get("rates", [])
        for r in rates:
            for item in r.get("includes", []):
                double = self.in_force([x for x in rates if x["item"] == item and x.get("variant") in (None, r.get("variant"))], r["from"])
                if double is not None and "missing" not in double and "ended" not in double:
                    self.fail(name, f"{item} alone and inside {r['item']} from {r['from']}")

    def added(self, name, tree, facts):
        """Numbers that no fact of the place prints."""
        have = numbers(facts)
        for sec in ("bases", "rates", "housing_fund", "supplementary_housing_fund", "minimum_wage", "minimum_wage_classes"):
            for r in tree.get(sec, []):
                values = {k: v for k, v in r.items() if k in ("floor", "ceiling", "average_wage", "employer", "employee", "employer_max", "fixed_employer", "fixed_employee",
                                                              "class_factor", "classes", "rate_min", "rate_max", "rate_step", "monthly_max", "monthly_min", "monthly", "hourly")}
                for k, v in values.items():
                    new = {n for n in numbers(v) if n not in have and n * 100 not in have and n != 0}
                    if new:
                        self.notes.append(f"{name} {sec} {r.get('variant', '')}{r.get('area', '')} {r.get('item', '/'.join(r.get('items', [])))} {r['from']}: {k} {v} is computed or from a note")

    # --- all -------------------------------------------------------------
    def run(self):
        narrow = {c["adcode"]: c for c in self.narrow["cities"]}
        for p in self.wide["provinces"]:
            code, name = p["adcode"], p["name_zh"]
            tree = self.places.get(code)
            if tree is None:
                self.fail(name, "no rule file")
                continue
            for f in p.get("base_periods", []):
                self.bases(code, name, tree, f, False)
            for f in p.get("rate_periods", []):
                self.rates(code, name, tree, f, False)
            for f in p.get("min_wage_classes", []):
                classes = [r["monthly"] for r in tree.get("minimum_wage_classes", [])]
                if f.get("values", classes[0] if classes else None) in classes:
                    self.seen["present"] += len(f.get("values", []))
                else:
                    self.fail(name, f"minimum wage classes {f.get('values')}")
            for key in ("medical_rule", "base_note"):
                if key in p and p[key] not in tree.get("note", ""):
                    self.fail(name, f"{key} lost")
            self.conflicts(code, name, tree, [], [c for c in self.wide["conflicts"] if c["adcode"] == code])
            self.structure(code, name, tree)
            self.added(name, tree, [p, [r for r in self.nation["minimum_wages"]["rows"] if r["province"] == name]])
        for c in self.wide["cities"]:
            code, name = c["adcode"], c["name_zh"]
            tree, deep = self.places.get(code), narrow.get(code)
            if tree is None:
                self.fail(name, "no rule file")
                continue
            if deep:
                for f in deep["base_periods"]:
                    self.bases(code, name, tree, f, False)
                for f in deep["rate_periods"]:
                    self.rates(code, name, tree, f, False)
                for f in deep["housing_fund_periods"]:
                    self.fund(code, name, tree, f, False)
                for f in deep["min_wage_periods"]:
                    for field in ("value", "hourly"):
                        if field in f:
                            self.value(f"{name} minimum wage {f['from']}", (code, "minimum_wage", f["from"]), tree["minimum_wage"], f, field, f[field], False)
            for f in c.get("base_periods", []):
                self.bases(code, name, tree, f, bool(deep))
            for f in c.get("rate_periods", []):
                self.rates(code, name, tree, f, bool(deep))
            for f in c["housing_fund_periods"]:
                self.fund(code, name, tree, f, bool(deep))
            rent = tree["rent_deduction"]
            self.present() if (rent["monthly"], rent["status"]) == (c["rent_deduction"]["amount"], c["rent_deduction"]["status"]) else self.fail(name, "rent deduction")
            check = tree["source_check"]
            if (check["level"], check.get("items", []), check.get("urls", []), check.get("pending")) != (
                    c["source_check"]["level"], c["source_check"].get("items", []), c["source_check"].get("urls", []), c["source_check"].get("flagged_pending")):
                self.fail(name, "source_check")
            for section, key in (("bases", "base"), ("rates", "rate")):
                given, kept = c.get("inherits", {}).get(key, []), tree.get("inherits", {}).get(section, [])
                for item in given:
                    own = [r for r in tree.get(section, []) if item in r.get("items", [r.get("item")])]
                    if item not in kept and not own and not any(item in r.get("includes", []) for r in tree.get("rates", [])):
                        self.fail(name, f"does not inherit {section} {item}")
            self.conflicts(code, name, tree, deep.get("conflicts", []) if deep else [], [x for x in self.wide["conflicts"] if x["adcode"] == code])
            self.structure(code, name, tree)
            self.added(name, tree, [c, deep or {}, [p for p in self.wide["provinces"] if p["adcode"] == c["province_adcode"]]])
        return self

    def counts(self):
        """What the rule files hold."""
        out, fields = collections.Counter(), ("floor", "ceiling", "employer", "employee", "employer_max", "fixed_employer", "fixed_employee", "rate_min", "rate_max", "monthly", "hourly")
        for code, tree in self.places.items():
            kind = "province" if code in self.provinces else "city"
            out[kind, "files"] += 1
            for sec in ("bases", "rates", "housing_fund", "supplementary_housing_fund", "minimum_wage", "minimum_wage_classes"):
                for r in tree.get(sec, []):
                    out[kind, "records"] += 1
                    if "missing" in r:
                        out[kind, r["missing"]] += 1
                        continue
                    if "ended" in r:
                        out[kind, "ended"] += 1
                        continue
                    values = sum((k in r) * (len(r.get("items", [0])) if sec == "bases" else 1) for k in fields)
                    out[kind, "values " + r["status"]] += values
                    out[kind, "verified " + r.get("verification", "(no mark)")] += values
            out[kind, "conflicts"] += len(tree.get("conflicts", []))
            out[kind, "conflicts settled"] += sum(c.get("settled") == "true" for c in tree.get("conflicts", []))
        return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("facts", type=pathlib.Path)
    parser.add_argument("--rules", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2] / "rules")
    parser.add_argument("--all", action="store_true", help="also list notes: values that start elsewhere, evidence kept from cities.yaml, computed values")
    args = parser.parse_args()
    check = Check(args.facts, args.rules).run()
    if args.all:
        print("\n".join("note    " + n for n in check.notes))
    print("\n".join("absent  " + a for a in check.absent))
    print("\n".join("FAIL    " + f for f in check.failed))
    for (kind, what), n in sorted(check.counts().items()):
        print(f"{kind:9} {what:28} {n}")
    for what, n in sorted(check.seen.items()):
        print(f"facts     {what:60} {n}")
    print(f"{len(check.absent)} values absent with a reason, {len(check.failed)} failures, {len(check.notes)} notes")
    return bool(check.failed)


if __name__ == "__main__":
    sys.exit(main())
