"""What an audit of each collection shows → how much of it a reader found right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from auditor.audit import Auditor
from auditor.core.model import Claim, Finding
from auditor.core.results import Results
from auditor.read.loader import collect
from tests.benchmarks.gallery.scripts import GALLERY
from tests.benchmarks.ledger import draw, judgements, ledger, share_right

LEDGER = "gallery"
SEED = 1
EACH = 40  # findings drawn of each collection, all where there are fewer
SHOWN = ("conflict", "unclear")
OTHERS = frozenset(("files", "ramdocs"))  # no collections of documents that tell of one thing
NOT_DOCUMENTS = "SOURCE.md"


def right(data: Path, long: bool) -> dict[str, float]:
    """Return of each collection how many shown findings were read, and the share that is right."""
    judged = ledger(LEDGER)
    figures: dict[str, float] = {}
    every: list[bool | None] = []
    print(f"{EACH} shown findings of each collection, seed {SEED}")
    for folder in collections(data):
        results = audited(folder)
        claims = {claim.id: claim for claim in results.claims}
        shown = (finding for finding in results.findings if finding.verdict in SHOWN)
        drawn = draw(shown, claims, EACH, SEED)
        read = judgements(drawn, claims, judged)
        figures |= share_right(folder.name, read, share="right")
        every += read
        if long:
            _print(folder.name, drawn, read, claims)
    return figures | share_right("all", every, share="right")


def collections(data: Path) -> Iterator[Path]:
    """Yield the folders of the collections, in the order of their names."""
    for folder in sorted((data / GALLERY).iterdir()):
        if (folder / NOT_DOCUMENTS).exists() and folder.name not in OTHERS:
            yield folder


def audited(folder: Path) -> Results:
    """Return what an audit of a collection finds with defaults."""
    documents = (one for one in collect([folder]).documents if one.id != NOT_DOCUMENTS)
    return Auditor().audit(documents).results


def _print(
    name: str, drawn: list[Finding], read: list[bool | None], claims: dict[str, Claim]
) -> None:
    """Print each drawn finding, what a reader said of it, and both passages."""
    for finding, known in zip(drawn, read, strict=True):
        said = {True: "right", False: "wrong", None: "not read"}[known]
        print(f"{name} {said}: {finding.verdict} {finding.rule}: {finding.message}")
        for claim in {claims[one].text: claims[one] for one in finding.claims}.values():
            print(f"    {claim.document}:{claim.start} “{claim.text}” in “{claim.passage[:300]}”")
