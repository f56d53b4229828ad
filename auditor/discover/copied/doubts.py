"""Two figures in the same words → whether one of them is likely to be wrong.

What is told of two things in one form differs too: sections of one contract, editions of one page,
meetings of one board.  So the more it takes, the less the two look like a slip: the same document
and other days of two documents speak for siblings, all that both tell alike for a copy.
"""

from __future__ import annotations

from typing import NamedTuple

from auditor.discover.copied.likeness import Likeness
from auditor.discover.copied.slips import Slip, digits_in
from auditor.discover.copied.support import Support
from auditor.language.lexicon.loader import words

# Words that tell something around both figures, at least; set by hand on the gallery's collections,
# where of 34 pairs that are shown in its stored documents 33 are right.
FEW, SOME, MANY, COPY, PAGE = 4, 6, 8, 12, 24
INSIDE = 3  # of these in the passage itself, where there are few
COPIED = 4  # figures of the smaller of two copies for each that both tell alike, at most
SURE = 3  # digits of a number of another day that is more likely mistyped than a later one
LONG = 5  # digits of a number in one document in which one wrong digit tells something
ALIKE = 3  # figures that two documents tell alike, for each that they tell otherwise
_NAMING = words("naming") | words("soft-naming") | words("numbered-parts")


class Told(NamedTuple):
    """What is known of two figures in the same words."""

    figure: str  # one of them
    before: str  # the word before it
    of_house: bool  # both are the number of a house: "12 Mill Lane"
    slip: Slip
    like: Likeness


def may_be_doubtful(slip: Slip, support: Support | None, *, on_other_days: bool) -> bool:
    """Whether two figures can be doubtful at all, whatever stands around them.

    `support` is that of two documents, None for two places of one.
    """
    if support is None:
        return slip in ("swapped", "digit")
    return slip in ("swapped", "scaled") or not (on_other_days or _is_form(support))


def is_doubtful_within(told: Told) -> bool:
    """Whether one of two figures of one document is likely to be wrong."""
    like = told.like
    if _is_naming(told.before) and like.telling < COPY:
        return False
    if told.slip == "swapped" or (told.of_house and told.slip == "digit"):
        return _is_close(like)
    is_long = told.slip == "digit" and digits_in(told.figure) >= LONG
    return is_long and like.is_two_sided and like.telling >= MANY and not _is_naming(told.before)


def is_doubtful_across(told: Told, support: Support, *, on_other_days: bool) -> bool:
    """Whether one of two figures of two documents is likely to be wrong.

    `on_other_days`: the documents speak at different times, so that a value may have changed.
    """
    if not may_be_doubtful(told.slip, support, on_other_days=on_other_days):
        return False
    if _numbers_a_part(told):
        return False
    if told.slip in ("swapped", "scaled"):
        return _is_no_change(told, support) if on_other_days else _is_mistyped(told.like, support)
    if told.like.telling < SOME:
        return False
    return (told.slip == "digit" and _is_copied(told.like, support)) or _is_lone(told.like, support)


def _numbers_a_part(told: Told) -> bool:
    """Whether two figures number two parts of a text, or levels, rather than one."""
    least = SOME if told.slip == "swapped" else COPY
    return _is_naming(told.before) and told.like.telling < least


def _is_form(support: Support) -> bool:
    """Whether two documents tell little alike: one form that is filled for two things."""
    return COPIED * (support.alike + 1) < support.figures


def _is_mistyped(like: Likeness, support: Support) -> bool:
    """Whether two figures that look like a slip are told in the same words."""
    is_copy = support.alike >= support.otherwise - 1
    return (is_copy or like.telling >= SOME) and _is_close(like)


def _is_no_change(told: Told, support: Support) -> bool:
    """Whether two figures that look like a slip are so alike that none is a later one.

    23 % can be 32 % some years later.
    """
    like = told.like
    is_short = told.slip == "swapped" and digits_in(told.figure) < SURE
    if is_short and like.telling < PAGE:
        return False
    return like.is_two_sided and (like.telling > FEW or _is_lone(like, support))


def _is_copied(like: Likeness, support: Support) -> bool:
    """Whether two documents are copies in which one wrong digit tells something."""
    if support.alike < support.otherwise - 1:
        return False
    return support.alike >= ALIKE or (like.is_two_sided and like.telling >= MANY)


def _is_lone(like: Likeness, support: Support) -> bool:
    """Whether two figures differ where nearly all else that both documents tell is alike."""
    least = ALIKE if like.telling < PAGE else ALIKE - 1
    return like.is_two_sided and support.alike >= least * max(1, support.otherwise)


def _is_close(like: Likeness) -> bool:
    if like.telling >= SOME:
        return True
    return like.is_two_sided and like.telling >= FEW and like.inside >= INSIDE


def _is_naming(word: str) -> bool:
    """Whether a word before a figure shows that it numbers a part, a level or the like."""
    return word in _NAMING
