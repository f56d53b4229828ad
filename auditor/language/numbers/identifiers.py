"""The text around digits → whether they name rather than count: "No. 87", "Boeing 747", "[3]"."""

from __future__ import annotations

import re

from auditor.language.lexicon.dates import MONTHS, WEEKDAYS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import NAMING, SOFT_NAMING
from auditor.language.lexicon.numerals import SCALES, SMALL, TENS
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.hedges import HEDGE_ENDS
from auditor.language.numbers.left_context import MINUS, LeftCue, left_cue
from auditor.language.numbers.right_context import NOTHING, RightContext
from auditor.language.numbers.scan_state import ScanState

# ------------------------------------------------------------------ what touches the digits

_HYPHEN_UNITS = ("km", "cm", "mm", "kg", " m", " %")


_GLUES = frozenset("_@#№§\\^&%)]}")


def glued_left(text: str, start: int, signed: bool) -> bool:
    """Return whether what touches a number on its left makes it part of a name.

    `start` is the offset of the number with its sign or leading point, if it is `signed`.
    """
    if start == 0:
        return False
    left, before = text[start - 1], text[start - 2] if start > 1 else ""
    if left == "+":
        return before not in (" ", "(", "\n")
    if left.isalnum() or left in _GLUES:
        return True
    if left in MINUS:
        return not signed and before.isalpha() and not _is_unit_before(text, start)
    if left in ".:/":
        return before.isalnum() or before in ("/", ")") or left + before == ".."
    return left in "'’" and _is_quoted(text, start, before)


def _is_unit_before(text: str, start: int) -> bool:
    """Return whether a unit stands before the hyphen: "5 km-10 km" has two numbers, "G-77" none."""
    return text.endswith(_HYPHEN_UNITS, max(0, start - 6), start - 1)


_LINK = rf"{any_of(words('range-links'))}[{MINUS}]"
_NUMBER_WORD = re.compile(
    rf"(?<![A-Za-z]){any_of((*SMALL, *TENS, *SCALES))}[{MINUS}](?:{_LINK})?\Z", re.IGNORECASE
)
_NUMBER_LINK = re.compile(rf"[0-9][{MINUS}]{_LINK}\Z")
_WORD_REACH = 20  # characters before a number that hold a number word and a link: "seventeen-to-"


def ends_glued_range(state: ScanState, start: int) -> bool:
    """Return whether hyphens join a number to the one before: "$3m-5m", "eight-10", "3-to-5"."""
    text = state.text
    if text[start - 1 : start] not in MINUS or start == 0:
        return False
    if state.done == start - 1:
        return True
    reach = max(0, start - _WORD_REACH)
    return bool(_NUMBER_WORD.search(text, reach, start) or _NUMBER_LINK.search(text, reach, start))


def _is_quoted(text: str, start: int, before: str) -> bool:
    """Return whether an apostrophe belongs to the number: "O'5", "'60s"; not in "said '5 km'"."""
    return not (before.isspace() or not before) or text[start + 2 : start + 3] in (" ", "s")


# ------------------------------------------------------------------ words and marks before

_BEFORE = 24  # characters before a number that hold the last word
NEAR = 6  # characters between two numbers of one name: "Nos. 87 and 98"
_JOINS = frozenset((",", "and", ", and", "&", "-", "–", "to", "or", "/", ""))
_PHONES = re.compile(r"\+[0-9]{1,3}[ -]\(?[0-9]|\(0[0-9]+\)")
_CITED = re.compile(r"[0-9]{1,4}(?:[,;–-] ?[0-9]{1,4}){0,20}\]")
_MARK = re.compile(r"[0-9]{1,3}(?:[.)]\s|\]|\)\s)")
_DENOMINATORS = frozenset(("100", "1000", "10000", "100000", "1000000"))


def goes_on(state: ScanState, start: int) -> bool:
    """Return whether a number goes on with the name before it: "Nos. 87 and 98"."""
    near = start - state.named_end <= NEAR
    return near and state.text[state.named_end : start].strip() in _JOINS


def named_left(state: ScanState, start: int, end: int, right: RightContext) -> bool:
    """Return whether a word before, or the place, makes a number a name, mark or label.

    `start` and `end` are the offsets of the digits with sign and scale; `right` is what stands
    behind them.
    """
    text = state.text
    if right is NOTHING and goes_on(state, start):
        return True
    if text[max(0, start - 1) : start] == "+":
        return bool(_PHONES.match(text, start - 1))
    if _is_mark(text, start, end) or _named_by_word(text, start, end, right):
        return True
    bare = right.unit is None and (right.counted is None or bool(right.counted.qualifiers))
    return named_by_capital(text, start, end, bare)


_POSTAL = re.compile(r"[0-9]{5}(?![0-9.,])")
_STATE = re.compile(r"(?:\A|\s)[A-Z]{2} \Z")


def _named_by_word(text: str, start: int, end: int, right: RightContext) -> bool:
    """Return whether the word before makes a name of a number: "page 12", "per 1000".

    Not where it measures ("page 12 km"), nor behind a soft word where something is counted: "in
    weeks 5 people came", but "Weeks 5 people".
    """
    left = text[max(0, start - _BEFORE) : start]
    measured = right.unit is not None and not text[end : end + 1].isalpha()
    if measured or left[-1:] not in (" ", "\u00a0", "(", ""):
        return False
    bracket = left[-1:] == "("
    word = (left.removesuffix("(").split() or [""])[-1]
    if right is NOTHING and word == "per" and not bracket:
        return text[start:end] in _DENOMINATORS
    counted = right is not NOTHING and not word[:1].isupper()
    return _is_naming(word, any((counted, bracket, not text[start:end].isdigit())))


