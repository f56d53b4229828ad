"""Numbers in words: "twenty-four", "two and a half million", "a dozen", "half", "hundreds"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numbers import CROWDS
from auditor.language.lexicon.numerals import (
    ORDINALS,
    PARTS,
    SCALES,
    SMALL,
    SPOKEN_SCALES,
    TENS,
    ZEROS,
)
from auditor.language.numbers.digits import Number, decimal_number, fraction
from auditor.language.units.registry import ARTICLE_UNITS


class Spoken(NamedTuple):
    """A number in words where it stands in its lexeme.

    `kind`: cardinal, fraction, ordinal, article ("a litre") or crowd ("hundreds", from number to
    `upper`).
    """

    start: int
    end: int
    number: Number
    kind: str
    upper: float | None = None


def trie(words: Iterable[str]) -> str:
    """Return a pattern for the words that shares their beginnings, longest match first."""
    tree: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            tree.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    branches = [re.escape(head) + trie(tails) for head, tails in sorted(tree.items())]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"(?:{inner})?" if ends else inner


def _capitalised(pattern_words: Iterable[str]) -> str:
    """Return a trie pattern whose first letters stand in either case."""
    heads: dict[str, list[str]] = {}
    for word in pattern_words:
        heads.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{h.upper()}{h}]{trie(tails)}" for h, tails in sorted(heads.items()))


_SCALE_FORMS = [form for scale in SPOKEN_SCALES for form in (scale, scale + "s")]
_PART_FORMS = [form for part in PARTS for form in (part, part if part == "halves" else part + "s")]
_CARDINALS = [*SMALL, *ZEROS, *TENS]
_ROUND = ("hundred", "thousand", "million", "billion")
_STARTS = [
    *_CARDINALS, *ORDINALS, *_SCALE_FORMS, "half", "tens of", "minus", "negative",
    *(f"a {word}" for word in ("hundred", "thousand", "million", "billion", "trillion", "dozen")),
    *(f"a {word}" for word in (*PARTS, "couple", "pair", "lakh", "crore") if word != "halves"),
    *(f"{many} {word}" for many in ("several", "few", "a few") for word in _ROUND),
    *(f"a {unit}" for unit in sorted(ARTICLE_UNITS)),
    "an eighth", "quarter of a", "quarter million", "fourth of a",
]  # fmt: skip
_MORE = [*_CARDINALS, *ORDINALS, *_SCALE_FORMS, *_PART_FORMS, "point", "a", "of"]

_HEADS = "".join(sorted({word[0] for word in _STARTS}))
_SECONDS = "".join(sorted({word[1] for word in _STARTS}))
_OPENING = r"[\s(\[“\"'‘/~∼<>—–-]"
_LIKELY = f"(?=[{_HEADS}{_HEADS.upper()}][{_SECONDS}])"  # sorts out most words at once
_JOIN = r"(?:\s{1,3}|\s?[-‐‑–—]\s?|\s?,\s)(?:(?:and|&)(?:\s{1,3}|-))?"
SPOKEN = re.compile(
    rf"{_OPENING}{_LIKELY}((?:{_capitalised(_STARTS)})(?![A-Za-z])"
    rf"(?:{_JOIN}(?:{_capitalised(_MORE)})(?![A-Za-z])){{0,24}})"
)
"""A run of number words behind a space or opening sign; group 1 is the run."""
SPOKEN_AT_START = re.compile(SPOKEN.pattern.removeprefix(_OPENING))

_TOKEN = re.compile(r"[A-Za-z]+|[,&]")
_DIGIT_WORDS = SMALL | dict.fromkeys(ZEROS, 0)


class _Token(NamedTuple):
    word: str
    start: int
    end: int


@lru_cache(maxsize=16384)
def parse_words(run: str) -> tuple[Spoken, ...]:
    """Return the numbers in a run of number words; "two and three" are two of them."""
    tokens = [_Token(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(run)]
    return tuple(_numbers(tokens, run))


def _numbers(tokens: list[_Token], run: str) -> Iterator[Spoken]:
    i = 0
    while i < len(tokens):
        found = (
            _crowd(tokens, i)
            or _several(tokens, i)
            or _single_unit(tokens, i)
            or _Parser(tokens, i, run).read()
        )
        if found is None:
            i += 1
            continue
        spoken, i = found
        yield spoken


def _crowd(tokens: list[_Token], i: int) -> tuple[Spoken, int] | None:
    """Read "hundreds", "tens of thousands" where no number stands before."""
    for length in (3, 1):
        chosen = tokens[i : i + length]
        words = " ".join(token.word for token in chosen)
        if words in CROWDS and (i == 0 or tokens[i - 1].word not in _DIGIT_WORDS):
            low, high = CROWDS[words]
            spoken = Spoken(chosen[0].start, chosen[-1].end, Number(low, ""), "crowd", high)
            return spoken, i + len(chosen)
    return None


def _several(tokens: list[_Token], i: int) -> tuple[Spoken, int] | None:
    """Read "several hundred", "a few thousand": from two up to ten of them."""
    if tokens[i].word == "a" and i + 1 < len(tokens) and tokens[i + 1].word == "few":
        found = _several(tokens, i + 1)
        return (found[0]._replace(start=tokens[i].start), found[1]) if found else None
    if tokens[i].word not in ("several", "few") or i + 1 >= len(tokens):
        return None
    scale = SCALES.get(_singular(tokens[i + 1].word), 0)
    if scale < 100:
        return None
    many = Number(2 * scale, "")
    return Spoken(tokens[i].start, tokens[i + 1].end, many, "crowd", 10 * scale), i + 2


def _single_unit(tokens: list[_Token], i: int) -> tuple[Spoken, int] | None:
    """Read the "a" of "a litre" as one."""
    if tokens[i].word != "a" or i + 1 >= len(tokens) or tokens[i + 1].word not in ARTICLE_UNITS:
        return None
    return Spoken(tokens[i].start, tokens[i].end, Number(1, "1"), "article"), i + 2


class _Parser:
    """Reads one number from the tokens at `i`; every method moves `i` past what it reads."""

    def __init__(self, tokens: list[_Token], i: int, run: str) -> None:
        self.tokens, self.first, self.i, self.run = tokens, i, i, run
        self.last_scale = 1

    def _word(self, ahead: int = 0) -> str:
        at = self.i + ahead
        return self.tokens[at].word if at < len(self.tokens) else ""

    def read(self) -> tuple[Spoken, int] | None:
        """Return the number and the index behind it."""
        negative = self._word() in ("minus", "negative")
        self.i += negative
        found = self._part() or self._ordinal_alone() or self._cardinal()
        if found is None:
            return None
        number, kind = found
        if negative:
            number = number._replace(value=-number.value)
        end = self.tokens[self.i - 1].end
        return Spoken(self.tokens[self.first].start, end, number, kind), self.i

    # ------------------------------------------------------------ fractions

    def _part(self) -> tuple[Number, str] | None:
        """Read "half", "a third", "three quarters" with the scale behind ("half a million")."""
        start = self.i
        numerator = self._numerator()
        denominator = PARTS.get(_singular(self._word()))
        if numerator is None or denominator is None or not self._fits(numerator, start):
            self.i = start
            return None
        self.i += 1
        scale = self._scale_of_part()
        share = Decimal(numerator) / denominator
        if scale > 1:
            return _scaled(share, scale, Decimal(1) / denominator), "cardinal"
        return fraction(numerator, denominator) or Number(0, "0"), "fraction"

    def _numerator(self) -> int | None:
        word = self._word()
        if word in ("a", "an"):
            self.i += 1
            return 1
        if word in SMALL and 0 < SMALL[word] < 13 and self._word(1) != "and":
            self.i += 1
            return SMALL[word]
        return 1 if word in ("half", "quarter", "fourth") else None

    def _fits(self, numerator: int, start: int) -> bool:
        """Whether "third" is a part here: in the plural after 2 and up, else in the singular."""
        word = self._word()
        if self.i == start:
            return word == "half" or self._word(1) in ("of", *_SCALE_FORMS)
        if word == "second" or word == "seconds":
            return False
        return word.endswith("s") == (numerator > 1)

    def _scale_of_part(self) -> int:
        ahead = 0
        if self._word() == "of" and self._word(1) == "a":
            ahead = 2
        elif self._word() == "a":
            ahead = 1
        scale = SCALES.get(_singular(self._word(ahead)), 1)
        if scale > 1:
            self.i += ahead + 1
        return scale

    # ------------------------------------------------------------ ordinals

    def _ordinal_alone(self) -> tuple[Number, str] | None:
        value = ORDINALS.get(self._word())
        if value is None:
            return None
        self.i += 1
        return decimal_number(str(value)), "ordinal"

    def _ordinal_end(self, total: int) -> tuple[Number, str] | None:
        """Read the end of "twenty-fifth", "two hundredth", "one hundred and first"."""
        ahead = 1 if self._word() == "and" else 0
        value = ORDINALS.get(self._word(ahead), 0)
        if not value or (value >= 100 and ahead):
            return None
        if value < 10 and total % 10 == 0 and (total % 100 or value):
            total += value
        elif value >= 100 and 0 < total < value:
            total *= value
        else:
            return None
        if value == 2 and self._word(ahead) == "second" and total < 20:
            return None
        self.i += ahead + 1
        return decimal_number(str(total)), "ordinal"

    # ------------------------------------------------------------ cardinals

    def _cardinal(self) -> tuple[Number, str] | None:
        if self._word() in ("a", "an"):
            self.i += 1
        if self._word() in ("couple", "pair"):
            self.i += 1
            return decimal_number("2"), "cardinal"
        start = self.i
        total = self._whole()
        if self.i == start:
            return None
        ordinal = self._ordinal_end(total)
        if ordinal:
            return ordinal
        part = self._large_part(total)
        if part:
            return part
        decimals = self._decimals()
        if decimals:
            return self._scaled_decimals(f"{total}.{decimals}"), "cardinal"
        return self._with_part(total) or (decimal_number(str(total)), "cardinal")

    def _large_part(self, total: int) -> tuple[Number, str] | None:
        """Read the end of "twenty-three fifths"."""
        word = self._word()
        denominator = PARTS.get(_singular(word))
        if denominator is None or not word.endswith("s") or denominator > 10 or total < 13:
            return None
        self.i += 1
        whole, rest = divmod(total, denominator)
        return fraction(rest, denominator, whole) or Number(0, "0"), "cardinal"

    def _whole(self) -> int:
        """Read whole number words: groups below a thousand, each with its scale, falling."""
        total = group = 0
        before = ""
        scale_before = 10**18
        while True:
            skip = self._joins(before)
            word = self._word(skip)
            kind, value = _class_of(word)
            if kind == "scale" and not skip and before != "scale":
                value = value if value < scale_before or not total else 0
                if not value:
                    break
                total, group, scale_before = total + (group or 1) * value, 0, value
                self.last_scale = value
            elif kind == "hundred" and not skip and group < 100 and before != "hundred":
                group = (group or 1) * 100
                self.last_scale = 100
            elif (
                (kind == "small" and before in ("", "hundred", "scale"))
                or (kind == "small" and before == "ten" and 0 < value < 10 and not skip)
                or (kind == "ten" and before in ("", "hundred", "scale"))
            ):
                group += value
            else:
                break
            self.i += skip + 1
            before = kind
        return total + group

    def _joins(self, before: str) -> int:
        """How many joining words ("and", a comma) may be passed here."""
        word = self._word()
        joined = word in ("and", "&") and before in ("hundred", "scale")
        comma = word == "," and before == "scale"
        if not joined and not comma:
            return 0
        if _class_of(self._word(1))[0] not in ("small", "ten"):
            return 0
        beyond = _class_of(self._word(2))
        if beyond[0] == "scale" and beyond[1] >= self.last_scale and before == "scale":
            return 0
        is_part = PARTS.get(_singular(self._word(2))) and self._word(2) != "second"
        return 0 if is_part else 1

    def _decimals(self) -> str:
        if self._word() != "point":
            return ""
        at, digits = self.i + 1, ""
        while at < len(self.tokens) and (word := self.tokens[at].word) in _DIGIT_WORDS | TENS:
            value = str((_DIGIT_WORDS | TENS)[word])
            follows = digits[-1:] == "0" and len(digits) > 1 and self.tokens[at - 1].word in TENS
            digits = digits[:-1] + value if follows and len(value) == 1 else digits + value
            at += 1
        if digits:
            self.i = at
        return digits

    def _scaled_decimals(self, digits: str) -> Number:
        scale = SCALES.get(_singular(self._word()), 1)
        self.i += scale > 1
        return decimal_number(digits, scale)

    def _with_part(self, total: int) -> tuple[Number, str] | None:
        """Read "and a half", "and three quarters" behind a whole number, and a scale behind it.

        Behind a scale the part is of that scale: "one million and a half" is 1,500,000.
        """
        if self._word() not in ("and", "&"):
            return None
        start, self.i = self.i, self.i + 1
        numerator = self._numerator()
        denominator = PARTS.get(_singular(self._word()))
        if numerator is None or denominator is None or self._word() in ("second", "seconds"):
            self.i = start
            return None
        self.i += 1
        part = Decimal(numerator) / denominator
        scale = SCALES.get(_singular(self._word()), 1)
        self.i += scale > 1
        unit = Decimal(1) / denominator
        if self.last_scale >= 1000:
            of = scale if scale > 1 else self.last_scale
            return _scaled(total + part * of, 1, unit * of), "cardinal"
        return _scaled(total + part, scale, unit), "cardinal"


def _scaled(value: Decimal, scale: int, step: Decimal) -> Number:
    exact = value * scale
    rounded = exact.to_integral_value()
    whole = abs(exact - rounded) < Decimal("1e-9")
    return Number(int(rounded) if whole else float(exact), "", 1, float(step * scale))


def _singular(word: str) -> str:
    if word == "halves":
        return "half"
    return word[:-1] if word.endswith("s") else word


@lru_cache(maxsize=1024)
def _class_of(word: str) -> tuple[str, int]:
    if word in _DIGIT_WORDS:
        return "small", _DIGIT_WORDS[word]
    if word in TENS:
        return "ten", TENS[word]
    if word in ("hundred", "hundreds"):
        return "hundred", 100
    scale = SCALES.get(word) or SCALES.get(_singular(word), 0)
    return ("scale", scale) if scale else ("", 0)
