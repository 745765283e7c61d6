"""A host's own values: a book answers as the field `overlay` of the JSON form does, refuses floats, and is kept once."""

import copy
import json
import subprocess
import sys
from collections import UserDict
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import hesuan
import pytest

OVERLAY: dict[str, Any] = {
    "code": "310000",
    "rates": [{"item": "unemployment", "from": "2025-01", "expires": "2025-12", "employer": "0.01", "employee": "0.005", "known_from": "2024-12-01"}],
}
RULE = "overlay:310000/rates/unemployment/2025-01@2024-12-01"
PERSON: dict[str, Any] = {"city": "310000", "month": "2025-08", "wage": "10000", "items": ["unemployment", "pension"]}
MONTHS: dict[str, Any] = {"city": "310000", "from": "2025-08", "to": "2025-12", "wage": "10000", "known_then": "2024-11-30", "items": ["unemployment"]}
ARGUMENTS = {f"{key}_" if key == "from" else key: value for key, value in MONTHS.items()}


def refused(overlay: Any) -> list[tuple[str, str, str]]:
    """Code, path and value of every fault of an overlay."""
    with pytest.raises(hesuan.HesuanError) as caught:
        hesuan.RuleBook(overlay)
    return [fault[:3] for fault in caught.value.faults]


def as_json(value: Any) -> Any:
    """Python objects in the form of the JSON answer."""
    return json.loads(json.dumps(value, default=str))


def test_a_negotiated_rate_goes_before_that_of_the_city() -> None:
    own = hesuan.RuleBook(OVERLAY).contributions(**PERSON)
    assert [(line.amount, line.rule) for line in own.lines if line.side == "employer"] == [
        (Decimal("1600.00"), "310000/rates/pension/2019-05"),
        (Decimal("100.00"), RULE),
    ]
    assert hesuan.contributions(**PERSON).lines[2].amount == Decimal("50.00")
    assert own.stamp.digest.startswith(hesuan.contributions(**PERSON).stamp.digest + "+")


def test_every_operation_of_a_book_gives_what_the_json_form_gives() -> None:
    book = hesuan.RuleBook(OVERLAY)
    laid = {"overlay": OVERLAY}
    place: dict[str, Any] = {"city": "310000", "month": "2025-08"}
    assert book.contributions(**PERSON).to_json() == hesuan.call("contributions", json.dumps(PERSON | laid))
    assert book.explain(**PERSON, language="en").to_json() == hesuan.call("explain", json.dumps(PERSON | laid | {"language": "en"}))
    assert as_json(book.scheme(**place)) == json.loads(hesuan.call("scheme", json.dumps(place | laid)))
    assert as_json(book.retro(**ARGUMENTS)) == json.loads(hesuan.call("retro", json.dumps(MONTHS | laid)))
    assert book.call("contributions", json.dumps(PERSON)) == hesuan.call("contributions", json.dumps(PERSON | laid))


def test_the_difference_that_an_overlay_makes() -> None:
    # The host's rate is known from December 2024: before, the rate of the city was used.
    answer = hesuan.RuleBook(OVERLAY).retro(**(ARGUMENTS | {"known_then": date(2024, 11, 30), "known_now": date(2025, 12, 31)}))
    changed = [row for row in answer["differences"] if row["rule_now"] == RULE]
    assert {row["month"] for row in changed} == {f"2025-{month:02}" for month in range(8, 13)}
    assert all("rate" in row["causes"] for row in changed if row["side"] == "employer")


def test_a_city_of_the_hosts_own() -> None:
    name = {"zh": "例", "en": "Example"}
    limits = [{"items": ["medical"], "from": "2020-01", "floor": "none", "ceiling": "none"}]
    rates = [{"item": "medical", "from": "2020-01", "employer": Decimal("0.1"), "employee": Decimal("0.020")}]
    book = hesuan.RuleBook({"code": "990001", "name": name, "province": name, "bases": limits, "rates": rates})
    answer = book.contributions("990001", "2026-04", 10000, items=["medical"])
    assert (answer.employer_total, answer.employee_total) == (Decimal("1000.00"), Decimal("200.00"))
    assert repr(book).startswith("<RuleBook 990001 例, rules ")
    with pytest.raises(hesuan.HesuanError, match="city_unknown"):
        book.contributions("110000", "2026-04", 10000)


@pytest.mark.parametrize(
    "overlay",
    [
        MappingProxyType(OVERLAY),
        UserDict(OVERLAY),
        dict(reversed(OVERLAY.items())),
        OVERLAY | {"rates": tuple(OVERLAY["rates"])},
        OVERLAY | {"rates": [OVERLAY["rates"][0] | {"employer": Decimal("0.01"), "employee": Decimal("5E-3"), "known_from": date(2024, 12, 1)}]},
    ],
    ids=["proxy", "mapping", "order", "tuple", "values"],
)
def test_other_forms_of_the_same_overlay(overlay: Any) -> None:
    assert hesuan.RuleBook(overlay).contributions(**PERSON) == hesuan.RuleBook(OVERLAY).contributions(**PERSON)


