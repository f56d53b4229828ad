"""Numbers in digits: group separators, decimal points and commas, fractions, powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from auditor.language.lexicon.numbers import VULGAR
from auditor.language.lexicon.numerals import GLUED_SCALES, SCALES

SPACES = "\u00a0\u2009\u202f"


class NumberStyle(NamedTuple):
    """How a document writes numbers: what stands before decimals, "." or ",".

    `certain`: the document shows it; otherwise "1,3" is still read as 1.3, for it can be nothing
    else, but in a document of decimal points it is a list.
    """

    decimal: str = "."
    certain: bool = False


DEFAULT = NumberStyle()


class Number(NamedTuple):
    """A number as written: its value, its plain digits and what they are multiplied by.

    `step` is given where the digits do not tell it, as for fractions.
    """

    value: float
    digits: str
    magnitude: int = 1
    step: float | None = None


def plain(value: Decimal) -> float:
    """Return an int when the number is whole, else a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def decimal_number(digits: str, magnitude: int = 1) -> Number:
    """Return the number of plain digits ("2.4") times a magnitude, exactly."""
    return Number(plain(Decimal(digits) * magnitude), digits, magnitude)


_POINT_GROUPS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+\Z")
_COMMA_GROUPS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_INDIAN_GROUPS = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?\Z")
_OTHER_GROUPS = re.compile(
    rf"[0-9]{{1,3}}(?:([ '’{SPACES}])[0-9]{{3}})(?:\1[0-9]{{3}})*(?:[.,][0-9]+)?\Z"
)
_POINT_AND_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+\Z")
_POINT = re.compile(r"[0-9]+\.[0-9]+\Z")
_COMMA = re.compile(r"[0-9]+,[0-9]+\Z")
_LONGEST = 40  # digits; longer runs are identifiers


def parse_digits(text: str, style: NumberStyle = DEFAULT) -> Number | None:
    """Read digits with separators, or None when they are not one number ("3.2.1", "22,24")."""
    if len(text) > _LONGEST:
        return None
    if text.isdigit():
        named = len(text) > 1 and text[0] == "0"
        return None if named else Number(int(text), text)
    digits = _plain_digits(text, style)
    if digits is None:
        return None
    value = float(digits)
    return Number(int(digits) if digits.isdigit() else plain_float(value), digits)


def plain_float(value: float) -> float:
    """Return an int when the number is whole."""
    return int(value) if value.is_integer() else value


def _plain_digits(text: str, style: NumberStyle) -> str | None:
    """Return digits without group separators, with a point before decimals: "1234.5".

    In a document of decimal commas "1.234,5" is read so too; None for "3.2.1".
    """
    if style.decimal == ",":
        text = text.translate(_SWAP)
    if _COMMA_GROUPS.match(text) or _INDIAN_GROUPS.match(text):
        return text.replace(",", "")
    if _POINT.match(text):
        return text
    if _OTHER_GROUPS.match(text):
        return re.sub(rf"[ '’{SPACES}]", "", text).replace(",", ".")
    return _point_digits(text, commas=not style.certain or style.decimal != ".")


def _point_digits(text: str, commas: bool) -> str | None:
    """Return the digits of "1.234,5", "1.234.567" and, where `commas` stand for points, "1,5"."""
    if _POINT_AND_COMMA.match(text):
        return text.replace(".", "").replace(",", ".")
    if _POINT_GROUPS.match(text) and text.count(".") > 1:
        return text.replace(".", "")
    return text.replace(",", ".") if commas and _COMMA.match(text) else None


_SWAP = str.maketrans(",.", ".,")


def fraction(numerator: int, denominator: int, whole: int = 0) -> Number | None:
    """Return a common fraction; its step is one over the denominator's square, at most a tenth.

    "A third" is what lies nearer to 1/3 than to its neighbours 1/2 and 1/4, roughly.
    """
    if denominator == 0:
        return None
    value = whole + numerator / denominator
    step = 0.1 if whole == 0 else 1 / denominator
    if whole == 0:
        step = min(step, abs(numerator) / denominator**2)
    exact = int(value) if value == int(value) else value
    return Number(exact, "", 1, step)


