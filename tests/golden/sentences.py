"""Every sentence of the page and of the console, filled in three ways, as `sentences.txt` holds them.

Somebody has read that file aloud once.  `python -m tests.golden` writes it anew: read the difference
aloud before you commit it.  The fillings are singular, plural, and without a date or within one
document.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from auditor.report.html_page import texts as page_texts
from auditor.report.shared import console_words, decision_words, error_words, questions, texts

FILE = "sentences.txt"
MODULES = (texts, console_words, error_words, questions, decision_words, page_texts)
FIELD = re.compile(r"\{(\w+)[^}]*\}")
TITLE = "Annual report"
FILLINGS: Mapping[str, tuple[Any, Any, Any]] = {
    "about": ("There is 1 ship.", "There are 2 ships.", "There are 2 ships."),
    "after": ("25", "27", "25"),
    "all": (1, 2, 1234),
    "apart": (1, 731, 5),
    "ask": ("1 to ask", "2 to ask", "0 to ask"),
    "before": ("24", "25", "24"),
    "causes": (1, 2, 1),
    "changed": (1, 2, 0),
    "claims": (1, 2, 1234),
    "compared": (1, 2, 0),
    "count": (1, 2, 1234),
    "day": ("25 March 2016", "2016", "2016"),
    "decision": ("both right", "A wrong", ""),
    "documents": ("1 document", "2 documents", "2 documents"),
    "done": (1, 2, 0),
    "fact": ("ratified-conventions", "area", "founded"),
    "fatal": (True, True, False),
    "figure": ("1,234", "5 to 6", "12"),
    "first": ("2015", "in 2015", "1 June 2015"),
    "fix": ("1 to fix", "2 to fix", "0 to fix"),
    "found": (1, 2, 0),
    "how": ("24 − 8 − 4", "12 + 3", "24 − 8 − 4"),
    "kind": ("new", "gone", "turned"),
    "kinds": ({".png": 1}, {".png": 2, "": 3}, {"": 1}),
    "last": ("2016", "in 2020", "5 September 2024"),
    "line": (1, 2, 1234),
    "mentions": (1, 2, 1234),
    "more": (0, 1, 2),
    "name": ("ratified-conventions", "area.total", "one_holder"),
    "names": (["a"], ["a", "b"], ["a", "b", "c"]),
    "number": (1, 2, 3),
    "opened": (0, 2, 1),
    "other": (f"“{TITLE}”", f"“{TITLE}” and 2 others", page_texts.WITHIN),
    "others": (1, 2, 0),
    "part": ("25 key conventions", "7 old ships", "25 key conventions"),
    "passage": ("There is 1 ship.", "There are 2 ships.", "There are 2 ships."),
    "path": ("reports/index.html", "out/index.html", "index.html"),
    "period": ("2016", "2016 to March 2024", "2024"),
    "place": ("general.yaml:41", f"{TITLE}, Notes", TITLE),
    "places": ("line 3", "line 3, line 7", "line 3"),
    "ratio": (2.2, 12.0, 1234.0),
    "read": (1, 2, 1234),
    "anew": (0, 2, 1234),
    "reason": ("the source says so", "counted twice", "the source says so"),
    "revised": ("", ", 2 revised", ", 1 revised"),
    "rules": ("area-agrees 1", "area-agrees 2, founded 1", "area-agrees 3"),
    "rule": ("slips-no-such-day", "area-agrees", "slips-placeholder"),
    "share": (0.05, 0.5, 0.0),
    "since": ("since 2012", "from 1 October 2012", "from 2012"),
    "slot": ("total", "holder", "day"),
    "speaker": ("Ann Lee", "the ministry", "Ann Lee"),
    "status": ("agrees with “Notes”", "fits “Notes”", f"conflicts with {page_texts.WITHIN}"),
    "style": (1, 2, 0),
    "times": (10, 1000, 10**6),
    "title": (TITLE, "Notes, part 2", TITLE),
    "titles": ([TITLE], [TITLE, "Notes"], []),
    "until": ("30 June 2027", "2027", ""),
    "value": ("1", "2.5 million", "Ann Lee"),
    "verdict": ("conflict", "change", "agreement"),
    "version": ("1.0", "1.0", "1.0"),
    "what": ("area: total", "staff", "area: total"),
    "when": ("on 25 March 2016", "in 2024", "time not known"),
    "where": ("“in Oslo” (opening)", "“in Oslo” (opening)", "“in Oslo” (opening)"),
    "who": ("Ann", "Ann and Ben", ""),
    "whole": ("25", "7", "25"),
    "word": ("Accepted", "Decided", "Accepted"),
    "words": ("the country", "it", "she"),
}
BY_FUNCTION: Mapping[tuple[str, str], tuple[Any, Any, Any]] = {
    ("share", "apart"): (0.004, 0.09, 1.0),
    ("total", "apart"): (0.004, 0.04, 0.0),
    ("status", "titles"): ([TITLE], [TITLE, "Notes"], []),
    ("decided", "reason"): ("counted twice", "one is wrong", "it is so"),
    ("style_notes", "count"): (1, 2, 1234),
}
UNTOLD = {"for_script", "plural"}


def lines() -> list[str]:
    """Return every sentence in the order of the modules, each under its name."""
    return [line for module in MODULES for line in _of_module(module)]


def _of_module(module: ModuleType) -> Iterator[str]:
    for name, value in vars(module).items():
        if name.isupper():
            yield from (f"{name}: {text}" for text in dict.fromkeys(_filled(value)))
        elif _is_told(name, value, module):
            yield from (f"{name}: {text}" for text in _called(name, value))


def _is_told(name: str, value: Any, module: ModuleType) -> bool:
    """Whether something is a function of a module that makes a sentence."""
    own = inspect.isfunction(value) and value.__module__ == module.__name__
    return own and not name.startswith("_") and name not in UNTOLD


def _filled(value: Any) -> Iterator[str]:
    """Yield the texts in a constant, with each of the fillings of their fields."""
    if isinstance(value, str):
        fields = FIELD.findall(value)
        for place in range(3 if fields else 1):
            yield value.format_map(_Known(place)) if fields else value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _filled(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _filled(each)
    elif hasattr(value, "lead"):
        for key in ("word", "heading", "lead", "empty"):
            yield from _filled(getattr(value, key, ()))


class _Known(dict[str, Any]):
    """The fillings at one place; a number is one, a text whatever is asked."""

    def __init__(self, place: int) -> None:
        super().__init__({name: _Shown(filled[place]) for name, filled in FILLINGS.items()})


class _Shown(str):
    """A filling that any format takes."""

    def __format__(self, spec: str) -> str:
        return f"{int(self):{spec}}" if spec and self.isdigit() else str(self)


def _called(name: str, function: Any) -> Iterator[str]:
    parameters = list(inspect.signature(function).parameters)
    filled = [BY_FUNCTION.get((name, p), FILLINGS.get(p)) for p in parameters]
    if None in filled or function.__annotations__.get("return") not in ("str", "tuple[str, ...]"):
        return
    found = (function(*(each[place] for each in filled)) for place in range(3))
    yield from dict.fromkeys(map(str, found))


def golden() -> str:
    """Return what the file holds."""
    return "".join(f"{line}\n" for line in lines())


def missing() -> list[str]:
    """Return the sentences that the file has not."""
    there = set((Path(__file__).parent / FILE).read_text("utf-8").splitlines())
    return [line for line in golden().splitlines() if line not in there]


def count() -> int:
    """Return how many sentences there are."""
    return len(lines())
