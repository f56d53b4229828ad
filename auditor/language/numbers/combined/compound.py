"""Two numbers that are one: "5 feet 2 inches", "one in five", "forty-five (45)"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from auditor.core.model import Mention, Value
from auditor.language.lexicon.loader import rows, words
from auditor.language.lexicon.numerals import SCALES
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import plain
from auditor.language.numbers.right_context import DIGITS_ONLY, right_context
from auditor.language.units.registry import FOLDED, UNITS

IN = frozenset((" in ", " in every ", " out of ", " out of every "))
SPACED = frozenset((" ", " and ", ""))
BRACKET = " ("
COMMAS, HYPHEN = frozenset((", ", "., ")), "-"
GAPS = IN | SPACED | COMMAS | {BRACKET, HYPHEN}
_PARTS = frozenset(("length", "mass", "duration", "angle"))
_PAIRS = frozenset(
    (
        *(("ft", "in"), ("lb", "oz"), ("stone", "lb"), ("h", "min"), ("min", "s")),
        *(("year", "month"), ("day", "h"), ("week", "day")),
    )
)
"""Units that a comma may part: "7 pounds, 3 ounces", but "10 km, 500 m" are two lengths."""
_BEHIND_A_PAIR = {("h", "s"): 60, ("day", "min"): 24, ("year", "day"): 12}
"""Units behind two that are joined, and how many of the middle one the first has."""
_BARE_PARTS = {unit: part for unit, *part in rows("bare-parts")}
"""Units behind whose name a bare number is of the smaller unit: "six foot two", "12 stone 4"."""
_OF_DEGREES = {"min": 60, "s": 3600}
_CENTS = tuple(
    name for name, unit in {**FOLDED, **UNITS}.items() if unit.kind == "money" and unit.factor < 1
)
_SCALE_END = re.compile(rf"[0-9][ \u00a0]({any_of(words('compound-scales'))})\Z")


def exact(a: float, b: float) -> float:
    """Return a sum without the noise of binary fractions."""
    return plain(Decimal(str(a)) + Decimal(str(b)))


def compound(text: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Return where the one number that two mentions are ends, and its value; None: they are two."""
    gap = text[left.end : right.start]
    if not (_is_plain(left.value) and _is_plain(right.value)):
        return None
    if gap in IN:
        return _ratio(gap, left, right)
    if gap == BRACKET:
        return _in_figures(text, left, right)
    if gap == HYPHEN or gap in COMMAS:
        return _parted(text, gap, left, right)
    return _side_by_side(text, gap, left, right) if gap in SPACED else None


def _is_plain(value: Value) -> bool:
    return value.low is not None and value.low == value.high


