"""One person and month: every line, the totals, and what an error looks like.

python examples/python/quickstart.py      (with the package `hesuan` installed)
"""

import hesuan

answer = hesuan.contributions(city="310000", month="2025-07", wage="15000", housing_fund_rate="0.07", work_injury_class=2)
for line in answer.lines:
    print(line.item, line.side, line.amount)
print(f"employer {answer.employer_total}, employee {answer.employee_total}")

# A rate outside the city's range is refused: the error says which field, which value and why.
try:
    hesuan.contributions(city="310000", month="2025-07", wage="15000", housing_fund_rate="0.2")
except hesuan.HesuanError as error:
    print(error.code, error.path, error.value)
