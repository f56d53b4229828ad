"""A folder of Markdown → how fast it is read, and whether all words are kept."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from auditor.core.garbage import collecting_seldom
from auditor.core.plain_text import PlainText
from auditor.read.formats.markdown import read
from auditor.read.formats.text import decode
from auditor.read.markup.front_matter import front_matter

RUNS = 3
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_RAISED = re.compile(r"<su[bp]>.*?</su[bp]>|<a [^<>]*>.{1,3}</a>", re.DOTALL)


def markdown(data: Path, is_long: bool) -> dict[str, float]:
    """Return the figures of all files below a folder that end in .md."""
    files = [path.read_bytes() for path in sorted(data.rglob("*.md"))]
    ratio, speed = times(files)
    blocks, lost = shown(decode(each).text for each in files)
    if is_long:
        print(*lost, sep="\n")
    kept = 100 * (1 - len(lost) / max(1, blocks))
    return {"time_md": round(ratio, 2), "md_mb_per_s": round(speed, 2), "md_shown": round(kept, 2)}


def times(files: list[bytes]) -> tuple[float, float]:
    """Return the time of reading over that of the bare library, and megabytes in a second."""
    library = MarkdownIt("commonmark").enable("table")
    with collecting_seldom():
        pairs = [
            (
                _seconds(files, lambda data: library.parse(data.decode())),
                _seconds(files, lambda data: read(decode(data).text)),
            )
            for _ in range(RUNS)
        ]
    bare, ours = (min(taken) for taken in zip(*pairs, strict=True))
    return ours / bare, sum(map(len, files)) / ours / 1e6


def _seconds(files: Iterable[bytes], parse: Callable[[bytes], object]) -> float:
    begun = time.process_time()
    for data in files:
        parse(data)
    return time.process_time() - begun


def shown(texts: Iterable[str]) -> tuple[int, list[str]]:
    """Return how many blocks the library reads, and the words of those that are not kept."""
    library = _AsWritten("commonmark", {"maxNesting": 100}).enable("table")
    count, lost = 0, []
    for text in texts:
        plain = _bare(PlainText(text, read(text).hidden).text)
        front = front_matter(text)
        for token in library.parse(text[front.end :] if front else text):
            if token.type == "inline" and not _RAISED.search(token.content):
                count += 1
                words = _rendered(token.children)
                if _bare(_FOOTNOTE.sub("", words)) not in plain:
                    lost.append(words[:200])
    return count, lost


class _AsWritten(MarkdownIt):
    """The library, but that it shows the targets of links as they are written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, url: str) -> str:  # noqa: N802
        return url


def _rendered(tokens: list[Token] | None) -> str:
    words = []
    for token in tokens or ():
        if token.type == "image":
            words.append(_rendered(token.children))
        elif token.type != "html_inline":
            words.append(token.content)
    return "".join(words)


def _bare(text: str) -> str:
    """Return a text without white space, raised digits as digits."""
    return "".join(unicodedata.normalize("NFKC", text).split())