def _side_by_side(text: str, gap: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "20 dollars and 43 cents", "5 feet 2 inches" or "3 hundred and 21"."""
    dimension = left.value.dimension
    if dimension == "money":
        return _with_cents(text, gap, left, right) or _with_rest(gap, left, right)
    if dimension in _PARTS and dimension == right.value.dimension:
        return _with_smaller(left, right)
    if left.value.unit == "°" and right.value.unit in _OF_DEGREES and gap:
        return _with_minutes(left, right)
    if left.value.unit in _BARE_PARTS and gap == " ":
        return _with_bare(text, left, right)
    return _with_rest(gap, left, right)


def _ratio(gap: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "one in five", "two out of three" as per cent."""
    part, whole = left.value, right.value
    if part.low is None or whole.low is None:
        return None
    if part.kind not in ("number", "count") or whole.kind not in ("number", "count"):
        return None
    if part.unit is not None or not 0 < part.low < whole.low or part.low != int(part.low):
        return None
    if gap == " in " and whole.low > 100:
        return None
    return right.end, values.share(part.low, whole.low)


def _in_figures(text: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "forty-five (45) days", as contracts write it."""
    a, b = left.value, right.value
    if a.kind != "number" or b.kind != "number" or a.low != b.low or a.low is None:
        return None
    if text[right.end : right.end + 1] != ")" or left.text.isdigit() == right.text.isdigit():
        return None
    tail = right_context(text, right.end + 1, DIGITS_ONLY, a.low >= 1e6)
    if tail.named:
        return None
    if tail.unit is not None:
        a = replace(
            a,
            kind=tail.unit.kind,
            unit=tail.unit.symbol,
            dimension=tail.unit.dimension,
            scale=tail.unit.scale,
            shift=tail.unit.shift,
        )
    elif tail.counted is not None:
        noun, lemma, qualifiers = tail.counted
        a = replace(a, kind="count", unit=noun, counted=lemma, qualifiers=qualifiers)
    return right.end + 1 + tail.length, a


def _with_cents(text: str, gap: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "20 dollars and 43 cents", "15 dollars 50"."""
    a, b = left.value, right.value
    if a.low is None or b.low is None or gap == "":
        return None
    if a.unit == b.unit and right.text.lower().endswith(_CENTS):
        total = exact(a.low, b.low)
        return right.end, replace(a, low=total, high=total, step=b.step, zeros=b.zeros)
    if _ends_amount(text, left, right):
        total = exact(a.low, b.low / 100)
        return right.end, replace(a, low=total, high=total, step=0.01, zeros=0)
    return None


def _ends_amount(text: str, left: Mention, right: Mention) -> bool:
    """Return whether two digits behind whole money are its cents: "15 dollars 50"."""
    low, ends = left.value.low, text[right.end : right.end + 2].strip(" .,;)")
    if low is None or low != int(low) or left.value.step >= _COARSE or ends.isalnum():
        return False
    two = re.fullmatch(r"[0-9]{2}", right.text) is not None
    return two and left.text[-1].isalpha() and right.value.kind == "number"


_COARSE = 1000  # the step of an amount that has no cents: "5 thousand dollars"


def _with_smaller(left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "5 feet 2 inches", "two years and six months" in the first unit.

    A hyphen makes the second a measure of another thing: "46 km 1,000-m gauge".
    """
    a, b = left.value, right.value
    if a.low is None or b.low is None or b.scale >= a.scale or b.low < 0:
        return None
    if "-" in right.text and "-" not in left.text:
        return None
    ratio = b.scale / a.scale
    total = a.low + b.low * ratio
    return right.end, replace(a, low=total, high=total, step=b.step * ratio, zeros=b.zeros)


def _parted(text: str, gap: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "7 pounds, 3 ounces" and "a six-foot-two guard"."""
    a, b = left.value, right.value
    if (a.unit, b.unit) == ("°", "min") and gap in COMMAS and not _MORE.match(text, right.end):
        return _with_minutes(left, right)
    bare = _with_bare(text, left, right) if gap == HYPHEN else None
    if bare or _goes_on_as_list(text, right):
        return bare
    return _with_smaller(left, right) if _is_below_one(left, right) else None


def _is_below_one(left: Mention, right: Mention) -> bool:
    """Return whether a part is less than one of the unit before: "2 hours, 30 minutes"."""
    a, b = left.value, right.value
    parts = 1 if (a.unit, b.unit) in _PAIRS else _parts_of_pair(left, right)
    return parts > 0 and (b.low or 0) * b.scale * parts < a.scale


def _parts_of_pair(left: Mention, right: Mention) -> int:
    """Return how many of its middle unit the first has of "1 hour, 20 minutes, 5 seconds", or 0."""
    joined = ", " in left.text or " and " in left.text
    return _BEHIND_A_PAIR.get((left.value.unit or "", right.value.unit or ""), 0) if joined else 0


_MORE = re.compile(rf" ?(?!{any_of(words('measured-as-metres'))}(?![A-Za-z]))[A-Za-z0-9]")
_LIST = re.compile(r",? (?:and |or |& )?[0-9½¼¾.]+[ -]?([A-Za-z]+)")
_UNIT_END = re.compile(r"[A-Za-z]+\Z")


def _goes_on_as_list(text: str, last: Mention) -> bool:
    """Return whether another number of the same unit follows: "2 hours, 30 minutes, 15 minutes"."""
    listed, unit = _LIST.match(text, last.end), _UNIT_END.search(last.text.rstrip("."))
    return bool(listed and unit and listed[1].rstrip("s") == unit[0].rstrip("s"))


def _with_minutes(left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "23 degrees 26 minutes" and the seconds behind it, in degrees."""
    a, b = left.value, right.value
    parts = _OF_DEGREES[b.unit or ""]
    if a.low is None or b.low is None or not 0 <= b.low < 60:
        return None
    total = a.low + b.low / parts
    return right.end, replace(a, low=total, high=total, step=b.step / parts, zeros=0)


def _with_bare(text: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "six foot two", "12 stone 4": a bare number behind the name of a larger unit."""
    a, b = left.value, right.value
    small = _bare_part(text, left, right) if b.kind == "number" and b.unit is None else None
    ratio = UNITS[small].scale / a.scale if small else 1
    if a.low is None or b.low is None or a.low != int(a.low) or not 0 < b.low * ratio < 1:
        return None
    total = a.low + b.low * ratio
    return right.end, replace(a, low=total, high=total, step=b.step * ratio, zeros=0)


def _bare_part(text: str, left: Mention, right: Mention) -> str | None:
    """Return the unit of a bare number behind a larger unit: inches behind "foot".

    Behind "feet" only at the end of a clause: "six feet two", but "six feet two of them".
    """
    small, names, last = _BARE_PARTS.get(left.value.unit or "", ("", "", ""))
    found = _UNIT_END.search(left.text.rstrip("."))
    name = found[0].lower() if found else ""
    fits = name in names.split() or (name in last.split() and not _MORE.match(text, right.end))
    return small if fits else None


def _with_rest(gap: str, left: Mention, right: Mention) -> tuple[int, Value] | None:
    """Read "3 hundred and 21", "4 thousand 3 hundred", "Rs 5 crore 20 lakh"."""
    match = _SCALE_END.search(left.text)
    scale = SCALES[match[1]] if match and gap else 0
    summed = _in_unit_of_either(left.value, right.value) if _ends_scale(gap, scale, right) else None
    if summed is None:
        return None
    total = exact(left.value.low or 0, right.value.low or 0)
    return right.end, replace(summed, low=total, high=total)


def _ends_scale(gap: str, scale: int, right: Mention) -> bool:
    """Return whether a number is the rest behind a scale: whole, below it, of no unit but money."""
    if gap == " and " and (scale > _SPOKEN_AND or not _is_rest(right.text)):
        return False
    rest = right.value.low or 0
    return 0 < rest < scale and rest == int(rest) and right.value.dimension in (None, "money")


def _in_unit_of_either(a: Value, b: Value) -> Value | None:
    """Return the second of two numbers in the unit of both, None where they have two units."""
    if a.dimension is None:
        return b if a.unit in (None, b.unit) else None
    if a.dimension == "money" and b.unit is None:
        return replace(a, step=b.step, zeros=b.zeros)
    return None


def _is_rest(written: str) -> bool:
    """Return whether what stands behind "and" is a plain number: "21", "fifty", "fifty-one"."""
    return written.isdigit() or written.replace("-", "").isalpha()


_SPOKEN_AND = 1000  # "3 hundred and 21", but "3 million and 21" are two numbers
