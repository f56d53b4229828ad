"""DateTimeModel of Recognizers-Text: the dates in requests to a calendar.

Of Recognizers-Text those labels of DateTimeModel count that are a calendar date, a year, a month or
a range of them.  Its model reads requests to a calendar: left out, each counted, are times of day,
durations and sets; weeks and days of the week; feasts; what is counted from now ("in two weeks",
"the next four business days"); numbers without a year ("5/12", "the 18th"); and parts of a period
("mid-November"), which its authors cut elsewhere.  It puts "April 5" on the last and on the next
one: either reading counts.  Its dates in digits are American, month first.  Its ranges end with the
first day of what ends them ("from 2014 to 2018" on 1 January 2018): so does the comparison.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from auditor.calendar.edtf import parse_days, parse_interval
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import read_dates
from tests.benchmarks.extraction.wikiwars import Tally

if TYPE_CHECKING:
    from auditor.core.model import Mention


def score_case(row: dict[str, Any], tally: Tally) -> None:
    """Compare the dates read in a request with its labels and count them."""
    for result in row["results"] or []:
        values = (result["resolution"] or {}).get("values", [])
        reason = left_out(result, values)
        if reason:
            tally.counts[f"left out: {reason}"] += 1
        else:
            _score_result(row, result, [_value_days(value) for value in values], tally)


_LEFT_OUT = {
    "weeks and days of the week": r"week|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*day|\b(?:mon|tue)\b",
    "feasts": r"easter|patrick|black|independence|christmas|new year|halloween|thanksgiving",
    "counted from now": r"\bnow\b|to date|upcoming|business|within|eo[my]"
    r"|(?:\d+|two|three|four|five|ten|few) (?:past )?(?:days?|weeks?|months?|years?)"
    r"|in an? (?:month|year)|^the (?:day|month|year)(?: before| after)?$|^end of month$|decade",
    "numbers without a year": r"^(?:\w+ )?(?:\d+[/.]\d+|the \d+\w+|\d+\w\w)\b(?!/|-\w|\.\d| \w)",
}
_CALENDAR = re.compile(r"(?:[0-9]{4}|X{4})(?:-[0-9]{2}){0,2}\Z|\([0-9X-]+,[0-9X-]+,P[0-9A-Z.]+\)\Z")


def left_out(result: dict[str, Any], values: list[dict[str, str]]) -> str | None:
    """Return why a label does not count, None when it does."""
    kind = (result["type"] or "").removeprefix("datetimeV2.")
    if kind not in ("date", "daterange"):
        return f"type {kind}"
    for reason, pattern in _LEFT_OUT.items():
        if re.search(pattern, result["text"]):
            return reason
    cut = re.search(r"\b(?:start|middle|mid|end|beginning|early|late)\b", result["text"])
    if cut or any(value.get("Mod") in ("start", "mid", "end", "ref_undef") for value in values):
        return "parts of a period, which its authors cut elsewhere"
    timexes = [value.get("timex", "") for value in values]
    unresolved = any(value.get("value") == "not resolved" for value in values)
    if not values or unresolved or not all(map(_CALENDAR.match, timexes)):
        return "no calendar date, year or month"
    return None


Ends = tuple["int | None", "int | None"]


def _value_days(value: dict[str, str]) -> Ends:
    """Return the first day and the day after the last of a resolution."""
    if "value" in value:
        low, high = parse_days(value["value"])
        return low, None if high is None else high + 1
    ends = [value.get("start"), value.get("end")]
    start, end = (parse_days(day)[0] if day else None for day in ends)
    return start, end


def _score_result(
    row: dict[str, Any], result: dict[str, Any], golds: list[Ends], tally: Tally
) -> None:
    day = parse_days(row["ref"][:10])[0] if row["ref"] else None
    mentions = read_dates(row["text"], DocumentDate(day, day, "given") if day else None, "mdy")
    met = [m for m in mentions if m.start < result["end"] and result["start"] < m.end]
    if not met:
        tally.counts["not found"] += 1
        tally.errors.append(f"not found {result['text']!r} in {row['text']!r}")
        return
    tally.counts["value asked"] += 1
    right = len(met) == 1 and any(_agrees(met[0], gold) for gold in golds)
    tally.counts["value right"] += right
    if not right:
        read = [(m.text, m.bound_word, m.value.edtf) for m in met]
        tally.errors.append(f"value     {result['text']!r} read {read} {result['resolution']}")


def _agrees(mention: Mention, gold: Ends) -> bool:
    """Compare first and last day; their ranges end with the first day of what ends them."""
    low, high = mention.value.low, mention.value.high
    if low is None or high is None:
        return False
    if gold[0] is None or gold[1] is None:  # an open range: "since August", "before 2010"
        return gold[0] in (low, high, high + 1) or gold[1] in (low, high, high + 1)
    ends = parse_interval(mention.value.edtf or "")
    last = ends[1][0] if ends else high
    return low == gold[0] and gold[1] in (high + 1, last)
