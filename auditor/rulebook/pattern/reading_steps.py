"""The steps of a program that read: gaps, words in any form, mentions, words of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.rulebook.pattern.inflection import AUXILIARIES
from auditor.rulebook.pattern.program import Ending, Forked, ListedRead, Read

if TYPE_CHECKING:
    from auditor.core.model import Mention
    from auditor.rulebook.pattern.exclusions import Forbidden
    from auditor.rulebook.pattern.passage_view import First, Scan
    from auditor.rulebook.pattern.program import Memo, Step
    from auditor.rulebook.pattern.slot_types import SlotType
    from auditor.rulebook.pattern.word_tree import WordTree


class Leap(Forked):
    """A gap."""

    def __init__(self, forbidden: Forbidden, following: Step) -> None:
        super().__init__(following)
        self.forbidden = forbidden

    def longest(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        return self.from_ends(scan, scan.gap_ends(at, self.forbidden), memo)

    def firsts(self) -> set[First]:
        return {None}


class AnyForm(Forked):
    """A word in any of its forms, after auxiliaries or not: ratifies, has ratified."""

    def __init__(self, forms: frozenset[str], following: Step) -> None:
        super().__init__(following)
        self.forms = forms

    def longest(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        ends = self._ends(scan, at)
        if not ends:
            scan.part(at, f"~{min(self.forms, key=len)}")
        return self.from_ends(scan, ends, memo)

    def _ends(self, scan: Scan, at: int) -> list[int]:
        ends: list[int] = []
        for _ in range(4):
            end = scan.word_end(at)
            word = scan.text[at:end]
            if word in self.forms:
                ends.append(end)
            after = scan.after_space(end) if word in AUXILIARIES else None
            if after is None:
                break
            at = after
        return ends

    def firsts(self) -> set[First]:
        return {*self.forms, *AUXILIARIES}


class TakeMention(Forked):
    """A slot that reads a mention."""

    def __init__(self, slot: str, kind: SlotType, forbidden: Forbidden, following: Step) -> None:
        super().__init__(following)
        self.slot = slot
        self.kind = kind
        self.forbidden = forbidden if kind.is_name else None

    def longest(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        best: Ending | None = None
        read: Mention | None = None
        for mention, end in scan.mentions_at(at, self.kind):
            scan.steps += 1
            if mention is read:  # the bracket behind it is the pattern's to read, if it can
                continue
            if self.forbidden and self.forbidden.touches(scan.text, at, end):
                continue
            onward = self.following.run(scan, end, memo)
            if onward and (best is None or onward.end > best.end):
                start, stop = mention.start - scan.offset, mention.end - scan.offset
                best = Ending(onward.end, (Read(self.slot, start, stop, mention), onward.trail))
                read = mention
        if best is None:
            scan.part(at, f"{{{self.slot}:{self.kind}}}")
        return best

    def firsts(self) -> set[First]:
        return {self.kind}


class TakeWords(Forked):
    """A slot that reads a run of words."""

    def __init__(self, slot: str, following: Step) -> None:
        super().__init__(following)
        self.slot = slot

    def longest(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        best: Ending | None = None
        for end in scan.run_ends(at):
            scan.steps += 1
            onward = self.following.run(scan, end, memo)
            if onward and (best is None or onward.end > best.end):
                best = Ending(onward.end, (Read(self.slot, at, end, None), onward.trail))
        return best

    def firsts(self) -> set[First]:
        return {None}


class TakeListed(Forked):
    """One of the plain words of a list."""

    def __init__(self, name: str, words: WordTree, following: Step) -> None:
        super().__init__(following)
        self.name = name
        self.words = words

    def longest(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        best: Ending | None = None
        found = self.words.found(scan, at)
        if not found:
            scan.part(at, f"({self.name})")
        for end, shown in found:
            scan.steps += 1
            onward = self.following.run(scan, end, memo)
            if onward and (best is None or onward.end > best.end):
                best = Ending(onward.end, (ListedRead(at, end, shown), onward.trail))
        return best

    def firsts(self) -> set[First]:
        return set(self.words.firsts)
