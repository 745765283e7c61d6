"""The last line of a run says how many vectors were compared."""

import pytest

VECTORS = pytest.StashKey[set[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Starts counting."""
    config.stash[VECTORS] = set()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    """Notes each vector whose bytes were the expected ones."""
    report: pytest.TestReport = yield
    if report.when == "call" and report.passed and item.name.startswith("test_the_answer_is_the_same_bytes["):
        item.config.stash[VECTORS].add(item.name)
    return report


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Says how many."""
    print(f"python: {len(config.stash[VECTORS])} vectors, byte-identical")
