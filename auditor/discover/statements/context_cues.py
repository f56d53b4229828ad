"""The words around a value → what they make of it: part of a name, a rate, a plan, a group."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from auditor.core.model import Mention, Value
from auditor.discover.statements.normalization import stem
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.statement.cues import cue_offsets
from auditor.language.statement.modality import modality_of

CLAUSE_REACH = 200  # characters of a clause in which another figure is looked for
BAND_REACH = 40  # characters before a value that can name the group that it bounds
_CAPITAL = re.compile(r"(?<![.!?] )(?<![\w-])([A-Z][\w.]*)[ -]\Z")
_GOES_ON = re.compile(r"[ -][A-Z]")
_TITLE = re.compile(rf"\b{any_of(entries('title-words'))}(?= [A-Z])")
_THE = re.compile(rf"(?:\b[Tt]he|[’']s?|{whole(entries('series-owners'))}) \Z")
_EVENT = re.compile(rf" [A-Z][\w.-]+|-\d\d [A-Z]| {any_of(entries('series-nouns'))}\b")
_MOVED = re.compile(rf"\b(by|to|from)(?: {any_of(entries('movements'))})*[ ]\Z")
_MOVED_ENDS = tuple(f"{word} " for word in ("by", "to", "from", *entries("movements")))
_RATE = re.compile(
    rf"(?: [a-z]+)?(?: |\b)(?:an?|per|each|every) ({any_of(entries('rate-units'))})\b"
)
_BAND_BEFORE = re.compile(
    rf"\b(?:aged?|ages|{any_of(entries('band-groups'))}(?: (?:are|is|was|were))?(?: aged)?"
    rf" {any_of(entries('band-bounds'))})(?: of)? \Z"
)
_BAND_ENDS = tuple(f"{w} " for w in ("age", "aged", "ages", "of", *entries("band-bounds")))
_AT_AGE = re.compile(r"(?<=[a-z,] )at (?:the |an )?age(?: of)? \Z")
_COUNTED = re.compile(r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d\b)\d[\d.,]*(?: ?%| [a-z])")  # and no year
_CLAUSE_ENDS = re.compile(r"\s?(?:[.;,)]|\Z)")
_BAND_BEHIND = re.compile(r" (?:to|ended|ending|until|up to|through) [A-Z]")
_FORECAST_VERBS = tuple(f"{verb} to " for verb in entries("forecast-verbs"))
_FORECAST_VERB = re.compile(rf"\b{any_of(_FORECAST_VERBS)}")
_FORECAST = re.compile(rf"{_FORECAST_VERB.pattern}(?!{any_of(entries('states-of-estimates'))}\b)")
_NUMBERED = re.compile(rf"\b{any_of(entries('numbered-things'), plural=True)} \Z", re.IGNORECASE)
_NORM_WORD = re.compile(whole(entries("norm-modals")))
_SHALL = re.compile(whole(words("norm-modals") & words("future-auxiliaries")))
MOVED_REACH = 24  # characters before a value in which "by almost" is
NAME_REACH = 24  # characters before a number in which the rest of its name is
OWNER_REACH = 8  # characters before a year in which "the" or "annual" is
BOUND_REACH = 6  # characters between a date and the word that bounds it


def moved_by(text: str, start: int, end: int) -> str:
    """Return "by", "to" or "from" where it is right before the offset `end`, else ""."""
    first = max(start, end - MOVED_REACH)
    match = text.endswith(_MOVED_ENDS, first, end) and _MOVED.search(text, first, end)
    return match[1] if match else ""


def rate_of(text: str, mention: Mention) -> str:
    """Return the unit of time of a rate, "hour" of "12 euros an hour", or ""."""
    match = " " in mention.text and _RATE.search(mention.text)
    match = match or _RATE.match(text, mention.end)
    return match[1] if match else ""


def without_titles(clause: str) -> str:
    """Return a clause of the same length without the words of titles that look like verbs."""
    return _TITLE.sub(_masked, clause)


def is_band(text: str, mention: Mention, passage: tuple[int, int]) -> bool:
    """Whether a value bounds the group, or the time, that another value is said of."""
    if mention.value.kind == "duration" and _BAND_BEHIND.match(text, mention.end):
        return True
    start = max(passage[0], mention.start - BAND_REACH)
    bare = mention.value.kind == "duration" or mention.value.counted is None
    bounded = bare and text.endswith(_BAND_ENDS, start, mention.start)
    return (
        bounded
        and not _is_age_at_a_deed(text, passage[0], mention)
        and _BAND_BEFORE.search(text, start, mention.start) is not None
    )


def _is_age_at_a_deed(text: str, start: int, mention: Mention) -> bool:
    """Whether a value ends a clause as the age at which somebody did a thing.

    "She left at the age of 8." tells it, "life expectancy at the age of 60 is 22 years" does not,
    nor does what tells of another figure before it.
    """
    told = _AT_AGE.search(text, max(start, mention.start - BAND_REACH), mention.start)
    if told is None or _CLAUSE_ENDS.match(text, mention.end) is None:
        return False
    return _COUNTED.search(text, max(start, told.start() - CLAUSE_REACH), told.start()) is None


def is_edition(text: str, mention: Mention) -> bool:
    """Whether a year names one of a series: "the 2014 Winter Games"."""
    return (
        mention.value.kind == "date"
        and _EVENT.match(text, mention.end) is not None
        and _THE.search(text, max(0, mention.start - OWNER_REACH), mention.start) is not None
    )


def value_modality(clause: str, start: int, end: int) -> str:
    """Return the modality of clause[start:end]; an estimate of what is to come is a plan."""
    modality = modality_of(clause, start, end)
    forecast = modality == "asserted" and _FORECAST.search(clause, 0, start)
    return "planned" if forecast else modality


def without_norm_words(clause: str, value: Value) -> str:
    """Return a clause of the same length without the words that make it a norm: "shall", "may".

    What must be is no plan, and what may be no doubt: a norm states its limit, and its figures.
    """
    if value.limit:
        return _NORM_WORD.sub(_masked, clause)
    return clause if value.kind == "date" else _SHALL.sub(_masked, clause)


def manner_cues(text: str) -> Sequence[int]:
    """Return the offsets of all words of a text without which its values are plainly stated.

    A clause without any is asserted and affirmed.
    """
    cues = cue_offsets(text)
    if not any(verb in text for verb in _FORECAST_VERBS):
        return cues
    return sorted((*cues, *(match.start() for match in _FORECAST_VERB.finditer(text))))


def _masked(match: re.Match[str]) -> str:
    return "x" * len(match.group())


def with_bound_word(text: str, mention: Mention) -> int:
    """Return the offset of a date with the word that bounds it: "after July 1"."""
    if not mention.bound_word:
        return mention.start
    first = max(0, mention.start - len(mention.bound_word) - BOUND_REACH)
    at = text[first : mention.start].casefold().rfind(mention.bound_word)
    return first + at if at >= 0 else mention.start


def is_named(text: str, mention: Mention) -> bool:
    """Whether a number is part of a name: "Apollo 13", "type 2"."""
    value = mention.value
    measured = value.hedge or value.dimension or value.kind in ("date", "ordinal")
    if measured or "," in mention.text:
        return False
    if mention.text[0].isupper() and (mention.start or _GOES_ON.match(text, mention.end)):
        return True
    return _is_behind_name(text, mention.start)


def _is_behind_name(text: str, at: int) -> bool:
    """Whether a word that is numbered, or a name, is right before an offset."""
    if text[at - 1 : at] not in (" ", "-"):
        return False
    first = max(0, at - NAME_REACH)
    if _NUMBERED.search(text, first, at):
        return True
    before = _CAPITAL.search(text, first, at)
    return before is not None and stem(before[1]) != ""


_OTHER_TIME = re.compile(rf"\b{any_of(entries('other-times'))}\b", re.IGNORECASE)
AFTER = 40  # characters behind a value in which words can tell its time


def other_times(text: str) -> list[tuple[int, str]]:
    """Return words that tell of another time than that of the text, with their offsets.

    "It used to have 20 tools." tells of no known day, but of none on which the text speaks.
    """
    return [(match.start(), match.group()) for match in _OTHER_TIME.finditer(text)]


def other_time_beside(
    text: str, cues: Sequence[tuple[int, str]], mention: Mention, part: tuple[int, int]
) -> str:
    """Return the first of such words in the part of a text that belongs to a value, else "".

    A semicolon ends the part: "The fee is £30; previously it was £25."
    """
    last = min(part[1], mention.end + AFTER)
    ends = text.find(";", mention.end, last)
    last = ends if ends >= 0 else last
    at = bisect_left(cues, (max(part[0], text.rfind(";", part[0], mention.start)), ""))
    return cues[at][1] if at < len(cues) and cues[at][0] < last else ""
