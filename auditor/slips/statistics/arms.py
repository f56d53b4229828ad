"""arms: those who took part are as many as their arms, and those who are left as many as remain.

"120 patients were randomised, 61 to the drug and 62 to placebo", "of the 240, 18 were lost and 6
withdrew; the remaining 226", "of 412 screened 187 were excluded and 235 randomised", and the heads
of a table: "Drug (n = 48)", "Placebo (n = 47)", "Total (n = 96)".  In a crossover trial everyone is
in all arms.

Found:
- A total of 120 patients were randomised, 61 to the drug and 62 to placebo.
- Of the 240 people randomised, 18 were lost and 6 withdrew; the remaining 226 were analysed.
- Of 412 people screened, 187 were excluded and 235 were randomised.
- We interviewed 86 managers (52 women and 44 men).
- | Baseline | Drug (n = 48) | Placebo (n = 47) | Total (n = 96) | ↵ | --- | --- | --- | --- | ↵
  | Age | 54.1 | 53.2 | 53.7 |

Quiet:
- A total of 120 patients were randomised, 61 to the drug and 59 to placebo.
- Of the 240 people randomised, 18 were lost and 6 withdrew; the remaining 216 were analysed.
- Of 126 who consented, six withdrew; 120 were randomised, 61 to the drug and 59 to placebo.
- We interviewed 86 managers (48 women and 36 men; two did not say).
- Of 15 soldiers, one was assigned to the east, two to the west and the rest to the north.
- In the crossover trial 24 people were randomised, 24 to the drink and 24 to water.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from auditor.core.model import Mention, Passage
from auditor.core.shape import Grid, GridCell
from auditor.language.lexicon.loader import entries, rows
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.shares import is_whole_number
from auditor.slips.view import View

_ALLOCATED = re.compile(whole(entries("allocation-words")), re.IGNORECASE)
_TO_ARM = re.compile(
    rf" (?:[a-z]+ )?(?:were |was )?(?:{any_of(entries('allocation-words'))} )?"
    rf"{any_of(entries('arm-words'))}\b"
)
_ENROLLED = re.compile(whole(entries("included-words")), re.IGNORECASE)
_REST = re.compile(whole(entries("arm-rest-words")), re.IGNORECASE)
_SKIPS = re.compile(whole(entries("no-arms-words")), re.IGNORECASE)
_OF_TOTAL = re.compile(r"\b[Oo](?:f|ut of) (?:the |all |these |a total of )?\Z")
_REMAINING = re.compile(rf"\b{any_of(entries('remaining-words'))} \Z", re.IGNORECASE)
_EXCLUDED = re.compile(
    rf"(?: [a-z]+){{0,3}}? (?:were |had to be |was )?{any_of(entries('excluded-words'))}\b"
)
_INCLUDED = re.compile(rf" (?:[a-z]+ )?(?:were |was )?{any_of(entries('included-words'))}\b")
_SIZE = re.compile(r"\b[nN] ?= ?(?P<size>[0-9][0-9,]{0,8})")
_TOTAL = re.compile(rf"\W*{any_of(entries('total-heads'))}\b", re.IGNORECASE)
_TWO = re.compile(
    r"[\w-]+ (?P<kind>[A-Za-z-]+)(?:,| and|, and|;) "
    r"(?P<number>[\w-]+) (?P<counterpart>[A-Za-z-]+) ?\)"
)
_OPPOSITE = frozenset(frozenset(row) for row in rows("all-people"))
BEFORE = 30  # characters before a number in which "randomised" stands
MOST_NUMBERS = 30  # of a sentence on arms
FEWEST = 2  # arms


def run(view: View) -> Iterator[Slip]:
    """Yield the numbers of people that do not add up."""
    for passage in view.passages:
        values = () if passage.kind == "cell" else view.values_in(passage.start, passage.end)
        if not 3 <= len(values) <= MOST_NUMBERS:
            continue
        if not _SKIPS.search(view.text, passage.start, passage.end):
            yield from _of_sexes(view, passage, values)
            yield from _of_passage(view, passage, values)
    for grid in view.grids:
        yield from _of_heads(view, grid)


def _of_passage(view: View, passage: Passage, values: Sequence[Mention]) -> Iterator[Slip]:
    counts = [
        value
        for value in values
        if is_whole_number(value) and not _in_brackets(view, passage, value)
    ]
    if len(counts) < 3 or len(counts) > len(values):
        return
    yield from _of_arms(view, passage, counts)
    if _OF_TOTAL.search(view.text, passage.start, counts[0].start):
        yield from _of_remaining(view, counts)
        yield from _of_excluded(view, counts)


def _in_brackets(view: View, passage: Passage, value: Mention) -> bool:
    before = view.text[passage.start : value.start]
    return before.count("(") > before.count(")")


def _of_arms(view: View, passage: Passage, counts: Sequence[Mention]) -> Iterator[Slip]:
    """Yield a slip where arms behind a number of people who are parted do not make it.

    Of those who are only named ("of 96 women, 49 were assigned to …") some may be in no arm.
    """
    for at, total in enumerate(counts[:-FEWEST]):
        arms = counts[at + 1 :]
        is_parted = _is_parted(view.text, total, arms[0])
        before = view.text[max(passage.start, total.start - BEFORE) : total.start]
        if not is_parted and not _OF_TOTAL.search(before):
            continue
        made = sum(map(_size, arms))
        are_wrong = made != _size(total) if is_parted else made > _size(total)
        if are_wrong and _are_all(view.text, passage, total, arms):
            shown = " + ".join(str(_size(arm)) for arm in arms)
            why = f"{shown} = {made}, but {_size(total)} is stated."
            yield _slip(view, why, (total, *arms))
        return


def _are_all(text: str, passage: Passage, total: Mention, arms: Sequence[Mention]) -> bool:
    """Whether numbers are those of arms, and none is left out: "and the rest"."""
    has_rest = _REST.search(text, total.end, passage.end) is not None
    return not has_rest and all(_TO_ARM.match(text, arm.end) for arm in arms)


def _is_parted(text: str, total: Mention, arm: Mention) -> bool:
    """Whether people are parted: "120 were randomised, 61 …", "we randomised 120, 61 …"."""
    between = text[total.end : arm.start]
    if _ALLOCATED.search(between) or (between.rstrip().endswith(":") and _ENROLLED.search(between)):
        return True
    return _ALLOCATED.search(text[max(0, total.start - BEFORE) : total.start]) is not None


def _of_sexes(view: View, passage: Passage, values: Sequence[Mention]) -> Iterator[Slip]:
    """Yield a slip where two kinds that all people are parted into are not all: "(52 women …)"."""
    for (total, one), (_, other) in pairwise(pairwise(values)):
        opens = view.text.find("(", total.end, one.start)
        match = _TWO.match(view.text, one.start) if opens >= 0 else None
        if match is None or match.end() >= passage.end or match.start("number") != other.start:
            continue
        pair = frozenset((match["kind"].lower(), match["counterpart"].lower()))
        made = _size(one) + _size(other)
        if (
            pair in _OPPOSITE
            and all(map(is_whole_number, (total, one, other)))
            and made != _size(total)
        ):
            why = f"{_size(one)} + {_size(other)} = {made}, but {_size(total)} is stated."
            yield _slip(view, why, (total, one, other))


def _of_remaining(view: View, counts: Sequence[Mention]) -> Iterator[Slip]:
    """Yield a slip where those who remain are not those before them less those who are gone."""
    for at, left in enumerate(counts[2:], start=2):
        if _REMAINING.search(view.text, counts[at - 1].end, left.start):
            first = at
            while first > 1 and _EXCLUDED.match(view.text, counts[first - 1].end):
                first -= 1
            base, gone = counts[first - 1], counts[first:at]
            rest = _size(base) - sum(map(_size, gone))
            if gone and rest != _size(left):
                shown = " - ".join(str(_size(each)) for each in (base, *gone))
                yield _slip(
                    view, f"{shown} = {rest}, but {_size(left)} remain.", (base, *gone, left)
                )
            return


def _of_excluded(view: View, counts: Sequence[Mention]) -> Iterator[Slip]:
    """Yield a slip where those included are not those screened less those excluded."""
    total, out, kept = counts[:3]
    text = view.text
    if not _EXCLUDED.match(text, out.end) or not _INCLUDED.match(text, kept.end):
        return
    if _size(total) - _size(out) != _size(kept):
        rest = _size(total) - _size(out)
        why = f"{_size(total)} - {_size(out)} = {rest}, but {_size(kept)} is stated."
        yield _slip(view, why, (total, out, kept))


def _of_heads(view: View, grid: Grid) -> Iterator[Slip]:
    """Yield a slip where the groups in the heads of a table do not make its total."""
    cells = grid.rows[grid.heads - 1][grid.keys :] if grid.heads else ()
    sizes = [int(match["size"].replace(",", "")) for match in _sizes(cells)]
    totals = [at for at, cell in enumerate(cells) if _TOTAL.match(cell.text)]
    if (
        len(totals) != 1
        or totals[0] not in (0, len(cells) - 1)
        or not 3 <= len(cells) == len(sizes)
    ):
        return
    total = sizes.pop(totals[0])
    if sum(sizes) != total:
        why = f"{' + '.join(map(str, sizes))} = {sum(sizes)}, but the total has n = {total}."
        yield Slip(tuple(words_at(view.text, cell.start, cell.end) for cell in cells), why)


def _sizes(cells: Iterable[GridCell]) -> list[re.Match[str]]:
    found = (_SIZE.search(cell.text) for cell in cells)
    return [match for match in found if match is not None]


def _size(value: Mention) -> int:
    return int(value.value.low or 0)


def _slip(view: View, why: str, values: Sequence[Mention]) -> Slip:
    return Slip(tuple(words_at(view.text, value.start, value.end) for value in values), why)


SPEC = SlipSpec(run, "error")
