"""Numbers as they are written → steps, hedges, base units, rounding bounds and differences."""

from __future__ import annotations

from dataclasses import replace

from auditor.core.model import NUMERIC_KINDS, Value

EPSILON = 1e-9  # relative; values are read as decimals and converted between units as floats


COUNTED_KINDS = frozenset(("count", "number", "ordinal"))

COUNTS_EXACT_BELOW = 1000
"""From here on the written zeros of a count may be roundings: "200 people" are not 199."""

SURE_DIGITS = 2
"""So many digits of a number are never taken for a rounding: 5,000 is no rounding of 5,100.

Measured on factbook_pairs: of 132 roundings and 173 contradictions two digits are right on 130 and
172, zeros that never count on 132 and 171, zeros that always count below 1,000 on 123 and 172.
"""

_MOST_ZEROS = 300  # a float reaches 1e308


def step_of(digits: str, kind: str, magnitude: float = 1) -> float:
    """Return the place of the last digit of a plain number, in the unit of the number.

    `digits` is the number without group separators, with a point before decimals, and `magnitude`
    what it is multiplied by ("2.4" and 1e6 for "2.4 million").  Trailing zeros of measures, money
    and counts of 1,000 and more are not digits until the number has two; of percentages, counts
    below 1,000 and after a point they are.

    >>> step_of("1200", "count"), step_of("5000", "count"), step_of("200", "count")
    (100.0, 100.0, 1.0)
    >>> step_of("2.4", "count", 1e6), step_of("5", "count", 1e6), step_of("100", "quantity")
    (100000.0, 1000000.0, 10.0)
    """
    return step_and_zeros(digits, kind, magnitude)[0]


def step_and_zeros(digits: str, kind: str, magnitude: float = 1) -> tuple[float, int]:
    """Return the step of a number and how many written zeros before it are no digits."""
    decimals = len(digits.partition(".")[2])
    zeros = uncounted_zeros(digits, kind, magnitude)
    return float(10.0 ** (-decimals or zeros) * magnitude), zeros


def uncounted_zeros(digits: str, kind: str, magnitude: float = 1) -> int:
    """Return how many of the written zeros at the end of a number are not taken for digits."""
    if kind == "percent" or "." in digits:
        return 0
    whole = digits.lstrip("+-−").lstrip("0")
    if kind in COUNTED_KINDS and int(whole or 0) * magnitude < COUNTS_EXACT_BELOW:
        return 0
    zeros = len(whole) - len(whole.rstrip("0"))
    return max(0, min(zeros, len(whole) - SURE_DIGITS, _MOST_ZEROS))


def exactly(value: Value) -> Value:
    """Return a number whose written zeros all are digits: prices, doses, settings, reckonings."""
    return replace(value, step=value.step / 10.0**value.zeros, zeros=0) if value.zeros else value


def hedged(value: Value, hedge: str) -> Value:
    """Return `value` widened by a hedge in canonical words.

    about: plus or minus the larger of half a step and 5 %; nearly: from 10 % below up to the
    number; more than, at least, less than, at most: open or closed half-lines.  Any other hedge
    ("est.") marks the value and never widens it.
    """
    low, high = value.low, value.high
    if low is None or high is None:
        return replace(value, hedge=hedge)
    if hedge == "about":
        margin = max(value.step / 2, 0.05 * max(abs(low), abs(high)))
        return replace(value, hedge=hedge, low=low - margin, high=high + margin)
    if hedge == "nearly":
        return replace(value, hedge=hedge, low=low - 0.1 * abs(low))
    if hedge in ("more than", "at least"):
        return replace(value, hedge=hedge, high=None, low_open=hedge == "more than")
    if hedge in ("less than", "at most"):
        return replace(value, hedge=hedge, low=None, high_open=hedge == "less than")
    return replace(value, hedge=hedge)


_MIDDLE = frozenset(("about", "plus-minus"))


def unhedged(value: Value) -> Value:
    """Return the number that stands in the text, without what a hedge made of it.

    A hedge before a quantity that is stated in two units, "up to 50 °C (122 °F)", covers both.
    Ranges and plain numbers come back as they are.

    >>> unhedged(hedged(Value("quantity", 50.0, 50.0, step=1.0), "nearly")).low
    50.0
    """
    low, high = value.low, value.high
    if value.hedge in _MIDDLE and low is not None and high is not None:
        number: float | None = (low + high) / 2
    elif value.hedge == "nearly" or low is None:
        number = high
    elif high is None:
        number = low
    else:
        return value
    return replace(value, low=number, high=number, low_open=False, high_open=False, hedge=None)


def doubted(value: Value, doubt: str | None) -> Value:
    """Return a value that may be another, with the reason; without one it comes back as it is."""
    return value if doubt is None else replace(value, doubt=doubt)


