"""What comes out: money as `Decimal`, the declared types at run time, the same content as the JSON answer."""

import inspect
import json
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import NoneType
from typing import Any

import hesuan
import hesuan.types
import pytest

FULL: dict[str, Any] = {
    "city": "440300",
    "month": "2026-06",
    "wage": "9000",
    "housing_fund_rate": "0.05",
    "work_injury_rate": "0.002",
    "known_on": "2026-06-15",
}


def declarations() -> types.ModuleType:
    """The stub of the native module, read as Python."""
    path = Path(hesuan.__file__).with_name("_native.pyi")
    loader = SourceFileLoader("hesuan._declared", str(path))
    spec = spec_from_loader(loader.name, loader)
    assert spec
    module = module_from_spec(spec)
    # Properties name classes that stand below them, which a stub may do.
    source = "from __future__ import annotations\n" + path.read_text("utf-8")
    exec(compile(source, str(path), "exec"), module.__dict__)
    return module


DECLARED = declarations()


def mismatches(value: object, hint: Any, path: str = "") -> list[str]:
    """Where a value has another type than declared, all the way down."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    wrong = [f"{path}: {value!r} is not {hint}"]
    if origin is typing.Literal:
        return [] if value in arguments else wrong
    if origin in (typing.Union, types.UnionType):
        return [] if any(not mismatches(value, argument) for argument in arguments) else wrong
    if origin in (tuple, list):
        if not isinstance(value, origin):
            return wrong
        return [found for index, entry in enumerate(value) for found in mismatches(entry, arguments[0], f"{path}[{index}]")]
    if origin in (dict, Mapping):
        pairs = value.items() if isinstance(value, dict if origin is dict else types.MappingProxyType) else [(None, None)]
        return [found for pair in pairs for entry, argument in zip(pair, arguments, strict=True) for found in mismatches(entry, argument, path)]
    if typing.is_typeddict(hint):
        hints = typing.get_type_hints(hint)
        if not isinstance(value, dict) or list(value) != list(hints):
            return wrong
        return [found for key in hints for found in mismatches(value[key], hints[key], f"{path}.{key}")]
    if getattr(hint, "_is_protocol", False):
        return field_mismatches(value, path, hint) if isinstance(value, hesuan.Record) else wrong
    if getattr(hint, "__module__", "") == DECLARED.__name__:
        return field_mismatches(value, path) if type(value) is getattr(hesuan, hint.__name__) else wrong
    return [] if type(value) is (NoneType if hint is None else hint) else wrong


def field_mismatches(record: object, path: str = "", declared: type | None = None) -> list[str]:
    """Which properties of an object have another type than declared: by a protocol, or else by its class in the stub."""
    properties = vars(declared or getattr(DECLARED, type(record).__name__))
    names = vars(hesuan.types) | {"Explanation": hesuan.Explanation}
    of = DECLARED.__dict__ if declared is None else names
    hints = {name: typing.get_type_hints(entry.fget, of)["return"] for name, entry in properties.items() if isinstance(entry, property)}
    assert hints
    return [found for name, hint in hints.items() for found in mismatches(getattr(record, name), hint, f"{path}.{name}")]


ANSWERS: list[Any] = [
    hesuan.contributions(**FULL),
    hesuan.contributions("110000", "2025-12", "9000", category="hmt", work_injury_rate="0.002"),
    hesuan.contributions("310000", "2025-08", "1", known_on="2025-08-20"),
    hesuan.explain(**FULL),
    hesuan.explain(**FULL, language="en"),
    *hesuan.cities(),
]


@pytest.mark.parametrize("answer", ANSWERS, ids=repr)
def test_every_field_has_its_declared_type(answer: object) -> None:
    assert field_mismatches(answer) == []


@pytest.mark.parametrize("city", [city.city for city in hesuan.cities()])
def test_a_scheme_has_its_declared_type(city: str) -> None:
    scheme = hesuan.scheme(city, "2025-12")
    assert mismatches(scheme, hesuan.types.Scheme) == []
    assert as_json(scheme) == json.loads(hesuan.call("scheme", json.dumps({"city": city, "month": "2025-12"})))


MONTHS = '{"city":"310000","from":"2025-07","to":"2025-09","wage":"5000","known_then":"2025-09-17","housing_fund_rate":"0.07"}'
MONTH = '{"city":"310000","from":"2025-07","to":"2025-07","wage":50000,"known_then":"2025-09-17","known_now":"2025-09-18"}'
BRACKETS = '{"id":"tax.annual.brackets","month":"2025-07"}'
THEN, NOW = date(2025, 9, 17), date(2025, 9, 18)
OTHERS: list[tuple[str, str, Any, str]] = [
    ("retro", "RetroAnswer", hesuan.retro("310000", "2025-07", "2025-09", "5000", known_then=THEN, housing_fund_rate="0.07"), MONTHS),
    ("retro", "RetroAnswer", hesuan.retro("310000", date(2025, 7, 1), date(2025, 7, 31), 50000, known_then=THEN, known_now=NOW), MONTH),
    ("parameter", "ParameterAnswer", hesuan.parameter("bonus.annual.months", "2025-07"), BRACKETS.replace("tax.annual.brackets", "bonus.annual.months")),
    ("parameter", "ParameterAnswer", hesuan.parameter("tax.annual.brackets", date(2025, 7, 1)), BRACKETS),
    ("parameter", "ParameterAnswer", hesuan.parameter("tax.annual.brackets", "2025-07", NOW), BRACKETS.replace("}", ',"known_on":"2025-09-18"}')),
    ("calendar", "CalendarAnswer", hesuan.calendar(2026), '{"year":2026}'),
    ("calendar", "CalendarAnswer", hesuan.calendar("2020"), '{"year":2020}'),
]


@pytest.mark.parametrize(("operation", "shape", "answer", "request_text"), OTHERS)
def test_a_dictionary_that_was_read_from_json_has_its_declared_type_and_content(operation: str, shape: str, answer: Any, request_text: str) -> None:
    assert mismatches(answer, getattr(hesuan.types, shape)) == []
    assert json.dumps(as_json(answer), ensure_ascii=False, separators=(",", ":")) == hesuan.call(operation, request_text)


def test_a_difference_is_exact_and_says_why() -> None:
    answer = hesuan.retro("310000", "2025-07", "2025-09", 5000, known_then=THEN, known_now=NOW, items=["pension"])
    assert (answer["employer_difference"], answer["employee_difference"]) == (Decimal("36.48"), Decimal("18.24"))
    assert sum(row["difference"] for row in answer["differences"]) == Decimal("54.72")
    assert {(*row["causes"], row["base_then"], row["base_now"]) for row in answer["differences"]} == {("base_limits", Decimal("7384.00"), Decimal("7460.00"))}


def test_a_calendar_has_holidays_and_work_days() -> None:
    days = {day["day"]: day for day in hesuan.calendar(2026)["days"]}
    assert (days[date(2026, 1, 1)]["kind"], days[date(2026, 1, 1)]["zh"]) == ("statutory", "元旦")
    assert {day["kind"] for day in days.values()} == {"statutory", "rest", "work"}
    assert all(day["day"].weekday() >= 5 for day in days.values() if day["kind"] == "work")


@pytest.mark.parametrize("name", ["contributions", "explain", "retro", "scheme", "call"])
def test_functions_and_methods_of_a_book_have_the_same_parameters(name: str) -> None:
    parameters = list(inspect.signature(getattr(hesuan.RuleBook, name)).parameters.values())
    assert parameters[1:] == list(inspect.signature(getattr(hesuan, name)).parameters.values())


def test_deferrals_are_a_list_of_ids() -> None:
    person: dict[str, Any] = {"city": "110000", "month": "2022-06", "wage": "9000", "items": ["pension"]}
    usual = hesuan.contributions(**person)
    deferred = hesuan.contributions(**person, deferrals=("five_2022",))
    assert [line.due_on for line in usual.lines] == [None, None]
    assert [line.side for line in deferred.lines if line.due_on] == ["employer"]
    assert deferred == hesuan.contributions(**person, deferrals=iter(["five_2022"]))


@pytest.mark.parametrize("answer", [answer for answer in ANSWERS if hasattr(answer, "to_dict")], ids=repr)
def test_a_dictionary_has_its_declared_type_and_the_content_of_the_json(answer: Any) -> None:
    shape = hesuan.types.ContributionsDict if isinstance(answer, hesuan.Contributions) else hesuan.types.ExplanationDict
    assert mismatches(answer.to_dict(), shape) == []
    assert json.dumps(as_json(answer.to_dict()), ensure_ascii=False, separators=(",", ":")) == answer.to_json()
    if isinstance(answer, hesuan.Contributions):
        assert [line.to_dict() for line in answer.lines] == answer.to_dict()["lines"]


def as_json(value: Any) -> Any:
    """A dictionary of Python objects in the form of the JSON answer."""
    if isinstance(value, dict):
        return {key: as_json(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [as_json(entry) for entry in value]
    return str(value) if isinstance(value, Decimal | date) else value


def test_money_and_rates_are_decimals_with_their_places() -> None:
    line = hesuan.contributions(**FULL).lines[0]
    assert (str(line.amount), str(line.rate), str(line.base)) == ("1440.00", "0.16", "9000.00")
    assert type(line.amount) is type(line.rate) is type(line.base) is Decimal


def test_totals_are_the_sums_of_the_lines() -> None:
    answer = hesuan.contributions(**FULL)
    assert answer.employer_total == sum(line.amount for line in answer.lines if line.side == "employer")
    assert answer.employee_total == sum(line.amount for line in answer.lines if line.side == "employee" and line.paid_from == "wages")


@pytest.mark.parametrize("wage", ["9000", "9000.00", 9000, Decimal(9000), Decimal("9000.00"), Decimal("9E+3"), Decimal("9000.000")], ids=repr)
def test_an_amount_may_be_a_string_an_integer_or_a_decimal(wage: str | int | Decimal) -> None:
    assert hesuan.contributions(**(FULL | {"wage": wage})) == hesuan.contributions(**FULL)


@pytest.mark.parametrize("month", ["2026-06", date(2026, 6, 1), date(2026, 6, 30), datetime(2026, 6, 15, 12)], ids=repr)
@pytest.mark.parametrize("known_on", ["2026-06-15", date(2026, 6, 15), datetime(2026, 6, 15, 23)], ids=repr)
def test_a_month_or_day_may_be_a_string_or_a_date(month: str | date, known_on: str | date) -> None:
    answer = hesuan.contributions(**(FULL | {"month": month, "known_on": known_on}))
    assert answer.to_json() == hesuan.contributions(**FULL).to_json()
    assert answer.stamp.known_on == date(2026, 6, 15)


class Whole:
    """Something that is an integer, as NumPy's are."""

    def __index__(self) -> int:
        return 9000


