"""The seeds with every kind of finding planted in more documents."""

from __future__ import annotations

from auditor.core.model import (
    Problem,
    ValidTime,
    Value,
)
from tests.report_samples.builder import Sample, count, date, day
from tests.report_samples.seeds import seeds


def planted() -> Sample:
    """The seeds with errors, problems and a waiver, as a busy report."""
    sample = seeds()
    report = (
        "Annual report 2024\n\nThe ILO was founded in 1918. It has 187 member States.\n\n"
        "Kazakhstan has ratified 26 ILO conventions (eight fundamental, four governance, 13 "
        "technical). Growth was 5.7 % in 2023, the ministry said."
    )
    sample.document(
        "reports/annual.txt", report, "2024-12-31", "front matter", "Annual report 2024"
    )
    wrong = sample.claim(
        "reports/annual.txt",
        "founded in 1918",
        "1918",
        date("1918-01-01", "1918-12-31"),
        fact="founded",
        slot="day",
        subject="International Labour Organization",
    )
    right = [c.id for c in sample.claims if c.fact == "founded" and c.id != wrong]
    sample.finding(
        "conflict",
        "The ILO was founded in 1919 or in 1918: “1919” on the ILO page and “April 11, 1919” in "
        "the article, “1918” in the annual report.",
        "An organization is founded once.",
        *right,
        wrong,
        rule="founded-agree",
        subject="International Labour Organization",
    )
    total = sample.claim("reports/annual.txt", "ratified 26", "26", count(26))
    sums = [
        sample.claim("reports/annual.txt", around, word, count(number), slot=slot)
        for word, number, slot, around in (
            ("eight", 8, "fundamental", "(eight"),
            ("four", 4, "governance", "four gov"),
            ("13", 13, "technical", "13 technical"),
        )
    ]
    sample.finding(
        "conflict",
        "The parts do not add up: 8 + 4 + 13 = 25, not 26.",
        "The sentence gives a total and all its parts.",
        total,
        *sums,
        rule="ratified-conventions-sum",
        check="sum",
    )
    sample.document(
        "notes/undated note.md",
        "# Note to the editor\n\nGrowth was 5.8 % in 2023. The House has about 200 staff.",
        title="Note to the editor",
    )
    growth = [
        sample.claim(
            name,
            written,
            written,
            Value("percent", number, number, step=0.1),
            fact="growth",
            slot="rate",
            holds=ValidTime("within", day("2023-01-01"), day("2023-12-31"), source="words"),
        )
        for name, written, number in (
            ("reports/annual.txt", "5.7 %", 5.7),
            ("notes/undated note.md", "5.8 %", 5.8),
        )
    ]
    sample.finding(
        "revision",
        "Growth in 2023 was 5.7 % in the annual report, 5.8 % in the note.",
        "Both speak of 2023; the figure may have been revised between them.",
        *growth,
        rule="growth-agree",
        level="warning",
    )
    sample.finding(
        "unclear",
        "Growth was 5.7 % or 5.8 %.",
        "The note does not tell when it was written.",
        *growth,
        waived={"id": "f1", "reason": "rounding, asked the ministry", "until": "2027-01-01"},
    )
    sample.problems.append(
        Problem("document", "cannot be read: it is not UTF-8 text", document="scan 12.txt")
    )
    sample.skipped = {".png": 3, ".exe": 1}
    return sample
