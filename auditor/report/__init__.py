"""Findings and claims → files for people and programs, one module for each format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from auditor.core.results import Results


class Writer(Protocol):
    """Turns results into files: name to content, the same bytes for the same results."""

    def __call__(self, results: Results, /) -> dict[str, bytes]: ...


def _writer(module: str) -> Writer:
    """Return the writer of a module that is loaded when it is first used."""

    def files(results: Results, /) -> dict[str, bytes]:
        made: dict[str, bytes] = import_module(f"{__name__}.formats.{module}").files(results)
        return made

    return files


WRITERS: dict[str, Writer] = {
    "csv": _writer("csv"),
    "html": _writer("html"),
    "json": _writer("json"),
    "junit": _writer("junit"),
    "markdown": _writer("markdown"),
    "parquet": _writer("parquet"),
    "sarif": _writer("sarif"),
    "xlsx": _writer("xlsx"),
}

FORMATS = tuple(sorted({*WRITERS, "github"}))
"""What can be asked for; "github" is printed, all else is written."""

DEFAULT_FORMATS = ("html", "json")


def write(results: Results, out: Path, formats: Iterable[str] = DEFAULT_FORMATS) -> list[Path]:
    """Write the reports into the folder `out` and return their paths.

    Each file is complete or not there: it is written beside its place and then moved.  A format
    that is not in `WRITERS` is a KeyError, before anything is written.
    """
    writers = [WRITERS[name] for name in dict.fromkeys(formats)]
    out.mkdir(parents=True, exist_ok=True)
    return [
        _replace(out / name, content)
        for writer in writers
        for name, content in writer(results).items()
    ]


def _replace(path: Path, content: bytes) -> Path:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path
