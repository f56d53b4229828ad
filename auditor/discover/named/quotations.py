"""One document's analysis and a passage → its quotations with their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.claims.analysis import DocumentAnalysis
from auditor.core.model import Mention, Passage, Value
from auditor.core.name_forms import fold
from auditor.discover.named.reading import Reading
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import whole

SLOT = "quotation"
FEWEST = 7  # words of a quotation that is told from another by its words
_QUOTE = re.compile(r"(?<![\w”\"])[“\"](?P<said>[^\W_a-z][^“”\"\n]{30,400}(?<! ))[”\"](?!\w)")
_SAID = re.compile(whole(words("saying-verbs")))
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")


def quotations(analysis: DocumentAnalysis, passage: Passage) -> Iterator[Reading]:
    """Yield what is quoted in a passage; who speaks is the body that it is said of."""
    text = analysis.document.text
    if not _SAID.search(text, passage.start, passage.end):
        return
    for match in _QUOTE.finditer(text, passage.start, passage.end):
        said = words_said(match["said"])
        if len(said) < FEWEST:
            continue
        start, end = match.span("said")
        speaker = analysis.speech.at(start + 1) or ""
        value = Value("words", name=" ".join(said))
        yield Reading(SLOT, SLOT, Mention(start, end, match["said"], value), speaker)


def words_said(quotation: str) -> list[str]:
    """Return the words of a quotation, folded."""
    return _WORD.findall(fold(quotation))
