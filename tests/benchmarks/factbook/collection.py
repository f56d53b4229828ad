"""All editions in one audit: contradictions found again, and a sample for a reader to judge."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from auditor.core.model import Claim, Document, Finding
from auditor.core.results import Results
from tests.benchmarks.data import rows
from tests.benchmarks.factbook.pairs import SOURCE, auditor, share
from tests.benchmarks.ledger import draw, judgements, ledger, share_right

SEED = 1
EACH = 60  # findings of each verdict in the sample
LEDGER = "factbook_collection"


def collection(folder: Path, long: bool) -> dict[str, float]:
    """Return how many known contradictions one audit of all editions finds again."""
    results = audited(folder)
    verdicts = Counter(finding.verdict for finding in results.findings)
    print(
        "findings:", ", ".join(f"{verdict} {count}" for verdict, count in sorted(verdicts.items()))
    )
    places = _places(results)
    found: Counter[bool] = Counter()
    for row in rows(folder, "factbook_pairs"):
        if row["label"] != "contradict" or row["source"] != "archive":
            continue
        if row["subtype"] == "holder_overlap":
            continue
        sides = [_at(places, row[f"doc_{side}"], row[f"span_{side}"]) for side in "ab"]
        hit = bool(sides[0] & sides[1])
        found[hit] += 1
        if long and not hit:
            print(f"     missed {row['id']} {row['date_a']} {row['text_a']}")
            print(f"     {' ' * len(row['id'])}        {row['date_b']} {row['text_b']}")
    if long:
        _print_sample(results)
    return {
        "collection_recall": share(found[True], found.total()),
        "collection_grave": verdicts["conflict"] + verdicts["revision"],
        **_precision(results),
    }


def _precision(results: Results) -> dict[str, float]:
    """Return how many of the sample were read, and the share that a reader found right."""
    claims = {claim.id: claim for claim in results.claims}
    chosen = [finding for _, some in _sample(results) for finding in some]
    read = judgements(chosen, claims, ledger(LEDGER))
    print(f"sample with seed {SEED}: {len(chosen)} findings, {read.count(None)} that nobody read")
    return share_right("collection", read)


def _sample(results: Results) -> list[tuple[str, list[Finding]]]:
    """Return a sample of conflicts and of revisions; the seed is fixed."""
    claims = {claim.id: claim for claim in results.claims}
    return [
        (verdict, draw((f for f in results.findings if f.verdict == verdict), claims, EACH, SEED))
        for verdict in ("conflict", "revision")
    ]


def audited(folder: Path) -> Results:
    """Audit every edition, all of one source."""
    documents = [
        Document(id=row["id"], text=row["text"], date=row["date"], source=SOURCE)
        for row in rows(folder, "factbook_documents")
    ]
    return auditor().audit(documents).results


Places = dict[str, list[tuple[int, int, str]]]


def _places(results: Results) -> Places:
    """Return where the claims of conflicts and revisions stand: document to place and finding."""
    claims = {claim.id: claim for claim in results.claims}
    places: Places = defaultdict(list)
    for finding in results.findings:
        if finding.verdict not in ("conflict", "revision"):
            continue
        for claim in (claims[number] for number in finding.claims):
            places[claim.document].append((claim.passage_start, claim.passage_end, finding.id))
    return places


def _at(places: Places, document: str, span: list[int]) -> set[str]:
    """Return the findings on a passage that holds a place of a document."""
    return {
        finding
        for start, end, finding in places.get(document, ())
        if start < span[1] and span[0] < end
    }


def _print_sample(results: Results) -> None:
    """Print the sample for a reader."""
    claims = {claim.id: claim for claim in results.claims}
    for verdict, chosen in _sample(results):
        for finding in chosen:
            print(f"  {verdict} {finding.rule} {finding.id}: {finding.message}")
            print(f"      {finding.why}")
            for claim in _first_of_each(finding, claims):
                print(f"      {claim.document} “{claim.text}” in “{claim.passage[:160]}”")


def _first_of_each(finding: Finding, claims: dict[str, Claim]) -> list[Claim]:
    """Return one claim for each value of a finding, at most four."""
    found: dict[str, Claim] = {}
    for number in finding.claims:
        found.setdefault(claims[number].text, claims[number])
    return list(found.values())[:4]
