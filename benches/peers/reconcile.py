"""Expected lines against the rows of a statement: Hesuan with the cause of each difference beside the exact join alone in Polars and pandas.

python benches/peers/reconcile.py [lines] [rounds]    (needs numpy, pandas, polars and cargo)

The data is made once, written as CSV and read by all three; reading is not timed. The peers sum both sides by key, since a statement may have a key
twice, join them, and count keys that are equal, differ, or stand on one side; they find no causes. Each has its keys packed into one integer, as the
engine has. "Rows only" leaves the sums out, and with them the right answer where a key stands twice. The rounds of all tools are interleaved, and the
best of each is compared. Fails if the ratio to the fastest peer is below 2.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import polars as pl

ROOT = Path(__file__).parents[2]
# Rates of unit and person in millionths and the fen an item is rounded to; made up for the bench.
TERMS = [(160_000, 80_000, 1), (87_000, 20_000, 1), (5_000, 5_000, 1), (2_000, 0, 1), (10_000, 0, 1), (7_000, 3_000, 1), (70_000, 70_000, 100), (50_000, 50_000, 100)]
COLUMNS = ["person", "item", "month", "base", "unit", "personal"]
MONTH = 202603
Columns = dict[str, np.ndarray]
Counts = tuple[int, int, int, int]


def random(count: int, seed: int) -> np.ndarray:
    """Numbers of 32 bits by their index."""
    with np.errstate(over="ignore"):
        z = (np.arange(1, count + 1, dtype=np.uint64) + np.uint64(seed)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return ((z ^ (z >> np.uint64(31))) >> np.uint64(32)).astype(np.int64)


def amounts(base: np.ndarray, item: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both sides in fen, rounded half up in whole numbers."""
    unit, personal, step = (np.array(column, dtype=np.int64)[item] for column in zip(*TERMS, strict=True))
    return tuple((base * rate + step * 500_000) // (step * 1_000_000) * step for rate in (unit, personal))


def table(person: np.ndarray, item: np.ndarray, base: np.ndarray) -> Columns:
    """Lines or rows with the amounts of their base."""
    unit, personal = amounts(base, item)
    return dict(zip(COLUMNS, (person, item, np.full(len(person), MONTH), base, unit, personal), strict=True))


def generate(count: int) -> tuple[Columns, Columns]:
    """Lines, and rows of which 1.5 % differ: another base 0.6, missing 0.4, unexpected 0.2, a fen more 0.2, twice 0.1 %; in no order."""
    at = np.arange(count)
    person, item = at // len(TERMS), at % len(TERMS)
    base = 400_000 + random(count, 1)[person] % 32_000 * 100
    what = random(count, 2) % 1000
    own = table(person, item, base)
    row_base = np.where(what < 6, base + 100 * (1 + random(count, 3) % 5000), base)
    rows = table(person, item, row_base)
    rows["unit"] = rows["unit"] + ((what >= 6) & (what < 8))
    missing, twice, more = (what >= 8) & (what < 12), what == 12, (what >= 13) & (what < 15)
    unexpected = {**rows, "person": rows["person"] + 1 + person[-1]}
    parts = [(rows, ~missing), (rows, twice), (unexpected, more)]
    statement = {name: np.concatenate([part[name][keep] for part, keep in parts]) for name in COLUMNS}
    order = np.argsort(random(len(statement["person"]), 4), kind="stable")
    return own, {name: column[order] for name, column in statement.items()}


def write(path: Path, columns: Columns) -> None:
    """Columns as CSV."""
    pl.DataFrame(columns).write_csv(path)


def by_polars(own: pl.DataFrame, bureau: pl.DataFrame) -> Counts:
    """The exact join of both sides' sums."""
    one, other = (side.group_by("key").agg(pl.col("unit").sum(), pl.col("personal").sum()) for side in (own, bureau))
    joined = one.join(other, on="key", how="full")
    equal = (pl.col("unit") == pl.col("unit_right")) & (pl.col("personal") == pl.col("personal_right"))
    return joined.select(equal.sum().alias("a"), (~equal).sum().alias("b"), pl.col("key_right").null_count().alias("c"), pl.col("key").null_count().alias("d")).row(0)


def by_pandas(own: pd.DataFrame, bureau: pd.DataFrame) -> Counts:
    """The same in pandas."""
    one, other = (side.groupby("key", as_index=False)[["unit", "personal"]].sum() for side in (own, bureau))
    joined = one.merge(other, on="key", how="outer", indicator=True, suffixes=("", "_right"))
    both = joined["_merge"] == "both"
    equal = (joined["unit"] == joined["unit_right"]) & (joined["personal"] == joined["personal_right"])
    of = [both & equal, both & ~equal, joined["_merge"] == "left_only", joined["_merge"] == "right_only"]
    return tuple(int(mask.sum()) for mask in of)


def rows_by_polars(own: pl.DataFrame, bureau: pl.DataFrame) -> int:
    """The join of the rows as they are, and how many amounts are equal."""
    joined = own.join(bureau, on="key", how="full")
    return int(joined.select(((pl.col("unit") == pl.col("unit_right")) & (pl.col("personal") == pl.col("personal_right"))).sum()).item())


def rows_by_pandas(own: pd.DataFrame, bureau: pd.DataFrame) -> int:
    """The same in pandas."""
    joined = own.merge(bureau, on="key", how="outer", suffixes=("", "_right"))
    return int(((joined["unit"] == joined["unit_right"]) & (joined["personal"] == joined["personal_right"])).sum())


def timed(run: Callable[[], object]) -> int:
    """Nanoseconds of one run."""
    start = time.perf_counter_ns()
    run()
    return time.perf_counter_ns() - start


def packed(path: Path) -> pl.DataFrame:
    """What a join needs: the key in one integer and both amounts."""
    key = (pl.col("person") * 256 + pl.col("item")) * 1_000_000 + pl.col("month")
    return pl.read_csv(path).select(key.alias("key"), "unit", "personal").rechunk()


def milliseconds(nanoseconds: int) -> str:
    """To a tenth."""
    return f"{nanoseconds // 1_000_000}.{nanoseconds // 100_000 % 10} ms"


def main(count: int, rounds: int) -> None:
    """Makes the data, runs, compares."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("terms.csv", "lines.csv", "rows.csv")]
        own, statement = generate(count)
        write(paths[0], dict(zip(("unit", "personal", "fen"), (np.array(column) for column in zip(*TERMS, strict=True)), strict=True)))
        write(paths[1], own)
        write(paths[2], statement)
        frames = [packed(path) for path in paths[1:]]
        tables = [frame.to_pandas() for frame in frames]
        cargo = ["cargo", "run", "--release", "-q", "-p", "hesuan", "--example", "reconcile_columns", "--", *map(str, paths)]
        with subprocess.Popen(cargo, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as engine:
            assert engine.stdin is not None and engine.stdout is not None
            told = [int(number) for number in engine.stdout.readline().split(",")]
            stdin, stdout = engine.stdin, engine.stdout

            def ask() -> int:
                print("again", file=stdin, flush=True)
                return int(stdout.readline())

            # Keys that stand twice differ in both; the peers' sums and the engine's classes are the same partition.
            for name, counts in (("polars", by_polars(*frames)), ("pandas", by_pandas(*tables))):
                if list(counts) != told[:4]:
                    sys.exit(f"{name} counts {counts}, hesuan {told[:4]}")
            peers: dict[str, Callable[[], object]] = {
                "polars join": lambda: by_polars(*frames),
                "pandas join": lambda: by_pandas(*tables),
                "polars, rows only": lambda: rows_by_polars(*frames),
                "pandas, rows only": lambda: rows_by_pandas(*tables),
            }
            times: dict[str, list[int]] = {name: [] for name in ("hesuan with causes", *peers)}
            for _ in range(rounds):
                times["hesuan with causes"].append(ask())
                for name, run in peers.items():
                    times[name].append(timed(run))
            stdin.close()
    print(f"{count} lines, {len(statement['person'])} rows; polars {pl.__version__} on {pl.thread_pool_size()} threads, pandas {pd.__version__}")
    print(f"keys equal {told[0]}, differing {told[1]}, missing {told[2]}, unexpected {told[3]}; findings {told[4]}, of them explained to the fen {told[5]}")
    best = {name: min(runs) for name, runs in times.items()}
    for name, runs in times.items():
        middle = sorted(runs)[len(runs) // 2]
        print(f"{name:20} best {milliseconds(best[name]):>10}   median {milliseconds(middle):>10}")
    ours = best.pop("hesuan with causes")
    of_sums, of_any = (min(best[name] for name in best if part in name) * 100 // ours for part in ("join", ""))
    for title, hundredths in (("faster join", of_sums), ("fastest of all", of_any)):
        print(f"the {title} takes {hundredths // 100}.{hundredths % 100:02} times as long")
    sys.exit(of_any < 200)


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    main(*(arguments + [1_000_000, 9][len(arguments) :]))
