"""Digits in their context → the number that they are there, or None where they name something.

`interpret_in_context` asks every question; what digits mean by what stands behind them alone,
`interpret_behind` tells.
"""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from auditor.core.model import Mention, Value
from auditor.core.values import doubted
from auditor.language.numbers import quantities as values
from auditor.language.numbers.combined.scores import is_odds
from auditor.language.numbers.digits import Number, scaled
from auditor.language.numbers.identifiers import ends_glued_range, glued_left, named_left
from auditor.language.numbers.interpretation import (
    Written,
    WrittenNumber,
    read_written,
    right_of_hedge,
    valued,
    written_in,
)
from auditor.language.numbers.left_context import LeftContext, left_context
from auditor.language.numbers.money.amounts import priced_per, with_money_scale
from auditor.language.numbers.money.country_behind import of_country
from auditor.language.numbers.money.points import AROUND, in_thousands, is_money
from auditor.language.numbers.money.word_codes import is_acronym_before
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.numbers.right_context import NOTHING, RightContext, named_behind, shape_of
from auditor.language.numbers.scan_state import ScanState, note_hedge
from auditor.language.numbers.temperatures import is_degrees
from auditor.language.units.registry import UNITS, Unit


class NumberInContext(NamedTuple):
    """A number in its text.

    `start` and `end` are the offsets of all the characters that it takes, `digits_end` is the one
    behind its digits with their scale, and `right` is what stands there.
    """

    start: int
    end: int
    value: Value
    digits_end: int
    right: RightContext


def mention_in_context(state: ScanState, match: re.Match[str]) -> Mention | None:
    """Return the number of a match as its context has it; note its hedge, or that it names."""
    found = interpret_in_context(state, match.start(), written_in(match))
    if found is None:
        state.named_end = match.end(1)
        return None
    start, end, value, _, _ = found
    state.done = end
    note_hedge(state, start, end)
    return Mention(start, end, state.text[start:end], value)


def interpret_in_context(state: ScanState, at: int, written: Written) -> NumberInContext | None:
    """Return the number that digits at offset `at` are, None where they name or mark something."""
    text, begin, origin = state.text, at, at
    if text[at - 1 : at] == "." and _has_leading_point(text, at, written[0]):
        written = (f"0.{written[0]}", *written[1:])
        begin, origin = at - 1, at - 2  # of ".25", and of the "0.25" that is read for it
    left = left_context(text, begin, state.done)
    if left.currency is None and glued_left(text, left.start, left.start != at):
        return _end_of_range(state, at, written, left)
    found = interpret_behind(text, origin, written, left, state.style)
    if found is None or left.currency is not None:
        return found
    if is_acronym_before(text, left.start):
        return None
    return None if named_left(state, left.start, found.digits_end, found.right) else found


def _end_of_range(
    state: ScanState, at: int, written: Written, left: LeftContext
) -> NumberInContext | None:
    """Return the second end of "$3m-5m", "eight-10 weeks"; None where the hyphen makes a name."""
    if left.start != at or not ends_glued_range(state, at):
        return None
    found = interpret_behind(state.text, at, written, left, state.style)
    foot = state.text.endswith("foot", 0, at - 1)  # "a 6-foot-4 guard"
    fits = found and (foot or _measures(found, at + len(written[0]), written[0]))
    return found if fits else None


def _measures(found: NumberInContext, digits_end: int, digits: str) -> bool:
    """Return whether a number has a unit, a scale or what it counts right behind it.

    Not "a 10-to-1 ratio".
    """
    counted = found.right.counted
    if digits == "1":
        return False
    scaled_or_measured = found.right.length > 0 or found.digits_end > digits_end
    return scaled_or_measured or (counted is not None and not counted.qualifiers)


def _has_leading_point(text: str, at: int, digits: str) -> bool:
    """Return whether ".25" is a quarter: no letter or digit stands before the point at `at` - 1."""
    if not digits.isdecimal():
        return False
    return at == 1 or not (text[at - 2].isalnum() or text[at - 2] in ".)")


def interpret_behind(
    text: str, at: int, written: Written, left: LeftContext, style: NumberStyle
) -> NumberInContext | None:
    """Return the number that digits at offset `at` are by what stands behind them.

    `left` is the sign and currency before, next to which nothing before matters; None for a name.
    """
    found = read_written(written, style)
    if found is None:
        return None
    if left.currency is None:
        number = _quantity(text, at, found, written, left, style)
    else:
        scaled_up = with_money_scale(found, written)
        number = _money(text, at, scaled_up, written[0], left, style)
    if number is None or not left.negative:
        return number
    return number._replace(value=values.negative(number.value))


