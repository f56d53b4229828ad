"""variance-table: the rows of a table of variance work out.

In a table with columns of sums of squares, degrees of freedom, mean squares and F, each mean square
is its sum divided by its degrees of freedom, and F the mean square of its row divided by that of
the error; p follows from F and both degrees of freedom.  Tables with several rows of errors are
left alone.

Found:
- | Source | SS | df | MS | F | p | ↵ | --- | --- | --- | --- | --- | --- | ↵ |
  Feed | 84.6 | 2 | 42.3 | 5.33 | .008 | ↵ | Error | 612.0 | 51 | 12.0 | | |
- | Source | SS | df | MS | F | p | ↵ | --- | --- | --- | --- | --- | --- | ↵ |
  Feed | 84.6 | 2 | 24.3 | 2.03 | .142 | ↵ | Error | 612.0 | 51 | 12.0 | | |

Quiet:
- | Source | SS | df | MS | F | p | ↵ | --- | --- | --- | --- | --- | --- | ↵ |
  Feed | 84.6 | 2 | 42.3 | 3.53 | .037 | ↵ | Error | 612.0 | 51 | 12.0 | | |
- | Source | SS | df | MS | F | p | ↵ | --- | --- | --- | --- | --- | --- | ↵ |
  Feed | 84.6 | 2 | 42.3 | 5.33 | .008 | ↵ | Error (feed) | 412.0 | 52 | 7.9 | | | ↵ |
  Error (time) | 612.0 | 51 | 12.0 | | |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.statistics.distributions import f_tail
from auditor.slips.statistics.printed.numbers import Span, overlap
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Line
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import p_text, span_text
from auditor.slips.view import View

_ERROR = re.compile(rf"[\W_]*{any_of(entries('error-rows'))}\b", re.IGNORECASE)
SLACK = 1.02  # factor by which a quotient may be off
P_SLACK = 1.25  # the same of p


def run(view: View) -> Iterator[Slip]:
    """Yield the rows of tables of variance that do not work out."""
    rows = (line for line in view.study.lines if line.is_row)
    for _, group in groupby(rows, key=lambda line: line.around):
        lines = [line for line in group if _one(line, "df")]
        errors = [line for line in lines if _ERROR.match(view.study.text, line.start, line.end)]
        for line in lines:
            yield from _of_sum(view, line)
        if len(errors) == 1:
            yield from _of_error(view, lines, errors[0])


def _one(line: Line, kind: str) -> Term | None:
    """Return the only statistic of a kind in a row, None for none or several."""
    found = line.of(kind)
    return found[0] if len(found) == 1 and found[0].number.relation == "=" else None


def _of_sum(view: View, line: Line) -> Iterator[Slip]:
    """Yield a slip where a mean square is not its sum of squares by its degrees of freedom."""
    total, df, mean = _one(line, "SS"), _one(line, "df"), _mean_square(line)
    if total is None or df is None or mean is None or df.value < 1:
        return
    span = total.number.span[0] / df.value, total.number.span[1] / df.value
    if not _fits(span, mean):
        why = (
            f"A sum of squares of {_number(view, total)} with {df.value:g} degrees of freedom "
            f"gives a mean square of {span_text(span)}, but {_number(view, mean)} is printed."
        )
        yield slip_of(view, why, total, df, mean)


def _of_error(view: View, lines: Sequence[Line], error: Line) -> Iterator[Slip]:
    """Yield a slip where F is not the mean square of its row by that of the error, or p not F's."""
    below, df2 = _mean_square(error), _one(error, "df")
    for line in lines:
        f, df1, p = (_one(line, kind) for kind in ("F", "df", "p"))
        above = _mean_square(line)
        span = _ratio(above, below)
        if f and above and below and span and not _fits(span, f):
            why = (
                f"The mean squares {_number(view, above)} and {_number(view, below)} give F = "
                f"{span_text(span)}, but {_number(view, f)} is printed."
            )
            yield slip_of(view, why, above, f)
        else:
            yield from _of_p(view, f, (df1, df2), p)


def _ratio(above: Term | None, below: Term | None) -> Span | None:
    if above is None or below is None or below.number.span[0] <= 0:
        return None
    (low, high), error = above.number.span, below.number.span
    return low / error[1], high / error[0]


def _of_p(
    view: View, f: Term | None, degrees: tuple[Term | None, Term | None], p: Term | None
) -> Iterator[Slip]:
    if f is None or p is None or degrees[0] is None or degrees[1] is None:
        return
    df = max(1.0, degrees[0].value), max(1.0, degrees[1].value)
    low, high = (f_tail(end, *df) for end in reversed(f.number.span))
    if not overlap((low / P_SLACK, high * P_SLACK), p.number.wide):
        why = (
            f"F({df[0]:g}, {df[1]:g}) = {_number(view, f)} gives p {p_text(f_tail(f.value, *df))}, "
            f"but {_number(view, p)} is printed."
        )
        yield slip_of(view, why, f, p)


def _mean_square(line: Line) -> Term | None:
    return _one(line, "MS") or _one(line, "M")


def _fits(span: Span, term: Term) -> bool:
    return overlap((span[0] / SLACK, span[1] * SLACK), term.number.wide)


def _number(view: View, term: Term) -> str:
    return view.text[term.start : term.end].strip()


SPEC = SlipSpec(run)
