"""The judgement on two points of one thing, and how judgements gather into findings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from auditor.checks.evidence_points import points
from auditor.checks.pair_judgement import Terms, disagreements, judged
from auditor.checks.pair_series import claims_of
from auditor.core.model import Claim
from tests.checks.samples import claim, table
from tests.core.samples import number

Y2009, Y2010, Y2011 = (f"{year}-01-01/{year}-12-31" for year in (2009, 2010, 2011))
ANY = Terms()
BOTH = {"a.txt": Y2010, "b.txt": Y2011}
ONE_SOURCE = {"a.txt": "S", "b.txt": "S"}


def b(text: str, time: str = Y2010, **fields) -> Claim:
    return claim(text, time, "b.txt", **fields)


def verdict(one: Claim, other: Claim, terms: Terms = ANY, **known) -> str | None:
    the_table = table(one, other, **known)
    first, second = (points([c], ("ward?",))[0] for c in (one, other))
    pair = judged(terms, first, second, the_table)
    swapped = judged(terms, second, first, the_table)
    assert (pair and pair.verdict) == (swapped and swapped.verdict)
    return pair and pair.verdict


CASES = [
    (claim("25 people"), b("25 people"), Terms(), "agreement"),
    (claim("25 people"), b("26 people"), Terms(), "conflict"),
    (claim("25 people"), b("26 people", Y2011), Terms(), "change"),
    (claim("25 people"), b("26 people", "?"), Terms(), "unclear"),
    (claim("25 people"), b("26 people", Y2011), Terms(changes="never"), "conflict"),
    (claim("25 people"), b("26 people", Y2011), Terms(changes="up"), "change"),
    (claim("25 people"), b("24 people", Y2011), Terms(changes="up"), "conflict"),
    (claim("25 people"), b("24 people", Y2009), Terms(changes="up"), "change"),
    (claim("25 people", remarks=("key",)), b("26 people"), Terms(), "refinement"),
    (claim("25 people", remarks=("key",)), b("26 people", remarks=("core",)), Terms(), None),
    (claim("25 people", slots={"ward": "N"}), b("26 people", slots={"ward": "S"}), Terms(), None),
    (claim("5 euros"), b("5 dollars"), Terms(), "unclear"),
    (claim("5 euros"), b("5 dollars", Y2011), Terms(), None),  # nothing to compare
    (claim("5 euros"), b("5 dollars", Y2011), Terms(changes="never"), "unclear"),
    (claim("5 euros"), b("5 dollars", "?"), Terms(), "unclear"),
    (claim("1,200 people"), b("1,187 people"), Terms(precision="exact"), "conflict"),
    (claim("100 people"), b("102 people"), Terms(tolerance=2), "refinement"),
    (claim("100 people"), b("102 people"), Terms(precision="2%"), "refinement"),
    # the same stated period need not be the same time
    (claim("25 people"), b("26 people"), Terms(same_period="unclear"), "unclear"),
    (
        claim("25 people", "2010-05-04"),
        b("26 people", "2010-05-04"),
        Terms(same_period="unclear"),
        "conflict",
    ),
    (
        claim("25 people", "2010-01-01..2010-12-31"),
        b("26 people", "2010-01-01..2010-12-31"),
        Terms(same_period="unclear"),
        "conflict",
    ),
    (claim("25 people", "?"), b("26 people", "?"), Terms(same_period="unclear"), "unclear"),
    (
        claim("25 people", "2010-05-04"),
        b("26 people", "2010-05-20"),
        Terms(same_time=16),
        "conflict",
    ),
    (claim("25 people", "2010-05-04"), b("26 people", "2010-05-20"), Terms(same_time=15), "change"),
]


@pytest.mark.parametrize(("one", "other", "terms", "expected"), CASES)
def test_two_claims(one, other, terms, expected):
    assert verdict(one, other, terms) == expected


REVISIONS = [
    (claim("61 people", Y2009), b("62 people", Y2009), BOTH, ONE_SOURCE, "revision"),
    (claim("61 people", Y2009), b("62 people", Y2009), BOTH, {}, "conflict"),
    (claim("61 people", Y2009), b("62 people", Y2009), {}, ONE_SOURCE, "conflict"),
    (claim("61 people", Y2009), b("6,100 people", Y2009), BOTH, ONE_SOURCE, "conflict"),
    (claim("61 people", Y2009), b("62 people", Y2011), BOTH, ONE_SOURCE, "change"),
]


@pytest.mark.parametrize(("one", "other", "dates", "sources", "expected"), REVISIONS)
def test_revisions(one, other, dates, sources, expected):
    assert verdict(one, other, dates=dates, sources=sources) == expected


def test_a_list_of_two_values_says_nothing_against_either():
    never = Terms(changes="never")
    first, second = claim("25 people", statement="s"), claim("26 people", statement="s")
    only = b("25 people")
    the_table = table(first, second, only)
    twenty_five, twenty_six = points([first, only, second])
    assert judged(never, twenty_five, twenty_six, the_table) is None
    alone = b("26 people", Y2011)
    the_table = table(first, second, only, alone)
    found = judged(never, points([first, only])[0], points([alone])[0], the_table)
    assert found is not None
    assert (found.a.claims, found.b.claims) == ((only,), (alone,))


def found(*claims: Claim, terms: Terms = ANY, **known) -> list[tuple[str, int]]:
    the_table = table(*claims, **known)
    made = points(claims)
    pairs = [
        pair
        for place, one in enumerate(made)
        for other in made[place + 1 :]
        if (pair := judged(terms, one, other, the_table)) is not None
    ]
    results = disagreements(terms, "Norland", pairs, the_table)
    return [(result.verdict, len(result.claims)) for result in results]


GATHERED = [
    # one finding for each two values, with all claims of both
    ((claim("25 people"), b("26 people"), claim("26 people", slot="m")), [("conflict", 3)]),
    ((claim("25 people"), b("26 people"), b("27 people")), [("conflict", 2)] * 3),
    ((claim("25 people"), b("25 people")), []),
    # one finding for a whole series, which two documents have to tell
    ((claim("25 people", Y2009), b("26 people"), b("27 people", Y2011)), [("change", 3)]),
    ((claim("25 people", Y2009), claim("26 people"), claim("27 people", Y2011)), []),
    # what is known before what is not: a conflict, then a change, then unclear
    ((claim("25 people"), b("26 people"), b("26 people", "?")), [("conflict", 3)]),
    ((claim("25 people", Y2009), b("26 people"), b("26 people", "?")), [("change", 2)]),
    ((claim("25 people", "?"), b("26 people")), [("unclear", 2)]),
    ((claim("5 euros"), b("5 dollars"), b("6 dollars")), [("unclear", 3), ("conflict", 2)]),
    ((claim("1,200 people"), b("1,187 people")), [("refinement", 2)]),
]


@pytest.mark.parametrize(("claims", "expected"), GATHERED)
def test_how_judgements_gather(claims, expected):
    assert found(*claims) == expected


def test_a_change_between_known_times_is_not_unclear_beside_an_undated_claim_of_a_third():
    undated = b("26 people", "?")
    assert found(claim("25 people", Y2009), b("26 people"), undated) == [("change", 2)]
    assert found(claim("25 people"), undated) == [("unclear", 2)]
    half_open = b("26 people", "2011-01-01.. surely never")
    assert found(claim("25 people", Y2009), half_open, undated) == [("change", 2)]


def why(one: Claim, other: Claim, terms: Terms = ANY, **known) -> str:
    the_table = table(one, other, **known)
    pair = judged(terms, *(points([c])[0] for c in (one, other)), the_table)
    assert pair is not None
    (result,) = disagreements(terms, "Norland", [pair], the_table)
    return result.why


NEVER, ONCE = Terms(changes="never"), Terms(changes="never", because="it ends once")

REASONS = [
    (claim("25 people"), b("26 people"), Terms(), "Both hold at the same time, the first in 2010"),
    (
        claim("25 people", "undated one time"),
        b("26 people", "undated one time"),
        Terms(),
        "Both are taken as of one time, for neither says when it holds.",
    ),
    (claim("25 people"), claim("26 people"), Terms(), "Both stand in “A” and hold at the same"),
    (claim("25 people"), b("26 people", Y2011), NEVER, "The editions disagree, in 2010 (its own"),
    (claim("25 people"), b("26 people", Y2011), NEVER, "takes this for what never changes."),
    (claim("25 people"), b("26 people", "?"), NEVER, "They differ, and the rule takes this for"),
    (claim("25 people"), claim("26 people", Y2011), NEVER, "It is told twice, in 2010 (its own"),
    (claim("25 people"), b("26 people"), NEVER, "Both hold at the same time, the first in 2010"),
    (claim("25 people"), b("26 people", Y2011), ONCE, "Both cannot be right, for it ends once."),
    (claim("25 people"), b("26 people", "?"), ONCE, "Both cannot be right, for it ends once."),
    (
        claim("25 people"),
        b("24 people", Y2011),
        Terms(changes="up", because="members stay"),
        "this number does not fall, for members stay.",
    ),
    (claim("25 people"), b("24 people", Y2011), Terms(changes="up"), "this number does not fall"),
    (claim("25 people"), b("26 people", Y2011), Terms(changes="down"), "this number does not rise"),
    (
        claim("25 people", "2010-05-04"),
        b("26 people", "2010-05-20"),
        Terms(same_time=30),
        "They hold within 30 days of each other",
    ),
    (claim("25 people"), b("26 people", "?"), Terms(), "cannot be judged as conflict or change"),
    (claim("5 euros"), b("5 dollars"), Terms(), "This cannot be judged: the currencies differ"),
    (claim("25 people"), b("26 people", Y2011), Terms(changes="up"), "The value may go up."),
    (claim("1,200 people"), b("1,187 people"), Terms(), "They fit together: one is a rounding"),
    (
        claim("27 people", remarks=("key",)),
        b("26 people"),
        Terms(),
        "the “key” ones cannot be more than the whole. Only “A” says “key”.",
    ),
]


@pytest.mark.parametrize(("one", "other", "terms", "reason"), REASONS)
def test_the_reason(one, other, terms, reason):
    assert reason in why(one, other, terms)


def test_a_revision_says_when_the_later_document_speaks():
    one, other = claim("61 people", Y2009), b("62 people", Y2009)
    told = why(one, other, dates=BOTH, sources=ONE_SOURCE)
    assert told.startswith("Both tell of the same time (in 2009 (its own words)), but “B” speaks")


def test_long_series_name_their_first_eight_steps():
    claims = [
        claim(f"{20 + n} people", f"20{10 + n}-05-04", f"{n}.txt", remarks=()) for n in range(9)
    ]
    the_table = table(*claims)
    made = points(claims)
    pairs = [judged(Terms(), a, b, the_table) for a, b in pairwise(made)]
    (result,) = disagreements(Terms(), "Norland", [p for p in pairs if p], the_table)
    assert result.why.endswith("and 1 more.")
    assert result.why.count(";") == 7
    (result,) = disagreements(Terms(), "Norland", [p for p in pairs[1:] if p], the_table)
    assert "more" not in result.why


def test_the_size_of_a_difference():
    one, other = claim("50 people"), b("100 people")
    the_table = table(one, other)
    pair = judged(Terms(), *(points([c])[0] for c in (one, other)), the_table)
    (result,) = disagreements(Terms(), "Norland", [pair] if pair else [], the_table)
    assert result.size == 0.5
    assert claims_of([pair, pair] if pair else []) == (one, other)


def test_inferred_values_are_named_so():
    one = claim("12 = 24 − 8 − 4", value=number("12 people"), inferred=True)
    assert "12 = 24 − 8 − 4 (inferred)" in why(one, b("13 people", Y2011))
