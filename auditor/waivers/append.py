"""A decision → a new entry at the end of waivers.yaml; the text before it is not changed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.files.open_file import bytes_of
from auditor.files.output_folder import locked, replace_files
from auditor.files.yaml_tree import YamlSource
from auditor.waivers.file import A_LIST, read

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "# Findings that were accepted, with the reason and the last day on which that counts.\n"
_FIRST_ENTRY = re.compile(r"^([ ]*)-(?=\s|\Z)", re.MULTILINE)
ORDER = ("id", "decision", "reason", "who", "until")


class WaiverError(ValueError):
    """A waivers.yaml that cannot be added to; the message says why."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A decision on one finding."""

    id: str
    decision: str
    reason: str
    who: str | None = None
    until: str | None = None
    about: str = ""  # the sentence of the finding, for a comment


def add(path: Path, accepted: Accepted) -> int:
    """Append an entry to the file, which is made if need be, and return its line, from 1.

    Raises WaiverError, before anything is written, where the file is no list of entries, and
    OSError where it cannot be written.
    """
    with locked(path.parent):
        return _add(path, accepted)


def text_before(path: Path) -> str:
    """Return the text that an entry would be added to.

    Raises WaiverError where it is not UTF-8, and OSError where it cannot be read.
    """
    try:
        return bytes_of(path, follow=True).decode("utf-8") if path.exists() else HEAD
    except UnicodeDecodeError:
        raise WaiverError(f"{path}: is not UTF-8; save it as UTF-8") from None


def _add(path: Path, accepted: Accepted) -> int:
    """Append an entry to a file in a folder whose lock is held, as `add` does."""
    before = text_before(path)
    after, line = _appended(before, accepted)
    new, problems = read(YamlSource(str(path), after.removeprefix("\ufeff"), "waiver"))
    if problems or not new or new[-1].where != f"{path}:{line}":
        raise WaiverError(_what_is_wrong(path, before))
    replace_files(path.parent, {path.name: after.encode("utf-8")})
    return line


def _appended(before: str, accepted: Accepted) -> tuple[str, int]:
    newline = "\r\n" if "\r\n" in before else "\n"
    indent = _indent(before)
    end = "" if not before or before.endswith("\n") else newline
    start = before + end
    lines = [f"{indent}{line}" for line in _lines(accepted)]
    first = start.count("\n") + 1 + int(lines[0].lstrip().startswith("#"))
    return start + newline.join(lines) + newline, first


def _indent(text: str) -> str:
    """Return the white space before the dashes of the list, which begins the first entry."""
    first = _FIRST_ENTRY.search(text)
    return first[1] if first else ""


def _what_is_wrong(path: Path, before: str) -> str:
    """Return why a text cannot be added to: its own first mistake, or that it is no such list."""
    _, problems = read(YamlSource(str(path), before.removeprefix("\ufeff"), "waiver"))
    otherwise = f"{path}: cannot be added to: it {A_LIST}, on a line of its own"
    return problems[0].message if problems else otherwise


def _lines(accepted: Accepted) -> list[str]:
    values = {key: getattr(accepted, key) for key in ORDER}
    entry = [f"{key}: {_quoted(key, value)}" for key, value in values.items() if value]
    comment = [f"# {_flat(accepted.about)}"] if accepted.about else []
    return [*comment, f"- {entry[0]}", *(f"  {line}" for line in entry[1:])]


def _quoted(key: str, value: str) -> str:
    """Return a value as YAML; free text in quotes, so that nothing in it is syntax."""
    if key in ("decision", "until"):
        return value
    return json.dumps(_flat(value), ensure_ascii=False)


def _flat(text: str) -> str:
    flat = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(flat.split())
