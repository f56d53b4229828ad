"""Lines with a label: their label, and the values behind it that are statements of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.core.model import Mention, Passage
from auditor.discover.statements.hours import without_passing_times
from auditor.discover.statements.text_analysis import TextAnalysis

BARE = 3  # words beside its values that a passage may have which is only a value


def label_of(analysis: TextAnalysis, block: Passage, *, opened: bool) -> str:
    """Return the path of labels of a "Label: value" line, or of a bare value below its label.

    `opened`: a name opens the passage, so it is a sentence about that name.
    """
    if block.label:
        return " > ".join((*block.headings[-1:], block.label))
    if opened or not block.headings or _is_sentence(analysis.text, block):
        return ""
    words = analysis.words
    free = filter(None, words.informative[words.within(block.start, block.end)])
    return " > ".join(block.headings[-2:]) if sum(1 for _ in free) <= BARE else ""


def _is_sentence(text: str, block: Passage) -> bool:
    return text[block.start].isupper() and text[block.start : block.end].endswith((".", "!", "?"))


def own_values(text: str, values: Sequence[Mention], *, labelled: bool) -> Iterator[Mention]:
    """Yield the values of a passage that neither restate another one nor are listed with others.

    `labelled`: the passage is a "Label: value" line.
    """
    values = without_passing_times(text, values)
    if len(values) < 2:
        yield from values
        return
    for at, value in enumerate(values):
        if at and _is_restatement(text, values[at - 1], value):
            continue
        if labelled and (_is_aside(values[0], value) or _runs_on(text, values, at)):
            continue
        if len(values) < LIST or not _is_listed(text, values, at):
            yield value


_LISTED = re.compile(r",? (?:and |or )?")
LIST = 3  # bare numbers one behind the other that are a list


def _is_listed(text: str, values: Sequence[Mention], at: int) -> bool:
    """Whether a bare number is one of a list of such: "4, 8 and 15"."""
    run = [at]
    for step in (-1, 1):
        place = at
        while 0 <= place + step < len(values) and len(run) < LIST:
            low, high = sorted((place, place + step))
            if not _LISTED.fullmatch(text, values[low].end, values[high].start):
                break
            place += step
            run.append(place)
    return len(run) >= LIST and not any(
        _is_measured(values[one]) or values[one].value.kind == "date" for one in run
    )


_RESTATED = re.compile(r"\s?°?[A-Za-z]{0,3}\s?\((?:about |or |nearly )?")


def _is_restatement(text: str, first: Mention, second: Mention) -> bool:
    """Whether a value in brackets restates the one before: "10 C (50 F)"."""
    dated = "date" in (first.value.kind, second.value.kind)
    return not dated and _RESTATED.fullmatch(text, first.end, second.start) is not None


def _is_aside(first: Mention, mention: Mention) -> bool:
    """Whether a bare number is a rank: the first value of its line has a unit or a noun."""
    return _is_measured(first) and mention.value.kind == "number" and not _is_measured(mention)


def _runs_on(text: str, values: Sequence[Mention], at: int) -> bool:
    """Whether nothing parts a value from the next one: a rank before it, or cells of a table."""
    following = values[at + 1] if at + 1 < len(values) else None
    if following is None or following.value.kind == "date":
        return False
    return not text[values[at].end : following.start].strip()


def _is_measured(mention: Mention) -> bool:
    """Whether a value has a unit, or a noun that is counted."""
    return mention.value.dimension is not None or mention.value.counted is not None
