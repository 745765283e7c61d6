"""bean-check accepts the ledger that `hesuan close` wrote, and refuses it after one posting is changed by a fen.

    python tests/workbooks/check_ledger.py target/test-month        # needs beancount 3
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from beancount import loader


def is_accepted(path):
    """Whether the program bean-check accepts a ledger."""
    return subprocess.run([Path(sys.executable).parent / "bean-check", path], capture_output=True, check=False).returncode == 0


def a_fen_more(text, number):
    """The ledger with one posting changed by a fen."""
    postings = list(re.finditer(r"^  [A-Z][\w:-]+  (-?\d+)\.(\d\d) CNY$", text, re.MULTILINE))
    at = postings[number % len(postings)]
    fen = int(at[1] + at[2]) + 1
    sign, digits = ("-" if fen < 0 else ""), f"{abs(fen):03d}"
    return text[: at.start(1)] + f"{sign}{digits[:-2]}.{digits[-2:]}" + text[at.end(2) :]


def main():
    ledger = Path(sys.argv[1]) / "ledger.beancount"
    entries, errors, _ = loader.load_file(str(ledger))
    assert not errors, errors[:3]
    assert is_accepted(ledger)
    text, changed = ledger.read_text(), [0, 17, 101, 255, -1]
    with tempfile.TemporaryDirectory() as folder:
        for number in changed:
            broken = Path(folder) / "broken.beancount"
            broken.write_text(a_fen_more(text, number))
            assert not is_accepted(broken), f"posting {number} was changed, and nobody noticed"
    print(f"{len(entries)} directives accepted by bean-check, {len(changed)} changed ones refused")


if __name__ == "__main__":
    main()
