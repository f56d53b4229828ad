"""Mentions → the values that discovery compares: numbers, dates, scores, ranks, "no deaths"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from operator import attrgetter

from auditor.calendar.edtf import parse_days
from auditor.core.kinship.roles import OUT_OF, SCALE, SCORE
from auditor.core.model import NUMERIC_KINDS, Mention, Value
from auditor.core.shape import Grid
from auditor.core.values import hedged, is_plain, step_of
from auditor.discover.statements.hours import clock_times
from auditor.discover.statements.marks import without_marks
from auditor.discover.statements.normalization import stem, yearly_events
from auditor.discover.statements.often import how_often
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.numerals import SMALL
from auditor.language.lexicon.patterns import any_of, word_start
from auditor.language.numbers.combined.scores import told_scores
from auditor.language.numbers.hedges import hedge_before
from auditor.language.numbers.tables.year_like import year_like

_SCORE = re.compile(
    r"(?P<value>[0-9](?<![\w/.,-].)[0-9]{0,3}(?:\.[0-9]{1,3})?)(?: ?/ ?| out of (?:a possible )?)"
    r"(?P<most>[0-9]{1,4})(?![\w/-]|\.[0-9])"
)
_START = attrgetter("start")
_PART_OF = re.compile(r"(?<=/[2-9]) of\b")  # "1/3 of the cases" is a part, no score
_MOST_SPELLED = 10  # the greatest rank that is read in words
_RANKS = {word: rank for word, rank in SMALL.items() if 0 < rank <= _MOST_SPELLED}
_RANK_OPENER = word_start(entries("rank-openers"), any_case=True, parted=r"[\w-]")
_RANK = re.compile(
    rf"{_RANK_OPENER} ?"
    rf"(?P<rank>[0-9]{{1,3}}|(?i:{any_of(_RANKS)}))(?![\w-]|[.,][0-9])"
)
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}\Z")
_BASIS = re.compile(
    r"\b(?:in|at) (?:constant |current )?(?P<year>(?:19|20)[0-9]{2}) (?:US |U\.S\. )?"
    rf"(?:international )?{any_of(entries('price-nouns'))}\b"
)
NOTE_REACH = 200  # characters behind an amount in which a note on its price basis is


def values_of(text: str, mentions: Sequence[Mention], grids: Sequence[Grid] = ()) -> list[Mention]:
    """Return the numbers and dates of a text that count or date something, in its order.

    `grids` are its tables, whose columns show that 2100 is no year.
    """
    read = [m for m in mentions if m.value.kind in NUMERIC_KINDS or m.value.kind == "date"]
    more = _more(text, read)
    kept = [m for m in without_marks(text, read) if m.value.role != SCALE]
    every = _with_scale_of_the_end(text, _in_place_of(kept, more) if more else kept)
    numbers = year_like(grids)
    return [_as_meant(text, m, (m.start, m.end) in numbers) for m in every]


def _in_place_of(kept: Sequence[Mention], more: Sequence[Mention]) -> list[Mention]:
    """Return values in the order of the text, those of `more` in place of what they overlap."""
    others = sorted(more, key=_START)
    starts = list(map(_START, others))
    ends = list(accumulate((mention.end for mention in others), max))

    def is_free(mention: Mention) -> bool:
        at = bisect_left(starts, mention.end) - 1
        return at < 0 or ends[at] <= mention.start

    return sorted((*filter(is_free, kept), *others), key=_START)


def _more(text: str, read: Sequence[Mention]) -> list[Mention]:
    """Return what a text tells with figures and words that are no quantities."""
    return [
        *how_often(text, read),
        *clock_times(text, read),
        *_scores(text, read),
        *_sides(text),
        *_ranks(text),
        *_nothing(text),
    ]


def _as_meant(text: str, mention: Mention, is_no_year: bool) -> Mention:
    """Return a value as the words around it make it."""
    mention = _decade(text, mention if is_no_year else _as_year(mention))
    if mention.value.kind == "date":
        return _roughly(mention)
    return _based(text, _often(text, mention))


_SCALED = re.compile(
    r"[^0-9]*(?P<digits>[0-9]{1,3}(?:\.[0-9]{1,3})?)[ -](?:thousand|[mbt]r?illion)"
)


def _with_scale_of_the_end(text: str, values: Sequence[Mention]) -> list[Mention]:
    """Read the 50 of "from 50 to 56 million" as 50 million."""
    scaled_values = list(values)
    for at, (first, last) in enumerate(pairwise(values)):
        scaled = _is_start(text, first, last) and _SCALED.match(last.text)
        if scaled and last.value.low is not None:
            factor = last.value.low / float(scaled["digits"])
            number, step = (first.value.low or 0.0) * factor, first.value.step * factor
            value = replace(last.value, low=number, high=number, step=step, hedge=None)
            scaled_values[at] = first._replace(value=value)
    return scaled_values


def _is_start(text: str, first: Mention, last: Mention) -> bool:
    """Whether a bare number begins a range: "from 50 to …"."""
    value = first.value
    joined = text[first.end : last.start] == " to "
    if not joined or text[max(0, first.start - 5) : first.start] != "from ":
        return False
    return value.kind == "number" and value.dimension is None and is_plain(value)


def _scores(text: str, read: Sequence[Mention]) -> list[Mention]:
    """Read "6.7/10" and "52 out of 100" as the number before the stroke; "1/4 inch" is no score."""
    found = []
    measured = {m.start for m in read if m.value.dimension not in (None, "percent")}
    for match in _SCORE.finditer(text):
        written = match["value"]
        number = float(written)
        if float(match["most"]) < number or match.start() in measured:
            continue
        if _PART_OF.match(text, match.end()):
            continue
        role = f"{OUT_OF}{match['most']}"
        value = Value("number", number, number, step=step_of(written, "number"), role=role)
        hedge = hedge_before(text, match.start())
        value = hedged(value, hedge.word) if hedge else value
        found.append(Mention(match.start(), match.end(), match.group(), value))
    return found


def _sides(text: str) -> list[Mention]:
    """Read the two sides of "a 16-0 record" and "voted 7-2" as numbers: no quantity, but told."""
    found = []
    for match in told_scores(text):
        for side in (1, 2):
            value = Value("number", float(match[side]), float(match[side]), step=1.0, role=SCORE)
            found.append(Mention(*match.span(side), match[side], value))
    return found


def _ranks(text: str) -> list[Mention]:
    """Read "number three" and "# 12" as a place in an order, like "3rd"."""
    found = []
    for match in _RANK.finditer(text):
        written = match["rank"].casefold()
        rank = float(written) if written.isdigit() else float(_RANKS[written])
        value = Value("ordinal", rank, rank, step=1.0)
        found.append(Mention(match.start(), match.end(), match.group(), value))
    return found


_NOTHING = re.compile(r"[Nn](?<!\w.)o (?P<counted>[a-z]{3,}(?<![usi])s)\b(?! than\b)")


def _nothing(text: str) -> list[Mention]:
    """Read "no deaths" as a count of none."""
    return [
        Mention(m.start(), m.end("counted"), m.group(), replace(_NONE, counted=m["counted"]))
        for m in _NOTHING.finditer(text)
    ]


_NONE = Value("count", 0.0, 0.0, step=1.0)
_MULTIPLE = re.compile(rf"\s(?:{any_of(entries('behind-a-multiple'))}|[a-z]+er)\b")


def _often(text: str, mention: Mention) -> Mention:
    """Read "won it three times" as a count; "three times as many" stays a multiple."""
    value = mention.value
    if value.dimension != "times" or _MULTIPLE.match(text, mention.end):
        return mention
    return mention._replace(
        value=replace(value, kind="count", unit=None, dimension=None, counted="time")
    )


def _as_year(mention: Mention) -> Mention:
    """Read a bare number that looks like a year as one: "a 2008 film", "the 2007 seasons"."""
    value = mention.value
    bare = value.kind in ("number", "count") and not value.dimension and not value.hedge
    if not bare or not _YEAR.match(mention.text):
        return mention
    if value.counted and stem(value.counted) not in yearly_events():
        return mention
    low, high = parse_days(mention.text)
    return mention._replace(value=Value("date", low, high, edtf=mention.text))


ROUGH_YEARS, ROUGH_DAYS = 5, 15  # what "around" adds to a year, and to a month or day, either way


def _roughly(mention: Mention) -> Mention:
    """Widen a date that is given roughly: "around 1220"."""
    value = mention.value
    if mention.bound_word != "about" or value.low is None or value.high is None:
        return mention
    days = ROUGH_YEARS * 366 if value.high - value.low >= 364 else ROUGH_DAYS
    return mention._replace(value=replace(value, low=value.low - days, high=value.high + days))


_DECADE = re.compile(r"['’]?s\b")
_ENDS_IN_A_DECADE = re.compile(r"(?:\A|\D)(?P<year>[12][0-9]{2}0)\Z")


def _decade(text: str, mention: Mention) -> Mention:
    """Read "the 1970's" as ten years, "the 1900's" as a hundred, "in his 30's" as ten ages."""
    value = mention.value
    if not mention.text.endswith("0") or not _DECADE.match(text, mention.end):
        return mention
    year = _ENDS_IN_A_DECADE.search(mention.text)
    if value.kind == "date" and value.low is not None and year:
        open_digits = 2 if year["year"].endswith("00") else 1
        edtf = year["year"][:-open_digits] + "X" * open_digits
        low, high = parse_days(edtf)
        return mention._replace(value=replace(value, low=low, high=high, edtf=edtf))
    if value.kind in ("number", "count") and value.low == value.high and value.low is not None:
        ages = replace(value, kind="number", high=value.low + 9, hedge="between", counted=None)
        return mention._replace(value=ages)
    return mention


def _based(text: str, mention: Mention) -> Mention:
    """Give money the price basis of a note behind it: "data are in 2012 US dollars"."""
    if mention.value.dimension != "money" or mention.value.basis is not None:
        return mention
    note = _BASIS.search(text, mention.end, mention.end + NOTE_REACH)
    if note is None or "\n" in text[mention.end : note.start()]:
        return mention
    return mention._replace(value=replace(mention.value, basis=f"{note['year']} prices"))
