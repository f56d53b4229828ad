"""Findings and claims → files for people and programs, one module for each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from auditor.report import to_csv, to_html, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from auditor.model import Results


class Writer(Protocol):
    """Turns results into files: name to content, the same bytes for the same results."""

    def __call__(self, results: Results, /) -> dict[str, bytes]: ...


WRITERS: dict[str, Writer] = {
    "csv": to_csv.files,
    "html": to_html.files,
    "json": to_json.files,
}

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
