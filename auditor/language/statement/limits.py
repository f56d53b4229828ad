"""Which bounds are limits: "up to 4 tablets" in a rule says 4, in a report any number up to it.

In a norm, an offer or a setting the limit itself is what is told, so that two of them can disagree;
in a report of what happened it leaves the value open.  A bound is a limit in the imperative, in a
clause with a word of norms ("must", "is required") and in a general present about a kind ("a
password has at least 8 characters"); never in the past or perfect, in a dated sentence or in what
somebody reports.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from auditor.core.model import NUMERIC_KINDS, Mention, Value
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.statement.clauses import clause_behind, sentence_before

_START = itemgetter(0)

_MODAL = re.compile(whole(words("norm-modals")))  # in small letters: May is a month
_NORM = re.compile(whole(words("norm-words")), re.IGNORECASE)
_IMPERATIVE = re.compile(
    rf"\W*(?:{any_of(words('before-an-imperative'))},? )?{any_of(words('imperative-verbs'))}\b",
    re.IGNORECASE,
)
_ONE = rf"{any_of(words('kind-determiners'))} (?!{any_of(words('counting-nouns'))}\b)[a-z]"
_SEVERAL = r"(?:All )?(?:[A-Z][a-z]+ )?[A-Za-z][a-z]+[a-rt-z]s (?=[a-z])"
_OF_A_KIND = re.compile(
    rf"\W*(?:{_ONE}.*{whole(words('verbs-of-a-kind'))}|{_SEVERAL}.*{whole(words('verbs-of-kinds'))})"
)
_PAST = re.compile(rf"\b(?:{any_of(words('past-verbs'))}|[a-z]+[a-df-z]ed)\b")
_PRESENT_PASSIVE = re.compile(rf"\b{any_of(words('present-passives'))} (?:\w+ )?[a-z]+[a-df-z]ed\b")
_HAS_DONE = re.compile(
    rf"\b{any_of(words('perfect-auxiliaries'))} (?:\w+ )?(?:[a-z]+ed|been|had)\b"
)
_REPORTED = re.compile(
    whole(words("reporting-verbs") | words("saying-verbs") | words("finding-verbs"))
)


def with_limits(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions of a text, bounds that are limits marked as such."""
    bounds = [at for at, mention in enumerate(mentions) if _is_bound(mention.value)]
    if not bounds:
        return mentions
    days = [m.start for m in mentions if m.value.kind == "date"]
    found = list(mentions)
    for at in bounds:
        mention = found[at]
        if _is_norm(text, mention, days):
            found[at] = mention._replace(value=replace(mention.value, limit=True))
    return found


def _is_bound(value: Value) -> bool:
    """Whether a number tells an end, or both ends, that it may not pass."""
    if value.kind not in NUMERIC_KINDS or value.hedge is None:
        return False
    return value.low is None or value.high is None or value.hedge == "between"


def _is_norm(text: str, mention: Mention, days: Sequence[int]) -> bool:
    """Whether a bound stands in a norm, an offer or a setting."""
    before, behind = sentence_before(text, mention.start), clause_behind(text, mention.end)
    first = bisect_left(days, mention.start - len(before))
    if first < len(days) and days[first] < mention.end + len(behind):
        return False
    sentence = f"{before} {behind}"
    if _HAS_DONE.search(sentence) or _REPORTED.search(before):
        return False
    if _IMPERATIVE.match(before) or _MODAL.search(sentence):
        return True
    if _PAST.search(_PRESENT_PASSIVE.sub(" ", sentence)):
        return False
    if _NORM.search(sentence):
        return True
    return bool(_OF_A_KIND.match(before))
