"""Date suites that others made: WikiWars (history prose) and Recognizers-Text (DateTimeModel).

Left out of WikiWars, by class, each counted in the long output:

- vague words ("now", "former", "recent", "the period", "the same time"): they name no days;
- durations ("for two years", "ten-day", "18 years old"): they are quantities here, not dates;
- times of day ("5:34 AM", "that morning", "the night"): a document auditor compares days;
- sets ("daily", "every year"): they tell how often, not when.

A date that is read where such a label stands is counted neither right nor wrong.  Two labels inside
one range that is read ("1955" and "1963" of "1955-1963") are taken as one, for a range is one time
here; labels are compared without a leading "the".  A part of a period ("early 1943") is right when
it lies in the labelled period, for the labels have no notation for the part.

Of Recognizers-Text those labels of DateTimeModel count that are a calendar date, a year, a month or
a range of them.  Its model reads requests to a calendar: left out, each counted, are times of day,
durations and sets; weeks and days of the week; feasts; what is counted from now ("in two weeks",
"the next four business days"); numbers without a year ("5/12", "the 18th"); and parts of a period
("mid-November"), which its authors cut elsewhere.  It puts "April 5" on the last and on the next
one: either reading counts.  Its dates in digits are American, month first.  Its ranges end with the
first day of what ends them ("from 2014 to 2018" on 1 January 2018): so does the comparison.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.calendar.edtf import parse_days, parse_interval
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import read_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from auditor.core.model import Mention


class Gold(NamedTuple):
    start: int
    end: int
    text: str
    value: str


@dataclass
class Tally:
    """What was right and wrong, with the errors of each class for the long output."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


def figures(data: Path, long: bool = False) -> dict[str, float]:
    """Return the figures of the date suites in a folder of data; print the errors when `long`."""
    wars, cases = Tally(), Tally()
    for row in _rows(data / "timex.jsonl.gz"):
        _score_document(row, wars)
    for row in _rows(data / "recognizers_en.jsonl.gz"):
        if row["suite"] == "DateTime.DateTimeModel" and row["level"] == "model":
            _score_case(row, cases)
    if long:
        for tally in (wars, cases):
            print("\n".join(tally.errors))
            print(dict(sorted(tally.counts.items())))
    return {
        "wikiwars_relaxed": _f1(wars.counts, "relaxed"),
        "wikiwars_strict": _f1(wars.counts, "strict"),
        "wikiwars_value": _share(wars.counts),
        "recognizers_date_value": _share(cases.counts),
    }


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _f1(counts: Counter[str], kind: str) -> float:
    found = counts["mentions"] + counts["gold"]
    return round((counts[f"{kind} gold"] + counts[f"{kind} mention"]) / found, 4) if found else 0.0


def _share(counts: Counter[str]) -> float:
    return round(100 * counts["value right"] / max(1, counts["value asked"]), 2)


# ------------------------------------------------------------------ WikiWars


def class_of(value: str) -> str:
    """Return the class of a label by its value in the notation of TIMEX2; "date" counts."""
    if value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF", "null", ""):
        return "vague"
    if value.startswith("P"):
        return "duration"
    if "T" in value.removeprefix("BC"):
        return "time of day"
    return "date"


def _gold_class(label: dict[str, Any]) -> str:
    kind = class_of(label["value"] or "")
    if kind == "date" and _SET.fullmatch(label["text"]):
        return "set"
    return kind


_SET = re.compile(
    r"(?:every ?day|daily|weekly|monthly|yearly|annual(?:ly)?|each \w+)", re.IGNORECASE
)


def _score_document(row: dict[str, Any], tally: Tally) -> None:
    low, high = parse_days(row["dct"])
    mentions = read_dates(row["text"], DocumentDate(low, high, "given"))
    golds: list[Gold] = []
    rest: list[Gold] = []
    for label in row["timex"]:
        kind = _gold_class(label)
        gold = Gold(label["start"], label["end"], label["text"], label["value"] or "")
        (golds if kind == "date" else rest).append(gold)
        tally.counts[f"class {kind}"] += 1
    golds = _joined(row["text"], golds, mentions)
    counted = [m for m in mentions if _meets(m, golds) or not _meets(m, rest)]
    _score_spans(golds, counted, tally, row["id"], row["text"])


