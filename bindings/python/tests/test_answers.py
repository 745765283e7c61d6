"""Answers of tax and payroll: lazily read, frozen, typed; arguments nested in lists and mappings, faults with their paths."""

import copy
import json
import typing
from collections import UserDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import hesuan
import pytest
from test_types import DECLARED, as_json, mismatches
from test_vectors import EXPRESSIBLE, compact, typed

WAGES: Any = {"month": "2026-01", "income": "20000", "special": "2100"}
PAYSLIP: dict[str, Any] = {
    "month": "2026-03",
    "items": [{"code": "basic", "amount": "15000"}, {"code": "meal", "amount": 440}],
    "contributions": [{"city": "310000", "housing_fund_rate": "0.07", "work_injury_rate": Decimal("0.002")}],
    "tax": {"opening": {"month": "2026-02", "months_employed": 2, "income": "30000", "special": "5250", "withheld": "442.50"}},
}


def faults_of(call: Callable[[], object]) -> list[tuple[str, str, str]]:
    """Code, path and value of every fault."""
    with pytest.raises(hesuan.HesuanError) as caught:
        call()
    return [fault[:3] for fault in caught.value.faults]


OK = [vector for vector in EXPRESSIBLE if "ok" in vector["expect"]]
ANSWERS = [vector for vector in OK if isinstance(typed(vector)(), hesuan.Answer)]


def test_there_are_answers() -> None:
    assert {"withhold", "payslip"} <= {vector["op"] for vector in ANSWERS}


@pytest.mark.parametrize("vector", ANSWERS, ids=[vector["id"] for vector in ANSWERS])
def test_an_answer_has_its_declared_type_and_the_content_of_the_json(vector: dict[str, Any]) -> None:
    answer = typed(vector)()
    assert mismatches(answer, typing.get_type_hints(getattr(DECLARED, vector["op"]), DECLARED.__dict__)["return"]) == []
    assert json.dumps(as_json(answer.to_dict()), ensure_ascii=False, separators=(",", ":")) == answer.to_json()
    assert list(answer) == list(answer.keys()) == list(answer.to_dict())
    assert repr(answer).startswith("<")
    for language in ("zh", "en"):
        overlay = {"overlay": vector["input"]["overlay"]} if "overlay" in vector["input"] else {}
        fields = {name: field for name, field in vector["input"].items() if name != "overlay"}
        request = {"op": vector["op"], "input": fields, "language": language} | overlay
        assert answer.explain(language).to_json() == hesuan.call("explain", compact(request))


def test_fields_are_attributes_and_keys() -> None:
    answer = hesuan.withhold(months=[WAGES, {"month": "2026-02", "income": 20000}])
    first = answer.months[0]
    assert (first.taxable, first.rate, first.months_employed) == (Decimal("12900.00"), Decimal("0.03"), 1)
    assert answer["months"][0]["taxable"] == answer.months[0].taxable
    assert "taxable" in first and "taxed" not in first and 7 not in first
    assert dict(answer) == {name: answer[name] for name in answer} and len(answer) == len(answer.keys()) == 5
    assert {"months", "to_dict"} <= set(dir(answer))
    for name in ("taxed", "Months", "from_"):
        with pytest.raises(KeyError, match=name):
            answer[name]
        with pytest.raises(AttributeError, match=name):
            getattr(answer, name)


def test_what_was_read_is_kept() -> None:
    answer = hesuan.withhold(months=[WAGES])
    assert answer.steps is answer.steps and answer.steps[0] is answer["steps"][0]
    assert isinstance(answer.steps, tuple) and isinstance(answer.steps[0], hesuan.Record)


def test_nothing_of_an_answer_can_be_changed() -> None:
    answer: Any = hesuan.withhold(months=[WAGES])
    for change in ("withheld", "other"):
        with pytest.raises(AttributeError):
            setattr(answer, change, Decimal(0))
    with pytest.raises(TypeError):
        answer["withheld"] = Decimal(0)
    with pytest.raises(AttributeError):
        del answer.withheld
    with pytest.raises(TypeError):
        type(answer)()
    answer.to_dict()["withheld"] = None
    assert answer.withheld == Decimal("387.00")


def test_answers_are_equal_by_content() -> None:
    one, other = hesuan.withhold(months=[WAGES]), hesuan.withhold(months=[WAGES | {"income": Decimal("20000.0")}])
    assert one == other and one.months[0] == other.months[0] and one.steps == other.steps
    assert one != hesuan.withhold(months=[WAGES | {"income": "20001"}]) 
    assert one != json.loads(one.to_json())
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_a_number_that_does_not_end_stays_text() -> None:
    answer = hesuan.withhold(months=[WAGES])
    assert {type(step.result) for step in answer.steps} == {Decimal}
    kinds = {(type(step.result), str(step.result).endswith("…")) for vector in ANSWERS for step in typed(vector)().steps}
    assert kinds <= {(Decimal, False), (str, True)}


def test_an_answer_tells_itself() -> None:
    answer = hesuan.payslip(**PAYSLIP)
    told = answer.explain(language="en")
    assert isinstance(told, hesuan.Explanation)
    assert [line.code for line in told.lines] == [step.code for step in answer.steps]
    assert str(told).splitlines()[: 1 + len(told.lines)] == [told.title, *(line.text for line in told.lines)]
    assert answer.explain() == answer.explain("zh") != told
    assert faults_of(lambda: answer.explain("fr")) == [("value_unknown", "language", "fr")]


OVERLAY: dict[str, Any] = {"code": "310000", "rates": [{"item": "unemployment", "from": "2025-01", "employer": "0.01", "employee": "0.01"}]}


