"""Values in context and passages for tests: built by hand, or read from a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from auditor.calendar.edtf import parse_days
from auditor.claims.analysis import analyse
from auditor.core.model import Document, DocumentDate, Mention, ValidTime, Value
from auditor.discover.pairwise.detokenize import Tidied, tidied
from auditor.discover.pairwise.passage_pair import (
    PassagePair,
    PassageView,
    ValuePair,
    passage_view,
)
from auditor.discover.statements.value_context import ValueInContext

SURE = 2.0  # log-odds


def in_context(value: Value, at: int = 0, **changes: Any) -> ValueInContext:
    """Return a value at an offset, with nothing around it but what is given."""
    bound_word = changes.pop("bound_word", None)
    text = changes.pop("text", "12")
    given: dict[str, Any] = {
        "noun": "",
        "around": {},
        "beside": frozenset(),
        "before": "",
        "behind": "",
        "named": False,
        "holds": ValidTime("within", None, None, anchor="one day"),
        "dated_by": None,
        "modality": "asserted",
        "polarity": "affirmed",
        "passage": (0, 100),
        "bracket": "",
        "moved": "",
        "rate": "",
        "band": False,
        "edition": False,
    }
    mention = Mention(at, at + len(text), text, value, bound_word)
    return ValueInContext(mention=mention, **(given | changes))


def number(low: float, at: int = 0, *, high: float | None = None, **changes: Any) -> ValueInContext:
    """Return a number in context; Value's own fields may be among the changes."""
    fields = ("kind", "unit", "dimension", "hedge", "step", "counted", "scale", "role")
    own = {name: changes.pop(name) for name in fields if name in changes}
    value = Value(
        **({"kind": "number", "step": 1.0} | own), low=low, high=low if high is None else high
    )
    return in_context(value, at, **changes)


def above(low: float, at: int = 0, **changes: Any) -> ValueInContext:
    """Return "more than" a number in context."""
    value = Value("number", low, None, low_open=True, step=1.0, hedge="more than")
    return in_context(value, at, **changes)


def date(edtf: str, at: int = 0, **changes: Any) -> ValueInContext:
    """Return a date in context."""
    low, high = parse_days(edtf)
    return in_context(Value("date", low, high, edtf=edtf), at, **changes)


def day(iso: str) -> DocumentDate:
    """Return the date of a document."""
    return DocumentDate(*parse_days(iso), "given")


def at_time(iso: str, source: str = "words") -> ValidTime:
    """Return the time at which a value holds."""
    low, high = parse_days(iso)
    return ValidTime("within", low, high, source=source)


def built(
    values: Sequence[ValueInContext],
    *,
    dated: str | None = None,
    names: Sequence[Mention] = (),
    stems: Sequence[str] = (),
    source: str | None = None,
) -> PassageView:
    """Return a passage of values that are given, and no text."""
    return PassageView(
        document=Document("built", "", source=source),
        tidied=Tidied(""),
        dated=None if dated is None else day(dated),
        values=tuple(values),
        names=tuple(names),
        stems=frozenset(stems),
        words=(),
        spans=(),
    )


def paired(
    a: ValueInContext,
    b: ValueInContext,
    *,
    score: float = SURE,
    others: Sequence[tuple[ValueInContext, ValueInContext]] = (),
    free_a: Sequence[ValueInContext] = (),
    free_b: Sequence[ValueInContext] = (),
    **views: Mapping[str, Any],
) -> tuple[ValuePair, PassagePair]:
    """Return the pair of two values, in passages with other pairs and with values without one."""
    pairs = [ValuePair(a, b, score), *(ValuePair(x, y, SURE) for x, y in others)]
    left = built([*(pair.a for pair in pairs), *free_a], **views.get("a_view", {}))
    right = built([*(pair.b for pair in pairs), *free_b], **views.get("b_view", {}))
    return pairs[0], PassagePair(left, right, pairs)


def name(text: str, kind: str = "person", at: int = 0) -> Mention:
    """Return a name as a mention."""
    return Mention(at, at + len(text), text, Value(kind, name=text))


def read_view(text: str, *, id: str = "a", date: str | None = None) -> PassageView:
    """Return a passage as it is read from a text."""
    tidy = tidied(text)
    document = Document(id, text, date=date)
    analysis = analyse(Document(id, tidy.text, date=date))
    return passage_view(document, tidy, analysis, "one day")


def read_pair(
    a: str, b: str, *, dates: tuple[str | None, str | None] = (None, None)
) -> PassagePair:
    """Return two passages as they are read, with the pairs of their values."""
    return PassagePair.of(read_view(a, id="a", date=dates[0]), read_view(b, id="b", date=dates[1]))
