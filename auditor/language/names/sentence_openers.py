"""Words that open a sentence: only what follows their capital letter says that they are names.

"Norland has ratified" names something, "However it rained" and "Coastline: 35 km" do not.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words

_AGENTS = words("agents")
_ACTS = re.compile(
    r"['’]s [\w“\"]|(?:['’]s)? (?:has|had|is|was|became|will|won|lost|did|does)\b"
    r"|,? (?:who|whose|which)\b"
)
"""What follows a name as the subject of its sentence, and most common nouns as well."""
_ACTS_AS_AGENT = re.compile(rf" (?:{'|'.join(sorted(words('agent-verbs')))})\b")
"""What somebody does rather than something."""
_COMMON = re.compile(
    r"(?:ment|tion|sion|ness|ity|ing|ism|ship|ance|ence|acy|ture|age|ply|work|day|time|one|thing"
    r"|body|where|self|ly|wth|oyed|lth|ters|ports|wards|men)\Z"
)
"""How common nouns and adverbs end; no name is guessed from them."""
_BEFORE_VERB = frozenset(" '’,")
_MARKS = " \t\"“‘'(«["
_ENDS = ".!?\n•|"


def only_opens(text: str, start: int, end: int) -> bool:
    """Whether a word may have its capital only because it opens a sentence or is a label."""
    if text[start - 1 : start] == "\n" and text[end : end + 1] == ":":
        return True
    return _opens_sentence(text, start) and not _acts(text, start, end)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether a word that opens a sentence is used as a name is: "Norland has"."""
    if text[end : end + 1] not in _BEFORE_VERB:
        return False
    word = text[start:end]
    if _COMMON.search(word):
        return False
    if _ACTS.match(text, end):
        return True
    return (
        not word.endswith("s")
        and word.lower() not in _AGENTS
        and bool(_ACTS_AS_AGENT.match(text, end))
    )


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start]
    bare = before.rstrip(_MARKS)
    return not bare or bare[-1] in _ENDS or "\n" in before
