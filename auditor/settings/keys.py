"""The keys of a settings file: how each is written, which values it takes and who may set it.

A key is the long name of an option.  `own` keys count only in files of the current folder and the
folders above it: what lies elsewhere may be somebody else's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from auditor.core.model import LEVELS
from auditor.core.results import HELD_CLAIMS
from auditor.files.output_formats import FORMAT_NAMES

Shape = Literal["text", "list", "flag", "number", "levels", "per-path"]

FAIL_ON = ("never", "conflict", "unclear", "revision", "change")
"""The values of fail-on, the strictest last."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, how its value is written and what it means."""

    name: str
    shape: Shape
    meaning: str
    values: tuple[str, ...] = ()  # the only ones, where there are few
    is_path: bool = False  # one is taken from the folder of the file
    own: bool = False

    @property
    def option(self) -> str:
        """Return the name of the option's parameter."""
        return "formats" if self.name == "format" else self.name.replace("-", "_")


KEYS = (
    Key("paths", "list", "Folders or files to read.", is_path=True),
    Key("include", "list", "Patterns of the files to read."),
    Key("exclude", "list", "Patterns of files to leave out."),
    Key("documents", "text", "A file with dates and titles of the documents.", is_path=True),
    Key("dates", "text", "Where dates are looked for beside the documents: git.", ("git",)),
    Key("rules", "list", "Packs to use beside those that ship.", is_path=True),
    Key("only-rules", "flag", "Use no packs but those of rules."),
    Key("discover", "flag", "Report what no rule names too."),
    Key("show-weak", "flag", "Show what is unlikely an error, too."),
    Key("select", "list", "Names of findings to tell; all others are left out."),
    Key("ignore", "list", "Names of findings to say nothing of."),
    Key("levels", "levels", "Names of findings, each with its level."),
    Key("per-path", "per-path", "Patterns of documents, each with ignore, select and levels."),
    Key("fail-on", "text", "The mildest verdict that gives exit status 1.", FAIL_ON),
    Key("fail-level", "text", "The mildest level that gives exit status 1.", LEVELS),
    Key("format", "list", "The reports to write.", FORMAT_NAMES),
    Key("claims", "text", "Which claims reports hold.", HELD_CLAIMS),
    Key("root", "text", "The documents' folder as SARIF and GitHub should name it."),
    Key("out", "text", "Where reports are written.", is_path=True, own=True),
    Key("waivers", "text", "A file of accepted findings.", is_path=True, own=True),
    Key("baseline", "text", "An earlier report.json to compare with.", is_path=True, own=True),
    Key("jobs", "number", "Processes that read.", own=True),
    Key("memory", "text", "Most that is held in memory, as 500MB or 4GB.", own=True),
    Key("cache", "text", "Where what was read is kept.", is_path=True, own=True),
)
BY_NAME = {key.name: key for key in KEYS}
CHOOSING = ("ignore", "select", "levels")
"""The keys below a pattern of `per-path`."""
