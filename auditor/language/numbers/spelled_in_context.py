"""Numbers in words in their surroundings: counts, parts of units, rough crowds."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from auditor.core.model import Mention, Value
from auditor.language.lexicon.numbers import ONE_NOT
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import Number
from auditor.language.numbers.interpretation import valued
from auditor.language.numbers.right_context import (
    NOTHING,
    WORDS_ONLY,
    RightContext,
    read_tail,
    shape_of,
)
from auditor.language.numbers.scan_state import ScanState, noted
from auditor.language.numbers.spelled_parser import Spoken
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import Unit


def read_spoken(page: ScanState, offset: int, spoken: Spoken) -> Mention | None:
    """Return the number that stands in words at `offset`, or None when it is no number here."""
    text = page.text
    start, end = offset + spoken.start, offset + spoken.end
    written = text[start:end]
    if spoken.kind == "ordinal":
        return Mention(start, end, written, _ordinal_value(spoken.number))
    if spoken.kind == "crowd":
        return _crowd(page, start, end, spoken)
    if written.lower() == "a half" and (
        whole := _HALF_MORE.search(text, max(0, start - 24), start)
    ):
        return _and_a_half(page, whole, end)
    if written.lower() in _COUPLE and text.startswith(" of ", end):
        end += 3
    tail = read_tail(text, end, shape_of(written), spoken.number.value >= 1e6)
    if tail.named or _not_a_number(page, start, end, written, spoken, tail):
        return None
    if spoken.kind == "fraction" and tail.unit is None:
        if _is_place(written, text[end : end + 5]):
            return None
        unit = _unit_of_part(text, end)
        if unit:
            value = _spoken_value(spoken.number, RightContext(unit[0]))
            return noted(page, Mention(start, unit[1], text[start : unit[1]], value))
        return noted(page, _part(text, start, end, spoken.number))
    end += tail.length
    return noted(page, Mention(start, end, text[start:end], _spoken_value(spoken.number, tail)))


_NO_START = ("per", "such", "once", "twice", "thrice", "times", "half")
_COUPLE = ("couple", "a couple")
_HALF_MORE = re.compile(r"\b[Aa]n? (year|month|week|day|hour|minute|decade|century|mile) and \Z")


def _and_a_half(page: ScanState, whole: re.Match[str], end: int) -> Mention | None:
    """Read "a year and a half" as 1.5 years."""
    unit = unit_of(whole[1])
    if unit is None:
        return None
    value = _spoken_value(Number(1.5, "1.5", 1, 0.5), RightContext(unit))
    return noted(page, Mention(whole.start(), end, page.text[whole.start() : end], value))


def _starts_clause(word: str) -> bool:
    """Whether "a litre" behind this word can be one litre: not in "cents a litre", "5 a litre"."""
    last = word.strip("([“\"'.,;:")
    return not last or (last.isalpha() and unit_of(last) is None and last not in _NO_START)


def _is_place(written: str, behind: str) -> bool:
    """Whether "a third" is one more ("a third case") rather than a part ("a third of")."""
    word = written.lower()
    if not word.startswith("a ") or word in ("a half", "a quarter"):
        return False
    return not (behind.startswith(" of ") or not behind.strip() or behind[0] in ".,;:)")


_OF_A_UNIT = re.compile(r"[ -](?:of )?(?:an? )?([a-z]+)")


def _unit_of_part(text: str, end: int) -> tuple[Unit, int] | None:
    """Return the unit in "half a mile", "a quarter of an hour" and where it ends."""
    match = _OF_A_UNIT.match(text, end)
    unit = unit_of(match[1]) if match and len(match[1]) > 2 else None
    return (unit, match.end()) if match and unit else None


@lru_cache(maxsize=1024)
def _ordinal_value(number: Number) -> Value:
    return values.bare(number, "ordinal")


_spoken_value = lru_cache(maxsize=8192)(valued)


def _not_a_number(
    page: ScanState, start: int, end: int, written: str, spoken: Spoken, tail: RightContext
) -> bool:
    text = page.text
    before = text[max(0, start - 16) : start].split()
    word = before[-1].lower() if before else ""
    if spoken.kind == "fraction":
        return word in ("first", "second", "latter", "other", "upper", "lower") or (
            text[end : end + 1] == "-"
        )
    if word == "absolute":
        return True
    if spoken.kind == "article":
        return tail.unit is None or not _starts_clause(word)
    if written.lower() == "one":
        return (word in ONE_NOT and tail.unit is None) or (
            tail is NOTHING and not _ONE_STANDS.match(text, end)
        )
    return tail.counted is None and tail.unit is None and word in ("no", "nos")


_ONE_STANDS = re.compile(
    r"\s(?:in|out of)\s(?:[0-9]|[a-z]+)|[),;]|\s?(?:–|to)\s|\s(?:or|and)\s(?:two|more)"
)


def _part(text: str, start: int, end: int, number: Number) -> Mention:
    """Read "a third of" something as per cent, any other fraction as a number."""
    if text[end : end + 4] in (" of ", " the") and 0 < number.value < 1:
        value = replace(
            values.measured(number._replace(value=number.value * 100), values.PERCENT),
            step=min(10.0, 100 * (number.step or 0.1)),
        )
        return Mention(start, end, text[start:end], value)
    return Mention(start, end, text[start:end], values.bare(number))


def _crowd(page: ScanState, start: int, end: int, spoken: Spoken) -> Mention:
    """Read "hundreds of": from two hundred to below a thousand, about."""
    behind = end + 3 if page.text[end : end + 4] == " of " else end
    tail = read_tail(page.text, behind, WORDS_ONLY, False)
    value = replace(
        valued(spoken.number, tail),
        low=spoken.number.value,
        high=spoken.upper,
        high_open=True,
        step=0.0,
        hedge="about",
    )
    end = behind + tail.length if tail.length else end
    return Mention(start, end, page.text[start:end], value)
