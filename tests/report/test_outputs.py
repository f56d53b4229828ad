"""Every format from the command line: golden files, several in one run, extras, notebooks."""

from __future__ import annotations

import builtins
import json
import re
from pathlib import Path
from typing import Any

import pytest

import auditor
from auditor.core.results import Results
from auditor.files.output_formats import DEFAULT_FORMATS, FORMAT_NAMES, OUTPUT_FORMATS
from auditor.report import WRITERS
from auditor.report.formats import notebook as to_notebook
from auditor.report.formats import optional_libraries
from auditor.report.record import schema
from tests import golden
from tests.conftest import ROOT, report, write_files
from tests.report_samples import hostile, planted, seeds

NEEDS = {format.name: format.needs for format in OUTPUT_FORMATS if format.needs}
SCHEMA = json.loads(Path(schema.__file__).with_name("report.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def audited() -> Results:
    """The seeds, audited by the program itself."""
    return auditor.Auditor().audit(auditor.read(ROOT / "seeds")).results


# ------------------------------------------------------------------ golden files


@pytest.mark.parametrize("name", sorted(golden.made()))
def test_golden(name: str) -> None:
    made = golden.made()[name].decode()
    assert made == (golden.FOLDER / name).read_text("utf-8"), "run: python -m tests.golden"


# ------------------------------------------------------------------ the command


@pytest.fixture
def saved(tmp_path: Path, auditor_command: Any) -> Path:
    """A folder with the report.json of the seeds."""
    auditor_command("audit", ROOT / "seeds", "--out", tmp_path / "out", "--format", "json")
    return tmp_path / "out"


def test_all_formats_in_one_run_and_later(
    saved: Path, tmp_path: Path, auditor_command: Any
) -> None:
    every = ",".join(FORMAT_NAMES)
    ran = auditor_command("audit", ROOT / "seeds", "--out", tmp_path / "all", "--format", every)
    assert (ran.status, ran.err) == (0, "")
    again = auditor_command("report", saved / "report.json", "--format", every)
    assert (again.status, again.err) == (0, "")
    names = {path.name for path in (tmp_path / "all").iterdir()}
    assert names == {path.name for path in saved.iterdir()}
    assert names >= {"index.html", "report.json", "report.md", "report.sarif", "report.junit.xml"}
    for name in names:
        assert (saved / name).read_bytes() == (tmp_path / "all" / name).read_bytes(), name
    assert set(again.out.split()) == {str(saved / name) for name in names}


def test_report_takes_a_folder_and_another_place(
    saved: Path, tmp_path: Path, auditor_command: Any
) -> None:
    ran = auditor_command("report", saved, "--format", "markdown", "--out", tmp_path / "there")
    assert ran.out == f"{tmp_path / 'there' / 'report.md'}\n"


def test_a_report_without_texts_says_what_is_missing(saved: Path, auditor_command: Any) -> None:
    content = report(saved)
    for document in content["documents"]:
        document["text"] = None
    (saved / "report.json").write_text(json.dumps(content), "utf-8")
    ran = auditor_command("report", saved, "--format", "html,sarif,github")
    assert ran.status == 0
    assert "holds no text of 2 documents" in ran.err
    page = (saved / "index.html").read_text("utf-8")
    assert "Kazakhstan has ratified" in page
    region = json.loads((saved / "report.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert region == []


BAD_COMMANDS = [
    (("report", "gone.json"), "gone.json: cannot be read: No such file"),
    (("report", "bad.json"), "bad.json: not a report of format 1: documents"),
    (("diff", "bad.json", "bad.json"), "bad.json: not a report of format 1"),
    (("report", "bad.json", "--format", "pdf"), "'pdf' is none of csv, github, html"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_COMMANDS)
def test_bad_reports(
    arguments: tuple[str, ...],
    message: str,
    tmp_path: Path,
    auditor_command: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(write_files(tmp_path, {"bad.json": '{"format": 1}'}))
    ran = auditor_command(*arguments)
    assert ran.status == 2
    assert message in ran.err


def test_the_schema_is_shown(auditor_command: Any) -> None:
    ran = auditor_command("report", "--schema")
    assert (ran.status, json.loads(ran.out)) == (0, SCHEMA)


# ------------------------------------------------------------------ extras


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


# ------------------------------------------------------------------ notebooks


def test_an_audit_shows_itself(audited: Results) -> None:
    page = auditor.Audit(audited)._repr_html_()
    assert page.startswith("<div><p><strong>0 to fix, 0 to ask, 3 changed</strong></p>")
    assert "<mark>24</mark>" in page


def test_a_notebook_runs_nothing() -> None:
    page = to_notebook.render(hostile().results())
    assert "<script" not in page
    assert "<img" not in page
    assert set(re.findall(r"<(\w+)", page)) <= {
        *("div", "p", "strong", "details", "summary", "b", "ul", "li", "mark", "bdi"),
    }


@pytest.mark.parametrize("name", DEFAULT_FORMATS)
def test_defaults_are_formats(name: str) -> None:
    assert name in FORMAT_NAMES
