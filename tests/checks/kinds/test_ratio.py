"""What the check ratio finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from auditor.checks.kinds.ratio import SPEC, RatioOptions
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, found, gravest, table

RATIO = "check: ratio, part: share.part, whole: share.whole, share: share.share"
CASES = [
    (RATIO, ["2024: 103 of 122 members (84 %) voted."], "agreement"),
    (RATIO, ["2024: 103 of 122 members (94 %) voted."], "conflict"),
    (RATIO, ["2024: 1 of 3 members (33.3 %) voted."], "agreement"),
    (RATIO, ["2024: 1 of 3 members (33.4 %) voted."], "conflict"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict


OPTIONS = RatioOptions(part=Ref("f", "p"), whole=Ref("f", "w"), share=Ref("f", "s"))
SHARES = [
    ("1.250 euros", "2,500 euros", "50 %", None),  # a point that may group or not
    ("103 people", "122 people", "84 %", "agreement"),  # 84.43
    ("103 people", "122 people", "85 %", "conflict"),
    ("103 people", "122 people", "84.4 %", "agreement"),
    ("103 people", "122 people", "84.5 %", "conflict"),
    ("1 people", "8 people", "12 %", "agreement"),  # 12.5, a half either way
    ("1 people", "8 people", "13 %", "agreement"),
    ("1 people", "8 people", "14 %", "conflict"),
    ("1,200 people", "5,000 people", "24 %", "agreement"),
    ("1,200 people", "5,000 people", "25 %", "conflict"),  # written zeros are digits
    ("1 km", "4 km", "25 %", "agreement"),  # 0.5/4.5 to 1.5/3.5
    ("1 km", "4 km", "43 %", "agreement"),
    ("1 km", "4 km", "44 %", "conflict"),
    ("1 km", "4,000 m", "25 %", "agreement"),
    ("1 km", "4 people", "25 %", None),
    ("$1", "4 euros", "25 %", None),
    ("1 people", "0 people", "25 %", None),
    ("1 people", "4 people", "0.25", "agreement"),
    ("1 people", "4 people", "0.3", "agreement"),
    ("1 people", "4 people", "0.4", "conflict"),
]


@pytest.mark.parametrize(("part", "whole", "share", "verdict"), SHARES)
def test_a_share_is_its_part_of_its_whole(
    part: str, whole: str, share: str, verdict: str | None
) -> None:
    claims = [
        claim(text, slot=slot, statement="s")
        for text, slot in ((part, "p"), (whole, "w"), (share, "s"))
    ]
    rule = Rule(name="r", check="ratio", options=OPTIONS)
    results = [result.verdict for result in SPEC.run(rule, OPTIONS, table(*claims))]
    assert results == ([] if verdict is None else [verdict])


def test_all_three_are_told_in_one_statement() -> None:
    claims = [claim("84 %", slot="s", statement="s"), claim("103 people", slot="p", statement="s")]
    rule = Rule(name="r", check="ratio", options=OPTIONS)
    assert list(SPEC.run(rule, OPTIONS, table(*claims))) == []
    other = claim("122 people", slot="w", statement="t")
    assert list(SPEC.run(rule, OPTIONS, table(*claims, other))) == []


def test_the_message_gives_the_ratio() -> None:
    claims = [claim(t, slot=s, statement="s") for t, s in zip(FIGURES, "pws", strict=True)]
    rule = Rule(name="r", check="ratio", options=OPTIONS)
    (result,) = SPEC.run(rule, OPTIONS, table(*claims))
    assert result.why == ("103 people of 122 people is 84.43 %, but the share is given as 94 %.")
    assert result.message == f"Norland: {result.why}"


FIGURES = ("103 people", "122 people", "94 %")
