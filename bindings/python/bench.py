"""What a call costs: medians over repetitions, in microseconds, and the import in fresh processes.

    python bench.py            prints the figures
    python bench.py --check    also fails where one is over its limit
"""

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import hesuan

REQUEST = '{"city":"310000","month":"2025-07","wage":"15000","housing_fund_rate":"0.07","work_injury_rate":"0.002"}'
BOOK = hesuan.RuleBook({"code": "310000", "rates": [{"item": "unemployment", "from": "2025-01", "employer": "0.005", "employee": "0.005"}]})
PAYSLIP: dict[str, Any] = {
    "month": "2026-03",
    "items": [{"code": code, "amount": amount} for code, amount in [("basic", "12000"), ("post", "3000"), ("meal", "440"), ("overtime", "812.35"), ("phone", "100")]],
    "contributions": [{"city": "310000", "wage": "15000", "housing_fund_rate": "0.07", "work_injury_rate": "0.002"}],
    "tax": {
        "additional": "3000",
        "opening": {"month": "2026-02", "months_employed": 2, "income": "37000", "special": "5000", "additional": "6000", "withheld": "450"},
    },
    "deductions": [{"code": "union", "amount": "20"}],
}
LIMIT_US = 20.0
PAYSLIP_LIMIT_US = 40.0
IMPORT_LIMIT_MS = 20.0
# Without `site`, so that nothing which an environment happens to preload is counted as free.
IMPORT = """
import sys, time
sys.path.insert(0, sys.argv[1])
start = time.perf_counter()
import hesuan
print((time.perf_counter() - start) * 1e3)
"""


def call() -> hesuan.Contributions:
    """The documented call, every item."""
    return hesuan.contributions("310000", "2025-07", "15000", housing_fund_rate="0.07", work_injury_rate="0.002")


def simplest() -> hesuan.Contributions:
    """The simplest call."""
    return hesuan.contributions("310000", "2025-07", "15000")


def overlaid() -> hesuan.Contributions:
    """The same call with a host's own values."""
    return BOOK.contributions("310000", "2025-07", "15000", housing_fund_rate="0.07", work_injury_rate="0.002")


def totals() -> tuple[Decimal, Decimal]:
    """The call and both totals."""
    answer = call()
    return answer.employer_total, answer.employee_total


def amounts() -> list[Decimal]:
    """The call, both totals and the amount of every line."""
    answer = call()
    return [answer.employer_total, answer.employee_total, *(line.amount for line in answer.lines)]


def raw() -> str:
    """The same request as JSON text."""
    return hesuan.call("contributions", REQUEST)


def as_dict() -> object:
    """The call and the whole answer as a dictionary."""
    return call().to_dict()


def payslip() -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """A payslip and its totals."""
    answer = hesuan.payslip(**PAYSLIP)
    return answer.gross, answer.tax, answer.net, answer.employer_cost


def whole_payslip() -> list[object]:
    """A payslip, every line of it and of its contributions, and every step."""
    answer = hesuan.payslip(**PAYSLIP)
    contributions = [line.amount for month in answer.contributions for line in month.lines]
    return [*(line.amount for line in answer.lines), *contributions, *(step.result for step in answer.steps)]


def withhold() -> Decimal:
    """The withholding of a month."""
    return hesuan.withhold(months=[{"month": "2026-01", "income": "20000", "special": "2100"}]).withheld


def microseconds(work: Callable[[], object], repetitions: int = 15, calls: int = 2000) -> float:
    """The median time of one call over repetitions of many."""
    times = []
    for _ in range(repetitions):
        start = perf_counter()
        for _ in range(calls):
            work()
        times.append((perf_counter() - start) / calls * 1e6)
    return median(times)


def import_milliseconds(processes: int = 21) -> float:
    """The median time of ``import hesuan`` in fresh processes."""
    folder = str(Path(hesuan.__file__).parent.parent)
    command = [sys.executable, "-E", "-S", "-c", IMPORT, folder]
    return median(float(subprocess.run(command, capture_output=True, check=True, text=True).stdout) for _ in range(processes))


def main() -> int:
    """Prints the figures; with ``--check`` the status says whether all are within their limits."""
    rows = [("simplest call", simplest), ("call only", call), ("call of a book", overlaid), ("call, totals", totals)]
    rows += [("call, totals, every line's amount", amounts), ("raw JSON call", raw), ("call, to_dict", as_dict)]
    rows += [("payslip, totals", payslip), ("payslip, every line and step", whole_payslip), ("withhold, total", withhold)]
    figures = [(name, microseconds(work)) for name, work in rows]
    for name, figure in figures:
        print(f"{name:36}{figure:8.2f} µs")
    milliseconds = import_milliseconds()
    print(f"{'import hesuan':36}{milliseconds:8.2f} ms")
    limits = {"call, to_dict": float("inf"), "payslip, every line and step": float("inf"), "payslip, totals": PAYSLIP_LIMIT_US}
    within = milliseconds < IMPORT_LIMIT_MS and all(figure < limits.get(name, LIMIT_US) for name, figure in figures)
    return 0 if within or "--check" not in sys.argv else 1


if __name__ == "__main__":
    sys.exit(main())
