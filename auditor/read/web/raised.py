"""What is raised or lowered in a line, and the words before it → the characters that it stands for.

"km" and a raised 2 are km², "10" and a raised 6 are 10⁶, "1" and "st" are 1st, H, a lowered 2 and O
are H2O; any other raised number, letter or sign is a footnote mark and no part of the text.
"""

from __future__ import annotations

import re

from auditor.language.units.registry import PLAIN_NAMES

_RAISED = str.maketrans("0123456789+-−–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
_EXPONENT = re.compile(r"[+−–-]?[0-9]{1,3}\Z|n\Z")
_MARK = re.compile(r"[\[(]?(?:[0-9]{1,3}|[a-zA-Z]|[*†‡§¶‖#]{1,3}|[a-z]{1,4} [0-9]{1,3})[\])]?\Z")
_SEVERAL_MARKS = re.compile(r"[\[(]?[0-9]{1,3}(?:\s*[,;–-]\s*[0-9]{1,3})+[\])]?\Z")
_LETTER = re.compile(r"(?:(?<![^\W_])[^\W\d_]|[)])\Z")
_UNIT = re.compile(r"(?:(?<![^\W_])|(?<=[0-9]))([a-zµμ]{2,5})\Z")
_PER_UNIT = re.compile(r"[/·⋅][ \u00a0]?[A-Za-z]{1,4}\Z")
_BASE = re.compile(r"(?<![0-9.,])(?:10|2)\Z")
_NAME = re.compile(r"[^\W_]{2}\Z")
_NUMERO = re.compile(r"(?<![^\W_])[Nn]\Z")  # "n" and a raised "o": number
_LEAST_OF_TWO = 3  # "2" and a raised 2 may be a value and its footnote
_TRADE_MARKS = {"tm": "™", "sm": "℠", "r": "®", "®": "®", "™": "™"}


def raised(name: str, text: str, linked: bool, before: str) -> str | None:
    """Return what `<sup>` or `<sub>` with a text stands for behind the words before it.

    None: the text as it is; "" for a footnote mark.  `linked`: it holds a link.
    """
    if linked or text[:1] == "[" or name == "sub":
        return "" if _is_mark(text) and (linked or name == "sup") else None
    sign = _sign(text, before)
    if sign is None and _is_mark(text) and not _ends_ordinal(text, before):
        return ""
    return sign


def _sign(text: str, before: str) -> str | None:
    """Return the signs of a raised text that is no footnote mark, None where there are none."""
    if text.lower() in _TRADE_MARKS and _NAME.search(before):
        return _TRADE_MARKS[text.lower()]
    if text == "o" and _NUMERO.search(before):
        return "º"
    if _EXPONENT.match(text) and _takes_exponent(before, text):
        return text.translate(_RAISED)
    return None


def _is_mark(text: str) -> bool:
    return bool(_MARK.match(text) or _SEVERAL_MARKS.match(text))


def _takes_exponent(before: str, text: str) -> bool:
    """Whether a number after these words is an exponent: of a unit, of one letter, of 10 or 2."""
    base = _BASE.search(before)
    if base:
        return base.group() == "10" or not text.isdigit() or int(text) >= _LEAST_OF_TWO
    if text == "1" or len(text.lstrip("+−–-")) > 1:
        return False  # nothing is written with the exponent 1
    if _LETTER.search(before) or _PER_UNIT.search(before):
        return True
    unit = _UNIT.search(before)
    return unit is not None and unit[1] in PLAIN_NAMES


def _ends_ordinal(text: str, before: str) -> bool:
    """Whether a letter ends a number: "1" and a raised "o", "a" or "e"."""
    return text in "oae" and before[-1:].isdigit()
