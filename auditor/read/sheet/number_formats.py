"""A number of a spreadsheet and its format → the text that is shown: "61.7%", "(2,310)", "17:15".

Formats are those of ECMA-376, part 1, 18.8.31.  A day is shown as an ISO date whatever the order of
its format, so that it can be read in one way only.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from auditor.read.sheet.days import Section, Token, day_shown, is_day

BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "General",
    13: "General",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    48: "##0.0E+0",
    49: "@",
}
"""The formats that files name by a number alone."""

_LONGEST = 200  # characters of a format
_DIGITS = 15  # significant ones of a number of a spreadsheet
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]|(?P<half>AM/PM|A/P)'
    r"|(?P<general>General)|(?P<exponent>E[+-])|(?P<part>y+|m+|d+|h+|s+)|(?P<place>[0#?]+)"
    r"|(?P<sign>[.,%@])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CURRENCY = re.compile(r"\$([^-]*)")
_NOT_ZERO = re.compile(r"[1-9]")
_ELAPSED = re.compile(r"(h+|m+|s+)\Z", re.IGNORECASE)


def shown(number: float, code: str, *, is_1904: bool = False) -> str:
    """Return a number as a format shows it; as it is where the format is none."""
    sections = _sections(code[:_LONGEST])
    section = _section(number, sections)
    if is_day(section):
        return day_shown(number, section, is_1904=is_1904) or general(number)
    if not any(map(_is_digit, section)):
        return _literal(section) or general(number)
    text = _number(abs(number), section)
    is_signed = number < 0 and len(sections) == 1 and _NOT_ZERO.search(text)
    return f"-{text}" if is_signed else text


def _is_digit(token: Token) -> bool:
    """Whether a piece of a format stands for digits, or makes it one of them."""
    return token.kind == "place" or token == Token("sign", "%")


def _section(number: float, sections: tuple[Section, ...]) -> Section:
    """Return the part of a format that is for a number: positive, negative or zero."""
    if number < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if number == 0 and len(sections) > 2 else sections[0]


def _literal(section: Section) -> str:
    """Return what a format without digits shows for every number, "" where it shows the number."""
    if any(kind == "general" or text == "@" for kind, text in section):
        return ""
    return "".join(text for kind, text in section if kind == "literal")


def general(number: float) -> str:
    """Return a number with the digits it has, no more than a spreadsheet keeps."""
    if number == int(number) and abs(number) < 10**_DIGITS:
        return str(int(number))
    text = f"{Decimal(f'{number:.{_DIGITS - 4}g}'):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@lru_cache(maxsize=500)
def _sections(code: str) -> tuple[Section, ...]:
    sections: list[list[Token]] = [[]]
    for found in _TOKEN.finditer(code):
        kind, text = found.lastgroup, found.group()
        if kind == "other" and text == ";":
            sections.append([])
        elif token := _token(kind, text, found):
            sections[-1].append(token)
    return tuple(map(tuple, sections))


def _token(kind: str | None, text: str, found: re.Match[str]) -> Token | None:
    """Return what a piece of a format is; None for what only leaves space or colours."""
    if kind is None:
        return None
    if kind in ("quoted", "escaped", "other"):
        return Token("literal", found[kind])
    if kind != "bracket":
        return Token(kind, text)
    if currency := _CURRENCY.match(found[kind]):
        return Token("literal", currency[1])
    return Token("elapsed", found[kind].lower()) if _ELAPSED.match(found[kind]) else None


# ------------------------------------------------------------------ numbers


def _number(number: float, section: Section) -> str:
    """Return a number that is not negative, with what stands around it."""
    kinds = [token.kind for token in section]
    shown = section[: kinds.index("exponent")] if "exponent" in kinds else section
    places = "".join(t.text for t in shown if t.kind == "place" or t.text in {".", ","})
    whole, _, decimals = places.partition(".")
    percents = section.count(Token("sign", "%"))
    last = decimals or whole
    scale = len(last) - len(last.rstrip(","))
    try:
        value = Decimal(repr(number)) * 100**percents / 1000**scale
        if "exponent" in kinds:
            digits = f"{value:.{len(decimals)}E}"
        else:
            digits = _digits(value, whole.rstrip(","), decimals.rstrip(","))
    except InvalidOperation:
        return general(number)
    return _around(digits, section)


def _digits(value: Decimal, whole: str, decimals: str) -> str:
    places = len(decimals.replace(",", ""))
    text = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    before, _, behind = text.partition(".")
    least = decimals.rfind("0") + 1
    while len(behind) > least and behind.endswith("0"):
        behind = behind[:-1]
    before = before.zfill(whole.count("0"))
    if whole.count("0") == 0 and before == "0" and behind:
        before = ""
    if "," in whole:
        before = f"{int(before or 0):,}"
    return f"{before or '0'}.{behind}" if behind else before


def _around(digits: str, section: Section) -> str:
    """Return digits in the place of a format's, with its other signs before and behind them."""
    pieces: list[str] = []
    is_written = False
    for kind, text in section:
        if kind == "place" or (kind == "sign" and text in ".,"):
            if not is_written:
                pieces.append(digits)
            is_written = True
        elif kind == "literal" or text == "%":
            pieces.append(text)
    return "".join(pieces).strip()
