"""Names in a document: people, organizations, countries, places and roles.

`read_names` finds the runs of capitalised words, reads each by itself and then, over the whole
document, what its short forms stand for: acronyms as it introduces them, and a surname alone after
a full name.  Mentions do not overlap, except that a listed name inside a longer one is given too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.language.name_listed import EMPTY, Listed
from auditor.language.name_reading import Reading, read_run
from auditor.language.name_runs import run_pattern
from auditor.language.name_short import short_forms
from auditor.language.structure import is_wrapped
from auditor.language.wordlists import words
from auditor.model import Gazetteer, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Value

_KEPT = 200_000  # readings kept; beyond it the memory is emptied
_ROLE_TAILS = tuple(words("role-tails"))


class NameReader:
    """Reads names with one list of known names; cheap to call again."""

    def __init__(self, gazetteer: Gazetteer = EMPTY) -> None:
        self.gazetteer = gazetteer
        self._listed = Listed(gazetteer)
        self._scanner = self._listed.scanner
        self._readings: dict[str, Reading] = {}
        self._role_readings: dict[str, Reading] = {}

    def read(self, text: str, taken: Sequence[Mention] = ()) -> list[Mention]:
        """Return the names of a document, sorted by start and then the longer first."""
        mentions, doubtful, aliases = self._runs(text)
        known = short_forms(mentions, doubtful, aliases, self._listed)
        mentions = _with_short_forms(mentions, doubtful, known)
        if self._scanner is not None:
            mentions = self._with_irregular(text, mentions)
        return _without(mentions, taken)

    def _runs(self, text: str) -> tuple[list[Mention], set[int], dict[str, Value]]:
        """Read every run; `doubtful` holds the starts of words that may only open a sentence."""
        mentions: list[Mention] = []
        doubtful: set[int] = set()
        aliases: dict[str, Value] = {}
        readings = self._readings
        for match in run_pattern(is_wrapped(text)).finditer(text):
            run = match.group()
            start = match.start()
            reading = readings.get(run)
            if reading is None:
                reading = self._keep(readings, run)
            if text[start - 9 : start - 1] and _follows_role(text, start):
                reading = self._role_readings.get(run) or self._keep(self._role_readings, run)
            for low, high, name, value in reading.pieces:
                mentions.append(Mention(start + low, start + high, name, value))
            if reading.doubtful and _opens_sentence(text, start):
                doubtful.add(start)
            if reading.aliases:
                aliases.update(reading.aliases)
        return mentions, doubtful, aliases

    def _keep(self, readings: dict[str, Reading], run: str) -> Reading:
        if len(readings) >= _KEPT:
            readings.clear()
        reading = read_run(run, self._listed, readings is self._role_readings)
        readings[run] = reading
        return reading

    def _with_irregular(self, text: str, mentions: list[Mention]) -> list[Mention]:
        """Add the listed names that are not runs of capitalised words; they win over guesses."""
        assert self._scanner is not None
        forms = self._listed.irregular
        found = []
        for match in self._scanner.finditer(text):
            written = match.group()
            value = forms.get(written) or forms.get(" ".join(written.split()))
            if value is not None:
                found.append(Mention(match.start(), match.end(), written, value))
        kept = _without(mentions, found)
        return sorted([*kept, *found], key=lambda mention: (mention.start, -mention.end))


def read_names(
    text: str, gazetteer: Gazetteer = EMPTY, taken: Sequence[Mention] = ()
) -> list[Mention]:
    """Return the names of a whole document; `taken` are mentions that no name may overlap."""
    return name_reader(gazetteer).read(text, taken)


_READERS: list[NameReader] = []


def name_reader(gazetteer: Gazetteer) -> NameReader:
    """Return the reader of a list of names, made once while the same list is in use."""
    for reader in _READERS:
        if reader.gazetteer is gazetteer:
            return reader
    reader = NameReader(gazetteer)
    _READERS.append(reader)
    del _READERS[:-4]
    return reader


def _follows_role(text: str, start: int) -> bool:
    """Whether a role in small letters stands before a name: "the president Xi Jinping"."""
    before = text[start - 9 : start - 1]
    return text[start - 1] == " " and before.endswith(_ROLE_TAILS)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start]
    bare = before.rstrip(" \t\"“‘'(«[")
    return not bare or bare[-1] in ".!?\n•|–—-;:" or "\n" in before


def _with_short_forms(
    mentions: list[Mention], doubtful: set[int], known: dict[str, Value]
) -> list[Mention]:
    """Give short forms the value of what they stand for; drop words that only open a sentence."""
    if not known and not doubtful:
        return mentions
    found = []
    for mention in mentions:
        value = known.get(mention.text)
        if value is not None:
            found.append(Mention(mention.start, mention.end, mention.text, value))
        elif mention.start not in doubtful:
            found.append(mention)
    return found


def _without(mentions: list[Mention], taken: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that overlap none of those that are taken; both are sorted."""
    if not taken:
        return mentions
    found = []
    at = 0
    for mention in mentions:
        while at < len(taken) and taken[at].end <= mention.start:
            at += 1
        if at == len(taken) or taken[at].start >= mention.end:
            found.append(mention)
    return found
