"""Writes what the package has of every operation, from the JSON Schema of requests and answers.

    python stubs.py            writes src/surface.rs, and in python/hesuan: __init__.py, types.py and _native.pyi
    python stubs.py --check    only says whether they are stale

One definition of each type: the Rust struct. `cargo xtask schema` makes the schema of it, this makes the functions, the tables
that they work by, and the declarations; `stubtest` holds the declarations against the built module.
"""

import json
import keyword
import re
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
SCHEMA = HERE.parent.parent / "schema"
PACKAGE = HERE / "python" / "hesuan"
COMMAND = "python bindings/python/stubs.py"

Schema = dict[str, Any]


# What tables have: `hesuan.columns` documents it.
TABLES = '''
@final
class Batches:
    """Record batches of an answer, with the Arrow PyCapsule interface."""

    @property
    def column_names(self) -> list[str]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def __len__(self) -> int: ...

@final
class Kernel:
    """One operation over tables."""

    def __new__(
        cls,
        op: str,
        *,
        columns: Sequence[str] = ...,
        constants: Sequence[tuple[str, str]] = ...,
        keep: Sequence[str] = ...,
        ignore_unknown: bool = False,
        bad_rows: str = "column",
        amounts: str = "fen",
        form: str = "wide",
        threads: int = 0,
        book: RuleBook | None = None,
    ) -> Kernel: ...
    def run(self, table: Any) -> Batches: ...
    def request(self, table: Any, row: int) -> str: ...

def column_names(op: str) -> list[tuple[str, str, bool, str]]: ...
def figure_names(op: str) -> list[tuple[str, bool]]: ...
'''


class Function(NamedTuple):
    """An operation that is older than the general form: its positional parameters, what it returns, what it does."""

    positional: list[str]
    returns: str
    about: str


# Every other operation takes keyword arguments and returns an `Answer`; its description is that of its request.
FUNCTIONS = {
    "contributions": Function(
        ["city", "month", "wage"],
        "Contributions",
        "The contributions of one person and fee month: every item on both sides, totals, warnings.",
    ),
    "explain": Function(
        ["city", "month", "wage"],
        "Explanation",
        "The contributions of one person and fee month, told in Chinese or English; ``str()`` gives the text.",
    ),
    "retro": Function(
        ["city", "from", "to", "wage"],
        "RetroAnswer",
        "What is due or to be returned (补差) because rules became known after a day: by month, item and side, with the cause.",
    ),
    "scheme": Function(["city", "month"], "Scheme", "The rules of a month for a place and a kind of person, resolved: what a form or a check needs."),
    "parameter": Function(
        ["id", "month", "known_on"],
        "ParameterAnswer",
        "A national value (tax table, deduction, working time …) in force in a month, with its evidence.",
    ),
    "calendar": Function(["year"], "CalendarAnswer", "The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休)."),
}
# `cities` stands in Rust: it takes nothing and returns a list. A function has the rules themselves, a `RuleBook` has an
# overlay, and an answer is told by its own method `explain`.
BY_HAND = ["cities"]
NOT_PARAMETERS = {"overlay", "op", "input"}

