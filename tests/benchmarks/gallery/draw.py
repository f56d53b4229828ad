"""Draw candidates for a reader: `python -m tests.benchmarks.gallery.draw --data DIR > FILE`.

Each line is one pair of values with what a reader needs to judge it: the passages with the value
between « and », what stands before, and where: headings, heads of tables, the document.  The
figures are for the ledger: who reads looks at the `sides` alone.  Drawn with seed 1, in turns from
each collection and shape, and within these from each pair of documents.  Of a collection of which
only a part is read, nothing is drawn that is told in the same words alone: what is one form in the
whole is none in a part.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from auditor.core.model import Claim, Document
from auditor.core.shape import DocumentPassage
from auditor.discover.strength.model import figures
from auditor.discover.strength.shapes import BY_WORDING
from tests.benchmarks.gallery.candidates import Candidate, Read, candidates, texts
from tests.benchmarks.gallery.examples import LEDGER, known, place_of
from tests.benchmarks.ledger import FOLDER

SEED = 1
IN_PART = frozenset(("factbook",))
NUMBER = 600
BEFORE = 300  # characters before a passage that a reader sees
AROUND = 500  # characters of a passage around its value


def drawn(every: Iterable[Candidate], number: int) -> list[Candidate]:
    """Return so many candidates, in turns from each collection and shape."""
    strata: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for candidate in every:
        strata[candidate.collection, str(candidate.evidence.shape)].append(candidate)
    ordered = [_in_turns(strata[key]) for key in sorted(strata)]
    turns = [
        candidate
        for turn in range(max(map(len, ordered), default=0))
        for some in ordered
        for candidate in some[turn : turn + 1]
    ]
    return turns[:number]


def _in_turns(some: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates in an order by chance in which pairs of documents take turns."""
    seen: Counter[tuple[str, str]] = Counter()
    ranked = []
    for candidate in sorted(some, key=_chance):
        documents = candidate.evidence.documents
        ranked.append((seen[documents], len(ranked), candidate))
        seen[documents] += 1
    return [candidate for *_, candidate in sorted(ranked, key=lambda one: one[:2])]


def _is_of_a_form(candidate: Candidate) -> bool:
    """Whether a pair is one of wording in the Factbook, of whose countries a few are read."""
    return candidate.collection in IN_PART and candidate.evidence.shape.by == BY_WORDING


def _chance(candidate: Candidate) -> str:
    places = [(claim.document, claim.start, claim.text) for claim in candidate.claims]
    return hashlib.sha256(json.dumps([SEED, candidate.collection, places]).encode()).hexdigest()


def record(candidate: Candidate, read: Read, documents: dict[str, Document]) -> dict[str, Any]:
    """Return a candidate as a reader sees it."""
    sides = [_side(claim, read, documents[claim.document]) for claim in candidate.claims]
    row = {name: [side[name] for side in sides] for name in ("documents", "offsets", "values")}
    known = {"figures": figures(candidate.evidence, read.support), "sides": sides}
    return {"collection": candidate.collection, **row, **known}


def _side(claim: Claim, read: Read, document: Document) -> dict[str, Any]:
    claims = read.documents[claim.document]
    start, end = claims.as_read(claim.start or 0, claim.end or 0)
    from_, to = claims.as_read(claim.passage_start, claim.passage_end)
    text = document.text
    shown = f"{text[max(from_, start - AROUND) : start]}«{text[start:end]}»{text[end : min(to, end + AROUND)]}"
    return {
        "documents": claim.document,
        "title": document.title,
        "dated": document.date,
        "offsets": [start, end],
        "values": text[start:end],
        "place": next((p.place for p in _around(document, start)), ""),
        "before": text[max(0, from_ - BEFORE) : from_],
        "passage": shown,
    }


def _around(document: Document, start: int) -> Iterator[DocumentPassage]:
    return (p for p in document.passages if p.start <= start < p.end)


def main() -> None:
    """Write the drawn candidates, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of data")
    parser.add_argument("--number", type=int, default=NUMBER, help="how many are drawn")
    parser.add_argument("--new", action="store_true", help="only those that nobody has read")
    options = parser.parse_args()
    read_before = known(FOLDER / f"{LEDGER}.jsonl") if options.new else {}
    every: dict[str, tuple[Read, dict[str, Document]]] = {}
    for name, documents in texts(options.data):
        every[name] = candidates(name, documents), {one.id: one for one in documents}
    found = [
        candidate
        for read, _ in every.values()
        for candidate in read.candidates
        if place_of(candidate, read) not in read_before and not _is_of_a_form(candidate)
    ]
    for candidate in drawn(found, options.number):
        print(json.dumps(record(candidate, *every[candidate.collection]), ensure_ascii=False))


if __name__ == "__main__":
    main()
