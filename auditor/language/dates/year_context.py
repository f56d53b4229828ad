"""Whether a bare number of four digits reads as a year, from the words and signs around it."""

from __future__ import annotations

from auditor.language.dates import year_cues as around


def reads_as_year(text: str, start: int, end: int, word: str) -> bool:
    """Whether the digits at `start` are a year; `word` is the word before them."""
    follows = text[end : end + 1]
    if follows and follows in ",." and text[end + 1 : end + 2].isdigit():
        return False
    if not 1000 <= int(text[start : start + 4]) <= 2199 or _has_measure(text, end):
        return False
    if word in around.STRONG:
        return True
    if word in around.NAMING:
        return False
    if text.startswith(around.MARKS, end) or around.TO_PRESENT.match(text, end):
        return True
    if end - start > 4 and text[start + 4] in "-–—/" and _is_range(text, end):
        return True
    if end - start == 7 and not around.ADDRESS.match(text, end):  # "the 2010-11 uprisings"
        return True
    if word in around.WEAK or word in around.OWNERS or word.endswith(around.POSSESSIVES):
        return _after_a_weak_word(text, start, end, word)
    return _stands_as_year(text, start, end, word)


def _is_range(text: str, end: int) -> bool:
    """Whether two years in order are years, and no range of counted things or of houses."""
    return not around.COUNTED.match(text, end) and not around.ADDRESS.match(text, end)


def _has_measure(text: str, end: int) -> bool:
    return around.MEASURE.match(text, end) is not None


def _free(text: str, end: int) -> bool:
    """Whether no counted thing follows: the end of a clause, a function word or a name."""
    return around.ENDS.match(text, end) is not None or around.FOLLOWS.match(text, end) is not None


def _free_or_event(text: str, end: int) -> bool:
    return _free(text, end) or around.EVENT.match(text, end) is not None


# ------------------------------------------------------------------ after a word that may lead one


def _after_a_weak_word(text: str, start: int, end: int, word: str) -> bool:
    if around.TO_A_YEAR.match(text, end):
        return _goes_to_a_year(text, end)
    if _free_or_event(text, end):
        return True
    if word in ("to", "through", "until"):
        from_year = around.FROM_A_YEAR.search(text, max(0, start - 16), start)
        return from_year is not None and not around.COUNTED.match(text, end)
    if word in ("and", "or"):
        return _ends_a_list(text, start, end)
    if word == "of":
        return around.NAMED_OF.search(text, max(0, start - 24), start) is not None
    owned = word in around.OWNERS or word.endswith(around.POSSESSIVES)
    return owned and _dates_a_thing(text, start, end, word)


def _goes_to_a_year(text: str, end: int) -> bool:
    """Whether the start of a range is a year, for its end is: "1914 to 1918"."""
    to = around.TO_A_YEAR.match(text, end)
    return to is not None and _is_range(text, to.end()) and not _has_measure(text, to.end())


def _ends_a_list(text: str, start: int, end: int) -> bool:
    """Whether a year close to this one stands before: "the 2019 and 2020 reports"."""
    if around.BETWEEN.search(text, max(0, start - 24), start):
        return around.COUNTED.match(text, end) is None
    before = around.LIST.search(text, max(0, start - 12), start)
    if before is None:
        return False
    return abs(int(before.group()[:4]) - int(text[start : start + 4])) <= 5


def _dates_a_thing(text: str, start: int, end: int, word: str) -> bool:
    """Whether a year stands before a thing: "a 1968 film", "its 2006 highs"; no "the 2001 laws"."""
    if not 1700 <= int(text[start : start + 4]) <= 2099 or text.startswith("00", start + 2):
        return False
    if not around.COUNTED.match(text, end):
        return True
    return word not in ("the", "this", "'", "’") and text[start + 3] != "0"


# ------------------------------------------------------------------ where nothing leads it


def _stands_as_year(text: str, start: int, end: int, word: str) -> bool:
    opened = text[max(0, start - 2) : start].strip()[-1:]
    if opened == "(":
        return _free_or_event(text, end)
    if opened == "|":
        return around.CELL.match(text, end) is not None
    if around.LINE_START.search(text, max(0, start - 12), start):
        return any(lead.match(text, end) for lead in around.LEADS_A_LINE)
    if around.LIST.search(text, max(0, start - 12), start):
        return _free(text, end)
    if word.endswith((",", ";", ":", ".")):
        return _after_a_stop(text, end, word)
    if _goes_to_a_year(text, end):
        return True
    if text.startswith(")", end) and not text.startswith("00", start + 2):
        return around.CITED.search(text, max(0, start - 44), start) is not None
    return word[:1].isalpha() and around.EVENT.match(text, end) is not None


def _after_a_stop(text: str, end: int, word: str) -> bool:
    """A year that follows a comma or a stop: "(Smith, 2010)", "In all. 2010 was a good year"."""
    if around.SENTENCE.match(text, end):
        return True
    if word.endswith((",", ";")) and text[end : end + 1] in (")", ";", "]", "\n"):
        return True
    if word.endswith(",") and around.ASIDE.match(text, end):
        return True
    if not word.endswith(":"):
        return False
    return text.startswith((" (", "\n", ")", ";", ":"), end) or end == len(text)
