"""Numbers in words, from `numerals.txt`: cardinals, ordinals, scales, fractions."""

from __future__ import annotations

from auditor.language.lexicon.loader import forms, values, words

SMALL = values("small-numbers")
"""Cardinals below twenty."""

ZEROS = words("zeros")
TENS = values("tens")
ARTICLES = words("articles")

SPOKEN_SCALES = values("scales")
"""Scales that are spoken, also in the plural: "hundred", "lakh"."""

SCORE = words("score")
SCORES = values("scores")
"""Words for twenties: "threescore and ten"."""

SCALE_ABBREVIATIONS = values("scale-abbreviations")
_LARGE = {word: value for word, value in SPOKEN_SCALES.items() if value >= 1000}
COMPOUND_SCALES = {
    f"{first} {second}": value * last
    for first, value in SPOKEN_SCALES.items()
    for second, last in _LARGE.items()
    if 100 <= value < last or value == last >= 10**6
}
"""Scales of two words, the larger last: "hundred thousand", "lakh crore", "million million"."""

SCALES = {**SPOKEN_SCALES, **SCALE_ABBREVIATIONS, **COMPOUND_SCALES}
"""Scales behind digits and a space."""

GLUED_SCALES = values("glued-scales")
"""Scales right behind digits: after a currency all of them, alone only some."""

THOUSANDS = {
    word: value for word, value in SPOKEN_SCALES.items() if value in (10**3, 10**6, 10**9, 10**12)
}
"""Scales in which figures of a table or a budget are stated."""

ALWAYS_SCALES = words("glued-always")
GLUED_ALONE = ALWAYS_SCALES | words("glued-alone")

ORDINALS = {**values("ordinals"), **values("ordinal-tens"), **values("ordinal-scales")}
"""Ordinals of one word."""

ORDINAL_ENDINGS = words("ordinal-endings")
"""Endings of an ordinal in digits: "1st"."""

PARTS = {
    **values("fractions"),
    **{word: value for word, value in ORDINALS.items() if value > 2},
}
"""Fractions: word to denominator."""


def _share(written: str) -> tuple[int, int]:
    numerator, denominator = written.split()
    return int(numerator), int(denominator)


PARTS_BEHIND_DIGITS = {
    part: _share(written) for part, written in forms("parts-behind-digits").items()
}
"""Words for a part behind digits and "and", to its numerator and denominator."""

NEGATIVES = words("negatives")
PAIRS = words("pairs")
ROUGH_COUNTS = words("rough-counts")


def words_for(value: int, table: dict[str, int]) -> list[str]:
    """Return the words of a table that have a value: [] when it has none."""
    return [word for word, number in table.items() if number == value]


def _compounds(last: dict[str, int]) -> dict[str, int]:
    """Return the compounds of tens and units, with a hyphen and with a space: "twenty-first"."""
    return {
        f"{ten}{sign}{unit}": tens + units
        for ten, tens in TENS.items()
        for unit, units in last.items()
        for sign in "- "
        if 0 < units < 10
    }


CARDINALS_TO_99 = {**SMALL, **TENS, **_compounds(SMALL)}
ORDINALS_TO_99 = {
    **values("ordinals"),
    **values("ordinal-tens"),
    **_compounds(values("ordinals")),
}
"""Ordinals up to the 99th, "twenty-first" and "twenty first" among them."""

COUNTS = {
    **SMALL,
    **TENS,
    **dict.fromkeys(ARTICLES, 1),
    **{word: value for word, value in SPOKEN_SCALES.items() if value == 100},
}
"""Numbers of one word that count units of time: "a year", "ten days", "hundred days"."""
