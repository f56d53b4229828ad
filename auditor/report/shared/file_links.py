"""Web pages, PDF files and the folder of a report → links that lead from there to the files.

Of any other document a report shows what its file does, and leads to that.  A link is a
relative path, percent-encoded: nothing in a document's name makes it a link of another kind, and
none tells where on a machine the report was made.
"""

from __future__ import annotations

import os.path
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from auditor.read.file_types import format_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Document

MOST_UP = 2  # folders that a link leaves: files further away move on their own
WHOLE = 8  # words of a passage that are looked for as they are
ENDS = 4  # words at either end of a longer one
CELLS = " | "  # between the cells of a row, as a web page is read
_UP = ".."
_LINKED = ("html", "pdf")
_PAGE = re.compile(r"page ([0-9]+)")


def file_links(documents: Iterable[Document], folder: Path) -> dict[str, str]:
    """Return the links from a report's folder to the web pages and PDFs that lie near it, by id."""
    from_here = os.path.normpath(folder.absolute())  # a link to a folder is not followed
    pages = (document for document in documents if _format(document.id) in _LINKED)
    links = {page.id: _link(page.path, from_here) for page in pages}
    return {page: link for page, link in links.items() if link}


def path_of_link(link: str | None, folder: Path) -> str | None:
    """Return the path of the file that a report's link leads to; None for what is no such link."""
    path = unquote(link or "")
    parts = path.split("/")
    ups = next((number for number, part in enumerate(parts) if part != _UP), len(parts))
    if not path or "\0" in path or "" in parts or _UP in parts[ups:] or ups > MOST_UP:
        return None
    return os.path.normpath(folder.joinpath(*parts))


def passage_link(link: str, passage: str, place: str = "") -> str:
    """Return a link to a page that leads to one of its passages: from its first to its last words.

    The bars between the cells of a row do not stand in the page.  A PDF opens at the page that the
    `place` names.
    """
    if not link:
        return link
    if _format(unquote(link)) == "pdf":
        page = _PAGE.match(place)
        return f"{link}#page={page[1]}" if page else link
    cells = [cell for cell in passage.strip(CELLS).split(CELLS) if cell.strip()]
    if len(cells) > 1:
        return f"{link}#:~:text={_words(cells[0].split())},{_words(cells[-1].split())}"
    words = passage.split()
    if len(words) <= WHOLE:
        return f"{link}#:~:text={_words(words)}"
    return f"{link}#:~:text={_words(words[:ENDS])},{_words(words[-ENDS:])}"


def _format(name: str) -> str:
    return format_of(PurePath(name)).name


def _link(path: str | None, folder: str) -> str:
    if not path:
        return ""
    target = os.path.normpath(Path(path).absolute())
    try:
        shared = os.path.commonpath((folder, target))
        relative = PurePath(os.path.relpath(target, folder))
    except ValueError:  # on another drive
        return ""
    is_near = shared != PurePath(shared).anchor and relative.parts.count(_UP) <= MOST_UP
    return quote(relative.as_posix(), errors="replace") if is_near else ""


def _words(words: list[str]) -> str:
    """Return words for a text fragment, in which a hyphen has a meaning of its own."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
