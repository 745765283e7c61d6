# Generated from the schema: python bindings/python/stubs.py
"""Hesuan 核算: social insurance, housing fund, payroll and income tax in China, exact to the fen, with a citation for each number.

>>> import hesuan
>>> answer = hesuan.contributions("310000", "2025-07", "15000")
>>> answer.employee_total
Decimal('1575.00')
>>> answer = hesuan.withhold(months=[{"month": "2026-01", "income": "20000", "special": "2100"}])
>>> answer.withheld
Decimal('387.00')
"""

from ._native import (
    Answer,
    City,
    Contributions,
    Explanation,
    Line,
    Record,
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
    gross_up,
    parameter,
    payslip,
    retro,
    scheme,
    withhold,
    year,
)
from .error import Fault, HesuanError

__all__ = [
    "Answer",
    "City",
    "Contributions",
    "Explanation",
    "Fault",
    "HesuanError",
    "Line",
    "Record",
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
    "gross_up",
    "parameter",
    "payslip",
    "retro",
    "scheme",
    "withhold",
    "year",
]
