"""A time of day as it is written → the pattern "3:50 pm", "15:50:06 UTC", "half past ten"."""

from __future__ import annotations

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.numerals import SMALL, TENS
from auditor.language.lexicon.patterns import any_of, either_case

HOUR = r"(?:[01]?[0-9]|2[0-4])"
MINUTE = r"[0-5][0-9]"
HALF = rf"{any_of(words('clock-halves'))}(?![A-Za-z0-9])"
ZONE = rf"{any_of(words('clock-zones'))}(?![A-Za-z0-9])"
IN_FULL = rf"{HOUR}{MINUTE} ?(?:{any_of(words('clock-hours'))}(?![A-Za-z])|Z\b|{ZONE})"
"""A time of four digits, which the word behind shows: "1630 hours", "0730Z"."""

_HOURS = any_of(either_case(word for word, hour in SMALL.items() if 0 < hour <= 12))
OF_THE_HOUR = any_of(words("clock-of-the-hour"))
_QUARTER = any_of(either_case(words("clock-quarters")))
_MINUTES = (
    rf"(?:{any_of(either_case(words('clock-halves-past')))}|{MINUTE}|[0-9]"
    rf"|{any_of(either_case([*SMALL, *TENS]))}(?:-{any_of(SMALL)})?)(?: minutes?)?"
)
SPOKEN = (
    rf"(?:{_QUARTER} {any_of(words('clock-signs'))}|{_MINUTES} {any_of(words('clock-past'))}) "
    rf"(?:{_HOURS}|1?[0-9])(?![\w-]|[.,][0-9])"
)
"""A time as it is said: "half past ten", "quarter to 6", "five minutes past three"."""

_DIGITS = (
    rf"(?:{HOUR}[:.]{MINUTE}(?:[:.]{MINUTE}(?:[.,][0-9]{{1,9}})?)?(?: ?{HALF})?"
    rf"|{HOUR} ?{HALF}|{HOUR}h{MINUTE}|{IN_FULL})"
)
_NAMED = (
    rf"(?:(?:12 )?{any_of(words('clock-names'))}"
    rf"|(?:{_HOURS}|{HOUR})(?:(?= {OF_THE_HOUR})| ?{HALF}))"
)
_ZONE_BEHIND = (
    r"(?: ?\(?(?:[A-Z]{1,5}(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?(?![A-Za-z0-9])"
    r"|[+-][0-9]{2}:?[0-9]{2}(?![0-9]))\)?){0,2}"
)
_HOURS_BEHIND = rf"(?: (?:{OF_THE_HOUR}|{any_of(words('clock-hours'))})(?![A-Za-z]))?"
CLOCK = (
    rf"(?:{_DIGITS}|{SPOKEN}|{_NAMED}){_HOURS_BEHIND}{_ZONE_BEHIND}"
    rf"(?: {any_of(words('times-of-day'))})?"
)
"""Any time of day with its zone and the part of the day behind it."""

BETWEEN_DAY_AND_YEAR = (
    rf"(?:,? |, ?| \(| [-–] )(?:{any_of(entries('before-a-clock'))} ){{0,2}}{CLOCK}"
    r"\)?(?:,? (?:in |of |[-–] )?|, ?)"
)
"""A time between a day and its year: "Oct 26 15:50:06 2016", "March 5 at 10 a.m., 2014"."""
