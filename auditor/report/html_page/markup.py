"""Pieces of text, signs and sentences → the markup of each; what a page has most of.

What is made here a hundred thousand times would take a template a third of the time of a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from auditor.report.html_page.escape import shown
from auditor.report.shared import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Verdict
    from auditor.report.html_page.finding_card import Card
    from auditor.report.shared.highlights import Beside, Piece

SIGN = '<span class="sign" aria-hidden="true">{}</span>'
LINK = '<a class="mark {}" href="{}" title="{}" data-sign="{}">{}</a>'
MARK = '<mark class="mark {}"{}>{}</mark>'


def sign(verdict: Verdict) -> Markup:
    """Return the sign of a verdict, which is not read out."""
    return Markup(SIGN.format(texts.VERDICT[verdict].sign))


def pieces(parts: Iterable[Piece]) -> Markup:
    """Return a text in pieces, those with a mark wrapped in it."""
    return Markup("".join(map(_piece, parts)))


def _piece(piece: Piece) -> str:
    mark = piece.mark
    if mark is None:
        return shown(piece.text)
    if mark.href and mark.verdict:
        verdict, sign = mark.verdict, texts.VERDICT[mark.verdict].sign
        label = escape(mark.label)
        return LINK.format(verdict, escape(mark.href), label, sign, shown(piece.text))
    title = f' title="{escape(mark.label)}"' if mark.label else ""
    return MARK.format(mark.verdict or "bare", title, _differing(piece.text, mark.differs))


def _differing(text: str, span: tuple[int, int] | None) -> str:
    """Return the markup of a text with what differs from another set apart."""
    if span is None:
        return shown(text)
    start, end = span
    return f'{shown(text[:start])}<b class="diff">{shown(text[start:end])}</b>{shown(text[end:])}'


def beside(passage: Beside) -> Markup:
    """Return the end of the sentence before a passage, or the beginning of the one after."""
    if not passage.text:
        return Markup()
    apart = " apart" if passage.apart else ""
    return Markup(f'<span class="beside{apart}">{shown(passage.text)}</span>')


def sentence(card: Card) -> Markup:
    """Return the sentence of a finding, the titles of documents set apart."""
    parts = (
        f"<cite>{shown(piece.text)}</cite>" if piece.mark else shown(piece.text)
        for piece in card.message
    )
    return Markup("".join(parts))
