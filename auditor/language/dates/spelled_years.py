"""Years that are spelled out, as in deeds: "nineteen hundred and ninety-three", "two thousand"."""

from __future__ import annotations

import re

from auditor.language.lexicon.dates import listed

_ONES = {
    word: number
    for number, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2
    )
}
_SMALL = "|".join(_ONES)
_TENTHS = "|".join(_TENS)
_YEAR = re.compile(
    r",? (?:of )?"
    rf"(?:(?P<millennium>two) thousand|(?P<century>{_SMALL}|twenty)(?P<hundred> hundred)?)"
    rf"(?: (?:and )?(?:(?P<tens>{_TENTHS})(?:[- ](?P<ones>{_SMALL}))?|(?P<small>{_SMALL})))?\b",
    re.IGNORECASE,
)


def spelled_year(text: str, start: int) -> tuple[int, int] | None:
    """Return the year that is spelled out at `start` and where it ends, or None."""
    match = _YEAR.match(text, start)
    if match is None:
        return None
    words = {name: (word or "").lower() for name, word in match.groupdict().items()}
    rest = _TENS.get(words["tens"], 0) + _ONES.get(words["ones"], 0) + _ONES.get(words["small"], 0)
    if words["millennium"]:
        return 2000 + rest, match.end()
    century = _TENS.get(words["century"], 0) + _ONES.get(words["century"], 0)
    if not 10 <= century <= 20 or not (words["hundred"] or rest >= 10):
        return None
    return century * 100 + rest, match.end()
