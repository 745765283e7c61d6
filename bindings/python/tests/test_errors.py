"""Bad input: a coded error with path and value, all faults at once, and never a crash."""

import itertools
import json
import pickle
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import hesuan
import pytest

GOOD: dict[str, Any] = {"city": "310000", "month": "2025-07", "wage": "15000"}


class Unprintable:
    """An object that cannot even be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no")


def faults_of(**arguments: Any) -> list[tuple[str, str, str]]:
    """Code, path and value of every fault of a request."""
    with pytest.raises(hesuan.HesuanError) as caught:
        hesuan.contributions(**(GOOD | arguments))
    return [fault[:3] for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("arguments", "code", "path", "value"),
    [
        ({"city": "999999"}, "city_unknown", "city", "999999"),
        ({"city": 310000}, "field_type", "city", "310000"),
        ({"city": None}, "field_missing", "city", ""),
        ({"city": b"310000"}, "field_type", "city", "b'310000'"),
        ({"city": "31\udce9000"}, "text_invalid", "city", "31���000"),
        ({"month": "2025-7"}, "month_invalid", "month", "2025-7"),
        ({"month": 202507}, "field_type", "month", "202507"),
        ({"month": "1899-12"}, "month_invalid", "month", "1899-12"),
        ({"known_on": "2025-02-30"}, "day_invalid", "known_on", "2025-02-30"),
        ({"known_on": 20250801}, "field_type", "known_on", "20250801"),
        ({"wage": "1e3"}, "amount_invalid", "wage", "1e3"),
        ({"wage": "12.345"}, "scale_over_2", "wage", "12.345"),
        ({"wage": Decimal("12.345")}, "scale_over_2", "wage", "12.345"),
        ({"wage": "0.30000000000000004"}, "scale_over_2", "wage", "0.30000000000000004"),
        ({"wage": "１５０００"}, "amount_invalid", "wage", "１５０００"),
        ({"wage": ""}, "amount_invalid", "wage", ""),
        ({"wage": '1"2\\\n'}, "amount_invalid", "wage", '1"2\\\n'),
        ({"wage": "-1"}, "base_not_positive", "wage", "-1.00"),
        ({"wage": 0}, "base_not_positive", "wage", "0.00"),
        ({"wage": 10**30}, "amount_overflow", "wage", "1" + "0" * 30),
        ({"wage": 10**5000}, "amount_invalid", "wage", hex(10**5000)[:80] + "…"),
        ({"wage": Decimal("NaN")}, "amount_invalid", "wage", "NaN"),
        ({"wage": Decimal("-Infinity")}, "amount_invalid", "wage", "-Infinity"),
        ({"wage": Decimal("1E+999999")}, "amount_invalid", "wage", "1E+999999"),
        ({"wage": Decimal("1E-7")}, "scale_over_2", "wage", "0.0000001"),
        ({"wage": True}, "field_type", "wage", "True"),
        ({"wage": b"15000"}, "field_type", "wage", "b'15000'"),
        ({"wage": 1 + 2j}, "field_type", "wage", "(1+2j)"),
        ({"wage": Unprintable()}, "field_type", "wage", "Unprintable"),
        ({"wage": [10**5000]}, "field_type", "wage", "list"),
        ({"wage": "1\ud800"}, "text_invalid", "wage", "1���"),
        ({"category": "martian"}, "value_unknown", "category", "martian"),
        ({"variant": "grade9"}, "value_unknown", "variant", "grade9"),
        ({"area": "moon"}, "value_unknown", "area", "moon"),
        ({"employer_type": ["enterprise"]}, "field_type", "employer_type", "['enterprise']"),
        ({"housing_fund_rate": "0.13"}, "rate_range", "housing_fund_rate", "0.13"),
        ({"housing_fund_rate": "7%"}, "rate_invalid", "housing_fund_rate", "7%"),
        ({"housing_fund_rate": 7}, "rate_range", "housing_fund_rate", "7"),
        ({"housing_fund_employee_rate": "0.07"}, "contradiction", "housing_fund_employee_rate", "0.07"),
        ({"work_injury_class": 9}, "value_unknown", "work_injury_class", "9"),
        ({"work_injury_class": 10**30}, "value_unknown", "work_injury_class", "1" + "0" * 30),
        ({"work_injury_floating": "1.2"}, "contradiction", "work_injury_floating", "1.2"),
        ({"bases": []}, "field_type", "bases", "[]"),
        ({"bases": "9000"}, "field_type", "bases", "'9000'"),
        ({"bases": {1: "9000"}}, "field_type", "bases", "1"),
        ({"bases": {"gym": "9000"}}, "item_unknown", "bases.gym", "gym"),
        ({"bases": {"pension": 9000.5}}, "field_type", "bases.pension", "9000.5"),
        ({"bases": {"pension": {"employer": 9000.5}}}, "field_type", "bases.pension.employer", "9000.5"),
        ({"bases": {"pension": {"landlord": "1"}}}, "field_unknown", "bases.pension.landlord", "1"),
        ({"bases": {"pension": "-1"}}, "base_not_positive", "bases.pension", "-1.00"),
        ({"bases": {"pension\udcff": "1"}}, "text_invalid", "bases", "pension���"),
        ({"items": "pension"}, "field_type", "items", "'pension'"),
        ({"items": 7}, "field_type", "items", "7"),
        ({"items": ["pension", "gym"]}, "item_unknown", "items[1]", "gym"),
        ({"items": ["pension", None]}, "field_type", "items[1]", "None"),
        ({"items": ["pension"], "waived": {"pension"}}, "contradiction", "waived", "pension"),
        ({"deferrals": "five_2022"}, "field_type", "deferrals", "'five_2022'"),
        ({"deferrals": [1]}, "field_type", "deferrals[0]", "1"),
        ({"deferrals": ["moon"]}, "value_unknown", "deferrals[0]", "moon"),
        ({"employer_size": "huge"}, "value_unknown", "employer_size", "huge"),
        ({"waived": ["pension"]}, "waiver_not_allowed", "waived", "pension"),
    ],
)
def test_bad_input_is_named_by_code_path_and_value(arguments: dict[str, Any], code: str, path: str, value: str) -> None:
    assert faults_of(**arguments) == [(code, path, value)]


@pytest.mark.parametrize(
    "field",
    [
        "wage",
        "housing_fund_rate",
        "housing_fund_employee_rate",
        "supplementary_housing_fund_rate",
        "work_injury_rate",
        "work_injury_class",
        "work_injury_floating",
    ],
)
def test_a_float_is_refused_wherever_a_number_is_taken(field: str) -> None:
    with pytest.raises(hesuan.HesuanError) as caught:
        hesuan.contributions(**(GOOD | {field: 0.5}))
    assert caught.value.faults[0][:3] == ("field_type", field, "0.5")
    assert "float" in caught.value.message and "float" in caught.value.message_zh


def test_all_faults_are_found_at_once() -> None:
    assert sorted(faults_of(city="31", month=7, wage=1.5, category="x", items=[1, "y"])) == [
        ("city_unknown", "city", "31"),
        ("field_type", "items[0]", "1"),
        ("field_type", "month", "7"),
        ("field_type", "wage", "1.5"),
        ("item_unknown", "items[1]", "y"),
        ("value_unknown", "category", "x"),
    ]


def test_the_exception_has_the_attributes_of_its_first_fault() -> None:
    with pytest.raises(ValueError) as caught:
        hesuan.contributions("999999", "2025-07", "15000")
    error = caught.value
    assert isinstance(error, hesuan.HesuanError)
    assert (error.code, error.path, error.value) == ("city_unknown", "city", "999999")
    assert error.message == "the rule book has no city with this code"
    assert error.message_zh == "规则库中没有该城市代码"
    assert error.faults == (hesuan.Fault(error.code, error.path, error.value, error.message, error.message_zh),)
    assert str(error) == "city_unknown at city: the rule book has no city with this code (got 999999)"


def test_the_exception_travels_between_processes() -> None:
    with pytest.raises(hesuan.HesuanError) as caught:
        hesuan.contributions("999999", "2025-13", "15000")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert type(copy) is hesuan.HesuanError
    assert (copy.faults, str(copy)) == (caught.value.faults, str(caught.value))


def test_a_month_without_a_rule_is_an_error() -> None:
    assert {code for code, _, _ in faults_of(month="1999-01")} == {"rule_missing"}


@pytest.mark.parametrize("operation", [hesuan.contributions, hesuan.explain])
def test_a_value_that_is_not_confirmed_can_be_refused(operation: Callable[..., object]) -> None:
    assert operation(**GOOD, require_confirmed=False)
    with pytest.raises(hesuan.HesuanError) as caught:
        operation(**GOOD, require_confirmed=True)
    assert caught.value.code == "rule_not_confirmed"
    assert ("field_type", "require_confirmed", "1") in faults_of(require_confirmed=1)


@pytest.mark.parametrize("field", ["city", "wage", "category", "area"])
def test_ten_megabytes_are_too_large(field: str) -> None:
    ((code, path, value),) = faults_of(**{field: "9" * 10_000_000})
    assert (code, path) == ("request_too_large", "")
    assert int(value) > 10_000_000


def test_an_iterator_without_end_is_too_large() -> None:
    assert [code for code, _, _ in faults_of(items=itertools.repeat("pension"))] == ["request_too_large"]


def test_a_mapping_that_contains_itself_is_refused() -> None:
    bases: dict[str, Any] = {}
    bases["pension"] = bases
    assert {code for code, _, _ in faults_of(bases=bases)} == {"field_unknown"}


def test_what_the_caller_raises_is_not_hidden() -> None:
    def words() -> Iterator[str]:
        yield "pension"
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        hesuan.contributions(**GOOD, items=words())


def test_a_missing_or_misspelt_argument_is_a_type_error() -> None:
    arguments: dict[str, Any] = {"city": "310000"}
    with pytest.raises(TypeError, match="month"):
        hesuan.contributions(**arguments)
    with pytest.raises(TypeError, match="salary"):
        hesuan.contributions(**(GOOD | {"salary": "15000"}))


def test_an_unknown_language_is_reported_with_the_other_faults() -> None:
    with pytest.raises(hesuan.HesuanError) as caught:
        hesuan.explain("310000", "2025-13", "15000", language="fr")
    assert [fault[:3] for fault in caught.value.faults] == [("value_unknown", "language", "fr"), ("month_invalid", "month", "2025-13")]


RETRO: dict[str, Any] = {"city": "310000", "from_": "2025-07", "to": "2025-09", "known_then": "2025-08-01", "wage": "5000"}
WRONG: Any = 7


@pytest.mark.parametrize(
    ("call", "faults"),
    [
        (lambda: hesuan.calendar(WRONG + 0.5), [("field_type", "year", "7.5")]),
        (lambda: hesuan.calendar("next"), [("field_type", "year", "next")]),
        (lambda: hesuan.calendar(True), [("field_type", "year", "True")]),
        (lambda: hesuan.calendar(1990), [("rule_missing", "year", "1990")]),
        (lambda: hesuan.parameter("no.such", "2025-07"), [("value_unknown", "id", "no.such")]),
        (lambda: hesuan.parameter("tax.annual.brackets", "1990-01"), [("rule_missing", "month", "1990-01")]),
        (lambda: hesuan.parameter(WRONG, "2025-13"), [("field_type", "id", "7"), ("month_invalid", "month", "2025-13")]),
        (lambda: hesuan.parameter("x", "2025-07", WRONG), [("field_type", "known_on", "7")]),
        (lambda: hesuan.retro(**(RETRO | {"to": "2025-06"})), [("contradiction", "to", "2025-06")]),
        (lambda: hesuan.retro(**(RETRO | {"to": "2199-12"})), [("range_too_long", "to", "2199-12")]),
        (lambda: hesuan.retro(**(RETRO | {"wage": 5000.5})), [("field_type", "wage", "5000.5")]),
        (lambda: hesuan.retro(**(RETRO | {"from_": 7, "known_then": "now"})), [("field_type", "from", "7"), ("day_invalid", "known_then", "now")]),
        (lambda: hesuan.retro(**(RETRO | {"city": "999999"})), [("city_unknown", "city", "999999")]),
    ],
)
def test_bad_input_of_the_other_operations(call: Callable[[], object], faults: list[tuple[str, str, str]]) -> None:
    with pytest.raises(hesuan.HesuanError) as caught:
        call()
    assert [fault[:3] for fault in caught.value.faults] == faults


def test_a_difference_needs_the_day_of_the_old_statement() -> None:
    arguments = {name: value for name, value in RETRO.items() if name != "known_then"}
    with pytest.raises(TypeError, match="known_then"):
        hesuan.retro(**arguments)
    with pytest.raises(TypeError, match="known_on"):
        hesuan.retro(**(RETRO | {"known_on": "2025-08-01"}))


@pytest.mark.parametrize(
    ("op", "request_text", "code"),
    [
        ("contribution", "{}", "operation_unknown"),
        ("contributions", "", "json_invalid"),
        ("contributions", "[1]", "field_type"),
        ("contributions", '{"city":"310000","month":"2025-07","wage":"1","wage":"2"}', "field_duplicate"),
        ("contributions", '{"city":' + "[" * 100_000 + "]" * 100_000 + "}", None),
        ("contributions", "[" * 1_000_000, None),
        ("contributions", " " * 10_000_000, "request_too_large"),
        ("contributions", '{"city":"\ud800"}', "text_invalid"),
        ("\ud800", "{}", "text_invalid"),
    ],
    ids=["operation", "empty", "list", "duplicate", "deep", "deeper", "large", "surrogate", "surrogate-op"],
)
def test_bad_text_is_a_coded_error(op: str, request_text: str, code: str | None) -> None:
    with pytest.raises(hesuan.HesuanError) as caught:
        hesuan.call(op, request_text)
    assert caught.value.code == code or code is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"id":1,"op":"contributions","input":{"city":"\xff"}}', "text_invalid"),
        ('{"id":1,"op":"contributions","input":{"city":"\udce9"}}', "text_invalid"),
        ("", "json_invalid"),
        ("{" * 100_000, "json_invalid"),
        (b"9" * 10_000_000, "request_too_large"),
        ('{"id":1,"op":"no_such_operation","input":{}}', "operation_unknown"),
    ],
    ids=["bytes", "surrogate", "empty", "deep", "large", "operation"],
)
def test_a_bad_line_is_answered_and_not_raised(line: str | bytes, code: str) -> None:
    assert json.loads(hesuan.eval_line(line))["error"]["code"] == code


def test_text_functions_take_text() -> None:
    wrong: Any = 7
    with pytest.raises(TypeError):
        hesuan.call("cities", wrong)
    with pytest.raises(TypeError):
        hesuan.eval_line(wrong)
