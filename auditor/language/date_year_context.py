"""Whether a bare number of four digits reads as a year, from the words and signs around it."""

from __future__ import annotations

import re

from auditor.language.date_words import listed

_STRONG = frozenset(  # after these a number of four digits is a year unless a measure follows
    listed(
        "in since until till during circa year years before after late early mid spring summer "
        "autumn winter fall fy fiscal c. ca. ca end year-end yearend beginning start middle half "
        "quarter season pre post established founded born died est. est effective throughout dated "
        "copyright © christmas easter into q1 q2 q3 q4 h1 h2 1q 2q 3q 4q -lrb-"
    )
)
_WEAK = frozenset(  # after these it is one where no counted thing follows
    listed(
        "of by from to for through and or between about around approximately than – — - -- with as "
        "at on least versus vs vs. the a its his their this that last next both also, only but, "
        "while and, or, roughly ~ & over"
    )
)
_NAMING = frozenset(
    listed("no no. nos. number room page pp. p. line section article chapter model")
)

_MEASURE = re.compile(
    r"[  -]?(?:[kcm]?m[²³23]?|km2|[kmgµ]g|[kmgt]?wh?|[kmgt]b|hz|[kmg]hz|°|%|per ?cent|ft|feet|foot"
    r"|miles?|mi|nm|nautical|inch(?:es)?|metres?|meters?|kilomet\w+|sq|square|cubic|cu|hectares?"
    r"|acres?|tons?|tonnes?|kilograms?|litres?|liters?|barrels?|gallons?|bbl"
    r"|million|billion|trillion|thousand|hundred|dozen|hours?|minutes?|calories|volts?|watts?"
    r"|degrees|points|euros?|pounds|francs|rubles|yen|yuan)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;:!?)\]|/&\"”’'–—=+*]|-(?![A-Za-z])|\n|\Z)|\s+[(\[“\"A-Z|<]")
_FOLLOWS = re.compile(
    r"[\s ]+(?:and|or|to|the|an?|in|on|at|by|of|for|from|as|with|when|where|who|which|that|was|were"
    r"|is|are|be|been|had|has|have|did|does|do|will|would|could|can|may|until|till|through|but"
    r"|because|he|she|it|they|there|its|his|her|their|under|after|before|while|during|then|than"
    r"|est|estimates?|estimated|also|only|this|these|into|over|about|following|since|onwards?|if"
    r"|not|so|via|per|against|between|both|when|whereas|alone|saw|marked|brought|onward|due)\b"
)
_EVENT = re.compile(
    r"[  -](?:elections?|report|census|budget|edition|season|war|constitution|treaty|agreement"
    r"|referendum|estimates?|data|figures?|est|survey|revolution|coup|olympics?|games|championships?"
    r"|world|study|law|act|version|model|vintage|plan|target|level|levels|baseline|accord|protocol"
    r"|convention|playoffs?|fixtures|champions|awards|events|series|crisis|earthquake|tsunami|flood|floods|famine|recession|riots|protests|attacks?"
    r"|campaign|conference|summit|talks|ceasefire|invasion|uprising|rebellion|massacre|film|movie"
    r"|novel|book|album|song|value|values|rate|rates|average|total|baht|exchange|fiscal|financial"
    r"|presidential|parliamentary|legislative|general|national|local|annual|peace|military|poll"
    r"|period|decision|ruling|declaration|resolution|offensive|border|boundary|population|gdp"
    r"|amendments?|charter|reform|reforms|code|draft|tour|cup|draw|final|finals|race|annexation"
    r"|independence|pact|operation|mission|strike|bombing|fire|storm|hurricane|cyclone|eruption)\b",
    re.IGNORECASE,
)
_TO_A_YEAR = re.compile(r" ?(?:to|until|through|[-–—]) ?[12][0-9]{3}(?![0-9,])")
_TO_PRESENT = re.compile(
    r"(?: ?[-–—] ?| to )(?:the )?(?:present|date|today|now)\b|(?: and)? onwards?\b"
)
_NAMED_OF = re.compile(
    r"(?:[A-Z]\w+|election|elections|war|crisis|treaty|revolution|summer|winter|spring|autumn|fall"
    r"|end|beginning|quarter|half|season|most|much|all|part|rest|agreement|campaign|coup|constitution|law|census"
    r"|uprising) of \Z"
)
_COUNTED = re.compile(
    r"[  ](?:[a-z]+[a-rtv-z]s|people|men|women|children|staff|troops|cattle|sheep)\b"
)
_OWNERS = frozenset(
    {"its", "his", "her", "their", "our", "own", "the", "a", "an", "this", "'", "’", "s"}
)
_ASIDE = re.compile(r"\s?,\s?[A-Za-z]")
_LINE_START = re.compile(r"(?:\A|\n)(?:[ \t*•#>–—-]|\d+[.)])*\Z")
_HEADING = re.compile(r"[ \t]*(?:[:–—.|\n]|-(?!\w)|\Z)|[ \t]+[-–—] ")
_SENTENCE = re.compile(r" (?:was|saw|is|marked|brought|began|ended|will|also|proved|had)\b")
_GOES_ON = re.compile(r"(?:,| and| or|, and) [12][0-9]{3}(?![0-9,])")
_LIST = re.compile(r"(?<![0-9])[12][0-9]{3}(?: ?,| and| or| &| ?, and|/|;)\s?\Z")


