"""Lines of a gallery drawn by a seed, and what readers say they are → how many are read so.

A drawn line is compared with the kind of the passage that covers its middle.  What a web page
leaves out of its main text is boilerplate; a line of marks alone belongs to no passage.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

from auditor.core.shape import ReadText
from auditor.read.formats import html, markdown, text
from auditor.read.passages import passages
from tests.benchmarks.documents import SEED
from tests.benchmarks.ledger import FEWEST, FOLDER

COLLECTIONS = (
    *("britannica", "cuad", "etcd", "files/html", "fomc", "govuk", "nist", "office_md"),
    *("peps", "plos", "quiet", "ramdocs", "tabfact", "tsc", "water"),
)
NUMBER = 600
FORMATS = {".md": markdown, ".txt": text, ".html": html}
_SAYS = re.compile(r"[^\W_]")
_MARKUP = re.compile(r"<[^<>]*>|\A(?:```|~~~).*|\A\[[^\]]+\]: \S+\Z")


_UNSEEN = frozenset(("script", "style", "title", "noscript", "template", "svg", "select"))


class Drawn(NamedTuple):
    """A line of a file of the gallery; offsets are those of the file's characters."""

    document: str
    start: int
    end: int


def drawn(data: Path) -> Iterator[Drawn]:
    """Yield the lines that are drawn, as many of each collection, each from a file at random."""
    for collection in COLLECTIONS:
        choice = random.Random(f"{SEED} {collection}")
        files = files_of(data, collection)
        taken: set[Drawn] = set()
        while len(taken) < NUMBER // len(COLLECTIONS):
            path = choice.choice(files)
            document = path.relative_to(data).as_posix()
            source = FORMATS[path.suffix].decode(path.read_bytes()).text
            one = Drawn(document, *choice.choice(lines_of(source, path.suffix)))
            if one not in taken and not _is_markup(source[one.start : one.end], path.suffix):
                taken.add(one)
                yield one


def files_of(data: Path, collection: str) -> list[Path]:
    """Return the documents of a collection; raises FileNotFoundError where there are none."""
    folder = data / collection
    every = (path for path in sorted(folder.rglob("*")) if path.name != "SOURCE.md")
    endings = {".html"} if collection == "files/html" else {".md", ".txt"}
    files = [path for path in every if path.suffix in endings]
    if not files:
        raise FileNotFoundError(2, "no documents", str(folder))
    return files


def _is_markup(line: str, suffix: str) -> bool:
    """Whether a line shows nothing: a tag, a fence, the target of a link."""
    return suffix == ".md" and not _SAYS.search(_MARKUP.sub("", line))


def lines_of(source: str, suffix: str) -> list[tuple[int, int]]:
    """Return the spans of the lines that have a word; of a page, those of its texts."""
    if suffix == ".html":
        return _Texts(source).spans
    found, at = [], 0
    for line in source.split("\n"):
        if _SAYS.search(line):
            found.append((at + len(line) - len(line.lstrip()), at + len(line.rstrip())))
        at += len(line) + 1
    return found


class _Texts(HTMLParser):
    """The spans of what stands between the tags of a page and is shown."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.spans: list[tuple[int, int]] = []
        self._lines = [0, *(at.end() for at in re.finditer("\n", source))]
        self._hidden = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        self._hidden += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _UNSEEN and self._hidden > 0

    def handle_data(self, data: str) -> None:
        if not self._hidden and _SAYS.search(data):
            line, column = self.getpos()
            start = self._lines[line - 1] + column
            begin = start + len(data) - len(data.lstrip())
            self.spans.append((begin, start + len(data.rstrip())))


# ------------------------------------------------------------------ what is read, and what is right


def kinds(data: Path, is_long: bool) -> dict[str, float]:
    """Return the share of the lines that are read as what a reader says they are, in %.

    `kinds_seen` and `kinds_kept` are the same of every second line: the first was looked at when
    the program was mended, the second was not.  `kinds_agree`: a fifth of the lines was read again
    by the same reader, in another order and without the first reading; the share that agrees.
    """
    judged = _judged()
    right: list[bool] = []
    for at, (one, found) in enumerate(read_kinds(data)):
        if one not in judged:
            continue
        right.append(found in judged[one])
        if is_long and not right[-1] and at % 2 == 0:
            print(f"{one.document} {one.start}: {found}, not {' or '.join(map(str, judged[one]))}")
    figures: dict[str, float] = {"kinds_read": len(right)}
    if len(right) >= FEWEST:
        figures |= {"kinds_right": _share(right), "kinds_seen": _share(right[::2])}
        figures |= {"kinds_kept": _share(right[1::2]), "kinds_agree": _agreeing()}
    return figures


def _share(right: list[bool]) -> float:
    return round(100 * sum(right) / len(right), 2)


def _rows() -> list[dict[str, Any]]:
    return list(map(json.loads, (FOLDER / "kinds.jsonl").read_text("utf-8").splitlines()))


def _judged() -> dict[Drawn, frozenset[str]]:
    return {Drawn(row["document"], *row["offsets"]): frozenset(row["kinds"]) for row in _rows()}


def _agreeing() -> float:
    """Return the share of the lines read twice that a second reading gave a kind of the first."""
    return _share([row["again"] in row["kinds"] for row in _rows() if "again" in row])


def read_kinds(data: Path) -> Iterator[tuple[Drawn, str]]:
    """Yield each drawn line and the kind that the program reads at its middle."""
    of_document: dict[str, list[Drawn]] = defaultdict(list)
    every = list(drawn(data))
    for one in every:
        of_document[one.document].append(one)
    found: dict[Drawn, str] = {}
    for document, lines in of_document.items():
        path = data / document
        source = FORMATS[path.suffix].decode(path.read_bytes()).text
        spans = list(_spans(FORMATS[path.suffix].read(source)))
        for one in lines:
            found[one] = _kind_at(spans, (one.start + one.end) // 2, one, path.suffix)
    for one in every:
        yield one, found[one]


def _spans(read: ReadText) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of the passages, in offsets of the file, and their kinds."""
    original = read.places.original if read.places else int
    for passage in passages(read.text, read.blocks):
        if passage.end > passage.start:
            yield original(passage.start), original(passage.end - 1) + 1, passage.kind


def _kind_at(spans: list[tuple[int, int, str]], middle: int, line: Drawn, suffix: str) -> str:
    """Return the kind of the passage at the middle of a line, else of the nearest in the line."""
    inside = [span for span in spans if span[0] < line.end and span[1] > line.start]
    if not inside:
        return "boilerplate" if suffix == ".html" else "nothing"
    return min(inside, key=lambda span: max(span[0] - middle, middle + 1 - span[1], 0))[2]
