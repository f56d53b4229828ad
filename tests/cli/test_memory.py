"""`audit --memory SIZE`: the same findings with less memory, and sizes as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.cli.option_values import bytes_of_size
from tests.conftest import Command, report, write_files

SIZES = [
    ("500MB", 500_000_000),
    ("4GB", 4_000_000_000),
    ("4 gb", 4_000_000_000),
    ("1.5g", 1_500_000_000),
    ("64kB", 64_000),
    ("2T", 2_000_000_000_000),
    ("500", None),
    ("GB", None),
    ("-1GB", None),
    ("1e9MB", None),
    ("many", None),
]


@pytest.mark.parametrize(("text", "expected"), SIZES)
def test_sizes_are_read_as_people_write_them(text: str, expected: int | None) -> None:
    assert bytes_of_size(text) == expected


def test_little_memory_gives_the_same_report(tmp_path: Path, auditor_command: Command) -> None:
    docs = {f"{n}.txt": f"The Harwick bridge has {40 + n // 3} arches." for n in range(4)}
    folder = write_files(tmp_path / "docs", docs)
    for out, more in (("one", ()), ("other", ("--memory", "0kB"))):
        ran = auditor_command("audit", folder, "--out", tmp_path / out, *more)
        assert ran.err == ""
    assert report(tmp_path / "one") == report(tmp_path / "other")
    assert report(tmp_path / "one")["findings"]


def test_what_is_no_size_is_told(auditor_command: Command) -> None:
    ran = auditor_command("audit", "docs", "--memory", "much")
    assert ran.status == 2
    assert "'much' is no size; write it as 500MB or 4GB" in ran.err
