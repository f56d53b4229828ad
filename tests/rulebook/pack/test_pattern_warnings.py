"""What is hardly meant in a pack is told with its line and a remedy, and what is meant is not."""

from __future__ import annotations

import pytest

from auditor.checks.packs import load_packs
from auditor.rulebook.pack.shipped import shipped
from tests.conftest import write_files

FACT = "facts:\n  seats:\n    - {}\n"

WARNED = [
    (r"'the hall has {n:count} or \d+ seats'", r"'\d+' looks like a regular expression"),
    ("'the hall .* has {n:count} seats'", "'.*' looks like a regular expression"),
    ("'the [a-z]+ has {n:count} seats'", "'[a-z]+' looks like a regular expression"),
    ("'^the hall has {n:count} seats'", "'^' looks like a regular expression"),
    ("'{n:count} seats$'", "'$' looks like a regular expression"),
    ("'the (?:big) hall has {n:count} seats'", "'(?:' looks like a regular expression"),
    ("'the colou?r of {n:count} seats'", "'?' looks like a regular expression"),
    ("“the hall has {n:count} seats”", "use straight ones"),
    ("'«the hall has {n:count} seats»'", "use straight ones"),
    ("'the hall has 34 seats'", "has no slot, so it reads nothing"),
    ("'{n:count}'", "only the slot {n}, which reads every count"),
    ("'[about] {n:count}'", "only the slot {n}, which reads every count"),
    ("'{n:count} seats and {n:count} boxes'", "slot 'n' stands twice"),
    ("'the hall (usually) has {n:count} seats'", "write [usually] for what may be missing"),
]


def problems(folder, text):
    write_files(folder, {"p.yaml": text})
    return load_packs((folder / "p.yaml",), only=True)[1]


@pytest.mark.parametrize(("pattern", "message"), WARNED)
def test_warned(tmp_path, pattern, message):
    (problem,) = problems(tmp_path, FACT.format(pattern))
    assert not problem.fatal
    assert "p.yaml:3: " in problem.message
    assert message in problem.message


QUIET = [
    "'the hall has {n:count} seats'",
    "'the hall (has|had) {n:count} seats'",
    "'the hall costs {n:count} US$'",
    "'[first-class] {n:count} seats ({boxes:count} boxes)'",
    "'({n:count} seats|seats: {n:count})'",
    "'the so-called “hall” has {n:count} seats'",
    "'the {hall:name} (Norway) has {n:count} seats'",
    "'{n:count}+ seats … sold'",
]


@pytest.mark.parametrize("pattern", QUIET)
def test_quiet(tmp_path, pattern):
    assert problems(tmp_path, FACT.format(pattern)) == ()


def test_labels_say_where_a_slot_stands(tmp_path):
    assert problems(tmp_path, "facts:\n  seats: {label: Seats, patterns: ['{n:count}']}\n") == ()


@pytest.mark.parametrize("pack", sorted(shipped()))
def test_packs_that_ship_are_meant(pack):
    assert load_packs((pack,), only=True)[1] == ()


PACK = """\
facts:
  seats:
    - "the {hall:name} has {n:count} seats"
rules:
  seats-agree:
    check: CHECK
"""
MISTAKES = [
    ("# nothing yet", "p.yaml:1: this pack is empty"),
    (
        PACK.replace("CHECK", "[agree]"),
        "p.yaml:6: 'check' of rule 'seats-agree' should be one word",
    ),
    (
        PACK.replace("CHECK", "agree") + "    value: seats.n\n    examples:\n      - conflict: |\n"
        "        2020: The hall has 4 seats.\n",
        "stand below its verdict ('conflict: |') and are indented further",
    ),
    (
        PACK.replace("CHECK", "agree") + "    value: seats.n\n    examples:\n      - conflict:\n"
        "          2020: The hall has 4 seats.\n",
        "write 'conflict: |' and its lines below it",
    ),
    (
        PACK.replace("CHECK", "range") + "    value: seats.n\n    high: 12 kilometters\n",
        "'kilometters' is no known unit; did you mean 'kilometers'?",
    ),
    (
        PACK.replace("CHECK", "sum") + "    total: 100 %\n    parts: [seats.n]\n",
        "p.yaml:8: the sum of rule 'seats-agree' has only one part",
    ),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_mistakes_of_packs(tmp_path, text, message):
    assert any(message in problem.message for problem in problems(tmp_path, text))
