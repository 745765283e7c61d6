"""The vectors of the repository: the same files and bytes as on every other surface."""

import inspect
import json
from collections.abc import Callable
from decimal import Decimal
from keyword import iskeyword
from pathlib import Path
from typing import Any

import hesuan
import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "tests" / "vectors"
SCHEMA = ROOT / "schema"


class Digits(str):
    """A JSON number as it is written."""


def load() -> list[dict[str, Any]]:
    """Every vector, with numbers as they are written."""
    read = json.JSONDecoder(parse_int=Digits, parse_float=Digits).decode
    return [vector for file in sorted(FOLDER.glob("*.json")) for vector in read(file.read_text("utf-8"))]


def compact(value: object) -> str:
    """The value as JSON without spaces, non-ASCII as it is."""
    if isinstance(value, Digits):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{compact(key)}:{compact(field)}" for key, field in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(compact, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def without_stamp(answer: str) -> str:
    """The answer without what changes with every edition of the rules."""
    return answer[: answer.rindex(',"stamp":')] + "}" if ',"stamp":' in answer else answer


VECTORS = load()


def test_there_are_vectors() -> None:
    assert VECTORS


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_the_answer_is_the_same_bytes(vector: dict[str, Any]) -> None:
    try:
        answer = without_stamp(hesuan.call(vector["op"], compact(vector["input"])))
        assert answer == compact(vector["expect"]["ok"])
    except hesuan.HesuanError as error:
        assert error_json(error) == compact(vector["expect"]["error"])


def error_json(error: hesuan.HesuanError) -> str:
    """The exception as the error object of the reference form."""
    first, faults = error.faults[0], [fault._asdict() for fault in error.faults]
    assert (error.code, error.path, error.value, error.message, error.message_zh) == first
    return compact({**first._asdict(), "faults": faults})


OPERATIONS = sorted(file.name.removesuffix(".request.json") for file in SCHEMA.glob("*.request.json"))
BY_KEYWORD = [operation for operation in OPERATIONS if operation != "cities"]


def typed(vector: dict[str, Any]) -> Callable[[], Any]:
    """The call in Python: a function, or the method of a book with the overlay."""
    fields = {f"{name}_" if iskeyword(name) else name: as_arguments(value) for name, value in vector["input"].items()}
    of = hesuan.RuleBook(fields.pop("overlay")) if "overlay" in fields else hesuan
    operation, language = vector["op"], fields.get("language")
    if operation == "explain" and "op" in fields:
        # An answer of tax or payroll tells itself.
        return lambda: getattr(of, fields["op"])(**fields.get("input", {})).explain(language)
    return lambda: getattr(of, operation)(**fields)


def as_text(answer: Any) -> str:
    """The answer in the reference form."""
    return answer.to_json() if hasattr(answer, "to_json") else json.dumps(answer, default=str, ensure_ascii=False, separators=(",", ":"))


def as_arguments(value: Any) -> Any:
    """A JSON value as a caller in Python would write it."""
    if isinstance(value, Digits):
        return int(value) if value.isdigit() else Decimal(value)
    if isinstance(value, dict):
        return {key: as_arguments(field) for key, field in value.items()}
    return [as_arguments(entry) for entry in value] if isinstance(value, list) else value


def expressible(vector: dict[str, Any]) -> bool:
    """Whether the request can be written as keyword arguments with the same faults.

    Unknown and missing fields are a `TypeError` in Python; the value of a wrong type is shown as Python writes it.
    """
    fields = vector["input"]
    if vector["op"] not in BY_KEYWORD or not isinstance(fields, dict):
        return False
    if "op" in fields:
        # Its faults lie below `input` there, and in the arguments here.
        return "ok" in vector["expect"] and expressible({"op": fields["op"], "input": fields.get("input", {}), "expect": vector["expect"]})
    parameters = inspect.signature(getattr(hesuan, vector["op"])).parameters.values()
    names = {parameter.name.rstrip("_") for parameter in parameters} | ({"overlay"} if hasattr(hesuan.RuleBook, vector["op"]) else set())
    needed = {parameter.name.rstrip("_") for parameter in parameters if parameter.default is parameter.empty}
    codes = [fault["code"] for fault in vector["expect"].get("error", {}).get("faults", [])]
    return needed <= set(fields) <= names and "field_type" not in codes


EXPRESSIBLE = [vector for vector in VECTORS if expressible(vector)]


@pytest.mark.parametrize("vector", EXPRESSIBLE, ids=[vector["id"] for vector in EXPRESSIBLE])
def test_keyword_arguments_give_the_same_answer(vector: dict[str, Any]) -> None:
    try:
        answer = as_text(typed(vector)())
        assert without_stamp(answer) == compact(vector["expect"]["ok"])
        assert answer == hesuan.call(vector["op"], compact(vector["input"]))
    except hesuan.HesuanError as error:
        expected = vector["expect"]["error"]["faults"]
        assert sorted(error.faults) == sorted(tuple(fault.values()) for fault in expected)


def test_most_vectors_can_be_written_as_keyword_arguments() -> None:
    assert len(EXPRESSIBLE) > len(VECTORS) // 2
    assert set(BY_KEYWORD) - {vector["op"] for vector in EXPRESSIBLE} <= {vector["op"] for vector in VECTORS}.symmetric_difference(OPERATIONS)
    assert any("overlay" in vector["input"] for vector in EXPRESSIBLE)


def validator(name: str) -> Draft202012Validator:
    """The schema of a request or answer, which allows no other field than those that it names."""
    schema = json.loads((SCHEMA / f"{name}.json").read_text("utf-8"))
    for record in [schema, *schema.get("$defs", {}).values()]:
        if "properties" in record:
            record["additionalProperties"] = False
    return Draft202012Validator(schema)


VALIDATORS = {f"{operation}.{kind}": validator(f"{operation}.{kind}") for operation in OPERATIONS for kind in ("request", "answer")}
ANSWERED = [vector for vector in VECTORS if "ok" in vector["expect"]]


@pytest.mark.parametrize("vector", ANSWERED, ids=[vector["id"] for vector in ANSWERED])
def test_a_request_and_its_answer_have_the_form_of_the_schema(vector: dict[str, Any]) -> None:
    request = compact(vector["input"])
    # `null` is the same as leaving a field out.
    fields = json.loads(request, object_pairs_hook=lambda pairs: {key: value for key, value in pairs if value is not None})
    VALIDATORS[f"{vector['op']}.request"].validate(fields)
    answer = json.loads(hesuan.call(vector["op"], request))
    VALIDATORS[f"{vector['op']}.answer"].validate(answer)


def test_every_operation_has_a_vector() -> None:
    assert set(OPERATIONS) == {vector["op"] for vector in ANSWERED}
