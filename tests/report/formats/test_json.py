"""report.json holds its contract, and the tables and CSV files say the same."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from auditor.core.model import VERDICTS, DocumentDate, Problem, ValidTime, Value
from auditor.core.results import Results
from auditor.report import DEFAULT_FORMATS, WRITERS, write
from auditor.report.formats import csv as to_csv
from auditor.report.formats import json as to_json
from auditor.report.record import tables
from auditor.report.shared.format import iso, number, period
from tests.report_samples import ARTICLE, Sample, count, date, day, hostile, planted, seeds

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.report import Writer

NUMBER, TEXT = (int, float), str
CONTRACT: dict[str, Any] = {
    "format": int,
    "documents": {
        "id": TEXT,
        "title": (TEXT, None),
        "source": (TEXT, None),
        "date": ({"low": (TEXT, None), "high": (TEXT, None), "source": TEXT}, None),
        "sha256": TEXT,
        "characters": int,
    },
    "claims": {
        "id": TEXT,
        "statement": TEXT,
        "document": TEXT,
        "fact": TEXT,
        "slot": TEXT,
        "subject": (TEXT, None),
        "slots": {},
        "value": {
            "text": TEXT,
            "kind": TEXT,
            "low": (*NUMBER, TEXT, None),
            "high": (*NUMBER, TEXT, None),
            "low_open": bool,
            "high_open": bool,
            "unit": (TEXT, None),
            "hedge": (TEXT, None),
            "name": (TEXT, None),
            "inferred": bool,
        },
        "holds": (
            {"low": (TEXT, None), "high": (TEXT, None), "kind": TEXT, "source": TEXT},
            None,
        ),
        "said_by": (TEXT, None),
        "modality": TEXT,
        "polarity": TEXT,
        "passage": TEXT,
        "start": (int, None),
        "end": (int, None),
        "place": TEXT,
    },
    "findings": {
        "id": TEXT,
        "rule": TEXT,
        "check": TEXT,
        "verdict": TEXT,
        "level": TEXT,
        "subject": (TEXT, None),
        "message": TEXT,
        "why": TEXT,
        "claims": list,
        "group": TEXT,
        "strength": NUMBER,
        "waived": ({}, None),
    },
    "problems": {"kind": TEXT, "document": (TEXT, None), "rule": (TEXT, None), "message": TEXT},
    "summary": {
        "documents": int,
        "claims": int,
        "verdicts": {},
        "mentions": int,
        "mentions_claimed": int,
    },
}


def breaches(value: Any, shape: Any, path: str = "report") -> list[str]:
    """Return where `value` is not of `shape`; keys beyond the contract are allowed."""
    shapes = shape if isinstance(shape, tuple) else (shape,)
    if value is None:
        return [] if None in shapes else [f"{path} is null"]
    if isinstance(value, dict):
        inner = next((s for s in shapes if isinstance(s, dict)), None)
        if inner is None:
            return [f"{path} is an object"]
        missing = [f"{path}.{key} is missing" for key in inner if key not in value]
        return missing + [
            b
            for key in inner
            if key in value
            for b in breaches(value[key], inner[key], f"{path}.{key}")
        ]
    if isinstance(value, list) and isinstance(shape, dict):
        return [b for i, item in enumerate(value) for b in breaches(item, shape, f"{path}[{i}]")]
    kinds = tuple(s for s in shapes if isinstance(s, type))
    wrong = not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds)
    return [f"{path} is {value!r}"] if wrong else []


def loaded(sample: Sample) -> dict[str, Any]:
    content = to_json.files(sample.results())["report.json"]
    found: dict[str, Any] = json.loads(content)
    return found


@pytest.mark.parametrize("sample", [seeds(), seeds(dated=False), planted(), hostile(), Sample()])
def test_report_holds_the_contract(sample: Sample) -> None:
    assert breaches(loaded(sample), CONTRACT) == []


def test_the_contract_check_can_fail() -> None:
    report = loaded(seeds())
    del report["claims"][0]["value"]["low_open"]
    report["documents"][0]["characters"] = "12"
    assert breaches(report, CONTRACT) == [
        "report.documents[0].characters is '12'",
        "report.claims[0].value.low_open is missing",
    ]


def test_bytes_do_not_depend_on_the_order_of_what_was_found() -> None:
    results = planted().results()
    turned = Results(
        results.documents[::-1],
        results.claims[::-1],
        results.findings[::-1],
        results.problems[::-1],
        dict(reversed(results.skipped.items())),
    )
    for writer in WRITERS.values():
        assert writer(results) == writer(turned)


def test_bytes_are_sorted_utf8_with_one_line_feed_at_the_end() -> None:
    content = to_json.files(seeds().results())["report.json"].decode("utf-8")
    assert content.endswith("}\n")
    assert "\r" not in content
    assert "−" in content  # text is readable, not escaped
    report = json.loads(content)
    records = [json.dumps(claim, sort_keys=True, ensure_ascii=False) for claim in report["claims"]]
    lines = content.splitlines()
    assert lines[1] == '"claims": ['
    assert [line.removesuffix(",") for line in lines[2 : 2 + len(records)]] == records
    assert list(report) == sorted(report)


def test_values_keep_what_was_written_beside_what_was_read() -> None:
    values = {claim["value"]["text"]: claim["value"] for claim in loaded(seeds())["claims"]}
    assert values["eight"] | {"low": 8, "high": 8, "kind": "count"} == values["eight"]
    assert (values["1919"]["low"], values["1919"]["high"]) == ("1919-01-01", "1919-12-31")
    assert values["12 = 24 − 8 − 4"]["inferred"] is True
    assert values["Guy Ryder"]["name"] == "Guy Ryder"


def test_inferred_values_have_no_place_and_undated_ones_no_time() -> None:
    claims = loaded(seeds(dated=False))["claims"]
    inferred = next(claim for claim in claims if claim["value"]["inferred"])
    assert (inferred["start"], inferred["end"]) == (None, None)
    assert {claim["holds"] for claim in claims if claim["document"] == ARTICLE} == {None}


def test_offsets_lead_to_the_value() -> None:
    sample = planted()
    texts = {name: u.document.text for name, u in sample.documents.items()}
    for claim in loaded(sample)["claims"]:
        if claim["start"] is not None:
            text = texts[claim["document"]]
            assert text[claim["start"] : claim["end"]] == claim["value"]["text"]


def test_summary_counts_every_verdict() -> None:
    summary = loaded(planted())["summary"]
    assert list(summary["verdicts"]) == sorted(VERDICTS)
    assert summary["verdicts"]["conflict"] == 2
    assert (summary["documents"], summary["mentions"], summary["mentions_claimed"]) == (4, 80, 24)


def test_a_text_without_a_declared_hash_gets_one() -> None:
    hashes = [document["sha256"] for document in loaded(hostile())["documents"]]
    assert all(len(one) == 64 for one in hashes)
    assert len(set(hashes)) == 2


def _one(value: Value) -> dict[str, Any]:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    sample.claim("a.txt", "7", "7", value)
    found: dict[str, Any] = loaded(sample)["claims"][0]["value"]
    return found


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (count(25), 25, 25),
        (Value("money", 2.4e6, 2.4e6), 2400000, 2400000),
        (Value("percent", 5.7, 5.7), 5.7, 5.7),
        (Value("count", 20, None, low_open=True), 20, None),
        (Value("number", float("-inf"), float("nan")), None, None),
        (date("2016-02-29"), "2016-02-29", "2016-02-29"),
        (Value("date", -16040, -16040), "-0043-01-31", "-0043-01-31"),
        (Value("date", day("1990-01-01"), None), "1990-01-01", None),
    ],
)
def test_bounds(value: Value, low: object, high: object) -> None:
    found = _one(value)
    assert (found["low"], found["high"]) == (low, high)


def test_whole_numbers_have_no_decimals() -> None:
    content = to_json.files(seeds().results())["report.json"].decode()
    assert '"low": 24,' in content


def test_a_lone_surrogate_does_not_stop_any_report() -> None:
    sample = Sample()
    sample.document("a.txt", "Half \ud83d of 7.", title="\udc80")
    sample.claim("a.txt", "7", "7")
    for writer in WRITERS.values():
        for name, content in writer(sample.results()).items():
            assert content if name.endswith((".xlsx", ".parquet")) else content.decode("utf-8")
    assert loaded(sample)["claims"][0]["passage"] == "Half \ud83d of 7."


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("2016-03-25", "2016-03-25", "25 March 2016"),
        ("2016-03-01", "2016-03-31", "March 2016"),
        ("2016-02-01", "2016-02-29", "February 2016"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
        ("2016-03-01", "2016-04-30", "1 March 2016 to 30 April 2016"),
        ("2016-03-05", None, "from 5 March 2016 on"),
        (None, "2016-03-05", "up to 5 March 2016"),
        (None, None, "an unknown day"),
    ],
)
def test_periods_in_words(low: str | None, high: str | None, words: str) -> None:
    days = [day(text) if text else None for text in (low, high)]
    assert period(*days) == words


def test_days_before_the_year_one() -> None:
    assert (iso(0), period(0, 0)) == ("0000-12-31", "31 December 1 BC")


@pytest.mark.parametrize(
    ("value", "text"),
    [(1234567, "1,234,567"), (5.7, "5.7"), (-12, "−12"), (float("inf"), "∞"), (0.1 + 0.2, "0.3")],
)
def test_numbers_in_words(value: float, text: str) -> None:
    assert number(value) == text


def test_frames_are_flat_and_have_their_columns_even_when_empty() -> None:
    sample = planted()
    claims = tables.claims_frame(sample.claims)
    row = claims[claims.value_text == "April 11, 1919"].iloc[0]
    assert (row.value_low, row.document, row.holds_low) == ("1919-04-11", ARTICLE, "2024-09-05")
    assert len(tables.findings_frame(sample.findings)) == len(sample.findings)
    assert tables.documents_frame(sample.documents.values()).date_low.isna().sum() == 1
    assert list(tables.problems_frame(sample.problems).message) == [
        "cannot be read: it is not UTF-8 text"
    ]
    assert list(tables.claims_frame([]).columns) == list(claims.columns)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_csv_has_a_row_for_each_claim_and_finding() -> None:
    sample = planted()
    files = to_csv.files(sample.results())
    assert len(rows(files["claims.csv"])) == len(sample.claims)
    findings = rows(files["findings.csv"])
    assert findings[0]["verdict"] == "conflict"
    assert json.loads(findings[0]["claims"])
    assert b"\r" not in files["claims.csv"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert to_csv.cell(f"{start}1+1") == f"'{start}1+1"
    assert to_csv.cell(-1) == -1


def test_hostile_cells_come_back_as_text() -> None:
    cells = [
        cell
        for row in rows(to_csv.files(hostile().results())["claims.csv"])
        for cell in row.values()
    ]
    assert "'=2+2" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))]


def test_problems_are_sorted() -> None:
    sample = Sample()
    sample.problems += [
        Problem("rule", "b", rule="r"),
        Problem("document", "z"),
        Problem("document", "a"),
    ]
    assert [p["message"] for p in loaded(sample)["problems"]] == ["a", "z", "b"]


def test_a_document_whose_day_is_unknown_has_no_date() -> None:
    sample = seeds()
    understood = sample.documents[ARTICLE]
    sample.documents[ARTICLE] = replace(
        understood, dated=DocumentDate(None, None, "Sept. 5 without a year")
    )
    assert loaded(sample)["documents"][0]["date"] is None


def test_core_is_told_beside_the_reach() -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    held = ValidTime(
        "throughout", 10, None, core_low=10, core_high=20, source="words", text="since"
    )
    sample.claim("a.txt", "7", "7", holds=held)
    assert loaded(sample)["claims"][0]["holds"] == {
        "core": {"high": "0001-01-20", "low": "0001-01-10"},
        "high": None,
        "kind": "throughout",
        "low": "0001-01-10",
        "source": "words",
        "text": "since",
    }


def test_write_makes_the_folder_and_leaves_nothing_beside(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "reports"
    paths = write(seeds().results(), out, ["json", "html", "csv", "json"])
    names = ["report.json", "index.html", "claims.csv", "findings.csv"]
    assert [path.name for path in paths] == names
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    before = {path: path.read_bytes() for path in paths}
    write(seeds().results(), out, ["json", "html", "csv"])
    assert {path: path.read_bytes() for path in paths} == before


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write(seeds().results(), tmp_path / "out", ["json", "pdf"])
    assert not (tmp_path / "out").exists()


def test_a_failed_write_keeps_the_report_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = write(seeds().results(), tmp_path, ["json"])
    before = path.read_bytes()

    def fails(*_: Path) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(type(tmp_path), "replace", fails)
    with pytest.raises(OSError, match="disk full"):
        write(planted().results(), tmp_path, ["json"])
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.json"]


@pytest.mark.parametrize("name", DEFAULT_FORMATS)
def test_default_formats_have_writers(name: str) -> None:
    writer: Writer = WRITERS[name]
    assert writer(Sample().results())
