"""Samples of other shapes: a long list of changes, and documents that attack a reader."""

from __future__ import annotations

from typing import Any

from auditor.core.model import (
    Problem,
)
from tests.report_samples.builder import Sample, count


def grown() -> Sample:
    """A number that was told again year after year."""
    sample = Sample()
    claims = []
    for year, airports in ((2004, 11), (2008, 12), (2012, 14), (2016, 14), (2020, 16), (2024, 21)):
        name = f"norland/{year}.txt"
        text = f"Transport. Norland has {airports} airports; the largest is at Aa."
        sample.document(name, text, f"{year}-07-01", "front matter", f"Norland in {year}")
        fields: dict[str, Any] = {"fact": "airports", "slot": "number", "subject": "Norland"}
        written = str(airports)
        claims.append(sample.claim(name, f"{written} air", written, count(airports), **fields))
    sample.finding(
        "change",
        "Norland: 11 airports in 2004, 21 in 2024.",
        "Each document speaks of its own time.",
        *claims,
        rule="airports-agree",
        subject="Norland",
    )
    return sample


HOSTILE = (
    "</script><script>alert(1)</script> <img src=x onerror=alert(2)> \"' onmouseover='alert(3)\n"
    "\u202e52 snoitnevnoc\u202c \u2066\u2069\x1b[31mred\x07 [bold]no markup[/bold] {{ 7*7 }} \n"
    '=HYPERLINK("http://evil.example","x") Kazakhstan has 25 < 26 & more.\n'
    "منظمة العمل الدولية صدقت على 25 اتفاقية. 国际劳工组织 1919 年成立。"
)


def hostile() -> Sample:
    """A document that tries everything, in every field that it can reach."""
    sample = Sample()
    evil = "</title><script>alert(4)</script>\"'=[red]"
    sample.document("a/<b>.txt", HOSTILE, "2020-01-01", evil, evil)
    sample.document("b.txt", "=2+2 Plain 26.", None)
    one = sample.claim(
        "a/<b>.txt",
        "25 < 26",
        "25",
        count(25),
        said_by=evil,
        subject=evil,
        place=evil,
        fact=evil,
        resolved=evil,
    )
    two = sample.claim("b.txt", "=2+2", "=2+2", count(26), subject=evil, fact=evil)
    sample.finding("conflict", evil, evil, one, two, rule=evil, check=evil, subject=evil, id=evil)
    sample.problems.append(Problem("document", evil, document=evil))
    sample.skipped = {evil: 1}
    return sample
