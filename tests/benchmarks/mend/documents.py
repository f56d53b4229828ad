"""A number → a folder of damaged documents, read, audited and written as JSON.

The documents are pieces of the seeds and of the gallery, mixed with hostile texts; their names and
declarations are damaged too.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from auditor import Auditor
from auditor.arguments import FAULT
from auditor.audit import Audit
from auditor.read.loader import Collected, collect
from auditor.report import PRINTERS, WRITERS
from auditor.report.record.reader import results_of
from auditor.rulebook.pack.shipped import shipped
from tests.benchmarks.mend.batches import ROOT, Case
from tests.benchmarks.mend.mutations import HOSTILE, encoded, mutated

TOGETHER = 4  # documents of one audit: enough for pairs
PIECE = 1200  # characters
FILES = 400  # read for pieces
SUFFIXES = (*[".txt", ".md"] * 12, ".TXT", ".rst", "", ".html", ".csv", ".json", ".yaml")
OTHER_FORMATS = ("csv", "markdown", "sarif", "junit", "html")
FAULTY = FAULT.partition("{what}")[2]


def pieces(data: Path, chance: Random) -> list[str]:
    """Return texts of documents to damage: all seeds, and a piece of each drawn from a folder."""
    seeds = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    found = sorted(path for path in data.rglob("*") if path.suffix in (".txt", ".md", ".html"))
    drawn = chance.sample(found, min(FILES, len(found)))
    return [text[:PIECE] for text in seeds] + [_piece(path, chance) for path in drawn]


def _piece(path: Path, chance: Random) -> str:
    text = path.read_text("utf-8", "replace")
    start = chance.randint(0, max(0, len(text) - PIECE))
    return text[start : start + PIECE]


def case(data: Path, seed: int) -> Case:
    """Return what runs the audit of a number; it raises AssertionError where a document is lost."""
    texts = [*pieces(data, Random(seed)), *HOSTILE]
    auditor = Auditor(sorted(shipped()))

    def run(number: int) -> None:
        chance = Random(seed * 1_000_003 + number)
        with tempfile.TemporaryDirectory(prefix="mend") as folder:
            for name, content in _files(texts, chance):
                _put(Path(folder) / name, content)
            collected = collect([folder])
        _check(_audited(auditor, collected), chance)

    return run


def _files(texts: list[str], chance: Random) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents: the documents, which take pieces from each other, and a settings file."""
    base = chance.choice(texts)
    for number in range(TOGETHER):
        text = base if chance.random() < 0.5 else chance.choice(texts)
        text = mutated(text, texts, chance) if chance.random() < 0.95 else text
        yield _name(number, chance), encoded(text, chance)
    if chance.random() < 0.3:
        text = (
            "0.txt: 2016-03-25\n'*.txt': {date: 2017, title: T}\n1.md:\n  date: 2016-02/2016-03\n"
        )
        yield "documents.yaml", encoded(mutated(text, texts, chance, 600), chance)


def _name(number: int, chance: Random) -> str:
    odd = chance.choice(HOSTILE)[:20] if chance.random() < 0.2 else ""
    kept = "".join(sign for sign in odd if sign not in "/\0")
    return f"{number}{kept}{chance.choice(SUFFIXES)}"


def _put(path: Path, content: bytes) -> None:
    place = os.fsencode(str(path).encode("utf-8", "replace"))
    with open(place, "wb") as file:  # noqa: PTH123 – the name is bytes
        file.write(content)


def _audited(auditor: Auditor, collected: Collected) -> Audit:
    return auditor.audit(
        collected.documents, problems=collected.problems, skipped=collected.skipped
    )


def _check(audit: Audit, chance: Random) -> None:
    """Raise AssertionError where the program failed at a document or a report does not come back."""
    faults = [p.message for p in audit.results.problems if FAULTY in p.message]
    assert not faults, faults[0]
    content = WRITERS["json"](audit.results)["report.json"]
    json.loads(content)
    saved = results_of(content)
    assert WRITERS["json"](saved)["report.json"] == content, "report.json made later differs"
    if chance.random() < 0.1:
        WRITERS[chance.choice(OTHER_FORMATS)](audit.results)
        for line in PRINTERS["github"](audit.results):
            assert "\n" not in line
