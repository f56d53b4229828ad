"""A pattern as it is written → what in it is hardly meant: each a message and its position.

What is told here can be read, and often reads nothing: signs of regular expressions, typographic
quotes, no slot or nothing but one, a slot twice, parentheses without alternatives.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from auditor.rulebook.pattern.syntax_tree import Listed, Option, Slot, Space, branches_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from auditor.rulebook.pattern.syntax_tree import Pattern, Sequence

REGEX_SIGNS = re.compile(
    r"\\[dDwWsSbBAZ](?![a-z])[+*]?|\.[*+]|\[\^?(?:[A-Za-z0-9]-[A-Za-z0-9])+[\w.,-]{0,9}\][+*]?"
    r"|\A\^|(?<![A-Z ])\$\Z|\(\?[:=!<P]|[\])][+*]|(?<=\w)[?+](?=\w)|(?<=[\])\w])\{\d+,?\d*\}"
)
QUOTES = {"“": "”", "„": "“", "‘": "’", "‚": "‘", "«": "»", "»": "«", "”": "”", "’": "’"}
IN_PARENTHESES = re.compile(r"(?<![\\:])\((?P<words>[a-z]+(?: [a-z]+){0,3})\)")


def warnings(
    pattern: Pattern,
    *,
    is_quoted: bool,
    is_in_place: bool,
    lists: Collection[str],
    many: Collection[str],
) -> Iterator[tuple[str, int]]:
    """Yield what is hardly meant in a pattern; `is_in_place`: labels or tables say where it stands;
    `is_quoted`: it stands in straight quotes in the pack.

    Positions count characters of the pattern's text, from 0.
    """
    text = pattern.text
    found = REGEX_SIGNS.search(text)
    if found:
        yield regex_message(found[0]), found.start()
    if is_quoted and (quotes := typographic(text)):
        yield quotes, 0
    yield from _of_slots(pattern, is_in_place, many)
    if not is_in_place:
        yield from _of_parentheses(text, lists)


def regex_message(sign: str) -> str:
    """Return what to write in the place of a sign of regular expressions."""
    return (
        f"'{sign}' looks like a regular expression; in a pattern it stands for itself: write"
        " {n:count} for a number, (a|b) for alternatives, […] for what is optional, … for a gap"
    )


def typographic(text: str) -> str:
    """Return what is wrong with a text in typographic quotes, "" where it is in none."""
    text = text.strip()
    if len(text) > 1 and text[0] in QUOTES and text[-1] in QUOTES.values():
        return (
            f"the typographic quotes {text[0]} {text[-1]} are read as part of the text; use"
            " straight ones, \" or ', instead"
        )
    return ""


def _of_slots(
    pattern: Pattern, is_in_place: bool, many: Collection[str]
) -> Iterator[tuple[str, int]]:
    slots = pattern.slots
    if not slots:
        yield (
            "the pattern has no slot, so it reads nothing: put what is to be compared in braces,"
            " as in {n:count}",
            0,
        )
    elif not is_in_place and _is_bare(pattern.body):
        kind = slots[0].type or slots[0].name
        yield (
            f"the pattern is only the slot {{{slots[0].name}}}, which reads every {kind} of every"
            " text: put the words around it beside it, or name a label",
            0,
        )
    yield from _of_slots_twice(pattern, many)


def _of_slots_twice(pattern: Pattern, many: Collection[str]) -> Iterator[tuple[str, int]]:
    """Yield each slot that one match reads twice, where it is not one of `many` parts of a sum."""
    counted = slot_counts(pattern.body)
    for slot in dict.fromkeys(slot.name for slot in pattern.slots):
        if counted[slot] > 1 and slot not in many:
            at = [each.at for each in pattern.slots if each.name == slot][1]
            yield f"slot '{slot}' stands twice in one pattern; give one of them another name", at


def _is_bare(body: Sequence) -> bool:
    """Whether a pattern is one slot and nothing that has to stand beside it."""
    needed = [node for node in body if not isinstance(node, Space | Option)]
    return len(needed) == 1 and isinstance(needed[0], Slot) and not needed[0].words


def slot_counts(body: Sequence) -> Counter[str]:
    """Return how often each slot can be read at most in one match; those of lists do not count."""
    counts: Counter[str] = Counter()
    for node in body:
        if isinstance(node, Slot):
            counts[node.name] += 1
        most: Counter[str] = Counter()
        for branch in () if isinstance(node, Listed) else branches_of(node):
            most |= slot_counts(branch)
        counts += most
    return counts


def _of_parentheses(text: str, lists: Collection[str]) -> Iterator[tuple[str, int]]:
    """Yield lower-case words in parentheses that stand for themselves, and are hardly meant to."""
    for found in IN_PARENTHESES.finditer(text):
        if found["words"] in lists:
            continue
        yield (
            f"'{found[0]}' without a | stands for itself, parentheses and all: write"
            f" [{found['words']}] for what may be missing, (a|b) for alternatives",
            found.start(),
        )
