"""Findings and claims → files for people and programs, one module for each format.

The formats are listed in `auditor.files.output_formats`; a module is loaded when its format is
first written.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from auditor.files.output_folder import write_files
from auditor.files.output_formats import DEFAULT_FORMATS, OUTPUT_FORMATS, PAGE_FILE, output_format
from auditor.files.spill import SpilledFiles
from auditor.read.choosing.earlier_reports import is_page_beside
from auditor.report.record.held_claims import for_format
from auditor.report.shared.file_links import file_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from auditor.core.results import HeldClaims, Results
    from auditor.report.html_page.page_memory import PageMemory


HELD = 16_000_000  # bytes of reports that are held until all are made; beyond, a file holds them


class Writer(Protocol):
    """Turns results into files: name to content, the same bytes for the same results."""

    def __call__(self, results: Results, /) -> dict[str, bytes]: ...


class Printer(Protocol):
    """Turns results into lines for stdout, without line ends."""

    def __call__(self, results: Results, /) -> Iterator[str]: ...


def _module(name: str) -> Any:
    return import_module(f"{__name__}.formats.{name}")


def _writer(name: str) -> Writer:
    """Return the writer of a format, whose module is loaded when it is first used."""

    def files(results: Results, /) -> dict[str, bytes]:
        written: dict[str, bytes] = _module(name).files(results)
        return written

    return files


def _printer(name: str) -> Printer:
    """Return the printer of a format, whose module is loaded when it is first used."""

    def lines(results: Results, /) -> Iterator[str]:
        yield from _module(name).lines(results)

    return lines


WRITERS = {format.name: _writer(format.name) for format in OUTPUT_FORMATS if format.file_names}
PRINTERS = {
    format.name: _printer(format.name) for format in OUTPUT_FORMATS if not format.file_names
}


def write(
    results: Results,
    out: Path,
    formats: Iterable[str] = DEFAULT_FORMATS,
    claims: HeldClaims | None = None,
    memory: PageMemory | None = None,
) -> list[Path]:
    """Write the reports into the folder `out` and return their paths.

    `claims` says which of them records and tables hold; without it report.json holds those that
    findings rest on, and tables hold all.  `memory` is what was drawn of the page before.

    All are written whole or none: see `auditor.files.output_folder`.  Numbered pages that an
    earlier, longer page left there go with it.  Raises KeyError, before anything is written, for a
    format that is not in `WRITERS`, and OSError, with the name of the file, where one cannot be
    written.
    """
    made = SpilledFiles(HELD)
    links = file_links((content.document for content in results.documents), out)
    results = replace(results, links=links)
    wanted = {name: WRITERS[name] for name in formats}
    for name, writer in wanted.items():
        for file, content in _parts(name, writer, for_format(results, name, claims), memory):
            made.add(file, content)
    contents = made.contents()
    out.mkdir(mode=0o700, parents=True, exist_ok=True)  # for the user alone, as its texts are
    return write_files(out, contents, leaves=is_page_beside if PAGE_FILE in contents else None)


def _parts(
    name: str, writer: Writer, results: Results, memory: PageMemory | None
) -> Iterable[tuple[str, Iterable[bytes]]]:
    """Yield each file of a format in pieces; those of most formats are short, and made at once."""
    parts = getattr(_module(name), "parts", None)
    if parts is None:
        yield from ((file, (content,)) for file, content in writer(results).items())
    elif PAGE_FILE in output_format(name).file_names:
        yield from parts(results, memory)
    else:
        yield from parts(results)
