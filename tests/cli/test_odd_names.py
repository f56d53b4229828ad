"""Arguments that are no UTF-8, and lone surrogates in documents, stop no audit."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from auditor import Auditor, Document
from auditor.files.output_formats import FORMAT_NAMES, output_format
from auditor.report import WRITERS
from auditor.report.formats.optional_libraries import missing
from tests.conftest import ROOT, write_files

GOOD = "The Institute has 24 laboratories."
OTHER = "The Institute has 25 laboratories."
FORMATS = [name for name in FORMAT_NAMES if not missing(output_format(name))]


@pytest.mark.parametrize(
    "names",
    [
        {"id": "a\ud800.txt"},
        {"id": "a.txt", "title": "t\udfff", "source": "s\udcff", "date_source": "d\udcff"},
        {"id": "a.txt", "text": "The Institute\ud83d has\udcff 24 laboratories\ude00."},
        {"id": "a.txt", "date": "2016\ud800"},
    ],
)
def test_a_lone_surrogate_in_a_document(tmp_path, names):
    odd = Document(**{"text": GOOD, **names})
    audit = Auditor().audit([odd, Document("z.txt", OTHER)])
    assert [problem.kind for problem in audit.results.problems] == ["document"] * ("date" in names)
    audit.write(tmp_path, [name for name in FORMATS if name in WRITERS])
    assert len(odd.text) == len(names.get("text", GOOD))


def test_other_characters_stay():
    text = "Zürich 😀 \ufffd – 24"
    assert Document("a", text).text == text


def test_a_passage_with_a_lone_surrogate():
    found = Auditor().compare("It has 24\udcff rooms.", "It has 25 rooms.")
    assert found["verdict"] == "conflict"


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("audit docs --root \udcff", 0),
        ("audit docs \udcff", 2),
        ("audit docs --rules \udcff", 2),
        ("audit docs --waivers \udcff", 2),
        ("audit docs --baseline \udcff", 2),
        ("audit docs --documents \udcff", 2),
        ("audit d\udcff", 0),
    ],
)
def test_arguments_that_are_no_utf8(tmp_path, arguments, status):
    docs = {"docs/a.txt": GOOD, "docs/b.txt": OTHER, "d\udcff/a\udcff.txt": GOOD}
    write_files(tmp_path, {**docs, "d\udcff/a\udcfe.txt": OTHER})
    formats = ("--out", "out\udcff", "--format", ",".join(FORMATS), "--fail-on", "never")
    ran = subprocess.run(
        [sys.executable, "-m", "auditor", *arguments.split(), *formats],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        errors="replace",
    )
    assert ran.returncode == status, ran.stderr
    assert "bug" not in ran.stderr
    assert "could not be read" not in ran.stderr
    assert (tmp_path / "out\udcff" / "report.json").stat().st_size > 0
