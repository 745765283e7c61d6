"""Writes the type declarations of the package from the JSON Schema of requests and answers.

    python stubs.py            writes python/hesuan/types.py and python/hesuan/_native.pyi
    python stubs.py --check    only says whether they are stale

One definition of each type: the Rust struct. `cargo xtask schema` makes the schema of it, this makes declarations of the
schema, and `stubtest` holds the declarations against the built module.
"""

import json
import keyword
import re
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
SCHEMA = HERE.parent.parent / "schema"
PACKAGE = HERE / "python" / "hesuan"
COMMAND = "python bindings/python/stubs.py"

Schema = dict[str, Any]

# What a type of the schema is in Python. Words are `Literal` in answers; as arguments any `str` will do, since they
# mostly come from a database, and a wrong one is an error with a code.
PLAIN = {"CityCode": "str", "Month": "str", "Day": "date", "RuleRef": "str", "Money": "Decimal", "Rate": "Decimal"}
ARGUMENTS = {
    "CityCode": "str",
    "Month": "str | date",
    "Day": "str | date",
    "Category": "str",
    "EmployerType": "str",
    "EmployerSize": "str",
    "AmountInput": "Amount",
    "RateInput": "Amount",
    "FactorInput": "Amount",
    "BasesInput": "Bases",
    "string": "str",
    "integer": "int",
    "boolean": "bool",
    "array": "Iterable[str]",
}
WORDS = ["Item", "Side", "Category", "EmployerType", "EmployerSize", "PaidFrom", "Clamp", "WarningCode", "Cause", "Status"]
DICTS = {
    "Line": "LineDict",
    "WarningAnswer": "WarningDict",
    "Stamp": "StampDict",
    "ContributionAnswer": "ContributionsDict",
    "ExplainedLine": "ExplainedLineDict",
    "Explanation": "ExplanationDict",
    "NamedAnswer": "Named",
    "ChoiceAnswer": "Choice",
    "SchemeItemAnswer": "SchemeItem",
    "FaultAnswer": "FaultDict",
    "SchemeAnswer": "Scheme",
    "MonthStatement": "MonthStatement",
    "Difference": "Difference",
    "RetroAnswer": "RetroAnswer",
    "ParameterAnswer": "ParameterAnswer",
    "DayAnswer": "CalendarDay",
    "CalendarAnswer": "CalendarAnswer",
}
ALIASES = ["Amount", "Bases", "Overlay", "ParameterValue"]
JSON = ["to_json", "to_dict"]


class Class(NamedTuple):
    """A native class: what it is in the schema, what it can do beside its fields."""

    schema: str
    methods: list[str]


CLASSES = {
    "Contributions": Class("ContributionAnswer", JSON),
    "Line": Class("Line", ["to_dict"]),
    "Warning": Class("WarningAnswer", []),
    "Stamp": Class("Stamp", []),
    "City": Class("CityAnswer", []),
    "Explanation": Class("Explanation", JSON),
    "ExplainedLine": Class("ExplainedLine", []),
}


class Function(NamedTuple):
    """A native function: its request, its positional parameters, what it returns and does, whether a book has it too."""

    request: str
    positional: list[str]
    returns: str
    about: str
    of_book: bool = False


FUNCTIONS = {
    "contributions": Function(
        "contributions.request",
        ["city", "month", "wage"],
        "Contributions",
        "The contributions of one person and fee month: every item on both sides, totals, warnings.",
        of_book=True,
    ),
    "explain": Function(
        "explain.request",
        ["city", "month", "wage"],
        "Explanation",
        "The contributions of one person and fee month, told in Chinese or English; ``str()`` gives the text.",
        of_book=True,
    ),
    "retro": Function(
        "retro.request",
        ["city", "from", "to", "wage"],
        "RetroAnswer",
        "What is due or to be returned (补差) because rules became known after a day: by month, item and side, with the cause.",
        of_book=True,
    ),
    "scheme": Function(
        "scheme.request",
        ["city", "month"],
        "Scheme",
        "The rules of a month for a place and a kind of person, resolved: what a form or a check needs.",
        of_book=True,
    ),
    "parameter": Function(
        "parameter.request",
        ["id", "month", "known_on"],
        "ParameterAnswer",
        "A national value (tax table, deduction, working time …) in force in a month, with its evidence.",
    ),
    "calendar": Function(
        "calendar.request",
        ["year"],
        "CalendarAnswer",
        "The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休).",
    ),
}
CALL = "Runs one operation on a JSON request; returns the JSON answer, the reference form of every surface."
BOOK = """The rules of one city with a host's own values laid over them; its methods are the functions of the package.

    A book is kept until the process ends, once for each distinct overlay: 1024 overlays with 16 MiB of text at most.
    Beyond that, and for faults of the overlay, ``HesuanError`` is raised.

    Args:
        overlay: The values in the format of a rule file (``rules/README.md``): mappings and lists, amounts and rates as
            ``str`` or ``Decimal``, days as ``str`` or ``date``; a ``float`` is refused. A record without status and sources
            is the host's word. ``name`` and ``province`` are needed only for a city that the rules do not have."""
