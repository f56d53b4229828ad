"""A text and its number style → the state of one pass over it."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.language.numbers.hedges import hedge_after, hedge_before
from auditor.language.numbers.number_style import DEFAULT, NumberStyle


@dataclass(slots=True)
class ScanState:
    """The text that is read and what was noticed on the way; all offsets are those of the text."""

    text: str
    style: NumberStyle = DEFAULT
    memoised: bool = True  # False: every number is interpreted in its context
    hedges: dict[int, str] = field(default_factory=dict)  # start of a number to its hedge
    named_end: int = -99  # where the last digits ended that name
    done: int = 0  # where the last number in digits ended
    line_start: int = 0  # the line of which `spaces_part` says whether spaces part its numbers
    line_end: int = 0
    spaces_part: bool = False


def note_hedge(state: ScanState, start: int, end: int) -> None:
    """Note the hedge before or behind the number from `start` to `end`."""
    before = hedge_before(state.text, start)
    hedge = before.word if before else hedge_after(state.text, end)
    if hedge:
        state.hedges[start] = hedge
