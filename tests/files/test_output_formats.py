"""The files of every format are known by their names."""

from __future__ import annotations

import pytest

from auditor.files.output_formats import (
    DEFAULT_FORMATS,
    FORMAT_NAMES,
    is_report_name,
    output_format,
)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("index.html", True),
        ("report.json", True),
        ("report.junit.xml", True),
        ("findings.parquet", True),
        ("documents-1.html", True),
        ("documents-12.html", True),
        ("findings-3.html", True),
        ("over-time-1.html", True),
        ("since-2.html", True),
        ("minutes-1.html", False),
        ("documents-.html", False),
        ("documents-a.html", False),
        ("reportxjson", False),
        ("report.json.bak", False),
        ("minutes.md", False),
    ],
)
def test_names_of_reports(name: str, written: bool) -> None:
    assert is_report_name(name) is written


def test_contents_take_the_names_of_their_format() -> None:
    assert output_format("csv").named(b"1", b"2") == {"claims.csv": b"1", "findings.csv": b"2"}
    with pytest.raises(ValueError, match="shorter"):
        output_format("csv").named(b"1")
    with pytest.raises(KeyError):
        output_format("pdf")


def test_defaults_are_formats() -> None:
    assert set(DEFAULT_FORMATS) < set(FORMAT_NAMES)
