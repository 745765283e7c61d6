"""The examples of the documentation run as they stand."""

import doctest
import io
import re
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import hesuan
import pytest

ROOT = Path(__file__).parents[3]
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


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_first_page(name: str) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / name).read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert len(blocks) == 2
    names: dict[str, Any] = {}
    for line in re.findall(r"^(?:print|\w).*?(?=^\w|\Z)", "".join(blocks), re.DOTALL | re.MULTILINE):
        with redirect_stdout(io.StringIO()) as out:
            exec(line, names)
        # What one line prints stands in its comment.
        if out.getvalue().count("\n") == 1:
            assert line.rpartition("# ")[2].startswith(out.getvalue().strip())
