"""Encodings from before UTF-8: guessed, and taken only where the text then reads as text.

A wrong guess garbles names without a word, so that in doubt there is none.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

WESTERN = "cp1252"
GUESSED = (
    *(WESTERN, "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "koi8_r", "koi8_u"),
    *("cp932", "euc_jp", "gb18030", "big5", "euc_kr"),
)
SIGNS = frozenset("“”‘’„‚–—…•·«»‹›¿¡°º²³½¼¾±×§©®™£€¥¢†‡ \xa0\xad")
WORD = re.compile(r"[^\W\d_]+")
NO_TEXT = frozenset({"Cc", "Cn", "Co", "Sk"})  # controls, unassigned, private, lone accents


def guess(data: bytes) -> tuple[str, str] | None:
    """Return text and encoding of bytes that are not UTF-8, or None where no guess is sure."""
    western = _western(data)
    if western is not None and SIGNS.issuperset(_beyond_ascii(western)):
        return western, WESTERN
    matches = from_bytes(data, cp_isolation=list(GUESSED))
    best = matches.best()
    if best is None:
        return None
    if western is not None and any(_as_likely(match, best) for match in matches):
        return western, WESTERN
    text = str(best)
    return (text, best.encoding) if best.coherence and _reads_as_text(text) else None


def _western(data: bytes) -> str | None:
    """Return the text as Western European if its other letters are in words with ASCII ones."""
    try:
        text = data.decode(WESTERN)
    except UnicodeDecodeError:
        return None
    words = (word for word in WORD.findall(text) if not word.isascii())
    mixed = all(any(map(str.isascii, word)) or len(word) == 1 for word in words)
    return text if mixed and _reads_as_text(text) else None


def _as_likely(match: CharsetMatch, best: CharsetMatch) -> bool:
    named = {match.encoding, *match.could_be_from_charset}
    return WESTERN in named and match.coherence >= best.coherence


def _reads_as_text(text: str) -> bool:
    """Whether no sign is out of place and no word mixes alphabets."""
    beyond = _beyond_ascii(text)
    if any(unicodedata.category(sign) in NO_TEXT for sign in beyond):
        return False
    words = {word for word in WORD.findall(text) if not word.isascii()}
    return all(len({_script(sign) for sign in word if sign.isalpha()}) <= 1 for word in words)


def _beyond_ascii(text: str) -> set[str]:
    return {sign for sign in set(text) if not sign.isascii()}


def _script(letter: str) -> str:
    """Return the alphabet of a letter: the first word of its Unicode name; East Asian ones mix."""
    script = unicodedata.name(letter, "").partition(" ")[0]
    return "CJK" if script in {"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH"} else script
