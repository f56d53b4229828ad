"""The claims of states of all documents → those to compare: of one thing, and excluding each other.

Two states are of one thing where all the words beside them are the same, and neither a heading, a
title nor the list that they stand in tells of two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from auditor.core.model import OPEN, Claim
from auditor.discover.statements.open_claims import STATE
from auditor.discover.states.poles import Pole, exclude_each_other, pole_of
from auditor.discover.states.reading import are_of_one, telling
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import AgreeOptions
from auditor.rulebook.pack.schema import Rule

FORM = 3  # documents on either side from which on one wording is a form, filled for many things
MOST = 24  # claims of one state that are looked at

RULE = Rule(
    name="discover",
    check="agree",
    options=AgreeOptions(value=(Ref(OPEN, STATE),)),
    per=("about",),
    level="warning",
)


def opposed_states(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that exclude another one of the same thing, each group under one name."""
    taken: Counter[str] = Counter()
    found: list[Claim] = []
    for group in _by_matter(claims).values():
        for one, other in _sides(group):
            kept = _that_meet(one, other)
            about = _about(kept, taken) if kept else ""
            found += (_told(claim, about) for claim in kept)
    return found


def _by_matter(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.slots["matter"]].append(claim)
    return found


def _sides(group: Sequence[Claim]) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """Yield the claims of each two states of one matter that exclude each other."""
    by_pole: dict[Pole, list[Claim]] = defaultdict(list)
    for claim in group:
        by_pole[pole_of(claim.value.name or "")].append(claim)
    poles = sorted(by_pole)
    for at, one in enumerate(poles):
        for other in poles[at + 1 :]:
            if exclude_each_other(one, other):
                yield by_pole[one], by_pole[other]


def _that_meet(one: Sequence[Claim], other: Sequence[Claim]) -> list[Claim]:
    """Return the claims of two sides that are of one thing; none where the wording is a form."""
    if min(len({claim.document for claim in side}) for side in (one, other)) >= FORM:
        return []
    left, right = list(islice(one, MOST)), list(islice(other, MOST))
    pairs = [(a, b) for a in left for b in right if _can_be_of_one(a, b)]
    return list(dict.fromkeys(claim for pair in pairs for claim in pair))


def _can_be_of_one(a: Claim, b: Claim) -> bool:
    """Whether neither subjects, headings, titles nor lists tell that states are of two things."""
    x, y = a.slots, b.slots
    in_one_voice = x["deed"] == y["deed"]
    if not are_of_one(x["head"].split(), y["head"].split(), in_one_voice=in_one_voice):
        return False
    if _differ(x["lead"], y["lead"]) or _differ(x["title"], y["title"]):
        return False
    return _stand_apart(x, y) if a.document == b.document else _are_under_one(x, y)


def _stand_apart(x: Mapping[str, str], y: Mapping[str, str]) -> bool:
    """Whether states of one document stand in two places under one heading, and in no list."""
    in_list = x["kind"] == y["kind"] == "item"
    return x["under"] == y["under"] and x["paragraph"] != y["paragraph"] and not in_list


def _are_under_one(x: Mapping[str, str], y: Mapping[str, str]) -> bool:
    """Whether the headings of two documents let two states be of one thing."""
    if x["under"] and y["under"]:
        return not _differ(x["under"], y["under"])
    return x["kind"] == "named" or not (x["under"] or y["under"])


def _differ(a: str, b: str) -> bool:
    """Whether two texts that are there share no word, or each has one that the other has not."""
    left, right = telling(a), telling(b)
    return bool(left and right) and not (left <= right or right <= left)


def _about(group: Sequence[Claim], taken: Counter[str]) -> str:
    """Return what a group is about, in words of its first claim; no two groups share it."""
    about = " ".join((group[0].subject or group[0].passage).split())
    taken[about.casefold()] += 1
    count = taken[about.casefold()]
    return about if count == 1 else f"{about} ({count})"


def _told(claim: Claim, about: str) -> Claim:
    """Return a claim of a group without what it was brought together by."""
    return replace(claim, slots={"about": about})
