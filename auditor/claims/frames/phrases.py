"""A phrase that opens or ends a sentence → the part of a frame that it is: "in Oslo" is a place.

A phrase is understood by its words: a name behind "in" is a place, a plural of people a group, what
ends in "mode" or "on" a mode.  One that is not understood is a `case`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.core.kinship.frame import Frame, FrameKind, FramePart, FrameSource
from auditor.language.lexicon.dates import FEASTS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from auditor.language.lexicon.loader import entries, rows, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.names.gazetteer import alone, countries
from auditor.language.numbers.counted_nouns import singular

Span = tuple[int, int]

_SCENE_SETTERS = words("scene-setters")
_WHOLE_SCOPES = words("whole-scopes")
_VERSION_WORDS = words("version-words")
_GROUPS = words("group-nouns")
_PERIODS = words("period-nouns")
_PLACES = words("place-nouns")
_MODES = words("mode-words")
_MODE_ENDINGS = words("mode-endings")
_SYSTEMS = words("system-names")
_PLANS = words("plan-names")
_EMPTY = words("before-a-frame-noun")
_TRAILERS = words("trailing-prepositions")
_DOCUMENT_PARTS = words("document-parts")
_PARTICLES = words("particles")
_PLACE_ADVERBS = frozenset(map(str.casefold, entries("place-adverbs")))
_TIMES = frozenset((*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *FEASTS))
_SCENES = words("scene-nouns")
_PLACING = words("placing-prepositions") | {""}
_COUNTRIES = frozenset(row[0].casefold() for row in rows("countries"))

_SMALL = _EMPTY | _TRAILERS
LONGEST = 60  # characters of a phrase behind its preposition
_WORD = re.compile(r"[^\W_]+(?:[-'’.+][^\W_]+)*\+?")
_VERSION = re.compile(r"\[?v?\d+(?:\.\d+){1,4}(?:[-.]?(?:rc|beta|alpha|b|a)\d*)?\]?", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"{any_of((*entries('version-words'), *entries('numbered-cases')))} ?[\d.]+[a-z]?",
    re.IGNORECASE,
)
_LETTERED = re.compile(rf"{any_of(entries('numbered-cases'))} [a-z]", re.IGNORECASE)
_AGES = re.compile(r"(?:aged?|ages|under|over|the) (?:\d{1,2}s?)(?: ?(?:to|-|–|and) ?\d{1,2})?\b.*")


class Phrase(NamedTuple):
    """A preposition and what stands behind it, as written; "" where none stands before it."""

    preposition: str
    object: str

    @property
    def text(self) -> str:
        """The whole phrase, as it stands inside a sentence."""
        return f"{self.preposition.lower()} {self.object}".strip()


def part_of(phrase: Phrase, source: FrameSource) -> FramePart | None:
    """Return the part of a frame that a phrase is; None where it sets the scene or tells a time."""
    kind = kind_of(phrase)
    return None if kind is None else FramePart(kind, phrase.text, source)


@lru_cache(maxsize=1 << 12)
def kind_of(phrase: Phrase) -> FrameKind | None:
    """Return what a phrase tells, None where it sets the scene or holds a number of something."""
    text = phrase.text.casefold()
    if text in _SCENE_SETTERS:
        return None
    if text in _PLACE_ADVERBS:
        return "scope" if text in _WHOLE_SCOPES else "place"
    if any(map(str.isdigit, text)):
        return numbered_kind(phrase.object)
    return named_kind(phrase)


def numbered_kind(named: str) -> FrameKind | None:
    """Return what a name with a number tells: "version 2.1", "phase 2", "ages 6 to 12"."""
    low = named.casefold().strip()
    if _AGES.fullmatch(low):
        return "group"
    if _VERSION.fullmatch(low):
        return "version"
    if not _NUMBERED.fullmatch(low):
        return None
    return "version" if low.split()[0] in _VERSION_WORDS else "case"


def named_kind(phrase: Phrase) -> FrameKind | None:
    """Return what a phrase without digits tells, None where it sets the scene."""
    preposition = phrase.preposition.casefold()
    found = _WORD.findall(phrase.object)
    last = found[-1].casefold() if found else ""
    if last in _GROUPS:
        return "group"
    if is_mode(phrase.object) or preposition in ("without", "under"):
        return "mode"
    if last in _SCENES or not _TIMES.isdisjoint(map(str.casefold, found)):
        return None
    return "period" if last in _PERIODS else _place_or_case(preposition, phrase.object, last)


def _place_or_case(preposition: str, named: str, last: str) -> FrameKind:
    placed = preposition in _PLACING and (last in _PLACES or _is_name(named))
    return "place" if placed else "case"


def is_mode(named: str) -> bool:
    """Whether words name a mode, a system or a scenario: "safe mode", "the cache off", "Linux"."""
    low = named.casefold().removeprefix("the ")
    found = _WORD.findall(low)
    return bool(found) and (found[-1] in _MODES or low in _SYSTEMS)


def _is_name(named: str) -> bool:
    """Whether all words that name something begin with a capital."""
    telling = [word for word in _WORD.findall(named) if word not in _EMPTY]
    return bool(telling) and all(word[0].isupper() or word in _PARTICLES for word in telling)


_USUAL_NAMES = {
    form: name
    for form, (_, name) in countries().entries.items()
    if form != name and form not in alone()
}
_OTHER_NAMES = re.compile(rf"(?<![\w.-]){any_of(_USUAL_NAMES)}(?![\w-])")


def _usual_name(form: re.Match[str]) -> str:
    return _USUAL_NAMES[form.group()]


@lru_cache(maxsize=1 << 12)
def names_in(text: str) -> frozenset[str]:
    """Return the words of a phrase that name something, in the singular; "the cache on" is on.

    A country has the words of its usual name: "in the US" is in the United States.
    """
    found = _WORD.findall(_OTHER_NAMES.sub(_usual_name, text).casefold())
    naming = [word for word in found[:-1] if word not in _SMALL] + found[-1:]
    return frozenset(map(singular, naming))


# ------------------------------------------------------------------ behind a value

_GAP = 4  # words between a value and the first phrase: "120 full-time members of staff in Oslo"
_JOINING = any_of((*entries("trailing-prepositions"), *entries("ends-of-a-phrase")))
_TRAILING = re.compile(
    rf"(?:\s(?!{_JOINING}\s)[^\W\d_][\w'’-]{{0,30}}){{0,{_GAP}}}?"
    rf"\s(?P<preposition>{any_of(entries('trailing-prepositions'))})\s"
    r"(?P<object>[^\W\d_][^\s,.;:()]{0,30}(?:\s[^\W_][^\s,;:()]{0,30}){0,3}?)"
    rf"(?=[,.;:)!?]|$|\s(?:{_JOINING})\s)"
)
_MOST = 4  # phrases behind one value


def trailing_parts(text: str, start: int, end: int) -> Frame:
    """Return the parts that phrases right behind a value, in text[start:end], give it.

    Only what is understood counts: "120 people in Oslo", "45 euros for students".
    """
    found: list[FramePart] = []
    for _ in range(_MOST):
        match = _TRAILING.match(text, start, end)
        if match is None:
            break
        phrase = Phrase(match["preposition"], match["object"].rstrip("."))
        kind = kind_of(phrase)
        if kind in _TRAILING_KINDS:
            found.append(FramePart(kind, phrase.text, "phrase"))
        start = match.end()
    return tuple(found)


_TRAILING_KINDS = frozenset(("place", "group", "mode", "version"))
_BRACKETS = re.compile(r"[^\S\n]?\(([^()\n\d]{2,40})\)")


def bracketed_part(text: str, end: int) -> FramePart | None:
    """Return the part that a bracket right behind a value is: "12,000 (Oslo)", "45 % (men)"."""
    match = _BRACKETS.match(text, end)
    if match is None:
        return None
    kind = kind_of(Phrase("", match[1]))
    if kind == "case" or kind is None:
        return None
    return FramePart(kind, match[1], "brackets")


# ------------------------------------------------------------------ headings

_ENUMERATOR = re.compile(
    rf"[\dA-Za-z]{{0,3}}(?:\.\d+)*[.)]?\s+(?!{any_of(MONTHS)}\b)|[\W_]+"  # "3 March" is a day
)
_VERSION_AHEAD = re.compile(
    rf"(?:{any_of(entries('version-words'))} ?)?"
    r"(?P<version>\[?v?\d+(?:\.\d+){1,4}[\w.-]{0,12}\]?)"
    r"(?=\s*(?:$|[-–—(:,]))",
    re.IGNORECASE,
)
_SHORT = 3  # words of a heading that is a group: "full-time students", not "A word to our members"


@lru_cache(maxsize=1 << 12)
def heading_words(heading: str) -> str:
    """Return a heading in small letters, without its number: "2.1 Linux" gives "linux"."""
    folded = heading.casefold().strip(" #*_:.")
    number = _ENUMERATOR.match(folded)
    rest = folded[number.end() :] if number and any(map(str.isdigit, number.group())) else folded
    return rest or folded


def heading_name(heading: str) -> str:
    """Return a heading as written, without its number and marks."""
    written = heading.strip(" #*_:.")
    return written[len(written) - len(heading_words(heading)) :]


def names_part(heading: str) -> bool:
    """Whether a heading, as `heading_words` gives it, names a part or kind of document."""
    return not heading or heading in _DOCUMENT_PARTS


@lru_cache(maxsize=1 << 12)
def heading_part(heading: str) -> FramePart | None:
    """Return of what all below a heading is said, None where it names a topic or a time."""
    ahead = _VERSION_AHEAD.match(heading.strip(" #*_"))
    if ahead is not None:
        return FramePart("version", ahead["version"].casefold().strip("[]v.-"), "heading")
    low = heading_words(heading)
    kind = None if names_part(low) else _heading_kind(low)
    return None if kind is None else FramePart(kind, heading_name(heading), "heading")


def _heading_kind(low: str) -> FrameKind | None:
    if any(map(str.isdigit, low)):
        return numbered_kind(low)
    found = _WORD.findall(low.removeprefix("for ").removeprefix("in "))
    if not found or len(found) > _SHORT:
        return None
    if low in _SYSTEMS or low in _PLANS or low in _COUNTRIES:
        return "place" if low in _COUNTRIES else "mode"
    return _kind_of_last(found)


def _kind_of_last(found: list[str]) -> FrameKind | None:
    """Return what the words of a heading tell by the last of them."""
    if found[-1] in _GROUPS or " ".join(found) in _GROUPS:
        return "group"
    if found[-1] in _MODE_ENDINGS and len(found) > 1:
        return "mode"
    return "period" if found[-1] in _PERIODS else None
