"""waivers.yaml: what is accepted, until when, and what is wrong with the file."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.core.results import Results
from auditor.files.yaml_tree import YamlSource
from auditor.waivers.append import HEAD, Accepted, WaiverError, add
from auditor.waivers.apply import judged
from auditor.waivers.file import found, last_day, load, read
from auditor.waivers.waiver import DECISIONS
from tests.cli.test_main import CONFLICT, NEW, OLD, PACK
from tests.conftest import Command, report, write_files
from tests.report_samples import Sample, count, day

FILE = "waivers.yaml"


def two() -> Results:
    """A conflict on Norland between two documents, and an agreement."""
    sample = Sample()
    sample.document("annual/2016.txt", "Growth was 5.7 in Norland.")
    sample.document("notes.md", "Growth was 5.8 in Norland. It has 3 towns.")
    claims = [
        sample.claim("annual/2016.txt", "5.7", "5.7", count(5.7)),
        sample.claim("notes.md", "5.8", "5.8", count(5.8)),
    ]
    sample.finding(
        *("conflict", "5.7 or 5.8", "Why.", *claims),
        rule="growth-agree",
        subject="Norland",
        id="c1",
    )
    towns = sample.claim("notes.md", "3 towns", "3", count(3))
    sample.finding("agreement", "3", "Why.", towns, rule="towns", subject="Norland", id="a1")
    return sample.results()


def judge(text: str, today: str | None = None) -> tuple[list[str], list[str]]:
    """Return the ids that a file accepts, and what is told of the file."""
    waivers, problems = read(YamlSource(FILE, text, "waiver"))
    results = judged(two(), waivers, day(today) if today else None)
    told = [problem.message for problem in (*problems, *results.problems)]
    return [f.id for f in results.findings if f.waived is not None], told


ACCEPTING = [
    "- {id: c1, reason: r}",
    "- {rule: growth-agree, reason: r}",
    "- {rule: GROWTH-*, reason: r}",
    "- {subject: norland, reason: r}",
    "- {documents: notes.md, reason: r}",
    "- {documents: [notes.md, 'annual/*'], reason: r}",
    "- {rule: '*', subject: N*, documents: '*.md', reason: r}",
    "- {id: c1, rule: growth-agree, reason: r, until: 2027-06-30, who: me, decision: A wrong}",
    "# said before\n- id: c1 # why\n  reason: >\n    long\n    text\n",
]
PASSING_OVER = [
    "- {id: c2, reason: r}",
    "- {id: a, reason: r}",
    "- {rule: growth, reason: r}",
    "- {subject: Sorland, reason: r}",
    "- {documents: [notes.md, other.md], reason: r}",
    "- {id: c1, subject: Sorland, reason: r}",
    "- {rule: towns, reason: r}",
]


@pytest.mark.parametrize("text", ACCEPTING)
def test_accepted(text: str) -> None:
    assert judge(text) == (["c1"], [])


@pytest.mark.parametrize("text", PASSING_OVER)
def test_an_entry_that_fits_nothing_is_told(text: str) -> None:
    ids, (told,) = judge(text)
    assert ids == []
    assert told.startswith("waivers.yaml:1: nothing was found that this accepts (")
    assert told.endswith("remove it")


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]", "---\n"])
def test_an_empty_file_accepts_nothing(text: str) -> None:
    assert judge(text) == ([], [])


UNTIL = [
    (None, ["c1"], 0),
    ("2027-06-29", ["c1"], 0),
    ("2027-06-30", ["c1"], 0),
    ("2027-07-01", [], 1),
]


@pytest.mark.parametrize(("today", "ids", "problems"), UNTIL)
def test_an_end_is_the_last_day(today: str | None, ids: list[str], problems: int) -> None:
    accepted, told = judge("- {id: c1, reason: r, until: 2027-06-30}", today)
    assert (accepted, len(told)) == (ids, problems)
    if told:
        assert told[0] == "waivers.yaml:1: this ended on 30 June 2027; “5.7 or 5.8” is open again"


def test_an_entry_that_ended_leaves_room_for_another() -> None:
    text = "- {id: c1, reason: old, until: 2020}\n- {id: c1, reason: new, until: 2030}\n"
    waivers, _ = read(YamlSource(FILE, text))
    finding = judged(two(), waivers, day("2025-01-01")).findings[0]
    assert finding.waived == {
        "decision": "both right",
        "reason": "new",
        "until": "2030-12-31",
        "who": None,
    }


DAYS = [
    ("2027-06-30", "2027-06-30"),
    ("2027-02", "2027-02-28"),
    ("2027", "2027-12-31"),
    ("2027-02-30", None),
    ("soon", None),
    ("2027/2028", None),
    ("../2027", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "last"), DAYS)
def test_last_day(text: str, last: str | None) -> None:
    found_day = last_day(text)
    assert (datetime.date.fromordinal(found_day).isoformat() if found_day else None) == last


WRONG = [
    ("- {id: c1}", 1, "a waiver needs a reason"),
    ("- {id: c1, reason: ' '}", 1, "a waiver needs a reason"),
    ("- {id: c1, reason: }", 1, "a waiver needs a reason"),
    ("- {reason: r}", 1, "say what is accepted: id, rule, subject, documents"),
    ("- {id: '', reason: r}", 1, "id is empty"),
    ("- {id: [c1], reason: r}", 1, "id must be one text"),
    ("- {documents: {a: b}, reason: r}", 1, "documents must be texts"),
    ("- {id: c1, reason: r, becuase: x}", 1, "unknown key 'becuase'"),
    ("- {id: c1, reason: r, untill: 2027}", 1, "did you mean 'until'?"),
    ("- id: c1\n  reason: r\n  until: soon", 3, "'soon' is no day; write it as 2027-06-30"),
    ("- {id: c1, reason: r, decision: maybe}", 1, "one of both right, A wrong, B wrong"),
    ("- c1", 1, "an entry has keys: id, rule"),
    ("c1: {reason: r}", 1, "must be a list of entries"),
    ("- {id: c1, reason: r", 1, "YAML cannot read"),
    ("- {id: c1, id: c1, reason: r}", 1, "duplicate key 'id'"),
    ("- &a {id: c1, reason: r}\n- *a", 2, "aliases"),
]


@pytest.mark.parametrize(("text", "line", "message"), WRONG)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, message: str) -> None:
    _, problems = read(YamlSource(FILE, text, "waiver"))
    assert [problem.kind for problem in problems] == ["waiver"]
    assert problems[0].fatal
    assert problems[0].message.startswith(f"waivers.yaml:{line}: ")
    assert message in problems[0].message


def test_one_wrong_entry_does_not_lose_the_others() -> None:
    ids, told = judge("- {id: c1}\n- {id: c1, reason: r}\n")
    assert (ids, len(told)) == (["c1"], 1)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert "No such file" in load(tmp_path / FILE)[1][0].message
    write_files(tmp_path, {FILE: b"- {id: \xff, reason: r}"})
    assert "not UTF-8" in load(tmp_path / FILE)[1][0].message


# ------------------------------------------------------------------ adding


def accepted(**given: Any) -> Accepted:
    return Accepted(**{"id": "c1", "decision": "both right", "reason": "r"} | given)


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


# ------------------------------------------------------------------ the command line


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents that conflict, with the current folder above them."""
    files = {"docs/old.txt": OLD, "docs/new.txt": NEW, "docs/documents.yaml": CONFLICT}
    write_files(tmp_path, files | {"pack.yaml": PACK.replace("LEVEL", "error")})
    monkeypatch.chdir(tmp_path)
    return tmp_path


