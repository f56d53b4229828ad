"""A rulebook and names → which findings are told, and at which level.

Findings are printed under the name of their rule, or of a kind of discovery or slip, and of their
check; a name of the first sort goes before one of the second.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from auditor.checks import CHECKS
from auditor.core.model import LEVELS, Level
from auditor.discover.names import NAMES
from auditor.files.yaml_tree import listing, nearest
from auditor.slips import NAMES as SLIPS

if TYPE_CHECKING:
    from auditor.core.model import Claim, Finding
    from auditor.rulebook.pack.loader import Rulebook

WEAK: Level = "info"
"""The level of what discovery shows though it is unlikely to be an error."""


class UnknownNameError(ValueError):
    """A name that no finding is printed with."""

    def __init__(self, message: str, name: str = "") -> None:
        super().__init__(message)
        self.name = name


def printed_names(book: Rulebook) -> frozenset[str]:
    """Return the rules that are on, all checks, the kinds of what discovery finds, and of slips."""
    return frozenset((*book.rules, *CHECKS, *NAMES, *SLIPS))


def checked_names(wanted: Iterable[str], book: Rulebook) -> frozenset[str]:
    """Return names of findings; a name may come with blanks around it.

    Raises UnknownNameError for a name that no finding is printed with; it names the nearest.
    """
    names, known = frozenset(name.strip() for name in wanted), printed_names(book)
    for name in sorted(names - known):
        hint = nearest(name, known)
        kinds = (*CHECKS, *NAMES, *SLIPS)
        more = hint or f"; a rule that is on (auditor rules list) or one of {listing(kinds)}"
        message = f"{name!r} is the name of no rule, check or kind of finding{more}"
        raise UnknownNameError(message, name)
    return names


@dataclass(frozen=True, slots=True)
class Choice:
    """Names that are not told, names that alone are told (none: all), and levels of names."""

    ignore: frozenset[str] = frozenset()
    select: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)

    @classmethod
    def of(cls, wanted: Mapping[str, Any], book: Rulebook) -> Choice:
        """Return the choice of {"ignore", "select", "levels"}.

        Raises UnknownNameError for a name that there is not, and ValueError for a level.
        """
        levels = {name.strip(): level for name, level in (wanted.get("levels") or {}).items()}
        wrong = next((level for level in levels.values() if level not in LEVELS), None)
        if wrong is not None:
            raise ValueError(f"{wrong!r} is no level; it is one of {', '.join(LEVELS)}")
        checked_names(levels, book)
        ignore, select = (_names(wanted.get(key)) for key in ("ignore", "select"))
        return cls(checked_names(ignore, book), checked_names(select, book), levels)

    @property
    def is_all(self) -> bool:
        """Whether all findings are told as they are."""
        return not (self.ignore or self.select or self.levels)

    def judged(self, finding: Finding) -> Finding | None:
        """Return a finding with its level, None where it is not told."""
        names = (finding.rule, finding.check)
        for name in names:
            if name in self.ignore:
                return None
            if name in self.select:
                break
        else:
            if self.select:
                return None
        level = next((self.levels[name] for name in names if name in self.levels), finding.level)
        return (
            finding
            if level == finding.level or _is_weak(finding)
            else replace(finding, level=level)
        )


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen for all documents, and for findings in which a document of a path takes part.

    Of several patterns that fit, each judges what those before it left.
    """

    everywhere: Choice = field(default_factory=Choice)
    per_path: tuple[tuple[str, Choice], ...] = ()

    def told(self, findings: Iterable[Finding], claims: Iterable[Claim]) -> list[Finding]:
        """Return the findings that are told, with their levels, in their order."""
        found = [f for f in map(self.everywhere.judged, findings) if f is not None]
        if not self.per_path:
            return found
        documents = {claim.id: claim.document for claim in claims}
        judged = (self._by_path(f, {documents.get(claim, "") for claim in f.claims}) for f in found)
        return [f for f in judged if f is not None]

    def _by_path(self, finding: Finding, documents: Collection[str]) -> Finding | None:
        for pattern, choice in self.per_path:
            if any(fnmatchcase(document, pattern) for document in documents):
                judged = choice.judged(finding)
                if judged is None:
                    return None
                finding = judged
        return finding


def _names(wanted: str | Iterable[str] | None) -> Iterable[str]:
    return (wanted,) if isinstance(wanted, str) else wanted or ()


def _is_weak(finding: Finding) -> bool:
    return finding.level == WEAK and finding.check == NAMES[0]
