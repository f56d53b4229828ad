"""The calendar's words, from `calendar.txt`: months, days of the week, seasons, feasts, bounds."""

from __future__ import annotations

from auditor.language.lexicon.loader import forms, values, words

MONTH_NAMES = values("months")
"""Full name of a month to its number, from 1."""

SHORT_MONTHS = values("month-abbreviations")
"""Short form of a month, which may take a point, to its number."""

MONTHS = {**MONTH_NAMES, **SHORT_MONTHS}
"""Every form of a month to its number."""

VERB_MONTHS = words("verb-months")
"""Names of months that are verbs in small letters."""

WEEKDAYS = values("weekdays")
"""Full name of a day of the week to its days after Monday."""

SHORT_WEEKDAYS = values("weekday-abbreviations")
"""Short form of a day of the week, which may take a point, to its days after Monday."""

RANGE_WORDS = words("range-words")
"""Words between the ends of a range of dates."""

SEASONS = values("seasons")
"""Name of a season to its code in EDTF."""


def _month_and_day(written: str) -> tuple[int, int]:
    month, day = written.split()
    return int(month), int(day)


FEASTS = {name: _month_and_day(date) for name, date in forms("feasts").items()}
"""Name of a feast to its month and day."""

BOUND_WORDS = forms("bound-words")
"""The last word before a date that bounds a time, to its one written form."""

BOUND_PHRASES = {
    (first, second): bound
    for (first, second), bound in (
        (phrase.split(), bound) for phrase, bound in forms("bound-phrases").items()
    )
}
"""The last two words before a date that bound a time together, to their one written form."""

ERA = r"(?:BCE?|AD|CE|B\.C\.E\.|C\.E\.|B\.C\.?|A\.D\.?)(?![A-Za-z])"
"""The era after a year, as a regular expression; those with a B count years before year 1."""