_FRACTION = re.compile(r"(?:([0-9]{1,6})[ -])?([0-9]{1,6})\s?[/⁄]\s?([0-9]{1,6})\Z")
_VULGAR = re.compile(rf"([0-9]{{1,6}})?\s?([{''.join(VULGAR)}])\Z")


def parse_fraction(text: str) -> Number | None:
    """Read "3/4", "2 1/2", "2½"."""
    match = _FRACTION.match(text)
    if match:
        return fraction(int(match[2]), int(match[3]), int(match[1] or 0))
    match = _VULGAR.match(text)
    if match:
        return fraction(*VULGAR[match[2]], int(match[1] or 0))
    return None


_POWER = re.compile(r"([0-9.,]+)\s?[×x·*]\s?10\s?\^?\s?([-−+⁻]?[0-9⁰¹²³⁴-⁹]{1,3})\Z")
_EXPONENT = re.compile(r"([0-9.,]+)[eE]([+-]?[0-9]{1,3})\Z")
_OCCASIONS = ("24/7", "9/11")  # all the time, and a day: no fractions
_LARGEST_POWER = 99  # beyond it scales and units could overflow a double
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")


def parse_power(text: str, style: NumberStyle = DEFAULT) -> Number | None:
    """Read "4.3 × 10−8", "1e10"; "9e999" is no number of anything."""
    match = _POWER.match(text) or _EXPONENT.match(text)
    base = parse_digits(match[1], style) if match else None
    power = int(match[2].translate(_RAISED)) if match else 0
    if not match or base is None or abs(power) > _LARGEST_POWER:
        return None
    exponent = Decimal(10) ** power
    value = plain(Decimal(base.digits) * exponent)
    decimals = len(base.digits.partition(".")[2])
    return Number(value, base.digits, 1, float(Decimal(10) ** -decimals * exponent))


def parse_number(written: str, style: NumberStyle) -> Number | None:
    """Read a number in digits with its fraction or power of ten; "6.9/10" is rated 6.9."""
    if written.isdigit():
        return parse_digits(written, style)
    if written in _OCCASIONS:
        return None
    found = parse_digits(written, style) or parse_fraction(written) or parse_power(written, style)
    rated, over, _ = written.partition("/")
    return parse_digits(rated, style) if found is None and over and "." in rated else found


def with_scale(number: Number, written: str) -> Number:
    """Return a number times the scale word behind it."""
    word = written.strip(" \u00a0-")
    scale = SCALES.get(word) or SCALES.get(word.rstrip("s")) or GLUED_SCALES[word]
    return scaled(number, scale)


def scaled(number: Number, scale: int) -> Number:
    """Return a number times a scale such as a million."""
    if number.step is not None or not number.digits:
        step = None if number.step is None else number.step * scale
        return Number(plain_product(number.value, scale), number.digits, scale, step)
    return Number(plain_product(number.value, scale), number.digits, number.magnitude * scale)


def plain_product(value: float, scale: int) -> float:
    """Return a product without the noise of binary fractions."""
    return plain(Decimal(str(value)) * scale)


_EVIDENCE = re.compile(
    r",(?<=[0-9],)(?:[0-9]{1,2}|[0-9]{4,9})(?![0-9]|[,.][0-9])|\.(?<=[0-9]\.)[0-9]{3}(?:,[0-9]|\.[0-9]{3}(?![0-9.]))"
)
_COUNTER = re.compile(
    r"\.(?<=[0-9]\.)[0-9]{1,2}(?![0-9]|[.,][0-9])|,(?<=[0-9],)[0-9]{3}(?=[,.][0-9]|[^0-9])"
)
_ENOUGH = 200  # matches that settle it


def detect_style(text: str) -> NumberStyle:
    """Tell decimal commas from decimal points by the numbers that can be only one of them."""
    commas = _count(_EVIDENCE, text)
    if not commas:
        return DEFAULT
    points = _count(_COUNTER, text)
    if commas == points:
        return DEFAULT
    return NumberStyle("," if commas > points else ".", certain=True)


def _count(pattern: re.Pattern[str], text: str) -> int:
    found = 0
    for _ in pattern.finditer(text):
        found += 1
        if found >= _ENOUGH:
            break
    return found
