"""How web pages are read: their main text, title and date, and how long it takes.

    python -m tests.benchmarks.web_pages --data ../shared/gallery

`--data` is a folder with `score_files.py`, whose figures of pages (`html_…`) are taken as they are,
and `files/html/*.html`.  `time_html` is the processor time from bytes to `ReadText` over that of
`html.parser` of Python alone on the same pages, the least of several turns; `time_html_to_lxml` is
the same over lxml, where it is installed; `mb_per_s` counts bytes of source.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

from auditor.read.formats.html import decode, read
from tests.benchmarks.runner import run

TURNS = 7


def scores(data: Path, long: bool) -> dict[str, float]:
    """Return what the script beside the pages says of them; it lists each page if asked to."""
    script = data / "score_files.py"
    command = [sys.executable, str(script), str(data / "files"), "--only", "html"]
    told = subprocess.run(
        [*command, *(["--list"] if long else [])], capture_output=True, text=True, check=True
    )
    *listed, last = told.stdout.splitlines()
    print("\n".join(listed))
    figures: dict[str, float] = json.loads(last)["figures"]
    return figures


def times(data: Path, _long: bool) -> dict[str, float]:
    """Return how long the pages take beside parsers that make nothing of them."""
    pages = [path.read_bytes() for path in sorted((data / "files" / "html").glob("*.html"))]
    readers: dict[str, Callable[[bytes], object]] = {"ours": _ours, "html.parser": _bare}
    lxml = _lxml()
    if lxml is not None:
        readers["lxml"] = lxml
    least = dict.fromkeys(readers, float("inf"))
    for _ in range(TURNS):
        for name, reader in readers.items():
            least[name] = min(least[name], _seconds(reader, pages))
    figures = {
        "time_html": least["ours"] / least["html.parser"],
        "mb_per_s": sum(map(len, pages)) / 1e6 / least["ours"],
    }
    if lxml is not None:
        figures["time_html_to_lxml"] = least["ours"] / least["lxml"]
    return figures


def _ours(data: bytes) -> object:
    return read(decode(data).text)


def _bare(data: bytes) -> object:
    parser = HTMLParser()
    parser.feed(data.decode("utf-8", "replace"))
    parser.close()
    return parser


def _lxml() -> Callable[[bytes], object] | None:
    try:
        from lxml.html import fromstring
    except ImportError:
        return None
    return fromstring


def _seconds(reader: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    begin = time.process_time()
    for page in pages:
        reader(page)
    return time.process_time() - begin


if __name__ == "__main__":
    sys.exit(run(__doc__, {"scores": scores, "times": times}))
