"""The pattern of a number in digits, with the scale and the word or sign behind it."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import COUNTED_MILLIONS, VULGAR
from auditor.language.lexicon.numerals import PARTS_BEHIND_DIGITS, SCALES
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.right_context import PIECE, SIGNED, SIGNS
from auditor.language.units.registry import MONEY, PLAIN_NAMES, UNITS

_SCALE_WORDS = any_of(SCALES, plural=True)
_PART = rf"{any_of(PARTS_BEHIND_DIGITS)}(?![A-Za-z]| of)"
_HYPHENED_PART = any_of(part.replace(" ", "-") for part in PARTS_BEHIND_DIGITS) + r"(?![A-Za-z])"
_FIRSTS = any_of(words("unit-firsts"))
_VULGAR = "".join(VULGAR)
_EXPONENT = r"[×x·] ?10\^?[-−+⁻]?[0-9⁰¹²³⁴-⁹]{1,3}"
_POWER_OF_TEN = (
    r"(?<=(?<![0-9.,])10)(?:\^[-−]?[0-9]{1,2}(?![0-9])|⁻[⁰¹²³⁴-⁹]{1,2}|[²³⁴-⁹]|[¹²][⁰¹²³⁴-⁹])"
    r"(?![⁰¹²³⁴-⁹])"
)
_OVER = r"[/⁄][0-9]{1,4}(?![0-9/])"
_PERIODS = any_of(words("rate-periods"))
_GROUPS = (
    r"[0-9]?(?: [0-9]{2}){1,4} [0-9]{3}(?![0-9]|[.,][0-9])"
    r"|[0-9]*(?:[.,'’\u00a0\u2009\u202f][0-9]+| [0-9]{3}(?![0-9])){0,16}"
)
_FRACTION = (
    rf"{_OVER}|[ ‑–-](?:[0-9]{{1,3}}{_OVER}|[{_VULGAR}])| {_EXPONENT}|[{_VULGAR}]"
    rf"| and (?:{_PART}|[0-9]{{1,2}}{_OVER}(?! of))|-and-{_HYPHENED_PART}"
    rf"|[eE][+-]?[0-9]{{1,3}}(?![\w])|{_EXPONENT}|{_POWER_OF_TEN}"
)


def _is_spelled_plural(name: str) -> bool:
    return name.islower() and name.endswith("s") and len(name) > _LONG


_LONG = 3  # letters of a name that is no sign: "tons"
_ADJECTIVE = rf"(?!{any_of(words('measured-as-metres'))} )[a-z]{{3,14}} "
_BULK = ("area", "volume", "mass", "energy")
_MANY = {
    "t",
    *(name for name, unit in UNITS.items() if unit.dimension in _BULK and name in PLAIN_NAMES),
    *(name for name, unit in UNITS.items() if unit.dimension in _BULK and " " in name),
    *(name for name, unit in UNITS.items() if unit.kind != MONEY and _is_spelled_plural(name)),
} - words("ambiguous-units")
_MILLIONS = rf"[ \u00a0](?:(?:{_ADJECTIVE})?{any_of(COUNTED_MILLIONS)}|{any_of(_MANY)})(?![A-Za-z])"
_SCALE = (
    rf"[ \u00a0-]?{_SCALE_WORDS}(?: and {_PART})?(?![A-Za-z])"
    rf"|[ \u00a0]?m(?={_MILLIONS})"
)
_MONEY = any_of(
    name for name, unit in UNITS.items() if unit.kind == MONEY and name not in words("short-races")
)
_MONEY_SCALE = rf"[mMbB](?=[ \u00a0-]?{_MONEY}(?![A-Za-z]))"
_RATE = rf"/{PIECE}| (?:per [a-z]+|an? {_PERIODS}|cubed|squared)"
_BEHIND = (
    rf"[ \u00a0-]?(?:{SIGNED}|[{SIGNS}](?![0-9])"
    rf"|(?:(?=[scmnlUpbd]){_FIRSTS}\.? )?{PIECE}(?:{_RATE}){{0,2}})"
)
DIGITS = re.compile(
    rf"([0-9{_VULGAR}](?:{_GROUPS})(?:{_FRACTION})?)({_SCALE}|{_MONEY_SCALE})?({_BEHIND})?"
)
"""Three groups: the digits; a scale in words; the sign or word behind it."""
