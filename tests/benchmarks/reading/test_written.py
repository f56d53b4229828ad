"""Texts that the benchmark writes say what they were written from, edited or not."""

from __future__ import annotations

import pytest

from auditor.core.model import Document
from tests.benchmarks.reading.written import Edit, Markup, Paragraph, wrapped, written

PARAGRAPHS = (
    Paragraph("Costs of *Elm*", is_heading=True),
    Paragraph("It has 24 schools & a road_of 13 km [since 2001]."),
    Paragraph("- no item, <b>no tag</b> `no code`"),
    Paragraph("2024"),
)


@pytest.mark.parametrize("format", ["md", "html"])
@pytest.mark.parametrize("markup", [None, "bold", "link", "note"])
def test_words_are_kept(format: str, markup: Markup | None) -> None:
    edit = Edit(1, 7, 9, markup) if markup else None
    document = Document(f"a.{format}", written(PARAGRAPHS, format, edit))
    words = [(p.kind, p.text) for p in document.passages if "annex" not in p.text]
    said = [(" ".join(p.text.split()), p.is_heading) for p in PARAGRAPHS]
    assert [(text, kind == "heading") for kind, text in words if kind != "boilerplate"] == said


def test_lines_are_broken_before_no_sign_of_a_block() -> None:
    text = f"{'word ' * 11}- 2024. {'word ' * 11}1) end\nshort"
    lines = wrapped(text).split("\n")
    assert " ".join(lines).split() == text.split()
    assert lines[-1] == "short"
    assert not any(line[0] in "-12" for line in lines)
