"""waivers.yaml → the waivers of findings that someone accepted, a list with an entry for each.

    - id: 4be0b1f0a1c2                  # as the reports show it
      decision: both right              # or: A wrong, B wrong, ask the author, not the same thing
      reason: The ministry counts the protocol as a convention.
      who: E. Editor
      until: 2027-06-30                 # the last day on which this counts; none: for good
    - rule: growth-agree                # in place of an id: rule, subject, documents
      subject: Norland
      documents: [annual/*, notes.md]   # each must take part in the finding
      reason: Preliminary figures.

What is wrong or to be asked is decided and stays open until the text is mended; the other decisions
accept.  `rule`, `subject` and `documents` are patterns with `*`, `?` or `[…]`.  Every entry has a
reason.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from auditor.calendar import edtf
from auditor.core.model import Problem
from auditor.files.file_names import WAIVERS_FILE
from auditor.files.text_file import TextFileError, leads_out, text_of
from auditor.files.yaml_tree import Map, RuleError, Scalar, Seq, YamlSource, nearest, read_tree
from auditor.waivers.waiver import DECISIONS, Waiver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from auditor.core.model import Document
    from auditor.files.yaml_tree import Tree, YamlPosition

KEYS = ("id", "rule", "subject", "documents", "decision", "reason", "who", "until")
SELECTING = ("id", "rule", "subject", "documents")
MOST_TOLD = 10  # mistakes of a file that are told one by one
A_LIST = "must be a list of entries, each beginning with “- ”"


def found(paths: Sequence[str | Path], documents: Iterable[Document]) -> list[Path]:
    """Return each waivers.yaml in a folder of the audit, beside a document or in this folder."""
    folders = {path if _holds(path.is_dir) else path.parent for path in map(Path, paths)}
    folders |= {Path(document.path).parent for document in documents if document.path}
    here = [folder / WAIVERS_FILE for folder in sorted(folders | {Path()})]
    kept = (path for path in here if _holds(path.is_file) and not leads_out(path))
    return list({path.resolve(): path for path in kept}.values())


def _holds(test: Callable[[], bool]) -> bool:
    """Whether a test of a path holds; it does not where the path is too long to be asked about."""
    try:
        return test()
    except OSError:
        return False


class Waivers(NamedTuple):
    """The entries of some files, and the problems of these files."""

    entries: tuple[Waiver, ...]
    problems: tuple[Problem, ...]


def load_all(paths: Iterable[Path], *, are_given: bool = True) -> Waivers:
    """Return the entries of several waivers.yaml, and what is wrong with these files.

    Those that were found, not given, are followed as links within their folders only.
    """
    loaded = [load(path, is_given=are_given) for path in paths]
    return Waivers(
        tuple(waiver for some, _ in loaded for waiver in some),
        tuple(problem for _, some in loaded for problem in some),
    )


def load(path: Path, *, is_given: bool = True) -> tuple[list[Waiver], list[Problem]]:
    """Return the entries of one waivers.yaml, and a problem for each mistake in it."""
    label = path.name
    try:
        source = YamlSource(label, text_of(path, is_given=is_given), "waiver")
    except TextFileError as error:
        return [], [Problem("waiver", f"{label}: cannot be read: {error}")]
    return read(source)


def read(source: YamlSource) -> tuple[list[Waiver], list[Problem]]:
    """Return the entries of a text, and a problem for each of the first mistakes in it."""
    try:
        tree, errors = read_tree(source)
        entries = _entries(tree)
    except RuleError as error:
        return [], [source.problem(error.message, error.place)]
    waivers = []
    for entry in entries:
        try:
            waivers.append(_waiver(entry, source))
        except RuleError as error:
            errors.append(error)
    return waivers, list(_problems(source, errors))


def _problems(source: YamlSource, errors: Sequence[RuleError]) -> Iterator[Problem]:
    """Yield a problem for each of the first mistakes, and one for all others together."""
    for error in errors[:MOST_TOLD]:
        yield source.problem(error.message, error.place)
    if len(errors) > MOST_TOLD:
        left = f"{len(errors) - MOST_TOLD:,} more mistakes, the next on line"
        yield Problem("waiver", f"{source.name}: {left} {errors[MOST_TOLD].place.line}")


def _entries(tree: Tree | None) -> tuple[Tree, ...]:
    if tree is None or (isinstance(tree, Scalar) and not tree.text):
        return ()
    if not isinstance(tree, Seq):
        raise RuleError(A_LIST, tree.place)
    return tree.items


def _waiver(entry: Tree, source: YamlSource) -> Waiver:
    if not isinstance(entry, Map):
        raise RuleError(f"an entry has keys: {', '.join(KEYS)}", entry.place)
    for key, place in entry.keys.items():
        if key not in KEYS:
            known = f"valid keys are {', '.join(KEYS)}{nearest(key, KEYS)}"
            raise RuleError(f"unknown key '{key}'; {known}", place)
    if not any(key in entry.entries for key in SELECTING):
        raise RuleError(f"say what is accepted: {', '.join(SELECTING)}", entry.place)
    reason = _text(entry, "reason")
    if not reason:
        raise RuleError("a waiver needs a reason; say why this is accepted", entry.place)
    return Waiver(
        f"{source.name}:{entry.place.line}",
        reason,
        id=_text(entry, "id"),
        rule=_text(entry, "rule"),
        subject=_text(entry, "subject"),
        documents=tuple(_texts(entry, "documents")),
        decision=_decision(entry),
        who=_text(entry, "who"),
        until=_until(entry),
    )


def _text(entry: Map, key: str) -> str | None:
    node = entry.entries.get(key)
    if node is None:
        return None
    if not isinstance(node, Scalar):
        raise RuleError(f"{key} must be one text", node.place)
    if not node.text.strip() and key in SELECTING:
        raise RuleError(f"{key} is empty", node.place)
    return " ".join(node.text.split()) or None


def _texts(entry: Map, key: str) -> Iterator[str]:
    node = entry.entries.get(key)
    for item in node.items if isinstance(node, Seq) else [node] if node else []:
        if not isinstance(item, Scalar) or not item.text:
            raise RuleError(f"{key} must be texts: paths below the audited folder", item.place)
        yield item.text


def _decision(entry: Map) -> str:
    written = _text(entry, "decision")
    if written is None:
        return DECISIONS[0]
    for decision in DECISIONS:
        if written.casefold() == decision.casefold():
            return decision
    message = f"'{written}' is no decision; it is one of {', '.join(DECISIONS)}"
    raise RuleError(message, _place(entry, "decision"))


def _until(entry: Map) -> int | None:
    written = _text(entry, "until")
    if written is None:
        return None
    day = last_day(written)
    if day is None:
        raise RuleError(f"'{written}' is no day; write it as 2027-06-30", _place(entry, "until"))
    return day


def last_day(text: str) -> int | None:
    """Return the last day of an ISO day, month or year, as an ordinal; None for other text."""
    try:
        return None if "/" in text else edtf.parse_days(text)[1]
    except ValueError:
        return None


def _place(entry: Map, key: str) -> YamlPosition:
    return entry.entries[key].place
