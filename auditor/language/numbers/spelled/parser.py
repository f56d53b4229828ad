"""A run of number words → its numbers: "twenty-four", "two and a half million", "a dozen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numerals import (
    ARTICLES,
    NEGATIVES,
    ORDINALS,
    PAIRS,
    PARTS,
    SCALES,
    SMALL,
    TENS,
)
from auditor.language.numbers.digits import Number, decimal_number, fraction
from auditor.language.numbers.spelled.crowds import DIGIT_WORDS, SpokenPart, crowd, scale_of
from auditor.language.numbers.spelled.pattern import SCALE_FORMS
from auditor.language.numbers.spelled.whole import (
    WordStream,
    read_scores,
    read_whole,
    singular,
    with_ordinal,
)
from auditor.language.units.registry import ARTICLE_UNITS


class Spoken(NamedTuple):
    """A number in words where it stands in its lexeme.

    `start` and `end` are offsets in the run.  `kind`: cardinal, fraction, ordinal, article ("a
    litre") or crowd ("hundreds", from number to `upper`).
    """

    start: int
    end: int
    number: Number
    kind: str
    upper: float | None = None


_TOKEN = re.compile(r"[A-Za-z]+|[,&]")
_Found = tuple[Number, str]  # a number and its kind


class _Token(NamedTuple):
    word: str
    start: int
    end: int


@lru_cache(maxsize=16384)
def parse_words(run: str) -> tuple[Spoken, ...]:
    """Return the numbers in a run of number words; "two and three" are two of them."""
    tokens = [_Token(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(run)]
    return tuple(_numbers(tokens))


def _numbers(tokens: list[_Token]) -> Iterator[Spoken]:
    words = [token.word for token in tokens]
    i = 0
    while i < len(tokens):
        found = crowd(words, i) or _single_unit(words, i) or _number(words, i)
        if found is None:
            i += 1
            continue
        length, span, number, kind, upper = found
        yield Spoken(tokens[i].start, tokens[i + span - 1].end, number, kind, upper)
        i += length


def _single_unit(words: list[str], i: int) -> SpokenPart | None:
    """Read the "a" of "a litre" as one."""
    if words[i] != "a" or i + 1 >= len(words) or words[i + 1] not in ARTICLE_UNITS:
        return None
    return SpokenPart(2, 1, Number(1, "1"), "article")


def _number(words: list[str], i: int) -> SpokenPart | None:
    """Read one number with its sign: "minus five point five", "half a million", "twenty-fifth"."""
    stream = WordStream(words, i)
    negative = stream.word() in NEGATIVES
    stream.at += negative
    found = _part(stream) or _ordinal_alone(stream) or _cardinal(stream)
    if found is None:
        return None
    number, kind = found
    if negative:
        number = number._replace(value=-number.value)
    return SpokenPart(stream.at - i, stream.at - i, number, kind)


# ------------------------------------------------------------------ fractions

_MOST_PARTS = 12  # "twelve thirteenths" is a fraction, "thirteen thirds" is read by `_large_part`


def _part(stream: WordStream) -> _Found | None:
    """Read "half", "a third", "three quarters" with the scale behind ("half a million")."""
    start = stream.at
    numerator = _numerator(stream)
    denominator = PARTS.get(singular(stream.word()))
    if numerator is None or denominator is None or not _fits(stream, numerator, start):
        stream.at = start
        return None
    stream.at += 1
    scale = _scale_of_part(stream)
    share = Decimal(numerator) / denominator
    if scale > 1:
        return _scaled(share, scale, Decimal(1) / denominator), "cardinal"
    return fraction(numerator, denominator) or Number(0, "0"), "fraction"


def _numerator(stream: WordStream) -> int | None:
    """Read the "three" of "three quarters"; "half" alone has an unspoken one."""
    word = stream.word()
    if word in ARTICLES:
        stream.at += 1
        return 1
    if 0 < SMALL.get(word, 0) <= _MOST_PARTS and stream.word(1) != "and":
        stream.at += 1
        return SMALL[word]
    return 1 if word == "half" or PARTS.get(word) == 4 else None


def _fits(stream: WordStream, numerator: int, start: int) -> bool:
    """Return whether a word is a part here: in the plural after 2 and up, else in the singular.

    "two thirds", "a third", "half", "quarter of a million"; not "two third", "a second".
    """
    word = stream.word()
    if stream.at == start:
        return word == "half" or stream.word(1) == "of" or stream.word(1) in SCALE_FORMS
    return singular(word) != "second" and word.endswith("s") == (numerator > 1)


def _scale_of_part(stream: WordStream) -> int:
    """Read the scale of "half a million", "a quarter of a million"; 1 where none stands."""
    ahead = 0
    if stream.word() == "of" and stream.word(1) == "a":
        ahead = 2
    elif stream.word() == "a":
        ahead = 1
    scale = SCALES.get(singular(stream.word(ahead)), 1)
    if scale > 1:
        stream.at += ahead + 1
    return scale


# ------------------------------------------------------------------ ordinals and cardinals


def _ordinal_alone(stream: WordStream) -> _Found | None:
    value = ORDINALS.get(stream.word())
    if value is None:
        return None
    stream.at += 1
    return decimal_number(str(value)), "ordinal"


def _ordinal_end(stream: WordStream, total: int) -> _Found | None:
    """Read the end of "twenty-fifth", "two hundredth", "one hundred and first"."""
    ahead = 1 if stream.word() == "and" else 0
    value = ORDINALS.get(stream.word(ahead), 0)
    whole = with_ordinal(total, value)
    if not whole or (ahead and value >= 100):
        return None
    if stream.word(ahead) == "second" and whole < 20:
        return None  # "ten second" may be a duration
    stream.at += ahead + 1
    return decimal_number(str(whole)), "ordinal"


def _cardinal(stream: WordStream) -> _Found | None:
    """Read "a couple", "two hundred and two", "five point seven", "two and a half million"."""
    if stream.word() in ARTICLES:
        stream.at += 1
    if stream.word() in PAIRS:
        stream.at += 1
        return decimal_number("2"), "cardinal"
    start = stream.at
    total = read_scores(stream) or read_whole(stream)
    if stream.at == start:
        return None
    return (
        _ordinal_end(stream, total)
        or _large_part(stream, total)
        or _with_decimals(stream, total)
        or _with_part(stream, total)
        or (decimal_number(str(total)), "cardinal")
    )


_LARGE_PARTS = 10  # the greatest denominator behind a number above twelve


def _large_part(stream: WordStream, total: int) -> _Found | None:
    """Read the end of "twenty-three fifths"."""
    word = stream.word()
    denominator = PARTS.get(singular(word), 0)
    if not 0 < denominator <= _LARGE_PARTS or not word.endswith("s") or total <= _MOST_PARTS:
        return None
    stream.at += 1
    whole, rest = divmod(total, denominator)
    return fraction(rest, denominator, whole) or Number(0, "0"), "cardinal"


def _with_decimals(stream: WordStream, total: int) -> _Found | None:
    """Read the end of "five point seven", "two point four million"."""
    digits = _decimals(stream)
    if not digits:
        return None
    scale = scale_of(stream.words, stream.at)
    stream.at += scale.length
    return decimal_number(f"{total}.{digits}", scale.value), "cardinal"


def _decimals(stream: WordStream) -> str:
    """Return the digits behind "point": "04" of "nought four", "25" of "twenty-five"."""
    if stream.word() != "point":
        return ""
    ahead, digits = 1, ""
    while (word := stream.word(ahead)) in DIGIT_WORDS or word in TENS:
        value = str(TENS.get(word) or DIGIT_WORDS[word])
        goes_on = stream.word(ahead - 1) in TENS and len(digits) > 1 and len(value) == 1
        digits = digits[:-1] + value if goes_on else digits + value
        ahead += 1
    if digits:
        stream.at += ahead
    return digits


def _with_part(stream: WordStream, total: int) -> _Found | None:
    """Read "and a half", "and three quarters" behind a whole number, and a scale behind it.

    Behind a scale the part is of that scale: "one million and a half" is 1,500,000.
    """
    if stream.word() not in ("and", "&"):
        return None
    start, stream.at = stream.at, stream.at + 1
    numerator = _numerator(stream)
    denominator = PARTS.get(singular(stream.word()))
    if numerator is None or denominator is None or singular(stream.word()) == "second":
        stream.at = start
        return None
    stream.at += 1
    part, unit = Decimal(numerator) / denominator, Decimal(1) / denominator
    scale, length = scale_of(stream.words, stream.at)
    stream.at += length
    if stream.last_scale >= 1000:
        whole = scale if scale > 1 else stream.last_scale
        return _scaled(total + part * whole, 1, unit * whole), "cardinal"
    return _scaled(total + part, scale, unit), "cardinal"


def _scaled(value: Decimal, scale: int, step: Decimal) -> Number:
    exact = value * scale
    rounded = exact.to_integral_value()
    whole = abs(exact - rounded) < Decimal("1e-9")
    return Number(int(rounded) if whole else float(exact), "", 1, float(step * scale))
