"""Texts with and without a change of their layout → how many verdicts or ids the change costs.

A case is audited as it is and with one change in one of its documents: a word in bold, a value as a
link, a footnote mark behind a word, lines wrapped at 60, a paragraph in another place.  It counts
once for each change after which not the same findings, with the same verdicts and ids, are there.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from auditor import Auditor
from auditor.core.model import Document
from auditor.core.shape import DocumentPassage
from auditor.read.loader import read_path
from tests.benchmarks.documents import SEED
from tests.benchmarks.reading.kept import paragraphs_of, seeds
from tests.benchmarks.reading.kinds import COLLECTIONS, files_of
from tests.benchmarks.reading.written import (
    MARKDOWN,
    Edit,
    Format,
    Markup,
    Paragraph,
    wrapped,
    written,
)

PASSAGES = 200
SEED_DRAWS = 6  # of each change in each seed
FORMATS: tuple[Format, ...] = ("md", "html", "txt")
MARKUPS: tuple[Markup, ...] = ("bold", "link", "note")
FILLER = "The reading room of the library has a new floor."
DRAWS = 200  # of documents of a collection
SHORTEST, LONGEST = 60, 600  # characters of a passage of the gallery
_WORD = re.compile(r"(?<![^\s(“\"])[A-Za-z]{4,}(?=[\s.,;:!?)”\"]|\Z)")
_VALUE = re.compile(r"(?<![^\s(])[0-9](?:[0-9.,]*[0-9])?(?=[\s.,;:!?)]|\Z)")
_NUMBER = re.compile(r"(?<![\w.,/:–-])[1-9][0-9]{1,5}(?![\w,/:–%-]|\.[0-9])")
_EITHER = re.compile(f"{_WORD.pattern}|{_VALUE.pattern}")
_PROSE = re.compile(r"[A-Za-z0-9“\"$€£]")
_MARKED = re.compile(r"[`\[\]<>|*\\]|\A(?:---|\+\+\+)|\A\d+[.)]\s|:\s*\Z", re.MULTILINE)

Change = Callable[[Document, random.Random], Document | None]


class Case(NamedTuple):
    """Documents that are audited together, or compared; the first changes."""

    name: str
    documents: tuple[Document, ...]
    changed: dict[str, Document]
    is_pair: bool = False


def layout(data: Path, is_long: bool) -> dict[str, float]:
    """Return how often a change of layout changes a verdict or an id, of how many changes."""
    auditor = Auditor(["ilo"])
    tried: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for case in (*_of_seeds(), *_of_reported(data), *_of_gallery(data)):
        before = _found(auditor, case, case.documents)
        for change, document in case.changed.items():
            tried[change.partition(" ")[0]] += 1
            after = _found(auditor, case, (document, *case.documents[1:]))
            if after != before:
                lost[change.partition(" ")[0]] += 1
                if is_long:
                    _show(case, change, document, sorted(before - after), sorted(after - before))
    if is_long:
        print(*(f"{change}: {lost[change]} of {tried[change]}" for change in tried), sep="\n")
    return {"layout_changed": lost.total(), "layout_tried": tried.total()}


def _found(
    auditor: Auditor, case: Case, documents: tuple[Document, ...]
) -> set[tuple[str, str, str]]:
    if case.is_pair:
        found = auditor.compare(documents[0], documents[1])["findings"]
        return {(f["verdict"], f["id"], "") for f in found}
    findings = auditor.audit(documents).results.findings
    return {(f.verdict, f.id, f.check) for f in findings}


def _show(case: Case, change: str, document: Document, lost: object, new: object) -> None:
    print(f"--- {case.name}, {change}: lost {lost}, new {new}\n{document.text[:1500]}")


# ------------------------------------------------------------------ the seeds


def _of_seeds() -> Iterator[Case]:
    """Yield each seed beside the other one, in each format, with several draws of each change."""
    for format in FORMATS:
        for number, seed in enumerate(seeds()):
            paragraphs = paragraphs_of(seed)
            other = _as(seeds()[1 - number], format, paragraphs_of(seeds()[1 - number]))
            changed = {}
            for draw in range(SEED_DRAWS):
                choice = random.Random(f"{SEED} {format} {seed.id} {draw}")
                for name, document in _changes(seed, format, paragraphs, choice):
                    changed[f"{name} {format} {draw}"] = document
            yield Case(seed.id, (_as(seed, format, paragraphs), other), changed)


def _as(
    document: Document, format: Format, paragraphs: Sequence[Paragraph], edit: Edit | None = None
) -> Document:
    text = written(paragraphs, format, edit)
    return Document(f"{document.id}.{format}", text, document.date, document.title, document.source)


def _changes(
    document: Document, format: Format, paragraphs: Sequence[Paragraph], choice: random.Random
) -> Iterator[tuple[str, Document]]:
    """Yield a document of a format with each change that it has a place for."""
    for markup in MARKUPS if format != "txt" else ():
        edit = _drawn_edit(paragraphs, markup, format, choice)
        if edit is not None:
            yield markup, _as(document, format, paragraphs, edit)
    yield "wrap", _wrapped(document, format, paragraphs)
    bodies = [at for at, paragraph in enumerate(paragraphs) if not paragraph.is_heading]
    if len(bodies) > 1:
        at, to = choice.sample(bodies, 2)
        moved = list(paragraphs)
        moved.insert(to, moved.pop(at))
        yield "move", _as(document, format, moved)


def _wrapped(document: Document, format: Format, paragraphs: Sequence[Paragraph]) -> Document:
    broken = [p._replace(text=wrapped(p.text)) if not p.is_heading else p for p in paragraphs]
    return _as(document, format, broken)


def _drawn_edit(
    paragraphs: Sequence[Paragraph], markup: Markup, format: Format, choice: random.Random
) -> Edit | None:
    spans = [
        (at, *found.span())
        for at, paragraph in enumerate(paragraphs)
        if not paragraph.is_heading
        for found in _tokens(markup, format).finditer(paragraph.text)
    ]
    return Edit(*choice.choice(spans), markup) if spans else None


def _tokens(markup: Markup, format: Format) -> re.Pattern[str]:
    """Return what is marked: words in bold, values as links, and notes behind either.

    A raised 1 behind a number would be an exponent.
    """
    if markup == "note" and format == "md":
        return _EITHER
    return _VALUE if markup == "link" else _WORD


# ------------------------------------------------------------------ reported cases


def _of_reported(data: Path) -> Iterator[Case]:
    """Yield the cases as they are, which is in Markdown, each with one document changed."""
    for case in YAML(typ="safe").load((data / "reported.yaml").read_bytes()):
        documents = [
            Document(d.get("id") or f"d{n}.md", d["text"], d.get("date"), d.get("title"))
            for n, d in enumerate(case["documents"], 1)
        ]
        choice = random.Random(f"{SEED} {case['id']}")
        at = choice.randrange(len(documents))
        documents.insert(0, documents.pop(at))
        is_pair = case.get("via") == "compare"
        parts, prose = _parted(documents[0])
        if len(prose) == len(parts) and not is_pair:  # nothing stands under a heading
            documents[0] = _with(documents[0], [*parts, FILLER])
        changed = dict(_changed_markdown(documents[0], choice, is_pair))
        yield Case(case["id"], tuple(documents), changed, is_pair)


def _parted(document: Document) -> tuple[list[str], list[int]]:
    """Return what blank lines part in Markdown, and which of it is prose."""
    parts = document.text.strip("\n").split("\n\n")
    return parts, [
        at for at, part in enumerate(parts) if _PROSE.match(part) and not _MARKED.search(part)
    ]


def _changed_markdown(
    document: Document, choice: random.Random, is_pair: bool
) -> Iterator[tuple[str, Document]]:
    """Yield a document of Markdown with each change that its paragraphs of prose have a place for.

    Of a pair each document is one passage, which no other follows.
    """
    parts, prose = _parted(document)
    for markup in MARKUPS:
        spans = [(at, *m.span()) for at in prose for m in _tokens(markup, "md").finditer(parts[at])]
        if spans:
            at, start, end = choice.choice(spans)
            part = parts[at]
            before, behind = MARKDOWN[markup]
            marked = f"{part[:start]}{before}{part[start:end]}{behind}{part[end:]}"
            note = ["[^1]: See the annex.\n"] if markup == "note" and not is_pair else []
            yield markup, _with(document, [*parts[:at], marked, *parts[at + 1 :], *note])
    if prose:
        broken = [wrapped(part) if at in prose else part for at, part in enumerate(parts)]
        yield "wrap", _with(document, broken)
    if len(prose) == len(parts) > 1 and parts[-1] == FILLER:
        yield "move", _with(document, [FILLER, *parts[:-1]])


def _with(document: Document, parts: Sequence[str]) -> Document:
    return replace(document, text="\n\n".join(parts), shape=None)


# ------------------------------------------------------------------ passages of the gallery


def _of_gallery(data: Path) -> Iterator[Case]:
    """Yield passages beside the same with another number, of one format and the next in turn.

    Of these are taken where something is found.
    """
    auditor = Auditor()
    cases = (case for case in _altered(data) if _found(auditor, case, case.documents))
    return islice(cases, PASSAGES)


def _altered(data: Path) -> Iterator[Case]:
    for number, passage in enumerate(_passages(data)):
        format = FORMATS[number % len(FORMATS)]
        choice = random.Random(f"{SEED} {number}")
        found = choice.choice(list(_NUMBER.finditer(passage)))
        other = str(int(found[0]) + choice.choice((1, 2, 7)))
        altered = passage[: found.start()] + other + passage[found.end() :]
        paragraphs = Paragraph(passage), Paragraph(FILLER)
        one, two = Document("one", "", "2020-03-01"), Document("two", "", "2020-03-01")
        documents = _as(one, format, paragraphs), _as(two, format, (Paragraph(altered),))
        changed = {
            f"{name} {format}": document
            for name, document in _changes(one, format, paragraphs, choice)
        }
        yield Case(f"passage {number}", documents, changed)


def _passages(data: Path) -> Iterator[str]:
    """Yield passages with a number, one of each collection in turn, as long as it has others."""
    each = {collection: _of_collection(data, collection) for collection in COLLECTIONS}
    taken: set[str] = set()
    while each:
        for collection, passages in list(each.items()):
            one = next((passage for passage in passages if passage not in taken), None)
            if one is None:
                del each[collection]
            else:
                taken.add(one)
                yield one


def _of_collection(data: Path, collection: str) -> Iterator[str]:
    """Yield passages of a collection, each of a document at random, as often as is reasonable."""
    choice = random.Random(f"{SEED} {collection}")
    files = files_of(data, collection)
    for _ in range(DRAWS):
        document = read_path(choice.choice(files))
        assert isinstance(document, Document)
        found = [passage.text for passage in document.passages if _is_wanted(passage)]
        if found:
            yield choice.choice(found)


def _is_wanted(passage: DocumentPassage) -> bool:
    is_prose = passage.kind in ("body", "item")
    of_length = SHORTEST <= len(passage.text) <= LONGEST
    return is_prose and of_length and _NUMBER.search(passage.text) is not None
