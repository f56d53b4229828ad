"""Reports are written whole or not at all."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from auditor.report import DEFAULT_FORMATS, WRITERS, write
from auditor.report.record.held_claims import for_format
from tests.report_samples import Sample, planted, seeds

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.report import Writer


def test_write_makes_the_folder_and_leaves_nothing_beside(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "reports"
    paths = write(seeds().results(), out, ["json", "html", "csv", "json"])
    names = ["report.json", "index.html", "claims.csv", "findings.csv"]
    assert [path.name for path in paths] == names
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    before = {path: path.read_bytes() for path in paths}
    write(seeds().results(), out, ["json", "html", "csv"])
    assert {path: path.read_bytes() for path in paths} == before


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_folder_that_is_made_is_for_the_user_alone(tmp_path: Path) -> None:
    (path,) = write(seeds().results(), tmp_path / "out", ["json"])
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write(seeds().results(), tmp_path / "out", ["json", "pdf"])
    assert not (tmp_path / "out").exists()


def test_a_failed_write_keeps_the_report_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = write(seeds().results(), tmp_path, ["json"])
    before = path.read_bytes()

    def fails(*_: Path) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(type(tmp_path), "replace", fails)
    with pytest.raises(OSError, match="disk full"):
        write(planted().results(), tmp_path, ["json"])
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.json"]


def test_a_format_that_fails_writes_none_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> dict[str, bytes]:
        raise ValueError("no table")

    monkeypatch.setitem(WRITERS, "csv", fails)
    with pytest.raises(ValueError, match="no table"):
        write(seeds().results(), tmp_path / "out", ["json", "csv"])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_written_is_what_the_writer_gives(tmp_path: Path, name: str) -> None:
    results = planted().results()
    paths = write(results, tmp_path, [name])
    made = WRITERS[name](for_format(results, name, None))
    assert {path.name: path.read_bytes() for path in paths} == made


TITLED = "<title>Findings, page 2 of 3 – Fact audit</title>"


@pytest.mark.parametrize(
    ("formats", "name", "text", "stays"),
    [
        (["html", "json"], "findings-2.html", TITLED, False),
        (["html"], "documents-7.html", TITLED, False),
        (["html"], "documents-7.html", "<title>Mine</title>", True),
        (["html"], "notes-7.html", TITLED, True),
        (["json"], "findings-2.html", TITLED, True),
    ],
)
def test_pages_of_an_earlier_longer_report_go(
    tmp_path: Path, formats: list[str], name: str, text: str, stays: bool
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    paths = write(seeds().results(), tmp_path, formats)
    assert name not in {path.name for path in paths}
    assert (tmp_path / name).exists() == stays


@pytest.mark.parametrize("name", DEFAULT_FORMATS)
def test_default_formats_have_writers(name: str) -> None:
    writer: Writer = WRITERS[name]
    assert writer(Sample().results())
