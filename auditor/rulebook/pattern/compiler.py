"""A parsed pattern → its program.

Steps are made from the end to the start, each with the step that follows it.  White space next to
optional parts is settled here: a pattern is parts joined by gaps, a part is pieces joined by single
spaces, and a piece that is absent takes one of the joints beside it with it, unless it is attached
to what stands outside its brackets.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from auditor.rulebook.pattern.inflection import forms
from auditor.rulebook.pattern.program import Accept, Fork, Mark, Step, phrase
from auditor.rulebook.pattern.reading_steps import (
    AnyForm,
    Leap,
    TakeListed,
    TakeMention,
    TakeWords,
)
from auditor.rulebook.pattern.slot_types import slot_type
from auditor.rulebook.pattern.syntax_tree import (
    Choice,
    Gap,
    Inflected,
    Listed,
    Node,
    Option,
    PatternError,
    Sequence,
    Slot,
    Space,
    Text,
    all_optional,
)
from auditor.rulebook.pattern.word_tree import WordTree, word_trees

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from auditor.rulebook.pattern.exclusions import Forbidden
    from auditor.rulebook.pattern.syntax_tree import Pattern

MOST_FRAMES = 500  # what a match may need of Python's stack
MOST_STEPS = 10_000


def compile_pattern(pattern: Pattern, listed: Collection[str], forbidden: Forbidden) -> Step:
    """Return the program of a pattern.

    `listed` are the types that `names:` lists.  Raises PatternError for a type that does not exist
    and for a pattern that is too large.
    """
    return _Compiler(listed, forbidden).sequence(pattern.body, _Sides(False, False), Accept())


def blank(following: Step) -> Step:
    """White space."""
    return phrase(None, following)


class _Sides(NamedTuple):
    """Whether a sequence is attached, on its left and right, to what stands outside of it."""

    left: bool
    right: bool


class _Compiler:
    def __init__(self, listed: Collection[str], forbidden: Forbidden) -> None:
        self.listed = listed
        self.forbidden = forbidden
        self.steps = 0

    # -------------------------------------------------------------- joints

    def sequence(self, body: Sequence, sides: _Sides, following: Step) -> Step:
        """Parts joined by gaps."""
        parts = _split(body, Gap)
        last = len(parts) - 1
        trimmed = [_trimmed(part, i > 0, i < last) for i, part in enumerate(parts)]
        return self.joined(trimmed, sides, self.part, self.leap, following, may_vanish=True)

    def part(self, body: Sequence, sides: _Sides, following: Step) -> Step:
        """Pieces joined by spaces; `sequence` sees to their all being absent."""
        return self.joined(_split(body, Space), sides, self.piece, blank, following)

    def leap(self, following: Step) -> Step:
        return self.counted(Leap(self.forbidden, following))

    def joined(
        self,
        items: list[Sequence],
        sides: _Sides,
        make: Callable[[Sequence, _Sides, Step], Step],
        joint: Callable[[Step], Step],
        following: Step,
        may_vanish: bool = False,
    ) -> Step:
        """Join items so that one that is absent takes one joint with it."""
        firm = _firm(items, sides)
        makers = [partial(make, item, _inner(items, i, sides)) for i, item in enumerate(items)]
        if not any(firm):
            return self.loose(makers, joint, following, may_vanish)
        first = firm.index(True)
        step = following
        for i in range(len(items) - 1, first, -1):
            present = makers[i](step)
            present = present if _begins_with_gap(items[i]) else joint(present)
            step = present if firm[i] else self.counted(Fork([present, step]))
        step = self.counted(makers[first](step))
        for i in range(first - 1, -1, -1):
            present = makers[i](joint(step))
            step = self.counted(Fork([present, step]))
        return step

    def loose(
        self,
        makers: list[partial[Step]],
        joint: Callable[[Step], Step],
        following: Step,
        may_vanish: bool,
    ) -> Step:
        """Join items of which any, and all if they may vanish, may be absent."""
        after = following  # the way on with something before it
        ways: list[Step] = [following] if may_vanish else []  # with nothing before it
        for make in reversed(makers):
            present = self.counted(make(after))
            after = Fork([joint(present), after])
            ways.insert(0, present)
        return Fork(ways)

    # -------------------------------------------------------------- what is joined

    def piece(self, body: Sequence, sides: _Sides, following: Step) -> Step:
        """Nodes that are attached to each other."""
        step = following
        last = len(body) - 1
        for i in range(last, -1, -1):
            inner = _Sides(i > 0 or sides.left, i < last or sides.right)
            step = self.counted(self.node(body[i], inner, step))
        return step

    def node(self, node: Node, sides: _Sides, following: Step) -> Step:
        if isinstance(node, Text):
            return phrase(node.text, following)
        if isinstance(node, Inflected):
            return AnyForm(forms(node.word), following)
        if isinstance(node, Slot):
            return self.slot(node, following)
        if isinstance(node, Choice):
            return _one_of(self.ways(node.branches, sides, following))
        if isinstance(node, Listed):
            return self.word_of(node, sides, None, following)
        assert isinstance(node, Option)
        chosen = self.choice(node.branches, sides, None, following)
        # `joined` sees to an optional part that stands alone
        return Fork([chosen, following]) if any(sides) else chosen

    def choice(
        self, branches: tuple[Sequence, ...], sides: _Sides, slot: str | None, following: Step
    ) -> Step:
        """One of the branches, with a note of where it begins and ends."""
        return Mark(True, slot, _one_of(self.ways(branches, sides, Mark(False, slot, following))))

    def ways(self, branches: tuple[Sequence, ...], sides: _Sides, following: Step) -> list[Step]:
        kept = [_trimmed(branch, not sides.left, not sides.right) for branch in branches]
        return [self.sequence(branch, sides, following) for branch in kept]

    def word_of(self, listed: Listed, sides: _Sides, slot: str | None, following: Step) -> Step:
        """One of the words of a list, read by a slot or by none."""
        ways: list[Step] = []
        after = Mark(False, slot, following) if slot else following
        for part in word_trees(listed):
            if isinstance(part, WordTree):
                ways.append(TakeListed(listed.name, part, after))
            else:
                shown = Mark(False, slot, following, part.shown) if slot else following
                ways.append(self.sequence(part.body, sides, shown))
        step = self.counted(_one_of(ways))
        return Mark(True, slot, step) if slot else step

    def slot(self, slot: Slot, following: Step) -> Step:
        """One slot.  Raises PatternError for a type that does not exist."""
        only = slot.words[0][0] if len(slot.words) == 1 and len(slot.words[0]) == 1 else None
        if isinstance(only, Listed):
            return self.word_of(only, _Sides(False, False), slot.name, following)
        if slot.words:
            return self.choice(slot.words, _Sides(False, False), slot.name, following)
        kind = slot_type(slot.name, slot.type, self.listed)
        if kind is None:
            raise PatternError(f"unknown type '{slot.type}'", slot.at)
        if kind.name == "words":
            return TakeWords(slot.name, following)
        return TakeMention(slot.name, kind, self.forbidden, following)

    def counted(self, step: Step) -> Step:
        """Return a step that is made.  Raises PatternError where it makes the program too large."""
        self.steps += 1
        if step.frames > MOST_FRAMES or self.steps > MOST_STEPS:
            raise PatternError("too many parts; make two patterns of it", 0)
        return step


def _firm(items: list[Sequence], sides: _Sides) -> list[bool]:
    """Return which items keep their joints: those that are required or attached outside."""
    firm = [not (item and all_optional(item)) for item in items]
    firm[0] = firm[0] or sides.left
    firm[-1] = firm[-1] or sides.right
    return firm


def _inner(items: list[Sequence], at: int, sides: _Sides) -> _Sides:
    """Return what one of several joined items is attached to."""
    return _Sides(sides.left and at == 0, sides.right and at == len(items) - 1)


def _one_of(ways: list[Step]) -> Step:
    return ways[0] if len(ways) == 1 else Fork(ways)


def _begins_with_gap(piece: Sequence) -> bool:
    """Whether a piece is one optional part that begins with a gap, which needs no space before."""
    if len(piece) != 1 or not isinstance(piece[0], Option):
        return False
    return any(isinstance(branch[0], Gap) for branch in piece[0].branches)


def _trimmed(part: Sequence, left: bool, right: bool) -> Sequence:
    """Return a sequence without white space at the edges named."""
    start = 1 if left and part and isinstance(part[0], Space) else 0
    end = len(part) - 1 if right and part[start:] and isinstance(part[-1], Space) else len(part)
    return part[start:end]


def _split(body: Sequence, joint: type[Gap] | type[Space]) -> list[Sequence]:
    parts: list[list[Node]] = [[]]
    for node in body:
        if isinstance(node, joint):
            parts.append([])
        else:
            parts[-1].append(node)
    return [tuple(part) for part in parts]
