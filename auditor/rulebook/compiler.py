"""A parsed pattern → its program.

Steps are made from the end to the start, each with the step that follows it.  White space next to
optional parts is settled here: a pattern is parts joined by gaps, a part is pieces joined by single
spaces, and a piece that is absent takes one of the joints beside it with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from auditor.rulebook.grammar import (
    Choice,
    Gap,
    Inflected,
    Node,
    Option,
    PatternError,
    Sequence,
    Slot,
    Space,
    Text,
    all_optional,
    trimmed,
)
from auditor.rulebook.inflect import forms
from auditor.rulebook.program import (
    Accept,
    AnyForm,
    Blank,
    Fork,
    Leap,
    Literal,
    Mark,
    Step,
    TakeMention,
    TakeWords,
)
from auditor.rulebook.types import SlotType, slot_type

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from auditor.rulebook.grammar import Pattern
    from auditor.rulebook.unless import Forbidden

    Joint: TypeAlias = Callable[[Step], Step]

MOST_DEEP = 400  # steps in a row: what bounds recursion while matching
MOST_STEPS = 10_000


def compile_pattern(pattern: Pattern, listed: Collection[str], forbidden: Forbidden) -> Step:
    """Return the program of a pattern, or raise PatternError."""
    return _Compiler(listed, forbidden).sequence(pattern.body, Accept())


class _Compiler:
    def __init__(self, listed: Collection[str], forbidden: Forbidden) -> None:
        self.listed = listed
        self.forbidden = forbidden
        self.steps = 0

    def sequence(self, body: Sequence, following: Step) -> Step:
        """Parts joined by gaps."""
        parts = _split(body, Gap)
        parts = [_beside_gaps(part, i > 0, i < len(parts) - 1) for i, part in enumerate(parts)]
        return self.joined(parts, self.part, self.leap, following)

    def part(self, body: Sequence, following: Step) -> Step:
        """Pieces joined by spaces."""
        return self.joined(_split(body, Space), self.piece, Blank, following)

    def leap(self, following: Step) -> Step:
        return Leap(self.forbidden, following)

    def joined(
        self,
        items: list[Sequence],
        make: Callable[[Sequence, Step], Step],
        joint: Joint,
        following: Step,
    ) -> Step:
        """Join items so that an absent one takes one joint with it."""
        firm = next((i for i, item in enumerate(items) if not (item and all_optional(item))), None)
        step = following
        if firm is None:
            return self.loose(items, make, joint, following)
        for item in reversed(items[firm + 1 :]):
            present = joint(make(item, step))
            step = Fork([present, step]) if item and all_optional(item) else present
        step = make(items[firm], step)
        for item in reversed(items[:firm]):
            step = Fork([make(item, joint(step)), step])
        return self.counted(step)

    def loose(
        self,
        items: list[Sequence],
        make: Callable[[Sequence, Step], Step],
        joint: Joint,
        following: Step,
    ) -> Step:
        """Join items of which any, and all, may be absent."""
        after = empty = following  # with something before them, and with nothing yet
        for item in reversed(items):
            started = self.counted(make(item, after))
            after, empty = Fork([joint(started), after]), Fork([started, empty])
        return empty

    def piece(self, body: Sequence, following: Step) -> Step:
        """Nodes that are attached to each other."""
        alone = len(body) == 1
        step = following
        for node in reversed(body):
            step = self.counted(self.node(node, step, alone))
        return step

    def node(self, node: Node, following: Step, alone: bool) -> Step:
        if isinstance(node, Text):
            return Literal(node.text, following)
        if isinstance(node, Inflected):
            return AnyForm(forms(node.word), following)
        if isinstance(node, Slot):
            return self.slot(node, following)
        assert isinstance(node, Option | Choice)
        branches = [trimmed(b) for b in node.branches] if alone else list(node.branches)
        chosen = self.choice(branches, None, following)
        attached = isinstance(node, Option) and not alone  # `joined` sees to one that stands alone
        return Fork([chosen, following]) if attached else chosen

    def choice(self, branches: list[Sequence], slot: str | None, following: Step) -> Step:
        """One of the branches, with a note of where it begins and ends."""
        closing = Mark(False, slot, following)
        ways = [self.sequence(branch, closing) for branch in branches]
        return Mark(True, slot, ways[0] if len(ways) == 1 else Fork(ways))

    def slot(self, slot: Slot, following: Step) -> Step:
        if slot.words:
            return self.choice([trimmed(words) for words in slot.words], slot.name, following)
        kind = slot_type(slot.name, slot.type, self.listed)
        if kind is None:
            raise PatternError(f"unknown type '{slot.type}'", slot.at)
        if kind == SlotType("words", kind.open):
            return TakeWords(slot.name, following)
        return TakeMention(slot.name, kind, following)

    def counted(self, step: Step) -> Step:
        self.steps += 1
        if step.depth > MOST_DEEP or self.steps > MOST_STEPS:
            raise PatternError("too many parts; make two patterns of it", 0)
        return step


def _beside_gaps(part: Sequence, after: bool, before: bool) -> Sequence:
    """Return a part without the white space beside a gap, which the gap takes in."""
    start = 1 if after and part and isinstance(part[0], Space) else 0
    end = len(part) - 1 if before and part[start:] and isinstance(part[-1], Space) else len(part)
    return part[start:end]


def _split(body: Sequence, joint: type[Gap] | type[Space]) -> list[Sequence]:
    parts: list[list[Node]] = [[]]
    for node in body:
        if isinstance(node, joint):
            parts.append([])
        else:
            parts[-1].append(node)
    return [tuple(part) for part in parts]
