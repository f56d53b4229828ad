"""Reading one number in its surroundings: sign, currency, unit, what it counts, what it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from auditor.language import number_values as values
from auditor.language.number_digits import (
    DEFAULT,
    Number,
    NumberStyle,
    decimal_number,
    parse_digits,
    parse_fraction,
    parse_power,
    plain,
)
from auditor.language.number_leads import (
    currency_before,
    end_of_hedge,
    hedge_after,
    hedge_before,
    is_naming,
    is_proper,
)
from auditor.language.number_lexicon import (
    ALWAYS_SCALES,
    GLUED_ALONE,
    GLUED_SCALES,
    SCALES,
    STOPS,
)
from auditor.language.number_tail import (
    NOTHING,
    UNCERTAIN,
    Tail,
    read_tail,
    shape_of,
    tail_alone,
)
from auditor.language.units import OPENERS, UNITS, Unit, unit_of
from auditor.model import Mention, Value


@dataclass(slots=True)
class Page:
    """What is being read and what was noticed on the way."""

    text: str
    style: NumberStyle = DEFAULT
    hedges: dict[int, str] = field(default_factory=dict)  # start of a number to its hedge
    named_end: int = -99  # where the last number ended that is a name
    done: int = 0  # where the last number ended, known on the slow path only
    line_start: int = 0  # the line of which `spaces_part` tells whether spaces part its numbers
    line_end: int = 0
    spaces_part: bool = False


class Entry(NamedTuple):
    """What a number and the word behind it mean; `final`: no later word can change it."""

    value: Value | None
    length: int
    final: bool
    bare: bool  # plain digits and nothing behind: perhaps a label
    digits: int  # the length of the number with its scale, without the unit
    number: Number | None


NO_NUMBER = Entry(None, 0, True, True, 0, None)


def parse_number(written: str, style: NumberStyle) -> Number | None:
    """Read a number in digits with its fraction or power of ten; "6.9/10" is rated 6.9."""
    if written.isdigit():
        return parse_digits(written, style)
    found = parse_digits(written, style) or parse_fraction(written) or parse_power(written, style)
    rated, over, _ = written.partition("/")
    return parse_digits(rated, style) if found is None and over and "." in rated else found


def _with_scale(number: Number, written: str) -> Number:
    word = written.strip(" \u00a0-")
    return scaled(number, SCALES.get(word) or SCALES[word.rstrip("s")])


def scaled(number: Number, scale: int) -> Number:
    """Return a number times a scale such as a million."""
    if number.step is not None or not number.digits:
        step = None if number.step is None else number.step * scale
        return Number(plain_product(number.value, scale), number.digits, scale, step)
    return Number(plain_product(number.value, scale), number.digits, number.magnitude * scale)


def plain_product(value: float, scale: int) -> float:
    """Return a product without the noise of binary fractions."""
    return plain(Decimal(str(value)) * scale)


def interpret(match: re.Match[str], style: NumberStyle) -> Entry:
    """Return what a match of the digit pattern means on its own."""
    number = parse_number(match[1], style)
    if number is None:
        return NO_NUMBER
    digits = len(match[1])
    if match[2]:
        number = _with_scale(number, match[2])
        digits += len(match[2])
    tail_text = match[3] or ""
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
    if " " in match[1] and "/" not in match[1]:
        return Entry(None, 0, False, False, digits, number)
    label = tail is NOTHING and digits == len(match[1]) and match[1].isdigit()
    return Entry(value, digits + tail.length, final, label, digits, number)


def _with_scale(number: Number, written: str) -> Number:
    """Return a number times the scale word behind it."""
    word = written.strip(" \u00a0-")
    return scaled(number, SCALES.get(word) or SCALES[word.rstrip("s")])


def _glued_scale(number: str, tail: str) -> int | None:
    """Return the scale of "10K"; "573.15K" is a temperature."""
    if tail == "K" and len(number.partition(".")[2]) > 1:
        return None
    return GLUED_SCALES.get(tail) if tail in GLUED_ALONE else None


def _ordinal(number: str, tail: str) -> bool:
    return tail in ("st", "nd", "rd", "th") and number.isdigit()


def _final(written: str, tail: Tail) -> bool:
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
    return word in STOPS and word not in ("in", "out", "or")


def valued(number: Number, tail: Tail) -> Value:
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
        number = _with_scale(number, match[2])
    base, end = _scaled_money(match, number)
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
    tail = _tail_at(text, end, shape_of(match[1]), number.value >= 1e6)
    if tail.unknown and "." in number.digits:
        return entry.value, end
    return (None, end) if tail.named else (valued(number, tail), end + tail.length)


def _tail_at(text: str, end: int, shape: str, big: bool) -> Tail:
    """Return what stands behind a number, or behind its hedge: "20 or more states"."""
    tail = read_tail(text, end, shape, big)
    hedge_end = end_of_hedge(text, end) if tail is NOTHING else None
    if hedge_end is None:
        return tail
    tail = read_tail(text, hedge_end, shape, False)
    return tail if tail.counted else NOTHING


DOLLAR = UNITS["$"]


# ------------------------------------------------------------------ the slow path

_QUANTIFIES = "~∼≈<>≤≥±"
_EDGE = " \u00a0\n\t([{“‘\"':;,=~∼<>≤≥|/–—±≈×"
_MINUS = "-−–"


def read_slowly(page: Page, match: re.Match[str], entry: Entry) -> Mention | None:
    """Return the number that a match of the digit pattern is in its surroundings, or None."""
    text, start = page.text, match.start()
    pointed = _leading_point(page, match)
    number, end = pointed or entry.number, start + entry.digits
    if number is None:
        page.named_end = match.end(1)
        return None
    if pointed:
        start, end = start - 1, match.end(2) if match[2] else match.end(1)
    signed = _sign(text, start)
    if signed != start:
        start, number = signed, number._replace(value=-number.value)
    money = _money(page, start, match, number)
    if money is not None:
        return noted(page, money)
    if _glued_left(text, start, signed != match.start()) or named_behind(text, end):
        page.named_end = end
        return None
    big, shape = number.value >= 1e6, shape_of(match[1])
    tail = NOTHING if _is_ordinal(entry) else _tail_at(text, end, shape, big)
    if tail.unknown and ("." in number.digits or text[match.start() - 1] in _QUANTIFIES):
        tail = NOTHING
    if tail.named or _named_left(page, start, end, number, tail):
        page.named_end = end
        return None
    if tail is NOTHING and signed != match.start():
        tail = _degrees(text, end)
    value = values.bare(number, "ordinal") if _is_ordinal(entry) else valued(number, tail)
    stop = start_of_tail = end
    stop = start_of_tail + tail.length
    return noted(page, Mention(start, stop, text[start:stop], value))


def _degrees(text: str, end: int) -> Tail:
    """Read the "C" of "-10C"."""
    letter = text[end : end + 1]
    if letter not in ("C", "F") or text[end + 1 : end + 2].isalnum():
        return NOTHING
    return Tail(UNITS["°" + letter], 1)


def _is_ordinal(entry: Entry) -> bool:
    return entry.value is not None and entry.value.kind == "ordinal"


def _leading_point(page: Page, match: re.Match[str]) -> Number | None:
    """Read ".25" as a quarter where no letter or digit stands before the point."""
    text, start = page.text, match.start()
    if start == 0 or text[start - 1] != "." or not match[1].isdigit():
        return None
    if start > 1 and (text[start - 2].isalnum() or text[start - 2] in ".)"):
        return None
    number = decimal_number("0." + match[1])
    return _with_scale(number, match[2]) if match[2] else number


_SIGN_WORD = re.compile(r"(?<![A-Za-z])(?:minus|negative)[ \u00a0]\Z", re.I)


def _sign(text: str, start: int) -> int:
    """Return where a minus sign before the number stands, or `start`."""
    if start and text[start - 1] in _MINUS:
        edge = text[start - 2] if start > 1 else " "
        return start - 1 if edge in _EDGE or edge in "$€£¥" else start
    left = text[max(0, start - 10) : start]
    word = _SIGN_WORD.search(left)
    return start - len(left) + word.start() if word else start


def _glued_left(text: str, start: int, signed: bool) -> bool:
    """Whether what touches the number on its left makes it part of a name."""
    if start == 0:
        return False
    left = text[start - 1]
    if left.isalnum() or left in "_@#№§\\^&%+)]}":
        return not (left == "+" and start > 1 and text[start - 2] in " (\n")
    before = text[start - 2] if start > 1 else " "
    if left in _MINUS and not signed:
        return before.isalpha() and not text[: start - 1].endswith(_HYPHEN_UNITS, start - 6)
    if left in ".:/":
        return before.isalnum() or before in "/)" or (left == "." and before == ".")
    if left in "'’":
        return not before.isspace() or text[start + 2 : start + 3] in (" ", "s")
    return False


_HYPHEN_UNITS = ("km", "cm", "mm", "kg", " m", " %")


def named_behind(text: str, end: int) -> bool:
    """Whether what touches the number on its right makes it part of a name."""
    behind = text[end : end + 2]
    if not behind:
        return False
    if behind[0] in "_@":
        return True
    return behind[0] in ":/" and behind[1:].isdigit()


_PHONES = re.compile(r"\+[0-9]{1,3}[ -]\(?[0-9]|\(0[0-9]+\)")
_CITED = re.compile(r"[0-9]{1,4}(?:[,;–-] ?[0-9]{1,4}){0,20}\]")
_MARK = re.compile(r"[0-9]{1,3}(?:[.)]\s|\]|\)\s)")


def _named_left(page: Page, start: int, end: int, number: Number, tail: Tail) -> bool:
    """Whether a word before, or the place, makes the number a name, mark or label."""
    text = page.text
    if start - page.named_end <= 6 and _continues(text[page.named_end : start]) and tail is NOTHING:
        return True
    left = text[max(0, start - 24) : start]
    words = left.rstrip("( ").split()
    word = words[-1] if words else ""
    attached = left[-1:] not in (" ", "\u00a0", "")
    if left[-1:] == "+":
        return bool(_PHONES.match(text, start - 1))
    if _is_mark(text, start, end, number.digits.isdigit()):
        return True
    plain_int = number.magnitude == 1 and text[start:end].isdigit()
    if not attached or left[-1:] == "(":
        counted = not plain_int or (tail is not NOTHING and not word[:1].isupper())
        glued_unit = text[end : end + 1].isalpha()
        if is_naming(word.rstrip("("), counted) and (tail.unit is None or glued_unit):
            return True
    if tail is NOTHING and plain_int:
        if _denominates(word, attached, number):
            return True
        return is_proper(text, start, end)
    return False


def _continues(gap: str) -> bool:
    return gap.strip() in (",", "and", ", and", "&", "-", "–", "to", "or", "/", "")


def _denominates(word: str, attached: bool, number: Number) -> bool:
    """Whether this is the "1,000" of "per 1,000": no value of its own."""
    return not attached and word == "per" and number.value in (100, 1000, 10**4, 10**5, 10**6)


def _is_mark(text: str, start: int, end: int, whole: bool) -> bool:
    """Whether the number is a list marker at the start of a line or a footnote mark."""
    if text[start - 1 : start] == "[" and _CITED.match(text, start):
        return True
    if not whole:
        return False
    if start == 0 or text[start - 1] == "\n":
        return bool(_MARK.match(text, start))
    if text[start - 1] != "(" or text[end : end + 1] != ")":
        return False
    before, behind = text[max(0, start - 3) : start - 1].rstrip(" "), text[end + 1 : end + 3]
    return (not before or before[-1] in "\n;:") and behind[:1] == " " and behind[1:].isalpha()


# ------------------------------------------------------------------ money before the number


def _money(page: Page, start: int, match: re.Match[str], number: Number) -> Mention | None:
    text = page.text
    found = currency_before(text, start)
    if found is None or found[1] < page.done:
        return None
    unit, left, factor = found
    minus = _sign(text, left)
    if minus != left:
        left, number = minus, number._replace(value=-number.value)
    base, end = _scaled_money(match, number)
    base = scaled(base, factor) if factor > 1 else base
    unit, end = _priced_per(text, unit, end)
    return Mention(left, end, text[left:end], values.measured(base, unit))


def _scaled_money(match: re.Match[str], number: Number) -> tuple[Number, int]:
    """Return the number with a scale that only money has ("$5m") and where it ends."""
    end = match.end(2) if match[2] else match.end(1)
    tail = match[3] or ""
    if tail in ALWAYS_SCALES or match[2]:
        return number, end + (len(tail) if tail in GLUED_ALONE and not match[2] else 0)
    if tail in GLUED_ALONE:
        return number, end + len(tail)
    scale = GLUED_SCALES.get(tail) or GLUED_SCALES.get(
        tail.strip(" \u00a0") if len(tail) > 1 else ""
    )
    spaced = tail[:1] in " \u00a0" and tail.strip() in (
        "m",
        "M",
        "b",
        "B",
        "bn",
        "mn",
        "k",
        "K",
        "t",
    )
    if scale and (spaced or tail[:1] not in " \u00a0-"):
        return scaled(number, scale), end + len(tail)
    return number, end


_PER = re.compile(
    r"(?:/|[ \u00a0](?:per|an?)[ \u00a0])([^\W\d_]+)(?! (?:earlier|ago|later|before|after))"
)


def _priced_per(text: str, unit: Unit, end: int) -> tuple[Unit, int]:
    """Read "$350 per kg" as dollars per kilogram."""
    match = _PER.match(text, end)
    bottom = unit_of(match[1]) if match else None
    priced = unit_of(f"{unit.symbol}/{bottom.symbol}") if bottom else None
    if match is None or priced is None:
        return unit, end
    return priced, match.end()


def noted(page: Page, mention: Mention) -> Mention:
    """Note the hedge before or behind a number; return the number."""
    before = hedge_before(page.text, mention[0])
    hedge = before.word if before else hedge_after(page.text, mention.end)
    if hedge:
        page.hedges[mention.start] = hedge
    return mention
