"""A rulebook → its rules for a report: what they compare and how they are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from auditor.core.results import RuleSummary
from auditor.files.open_file import bytes_of
from auditor.rulebook.pack.shipped import shipped

if TYPE_CHECKING:
    from auditor.rulebook.pack.loader import Rulebook
    from auditor.rulebook.pack.schema import Pack, Rule


_BEFORE_VALUE, _BEHIND_VALUE = "\"'[,-:", "\"'],#"
"""What stands beside a value on a line of YAML."""


def rule_summaries(book: Rulebook) -> tuple[RuleSummary, ...]:
    """Return every rule of the rulebook with its text; a pack that has gone gives no text."""
    lines = {pack.path: _lines(pack) for pack in book.packs}
    return tuple(_summary(rule, lines.get(rule.pack, [])) for rule in book.rules.values())


def _summary(rule: Rule, lines: list[str]) -> RuleSummary:
    facts = tuple(dict.fromkeys(ref.fact for ref in rule.refs))
    place = f"{rule.pack}:{rule.line}"
    return RuleSummary(
        rule.name, rule.check, facts, rule.description, place, _entry(lines, rule.line)
    )


def line_of(pattern: str, book: Rulebook) -> str:
    """Return where a pattern is written, "p.yaml:10: ", of several places the last; else ""."""
    for pack in reversed(book.packs):
        lines = _lines(pack)
        found = [n for n, line in enumerate(lines, 1) if pattern in line]
        whole = [n for n in found if _is_whole(pattern, lines[n - 1])]
        if found:
            return f"{pack.path}:{(whole or found)[0]}: "
    return ""


def _is_whole(pattern: str, line: str) -> bool:
    """Whether a line of YAML has a pattern as a value, not as a part of a longer one."""
    before, _, after = line.partition(pattern)
    return before.rstrip()[-1:] in _BEFORE_VALUE and after.strip()[:1] in _BEHIND_VALUE


def _lines(pack: Pack) -> list[str]:
    ships = shipped().get(pack.name)
    path = ships if ships and pack.path == f"rules/{ships.name}" else Path(pack.path)
    try:
        return bytes_of(path, follow=True).decode("utf-8-sig", "replace").splitlines()
    except OSError:
        return []


def _entry(lines: list[str], first: int) -> str:
    """Return the mapping entry that begins on a line, counted from 1, without its indentation."""
    entry = lines[first - 1 : first]
    indent = _indent(entry[0]) if entry else 0
    for line in lines[first:]:
        if line.strip() and _indent(line) <= indent:
            break
        entry.append(line)
    return "\n".join(line[indent:].rstrip() for line in entry).rstrip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
