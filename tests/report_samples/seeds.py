"""The two seed documents with claims and findings as an audit makes them."""

from __future__ import annotations

from typing import Any

from auditor.core.model import (
    ValidTime,
    Value,
    Verdict,
)
from tests.conftest import ROOT
from tests.report_samples.builder import Sample, count, date, day

SEEDS = ROOT / "seeds"


PAGE, ARTICLE = "004_a5556932def6e566.txt", "000_fd8aa779dad631d2.txt"


def seeds(dated: bool = True) -> Sample:
    """The two seed documents and what an editor should read about them."""
    sample = Sample()
    sample.document(
        PAGE,
        (SEEDS / PAGE).read_text("utf-8"),
        "2016-03-25",
        "printed in the text: “Updated at : 25.03.2016”",
        "ILO page on Kazakhstan",
    )
    sample.document(
        ARTICLE,
        (SEEDS / ARTICLE).read_text("utf-8"),
        "2024-09-05" if dated else None,
        "documents.yaml: the visit of Sept. 5 was in 2024",
        "Article on the visit to Astana",
    )
    _conventions(sample, dated)
    _heads(sample, dated)
    _founding(sample)
    return sample


def _conventions(sample: Sample, dated: bool) -> None:
    before = sample.claim(PAGE, "ratified 24 ILO", "24", count(24), statement="page")
    quoted = sample.claim(
        ARTICLE,
        "ratified 25 key",
        "25",
        count(25),
        said_by="Kassym-Jomart Tokayev",
        remarks=("key",),
    )
    after = sample.claim(ARTICLE, "ratified 25 ILO", "25", count(25))
    verdict: Verdict = "change" if dated else "unclear"
    sample.finding(
        verdict,
        "Kazakhstan has ratified 24 ILO conventions on the ILO page (updated 25 March 2016), 25 in "
        "the article (5 September 2024). Neither names or dates the one more."
        if dated
        else "Kazakhstan has ratified 24 ILO conventions on the ILO page (updated 25 March 2016), "
        "25 in the article. Whether that is a change cannot be judged: the article gives no year.",
        "The documents speak at different times, and the number of ratified conventions may rise."
        if dated
        else "The numbers differ, and the article does not tell when it was written.",
        before,
        quoted,
        after,
    )
    sample.finding(
        "remark",
        "Both passages say 25; only one of them says “key”.",
        "The numbers are equal. If only some conventions are key, one of them is wrong.",
        quoted,
        after,
        level="info",
    )
    parts = []
    for word, number, slot, around in (
        ("eight", 8, "fundamental", "(eight fundamental"),
        ("four", 4, "governance", "four governance"),
        ("13", 13, "technical", "13 technical"),
    ):
        parts.append(sample.claim(ARTICLE, around, word, count(number), slot=slot))
    sample.finding(
        "agreement",
        "The parts add up: 8 + 4 + 13 = 25.",
        "All the parts and the total stand in one sentence.",
        after,
        *parts,
        rule="ratified-conventions-sum",
        check="sum",
    )
    eight = sample.claim(
        PAGE,
        "all fundamental (eight)",
        "eight",
        count(8),
        slot="fundamental",
        statement="page",
        remarks=("all",),
    )
    four = sample.claim(
        PAGE, "conventions (four)", "four", count(4), slot="governance", statement="page"
    )
    derived = sample.claim(
        PAGE,
        "Kazakhstan has ratified 24",
        "",
        count(12),
        text="12 = 24 − 8 − 4",
        slot="technical",
        statement="page",
        inferred=True,
    )
    sample.finding(
        "agreement",
        "Eight fundamental conventions in both; only the ILO page says that these are all.",
        "The numbers are equal.",
        eight,
        parts[0],
        rule="fundamental-conventions-agree",
    )
    sample.finding(
        "agreement",
        "Four governance conventions in both.",
        "The numbers are equal.",
        four,
        parts[1],
    )
    sample.finding(
        verdict,
        "Kazakhstan: 12 technical conventions on the ILO page (inferred), later 13 in the article."
        if dated
        else "Kazakhstan: 12 technical conventions on the ILO page (inferred), 13 in the article, "
        "which gives no year.",
        "12 is what is left of 24 after eight and four."
        if dated
        else "The numbers differ, and the article does not tell when it was written.",
        derived,
        parts[2],
        rule="technical-conventions-agree",
    )


def _heads(sample: Sample, dated: bool) -> None:
    ryder = sample.claim(
        PAGE,
        "Guy Ryder",
        "Guy Ryder",
        Value("person", name="Guy Ryder"),
        fact="director-general",
        slot="holder",
        subject="International Labour Organization",
        holds=ValidTime("throughout", day("2012-10-01"), day("2016-03-25"), source="words"),
    )
    houngbo = sample.claim(
        ARTICLE,
        "Gilbert Houngbo",
        "Gilbert Houngbo",
        Value("person", name="Gilbert Houngbo"),
        fact="director-general",
        slot="holder",
        subject="International Labour Organization",
    )
    sample.finding(
        "change" if dated else "unclear",
        "Director-General of the ILO: Guy Ryder from 1 October 2012, later Gilbert Houngbo."
        if dated
        else "Director-General of the ILO: Guy Ryder from 1 October 2012, Gilbert Houngbo in the "
        "article, which gives no year.",
        "One office, two holders at different times."
        if dated
        else "One office, two holders, and the article does not tell when it was written.",
        ryder,
        houngbo,
        rule="director-general-agree",
        subject="International Labour Organization",
    )


def _founding(sample: Sample) -> None:
    common: dict[str, Any] = {
        "fact": "founded",
        "slot": "day",
        "subject": "International Labour Organization",
    }
    year = sample.claim(PAGE, "founded in 1919", "1919", date("1919-01-01", "1919-12-31"), **common)
    exact = sample.claim(
        ARTICLE, "founded on April 11, 1919", "April 11, 1919", date("1919-04-11"), **common
    )
    sample.finding(
        "refinement",
        "The ILO was founded in 1919; the article gives the day, April 11, 1919.",
        "The day lies within the year.",
        year,
        exact,
        rule="founded-agree",
        subject="International Labour Organization",
    )
    common = {
        "fact": "organization",
        "slot": "name",
        "subject": "International Labour Organization",
    }
    british = sample.claim(
        PAGE, "International Labour Organization", "International Labour Organization", **common
    )
    american = sample.claim(
        ARTICLE, "International Labor Organization", "International Labor Organization", **common
    )
    sample.finding(
        "style",
        "“International Labour Organization” on the ILO page, “International Labor Organization” "
        "in the article.",
        "The organization spells itself Labour.",
        british,
        american,
        rule="ilo-spelling",
        check="spelling",
        level="warning",
        subject="International Labour Organization",
    )
    sample.claim(
        ARTICLE,
        "opening 23 branches",
        "23",
        count(23, "branch"),
        fact="branches",
        slot="count",
        said_by="Tamara Duissenova",
    )
