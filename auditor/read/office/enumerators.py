"""A number and a style of numbering → what office programs show before an item: 4, "d", "iv"."""

from __future__ import annotations

LETTERS, ROMAN = "a", "i"
MOST = 5_000  # what is written in letters or Roman numerals is far below
_ALPHABET = 26
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def written(number: int, style: str) -> str:
    """Return a number in small letters ("z", "aa"), in small Roman numerals, else in digits."""
    if not 0 < number < MOST:
        return str(number)
    if style == LETTERS:
        times, letter = divmod(number - 1, _ALPHABET)
        return chr(ord("a") + letter) * (times + 1)
    return _roman(number) if style == ROMAN else str(number)


def _roman(number: int) -> str:
    found = ""
    for size, letters in _ROMAN:
        count, number = divmod(number, size)
        found += letters * count
    return found
