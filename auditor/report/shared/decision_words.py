"""The words of decisions made in the page, and all that its script fills in or writes to files."""

from __future__ import annotations

from auditor.report.shared.texts import ACCEPTED

DECIDE = "What is right?"
CHOICES = {
    "n": ("not the same thing", "Not the same thing"),
    "a": ("A wrong", "A is wrong"),
    "b": ("B wrong", "B is wrong"),
    "r": ("both right", "Both are right"),
    "q": ("ask the author", "Ask the author"),
}
"""Key to the decision as waivers.yaml knows it, and to the button's words."""
ALONE_CHOICES = {"a": "It is wrong", "r": "It is right"}
SERIES_CHOICES = {"n": "Not the same thing", "r": "All are right"}
FINE_CHOICES = {"r": "Fine as it is"}
NOTE = "Note"
NOTE_HINT = "Why? Accepting needs a reason."
TRAY = "Decisions"
KEPT_HERE = "Kept in this browser only, until you save them."
SAVE_WAIVERS = "Save waivers.yaml"
SAVE_RULES = "Save the rules that keep things apart"
SAVE_LIST = "Save the list to send"
WHO = "Your name"

SCRIPT = {
    "decided": "{count} to fix, {done} of them decided; {others} others decided",
    "shown": "{found} of {all} findings shown",
    "reasonless": "Say why in the note first: accepting needs a reason.",
    "apart": "Not the same thing.",
    "parted": "Not the same thing",
    "rulesHead": "Rules that keep apart what is not the same thing: add this file to your packs.",
    "listHead": "Decisions on the fact audit",
    "correct": "To correct",
    "ask": "To ask",
    "keep": ACCEPTED,
    "correction": "{value} in {place} is wrong and to be corrected.",
    "asked": "The author was asked.",
    "note": NOTE,
    "by": "Decided by",
    "waiversHead": "Decisions made in the report; auditor reads this file beside the documents.",
}
"""Texts of the script, which fills in the names in braces."""


def for_script(shown: str = SCRIPT["shown"]) -> dict[str, object]:
    """Return the words that the script fills in or exports; `shown` tells what a filter found."""
    choices = {key: decision for key, (decision, _) in CHOICES.items()}
    return {
        **SCRIPT,
        "shown": shown,
        "choices": choices,
        "one": ALONE_CHOICES,
        "series": SERIES_CHOICES,
        "fine": FINE_CHOICES,
    }
