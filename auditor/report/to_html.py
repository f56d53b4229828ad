"""`index.html`: one self-contained page that needs no network, and may not use one.

The page's data is built first (`page`), then rendered.  The only style and script that may run are
the two of this package, named by their hashes in the Content-Security-Policy.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files as package_files
from typing import TYPE_CHECKING

from auditor.report import page, wording

if TYPE_CHECKING:
    import jinja2
    from markupsafe import Markup

    from auditor.model import Results

POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; "
    "base-uri 'none'; form-action 'none'"
)
DRAWN = 100  # entries of a list that stand in the page; the rest is drawn when it is wanted
BREAK = "\f"  # parts those entries in the page; no text that is shown can hold it
OPEN_DOCUMENTS = 12  # with more documents than these their texts are folded


def files(results: Results) -> dict[str, bytes]:
    """Return `index.html`."""
    return {"index.html": render(results).encode("utf-8", "replace")}


def render(results: Results) -> str:
    """Return the page as text."""
    style, script = _asset("report.css"), _asset("report.js")
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    template = _environment().get_template("index.html")
    return (
        template.render(page=page.build(results), policy=policy, style=style, script=script) + "\n"
    )


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    import jinja2

    from auditor.report.escape import shown

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("auditor.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["shown"] = shown
    environment.globals.update(
        words=wording, DRAWN=DRAWN, BREAK=BREAK, OPEN_DOCUMENTS=OPEN_DOCUMENTS
    )
    return environment


def _asset(name: str) -> Markup:
    from markupsafe import Markup

    text = package_files("auditor.report").joinpath("templates", name).read_text("utf-8")
    return Markup(text.replace("\r\n", "\n"))


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
