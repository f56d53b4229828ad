"""What each format takes care of: sheets, Markdown, JUnit and annotations."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from auditor.core.results import Results
from auditor.report import WRITERS
from auditor.report.formats import github as to_github
from auditor.report.formats import markdown as to_markdown
from auditor.report.record import tables
from tests.report_samples import Sample, count, hostile, planted, seeds

# ------------------------------------------------------------------ XLSX and Parquet


def sheets(results: Results) -> dict[str, list[tuple[Any, ...]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(WRITERS["xlsx"](results)["report.xlsx"]))
    return {sheet.title: list(sheet.iter_rows()) for sheet in book}


def test_a_workbook_has_all_tables_with_numbers_as_numbers() -> None:
    sample = planted()
    found = sheets(sample.results())
    assert {name: len(rows) - 1 for name, rows in found.items() if name != "Checklist"} == {
        "Findings": len(sample.findings),
        "Claims": len(sample.claims),
        "Documents": 4,
        "Problems": 1,
    }
    low = tables.CLAIMS.index("value_low")
    assert {type(row[low].value) for row in found["Claims"][1:]} >= {int, float, str}


def test_a_workbook_begins_with_the_checklist() -> None:
    sample = planted()
    name, (head, *rows) = next(iter(sheets(sample.results()).items()))
    assert name == "Checklist"
    done, statement, where, _, compared, source = range(len(head))
    assert {(row[done].value, row[source].value) for row in rows} == {(None, None)}
    assert len({(row[statement].value, row[where].value) for row in rows}) == len(rows) > 5
    assert all(row[compared].value for row in rows)


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    cells = [cell for rows in sheets(hostile().results()).values() for row in rows for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    assert "=2+2" in {cell.value for cell in cells}


def test_a_workbook_takes_what_a_cell_cannot_hold() -> None:
    sample = Sample()
    sample.document("a.txt", "\x00\ud83d 7 " + "x" * 40_000, title="\x1b")
    sample.claim("a.txt", "7", "7")
    claims = sheets(sample.results())["Claims"]
    passage = claims[1][tables.CLAIMS.index("passage")].value
    assert len(passage) == 32_767
    assert passage.startswith("\ufffd\ufffd 7")


def test_a_workbook_says_no_time() -> None:
    content = WRITERS["xlsx"](planted().results())["report.xlsx"]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        assert b"dcterms" not in file.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_long_tables_go_on_in_another_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    from auditor.report.formats import xlsx as to_xlsx

    monkeypatch.setattr(to_xlsx, "MOST_ROWS", 5)
    sample = planted()
    found = sheets(sample.results())
    parts = [rows for name, rows in found.items() if name.startswith("Claims")]
    assert len(parts) == -(-len(sample.claims) // 5)
    assert sum(len(rows) - 1 for rows in parts) == len(sample.claims)


def test_parquet_has_the_rows_of_csv_with_one_type_a_column() -> None:
    import pyarrow.parquet as pq

    sample = planted()
    files = WRITERS["parquet"](sample.results())
    claims = pq.read_table(io.BytesIO(files["claims.parquet"]))
    findings = pq.read_table(io.BytesIO(files["findings.parquet"]))
    assert (claims.num_rows, findings.num_rows) == (len(sample.claims), len(sample.findings))
    assert set(claims.column_names) == {*tables.CLAIMS, "value_low_day", "value_high_day"}
    rows = {row["value_text"]: row for row in claims.to_pylist()}
    assert (rows["26"]["value_low"], rows["26"]["value_low_day"]) == (26.0, None)
    april = rows["April 11, 1919"]
    assert (april["value_low"], april["value_low_day"]) == (None, "1919-04-11")
    assert {str(field.type) for field in claims.schema} == {"string", "double", "int64", "bool"}


# ------------------------------------------------------------------ Markdown


def shown(markdown: str) -> str:
    """Return what a reader sees: without the comments and escapes, which are not seen."""
    return re.sub(r"\\([\\`*_\[\]|~$])", r"\1", markdown.replace(to_markdown.NOTHING, ""))


MARKUP = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("**no** _no_ `no` ~~no~~", r"\*\*no\*\* \_no\_ \`no\` \~\~no\~\~"),
    ("[a](http://b)", r"\[a\](http:<!-- -->//b)"),
    ("![a](b)", r"!\[a\](b)"),
    ("| a | b", r"\| a \| b"),
    ("@someone #12 a@b.c", "@<!-- -->someone #<!-- -->12 a@<!-- -->b.c"),
    ("www.evil.example GH-12", "www<!-- -->.evil.example GH<!-- -->-12"),
    ("&lt; $x$", r"&amp;lt; \$x\$"),
    ("one\n\n# two\n- three", "one # two - three"),
    ("\u202eright\x1b[0m", "\ufffdright\ufffd\\[0m"),
    ("US$5 & more", r"US\$5 &amp; more"),
]


@pytest.mark.parametrize(("words", "written"), MARKUP)
def test_text_makes_no_markdown(words: str, written: str) -> None:
    assert to_markdown.text(words) == written


def test_a_passage_is_quoted_once_with_all_its_values() -> None:
    sample = Sample()
    sample.document("a.txt", "Here 7 and there 8.")
    claims = [sample.claim("a.txt", word, word, count(int(word))) for word in ("7", "8")]
    sample.finding("conflict", "7 or 8.", "Why.", *claims)
    text = to_markdown.render(sample.results())
    assert text.count("there") == 1
    assert "“Here <b>7</b> and there <b>8</b>.”" in text


def test_a_summary_is_html_and_no_markdown() -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    sample.finding("change", "<b> *7* & @me", "Why.", sample.claim("a.txt", "7", "7"))
    text = to_markdown.render(sample.results())
    assert "<summary>→ Changed: &lt;b&gt; *7* &amp; @<!-- -->me</summary>" in text


def many(number: int, length: int) -> Results:
    sample = Sample()
    for place in range(number):
        filler = "ü " * length
        for name, value in (("a", 1), ("b", 2)):
            text = f"There {filler}are {value} of {place}. "
            sample.document(f"{name}{place}.txt", text)
        claims = [
            sample.claim(f"a{place}.txt", "are 1", "1", count(1)),
            sample.claim(f"b{place}.txt", "are 2", "2", count(2)),
        ]
        sample.finding("conflict", f"{place}: 1 or 2.", "Why not.", *claims)
    return sample.results()


@pytest.mark.parametrize(("number", "length"), [(500, 10), (500, 2000), (1, 200_000)])
def test_a_comment_is_never_longer_than_one_may_be(number: int, length: int) -> None:
    text = to_markdown.render(many(number, length))
    assert len(text.encode()) <= to_markdown.MOST_BYTES
    told = text.count("**≠ Conflict")
    left = re.search(r"… and ([\d,]+) more", text)
    assert told + (int(left[1].replace(",", "")) if left else 0) == number
    assert told > 0


def test_many_problems_do_not_drown_the_findings() -> None:
    sample = planted()
    problem = sample.problems[0]
    sample.problems += [replace(problem, document=f"{n}.txt") for n in range(5000)]
    text = to_markdown.render(sample.results())
    assert "≠ Conflict" in text
    assert "… 4,981 more" in text


def test_markdown_quotes_both_sides_and_says_what_would_settle_it() -> None:
    text = shown(to_markdown.render(seeds(dated=False).results()))
    assert "Kazakhstan has ratified <b>24</b> ILO Conventions" in text
    assert "said by Kassym-Jomart Tokayev: “Kazakhstan has ratified <b>25</b> key" in text
    assert "→ Date “Article on the visit to Astana” in documents.yaml" in text


# ------------------------------------------------------------------ JUnit

COUNTED = (
    ("tests", "testcase"),
    ("failures", "failure"),
    ("errors", "error"),
    ("skipped", "skipped"),
)


def cases(results: Results) -> dict[str, ET.Element]:
    root = ET.fromstring(WRITERS["junit"](results)["report.junit.xml"])
    return {str(case.get("name")): case for case in root.iter("testcase")}


def test_a_conflict_fails_what_is_waived_or_unclear_is_skipped() -> None:
    found = cases(planted().results())
    tags = {name: {child.tag for child in case} for name, case in found.items()}
    assert tags["The parts do not add up: 8 + 4 + 13 = 25, not 26."] == {"failure"}
    assert tags["Growth was 5.7 % or 5.8 %."] == {"skipped", "system-out"}
    assert tags["scan 12.txt"] == {"error"}
    assert tags["reports/annual.txt"] == set()
    unclear = cases(seeds(dated=False).results())
    reason = "Unclear: One office, two holders, and the article does not tell when it was written."
    assert reason in {s.get("message") for case in unclear.values() for s in case.iter("skipped")}


def test_a_conflict_that_is_only_a_warning_does_not_fail() -> None:
    results = planted().results()
    mild = tuple(replace(finding, level="warning") for finding in results.findings)
    found = cases(replace(results, findings=mild))
    assert not [case for case in found.values() if case.find("failure") is not None]


def test_junit_counts_add_up() -> None:
    root = ET.fromstring(WRITERS["junit"](planted().results())["report.junit.xml"])
    for name, tag in COUNTED:
        suites = [int(str(suite.get(name))) for suite in root]
        assert suites == [len(list(suite.iter(tag))) for suite in root]
        assert name == "skipped" or sum(suites) == int(str(root.get(name)))


# what the schema of Jenkins (junit-10.xsd) allows; pytest's own reports keep to it too
ALLOWED = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"name", "classname"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "skipped": {"message"},
    "system-out": set(),
}


def test_junit_uses_only_what_servers_know() -> None:
    root = ET.fromstring(WRITERS["junit"](hostile().results())["report.junit.xml"])
    for element in root.iter():
        assert set(element.keys()) <= ALLOWED[element.tag]


def test_xml_takes_any_text() -> None:
    sample = Sample()
    sample.document("a.txt", "\x00 7 \ud83d <b>&", title="\x01]]>\ufffe")
    sample.finding("conflict", "\x02 <&>", "\x03", sample.claim("a.txt", "7", "7"))
    assert "\ufffd <&>" in cases(sample.results())


# ------------------------------------------------------------------ GitHub


def test_annotations_stand_at_the_line_and_are_one_line_each() -> None:
    lines = list(to_github.lines(planted().results()))
    assert all(re.match(r"::(error|warning|notice) [^\n\r]*::[^\n\r]*\Z", line) for line in lines)
    conflict = next(line for line in lines if "add up" in line)
    assert conflict.startswith(
        "::error file=reports/annual.txt,line=5,endLine=5,col=25,endColumn=27,"
    )
    assert not [line for line in lines if "Growth was 5.7 % or" in line]  # waived
    unclear = list(to_github.lines(seeds(dated=False).results()))
    assert {line.split()[0] for line in unclear} == {"::warning"}


NASTY = "x,y=1::error file=a.txt::\r\n::set-output name=a::b\u2028::stop-commands::%0A\x1b[2J"


def test_nothing_in_a_document_is_a_command() -> None:
    sample = Sample()
    sample.document(f"{NASTY}.txt", f"There are 7. {NASTY}", title=NASTY)
    claim = sample.claim(f"{NASTY}.txt", "7", "7")
    sample.finding("conflict", NASTY, NASTY, claim, rule=NASTY)
    (line,) = to_github.lines(sample.results())
    assert not re.search("[\r\n\x1b\u2028]", line)
    level, properties = re.findall(r"\A::(\w+) (.*?)::", line)[0]
    assert level == "error"
    pairs = dict(pair.split("=", 1) for pair in properties.split(","))
    assert set(pairs) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert "%250A" in line


ROOTS = [
    (["docs/a.txt", "docs/b.txt"], "docs"),
    (["./docs/a.txt", "./docs/b.txt"], "docs"),
    (["a.txt", "b.txt"], ""),
    (["one/a.txt", "two/b.txt"], ""),
    (["/tmp/docs/a.txt", "/tmp/docs/b.txt"], ""),
    ([None, None], ""),
]


@pytest.mark.parametrize(("paths", "folder"), ROOTS)
def test_the_folder_that_annotations_name(paths: list[str | None], folder: str) -> None:
    sample = Sample()
    for name, path in zip(("a.txt", "b.txt"), paths, strict=True):
        sample.document(name, "One.")
        understood = sample.documents[name]
        placed = replace(understood.document, path=path)
        sample.documents[name] = replace(understood, document=placed)
    assert to_github.folder_of(sample.results()) == folder
