"""Which reads of a match belong together where its slots repeat: "8 fundamental, 4 governance"."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.rulebook.pattern.matcher import SlotRead
from auditor.rulebook.pattern.slot_types import TIME_SLOTS

Reads = Mapping[str, tuple[SlotRead, ...]]


def companions(slots: Reads, slot: str, number: int) -> Reads:
    """Return what belongs to one read of a slot that may repeat.

    Slots that repeat as often go with it by their number, one that is read once goes with all; of
    others, and of times, what stands between this read and the next one.
    """
    reads = slots[slot]
    if len(reads) == 1:
        return slots
    start = reads[number].start
    end = reads[number + 1].start if number + 1 < len(reads) else None
    found: dict[str, tuple[SlotRead, ...]] = {}
    for name, others in slots.items():
        if len(others) == len(reads):
            found[name] = (others[number],)
        elif len(others) == 1 and (name not in TIME_SLOTS or others[0].start < reads[0].start):
            found[name] = others
        else:
            found[name] = tuple(o for o in others if o.start >= start and _before(o, end))
    return {name: kept for name, kept in found.items() if kept}


def _before(read: SlotRead, end: int | None) -> bool:
    return end is None or read.start < end
