"""Findings of level error that all shipped rules and all arithmetic give → the share that is right.

Of each collection of the gallery, a draw of the Factbook's editions and the pages of VitaminC up to
`EACH` findings that disagree are looked up in the ledger.  What the frames of temperature and place
phrases will mend is counted apart.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from auditor.audit import Auditor
from auditor.core.model import Claim, Document, Finding, Verdict
from auditor.read.loader import collect
from auditor.rulebook.pack.shipped import shipped
from tests.benchmarks import documents
from tests.benchmarks.gallery.scripts import GALLERY
from tests.benchmarks.gallery.shown import NOT_DOCUMENTS, SEED, collections
from tests.benchmarks.ledger import Judged, draw, found, ledger, share_right

LEDGER = "errors"
EACH = 60  # findings drawn of each collection, all where there are fewer
EDITIONS = 300  # of the Factbook
DISAGREE: tuple[Verdict, ...] = ("conflict", "unclear", "revision", "change")
APART = frozenset(("temperature difference", "place phrase"))
"""Causes of wrong findings that are counted by themselves."""


def figures(data: Path, long: bool = False) -> dict[str, float]:
    """Return how many findings of level error were read, and the share that is right."""
    judged = ledger(LEDGER)
    read: list[bool | None] = []
    apart = 0
    print(f"{EACH} findings of level error of each collection, seed {SEED}")
    for name, texts in _collections(data):
        drawn, claims = _errors(texts)
        known = found(drawn, claims, judged)
        apart += sum(_is_apart(one) for one in known)
        read += [one and one.right for one in known if not _is_apart(one)]
        if long:
            _print(name, drawn, known, claims)
    return share_right("errors", read, share="right") | {"errors_apart": apart}


def _collections(data: Path) -> Iterator[tuple[str, list[Document]]]:
    """Yield the documents of each collection with its name."""
    for folder in (*collections(data), data / GALLERY / "ramdocs"):
        collected = collect([folder]).documents
        yield folder.name, [one for one in collected if one.id != NOT_DOCUMENTS]
    editions = documents.factbook(data / "data")
    yield "factbook", random.Random(SEED).sample(editions, EDITIONS)
    yield "vitaminc", documents.pages(data / "data")


def _errors(texts: list[Document]) -> tuple[list[Finding], dict[str, Claim]]:
    """Return a draw of the findings of level error that disagree, and the claims of all."""
    results = Auditor(tuple(sorted(shipped()))).audit(texts).results
    claims = {claim.id: claim for claim in results.claims}
    errors = [f for f in results.findings if f.level == "error" and f.verdict in DISAGREE]
    return draw(errors, claims, EACH, SEED), claims


def _is_apart(one: Judged | None) -> bool:
    return one is not None and not one.right and one.cause in APART


def _print(
    name: str, drawn: list[Finding], known: list[Judged | None], claims: dict[str, Claim]
) -> None:
    """Print each drawn finding, what a reader said of it, and its passages."""
    for finding, one in zip(drawn, known, strict=True):
        said = "not read" if one is None else f"{'right' if one.right else 'wrong'} {one.cause}"
        print(f"{name} {said}: {finding.verdict} {finding.rule}: {finding.message}")
        for claim in {claims[id].text: claims[id] for id in finding.claims}.values():
            print(f"    {claim.document}:{claim.start} “{claim.text}” in “{claim.passage[:300]}”")