AUDIT = ("audit", "docs", "--only-rules", "--rules", "pack.yaml", "--format", "json")


def the_conflict(folder: Path) -> dict[str, Any]:
    (found_one,) = [f for f in report(folder / "reports")["findings"] if f["verdict"] == "conflict"]
    return dict(found_one)


def waive(auditor_command: Command, folder: Path, *more: str) -> None:
    ran = auditor_command("waive", the_conflict(folder)["id"], "--because", "Both count.", *more)
    assert (ran.status, ran.err) == (0, "")


def test_from_a_conflict_to_none(folder: Path, auditor_command: Command) -> None:
    assert auditor_command(*AUDIT).status == 1
    waive(auditor_command, folder, "--until", "9999-12-31", "--who", "Ann")
    ran = auditor_command(*AUDIT)
    assert (ran.status, ran.err) == (0, "")
    assert "0 to fix" in ran.out
    assert "1 finding was accepted." in ran.out
    assert the_conflict(folder)["waived"] == {
        "decision": "both right",
        "reason": "Both count.",
        "until": "9999-12-31",
        "who": "Ann",
    }
    assert report(folder / "reports")["summary"]["waived"] == 1


def test_the_clock_ends_a_waiver_on_the_console_only(
    folder: Path, auditor_command: Command
) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--until", "2001-01-01")
    ran = auditor_command(*AUDIT)
    assert ran.status == 1
    assert "≠ Conflict" in ran.out
    assert "ended on 1 January 2001" in ran.err
    assert the_conflict(folder)["waived"]["until"] == "2001-01-01"
    assert report(folder / "reports")["problems"] == []


