"""What a check is to the rest of the program: its name, the options it takes, and how it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc, getmodule
from typing import Generic, TypeVar

from auditor.checks.check_result import CheckResult
from auditor.claims.table import ClaimsTable
from auditor.rulebook.pack.options import CheckOptions
from auditor.rulebook.pack.rules import keys_of, needed_keys
from auditor.rulebook.pack.schema import Rule

Options = TypeVar("Options", bound=CheckOptions)


@dataclass(frozen=True, slots=True)
class CheckSpec(Generic[Options]):
    """A kind of comparison that a rule can name.

    `run` takes a rule, its options and the claims, and yields verdicts on some of the claims.
    """

    name: str
    options: type[Options]
    run: Callable[[Rule, Options, ClaimsTable], Iterator[CheckResult]]

    @property
    def keys(self) -> frozenset[str]:
        """The keys that its rules take beside those of every rule."""
        return keys_of(self.options)

    @property
    def required(self) -> frozenset[str]:
        """The keys that its rules cannot do without."""
        return needed_keys(self.options)

    @property
    def manual(self) -> str:
        """Its manual page: the docstring of its module."""
        module = getmodule(self.run)
        return cleandoc((module and module.__doc__) or self.name)
