"""A check, a format or a unit is a module at most and a line; nothing else has to know of it."""

from __future__ import annotations

import json
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest

from auditor.files.output_formats import FORMAT_NAMES, is_report_name
from auditor.read.file_types import DOCUMENT_FORMATS
from auditor.report import PRINTERS, WRITERS
from tests.conftest import write_files
from tests.house.registries import (
    CHECK,
    DOCUMENT_FORMAT,
    EXTENSIONS,
    OUTPUT_FORMAT,
    UNIT,
    copied,
    extend,
    files_touched,
    run,
    run_python,
)
from tests.report_samples import planted

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = {"docs/a.txt": "The town has 12 schools.\n", "docs/b.nts": "The town has 14 schools.\n"}
PACK = """
facts:
  schools: ["{town:place} had {total:count} schools in {when:date}"]
rules:
  schools-stale:
    check: stale
    value: schools.total
    per: town
    examples:
      - remark: |
          2012: Norbury had 12 schools in 2010.
          2015: Norbury had 12 schools in 2014.
      - nothing: |
          2012: Norbury had 12 schools in 2010.
          2015: Norbury had 14 schools in 2014.
"""
PRINT_MENTIONS = """
import sys, auditor
for mention in auditor.mentions(sys.argv[1]):
    print(mention["text"], mention["kind"], mention["unit"])
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the program, with two documents beside it."""
    return write_files(copied(tmp_path), DOCUMENTS)


@pytest.mark.parametrize("name", EXTENSIONS)
def test_an_extension_is_a_module_at_most_and_a_line(name: str, tmp_path: Path) -> None:
    tree, extension = copied(tmp_path), EXTENSIONS[name]
    assert files_touched(tree) == []
    extend(tree, extension)
    assert files_touched(tree) == sorted(filter(None, [extension.copy, extension.table]))


def test_a_new_check_runs_and_is_known_to_packs(tree: Path) -> None:
    write_files(tree, {"schools.yaml": PACK})
    before = run(tree, "rules", "test", "schools.yaml")
    assert "stale" in before.stderr
    extend(tree, CHECK)
    after = run(tree, "rules", "test", "schools.yaml")
    assert (after.stdout, after.stderr) == ("1 rule, 2 examples, 0 failures\n", "")
    assert '"stale"' in run(tree, "rules", "schema").stdout
    explained = run(tree, "rules", "explain", "schools-stale", "--rules", "schools.yaml").stdout
    assert "a figure that is told for a later time is a new figure" in explained


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The rod is 3 barleycorns long.", "3 barleycorns quantity barleycorn"),
        ("It measured 2010 barleycorns.", "2010 barleycorns quantity barleycorn"),  # no year
    ],
)
def test_a_new_unit_is_read_and_makes_no_year(text: str, read: str, tree: Path) -> None:
    extend(tree, UNIT)
    found = run_python(tree, "-c", PRINT_MENTIONS, text)
    assert (found.stdout.strip(), found.stderr) == (read, "")


def test_an_output_format_is_listed_written_and_passed_over(tree: Path) -> None:
    extend(tree, OUTPUT_FORMAT)
    assert "comma" in run(tree, "audit", "--help").stdout
    assert "comma" in run(tree, "audit", "docs", "--format", "pdf").stderr
    first = run(tree, "audit", "docs", "--out", "docs", "--format", "json,comma")
    assert (first.returncode in (0, 1), first.stderr) == (True, "")
    assert (tree / "docs" / "comma-claims.txt").is_file()
    again = run(tree, "audit", "docs", "--out", "elsewhere", "--format", "json")
    report = json.loads((tree / "elsewhere" / "report.json").read_text("utf-8"))
    assert again.stderr == ""
    assert [document["id"] for document in report["documents"]] == ["a.txt", "b.nts"]
    assert report["skipped"] == {"earlier report": 3}


def test_documents_of_a_new_format_are_read(tree: Path) -> None:
    write_files(tree, {"docs/c.rtf": b"\xff\xfe\xfd", "docs/d.rtf": "The town has 12 schools.\n\n"})
    before = run(tree, "audit", "docs", "--format", "json")
    assert ".rtf files have no reader yet" in before.stderr
    extend(tree, DOCUMENT_FORMAT)
    after = run(tree, "audit", "docs", "--format", "json")
    assert "save these notes as UTF-8" in after.stderr
    assert "no reader" not in after.stderr
    report = json.loads((tree / "reports" / "report.json").read_text("utf-8"))
    assert [document["id"] for document in report["documents"]] == ["a.txt", "b.nts", "d.rtf"]


def modules_that_hold(package: str, name: str) -> list[str]:
    """Return the modules of a package, by their last names, that define a name."""
    names = [module.name for module in iter_modules(import_module(package).__path__)]
    return sorted(n for n in names if hasattr(import_module(f"{package}.{n}"), name))


def test_every_writer_is_listed() -> None:
    assert modules_that_hold("auditor.report.formats", "files") == sorted(WRITERS)
    assert modules_that_hold("auditor.report.formats", "lines") == sorted(PRINTERS)
    assert sorted([*WRITERS, *PRINTERS]) == sorted(FORMAT_NAMES)


def test_every_reader_is_listed() -> None:
    texts = sorted({format.name for format in DOCUMENT_FORMATS if format.is_text})
    files = [format for format in DOCUMENT_FORMATS if not format.is_archive]
    others = sorted({format.name for format in files if not format.is_text})
    assert modules_that_hold("auditor.read.formats", "decode") == texts
    assert modules_that_hold("auditor.read.formats", "read_file") == others


@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_writes_the_files_that_it_is_listed_with(name: str) -> None:
    written = WRITERS[name](planted().results())
    assert written
    assert all(is_report_name(file) for file in written)
