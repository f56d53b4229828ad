"""report.json stays in proportion to what was audited and found, whatever that is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import auditor
from auditor.read.loader import collect
from tests.benchmarks.mend.json_long_passage import SHAPES, SIZE, Shape, json_bytes, passage
from tests.conftest import ROOT

WORDS = "under the old bridge stood a row of quiet houses with gardens that ran down to the water"
COUNTRIES = ("Chile", "Peru", "Kenya", "Ghana", "Norway", "Sweden", "Finland", "Latvia")


def corpus(number: int, sentences: int) -> list[auditor.Document]:
    """Return documents that say the same, otherwise or again of some countries."""
    return [
        auditor.Document(f"{n}.txt", _text(n, sentences), date=f"20{n % 20:02}-03-01")
        for n in range(number)
    ]


def _text(number: int, sentences: int) -> str:
    return " ".join(
        f"{COUNTRIES[(number + n) % 8]} has ratified {20 + (number * n) % 5} ILO Conventions. "
        f"In place {n} {WORDS} for {n + number} years."
        for n in range(sentences)
    )


def _sheet(number: int, grows: int = 0) -> auditor.Document:
    """Return a document that tells what all others tell, and from year to year more."""
    count = 24 + grows * number // 2
    lines = [f"{country} has ratified {count} ILO Conventions." for country in COUNTRIES]
    return auditor.Document(f"{number}.txt", " ".join(lines), date=f"{1980 + number}-03-01")


AGAIN = "Chile has ratified 24 ILO Conventions. "
TABLE = "Country\tConventions\n" + "".join(f"Place {n}\t{n + 20}\n" for n in range(400))
ROWS = "| Town | People |\n|--|--|\n" + "".join(f"| Town {n} | {n + 20} |\n" for n in range(300))
COLLECTIONS = {
    "seeds": collect([str(ROOT / "seeds")]).documents,
    "tiny": [auditor.Document("a.txt", "It rained.")],
    "nothing found": corpus(1, 1),
    "few documents": corpus(5, 20),
    "many documents": corpus(60, 4),
    "sheets of facts": [_sheet(n) for n in range(40)],
    "sheets that change": [_sheet(n, 1) for n in range(40)],
    "one sentence again and again": [auditor.Document("a.txt", AGAIN * 500)],
    "again in each document": [auditor.Document(f"{n}.txt", AGAIN * 9) for n in range(40)],
    "a table": [auditor.Document("a.txt", TABLE), auditor.Document("b.txt", TABLE[:2000])],
    "a wrong total": [auditor.Document("a.md", f"{ROWS}| All | 50000 |\n")],
    "signs that JSON escapes": [auditor.Document("a.txt", '"\n\u2028' * 4000)],
    "no Latin letters": [auditor.Document("a.txt", "Город стоит на реке с 1703 года. " * 200)],
}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_size_is_bounded(name: str, tmp_path: Path) -> None:
    documents = COLLECTIONS[name]
    [written] = auditor.Auditor(["ilo"]).audit(documents).write(tmp_path, "json")
    content = written.read_bytes()
    text = sum(len(document.text.encode()) for document in documents)
    findings = len(json.loads(content)["findings"])
    assert len(content) <= 2 * text + 5000 * len(documents) + 3000 * findings


@pytest.mark.parametrize("shape", SHAPES)
def test_a_passage_without_a_full_stop(shape: Shape) -> None:
    assert json_bytes(passage(SIZE // 4, shape)) <= 2.6 * SIZE // 4
