#!/usr/bin/env python3
"""Holds rules/calendars/*.yaml against the public calendars of other people.

Needs PyYAML and chinesecalendar from PyPI; lunardate, where it is installed, gives the dates of the lunar festivals. Run from anywhere:

    pip install pyyaml chinesecalendar lunardate
    python tests/calendars/check_calendars.py [--rules rules/calendars] [--chinese-days path/to/chinese-days.json]

The second option adds npm chinese-days (its dist/chinese-days.json). Every fault is printed; the exit status is 1 if there is one.

What is compared:
* days off and make-up work days, day by day. The differences that we stand by are listed in KNOWN_DIFFERENCES; a listed one that is gone is a fault too.
* the names of the festivals (chinesecalendar).
* statutory days: how many there are, that they fall on the days of the festivals, and a count that needs no table: each statutory day takes one
  weekday off the year (its own, or the day in lieu), so weekdays off less days in lieu must equal their number.
* working days of the year: days less weekends less statutory days (248 from 2025).
A year that a package does not know yet is skipped with a line; a year that it knows and we do not have is a fault.
"""

import argparse
import datetime
import json
import pathlib
import sys

import chinese_calendar
import yaml
from chinese_calendar import constants

try:
    from lunardate import LunarDate
except ImportError:
    LunarDate = None

FIRST_YEAR = 2019

# (package, day): why we do not follow it.
KNOWN_DIFFERENCES = {
    ("chinesecalendar", "2023-12-30"): "an ordinary Saturday: the notice of 2024 names 1 January alone",
    ("chinesecalendar", "2023-12-31"): "an ordinary Sunday: the notice of 2024 names 1 January alone",
}

# Weekdays that the extension of Spring Festival added in 2020 (31 January, and the day in lieu of the cancelled work day of 1 February).
EXTENSION = {2020: 2}

ENGLISH = {"Tomb-sweeping Day", "New Year's Day", "Spring Festival", "Labour Day", "Dragon Boat Festival", "Mid-autumn Festival", "National Day"}
BOTH = "National Day and Mid-autumn Festival"


def day(text):
    return datetime.date.fromisoformat(text)


def lunar(year, month, number):
    date = LunarDate(year, month, number)
    return date.to_solar_date() if hasattr(date, "to_solar_date") else date.toSolarDate()


def festivals(year):
    """The statutory days of a year by rule: name -> set of days. Lunar festivals are left out where lunardate is not installed."""
    late = year >= 2025
    days = {
        "New Year's Day": {datetime.date(year, 1, 1)},
        "Labour Day": {datetime.date(year, 5, n) for n in ((1, 2) if late else (1,))},
        "National Day": {datetime.date(year, 10, n) for n in (1, 2, 3)},
        "Tomb-sweeping Day": {d for d, name in chinese_calendar.get_solar_terms(datetime.date(year, 4, 1), datetime.date(year, 4, 10)) if name == "清明"},
    }
    if LunarDate is not None:
        first = lunar(year, 1, 1)
        days["Spring Festival"] = {first + datetime.timedelta(n) for n in range(-1 if late else 0, 3)}
        days["Dragon Boat Festival"] = {lunar(year, 5, 5)}
        days["Mid-autumn Festival"] = {lunar(year, 8, 15)}
        if days["Mid-autumn Festival"] & days["National Day"]:
            # Both on one day: the statutory days run on (2020, 人社厅函〔2020〕135号).
            days[BOTH] = days.pop("National Day") | days.pop("Mid-autumn Festival")
            days[BOTH].add(max(days[BOTH]) + datetime.timedelta(1))
    return days


class Calendar:
    """One file of rules/calendars."""

    def __init__(self, path, faults):
        tree = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        self.year, self.off, self.statutory = int(tree["year"]), {}, {}
        if path.stem != tree["year"]:
            faults.append(f"{path.name}: year is {tree['year']}")
        for number, holiday in enumerate(tree["holidays"]):
            name, days = holiday["name"]["en"], [day(text) for text in holiday["days"]]
            if name not in ENGLISH | {BOTH}:
                faults.append(f"{path.name}: holidays[{number}]: unknown name {name}")
            if days != sorted(set(days)) or not days:
                faults.append(f"{path.name}: holidays[{number}]: days not in order")
            for date in days:
                if date in self.off or date.year != self.year:
                    faults.append(f"{path.name}: {date} twice or of another year")
                self.off[date] = name
            for date in map(day, holiday["statutory"]):
                if date not in days:
                    faults.append(f"{path.name}: statutory {date} is not among the days of {name}")
                self.statutory.setdefault(name, set()).add(date)
        self.work = {day(text) for text in tree["work_days"]}
        for date in sorted(self.work):
            if date in self.off or date.weekday() < 5 or date.year != self.year:
                faults.append(f"{path.name}: work day {date} is a day off, a weekday, or of another year")

    def dates(self):
        first = datetime.date(self.year, 1, 1)
        return (first + datetime.timedelta(n) for n in range((datetime.date(self.year + 1, 1, 1) - first).days))


