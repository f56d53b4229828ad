"""Every output format: its name, the files it writes and the library it needs.

A format is a module of `auditor/report/formats` and a line of `OUTPUT_FORMATS`.  The table lies
below the reports because reading documents has to pass over the files that an audit wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE_FILE = "index.html"
REPORT_FILE = "report.json"
NUMBERED_PAGE = "{part}-{number}.html"
"""Beside the page, what is too long for it: whole documents and the ends of long lists."""

PARTS_BESIDE = (
    "findings",
    "over-time",
    "checklist",
    "documents",
    "claims",
    "dates",
    "since",
    "problems",
)
"""Parts of the page that go on in numbered pages beside it."""


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A format: its name for `--format`, which is also its module, and the files it writes.

    A module with `file_names` has `files(results)`, which returns their contents; one without has
    `lines(results)`, which are printed.  One whose files may be long also has `parts(results)`,
    which yields each name with the pieces of its content.  `needs` is the library that the extra of
    this name brings.  `claims` says which claims the format is made from where nobody asks for
    others, as `HeldClaims` names them; one without it is made from all.
    """

    name: str
    file_names: tuple[str, ...] = ()
    needs: str = ""
    claims: Literal["", "findings", "all"] = ""

    def named(self, *contents: bytes) -> dict[str, bytes]:
        """Return contents by the names of their files; raises ValueError if some lack a name."""
        return dict(zip(self.file_names, contents, strict=True))


PAGES_BESIDE = tuple(NUMBERED_PAGE.replace("{part}", part) for part in PARTS_BESIDE)

OUTPUT_FORMATS = (
    OutputFormat("csv", ("claims.csv", "findings.csv"), claims="all"),
    OutputFormat("github"),
    OutputFormat("html", (PAGE_FILE, *PAGES_BESIDE)),
    OutputFormat("json", (REPORT_FILE,), claims="findings"),
    OutputFormat("junit", ("report.junit.xml",), claims="findings"),
    OutputFormat("markdown", ("report.md",), claims="findings"),
    OutputFormat("parquet", ("claims.parquet", "findings.parquet"), "pyarrow", claims="all"),
    OutputFormat("sarif", ("report.sarif",), claims="findings"),
    OutputFormat("xlsx", ("report.xlsx",), "openpyxl", claims="all"),
)
"""Every format, in the order in which `--help` lists them."""

DEFAULT_FORMATS = ("html", "json")
FORMAT_NAMES = tuple(format.name for format in OUTPUT_FORMATS)


def output_format(name: str) -> OutputFormat:
    """Return the format of a name; raises KeyError for an unknown one."""
    return {format.name: format for format in OUTPUT_FORMATS}[name]


def is_report_name(name: str) -> bool:
    """Whether an audit writes files of this name; see `auditor.read.choosing.earlier_reports`."""
    return REPORT_NAME.fullmatch(name) is not None


def is_numbered_page(name: str) -> bool:
    """Whether a page beside the report can have this name: "documents-2.html"."""
    return _NUMBERED.fullmatch(name) is not None


def _named(names: Iterable[str]) -> re.Pattern[str]:
    """Return what matches some file names, with a number where they leave one open."""
    return re.compile("|".join(re.escape(name).replace(r"\{number\}", r"\d+") for name in names))


REPORT_NAME = _named(name for format in OUTPUT_FORMATS for name in format.file_names)
_NUMBERED = _named(PAGES_BESIDE)
