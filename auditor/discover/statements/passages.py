"""One document's analysis → its passages, each with its values, its names and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from auditor.claims.analysis import DocumentAnalysis
from auditor.core.model import NAME_KINDS, Mention, Passage
from auditor.discover.statements.subjects import (
    is_anaphoric,
    is_common,
    is_description,
    is_source,
    name_of,
    opening,
    title_of,
)


class PassageValues(NamedTuple):
    """A passage with its values and names, and the name that opened one before it."""

    block: Passage
    values: Sequence[Mention]
    names: Sequence[Mention]
    opening: Mention | None  # the name that opens it
    topic: Mention | None  # the last name that opened a passage, its own too
    is_topic_near: bool  # that passage is in the same paragraph

    def implied_subject(self, text: str, title: str) -> str:
        """Return what a passage is about that no name opens: "It is …", or the document's title."""
        name = "" if self.topic is None or self.names else name_of(self.topic)
        near = self.topic is not None and self.is_topic_near
        if near and (is_anaphoric(text, self.block) or is_description(text, self.block)):
            return name or title
        return title or name


def passages_with_values(
    analysis: DocumentAnalysis, values: Sequence[Mention], words: Iterable[str] = ()
) -> Iterator[PassageValues]:
    """Yield the passages of a text that have values; `values` are those of the text in order.

    `words` are all words of the text: what is also written small is no name.
    """
    text = analysis.document.text
    small = frozenset(word for word in words if word.islower())
    names = _names(analysis.mentions)
    title = title_of(analysis.document)
    topic: Mention | None = None
    paragraph = -1
    value = name = 0
    for block in analysis.passages:
        first, value = _reach(values, value, block)
        low, name = _reach(names, name, block)
        own, near = values[first:value], names[low:name]
        named = [name for name in near if not is_common(name, small)]
        opened = _opened(text, block, own, named, title)
        if opened is not None:
            topic, paragraph = opened, block.paragraph
        if own:
            yield PassageValues(block, own, near, opened, topic, paragraph == block.paragraph)


def _opened(
    text: str, block: Passage, own: Sequence[Mention], named: Sequence[Mention], title: str
) -> Mention | None:
    """Return the name that opens a passage and that it is about; `title` is of the document."""
    opened = opening(text, block, own, named)
    is_other = opened is not None and title and is_source(text, block, opened)
    return None if is_other else opened


def _names(mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if m.value.kind in NAME_KINDS and m.value.kind != "role"]


def _reach(mentions: Sequence[Mention], at: int, block: Passage) -> tuple[int, int]:
    """Return from which of some mentions in order to which a passage has them, from `at` on."""
    while at < len(mentions) and mentions[at].start < block.start:
        at += 1
    first = at
    while at < len(mentions) and mentions[at].start < block.end:
        at += 1
    return first, at
