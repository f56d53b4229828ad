"""Claims and findings → short ids that depend on content alone; findings of one id made one."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from auditor.core.model import Claim, Finding
from auditor.core.verdict import gravity

LENGTH = 12  # 48 bits: among a million claims two share an id once in 500 runs
LONGEST = 10_000  # characters of a passage that an id is worked out from again and again


def digest(*parts: object) -> str:
    """Return a short id for some parts, the same in every run."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:LENGTH]


def finding_id(check: str, claims: Iterable[Claim], word: str = "") -> str:
    """Return the id of a finding: of its check, the plain text of its passages and its values.

    Neither order, path, line, subject, strength, message nor verdict count, so that an edit
    elsewhere keeps the id and a waiver with it.  `word` is the word that a remark is about: one
    passage may give several.
    """
    return id_of(check, {(claim.passage, claim.text) for claim in claims}, word)


def id_of(check: str, passages: Iterable[tuple[str, str]], word: str = "") -> str:
    """Return the id of a finding on passages, each with the text of its value."""
    plain = {(_known(plain_text(passage)), plain_text(text)) for passage, text in passages}
    return digest(check, word, *(part for passage in sorted(plain) for part in passage))


@lru_cache(maxsize=4096)
def _known(passage: str) -> str:
    """Return what stands for a passage in ids: a digest of one that may have thousands."""
    return passage if len(passage) <= LONGEST else digest(passage)


_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?: [^()]*)?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_TAG_OR_COMMENT = re.compile(rf"{_TAG.pattern}|<!--.*?-->", re.DOTALL)
_OPENING = re.compile(r"^[ \t]*(?:#{1,6}|>|[-*+]|[0-9]{1,3}[.)])[ \t]+", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|`+|~~|\||_+(?![^\W_])|(?<![^\W_])_+)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKUP = re.compile(rf"[\[<&*`~|_\\]|{_OPENING.pattern}", re.MULTILINE)  # all of these have one


@lru_cache(maxsize=65536)
def plain_text(text: str) -> str:
    """Return a text without markup of Markdown and HTML, its white space folded to single spaces.

    >>> plain_text("- It has **25**  [airports](x.md)"), plain_text("<b>25</b>&nbsp;%")
    ('It has 25 airports', '25 %')
    """
    if _MARKUP.search(text) is None:
        return " ".join(text.split())
    bare = _LINK.sub(r"\1", _OPENING.sub("", text))
    bare = _EMPHASIS.sub("", html.unescape(_without_tags(bare)))
    return " ".join(_ESCAPE.sub(r"\1", bare).split())


def _without_tags(text: str) -> str:
    """Return a text without tags and comments, of which none begins behind the last end of one."""
    head, end, tail = text.rpartition("-->")
    return _TAG_OR_COMMENT.sub("", head + end) + _TAG.sub("", tail)


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with one for each id, the gravest, with the claims of all that share it."""
    by_id: dict[str, list[Finding]] = {}
    for finding in findings:
        by_id.setdefault(finding.id, []).append(finding)
    return [_one(group) for group in by_id.values()]


def _one(group: list[Finding]) -> Finding:
    if len(group) == 1:
        return group[0]
    first = min(group, key=lambda finding: (gravity(finding.verdict), -finding.strength))
    claims = dict.fromkeys(claim for f in (first, *group) for claim in f.claims)
    return replace(first, claims=tuple(claims))
