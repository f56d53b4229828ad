"""Numbers in words in their context → mentions: counts, parts of units, rough crowds."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from auditor.core.model import Mention, Value
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import ONE_NOT
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import Number
from auditor.language.numbers.interpretation import valued
from auditor.language.numbers.right_context import (
    NOTHING,
    WORDS_ONLY,
    RightContext,
    right_context,
    shape_of,
)
from auditor.language.numbers.scan_state import ScanState, note_hedge
from auditor.language.numbers.spelled.idioms import is_idiom, is_name
from auditor.language.numbers.spelled.parser import Spoken
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import Unit


def read_spoken(state: ScanState, offset: int, spoken: Spoken) -> Mention | None:
    """Return the number in words of the lexeme at `offset`, or None when it is no number here."""
    text = state.text
    start, end = offset + spoken.start, offset + spoken.end
    if spoken.kind == "ordinal":
        return Mention(start, end, text[start:end], _ordinalvalued(spoken.number))
    if spoken.kind == "crowd":
        return _crowd(text, start, end, spoken)
    read = _fraction if spoken.kind == "fraction" else _cardinal
    mention = read(text, start, end, spoken)
    if mention is not None:
        note_hedge(state, mention.start, mention.end)
    return mention


@lru_cache(maxsize=1024)
def _ordinalvalued(number: Number) -> Value:
    return values.bare(number, "ordinal")


_BEFORE = 16  # characters before a number in words that hold the last word


def _word_before(text: str, start: int) -> str:
    """Return the last word before an offset in small letters, "" where none stands."""
    return (text[max(0, start - _BEFORE) : start].lower().split() or [""])[-1]


def _behind(text: str, start: int, end: int, spoken: Spoken) -> RightContext:
    return right_context(text, end, shape_of(text[start:end]), spoken.number.value >= 1e6)


def _crowd(text: str, start: int, end: int, spoken: Spoken) -> Mention:
    """Read "hundreds of people": from two hundred to below a thousand, about."""
    behind = end + 3 if text.startswith(" of ", end) else end
    right = right_context(text, behind, WORDS_ONLY, False)
    value = replace(
        valued(spoken.number, right),
        low=spoken.number.value,
        high=spoken.upper,
        high_open=True,
        step=0.0,
        hedge="about",
    )
    end = behind + right.length if right.length else end
    return Mention(start, end, text[start:end], value)


# ------------------------------------------------------------------ cardinals

_NO_START = ("per", "such", "once", "twice", "thrice", "times", "half")
_COUPLE = ("couple", "a couple")
_ONE_COUNTS = re.compile(
    r"\s(?:in|out of)\s(?:[0-9]|[a-z]+)|[),;]|\s?(?:–|to)\s|\s(?:or|and)\s(?:two|more)"
)
"""What may stand behind a "one" that is a number of nothing."""


def _cardinal(text: str, start: int, end: int, spoken: Spoken) -> Mention | None:
    """Return a whole number or decimal with what stands behind it, None where it is a name."""
    if text[start:end].lower() in _COUPLE and text.startswith(" of ", end):
        end += 3
    right = _behind(text, start, end, spoken)
    if right.named or not _counts(text, start, end, spoken, right):
        return None
    if is_idiom(text, start, end) or is_name(text, start, end, right):
        return None
    end += right.length
    return Mention(start, end, text[start:end], valued(spoken.number, right))


def _counts(text: str, start: int, end: int, spoken: Spoken, right: RightContext) -> bool:
    """Return whether a number word counts: "a litre", "one of 5"; not "cents a litre", "no one"."""
    word = _word_before(text, start)
    if word == "absolute":
        return False
    if spoken.kind == "article":
        return right.unit is not None and _starts_clause(word)
    if text[start:end].lower() == "one":
        return (right.unit is not None or word not in ONE_NOT) and (
            right is not NOTHING or bool(_ONE_COUNTS.match(text, end))
        )
    return right.counted is not None or right.unit is not None or word not in ("no", "nos")


def _starts_clause(word: str) -> bool:
    """Return whether "a litre" behind this word can be one litre: not in "5 cents a litre"."""
    last = word.strip("([“\"'.,;:")
    return not last or (last.isalpha() and unit_of(last) is None and last not in _NO_START)


# ------------------------------------------------------------------ fractions

_HALF_REACH = 24  # characters of "a century and "
_HALF_MORE = re.compile(rf"\b[Aa]n? ({any_of(words('half-more-units'))}) and \Z")
_NOT_BEFORE = ("first", "second", "latter", "other", "upper", "lower")  # "the first half"
_OF_A_UNIT = re.compile(r"[ -](?:of )?(?:an? )?(([a-z]+)(?:[ -][a-z]+)?)")


def _fraction(text: str, start: int, end: int, spoken: Spoken) -> Mention | None:
    """Return a fraction with its unit, or as a share: "half a mile", "a third of the members"."""
    if text[start:end].lower() == "a half":
        more = _and_a_half(text, start, end)
        if more is not None:
            return more
    right = _behind(text, start, end, spoken)
    if right.named or _word_before(text, start) in _NOT_BEFORE or text[end : end + 1] == "-":
        return None
    if right.unit is None:
        return _part(text, start, end, spoken.number)
    end += right.length
    return Mention(start, end, text[start:end], valued(spoken.number, right))


def _and_a_half(text: str, start: int, end: int) -> Mention | None:
    """Read "a year and a half" as 1.5 years."""
    whole = _HALF_MORE.search(text, max(0, start - _HALF_REACH), start)
    unit = unit_of(whole[1]) if whole else None
    if whole is None or unit is None:
        return None
    value = valued(Number(1.5, "1.5", 1, 0.5), RightContext(unit))
    return Mention(whole.start(), end, text[whole.start() : end], value)


def _part(text: str, start: int, end: int, number: Number) -> Mention | None:
    """Read a part of a unit, "a third of" something as per cent, any other as a number."""
    if _is_place(text[start:end], text[end : end + 5]):
        return None
    unit = _unit_of_part(text, end)
    if unit:
        value = valued(number, RightContext(unit[0]))
        return Mention(start, unit[1], text[start : unit[1]], value)
    value = values.bare(number)
    if text[end : end + 4] in (" of ", " the") and 0 < number.value < 1:
        value = replace(
            values.measured(number._replace(value=number.value * 100), values.PERCENT),
            step=min(10.0, 100 * (number.step or 0.1)),
        )
    return Mention(start, end, text[start:end], value)


def _is_place(written: str, behind: str) -> bool:
    """Return whether "a third" is one more ("a third case") rather than a part ("a third of")."""
    word = written.lower()
    if not word.startswith("a ") or word in ("a half", "a quarter"):
        return False
    return not (behind.startswith(" of ") or not behind.strip() or behind[0] in ".,;:)")


def _unit_of_part(text: str, end: int) -> tuple[Unit, int] | None:
    """Return the unit in "half a mile", "a quarter of an hour" and where it ends."""
    match = _OF_A_UNIT.match(text, end)
    if match is None:
        return None
    units = ((group, unit_of(match[group])) for group in (1, 2) if len(match[group]) > 2)
    return next(((unit, match.end(group)) for group, unit in units if unit), None)
