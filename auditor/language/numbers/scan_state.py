"""What is being read, with what was noticed on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.core.model import Mention
from auditor.language.numbers.digits import DEFAULT, NumberStyle
from auditor.language.numbers.left_context import hedge_after, hedge_before


@dataclass(slots=True)
class ScanState:
    """What is being read and what was noticed on the way."""

    text: str
    style: NumberStyle = DEFAULT
    hedges: dict[int, str] = field(default_factory=dict)  # start of a number to its hedge
    named_end: int = -99  # where the last number ended that is a name
    done: int = 0  # where the last number ended, known on the slow path only
    line_start: int = 0  # the line of which `spaces_part` tells whether spaces part its numbers
    line_end: int = 0
    spaces_part: bool = False


def noted(page: ScanState, mention: Mention) -> Mention:
    """Note the hedge before or behind a number; return the number."""
    before = hedge_before(page.text, mention[0])
    hedge = before.word if before else hedge_after(page.text, mention.end)
    if hedge:
        page.hedges[mention.start] = hedge
    return mention
