"""A real local Spark: the same figures whatever the partitions."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from hesuan import columns, spark

pyspark = pytest.importorskip("pyspark")
pa = pytest.importorskip("pyarrow")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("no Java", allow_module_level=True)
pytestmark = pytest.mark.filterwarnings("default")

CONSTANTS = {"housing_fund_rate": "0.07", "columns": ["pension_employee", "tax", "net"]}
ROWS = [(person, ["310000", "440300"][person % 2], f"2026-{month:02}", 600_000 + 77_777 * person + month) for person in range(60) for month in range(1, 8)]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = pyspark.sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "50").getOrCreate()
    yield session
    session.stop()


@pytest.mark.parametrize("partitions", [1, 3, 7])
def test_partitions_change_nothing(session: Any, partitions: int) -> None:
    persons, cities, months, gross = zip(*ROWS, strict=True)
    table = pa.table({"person": list(persons), "city": list(cities), "month": list(months), "gross_fen": pa.array(gross, pa.int64())})
    expected = columns.payslip(table, keep=["person", "month"], **CONSTANTS).to_pylist()
    frame = session.createDataFrame(ROWS, "person long, city string, month string, gross_fen long")
    frame = frame.repartition(partitions, "person").sortWithinPartitions("person", "month")
    rows = spark.apply(frame, "payslip", keep=["person", "month"], **CONSTANTS).collect()
    assert sorted((row.asDict() for row in rows), key=lambda row: (row["person"], row["month"])) == expected
    assert all(row["net_fen"] is not None for row in expected)
