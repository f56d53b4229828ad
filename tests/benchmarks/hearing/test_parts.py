"""The parts of both benchmarks call the gallery's scripts as their heads say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.frame import __main__ as frame
from tests.benchmarks.gallery import scripts
from tests.benchmarks.hearing import __main__ as hearing

GALLERY = Path("a", "gallery")
CALLS = [
    (hearing.PARTS["small_cases"], GALLERY, ["check.py . --only quiet pairs slips stats"]),
    (hearing.PARTS["water"], GALLERY, ["planted.py water water_planted.yaml"]),
    (hearing.PARTS["office_md"], GALLERY, ["planted.py office_md office_planted.yaml"]),
    (hearing.PARTS["reported"], GALLERY, ["reported.py"]),
    (frame.PARTS["quiet"], GALLERY.parent, ["check.py . --only quiet"]),
    (frame.PARTS["reported"], GALLERY.parent, ["reported.py"]),
]


@pytest.mark.parametrize(("part", "data", "expected"), CALLS)
def test_scripts_are_called(part, data, expected, monkeypatch):
    called = []

    def figures_of(gallery, script, *arguments, long):
        assert gallery == GALLERY
        assert not long
        called.append(" ".join([script, *arguments]))
        return {"found": 1}

    monkeypatch.setattr(scripts, "figures_of", figures_of)
    found = part(data, False)
    assert called == expected
    assert set(found.values()) == {1}
