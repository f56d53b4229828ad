"""Claims with names for values of all documents → where they disagree.

The check `agree` judges who, where and of what; contacts and quotations are looked at in pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.checks.findings import findings_of
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Finding
from auditor.discover.named.contact_pairs import contact_findings
from auditor.discover.named.findings import judged, with_names
from auditor.discover.named.quoted_pairs import quotation_findings
from auditor.discover.named.rules import RULES


def named_findings(
    claims: Sequence[Claim], table: ClaimsTable, *, one_subject: bool = False
) -> list[Finding]:
    """Return where claims with names disagree; `table` tells of their documents.

    `one_subject`: all documents are about the same thing.
    """
    named = with_names(claims)
    found = findings_of(RULES, replace(table, claims=named))
    return [
        *judged(found, named, one_subject=one_subject),
        *contact_findings(claims, table),
        *quotation_findings(claims, table),
    ]
