"""Lines with a label: which one, and which of the values behind it say something of their own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from auditor.core.model import Mention, Passage
from auditor.discover.statements.normalization import Token
from auditor.discover.statements.value_context import TextAnalysis

BARE = 3  # words beside its values that a passage has which is only a value


def label_of(
    reading: TextAnalysis, block: Passage, values: Sequence[Mention], *, opened: bool
) -> str:
    """Return the path of labels of a "Label: value" line, or of a bare value below its label."""
    if block.label:
        return " > ".join((*block.headings[-1:], block.label))
    if opened or not block.headings or _is_sentence(reading.text, block):
        return ""
    taken = [(value.start, value.end) for value in values]
    free = [
        word
        for word in words_in(reading, block)
        if word.stem and not any(low <= word.start < high for low, high in taken)
    ]
    return " > ".join(block.headings[-2:]) if len(free) <= BARE else ""


def _is_sentence(text: str, block: Passage) -> bool:
    return text[block.start].isupper() and text[block.start : block.end].endswith((".", "!", "?"))


def telling(text: str, values: Sequence[Mention], *, labelled: bool) -> Iterator[Mention]:
    """Yield the values of a passage that are not said of another one or listed with others."""
    for at, value in enumerate(values):
        if at and _is_retold(text, values[at - 1], value):
            continue
        if labelled and (_is_aside(values[0], value) or _runs_on(text, values, at)):
            continue
        if not _is_listed(text, values, at):
            yield value


_LISTED = re.compile(r",? (?:and |or )?")
LIST = 3  # bare numbers one behind the other that are a list


def _is_listed(text: str, values: Sequence[Mention], at: int) -> bool:
    """Whether a bare number stands in a list of such: "4, 8 and 15"."""
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
        _tells(values[one]) or values[one].value.kind == "date" for one in run
    )


_RETOLD = re.compile(r"\s?°?[A-Za-z]{0,3}\s?\((?:about |or |nearly )?")


def _is_retold(text: str, first: Mention, second: Mention) -> bool:
    """Whether a value stands in brackets behind another: "10 C (50 F)"."""
    dated = "date" in (first.value.kind, second.value.kind)
    return not dated and _RETOLD.fullmatch(text, first.end, second.start) is not None


def _is_aside(first: Mention, mention: Mention) -> bool:
    """Whether a bare number stands in a line whose first value tells what it counts: a rank."""
    return _tells(first) and mention.value.kind == "number" and not _tells(mention)


def _runs_on(text: str, values: Sequence[Mention], at: int) -> bool:
    """Whether nothing parts a value from the next one: a rank before it, or cells of a table."""
    following = values[at + 1] if at + 1 < len(values) else None
    if following is None or following.value.kind == "date":
        return False
    return not text[values[at].end : following.start].strip()


def _tells(mention: Mention) -> bool:
    return mention.value.dimension is not None or mention.value.counted is not None


def words_in(reading: TextAnalysis, block: Passage) -> Sequence[Token]:
    """Return the words of a passage."""
    first = bisect_left(reading.word_starts, block.start)
    return reading.words[first : bisect_left(reading.word_starts, block.end, first)]
