"""A document is recognised once, whoever uses its mentions."""

from __future__ import annotations

import auditor
from auditor.audit import Auditor
from tests.conftest import ROOT
from tests.house.reading import times_read


def test_each_text_is_read_once():
    """What discovery makes of headings and labels is read besides: less than a twentieth."""
    assert 1 <= times_read(Auditor(), auditor.read(ROOT / "seeds")) < 1.05
