"""One document → what it says of itself and cannot be: each kind looks at the document alone.

A kind is one module below this package, whose `SPEC` says how it is found and whose docstring is
its manual page with its examples, and one line here.
"""

from __future__ import annotations

from importlib import import_module

from auditor.slips.spec import SlipSpec

CHECK = "slips"
"""The `check` of every finding of this package."""

KINDS = (
    "dates.age",
    "dates.no_such_day",
    "dates.order",
    "dates.span",
    "dates.weekday",
    "numbers.change",
    "numbers.list_count",
    "numbers.min_max",
    "numbers.parts",
    "numbers.table_text",
    "numbers.words_figures",
    "statistics.adjusted_p",
    "statistics.arms",
    "statistics.compared_groups",
    "statistics.correlation_stars",
    "statistics.count_percent",
    "statistics.degrees",
    "statistics.effect_size",
    "statistics.impossible_statistic",
    "statistics.interval",
    "statistics.interval_p",
    "statistics.mean_grain",
    "statistics.p_value",
    "statistics.percent_grain",
    "statistics.significance",
    "statistics.spread",
    "statistics.standard_error",
    "statistics.variance_table",
    "structure.acronym",
    "structure.definition",
    "structure.placeholder",
    "structure.reference",
)
"""The modules of all kinds; the last part of each names it."""


def name_of(kind: str) -> str:
    """Return the name that findings of a kind are printed with: "slips-weekday"."""
    return f"{CHECK}-{kind.rpartition('.')[2].replace('_', '-')}"


NAMES = (CHECK, *map(name_of, KINDS))
"""Every `rule` that a slip is printed with; the first is the `check` of all as well."""


def spec_of(kind: str) -> SlipSpec:
    """Return what a kind is to the rest of the program."""
    spec: SlipSpec = import_module(f"{__name__}.{kind}").SPEC
    return spec


def manual(name: str) -> str:
    """Return the manual page of the kind that findings are printed with.  Raises KeyError."""
    return spec_of({name_of(kind): kind for kind in KINDS}[name]).manual
