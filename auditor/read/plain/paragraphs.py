"""Lines between blank lines → paragraphs, list items and rows: lines of one sentence are joined.

The end of a line ends a block before a list item, a row of a table, a heading or a labelled line.
Elsewhere it does where lines are not wrapped at a margin: where they are of any length, or three in
a row end well before it.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import Block
from auditor.read.labels import label_end
from auditor.read.plain.enumerators import BULLETS, MARKER, clause_end
from auditor.read.plain.headings import ATX, RULE
from auditor.read.plain.open_lines import (
    are_all_full,
    full_lines,
    leaves_open,
    leaves_phrase_open,
    restates,
)
from auditor.read.plain.page_furniture import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.shape import PassageKind
    from auditor.read.plain.lines import Line

_WRAP_MIN, _WRAP_MAX = 45, 110  # widths at which people wrap text
_WITHIN = 0.7  # share of the lines of wrapped text that are not longer than that
_AT_MARGIN = 0.8  # share of the lines that end at the margin or before it
_SHORT = 0.6  # of the width: a line that ends well before the margin
_MOST_SHORT = 2  # such lines in a row in wrapped text
_SHORT_LINE = 30  # characters of a line that does not go on in the next
_CELL = 100  # characters of a cell
_ENDS = tuple('.!?…:;”"')


def is_wrapped(chunk: Sequence[Line]) -> bool:
    """Whether most lines of a paragraph were broken because the next word would not have fit."""
    return any(_goes_on_at_margin(chunk))


def paragraphs(chunk: Sequence[Line], numbers: frozenset[str]) -> Iterator[Block]:
    """Yield the blocks of lines between blank lines.

    `numbers` are the clause numbers that begin lines of the text.
    """
    group: list[Line] = []
    for line, broken in zip(chunk, (_FREE, *_breaks(chunk)), strict=False):
        if group and not _continues(group, line, broken, numbers):
            yield from _blocks(group, numbers)
            group = []
        group.append(line)
    yield from _blocks(group, numbers)


class _Break(NamedTuple):
    """The end of a line: whether it was broken at a margin, and whether a field may follow."""

    is_at_margin: bool
    before_field: bool = True


_FREE = _Break(False)


def _breaks(chunk: Sequence[Line]) -> list[_Break]:
    """Return how each line but the last ends.

    Where the next word would not have fit and no sentence ends, what looks like a label is the
    rest of a sentence, unless the line is a field itself: "at 12 Mill Street," and "Suite 4: …".
    """
    width = _margin([len(line.text) for line in chunk])
    at_margin = _goes_on_at_margin(chunk)
    if not any(_is_labelled(line) for line in chunk[1:]):
        return [_Break(goes_on) for goes_on in at_margin[:-1]]
    if _is_full_everywhere(chunk):
        return [_Break(True, before_field=False)] * (len(chunk) - 1)
    return [
        _Break(goes_on, not (goes_on and is_full) or _ends_field(line))
        for goes_on, is_full, line in zip(at_margin, full_lines(chunk, width), chunk, strict=False)
    ]


def _is_full_everywhere(chunk: Sequence[Line]) -> bool:
    """Whether no line of several could have been longer at a width at which people wrap text."""
    widest = max(len(line.text) for line in chunk)
    return _WRAP_MIN <= widest <= _WRAP_MAX and are_all_full(chunk, widest)


def _ends_field(line: Line) -> bool:
    """Whether what stands below a line may be a field: it is one, or ends a sentence."""
    return line.text.endswith(_ENDS) or _is_labelled(line)


def _blocks(lines: Sequence[Line], numbers: frozenset[str]) -> Iterator[Block]:
    """Yield the block of lines that are read together, none where they have no word."""
    if any(char.isalnum() for line in lines for char in line.text):
        yield _block(lines, numbers)


def _goes_on_at_margin(chunk: Sequence[Line]) -> list[bool]:
    """Return for each line whether it was broken at a margin, so that it goes on in the next.

    None was where lines are of any length or each begins something; else all were but those that
    end well before the margin, three in a row or more.
    """
    lengths = [len(line.text) for line in chunk]
    width = _margin(lengths)
    short = [length < _SHORT * width for length in lengths]
    if width < _WRAP_MIN or _all_begin(chunk):
        return [False] * len(chunk)
    if 3 * sum(short[:-1]) > len(short) - 1:
        return _full_lines(chunk)
    return [goes_on for is_short, run in groupby(short) for goes_on in _run_goes_on(is_short, run)]


def _full_lines(chunk: Sequence[Line]) -> list[bool]:
    """Return for each line whether the next word would not have fit, or it ends with a comma.

    None is where no such line goes on with a small letter: lines may be long by chance.
    """
    width = max(len(line.text) for line in chunk if len(line.text) <= _WRAP_MAX)
    full = [
        len(line.text) > _SHORT * width
        and (line.text[-1] == "," or len(line.text) + len(_first_word(after)) >= width)
        for line, after in pairwise(chunk)
    ]
    goes_on = any(
        is_full and after.text[0].islower() for is_full, after in zip(full, chunk[1:], strict=True)
    )
    return [is_full and goes_on for is_full in full] + [False]


def _first_word(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]


def _margin(lengths: Sequence[int]) -> int:
    """Return the length at which most lines end, 0 where they are too long for a margin."""
    within = sorted(length for length in lengths if length <= _WRAP_MAX)
    if len(lengths) < 2 or len(within) < _WITHIN * len(lengths):
        return 0
    return within[int(_AT_MARGIN * (len(within) - 1))]


def _run_goes_on(is_short: bool, run: Iterable[bool]) -> list[bool]:
    count = len(list(run))
    return [not is_short or count <= _MOST_SHORT] * count


def _all_begin(chunk: Sequence[Line]) -> bool:
    """Whether each line has a label or is an item."""
    return all(_is_labelled(line) or MARKER.match(line.text) for line in chunk)


def _continues(group: Sequence[Line], after: Line, broken: _Break, numbers: frozenset[str]) -> bool:
    """Whether a line break inside a chunk is no break in the text: the sentence goes on.

    A line begins a block of its own with a marker, "#" or a label, unless the text is wrapped.
    """
    line = group[-1]
    if _ends_block(line, after, numbers):
        return False
    labelled = broken.before_field and _is_labelled(after)
    if after.indent > group[0].indent and _hangs(group[0], labelled):
        return True
    if broken.is_at_margin:
        return not labelled or after.text[0].islower()
    return _goes_on_anywhere(line, after, labelled)


def _goes_on_anywhere(line: Line, after: Line, labelled: bool) -> bool:
    """Whether a line of any length goes on in the next, by its end and how that one begins.

    A line with a label goes on with a sentence where it only leads to what follows: "see below:".
    """
    if leaves_open(line.text, after.text):
        return True
    if len(line.text) <= _SHORT_LINE or line.text.endswith(_ENDS):
        return False
    is_field = labelled and (_is_labelled(line) or not after.text.endswith(":"))
    goes_on = _goes_on_within(after.text[0]) or leaves_phrase_open(line.text, after.text)
    return goes_on and not is_field


def _goes_on_within(sign: str) -> bool:
    """Whether a line that begins with a sign begins no sentence: "[63].", "(see below)"."""
    return sign.islower() or sign in "(["


def _ends_block(line: Line, after: Line, numbers: frozenset[str]) -> bool:
    """Whether a block ends: at a rule, where another begins, or at an edge of a quotation."""
    if _begins_block(after.text, numbers) and not restates(line.text, after.text):
        return True
    return RULE.match(line.text) is not None or after.is_quoted != line.is_quoted


def _hangs(first: Line, labelled: bool) -> bool:
    """Whether lines below a line that are set in go on with it: an item, or a field without one."""
    return MARKER.match(first.text) is not None or (_is_labelled(first) and not labelled)


def _is_labelled(line: Line) -> bool:
    return label_end(line.text, 0, len(line.text)) > 0


def _begins_block(line: str, numbers: frozenset[str]) -> bool:
    if line[0] in "|#=-*_~":
        return line[0] == "|" or bool(MARKER.match(line) or ATX.match(line) or RULE.match(line))
    return bool(MARKER.match(line)) or clause_end(line, numbers) > 0


def _has_cells(line: str) -> bool:
    """Whether bars or tabs part a line into short pieces."""
    if line[0] == "|":
        return True
    pieces = line.replace("\t", "|").split("|")
    return len(pieces) > 1 and max(map(len, pieces)) <= _CELL


def _block(lines: Sequence[Line], numbers: frozenset[str]) -> Block:
    line, end = lines[0], lines[-1].end
    if NUMBER.fullmatch(line.text):
        return Block(line.start, end, "page-number")
    atx = ATX.match(line.text)
    if atx and len(lines) == 1:
        return Block(line.start + atx.end(), end, "heading", len(atx[1]))
    marker = MARKER.match(line.text)
    if marker:
        sign = marker.group().strip()
        return Block(
            line.start + marker.end(), end, "item", label=None if sign in BULLETS else sign
        )
    if _has_cells(line.text):
        return Block(line.start, end, "cell")
    clause = clause_end(line.text, numbers)
    if clause:
        number = line.text[:clause].rstrip(" \t.:")
        return Block(line.start + clause, end, "item", label=number)
    kind: PassageKind = "quotation" if line.is_quoted else "body"
    return Block(line.start, end, kind)
