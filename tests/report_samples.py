"""Results made by hand, so that reports are tested without the rest of the program."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

from auditor.core.model import (
    Claim,
    Document,
    DocumentClaims,
    DocumentDate,
    Finding,
    Passage,
    Problem,
    ValidTime,
    Value,
    Verdict,
)
from auditor.core.results import Results

SEEDS = Path(__file__).parent.parent / "seeds"
PAGE, ARTICLE = "004_a5556932def6e566.txt", "000_fd8aa779dad631d2.txt"
SENTENCE = re.compile(r"[^\n]+?(?:[.!?]”?(?=\s+[A-Z“])|(?=\n|$))")


def day(text: str) -> int:
    """Return the ordinal of an ISO day."""
    return datetime.date.fromisoformat(text).toordinal()


def passages(text: str) -> tuple[Passage, ...]:
    """Cut a text into sentences, well enough for a sample."""
    found = []
    for match in SENTENCE.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if start == match.end():
            continue
        short = match.end() - start < 60 and text[match.end() - 1] not in ".”"
        line = text.count("\n", 0, start)
        found.append(Passage(start, match.end(), "heading" if short else "sentence", line))
    return tuple(found)


class Sample:
    """Builds results from texts: a claim is named by the words around its value."""

    def __init__(self) -> None:
        self.documents: dict[str, DocumentClaims] = {}
        self.claims: list[Claim] = []
        self.findings: list[Finding] = []
        self.problems: list[Problem] = []
        self.skipped: dict[str, int] = {}

    def document(
        self,
        name: str,
        text: str,
        date: str | None = None,
        how: str = "printed in the text",
        title: str | None = None,
    ) -> None:
        """Add a document."""
        dated = DocumentDate(day(date), day(date), how) if date else None
        self.documents[name] = DocumentClaims(
            Document(name, text, date=date, title=title), dated, None, passages(text), (), 20, 6
        )

    def claim(
        self, document: str, around: str, written: str, value: Value | None = None, **given: Any
    ) -> str:
        """Add a claim: the value `written` where it stands within the words `around`."""
        understood = self.documents[document]
        text = understood.document.text
        start = text.index(around) + around.index(written) if written else text.index(around)
        passage = next(p for p in understood.passages if p.start <= start < p.end)
        inferred = given.get("inferred", False)
        fields: dict[str, Any] = {
            "id": f"c{len(self.claims) + 1:03d}",
            "statement": f"s{len(self.claims) + 1:03d}",
            "document": document,
            "fact": "ratified-conventions",
            "slot": "total",
            "subject": "Kazakhstan",
            "slots": {},
            "value": value or Value("words", name=written),
            "text": written,
            "inferred": False,
            "holds": self._at(understood),
            "said_by": None,
            "modality": "asserted",
            "polarity": "affirmed",
            "passage": text[passage.start : passage.end],
            "passage_start": passage.start,
            "passage_end": passage.end,
            "start": None if inferred else start,
            "end": None if inferred else start + len(written),
            "place": f"paragraph {passage.paragraph + 1}",
        }
        self.claims.append(Claim(**fields | given))
        return self.claims[-1].id

    def _at(self, understood: DocumentClaims) -> ValidTime:
        dated = understood.dated
        if dated is None:
            return ValidTime("within", None, None, anchor=understood.document.id)
        return ValidTime("within", dated.low, dated.high, anchor=understood.document.id)

    def finding(self, verdict: Verdict, message: str, why: str, *claims: str, **given: Any) -> str:
        """Add a finding."""
        fields: dict[str, Any] = {
            "id": f"f{len(self.findings) + 1:07x}",
            "rule": "ratified-conventions-agree",
            "check": "agree",
            "verdict": verdict,
            "level": "error",
            "subject": "Kazakhstan",
            "message": message,
            "why": why,
            "claims": claims,
            "group": f"{verdict}/Kazakhstan",
        }
        self.findings.append(Finding(**fields | given))
        return self.findings[-1].id

    def results(self) -> Results:
        """Return what was gathered."""
        return Results(
            tuple(self.documents.values()),
            tuple(self.claims),
            tuple(self.findings),
            tuple(self.problems),
            dict(self.skipped),
        )


def count(number: float, noun: str = "convention") -> Value:
    """Return an exact count."""
    return Value("count", number, number, step=1, counted=noun)


def date(low: str, high: str | None = None) -> Value:
    """Return the days from `low` to `high`."""
    return Value("date", day(low), day(high or low), edtf=low)


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


def grown() -> Sample:
    """A number that was told again year after year."""
    sample = Sample()
    claims = []
    for year, airports in ((2004, 11), (2008, 12), (2012, 14), (2016, 14), (2020, 16), (2024, 21)):
        name = f"norland/{year}.txt"
        text = f"Transport. Norland has {airports} airports; the largest is at Aa."
        sample.document(name, text, f"{year}-07-01", "front matter", f"Norland in {year}")
        given: dict[str, Any] = {"fact": "airports", "slot": "number", "subject": "Norland"}
        written = str(airports)
        claims.append(sample.claim(name, f"{written} air", written, count(airports), **given))
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