def _is_naming(word: str, counted: bool) -> bool:
    low = word.lstrip('([“"').lower()
    if low == "no":
        return word.lstrip('([“"')[0] == "N"
    return low in SOFT_NAMING and not counted if low in SOFT_NAMING else low in NAMING


def _is_mark(text: str, start: int, end: int) -> bool:
    """Return whether a number is a citation or the mark of a list item or footnote.

    "[3, 4]", "1. Top of the list", "as said: (1) top"; but "all of them (8) came" counts.
    """
    if text[start - 1 : start] == "[" and (text[end : end + 1] == "]" or _CITED.match(text, start)):
        return True
    if start == 0 or text[start - 1] == "\n":
        return bool(_MARK.match(text, start))
    return text[start - 1] == "(" and text[end : end + 1] == ")" and _opens_item(text, start, end)


def _opens_item(text: str, start: int, end: int) -> bool:
    """Return whether a number in brackets opens an item: "said: (1) top", not "all (8) in"."""
    before, behind = text[max(0, start - 3) : start - 1].rstrip(" "), text[end + 1 : end + 3]
    return (not before or before[-1] in "\n;:") and behind[:1] == " " and behind[1:].isalpha()


# ------------------------------------------------------------------ names before

_YEAR_BEHIND = re.compile(r", [12][0-9]{3}(?![0-9])")
_ORDINARY = words("openers") | words("hard-stops") | words("not-names") | HEDGE_ENDS
_ORDINARY |= MONTHS.keys() | WEEKDAYS.keys() | SMALL.keys() | TENS.keys() | SCALES.keys()
_SHOUTS = words("shouts")
_NAME_REACH = 60  # characters before a number that hold a name of up to six words
_ITEM = re.compile(r"[:;,(\n]\s{0,3}((?:[A-Z][^\s:;,()]*[ ]?){1,6})\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_VERB = re.compile(rf"(?:['’]s)? (?:{any_of(words('verbs-after-name'))}|[a-z]{{2,}}ed)(?![\w-])")
_TITLE_REACH = 15  # characters before a number that hold an article and one word
_ARTICLE_ENDS = frozenset("aAne")
_ARTICLED = re.compile(r"\b(?:([Aa]n?)|[Tt]he) \S+\Z")


def named_by_capital(text: str, start: int, end: int, bare: bool) -> bool:
    """Return whether a number in digits belongs to the name before it.

    `bare`: the next word counts or measures nothing ("Boeing 747", "Python 2.2a3"); another number
    belongs to the name only behind an article: "a Formula 1 race".
    """
    if text[start + 4 : start + 5].isdigit() and _is_postal(text, start):
        return True
    before = text[start - 2 : start - 1]
    if bare and not (before.isalnum() or before.isspace()):
        return False  # "Total: 5"
    if bare:
        label = _LABEL.match(text, start)
        return bool(label and label.end() == end) and _is_proper(text, start, end)
    return text[start:end].isdigit() and _is_titled(text, start, end)


def _is_postal(text: str, start: int) -> bool:
    """Return whether a number is the code behind a state: "Washington, DC 20036"."""
    return bool(_POSTAL.match(text, start) and _STATE.search(text, max(0, start - 4), start))


_LABEL = re.compile(r"[0-9]+(?:\.[0-9]+(?=[A-Za-z])|[A-Z])?")


def _is_titled(text: str, start: int, end: int) -> bool:
    """Return whether a name with its article holds the number: "a Formula 1 race".

    Behind "the" only a year does: "the Agenda 2030 goals", but "the UN 5 members".
    """
    before = text[max(0, start - _TITLE_REACH) : max(0, start - 1)]
    if before.rpartition(" ")[0][-1:] not in _ARTICLE_ENDS:
        return False  # most words
    found = _ARTICLED.search(before)
    if found is None or left_cue(before.rpartition(" ")[2]) is not LeftCue.CAPITAL:
        return False
    return found[1] is not None or bool(_YEAR.match(text[start:end]))


def _is_proper(text: str, start: int, end: int) -> bool:
    """Return whether a bare number belongs to the name before it: "Boeing 747".

    No names: a label in a list of labels and numbers ("AM 8, FM 0"); the first word of a line or
    sentence, unless a verb follows the number or the number looks like a year.
    """
    left = text[max(0, start - _NAME_REACH) : start]
    if left[-1:] not in (" ", "\u00a0") or left[-2:-1] == " ":
        return False
    written = (left.split() or [""])[-1]
    word = written.lstrip("([“\"‘'")
    if word in _SHOUTS or not any(map(str.isupper, word[:2])) or not word[-1].isalnum():
        return False
    before = left[: len(left) - len(written) - 1].rstrip(" ")
    if written != word or before[-1:] in ("", ".", "!", "?", "\n"):
        return _named_at_start(text, word, start, end)
    behind = text[end : end + 1]
    return not (behind in ("", ",", ";", ")", "\n") and _ITEM.search(left.rstrip(" ")))


def _named_at_start(text: str, word: str, start: int, end: int) -> bool:
    """Return whether a word that opens a sentence names with its number: "Apollo 11 landed"."""
    low = word.lower()
    if low in MONTHS and _YEAR_BEHIND.match(text, end):
        return True  # "February 30, 1919"
    if low in _ORDINARY or low.endswith(("ly", "s")):
        return False
    return bool(_YEAR.match(text[start:end]) or _VERB.match(text, end))
