"""A span of capitalised words → the kind of thing that it seems to name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.names.capitalized_runs import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.language.names.capitalized_runs import Word

ORGANIZATIONS = words("organization-words")
PLACES = words("place-words")
GROUPS = words("group-words")
SEATS = ORGANIZATIONS | PLACES
BODIES = ORGANIZATIONS | GROUPS
_OTHERS = SEATS | GROUPS
GIVEN = words("given-names")
_ARABIC_NOUNS = words("arabic-nouns")
_PARTICLES = words("particles")
_PERSON_PARTICLES = words("person-particles")
_SIDES = words("directions") | {"left", "right", "outer"}
_SAINTS = frozenset(("saint", "st", "san", "santa", "sainte", "são", "sao"))
_SUFFIXES = words("suffixes")
_ROMAN = re.compile(r"[IVX]+\Z")
_ACRONYM = re.compile(rf"[{CAPITAL}](?:[{CAPITAL}0-9&]|[.-](?=\w))*[{CAPITAL}0-9]s?\.?\Z")
_INITIAL = re.compile(rf"[{CAPITAL}](?:\.-?[{CAPITAL}])*\.?\Z")
_CAPITAL_NAME = re.compile(rf"(?:Ma?c|D[eiu]|L[aeo]|Van|Fitz|O['’])[{CAPITAL}]{{2,}}\Z")
_VOWELS = frozenset("aeiouyAEIOUYÁÉÍÓÚÀÈÄÖÜÅÆØ")
_PERSON_WORDS = 6


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: "WHO", "AfDB" is not, "G-77" is."""
    return bool(_ACRONYM.match(word)) and len(word) <= 10


def is_initial(word: str) -> bool:
    """Whether a word is an initial of a name."""
    return bool(_INITIAL.match(word))


def is_roman(word: str) -> bool:
    """Whether a word is a Roman numeral."""
    return bool(_ROMAN.match(word))


def has_any(part: Sequence[Word], vocabulary: frozenset[str]) -> bool:
    """Whether some word of a name, in small letters, is in a list."""
    return any(word.fold in vocabulary for word in part)


def part_kind(part: Sequence[Word]) -> str:
    """Return the likely kind of a span of words that no title and no list explains."""
    if _is_river_bank(part):
        return "place"
    if _is_distinctive(part, ORGANIZATIONS):
        return "organization"
    if looks_like_person(part):
        return "person"
    return "place" if _is_distinctive(part, PLACES) else "name"


def _is_river_bank(part: Sequence[Word]) -> bool:
    """Whether "bank" is no institution: "West Bank"."""
    return len(part) == 2 and part[0].fold in _SIDES and part[1].fold in ("bank", "banks")


def _is_distinctive(part: Sequence[Word], vocabulary: frozenset[str]) -> bool:
    """Whether a word tells the kind; a surname in capitals does not ("Nicholas HILL")."""
    telling = [word for word in part if word.fold in vocabulary]
    if not telling:
        return False
    mixed = any(word.text[1:].islower() for word in part if not word.connective)
    return not mixed or not all(is_capitals(word.text) for word in telling)


def can_be_person(part: Sequence[Word]) -> bool:
    """Whether words after a title or role can be a person's name."""
    if not part or len(part) > _PERSON_WORDS:
        return False
    if any(word.connective and word.fold not in _PARTICLES for word in part):
        return False
    return not _is_distinctive(part, SEATS) or _has_capital_surname(part)


def looks_like_person(part: Sequence[Word]) -> bool:
    """Whether words of a name are put together as a person's is."""
    own = [word for word in part if not word.connective]
    if len(own) < 2 or not can_be_person(part) or _names_other(part, own[0]):
        return False
    if own[0].fold in GIVEN or has_any(part, _PERSON_PARTICLES) or _has_suffix(own):
        return True
    return any(shape(own) for shape in (_has_article, _has_initial, _has_capital_surname))


def _names_other(part: Sequence[Word], first: Word) -> bool:
    """Whether words say that no person is named: "Saint Helena", "Kalahari Desert"."""
    return first.fold in _SAINTS or _is_distinctive(part, _OTHERS)


def _has_suffix(own: Sequence[Word]) -> bool:
    """Whether a suffix stands last: "Vere Bird, Sr.", but no number: "Apollo II"."""
    return own[-1].fold in _SUFFIXES and not is_roman(own[-1].text)


def _has_article(own: Sequence[Word]) -> bool:
    """Whether an Arabic surname stands last: "Bashar al-Assad", but "Ansar al-Sharia"."""
    return own[-1].fold.startswith(("al-", "el-")) and own[0].fold not in _ARABIC_NOUNS


def _has_initial(own: Sequence[Word]) -> bool:
    """Whether initials stand before a last name: "J. K. Rowling", "John F. Kennedy"."""
    last = own[-1].text
    if is_initial(last) or not last.isalpha() or (is_acronym(last) and not _is_word(last)):
        return False
    return any(is_initial(word.text) and word.text.endswith(".") for word in own[:-1])


def _has_capital_surname(own: Sequence[Word]) -> bool:
    """Whether a surname is set in capitals: "Sali BERISHA", "Lars LOEKKE RASMUSSEN"."""
    first = own[0].text
    if is_capitals(first) or not (first[1:].islower() or "-" in first or "." in first):
        return False
    capitals = [word.text for word in own[1:] if is_capitals(word.text) and len(word.text) > 2]
    return bool(capitals) and _is_word(capitals[-1])


def is_capitals(word: str) -> bool:
    """Whether a word is set in capitals: "BERISHA", "McMAHON"."""
    return word.isupper() or bool(_CAPITAL_NAME.match(word))


def _is_word(capitals: str) -> bool:
    """Whether capital letters spell a word rather than an acronym."""
    return len(capitals) > 3 and not _VOWELS.isdisjoint(capitals)
