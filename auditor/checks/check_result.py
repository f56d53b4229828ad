"""What every check returns: a verdict on claims before it has a message and an id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.core.model import Claim, Verdict
from auditor.core.quick_init import quick_init


@quick_init
@dataclass(frozen=True, slots=True)
class CheckResult:
    """A verdict on claims.

    `a` and `b` are the two claims of the message, the earlier or the first read first; `b` is `a`
    where there is only one.  None are the first and the last of `claims`.
    """

    verdict: Verdict
    claims: Sequence[Claim]
    why: str
    a: Claim | None
    b: Claim | None
    subject: str | None
    size: float = 0.0  # how far apart numbers are, as a share; ranks findings of one verdict
    word: str = ""  # that a remark is about: "all"
    message: str | None = None  # where the check has a better default than the common one
