"""A folder of data → documents that benchmarks audit: whole, cut into pieces, copied, as files."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from auditor.core.model import Document
from tests.benchmarks.data import rows

SEED = 1
SYLLABLES = ("bar", "del", "fen", "gor", "hal", "kem", "lor", "mer", "nor", "pel", "ras", "tov")
SMALL = (
    Document("old.txt", "Kazakhstan has ratified 24 ILO Conventions.", "2016-03-25"),
    Document("new.txt", "Kazakhstan has ratified 25 ILO Conventions.", "2024-09-05"),
)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def factbook(folder: Path) -> list[Document]:
    """Return the editions of the World Factbook, dated by year and titled by what they describe."""
    return [
        Document(row["id"], row["text"], date=str(row["date"]), title=row["entity"])
        for row in rows(folder, "factbook_documents")
    ]


def pages(folder: Path) -> list[Document]:
    """Return the evidence sentences of VitaminC, those of one page as one document."""
    sentences: dict[str, list[str]] = defaultdict(list)
    for row in rows(folder, "vitaminc"):
        sentences[row["page"]].append(row["text_a"])
    return [
        Document(page, "\n\n".join(dict.fromkeys(some)), title=page)
        for page, some in sentences.items()
    ]


def cut(folder: Path, number: int, size: int) -> list[Document]:
    """Return so many documents of about `size` characters: lines in a row of texts drawn at random.

    The longer a text is, the more of them are of it.  Each is dated as its text is.
    """
    texts = [*factbook(folder), *pages(folder)]
    lines = [text.text.splitlines(keepends=True) for text in texts]
    drawn = random.Random(SEED)
    places = [(place, line) for place, some in enumerate(lines) for line in range(len(some))]
    pieces = []
    for piece in range(number):
        place, line = places[drawn.randrange(len(places))]
        text = _of_size(lines[place][line:] + lines[place][:line], size)
        pieces.append(Document(f"{piece:05}.txt", text, date=texts[place].date))
    return pieces


def _of_size(lines: list[str], size: int) -> str:
    """Return as many whole lines as come near a size, at least the first, and none cut short."""
    kept, length = lines[:1], len(lines[0])
    for line in lines[1:]:
        if length + len(line) > size:
            break
        kept.append(line)
        length += len(line)
    return "".join(kept)


def copies(documents: Iterable[Document], number: int) -> Iterator[Document]:
    """Yield documents so many times, each time of things with other names and of earlier years.

    The title of a document, wherever it stands in its text, becomes a made-up name; years are
    moved back by the number of the copy.  The first copy is the documents themselves.
    """
    every = list(documents)
    yield from every
    drawn = random.Random(SEED)
    for copy in range(1, number):
        names: dict[str, str] = {}
        for document in every:
            title = document.title or document.id
            name = names.setdefault(title, "".join(drawn.choices(SYLLABLES, k=4)).title())
            yield replace(
                document,
                id=f"copy-{copy}/{document.id}",
                text=_earlier(document.text.replace(title, name), copy),
                title=name,
                date=_earlier(document.date or "", copy) or None,
            )


def _earlier(text: str, years: int) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) - years), text)


def written(documents: Iterable[Document], folder: Path) -> int:
    """Write documents as text files with their documents.yaml; return how many bytes they have."""
    declared, size = [], 0
    for document in documents:
        name = document.id.removesuffix(".txt") + ".txt"
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        size += file.write_bytes(document.text.encode())
        told = {"date": document.date, "title": document.title, "why": "the set says so"}
        kept = {key: value for key, value in told.items() if value}
        declared.append(f"{json.dumps(name)}: {json.dumps(kept)}\n")
    (folder / "documents.yaml").write_text("".join(declared), "utf-8")
    return size