# What a type of the schema is in Python, and in the tables. Words are `Literal` in answers; as arguments any `str` will do,
# since they mostly come from a database, and a wrong one is an error with a code.
# Other texts with the pattern of a number are `Decimal` too.
PLAIN = {"Day": ("date", "Day"), "Number": ("Decimal | str", "Number")}
# The dictionaries of operations that give dictionaries, and of native classes.
DICTS = {
    "ChoiceAnswer": "Choice",
    "ContributionAnswer": "ContributionsDict",
    "DayAnswer": "CalendarDay",
    "ExplainedLine": "ExplainedLineDict",
    "Explanation": "ExplanationDict",
    "FaultAnswer": "FaultDict",
    "Line": "LineDict",
    "NamedAnswer": "Named",
    "SchemeAnswer": "Scheme",
    "SchemeItemAnswer": "SchemeItem",
    "Stamp": "StampDict",
    "WarningAnswer": "WarningDict",
}
JSON = ["to_json", "to_dict"]
METHODS = {"explain", "keys", "to_dict", "to_json"}


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
    surface = Surface()
    texts = {
        HERE / "src" / "surface.rs": surface.tables(),
        PACKAGE / "__init__.py": surface.package(),
        PACKAGE / "types.py": surface.types(),
        PACKAGE / "_native.pyi": surface.native(),
    }
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text]
    names = ", ".join(str(path.relative_to(HERE)) for path in stale)
    if "--check" in arguments:
        if stale:
            print(f"stale: {names}; refresh with `{COMMAND}`", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(texts[path], "utf-8")
    print(f"wrote {names}" if stale else "nothing is stale")
    return 0


class Surface:
    """What the package has, read from the schema."""

    def __init__(self) -> None:
        self.files: dict[str, Schema] = {}
        # A type that an answer gives and a request takes back may be given with fewer fields.
        self.of_requests: dict[str, Schema] = {}
        self.of_answers: dict[str, Schema] = {}
        for file in sorted(SCHEMA.glob("*.json")):
            schema = json.loads(file.read_text("utf-8"))
            self.files[file.stem] = schema
            definitions = self.of_requests if file.stem.endswith(".request") else self.of_answers
            definitions |= {schema["title"]: schema} | schema.get("$defs", {})
        names = [name.removesuffix(".request") for name in self.files if name.endswith(".request")]
        self.operations = [name for name in names if name not in BY_HAND]
        self.general = [name for name in self.operations if name not in FUNCTIONS]

    def request(self, operation: str) -> Schema:
        """The request of an operation."""
        return self.files[f"{operation}.request"]

    def answer(self, operation: str) -> str:
        """The name of its answer."""
        return str(self.files[f"{operation}.answer"]["title"])

    def of_book(self, operation: str) -> bool:
        """Whether a rule book has it too."""
        return "overlay" in self.request(operation)["properties"]

    def positional(self, operation: str) -> list[str]:
        """The fields that may be given by position."""
        return FUNCTIONS[operation].positional if operation in FUNCTIONS else []

    def parameters(self, operation: str) -> dict[str, Schema]:
        """The fields that are parameters, in their order."""
        properties = self.request(operation)["properties"]
        first = {name: properties[name] for name in self.positional(operation)}
        return {name: schema for name, schema in (first | properties).items() if name not in NOT_PARAMETERS}

    def needed(self, operation: str) -> list[str]:
        """The fields without which a request is refused."""
        request = self.request(operation)
        needed: list[str] = request["required"] if "required" in request else request["anyOf"][0]["required"]
        return needed

    def about(self, operation: str) -> str:
        """What it does."""
        return FUNCTIONS[operation].about if operation in FUNCTIONS else code(self.request(operation)["description"])

    def returns(self, operation: str) -> str:
        """The type of what it returns."""
        return FUNCTIONS[operation].returns if operation in FUNCTIONS else self.answer(operation)

    def records(self, definitions: dict[str, Schema], roots: Iterable[Schema]) -> list[str]:
        """The names of the records below these schemas, each after those that it has."""
        found: list[str] = []

        def visit(schema: object) -> None:
            if isinstance(schema, list):
                for part in schema:
                    visit(part)
            elif isinstance(schema, dict):
                name = schema["$ref"].rpartition("/")[2] if "$ref" in schema else None
                if name and name not in found:
                    visit(definitions[name])
                    if forms_of(definitions[name]):
                        found.append(name)
                for key, part in schema.items():
                    if key not in ("$defs", "examples"):
                        visit(part)

        for root in roots:
            visit(root)
        return list(dict.fromkeys(found))

    def taken(self) -> list[str]:
        """The records that requests have."""
        return self.records(self.of_requests, (schema for operation in self.operations for schema in self.parameters(operation).values()))

    def given(self) -> list[str]:
        """The records that answers have, and the answers."""
        return self.records(self.of_answers, ({"$ref": self.answer(operation)} for operation in self.operations))

    # The tables of the native module.

    def tables(self) -> str:
        """The tables and functions of the native module."""
        parts = [
            f"""\
//! Generated from schema/ by `{COMMAND}`; do not edit.

use crate::shape::{{Gives, Kind, Operation, Shape, Take}};
use pyo3::prelude::*;
use pyo3::types::PyString;
"""
        ]
        for name in self.taken():
            parts.append(f"static TAKES_{constant(name)}: Take = {self.record(self.of_requests[name])};\n")
        for name in self.given():
            fields = [f'    ("{field}", {kind}),\n' for field, kind in self.kinds(name).items()]
            parts.append(f'pub static {constant(name)}: Shape = Shape::new("{name}", &[\n{"".join(fields)}]);\n')
        for operation in self.operations:
            fields = [f'    ("{field}", {self.take(schema)}),\n' for field, schema in self.parameters(operation).items()]
            parts.append(
                f'static OF_{operation.upper()}: Operation = Operation {{ name: "{operation}", '
                f"gives: {self.gives(operation)}, takes: &[\n{''.join(fields)}] }};\n"
            )
        of_book = "".join(self.definition(operation) for operation in self.operations if self.of_book(operation))
        of_package = "".join(self.definition(operation) for operation in self.operations if not self.of_book(operation))
        parts.append(f"operations! {{\n    of_book {{\n{of_book}    }}\n    of_package {{\n{of_package}    }}\n}}\n")
        return "\n".join(parts)

    def gives(self, operation: str) -> str:
        """What becomes of an answer."""
        shape = constant(self.answer(operation))
        if operation in self.general:
            return f"Gives::Answer(&{shape})"
        native = FUNCTIONS[operation].returns in [*CLASSES, "Explanation"]
        return f"Gives::{FUNCTIONS[operation].returns}" if native else f"Gives::Dictionary(&Kind::Record(&{shape}))"

    def definition(self, operation: str) -> str:
        """The definition of a function, for the macro."""
        fields = [parameter(field) for field in self.parameters(operation)]
        positional = len(self.positional(operation))
        signature = [name if field in self.needed(operation) else f"{name}=None" for name, field in zip(fields, self.parameters(operation), strict=True)]
        signature[positional:positional] = ["*"] if positional < len(fields) else []
        return (
            f"        /// {rust_text(self.about(operation))}\n"
            f"        fn {operation}({', '.join(signature)}) [{' '.join(fields)}] = OF_{operation.upper()};\n"
        )

    def take(self, schema: Schema) -> str:
        """What a part of a request takes, as Rust."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            definition = self.of_requests[name]
            if name in ("Month", "Day"):
                return f"&Take::{name}"
            return f"&TAKES_{constant(name)}" if forms_of(definition) else self.take(definition)
        if forms_of(schema):
            return f"&{self.record(schema)}"
        if "anyOf" in schema:
            forms = list(dict.fromkeys(self.take(part) for part in schema["anyOf"] if part.get("type") != "null"))
            return forms[0] if len(forms) == 1 else f"&Take::Either(&[{', '.join(forms)}])"
        kinds = kinds_of(schema)
        if kinds & {"integer", "number"} or is_decimal(schema):
            return "&Take::Number"
        if "array" in kinds:
            return f"&Take::List({self.take(schema['items'])})"
        if "object" in kinds:
            entries = schema.get("additionalProperties", True)
            return f"&Take::Table({self.take(entries) if isinstance(entries, dict) else '&Take::Tree'})"
        return "&Take::Flag" if "boolean" in kinds else "&Take::Text"

    def record(self, schema: Schema) -> str:
        """A record of a request, as Rust; the form of one with several is told by a word."""
        forms = forms_of(schema)
        if len(forms) == 1:
            return f"Take::Record({self.fields(forms[0])})"
        (tag,) = {field for field, of_field in forms[0].items() if "const" in of_field}
        words = ",\n    ".join(f'("{form[tag]["const"]}", {self.fields(form)})' for form in forms)
        return f'Take::Tagged("{tag}", &[\n    {words},\n])'

    def fields(self, form: dict[str, Schema]) -> str:
        """What the fields of a record take, as Rust."""
        return "&[" + ", ".join(f'("{field}", {self.take(schema)})' for field, schema in form.items()) + "]"

    def kinds(self, name: str) -> dict[str, str]:
        """What the fields of a record of an answer are, whatever form it has, as Rust."""
        kinds: dict[str, str] = {}
        for form in forms_of(self.of_answers[name]):
            for field, schema in form.items():
                if kinds.setdefault(field, self.kind(schema)) != self.kind(schema):
                    raise SystemExit(f"`{field}` of {name} has two kinds in two forms of it")
        if METHODS & kinds.keys():
            raise SystemExit(f"{name} has a field with the name of a method: {sorted(METHODS)}")
        return kinds

    def kind(self, schema: Schema) -> str:
        """What the strings of a part of an answer are, as Rust."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            definition = self.of_answers[name]
            if name in PLAIN:
                return f"&Kind::{PLAIN[name][1]}"
            return f"&Kind::Record(&{constant(name)})" if forms_of(definition) else self.kind(definition)
        if "anyOf" in schema:
            kinds = {self.kind(part) for part in schema["anyOf"] if part.get("type") != "null"}
            if len(kinds) == 1:
                return kinds.pop()
            raise SystemExit(f"an answer has a field that is either of {sorted(kinds)}: {json.dumps(schema)}")
        if forms_of(schema):
            raise SystemExit(f"an answer has a record without a name: {json.dumps(schema)}")
        if "items" in schema:
            return self.kind(schema["items"])
        if isinstance(schema.get("additionalProperties"), dict):
            # The entries of a table of plain values are of its kind.
            entries = self.kind(schema["additionalProperties"])
            return f"&Kind::Table({entries})" if "Record" in entries else entries
        return "&Kind::Decimal" if is_decimal(schema) else "&Kind::Text"

    # The declarations.

    def types(self) -> str:
        """Aliases for arguments, the words of answers, the shapes of dictionaries and records."""
        words = sorted(name for name, schema in (self.of_requests | self.of_answers).items() if words_of(schema))
        dicts = {name: DICTS.get(name, name) for name in self.records(self.of_answers, self.of_dictionaries())} | {"FaultAnswer": "FaultDict"}
        records = self.protocols()
        taken = [name for name in self.taken() if name != "BasesInput" and name not in records and "properties" in self.of_requests[name]]
        aliases = ["Amount", "Bases", "Overlay", "ParameterValue", "Record", "Told"]
        names = [*aliases, *words, *dicts.values(), *records, *taken]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise SystemExit(f"two types would have the same name: {sorted(twice)}")
        parts = [
            f'''\
# Generated from the schema: {COMMAND}
"""Types for annotations: what arguments may be, the words of answers, the shapes of dictionaries and of answers.

Nothing here is needed to call the library; ``import hesuan`` does not load this module. Answers are ``hesuan.Answer`` objects
with the fields of the protocol that is named after them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol, SupportsIndex, TypeAlias, TypedDict

if TYPE_CHECKING:
    from ._native import Explanation

__all__ = [
{listed(map(quoted, sorted(names)))}
]

Amount: TypeAlias = str | Decimal | SupportsIndex
"""An amount, a rate or a quantity as an argument: digits in a string, an integer or a ``Decimal``; never a ``float``."""

Bases: TypeAlias = Mapping[str, Amount | Mapping[str, Amount]]
"""Declared bases by item or group (``social_insurance``, ``housing_fund``), for both sides or by side."""

Overlay: TypeAlias = Mapping[str, object]
"""A host's own values in the format of a rule file."""

ParameterValue: TypeAlias = {self.answer_type(self.of_answers["ParameterValue"], {}, "list[{}]")}
"""A national value: a text (an amount, a rate, a count, a day or a word), a list of texts, or a table."""
'''
        ]
        for name in words:
            schema = self.of_answers.get(name) or self.of_requests[name]
            lines = [f"    {quoted(word)}," + (f"  # {about}" if about else "") for word, about in words_of(schema)]
            about = schema.get("description", "What kind a warning is of.")
            parts.append("\n".join([f"{name}: TypeAlias = Literal[", *lines, "]", doc(about), ""]))
        parts += ["\n".join(["", *self.dictionary(title, self.of_answers[name], dicts), ""]) for name, title in dicts.items()]
        parts += ["\n".join(["", *self.argument(name), ""]) for name in taken]
        parts.append(f"\n{RECORD}")
        parts += ["\n".join(["", *self.protocol(name, records), ""]) for name in records]
        return "\n".join(parts).rstrip("\n") + "\n"

    def of_dictionaries(self) -> Iterator[Schema]:
        """The answers that are dictionaries, and those of native classes."""
        for operation in self.operations:
            if operation not in self.general:
                yield {"$ref": self.answer(operation)}

    def protocols(self) -> list[str]:
        """The records that are read as objects with attributes."""
        answers = [self.answer(operation) for operation in self.general]
        records = self.records(self.of_answers, ({"$ref": name} for name in [*answers, "Explanation"]))
        return [name for name in records if name != "Explanation"]

    def dictionary(self, title: str, schema: Schema, dicts: dict[str, str]) -> list[str]:
        """The shape of a dictionary of an answer."""
        fields = {field: (self.answer_type(of_field, dicts, "list[{}]"), of_field["description"]) for field, of_field in schema["properties"].items()}
        return typed_dict(title, fields, schema["description"])

    def argument(self, name: str) -> list[str]:
        """The shape of a mapping in a request. Not all type checkers of Python 3.10 know fields that may be left out."""
        schema = self.of_requests[name]
        fields = {field: (self.argument_type(of_field), of_field.get("description", "")) for field, of_field in schema["properties"].items()}
        needed = {field: of_field for field, of_field in fields.items() if field in schema.get("required", [])}
        others = {field: of_field for field, of_field in fields.items() if field not in needed}
        about = schema["description"]
        if not others:
            return typed_dict(name, needed, about)
        if not needed:
            return typed_dict(name, others, about, total=False)
        first = typed_dict(f"_{name}Needed", needed, f"What `{name}` cannot stand without.")
        if not any(map(keyword.iskeyword, others)):
            return [*first, "", "", *typed_dict(name, others, about, total=False, base=f"_{name}Needed")]
        more = typed_dict(f"_{name}More", others, f"What `{name}` may have.", total=False)
        return [*first, "", "", *more, "", "", f"class {name}(_{name}Needed, _{name}More):", doc(about, 4)]

    def protocol(self, name: str, records: list[str]) -> list[str]:
        """The fields of a record of an answer."""
        schema = self.of_answers[name]
        is_answer = any(name == self.answer(operation) for operation in self.general)
        lines = [f"class {name}({'Told' if is_answer else 'Record'}, Protocol):", doc(schema["description"], 4)]
        first, *others = forms_of(schema)
        # What a record of several forms always has.
        for field in (field for field in first if all(field in form for form in others)):
            kinds = [self.answer_type(form[field], {record: record for record in records}, "tuple[{}, ...]") for form in [first, *others]]
            about = "Which form it has." if "const" in first[field] else first[field]["description"]
            lines += ["", "    @property", f"    def {parameter(field)}(self) -> {' | '.join(dict.fromkeys(kinds))}:", doc(about, 8)]
        return lines

    def native(self) -> str:
        """The stub of the native module."""
        body: list[str] = []
        for operation in self.operations:
            body += [self.function(operation), ""]
        body += ["def cities() -> list[City]:", doc("The cities of the rule book, by code.", 4), ""]
        body += ["def call(op: str, request: str) -> str:", doc(CALL, 4), ""]
        body += ["def eval_line(line: str | bytes) -> str:", doc('Runs one line `{"id","op","input"}`; returns `{"id","ok"}` or `{"id","error"}` and raises for no content.', 4), ""]
        body += ["@final", "class RuleBook:", f'    """{BOOK}\n    """', "", "    def __new__(cls, overlay: Overlay) -> RuleBook: ..."]
        body += [textwrap.indent(self.function(operation, "self"), "    ") for operation in self.operations if self.of_book(operation)]
        body += ["    def call(self, op: str, request: str) -> str:", doc(CALL, 8), "", CLASSES_OF_RECORDS]
        body += self.class_of_record("Explanation", self.of_answers["Explanation"], {"ExplainedLine": "ExplainedLine", "Stamp": "_Stamp"})
        body += ["    def to_dict(self) -> ExplanationDict:  # type: ignore[override]", doc("The fields as a new dictionary.", 8), ""]
        classes = {definition.schema: name for name, definition in CLASSES.items()}
        for name, definition in CLASSES.items():
            schema = self.of_answers[definition.schema]
            body += ["@final", f"class {name}:", doc(schema["description"], 4), "", *self.properties(schema, classes)]
            if "to_json" in definition.methods:
                body += ["    def to_json(self) -> str:", doc("The answer as JSON text, the same bytes as on every surface.", 8)]
            if "to_dict" in definition.methods:
                body += [f"    def to_dict(self) -> {DICTS[definition.schema]}:", doc("The fields as a dictionary.", 8)]
            body += ["    def __eq__(self, other: object, /) -> bool: ...", "    def __ne__(self, other: object, /) -> bool: ..."]
            body += ["    __hash__: ClassVar[None]  # type: ignore[assignment]", ""]
        text = "\n".join(body)
        declared = self.types().partition("__all__ = [")[2].partition("]")[0]
        used = [name for name in re.findall(r"\w+", declared) if name not in [*CLASSES, "Record"] and re.search(rf"(: |-> |\[|\| ){name}\b", text)]
        head = f'''\
# Generated from the schema: {COMMAND}
"""The native part of the package; import its names from ``hesuan``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, final

from typing_extensions import disjoint_base

from .types import (
{listed(used)}
)
from .types import Stamp as _Stamp

__all__ = [
{listed(map(quoted, self.exported()))}
]

__version__: str

'''
        return head + text.rstrip("\n") + "\n" + TABLES

    def class_of_record(self, name: str, schema: Schema, records: dict[str, str]) -> list[str]:
        """A native class over the text of an answer."""
        return ["@final", f"class {name}(Record):", doc(schema["description"], 4), "", *self.properties(schema, records)]

    def properties(self, schema: Schema, classes: dict[str, str]) -> list[str]:
        """The fields of a native class."""
        lines = []
        for field, of_field in schema["properties"].items():
            lines += ["    @property", f"    def {field}(self) -> {self.answer_type(of_field, classes, 'tuple[{}, ...]')}:", doc(of_field["description"], 8)]
        return lines

    def exported(self) -> list[str]:
        """The names of the native module."""
        return sorted(["Answer", "Explanation", "Record", "RuleBook", "__version__", "call", "eval_line", *BY_HAND, *self.operations, *CLASSES])

    def package(self) -> str:
        """The module of the package, which names what the native part has."""
        exported = self.exported()
        return f'''\
# Generated from the schema: {COMMAND}
{PACKAGE_TEXT}

from ._native import (
{listed(exported)}
)
from .error import Fault, HesuanError

__all__ = [
{listed(map(quoted, sorted([*exported, "Fault", "HesuanError"])))}
]
'''

    def function(self, operation: str, *first: str) -> str:
        """One function with a parameter for each field of its request; ``from``, a word of Python, is ``from_`` there."""
        parameters, about = [f"    {name}," for name in first], []
        for index, (field, schema) in enumerate(self.parameters(operation).items()):
            if index == len(self.positional(operation)):
                parameters.append("    *,")
            default = "" if field in self.needed(operation) else " | None = None"
            parameters.append(f"    {parameter(field)}: {self.argument_type(schema)}{default},")
            about.append(textwrap.fill(f"{parameter(field)}: {code(schema['description'])}", 110, initial_indent=" " * 8, subsequent_indent=" " * 12))
        told = [f'    """{self.about(operation)}', "", f"    {NOTE}", "", "    Args:", *about, '    """']
        return "\n".join([f"def {operation}(", *parameters, f") -> {self.returns(operation)}:", *told])

    def answer_type(self, schema: Schema, records: dict[str, str], several: str) -> str:
        """The type of a field of an answer; ``records`` names classes, ``several`` what holds many."""
        if "anyOf" in schema:
            return " | ".join(dict.fromkeys(self.answer_type(part, records, several) for part in schema["anyOf"]))
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            definition = self.of_answers[name]
            if name in PLAIN or name in records:
                return PLAIN[name][0] if name in PLAIN else records[name]
            return name if words_of(definition) or name == "ParameterValue" else self.answer_type(definition, records, several)
        if isinstance(schema.get("additionalProperties"), dict):
            table = "dict" if several.startswith("list") else "Mapping"
            return f"{table}[str, {self.answer_type(schema['additionalProperties'], records, several)}]"
        if "enum" in schema:
            return f"Literal[{', '.join(map(quoted, schema['enum']))}]"
        text = "Decimal" if is_decimal(schema) else "str"
        entries = several.format(self.answer_type(schema["items"], records, several)) if "items" in schema else ""
        # No answer has a number with decimals: what may be one in a request is text in an answer.
        names = {"string": text, "integer": "int", "number": text, "boolean": "bool", "null": "None", "array": entries}
        return " | ".join(dict.fromkeys(names[kind] for kind in listed_kinds(schema)))

    def argument_type(self, schema: Schema) -> str:
        """The type of an argument."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            definition = self.of_requests[name]
            if name == "BasesInput":
                return "Bases"
            if name in ("Month", "Day"):
                return "str | date"
            if not forms_of(definition):
                return self.argument_type(definition)
            # A part of an earlier answer goes back as it came, or as a mapping.
            return f"{name} | Mapping[str, object]" if name in self.protocols() else name
        if forms_of(schema):
            return "Mapping[str, object]"
        if "anyOf" in schema:
            return " | ".join(dict.fromkeys(self.argument_type(part) for part in schema["anyOf"]))
        kinds = kinds_of(schema)
        if "number" in kinds or is_decimal(schema) and "integer" not in kinds:
            return "Amount"
        if "array" in kinds:
            return f"Iterable[{self.argument_type(schema['items'])}]"
        if "object" in kinds:
            entries = schema.get("additionalProperties", True)
            return f"Mapping[str, {self.argument_type(entries) if isinstance(entries, dict) else 'object'}]"
        names = {"integer": "int", "string": "str", "boolean": "bool", "null": "None"}
        return " | ".join(name for kind, name in names.items() if kind in kinds or (kind == "string" and not kinds))


PACKAGE_TEXT = '''\
"""Hesuan 核算: social insurance, housing fund, payroll and income tax in China, exact to the fen, with a citation for each number.

>>> import hesuan
>>> answer = hesuan.contributions("310000", "2025-07", "15000")
>>> answer.employee_total
Decimal('1575.00')
>>> answer = hesuan.withhold(months=[{"month": "2026-01", "income": "20000", "special": "2100"}])
>>> answer.withheld
Decimal('387.00')
"""'''

RECORD = '''\
class Record(Protocol):
    """A part of an answer: its fields are attributes, and keys as of a mapping. Nothing of it can be changed."""

    def __getitem__(self, name: str, /) -> Any:
        """The value of a field."""

    def __contains__(self, name: object, /) -> bool:
        """Whether there is such a field."""

    def __iter__(self) -> Iterator[str]:
        """The names of the fields."""

    def __len__(self) -> int:
        """How many fields there are."""

    def keys(self) -> tuple[str, ...]:
        """The names of the fields."""

    def to_json(self) -> str:
        """The JSON text, the same bytes as on every surface."""

    def to_dict(self) -> dict[str, Any]:
        """The fields as a new dictionary, all the way down."""


class Told(Record, Protocol):
    """The answer of an operation of tax or payroll."""

    def explain(self, language: str | None = None) -> "Explanation":
        """Tells how the answer came about, step by step: in Chinese (``zh``, the default) or English (``en``)."""
'''

CLASSES_OF_RECORDS = '''\
@disjoint_base
class Record:
    """A part of an answer: its fields are attributes, and keys as of a mapping.

    A field is read from the text of the answer when it is first asked for. Nothing of it can be changed.
    """

    def __getattribute__(self, name: str, /) -> Any: ...
    def __getitem__(self, name: str, /) -> Any: ...
    def __contains__(self, name: object, /) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
    def __dir__(self) -> list[str]: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def keys(self) -> tuple[str, ...]:
        """The names of the fields."""
    def to_json(self) -> str:
        """The JSON text, the same bytes as on every surface."""
    def to_dict(self) -> dict[str, Any]:
        """The fields as a new dictionary, all the way down."""

@final
class Answer(Record):
    """The answer of an operation of tax or payroll."""

    def explain(self, language: str | None = None) -> Explanation:
        """Tells how the answer came about, step by step: in Chinese (``zh``, the default) or English (``en``)."""
'''


def typed_dict(title: str, fields: dict[str, tuple[str, str]], about: str, *, total: bool = True, base: str = "TypedDict") -> list[str]:
    """The declaration of a dictionary."""
    options = f"{base}{'' if total else ', total=False'}"
    if not any(map(keyword.iskeyword, fields)):
        lines = [f"    {field}: {kind}" + (f"\n{doc(text, 4)}" if text else "") for field, (kind, text) in fields.items()]
        return [f"class {title}({options}):", doc(about, 4), "", *lines]
    # A field such as `from` cannot stand in the body of a class.
    lines = [f"        {quoted(field)}: {kind},  # {text}" for field, (kind, text) in fields.items()]
    return [f"{title} = TypedDict(", f"    {quoted(title)},", "    {", *lines, "    },", *([] if total else ["    total=False,"]), ")", doc(about)]


def forms_of(schema: Schema) -> list[dict[str, Schema]]:
    """The fields of a record, for each form that it may have; none if it is no record."""
    if "properties" in schema:
        return [schema["properties"]]
    forms = schema.get("oneOf") or schema.get("anyOf") or []
    return [form["properties"] for form in forms] if all("properties" in form for form in forms) else []


def listed_kinds(schema: Schema) -> list[str]:
    """The JSON types that a value may have."""
    if "type" not in schema:
        return list(dict.fromkeys("integer" if isinstance(choice, int) else "string" for choice in schema.get("enum", [])))
    kinds = schema["type"]
    return kinds if isinstance(kinds, list) else [kinds]


def kinds_of(schema: Schema) -> set[str]:
    """The JSON types that a value may have, without order."""
    return set(listed_kinds(schema))


def is_decimal(schema: Schema) -> bool:
    """Whether a text is a number."""
    return "pattern" in schema and any(re.search(schema["pattern"], number) for number in ("0", "0.00"))


def words_of(schema: Schema) -> list[tuple[str, str]]:
    """The words that a value may be, with what each means where that is said."""
    choices = [(choice["const"], choice.get("description", "")) for choice in schema.get("oneOf", []) if "const" in choice]
    return choices + [(word, "") for word in schema.get("enum", []) if isinstance(word, str)]


def parameter(field: str) -> str:
    """The name of a field in Python."""
    return f"{field}_" if keyword.iskeyword(field) else field


def constant(name: str) -> str:
    """``MonthOfWages`` as ``MONTH_OF_WAGES``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).upper()


def rust_text(text: str) -> str:
    """A line of documentation in Rust, where Python's is read."""
    return " ".join(text.split())


def listed(names: Iterable[str]) -> str:
    """One name a line."""
    return "\n".join(f"    {name}," for name in names)


def quoted(word: str) -> str:
    """A string literal."""
    return json.dumps(word, ensure_ascii=False)


def code(text: str) -> str:
    """Names in the text as Python's documentation marks them."""
    return re.sub(r"(?<!`)`(?!`)", "``", text)


def doc(text: str, indent: int = 0) -> str:
    """A docstring."""
    return f'{" " * indent}"""{code(text)}"""'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
