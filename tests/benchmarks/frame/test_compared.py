"""What is counted of labelled pairs, on pairs made by hand, and the figures of both benchmarks."""

from __future__ import annotations

import gzip
import json

import pytest

from tests.benchmarks.frame import compared
from tests.benchmarks.frame.compared import Compared

PAIRS = [
    ("contradict", "summedits", "The hall seats 40 people.", "The hall seats 90 people."),
    ("contradict", "summedits", "The hall seats 40 people.", "The hall is blue."),
    ("neutral", "propsegment_wiki", "The hall seats 40 people.", "The shop sells tea."),
    ("neutral", "propsegment_wiki", "The tower is 40 m tall.", "The tower is 90 m tall."),
    ("consistent", "summedits", "The hall seats 40 people.", "The hall seats 40 people."),
]


@pytest.fixture
def data(tmp_path):
    """A folder of data with both sets, of the same pairs."""
    (tmp_path / "data").mkdir()
    for name in ("vitaminc", "topic_pairs"):
        with gzip.open(tmp_path / "data" / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            for place, (label, source, a, b) in enumerate(PAIRS):
                row = {"text_a": a, "text_b": b, "label": label, "source": source}
                told = {"both_have_digit": True, "claim_has_bound": place == 1}
                lines.write(json.dumps(row | told) + "\n")
    return tmp_path


def test_pairs_on_one_topic(data):
    assert compared.topic(data, False) == {"topic_p": 0.5, "topic_r": 0.5, "topic_called": 50.0}


def test_claims_without_a_bound_word_stand_beside_all(data):
    found = compared.vitaminc(data, False)
    assert (found["vitaminc_right"], found["vitaminc_right_plain"]) == (66.67, 100.0)
    assert (found["vitaminc_p"], found["vitaminc_r"], found["vitaminc_neutral"]) == (1, 0.5, 50)


def test_what_is_wrong_is_listed(data, capsys):
    compared.topic(data, True)
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "contradict",
        "neutral",
    ]


def test_the_lesser_area_counts(data):
    found = compared.strength(data, False)
    assert found.keys() == {"strength_auc_vitaminc", "strength_auc_topic", "strength_auc"}
    assert found["strength_auc"] == min(found.values())


STRENGTHS = [
    ([("contradict", "conflict", 0.9), ("neutral", "conflict", 0.4)], 1.0),
    ([("contradict", "conflict", 0.3), ("neutral", "conflict", 0.4)], 0.0),
    ([("contradict", "conflict", 0.9), ("neutral", "conflict", 0.9)], 0.5),
    ([("contradict", "conflict", 0.9), ("neutral", "conflict", 0.4), ("neutral", "unclear", 1)], 1),
]


@pytest.mark.parametrize(("found", "expected"), STRENGTHS)
def test_only_conflicts_are_ranked(found, expected):
    made = [Compared({"label": label}, verdict, "", strong) for label, verdict, strong in found]
    assert compared.ranked(made) == expected
