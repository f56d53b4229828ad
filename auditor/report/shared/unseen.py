"""Text of documents → text that is only shown: no terminal and no log of a build obeys it.

Characters that work unseen are controls, marks that turn the direction of text and surrogates.
"""

from __future__ import annotations

import re

_SIGNS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"

UNSEEN = re.compile(f"[{_SIGNS}]")
OBEYED = re.compile(f"[\r{_SIGNS}]")
"""What a terminal would obey too: a carriage return writes over the line."""


COMMAND = re.compile(r"^[^\S\n]*:(?=:)|#(?=#(?:vso)?\[)", re.MULTILINE | re.IGNORECASE)
"""The first sign of a command to GitHub ("::" begins a line, "##[" anywhere in it) or to Azure
Pipelines ("##[" and "##vso["), by the parsers of their runners."""


def inert(text: str) -> str:
    """Return text with a blank in what a log would take for a command: ": :stop-commands::"."""
    return COMMAND.sub(r"\g<0> ", text)


def harmless(text: str) -> str:
    """Return text, its lines and blanks kept, with nothing that a terminal or a log would obey."""
    return inert(OBEYED.sub("\ufffd", text))


def plain(text: str) -> str:
    """Return document text on one line with nothing that a terminal or a log would obey."""
    return inert(" ".join(OBEYED.sub("\ufffd", text).split()))
