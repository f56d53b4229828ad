"""What is in force, and which documents need a date."""

from __future__ import annotations

import json

from tests.conftest import report, write_files

OLD, NEW = (
    "Kazakhstan has ratified 24 ILO Conventions.",
    "Kazakhstan has ratified 25 ILO Conventions.",
)


SHORT = "facts: {doors: ['{n:count} doors']}\nrules: {doors-agree: {check: agree, value: doors.n"


def test_what_is_in_force_is_told(tmp_path, auditor_command, monkeypatch):
    monkeypatch.chdir(write_files(tmp_path, {"pack.yaml": SHORT + "}}", "docs/a.txt": OLD}))
    write_files(tmp_path, {"docs/documents.yaml": "a.txt: 2016", "waivers.yaml": ""})
    ran = auditor_command("config", "docs", "--rules", "pack.yaml", "--format", "json")
    settings = [(row["setting"], row["value"], row["from"]) for row in json.loads(ran.out)]
    assert (ran.status, ran.err) == (0, "")
    assert ("pack", "pack.yaml (1 rule)", "--rules") in settings
    assert ("documents", "docs/documents.yaml", "beside the documents") in settings
    assert [value for setting, value, _ in settings if setting == "waivers"] == ["waivers.yaml"]
    assert "rules/general.yaml (" in ran.out


def test_documents_without_a_date_are_listed_to_fill_in(tmp_path, auditor_command):
    files = {"a [1].txt": OLD, "b.txt": f"Updated at : 25.03.2016\n\n{NEW}"}
    docs = write_files(tmp_path / "docs", files)
    ran = auditor_command("init", docs)
    assert (ran.status, ran.err) == (0, "")
    assert "documents.yaml: 1 of 2 documents need a date\n" in ran.out
    declared = docs / "documents.yaml"
    audit = ("audit", docs, "--out", tmp_path / "out")
    assert auditor_command(*audit).err == ""
    filled = declared.read_text("utf-8").replace("  date:\n", "  date: 2015\n")
    assert '"b.txt":\n  # title: ' in filled
    assert "  # date: 25 March 2016, stamp in the text: “Updated at : 25.03.2016”\n" in filled
    assert filled.count("# no date was found") == 1
    declared.write_text(filled, "utf-8")
    assert auditor_command(*audit).err == ""
    assert [d["date"]["low"] for d in report(tmp_path / "out")["documents"]] == [
        "2015-01-01",
        "2016-03-25",
    ]
    again = auditor_command("init", docs)
    assert (again.status, declared.read_text("utf-8")) == (2, filled)
    assert "is there already" in again.err


def test_editions_of_one_series_get_its_subject(tmp_path, auditor_command):
    files = {f"{year}.txt": f"# Aruba {year}\n\nAruba has {year} ships.\n" for year in (2020, 2021)}
    files |= {"b{1}.txt": "# Bonaire 2020\n\nIt has 7 ships.\n"}
    docs = write_files(tmp_path / "docs", files)
    assert auditor_command("init", docs).status == 0
    declared = (docs / "documents.yaml").read_text("utf-8")
    assert declared.count('  subject: "Aruba"') == 2
    assert "Bonaire" not in declared.replace("# title: Bonaire 2020", "")
    assert auditor_command("audit", docs, "--out", tmp_path / "out").err == ""
    subjects = {d["id"]: d.get("subject") for d in report(tmp_path / "out")["documents"]}
    assert subjects == {"2020.txt": "Aruba", "2021.txt": "Aruba", "b{1}.txt": None}


def test_a_folder_that_has_dates_gets_settings_and_a_pack(tmp_path, auditor_command):
    docs = write_files(tmp_path / "docs", {"a.txt": "It has 7 rooms.", "documents.yaml": "{}\n"})
    ran = auditor_command("init", docs)
    assert (ran.status, (docs / "documents.yaml").read_text("utf-8")) == (0, "{}\n")
    assert (docs / "auditor.yaml").exists()
    assert (docs / "rules.yaml").exists()
