"""A simulated year of a small platform, posted and added up once more by ``bean-check``."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hesuan

CUSTOMERS = ["C1", "C2", "KH000123", "客户_4"]


def call(op: str, request: dict[str, Any]) -> Any:
    return json.loads(hesuan.call(op, json.dumps(request, ensure_ascii=False)))


def line(kind: str, customer: str, month: str, amount: str, **more: str) -> dict[str, Any]:
    return {"kind": kind, "key": {"person": "p1", "place": customer, "item": kind, "fee_month": month}, "amount": amount, **more}


def commands(number: int) -> Iterator[dict[str, Any]]:
    """A month: bills, receipts that fit, are short, are too much or are nobody's, payments and what comes back."""
    month = f"2026-{number:02}"
    for place, customer in enumerate(CUSTOMERS):
        bill, receipt, claim = f"B-{customer}-{number}", f"R-{customer}-{number}", f"K-{customer}-{number}"
        yield {
            "type": "generate",
            "bill": bill,
            "customer": customer,
            "bill_month": month,
            "lines": [
                line("social_insurance", customer, month, "1621.79"),
                line("wage", customer, month, f"{5000 + number}.37"),
                line("service_fee", customer, month, "60.00", vat_rate="0.06"),
            ],
        }
        yield {"type": "send", "bill": bill}
        yield {"type": "confirm", "bill": bill, "on": f"{month}-05"}
        total = 668216 + 100 * number
        amounts = [total, total - 5, total + 12345, 400000]
        fen = amounts[(place + number) % 4]
        yield {"type": "receive", "receipts": [{"id": receipt, "on": f"{month}-10", "amount": f"{fen // 100}.{fen % 100:02}"}]}
        yield {"type": "claim", "claim": claim, "receipt": receipt, "customer": customer, "on": f"{month}-10", "bills": [{"bill": bill}], "rest_to_prepaid": True}
        if fen == total - 5:
            yield {"type": "end", "allocation": f"T-{bill}", "bill": bill, "by": "tail_diff", "user": "u1", "on": f"{month}-11"}
        if fen == 400000 and number % 3 == 0:
            yield {"type": "end", "allocation": f"D-{bill}", "bill": bill, "by": "bad_debt", "user": "u1", "approved_by": "u2", "on": f"{month}-20"}
        yield {"type": "pay_out", "pay_out": f"P-{bill}", "customer": customer, "purpose": "wage", "amount": f"{5000 + number}.37", "on": f"{month}-15", "approved_advance": "100000"}
        if place == 1:
            yield {"type": "pay_out_returned", "pay_out": f"P-{bill}", "amount": "100.00", "on": f"{month}-18"}
        if place == 0 and number % 4 == 0:
            yield {"type": "reverse", "allocation": f"{claim}-1", "on": f"{month}-21"}
    yield {"type": "receive", "receipts": [{"id": f"R-{number}", "on": f"{month}-25", "amount": "77.00"}]}
    yield {"type": "suspend", "receipt": f"R-{number}"}
    if number > 1:
        yield {"type": "bank_reversal", "receipt": f"R-{number - 1}", "amount": "77.00", "on": f"{month}-25"}


@pytest.fixture(scope="module")
def ledger() -> Any:
    """The ledger of twelve months; every month's events go on from the state of the last."""
    state: dict[str, Any] | None = None
    events: list[Any] = []
    for number in range(1, 13):
        given = [{"command_id": f"{number}-{index}", **command} for index, command in enumerate(commands(number))]
        answer = call("settle", {"commands": given} | ({"state": state} if state else {}))
        assert [result for result in answer["results"] if result["faults"]] == []
        state = answer["state"]
        events += [event for result in answer["results"] for event in result["events"]]
    advances = [{"customer": customer, "amount": "100000"} for customer in CUSTOMERS]
    return call("ledger", {"events": events, "close": "2026-12", "approved_advances": advances, "beancount": True})


def bean_check(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = folder / "ledger.beancount"
    path.write_text(text, encoding="utf-8")
    return subprocess.run([str(Path(sys.executable).with_name("bean-check")), str(path)], capture_output=True, text=True, check=False)


def test_a_year_holds_and_can_be_closed(ledger: Any) -> None:
    assert ledger["findings"] == []
    assert ledger["debits"] == ledger["credits"]
    assert len(ledger["posted"]) > 200


def test_bean_check_accepts_a_year(ledger: Any, tmp_path: Path) -> None:
    told = bean_check(ledger["beancount"], tmp_path)
    assert (told.returncode, told.stdout + told.stderr) == (0, "")
    assert ledger["beancount"].count(" balance ") > 100


def test_bean_check_catches_a_fen(ledger: Any, tmp_path: Path) -> None:
    # A posting that does not balance, and an assertion that does not hold.
    first = ledger["beancount"].replace(" 56.60 CNY", " 56.61 CNY", 1).replace(" -56.60 CNY", " -56.61 CNY", 1)
    assert first != ledger["beancount"]
    assert bean_check(first, tmp_path).returncode != 0
    last = ledger["beancount"].rindex(" ~ 0.00 CNY")
    digit = ledger["beancount"][last - 1]
    assert bean_check(ledger["beancount"][: last - 1] + str((int(digit) + 1) % 10) + ledger["beancount"][last:], tmp_path).returncode != 0
