"""A new entry is added, and the text of the file is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.waivers.append import HEAD, Accepted, WaiverError, add
from auditor.waivers.file import load, read
from auditor.waivers.waiver import DECISIONS
from tests.conftest import write_files
from tests.waivers.samples import FILE


def accepted(**fields: Any) -> Accepted:
    return Accepted(**{"id": "c1", "decision": "both right", "reason": "r"} | fields)


KEPT = [
    "",
    HEAD,
    "# mine\n\n- {id: x, reason: 'y'}   # kept\n# the end",
    "- id: x\r\n  reason: y\r\n",
    "  - id: x\n    reason: y\n",
    "\ufeff- id: x\n  reason: |\n    text\n",
    "---\n- id: x\n  reason: y\n",
]


@pytest.mark.parametrize("before", KEPT)
def test_what_stands_there_is_kept_byte_by_byte(before: str, tmp_path: Path) -> None:
    path = write_files(tmp_path, {FILE: before}) / FILE
    line = add(path, accepted(about="What it says", until="2027-06-30", who="Ann"))
    after = path.read_bytes().decode()
    assert after.startswith(before)
    assert ("\r\n" in before) == ("\r\n" in after[len(before) :])
    waivers, problems = load(path)
    assert problems == []
    assert (waivers[-1].id, waivers[-1].who) == ("c1", "Ann")
    assert waivers[-1].where == f"{FILE}:{line}"
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


REFUSED = [
    ("[{id: x, reason: y}]", "must be a list"),
    ("- {id: x, reason: y}\n...\n", "must be a list|YAML"),
    ("x: y\n", "must be a list"),
    ("- {id: x}\n", "a waiver needs a reason"),
    ("- {id: x, reason: y\n", "YAML cannot read"),
    (b"\xff", "not UTF-8"),
]


@pytest.mark.parametrize(("before", "message"), REFUSED)
def test_a_file_that_cannot_be_added_to_is_left_as_it_is(
    before: str | bytes, message: str, tmp_path: Path
) -> None:
    path = write_files(tmp_path, {FILE: before}) / FILE
    kept = path.read_bytes()
    with pytest.raises(WaiverError, match=message):
        add(path, accepted())
    assert path.read_bytes() == kept


TEXTS = st.text(min_size=1, max_size=60).filter(
    lambda text: any(sign.isprintable() and not sign.isspace() for sign in text)
)


@given(reason=TEXTS, about=TEXTS, who=TEXTS, decision=st.sampled_from(DECISIONS))
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, reason: str, about: str, who: str, decision: str
) -> None:
    path = tmp_path_factory.mktemp("w") / FILE
    add(path, accepted(reason=reason, about=about, who=who, decision=decision))
    add(path, accepted(id="c2", reason=reason))
    (first, second), problems = load(path)
    assert problems == []
    assert (first.id, first.decision, second.id) == ("c1", decision, "c2")
    assert first.reason == second.reason
    assert first.reason.split() == "".join(s if s.isprintable() else " " for s in reason).split()


def test_adding_to_a_file_reads_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_files(tmp_path, {FILE: "- {id: a, reason: r}\n" * 20}) / FILE
    sizes = []

    def counted(source):
        sizes.append(len(source.text))
        return read(source)

    monkeypatch.setattr("auditor.waivers.append.read", counted)
    assert add(path, accepted()) == 21
    assert len(sizes) == 1
