"""Findings are looked up in a ledger by where their claims stand, not by their ids."""

from __future__ import annotations

import json

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document
from tests.benchmarks.ledger import FOLDER, draw, judgements, ledger, share_right
from tests.conftest import write_files

NAMES = ("Norbury", "Alderton", "Wexcombe", "Harlow", "Penrith")
KEYS = {"documents", "offsets", "values", "verdict", "right", "cause", "why"}


def test_a_finding_is_found_by_its_places(tmp_path):
    documents = [
        Document("a.txt", "The Norbury bridge has 12 spans.", date="2024"),
        Document("b.txt", "The Norbury bridge has 14 spans.", date="2024"),
    ]
    results = Auditor(only_rules=True).audit(documents).results
    claims = {claim.id: claim for claim in results.claims}
    line = {
        "documents": ["a.txt", "b.txt"],
        "offsets": [[23, 25], [23, 25]],
        "values": ["12", "14"],
        "verdict": "conflict",
        "right": False,
    }
    lines = {"same.jsonl": line, "other.jsonl": line | {"verdict": "change"}}
    folder = write_files(tmp_path, {name: json.dumps(row) for name, row in lines.items()})
    assert judgements(results.findings, claims, ledger("same", folder)) == [False]
    assert judgements(results.findings, claims, ledger("other", folder)) == [None]


def test_a_finding_elsewhere_does_not_change_the_draw():
    texts = [f"The {name} bridge has {n} spans." for name in NAMES for n in (12, 14)]
    documents = [Document(f"{k}.txt", text, date="2024") for k, text in enumerate(texts)]
    results = Auditor(only_rules=True).audit(documents).results
    claims = {claim.id: claim for claim in results.claims}
    drawn = draw(results.findings, claims, 2, seed=1)
    fewer = [f for f in results.findings if f in drawn or f.id < drawn[0].id]
    assert len(results.findings) == len(NAMES)
    assert draw(fewer, claims, 2, seed=1) == drawn
    assert any(draw(results.findings, claims, 2, seed) != drawn for seed in (2, 3, 4))


@pytest.mark.parametrize(
    ("read", "figures"),
    [
        ([True, False], {"a_read": 2, "a_precision": 50.0}),
        ([True, None], {"a_read": 1}),
        ([True] * 39 + [None], {"a_read": 39}),
        ([True] * 40 + [None], {"a_read": 40, "a_precision": 100.0}),
        ([], {"a_read": 0}),
    ],
)
def test_a_share_needs_enough_that_was_read(read, figures):
    assert share_right("a", read) == figures


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_ledgers_are_whole(path):
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for row in rows:
        if "document" in row:  # of a place in one document, not of a finding
            assert rows[0].keys() - {"also"} <= row.keys()
            continue
        assert set(row) - {"collection", "figures"} == KEYS
        assert len(row["documents"]) == len(row["offsets"]) == len(row["values"])
        assert row["right"] or row["cause"]
