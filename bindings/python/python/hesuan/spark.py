"""Hesuan inside Spark: the same function in `mapInArrow`, the same figures whatever the partitions.

>>> from hesuan import spark
>>> slips = spark.apply(frame, "payslip", month="2026-03", keep=["employee"])      # doctest: +SKIP

A row is computed by itself. Rows of one person and year that are one year to date (`person`) must lie in one partition, in the order of
their months: `frame.repartition("person").sortWithinPartitions("person", "month")` before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["apply", "mapper"]


def mapper(op: str, **options: Any) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """The function for `DataFrame.mapInArrow`; options are those of `hesuan.columns.Kernel`. Spark has the threads: one is used."""
    settings = {"threads": 1, **options}

    def map_batches(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        from hesuan.columns import Kernel

        kernel = Kernel(op, **settings)
        if op in ("payslip", "withhold"):
            batches = _whole(batches)
        for batch in batches:
            yield from pyarrow.table(kernel.run(pyarrow.Table.from_batches([batch]))).to_batches()

    return map_batches


def apply(frame: Any, op: str, **options: Any) -> Any:
    """A Spark frame computed by `mapInArrow`: columns kept by `keep`, then the answer's."""
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    from hesuan.columns import Kernel

    empty = to_arrow_schema(frame.schema).empty_table()
    schema = from_arrow_schema(Kernel(op, **options).run(empty).schema)
    return frame.mapInArrow(mapper(op, **options), schema)


def _whole(batches: Iterator[Any]) -> Iterator[Any]:
    """The batches of a partition as one where rows of a person may lie on both sides of a seam."""
    import itertools

    import pyarrow

    first = next(batches, None)
    if first is None:
        return
    rest = itertools.chain([first], batches)
    if "person" not in first.schema.names:
        yield from rest
        return
    yield from pyarrow.Table.from_batches(list(rest)).combine_chunks().to_batches()
