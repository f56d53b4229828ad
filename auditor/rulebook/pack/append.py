"""The text of a pack and of a suggested one → the first with the sections of the second."""

from __future__ import annotations

import re
from textwrap import dedent, indent

_SECTION = re.compile(r"^(?P<name>names|lists|facts|rules):[ \t]*(?:#.*)?$", re.MULTILINE)
_TOP = re.compile(r"^[^\s#-]", re.MULTILINE)
_FIRST = re.compile(r"^(?P<margin>[ ]+)\S", re.MULTILINE)


def appended(pack: str, addition: str) -> str:
    """Return a pack with the sections of another one; what stands in it is not changed.

    Comments above the first section of the addition go above its first rule.
    """
    newline = "\r\n" if "\r\n" in pack else "\n"
    text = pack.replace("\r\n", "\n").rstrip("\n") + "\n"
    head = addition[: found.start()] if (found := _SECTION.search(addition)) else ""
    for name, body in _sections(addition):
        text = _with(text, name, f"{head}{body}" if name == "rules" else body)
    return text.replace("\n", newline)


def _sections(text: str) -> list[tuple[str, str]]:
    """Return each section of a pack with what stands below its key, at the left margin."""
    return [
        (found["name"], dedent(text[found.end() + 1 : _end(text, found.end())]).strip("\n") + "\n")
        for found in _SECTION.finditer(text)
    ]


def _end(text: str, start: int) -> int:
    """Return where the next key of the pack begins."""
    found = _TOP.search(text, start)
    return found.start() if found else len(text)


def _with(text: str, name: str, body: str) -> str:
    """Return a text with lines at the end of a section, which is made if need be."""
    found = next((each for each in _SECTION.finditer(text) if each["name"] == name), None)
    if found is None:
        return f"{text}\n{name}:\n{indent(body, '  ')}"
    end = _end(text, found.end())
    inside = text[found.end() : end]
    margin = first["margin"] if (first := _FIRST.search(inside)) else "  "
    kept = text[: found.end()] + inside.rstrip()
    rest = text[end:]
    return f"{kept}\n{indent(body, margin)}" + (f"\n{rest}" if rest else "")
