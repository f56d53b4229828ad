"""Quotations of all documents → two of one speech that differ in a word or figure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from auditor.claims.table import ClaimsTable
from auditor.core.kinship.names import relate_names
from auditor.core.model import Claim, Finding, Value
from auditor.core.name_forms import edit_distance
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.named.pair_finding import Slip, unclear
from auditor.discover.named.quotations import SLOT

RULE = f"{CHECK}-quotations"
RUN = 3  # words in a row that two quotations of one speech share
OTHER = 3  # words of each that the other has not: more are another sentence
SHARED = 0.6  # part of the words of the shorter that both have
SPELLING = 2  # letters in which two spellings differ
CROWD = 8  # quotations that share a run: a formula
_WHY = "They are worded alike but for these words: one of the two does not quote what was said."


def quotation_findings(claims: Iterable[Claim], table: ClaimsTable) -> Iterator[Finding]:
    """Yield each two quotations of one speaker that are alike but for a few words."""
    quoted = [claim for claim in claims if claim.slot == SLOT]
    seen: set[frozenset[str]] = set()
    for group in _by_runs(quoted):
        for at, a in enumerate(group):
            for b in group[:at]:
                pair = frozenset((a.id, b.id))
                if pair not in seen and are_of_one_speech(b, a):
                    seen.add(pair)
                    yield unclear(b, a, Slip(RULE, _who(b, a), _WHY), table)


def _by_runs(quoted: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Yield quotations that share some words in a row."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in quoted:
        words = (claim.value.name or "").split()
        for run in {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}:
            groups[run].append(claim)
    return (group for group in groups.values() if 1 < len(group) <= CROWD)


def are_of_one_speech(a: Claim, b: Claim) -> bool:
    """Whether two quotations differ in a few words that stand for each other."""
    one, other = ((claim.value.name or "").split() for claim in (a, b))
    left, right = Counter(one) - Counter(other), Counter(other) - Counter(one)
    if not left or not right or max(left.total(), right.total()) > OTHER:
        return False
    if _are_spellings(left, right):
        return False
    shared = (Counter(one) & Counter(other)).total()
    return shared >= SHARED * min(len(one), len(other)) and _have_one_speaker(a, b)


def _are_spellings(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether words differ as they are spelled or divided, and no figure does."""
    a, b = "".join(left), "".join(right)
    return not any(map(str.isdigit, a + b)) and edit_distance(a, b, SPELLING) <= SPELLING


def _have_one_speaker(a: Claim, b: Claim) -> bool:
    names = [claim.slots.get("body", "") for claim in (a, b)]
    if not all(names):
        return True
    x, y = (Value("person", name=name) for name in names)
    return relate_names(x, y).kind in ("equal", "compatible", "similar")


def _who(a: Claim, b: Claim) -> str:
    return f"quotation of {a.slots.get('body') or b.slots.get('body') or 'one speaker'}"
