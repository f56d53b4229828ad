"""Texts and names that steer, hide or break something: cases beside those of the formats."""

from __future__ import annotations

import csv
import json
import re
import sys
from xml.etree import ElementTree

import pytest

from auditor import Auditor, Document
from tests.acceptance.mended.commands import auditor
from tests.cli.disagreeing import PACK
from tests.conftest import report, write_files

OTHER = "The Institute has 25 laboratories."
NASTY = [
    "line\n::error::x",
    "\x1b[31mred\x1b]0;t\x07",
    "\u202etxt.exe",
    "##[group]x",
    "a\r=1+1",
    "]]><x>&amp;</script><script>x()</script>",
    "\x85\u2028::stop-commands::t",
    "`|*_[x](javascript:x())",
    "\ud83d\udc00",
]
FORMATS = ["csv", "html", "json", "junit", "markdown", "sarif"]


@pytest.mark.parametrize("nasty", NASTY)
def test_a_title_and_a_text_reach_every_report_as_text(tmp_path, nasty):
    rules = write_files(tmp_path, {"p.yaml": PACK.replace("LEVEL", "error")}) / "p.yaml"
    documents = [
        Document(f"{n}{nasty}", f"{nasty}\n{text}", date="2016", title=nasty, source=nasty)
        for n, text in enumerate(("The Institute has 24 laboratories.", OTHER))
    ]
    audit = Auditor(rules, only_rules=True).audit(documents)
    assert [f.verdict for f in audit.results.findings] == ["conflict"]
    audit.write(tmp_path / "out", FORMATS)
    out = tmp_path / "out"
    ElementTree.parse(out / "report.junit.xml")
    json.loads((out / "report.sarif").read_text("utf-8"))
    with (out / "claims.csv").open(encoding="utf-8", newline="") as file:
        assert {len(row) for row in csv.reader(file)} != set()
    page = (out / "index.html").read_text("utf-8")
    assert "<script>x()" not in page
    assert "\u202e" not in page.replace('">\u202e</bdi>', "")  # held by an element of its own
    assert "\x1b" not in page + (out / "report.md").read_text("utf-8")
    assert "](javascript:" not in (out / "report.md").read_text("utf-8").replace("\\]", "")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_names_of_files_steer_neither_terminal_nor_log(tmp_path):
    names = [f"{n}{name}.txt".replace("/", "") for n, name in enumerate(NASTY[:-1])]
    write_files(tmp_path / "docs", dict.fromkeys(names, OTHER))
    write_files(tmp_path / "docs", {"bad\n::error::y\x1b[2J.txt": b"\0\1"})
    for command in (
        ["audit", "docs", "--out", "out", "--format", "github,json"],
        ["claims", "docs"],
        ["claims", "docs", "--mentions", "--format", "csv"],
        ["claims", "docs", "--open", "--format", "json"],
        ["config", "docs"],
        ["init", "docs"],
    ):
        ran = auditor(tmp_path, *command)
        shown = ran.out + ran.err
        assert not re.search("[\x1b\x07\u202e\r\x85]", shown), command
        assert not re.search(r"^::(?!(warning|error|notice) file=)", shown, re.MULTILINE), command
        assert "##[" not in shown


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_many_names_that_are_one_as_ids_have_numbers_that_do_not_depend_on_their_order(tmp_path):
    names = ["é.txt", "e\u0301.txt", "\udce9.txt", "\udcff.txt", "\ufffd.txt"]
    found = []
    for turn, order in enumerate((names, names[::-1])):
        docs = tmp_path / str(turn)
        for name in order:
            write_files(docs / "docs", {name: f"There are {names.index(name)} here."})
        assert auditor(docs, "audit", "docs", "--out", "out").status == 0
        made = report(docs / "out")["documents"]
        found.append({document["id"]: document["text"] for document in made})
    assert found[0] == found[1]
    assert len(found[0]) == len(names)


PRINTED = ["index.html", "report.md", "report.junit.xml", "claims.csv"]


def test_a_title_of_all_control_characters(tmp_path):
    odd = "".join(map(chr, range(1, 32))) + "\x7f\x80\x9b\ufffe"
    audit = Auditor().audit([Document("a.txt", "It has 24 rooms.", title=odd)])
    audit.write(tmp_path, FORMATS)
    for name in PRINTED:
        content = (tmp_path / name).read_text("utf-8")
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", content), name
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["documents"][0]["title"] == odd
