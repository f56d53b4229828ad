"""A text → the spans of its formulas between marks of TeX, dollar signs or brackets.

Their numbers are coefficients and exponents, and state nothing by themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.language.codes.span import Span

_COMMAND = "\\"
_FORMULA = re.compile(
    r"\$\$[^$]{1,400}\$\$|\$[^$\n]{1,400}\$"
    r"|\\\((?:[^\\]|\\(?!\))){1,400}\\\)|\\\[(?:[^\\]|\\(?!\])){1,400}\\\]"
)


def formulas(text: str) -> Iterator[Span]:
    """Yield the spans of formulas; between dollar signs only what has a command: "$5 or $6"."""
    if _COMMAND not in text:
        return
    at = 0
    while found := _FORMULA.search(text, at):
        is_formula = _COMMAND in found.group()
        if is_formula:
            yield found.span()
        at = found.end() if is_formula else found.start() + 1
