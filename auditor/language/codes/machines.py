"""A text and a digit in it → the span of an address or hash around it: "00-1B-44-11-3A-B7"."""

from __future__ import annotations

import re
from itertools import pairwise

from auditor.language.codes.span import Span

TRIGGER = (
    r"[A-Fa-f][0-9A-Fa-f]|[0-9A-Fa-f](?:[:.-][0-9A-Fa-f]{2}){3}"
    r"|[:.-][0-9A-Fa-f]{2}(?:[:.-][0-9A-Fa-f]{2}){2}|:[0-9A-Fa-f]{0,4}:"
    r"|\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]|x[0-9A-Fa-f]"
)
"""What stands behind a digit that may belong to an address or hash."""

_TOKEN = re.compile(r"[{}%@\w:.\-/#]{1,160}(?![{}%@\w:.\-/#])")  # longer ones are no address
_TOKEN_BEFORE = re.compile(r"[{}%@\w:.\-/#]+\Z")
_BACK = 80  # characters of the longest hash in sixteens before a digit
_EDGES = ".-/{}%@"
_HEX = "[0-9A-Fa-f]"
_ADDRESSES = re.compile(
    rf"(?:{_HEX}{{2}}(?:([:-]){_HEX}{{2}})(?:\1{_HEX}{{2}}){{4,6}}"  # of a card
    rf"|{_HEX}{{4}}\.{_HEX}{{4}}\.{_HEX}{{4}}"
    rf"|(?:{_HEX}{{0,4}}:){{2,7}}{_HEX}{{0,4}}(?:/[0-9]{{1,3}})?(?:%\w+)?"  # of version six
    r"|[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?:[:/][0-9]{1,5})?)\Z"
)
_KEYS = re.compile(
    rf"(?:{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}|0x{_HEX}{{1,64}}"
    rf"|#(?:{_HEX}{{3,4}}|{_HEX}{{6}}|{_HEX}{{8}}))\Z"
)
_HASH = re.compile(rf"(?=[0-9]*[A-Fa-f])(?=[A-Fa-f]*[0-9]){_HEX}{{7,128}}\Z")


def machine_code(text: str, at: int) -> Span | None:
    """Return the span of the address, key or hash that holds the digit at `at`, else None.

    A hash has at least seven digits in sixteens, and letters among them: "3f2a91c".
    """
    before = _TOKEN_BEFORE.search(text, max(0, at - _BACK), at)
    start = before.start() if before else at
    token = _TOKEN.match(text, start)
    if token is None:
        return None
    bare = token[0].strip(_EDGES)
    begin = start + token[0].index(bare)
    return (begin, begin + len(bare)) if _is_code(bare) else None


def _is_code(token: str) -> bool:
    if _KEYS.match(token) or (_ADDRESSES.match(token) and _SURE.search(token)):
        return True
    changes = sum(a.isdigit() != b.isdigit() for a, b in pairwise(token))
    return _HASH.match(token) is not None and changes > _FEWEST_CHANGES


_SURE = re.compile(r"::|[A-Fa-f]|[-.]|(?::[0-9]+){4}")  # "15:50:06" is a time, "1:2:3" a ratio
_FEWEST_CHANGES = 2  # between digits and letters of a hash: "12e4" may be a power
