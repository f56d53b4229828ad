"""Names in a document: people, organizations, countries, places and roles.

`read_names` finds the runs of capitalised words, reads each by itself and then, over the whole
document, what its short forms stand for: acronyms as it introduces them, and a surname alone after
a full name.  Mentions do not overlap, except that a listed name inside a longer one is given too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.core.model import Gazetteer, Mention, Value
from auditor.language.lexicon.loader import words
from auditor.language.names.capitalized_runs import run_pattern, with_dots
from auditor.language.names.forenames import full_forenames
from auditor.language.names.gazetteer import EMPTY, Listed
from auditor.language.names.run_reader import read_run
from auditor.language.names.run_reading import RunReading
from auditor.language.names.sentence_openers import only_opens
from auditor.language.names.short_forms import with_short_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEPT = 200_000  # readings kept; beyond it the memory is emptied
_LONGEST = 600  # characters; no name is longer than this
_NOTHING = RunReading(())
_ROLE_TAILS = words("role-tails")  # the last five letters of roles: "president Xi Jinping"
_new = tuple.__new__


class _Runs:
    """What the runs of one text hold; all offsets are those of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mentions: list[Mention] = []
        self.doubtful: set[int] = set()  # starts of words that may only open a sentence
        self.aliases: dict[str, Value] = {}
        self.owned = -1  # where "President of Norland" ends: a person may follow after a comma

    def after_role(self, run: str, start: int) -> bool:
        """Whether a person is likely in a run: after "president", or after a role and its owner."""
        text = self.text
        if text[start - 6 : start - 1] in _ROLE_TAILS and text[start - 1] == " ":
            return True
        return start - 2 == self.owned and text[self.owned] == "," and " " in run

    def add_special(self, reading: RunReading, start: int, end: int) -> None:
        """Note what a run says beside its names, which have been added."""
        if reading.titled:
            _name_before_title(self.text, self.mentions, len(reading.pieces), start)
        if reading.owned:
            self.owned = end
        if reading.aliases:
            self.aliases.update(reading.aliases)
        if reading.opening:
            self.doubtful.update(start + low for low in reading.opening)
        elif reading.doubtful and only_opens(self.text, start, end):
            self.doubtful.add(start)


class NameReader:
    """Reads names with one list of known names; cheap to call again."""

    def __init__(self, gazetteer: Gazetteer = EMPTY) -> None:
        self.gazetteer = gazetteer
        self._listed = Listed(gazetteer)
        self._readings: dict[str, RunReading] = {}
        self._role_readings: dict[str, RunReading] = {}

    def read(
        self, text: str, taken: Sequence[Mention] = (), *, is_wrapped: bool = False
    ) -> list[Mention]:
        """Return the names of a document, sorted by start and then the longer first."""
        runs = self._runs(text, is_wrapped)
        mentions = runs.mentions
        if "?" in text:
            mentions = [
                _asked(text, mention) if mention[2].startswith(_AUXILIARIES) else mention
                for mention in mentions
            ]
        mentions = with_short_forms(mentions, runs.doubtful, runs.aliases, self._listed)
        elsewhere = self._listed.elsewhere(text)
        if elsewhere:
            kept = [*_without(mentions, elsewhere), *elsewhere]
            mentions = sorted(kept, key=lambda mention: (mention.start, -mention.end))
        return with_dots(text, _without(mentions, taken, trim=True))

    def _runs(self, text: str, is_wrapped: bool) -> _Runs:
        """Read every run of a text."""
        found = _Runs(text)
        mentions = found.mentions
        for match in run_pattern(is_wrapped).finditer(text):
            run, start = match[0], match.start()
            memory = self._role_readings if found.after_role(run, start) else self._readings
            reading = memory.get(run) or self._keep(memory, run)
            for low, high, name, value in reading[0]:
                mentions.append(_new(Mention, (start + low, start + high, name, value, None)))
            if reading[1]:
                found.add_special(reading, start, match.end())
        return found

    def _keep(self, readings: dict[str, RunReading], run: str) -> RunReading:
        if len(run) > _LONGEST:
            return _NOTHING
        if len(readings) >= _KEPT:
            readings.clear()
        reading = read_run(run, self._listed, readings is self._role_readings)
        readings[run] = reading
        return reading


def read_names(
    text: str,
    gazetteer: Gazetteer = EMPTY,
    taken: Sequence[Mention] = (),
    *,
    is_wrapped: bool = False,
) -> list[Mention]:
    """Return the names of a whole document; `taken` are mentions that no name may overlap.

    In a text that `is_wrapped` a name may go on in the next line.
    """
    return name_reader(gazetteer).read(text, taken, is_wrapped=is_wrapped)


@lru_cache(maxsize=4)
def name_reader(gazetteer: Gazetteer) -> NameReader:
    """Return the reader of a list of names, made once while the same list is in use."""
    return NameReader(gazetteer)


def _name_before_title(text: str, mentions: list[Mention], own: int, start: int) -> None:
    """Make a person of the name before a title: "Ana Zilic, President of Croatia"."""
    at = len(mentions) - own - 1
    if at < 0 or text[start - 2 : start] != ", " or mentions[at].end != start - 2:
        return
    name = mentions[at]
    if name.value.kind == "name" and 1 <= name.text.count(" ") <= 3:
        known = full_forenames(name.value.name or "")
        mentions[at] = name._replace(value=replace(name.value, kind="person", forenames=known))


_AUXILIARIES = ("Will ", "May ")
_QUESTION = re.compile(r"[^.!?\n]{0,200}\?")


def _asked(text: str, mention: Mention) -> Mention:
    """Return the name without the auxiliary of a question: "Will Norland join?"."""
    if mention.value.kind != "person" or not _QUESTION.match(text, mention.end):
        return mention
    (rest,) = _rest(mention, mention.start + mention.text.index(" ")) or [mention]
    return rest


def _without(
    mentions: list[Mention], taken: Sequence[Mention], trim: bool = False
) -> list[Mention]:
    """Return the mentions that overlap none of those that are taken; both are sorted.

    `trim`: of "May Britt" in "on 5 May Britt left" the rest behind what is taken is kept.
    """
    if not taken:
        return mentions
    found = []
    at = 0
    for mention in mentions:
        while at < len(taken) and taken[at].end <= mention.start:
            at += 1
        if at == len(taken) or taken[at].start >= mention.end:
            found.append(mention)
        elif trim and mention.value.kind == "person" and taken[at].start <= mention.start:
            found.extend(_rest(mention, taken[at].end))
    return found


def _rest(mention: Mention, start: int) -> list[Mention]:
    """Return what a name leaves behind a date that ends inside it at a space."""
    rest = mention.text[start - mention.start :]
    if not rest.startswith(" ") or not rest[1:2].isupper():
        return []
    text = rest[1:]
    return [Mention(start + 1, mention.end, text, Value("name", name=text))]