def _joined(text: str, golds: list[Gold], mentions: list[Mention]) -> list[Gold]:
    """Make one of two labels that are the ends of a range which is read as one."""
    ranges = [m for m in mentions if re.search(r"/|\.\.", m.value.edtf or "")]
    joined: list[Gold] = []
    for gold in sorted(golds):
        last = joined[-1] if joined else None
        if last and any(m.start < last.end and gold.start < m.end for m in ranges):
            whole = text[last.start : gold.end]
            joined[-1] = Gold(last.start, gold.end, whole, f"{last.value}/{gold.value}")
        elif not last or gold.start >= last.end:
            joined.append(gold)
    return joined


def _meets(span: Any, others: list[Any]) -> list[Any]:
    return [other for other in others if span.start < other.end and other.start < span.end]


def _score_spans(
    golds: list[Gold], mentions: list[Mention], tally: Tally, name: str, text: str
) -> None:
    counts = tally.counts
    counts["gold"] += len(golds)
    counts["mentions"] += len(mentions)
    for gold in golds:
        met = _meets(gold, mentions)
        if not met:
            tally.errors.append(
                f"missed    {name} {gold.text!r} {gold.value} | {_near(text, gold)}"
            )
            continue
        counts["relaxed gold"] += 1
        best = max(met, key=lambda m: min(m.end, gold.end) - max(m.start, gold.start))
        strict = _bare(gold.text) == _bare(best.text)
        counts["strict gold"] += strict
        if not strict:
            tally.errors.append(f"span      {name} {gold.text!r} read {best.text!r}")
        _score_value(gold, best, tally, f"{name} | {_near(text, gold)}")
    for mention in mentions:
        met = _meets(mention, golds)
        counts["relaxed mention"] += bool(met)
        counts["strict mention"] += any(_bare(mention.text) == _bare(gold.text) for gold in met)
        if not met:
            tally.errors.append(f"false     {name} {mention.text!r} | {_near(text, mention)}")


def _near(text: str, span: Any) -> str:
    return text[max(0, span.start - 40) : span.end + 20].replace("\n", "/")


def _bare(text: str) -> str:
    return re.sub(r"^the ", "", text.lower())


def _score_value(gold: Gold, mention: Mention, tally: Tally, place: str) -> None:
    days = timex_days(gold.value)
    if days is None:
        tally.counts["value not asked"] += 1
        return
    tally.counts["value asked"] += 1
    right = _same_days(mention, days)
    tally.counts["value right"] += right
    if not right:
        tally.errors.append(
            f"value     {gold.text!r} {gold.value} read {mention.value.edtf} {place}"
        )


def _same_days(mention: Mention, days: tuple[int, int]) -> bool:
    low, high = mention.value.low, mention.value.high
    if low is None or high is None:
        return False
    return (low, high) == days or (
        _PART.search(mention.text) is not None and days[0] <= low and high <= days[1]
    )


_PART = re.compile(
    r"\b(?:early|late|later|earlier|mid|middle|end|beginning|start|half|part|days?|close|onset|week)\b",
    re.IGNORECASE,
)
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "H1": 40, "H2": 41}


def timex_days(value: str) -> tuple[int, int] | None:
    """Return the days of a TIMEX2 value, or None when it names no certain days."""
    if "/" in value:
        ends = [timex_days(part) for part in value.split("/", 1)]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    if "X" in value:
        return None
    if value.startswith("BC"):
        return _bc_days(value[2:])
    season = value[-2:]
    if season in _SEASONS:
        value = f"{value[:4]}-{_SEASONS[season]}"
    if re.fullmatch(r"[0-9]{2}", value):  # "18" is the nineteenth century
        value = f"{value}01/{int(value) + 1:02}00"
    if re.fullmatch(r"[0-9]{3}", value):
        value += "X"
    try:
        low, high = parse_days(value)
    except ValueError:
        return None
    return None if low is None or high is None else (low, high)


def _bc_days(value: str) -> tuple[int, int] | None:
    year, _, rest = value.partition("-")
    if len(year) == 2:
        first, last = int(year) * 100 + 100, int(year) * 100 + 1
    elif len(year) == 3:
        first, last = int(year) * 10 + 9, int(year) * 10
    else:
        first = last = int(year)
    tail = f"-{_SEASONS.get(rest, rest)}" if rest else ""
    try:
        low, high = parse_days(f"-{first - 1:04}{tail}")[0], parse_days(f"-{last - 1:04}{tail}")[1]
    except ValueError:
        return None
    return None if low is None or high is None else (low, high)


# ------------------------------------------------------------------ Recognizers-Text


def _score_case(row: dict[str, Any], tally: Tally) -> None:
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
    """Say why a label does not count, None when it does."""
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
