"""The sentences in which checks give their reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, DocumentDate, ValidTime, Value
from auditor.language.dates.format import at, days_in_words

SPOKEN_HEDGES = ("about", "nearly", "more than", "at least", "less than", "at most")
"""Hedges that are said before a number; their words stand outside its span in the text."""


def listed(words: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def quoted(words: Iterable[str]) -> str:
    """Return words in quotation marks, as a list."""
    return listed([f"“{word}”" for word in words])


def title(table: ClaimsTable, claim: Claim) -> str:
    """Return the title of a claim's document in quotation marks."""
    return f"“{table.titles[claim.document]}”"


def document_day(dated: DocumentDate | None) -> str:
    """Return when a document speaks, in words: "25 March 2016" or "undated"."""
    return "undated" if dated is None else days_in_words(dated.low, dated.high)


def speaks(dated: DocumentDate) -> str:
    """Return when a document speaks: "on 25 March 2016", "in 2024"."""
    return at(dated.low, dated.high)


def said(claim: Claim) -> str:
    """Return a value as written, with its hedge; of one that was worked out its result."""
    return value_said(claim.text, claim.inferred, claim.value)


def value_said(text: str, inferred: bool, value: Value) -> str:
    """Return the text of a value with its hedge, as `said` does."""
    if inferred:
        return f"{text.partition(' = ')[0]} (inferred)"
    return f"{value.hedge} {text}" if value.hedge in SPOKEN_HEDGES else text


def date_said(holds: ValidTime | None, dated: DocumentDate | None) -> str:
    """Return the day or period that a claim names in its own words, else its document's date."""
    if holds is not None and holds.source != "document" and holds.kind == "within" and holds.low:
        as_written = holds.text if holds.doubt is not None else _part_of_a_period(holds)
        return as_written or days_in_words(holds.low, holds.high)
    return document_day(dated)


def time_of(claim: Claim, table: ClaimsTable) -> str:
    """Say when a claim holds and how that is known."""
    holds = claim.holds
    if holds is not None and holds.source != "document":
        return f"{_own_time(holds)} ({OWN_TIME[holds.source]})"
    dated = table.dated[claim.document]
    if dated is None:
        return f"at an unknown time: {title(table, claim)} gives no date"
    return f"{at(dated.low, dated.high)} ({short_source(dated)})"


OWN_TIME = {"words": "its own words", "heading": "the heading above"}


def short_source(dated: DocumentDate) -> str:
    """Return how a document's date is known, without the quotation or reason behind it."""
    return dated.source.partition(":")[0]


def _own_time(holds: ValidTime) -> str:
    if holds.low is None and holds.high is None:
        return f"“{holds.text}”"
    first = (holds.text or "").partition(" ")[0].casefold()
    if holds.kind == "within":
        part = _part_of_a_period(holds)
        as_written = holds.text if first in _HOW else part and f"“{part}”"
        return as_written or at(holds.low, holds.high)
    if holds.text is None:
        return days_in_words(holds.low, holds.high)
    if first in _FROM_OR_TO:
        return holds.text
    return f"until {holds.text}" if holds.low is None else f"from {holds.text}"


_YEAR_IN = re.compile(r"\A[^\W\d_].*\b[12][0-9]{3}\b", re.DOTALL)


def _part_of_a_period(holds: ValidTime) -> str | None:
    """Return the words for days that have no name: "the end of 2019", "the 1990s"."""
    words = holds.text or ""
    is_named = " to " not in days_in_words(holds.low, holds.high)
    return None if is_named or not _YEAR_IN.match(words) else words


_HOW = frozenset(("about", "by", "before", "after", "for"))
"""Words before a date that a day or period alone would leave out."""
_FROM_OR_TO = frozenset(("since", "from", "until", "till", "up"))


def undated(claims: Iterable[Claim], table: ClaimsTable) -> list[str]:
    """Return the titles of documents whose missing date keeps claims from being compared."""
    return sorted(
        {
            title(table, claim)
            for claim in claims
            if table.dated[claim.document] is None
            and (claim.holds is None or claim.holds.high is None)
        }
    )


def missing_time(a: Claim, b: Claim, table: ClaimsTable) -> str:
    """Return what is missing to know whether two claims hold at the same time."""
    names = undated((a, b), table)
    if names:
        verb = "gives" if len(names) == 1 else "give"
        return f"{listed(names)} {verb} no date; date it in documents.yaml"
    times = f"the first holds {time_of(a, table)}, the second {time_of(b, table)}"
    return times + "".join(f"; {doubt}" for doubt in doubts_of(a.holds, b.holds))


def doubts_of(*times: ValidTime | None) -> list[str]:
    """Return why some times may be others, each reason once."""
    doubts = (time.doubt for time in times if time is not None)
    return list(dict.fromkeys(doubt for doubt in doubts if doubt is not None))
