"""reference: a section, table, figure or annex that a text refers to is there.

A document that numbers its tables 1 and 2 has no "Table 3", one with sections 1 to 8 no "Section
9.4".  Only where the numbers that are there leave no gap from the first on is a higher one missing;
a section of another document ("Section 9 of the Act") is not looked for.

Found:
- 1. Term. This Agreement lasts two years. ↵↵2. Payment. See Section 9.4 for late payment. ↵↵3.
  Notices. As set out in Section 2, notices are in writing.
- See Table 3 for details. ↵↵Table 1: Costs ↵↵Table 2: Staff ↵
- The terms are in Annex D. ↵↵## Annex A ↵↵Text. ↵↵## Annex B ↵↵Text. ↵
- # 1. Scope ↵↵As shown in Figure 2, it grows. ↵↵Figure 1: Growth ↵

Quiet:
- 1. Term. This Agreement lasts two years. ↵↵2. Payment. Interest is due as set out in Section 3.
  ↵↵3. Interest. The rate is that of Section 12 of the Interest Act.
- See Table 3 of the report. ↵↵Table 1: Costs ↵↵Table 2: Staff ↵
- See Figure 7. ↵↵Table 1: Costs ↵
- 1. Term. Article 6 GDPR holds. ↵↵2. Payment. The Act, Section 9, says so. ↵↵3. End. Done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.language.lexicon.loader import entries, forms
from auditor.language.lexicon.patterns import any_of, capitalised, capitals, either_case, word_start
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

_NAMES = forms("parts-referred-to")  # each word to the part that it names
_CAPTION = re.compile(
    rf"^[ \t#>*_|]{{0,8}}(?P<kind>{any_of(capitalised(entries('captioned-parts')))})\.? "
    r"(?P<number>[0-9]{1,2})(?![0-9]|\.[0-9])[ \t]*(?:[.:|*–—-]|$)",
    re.MULTILINE,
)
_ANNEXES = any_of(capitalised(entries("annex-words")))
_ANNEX = re.compile(rf"^[ \t#>*_]{{0,8}}(?P<kind>{_ANNEXES}) (?P<number>[A-H])\b", re.MULTILINE)
_TO_ANNEX = re.compile(rf"\b(?P<kind>{_ANNEXES}) (?P<number>[A-H])(?![\w/–-]|\.[0-9])")
_SECTIONS = any_of([*either_case(entries("section-words")), *capitals(entries("section-words"))])
_SECTION = re.compile(
    rf"^[ \t#>*_]{{0,12}}(?:{_SECTIONS} )?"
    r"(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})"
    r"(?:[.):]?[*_]{0,2}[ \t]+(?=\S)|(?<=\.[0-9])[A-Z\[])",
    re.MULTILINE,
)
_REFERENCE = re.compile(
    rf"(?P<kind>{word_start(either_case(_NAMES))})\.? "
    r"(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})(?![\w/%–-]|[.,][0-9])"
)
_MARKS = r"(?:\([A-Za-z0-9]{1,4}\))*"
_OF_OTHERS = re.compile(
    rf"{_MARKS}(?:(?:,|,? and|,? or|-|–) ?[0-9.]{{1,8}}{_MARKS}){{0,6}}"
    rf",? (?:(?:of|to|in|under|from) (?!{any_of(entries('this-document'))}\b)"
    r"|[\[(]?[A-Z][A-Za-z]*\b)"
)
_ANOTHER_BEFORE = re.compile(
    rf"\b{any_of(either_case(entries('of-another-document')))},? \Z|[A-Z]{{2,}},? \Z|[§/-]\Z"
    r"|[a-z0-9,)\]’'] [A-Z]\w*(?:['’]s)?,? \Z|[0-9)\]],? \Z"
)
BEFORE = 24  # characters before a reference that tell of which document it is
FEWEST = 2  # parts of a kind that are there
FARTHEST = 12  # by how much a number may exceed the last: higher ones are of another document


class _Parts(NamedTuple):
    """The numbers of the parts of a document, by kind; of sections as they are written."""

    captions: dict[str, set[int]]
    sections: set[str]
    below: dict[str, set[int]]  # the second numbers of sections by their first
    tops: set[int]  # sections of the outermost level; none where their numbers begin anew


def run(view: View) -> Iterator[Slip]:
    """Yield the references to parts that are not there, one for each part."""
    parts = _parts(view.analysis.original.text)
    if not parts.captions and len(parts.sections) < FEWEST:
        return
    told: set[tuple[str, str]] = set()
    for match in (*_REFERENCE.finditer(view.text), *_TO_ANNEX.finditer(view.text)):
        kind, number = _kind(match), match["number"]
        if (kind, number) in told or not _is_of_this(view.text, match):
            continue
        last = _last(parts, kind, number)
        if last is not None and view.passage_at(match.start()):
            told.add((kind, number))
            why = f"There is no {kind} {number}: the last one is {kind} {last}."
            yield Slip((words_at(view.text, *match.span()),), why)


def _parts(text: str) -> _Parts:
    captions: dict[str, set[int]] = {}
    for match in (*_CAPTION.finditer(text), *_ANNEX.finditer(text)):
        captions.setdefault(_kind(match), set()).add(_number(match["number"]))
    numbers = [match["number"] for match in _SECTION.finditer(text)]
    heads = [int(number) for number in numbers if "." not in number]
    rises = all(one < other for one, other in pairwise(heads))
    tops = {int(number.split(".")[0]) for number in numbers} if rises else set()
    return _Parts(captions, set(numbers), _below(numbers), tops)


def _below(numbers: Iterable[str]) -> dict[str, set[int]]:
    """Return the second numbers of sections by their first."""
    found: dict[str, set[int]] = {}
    for head, _, rest in (number.partition(".") for number in numbers):
        if rest:
            found.setdefault(head, set()).add(int(rest.split(".")[0]))
    return found


def _kind(match: re.Match[str]) -> str:
    return _NAMES.get(match["kind"].lower(), match["kind"].lower())


def _number(written: str) -> int:
    """Return the number of a table or annex; A is 1."""
    return int(written.split(".")[0]) if written[0].isdigit() else ord(written) - ord("A") + 1


def _is_of_this(text: str, match: re.Match[str]) -> bool:
    """Whether nothing beside a reference tells that it is to another document."""
    if _OF_OTHERS.match(text, match.end()):
        return False
    lead = " ".join(text[max(0, match.start() - BEFORE) : match.start()].split(" "))
    return not _ANOTHER_BEFORE.search(lead)


def _last(parts: _Parts, kind: str, number: str) -> str | None:
    """Return the last part of a kind where a number lies behind it; None where it may be there."""
    if kind != "section":
        is_letter = not number[0].isdigit()
        last = _behind(parts.captions.get(kind, set()), _number(number), 1 + is_letter)
        return chr(ord("A") + int(last) - 1) if last and is_letter else last
    head, _, rest = number.partition(".")
    last = _behind(parts.tops, int(head), FEWEST + 1)
    if last is not None or not rest or number in parts.sections:
        return last
    last = _behind(parts.below.get(head, set()), int(rest.split(".")[0]), FEWEST)
    return f"{head}.{last}" if last is not None else None


def _behind(numbers: set[int], number: int, fewest: int) -> str | None:
    """Return the last of numbers without a gap where another one lies a little behind it."""
    last = max(numbers, default=0)
    is_whole = len(numbers) >= fewest and numbers == set(range(1, last + 1))
    return str(last) if is_whole and last < number <= last + FARTHEST else None


SPEC = SlipSpec(run)
