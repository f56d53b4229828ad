"""Ids of findings: what counts, what does not; findings of one id are one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor import Auditor
from auditor.claims.ids import LENGTH, LONGEST, digest, finding_id, id_of, merged, plain_text
from auditor.core.model import Claim, Document, Finding, Value

A = Claim(
    id="a",
    statement="s",
    document="a.txt",
    fact="f",
    slot="n",
    subject="Norland",
    slots={},
    value=Value("count", 25, 25),
    text="25",
    inferred=False,
    holds=None,
    said_by=None,
    modality="asserted",
    polarity="affirmed",
    passage="Norland has 25 airports.",
    passage_start=0,
    passage_end=24,
    start=12,
    end=14,
    place="paragraph 1",
)
B = replace(A, id="b", document="b.txt", text="26", passage="Norland has 26 airports.")
ID = finding_id("agree", (A, B))

SAME = [
    (B, A),  # order
    (A, B, replace(A, id="c", document="c.txt")),  # a copy
    (replace(A, document="x/y.txt", start=99, end=101, place="paragraph 9"), B),
    (replace(A, subject="Sudland", fact="g", slot="m", slots={"country": "Sudland"}), B),
    (replace(A, passage="Norland  has\n25 airports."), B),
    (replace(A, passage='- Norland has **25** [airports](https://x.org/a_(b) "t").'), B),
    (replace(A, passage="<p>Norland has <b>25</b>&nbsp;airports.</p>"), B),
]


@pytest.mark.parametrize("claims", SAME)
def test_an_id_depends_on_plain_text_and_values_alone(claims):
    assert finding_id("agree", claims) == ID


OTHER = [
    ("range", "", (A, B)),
    ("agree", "all", (A, B)),
    ("agree", "", (A,)),
    ("agree", "", (A, replace(B, text="27"))),
    ("agree", "", (A, replace(B, passage="Norland had 26 airports."))),
]


@pytest.mark.parametrize(("check", "word", "claims"), OTHER)
def test_what_makes_another_id(check, word, claims):
    assert finding_id(check, claims, word) != ID


PLAIN = [
    ("It has **25** airports.", "It has 25 airports."),
    ("It has *25* and _26_ and `27`.", "It has 25 and 26 and 27."),
    ("## Airports", "Airports"),
    ("> 1. It has 25", "1. It has 25"),
    ("1. It has 25", "It has 25"),
    ("It has\n  + 25", "It has 25"),
    ("~~25~~", "25"),
    ("25\\. airport", "25. airport"),
    ("A &amp; B", "A & B"),
    ("It  has\n25 airports: 1.5 million", "It has 25 airports: 1.5 million"),
    ("| Norland | 25 |", "Norland 25"),
    ("![a map](map.png) of [Norland](n.md)", "a map of Norland"),
    ("snake_case and 5 * 4 \\* 3", "snake_case and 5 4 * 3"),
    ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ("<!-- a note -->25<br/>", "25"),
    ("A &amp; B", "A & B"),
    (" 25 \t%\n", "25 %"),
]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_markup_and_white_space_are_folded(text, plain):
    assert plain_text(text) == plain


def finding(key: str, verdict: str, *claims: str, strength: float = 0.5) -> Finding:
    return Finding(
        key, "r", "agree", verdict, "error", "Norland", verdict, "", claims, "g", strength=strength
    )


def test_findings_of_one_id_are_one_with_all_places():
    found = merged(
        [
            finding("x", "unclear", "a", "b"),
            finding("y", "change", "a"),
            finding("x", "conflict", "b", "c"),
        ]
    )
    assert [(f.id, f.verdict, f.claims) for f in found] == [
        ("x", "conflict", ("b", "c", "a")),
        ("y", "change", ("a",)),
    ]


def test_of_two_alike_the_stronger_stays():
    weak, strong = finding("x", "conflict", "a"), finding("x", "conflict", "b", strength=0.9)
    assert merged([weak, strong])[0].strength == 0.9
    assert merged([strong, weak])[0].claims == ("b", "a")


def test_a_digest_parts_its_parts():
    assert digest("a", "b") != digest("ab")
    assert digest("a", 1) == digest("a", "1")
    assert len(digest()) == LENGTH


def test_a_very_long_passage_is_told_by_all_of_its_words():
    long = "It has 25 ships. " * (LONGEST // 10)
    ids = {id_of("agree", [(passage, "25")]) for passage in (long, long + "Old.", long + "New.")}
    assert len(ids) == 3
    assert id_of("agree", [(f"- {long}", "25")]) in ids


def test_the_order_of_passages_gives_a_finding_on_spelling_no_other_id() -> None:
    parts = ["The labor law is old.", "The labour market grew.", "New labor rules came."]
    found = []
    for order in (parts, parts[::-1], [parts[2], parts[0], parts[1]]):
        audit = Auditor().audit(Document("a.txt", "\n\n".join(order)))
        found.append([(f.verdict, f.id) for f in audit.results.findings])
    assert len(found[0]) == 1
    assert found[0] == found[1] == found[2]


def test_comments_that_do_not_end_stay_and_are_read_at_once():
    assert plain_text("<b>25</b> <!-- a\n<i> -->ships<!-- of <i>Elm</i>") == "25 ships<!-- of Elm"
    assert plain_text("<!-- 5 " * 100_000).endswith("<!-- 5")
