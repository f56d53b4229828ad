"""report.json holds its published schema, and any report can be made from it later."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import auditor
from auditor.core.results import Results
from auditor.report import WRITERS
from auditor.report.formats import github as to_github
from auditor.report.record import reader, schema
from tests import golden
from tests.conftest import ROOT
from tests.report.formats.test_sarif import OFFICIAL
from tests.report_samples import Sample, grown, hostile, planted, seeds

SAMPLES = {
    "seeds": seeds,
    "undated": lambda: seeds(dated=False),
    "planted": planted,
    "grown": grown,
    "hostile": hostile,
    "nothing": Sample,
}
SCHEMA = json.loads(Path(schema.__file__).with_name("report.schema.json").read_text("utf-8"))


@pytest.fixture(params=SAMPLES)
def results(request: pytest.FixtureRequest) -> Results:
    return SAMPLES[request.param]().results()


@pytest.fixture(scope="module")
def audited() -> Results:
    """The seeds, audited by the program itself."""
    return auditor.Auditor().audit(auditor.read(ROOT / "seeds")).results


# ------------------------------------------------------------------ report.json and its schema


def problems(content: bytes) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [f"{e.json_path}: {e.message}" for e in validator.iter_errors(json.loads(content))]


def test_reports_hold_the_published_schema(results: Results) -> None:
    assert problems(WRITERS["json"](results)["report.json"]) == []
    assert problems(WRITERS["json"](golden.results())["report.json"]) == []


BROKEN = [
    (("format",), 2),
    (("documents", 0, "id"), None),
    (("documents", 0, "date", "low"), 2016),
    (("claims", 0, "value", "inferred"), "no"),
    (("claims", 0, "start"), "12"),
    (("findings", 0, "verdict"), "wrong"),
    (("findings", 0, "claims"), None),
    (("summary", "verdicts"), []),
]


@pytest.mark.parametrize(("path", "value"), BROKEN)
def test_schema_and_reader_refuse_the_same(path: tuple[Any, ...], value: object) -> None:
    content = WRITERS["json"](planted().results())["report.json"]
    broken = place = json.loads(content)
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert problems(json.dumps(broken).encode())
    with pytest.raises(reader.ReportError, match=r"not a report of format 1: \w+"):
        reader.results_of(json.dumps(broken).encode())


UNREADABLE = [
    b"",
    b"[]",
    b"\xff\xfe",
    b"{}",
    b"[" * 100_000,
    b'{"format": 1}',
    pytest.param(
        json.dumps(
            json.loads(WRITERS["json"](planted().results())["report.json"]) | {"documents": []}
        )
        .replace("2016-03-25", "2016-13-45")
        .encode(),
        id="no day",
    ),
]


@pytest.mark.parametrize("content", UNREADABLE)
def test_what_is_no_report_is_told(content: bytes) -> None:
    with pytest.raises(reader.ReportError, match="not a report"):
        reader.results_of(content)


DISHONEST = [
    (
        lambda r: r["findings"][0]["claims"].append("c999"),
        "findings.0.claims: there is no claim 'c999'",
    ),
    (lambda r: r["findings"][0]["claims"].append(""), "findings.0.claims: there is no claim ''"),
    (
        lambda r: r["findings"][1]["claims"].append(r["findings"][1]["claims"][0]),
        "findings.1.claims: 'c",
    ),
    (lambda r: r["claims"].clear(), "findings.0.claims: there is no claim 'c"),
    (lambda r: r["claims"].append(r["claims"][0]), "claims: 'c"),
    (lambda r: r["findings"].append(r["findings"][0]), "findings: 'f"),
    (lambda r: r["documents"].append(r["documents"][0]), "documents: '"),
]


@pytest.mark.parametrize(("change", "message"), DISHONEST)
def test_names_that_lead_nowhere_or_to_two_things_are_refused(
    change: Callable[[dict[str, Any]], None], message: str
) -> None:
    report = json.loads(WRITERS["json"](planted().results())["report.json"])
    change(report)
    with pytest.raises(reader.ReportError, match=f"^not a report: {re.escape(message)}"):
        reader.results_of(json.dumps(report).encode())


def test_keys_that_are_added_later_are_let_be() -> None:
    content = WRITERS["json"](seeds().results())["report.json"]
    later = json.loads(content) | {"later": 1}
    later["claims"][0]["later"] = {}
    assert problems(json.dumps(later).encode()) == []
    assert reader.results_of(json.dumps(later).encode()) == reader.results_of(content)


def models(model: type[BaseModel] = schema.Shape) -> list[type[BaseModel]]:
    return [found for sub in model.__subclasses__() for found in (sub, *models(sub))]


def test_the_published_schema_is_that_of_the_models() -> None:
    shapes = {"ReportShape": SCHEMA, **SCHEMA["$defs"]}
    for model in models():
        published = shapes[model.__name__]
        assert list(published["properties"]) == sorted(model.model_fields), model.__name__
        needed = sorted(n for n, field in model.model_fields.items() if field.is_required())
        assert sorted(published.get("required", [])) == needed


def keys(record: Any, path: str = "") -> set[str]:
    """Return the paths of all keys of a record."""
    if isinstance(record, list):
        return set().union(*(keys(item, path) for item in record)) if record else set()
    if not isinstance(record, dict):
        return set()
    found = {f"{path}.{key}" for key in record}
    return found.union(*(keys(value, f"{path}.{key}") for key, value in record.items()))


def test_every_key_that_is_written_is_in_the_schema() -> None:
    record = json.loads(WRITERS["json"](golden.results())["report.json"])
    for claim in record["claims"]:
        claim["slots"] = {}
    read = schema.ReportShape.model_validate(record).model_dump(exclude_unset=True)
    assert keys(record) == keys(read)


# ------------------------------------------------------------------ any report, later


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_made_later_is_the_same(name: str, audited: Results) -> None:
    saved = reader.results_of(WRITERS["json"](audited)["report.json"])
    assert WRITERS[name](saved) == WRITERS[name](audited)


@pytest.mark.parametrize("name", sorted(set(WRITERS) - {"html"}))
def test_a_report_of_any_sample_made_later_is_the_same(name: str, results: Results) -> None:
    saved = reader.results_of(WRITERS["json"](results)["report.json"])
    assert WRITERS[name](saved) == WRITERS[name](results)


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of everything in a record."""
    if path:
        yield path
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from places(value, (*path, key))