def test_a_book_has_the_operations_that_compute_contributions() -> None:
    book = hesuan.RuleBook(OVERLAY)
    own, usual = book.payslip(**PAYSLIP), hesuan.payslip(**PAYSLIP)
    assert own.employee_contributions - usual.employee_contributions == Decimal("77.20")
    assert "overlay:310000/rates/unemployment" in own.to_json() and own.explain() != usual.explain()
    assert not hasattr(book, "withhold")


@pytest.mark.parametrize("month", ["2026-01", date(2026, 1, 31), datetime(2026, 1, 5, 12)], ids=repr)
@pytest.mark.parametrize("income", ["20000", 20000, Decimal("2E+4")], ids=repr)
@pytest.mark.parametrize("months", [list, tuple, iter], ids=["list", "tuple", "iterator"])
@pytest.mark.parametrize("mapping", [dict, MappingProxyType, UserDict], ids=["dict", "proxy", "UserDict"])
def test_arguments_may_be_nested_in_any_iterable_and_mapping(month: Any, income: Any, months: Any, mapping: Any) -> None:
    answer = hesuan.withhold(months=months([mapping({"month": month, "income": income, "special": "2100", "exempt": None})]))
    assert answer == hesuan.withhold(months=[{"month": "2026-01", "income": "20000", "special": "2100"}])


WRONG: Any = object()


@pytest.mark.parametrize(
    ("months", "faults"),
    [
        (7, [("field_type", "months", "7")]),
        ("2026-01", [("field_type", "months", "'2026-01'")]),
        (WAGES, [("field_type", "months", repr(WAGES))]),
        ([7], [("field_type", "months[0]", "7")]),
        ([WAGES, None], [("field_type", "months[1]", "None")]),
        ([WAGES | {"income": 0.5}], [("field_type", "months[0].income", "0.5")]),
        ([WAGES | {"income": True}], [("field_type", "months[0].income", "True")]),
        ([WAGES | {"income": "12.345", "special": 1.5}], [("field_type", "months[0].special", "1.5"), ("scale_over_2", "months[0].income", "12.345")]),
        ([WAGES | {"month": 202601}], [("field_type", "months[0].month", "202601")]),
        ([WAGES | {"month": "2026-13"}], [("month_invalid", "months[0].month", "2026-13")]),
        ([WAGES | {"wage": "1"}], [("field_unknown", "months[0].wage", "1")]),
        ([WAGES | {"wage": [1]}], [("field_unknown", "months[0].wage", "[1]")]),
        ([WAGES | {7: "1"}], [("field_type", "months[0]", "7")]),
        ([{"month": "2026-01"}], [("field_missing", "months[0].income", "")]),
    ],
    ids=repr,
)
def test_faults_within_lists_and_mappings_have_their_paths(months: Any, faults: list[tuple[str, str, str]]) -> None:
    assert faults_of(lambda: hesuan.withhold(months=months)) == faults


def test_all_faults_of_all_parts_are_found_at_once() -> None:
    items: list[Any] = [{"code": 1, "amount": 1.5}, {"amount": "x"}]
    assert faults_of(lambda: hesuan.payslip(month=date(2026, 3, 1), items=items, known_on="2026-02-30")) == [
        ("field_type", "items[0].code", "1"),
        ("field_type", "items[0].amount", "1.5"),
        ("field_missing", "items[1].code", ""),
        ("amount_invalid", "items[1].amount", "x"),
        ("day_invalid", "known_on", "2026-02-30"),
    ]


def test_a_missing_or_misspelt_argument_is_a_type_error() -> None:
    withhold: Any = hesuan.withhold
    for arguments in ({}, {"months": [], "salary": 1}):
        with pytest.raises(TypeError):
            withhold(**arguments)
    with pytest.raises(TypeError):
        withhold([WAGES])


def test_an_iterator_without_end_is_too_large() -> None:
    def without_end() -> Any:
        while True:
            yield WAGES

    assert faults_of(lambda: hesuan.withhold(months=without_end()))[0][0] == "request_too_large"


def test_a_part_of_an_answer_can_be_an_argument() -> None:
    commands: list[Any] = [
        {"command_id": "c1", "type": "generate", "bill": "b1", "customer": "C1", "bill_month": date(2026, 3, 5), "lines": []},
        {"command_id": "c2", "type": "send", "bill": "b1"},
    ]
    first = hesuan.bill(commands=commands[:1])
    assert first.state.bills["b1"].bill_month == "2026-03"
    with pytest.raises(TypeError):
        typing.cast(Any, first.state.bills)["b2"] = None
    for state in (first.state, first.state.to_dict(), dict(first.state)):
        assert hesuan.bill(commands=commands[1:], state=state).state == hesuan.bill(commands=commands).state


def test_threads_read_one_answer() -> None:
    answer = hesuan.payslip(**PAYSLIP)
    with ThreadPoolExecutor(8) as pool:
        read = list(pool.map(lambda _: [(step, step.result, answer.net, answer.contributions[0].lines) for step in answer.steps], range(64)))
    assert all(entry == read[0] for entry in read)


def test_answers_are_readable() -> None:
    answer = hesuan.withhold(months=[WAGES])
    assert repr(answer) == "<WithholdAnswer months [1], withheld 387.00, steps [4], warnings [0]>"
    assert repr(answer.steps[1]).startswith("<Step code taxable, terms 20000.00 − 5000.00 − 2100.00, limit zero, result 12900.00")
    with pytest.raises(TypeError):
        copy.copy(answer)