def as_difference(value: Value) -> Value:
    """Return a number that tells by how much something moved: it converts without an offset.

    A rise of 1 °C is one of 1.8 °F, though 1 °C is 33.8 °F.
    """
    return replace(value, shift=0.0)


def spanned(low: Value, high: Value, hedge: str = "between") -> Value:
    """Return the closed interval between two plain numbers of one unit ("between 10 and 20")."""
    return replace(high, low=low.low, high=high.high, step=max(low.step, high.step), hedge=hedge)


def is_plain(value: Value) -> bool:
    """Whether a number is surely one point with a step: no interval, and not in doubt."""
    return value.low is not None and value.low == value.high and value.doubt is None


def in_base(value: Value) -> Value:
    """Return a number in the base unit of its dimension."""
    if value.scale == 1.0 and not value.shift:
        return value
    low, high = ends_in_base(value)
    return replace(
        value,
        low=low,
        high=high,
        step=value.step * value.scale,
        unit=None,
        scale=1.0,
        shift=0.0,
    )


def ends_in_base(value: Value) -> tuple[float | None, float | None]:
    """Return the ends of a number in the base unit of its dimension."""
    low, high, scale, shift = value.low, value.high, value.scale, value.shift
    if scale == 1.0 and not shift:
        return low, high
    return (
        None if low is None else low * scale + shift,
        None if high is None else high * scale + shift,
    )


# ------------------------------------------------------------------ arithmetic

Bounds = tuple[float, float]
"""The least and the greatest number that a written figure can be."""


def rounding_bounds(value: Value) -> Bounds:
    """Return the interval that the last digit of a figure leaves open, in the unit of the value.

    Half a step either way; whole counts are exact; the open end of an interval is infinite.

    >>> rounding_bounds(Value("percent", 84.0, 84.0, step=1.0, dimension="percent"))
    (83.5, 84.5)
    """
    low = value.low if value.low is not None else float("-inf")
    high = value.high if value.high is not None else float("inf")
    slack = 0.0 if value.kind in COUNTED_KINDS and value.step == 1 else value.step / 2
    return low - slack, high + slack


def reckoning_bounds(value: Value) -> Bounds:
    """Return the rounding bounds of a figure inside one reckoning, where written zeros are digits.

    A sum and its parts, a rise and its two figures, a share and its base: nobody rounds one of them
    for itself.
    """
    return rounding_bounds(exactly(value))


def bounds_overlap(a: Bounds, b: Bounds) -> bool:
    """Whether two intervals share a point, but for the noise of arithmetic on floats."""
    ends = [abs(end) for end in (*a, *b) if abs(end) != float("inf")]
    noise = EPSILON * max(ends, default=1.0)
    return a[0] <= b[1] + noise and b[0] <= a[1] + noise


def quotient_bounds(part: Bounds, whole: Bounds, factor: float = 1.0) -> Bounds | None:
    """Return part / whole times a factor; None where the whole may be zero or a figure negative."""
    if whole[0] <= 0 or part[0] < 0:
        return None
    return part[0] / whole[1] * factor, part[1] / whole[0] * factor


def relative_difference(a: Value, b: Value) -> float | None:
    """Return how far two numbers lie apart as a share of the larger, from 0 to 2.

    The numbers of one dimension are compared in its base unit, and of an interval its lower end
    counts, else its upper.  None where a value is no number or has no end at all.
    """
    if a.kind not in NUMERIC_KINDS or b.kind not in NUMERIC_KINDS:
        return None
    ends = number_of(a), number_of(b)
    if a.unit != b.unit and a.dimension == b.dimension:
        ends = number_of(in_base(a)), number_of(in_base(b))
    if ends[0] is None or ends[1] is None:
        return None
    largest = max(abs(ends[0]), abs(ends[1]))
    return abs(ends[0] - ends[1]) / largest if largest else 0.0


def number_of(value: Value) -> float | None:
    """Return the number of a value: the lower end of an interval, else its upper."""
    return value.low if value.low is not None else value.high


MOST_DIGITS = 10  # of a number that is shown; floats carry 15 to 17, sums of them fewer
GROUPED_FROM = 10000  # from here on numbers are shown whole, with commas between the thousands


def number_text(number: float, digits: int = MOST_DIGITS) -> str:
    """Return a number as people read it; `digits` is how many a smaller number shows at most.

    >>> number_text(84.4262295, digits=4), number_text(28030), number_text(0.1 + 0.2)
    ('84.43', '28,030', '0.3')
    """
    if abs(number) >= GROUPED_FROM:
        return f"{number:,.{MOST_DIGITS}g}"
    return f"{number:.{digits}g}"
