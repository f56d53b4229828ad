"""A verdict on claims → the texts that its message may name: slots, values, documents, dates."""

from __future__ import annotations

from typing import Any

from auditor.checks.check_result import CheckResult
from auditor.checks.reasons import date_said, value_said
from auditor.claims.rows.key import TEXT, Key
from auditor.claims.rows.rows import Rows
from auditor.claims.table import ClaimsTable
from auditor.core.model import DocumentDate, ValidTime
from auditor.rulebook.pack.messages import SIDES

_SAID = Key(value_said, ("text", "inferred", "value"))
_SLOTS = Key(dict, ("slots",))
_SUBJECT = Key(lambda subject: subject or "", ("subject",))
_SAID_BY = Key(lambda said_by: said_by or "", ("said_by",))


class MessageContext:
    """The texts of one message, of which most name two or three: each is read when it is named."""

    def __init__(self, result: CheckResult, rows: Rows, table: ClaimsTable) -> None:
        self._result = result
        self._rows = rows
        self._table = table

    def get(self, name: str) -> str | None:
        """Return the text of a name, None where there is none."""
        if name in SIDES:
            return str(self._read(name, _SAID))
        side, _, part = name.partition(".")
        if side in SIDES:
            return self._of_side(side, part)
        if name == "subject":
            return self._result.subject or ""
        if name == "document.subject":
            return str(self._read("a", _SUBJECT))
        slots = self._read("b", _SLOTS) | self._read("a", _SLOTS)
        text: str | None = slots.get(name)
        return text

    def _of_side(self, side: str, part: str) -> str | None:
        """Return a slot of a claim, else what every claim has."""
        slots: dict[str, str] = self._read(side, _SLOTS)
        if part in slots:
            return slots[part]
        key = {
            "text": TEXT,
            "said_by": _SAID_BY,
            "date": Key(self._date, ("holds", "document")),
            "document": self._table.by_title,
        }.get(part)
        return None if key is None else str(self._read(side, key))

    def _date(self, holds: ValidTime | None, document: str) -> str:
        dated: DocumentDate | None = self._table.dated[document]
        return date_said(holds, dated)

    def _read(self, side: str, key: Key) -> Any:
        claim = self._result.a if side == "a" else self._result.b
        if claim is None:
            return self._rows.read(0 if side == "a" else -1, key)
        return key.reader()(claim)
