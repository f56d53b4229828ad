"""What the benchmark of readers measures on the seeds holds: each format keeps all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import readers


@pytest.mark.slow
def test_each_format_keeps_claims_and_findings():
    figures = readers.kept(Path(), is_long=False)
    assert len(figures) >= 10
    assert set(figures.values()) == {100.0}
