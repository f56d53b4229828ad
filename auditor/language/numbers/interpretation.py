"""What a number means together with the word behind it, before its surroundings are looked at."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from auditor.core.model import Value
from auditor.language.lexicon.numbers import STOPS
from auditor.language.lexicon.numerals import GLUED_ALONE, GLUED_SCALES
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import Number, NumberStyle, parse_number, scaled, with_scale
from auditor.language.numbers.left_context import end_of_hedge
from auditor.language.numbers.money import DOLLAR, scaled_money
from auditor.language.numbers.right_context import (
    NOTHING,
    UNCERTAIN,
    RightContext,
    read_tail,
    shape_of,
    tail_alone,
)
from auditor.language.units.registry import OPENERS


class Entry(NamedTuple):
    """What a number and the word behind it mean; `final`: no later word can change it."""

    value: Value | None
    length: int
    final: bool
    bare: bool  # plain digits and nothing behind: perhaps a label
    digits: int  # the length of the number with its scale, without the unit
    number: Number | None


_QUOTES = ('"', "'")  # inches and feet, or the end of a quotation
NO_NUMBER = Entry(None, 0, True, True, 0, None)


def interpret(match: re.Match[str], style: NumberStyle) -> Entry:
    """Return what a match of the digit pattern means on its own."""
    number = parse_number(match[1], style)
    if number is None:
        return NO_NUMBER
    digits = len(match[1])
    if match[2]:
        number = with_scale(number, match[2])
        digits += len(match[2])
    tail_text = match[3] or ""
    if _is_generation(match[1], tail_text):
        return NO_NUMBER._replace(digits=digits)
    glued = None if match[2] else _glued_scale(match[1], tail_text)
    if glued:
        number, digits = scaled(number, glued), digits + len(tail_text)
        return Entry(values.bare(number), digits, False, True, digits, number)
    ordinal = _ordinal(match[1], tail_text)
    if ordinal:
        length = digits + len(tail_text)
        return Entry(values.bare(number, "ordinal"), length, True, False, length, number)
    tail = tail_alone(tail_text, shape_of(match[1]), number.value >= 1e6) if tail_text else NOTHING
    if tail.unknown:
        return Entry(values.bare(number), digits, False, True, digits, number)
    if tail.named:
        return NO_NUMBER._replace(digits=digits)
    value = valued(number, tail)
    final = _final(tail_text, tail)
    if (" " in match[1] and "/" not in match[1]) or tail_text in _QUOTES:
        return Entry(None, 0, False, False, digits, number)
    label = tail is NOTHING and digits == len(match[1]) and match[1].isdigit()
    return Entry(value, digits + tail.length, final, label, digits, number)


def _glued_scale(number: str, tail: str) -> int | None:
    """Return the scale of "10K"; "573.15K" is a temperature."""
    if tail == "K" and len(number.partition(".")[2]) > 1:
        return None
    return GLUED_SCALES.get(tail) if tail in GLUED_ALONE else None


def _is_generation(number: str, tail: str) -> bool:
    """Whether this is a generation of networks, as "5G" is, rather than five billion."""
    return tail == "G" and number in ("2", "3", "4", "5", "6")


def _ordinal(number: str, tail: str) -> bool:
    return tail in ("st", "nd", "rd", "th") and number.isdigit()


def _final(written: str, tail: RightContext) -> bool:
    """Whether the words beyond the first cannot change what the first says."""
    word = written.strip(" \u00a0-").lower()
    if not word or tail.counted:
        return True
    if tail.unit is not None and " " in word and tail.length == len(written):
        return True
    if tail.unit is not None and tail.unit.kind == "money" and word.upper() == tail.unit.symbol:
        return False  # "75 USD million"
    if word in UNCERTAIN or word.split(" ")[0] in OPENERS or word.startswith("°"):
        return False
    if tail.unit is not None:
        return True
    return word in STOPS and word not in ("in", "out", "or", "plus")


def valued(number: Number, tail: RightContext) -> Value:
    """Return the value of a number with what stands behind it."""
    if tail.unit is not None:
        return values.measured(number, tail.unit)
    if tail.counted is not None:
        return values.counting(number, tail.counted)
    return values.bare(number)


def priced(match: re.Match[str], style: NumberStyle) -> Entry:
    """Return what a match of the digit pattern means behind a dollar sign."""
    number = parse_number(match[1], style)
    if number is None:
        return NO_NUMBER
    if match[2]:
        number = with_scale(number, match[2])
    base, end = scaled_money(match, number)
    digits = end - match.start()
    return Entry(values.measured(base, DOLLAR), digits, True, False, digits, number)


def negated(match: re.Match[str], style: NumberStyle) -> Entry:
    """Return what a match of the digit pattern means behind a minus sign."""
    entry = interpret(match, style)
    if entry.number is None or entry.value is None:
        return NO_NUMBER
    value = replace(entry.value, low=-entry.number.value, high=-entry.number.value)
    number = entry.number._replace(value=-entry.number.value)
    return entry._replace(value=value, number=number)


def read_late(text: str, match: re.Match[str], entry: Entry, end: int) -> tuple[Value | None, int]:
    """Return the value and end of a number whose meaning hangs on more than the next word."""
    number = entry.number
    if number is None or entry.value is None:
        return None, end
    tail = tail_at(text, end, shape_of(match[1]), number.value >= 1e6)
    if tail.unknown and "." in number.digits:
        return entry.value, end
    return (None, end) if tail.named else (valued(number, tail), end + tail.length)


def tail_at(text: str, end: int, shape: str, big: bool) -> RightContext:
    """Return what stands behind a number, or behind its hedge: "20 or more states"."""
    tail = read_tail(text, end, shape, big)
    hedge_end = end_of_hedge(text, end) if tail is NOTHING else None
    if hedge_end is None:
        return tail
    tail = read_tail(text, hedge_end, shape, False)
    return tail if tail.counted else NOTHING
