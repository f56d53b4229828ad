"""A text or bytes and a source of chance → the same, damaged: cut, spliced, repeated, mistaken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

HOSTILE = (
    "",
    "\x00",
    "\ufeff",
    "\ud800",
    "\u202e24 \u202c",
    "e\u0301" * 40,
    "\u0301" * 60,
    "﷽" * 8,
    "<script>alert(1)</script>",
    "</script><!--",
    "::stop-commands::x\n::error file=a::b",
    "##vso[task.complete]##[group]",
    "\x1b]0;t\x07\x1b[2J",
    "=cmd|' /C calc'!A0",
    "{{ 7*7 }}{% raw %}",
    "%s%n%d{0}{}",
    "\r\r\n\x0b\x0c\x1c\x85\u2028\u2029",
    "1–$1 " * 20,
    "5 5 5 5 5 5 5 5 5 5 5 5",
    "9" * 400,
    "0." + "0" * 400 + "1",
    "1e999999 1E-999999 −∞ NaN inf",
    "10^10^10 km²·s⁻¹/m³",
    "31 February 2016, 0/0/0000, 99:99:99, 12016-13-45T25:61:61+99:99",
    "−40 °C to +40 °F, ±0.0 %, 1/0, 0/0, 3½⅞ ¼¾",
    "XIVMMMMCCCCDDDD IIIIIIII century BC, 9999999999 BC",
    "million billion trillion hundred thousand half a dozen score",
    "(" * 300 + ")" * 300,
    "| a | b |\n|---|---|\n" + "| 1 |" * 50,
    "| |\n" * 30,
    "\t\t\t\n- \n  - \n    - 1.\n" * 10,
    "# " * 50,
    "Label: value: 5: 6: 7\n" * 5,
    "The total is 7, of which 3 and 4 and 5 are 12%, i.e. 1.2 of 10.\n" * 3,
    "twenty-" * 60 + "one",
    "first second third fourth fifth " * 8,
    "in the year of the day of the month of the year of 2016 " * 6,
    "“‘«‹\"'`" * 20,
    "a" * 5000,
    "a. B. c. D. e. " * 60,
    "Mr. Dr. St. U.S. e.g. i.e. No. 5 " * 10,
    "http://" + "a." * 200 + "/?q=1&b=2#%",
    "ẞßİıŉǰΐﬀ①②③㊿〇一二三四五六七八九十百千万億兆",
    "२०१६ ٢٠١٦ ၂၀၁၆ 𝟚𝟘𝟙𝟞 ²⁰¹⁶",
    "¥$€£₿¢₹ 5 kr. 7 zł R$ 8 USD-EUR",
    "\U0001f600" * 30,
    "🏳️‍🌈👨‍👩‍👧‍👦" * 10,
)
"""Texts that steer, end, overflow or mislead something that reads them."""

JOINTS = ("", " ", "\n", "\n\n", ". ", ", ", "–", "-", "/", ":", "|", "\t", "\xa0", "(", ")", "%")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "cp037")

TextChange = Callable[[str, Random], str]
BytesChange = Callable[[bytes, Random], bytes]


def mutated(text: str, others: Sequence[str], chance: Random, most: int = 4000) -> str:
    """Return a text after one to six changes, of at most so many characters."""
    for _ in range(chance.randint(1, 6)):
        change = chance.choice(_CHANGES)
        text = change(text, chance) if change else _spliced(text, others, chance)
        text = text[:most]
    return text


def encoded(text: str, chance: Random) -> bytes:
    """Return a text as bytes, most often as UTF-8, and one time in three damaged as bytes."""
    encoding = chance.choice(ENCODINGS) if chance.random() < 0.2 else "utf-8"
    errors = chance.choice(("replace", "surrogatepass" if encoding.startswith("utf") else "ignore"))
    data = text.encode(encoding, errors)
    if chance.random() < 0.33:
        for _ in range(chance.randint(1, 3)):
            data = chance.choice(_BYTES)(data, chance)
    return data


def place(length: int, chance: Random) -> int:
    """Return a place in a text of a length, its end among them."""
    return chance.randint(0, length)


def _span(length: int, chance: Random) -> tuple[int, int]:
    start = place(length, chance)
    return start, min(length, start + int(chance.expovariate(1 / 20)))


def _spliced(text: str, others: Sequence[str], chance: Random) -> str:
    other = chance.choice(others)
    start, end = place(len(other), chance), place(len(text), chance)
    return text[:end] + chance.choice(JOINTS) + other[start : start + 300] + text[end:]


def _hostile(text: str, chance: Random) -> str:
    at = place(len(text), chance)
    return text[:at] + chance.choice(HOSTILE) + text[at:]


def _dropped(text: str, chance: Random) -> str:
    start, end = _span(len(text), chance)
    return text[:start] + text[end:]


def _repeated(text: str, chance: Random) -> str:
    start, end = _span(len(text), chance)
    return text[:start] + text[start:end] * chance.choice((2, 3, 10, 100)) + text[end:]


def _exchanged(text: str, chance: Random) -> str:
    signs = list(text)
    for _ in range(chance.randint(1, 12)):
        if signs:
            one, other = chance.randrange(len(signs)), chance.randrange(len(signs))
            signs[one], signs[other] = signs[other], signs[one]
    return "".join(signs)


def _random_signs(text: str, chance: Random) -> str:
    signs = list(text)
    for _ in range(chance.randint(1, 8)):
        sign = chr(
            chance.choice(
                (chance.randrange(128), chance.randrange(0x250), chance.randrange(0x11000))
            )
        )
        signs.insert(place(len(signs), chance), sign)
    return "".join(signs)


def _joined(text: str, chance: Random) -> str:
    old, new = chance.choice(JOINTS[1:]), chance.choice(JOINTS)
    return text.replace(old, new, chance.choice((1, 5, -1)))


def _digits(text: str, chance: Random) -> str:
    def other(sign: str) -> str:
        return (
            chance.choice("0123456789.,−-/ ")
            if sign.isdecimal() and chance.random() < 0.3
            else sign
        )

    return "".join(map(other, text))


def _lines_mixed(text: str, chance: Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def _case(text: str, chance: Random) -> str:
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def _cut(text: str, chance: Random) -> str:
    return (
        text[: place(len(text), chance)]
        if chance.random() < 0.5
        else text[place(len(text), chance) :]
    )


_CHANGES: tuple[TextChange | None, ...] = (
    None,  # a splice, which needs other texts
    None,
    _hostile,
    _hostile,
    _dropped,
    _repeated,
    _exchanged,
    _random_signs,
    _joined,
    _digits,
    _lines_mixed,
    _case,
    _cut,
)


def _bits(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 16)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _bytes_in(data: bytes, chance: Random) -> bytes:
    at = place(len(data), chance)
    return data[:at] + chance.randbytes(chance.randint(1, 12)) + data[at:]


def _cut_bytes(data: bytes, chance: Random) -> bytes:
    return data[: place(len(data), chance)]


def _zeros(data: bytes, chance: Random) -> bytes:
    return data.replace(bytes([chance.randrange(256)]), b"\0", chance.choice((1, -1)))


_BYTES: tuple[BytesChange, ...] = (_bits, _bytes_in, _cut_bytes, _zeros)
