"""`examples:` of a rule → examples, each with the line of its verdict; mistakes are noted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.calendar.edtf import parse_days
from auditor.core.model import VERDICTS
from auditor.files.yaml_tree import Map, Scalar, Seq, nearest
from auditor.rulebook.pack.schema import Example

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.files.yaml_tree import Tree, YamlPosition
    from auditor.rulebook.pack.validation import Log

EXAMPLE_LINE = re.compile(r"\s*(\?|-?\d[^\s:]*)\s*:\s*(\S.*)")
INDENT = "the lines of an example stand below its verdict ('conflict: |') and are indented further"


def is_verdict(word: str, place: YamlPosition, valid: tuple[str, ...], rule: str, log: Log) -> bool:
    """Whether a word is a verdict; note it where it is none."""
    if word in valid:
        return True
    hint = f"; {INDENT}" if EXAMPLE_LINE.match(f"{word}: x") else nearest(word, valid)
    log.add(
        f"unknown verdict '{word}' in rule '{rule}'; verdicts: {', '.join(valid)}{hint}",
        place,
        rule,
    )
    return False


def examples_of(name: str, tree: Map, log: Log) -> tuple[Example, ...]:
    """Return the examples of a rule that can be read, and note what is wrong with the others."""
    node = tree.entries.get("examples")
    if node is None:
        return ()
    if not isinstance(node, Seq):
        message = f"'examples' of rule '{name}' should be a list: begin each with '- '"
        log.add(f"{message}, as in '- conflict: |' and its lines below", node.place, name)
        return ()
    found = []
    for item in node.items:
        if isinstance(item, Map):
            found += [_example(name, v, t, item.keys[v], log) for v, t in item.entries.items()]
        else:
            log.add(f"an example of rule '{name}' should be 'verdict: text'", item.place, name)
    return tuple(example for example in found if example)


def _example(name: str, verdict: str, text: Tree, place: YamlPosition, log: Log) -> Example | None:
    if not is_verdict(verdict, place, (*VERDICTS, "nothing"), name, log):
        return None
    if not isinstance(text, Scalar):
        bar = f"write '{verdict}: |' and its lines below it, indented further"
        log.add(f"an example of rule '{name}' should be a text; {bar}", text.place, name)
        return None
    try:
        documents = [_document(lines) for lines in _document_lines(text.text)]
    except ValueError as error:
        log.add(f"an example of rule '{name}': {error}", text.place, name)
        return None
    if not documents:
        log.add(f"an example of rule '{name}' is empty; {INDENT}", place, name)
        return None
    return Example.model_validate({"verdict": verdict, "documents": documents, "line": place.line})


def _document_lines(text: str) -> list[list[str]]:
    """Return the lines of each document of an example: one, and the rows of a table below it."""
    documents: list[list[str]] = []
    for line in text.splitlines():
        if documents and line.lstrip().startswith("|"):
            documents[-1].append(line.strip())
        elif line.strip():
            documents.append([line])
    return documents


def _document(lines: Sequence[str]) -> tuple[str | None, str]:
    """Return the date and the text of one document of an example.  Raises ValueError."""
    match = EXAMPLE_LINE.fullmatch(lines[0])
    if match is None:
        raise ValueError(f"no date before ':' (? for undated) in “{lines[0].strip()}”")
    text = "\n".join((match[2], *lines[1:]))
    if match[1] == "?":
        return None, text
    parse_days(match[1])
    return match[1], text