def test_a_given_day_ends_it_in_the_reports_too(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--until", "2001-01-01")
    assert auditor_command(*AUDIT, "--today", "2001-01-01").status == 0
    before = (folder / "reports" / "report.json").read_bytes()
    assert auditor_command(*AUDIT, "--today", "2001-01-02").status == 1
    assert the_conflict(folder)["waived"] is None
    (problem,) = report(folder / "reports")["problems"]
    assert (problem["kind"], problem["fatal"]) == ("waiver", False)
    auditor_command(*AUDIT, "--today", "2000-01-01")
    assert (folder / "reports" / "report.json").read_bytes() == before


def test_an_edit_elsewhere_keeps_it(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder)
    edited = f"A new beginning.\n\nAnother 7 words.\n\n{OLD} And an end."
    write_files(folder, {"docs/old.txt": edited})
    (folder / "docs" / "new.txt").rename(folder / "docs" / "newer.txt")
    write_files(folder, {"docs/documents.yaml": CONFLICT.replace("new.txt", "newer.txt")})
    assert auditor_command(*AUDIT).status == 0


def test_an_edit_of_what_was_accepted_loses_it(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder)
    write_files(folder, {"docs/new.txt": NEW.replace("25", "26")})
    ran = auditor_command(*AUDIT)
    assert ran.status == 1
    assert "waivers.yaml:3: nothing was found that this accepts" in ran.err
    assert report(folder / "reports")["problems"][0]["fatal"] is False


PLACES = ["docs/waivers.yaml", "waivers.yaml", "docs/sub/waivers.yaml"]


@pytest.mark.parametrize("place", PLACES)
def test_waivers_are_found_beside_the_documents_and_here(
    folder: Path, auditor_command: Command, place: str
) -> None:
    (folder / "docs" / "sub").mkdir()
    (folder / "docs" / "old.txt").rename(folder / "docs" / "sub" / "old.txt")
    write_files(folder, {"docs/documents.yaml": CONFLICT.replace("old.txt", "sub/old.txt")})
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--waivers", place)
    assert auditor_command(*AUDIT).status == 0
    assert len(report(folder / "reports")["documents"]) == 2


def test_a_given_file_takes_the_place_of_those_found(
    folder: Path, auditor_command: Command
) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder)
    write_files(folder, {"none.yaml": "# nothing\n"})
    assert auditor_command(*AUDIT, "--waivers", "none.yaml").status == 1
    assert auditor_command(*AUDIT, "--waivers", "waivers.yaml").status == 0
    gone = auditor_command(*AUDIT, "--waivers", "gone.yaml")
    assert gone.status == 2
    assert "gone.yaml: cannot be read: No such file" in gone.err


def test_a_wrong_waiver_is_an_audit_not_done_in_full(
    folder: Path, auditor_command: Command
) -> None:
    write_files(folder, {"docs/waivers.yaml": "- {id: c1}\n"})
    ran = auditor_command(*AUDIT)
    assert ran.status == 2
    assert "waivers.yaml:1: a waiver needs a reason" in ran.err
    assert the_conflict(folder)["waived"] is None


BAD_WAIVE = [
    (("c1",), "--because"),
    (("c1", "--because", " "), "say why"),
    (("c1", "--because", "r", "--until", "soon"), "not a day"),
    (("c1", "--because", "r", "--decision", "maybe"), "none of both right, A wrong"),
    (("c1", "--because", "r", "--waivers", "no/such/folder/w.yaml"), "cannot be written"),
    (("c1", "--because", "r", "--waivers", "map.yaml"), "must be a list"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_WAIVE)
def test_bad_waivers(
    folder: Path, auditor_command: Command, arguments: tuple[str, ...], message: str
) -> None:
    write_files(folder, {"map.yaml": "a: b\n"})
    ran = auditor_command("waive", *arguments)
    assert ran.status == 2
    assert message in " ".join(ran.err.split())
    assert not (folder / FILE).exists()


def test_an_id_that_is_not_in_the_report_is_told(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    ran = auditor_command("waive", "0000", "--because", "r")
    assert ran.status == 0
    assert "reports/report.json has no finding 0000" in ran.err
    assert load(folder / FILE)[0][0].id == "0000"


def test_the_decision_is_kept(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--decision", "ask the author")
    auditor_command(*AUDIT)
    assert the_conflict(folder)["waived"]["decision"] == "ask the author"
    assert the_conflict(folder)["message"] in (folder / FILE).read_text("utf-8")


def test_a_report_is_judged_anew(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--until", "2027-06-30")
    again = ("report", "reports", "--format", "json", "--waivers", FILE)
    assert auditor_command(*again).status == 0
    assert the_conflict(folder)["waived"]["reason"] == "Both count."
    late = auditor_command(*again, "--today", "2027-07-01")
    assert (late.status, the_conflict(folder)["waived"]) == (0, None)
    assert "ended on 30 June 2027" in late.err
    assert auditor_command(*again).err == ""
    assert report(folder / "reports")["problems"] == []
    write_files(folder, {FILE: "- {id: x}\n"})
    assert auditor_command(*again).status == 2


def test_found_takes_each_file_once(folder: Path) -> None:
    write_files(folder, {"docs/waivers.yaml": "", "waivers.yaml": ""})
    documents = auditor.read("docs")
    assert isinstance(documents, list)
    paths = found(["docs", folder / "docs", "docs/old.txt"], documents)
    assert sorted(path.resolve() for path in paths) == [
        (folder / "docs" / FILE).resolve(),
        (folder / FILE).resolve(),
    ]


def test_from_python(folder: Path) -> None:
    documents = auditor.read("docs")
    assert isinstance(documents, list)
    done = auditor.Auditor(["pack.yaml"], only_rules=True).audit(documents)
    assert done.fails("conflict")
    write_files(folder, {FILE: json.dumps([{"rule": "laboratories-agree", "reason": "r"}])})
    assert not done.waive(FILE).fails("conflict")
    assert done.fails("conflict")
