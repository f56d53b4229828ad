"""The bytes of a page → the encoding that it declares in its head."""

from __future__ import annotations

import codecs
import re

LOOKED_AT = 4096  # bytes; HTML asks for the declaration in the first 1,024
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})"""
    rb"""|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_OF_TEXT = re.compile(r"cp[0-9]|iso8859|iso2022|koi8|mac|gb|big5|euc|shift|johab|hz|tis|ascii")
_READ_AS = {  # browsers read these names as the larger encodings that grew out of them
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the head of a page declares, None for UTF-8 and what is unknown."""
    found = _DECLARED.search(data, 0, LOOKED_AT)
    if found is None:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except (LookupError, UnicodeError):
        return None
    return _READ_AS.get(name, name) if _OF_TEXT.match(name) else None
