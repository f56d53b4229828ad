"""Packs → one rulebook, and a problem for each thing that could not be read.

One bad fact or rule is left out and noted; the rest of its pack loads.  A text that is no YAML
loses that file only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Gazetteer, Problem
from auditor.files.text_file import TextFileError, text_of
from auditor.files.yaml_tree import (
    MOST_BYTES,
    Map,
    RuleError,
    Scalar,
    Tree,
    YamlPosition,
    YamlSource,
    listing,
    nearest,
    read_tree,
)
from auditor.rulebook.pack.facts import Vocabulary, read_fact, united
from auditor.rulebook.pack.names import NameList
from auditor.rulebook.pack.rules import lone_parts, read_rule
from auditor.rulebook.pack.schema import Fact, Pack, Rule
from auditor.rulebook.pack.shipped import packs_in, shipped
from auditor.rulebook.pack.validation import Log, check_keys, warn_of_quotes
from auditor.rulebook.pack.word_lists import WordLists
from auditor.rulebook.pattern.word_lists import WordList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.rulebook.pack.options import Checks

SECTIONS = ("names", "lists", "facts", "rules")
PACK_KEYS = frozenset({*SECTIONS, "default", "description"})
EMPTY = (
    "this pack is empty: it has no names, no facts and no rules; facts: says what to read, rules:"
    " how to compare; auditor rules new FILE begins a pack"
)
_OFF = re.compile(r"^default[ \t]*:[ \t]*['\"]?(false|no|off)\b", re.MULTILINE | re.IGNORECASE)
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All packs as one: names, lists, facts and rules."""

    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    facts: dict[str, Fact] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()
    """The types that `names:` lists; their slots accept names that no list holds."""
    packs: tuple[Pack, ...] = ()
    lists: dict[str, WordList] = field(default_factory=dict)


class _PackFile(NamedTuple):
    """A pack to read; one that is found in a folder is followed as a link within it only."""

    path: Path
    is_given: bool = True


@dataclass(frozen=True, slots=True)
class _Draft:
    """A pack whose text is read and whose facts and rules are not."""

    pack: Pack
    log: Log
    sections: dict[str, Map]
    ships: bool
    lost: dict[str, frozenset[str]] = field(default_factory=dict)
    """Section to the names below its key, where that is misspelled: one error is enough."""


