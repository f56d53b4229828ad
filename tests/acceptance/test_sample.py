"""The committed sample in `reports/` is what an audit of `seeds/` writes, byte for byte."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("name", ["index.html", "report.json"])
def test_the_sample_is_rebuilt_to_the_same_bytes(name, auditor_command, tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    ran = auditor_command("audit", "seeds", "--out", str(tmp_path))
    assert ran.status == 0
    assert (tmp_path / name).read_bytes() == (ROOT / "reports" / name).read_bytes(), (
        "run `auditor audit seeds` and commit reports/"
    )
