"""The words that only the console says, beside those of all reports."""

from __future__ import annotations

from auditor.report.shared.texts import plural

BY_RULE = "By rule: {rules}"


def more_in_full(count: int) -> str:
    """Return how many findings a short list leaves out, and how to see them and their passages."""
    more = plural(count, "more finding", "more findings")
    return f"… and {more}: --limit shows more of them, --full their passages, the report all."


def names_to_join(count: int) -> str:
    """Return how many findings are of names that may be one, and what lists such names."""
    found = plural(count, "finding is", "findings are")
    return f"{found} of names that may be one thing: “auditor names suggest” lists such names."
