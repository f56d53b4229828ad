"""report.json is sorted UTF-8, the same bytes for the same results."""

from __future__ import annotations

import json

from auditor.core.results import Results
from auditor.report import WRITERS
from auditor.report.formats import json as to_json
from tests.report.record.records import loaded
from tests.report_samples import Sample, planted, seeds


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
    assert loaded(sample)["claims"][0]["passage"] == "Half \ufffd of 7."
