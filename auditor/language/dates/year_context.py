"""Whether four digits are a year: their place → yes or no, by the words and signs around them."""

from __future__ import annotations

from typing import NamedTuple

from auditor.language.dates import year_cues as cues
from auditor.language.lexicon.dates import RANGE_WORDS

FIRST_YEAR, LAST_YEAR = 1000, 2199  # years that a bare number of four digits is read as


class Digits(NamedTuple):
    """A number of four digits in a text, with the word before it in small letters."""

    text: str
    start: int
    end: int
    word: str

    @property
    def year(self) -> int:
        """The year of its first four digits."""
        return int(self.text[self.start : self.start + 4])


def reads_as_year(text: str, start: int, end: int, word: str) -> bool:
    """Whether the digits at `start` are a year; `word` is the word before them.

    `end` is where the year with its tail ends ("2010–12"); offsets are those of `text`.
    """
    digits = Digits(text, start, end, word)
    if not _may_be_a_year(digits):
        return False
    for decide in (_by_the_word_before, _by_a_mark_behind, _by_its_tail, _by_a_weak_word):
        answer = decide(digits)
        if answer is not None:
            return answer
    return _by_its_place(digits)


def _may_be_a_year(digits: Digits) -> bool:
    """Whether neither digits nor a measure follow: not "1,200", "1990 km"."""
    text, _, end, _ = digits
    if text[end : end + 1] in (",", ".") and text[end + 1 : end + 2].isdigit():
        return False
    return FIRST_YEAR <= digits.year <= LAST_YEAR and not has_measure(text, end)


def _by_the_word_before(digits: Digits) -> bool | None:
    if digits.word in cues.STRONG:
        return True
    return False if digits.word in cues.NAMING else None


def _by_a_mark_behind(digits: Digits) -> bool | None:
    text, _, end, _ = digits
    if text.startswith(cues.MARKS, end) or cues.TO_PRESENT.match(text, end):
        return True
    return None


def _by_its_tail(digits: Digits) -> bool | None:
    """Decide on a range: "2009-2012", "the 2010-11 uprisings"; no "2000-2500 houses"."""
    text, start, end, _ = digits
    if end - start > 4 and text[start + 4] in "-–—/" and _is_range(text, end):
        return True
    if end - start == 7 and not cues.ADDRESS.match(text, end):
        return True
    return None


def _by_a_weak_word(digits: Digits) -> bool | None:
    word = digits.word
    if word in cues.WEAK or _is_owned(word):
        return _after_a_weak_word(digits)
    return None


def _is_owned(word: str) -> bool:
    return word in cues.OWNERS or word.endswith(cues.POSSESSIVES)


def _is_range(text: str, end: int) -> bool:
    """Whether two years in order are years, and no range of counted things or of houses."""
    return not cues.COUNTED.match(text, end) and not cues.ADDRESS.match(text, end)


def has_measure(text: str, end: int) -> bool:
    """Whether a unit or a scale stands behind digits that end at `end`: no year is "1990 km"."""
    word = cues.WORD_BEHIND.match(text, end)
    if word and word[1].lower() in cues.MEASURES:
        return True
    return cues.MEASURE_SIGN.match(text, end) is not None


def is_free(text: str, end: int) -> bool:
    """Whether no counted thing follows: the end of a clause, a function word or a name."""
    return cues.ENDS.match(text, end) is not None or cues.FOLLOWS.match(text, end) is not None


def _free_or_event(text: str, end: int) -> bool:
    return is_free(text, end) or cues.EVENT.match(text, end) is not None


# ------------------------------------------------------------------ after a word that may lead


def _after_a_weak_word(digits: Digits) -> bool:
    text, start, end, word = digits
    if cues.TO_A_YEAR.match(text, end):
        return _goes_to_a_year(text, end)
    if _free_or_event(text, end):
        return True
    if word in RANGE_WORDS:
        from_year = cues.FROM_A_YEAR.search(text, max(0, start - 16), start)
        return from_year is not None and not cues.COUNTED.match(text, end)
    if word in ("and", "or"):
        return _ends_a_list(digits)
    if word == "of":
        return cues.NAMED_OF.search(text, max(0, start - 24), start) is not None
    return _is_owned(word) and _dates_a_thing(digits)


def _goes_to_a_year(text: str, end: int) -> bool:
    """Whether the start of a range is a year, for its end is: "1914 to 1918"."""
    to = cues.TO_A_YEAR.match(text, end)
    return to is not None and _is_range(text, to.end()) and not has_measure(text, to.end())


def _ends_a_list(digits: Digits) -> bool:
    """Whether a year close to this year precedes it: "the 2019 and 2020 reports"."""
    text, start, end, _ = digits
    if cues.BETWEEN.search(text, max(0, start - 24), start):
        return cues.COUNTED.match(text, end) is None
    before = cues.LIST.search(text, max(0, start - 12), start)
    return before is not None and abs(int(before.group()[:4]) - digits.year) <= 5


def _dates_a_thing(digits: Digits) -> bool:
    """Whether a year dates a thing: "a 1968 film", "its 2006 highs"; no "the 2001 laws"."""
    text, start, end, word = digits
    if not 1700 <= digits.year <= 2099 or text.startswith("00", start + 2):
        return False
    if not cues.COUNTED.match(text, end):
        return True
    return word not in ("the", "this", "'", "’") and text[start + 3] != "0"


# ------------------------------------------------------------------ where nothing leads it


def _by_its_place(digits: Digits) -> bool:
    """Whether digits that no word leads are a year by their place: "(2010)", "2010 was"."""
    text, start, end, word = digits
    before = text[max(0, start - 2) : start].strip()[-1:]
    if before in ("(", "|"):
        return _free_or_event(text, end) if before == "(" else bool(cues.CELL.match(text, end))
    if cues.LINE_START.search(text, max(0, start - 12), start):
        return any(lead.match(text, end) for lead in cues.LEADS_A_LINE)
    if cues.LIST.search(text, max(0, start - 12), start):
        return is_free(text, end)
    if word.endswith((",", ";", ":", ".")):
        return _after_a_stop(text, end, word)
    return _goes_to_a_year(text, end) or _by_what_follows(digits)


def _by_what_follows(digits: Digits) -> bool:
    """Whether digits are a year by the signs behind: a bracket after an author, or an event."""
    text, start, end, word = digits
    if text.startswith(")", end) and not text.startswith("00", start + 2):
        return cues.CITED.search(text, max(0, start - 44), start) is not None
    return word[:1].isalpha() and cues.EVENT.match(text, end) is not None


def _after_a_stop(text: str, end: int, word: str) -> bool:
    """A year that follows a comma or a stop: "(Smith, 2010)", "In all. 2010 was a good year"."""
    if cues.SENTENCE.match(text, end):
        return True
    if word.endswith((",", ";")) and text[end : end + 1] in (")", ";", "]", "\n"):
        return True
    if word.endswith(",") and cues.ASIDE.match(text, end):
        return True
    if not word.endswith(":"):
        return False
    return text.startswith((" (", "\n", ")", ";", ":"), end) or end == len(text)