PLANTED = WRITERS["json"](golden.results())["report.json"]
ODD = [None, "", "x", 0, -1, 2.5, 1e308, 10**400, True, [], {}, "0000-01-01", "\ud800", "\x00"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_report_is_refused_or_can_be_shown(data: st.DataObject) -> None:
    report = json.loads(PLANTED)
    for _ in range(data.draw(st.integers(1, 3))):
        *path, last = data.draw(st.sampled_from(list(places(report))))
        node = report
        for key in path:
            node = node[key]
        if data.draw(st.booleans()):
            del node[last]
        else:
            node[last] = data.draw(st.sampled_from(ODD))
    try:
        results = reader.results_of(json.dumps(report).encode())
    except reader.ReportError:
        return
    for name in set(WRITERS) - {"xlsx"}:
        assert WRITERS[name](results)
    assert list(to_github.lines(results)) is not None
    assert OFFICIAL.is_valid(json.loads(WRITERS["sarif"](results)["report.sarif"]))


def test_what_is_new_is_kept_in_the_report() -> None:
    saved = reader.results_of(WRITERS["json"](golden.results())["report.json"])
    assert saved.since == golden.results().since
    assert saved.since
    assert saved.since.gone


def test_a_lone_surrogate_is_read_back_as_it_was_audited() -> None:
    sample = Sample()
    sample.document("a.txt", "Half \ud83d of 7.")
    sample.claim("a.txt", "7", "7")
    saved = reader.results_of(WRITERS["json"](sample.results())["report.json"])
    assert saved.documents[0].document.text == "Half \ufffd of 7."


def test_every_field_of_a_claim_comes_back(audited: Results) -> None:
    saved = reader.results_of(WRITERS["json"](audited)["report.json"])
    before = {claim.id: claim for claim in audited.claims}
    assert len(saved.claims) == len(before) > 10
    for claim in saved.claims:
        same = before[claim.id]
        for name in (f.name for f in fields(claim) if f.name not in ("holds", "start", "end")):
            assert getattr(claim, name) == getattr(same, name), name


LOST = {"documents", "claims", "root"}  # told apart: where files lay, and how programs name them


def test_every_field_of_the_results_comes_back() -> None:
    sample = replace(golden.results(), rules=auditor.Auditor().audit([]).results.rules)
    saved = reader.results_of(WRITERS["json"](sample)["report.json"])
    for name in {field.name for field in fields(sample)} - LOST:
        before, after = getattr(sample, name), getattr(saved, name)
        if isinstance(before, tuple):
            assert sorted(after, key=repr) == sorted(before, key=repr), name
        else:
            assert after == before, name
