"""Results → `index.html`: one self-contained page that needs no network, and may not use one.

The page's data is built first (`page`), then rendered.  The only style and script that may run are
the two of this package, named by their hashes in the Content-Security-Policy.  What a long list
does not show at first is kept compressed; what is too long for the page stands in numbered pages of
the same kind beside it.
"""

from __future__ import annotations

import gzip
import json
import sys
from base64 import b64encode
from collections import Counter
from contextlib import nullcontext
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files as package_files
from typing import TYPE_CHECKING

from auditor import __version__
from auditor.files.open_file import packaged_text
from auditor.files.output_formats import PAGE_FILE
from auditor.report.html_page import lists as page_lists
from auditor.report.html_page import texts as page_texts
from auditor.report.html_page import view_model
from auditor.report.html_page.chart import WIDTH
from auditor.report.html_page.spread import BREAK, DRAWN_BYTES
from auditor.report.shared import decision_words, texts

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    import jinja2
    from markupsafe import Markup

    from auditor.core.results import Results
    from auditor.report.html_page.page_memory import PageMemory, Session
    from auditor.report.html_page.spread import PageBeside, Spread

POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; "
    "base-uri 'none'; form-action 'none'"
)
SCRIPTS = ("roll", "filter", "decide", "table", "reader")
QUOTES = 2  # passages of one side that are shown at once
RECKONED = 40  # of figures that are added up, which are shown whole
WHOLE = sys.maxsize  # bytes of a list that is drawn whatever its size is; its part has a bound
DRAWN_TO_FIX = 2 * DRAWN_BYTES  # the worst are seen at once, with all findings of their causes
DECIDED = ("fix", "ask")  # parts whose findings are to be decided


def files(results: Results) -> dict[str, bytes]:
    """Return `index.html`, and the pages beside it that hold what is too long for it."""
    return {name: page for name, (page,) in parts(results)}


def parts(results: Results, memory: PageMemory | None = None) -> Iterator[tuple[str, tuple[bytes]]]:
    """Yield the name and the content of each page: only one of them is held at a time.

    With a memory what was the same in earlier results is not drawn again.
    """
    with memory.session() if memory else nullcontext() as session:
        for name, content in _pages(results, session):
            yield name, (content,)


def render(results: Results) -> str:
    """Return the page as text."""
    return next(content for _, content in _pages(results)).decode()


def _pages(results: Results, session: Session | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each page, `index.html` first."""
    built = view_model.build(results, session)
    environment = _environment()
    cards, lists = (
        environment.get_template(f"{name}.html").module for name in ("findings", "lists")
    )
    spread = page_lists.spread_of(built, cards, lists, session)
    told = (
        decision_words.for_script(page_texts.SHOWN_HERE)
        if spread.pages
        else decision_words.for_script()
    )
    facets = _packed_json(built.facets)
    page = _rendered("index.html", page=built, spread=spread, told=told, facets=facets)
    yield PAGE_FILE, _encoded(spread.linked(page, PAGE_FILE))
    counts = Counter(page.part for page in spread.pages)
    for beside in spread.pages:
        key = (beside.keys(), counts[beside.part], facets)
        known = session.page(beside.name, key, spread.home) if session and key[0] else None
        yield beside.name, known or _drawn(beside, built, spread, key, facets)


def _drawn(
    beside: PageBeside,
    built: view_model.Page,
    spread: Spread,
    key: tuple[Hashable, ...],
    facets: str,
) -> bytes:
    """Draw a page; with a session it is remembered by its key."""
    content = _encoded(_rendered_beside(beside, built, spread, facets))
    targets, session = spread.targets(beside.name), spread.entries.session
    if session and key[0]:
        session.keep_page(beside.name, key, targets, spread.home, content)
    return content


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _rendered_beside(
    beside: PageBeside, built: view_model.Page, spread: Spread, facets: str
) -> str:
    same = [page for page in spread.pages if page.part == beside.part]
    around = [page.name for page in same if abs(page.number - beside.number) == 1]
    heading = page_texts.PARTS_BESIDE[beside.part][0]
    title = page_texts.NUMBERED.format(part=heading, number=beside.number, count=len(same))
    sections = page_lists.sections_of(beside, built, spread)
    return _rendered(
        "beside.html",
        part=beside.part,
        title=title,
        around=around,
        sections=sections,
        counts=built.counts,
        fix=built.sections[0].count,
        key=built.summary.key,
        decisions=sum(section.count for section in sections if section.key in DECIDED),
        told=decision_words.for_script(page_texts.SHOWN_HERE if beside.part == "findings" else ""),
        facets=facets,
    )


def _rendered(template: str, **arguments: object) -> str:
    style, script = _style(), _script()
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    made = _environment().get_template(template)
    return made.render(policy=policy, style=style, script=script, **arguments) + "\n"


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    import jinja2

    from auditor.report.html_page import markup
    from auditor.report.html_page.escape import shown

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("auditor.report"),
        autoescape=True,
        optimized=False,  # the templates hold no constant sums; compiling them is what takes time
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["shown"] = shown
    environment.globals.update(
        words=texts,
        says=page_texts,
        decides=decision_words,
        PAGE_FILE=PAGE_FILE,
        WIDTH=WIDTH,
        QUOTES=QUOTES,
        RECKONED=RECKONED,
        DRAWN_BYTES=DRAWN_BYTES,
        DRAWN_TO_FIX=DRAWN_TO_FIX,
        VERSION=__version__,
        OPEN_DOCUMENTS=page_lists.OPEN_DOCUMENTS,
        WHOLE=WHOLE,
        sign=markup.sign,
        pieces=markup.pieces,
        beside=markup.beside,
        sentence=markup.sentence,
        packed=packed,
    )
    return environment


def packed(entries: Sequence[str]) -> str:
    """Return drawn entries, compressed, as text that a page can hold."""
    return _compressed(BREAK.join(entry.strip() for entry in entries))


def _packed_json(data: object) -> str:
    return _compressed(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _compressed(text: str) -> str:
    return b64encode(gzip.compress(text.encode("utf-8", "replace"), 6, mtime=0)).decode()


def _style() -> Markup:
    return _asset("report.css")


def _script() -> Markup:
    from markupsafe import Markup

    parts = Markup("\n").join(_asset(f"{name}.js") for name in SCRIPTS)
    return Markup('"use strict";\n{{\n{}}}\n').format(parts)


def _asset(name: str) -> Markup:
    from markupsafe import Markup

    text = packaged_text(package_files("auditor.report").joinpath("templates", name))
    return Markup(text.replace("\r\n", "\n"))


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
