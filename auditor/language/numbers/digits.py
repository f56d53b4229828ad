"""Numbers in digits: group separators, decimal points and commas, fractions, powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal
from math import gcd
from typing import NamedTuple

from auditor.language.lexicon.numbers import VULGAR
from auditor.language.lexicon.numerals import GLUED_SCALES, PARTS_BEHIND_DIGITS, SCALES
from auditor.language.numbers.number_style import DEFAULT, SPACES, NumberStyle


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
_COMMA_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_INDIAN_GROUPS = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?\Z")
_OTHER_GROUPS = re.compile(
    rf"[0-9]{{1,3}}(?:([ '’{SPACES}])[0-9]{{3}})(?:\1[0-9]{{3}})*(?:[.,][0-9]+)?\Z"
)
_MIXED_GROUPS = re.compile(rf"[0-9]{{1,3}}(?:[, '’{SPACES}][0-9]{{3}}){{2,}}(?:\.[0-9]+)?\Z")
_PERHAPS_DECIMALS = re.compile(r"[^,]*,[0-9]{3}\Z")  # "1 234,567": a group, or decimals
_SPACED_INDIAN_GROUPS = re.compile(r"[0-9]{1,2}(?: [0-9]{2}){1,4} [0-9]{3}\Z")
_POINT_AND_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+\Z")
_POINT = re.compile(r"[0-9]+\.[0-9]+\Z")
_COMMA = re.compile(r"(?:[0-9]+,[0-9]{1,2}|0,[0-9]+)\Z")
_LONG_COMMA = re.compile(r"[0-9]+,[0-9]+\Z")
_LONGEST = 40  # digits; longer runs are identifiers


def parse_digits(text: str, style: NumberStyle = DEFAULT) -> Number | None:
    """Read digits with separators, or None when they are not one number ("3.2.1", "22,24")."""
    if len(text) > _LONGEST:
        return None
    if text.isdecimal():
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
        return None if style.mixed and _PERHAPS_DECIMALS.match(text) else text.replace(",", "")
    if _POINT.match(text):
        return text
    if text.replace(",", "").replace(".", "").isdigit():
        return _point_digits(text, style)
    return _digits_in_blanks(text, style)


def _digits_in_blanks(text: str, style: NumberStyle) -> str | None:
    """Return the digits of "1 234", "1'234.5", "1,452 914", "12 34 567"; None for "1 234,567"."""
    if is_of_mixed_groups(text):
        return None if style.decimal == "," else _ungrouped(text).replace(",", "")
    if is_perhaps_decimal(text) and style.decimal == ".":
        return None
    regular = _OTHER_GROUPS.match(text) or _SPACED_INDIAN_GROUPS.match(text)
    return _ungrouped(text).replace(",", ".") if regular else None


def _ungrouped(text: str) -> str:
    """Return digits without the blanks and apostrophes that group them."""
    return re.sub(rf"[ '’{SPACES}]", "", text)


def is_of_mixed_groups(text: str) -> bool:
    """Return whether digits are grouped by commas and blanks at once: "1,452 914"."""
    return "," in text and bool(_MIXED_GROUPS.match(text)) and not _PERHAPS_DECIMALS.match(text)


def is_perhaps_decimal(text: str) -> bool:
    """Return whether a comma may group digits or begin decimals: "1 234,567"."""
    return bool(_PERHAPS_DECIMALS.match(text))


def is_of_spaced_indian_groups(text: str) -> bool:
    """Return whether blanks group digits as in India: "12 34 567", which may be three numbers."""
    return bool(_SPACED_INDIAN_GROUPS.match(text))


def _point_digits(text: str, style: NumberStyle) -> str | None:
    """Return the digits of "1.234,5", "1.234.567" and, where commas may stand for points, "1,5".

    "7,3000" may be a slip for 7,300; it has decimals only in a document of decimal commas.
    """
    if _POINT_AND_COMMA.match(text):
        return text.replace(".", "").replace(",", ".")
    if _POINT_GROUPS.match(text) and text.count(".") > 1:
        return text.replace(".", "")
    if style.certain and style.decimal == ".":
        return None
    decimal = _LONG_COMMA if style.decimal == "," else _COMMA
    return text.replace(",", ".") if decimal.match(text) else None


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


_FRACTION = re.compile(r"(?:([0-9]{1,6})( and | |[‑–-]))?([0-9]{1,6})\s?[/⁄]\s?([0-9]{1,6})\Z")
_VULGAR = re.compile(rf"([0-9]{{1,6}})?[\s‑–-]?([{''.join(VULGAR)}])\Z")
_HYPHENED_DENOMINATORS = frozenset((2, 3, 4, 8, 16, 32, 64))
"""Parts of an inch, a mile or a per cent that are written "4-3/4"; "3-4/5" may be a range."""


def parse_fraction(text: str) -> Number | None:
    """Read "3/4", "2 1/2", "4-3/4", "2½"; None for "10-11/12" and "5-6/4"."""
    match = _FRACTION.match(text)
    if match:
        whole, numerator, denominator = int(match[1] or 0), int(match[3]), int(match[4])
        hyphened = match[2] not in (None, " ")
        if match[1] and not _is_rest(whole, numerator, denominator, hyphened=hyphened):
            return None
        return fraction(numerator, denominator, whole)
    match = _VULGAR.match(text)
    if match:
        return fraction(*VULGAR[match[2]], int(match[1] or 0))
    return _parse_spoken_part(text)


_AND = " and "


def _parse_spoken_part(text: str) -> Number | None:
    """Read "2 and a half", "2-and-a-half"."""
    whole, _, part = text.replace("-and-", _AND).partition(_AND)
    share = PARTS_BEHIND_DIGITS.get(part) or PARTS_BEHIND_DIGITS.get(part.replace("-", " "))
    return fraction(*share, int(whole)) if share and whole.isdigit() else None


def _is_rest(whole: int, numerator: int, denominator: int, *, hyphened: bool) -> bool:
    """Return whether a fraction behind a whole number is its rest: the "3/4" of "4-3/4"."""
    if not 0 < numerator < denominator:
        return False
    if not hyphened:
        return True
    return (
        0 < whole < _YEARS
        and denominator in _HYPHENED_DENOMINATORS
        and gcd(numerator, denominator) == 1
    )


_YEARS = 1000  # "2016-3/4" is no number
_POWER = re.compile(r"([0-9.,]+)\s?[×x·*]\s?10\s?\^?\s?([-−+⁻]?[0-9⁰¹²³⁴-⁹]{1,3})\Z")
_POWER_OF_TEN = re.compile(r"()10\^?([-−⁻]?[0-9⁰¹²³⁴-⁹]{1,2})\Z")
_EXPONENT = re.compile(r"([0-9.,]+)[eE]([+-]?[0-9]{1,3})\Z")
_OCCASIONS = ("24/7", "9/11")  # all the time, and a day: no fractions
_LARGEST_POWER = 99  # beyond it scales and units could overflow a double
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")


def parse_power(text: str, style: NumberStyle = DEFAULT) -> Number | None:
    """Read "4.3 × 10−8", "1e10", "10⁹"; "9e999" is no number of anything."""
    match = _POWER.match(text) or _EXPONENT.match(text) or _POWER_OF_TEN.match(text)
    base = parse_digits(match[1] or "1", style) if match else None
    power = int(match[2].translate(_RAISED)) if match else 0
    if not match or base is None or abs(power) > _LARGEST_POWER:
        return None
    exponent = Decimal(10) ** power
    value = plain(Decimal(base.digits) * exponent)
    decimals = len(base.digits.partition(".")[2])
    return Number(value, base.digits, 1, float(Decimal(10) ** -decimals * exponent))


def parse_number(written: str, style: NumberStyle) -> Number | None:
    """Read a number in digits with its fraction or power of ten; "6.9/10" is rated 6.9."""
    if written.isdecimal():
        return parse_digits(written, style)
    if written in _OCCASIONS:
        return None
    found = parse_digits(written, style) or parse_fraction(written) or parse_power(written, style)
    rated, over, _ = written.partition("/")
    return parse_digits(rated, style) if found is None and over and "." in rated else found


def with_scale(number: Number, written: str) -> Number:
    """Return a number times the scale words behind it; "million and a half" adds a half million."""
    word, _, part = written.strip(" \u00a0-").partition(_AND)
    scale = SCALES.get(word) or SCALES.get(word.rstrip("s")) or GLUED_SCALES[word]
    if not part:
        return scaled(number, scale)
    numerator, denominator = PARTS_BEHIND_DIGITS[part]
    rest = Decimal(scale) * numerator / denominator
    whole = plain(Decimal(str(number.value)) * scale + rest)
    return Number(whole, "", 1, float(Decimal(scale) / denominator))


def scaled(number: Number, scale: int) -> Number:
    """Return a number times a scale such as a million."""
    if number.step is not None or not number.digits:
        step = None if number.step is None else number.step * scale
        return Number(plain_product(number.value, scale), number.digits, scale, step)
    return Number(plain_product(number.value, scale), number.digits, number.magnitude * scale)


def plain_product(value: float, scale: int) -> float:
    """Return a product without the noise of binary fractions."""
    return plain(Decimal(str(value)) * scale)


_GROUPED = re.compile(
    r"(?<![\w.,])(?:[0-9]{1,9}(?:,[0-9]{1,9}){1,9}|[0-9]{1,3} [0-9]{3},[0-9]{3})(?![\w,]|\.[0-9])"
)


def has_unreadable_digits(text: str) -> bool:
    """Return whether a text has digits with commas that are no certain number: "7,3000"."""
    return any(parse_digits(match[0]) is None for match in _GROUPED.finditer(text))
