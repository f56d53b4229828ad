"""A name and the packs that are on → its page, and a line for each name of findings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from auditor.checks import CHECKS
from auditor.discover.names import NAMES
from auditor.files.open_file import packaged_text
from auditor.files.yaml_tree import listing
from auditor.rulebook.pack.rule_summaries import rule_summaries
from auditor.slips import CHECK, KINDS, manual, name_of, spec_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from auditor.rulebook.pack.loader import Rulebook
    from auditor.rulebook.pack.schema import Rule

HEAD = re.compile(r"^## ([\w-]+) \(([a-z]+)\)$", re.MULTILINE)
SLIP_DO = "Reckon again what the finding tells, and mend the figure, date or word that is wrong."
RULE_DO = (
    "Find out which passage is right, and mend the other. If both are, accept the finding: auditor"
    " waive ID --because TEXT --until DATE. If the rule is wrong here, change it in its pack."
)
SILENCE = "To hear nothing of it: --ignore {name}; for another level: --levels {name}=LEVEL."


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a name, which lines of `names.md` make."""

    name: str
    sort: str
    meaning: str
    found: tuple[str, ...]
    quiet: tuple[str, ...]
    what_to_do: str


class Named(NamedTuple):
    """A name of findings: its sort, its level and what it finds, in one line."""

    name: str
    sort: str
    level: str
    finds: str


@cache
def pages() -> Mapping[str, Page]:
    """Return the pages of names that have none of their own, by name."""
    text = packaged_text(files("auditor.manual").joinpath("names.md"))
    parts = HEAD.split(text)[1:]
    found = map(_page, parts[::3], parts[1::3], parts[2::3])
    return {page.name: page for page in found}


def _page(name: str, sort: str, body: str) -> Page:
    head, _, rest = body.partition("Found:\n")
    found, _, rest = rest.partition("Quiet:\n")
    quiet, _, do = rest.partition("Do: ")
    return Page(name, sort, head.strip(), _listed(found), _listed(quiet), do.strip())


def _listed(lines: str) -> tuple[str, ...]:
    return tuple(line.removeprefix("- ").strip() for line in lines.strip().splitlines())


def known(book: Rulebook) -> frozenset[str]:
    """Return every name that has a page."""
    return frozenset((*pages(), *map(name_of, KINDS), *book.rules, *book.facts))


def page_of(name: str, book: Rulebook) -> Iterator[str]:
    """Yield the lines of the page of a name, which is one of `known`."""
    is_shared = False
    for lines in (_of_rule(name, book), _of_fact(name, book), _of_slip(name), _of_page(name)):
        for place, line in enumerate(lines):
            if is_shared and place == 0:
                yield ""
            is_shared = True
            yield line


def _of_slip(name: str) -> Iterator[str]:
    if name in map(name_of, KINDS):
        yield from manual(name).strip().splitlines()
        yield from _advice(name, SLIP_DO)


def _of_page(name: str) -> Iterator[str]:
    page = pages().get(name)
    if page is None:
        return
    is_check = page.sort == "check" and name in CHECKS
    yield from (CHECKS[name].manual.splitlines() if is_check else [f"{name}: {page.meaning}"])
    for head, examples in (("Found", page.found), ("Quiet", page.quiet)):
        yield from ("", f"{head}:", *(f"- {example}" for example in examples))
    if page.sort in ("check", "discovery"):
        yield from _advice(name, page.what_to_do)
    else:
        yield from ("", f"What to do: {page.what_to_do}")


def _advice(name: str, what_to_do: str) -> Iterator[str]:
    yield from ("", f"What to do: {what_to_do}", SILENCE.format(name=name))


def _of_rule(name: str, book: Rulebook) -> Iterator[str]:
    rule = book.rules.get(name)
    if rule is None:
        return
    summary = next(summary for summary in rule_summaries(book) if summary.name == name)
    yield f"{name} ({summary.place}), {_kind_of(rule)}"
    yield from ("", *summary.yaml.splitlines(), "")
    yield from _lists_of(book, summary.facts)
    yield from f"The check {CHECKS[rule.check].manual}".splitlines()
    yield from _advice(name, RULE_DO)


def _kind_of(rule: Rule) -> str:
    count = len(rule.examples)
    return f"check {rule.check}, level {rule.level}, {count} example{'' if count == 1 else 's'}"


def _lists_of(book: Rulebook, facts: Iterable[str]) -> list[str]:
    """Return the lists of words that some facts name, one a line, and an empty line behind them."""
    lists = {words for fact in facts if fact in book.facts for words in book.facts[fact].lists}
    lines = [f"list {words.name}: {', '.join(words.words)}" for words in sorted(lists)]
    return [*lines, ""] if lines else []


def _of_fact(name: str, book: Rulebook) -> Iterator[str]:
    fact = book.facts.get(name)
    if fact is None:
        return
    rules = [summary.name for summary in rule_summaries(book) if name in summary.facts]
    yield f"{name}: a fact, what patterns of a pack read. {fact.description}".strip()
    yield from ("", "Found: what one of these patterns fits", *(f"- {p}" for p in fact.patterns))
    yield from ("", "Quiet:", "- what no pattern fits; auditor rules test PACK --on PATH shows why")
    yield from ("", f"What to do: change its patterns in the pack; rules: {listing(rules)}")


# ------------------------------------------------------------------ in one line


def names_of_findings(book: Rulebook) -> list[Named]:
    """Return every name that findings are printed with, and can be chosen by."""
    rules = [
        Named(rule.name, "rule", rule.level, rule.description or _compared(rule))
        for rule in book.rules.values()
    ]
    checks = [
        Named(name, "check", "of its rule", _headline(spec.manual)) for name, spec in CHECKS.items()
    ]
    found = [Named(name, "discovery", _level(name), pages()[name].meaning) for name in NAMES]
    slips = [Named(CHECK, "slips", "of its kind", pages()[CHECK].meaning)]
    slips += [
        Named(name_of(kind), "slip", spec_of(kind).level, _headline(spec_of(kind).manual))
        for kind in KINDS
    ]
    return [*rules, *checks, *found, *slips]


def _compared(rule: Rule) -> str:
    """Return what a rule without a description finds: that of its check, of its values."""
    values = ", ".join(dict.fromkeys(f"{ref.fact}.{ref.slot}" for ref in rule.refs))
    finds = _headline(CHECKS[rule.check].manual).rstrip(".")
    return f"{finds} ({values})" if values else f"{finds}."


def _headline(page: str) -> str:
    """Return the first line of a page behind its name."""
    return page.splitlines()[0].partition(": ")[2]


def _level(name: str) -> str:
    """Return the level of what discovery finds under a name."""
    from auditor.discover.arithmetic.findings import LEVEL
    from auditor.discover.arithmetic.result import KINDS as ARITHMETIC

    return LEVEL if name.removeprefix(f"{NAMES[0]}-") in ARITHMETIC else "warning"
