"""What is declared of documents decides what is compared, and what it is called."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document

OLD = "The Oak School has 24 classrooms."
NEW = "The Oak School has 25 classrooms."
OPEN = "The Oak School is open on Sundays. The head of the Oak School is Ada Bell."
SHUT = "The Oak School is closed on Sundays. The head of the Oak School is Carl Doe."

PACK = """
facts:
  rooms: ["[The] {place:name} has {total:count} classrooms"]
rules:
  rooms-agree: {check: agree, value: rooms.total, per: place, changes: CHANGES}
"""


def audit(old: dict, new: dict, texts=(OLD, NEW), **settings):
    documents = [
        Document("old.txt", texts[0], title="Old", **old),
        Document("new.txt", texts[1], title="New", **new),
    ]
    return Auditor(**settings).audit(documents).results


DECLARED = [
    ({}, {}, "unclear"),
    ({"date": "2020"}, {"date": "2020"}, "conflict"),
    ({}, {"supersedes": ("old.txt",)}, "change"),
    ({"supersedes": ("new.txt",)}, {}, "change"),
    ({"date": "2020"}, {"date": "2020", "supersedes": ("old.txt",)}, "change"),
    ({"date": "2024"}, {"date": "2020", "supersedes": ("old.txt",)}, "change"),
    ({"group": "a"}, {"group": "b"}, None),
    ({"group": "a"}, {}, None),
    ({"group": "a"}, {"group": "a"}, "unclear"),
]


@pytest.mark.parametrize(("old", "new", "verdict"), DECLARED)
@pytest.mark.parametrize("by", ["discovery", "rule"])
def test_what_is_declared_decides_the_verdict(old, new, verdict, by, tmp_path):
    pack = tmp_path / "pack.yaml"
    pack.write_text(PACK.replace("CHANGES", "any"))
    settings = {"discover": False, "rules": pack} if by == "rule" else {}
    findings = audit(old, new, **settings).findings
    assert [finding.verdict for finding in findings] == [verdict] * (verdict is not None)


def test_the_value_of_what_takes_the_place_comes_last():
    (finding,) = audit({"date": "2024"}, {"supersedes": ("old.txt",)}).findings
    assert finding.message.index("24 in Old") < finding.message.index("25 in New")
    assert finding.why == "“New” takes the place of “Old”: 25 for 24."


@pytest.mark.parametrize("changes", ["never", "up"])
def test_what_may_not_change_is_revised_by_what_takes_the_place(changes, tmp_path):
    pack = tmp_path / "pack.yaml"
    pack.write_text(PACK.replace("CHANGES", changes))
    texts = (NEW, OLD) if changes == "up" else (OLD, NEW)
    settings = {"discover": False, "rules": pack, "texts": texts}
    (finding,) = audit({}, {"supersedes": ("old.txt",)}, **settings).findings
    assert finding.verdict == "revision"
    assert "“New” takes the place of “Old”: what it said was corrected." in finding.why


def test_what_other_checks_find_is_no_conflict_with_what_was_replaced():
    day = {"date": "2020-01-01"}
    before = audit(day, day, (OPEN, SHUT)).findings
    after = audit(day, day | {"supersedes": ("old.txt",)}, (OPEN, SHUT)).findings
    assert {finding.verdict for finding in before} & {"conflict", "unclear"}
    assert not {finding.verdict for finding in after} & {"conflict", "unclear"}


@pytest.mark.parametrize("by", ["discovery", "rule"])
def test_what_differs_from_a_reference_departs_from_it(by, tmp_path):
    pack = tmp_path / "pack.yaml"
    pack.write_text(PACK.replace("CHANGES", "any"))
    settings = {"discover": False, "rules": pack} if by == "rule" else {}
    day = {"date": "2020"}
    (finding,) = audit(day | {"role": "reference"}, day, **settings).findings
    assert finding.why.startswith("“New” departs from the reference “Old”. Both hold")
    (finding,) = audit(
        day | {"role": "reference"}, day | {"role": "reference"}, **settings
    ).findings
    assert "departs" not in finding.why


def test_groups_are_one_audit():
    results = audit({"group": "a"}, {"group": "b"})
    assert [content.document.id for content in results.documents] == ["old.txt", "new.txt"]
    places = [(claim.document, claim.text) for claim in results.table]
    assert ("new.txt", "25") in places
    assert ("old.txt", "24") in places
    assert len(results.opened) == len(list(results.opened))
