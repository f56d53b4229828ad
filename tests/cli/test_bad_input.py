"""Bad input: one clear message each, the right exit status, and reports of the rest."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Command, report, write_files

GOOD = "The Institute has 24 laboratories."
PACK = """\
facts:
  laboratories:
    - "the Institute has {total:count} laboratories"
rules:
  laboratories-agree:
    check: agree
    value: laboratories.total
    examples:
      - conflict: |
          2016: The Institute has 24 laboratories.
          2016: The Institute has 25 laboratories.
      - agreement: |
          2016: The Institute has 24 laboratories.
          2016: The Institute has 24 laboratories.
"""


class Case(NamedTuple):
    """Files to audit, what to say on the command line, and what must come of it."""

    name: str
    files: dict[str, str | bytes]
    message: str  # a pattern that the one error line fits
    arguments: tuple[str, ...] = ("docs",)
    documents: int | None = 1  # how many the report must hold; None: no report


def pack(text: str) -> dict[str, str | bytes]:
    """Return a folder with one good document, and a pack beside it."""
    return {"docs/good.txt": GOOD, "pack.yaml": text}


def declared(text: str) -> dict[str, str | bytes]:
    """Return a folder with one good document and a documents.yaml."""
    return {"docs/good.txt": GOOD, "docs/documents.yaml": text}


WITH_PACK = ("docs", "--only-rules", "--rules", "pack.yaml")
TYPO = PACK.replace("    check: agree\n", "    chekc: agree\n")
DOCUMENTS = [
    Case("no such path", {}, r"gone: no such file or folder", ("gone",), 0),
    Case(
        "one path of two missing", {"docs/good.txt": GOOD}, r"gone: no such file", ("docs", "gone")
    ),
    Case("empty folder", {"docs/sub/.keep": ""}, r"docs: no document to audit here", documents=0),
    Case("nothing but pictures", {"docs/a.png": b"\x89PNG"}, r"skipped: 1 \.png", documents=0),
    Case(
        "binary named .txt",
        {"docs/good.txt": GOOD, "docs/bad.txt": b"MZ\0\1\2"},
        r"bad\.txt: cannot be read: it is a binary file",
    ),
    Case(
        "PDF named .txt",
        {"docs/good.txt": GOOD, "docs/bad.txt": b"%PDF-1.7"},
        r"bad\.txt: cannot be read: it is a PDF",
    ),
    Case(
        "not UTF-8",
        {"docs/good.txt": GOOD, "docs/bad.txt": b"24 \xff\xfe lab\x80\x81s"},
        r"bad\.txt: cannot be read: it is not UTF-8.*save it as UTF-8",
    ),
    Case(
        "cut in a letter",
        {"docs/good.txt": GOOD, "docs/bad.txt": "Fürth\nKöln\nZürich – é".encode()[:-1]},
        r"bad\.txt: cannot be read: .* in line 3",
    ),
    Case(
        "no reader",
        {"docs/good.txt": GOOD, "docs/bad.pdf": b"%PDF"},
        r"bad\.pdf: cannot be read: \.pdf files have no reader",
    ),
    Case("a picture by name", {"docs/a.png": b"\x89PNG"}, r"it is a picture", ("docs/a.png",), 0),
    Case("a pack by name", {"p.yaml": PACK}, r"p\.yaml: .*--rules", ("p.yaml",), 0),
    Case(
        "documents.yaml by name",
        declared("good.txt: 2016"),
        r"documents\.yaml: .*--documents",
        ("docs/documents.yaml",),
        0,
    ),
    Case(
        "a file name that steers the terminal",
        {"docs/good.txt": GOOD, "docs/\x1b[31mred.txt": b"\0"},
        r"^error: �\[31mred\.txt: cannot be read",
    ),
]
DECLARATIONS = [
    Case(
        "names a missing file",
        declared("good.txt: 2016\ngone.txt: {date: 2016}"),
        r"documents\.yaml:2: 'gone\.txt': there is no such file",
    ),
    Case("no YAML", declared("good.txt: {date: 2016\n"), r"documents\.yaml:\d: YAML cannot read"),
    Case("a tab", declared("good.txt:\n\tdate: 2016"), r"documents\.yaml:2: YAML cannot read"),
    Case(
        "nested without end",
        declared("[" * 100_000),
        r"documents\.yaml:1: nested more than 20 deep",
    ),
    Case(
        "a list",
        declared("- good.txt"),
        r"documents\.yaml:1: this should be a mapping of file names",
    ),
    Case(
        "an unknown key",
        declared("good.txt:\n  date: 2016\n  titel: T"),
        r"documents\.yaml:3: unknown key 'titel'.*date, source, title, why.*'title'\?",
    ),
    Case(
        "a key twice",
        declared("good.txt:\n  date: 2016\n  date: 2017"),
        r"documents\.yaml:3: duplicate key 'date', first on line 2",
    ),
    Case(
        "a file twice",
        declared("good.txt: 2016\ngood.txt: 2017"),
        r"documents\.yaml:2: duplicate key 'good\.txt', first on line 1",
    ),
    Case(
        "no date", declared("good.txt: 5 Sept 2016"), r"documents\.yaml:1: '5 Sept 2016' is not a"
    ),
    Case("no such day", declared("good.txt: 2016-02-30"), r"documents\.yaml:1: .* is not a date"),
    Case(
        "a pattern without quotes",
        declared("*.txt: 2016"),
        r"documents\.yaml:1: aliases .* put it in quotes",
    ),
    Case(
        "a list as a date",
        declared("good.txt: {date: [1]}"),
        r"documents\.yaml:1: 'date' should be one text",
    ),
    Case(
        "not UTF-8",
        declared("") | {"docs/documents.yaml": b"\xff\xff"},
        r"documents\.yaml: .*UTF-8",
    ),
    Case(
        "a given file that is missing",
        {"docs/good.txt": GOOD},
        r"dates\.yaml: .*No such file",
        ("docs", "--documents", "dates.yaml"),
    ),
]
PACKS = [
    Case("YAML syntax", pack(PACK + "  : ]"), r"pack\.yaml:\d+", WITH_PACK),
    Case("unknown key", pack(TYPO), r"pack\.yaml:6.*chekc.*check", WITH_PACK),
    Case(
        "unknown fact",
        pack(PACK.replace("value: laboratories.", "value: laboratorys.")),
        r"pack\.yaml:7.*laboratorys",
        WITH_PACK,
    ),
    Case(
        "unknown slot",
        pack(PACK.replace("laboratories.total", "laboratories.totals")),
        r"pack\.yaml:7.*totals.*total",
        WITH_PACK,
    ),
    Case("unknown type", pack(PACK.replace(":count", ":cuont")), r"pack\.yaml:3.*cuont", WITH_PACK),
    Case(
        "duplicate key",
        pack(PACK.replace("    check: agree\n", "    check: agree\n    check: agree\n")),
        r"pack\.yaml:7.*check",
        WITH_PACK,
    ),
    Case(
        "no such pack",
        {"docs/good.txt": GOOD},
        r"gone",
        ("docs", "--only-rules", "--rules", "gone"),
    ),
]


@pytest.mark.parametrize("case", DOCUMENTS + DECLARATIONS + PACKS, ids=lambda case: case.name)
def test_one_message_and_the_reports_of_the_rest(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, auditor_command: Command
) -> None:
    monkeypatch.chdir(write_files(tmp_path, case.files))
    ran = auditor_command("audit", *case.arguments, "--out", "out")
    assert ran.status == 2, ran
    errors = [line for line in ran.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1, ran.err
    assert re.search(case.message, errors[0]), errors[0]
    assert "Traceback" not in ran.err + ran.out
    made = report(tmp_path / "out")
    assert len(made["documents"]) == case.documents
    assert len(made["problems"]) == 1
    assert str(tmp_path) not in made["problems"][0]["message"]
    assert (tmp_path / "out" / "index.html").is_file()


USAGE = [
    (("audit",), r"Missing argument"),
    (("audit", "docs", "--format", "html,htm"), r"'htm' is none of .*html"),
    (("audit", "docs", "--format", ""), r"'' is none of .*html"),
    (("audit", "docs", "--fail-on", "anything"), r"'anything' is not one of .*'never'"),
    (("audit", "docs", "--today", "tomorrow"), r"'tomorrow' is not a day; write it as 20"),
    (("audit", "docs", "--out", "docs/good.txt"), r"docs/good\.txt is a file; name a folder"),
    (("audit", "docs", "--nothing"), r"No such option"),
    (("claims", "docs", "--format", "xml"), r"'xml' is not one of .*'json'"),
    (("audti", "docs"), r"No such command"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE, ids=lambda value: " ".join(value))
def test_bad_usage_is_told_and_nothing_is_done(
    arguments, message, tmp_path, monkeypatch, auditor_command
):
    monkeypatch.chdir(write_files(tmp_path, {"docs/good.txt": GOOD}))
    ran = auditor_command(*arguments)
    assert ran.status == 2
    assert re.search(message, " ".join(ran.err.split())), ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "reports").exists()


def test_an_old_encoding_is_read_and_noted(tmp_path, auditor_command):
    text = "Das Institut in Zürich führt 24 Labore."
    docs = write_files(tmp_path / "docs", {"a.txt": text.encode("cp1252")})
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 0
    assert (
        ran.err
        == "note: a.txt: not UTF-8, read as cp1252; if letters look wrong, save it as UTF-8\n"
    )
    assert report(tmp_path / "out")["documents"][0]["characters"] == len(text)


def test_errors_and_notes_stand_side_by_side(tmp_path, auditor_command):
    files = {"good.txt": GOOD, "bad.txt": b"\0", "documents.yaml": "nothing*: 2016\ngood.txt: 201"}
    docs = write_files(tmp_path / "docs", files)
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 2
    heads = [line for line in ran.err.splitlines() if not line.startswith(" ")]
    assert [line.split(":")[:2] for line in heads] == [
        ["error", " bad.txt"],
        ["error", " documents.yaml"],
        ["note", " documents.yaml"],
    ]
    assert len(report(tmp_path / "out")["problems"]) == 3


def test_an_unreadable_file_is_told(tmp_path, monkeypatch, auditor_command):
    docs = write_files(tmp_path / "docs", {"good.txt": GOOD, "bad.txt": GOOD})
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "bad.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 2
    assert (
        ran.err == "error: bad.txt: cannot be read: Permission denied; check that you may read it\n"
    )


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_told(tmp_path, auditor_command):
    docs = write_files(tmp_path / "docs", {"good.txt": GOOD, "shut/a.txt": GOOD})
    (docs / "shut").chmod(0)
    try:
        ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    finally:
        (docs / "shut").chmod(0o700)
    assert ran.status == 2
    assert "error: shut: this folder cannot be read: Permission denied" in ran.err


def test_an_output_folder_that_cannot_be_written_is_told(tmp_path, auditor_command):
    docs = write_files(tmp_path, {"docs/good.txt": GOOD, "file": ""}) / "docs"
    ran = auditor_command("audit", docs, "--out", tmp_path / "file" / "out")
    assert ran.status == 2
    assert re.search(r"^error: .*cannot be written: Not a directory; .*--out", ran.err)


def test_a_bug_gives_one_message_and_debug_the_traceback(tmp_path, monkeypatch, auditor_command):
    docs = write_files(tmp_path / "docs", {"good.txt": GOOD})

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("gone wrong")

    monkeypatch.setattr("auditor.audit.Auditor.audit", fail)
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 2
    first, second = ran.err.splitlines()
    assert first == "error: this is a bug in auditor: RuntimeError: gone wrong"
    assert second.startswith("to see where, run: auditor --debug audit ")
    with pytest.raises(RuntimeError, match="gone wrong"):
        auditor_command("--debug", "audit", docs, "--out", tmp_path / "out")


def test_a_second_audit_with_the_output_inside_gives_the_same(tmp_path, auditor_command):
    docs = write_files(tmp_path / "docs", {"a.txt": GOOD, "b.txt": GOOD.replace("24", "25")})
    rules = write_files(tmp_path, {"pack.yaml": PACK}) / "pack.yaml"
    out = docs / "reports"
    arguments = ("audit", docs, "--out", out, "--rules", rules, "--format", "html,json,csv")
    first = auditor_command(*arguments)
    made = {path.name: path.read_bytes() for path in out.iterdir()}
    assert auditor_command(*arguments) == first
    assert {path.name: path.read_bytes() for path in out.iterdir()} == made
    assert len(report(out)["documents"]) == 2


def test_a_reader_that_stops_early_is_no_error(tmp_path):
    docs = write_files(tmp_path / "docs", {"a.txt": "In 2016 it had 24 staff. " * 5000})
    command = [sys.executable, "-m", "auditor", "claims", "--mentions", "--format", "csv", docs]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (0, b"")
