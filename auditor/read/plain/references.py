"""Lines between blank lines → whether they are of a list of references that no title announces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.read.plain.lines import Line

FEWEST = 3  # citations that make a run of them
APART = 250  # characters between two, on average
LONGEST = 600  # characters of an entry
_ENTRY = re.compile(r"\[\d{1,3}\] +\S")
_LINK = re.compile(r"\bhttps?://\S")
_CITED = re.compile(rf"(?<![^\s.])(?:\^ |{any_of(capitalised(words('citation-words')))} \d)")


def are_references(lines: Sequence[Line]) -> bool:
    """Whether lines are an entry with a link, "[7] Tools (https://…)", or one citation on another.

    The second is how lists of notes come out of web pages: "^ Title. 2017. Retrieved 2023-07-25."
    """
    length = lines[-1].end - lines[0].start
    if _ENTRY.match(lines[0].text) and length <= LONGEST:
        return any(_LINK.search(line.text) for line in lines)
    cited = sum(len(_CITED.findall(line.text)) for line in lines)
    return cited >= FEWEST and length <= cited * APART
