"""A rulebook → the names under which findings are printed, and findings without some of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from auditor.checks import CHECKS
from auditor.discover.names import NAMES
from auditor.files.yaml_tree import listing, nearest
from auditor.slips import NAMES as SLIPS

if TYPE_CHECKING:
    from auditor.core.model import Finding
    from auditor.rulebook.pack.loader import Rulebook


class UnknownNameError(ValueError):
    """A name that no finding is printed with."""


def printed_names(book: Rulebook) -> frozenset[str]:
    """Return the rules that are on, all checks, the kinds of what discovery finds, and of slips."""
    return frozenset((*book.rules, *CHECKS, *NAMES, *SLIPS))


def checked_names(wanted: Iterable[str], book: Rulebook) -> frozenset[str]:
    """Return the names of findings to leave out; a name may come with blanks around it.

    Raises UnknownNameError for a name that no finding is printed with; it names the nearest.
    """
    names, known = frozenset(name.strip() for name in wanted), printed_names(book)
    for name in sorted(names - known):
        hint = nearest(name, known)
        kinds = (*CHECKS, *NAMES, *SLIPS)
        more = hint or f"; a rule that is on (auditor rules list) or one of {listing(kinds)}"
        raise UnknownNameError(f"{name!r} is the name of no rule, check or kind of finding{more}")
    return names


def without(findings: Iterable[Finding], ignored: Collection[str]) -> list[Finding]:
    """Return the findings whose rule and check are not ignored, in their order."""
    return [f for f in findings if f.rule not in ignored and f.check not in ignored]
