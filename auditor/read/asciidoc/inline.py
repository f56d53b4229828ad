"""A line of AsciiDoc → its words without marks: bold, code, links, references, footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PASSED = re.compile(r"\+{3}(.+?)\+{3}|\+{2}(.+?)\+{2}|pass:[a-z,]*\[([^\]]*)\]")
_FOOTNOTE = re.compile(r"\s?footnote(?:ref)?:([\w-]*)\[((?:[^\]\\]|\\.)*)\]")
_LINK = re.compile(r"(?:link:|xref:|mailto:|https?://|ftp://)[^\s\[\]]*\[([^\]]*)\]")
_REFERENCE = re.compile(r"<<([^>,]+?)(?:,\s*([^>]+))?>>")
_MACRO = re.compile(r"(?:image|icon|kbd|btn|menu|anchor|indexterm2?):{1,2}[^\s\[\]]*\[[^\]]*\]")
_INDEX = re.compile(r"\(\(\(.*?\)\)\)|\[\[[^\]]*\]\]|\[#[^\]]*\](?=\w)")
_ROLE = re.compile(r"\[[.\w#-]*\](?=[#*_`])")
_DOUBLE = re.compile(r"(\*\*|__|``|##)(.+?)\1")
_SINGLE = re.compile(r"(?<![\w*_`#])([*_`#])(\S(?:.*?\S)?)\1(?![\w])")
_RAISED = re.compile(r"\^([^\s^]+)\^|~([^\s~]+)~")
_ATTRIBUTE = re.compile(r"\{([\w-]+)\}")
_CALLOUT = re.compile(r"\s*<[0-9.]+>\s*\Z")
_RAISE = str.maketrans("0123456789-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ")
_SIGNS = {"nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "plus": "+", "deg": "°", "empty": ""}


def words_of(text: str, attributes: Mapping[str, str], notes: list[str]) -> str:
    """Return the words of a text; what footnotes say is added to `notes`.

    `attributes` are those that the text has set, which stand for "{name}".
    """
    text = _ATTRIBUTE.sub(lambda found: _value(found, attributes), text)

    def note(found: re.Match[str]) -> str:
        if found[2]:
            notes.append(words_of(found[2].replace("\\]", "]"), attributes, notes))
        return ""

    text = _FOOTNOTE.sub(note, text)
    text = _LINK.sub(lambda found: found[1].split(",")[0].strip('"^') or found[0][:-2], text)
    text = _REFERENCE.sub(lambda found: found[2] or found[1], text)
    for gone in (_MACRO, _INDEX, _ROLE, _CALLOUT):
        text = gone.sub("", text)
    text = _PASSED.sub(lambda found: found[1] or found[2] or found[3] or "", text)
    text = _DOUBLE.sub(r"\2", text)
    text = _SINGLE.sub(r"\2", text)
    return _RAISED.sub(lambda found: (found[1] or "").translate(_RAISE) or found[2], text)


def _value(found: re.Match[str], attributes: Mapping[str, str]) -> str:
    name = found[1].lower()
    return attributes.get(name, _SIGNS.get(name, found[0]))
