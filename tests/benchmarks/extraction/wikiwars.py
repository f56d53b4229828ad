"""WikiWars: the dates of history prose, labelled in TIMEX2.

Left out of WikiWars, by class, each counted in the long output:

- vague words ("now", "former", "recent", "the period", "the same time"): they name no days;
- durations ("for two years", "ten-day", "18 years old"): they are quantities here, not dates;
- times of day ("5:34 AM", "that morning", "the night"): a document auditor compares days;
- sets ("daily", "every year"): they say how often, not when.

A date that is read where such a label stands is counted neither right nor wrong.  Two labels inside
one range that is read ("1955" and "1963" of "1955-1963") are taken as one, for a range is one time
here; labels are compared without a leading "the".  A part of a period ("early 1943") is right when
it lies in the labelled period, for the labels have no notation for the part.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.calendar.edtf import parse_days
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import read_dates

if TYPE_CHECKING:
    from auditor.core.model import Mention


class Gold(NamedTuple):
    start: int
    end: int
    text: str
    value: str


@dataclass
class Tally:
    """The counts of what is right and asked, with the errors of each class for the long output."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


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


def score_document(row: dict[str, Any], tally: Tally) -> None:
    """Compare the dates read in a document with its labels and count them."""
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
