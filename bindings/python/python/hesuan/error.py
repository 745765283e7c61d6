"""The exception of the package, and the faults that it carries."""

from collections import namedtuple

__all__ = ["Fault", "HesuanError"]


# Its types stand in error.pyi: importing `typing` would take longer than everything else in this package.
class Fault(namedtuple("Fault", ["code", "path", "value", "message", "message_zh"])):
    """One thing that is wrong with a request."""

    __slots__ = ()

    def __str__(self):
        where = f" at {self.path}" if self.path else ""
        got = f" (got {self.value})" if self.value else ""
        return f"{self.code}{where}: {self.message}{got}"


class HesuanError(ValueError):
    """A request that cannot be answered.

    All faults are found at once and stand in ``faults``; the other attributes are those of the first.
    """

    def __init__(self, faults):
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self):
        return "\n".join(map(str, self.faults))

    code = property(lambda self: self.faults[0].code)
    path = property(lambda self: self.faults[0].path)
    value = property(lambda self: self.faults[0].value)
    message = property(lambda self: self.faults[0].message)
    message_zh = property(lambda self: self.faults[0].message_zh)


# What a user catches and sees in a traceback is `hesuan.HesuanError`.
Fault.__module__ = HesuanError.__module__ = "hesuan"
