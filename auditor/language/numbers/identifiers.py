"""Numbers that name rather than count: "No. 87", "+1 202-555", list marks, citations, codes."""

from __future__ import annotations

import re

from auditor.language.numbers.digits import Number
from auditor.language.numbers.left_context import MINUS, is_naming, is_proper
from auditor.language.numbers.right_context import NOTHING, RightContext
from auditor.language.numbers.scan_state import ScanState


def glued_left(text: str, start: int, signed: bool) -> bool:
    """Whether what touches the number on its left makes it part of a name."""
    if start == 0:
        return False
    left = text[start - 1]
    if left.isalnum() or left in "_@#№§\\^&%+)]}":
        return not (left == "+" and start > 1 and text[start - 2] in " (\n")
    before = text[start - 2] if start > 1 else " "
    if left in MINUS and not signed:
        return before.isalpha() and not text.endswith(_HYPHEN_UNITS, max(0, start - 6), start - 1)
    if left in ".:/":
        return before.isalnum() or before in "/)" or (left == "." and before == ".")
    if left in "'’":
        return not before.isspace() or text[start + 2 : start + 3] in (" ", "s")
    return False


_HYPHEN_UNITS = ("km", "cm", "mm", "kg", " m", " %")


def named_behind(text: str, end: int) -> bool:
    """Whether what touches the number on its right makes it part of a name."""
    behind = text[end : end + 2]
    if not behind:
        return False
    if behind[0] in "_@":
        return True
    return behind[0] in ":/" and behind[1:].isdigit()


_PHONES = re.compile(r"\+[0-9]{1,3}[ -]\(?[0-9]|\(0[0-9]+\)")


_CITED = re.compile(r"[0-9]{1,4}(?:[,;–-] ?[0-9]{1,4}){0,20}\]")


_MARK = re.compile(r"[0-9]{1,3}(?:[.)]\s|\]|\)\s)")


def named_left(page: ScanState, start: int, end: int, number: Number, tail: RightContext) -> bool:
    """Whether a word before, or the place, makes the number a name, mark or label."""
    text = page.text
    if start - page.named_end <= 6 and _continues(text[page.named_end : start]) and tail is NOTHING:
        return True
    left = text[max(0, start - 24) : start]
    words = left.rstrip("( ").split()
    word = words[-1] if words else ""
    attached = left[-1:] not in (" ", "\u00a0", "")
    if left[-1:] == "+":
        return bool(_PHONES.match(text, start - 1))
    if _is_mark(text, start, end, number.digits.isdigit()):
        return True
    plain_int = number.magnitude == 1 and text[start:end].isdigit()
    if not attached or left[-1:] == "(":
        counted = not plain_int or (tail is not NOTHING and not word[:1].isupper())
        glued_unit = text[end : end + 1].isalpha()
        if is_naming(word.rstrip("("), counted) and (tail.unit is None or glued_unit):
            return True
    if tail is NOTHING and plain_int:
        if _denominates(word, attached, number):
            return True
        return is_proper(text, start, end)
    return False


def _continues(gap: str) -> bool:
    return gap.strip() in (",", "and", ", and", "&", "-", "–", "to", "or", "/", "")


def _denominates(word: str, attached: bool, number: Number) -> bool:
    """Whether this is the "1,000" of "per 1,000": no value of its own."""
    return not attached and word == "per" and number.value in (100, 1000, 10**4, 10**5, 10**6)


def _is_mark(text: str, start: int, end: int, whole: bool) -> bool:
    """Whether the number is a list marker at the start of a line or a footnote mark."""
    if text[start - 1 : start] == "[" and _CITED.match(text, start):
        return True
    if not whole:
        return False
    if start == 0 or text[start - 1] == "\n":
        return bool(_MARK.match(text, start))
    if text[start - 1] != "(" or text[end : end + 1] != ")":
        return False
    before, behind = text[max(0, start - 3) : start - 1].rstrip(" "), text[end + 1 : end + 3]
    return (not before or before[-1] in "\n;:") and behind[:1] == " " and behind[1:].isalpha()
