"""A format whose library is absent says so before the work; others need none."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from auditor.files.output_formats import DEFAULT_FORMATS, FORMAT_NAMES, OUTPUT_FORMATS
from auditor.report import WRITERS
from auditor.report.formats import optional_libraries
from tests.conftest import ROOT
from tests.report_samples import planted, seeds

NEEDS = {format.name: format.needs for format in OUTPUT_FORMATS if format.needs}


@pytest.mark.parametrize(("name", "library"), NEEDS.items())
def test_a_format_whose_library_is_absent_is_told_before_the_work(
    name: str,
    library: str,
    tmp_path: Path,
    auditor_command: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(optional_libraries, "find_spec", lambda _: None)
    arguments = ("--out", tmp_path / "out", "--format", f"json,{name}")
    ran = auditor_command("audit", ROOT / "seeds", *arguments)
    assert ran.status == 2
    assert library in ran.err
    assert f"pip install {library}" in " ".join(ran.err.split())
    assert not (tmp_path / "out").exists()
    with pytest.raises(optional_libraries.MissingExtraError, match=f"pip install {library}"):
        WRITERS[name](seeds().results())


def test_other_formats_need_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        assert name.split(".")[0] not in NEEDS.values()
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    for name in set(WRITERS) - set(NEEDS):
        WRITERS[name](planted().results())


@pytest.mark.parametrize("name", DEFAULT_FORMATS)
def test_defaults_are_formats(name: str) -> None:
    assert name in FORMAT_NAMES
