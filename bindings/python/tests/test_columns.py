"""Tables of the real libraries, in and out: the figures of the single call, in the user's own kind."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

import hesuan
from hesuan import columns

pa = pytest.importorskip("pyarrow")

CITIES = ["310000", "440300", "510100", "110000"]
ROWS = [(CITIES[row % 4], 500_000 + 123_457 * row) for row in range(200)]
CONSTANTS: dict[str, Any] = {"month": "2026-07", "housing_fund_rate": "0.07"}


def table() -> Any:
    """Cities as a dictionary, fen as integers."""
    city = pa.array([city for city, _ in ROWS]).dictionary_encode()
    return pa.table({"city": city, "gross_fen": pa.array([gross for _, gross in ROWS], pa.int64())})


def expected() -> list[int | None]:
    """The net pay of every row by single calls, in fen."""
    nets: list[int | None] = []
    for city, gross in ROWS:
        amount = f"{gross // 100}.{gross % 100:02}"
        declared: list[Any] = [{"city": city, "housing_fund_rate": "0.07"}]
        try:
            slip = hesuan.payslip(month="2026-07", items=[{"code": "gross", "amount": amount}], contributions=declared)
        except hesuan.HesuanError:
            nets.append(None)
        else:
            nets.append(int(slip.net * 100))
    return nets


def test_pyarrow() -> None:
    answer = columns.payslip(table(), columns=["net"], **CONSTANTS)
    assert isinstance(answer, pa.Table)
    assert answer.column("net_fen").to_pylist() == expected()
    assert sum(net is not None for net in expected()) > 100


def test_pyarrow_batch_and_chunks() -> None:
    whole = table()
    batch = whole.combine_chunks().to_batches()[0]
    answer = columns.payslip(batch, columns=["net"], **CONSTANTS)
    assert isinstance(answer, pa.RecordBatch)
    assert answer.column("net_fen").to_pylist() == expected()
    chunks = pa.concat_tables([whole.slice(0, 33), whole.slice(33, 67), whole.slice(100)])
    assert columns.payslip(chunks, columns=["net"], **CONSTANTS).column("net_fen").to_pylist() == expected()


def test_polars() -> None:
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(table())
    answer = columns.payslip(frame, columns=["net"], **CONSTANTS)
    assert isinstance(answer, polars.DataFrame)
    assert answer["net_fen"].to_list() == expected()
    text = frame.select(polars.col("city").cast(polars.String), (polars.col("gross_fen").cast(polars.Decimal(20, 2)) / 100).cast(polars.Decimal(20, 2)).alias("gross"))
    assert columns.payslip(text, columns=["net"], **CONSTANTS)["net_fen"].to_list() == expected()


def test_pandas() -> None:
    pandas = pytest.importorskip("pandas", minversion="3")
    frame = pandas.DataFrame({"city": [city for city, _ in ROWS], "gross_fen": [gross for _, gross in ROWS]}, index=range(1000, 1200))
    answer = columns.payslip(frame, columns=["net"], **CONSTANTS)
    assert isinstance(answer, pandas.DataFrame)
    assert list(answer.index) == list(frame.index)
    assert [None if pandas.isna(net) else int(net) for net in answer["net_fen"]] == expected()


def test_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")
    relation = duckdb.from_arrow(table())
    answer = columns.payslip(relation, columns=["net"], **CONSTANTS)
    assert type(answer) is type(relation)
    assert [net for net, _ in answer.fetchall()] == expected()


def test_amounts_as_decimals_come_and_go() -> None:
    gross = pa.array([Decimal(gross) / 100 for _, gross in ROWS], pa.decimal128(12, 2))
    answer = columns.payslip(pa.table({"city": [city for city, _ in ROWS], "gross": gross}), columns=["net"], amounts="decimal", **CONSTANTS)
    assert answer.schema.field("net").type == pa.decimal128(17, 2)
    assert [None if net is None else int(net * 100) for net in answer.column("net").to_pylist()] == expected()


def test_a_bad_row_says_why_or_fails_the_table() -> None:
    bad = pa.table({"city": ["310000", "310000"], "gross_fen": pa.array([1_000_000, -5], pa.int64())})
    answer = columns.payslip(bad, **CONSTANTS)
    assert answer.column("error").to_pylist() == [None, "base_not_positive contributions[0].wage"]
    assert answer.column("net_fen").to_pylist()[1] is None
    with pytest.raises(hesuan.HesuanError) as caught:
        columns.payslip(bad, bad_rows="fail", **CONSTANTS)
    assert (caught.value.code, caught.value.path) == ("base_not_positive", "rows[1].contributions[0].wage")


@pytest.mark.parametrize("column", [pa.array([1.5]), pa.array([100], pa.int64())])
def test_floats_and_integers_without_a_unit_are_refused(column: Any) -> None:
    with pytest.raises(hesuan.HesuanError) as caught:
        columns.payslip(pa.table({"city": ["310000"], "gross": column}), **CONSTANTS)
    assert (caught.value.code, caught.value.path) == ("field_type", "gross")


def test_rows_of_a_person_are_a_year_to_date_across_chunks() -> None:
    months = [f"2026-{month:02}" for month in range(1, 8)]
    rows = pa.table({"person": [7] * 7, "month": months, "income_fen": pa.array([3_000_000] * 7, pa.int64())})
    chunks = pa.concat_tables([rows.slice(0, 3), rows.slice(3)])
    answer = columns.withhold(chunks, columns=["withheld"])
    single = hesuan.withhold(months=[{"month": month, "income": "30000"} for month in months])
    assert answer.column("withheld_fen").to_pylist() == [int(month.withheld * 100) for month in single.months]


def test_a_row_can_be_explained() -> None:
    kernel = columns.Kernel("payslip", **CONSTANTS)
    request = json.loads(kernel.request(table(), 4))
    assert request["items"][0]["amount"] == "9938.28"
    assert request["contributions"][0]["city"] == "310000"


def test_memory_is_used_again_only_when_nobody_holds_it() -> None:
    kernel = columns.Kernel("payslip", columns=["net"], **CONSTANTS)
    first = kernel.run(table())
    before = first.column("net_fen").to_pylist()
    for _ in range(3):
        kernel.run(table().slice(0, 50))
    assert first.column("net_fen").to_pylist() == before == expected()


def test_the_columns_can_be_listed() -> None:
    listed = {column.name: column for column in columns.columns("payslip")}
    assert listed["gross"].needed and listed["city"].kind == "city"
    assert columns.figures("payslip")["net"]
