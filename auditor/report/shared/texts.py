"""Every text that several reports show; those of the page alone are in `html_page/texts.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Verdict


@dataclass(frozen=True, slots=True)
class Kind:
    """How a verdict is shown: a sign that needs no colour, a word, a heading and a meaning."""

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
    """One of the three parts of the report, by the task of the reader."""

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
        ("unclear",),
        "Nothing that documents say is left unclear.",
    ),
    Part(
        "know",
        "Know",
        "Nothing here is wrong by itself.",
        ("revision", "change", "remark", "refinement", "style", "agreement"),
        "Nothing else was found that two passages say.",
    ),
)


UNDATED = "undated"
UNKNOWN_TIME = "time not known"
IN_OFFICE = "{since}, still in office {when}"
AS_TOLD = "{since}, still so {when}"

INFERRED = "inferred: {how}"
RESOLVED = "read from “{words}”"
SAID_BY = "said by {speaker}"
FRAMED = "told {where}"
MODALITY = {
    "planned": "as a plan",
    "conditional": "on a condition",
    "questioned": "as a question",
    "denied": "as a denial",
}
NEGATED = MODALITY["denied"]

DATE_IT = "Date “{title}” in documents.yaml; then this can be judged."
WRITE_IT = (
    "Write “{figure}” in “{title}” so that it can be one number only; then this can be judged."
)
ASK = "Ask who wrote {titles} what is meant, or look at the source."

EARLIER = "Earlier"
LATER = "Later"

NO_CLAIMS = (
    "Nothing in them was read as a claim: no pack that is on knows what they are about. "
    "“auditor rules list” shows the packs."
)
SUMMARY = "{fix}, {ask}, {changed:,} changed{revised}"
TO_FIX, TO_ASK = "{count:,} to fix", "{count:,} to ask"
DECIDED = ", {count:,} of them decided"
REVISED = ", {count:,} revised"


def plural(count: int, one: str, many: str) -> str:
    """Return "1 document", "2 documents"; thousands are grouped."""
    return f"{count:,} {one if count == 1 else many}"


def either(names: Sequence[str]) -> str:
    """Return alternatives: "a, b or c"."""
    *first, last = names or [""]
    return f"{', '.join(first)} or {last}" if first else last


def documents(count: int) -> str:
    """Return "3 documents"."""
    return plural(count, "document", "documents")


def read_anew(read: int, anew: int) -> str:
    """Return how many of the documents were read anew, and not known from an earlier audit."""
    return f"{anew:,} of {documents(read)} read anew."


def style_notes(count: int) -> str:
    """Return how many findings are of style only."""
    return f"Apart from these, {plural(count, 'note', 'notes')} on style."


def hidden(count: int) -> str:
    """Return how many disagreements are not shown, and how to see them."""
    one = "more disagreement is unlikely to be an error and not shown (--show-weak shows it)."
    many = "more disagreements are unlikely to be errors and not shown (--show-weak shows them)."
    return plural(count, one, many)


def expected_wrong(share: float) -> str:
    """Return which share of what no rule names is expected to be no error."""
    return f"Of what no rule names, some {share:.0%} are expected to be no errors."


def lone_statements(count: int) -> str:
    """Return how many statements are in one document only."""
    one = "statement stands in one document only and was not checked."
    many = "statements stand in one document only and were not checked."
    return plural(count, one, many)


def compared(count: int, mentions: int) -> str:
    """Return how many mentions were compared with another passage: "9 of 52 numbers, …"."""
    seen = plural(mentions, "number, date or name", "numbers, dates and names")
    return f"{count:,} of {seen} {'was' if count == 1 else 'were'} compared with another passage"


RULES_FOR_MORE = (
    "The others stand alone, or no rule reads them: “auditor claims --open” lists these, and "
    "“auditor rules new” begins a rule for them."
)


def problems(count: int, fatal: bool) -> str:
    """Return the heading of the list of problems."""
    if not fatal:
        return plural(count, "thing to note", "things to note")
    return plural(
        count,
        "problem: the audit could not be done in full",
        "problems: the audit could not be done in full",
    )


def undated(count: int) -> str:
    """Return how many documents have no date."""
    one = "document does not tell when it was written."
    many = "documents do not tell when they were written."
    return plural(count, one, many)


def more_findings(count: int) -> str:
    """Return how many findings the console leaves to the report."""
    return f"… and {plural(count, 'more finding', 'more findings')} in the report."


def in_words(name: str) -> str:
    """Return the name of a fact or rule in words: "ratified conventions"."""
    return name.replace("-", " ").replace("_", " ").replace(".", " ")


ACCEPTED = "Accepted"
DECIDED_OPEN = "Decided, open until the text is mended"


def more_sides(count: int) -> str:
    """Return the offer of the rest of a long series."""
    return plural(count, "more passage", "more passages")


def left_out_of_record(count: int) -> str:
    """Return how many passages of a finding the report.json lacks that a report is made from."""
    return f"{more_sides(count)} of this finding: not in report.json."


PROBLEM = "Not done"
NOTE = "Note"
READ_ON = "Read it: {path}"

AUDITED_FOLDER = "The audited folder"
ALSO_AT = "Compare: {places}."


def rule_in_words(rule: str) -> str:
    """Return the name of a rule as a title: "Ratified conventions agree"."""
    words = in_words(rule)
    return words[:1].upper() + words[1:]


DOCUMENTS_READ = "documents"

SINCE_HEAD = "Since the last audit"
SINCE_NOTHING = "Nothing has changed."
SINCE = {"new": "new", "turned": "judged anew", "gone": "gone", "accepted": "accepted"}
"""How a finding changed since the last audit."""

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
    """Return how many findings changed: "2 conflicts new"."""
    return f"{plural(count, *COUNTED[verdict])} {SINCE[kind]}"


def was(verdict: Verdict) -> str:
    """Return the verdict of a finding at the last audit: "was: conflict"."""
    return f"was: {VERDICT[verdict].word.lower()}"


def findings_below(count: int, verdict: Verdict) -> str:
    """Return the heading of the findings of a verdict that unfold."""
    return plural(count, *COUNTED[verdict])


def left_out(count: int) -> str:
    """Return how many findings a short report leaves out."""
    return f"… and {plural(count, 'more finding', 'more findings')}, in the full report."


def more_lines(count: int) -> str:
    """Return how long a list goes on."""
    return f"… {count:,} more"


HOW_TO_WAIVE = (
    "To accept one of these, with its id: auditor waive ID --because TEXT --until 2030-12-31"
)


def failing(count: int) -> str:
    """Return how many findings fail the audit."""
    return plural(count, "finding fails the audit.", "findings fail the audit.")


def accepted(count: int) -> str:
    """Return how many findings were accepted."""
    return plural(count, "finding was accepted.", "findings were accepted.")


def decided(word: str, decision: str, reason: str, who: str, until: str) -> str:
    """Return how a finding was decided: "Accepted, both right, by Ann, until 30 June 2027: …"."""
    parts = (word, decision, f"by {who}" if who else "", f"until {until}" if until else "")
    return f"{', '.join(filter(None, parts))}: {reason}"
