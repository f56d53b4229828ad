"""What is remembered of earlier reports changes no byte of later ones."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.report.formats import html as to_html
from auditor.report.html_page import lists, page_memory, spread
from auditor.report.html_page.page_memory import PageMemory, Session

if TYPE_CHECKING:
    from pathlib import Path

PLACES = ("Arlen", "Borna", "Celin")
TEXT = """# {place}

Area: {n}00 km²

{place} has {n} airports. In 2019 it had {m} parks. Its population was {m}00,000 in 2010."""


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FINDINGS", "TABLE", "TEXTS", "POINTERS", "DATES"):
        monkeypatch.setattr(lists, name, 3_000)
    monkeypatch.setattr(lists, "EACH_VERDICT", 500)
    monkeypatch.setattr(spread, "PAGE_BYTES", 6_000)


def document(source: random.Random, name: int) -> Document:
    n, m = source.randrange(3, 6), source.randrange(3, 6)
    text = TEXT.format(place=source.choice(PLACES), n=n, m=m)
    return Document(f"{name:03}.txt", text, date=f"20{source.randrange(10, 14)}")


def edited(source: random.Random, documents: list[Document], name: int) -> list[Document]:
    """Return documents with one added, removed, renamed, dated otherwise or changed."""
    place = source.randrange(len(documents))
    old = documents[place]
    changed = {
        "add": [old, document(source, name)],
        "remove": [],
        "rename": [replace(old, id=f"{name:03}.txt")],
        "title": [replace(old, title=f"The report of {name}")],
        "date": [replace(old, date=f"20{source.randrange(10, 14)}")],
        "text": [replace(old, text=document(source, name).text)],
        "before": [replace(old, text=f"Word.\n\n{old.text}")],
        "behind": [replace(old, text=f"{old.text} The office in Merdel has 24 rooms.")],
    }
    return [*documents[:place], *changed[source.choice(list(changed))], *documents[place + 1 :]]


def written(auditor: Auditor, documents: list[Document], cache: Path | None, out: Path) -> object:
    files = auditor.audit(documents, cache=cache).write(out)
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("seed", [1, 2])
def test_edits_give_the_same_bytes_as_an_audit_that_remembers_nothing(
    seed: int, tmp_path: Path
) -> None:
    source = random.Random(seed)
    documents = [document(source, name) for name in range(10)]
    warm = Auditor(show_weak=True)
    for name in range(100, 106):
        kept = written(warm, documents, tmp_path / "cache", tmp_path / "warm")
        fresh = written(Auditor(show_weak=True), documents, None, tmp_path / "fresh")
        assert isinstance(fresh, dict)
        assert kept == fresh
        assert len(fresh) > 5
        documents = edited(source, documents, name)


def test_what_is_the_same_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    source = random.Random(3)
    results = Auditor().audit([document(source, name) for name in range(12)]).results
    expected, memory = to_html.files(results), PageMemory()
    assert files(results, memory) == expected
    monkeypatch.setattr(to_html, "_rendered_beside", None)
    monkeypatch.setattr(lists, "in_parts", None)
    assert files(results, memory) == expected


def files(results: object, memory: PageMemory) -> dict[str, bytes]:
    parts = to_html.parts(results, memory)  # type: ignore[arg-type]
    return {name: b"".join(content) for name, content in parts}


@pytest.mark.parametrize("name", ["MOST_ENTRIES", "MOST_BYTES"])
def test_what_is_too_much_is_forgotten(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_memory, name, 3)
    results = Auditor().audit([document(random.Random(4), name) for name in range(4)]).results
    expected, memory = to_html.files(results), PageMemory()
    for _ in range(3):
        assert files(results, memory) == expected


def test_two_at_once_and_what_fails() -> None:
    memory = PageMemory()
    with memory.session() as first, memory.session() as second:
        assert first is not None
        assert second is None
        one = first.number("claim", "a", (1,))
    with pytest.raises(KeyError), memory.session():
        raise KeyError
    with memory.session() as third:
        assert isinstance(third, Session)
        assert third.number("claim", "a", (1,)) == one
        assert third.number("claim", "b", (1,)) != one
    with memory.session() as fourth:
        assert fourth is not None
        assert fourth.number("claim", "a", (2,)) != one
