"""A labelled line with a name behind its label → who holds the office, or what fits the label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.discover.named.descriptions import FITS
from auditor.discover.named.holders import SLOT, can_hold, office_of
from auditor.discover.named.masked import NAME, Masked
from auditor.discover.named.reading import HONORIFICS, Reading
from auditor.language.lexicon.loader import words

_LINE = re.compile(rf"[^:]{{1,80}}: ?{HONORIFICS}(?P<who>{NAME})(?P<rest>.{{0,3}})")
_ENDS = frozenset(("", ".", ";"))


def labelled(label: str, passed: Masked) -> Iterator[Reading]:
    """Yield what a line such as "Chair: Judith Ames" tells; `label` stands before its colon."""
    match = _LINE.match(passed.text)
    if match is None or match["rest"].strip() not in _ENDS:
        return
    label, value = " ".join(label.casefold().split()), passed.name_at(match.start("who"))
    if label in words("office-labels"):
        yield Reading(FITS, label, value)
        return
    office, _, thing = label.partition(" of ")
    role = office_of(office, thing.removeprefix("the "))
    if office in words("offices") and role and can_hold(value):
        yield Reading(SLOT, role, value, kind="person")