NOTE = "Faults of the request raise ``HesuanError``, all at once."


def main(arguments: list[str]) -> int:
    """Writes the files, or with ``--check`` names those that are stale."""
    definitions: Schema = {}
    for file in sorted(SCHEMA.glob("*.json")):
        schema = json.loads(file.read_text("utf-8"))
        definitions |= schema.pop("$defs", {})
        definitions[schema["title"]] = schema
        definitions[file.stem] = schema
    files = {PACKAGE / "types.py": types(definitions), PACKAGE / "_native.pyi": native(definitions)}
    stale = [path for path, text in files.items() if not path.exists() or path.read_text("utf-8") != text]
    names = ", ".join(str(path.relative_to(HERE)) for path in stale)
    if "--check" in arguments:
        if stale:
            print(f"stale: {names}; refresh with `{COMMAND}`", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(files[path], "utf-8")
    print(f"wrote {names}" if stale else "nothing is stale")
    return 0


def types(definitions: Schema) -> str:
    """Aliases for arguments, the words of answers, the shapes of dictionaries."""
    names = sorted([*ALIASES, *WORDS, *DICTS.values()])
    parts = [
        f'''\
# Generated from the schema: {COMMAND}
"""Types for annotations: what arguments may be, the words of answers, the shapes of dictionaries.

Nothing here is needed to call the library; ``import hesuan`` does not load this module.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, SupportsIndex, TypeAlias, TypedDict

__all__ = [
{listed(map(quoted, names))}
]

Amount: TypeAlias = str | Decimal | SupportsIndex
"""An amount or a rate as an argument: digits in a string, an integer or a ``Decimal``; never a ``float``."""

Bases: TypeAlias = Mapping[str, Amount | Mapping[str, Amount]]
"""Declared bases by item or group (``social_insurance``, ``housing_fund``), for both sides or by side."""

Overlay: TypeAlias = Mapping[str, object]
"""A host's own values in the format of a rule file."""

ParameterValue: TypeAlias = {answer_type(definitions["ParameterValue"], {}, "list[{}]")}
"""A national value: a text (an amount, a rate, a count, a day or a word), a list of texts, or a table."""
'''
    ]
    for name in WORDS:
        schema = definitions[name]
        choices = schema.get("oneOf") or [{"const": word} for word in schema["enum"]]
        lines = [f"    {quoted(choice['const'])}," + (f"  # {choice['description']}" if "description" in choice else "") for choice in choices]
        about = schema.get("description", "What kind a warning is of.")
        parts.append("\n".join([f"{name}: TypeAlias = Literal[", *lines, "]", doc(about), ""]))
    for name, title in DICTS.items():
        parts.append("\n".join(["", *dictionary(title, definitions[name]), ""]))
    return "\n".join(parts).rstrip("\n") + "\n"


def dictionary(title: str, schema: Schema) -> list[str]:
    """The shape of a dictionary."""
    fields = {field: (answer_type(of_field, DICTS, "list[{}]"), of_field["description"]) for field, of_field in schema["properties"].items()}
    if not any(map(keyword.iskeyword, fields)):
        lines = [f"    {field}: {kind}\n{doc(about, 4)}" for field, (kind, about) in fields.items()]
        return [f"class {title}(TypedDict):", doc(schema["description"], 4), "", *lines]
    # A field such as `from` cannot stand in the body of a class.
    lines = [f"        {quoted(field)}: {kind},  # {about}" for field, (kind, about) in fields.items()]
    return [f"{title} = TypedDict(", f"    {quoted(title)},", "    {", *lines, "    },", ")", doc(schema["description"])]


def native(definitions: Schema) -> str:
    """The stub of the native module."""
    classes = {definition.schema: name for name, definition in CLASSES.items()}
    exported = sorted(["RuleBook", "__version__", "call", "cities", "eval_line", *FUNCTIONS, *CLASSES])
    body: list[str] = []
    for name, function in FUNCTIONS.items():
        body += [function_stub(name, function, definitions), ""]
    body += ["def cities() -> list[City]:", doc("The cities of the rule book, by code.", 4), ""]
    body += ["def call(op: str, request: str) -> str:", doc(CALL, 4), ""]
    body += ["def eval_line(line: str | bytes) -> str:", doc('Runs one line `{"id","op","input"}`; returns `{"id","ok"}` or `{"id","error"}` and raises for no content.', 4), ""]
    body += ["@final", "class RuleBook:", f'    """{BOOK}\n    """', "", "    def __new__(cls, overlay: Overlay) -> RuleBook: ..."]
    for name, function in FUNCTIONS.items():
        if function.of_book:
            body += [textwrap.indent(function_stub(name, function, definitions, "self"), "    ")]
    body += ["    def call(self, op: str, request: str) -> str:", doc(CALL, 8), ""]
    for name, definition in CLASSES.items():
        schema = definitions[definition.schema]
        body += ["@final", f"class {name}:", doc(schema["description"], 4), ""]
        for field, of_field in schema["properties"].items():
            body += ["    @property", f"    def {field}(self) -> {answer_type(of_field, classes, 'tuple[{}, ...]')}:", doc(of_field["description"], 8)]
        if "to_json" in definition.methods:
            body += ["    def to_json(self) -> str:", doc("The answer as JSON text, the same bytes as on every surface.", 8)]
        if "to_dict" in definition.methods:
            body += [f"    def to_dict(self) -> {DICTS[definition.schema]}:", doc("The fields as a dictionary.", 8)]
        body += ["    def __eq__(self, other: object, /) -> bool: ...", "    def __ne__(self, other: object, /) -> bool: ..."]
        body += ["    __hash__: ClassVar[None]  # type: ignore[assignment]", ""]
    text = "\n".join(body)
    used = [name for name in sorted([*ALIASES, *WORDS, *DICTS.values()]) if re.search(rf"(: |-> |\[|\| ){name}\b", text)]
    head = f'''\
# Generated from the schema: {COMMAND}
"""The native part of the package; import its names from ``hesuan``."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import ClassVar, final

from .types import (
{listed(used)}
)

__all__ = [
{listed(map(quoted, exported))}
]

__version__: str

'''
    return head + text.rstrip("\n") + "\n"


def function_stub(name: str, function: Function, definitions: Schema, *first: str) -> str:
    """One function with a parameter for each field of its request; ``from``, a word of Python, is ``from_`` there."""
    schema = definitions[function.request]
    fields: Schema = {field: schema["properties"][field] for field in function.positional} | schema["properties"]
    # Functions have the rules themselves, a `RuleBook` has an overlay.
    fields.pop("overlay", None)
    parameters, about = [f"    {parameter}," for parameter in first], []
    for index, (field, of_field) in enumerate(fields.items()):
        if index == len(function.positional):
            parameters.append("    *,")
        parameter = f"{field}_" if keyword.iskeyword(field) else field
        parameters.append(f"    {parameter}: {argument_type(of_field)}{'' if field in schema['required'] else ' | None = None'},")
        about.append(textwrap.fill(f"{parameter}: {code(of_field['description'])}", 110, initial_indent=" " * 8, subsequent_indent=" " * 12))
    lines = [f"def {name}(", *parameters, f") -> {function.returns}:", f'    """{function.about}', "", f"    {NOTE}", "", "    Args:", *about, '    """']
    return "\n".join(lines)


def answer_type(schema: Schema, records: dict[str, str], several: str) -> str:
    """The type of a field of an answer; ``records`` names classes, ``several`` what holds many."""
    if "anyOf" in schema:
        return " | ".join(answer_type(part, records, several) for part in schema["anyOf"])
    if "additionalProperties" in schema:
        return f"dict[str, {answer_type(schema['additionalProperties'], records, several)}]"
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return PLAIN.get(name) or records.get(name) or str(name)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    names = {"string": "str", "integer": "int", "null": "None", "array": several.format(answer_type(schema["items"], records, several)) if "items" in schema else ""}
    return " | ".join(names[kind] for kind in kinds)


def argument_type(schema: Schema) -> str:
    """The type of an argument."""
    if "anyOf" in schema:
        return " | ".join(argument_type(part) for part in schema["anyOf"])
    return ARGUMENTS[schema["$ref"].rpartition("/")[2] if "$ref" in schema else schema["type"]]


def listed(names: Iterable[str]) -> str:
    """One name a line."""
    return "\n".join(f"    {name}," for name in names)


def quoted(word: str) -> str:
    """A string literal."""
    return json.dumps(word, ensure_ascii=False)


def code(text: str) -> str:
    """Names in the text as Python's documentation marks them."""
    return text.replace("`", "``")


def doc(text: str, indent: int = 0) -> str:
    """A docstring."""
    return f'{" " * indent}"""{code(text)}"""'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