def _money(
    text: str, at: int, found: WrittenNumber, digits: str, left: LeftContext, style: NumberStyle
) -> NumberInContext:
    """Return the amount of the currency before: "US$ 3.2 billion", "$350 per kg", "$15 CAD".

    `digits` are those that stand at offset `at`.
    """
    number = found.number
    if left.factor > 1:
        number = scaled(number, left.factor)
    digits_end = at + found.length
    sign = text[max(0, at - 2) : at].strip(" \u00a0")[-1:]
    currency, end = of_country(text, cast("Unit", left.currency), sign, digits_end)
    unit, end = priced_per(text, currency, end)
    around = text[max(0, left.start - AROUND) : left.start], text[end : end + AROUND]
    number, doubt = in_thousands(digits, number, unit, style, around)
    value = doubted(values.measured(number, unit), doubt)
    return NumberInContext(left.start, end, value, digits_end, NOTHING)


_QUANTIFIES = frozenset("~∼≈<>≤≥±")
"""Signs that only stand before a quantity: unknown letters behind it do not make a name of it."""


def _quantity(
    text: str, at: int, found: WrittenNumber, written: Written, left: LeftContext,
    style: NumberStyle,
) -> NumberInContext | None:  # fmt: skip
    """Return a number without a currency before it, with the unit or noun behind, None for a name.

    "-40 degrees" is minus 40 of a unit; "B12x", "12:30" and "WWE 2K15" are names.
    """
    number, end = found.number, at + found.length
    if _is_part_of_name(text, at, end) or ("/" in written[0] and is_odds(text, at, end)):
        return None
    if found.ordinal:
        return NumberInContext(left.start, end, values.bare(number, "ordinal"), end, NOTHING)
    right = right_of_hedge(text, end, shape_of(written[0]), number.value >= 1e6)
    if right is NOTHING or right.unknown:
        quantity = text[max(0, at - 1)] in _QUANTIFIES or "." in number.digits
        right = _of_letters(text, (at, end), right, left.start != at, quantity)
    if right.named:
        return None
    stop = end + right.length
    value = _valued(text, (at, stop), number, written[0], right, style)
    return NumberInContext(left.start, stop, value, end, right)


def _valued(
    text: str, span: tuple[int, int], number: Number, digits: str, right: RightContext,
    style: NumberStyle,
) -> Value:  # fmt: skip
    """Return the value of a number at a span with what stands behind it; money by its point."""
    if right.unit is None or not is_money(right.unit):
        return valued(number, right)
    around = text[max(0, span[0] - AROUND) : span[0]], text[span[1] : span[1] + AROUND]
    number, doubt = in_thousands(digits, number, right.unit, style, around)
    return doubted(valued(number, right), doubt)


def _is_part_of_name(text: str, at: int, end: int) -> bool:
    """Return whether what touches a number behind makes it part of a name: "12:30", "2K15"."""
    behind = text[end : end + 1]
    touches = behind in _TOUCHING
    return touches and (named_behind(text, end) or _goes_on(text[max(0, at) : end], behind))


_TOUCHING = frozenset("_@:/0123456789")
"""What may make a name of the number that it touches; most numbers have none behind."""


def _goes_on(written: str, behind: str) -> bool:
    """Return whether a digit follows a scale that is glued to digits: "2K" of "2K15"."""
    return written[-1].isalpha() and behind.isdigit() and " " not in written


def _of_letters(
    text: str, span: tuple[int, int], right: RightContext, signed: bool, quantity: bool
) -> RightContext:
    """Return what stands behind a number at a span of which no unit or noun is known.

    `signed`: a C or F is one of degrees in any case, as in "-10C"; `quantity`: letters that are
    unknown do not name, as in "~5x".
    """
    start, end = span
    letter = _DEGREE_LETTER.match(text, end)
    if letter and (signed or is_degrees(text, start, end)):
        return RightContext(UNITS["°" + letter[1]], letter.end() - end)
    return NOTHING if right.unknown and quantity else right


_DEGREE_LETTER = re.compile(r"[ \u00a0]?([CF])(?![^\W_])")
