"""Results become records that hold the contract of report.json."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from auditor.core.model import VERDICTS, DocumentDate, Problem, ValidTime, Value
from tests.report.record.records import loaded
from tests.report_samples import ARTICLE, Sample, count, date, day, hostile, planted, seeds

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
    content = sample.documents[ARTICLE]
    sample.documents[ARTICLE] = replace(
        content, dated=DocumentDate(None, None, "Sept. 5 without a year")
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
