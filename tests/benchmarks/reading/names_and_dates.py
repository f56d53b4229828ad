"""What readers found documents to be called and dated → how many the program calls and dates so.

`read/documents_dated.jsonl` holds a hundred documents that tell their date, drawn with seed 1,
evenly over the collections: {document, low, high, titles, told, also}.  `low` and `high` are the
days between which it speaks, `told` is how it tells them, `also` are periods that are right too.
`titles` are those that are right; one without bears none, and is called after its file or folder.
Titles are the same where their letters and digits are, whatever their case, and where one of them
has the name of a site or series behind or before a separator.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from auditor.calendar.edtf import parse_days
from auditor.core.model import Document, DocumentDate
from auditor.language.statement.document_date import document_date
from auditor.read.loader import collect
from auditor.read.without_markup import without_markup
from tests.benchmarks.ledger import FOLDER

LEDGER = FOLDER / "documents_dated.jsonl"
_NO_LETTER = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"\s+[|·•«»:–—-]\s+|: ")


def names_and_dates(data: Path, is_long: bool) -> dict[str, float]:
    """Return `documents_dated` and `titles_right` in per cent, and of how many documents."""
    rows = [json.loads(line) for line in LEDGER.read_text("utf-8").splitlines()]
    documents = dict(_read(data, rows))
    read = [(row, documents[row["document"]]) for row in rows if row["document"] in documents]
    wrong = [(row, document, _wrong(row, document)) for row, document in read]
    if is_long:
        for row, _, said in wrong:
            for kind, found in said.items():
                print(f"{row['document']}: {kind} {found!r}")
    undated = sum("date" in said for *_, said in wrong)
    misnamed = sum("title" in said for *_, said in wrong)
    return {
        "documents_read": len(read),
        "documents_dated": round(100 * (1 - undated / max(1, len(read))), 1),
        "titles_right": round(100 * (1 - misnamed / max(1, len(read))), 1),
    }


def _read(data: Path, rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Document]]:
    """Yield the documents of the collections by their path, without what documents.yaml says."""
    collections = {path for row in rows if (path := collection(row["document"], data))}
    with tempfile.NamedTemporaryFile(suffix=".yaml") as nothing:
        for folder in sorted(collections):
            for document in collect([data / folder], nothing.name).documents:
                yield f"{folder}/{document.id}", document


def collection(document: str, data: Path) -> str | None:
    """Return the folder of a collection that a document is of, None where it is not there."""
    first, *others = document.split("/")
    folder = f"{first}/{others[0]}" if first == "files" else first
    return folder if (data / folder).is_dir() else None


def _wrong(row: Mapping[str, Any], document: Document) -> dict[str, str | None]:
    """Return what the program says wrongly of a document: its title, its date."""
    said: dict[str, str | None] = {}
    dated = document_date(without_markup(document).document)
    if not is_dated(row, dated):
        said["date"] = f"{dated}" if dated else None
    if not is_called(row["titles"], document.title, document.id):
        said["title"] = document.title
    return said


def is_dated(row: Mapping[str, Any], dated: DocumentDate | None) -> bool:
    """Whether a document speaks when a reader of it found that it does."""
    periods = [(row["low"], row["high"]), *row.get("also", ())]
    days = [(parse_days(low)[0], parse_days(high)[1]) for low, high in periods]
    return dated is not None and (dated.low, dated.high) in days


def is_called(titles: Sequence[str], title: str | None, id: str) -> bool:
    """Whether a document has one of these titles; of one that bears none, a name of its file."""
    if title is None:
        return False
    if not titles:
        folder, name = Path(id).parent.name, Path(id).stem
        return _folded(title) in (_folded(name), _folded(folder), _folded(f"{folder} {name}"))
    wanted = set(map(_folded, titles))
    return any(_folded(part) in wanted for part in _without_series(title)) or any(
        _folded(title) == _folded(part) for each in titles for part in _without_series(each)
    )


def _without_series(title: str) -> Iterator[str]:
    """Yield a title, and what stands before and behind each separator of it."""
    yield title
    for match in _BETWEEN.finditer(title):
        yield title[: match.start()]
        yield title[match.end() :]


def _folded(title: str) -> str:
    return _NO_LETTER.sub("", title).casefold()
