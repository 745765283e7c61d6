"""The examples of the documentation run as they stand."""

import doctest
from pathlib import Path

import hesuan

README = Path(__file__).parents[1] / "README.md"


def failures(text: str, name: str) -> int:
    """Runs the examples of a text."""
    examples = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    assert examples.examples
    return doctest.DocTestRunner().run(examples).failed


def test_the_readme() -> None:
    assert failures(README.read_text("utf-8"), "README.md") == 0


def test_the_docstring_of_the_package() -> None:
    assert failures(hesuan.__doc__ or "", "hesuan") == 0
