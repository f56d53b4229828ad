"""fresh: a figure that is told for a later time is a new figure.

Where a later document gives the very same figure for a later stated time, nobody may have counted
again.  A remark on the whole run; a figure that came back after another one is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks.check_result import CheckResult
from auditor.checks.reasons import time_of
from auditor.checks.series import OF_KNOWN_TIME, Step, claims_of, series, steps
from auditor.checks.spec import CheckSpec
from auditor.claims.rows.key import Key
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relations import relate
from auditor.core.model import ValidTime
from auditor.rulebook.pack.options import SeriesOptions
from auditor.rulebook.pack.schema import Rule


def _is_of_stated_time(modality: str, polarity: str, holds: ValidTime | None) -> bool:
    own = holds is not None and holds.source != "document"
    return own and OF_KNOWN_TIME.of(modality, polarity, holds)


OF_STATED_TIME = Key(_is_of_stated_time, OF_KNOWN_TIME.fields)


def check(rule: Rule, options: SeriesOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a remark for every figure that is restated under later times."""
    for subject, rows in series(options.value, rule.per, table, OF_STATED_TIME):
        for run in _runs(steps(rows, rule.per)):
            yield _restated(subject, run, table)


def _runs(series_steps: list[Step]) -> Iterator[list[Step]]:
    """Yield the runs of equal values, of two or more times that do not overlap."""
    run: list[Step] = []
    for step in series_steps:
        if run and step.low > run[-1].high and _same(run[-1], step):
            run.append(step)
            continue
        if len(run) > 1:
            yield run
        run = [step]
    if len(run) > 1:
        yield run


def _same(a: Step, b: Step) -> bool:
    return relate(a.evidence.value, b.evidence.value).kind == "equal"


def _restated(subject: str, run: list[Step], table: ClaimsTable) -> CheckResult:
    first, last = run[0].evidence.first, run[-1].evidence.first
    why = (
        f"{first.text} was told {time_of(first, table)} and is told again {time_of(last, table)}:"
        f" the same figure under {len(run)} times, perhaps never counted anew."
    )
    message = f"{subject}: {first.text} restated for later times"
    return CheckResult("remark", claims_of(run), why, first, last, subject, message=message)


SPEC = CheckSpec("fresh", SeriesOptions, check)
