"""The front matter of a text ("---" YAML, "+++" TOML) → where it ends and what it declares."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.calendar.edtf import parse_days
from auditor.core.shape import IN_FRONT_MATTER, Metadata, StatedDate
from auditor.files.yaml_tree import Map, RuleError, Scalar, Seq, YamlSource, read_tree
from auditor.read.stated_text import stated_text
from auditor.read.web.printed_days import day_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from auditor.files.yaml_tree import Tree

MOST = 100_000  # characters; more between two lines of dashes is no front matter
_OPENED = re.compile(r"(---|\+\+\+)[ \t]*\n")
_VALUE = r"[^\s#&*!|>%@`\[{'\"-][^#\n]*|\"[^\"\\\n]*\"|'[^'\n]*'"  # of one line, without escapes
_FLAT = re.compile(rf"([A-Za-z][\w .-]*):(?:[ \t]+(?P<value>{_VALUE}))?\s*")
_KEY = re.compile(r"[A-Za-z_][\w .-]*:(?:\s|\Z)")
_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d/.-])")

TITLES = ("title",)
DATES = (  # the last change says best when a document speaks
    *("updated", "updated_at", "last_updated", "lastupdated", "date_updated", "lastmod"),
    *("last_modified", "last_modified_at", "modified", "date_modified", "date", "published"),
    *("published_at", "date_published", "publishdate", "publish_date", "publication_date"),
    *("pubdate", "issued", "created", "created_at", "date_created"),
)
PUBLISHERS = ("publisher", "author", "authors", "by")


class FrontMatter(NamedTuple):
    """Where front matter begins and ends with its marks, where its words do, and what it says."""

    end: int
    start_of_words: int
    end_of_words: int
    metadata: Metadata


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a text; what is wrong in it is left out and is no error."""
    opened = _OPENED.match(text)
    if opened is None:
        return None
    marks = ("---", "...") if opened[1] == "---" else ("+++",)
    at = opened.end()
    while at < min(len(text), MOST):
        stop = text.find("\n", at)
        stop = stop if stop >= 0 else len(text)
        if text[at:stop].rstrip() in marks:
            words = text[opened.end() : at]
            found = _toml(words) if opened[1] == "+++" else _yaml(words)
            if found is None:
                return None
            return FrontMatter(stop, opened.end(), max(opened.end(), at - 1), _metadata(found))
        at = stop + 1
    return None


def _toml(words: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(words)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {} if "=" in words else None


def _yaml(words: str) -> Mapping[str, Any] | None:
    """Return the keys of a YAML text, None where it is none but a text between two lines."""
    flat = _flat(words)
    if flat is not None:
        return flat
    first = next((line for line in words.split("\n") if line and line[0] not in "# \t"), "")
    if not _KEY.match(first):
        return None
    try:
        tree, _ = read_tree(YamlSource("", words))
    except RuleError:
        return dict(_lines(words))
    return _plain(tree) if isinstance(tree, Map) else None


def _flat(words: str) -> dict[str, Any] | None:
    """Return the keys where every line is "key: value" in plain words, which most are."""
    found: dict[str, Any] = {}
    for line in words.split("\n"):
        if not line.strip():
            continue
        match = _FLAT.fullmatch(line)
        if match is None:
            return None
        value = match["value"] or ""
        if ": " in value and value[0] not in "\"'":
            return None
        found[match[1].strip()] = value.strip().strip("\"'")
    return found


def _lines(words: str) -> Iterator[tuple[str, str]]:
    """Yield the keys and values of the lines that have both, where YAML cannot be read."""
    for line in words.split("\n"):
        if _KEY.match(line):
            key, _, value = line.partition(":")
            yield key.strip(), value.strip().strip("\"'")


def _plain(tree: Tree) -> Any:
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Seq):
        return [_plain(item) for item in tree.items]
    return {key: _plain(value) for key, value in tree.entries.items()}


def _metadata(found: Mapping[str, Any]) -> Metadata:
    keys = {key.lower().replace("-", "_").replace(" ", "_"): value for key, value in found.items()}
    dates = ((key, _day(keys.get(key))) for key in DATES)
    return Metadata(
        title=next(_texts(keys, TITLES), None),
        dates=tuple(StatedDate(day, f"{IN_FRONT_MATTER} ({key})") for key, day in dates if day),
        publisher=next(_texts(keys, PUBLISHERS), None),
    )


def _texts(keys: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if text := stated_text(keys.get(name)):
            yield text


def _day(value: object) -> str | None:
    """Return a day as ISO text: of 2024-03-12, 2024-03, "12 March 2024"."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        return None
    found = _DAY.match(value.strip())
    if found is None:
        return day_in(value)
    text = "-".join(part.zfill(2) for part in found.groups() if part)
    try:
        parse_days(text)
    except ValueError:
        return None
    return text
