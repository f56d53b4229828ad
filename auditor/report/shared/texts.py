"""Every word that the reports themselves say, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Verdict


@dataclass(frozen=True, slots=True)
class Kind:
    """How a verdict is shown: a sign that needs no colour, a word, a heading and what it means."""

    sign: str
    word: str
    heading: str
    lead: str


VERDICT: dict[Verdict, Kind] = {
    "conflict": Kind("≠", "Conflict", "Conflicts", "These cannot both be right."),
    "unclear": Kind(
        "?",
        "Unclear",
        "Unclear",
        "These differ, and the documents do not tell whether that is a mistake.",
    ),
    "revision": Kind(
        "↻",
        "Revised",
        "Revised figures",
        "The same period was told again later, with another figure.",
    ),
    "change": Kind("→", "Changed", "Changes", "These differ because they hold at different times."),
    "remark": Kind("!", "Remark", "Remarks", "No disagreement, but worth a look."),
    "refinement": Kind(
        "≈", "More precise", "More or less precise", "These fit together; one says more exactly."
    ),
    "style": Kind("Aa", "Style", "Style", "The same thing, spelled in different ways."),
    "agreement": Kind(
        "=",
        "Same",
        "Said alike",
        "These say the same. That does not make it true: documents can be wrong together.",
    ),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three parts of the report, by what the reader has to do."""

    key: str
    heading: str
    lead: str
    verdicts: tuple[Verdict, ...]
    empty: str


PARTS: tuple[Part, ...] = (
    Part(
        "fix",
        "Fix",
        "Something here must be wrong.",
        ("conflict",),
        "No two passages were found that contradict each other. That does not make them true.",
    ),
    Part(
        "ask",
        "Ask",
        "The documents alone cannot settle these.",
        ("unclear", "revision"),
        "Nothing needs a question to an author.",
    ),
    Part(
        "know",
        "Know",
        "Nothing here is wrong by itself.",
        ("change", "remark", "refinement", "style", "agreement"),
        "Nothing else was found that two passages say.",
    ),
)

FOLDED: frozenset[Verdict] = frozenset({"refinement", "style", "agreement"})
"""Verdicts whose findings show one line until they are opened."""

UNDATED = "undated"
NOT_BEFORE = "not before {day}"
UNKNOWN_TIME = "time not known"

INFERRED = "inferred: {how}"
RESOLVED = "read from “{words}”"
SAID_BY = "said by {speaker}"
MODALITY = {
    "planned": "as a plan",
    "conditional": "on a condition",
    "questioned": "as a question",
    "denied": "as a denial",
}
NEGATED = "as a denial"

DATE_IT = "Date “{title}” in documents.yaml; then this can be judged."
ASK = "Ask who wrote {titles} what is meant, or look at the source."

EARLIER = "Earlier"
LATER = "Later"

SPEAKING = "{documents}, dated {period}."
NO_CLAIMS = (
    "Nothing in them was read as a claim: no pack that is on knows what they are about. "
    "“auditor rules list” shows the packs."
)
SUMMARY = "{fix:,} to fix, {ask:,} to ask, {changed:,} changed"


def plural(count: int, one: str, many: str) -> str:
    """Return "1 document", "2 documents"; thousands are grouped."""
    return f"{count:,} {one if count == 1 else many}"


def either(names: Sequence[str]) -> str:
    """List alternatives: "a, b or c"."""
    *first, last = names or [""]
    return f"{', '.join(first)} or {last}" if first else last


def documents(count: int) -> str:
    """Count documents."""
    return plural(count, "document", "documents")


def passages(count: int) -> str:
    """Count passages."""
    return plural(count, "passage", "passages")


def style_notes(count: int) -> str:
    """Say how many findings are of style only."""
    return f"Apart from these, {plural(count, 'note', 'notes')} on style."


def lone_statements(count: int) -> str:
    """Say how much stands in one document only."""
    one = "statement stands in one document only and was not checked."
    many = "statements stand in one document only and were not checked."
    return plural(count, one, many)


def understood(claimed: int, mentions: int, opened: int) -> str:
    """Say how much of the text was read as statements, by rules and without."""
    seen = plural(mentions, "number, date or name", "numbers, dates and names")
    told = f"{claimed:,} of {seen} were understood as part of a statement"
    if opened:
        return f"{told}; {opened:,} more were compared by the words around them alone."
    return f"{told}; the rest was not compared."


def problems(count: int, fatal: bool) -> str:
    """Head the list of problems."""
    if not fatal:
        return plural(count, "thing to note", "things to note")
    return plural(
        count,
        "problem: the audit could not be done in full",
        "problems: the audit could not be done in full",
    )


def skipped(kinds: dict[str, int]) -> str:
    """Say which files of other kinds were passed over."""
    listed = ", ".join(
        f"{count:,} {kind or 'without an ending'}" for kind, count in sorted(kinds.items())
    )
    return f"Files of other kinds, not read: {listed}."


