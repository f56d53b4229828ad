"""Templates of messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.rulebook.pack.messages import MessageError, names_in, render

if TYPE_CHECKING:
    from collections.abc import Callable


T = TypeVar("T")


E = TypeVar("E", bound=Exception)


def refused(kind: type[E], call: Callable[[T], object], given: T) -> E | None:
    """Return the error of one kind that a call raises, None for none; any other is raised."""
    try:
        call(given)
    except kind as error:
        return error
    return None


CONTEXT = {"a": "24", "b": "25", "country": "Norland", "a.document": "one", "{a}": "no"}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{country}: {a} in {a.document}, then {b}", "Norland: 24 in one, then 25"),
        ("{ country }", "Norland"),
        ("{{a}} {a}", "{a} 24"),
        ("{nothing}", "?"),
        ("no names", "no names"),
        ("{a.__class__}", "?"),
    ],
)
def test_messages(template: str, expected: str) -> None:
    assert render(template, CONTEXT.get) == expected


@given(st.text(alphabet="{}ab. ", max_size=20))
def test_any_template_is_rendered_or_refused(template: str) -> None:
    wrong = refused(MessageError, names_in, template)
    assert wrong is None or 0 <= wrong.position < len(template)
    assert isinstance(render(template, CONTEXT.get), str)
