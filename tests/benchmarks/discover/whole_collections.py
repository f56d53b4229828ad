"""Whole collections without a rule: what must be found, what must not, and how long it takes."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

from auditor.audit import Auditor
from auditor.core.model import Claim, Document, Finding
from auditor.core.results import Results
from auditor.read.loader import collect
from tests.benchmarks.documents import SYLLABLES, pages

SEEDS = Path(__file__).parents[3] / "seeds"
LOUD = ("conflict", "unclear")


def _audited(documents: list[Document]) -> Results:
    return Auditor(only_rules=True).audit(documents).results


def _claims(results: Results) -> dict[str, Claim]:
    return {claim.id: claim for claim in results.claims}


# ------------------------------------------------------------------ documents about other things


def unrelated(data: Path, long: bool) -> dict[str, float]:
    """Return in how many sentences one finding joins two pages that are about two things."""
    documents = pages(data)
    results = _audited(documents)
    claims = _claims(results)
    joined = [f for f in results.findings if _joins(f, claims)]
    if long:
        for finding in joined:
            print(finding.verdict, finding.message, [claims[c].passage for c in finding.claims[:3]])
    sentences = sum(document.text.count("\n\n") + 1 for document in documents)
    return {
        "unrelated_sentences": sentences,
        "unrelated": round(sentences / max(1, len(joined)), 1),
    }


def _joins(finding: Finding, claims: dict[str, Claim]) -> bool:
    documents = {claims[claim].document for claim in finding.claims}
    return finding.verdict in LOUD and len(documents) > 1


# ------------------------------------------------------------------ the seed documents


def seeds(_: Path, long: bool) -> dict[str, float]:
    """Return how many of the four things are found in the seeds, and what else is."""
    results = _audited(list(collect([SEEDS]).documents))
    claims = _claims(results)
    wanted = [{"24", "25"}, {"1919", "April 11, 1919"}, {"Guy Ryder", "Gilbert Houngbo"}]
    findings = [({claims[c].text for c in f.claims}, f) for f in results.findings]
    found = sum(any(values <= texts for texts, _ in findings) for values in wanted)
    found += any("8 + 4 + 13" in f.why or "eight + four + 13" in f.why for _, f in findings)
    other = [f for texts, f in findings if f.verdict in LOUD]
    if long:
        for _, finding in findings:
            print(finding.verdict, finding.rule, finding.message)
    return {"seeds_found": found, "seeds_false": len(other)}


# ------------------------------------------------------------------ planted conflicts

_THINGS = ("bridge", "reservoir", "library", "museum", "tramway", "orchard", "quarry", "lighthouse")
_SAYINGS = (
    "The {name} {thing} has {n} spans.",
    "The {name} {thing} employs {n} people.",
    "The {name} {thing} is {n} metres long.",
    "In 2019 the {name} {thing} received {n} visitors.",
    "The {name} {thing} was opened in {year}.",
    "Repairs of the {name} {thing} cost {n} million euros.",
    "The {name} {thing} lies {n} km from the coast.",
    "About {p} % of the {name} {thing} is under water in spring.",
)
Saying = tuple[str, str, str]  # the pattern, the name, the thing


def _names(count: int) -> Iterator[str]:
    drawn = random.Random(7)
    seen: set[str] = set()
    while len(seen) < count:
        name = "".join(drawn.choice(SYLLABLES) for _ in range(4)).title()
        if name not in seen:
            seen.add(name)
            yield name


def collection(documents: int, claims: int, conflicts: int) -> tuple[list[Document], set[str]]:
    """Return documents of short claims of which some pairs conflict, and the things in conflict."""
    drawn = random.Random(11)
    texts: list[list[str]] = [[] for _ in range(documents)]
    wrong: set[str] = set()
    names = list(_names(documents * claims // len(_SAYINGS) + conflicts))
    sayings = [(saying, name) for name in names for saying in _SAYINGS]
    for number, (saying, name) in enumerate(sayings[: documents * claims - 2 * conflicts]):
        texts[number % documents].append(_sentence(saying, name, drawn.randrange(20, 900)))
    for number in range(conflicts):
        name = names[-1 - number]
        value = drawn.randrange(20, 450)
        wrong.add(name)
        for document, figure in ((number, value), (number + 50, value + 37)):
            sentence = _sentence(_SAYINGS[number % len(_SAYINGS)], name, figure)
            texts[document % documents].append(sentence)
    return [
        Document(f"{number:05}.txt", "\n\n".join(sentences), date="2024-01-01")
        for number, sentences in enumerate(texts)
    ], wrong


def _sentence(saying: str, name: str, value: int) -> str:
    thing = _THINGS[sum(map(ord, name)) % len(_THINGS)]
    return saying.format(name=name, thing=thing, n=value, year=1500 + value % 500, p=value % 90 + 5)


def planted(_: Path, long: bool) -> dict[str, float]:
    """Return how many of forty planted conflicts are found among 4,000 claims, and how fast."""
    documents, wrong = collection(100, 40, 40)
    auditor = Auditor(only_rules=True)
    start = time.perf_counter()
    results = auditor.audit(documents).results
    seconds = time.perf_counter() - start
    claims = _claims(results)
    loud = [f for f in results.findings if f.verdict in LOUD]
    named = {name for f in loud for name in wrong if name in claims[f.claims[0]].passage}
    false = [f for f in loud if not any(n in claims[f.claims[0]].passage for n in wrong)]
    if long:
        for finding in false:
            print(finding.verdict, finding.message, [claims[c].passage for c in finding.claims])
        print("missed", sorted(wrong - named))
    return {
        "planted_found": len(named),
        "planted_false": len(false),
        "planted_seconds": round(seconds, 2),
    }


# ------------------------------------------------------------------ growth


def growth(_: Path, long: bool) -> dict[str, float]:
    """Return the time a passage at 10,000 over that at 1,000, and at 100,000 over 10,000."""
    per_passage = []
    for passages in (1_000, 10_000, 100_000):
        documents, _wrong = collection(max(25, passages // 40), 40, 10)
        runs = 3 if passages < 100_000 else 1
        per_passage.append(min(_seconds(documents) for _ in range(runs)) / passages)
    if long:
        print([f"{seconds * 1e6:.1f} µs" for seconds in per_passage])
    return {
        "growth_10k": round(per_passage[1] / per_passage[0], 2),
        "growth_100k": round(per_passage[2] / per_passage[1], 2),
    }


def _seconds(documents: list[Document]) -> float:
    auditor = Auditor(only_rules=True)
    start = time.perf_counter()
    auditor.audit(documents)
    return time.perf_counter() - start
