"""A part of a text → the statistics printed in it: t(46) = 2.31, p < .001, SD = 1.2, 95% CI …

Names are in the lists `statistic-symbols` and `statistic-words`.  Each name is tried once, and what
is behind it is read from left to right, so that time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.language.lexicon.loader import entries, rows, words
from auditor.language.lexicon.patterns import any_of
from auditor.slips.statistics.printed.numbers import (
    NUMBER,
    RELATION,
    Printed,
    number_at,
    related_at,
)

TESTS = frozenset(("t", "F", "chi-square", "z", "H", "r"))
RATIOS = frozenset(("OR", "HR", "RR"))
UNSIGNED = frozenset(("OR", "HR", "RR", "SD", "SE", "MD", "SMD", "median", "M"))
"""Kinds whose symbol a number may follow at once: "SD 51", "OR 1.42"."""
ESTIMATES = frozenset(("M", "estimate", "b", "beta", "d", "r", "MD", "SMD", "median", *RATIOS))


@dataclass(frozen=True, slots=True)
class Term:
    """One printed statistic: its kind, number, degrees of freedom and the n in its brackets.

    Of an interval `number` and `upper` are its ends and `level` is in per cent.
    """

    kind: str
    name: str
    number: Printed
    start: int
    end: int
    df: tuple[Printed, ...] = ()
    n: Printed | None = None
    upper: Printed | None = None
    level: float | None = None

    @property
    def value(self) -> float:
        """The number as printed."""
        return self.number.value


def _kinds(table: str) -> dict[str, str]:
    return {
        form.replace("_", " ") if table == "statistic-words" else form: kind
        for kind, forms in rows(table)
        for form in forms.split()
    }


_SYMBOLS = _kinds("statistic-symbols")
_WORDS = _kinds("statistic-words")
_NAME = re.compile(
    rf"(?<![A-Za-z0-9.'’/-])(?:(?P<word>(?i:{any_of(_WORDS)}))(?![A-Za-z])"
    rf"|(?P<symbol>{any_of(_SYMBOLS)})(?![A-Za-z&]))[*_$}}]{{0,3}}"
)
_SHORT_NAME = re.compile(rf" ?[(\[]{any_of(_SYMBOLS)}[)\]]")
_INTERVAL = re.compile(
    r"(?P<level>[5-9][0-9](?:\.[0-9]+)?) ?%?[ -]?"
    rf"(?i:{any_of(entries('interval-names'))})(?![A-Za-z0-9])"
    r"|CIs?(?P<behind>9[0-9])? ?%?(?![A-Za-z])"
)
_TO_ENDS = re.compile(r"[])]?[ ,:=]*(?:[A-Za-z’-]+[ ,:=]+){0,4}?[\[({]?(?=[-+]? ?\.?[0-9])")
_BETWEEN = re.compile(rf" ?%?(?: ?[a-zµ/²]{{1,6}})?(?: ?[,;:-] ?| {any_of(entries('to-words'))} )")
_ARGUMENTS = re.compile(r" ?[(\[{](?P<inside>[^()\[\]{}]{1,40})[)\]}]")
_LOWERED = re.compile(
    r"_?[{(]?(?P<one>[0-9]{1,5}(?:\.[0-9]+)?)(?:[,;] ?(?P<two>[0-9]{1,6}(?:\.[0-9]+)?))?[})]?"
)
_ARGUMENT = re.compile(
    r"(?:(?P<name>[dD][fF]|N|n) ?= ?)?(?P<number>[0-9]+(?:\.[0-9]+)?)(?![0-9A-Za-z])"
)
_WORDY = r"(?: [^\W\d][\w’'-]*,?){0,12}?"
_AT_ONCE = re.compile(r" ?[,:]? ?(?=[-+]? ?\.?[0-9])")
_VERBAL = re.compile(
    rf"\)?(?P<gap>{_WORDY}) {any_of(entries('value-verbs'))} (?=[-+]? ?\.?[0-9<>])"
)
_COUNTING = re.compile(
    rf"(?P<gap>(?: [\w’'-]+,?){{0,12}}?) {any_of(entries('past-value-verbs'))} (?=[-+]? ?\.?[0-9])"
)
_VERB = re.compile(rf" {any_of(entries('value-verbs'))} (?=[-+]? ?\.?[0-9])")
_GAP = re.compile(r"(?: [a-z]+){1,4}(?= ?[=<>])")
_FREEDOM = re.compile(
    rf"(?:(?<![0-9.])(?P<one>[0-9.]{{1,8}})(?: and |, ?))?(?<![0-9.])(?P<two>[0-9.]{{1,8}})"
    rf"(?= {any_of(entries('freedom-words'))})"
)
_SECOND = re.compile(r"(?:, ?| and )(?=[0-9])")
_TAILS = re.compile(rf" ?[(\[]{any_of(entries('sides'))}[)\]]")
_PERCENT = re.compile(r"%(?! ?-?CI| ?[Cc]onf)")
_WITH_VERBS = TESTS | {"p", "R2"}
_OF_TWO = words("of-two-words")
_NO_NAME = words("not-in-a-name")
_LIST = re.compile(rf" ?(?:,|and|or|, and) (?:{NUMBER})(?![0-9%])")


def terms_in(text: str, start: int, end: int) -> list[Term]:
    """Return the statistics in a span of a normalised text, in their order."""
    all_terms = (
        *_named(text, start, end),
        *_intervals(text, start, end),
        *_freedoms(text, start, end),
    )
    found: list[Term] = []
    at = start
    for term in sorted(all_terms, key=lambda term: (term.start, -term.end)):
        if term.start >= at and term.end <= end:
            found.append(term)
            at = term.end
    return found


def head_names(head: str) -> list[str]:
    """Return the statistics that the head of a column names, in order: "Women, M (SD)".

    A symbol counts only where it stands alone, or behind a comma or bracket.
    """
    found = [
        (match.start(), _kind(match))
        for match in _NAME.finditer(head)
        if match["word"] or _stands_alone(head, match)
    ]
    found.extend((match.start(), "CI") for match in _INTERVAL.finditer(head))
    found.extend((match.start(), "%") for match in _PERCENT.finditer(head))
    return [kind for _, kind in sorted(found)]


def _stands_alone(head: str, match: re.Match[str]) -> bool:
    before, behind = head[: match.start()].rstrip(), head[match.end() :].lstrip()
    return (not before or before[-1] in ",([;:±|") and (
        not behind or behind[0] in ",)([]±;:{|0123456789"
    )


def is_of_a_list(text: str, term: Term) -> bool:
    """Whether a number is the first of several: "t(118) = 5.02 and 2.20"."""
    return _LIST.match(text, term.number.end) is not None


def _kind(match: re.Match[str]) -> str:
    return _SYMBOLS[match["symbol"]] if match["symbol"] else _WORDS[match["word"].lower()]


def _named(text: str, start: int, end: int) -> Iterator[Term]:
    for match in _NAME.finditer(text, start, end):
        kind = _kind(match)
        df, size, at = _freedom_of(text, kind, match.end())
        number = _number_of(text, at, kind, is_word=match["word"] is not None)
        if number is not None:
            name = match["word"] or match["symbol"]
            df = df or _pair(text, kind, number)
            yield Term(
                kind,
                name,
                number,
                match.start(),
                df[-1].end if kind == "df" else number.end,
                df,
                size,
            )


def _pair(text: str, kind: str, number: Printed) -> tuple[Printed, ...]:
    """Return both degrees of freedom behind their name: "df = 1, 58"."""
    if kind != "df":
        return ()
    second = _SECOND.match(text, number.end)
    other = second and number_at(text, second.end())
    return (number, other) if other and other.step >= 1 else (number,)


def _number_of(text: str, at: int, kind: str, *, is_word: bool) -> Printed | None:
    """Return the number that a name at an offset is of, None where there is none."""
    found = related_at(text, at)
    if found is not None:
        return found
    if kind == "chi-square" and (gap := _GAP.match(text, at)) is not None:
        return related_at(text, gap.end())
    if is_word or kind in UNSIGNED:
        return _number_of_name(text, at, kind, is_word=is_word)
    verb = _VERB.match(text, at) if kind in _WITH_VERBS else None
    return number_at(text, verb.end()) if verb else None


def _number_of_name(text: str, at: int, kind: str, *, is_word: bool) -> Printed | None:
    """Return the number right behind a name, or behind its short form: "odds ratio (OR) 1.8"."""
    if short := _SHORT_NAME.match(text, at):
        at = short.end()
    once = _AT_ONCE.match(text, at)
    if once is not None:
        return number_at(text, once.end())
    return _number_behind_words(text, at, kind) if is_word else None


def _number_behind_words(text: str, at: int, kind: str) -> Printed | None:
    """Return the number that a few words behind a name lead to: "mean for the wine was 14.37"."""
    verbal = _VERBAL.match(text, at)
    if verbal is None and kind in ("M", "median"):
        verbal = _COUNTING.match(text, at)  # "the median number of visits of the 15 cats was 3.5"
    if verbal is None or (kind == "p" and verbal["gap"]):
        return None
    gap = verbal["gap"].split()
    if not (_NO_NAME.isdisjoint(gap) or (kind == "r" and gap[0] in _OF_TWO)):
        return None
    return related_at(text, verbal.end()) or number_at(text, verbal.end())


_Freedom = tuple[tuple[Printed, ...], Printed | None, int]


def _freedom_of(text: str, kind: str, at: int) -> _Freedom:
    """Return degrees of freedom and n behind the name of a test, and where they end."""
    if kind == "p" and (tails := _TAILS.match(text, at)):
        return (), None, tails.end()
    if kind not in TESTS:
        return (), None, at
    brackets = _ARGUMENTS.match(text, at)
    if brackets is not None and RELATION.match(text, brackets.end()):
        df, size = _arguments(text, *brackets.span("inside"))
        return df, size, brackets.end()
    return _lowered(text, kind, at)


def _lowered(text: str, kind: str, at: int) -> _Freedom:
    """Return degrees of freedom that stand lowered behind a name: "F2,57 = ", "t_{46} = "."""
    lowered = _LOWERED.match(text, at)
    if lowered is not None and RELATION.match(text, lowered.end()):
        df = tuple(_plain(lowered, group) for group in ("one", "two") if lowered[group])
        if kind != "F" or len(df) == 2:
            return df, None, lowered.end()
    return (), None, at


def _arguments(text: str, start: int, end: int) -> tuple[tuple[Printed, ...], Printed | None]:
    """Return the numbers in the brackets of a test: its degrees of freedom, and its n."""
    df: list[Printed] = []
    size = None
    for match in _ARGUMENT.finditer(text, start, end):
        number = _plain(match, "number")
        if (match["name"] or "").lower() == "n":
            size = number
        else:
            df.append(number)
    return tuple(df), size


def _plain(match: re.Match[str], group: str) -> Printed:
    """Return a number without commas: those between degrees of freedom part them."""
    decimals = len(match[group].partition(".")[2])
    return Printed(float(match[group]), 10.0**-decimals, *match.span(group))


def _intervals(text: str, start: int, end: int) -> Iterator[Term]:
    for match in _INTERVAL.finditer(text, start, end):
        opening = _TO_ENDS.match(text, match.end(), end)
        low = opening and number_at(text, opening.end())
        between = low and _BETWEEN.match(text, low.end, end)
        high = between and number_at(text, between.end())
        if low and high:
            level = match["level"] or match["behind"]
            of = float(level) if level else None
            span = match.start(), high.end
            yield Term("CI", match.group(), low, *span, upper=high, level=of)


def _freedoms(text: str, start: int, end: int) -> Iterator[Term]:
    for match in _FREEDOM.finditer(text, start, end):
        one, two = (number_at(text, match.start(group)) for group in ("one", "two"))
        if two is not None:
            df = (two,) if match["one"] is None or one is None else (one, two)
            yield Term("df", "df", df[0], *match.span(), df)
