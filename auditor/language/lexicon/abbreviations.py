"""Abbreviations, from `sentences.txt` and `calendar.txt`: words that take a point of their own."""

from __future__ import annotations

from auditor.language.lexicon.dates import SHORT_MONTHS, SHORT_WEEKDAYS
from auditor.language.lexicon.loader import words

ABBREVIATIONS = (words("abbreviations") | SHORT_MONTHS.keys() | SHORT_WEEKDAYS.keys()) - words(
    "no-abbreviations"
)
"""Words before what they belong to, in small letters and without their point: "mr", "sept"."""
