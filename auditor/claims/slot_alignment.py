"""Which reads of a match belong together where its slots repeat: "8 fundamental, 4 governance"."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.rulebook.pattern.matcher import SlotRead
from auditor.rulebook.pattern.slot_types import TIME_SLOTS

Reads = Mapping[str, tuple[SlotRead, ...]]


def companions(slots: Reads, slot: str, number: int) -> Reads:
    """Return what belongs to one read of a slot that may repeat.

    Slots that repeat as often go with it by their number, one that is read once goes with all; of
    others, and of times, those between this read and the next one.
    """
    reads = slots[slot]
    if len(reads) == 1:
        return slots
    found = {name: _companions(name, others, reads, number) for name, others in slots.items()}
    return {name: kept for name, kept in found.items() if kept}


def _companions(
    name: str, others: tuple[SlotRead, ...], reads: tuple[SlotRead, ...], number: int
) -> tuple[SlotRead, ...]:
    """Return what one slot read beside one of several reads of another."""
    if len(others) == len(reads):
        return (others[number],)
    if len(others) == 1 and (name not in TIME_SLOTS or others[0].start < reads[0].start):
        return others
    start = reads[number].start
    end = reads[number + 1].start if number + 1 < len(reads) else None
    return tuple(other for other in others if other.start >= start and _before(other, end))


def _before(read: SlotRead, end: int | None) -> bool:
    return end is None or read.start < end
