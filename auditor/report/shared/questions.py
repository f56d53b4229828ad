"""The results of an audit → what authors should be asked, as questions to send on."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Claim, Finding, Verdict
from auditor.core.values import is_plain
from auditor.report.shared.evidence import DISCOVERED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.report.shared.index import Index

MOST = 4  # questions; what is unclear has its own list
FEW = 3  # by which a count may have grown, so that each of the new ones can be asked for
NEAR = 80  # characters behind a number in which its noun is looked for
PLURAL = r"\w*\b"
ASK_WHICH = "“{title}”: is it {part} or {whole} in all?"
ASK_ONE_MORE = "“{title}”: {before} became {after}: which is the one more, and since when?"
ASK_SOME_MORE = "“{title}”: {before} became {after}: which are the {more} more, and since when?"


class Question(NamedTuple):
    """A question with the finding that it comes of."""

    text: str
    finding: Finding


def questions(index: Index) -> tuple[Question, ...]:
    """Return the first few questions: on words that stand on one side only, and on what is new."""
    return tuple(islice(_questions(index), MOST))


def _questions(index: Index) -> Iterator[Question]:
    asked: set[str] = set()
    for verdict in ("remark", "change"):
        for finding in index.findings:
            if finding.verdict != verdict or finding.waived or finding.check == DISCOVERED:
                continue
            text = _question(verdict, finding, index)
            if text and text not in asked:
                asked.add(text)
                yield Question(text, finding)


def _question(verdict: Verdict, finding: Finding, index: Index) -> str:
    claims = index.claims_of(finding)
    return _qualified(claims, index) if verdict == "remark" else _grown(claims, index)


def _qualified(claims: list[Claim], index: Index) -> str:
    """Return a question where one document tells a figure with a word and without it."""
    with_word = next((claim for claim in claims if claim.remarks), None)
    if with_word is None or not _has_bare(with_word, claims):
        return ""
    return ASK_WHICH.format(
        title=index.title(with_word.document), part=_phrase(with_word), whole=with_word.text
    )


def _has_bare(claim: Claim, claims: list[Claim]) -> bool:
    """Whether its document also tells the value of a claim without its word."""
    return any(c.document == claim.document and not c.remarks for c in claims)


def _phrase(claim: Claim) -> str:
    """Return a figure with its words up to what is counted: "25 key ILO conventions"."""
    begin = (claim.start or claim.passage_start) - claim.passage_start
    behind = claim.passage[begin : begin + len(claim.text) + NEAR]
    noun = claim.value.counted
    found = noun and re.search(re.escape(noun[: max(len(noun) - 1, 3)]) + PLURAL, behind, re.I)
    return behind[: found.end()] if found else f"{claim.text} {' '.join(claim.remarks)}"


def _grown(claims: list[Claim], index: Index) -> str:
    """Return a question for what is new, where a written count is a little larger than before."""
    if len({(c.value.low, c.value.high) for c in claims}) != 2 or not all(map(_is_count, claims)):
        return ""
    low, high = (pick(claims, key=lambda c: c.value.low or 0) for pick in (min, max))
    more = int((high.value.low or 0) - (low.value.low or 0))
    if not 0 < more <= FEW:
        return ""
    which = ASK_ONE_MORE if more == 1 else ASK_SOME_MORE
    return which.format(
        title=index.title(high.document), before=low.text, after=high.text, more=more
    )


def _is_count(claim: Claim) -> bool:
    value = claim.value
    return value.kind == "count" and is_plain(value) and not claim.inferred and bool(value.counted)