def compare(calendar, package, off, work, faults, met):
    """Days off and work days of one package against ours."""
    for what, ours, theirs in (("day off", set(calendar.off), off), ("work day", calendar.work, work)):
        for date in sorted(ours ^ theirs):
            key = (package, str(date))
            if key in KNOWN_DIFFERENCES:
                met.add(key)
            else:
                faults.append(f"{calendar.year}: {what} {date} only in {'our file' if date in ours else package}")


def check_statutory(calendar, in_lieu, faults):
    year, found = calendar.year, set().union(*calendar.statutory.values())
    expected = 13 if year >= 2025 else 11
    if len(found) != expected:
        faults.append(f"{year}: {len(found)} statutory days, not {expected}")
    for name, days in festivals(year).items():
        if calendar.statutory.get(name, set()) != days:
            faults.append(f"{year}: statutory days of {name}: {sorted(map(str, calendar.statutory.get(name, set())))}, by rule {sorted(map(str, days))}")
    weekdays_off = sum(1 for date in calendar.off if date.weekday() < 5)
    if weekdays_off - len(in_lieu) != expected + EXTENSION.get(year, 0):
        faults.append(f"{year}: {weekdays_off} weekdays off less {len(in_lieu)} in lieu, not {expected + EXTENSION.get(year, 0)}")
    working = sum(1 for date in calendar.dates() if date in calendar.work or (date.weekday() < 5 and date not in calendar.off))
    weekdays = sum(1 for date in calendar.dates() if date.weekday() < 5)
    if working != weekdays - expected - EXTENSION.get(year, 0):
        faults.append(f"{year}: {working} working days, by count {weekdays - expected - EXTENSION.get(year, 0)}")
    return working


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rules", type=pathlib.Path, default=root / "rules" / "calendars")
    parser.add_argument("--chinese-days", type=pathlib.Path, help="dist/chinese-days.json of npm chinese-days")
    options = parser.parse_args()

    faults, met = [], set()
    calendars = {calendar.year: calendar for calendar in (Calendar(path, faults) for path in sorted(options.rules.glob("*.yaml")))}
    if not calendars:
        sys.exit(f"no calendars in {options.rules}")
    known = {date.year for date in constants.holidays}
    for year in sorted(known):
        if year >= FIRST_YEAR and year not in calendars:
            faults.append(f"{year}: chinesecalendar has it, rules/calendars has not")

    other = None
    if options.chinese_days:
        tree = json.loads(options.chinese_days.read_text(encoding="utf-8"))
        other = {kind: set(map(day, tree[kind])) for kind in ("holidays", "workdays", "inLieuDays")}

    for year, calendar in sorted(calendars.items()):
        if year not in known:
            print(f"{year}: chinesecalendar does not know it yet")
            continue
        of = lambda days: {date for date in days if date.year == year}
        in_lieu = of(constants.in_lieu_days)
        compare(calendar, "chinesecalendar", of(constants.holidays), of(constants.workdays), faults, met)
        for date, name in calendar.off.items():
            theirs = constants.holidays.get(date)
            if theirs is not None and theirs not in name:
                faults.append(f"{year}: {date} is {name}, in chinesecalendar {theirs}")
        if other:
            compare(calendar, "chinese-days", of(other["holidays"]), of(other["workdays"]), faults, met)
            if of(other["inLieuDays"]) != in_lieu:
                faults.append(f"{year}: days in lieu differ between the packages: {sorted(map(str, of(other['inLieuDays']) ^ in_lieu))}")
        working = check_statutory(calendar, in_lieu, faults)
        print(f"{year}: {len(calendar.off)} days off, {sum(map(len, calendar.statutory.values()))} statutory, {len(calendar.work)} moved work days, {working} working days")

    for package, date in sorted(set(KNOWN_DIFFERENCES) - met):
        if package != "chinese-days" or other:
            faults.append(f"known difference gone: {package} {date}; take it out of KNOWN_DIFFERENCES")
    for package, date in sorted(met):
        print(f"known difference: {package} {date}: {KNOWN_DIFFERENCES[package, date]}")
    if LunarDate is None:
        print("lunardate is not installed: the days of the lunar festivals were not checked")
    for fault in faults:
        print("fault:", fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
