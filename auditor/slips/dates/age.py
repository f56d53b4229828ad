"""age: an age fits the birth and the death, or the date, that stand with it.

"Maria Lopez (born 12 May 1980, died 3 June 2010) was 35 when she died", "John Smith (1920-1990)
died aged 80", "who was born in 1980, turned 54 in 2024".  Where only years are told the last
birthday may lie ahead.  A passage that names two births or deaths, or relatives, is left alone; so
is what lies before 1753, when calendars changed, by a year.

Found:
- Maria Lopez (born 12 May 1980, died 3 June 2010) was 35 when she died.
- John Smith (1920-1990) died aged 80.
- Bea Billing was born on 22 December 1922 and died on 16 October 2010 at the age of 94.
- Ana Berg, who was born in 1980, turned 54 in 2024.
- Maria Lopez was born on 12 May 1980. She died on 3 June 2010 at the age of 35.
- Ole Rand (b. 4 May 1931) died on 6 May 1999, aged 71.

Quiet:
- Maria Lopez was born on 12 May 1980. She died on 3 June 2010 at the age of 30.
- John Smith (1920-1990) died aged 69.
- Ana Berg (born 1950) has a son who died in 2010 aged 20.
- Born in 1950, he joined the navy in 1968, aged 17.
- John Smith (1920-1990) left school at the age of 12. He died in York.
- Ann Ek was born in 1950 and Bo Ek in 1952; Bo died in 2010 aged 58.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.calendar.edtf import from_day, parse_days
from auditor.core.model import Mention, Passage
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

OLDEST = 130  # years of a life
_CHANGED = 1753  # years before which a day may be told in another calendar
_DEATH = any_of(entries("death-words"))
_BORN = re.compile(rf"\b{any_of(entries('birth-words'))}[^.;()0-9]{{0,40}}\Z", re.IGNORECASE)
_DIED = re.compile(rf"\b{_DEATH}\b[^.;()0-9]{{0,40}}\Z", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|at the age of|at age|age) \Z", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were) (?:only |just )?\Z")
_WHEN_DEAD = re.compile(
    r" ?(?:years old |years of age )?"
    rf"(?:when (?:he|she|they) {_DEATH}|at (?:his|her|their|the time of|death)\b)"
)
_AT = re.compile(rf"\b(?:{_DEATH} at|{any_of(entries('lived-to'))}) \Z")
_ENDS = re.compile(r"\s*(?:[.,;)]|\Z)")
_TURNED = re.compile(r"\b(?:turned|turns|will turn) \Z")
_IN = re.compile(r" (?:years old )?(?:in|on) \Z")
_DIES = re.compile(rf"\b{_DEATH}\b", re.IGNORECASE)
_RELATIVES = re.compile(whole(entries("relatives")), re.IGNORECASE)
_FIRST_LOOK = re.compile(rf"(?<![^\W_])(?:age|turn|lived|{any_of(entries('death-words'))})")
_SPACES = re.compile(r"\s+")
REACH = 60  # characters around a number or date that tell what it is
MOST = 12  # sentences of a paragraph that tells one life


Days = tuple[int, int]  # the first and the last


class _Life(NamedTuple):
    """The birth and the death of one person."""

    born: Mention
    died: Mention | None


def run(view: View) -> Iterator[Slip]:
    """Yield the ages that do not fit the dates beside them."""
    done = 0
    for cue in _FIRST_LOOK.finditer(view.text):
        if cue.start() < done:
            continue
        sentences = view.paragraph_at(cue.start(), MOST)
        if sentences:
            done = sentences[-1].end
            yield from _of_paragraph(view, sentences, (sentences[0].start, done))


def _of_paragraph(
    view: View, sentences: Sequence[Passage], span: tuple[int, int]
) -> Iterator[Slip]:
    if _RELATIVES.search(view.text, *span) or _has_several_persons(view, span):
        return
    values = view.values_in(*span)
    life = _life(view.text, [value for value in values if value.value.kind == "date"])
    if life is None:
        return
    for sentence in sentences:
        numbers = view.values_in(sentence.start, sentence.end)
        for number in numbers:
            if _is_age(number):
                yield from _judged(view, sentence, number, life)


def _has_several_persons(view: View, span: tuple[int, int]) -> bool:
    """Whether a passage has the full names of two persons."""
    named = view.mentions_in(*span)
    return len({m.value.name for m in named if m.value.kind == "person" and " " in m.text}) > 1


def _is_age(number: Mention) -> bool:
    value = number.value
    return value.kind != "date" and is_plain(value) and 0 < (value.low or 0) <= OLDEST


# ------------------------------------------------------------------ the life


def _life(text: str, dates: Sequence[Mention]) -> _Life | None:
    """Return the one birth of a paragraph and its one death; None where it tells of several."""
    births = _behind(_BORN, text, dates)
    deaths = [date for date in _behind(_DIED, text, dates) if date not in births]
    lives = [date for date in dates if _is_life(text, date)]
    if not lives:
        return _one_life(births, deaths, dates)
    return _Life(lives[0], lives[0]) if len(lives + births + deaths) == 1 else None


def _behind(words: re.Pattern[str], text: str, dates: Sequence[Mention]) -> list[Mention]:
    """Return the dates that stand behind some words."""
    return [date for date in dates if words.search(_lead(text, date))]


def _one_life(
    births: list[Mention], deaths: list[Mention], dates: Sequence[Mention]
) -> _Life | None:
    """Return the life from a birth to a death; None with a date between, perhaps another birth."""
    if len(births) != 1 or len(deaths) > 1 or not all(map(_is_known, births + deaths)):
        return None
    born, died = births[0], deaths[0] if deaths else None
    is_parted = died and any(born.end <= date.start < died.start for date in dates)
    return None if is_parted else _Life(born, died)


def _is_known(date: Mention) -> bool:
    value = date.value
    return value.low is not None and value.high is not None and not value.doubt


def _is_life(text: str, date: Mention) -> bool:
    """Whether years in brackets are those of a life: "(1920-1990)"."""
    in_brackets = text[date.start - 1 : date.start] == "(" and text[date.end : date.end + 1] == ")"
    if not in_brackets or "/" not in (date.value.edtf or "") or not _is_known(date):
        return False
    first, last = _days(date, first=True), _days(date, first=False)
    return 0 < from_day(last[1])[0] - from_day(first[0])[0] <= OLDEST


def _lead(text: str, mention: Mention) -> str:
    return _SPACES.sub(" ", text[max(0, mention.start - REACH) : mention.start])


# ------------------------------------------------------------------ the age


def _judged(view: View, sentence: Passage, number: Mention, life: _Life) -> Iterator[Slip]:
    """Yield that an age does not fit a life."""
    when = _date_of_age(view, sentence, number, life)
    if when is None:
        return
    born, then = _days(life.born, first=True), _days(when, first=False)
    least, most = _ages(born, then, is_birthday=bool(_TURNED.search(_lead(view.text, number))))
    age = int(number.value.low or 0)
    if most >= 0 and not least <= age <= most:
        ages = str(most) if least == most else f"{least} or {most}"
        dates = (life.born,) if when is life.born else (life.born, when)
        told = " and ".join(date.text for date in dates)
        yield Slip((*dates, number), f"The age by the dates {told} is {ages}, not {number.text}.")


def _ages(born: Days, then: Days, *, is_birthday: bool) -> Days:
    """Return the least and the greatest age on some days; `is_birthday`: one of that year."""
    least, most = _years(born[1], then[0]), _years(born[0], then[1])
    if is_birthday and then[0] != then[1]:
        least = most
    return (least - 1, most + 1) if from_day(born[0])[0] < _CHANGED else (least, most)


def _date_of_age(view: View, sentence: Passage, number: Mention, life: _Life) -> Mention | None:
    """Return the date at which a number is an age: that of the death, or the one behind it."""
    lead = _lead(view.text, number)
    if _TURNED.search(lead):
        return _date_behind(view, sentence, number)
    return life.died if _is_at_death(view.text, sentence, number, lead) else None


def _date_behind(view: View, sentence: Passage, number: Mention) -> Mention | None:
    """Return the date right behind an age: "turned 54 in 2024"."""
    behind = view.values_in(number.end, min(sentence.end, number.end + REACH))
    if not behind or behind[0].value.kind != "date" or not _is_known(behind[0]):
        return None
    return behind[0] if _IN.match(view.text[number.end : behind[0].start]) else None


def _is_at_death(text: str, sentence: Passage, number: Mention, lead: str) -> bool:
    """Whether a number is told as the age at a death."""
    tail = _SPACES.sub(" ", text[number.end : number.end + REACH])
    if _WAS.search(lead):
        return bool(_WHEN_DEAD.match(tail))
    if _AT.search(lead):
        return bool(_ENDS.match(tail))
    if not _AGED.search(lead):
        return False
    start = max(sentence.start, number.start - REACH)
    return bool(_DIES.search(text, start, min(sentence.end, number.end + REACH)))


def _days(date: Mention, *, first: bool) -> Days:
    """Return the days that a date covers, of the years of a life those of its first or last."""
    low, high = int(date.value.low or 0), int(date.value.high or 0)
    if "/" not in (date.value.edtf or ""):
        return low, high
    edge = (date.value.edtf or "").split("/")[0 if first else 1]
    start, end = parse_days(edge)
    return start if start is not None else low, end if end is not None else high


def _years(born: int, then: int) -> int:
    """Return the full years from one day to another, those before it as less than none."""
    one, other = from_day(born), from_day(then)
    return other[0] - one[0] - (other[1:] < one[1:])


SPEC = SlipSpec(run)
