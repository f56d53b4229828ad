"""`index.html`: one self-contained page that needs no network, and may not use one.

The page's data is built first (`page`), then rendered.  The only style and script that may run are
the two of this package, named by their hashes in the Content-Security-Policy.
"""

from __future__ import annotations

import re
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
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def files(results: Results) -> dict[str, bytes]:
    """Return `index.html`."""
    return {"index.html": render(results).encode("utf-8")}


def render(results: Results) -> str:
    """Return the page as text."""
    style, script = _asset("report.css"), _asset("report.js")
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    template = _environment().get_template("index.html")
    return (
        template.render(
            page=page.build(results), words=wording, policy=policy, style=style, script=script
        )
        + "\n"
    )


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("auditor.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["shown"] = shown
    return environment


def shown(text: str) -> Markup:
    """Escape document text, and show the characters that would work unseen.

    A control character that turns the direction of text is kept, inside an isolate of its own, so
    that the text can be copied as written but reads in its true order.
    """
    from markupsafe import Markup, escape

    return Markup(UNSEEN.sub(_unseen, str(escape(text))))


def _unseen(match: re.Match[str]) -> str:
    character = match[0]
    name = f"U+{ord(character):04X}"
    kept = character if "\u2000" < character < "\u3000" else "\ufffd"
    return f'<bdi class="unseen" title="{name}">{kept}</bdi>'


def _asset(name: str) -> Markup:
    from markupsafe import Markup

    text = package_files("auditor.report").joinpath("templates", name).read_text("utf-8")
    return Markup(text.replace("\r\n", "\n"))


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
