"""Hesuan over tables: the figures of the single call for every row.

A table is anything with the Arrow PyCapsule interface: pyarrow, Polars, pandas 3, DuckDB relations. A column is a field of the same
name in the request of the single call; `columns` lists them. Amounts are decimals or text in yuan, or integers of fen in columns whose
names end in `_fen`. Nothing is copied on the way in or out, and the interpreter's lock is released.

>>> import pyarrow as pa
>>> from hesuan import columns
>>> table = pa.table({"city": ["310000", "440300"], "gross_fen": [1500000, 900000]})
>>> slips = columns.payslip(table, month="2025-08", housing_fund_rate="0.07", columns=["net"])
>>> slips.column_names
['net_fen', 'error']
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ._native import Batches, RuleBook, column_names, figure_names
from ._native import Kernel as _Kernel

__all__ = ["Batches", "Column", "Kernel", "columns", "contributions", "figures", "payslip", "retro", "withhold"]


class Column(NamedTuple):
    """A column that a table may have."""

    name: str
    kind: str
    needed: bool
    about: str


def columns(op: str) -> list[Column]:
    """The columns that a table of an operation may have."""
    return [Column(*column) for column in column_names(op)]


def figures(op: str) -> dict[str, bool]:
    """The columns that an operation can answer, and whether it does so where none are chosen."""
    return dict(figure_names(op))


class Kernel:
    """One operation over tables. Keep it from table to table: it keeps its plans, and the memory of an answer that is no longer used.

    `constants` are columns that have one value in all rows, such as `month="2026-03"`.
    """

    def __init__(
        self,
        op: str,
        *,
        columns: Sequence[str] = (),
        keep: Sequence[str] = (),
        ignore_unknown: bool = False,
        bad_rows: str = "column",
        amounts: str = "fen",
        form: str = "wide",
        threads: int = 0,
        book: RuleBook | None = None,
        **constants: Any,
    ) -> None:
        self._kernel = _Kernel(
            op,
            columns=list(columns),
            constants=[(name, _text(value)) for name, value in constants.items() if value is not None],
            keep=list(keep),
            ignore_unknown=ignore_unknown,
            bad_rows=bad_rows,
            amounts=amounts,
            form=form,
            threads=threads,
            book=book,
        )

    def run(self, table: Any) -> Any:
        """Computes a table; the answer is of the same kind."""
        return _like(table, self._kernel.run(_stream(table)))

    def request(self, table: Any, row: int) -> str:
        """The JSON request of the single call that a row is, counted from 0: for `hesuan.explain`."""
        return self._kernel.request(_stream(table), row)


def contributions(table: Any, **options: Any) -> Any:
    """社保公积金 of every row; options are those of `Kernel`."""
    return Kernel("contributions", **options).run(table)


def withhold(table: Any, **options: Any) -> Any:
    """累计预扣 of every row; options are those of `Kernel`."""
    return Kernel("withhold", **options).run(table)


def payslip(table: Any, **options: Any) -> Any:
    """工资条 of every row; options are those of `Kernel`."""
    return Kernel("payslip", **options).run(table)


def retro(table: Any, **options: Any) -> Any:
    """补差 of every row; options are those of `Kernel`."""
    return Kernel("retro", **options).run(table)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        raise TypeError("a float is no exact number: give text or decimal.Decimal")
    if isinstance(value, (list, tuple)):
        return ",".join(map(str, value))
    return str(value)


def _stream(table: Any) -> Any:
    """What hands the table over; pandas adds its index, which is no column of ours."""
    if _is(table, "pandas", "DataFrame"):
        return table.reset_index(drop=True)
    return table


def _is(table: Any, module: str, name: str) -> bool:
    kind = type(table)
    return kind.__module__.split(".")[0].lstrip("_") == module and kind.__name__ == name


def _like(table: Any, answer: Batches) -> Any:
    """The answer as the kind of the table; as batches where that kind is not known."""
    if _is(table, "pyarrow", "Table"):
        import pyarrow

        return pyarrow.table(answer)
    if _is(table, "pyarrow", "RecordBatch"):
        import pyarrow

        return pyarrow.table(answer).combine_chunks().to_batches()[0] if len(answer) else pyarrow.record_batch(pyarrow.table(answer).to_pydict(), pyarrow.table(answer).schema)
    if _is(table, "polars", "DataFrame"):
        import polars

        return polars.DataFrame(answer)
    if _is(table, "pandas", "DataFrame"):
        import pandas

        frame = pandas.DataFrame.from_arrow(answer)
        frame.index = table.index
        return frame
    if _is(table, "duckdb", "DuckDBPyRelation"):
        import duckdb
        import pyarrow

        return duckdb.from_arrow(pyarrow.table(answer))
    return answer
