"""Hesuan 核算: social insurance and housing fund in China, exact to the fen, with a citation for each number.

>>> import hesuan
>>> answer = hesuan.contributions("310000", "2025-07", "15000")
>>> answer.employee_total
Decimal('1575.00')
"""

from ._native import (
    City,
    Contributions,
    ExplainedLine,
    Explanation,
    Line,
    RuleBook,
    Stamp,
    Warning,
    __version__,
    calendar,
    call,
    cities,
    contributions,
    eval_line,
    explain,
    parameter,
    retro,
    scheme,
)
from .error import Fault, HesuanError

__all__ = [
    "City",
    "Contributions",
    "ExplainedLine",
    "Explanation",
    "Fault",
    "HesuanError",
    "Line",
    "RuleBook",
    "Stamp",
    "Warning",
    "__version__",
    "calendar",
    "call",
    "cities",
    "contributions",
    "eval_line",
    "explain",
    "parameter",
    "retro",
    "scheme",
]