def load_packs(
    selected: Sequence[str | Path] = (), only: bool = False, *, checks: Checks | None
) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Read the packs named or pointed to, and those that ship and are on unless `only`.

    `checks` are those that are built, with the options that each takes; without them the rules of
    the packs are left out.
    """
    problems: list[Problem] = []
    files = _chosen(selected, only, problems)
    drafts = [draft for file in files if (draft := _draft(file, problems))]
    rulebook = _assembled(drafts, checks)
    for draft in drafts:
        problems += draft.log.sorted()
    return rulebook, tuple(dict.fromkeys(problems))


# ------------------------------------------------------------------ which files


def _chosen(selected: Sequence[str | Path], only: bool, problems: list[Problem]) -> list[_PackFile]:
    """Return the files to read, each once, those that ship first."""
    files = [] if only else [_PackFile(path) for path in shipped().values() if _is_on(path)]
    for name in selected:
        found = _files(name)
        if not found:
            problems.append(Problem("rule", _no_such(name), rule=str(name)))
        files += found
    return list({file.path.resolve(): file for file in files}.values())


def _is_on(path: Path) -> bool:
    """Whether a pack that ships is on; looks at the text only, reading YAML costs more."""
    try:
        return _OFF.search(text_of(path, MOST_BYTES)) is None
    except TextFileError:
        return True  # it is read, and fails, where problems are noted


def _files(name: str | Path) -> list[_PackFile]:
    if isinstance(name, str) and name in shipped():
        return [_PackFile(shipped()[name])]
    path = Path(name)
    if path.is_dir():
        return [_PackFile(found, is_given=False) for found in packs_in(path)]
    return [_PackFile(path)] if path.is_file() else []


def _no_such(name: str | Path) -> str:
    if Path(name).is_dir():
        return f"no pack in {name}: a pack is a .yaml file"
    packs = shipped()
    return (
        f"no such pack or file: {name}; packs that ship: {listing(packs)}"
        f"{nearest(str(name), packs)}"
    )


def _shown(path: Path) -> str:
    """Return the name a pack is shown by: that of the repository for packs that ship."""
    return f"rules/{path.name}" if path in shipped().values() else path.as_posix()


# ------------------------------------------------------------------ one file


def _draft(file: _PackFile, problems: list[Problem]) -> _Draft | None:
    """Read the text of a pack and its sections."""
    shown = _shown(file.path)
    try:
        text = text_of(file.path, MOST_BYTES, is_given=file.is_given)
    except TextFileError as error:
        problems.append(Problem("rule", f"{shown}: cannot be read: {error}"))
        return None
    log = Log(YamlSource(shown, text))
    try:
        tree, errors = read_tree(log.source)
    except RuleError as error:
        log.take(error)
        problems += log.sorted()
        return None
    for left_out in errors:
        log.take(left_out)
    warn_of_quotes(tree, log)
    return _sectioned(file.path, tree, log)


def _sectioned(path: Path, tree: Tree | None, log: Log) -> _Draft:
    sections: dict[str, Map] = {}
    lost: dict[str, frozenset[str]] = {}
    digest = sha256(log.source.text.encode()).hexdigest()
    pack = Pack(name=path.stem, path=log.source.name, digest=digest)
    if isinstance(tree, Map):
        check_keys(tree, PACK_KEYS, "this pack", log, None)
        sections = _sections(tree, log)
        lost = {section: _lost(tree, section) for section in ("lists", "facts")}
        pack = _described(pack, tree, log)
    elif tree is not None:
        log.add(f"a pack is a mapping of {listing(PACK_KEYS)}", tree.place)
    if tree is None or _is_empty(tree):
        log.warn(EMPTY, YamlPosition(1, 1))
    return _Draft(pack, log, sections, path in shipped().values(), lost)


def _lost(tree: Map, section: str) -> frozenset[str]:
    """Return the names below a key that was meant to be that of a section."""
    unknown = [key for key in tree.keys if key not in PACK_KEYS]
    meant = [key for key in unknown if f"'{section}'" in nearest(key, PACK_KEYS)]
    below = [entry for key in meant if isinstance(entry := tree.entries[key], Map)]
    return frozenset(name for entry in below for name in entry.keys)


def _sections(tree: Map, log: Log) -> dict[str, Map]:
    sections = {}
    for name in SECTIONS:
        section = tree.entries.get(name)
        if isinstance(section, Map):
            sections[name] = section
        elif section is not None and not _is_empty(section):
            log.add(f"'{name}' should be a mapping", section.place)
    return sections


def _is_empty(tree: Tree) -> bool:
    return isinstance(tree, Scalar) and not tree.text


def _described(pack: Pack, tree: Map, log: Log) -> Pack:
    default, description = tree.entries.get("default"), tree.entries.get("description")
    changes: dict[str, object] = {}
    if isinstance(default, Scalar) and default.text.lower() in _TRUTH:
        changes["default"] = _TRUTH[default.text.lower()]
    elif default is not None:
        log.add("'default' should be true or false", default.place)
    if isinstance(description, Scalar):
        changes["description"] = description.text
    elif description is not None:
        log.add("'description' should be a text", description.place)
    return pack.model_copy(update=changes)


# ------------------------------------------------------------------ all files


def _assembled(drafts: Sequence[_Draft], checks: Checks | None) -> Rulebook:
    names = NameList()
    for draft in sorted(drafts, key=lambda draft: draft.ships):
        if "names" in draft.sections:
            names.add(draft.sections["names"], draft.log, draft.ships)
    vocabulary = _vocabulary(drafts, names.types)
    facts, broken = _facts(drafts, vocabulary)
    rules = {} if checks is None else _rules(drafts, facts, broken, checks)
    packs = tuple(draft.pack for draft in drafts)
    lists = dict(vocabulary.lists)
    return Rulebook(names.gazetteer(), facts, rules, names.types, packs, lists)


def _vocabulary(drafts: Iterable[_Draft], types: frozenset[str]) -> Vocabulary:
    """Return the types and the lists of all packs; a list is shared by all of them."""
    lists = WordLists(types)
    for draft in drafts:
        lists.lose(draft.lost.get("lists", frozenset()))
        if "lists" in draft.sections:
            lists.add(draft.sections["lists"], draft.log)
    parts = frozenset(part for draft in drafts for part in lone_parts(draft.sections.get("rules")))
    return Vocabulary(types, *lists.sound(), parts)


def _facts(
    drafts: Iterable[_Draft], vocabulary: Vocabulary
) -> tuple[dict[str, Fact], frozenset[str]]:
    """Return all facts and the names of those that could not be read."""
    facts: dict[str, Fact] = {}
    broken: set[str] = set()
    for draft in drafts:
        broken |= draft.lost.get("facts", frozenset())
        for name, tree, place in _entries(draft, "facts"):
            fact = read_fact(name, tree, place, vocabulary, draft.log)
            if fact is None:
                broken.add(name)
            elif name in facts:
                facts[name] = united(facts[name], fact)
            else:
                facts[name] = fact
    return facts, frozenset(broken)


def _rules(
    drafts: Iterable[_Draft],
    facts: dict[str, Fact],
    broken: frozenset[str],
    checks: Checks,
) -> dict[str, Rule]:
    """Return all rules; one of the user's takes the place of one that ships."""
    rules: dict[str, Rule] = {}
    giving_way: set[str] = set()
    for draft in drafts:
        for name, tree, place in _entries(draft, "rules"):
            if name in rules and (draft.ships or name not in giving_way):
                first = f"{rules[name].pack}:{rules[name].line}"
                message = f"rule '{name}' is already in {first}; rename one of the two"
                draft.log.add(message, place, name)
                continue
            rule = read_rule(name, tree, place, facts, broken, checks, draft.log)
            if rule is not None:
                rules[name] = rule
                (giving_way.add if draft.ships else giving_way.discard)(name)
    return rules


def _entries(draft: _Draft, section: str) -> list[tuple[str, Tree, YamlPosition]]:
    tree = draft.sections.get(section)
    if tree is None:
        return []
    return [(name, value, tree.keys[name]) for name, value in tree.entries.items()]
