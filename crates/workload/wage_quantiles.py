"""Makes src/wage_quantiles.rs: quantiles of the log-normal wage, in fen, by exact decimals (no floats).

Run: python3 crates/workload/wage_quantiles.py > crates/workload/src/wage_quantiles.rs
"""

from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 50
MEDIAN = Decimal("7200.00")
SIGMA = Decimal("0.55")
PARTS = 1024
# The outermost quantile stands for the tail beyond the last part.
TAIL = Decimal(1) / 65536
ROOT_2PI = (2 * Decimal("3.14159265358979323846264338327950288419716939937510")).sqrt()


def density(x):
    return (-x * x / 2).exp() / ROOT_2PI


def normal(x):
    """The standard normal distribution: 1/2 + density · (x + x³/3 + x⁵/(3·5) + …)."""
    term = total = x
    odd = 1
    while abs(term) > Decimal("1e-45"):
        odd += 2
        term = term * x * x / odd
        total += term
    return Decimal("0.5") + density(x) * total


def quantile(q):
    """Newton from the quantile before it converges: the distribution is concave above the median."""
    if q < Decimal("0.5"):
        return -quantile(1 - q)
    x = Decimal(0)
    while True:
        step = (normal(x) - q) / density(x)
        x -= step
        if abs(step) < Decimal("1e-40"):
            return x


def wage(part):
    q = min(max(Decimal(part) / PARTS, TAIL), 1 - TAIL)
    return int((100 * MEDIAN * (SIGMA * quantile(q)).exp()).to_integral_value(ROUND_HALF_UP))


wages = [wage(part) for part in range(PARTS + 1)]
assert wages[PARTS // 2] == 720_000
print("//! Made by wage_quantiles.py, not by hand: quantiles 0/1024 to 1024/1024 of the wage in fen, log-normal with median 7200.00")
print("//! and sigma 0.55; the outermost ones are those of 1/65536 and 65535/65536.")
print()
print("/// Wages in fen at 0/1024, 1/1024, … 1024/1024.")
print("#[rustfmt::skip]")
print(f"pub const WAGES: [i64; {PARTS + 1}] = [")
for start in range(0, PARTS + 1, 16):
    print("    " + " ".join(f"{fen}," for fen in wages[start:start + 16]))
print("];")