def test_other_forms_of_the_same_arguments() -> None:
    whole = hesuan.contributions(**(FULL | {"wage": Whole()}))
    assert whole == hesuan.contributions(**FULL)
    some = hesuan.contributions(**FULL, items=["pension", "medical"])
    assert some == hesuan.contributions(**FULL, items=iter(["medical", "pension"])) == hesuan.contributions(**FULL, items={"pension", "medical"})
    assert hesuan.contributions(**FULL, bases=types.MappingProxyType({"pension": types.MappingProxyType({"employee": 9000})})) != some
    assert hesuan.contributions(**FULL, items=None, bases={"pension": None}) == hesuan.contributions(**FULL)  # type: ignore[dict-item]


def test_answers_are_equal_by_content_and_cannot_be_changed() -> None:
    one, other = hesuan.contributions(**FULL), hesuan.contributions(**FULL)
    assert one == other and one.lines == other.lines and one.stamp == other.stamp
    assert one != hesuan.contributions(**(FULL | {"wage": "9001"}))
    changed: Any = one
    with pytest.raises(AttributeError):
        changed.employer_total = Decimal(0)
    with pytest.raises(TypeError):
        type(changed)()


def test_answers_are_readable() -> None:
    answer = hesuan.contributions("310000", "2025-07", "15000", housing_fund_rate="0.07", work_injury_rate="0.002")
    assert repr(answer).startswith("<Contributions 310000 2025-07 local_urban: employer 4905.00, employee 2625.00, 10 lines, warnings [")
    assert repr(answer.lines[0]) == "<Line pension employer 2400.00 = 15000.00 * 0.16>"
    assert str(hesuan.explain("310000", "2025-07", "15000")).startswith("上海 2025-07 社保公积金")
    assert repr(hesuan.cities()[0]) == "<City 110000 北京 Beijing>"


def test_a_fixed_amount_stands_beside_the_rate() -> None:
    lines = hesuan.contributions("110000", "2025-12", "9000").lines
    fixed = [line for line in lines if line.fixed]
    assert fixed and all(str(line.fixed) in repr(line) for line in fixed)


def test_the_version_is_that_of_the_stamp() -> None:
    assert hesuan.__version__ == hesuan.contributions(**FULL).stamp.engine
