"""The Python interface: what may be given, and what is said of what may not."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import auditor
from auditor.claims.extractor import Extractor
from tests.conftest import ROOT

OLD = auditor.Document("old.txt", "Kazakhstan has ratified 24 ILO Conventions.", "2016-03-25")
NEW = auditor.Document("new.txt", "Kazakhstan has ratified 25 ILO Conventions.", "2016-03-25")
BAD = auditor.Document("bad.txt", "The hall has 4 doors.")


def test_one_document_at_which_the_program_fails_loses_no_other(monkeypatch):
    document_claims = Extractor.document_claims

    def failing(self, analysis):
        if analysis.document.id == BAD.id:
            raise RecursionError("too deep")
        return document_claims(self, analysis)

    monkeypatch.setattr(Extractor, "document_claims", failing)
    results = auditor.Auditor().audit([OLD, BAD, NEW]).results
    assert [understood.document.id for understood in results.documents] == ["old.txt", "new.txt"]
    assert [finding.verdict for finding in results.findings] == ["conflict"]
    (problem,) = results.problems
    assert (problem.kind, problem.document, problem.fatal) == ("document", "bad.txt", True)
    assert "RecursionError: too deep; this is a fault of auditor" in problem.message


@pytest.mark.parametrize("date", ["soon", "2016-13-45", "", 2016])
def test_a_wrong_date_is_told_with_those_that_are_valid(date):
    given = auditor.Document("a.txt", "The hall has 4 doors.", date=date)
    (problem,) = auditor.Auditor().audit([given]).results.problems
    assert problem.document == "a.txt"
    assert problem.message.startswith(f"{date!r} is not a date; write 2024-09-05")
    with pytest.raises(ValueError, match="is not a date; write 2024-09-05"):
        auditor.Auditor().compare(given, "The hall has 5 doors.")


@pytest.mark.parametrize(
    "date", [datetime.date(2016, 3, 25), datetime.datetime(2016, 3, 25, 10, 30), "2016-03-25"]
)
def test_a_day_may_be_given_as_a_date(date):
    assert auditor.Document("a.txt", "Text.", date=date) == auditor.Document(
        "a.txt", "Text.", date="2016-03-25"
    )


def test_two_documents_of_one_id_are_told():
    with pytest.raises(ValueError, match=r"have the id 'old\.txt'"):
        auditor.Auditor().audit([OLD, NEW, OLD])


def test_what_is_no_document_is_told():
    with pytest.raises(TypeError, match=r"auditor\.Document objects, not str"):
        auditor.Auditor().audit("The hall has 4 doors.")


def test_one_document_needs_no_list():
    assert len(auditor.Auditor().audit(OLD).documents) == 1


@pytest.mark.parametrize("rules", ["ilo", ["ilo"], Path("rules/ilo.yaml")])
def test_rules_are_one_name_or_path_or_several(rules, monkeypatch):
    monkeypatch.chdir(ROOT)
    alone = auditor.Auditor(rules, only_rules=True)
    assert (alone.problems, [pack.name for pack in alone.book.packs]) == ((), ["ilo"])


@pytest.mark.parametrize("formats", ["json,csv", "json, csv", ["json", "csv"]])
def test_formats_are_one_text_or_several(tmp_path, formats):
    written = auditor.Auditor().audit(OLD).write(tmp_path, formats)
    assert [path.name for path in written] == ["report.json", "claims.csv", "findings.csv"]


@pytest.mark.parametrize("formats", ["pdf", ["json", "pdf"], "", "github"])
def test_an_unknown_format_lists_those_there_are(tmp_path, formats):
    with pytest.raises(ValueError, match=r"no format to write; valid: csv, html, json, junit"):
        auditor.Auditor().audit(OLD).write(tmp_path / "out", formats)
    assert not (tmp_path / "out").exists()


def test_unknown_claims_list_those_there_are(tmp_path):
    with pytest.raises(ValueError, match="'every' is none of findings, read, all"):
        auditor.Auditor().audit(OLD).write(tmp_path / "out", "json", claims="every")
    assert not (tmp_path / "out").exists()
