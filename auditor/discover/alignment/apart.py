"""Two statements that are told in the same words → whether something says they are of two things.

That is another name as subject, a title that says the same of another name, an opening phrase, the
two sides of one bound, or that one passage has the value of the other too.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from auditor.core.values import in_base, number_of
from auditor.discover.alignment.siblings import names_subject
from auditor.discover.alignment.similarity import comparable
from auditor.discover.statements.title_words import are_of_two_things
from auditor.discover.statements.value_statement import ValueStatement
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of

SCALES = (1_000, 1_000_000)
EXACT = 1e-9  # part of a scale that floats may be off

Test = Callable[[ValueStatement, ValueStatement], bool]


def are_apart(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether something tells that two statements of one wording are about two things."""
    return any(test(a, b) for test in _TESTS)


def told_apart(a: ValueStatement, b: ValueStatement) -> str:
    """Return what tells that two statements of one wording are about two things, "" for nothing."""
    return next((why for test, why in _TESTS.items() if test(a, b)), "")


def _are_of_two_kinds(a: ValueStatement, b: ValueStatement) -> bool:
    one, other = a.context, b.context
    if not comparable(one, other) or a.order != b.order:
        return True
    return bool(one.noun) and bool(other.noun) and one.noun != other.noun


def _open_with_one_name(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether both open with one name: they are compared, and its bearers told apart, there."""
    across = a.document != b.document and a.subject == b.subject
    return across and names_subject(a) and names_subject(b)


def _name_two_subjects(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether each is about a name of its text that is no part of the other's."""
    if not (_is_of_a_name(a) and _is_of_a_name(b)):
        return False
    one, other = (frozenset(each.subject.split()) for each in (a, b))
    return not (one <= other or other <= one)


def _is_of_a_name(statement: ValueStatement) -> bool:
    """Whether its passage names its subject, or one before it does."""
    told = bool(statement.subject) and statement.subject_text != statement.title
    return told or names_subject(statement)


def _is_named_aside(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether one passage opens with a name that the other has behind a subject of its own."""
    return any(
        bool(other.names) and names_subject(one) and not other.subject
        for one, other in ((a, b), (b, a))
    )


def _has_figure_of(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether the passage or title of one value has the other value too."""
    return _tells(a, b) or _tells(b, a)


def _tells(a: ValueStatement, b: ValueStatement) -> bool:
    text, own = b.context.mention.text, a.context.mention.text
    if text == own or not text[-1:].isalnum():
        return False
    if text.split()[0] in a.titled.figures:
        return True
    return re.search(rf"(?<![\w.,-]){re.escape(text)}(?![\w-])", a.passage) is not None


def _share_a_bound(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two values are the two sides of one number: "more than 1 hour", "1 hour or less"."""
    one, other = a.context.value, b.context.value
    sides = {(value.low is None, value.high is None) for value in (one, other)}
    ends = {value.high if value.low is None else value.low for value in (one, other)}
    return sides == {(True, False), (False, True)} and len(ends) == 1


def _differ_in_scale(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two cells give the same digits: one may be in thousands, as a note says."""
    one, other = (number_of(in_base(each.context.value)) for each in (a, b))
    if not one or not other:
        return False
    return any(abs(max(one, other) / min(one, other) / scale - 1) < EXACT for scale in SCALES)


def _tell_of_others(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether one of them tells of what is left beside another thing: "all other fees"."""
    return len({_OTHERS.search(each.passage) is None for each in (a, b)}) > 1


def _open_apart(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether both open with phrases that are not the same: "with the cache on"."""
    return bool(a.frame.front) and bool(b.frame.front) and a.frame.front != b.frame.front


def _kind_of(statement: ValueStatement) -> str:
    if statement.heads is not None:
        return "cell"
    return "line" if statement.label else "text"


def _stand_apart(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether the parts of one document, or the titles of two, tell of two things.

    In one document a cell or a labelled line and a sentence tell one thing twice.
    """
    kinds = {_kind_of(a), _kind_of(b)}
    if a.document == b.document:
        return len(kinds) == 1 or kinds.isdisjoint(("cell", "line"))
    if kinds == {"cell"} and _differ_in_scale(a, b):
        return True
    return are_of_two_things(a.titled, b.titled)


_OTHERS = re.compile(rf"\b{any_of(entries('words-for-others'))}\b", re.IGNORECASE)
_TESTS: dict[Test, str] = {
    _are_of_two_kinds: "their values are of two kinds",
    _open_with_one_name: "both open with one name, and are compared by what is said of it alone",
    _name_two_subjects: "they are about two names",
    _is_named_aside: "what the one is about is told aside in the other",
    _tell_of_others: "the one tells of what is left beside another thing",
    _share_a_bound: "they are the two sides of one bound",
    _has_figure_of: "the passage or title of the one has the value of the other too",
    _open_apart: "they open with other phrases",
    _stand_apart: "their titles, or where they stand in one document, tell of two things",
}
"""Each test with what it tells of two statements that it parts."""
