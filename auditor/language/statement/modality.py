"""How a statement is made: plainly, as a plan, a condition or a question; affirmed or negated.

Only the clause of the statement counts: what stands in brackets, in a relative clause beside it or
in another sentence says nothing about it.
"""

from __future__ import annotations

import re
from typing import Literal

Modality = Literal["asserted", "planned", "conditional", "questioned"]
Polarity = Literal["affirmed", "negated", "denied"]

_REACH = 400  # characters of the clause that are looked at on either side
_SENTENCE = re.compile(
    r"(?<![.!?])(?:[.!?][\"”’')\]]*\s+(?=[\"“‘(\[]?[^\Wa-z_])|\n|(?<=[.!?])[“”]\s*)|\n"
)
_AHEAD = 2  # characters of a statement that tell whether it opens its sentence: “Norland
_CLAUSE = re.compile(
    r";|[“”]|:\s|\s[–—-]\s|,\s+(?:and|but|yet|while|whereas|which|who|although|though|because)\s"
    r"|\s(?:but|while|whereas|although|though|because|since|after|before)\s"
    r"|\sand\s(?=(?:has|have|had|is|are|was|were|will|would|does|did|plans|now|already)\b)"
)
_ASIDE = re.compile(r",\s(?:which|who|whose|where|when|if)\b[^,;]*,|\([^()]*\)")
_END = re.compile(r"[.!?](?=[\"”’')\]]*(?:\s|\Z))|\n|[;“”]")

_PLANNED = re.compile(
    r"\b(?-i:will|shall|won't|won’t)\b|['’]ll\b"
    r"|\b(?:plans?|planned|planning|intends?|intended|aims?|aimed|hopes?|hoped|wants?|wanted|seeks?"
    r"|sought|proposes?|proposed|promises?|promised|pledges?|pledged|vows?|vowed|agreed|decided"
    r"|wishes|prepares?|preparing|set|scheduled|slated|poised|ready|about|expects?|expected|likely"
    r"|going|supposed|projected|forecast) to\b"
    r"|\b(?:is|are|was|were) to (?!date\b|the\b|an?\b)[a-z]+\b"
    r"|\bdue to (?:be|become|begin|start|open|take|end|expire|arrive|leave|join|meet|sign|launch)\b"
    r"|\b(?:is|are) (?:expected|planned|projected|forecast|scheduled|proposed)\b"
    r"|\b(?:an?|the|its|their|his|her|this|under|of) (?:planned|proposed|draft|prospective|upcoming"
    r"|targeted)\b"
    r"|\b(?:target|plan|proposal|intention|pledge)s? (?:of|to|for)\b|\bbids? (?:to|for)\b",
    re.IGNORECASE,
)
_PLAN_AFTER = re.compile(r"[\s,]*(?:is|are|was|were) (?:planned|expected|proposed|to be)\b")
_CONDITIONAL = re.compile(
    r"\b(?:would|could|might|should|ought to)\b|\b(?-i:may)\b"
    r"|\b(?:if|unless|assuming|provided that|in case|in the event|otherwise|perhaps|possibly|maybe"
    r"|potentially|hypothetically|allegedly|reportedly|supposedly|rumou?red)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|assuming|provided that|in case|in the event)\b")
_QUESTION = re.compile(r"\b(?:whether|wondered if|asked if|unclear if)\b(?! or not)", re.IGNORECASE)

_NEGATED = re.compile(
    r"\b(?:not|never|neither|(?-i:[Nn]or)|cannot|no longer|yet to|none of|nobody|no one"
    r"|hardly|scarcely|ceased to|stopped \w+ing"
    r"|(?:failed|fails|refused|refuses|declined|declines) to|lacks|lacked)\b|n['’]t\b"
    r"|\b(?-i:[Nn]o) (?!more than\b|less than\b|fewer than\b"
    r"|later than\b)[a-z]|\b(?-i:(?:NO|NOR) [A-Z]{2,})|\b(?-i:without)\b[^,]*\Z",
    re.IGNORECASE,
)
"""NO and NOR before small letters are names ("NO has 5 cows"); so is Without amid a name."""
_NO_NEGATION = re.compile(
    r"\bnot (?:only|just|merely|least|until|before|later than|more than|less than|fewer than"
    r"|exceeding|to mention)\b|\bwithout (?:doubt|question|precedent)\b|\bnever before\b"
    r"|\bno doubt\b|\bwhether or not\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|refute[sd]?|dispute[sd]?|rebut(?:s|ted)?"
    r"|dismiss(?:es|ed)?|debunk(?:s|ed)?|disprove[sd]?)(?:\s+\w+){0,6}?\s+(?:that|having|reports?"
    r"|claims?|claiming|rumou?rs)\b"
    r"|\b(?:denie[sd]|deny|denying) (?:[\w-]+ ){1,4}?(?:has|had|have|is|was|are|were|\w+ed)\b"
    r"|\b(?:false|untrue|incorrect|wrong|a myth|not true) that\b"
    r"|\b(?:falsely|wrongly|incorrectly) (?:\w+ ){0,2}?(?:that|claim\w*|stat\w*|report\w*|said)\b",
    re.IGNORECASE,
)


def modality_of(text: str, start: int, end: int) -> Modality:
    """Return how the statement at `text[start:end]` is made, by the clause that it stands in."""
    sentence = _before(text, start)
    clause = _clause(sentence) + text[start:end]
    if _QUESTION.search(sentence) or _ends_with_question(text, end):
        return "questioned"
    after = _after(text, end)
    if _CONDITIONAL.search(clause) or _CONDITION.search(after):
        return "conditional"
    if _PLANNED.search(clause) or _PLAN_AFTER.match(after):
        return "planned"
    return "asserted"


def polarity_of(text: str, start: int, end: int, anchor: int | None = None) -> Polarity:
    """Return whether the statement at `text[start:end]` is affirmed, negated or denied.

    `anchor` is the offset of its value: a negation after it is about something else.
    """
    sentence = _before(text, start)
    own = text[start : end if anchor is None else max(start, anchor)]
    if _DENIED.search(sentence + own):
        return "denied"
    clause = _NO_NEGATION.sub(" ", _clause(sentence) + own)
    return "negated" if _NEGATED.search(clause) else "affirmed"


def _before(text: str, start: int) -> str:
    """Return the sentence before a statement, without its brackets and relative clauses."""
    first = max(0, start - _REACH)
    last = first
    for match in _SENTENCE.finditer(text[first : start + _AHEAD]):
        if first + match.end() <= start:
            last = first + match.end()
    return _ASIDE.sub(" ", text[last:start])


def _clause(sentence: str) -> str:
    """Return what follows the last joint of clauses."""
    last = 0
    for match in _CLAUSE.finditer(sentence):
        last = match.end()
    return sentence[last:]


def _after(text: str, end: int) -> str:
    """Return the rest of the clause behind a statement."""
    window = text[end : end + _REACH]
    stop = _END.search(window)
    rest = window[: stop.start()] if stop else window
    joint = _CLAUSE.search(rest)
    return rest[: joint.start()] if joint else rest


_GOES_ON = re.compile(r"\s[a-z]")  # "? docid=8830": no end of a sentence


def _ends_with_question(text: str, end: int) -> bool:
    stop = _END.search(text, end, min(len(text), end + _REACH))
    return stop is not None and stop.group() == "?" and not _GOES_ON.match(text, stop.end())
