"""Results → `index.html`: one self-contained page that needs no network, and may not use one.

The page's data is built first (`page`), then rendered.  The only style and script that may run are
the two of this package, named by their hashes in the Content-Security-Policy.  What a long list
does not show at first is kept compressed; with very many documents their texts are in files of
the same kind beside the page.
"""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files as package_files
from itertools import groupby
from typing import TYPE_CHECKING

from auditor.files.open_file import packaged_text
from auditor.files.output_formats import PAGE_FILE
from auditor.report.html_page import texts as page_texts
from auditor.report.html_page import view_model
from auditor.report.html_page.chart import WIDTH
from auditor.report.shared import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import jinja2
    from markupsafe import Markup

    from auditor.core.results import Results

POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; "
    "base-uri 'none'; form-action 'none'"
)
SCRIPTS = ("roll", "filter", "decide", "table", "reader")
DRAWN = 50  # entries of a list that are in the page; the rest is drawn when it is wanted
BREAK = "\f"  # parts those entries; no text that is shown can hold it
QUOTES = 2  # passages of one side that are shown at once
OPEN_DOCUMENTS = 12  # that are in the page; with more than these all texts are folded


def files(results: Results) -> dict[str, bytes]:
    """Return `index.html`, and the files of texts where there are very many documents."""
    built = view_model.build(results)
    made = {PAGE_FILE: _rendered("index.html", built)}
    beside = [view for view in built.documents if view.beside]
    for name, views in groupby(beside, key=lambda view: view.beside):
        made[name] = _rendered("beside.html", built, documents=tuple(views))
    return {name: text.encode("utf-8", "replace") for name, text in made.items()}


def render(results: Results) -> str:
    """Return the page as text."""
    return _rendered("index.html", view_model.build(results))


def _rendered(template: str, built: view_model.Page, **arguments: object) -> str:
    style, script = _style(), _script()
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    made = _environment().get_template(template)
    return made.render(page=built, policy=policy, style=style, script=script, **arguments) + "\n"


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    import jinja2

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
        PAGE_FILE=PAGE_FILE,
        DRAWN=DRAWN,
        WIDTH=WIDTH,
        QUOTES=QUOTES,
        OPEN_DOCUMENTS=OPEN_DOCUMENTS,
        packed=packed,
        packed_json=_packed_json,
    )
    return environment


def packed(items: Sequence[object], draw: Callable[[object], str]) -> str:
    """Return entries, drawn and compressed, as text that a page can hold."""
    return _compressed(BREAK.join(str(draw(item)).strip() for item in items))


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