def test_a_book_keeps_nothing_of_what_it_was_made_of() -> None:
    overlay = copy.deepcopy(OVERLAY)
    book = hesuan.RuleBook(overlay)
    before = book.contributions(**PERSON)
    overlay["rates"][0]["employer"] = "0.02"
    assert book.contributions(**PERSON) == before != hesuan.RuleBook(overlay).contributions(**PERSON)


def test_an_answer_outlives_its_book() -> None:
    answer = hesuan.RuleBook(OVERLAY).contributions(**PERSON)
    assert answer.lines[2].rule == RULE


def with_rate(**fields: Any) -> dict[str, Any]:
    """The overlay with other fields of its rate."""
    return OVERLAY | {"rates": [OVERLAY["rates"][0] | fields]}


@pytest.mark.parametrize(
    ("overlay", "code", "path", "value"),
    [
        (with_rate(employer=0.01), "field_type", "overlay.rates[0].employer", "0.01"),
        (OVERLAY | {"x": float("nan")}, "field_type", "overlay.x", "nan"),
        (with_rate(employer=1), "field_type", "overlay.rates[0].employer", "1"),
        (with_rate(employer=10**30), "field_type", "overlay.rates[0].employer", "1" + "0" * 30),
        (with_rate(employer=b"0.01"), "field_type", "overlay.rates[0].employer", "b'0.01'"),
        (with_rate(employer={"0.01"}), "field_type", "overlay.rates[0].employer", "{'0.01'}"),
        (with_rate(employer="1.5"), "rate_range", "overlay.rates[0].employer", "1.5"),
        (with_rate(**{"from": "2025-13"}), "month_invalid", "overlay.rates[0].from", "2025-13"),
        (with_rate(item="pensoin"), "value_unknown", "overlay.rates[0].item", "pensoin"),
        (with_rate(note="\ud800"), "text_invalid", "overlay.rates[0].note", "���"),
        (OVERLAY | {7: "x"}, "field_type", "overlay", "7"),
        ([OVERLAY], "field_type", "overlay", None),
        ("{}", "field_type", "overlay", "'{}'"),
        (None, "field_type", "overlay", "None"),
        (0.5, "field_type", "overlay", "0.5"),
    ],
)
def test_a_bad_overlay_is_named_by_code_path_and_value(overlay: Any, code: str, path: str, value: str | None) -> None:
    ((found, at, shown),) = refused(overlay)
    assert (found, at) == (code, path)
    assert value in (shown, None)


def test_all_faults_of_an_overlay_are_found_at_once() -> None:
    assert sorted(refused(with_rate(employer=0.01, employee=True, **{"from": "2025-13"}))) == [
        ("field_type", "overlay.rates[0].employee", "true"),
        ("field_type", "overlay.rates[0].employer", "0.01"),
        ("month_invalid", "overlay.rates[0].from", "2025-13"),
    ]


def test_a_refused_float_is_told_in_both_languages() -> None:
    with pytest.raises(hesuan.HesuanError) as caught:
        hesuan.RuleBook(with_rate(employer=0.01))
    assert "float" in caught.value.message and "float" in caught.value.message_zh


def test_an_overlay_without_end_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert [code for code, _, _ in refused(OVERLAY | {"note": endless})] == ["json_invalid"]
    wide: Any = "x"
    for _ in range(30):
        wide = [wide, wide]
    assert [code for code, _, _ in refused(OVERLAY | {"note": wide})] == ["request_too_large"]
    assert [code for code, _, _ in refused(OVERLAY | {"note": "9" * 10_000_000})] == ["request_too_large"]


# In a process of its own: books are kept until it ends.
MANY = """
import hesuan, json
books = 0
overlay = {"code": "310000"}
try:
    for number in range(2000):
        hesuan.RuleBook(overlay | {"note": str(number)})
        books += 1
except hesuan.HesuanError as error:
    print(books, *error.faults[0][:3])
print(hesuan.RuleBook(overlay | {"note": "7"}).contributions("310000", "2025-08", 10000).employee_total)
print(json.loads(hesuan.call("scheme", json.dumps({"city": "310000", "month": "2025-08", "overlay": overlay | {"note": "x"}})))["city"])
"""


def test_a_process_keeps_a_limited_number_of_books() -> None:
    told = subprocess.run([sys.executable, "-c", MANY], capture_output=True, check=True, text=True).stdout.splitlines()
    assert told == ["1024 request_too_large overlay 1024", "1050.00", "310000"]


def test_their_text_is_limited_too() -> None:
    script = MANY.replace('str(number)', 'str(number) + "x" * 1_000_000')
    told = subprocess.run([sys.executable, "-c", script.partition("print(hesuan")[0]], capture_output=True, check=True, text=True).stdout
    assert told == "16 request_too_large overlay 16\n"


def test_an_overlay_that_is_not_valid_takes_no_place() -> None:
    for number in range(3000):
        refused(with_rate(employer=0.01, note=str(number)))
    assert hesuan.RuleBook(OVERLAY)


def test_threads_share_a_book() -> None:
    def computed(number: int) -> str:
        return hesuan.RuleBook(with_rate(note=f"thread {number % 3}")).contributions(**(PERSON | {"wage": 5000 + number})).to_json()

    numbers = range(600)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(computed, numbers)) == [computed(number) for number in numbers]
