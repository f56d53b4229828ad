"""The labels of "Label: value" lines as mentions, for slots that read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from auditor.core.model import Mention, Passage, Value
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.slot_types import LABEL

BETWEEN = " > "  # an outer label and an inner one: "Area > total"


def asked(facts: Iterable[Fact]) -> bool:
    """Whether any fact reads labels."""
    return any(kind.name == LABEL for fact in facts for kind in fact.types.values())


def labels_of(text: str, line: Sequence[Passage]) -> Mapping[int, Mention]:
    """Return the label of each field of a line, by where the field starts."""
    found: dict[int, Mention] = {}
    outer: str | None = None
    for passage in line:
        label = passage.label
        if passage.kind != "field" or label is None:
            continue
        start, end, name = passage.start, passage.start + len(label), label
        if not text.startswith(label, start) and passage.headings:
            outer = passage.headings[-1]  # the first field begins with the line's own label
            end = text.index(label, start + len(outer)) + len(label)
        if outer is None:
            outer = label
        elif label != outer:
            name = f"{outer}{BETWEEN}{label}"
        found[start] = Mention(start, end, text[start:end], Value(LABEL, name=name))
    return found
