"""Regular expressions that old patch releases of Python cannot run do not come back."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT

POSSESSIVE_GROUP = re.compile(r"\)[*+?]\+|\}\+[\"')]|\(\?>")
SOURCES = sorted((ROOT / "auditor").rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_possessive_groups(path):
    """Before 3.11.5 a possessive group can match for ever (python/cpython#106052)."""
    text = path.read_text(encoding="utf-8")
    assert [m.group() for m in POSSESSIVE_GROUP.finditer(text)] == []
