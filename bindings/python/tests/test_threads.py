"""Threads share the rules and the answers."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import hesuan


def computed(number: int) -> tuple[str, Decimal]:
    city = ["110000", "310000", "330100", "440100", "440300", "510100"][number % 6]
    answer = hesuan.contributions(city, "2025-12", 5000 + number, items=["pension", "unemployment"])
    return answer.to_json(), sum((line.amount for line in answer.lines), Decimal(0))


def test_threads_get_the_same_answers_as_one() -> None:
    numbers = range(3000)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(computed, numbers)) == [computed(number) for number in numbers]


def test_an_answer_is_read_by_many_threads() -> None:
    answer = hesuan.contributions("310000", "2025-07", "15000", housing_fund_rate="0.07")
    with ThreadPoolExecutor(8) as pool:
        texts = set(pool.map(lambda _: repr([line.to_dict() for line in answer.lines]), range(500)))
    assert len(texts) == 1


def test_faults_are_raised_in_every_thread() -> None:
    def code(number: int) -> str:
        try:
            hesuan.contributions("310000", "2025-07", f"{number}.555")
        except hesuan.HesuanError as error:
            return error.code
        return ""

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(code, range(500))) == {"scale_over_2"}
