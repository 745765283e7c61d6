#!/usr/bin/env python3
"""Writes roster.csv, the sample month: invented people of a small platform in six cities, for the fee month 2026-08.

    python3 examples/sample-month/generate.py

The same seed gives the same bytes on every machine: standard library only, integers only.
"""

import csv
from pathlib import Path

SEED = 20260801
PEOPLE_PER_CITY = 42

COLUMNS = [
    "person", "name", "city", "area", "category", "variant", "employer_type",
    "wage", "base.social_insurance", "base.pension", "base.medical", "base.housing_fund", "base.housing_fund.employee",
    "housing_fund_rate", "housing_fund_employee_rate", "supplementary_housing_fund_rate",
    "work_injury_rate", "work_injury_class", "work_injury_floating",
    "items", "waived",
]  # fmt: skip

# City: prefix of ids, lowest and highest base of any item in yuan, housing fund percents, areas, whether all eight work injury classes are known.
CITIES = {
    "110000": ("BJ", 2540, 36348, range(5, 13), [], True),
    "310000": ("SH", 2740, 37731, range(5, 8), [], True),
    "440100": ("GZ", 2300, 42933, range(5, 13), [], False),
    "440300": ("SZ", 2520, 48471, range(5, 13), [], False),
    "330100": ("HZ", 2430, 42151, range(5, 13), ["counties"], True),
    "510100": ("CD", 2200, 32969, range(5, 13), ["counties"], True),
}

# Of 42 people; every city has all seven categories.
CATEGORIES = (
    ["local_urban"] * 14 + ["local_rural"] * 5 + ["nonlocal_urban"] * 9 + ["nonlocal_rural"] * 6
    + ["hmt"] * 3 + ["foreigner"] * 3 + ["over_retirement_age"] * 2
)  # fmt: skip

FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
GIVEN = "一云亦宁安宇宜佳欣怡思雨晨晓明清文博浩然子涵嘉诚若彤语芊书瑶景行承泽知远星辰沐阳可心乐天"
FOREIGN_FIRST = ["Anna", "Jonas", "Marta", "Hugo", "Lucia", "Oskar", "Nadia", "Pavel", "Irene", "Tomas"]
FOREIGN_LAST = ["Keller", "Novak", "Moreau", "Silva", "Larsen", "Rossi", "Ivanova", "Okafor", "Tanaka", "Brandt"]


