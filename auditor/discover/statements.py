"""One document → what it says with values, each with its subject, to be aligned with others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.discover.cells import TableReader, Told
from auditor.discover.items import REACH, Item, Reading
from auditor.discover.values import values_of
from auditor.discover.words import Token, form, plain, stem, tokens, words_of
from auditor.intervals import name_key
from auditor.language.reader import read
from auditor.model import NAME_KINDS, Document, Gazetteer, Mention, Passage, Understood

_INTRO = re.compile(
    r"(?:(?:In|On|At|As of|By|Since|During|After|Before|According to|Currently|Today|Meanwhile)\b"
    r"[^,\n]{0,60}, )?(?:[Tt]he )?"
)
_WHEN = re.compile(r"(?:In|On|By|Since|During|At the end of|As of|Until|From) (?:the )?")
_OF = re.compile(r"(?:[Tt]he )?(?:[A-Z]?[a-z-]+ ){1,3}of (?:the )?")  # "The population of Norland"
_ANAPHOR = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|This|These|That|Those)\b")
_AFTER_WHEN = re.compile(r",? (?:the )?")
BARE = 3  # words beside its values that a passage has which is only a value
SAID = 5  # words nearest to a value that tell what is said
MOST_WORDS = 16  # of a passage that are looked at for its name
_VAGUE = frozenset(("", "table of contents", "contents", "introduction", "summary", "notes"))


@dataclass(frozen=True)
class Said:
    """A value with what it is said of; `label` is the path of a "Label: value" line, else empty."""

    document: Document
    item: Item
    subject: str  # as it is compared
    shown: str  # as people read it
    label: str
    told_by: str  # the word before it, where its time does not tell it apart in its line
    names: frozenset[str]  # stems of the names in the passage
    order: tuple[Hashable, ...]  # what numbers, but is not told: "second quarter", "Terminal 2"
    named: bool  # a name tells what it is about
    alone: bool  # the only date or number of its kind in its passage
    vague: bool  # nothing tells what it is about: "It is 40 km long."
    words: tuple[str, ...]  # some words of its passage, as written
    around: tuple[str, ...]  # the words that stand nearest to it, in the order of the text
    where: str  # its place in the document, for people

    @property
    def place(self) -> tuple[str, int]:
        """The passage that it stands in."""
        return self.document.id, self.item.passage[0]

    @property
    def tells(self) -> bool:
        """Whether its value says something that can be the same elsewhere."""
        item = self.item
        if self.label:
            return True
        if item.is_date:
            return bool(item.before) and not item.edition
        counts = item.value.kind != "ordinal" and not item.named and not item.band
        return bool(item.around) and counts


def statements(understood: Understood, names: Gazetteer) -> tuple[list[Said], Reading]:
    """Return what a document says with values, and the reading of its text."""
    document = understood.document
    mentions = read(document.text, understood.dated, names)
    blocks = understood.passages
    reading = Reading(
        text=document.text,
        words=tuple(tokens(document.text)),
        values=values_of(document.text, mentions),
        spans=[(block.start, block.end) for block in blocks],
        dated=understood.dated,
        anchor=document.id,
    )
    named = [m for m in mentions if m.value.kind in NAME_KINDS and m.value.kind != "role"]
    return list(_statements(document, reading, blocks, named)), reading


def _statements(
    document: Document, reading: Reading, blocks: Sequence[Passage], named: Sequence[Mention]
) -> Iterator[Said]:
    starts = [value.start for value in reading.values]
    tables = TableReader(document.text)
    name_starts = [name.start for name in named]
    about: Mention | None = None  # the name that opened the last sentence with one
    for block in blocks:
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        near = named[bisect_left(name_starts, block.start) : bisect_left(name_starts, block.end)]
        about = _opening(reading.text, block, reading.values[first:last], near) or about
        if first == last or block.kind == "heading":
            continue
        inside = reading.values[first:last]
        if block.kind == "cell":
            held, told = tables.of(block.start, block.end)
            if told is not None:
                yield _of_cell(document, reading, block, inside[0], told)
            if held:
                continue
        yield from _of_passage(document, reading, block, inside, near, about)


def _of_passage(
    document: Document,
    reading: Reading,
    block: Passage,
    values: Sequence[Mention],
    named: Sequence[Mention],
    about: Mention | None,
) -> Iterator[Said]:
    opening = _opening(reading.text, block, values, named)
    subject = _name(opening) or _title(document) or ("" if named else _name(about))
    parts = frozenset(stem(part) for name in named for part in name.text.split()) - {""}
    label = _label(reading, block, opening, values)
    words = () if label else _telling(reading, block)
    items = [
        reading.item(mention)
        for at, mention in enumerate(values)
        if not (at and _is_retold(reading.text, values[at - 1], mention))
        and not _is_listed(reading.text, values, at)
        and not (label and (_is_aside(values[0], mention) or _runs_on(reading.text, values, at)))
    ]
    kinds = Counter(item.is_date for item in items)
    order = _order(reading.text, block, items)
    times = Counter((item.value.dimension, item.holds.low) for item in items if item.dated_by)
    for item in items:
        alone = times[item.value.dimension, item.holds.low] == 1
        yield Said(
            document=document,
            item=item,
            told_by="" if item.dated_by and alone else item.before,
            subject=name_key(subject),
            shown=subject,
            label=label,
            names=parts,
            order=() if item.value.kind == "ordinal" else order,
            named=bool(subject),
            alone=kinds[item.is_date] == 1,
            vague=not subject and _ANAPHOR.match(reading.text, block.start) is not None,
            words=words,
            around=_said(reading, item),
            where=f"paragraph {block.paragraph + 1}",
        )


HEADS = 0.9  # weight of the words of a head


def _of_cell(
    document: Document, reading: Reading, block: Passage, value: Mention, told: Told
) -> Said:
    """Return what a cell of a table says, as if its heads stood in a sentence with it."""
    subject = told.subject or _title(document)
    words = [word for word in words_of(" ".join(told.said)) if stem(word)]
    names = frozenset(stem(part) for part in words_of(told.subject)) - {""}
    item = reading.item(value)
    holds, dated_by = reading.within(told.years) or (item.holds, item.dated_by)
    noun = item.noun or (stem(words[-1]) if words and not item.value.dimension else "")
    item = replace(
        item,
        noun="" if item.is_date else noun,
        around=dict.fromkeys((*map(stem, words), *sorted(names)), HEADS),
        beside=frozenset(map(form, words)),
        before=stem(words[-1]) if words else "",
        behind="",
        named=False,
        holds=holds,
        dated_by=dated_by,
        passage=told.row,
    )
    return Said(
        document=document,
        item=item,
        told_by="",
        subject=name_key(subject),
        shown=subject,
        label="",
        names=names,
        order=(),
        named=bool(told.subject),
        alone=True,
        vague=False,
        words=told.said,
        around=tuple(words),
        where=f"paragraph {block.paragraph + 1}",
    )


_FRAME = re.compile(r"(Before|After|Without|With|Outside|Inside|Under|Despite) (?![0-9])")


def _order(text: str, block: Passage, items: Sequence[Item]) -> tuple[Hashable, ...]:
    """Return the figures of a passage that tell of which thing, time or group the others are."""
    frame = _FRAME.match(text, block.start, block.end)
    told = [
        item.value.low
        for item in items
        if item.value.kind == "ordinal" or item.named or item.edition or item.band
    ]
    return (frame[1], *told) if frame else tuple(told)


def _label(
    reading: Reading, block: Passage, opening: Mention | None, values: Sequence[Mention]
) -> str:
    """Return the path of labels of a "Label: value" line, or of a bare value below its label."""
    if block.label:
        return " > ".join((*block.headings[-1:], block.label))
    if opening is not None or not block.headings or _is_sentence(reading.text, block):
        return ""
    taken = [(value.start, value.end) for value in values]
    free = [
        word
        for word in _words_in(reading, block)
        if word.stem and not any(low <= word.start < high for low, high in taken)
    ]
    return " > ".join(block.headings[-2:]) if len(free) <= BARE else ""


def _is_sentence(text: str, block: Passage) -> bool:
    return text[block.start].isupper() and text[block.start : block.end].endswith((".", "!", "?"))


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


def _words_in(reading: Reading, block: Passage) -> Sequence[Token]:
    first = bisect_left(reading.word_starts, block.start)
    return reading.words[first : bisect_left(reading.word_starts, block.end, first)]


def _opening(
    text: str, block: Passage, values: Sequence[Mention], named: Sequence[Mention]
) -> Mention | None:
    """Return the name that opens a passage: what it is about."""
    if block.label is not None:
        return None
    intro = _INTRO.match(text, block.start, block.end)
    starts = {intro.end() if intro else block.start}
    if (
        values
        and values[0].value.kind == "date"
        and _WHEN.fullmatch(text, block.start, values[0].start)
    ):
        after = _AFTER_WHEN.match(text, values[0].end, block.end)
        starts.add(after.end() if after else values[0].end)
    of = _OF.match(text, min(starts), block.end)
    if of is not None:
        starts.add(of.end())
    return next((name for name in named if name.start in starts), None)


def _name(mention: Mention | None) -> str:
    return "" if mention is None else mention.value.name or mention.text


def _title(document: Document) -> str:
    title = document.title or ""
    return "" if title.casefold() in _VAGUE else title


def _said(reading: Reading, item: Item) -> tuple[str, ...]:
    """Return the words nearest to a value, as they are written but for capitals and accents."""
    nearest = sorted(item.around, key=lambda word: (-item.around[word], word))[:SAID]
    at = bisect_left(reading.word_starts, item.mention.start)
    near = reading.words[max(0, at - REACH) : at + REACH]
    told = (
        plain(reading.text[word.start : word.end])
        for word in near
        if word.stem in nearest and item.passage[0] <= word.start < item.passage[1]
    )
    return tuple(dict.fromkeys(told))


def _telling(reading: Reading, block: Passage) -> tuple[str, ...]:
    """Return the words of a passage that tell something and are no values."""
    return tuple(
        reading.text[word.start : word.end]
        for word in _words_in(reading, block)[:MOST_WORDS]
        if word.stem and not word.stem[0].isdigit()
    )
