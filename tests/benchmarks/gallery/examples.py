"""Candidates → examples to fit the model on and to score it: those of which it is known.

Known are the pairs of the ledger, as they were read; twins that are altered, and conflicts that are
planted, are right.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from auditor.core.model import Document
from auditor.discover.strength.evidence import Evidence
from auditor.discover.strength.model import figures
from auditor.discover.strength.shapes import Shape
from auditor.read.loader import collect
from tests.benchmarks.discover.whole_collections import collection as planted
from tests.benchmarks.gallery.candidates import Candidate, Read, candidates, texts
from tests.benchmarks.gallery.scripts import GALLERY
from tests.benchmarks.gallery.told_twice import folders
from tests.benchmarks.ledger import FOLDER

LEDGER = "gallery_candidates"
BEYOND = 0.5  # share of pairs that agree, beyond chance, of which most are told twice
EACH = 20  # of each shape of a collection
SEED = 1
PLANTED = (100, 40, 40)  # documents, claims in each, conflicts


class Example(NamedTuple):
    """A pair of values that disagree, of which it is known whether an editor would act."""

    collection: str
    figures: dict[str, float]
    right: bool
    was_read: bool  # it is of the ledger


def examples(data: Path) -> list[Example]:
    """Return all examples of the folder of data, in the same order each time."""
    found = read_examples(FOLDER / f"{LEDGER}.jsonl")
    for name, documents in texts(data):
        found += _of_agreeing(name, candidates(name, documents))
        found += _of_twins(data / GALLERY, name)
    documents, _ = planted(*PLANTED)
    found += _all_right("planted", documents)
    return found + [one for some in folders() for one in _all_right("told twice", some)]


def read_examples(path: Path) -> list[Example]:
    """Return the pairs of the ledger, with the figures that they had when they were drawn.

    Many are brought together no longer: what they were is what any pair can be.
    """
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Example(row["collection"], row["figures"], row["right"], True) for row in rows]


Place = tuple[str, frozenset[tuple[str, int, int]]]


def known(path: Path) -> dict[Place, bool]:
    """Return for the pairs of a ledger whether they are right, by where they stand."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return {
        (
            row["collection"],
            frozenset((d, *span) for d, span in zip(row["documents"], row["offsets"], strict=True)),
        ): row["right"]
        for row in rows
    }


def place_of(candidate: Candidate, read: Read) -> Place:
    """Return where a candidate stands, in offsets of its documents as read."""
    sides = (
        (claim.document, *read.documents[claim.document].as_read(claim.start or 0, claim.end or 0))
        for claim in candidate.claims
    )
    return candidate.collection, frozenset(sides)


# ------------------------------------------------------------------ altered and planted values


def _all_right(name: str, documents: Iterable[Document]) -> Iterator[Example]:
    read = candidates(name, documents)
    support = read.support
    for candidate in read.candidates:
        yield Example(name, figures(candidate.evidence, support), True, False)


def _of_agreeing(name: str, read: Read) -> Iterator[Example]:
    """Yield statements that agree, one of two altered, of shapes that agree far beyond chance.

    So many of each shape, those that a hash puts first.
    """
    support, shapes = read.support, read.support.shapes()
    taken: Counter[Shape] = Counter()
    for _, evidence in sorted(((_order(one), one) for one in read.twins), key=itemgetter(0)):
        counts = shapes[evidence.shape]
        taken[evidence.shape] += 1
        if counts.agreeing - counts.chance >= BEYOND and taken[evidence.shape] <= EACH:
            yield Example(name, figures(evidence, support), True, False)


def _order(evidence: Evidence) -> str:
    content = json.dumps([SEED, evidence.shape, evidence.documents, evidence.figures])
    return hashlib.sha256(content.encode()).hexdigest()


def _of_twins(gallery: Path, name: str) -> Iterator[Example]:
    """Yield the candidates of a collection that tell of an altered twin."""
    plant = _script(gallery / "plant.py")
    lines = (gallery / "twins.jsonl").read_text("utf-8").splitlines()
    chosen = plant.choose([t for t in map(json.loads, lines) if t["collection"] == name])
    if not chosen:
        return
    stored = plant.documents(gallery / name)
    altered, moved = plant.alter(stored, chosen)
    with tempfile.TemporaryDirectory() as folder:
        plant.write(altered, Path(folder))
        read = candidates(name, collect([folder]).documents)
    support = read.support
    for candidate in read.candidates:
        _, sides = place_of(candidate, read)
        if any(_tells(twin, sides, moved) for twin in chosen):
            yield Example(name, figures(candidate.evidence, support), True, False)


def _tells(twin: dict[str, Any], sides: Iterable[tuple[str, int, int]], moved: Any) -> bool:
    """Whether a candidate joins the altered value of a twin with the passage of its other side."""
    value, a = twin["value_b"], twin["a"]
    start = moved(twin["b"]["doc"], value["start"])
    places = (
        (twin["b"]["doc"], start, start + len(twin["altered"])),
        (a["doc"], moved(a["doc"], a["start"]), moved(a["doc"], a["end"])),
    )
    return all(any(_touch(side, place) for side in sides) for place in places)


def _touch(side: tuple[str, int, int], place: tuple[str, int, int]) -> bool:
    return side[0] == place[0] and side[1] < place[2] and place[1] < side[2]


def _script(path: Path) -> ModuleType:
    """Return a script of the gallery as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
