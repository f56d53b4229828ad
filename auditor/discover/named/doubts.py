"""Two claims with other names → whether they can be of one thing, and why both may be right."""

from __future__ import annotations

from auditor.core.model import Claim
from auditor.core.name_forms import name_parts
from auditor.core.timing import when
from auditor.discover.named import descriptions, events, holders, places
from auditor.language.lexicon.loader import words

UNNAMED = "Nothing tells whether both speak of the same body or thing: neither names it."
SEVERAL = "There may be several."
_PLACES = "One place may lie in the other, or be another name of it."
_TWO_POSTS = "One person may hold both posts."
_OF_SLOTS = {
    places.SLOT: _PLACES,
    places.LASTING: _PLACES,
    descriptions.MAKER: SEVERAL,
    descriptions.NATION: SEVERAL,
    descriptions.FITS: SEVERAL,
    holders.POST: _TWO_POSTS,
}


def can_be_one(a: Claim, b: Claim) -> bool:
    """Whether two claims of one role whose values differ can be of one thing."""
    if ("body" in a.slots) != ("body" in b.slots):
        return False
    if a.slot == holders.SLOT:
        return not _is_past(a) and not _is_past(b) and not _are_titles(a, b)
    if a.slot in (places.SLOT, places.LASTING):
        return _lie_apart(a, b)
    return a.slot != events.HELD or _of_one_year(a, b)


def doubt_of(a: Claim, b: Claim) -> str:
    """Return why two claims that differ may both be right, "" for no reason."""
    if a.slot in _OF_SLOTS:
        return _OF_SLOTS[a.slot]
    if "body" not in a.slots:
        return UNNAMED
    return SEVERAL if a.document == b.document and a.slot == holders.SLOT else ""


def _are_titles(a: Claim, b: Claim) -> bool:
    """Whether two titles before names tell who somebody is, and not of what: "Captain Noll"."""
    unnamed = "body" not in a.slots and "body" not in b.slots
    return unnamed and a.slots["about"] in words("titles-of-address")


def _is_past(claim: Claim) -> bool:
    """Whether an office was held at a time that is not told."""
    is_untold = claim.holds is not None and claim.holds.low is None and claim.holds.anchor is None
    return is_untold and claim.slots["about"].split(" of ")[0] not in words("lasting-offices")


def _lie_apart(a: Claim, b: Claim) -> bool:
    """Whether two places are told as exactly, and none is said to lie in the other."""
    if (a.value.kind == "country") != (b.value.kind == "country"):
        return False
    if a.slot == places.LASTING and when(a.holds, b.holds) == "different" and _own_times(a, b):
        return False
    names = [set(name_parts(claim.value.name or "")) for claim in (a, b)]
    around = [set(name_parts(claim.slots.get("within", ""))) for claim in (a, b)]
    return names[0].isdisjoint(names[1] | around[1]) and names[1].isdisjoint(around[0])


def _own_times(a: Claim, b: Claim) -> bool:
    """Whether both tell in words when something happened."""
    return all(claim.holds is not None and claim.holds.source == "words" for claim in (a, b))


def _of_one_year(a: Claim, b: Claim) -> bool:
    """Whether what is held once a year at most is told for two days of one year."""
    held = words("held-once-a-year").intersection(a.slots["about"].split())
    years = {(claim.value.edtf or "")[:4] for claim in (a, b)}
    return bool(held) and len(years) == 1
