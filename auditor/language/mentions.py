"""Text → mentions: every number, date and name, with its set of possibilities."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from auditor.core.grids import Layout
from auditor.core.model import DocumentDate, Gazetteer, Mention
from auditor.language.codes.recognizer import code_spans
from auditor.language.dates.recognizer import Order, read_dates
from auditor.language.names.recognizer import read_names
from auditor.language.numbers.foreign.spans import with_foreign
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.numbers.recognizer import detect_style, read_numbers
from auditor.language.numbers.tables.year_like import without_year_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.language.text.foreign import Foreign

NO_NAMES = Gazetteer()
NO_LAYOUT = Layout()
_START = itemgetter(0)


def read(
    text: str,
    dated: DocumentDate | None = None,
    names: Gazetteer = NO_NAMES,
    layout: Layout = NO_LAYOUT,
    foreign: Sequence[Foreign] = (),
) -> list[Mention]:
    """Return the mentions of a whole document in the order of the text, the longer first.

    `dated` resolves "last year"; `names` are listed names that win over guesses; `layout` tells its
    tables, whose heads give units, and whether a name may go on in the next line; in `foreign`
    spans only digits and dates in digits are read, as their languages write them.  Dates own
    their characters; a listed name may overlap the guess around it.
    """
    style = detect_style(text)
    found = _read(text, dated, names, layout, style)

    def again(decimals: str) -> list[Mention]:
        return _read(text, dated, names, layout, NumberStyle(decimals, certain=True), "dmy")

    return with_foreign(text, found, foreign, again)


def _read(
    text: str,
    dated: DocumentDate | None,
    names: Gazetteer,
    layout: Layout,
    style: NumberStyle,
    order: Order | None = None,
) -> list[Mention]:
    codes = code_spans(text)
    dates = without_year_like(read_dates(text, dated, order, codes=codes), layout.grids)
    numbers = read_numbers(text, dates, style, codes, layout.grids)
    # Each list is sorted and a tie stands within the names alone, the longer first: a stable sort
    # by start merges them.
    found = [*dates, *numbers, *read_names(text, names, dates, is_wrapped=layout.is_wrapped)]
    found.sort(key=_START)
    return found