class Draw:
    """A small generator of its own, so that no version of Python changes the file."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound

    def one_of(self, options):
        return options[self.below(len(options))]

    def happens(self, times, out_of):
        return self.below(out_of) < times


def yuan(fen):
    """An amount as people write it: 15000, 15000.5, 15000.55."""
    whole, rest = divmod(fen, 100)
    if rest == 0:
        return str(whole)
    return f"{whole}.{rest:02d}".rstrip("0")


def percent(hundredths):
    """7 is 0.07."""
    return f"0.{hundredths:02d}".rstrip("0")


def wage_of(draw, low, high):
    """Below every floor, between the limits, above every ceiling; now and then with jiao and fen."""
    kind = draw.below(20)
    if kind < 3:
        fen = (low - 900 + draw.below(800)) * 100
    elif kind < 17:
        fen = (low + 2500 + draw.below((high - low) * 2 // 3) // 50 * 50) * 100
    else:
        fen = (high + 500 + draw.below(60000)) * 100
    if draw.happens(1, 4):
        fen += draw.below(100)
    return fen


def name_of(draw, category):
    if category == "foreigner":
        return f"{draw.one_of(FOREIGN_FIRST)} {draw.one_of(FOREIGN_LAST)}"
    given = draw.one_of(GIVEN)
    if draw.happens(3, 4):
        given += draw.one_of(GIVEN)
    return draw.one_of(FAMILY) + given


def declare_bases(draw, row, wage, low):
    """Most people have one base for everything; some have bases of their own, by group, item or side."""
    kind = draw.below(10)
    if kind == 0:
        row["base.social_insurance"] = yuan(wage * 9 // 10)
    elif kind == 1:
        row["base.pension"] = yuan(wage * 8 // 10)
        row["base.medical"] = yuan(wage + 50000)
    elif kind == 2:
        row["base.housing_fund"] = yuan(wage * 6 // 10 // 100 * 100)
    elif kind == 3:
        row["base.housing_fund"] = yuan(wage)
        row["base.housing_fund.employee"] = yuan(wage + 20000)
    elif kind == 4:
        # No wage at all: two groups cover every item.
        row["wage"] = ""
        row["base.social_insurance"] = yuan(max(wage, low * 100))
        row["base.housing_fund"] = yuan(max(wage // 2, 100))


def choose_housing_fund(draw, row, city, percents):
    if draw.happens(1, 20):
        return  # Not told: the item is left out with a warning.
    rate = draw.one_of(percents)
    if draw.happens(1, 40):
        row["housing_fund_rate"] = "0"  # 缓缴
        return
    row["housing_fund_rate"] = percent(rate)
    if city == "440100" and rate < percents[-1] and draw.happens(1, 4):
        row["housing_fund_employee_rate"] = percent(rate + 1)  # Guangzhou: not below the employer's.
    if city == "310000" and draw.happens(1, 4):
        row["supplementary_housing_fund_rate"] = percent(1 + draw.below(5))


def choose_work_injury(draw, row, all_classes, must):
    if not must and draw.happens(1, 20):
        return
    if draw.happens(1, 4):
        row["work_injury_rate"] = draw.one_of(["0.004", "0.007", "0.009", "0.0105"])
        return
    group = draw.one_of([1, 1, 2, 2, 3, 4, 5, 6, 7, 8] if all_classes else [1, 1, 1, 8])
    row["work_injury_class"] = group
    if draw.happens(1, 2):
        row["work_injury_floating"] = draw.one_of(["1", "1.2", "1.5"] if group == 1 else ["0.5", "0.8", "1", "1.2", "1.5"])


def person(draw, city, number, category):
    prefix, low, high, percents, areas, all_classes = CITIES[city]
    row = dict.fromkeys(COLUMNS, "")
    row["person"] = f"{prefix}{number:04d}"
    row["name"] = name_of(draw, category)
    row["city"] = city
    if not (category == "local_urban" and draw.happens(1, 2)):
        row["category"] = category  # local_urban is the default and may be left out.
    if draw.happens(1, 12):
        row["employer_type"] = draw.one_of(["government", "institution"])
    wage = wage_of(draw, low, high)
    row["wage"] = yuan(wage)
    over_age = category == "over_retirement_age"
    choose_work_injury(draw, row, all_classes, over_age)
    if over_age:
        return row  # Work injury only, compulsory from 2026-07.
    declare_bases(draw, row, wage, low)
    if areas and draw.happens(1, 4):
        row["area"] = draw.one_of(areas)
    if city == "440300" and category.startswith("nonlocal") and draw.happens(1, 2):
        row["variant"] = draw.one_of(["grade1", "grade2"])
    if category != "foreigner" or draw.happens(1, 2):
        choose_housing_fund(draw, row, city, percents)
    if category == "hmt" and draw.happens(2, 3):
        row["waived"] = draw.one_of(["pension;unemployment", "pension", "unemployment"])
    elif draw.happens(1, 25):
        row["items"] = "pension;medical;unemployment"
        for field in ["housing_fund_rate", "housing_fund_employee_rate", "supplementary_housing_fund_rate"]:
            row[field] = ""
        for field in ["work_injury_rate", "work_injury_class", "work_injury_floating"]:
            row[field] = ""
    return row


def split(row):
    """Social insurance and housing fund of one person by two rows, as where two accounts pay."""
    insurance, fund = dict(row), dict(row)
    for field in ["housing_fund_rate", "base.housing_fund"]:
        insurance[field] = ""
    insurance["items"] = "pension;medical;unemployment;work_injury"
    for field in ["work_injury_class", "base.social_insurance"]:
        fund[field] = ""
    fund["items"] = "housing_fund"
    return [insurance, fund]


def roster():
    draw = Draw(SEED)
    rows = []
    for city, (prefix, *_) in CITIES.items():
        for number in range(1, PEOPLE_PER_CITY + 1):
            rows.append(person(draw, city, number, CATEGORIES[number - 1]))
        apart = dict.fromkeys(COLUMNS, "")
        apart |= {"person": f"{prefix}{PEOPLE_PER_CITY + 1:04d}", "name": name_of(draw, "local_urban"), "city": city}
        apart |= {"base.social_insurance": "9800.5", "base.housing_fund": "10200", "housing_fund_rate": "0.06", "work_injury_class": 1}
        rows += split(apart)
    return rows


def main():
    with open(Path(__file__).parent / "roster.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(roster())


if __name__ == "__main__":
    main()
