"""CN-1 through `hesuan.columns` into pyarrow, the first persons held against arithmetic in `decimal`.

python benches/peers/cn1_hesuan.py [persons] [threads]
"""

import json
import sys
import time
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

import hesuan
from hesuan import columns

CHECKED = 2000
EMPLOYEE = {"pension": Decimal("0.08"), "medical": Decimal("0.02"), "unemployment": Decimal("0.005")}
EMPLOYER = {"pension": Decimal("0.16"), "medical": Decimal("0.098"), "unemployment": Decimal("0.005"), "work_injury": Decimal("0.004")}
BRACKETS = [(36000, 3, 0), (144000, 10, 2520), (300000, 20, 16920), (420000, 25, 31920), (660000, 30, 52920), (960000, 35, 85920), (None, 45, 181920)]
FEN, YUAN = Decimal("0.01"), Decimal(1)


def random(count: int) -> np.ndarray[Any, Any]:
    """Numbers of 32 bits by their index, the same in every language."""
    with np.errstate(over="ignore"):
        z = (np.arange(1, count + 1, dtype=np.uint64) + np.uint64(20260101)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return ((z ^ (z >> np.uint64(31))) >> np.uint64(32)).astype(np.int64)


def reference(gross: list[int], special: int) -> list[dict[str, Decimal]]:
    """A person's twelve months in yuan."""
    taxable = withheld = Decimal(0)
    months = []
    for fen in gross:
        pay = Decimal(fen) / 100
        base = min(max(pay, Decimal("6821")), Decimal("35283"))
        month = {f"{item}_employee": (base * rate).quantize(FEN, ROUND_HALF_UP) for item, rate in EMPLOYEE.items()}
        month["medical_employee"] += 3
        month |= {f"{item}_employer": (base * rate).quantize(FEN, ROUND_HALF_UP) for item, rate in EMPLOYER.items()}
        fund = (min(max(pay, Decimal("2420")), Decimal("35283")) * Decimal("0.12")).quantize(YUAN, ROUND_HALF_UP)
        month["housing_fund_employee"] = month["housing_fund_employer"] = fund
        taken = sum((amount for name, amount in month.items() if name.endswith("employee")), Decimal(0))
        taxable += pay - taken - Decimal(special) / 100 - 5000
        positive = max(taxable, Decimal(0))
        _, percent, quick = next(row for row in BRACKETS if row[0] is None or positive <= row[0])
        tax = max(Decimal(0), (positive * percent / 100 - quick).quantize(FEN, ROUND_HALF_UP) - withheld)
        withheld += tax
        month |= {"tax": tax, "net": pay - taken - tax}
        month["employer_cost"] = pay + sum((amount for name, amount in month.items() if name.endswith("employer")), Decimal(0))
        months.append(month)
    return months


def main(persons: int, threads: int) -> None:
    """Runs, compares, reports."""
    numbers = random(persons * 13).reshape(persons, 13)
    gross = (300_000 + (numbers[:, 0] % 4000) ** 2 // 2)[:, None] + numbers[:, 1:] % 20_001
    special = numbers[:, 0] // 4000 % 5 * 100_000
    months = pa.array(np.tile(np.arange(202601, 202613, dtype=np.int32), persons))
    table = pa.table({"person": np.repeat(np.arange(persons), 12), "month": months, "gross_fen": gross.reshape(-1), "additional_fen": np.repeat(special, 12)})
    overlay = json.loads((Path(__file__).parent / "cn1.json").read_text("utf-8"))
    names = list(reference([1_000_000], 0)[0])
    kernel = columns.Kernel(
        "payslip", columns=names, threads=threads, book=hesuan.RuleBook(overlay), city="990100", housing_fund_rate="0.12", work_injury_rate="0.004"
    )
    times = []
    for _ in range(5):
        answer = None
        start = time.perf_counter()
        answer = kernel.run(table)
        times.append(time.perf_counter() - start)
    rows = persons * 12
    print(f"hesuan into pyarrow: first {rows / times[0] / 1e6:.1f}, then {rows / min(times) / 1e6:.1f} million person-months/s")
    checked = min(persons, CHECKED)
    want = [month for person in range(checked) for month in reference(gross[person].tolist(), int(special[person]))]
    wrong = 0
    for name in names:
        cells = answer.column(f"{name}_fen").slice(0, checked * 12).to_pylist()
        wrong += sum(cell != int(month[name] * 100) for cell, month in zip(cells, want, strict=True))
    print(f"wrong cells: {wrong} of {checked * 12 * len(names)}")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    main(*(arguments + [100_000, 0][len(arguments) :]))
