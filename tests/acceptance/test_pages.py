"""The seeds as web pages with a menu keep all their claims and findings, under the same heading."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pandas as pd
import pytest

from auditor.audit import Audit, Auditor
from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.read.loader import collect
from tests.conftest import ROOT, write_files

SEEDS = ROOT / "seeds"
MENU = "<a href=/>Home</a> <a href=/news>24 news</a> <a href=/about>About the 187 of us</a>"
COOKIES = (
    '<div class="cookie-consent" role=dialog><p>We and our 128 partners store cookies for 13 months, '
    "and use them to measure 3 kinds of traffic. <a href=/privacy>Privacy</a></p></div>"
)
PAGES = {
    "semantic": "<!doctype html><html><head><meta charset=utf-8><title>{title} | Site</title></head>"
    "<body>{cookies}<header><nav>{menu}</nav></header><main><article>{body}</article></main>"
    "<aside><h2>Most read</h2><ul><li><a href=1>Kazakhstan has ratified 26 ILO Conventions</a></ul>"
    "</aside><footer>© 1998–2025 Site Ltd. {menu}</footer></body></html>",
    "divs": "<html><head><title>{title}</title></head><body>{cookies}<div id=hd><div>{menu}</div></div>"
    "<div id=w><div class=l>{body}</div><div class=r><div>Most read</div><div><a href=1>Ryder leaves"
    "</a></div></div></div><div id=ft>{menu} © 2025</div></body></html>",
    "nineties": "<HTML><TITLE>{title}</TITLE><BODY><TABLE WIDTH=100%><TR><TD>{menu}<TD VALIGN=TOP>"
    "{body}</TABLE></BODY></HTML>",
}
COMPARED = [
    *("fact", "slot", "subject", "value_text", "value_kind", "low", "high", "value_unit"),
    *("holds_low", "holds_high", "said_by", "modality", "polarity", "passage_kind", "passage"),
]


def page_of(text: str, shape: str) -> str:
    """Return a page that says a seed: its lines as paragraphs, a short one at its head as title."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    titled = len(lines[0]) < 60
    body = f"<h1>{escape(lines[0])}</h1>" if titled else ""
    body += "".join(f"<p>{escape(line)}</p>\n" for line in lines[titled:])
    title = lines[0] if titled else "Article"
    return PAGES[shape].format(title=escape(title), cookies=COOKIES, menu=MENU, body=body)


def audited(folder: Path) -> Audit:
    return Auditor().audit(collect([folder]).documents)


def claims_of(audit: Audit) -> pd.DataFrame:
    table = audit.claims.loc[:, COMPARED].astype(str)
    return table.sort_values(list(table.columns)).reset_index(drop=True)


@pytest.mark.parametrize("shape", PAGES)
def test_claims_and_findings_are_kept(shape: str, tmp_path: Path) -> None:
    texts = {path.name: path.read_text("utf-8") for path in SEEDS.glob("*.txt")}
    declared = (SEEDS / "documents.yaml").read_text("utf-8").replace(".txt:", ".html:")
    pages = {name.replace(".txt", ".html"): page_of(text, shape) for name, text in texts.items()}
    write_files(tmp_path, {**pages, "documents.yaml": declared})
    as_text, as_page = audited(SEEDS), audited(tmp_path)
    assert sorted(as_page.findings["id"]) == sorted(as_text.findings["id"])
    assert sorted(as_page.findings["verdict"]) == sorted(as_text.findings["verdict"])
    pd.testing.assert_frame_equal(claims_of(as_page), claims_of(as_text))


@pytest.mark.parametrize(
    ("pattern", "markup"),
    [
        (r"(?<![#x\dh])(\d+)", r"<b>\1</b>"),  # no entity, no heading
        (r"(\d+ (?:key )?ILO)", r'<a href="/x?a=1&b">\1</a>'),
        (r"([Cc]onventions)", r"\1<sup>[12]</sup>"),
        (r"(Kazakhstan)", r'\1<sup class="note"><a href="#n1">1</a></sup>'),
        (r"(Labou?r)", r"<span class=x>\1</span>"),
        (r" ", "\n   "),
        (r"(founded)", r"<!-- <p>no --> \1"),
    ],
)
def test_layout_is_not_content(pattern: str, markup: str, tmp_path: Path) -> None:
    texts = {path.name: path.read_text("utf-8") for path in SEEDS.glob("*.txt")}
    for name, text in texts.items():
        before, body = page_of(text, "semantic").split("<article>")
        page = f"{before}<article>{re.sub(pattern, markup, body)}"
        write_files(tmp_path, {name.replace(".txt", ".html"): page})
    declared = (SEEDS / "documents.yaml").read_text("utf-8").replace(".txt:", ".html:")
    write_files(tmp_path, {"documents.yaml": declared})
    found = audited(tmp_path).findings
    expected = audited(SEEDS).findings
    assert sorted(zip(found["id"], found["verdict"], strict=True)) == sorted(
        zip(expected["id"], expected["verdict"], strict=True)
    )


@pytest.mark.parametrize("shape", PAGES)
def test_passages_stand_under_the_same_heading(shape: str) -> None:
    for path in SEEDS.glob("*.txt"):
        text = path.read_text("utf-8")
        assert passages(Document("a.html", page_of(text, shape))) == passages(Document("a", text))


def passages(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    found = analyse(document).passages
    return [(document.text[each.start : each.end], each.headings) for each in found]
