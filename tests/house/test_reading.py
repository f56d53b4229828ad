"""A document is recognised once, whoever uses its mentions."""

from __future__ import annotations

import auditor
from auditor.audit import Auditor
from tests.conftest import ROOT
from tests.house.reading import reading_of


def test_each_text_is_read_once():
    reading = reading_of(Auditor(["ilo"]), auditor.read(ROOT / "seeds"))
    assert reading.texts == 1
    assert 1 <= reading.characters < 1.05  # the line that dates a document is read before