def undated(count: int) -> str:
    """Say how many documents do not tell when they speak."""
    one = "document does not tell when it was written."
    many = "documents do not tell when they were written."
    return plural(count, one, many)


def more_findings(count: int) -> str:
    """Say that the console leaves findings to the report."""
    return f"… and {plural(count, 'more finding', 'more findings')} in the report."


UNCOMPARED = "read, and compared with nothing"


PLAIN_SLOTS = frozenset({"amount", "count", "number", "rate", "share", "total", "value"})
"""Slots whose names tell no more than that there is a figure."""


def kind_of_claim(fact: str, slot: str) -> str:
    """Name what a claim tells in words: "ratified conventions: total"."""
    about = in_words(fact)
    return about if slot in about.split() else f"{about}: {in_words(slot)}"


def in_words(name: str) -> str:
    """Return the name of a fact or rule in words: "ratified conventions"."""
    return name.replace("-", " ").replace("_", " ").replace(".", " ")


PAGE_TITLE = "Fact audit"
SKIP = "Skip to the findings"
CONTENTS = "Contents"
AUDITED = "What was audited"
ALL_DOCUMENTS = "All documents and their dates"
DOCUMENTS = "Documents"
DOCUMENTS_LEAD = (
    "Each document as it was read; what was understood is marked and leads to its finding."
)
CLAIMS = "Claims"
CLAIMS_LEAD = "What facts read and findings rest on, in the order of the documents."


def open_claims(count: int) -> str:
    """Say how many values no fact reads, and where they are listed."""
    told = plural(count, "more value that no fact reads is", "more values that no fact reads are")
    return f"{told} in the table of claims of report.json and claims.csv, as open claims."


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
    ("r", "both are right"),
    ("q", "ask the author"),
    ("/", "filter by words"),
    ("Esc", "clear the filter"),
    ("?", "these keys"),
)
CLOSE = "Close"
NOT_COMPARED = "not compared"
ACCEPTED = "Accepted"
DATE_FROM = "date:"
WHY = "Why"
SETTLE = "What would settle it"
RULE = "Rule"
LINK = "Link to this"
FOOTER = (
    "That passages agree does not verify them: documents can be wrong together, and copies of one "
    "source are one source. Made by auditor, offline; this page loads nothing."
)


def more_sides(count: int) -> str:
    """Offer the rest of a long series."""
    return plural(count, "more passage", "more passages")


PROBLEM = "Not done"
NOTE = "Note"
READ_ON = "Read it: {path}"


def needs_script(count: int) -> str:
    """Say what a reader without JavaScript cannot see."""
    return (
        f"{plural(count, 'more entry', 'more entries')}: a list as long as this needs JavaScript."
    )


AUDITED_FOLDER = "The audited folder"
ALSO_AT = "Compare: {places}."


def rule_in_words(rule: str) -> str:
    """Name a rule: "Ratified conventions agree"."""
    words = in_words(rule)
    return words[:1].upper() + words[1:]


DOCUMENTS_READ = "documents"

SINCE_HEAD = "Since the last audit"
SINCE_NOTHING = "Nothing has changed."
SINCE = {"new": "new", "turned": "judged anew", "gone": "gone", "accepted": "accepted"}
"""What happened to a finding since the last audit."""

COUNTED: dict[Verdict, tuple[str, str]] = {
    "conflict": ("conflict", "conflicts"),
    "unclear": ("unclear", "unclear"),
    "revision": ("revised figure", "revised figures"),
    "change": ("change", "changes"),
    "style": ("note on style", "notes on style"),
    "remark": ("remark", "remarks"),
    "refinement": ("more precise", "more precise"),
    "agreement": ("said alike", "said alike"),
}


def since_count(kind: str, verdict: Verdict, count: int) -> str:
    """Count what happened: "2 conflicts new"."""
    return f"{plural(count, *COUNTED[verdict])} {SINCE[kind]}"


def was(verdict: Verdict) -> str:
    """Say what a finding was called at the last audit."""
    return f"was: {VERDICT[verdict].word.lower()}"


def findings_below(count: int, verdict: Verdict) -> str:
    """Head the findings of a verdict that unfold."""
    return plural(count, *COUNTED[verdict])


def left_out(count: int) -> str:
    """Say that a report which must stay short leaves findings out."""
    return f"… and {plural(count, 'more finding', 'more findings')}, in the full report."


def more_lines(count: int) -> str:
    """Say that a list goes on."""
    return f"… {count:,} more"


HOW_TO_WAIVE = (
    "To accept one of these, with its id: auditor waive ID --because TEXT --until 2030-12-31"
)


def accepted(count: int) -> str:
    """Say how many findings were accepted."""
    return plural(count, "finding was accepted.", "findings were accepted.")


def decided(decision: str, reason: str, who: str, until: str) -> str:
    """Say how a finding was decided: "Accepted, both right, by Ann, until 30 June 2027: …"."""
    parts = ("Accepted", decision, f"by {who}" if who else "", f"until {until}" if until else "")
    return f"{', '.join(filter(None, parts))}: {reason}"
