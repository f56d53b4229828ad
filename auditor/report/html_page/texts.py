"""Every text that only the HTML page shows; those of several reports are in `shared/texts.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.shared.texts import SINCE_HEAD, in_words, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Verdict

# ------------------------------------------------------------------ findings

FOLDED: frozenset[Verdict] = frozenset({"refinement", "style", "agreement"})
"""Verdicts whose findings show one line until they are opened."""

# ------------------------------------------------------------------ the page as a whole

SPEAKING = "{documents}, dated {period}."
NOT_BEFORE = "not before {day}"
UNCOMPARED = "read, and compared with nothing"
UNREAD_VALUE = "compared with nothing: no rule reads it"
PLAIN_SLOTS = frozenset({"amount", "count", "number", "rate", "share", "total", "value"})
"""Slots whose names are not informative: each claim has a figure."""
PAGE_TITLE = "Fact audit"
SKIP = "Skip to the findings"
CONTENTS = "Contents"
AUDITED = "What was audited"
ALL_DOCUMENTS = "All documents and their dates"
DOCUMENTS = "Documents"
DOCUMENTS_LEAD = (
    "Each document as it was read; what was understood is marked and leads to its finding."
)
PASSAGES_ONLY = "Its text is not in report.json; these are the passages that claims were read in."
CLAIMS = "Claims"
CLAIMS_LEAD = "What rules read and findings rest on, in the order of the documents."
TABLE = "Table of claims"
COLUMNS = ("About", "What", "As written", "When", "Where", "Said by", "Findings")
FILTER = "Show only what contains these words"
FILTER_HINT = "Filter by words"
SHOW_MORE = "Show more ({count} left)"
KEYS = "Keys"
KEY_HELP = (
    ("j", "next finding"),
    ("k", "finding before"),
    ("o", "open or fold the finding"),
    ("a", "A is wrong"),
    ("b", "B is wrong"),
    ("n", "not the same thing"),
    ("r", "both are right; say why first"),
    ("q", "ask the author"),
    ("/", "filter by words"),
    ("Esc", "clear the filter"),
    ("?", "these keys"),
)
CLOSE = "Close"
DATE_FROM = "date:"
WHY = "Why"
SETTLE = "What would settle it"
RULE = "Rule"
LINK = "Link to this"
ID = "id"
AND_OTHERS = "and {count:,} more"
MORE_ABOUT = "Around these passages, and the rule"
PARTING = "The rule that keeps these two apart, for a pack:"
ALL_VALUES = "All values of this"
VALUE_COLUMNS = ("What", "Value", "Told in")
TO_ASK = "To ask the authors"
SHOW_CHECKLIST = "Show the checklist"
SHOW_CLAIMS = "Show the table of claims"
SHOW_DATES_AND_RULES = "Show documents, dates and rules"
FOOTER = (
    "That passages agree does not verify them: documents can be wrong together, and copies of one "
    "source are one source. Made by auditor {version}, offline; this page loads nothing."
)

# ------------------------------------------------------------------ filters

FILTERS = "Filters"
FACETS = {
    "verdict": ("Verdict", "All findings"),
    "document": ("Document", "All documents"),
    "subject": ("Subject", "All subjects"),
    "rule": ("Rule", "All rules"),
}
CLEAR = "Clear"
ORDER = "Order"
ORDERS = {"": "worst first", "document": "by document", "subject": "by subject", "rule": "by rule"}

# ------------------------------------------------------------------ the checklist

CHECKLIST = "Checklist"
CHECKLIST_LEAD = (
    "Every passage with a number, a date or a name, in the order of the documents, to be ticked "
    "off against its source."
)
CHECK_COLUMNS = ("Done", "Statement", "Where", "Said by", "Compared", "Source")
CHECKED = "Checked: {about}"
SOURCE_FOR = "Source for: {about}"
ALONE = "in one document only"
NOT_COMPARED = "not compared"
LINE = "line {line:,}"
WITHIN = "another passage of this document"
STATUS: dict[Verdict, str] = {
    "conflict": "conflicts with {other}",
    "unclear": "unclear beside {other}",
    "revision": "another figure for the same time in {other}",
    "change": "another value at another time in {other}",
    "style": "spelled otherwise in {other}",
    "remark": "agrees with {other}, with a remark",
    "refinement": "fits {other}",
    "agreement": "agrees with {other}",
}
ACCEPTED_STATUS = "accepted: {status}"
CHECKLIST_OF_FINDINGS = (
    "The passages that findings rest on, in the order of the documents, to be ticked off against "
    "their source. Every other number, date and name is marked in its document."
)
PRINT_CHECKLIST = "Print the checklist"
SAVE_CSV = "Save as CSV"
SAVE_CSV_HERE = "Save what is on this page as CSV"

# ------------------------------------------------------------------ series

OVER_TIME = "Over time"
OVER_TIME_LEAD = "What changed: the first and the last value that the documents tell."
TIME_COLUMNS = ("About", "What", "First", "Last told")
CHART = "{what} over time: {count} values from {first} to {last}"
POINT = "{value}, {when}: “{passage}” ({title})"
CHART_HINT = "Point at a mark, or tab to it, to read its passage."
DISPUTED = "≠ marks values that conflict."
OPEN_TERM = "Pale: possible; full: sure."
GOES_ON = "→ the document tells no end."
OUTSIDE = "Not drawn, for want of a time or a comparable unit: {count}."

# of numbers on an axis, by the short scale
SHORT = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))

IN_SHORT = "In short"

# ------------------------------------------------------------------ pages beside the page

TO_PAGE = "Back to the findings"
PART = "{title}, part {number}"
NUMBERED = "{part}, page {number} of {count}"
AND_MORE = "… {count:,} more"
TO = "to"
OF_ALL = "of {count:,}"
SHOWN_HERE = "{found} of the {all} findings on this page shown"
HERE_ONLY = (
    "Filters and search cover this page only. The rest of a long list stands in pages beside it, "
    "named where the list is cut, each with filters of its own."
)
FINDINGS = "Findings"

# ------------------------------------------------------------------ the appendix

APPENDIX = "What was read"
APPENDIX_LEAD = "What was read and left out, what was compared with what, and by which rules."
DATES = "Documents and their dates"
DATE_COLUMNS = ("Document", "File", "Speaks", "How that is known", "Characters", "Statements")
UNREAD = "Not read"
ALL_READ = "Every document was read."
FILES = "Files that were met"
FILE_COLUMNS = ("File", "Files", "What became of it", "As what, or why not")
FATE = {"read": "read", "unread": "not read", "left out": "left out"}
RULES = "Rules"
RULE_COLUMNS = ("Rule", "How it compares", "What it compares", "Statements", "Findings")
SILENT = "Rules that found nothing"
READ_NOTHING = "no statement that it compares was read"
NONE_ALIKE = "nothing to compare"
SHOW_YAML = "As written"
WRITTEN_IN = "in {place}"


def read(count: int) -> str:
    """Return how many documents were read."""
    return f"{plural(count, 'document was', 'documents were')} read."


def claims_read(claims: int, opened: int, compared: int) -> str:
    """Return how many claims were read and how many of them findings compare."""
    read = plural(claims, "claim was", "claims were")
    return f"{read} read, {opened:,} of them by no rule; findings compare {compared:,}."


def more_documents(count: int) -> str:
    """Return the offer of the documents that a list leaves out."""
    return plural(count, "more document", "more documents")


def things(causes: int, count: int) -> str:
    """Return how many causes some findings have: "12 things, in 30 findings."."""
    return f"{plural(causes, 'thing', 'things')}, in {plural(count, 'finding', 'findings')}."


def skipped(kinds: dict[str, int]) -> str:
    """Return which files of other kinds were passed over, by suffix."""
    listed = ", ".join(
        f"{count:,} {kind or 'without an ending'}" for kind, count in sorted(kinds.items())
    )
    return f"Files of other kinds, not read: {listed}."


def more_files(count: int) -> str:
    """Return how many files the table leaves out, and where they are."""
    return f"{count:,} more; report.json lists all."


def kind_of_claim(fact: str, slot: str) -> str:
    """Return the fact and slot of a claim in words: "ratified conventions: total"."""
    about = in_words(fact)
    return about if slot in about.split() else f"{about}: {in_words(slot)}"


def open_claims(count: int) -> str:
    """Return how many values no fact reads, and what lists them."""
    one, many = "more value is read by no rule", "more values are read by no rule"
    return f"{plural(count, one, many)}; “auditor claims --open” lists all such."


def unheld(count: int) -> str:
    """Return how many statements were read that no finding rests on and a record left out."""
    others = plural(count, "more statement was", "more statements were")
    return f"{others} read that no finding rests on; “auditor audit --claims read” keeps them."


def needs_script(count: int) -> str:
    """Return how many entries a reader without JavaScript cannot see."""
    return (
        f"{plural(count, 'more entry', 'more entries')}: a list as long as this needs JavaScript."
    )


def status(verdict: Verdict, titles: Sequence[str], more: int) -> str:
    """Return the outcome of comparing a statement: "conflicts with Annual report"."""
    listed = ", ".join(f"“{title}”" for title in titles)
    if more > 0:
        listed += f" and {plural(more, 'other', 'others')}"
    return STATUS[verdict].format(other=listed or WITHIN)


def values_between(count: int) -> str:
    """Return how many values of a series lie between the first and the last."""
    return plural(count, "value between", "values between")


def left_to_table(count: int) -> str:
    """Return how many values of a finding only the table of claims shows."""
    return f"{plural(count, 'more value', 'more values')} of this finding: in the table of claims."


def more_alike(count: int) -> str:
    """Return the offer of other findings of the same rule about the same thing."""
    return plural(count, "more finding on the same", "more findings on the same")


def more_passages(count: int) -> str:
    """Return the offer of other passages with the same value."""
    return plural(count, "more passage that says so", "more passages that say so")


PARTS_BESIDE = {
    "findings": (FINDINGS, ()),
    "over-time": (OVER_TIME, TIME_COLUMNS),
    "checklist": (CHECKLIST, CHECK_COLUMNS),
    "documents": (DOCUMENTS, ()),
    "claims": (CLAIMS, COLUMNS),
    "dates": (DATES, DATE_COLUMNS),
    "since": (SINCE_HEAD, ()),
    "problems": (UNREAD, ()),
}
"""The heading of each part that goes on beside the page, and of a table its columns."""
