"""Holds Hesuan against the independent oracle: on every vector of `contributions`, and on random requests.

    python tests/oracle/check_vectors.py [--requests N] [--seed S]

Lines and totals must be equal to the fen. Where both refuse a request, that is agreement; the codes are Hesuan's own business.
Needs the `hesuan` package and PyYAML.
"""

import argparse
import collections
import glob
import json
import os
import random
import subprocess
import sys

import hesuan

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FIELDS = ("declared_base", "base", "clamp", "floor", "ceiling", "rate", "fixed", "amount", "paid_from")
TOTALS = ("employer_total", "employee_total", "employee_total_not_from_wages")
CATEGORIES = ["local_urban", "local_rural", "nonlocal_urban", "nonlocal_rural", "hmt", "foreigner", "over_retirement_age"]
# The first month of each city's rules, as year * 12 + month - 1, for requests that have a chance to succeed.
FIRST_MONTH = {"110000": 24222, "310000": 24219, "440100": 24294, "440300": 24294, "330100": 24222, "510100": 24222}
LAST_MONTH = 2026 * 12 + 11


def vectors():
    for path in sorted(glob.glob(os.path.join(ROOT, "tests/vectors/*.json"))):
        with open(path, encoding="utf-8") as file:
            for vector in json.load(file):
                request = vector["input"]
                if vector["op"] == "contributions" and isinstance(request, dict) and "overlay" not in request and not vector["id"].startswith("e-"):
                    yield vector["id"], request


def amount(pick):
    kind = pick.randrange(4)
    if kind == 0:
        return str(pick.randint(1, 60000))
    if kind == 1:
        return f"{pick.randint(1, 60000)}.{pick.randint(0, 99):02d}"
    if kind == 2:
        return pick.choice(["7460", "37302", "3054.95", "15274.74", "3321.6", "17880.75", "2520", "4775", "27549", "8525", "0.01"])
    return f"{pick.randint(1000, 9000)}.5"


def random_request(pick):
    city = pick.choice(sorted(FIRST_MONTH))
    month = pick.randint(FIRST_MONTH[city], LAST_MONTH)
    request = {"city": city, "month": f"{month // 12}-{month % 12 + 1:02d}", "wage": amount(pick)}
    if pick.randrange(5) < 2:
        request["category"] = pick.choice(CATEGORIES)
    if pick.randrange(5) == 0:
        request["known_on"] = f"{month // 12 + pick.choice([0, 0, 1])}-{pick.randint(1, 12):02d}-{pick.randint(1, 28):02d}"
    if pick.randrange(5) < 4:
        request["items"] = pick.sample(["pension", "medical", "unemployment", "work_injury", "housing_fund"], pick.randint(1, 3))
    if pick.randrange(8):
        request["housing_fund_rate"] = pick.choice(["0.05", "0.06", "0.07", "0.12"])
        if pick.randrange(3) == 0:
            request["housing_fund_employee_rate"] = "0.07"
    if city in ("440100", "440300"):
        request["work_injury_rate"] = pick.choice(["0.002", "0.0031", "0.0048"])
    elif pick.randrange(8):
        request["work_injury_class"] = str(pick.randint(1, 8))
        if pick.randrange(2):
            request["work_injury_floating"] = pick.choice(["1", "1.2", "1.5", "0.5"])
    if city == "440300" and request.get("category", "").startswith("nonlocal"):
        request["variant"] = pick.choice(["grade1", "grade2"])
    if city in ("330100", "510100") and pick.randrange(4) == 0:
        request["area"] = "counties"
    if pick.randrange(5) == 0:
        request["bases"] = {"social_insurance": {"employer": amount(pick), "employee": amount(pick)}, "housing_fund": amount(pick)}
    return request


def told(answer):
    """What the two must agree on."""
    if "error" in answer:
        return "refused"
    lines = [(line["item"], line["side"], *(line[field] for field in FIELDS)) for line in answer["ok"]["lines"]]
    return lines, [answer["ok"][total] for total in TOTALS]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--requests", type=int, default=5000)
    arguments.add_argument("--seed", type=int, default=20250701)
    options = arguments.parse_args()
    pick = random.Random(options.seed)
    known = list(vectors())
    requests = known + [(f"random-{number}", random_request(pick)) for number in range(options.requests)]
    text = "".join(json.dumps({"id": name, "op": "contributions", "input": request}) + "\n" for name, request in requests)
    oracle = subprocess.run([sys.executable, os.path.join(HERE, "contributions.py"), os.path.join(ROOT, "rules")], input=text, capture_output=True, text=True, check=True)
    outcomes = collections.Counter()
    differing = []
    for (name, request), expected, line in zip(requests, oracle.stdout.splitlines(), text.splitlines(), strict=True):
        theirs, ours = told(json.loads(expected)), told(json.loads(hesuan.eval_line(line)))
        outcomes["refused" if ours == "refused" else "computed"] += 1
        if theirs != ours:
            differing.append(f"{name} {json.dumps(request)}\n  oracle {theirs}\n  hesuan {ours}")
    print("\n".join(differing[:20]))
    print(f"oracle: {len(known)} vectors and {options.requests} random requests, {outcomes['computed']} computed and {outcomes['refused']} refused, {len(differing)} differ")
    return 1 if differing or outcomes["computed"] < options.requests // 4 else 0


if __name__ == "__main__":
    sys.exit(main())
