"""spelling: one thing is written one way.

`of: organization` (a list under `names:`): variants of one name, across all documents.
`words: american-british`: both spellings of one word inside one document; between documents each
may keep its own style.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks.check_result import CheckResult
from auditor.checks.reasons import listed, quoted, title
from auditor.checks.spec import CheckSpec
from auditor.claims.rows.key import Key
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import SpellingOptions
from auditor.rulebook.pack.schema import Rule

FORM = Key(str.casefold, ("text",))


def check(_rule: Rule, options: SpellingOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a verdict on each thing that is spelled in several ways."""
    names = [Ref("spelling", kind) for kind in options.of]
    for subject, rows in table.of(*names).groups(["name"]):
        if rows.differs(FORM):
            yield from _spelled(subject, rows, table)
    if options.words is not None:
        words = table.of(Ref("spelling", options.words))
        for subject, rows in words.groups(["name", "document"]):
            if rows.differs(FORM):
                yield from _spelled(subject.rpartition(", ")[0], rows, table)


def _spelled(subject: str, claims: Sequence[Claim], table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield the verdict on claims of which the forms differ."""
    forms: dict[str, list[Claim]] = {}
    for claim in claims:
        forms.setdefault(claim.text.casefold(), []).append(claim)
    first, second = (group[0] for group in list(forms.values())[:2])
    where = listed([_form(group, table) for group in forms.values()])
    message = f"{quoted(group[0].text for group in forms.values())} are used side by side"
    yield CheckResult("style", tuple(claims), f"{where}.", first, second, subject, message=message)


def _form(claims: list[Claim], table: ClaimsTable) -> str:
    where = listed(sorted({title(table, claim) for claim in claims}))
    return f"“{claims[0].text}” stands in {where}"


SPEC = CheckSpec("spelling", SpellingOptions, check)
