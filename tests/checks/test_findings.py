"""Verdicts on claims → findings: message, id, group; one finding for each cause."""

from __future__ import annotations

import pytest

from auditor.checks.findings import findings_of, rank, without_echoes, without_parts
from auditor.core.model import Claim, Finding
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import AgreeOptions
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, table

A, B = claim("25 people"), claim("26 people", document="b.txt")


def rule(name: str = "r", slot: str = "n", **fields) -> Rule:
    options = AgreeOptions(value=(Ref("f", slot),))
    return Rule(name=name, check="agree", per=("subject",), options=options, **fields)


def finding(
    verdict: str, *claims: Claim, rule: str = "r", strength: float = 0.5, key: str = ""
) -> Finding:
    ids = tuple(claim.id for claim in claims)
    return Finding(
        key or rule + verdict + "".join(ids),
        rule,
        "agree",
        verdict,
        "error",
        None,
        "",
        "",
        ids,
        "",
        strength=strength,
    )


def test_a_finding_has_the_default_message_or_that_of_its_rule():
    (found,) = findings_of([rule()], table(A, B))
    assert found.message == "Norland: 25 people in A, 26 people in B"
    assert (found.rule, found.check, found.verdict, found.level) == (
        "r",
        "agree",
        "conflict",
        "error",
    )
    message = {"conflict": "{a} or {b}, {a.date}, {a.said_by}"}
    (found,) = findings_of([rule(message=message, level="info")], table(A, B))
    assert (found.message, found.level) == ("25 people or 26 people, 2010, ", "info")


def test_a_finding_without_a_subject_begins_with_its_fact():
    a, b = (claim(c.text, document=c.document, slots={"k": ""}) for c in (A, B))
    options = AgreeOptions(value=(Ref("f", "n"),))
    bare = Rule(name="r", check="agree", options=options)
    (found,) = findings_of([bare], table(a, b))
    assert found.message == "F: 25 people in A, 26 people in B"


def test_remarks_have_a_message_of_their_own():
    key = claim("25 people", remarks=("all",))
    found = findings_of([rule()], table(key, claim("25 people", document="b.txt")))
    assert [f.verdict for f in found] == ["remark", "agreement"]
    assert found[0].message == "Norland, 25 people: Only “A” says “all”."
    assert len({f.id for f in found}) == 2
    told = findings_of([rule(message={"remark": "x", "agreement": "y"})], table(key, key, B))
    assert all(f.message != "x" for f in told)


def test_two_rules_that_judge_alike_have_found_one_thing():
    assert len(findings_of([rule("r"), rule("s")], table(A, B))) == 1


STRENGTHS = [("25 people", "26 people", 0.5192), ("25 people", "50 people", 0.75)]


@pytest.mark.parametrize(("a", "b", "strength"), STRENGTHS)
def test_the_strength_runs_from_a_half_to_one(a, b, strength):
    (found,) = findings_of([rule()], table(claim(a), claim(b, document="b.txt")))
    assert found.strength == strength


def test_findings_stand_by_gravity_then_strength_then_name():
    found = [
        finding("change", A, rule="a"),
        finding("conflict", A, rule="b", strength=0.6),
        finding("conflict", B, rule="a", strength=0.6),
        finding("conflict", A, rule="c", strength=0.9),
    ]
    assert [(f.verdict, f.rule) for f in sorted(found, key=rank)] == [
        ("conflict", "c"),
        ("conflict", "a"),
        ("conflict", "b"),
        ("change", "a"),
    ]


C = claim("27 people", document="c.txt")
PARTS = [
    ([finding("conflict", A, B, C), finding("conflict", A, B, rule="s")], ["r"]),
    ([finding("conflict", A, B, C), finding("conflict", A, B)], ["r", "r"]),  # of one rule
    ([finding("conflict", A, B, C), finding("unclear", A, B, rule="s")], ["r", "s"]),
    ([finding("conflict", A, B), finding("conflict", A, B, rule="s")], ["r", "s"]),  # no part
    ([finding("conflict", A, B), finding("conflict", B, C, rule="s")], ["r", "s"]),
]


@pytest.mark.parametrize(("found", "kept"), PARTS)
def test_what_another_rule_has_found_with_more_claims(found, kept):
    assert [f.rule for f in without_parts(found, {f.id for f in found})] == kept


INFERRED = claim("12 people", inferred=True, statement="s")
FIRST = claim("24 people", statement="s", slot="m")
OTHER = claim("24 people", statement="t", slot="m")
ECHOES = [
    ([finding("conflict", FIRST, B), finding("conflict", INFERRED, B, rule="s")], ["r"]),
    ([finding("conflict", OTHER, B), finding("conflict", INFERRED, A, rule="s")], ["r", "s"]),
    ([finding("change", FIRST, B), finding("conflict", INFERRED, A, rule="s")], ["r", "s"]),
    ([finding("conflict", FIRST, B), finding("change", INFERRED, B, rule="s")], ["r", "s"]),
    ([finding("conflict", INFERRED, A)], ["r"]),
]


@pytest.mark.parametrize(("found", "kept"), ECHOES)
def test_what_only_repeats_the_values_it_rests_on(found, kept):
    assert [
        f.rule for f in without_echoes(found, {c.id: c for c in (A, B, INFERRED, FIRST, OTHER)})
    ] == kept