def reads_as_year(text: str, start: int, end: int, word: str) -> bool:
    """Whether the digits at `start` are a year; `word` is the word before them."""
    follows = text[end : end + 1]
    if follows and follows in ",." and text[end + 1 : end + 2].isdigit():
        return False
    if not 1000 <= int(text[start : start + 4]) <= 2199 or _has_measure(text, end, follows):
        return False
    if word in _NAMING:
        return False
    if word in _STRONG:
        return True
    if text.startswith((" est", "'s ", "’s ", " 's ", " ’s "), end):
        return True
    if follows in " -–—" and _TO_PRESENT.match(text, end):
        return True
    if end - start > 4 and text[start + 4] in "-–—/" and _is_range(text, end):
        return True
    if word in _WEAK or word in _OWNERS or word.endswith(("'s", "’s", "s'", "s’")):
        return _after_a_weak_word(text, start, end, word)
    return _stands_as_year(text, start, end, word)


def _is_range(text: str, end: int) -> bool:
    """Whether two years in order are years, and no range of counted things."""
    return _COUNTED.match(text, end) is None


def _dates_a_thing(text: str, start: int, end: int, word: str) -> bool:
    """Whether a year stands before a thing: "a 1968 film", "its 2006 highs"; no "the 2001 laws"."""
    if not 1700 <= int(text[start : start + 4]) <= 2099 or text.startswith("00", start + 2):
        return False
    counted = _COUNTED.match(text, end) is not None
    return not counted or (word not in ("the", "this", "'", "’") and text[start + 3] != "0")


def _ends_a_list(text: str, start: int) -> bool:
    """Whether a year close to this one stands before: "the 2019 and 2020 reports"."""
    before = _LIST.search(text, max(0, start - 12), start)
    if before is None:
        return False
    return abs(int(before.group()[:4]) - int(text[start : start + 4])) <= 5


def _goes_to_a_year(text: str, end: int) -> bool:
    """Whether the start of a range is a year, for its end is: "1914 to 1918"."""
    to = _TO_A_YEAR.match(text, end)
    if to is None or _COUNTED.match(text, to.end()):
        return False
    return not _has_measure(text, to.end(), text[to.end() : to.end() + 1])


def _after_a_weak_word(text: str, start: int, end: int, word: str) -> bool:
    if _TO_A_YEAR.match(text, end):
        return _goes_to_a_year(text, end)
    if _free(text, end) or _EVENT.match(text, end):
        return True
    if word in ("and", "or"):
        return _ends_a_list(text, start)
    if word == "of":
        return _NAMED_OF.search(text, max(0, start - 24), start) is not None
    owned = word in _OWNERS or word.endswith(("'s", "’s", "s'", "s’"))
    return owned and _dates_a_thing(text, start, end, word)


def _has_measure(text: str, end: int, follows: str) -> bool:
    if follows not in " -\xa0%°" and not follows.isalpha():
        return False
    return _MEASURE.match(text, end) is not None


def _free(text: str, end: int) -> bool:
    """Whether no counted thing follows: the end of a clause, a function word or a name."""
    return _ENDS.match(text, end) is not None or _FOLLOWS.match(text, end) is not None


def _stands_as_year(text: str, start: int, end: int, word: str) -> bool:
    before = text[start - 1] if start else "\n"
    if before == "(" or (before == " " and text[start - 2 : start - 1] == "("):
        return _free(text, end)
    if _LINE_START.search(text, max(0, start - 12), start):
        return bool(
            _HEADING.match(text, end)
            or _SENTENCE.match(text, end)
            or _EVENT.match(text, end)
            or _GOES_ON.match(text, end)
        )
    if before == "|" or (before == " " and text[start - 2 : start - 1] == "|"):
        return re.match(r"\s*(?:\||\n|\Z)", text[end : end + 8]) is not None
    if _LIST.search(text, max(0, start - 12), start):
        return _free(text, end)
    if word.endswith((",", ";", ":", ".")):
        return _after_a_stop(text, end, word)
    if _goes_to_a_year(text, end):
        return True
    return before == " " and _EVENT.match(text, end) is not None and word[:1].isalpha()


def _after_a_stop(text: str, end: int, word: str) -> bool:
    """A year that follows a comma or a stop: "(Smith, 2010)", "In all. 2010 was a good year"."""
    if _SENTENCE.match(text, end):
        return True
    if word.endswith((",", ";")) and text[end : end + 1] in (")", ";", "]", "\n"):
        return True
    if word.endswith(",") and _ASIDE.match(text, end):
        return True
    return word.endswith(":") and text[end : end + 1] in ("\n", "", ")", ";")
