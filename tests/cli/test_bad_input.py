"""Bad input: one clear message each, the right exit status, and reports of the rest."""

from __future__ import annotations

import re
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
        {"docs/good.txt": GOOD, "docs/bad.epub": b"PK"},
        r"bad\.epub: cannot be read: \.epub files have no reader",
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
        r"documents\.yaml:3: unknown key 'titel'.*date, group.*source, subject.*title, why.*'title'\?",
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
    if not case.documents:
        assert "no report is written" in ran.err
        assert not (tmp_path / "out").exists()
        return
    made = report(tmp_path / "out")
    assert len(made["documents"]) == case.documents
    assert len(made["problems"]) == 1
    assert str(tmp_path) not in made["problems"][0]["message"]
    assert (tmp_path / "out" / "index.html").is_file()


def test_a_second_audit_with_the_output_inside_gives_the_same(tmp_path, auditor_command):
    docs = write_files(tmp_path / "docs", {"a.txt": GOOD, "b.txt": GOOD.replace("24", "25")})
    rules = write_files(tmp_path, {"pack.yaml": PACK}) / "pack.yaml"
    out = docs / "reports"
    arguments = ("audit", docs, "--out", out, "--rules", rules, "--format", "html,json,csv")
    arguments += ("--no-cache",)
    first = auditor_command(*arguments)
    made = {path.name: path.read_bytes() for path in out.iterdir()}
    assert auditor_command(*arguments) == first
    assert {path.name: path.read_bytes() for path in out.iterdir()} == made
    assert len(report(out)["documents"]) == 2
