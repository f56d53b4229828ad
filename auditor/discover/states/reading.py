"""A sentence → the states that it tells: which side of an opposition, of what, and what else.

Only a state that is the predicate of a subject counts: "the pool is open", "staff may not share the
report", "revenue rose".  A state under a condition, in a question or of what nothing names is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from auditor.discover.statements.normalization import WORD, plain, settings, stem
from auditor.discover.states.poles import (
    Pole,
    denied,
    modal_words,
    state_words,
    switch_words,
    verb_forms,
    verdict_words,
)
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of, capitalised, either_case, whole

MOST_WORDS = 24  # words of a clause that tell something; one of more is seldom told twice
LONGEST = 400  # characters of a sentence that is read
SUBJECT = 12  # words of a subject

Span = tuple[int, int]


class StateReading(NamedTuple):
    """One state as a sentence tells it; spans are offsets of the text."""

    pole: Pole
    span: Span  # of the words that tell it
    subject: str  # as written
    opener: str  # the kind of subject: "named", "bare", "pronoun", "addressed"
    head: frozenset[str]  # stems of the subject
    rest: frozenset[str]  # stems and small words of all else, "#past" for what is past
    is_deed: bool = False  # a verb tells it of who does it: "includes", not "is included"

    @property
    def matter(self) -> frozenset[str]:
        """What has to be the same for two states to be of one thing."""
        return self.head | self.rest


def are_of_one(a: Collection[str], b: Collection[str], *, in_one_voice: bool) -> bool:
    """Whether the subjects of two states, as stems, can be one thing.

    Who does a thing is no subject of what is done: "the price includes breakfast" and "breakfast is
    included in the price" are of one, "A supports B" and "B supports A" are not.
    """
    if not a or not b:
        return True
    return set(a).isdisjoint(b) != in_one_voice


_SPACES = dict.fromkeys(map(ord, "\n\t\r\u00a0"), " ")
_LINK = any_of(entries("state-linking-verbs"))
_LEAD = rf"(?:(?P<lead>{any_of(entries('state-leads'))}) )?"
_HAS = r"(?:(?:has|have|had) )?"
_BETWEEN = rf"(?:{any_of(entries('between-verb-and-state'))} )*"
_DENIAL = rf"(?:(?P<denial>{any_of(entries('state-denials'))}) )?"
_DENIAL_BEFORE = rf"(?:(?P<before>{any_of(entries('state-denials'))}) )?"
_STATE = any_of(state_words())
_SWITCH = any_of(switch_words())
_END = r"(?=[\"'”’`]?(?: by default|[.,;:)]|\Z))"
_IS = rf"{_LEAD}{_HAS}{_DENIAL_BEFORE}(?P<link>{_LINK}) {_BETWEEN}{_DENIAL}{_BETWEEN}"
_BE = rf"{_IS}(?:(?P<state>{_STATE})(?![\w-])|(?P<switch>{_SWITCH}){_END})"
_SET = rf"{any_of(entries('setting-verbs'))} [\"'“‘`]?(?P<value>{_SWITCH}|{_STATE})(?![\w-])"
_VERDICT = rf"{any_of(entries('verdict-verbs'))} (?P<verdict>{any_of(verdict_words())})\b"
_CHANGES = words("poles-of-a-change")
_YEAR = re.compile(r"\b(?:1[5-9]|20)[0-9]{2}\b")
_SHARE = re.compile(rf"(?:\bby )?\b[0-9][0-9.,]* ?{any_of(entries('shares-of-a-change'))}(?!\w)")
_BE_DONE = "be "
_MODAL = rf"(?P<modal>{any_of(modal_words())}) {_BETWEEN}(?P<deed>(?:{_BE_DONE})?[a-z]+)\b"
_DOES = r"(?P<does>do|does|did)(?: not|n['’]t) "
_NEVER = rf"(?:(?P<never>{any_of(('never', 'no longer'))}) )?"
_VERB = rf"(?:{_DOES}|{_HAS}){_BETWEEN}{_NEVER}(?P<verb>{any_of(verb_forms())})\b"
_PREDICATE = re.compile(rf"(?<=[\w\"'”’`)] )(?:{_SET}|{_VERDICT}|{_BE}|{_MODAL}|{_VERB})")

CLAUSES = re.compile(
    rf";\s|:\s(?!{_SWITCH}\b)|\s[–—]\s|,\s{any_of(words('parting-conjunctions'))}\s"
    rf"|\s{any_of(words('between-contrasted-clauses'))}\s"
)
"""What stands between two clauses of a sentence."""
_CONDITION = re.compile(whole(words("conditions-of-a-state")), re.IGNORECASE)
_IN_NO_SUBJECT = words("not-in-a-subject")  # May and Will are names
_NO_SUBJECT = re.compile(
    whole((*_IN_NO_SUBJECT, *capitalised(_IN_NO_SUBJECT - modal_words().keys())))
)
_DENYING = re.compile(rf"\A{any_of(either_case(entries('denying-openers')))}\b")
_IDLE = re.compile(rf"{whole(words('idle-phrases'))},?", re.IGNORECASE)
_EXPLETIVE = "it"  # "it is forbidden to swim": a subject that stands for what follows
_TO = re.compile(r" to\b")
_PAST = words("past-links")
_PARTICIPLES = ("ed", "en", "wn", *words("irregular-participles"))
_NO_DEEDS = words("no-deeds-behind-may")
_PRONOUNS = words("pronoun-subjects")
_PERSONAL = words("personal-pronouns")
_ADDRESSED = words("addressed-subjects")
_IDLE_WORDS = words("idle-words")
_SMALL = words("telling-small-words")
_DEFINITE = re.compile(whole(words("definite-openers")), re.IGNORECASE)


_SHORTEST = 3  # letters of a word of a state; "on" and "no" are everywhere
_KNOWN = (*state_words(), *modal_words(), *verb_forms(), *switch_words())
TRIGGERS = frozenset(
    word
    for word in (*(max(known.split(), key=len) for known in _KNOWN), *words("verdict-verbs"))
    if len(word) >= _SHORTEST
) | words("words-of-settings")
"""Words of which a sentence with a state has one, but for those of two letters."""


def states_of(text: str, start: int, end: int) -> Iterator[StateReading]:
    """Yield the states that text[start:end], a sentence, tells: at most one of each clause."""
    if end - start > LONGEST:
        return
    sentence = text[start:end].translate(_SPACES)
    if sentence.rstrip(' )"”').endswith("?") or _CONDITION.search(sentence):
        return
    first = 0
    for part in (*CLAUSES.finditer(sentence), None):
        last = part.start() if part else len(sentence)
        found = _state_of(sentence, first, last)
        if found is not None and len(found.matter) <= MOST_WORDS:
            yield found._replace(span=(found.span[0] + start, found.span[1] + start))
        first = part.end() if part else last


def _state_of(sentence: str, first: int, last: int) -> StateReading | None:
    """Return the state that the first predicate of a clause tells, None where it tells none."""
    match = _PREDICATE.search(sentence, first, last)
    pole = None if match is None else _pole(match)
    if match is None or pole is None:
        return None
    opened = sentence.rfind(", ", first, match.start())
    begin = first if opened < 0 else opened + len(", ")
    subject = sentence[begin : match.start()].strip()
    kind = _kind(subject, sentence[match.end() : last])
    if not kind:
        return None
    bare = _DENYING.sub("", subject)
    told = f"{sentence[first:begin]} {sentence[match.end() : last]}"
    head, rest = telling(bare), _rest(told, pole, bare) | _deed(match)
    return StateReading(
        pole if bare == subject else denied(pole),
        _span(match),
        subject,
        kind,
        head - settings() or head,
        rest - head,
        match["verb"] is not None,
    )


def _rest(told: str, pole: Pole, subject: str) -> frozenset[str]:
    """Return what tells what a state is said of, beside its subject.

    Of one year it is another question by how much something rose.
    """
    if pole.name in _CHANGES and (_YEAR.search(told) or _YEAR.search(subject)):
        told = _SHARE.sub(" ", told)
    return telling(told)


def _span(match: re.Match[str]) -> Span:
    """Return the span of the words that tell a state: "not allowed" of "are not allowed"."""
    group = "value" if match["value"] else "state" if match["state"] else "switch"
    if not match[group]:
        return match.span()
    denied_by = (
        "link" if _is_contracted(match["link"]) else "before" if match["before"] else "denial"
    )
    start = match.start(denied_by) if group != "value" and match[denied_by] else -1
    return match.start(group) if start < 0 else start, match.end(group)


def _is_contracted(link: str | None) -> bool:
    return (link or "").endswith(("n't", "n’t"))


def _pole(match: re.Match[str]) -> Pole | None:
    """Return the pole that a predicate tells, None where it leaves it open."""
    found = match.groupdict()
    if found["value"]:
        return switch_words().get(found["value"]) or state_words()[found["value"]]
    if found["verdict"]:
        return verdict_words()[found["verdict"]]
    if found["modal"]:
        return modal_words()[found["modal"]] if _is_deed(found["deed"] or "") else None
    if found["verb"]:
        return _verb_pole(found)
    return _state_pole(found)


def _is_deed(words_behind: str) -> bool:
    """Whether "may" and these words rule what is done: "may be used", and not "may be late"."""
    auxiliary, _, done = words_behind.rpartition(" ")
    if auxiliary:
        return done.endswith(_PARTICIPLES)
    return words_behind not in _NO_DEEDS


def _state_pole(found: dict[str, str | None]) -> Pole | None:
    pole = (
        state_words()[found["state"]] if found["state"] else switch_words()[found["switch"] or ""]
    )
    is_denied = _is_contracted(found["link"])
    for denial in (found["before"], found["denial"]):
        is_denied ^= bool(denial)
    return denied(pole) if is_denied else pole


def _verb_pole(found: dict[str, str | None]) -> Pole | None:
    verb = verb_forms()[found["verb"] or ""]
    if found["does"]:
        return denied(verb.pole) if verb.is_base else None
    return denied(verb.pole) if found["never"] else verb.pole


def _deed(match: re.Match[str]) -> frozenset[str]:
    """Return what a predicate tells beside its pole: the deed, and whether it is past or ruled."""
    found = match.groupdict()
    told = set()
    if found["deed"]:
        done = found["deed"].removeprefix(_BE_DONE)
        told.add(stem(done) or done)
    if found["link"] in _PAST or found["does"] == "did":
        told.add("#past")
    if found["verb"] and verb_forms()[found["verb"]].is_past:
        told.add("#past")
    if found["lead"]:
        told.add(f"#{found['lead']}")
    return frozenset(told)


def _kind(subject: str, behind: str) -> str:
    """Return what kind of subject stands before a predicate, "" for what is none."""
    found = WORD.findall(subject)
    if not found or len(found) > SUBJECT:
        return ""
    first, says_something = plain(found[0]), any(map(stem, found))
    if first in _PERSONAL or not says_something:
        return _kind_of_pronoun(first, behind) if len(found) == 1 or first in _PERSONAL else ""
    if _NO_SUBJECT.search(subject):
        return ""
    return "bare" if _DEFINITE.match(subject) else "named"


def _kind_of_pronoun(first: str, behind: str) -> str:
    """Return what kind of subject a pronoun is, "" for a word that is none."""
    if first == _EXPLETIVE and _TO.match(behind):
        return "named"
    if first in _PRONOUNS:
        return "pronoun"
    return "addressed" if first in _ADDRESSED else ""


def subject_of(text: str, start: int, end: int) -> str:
    """Return what a sentence is about: its words before the first verb, "" where none is known."""
    sentence = text[start : min(end, start + LONGEST)].translate(_SPACES)
    verb = _NO_SUBJECT.search(sentence) or _PREDICATE.search(sentence)
    subject = sentence[: verb.start()].strip() if verb else ""
    return subject if subject and _kind(subject, "") in ("named", "bare") else ""


def telling(text: str) -> frozenset[str]:
    """Return the stems of a text, its figures, and the small words that tell something."""
    found = set()
    for written in WORD.findall(_IDLE.sub(" ", text)):
        word = plain(written)
        key = "" if word in _IDLE_WORDS else stem(word)
        if key:
            found.add(key)
        elif word in _SMALL or _is_name(written):
            found.add(word)
    return frozenset(found)


def _is_name(written: str) -> bool:
    """Whether a stop word is written as a name is: the month May."""
    return written.istitle() and plain(written) in modal_words()
