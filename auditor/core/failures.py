"""The results of an audit → the findings that fail it.

The exit status, JUnit, SARIF, annotations and the console all ask here, so that they agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import LEVELS, Finding, Verdict
from auditor.core.verdict import gravity

if TYPE_CHECKING:
    from auditor.core.results import FailureLimits, Results


def failures(results: Results) -> frozenset[str]:
    """Return the ids of the findings that fail an audit.

    They are at or above both limits and not waived; compared with an earlier audit they are new
    too, or had a verdict then that did not fail.
    """
    limits, since = results.limits, results.since
    failing = (finding.id for finding in results.findings if is_failure(finding, limits))
    if since is None:
        return frozenset(failing)
    new = {key for key, was in since.turned if not _is_grave(was, limits)}.union(since.new)
    return frozenset(key for key in failing if key in new)


def is_failure(finding: Finding, limits: FailureLimits) -> bool:
    """Whether a finding that is new would fail an audit."""
    return (
        finding.waived is None
        and LEVELS.index(finding.level) <= LEVELS.index(limits.level)
        and _is_grave(finding.verdict, limits)
    )


def _is_grave(verdict: Verdict, limits: FailureLimits) -> bool:
    return limits.on is not None and gravity(verdict) <= gravity(limits.on)
