"""The exception of the package, and the faults that it carries."""

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Fault", "HesuanError"]

class Fault(NamedTuple):
    """One thing that is wrong with a request."""

    code: str
    """What is wrong, as a code that never changes its meaning."""
    path: str
    """Where, as in ``bases.pension.employer``; empty for the whole request."""
    value: str
    """The offending value as text, shortened to 80 characters."""
    message: str
    """The message in English."""
    message_zh: str
    """The message in Chinese."""

class HesuanError(ValueError):
    """A request that cannot be answered.

    All faults are found at once and stand in ``faults``; the other attributes are those of the first.
    """

    faults: tuple[Fault, ...]
    """Everything that is wrong, in the order of the fields."""

    def __init__(self, faults: Iterable[Fault]) -> None: ...
    @property
    def code(self) -> str:
        """What is wrong, as a code that never changes its meaning."""
    @property
    def path(self) -> str:
        """Where, as in ``bases.pension.employer``; empty for the whole request."""
    @property
    def value(self) -> str:
        """The offending value as text, shortened to 80 characters."""
    @property
    def message(self) -> str:
        """The message in English."""
    @property
    def message_zh(self) -> str:
        """The message in Chinese."""
