"""Patterns of the words and signs around four digits that show whether they are a year."""

from __future__ import annotations

import re

from auditor.language.lexicon.dates import RANGE_WORDS
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.numerals import SPOKEN_SCALES
from auditor.language.lexicon.patterns import any_of
from auditor.language.units.registry import PLAIN_NAMES

STRONG = words("before-a-year")
WEAK = words("may-lead-a-year")
NAMING = words("no-year-before")
OWNERS = words("owners-of-a-year")
POSSESSIVES = entries("possessive-endings")

WORD_BEHIND = re.compile(r"[ \u00a0-]?(\w+)")
MEASURES = frozenset(
    name.lower() for name in (*PLAIN_NAMES, *SPOKEN_SCALES, *words("measure-words"))
)
"""Words in small letters that make the number before them no year."""

_SYMBOLS = any_of(entries("measure-symbols"))
MEASURE_SIGN = re.compile(
    r"[ \u00a0-]?(?:°|%\b|per cent\b)|[ \u00a0]?[%‰$€£¥](?![0-9])"
    rf"|[ \u00a0](?-i:{_SYMBOLS})(?=[,;)\]/–—]|\s(?-i:[a-z]{{2}})|\.?\s*\Z|\.?\n"
    rf"|\.\s(?-i:{any_of(entries('sentence-starts'))})\b)",  # no initials: "in 1985 K. Smith"
    re.IGNORECASE,
)
ENDS = re.compile(r"\s*(?:[.,;:!?)\]|/&\"”’'–—=+*]|-(?![A-Za-z])|\n|\Z)|\s+[(\[“\"A-Z|<]")
FOLLOWS = re.compile(rf"[\s ]+{any_of(words('behind-a-year'))}\b")
EVENT = re.compile(rf"[  -]{any_of(words('events-of-a-year'))}\b", re.IGNORECASE)
TO_A_YEAR = re.compile(rf" ?(?:{any_of(RANGE_WORDS)}|[-–—]) ?[12][0-9]{{3}}(?![0-9,])")
TO_PRESENT = re.compile(
    rf"(?: ?[-–—] ?| to )(?:the )?{any_of(words('present'))}\b|(?: and)? onwards?\b"
)
NAMED_OF = re.compile(rf"(?:[A-Z]\w+|{any_of(words('dated-of'))}) of \Z")
COUNTED = re.compile(rf"[  ](?:[a-z]+[a-rtv-z]s|{any_of(words('counted-groups'))})\b")
ASIDE = re.compile(r"\s?,\s?[A-Za-z]")
LINE_START = re.compile(r"(?:\A|\n)(?:[ \t*•#>–—-]|\d+[.)])*\Z")
HEADING = re.compile(r"[ \t]*(?:[:–—.|\n]|-(?!\w)|\Z)|[ \t]+[-–—] ")
SENTENCE = re.compile(rf" {any_of(words('verbs-of-a-year'))}\b")
FROM_A_YEAR = re.compile(rf"(?<![0-9,])[12][0-9]{{3}} {any_of(RANGE_WORDS)} \Z")
BETWEEN = re.compile(r"\b[Bb]etween [12][0-9]{3} (?:and|or) \Z")
CITED = re.compile(r"\([^()0-9]{2,40} \Z")
ADDRESS = re.compile(rf"\s(?:[A-Z0-9][\w.]{{0,20}}\s){{0,4}}{any_of(words('street-endings'))}\b")
GOES_ON = re.compile(r"(?:,| and| or|, and) [12][0-9]{3}(?![0-9,])")
LIST = re.compile(r"(?<![0-9])[12][0-9]{3}(?: ?,| and| or| &| ?, and|/|;)\s?\Z")
CELL = re.compile(r"[ \t]*(?:\||\n|\Z)")
LEADS_A_LINE = (HEADING, SENTENCE, EVENT, GOES_ON)
MARKS = (" est", "'s ", "’s ", " 's ", " ’s ")  # an estimate's mark, a possessive
