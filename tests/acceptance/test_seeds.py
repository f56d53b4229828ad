"""What the two seed documents must give, and what planted errors must add to it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from auditor.audit import Auditor
from auditor.core.model import Claim, Finding
from auditor.core.results import Results
from auditor.read.loader import collect
from tests.conftest import ROOT

SEEDS = ROOT / "seeds"
PAGE, ARTICLE = "004_a5556932def6e566.txt", "000_fd8aa779dad631d2.txt"


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor(["ilo"])


def audited(auditor: Auditor, folder: Path) -> Results:
    found = collect([folder])
    assert not found.problems
    return auditor.audit(found.documents).results


@pytest.fixture(scope="module")
def dated(auditor) -> Results:
    return audited(auditor, SEEDS)


@pytest.fixture(scope="module")
def undated(auditor, tmp_path_factory) -> Results:
    folder = tmp_path_factory.mktemp("undated")
    for name in (PAGE, ARTICLE):
        shutil.copy(SEEDS / name, folder)
    return audited(auditor, folder)


def claims_of(results: Results, finding: Finding) -> list[Claim]:
    by_id = {claim.id: claim for claim in results.claims}
    return [by_id[claim] for claim in finding.claims]


def told(results: Results, rule: str) -> dict[str, set[str]]:
    """Verdict → the values as written, for one rule."""
    return {
        finding.verdict: {claim.text for claim in claims_of(results, finding)}
        for finding in results.findings
        if finding.rule == rule
    }


def verdicts(results: Results) -> dict[str, int]:
    counted: dict[str, int] = {}
    for finding in results.findings:
        counted[finding.verdict] = counted.get(finding.verdict, 0) + 1
    return counted


BOTH = {
    "founding-dates-agree": {"refinement": {"1919", "April 11, 1919"}},
    "ratified-fundamental-agree": {
        "agreement": {"eight"},
        "remark": {"eight"},
    },
    "ratified-governance-agree": {"agreement": {"four"}, "remark": {"four"}},
    "ratified-conventions-add-up": {"agreement": {"25", "eight", "four", "13"}},
    "organization-names": {
        "style": {"International Labour Organization", "International Labor Organization"}
    },
}
DATED = {
    "ratified-conventions-agree": {
        "change": {"24", "25"},
        "agreement": {"25"},
        "remark": {"25"},
    },
    "one-holder-at-a-time": {"change": {"Guy Ryder", "Gilbert Houngbo"}},
    "ratified-technical-agree": {"change": {"12 = 24 − 8 − 4", "13"}},
}
UNDATED = {
    rule: {
        ("unclear" if verdict == "change" else verdict): values for verdict, values in of.items()
    }
    for rule, of in DATED.items()
}


@pytest.mark.parametrize(("rule", "expected"), [*BOTH.items(), *DATED.items()])
def test_the_table_with_dates(dated, rule, expected):
    assert told(dated, rule) == expected


@pytest.mark.parametrize(("rule", "expected"), [*BOTH.items(), *UNDATED.items()])
def test_the_table_without_documents_yaml(undated, rule, expected):
    assert told(undated, rule) == expected


def test_nothing_is_fixed_that_is_not_broken(dated, undated):
    assert "conflict" not in verdicts(dated)
    assert "conflict" not in verdicts(undated)
    assert "unclear" not in verdicts(dated)
    assert verdicts(undated)["unclear"] == 3


def test_labour_and_labor_are_mixed_inside_the_page(dated):
    (finding,) = [f for f in dated.findings if f.rule == "american-and-british-spelling"]
    assert finding.verdict == "style"
    assert finding.level == "warning"
    assert {c.document for c in claims_of(dated, finding)} == {PAGE}
    assert {c.text.casefold() for c in claims_of(dated, finding)} == {"labour", "labor"}


def test_dates_and_where_they_come_from(dated, undated):
    dates = {u.document.id: u.dated for u in dated.documents}
    assert "Updated at : 25.03.2016" in dates[PAGE].source
    assert "documents.yaml" in dates[ARTICLE].source
    assert dates[PAGE].low == dates[PAGE].high
    assert {u.document.id: u.dated for u in undated.documents}[ARTICLE] is None


def test_who_says_it(dated):
    (quote,) = [c for c in dated.claims if c.slot == "total" and "25 key" in c.passage]
    assert quote.said_by == "Kassym-Jomart Tokayev"
    (own,) = [c for c in dated.claims if c.slot == "total" and "(eight fund" in c.passage]
    assert own.said_by is None


def test_sentences_an_editor_wants(dated, undated):
    def message(results: Results, rule: str, verdict: str) -> str:
        (found,) = [f for f in results.findings if f.rule == rule and f.verdict == verdict]
        return f"{found.message} {found.why}"

    change = message(dated, "ratified-conventions-agree", "change")
    for words in (
        "24",
        "25",
        "25 March 2016",
        "5 September 2024",
        "Neither names or dates the one more",
    ):
        assert words in change
    unclear = message(undated, "ratified-conventions-agree", "unclear")
    assert "cannot be judged" in unclear
    assert "no date" in unclear
    remark = message(dated, "ratified-fundamental-agree", "remark")
    assert "all" in remark


OFFICE = "ILO Director-General Mr. Guy Ryder (United Kingdom) took office on 1 October 2012."
PLANTED = [
    # (what is planted, file, old, new, the conflict's rule, the values it names)
    (
        "the quoted number", ARTICLE, "ratified 25 key", "ratified 26 key",
        "ratified-conventions-agree", {"25", "26"},
    ),
    (
        "the sum", ARTICLE, "13 technical", "14 technical",
        "ratified-conventions-add-up", {"25", "eight", "four", "14"},
    ),
    (
        "the founding", PAGE, "was founded in 1919", "was founded in 1918",
        "founding-dates-agree", {"1918", "April 11, 1919"},
    ),
    (
        "the founding day", ARTICLE, "April 11, 1919", "April 11, 1918",
        "founding-dates-agree", {"1919", "April 11, 1918"},
    ),
    (
        "a fall", PAGE, "ratified 24 ILO", "ratified 26 ILO",
        "ratified-conventions-agree", {"26", "25"},
    ),
    (
        "a fall in words", PAGE, "ratified 24 ILO", "ratified twenty-six ILO",
        "ratified-conventions-agree", {"twenty-six", "25"},
    ),
    (
        "a start in the future", PAGE, "1 October 2012", "1 October 2023",
        "nothing-before-its-time", {"1 October 2023"},
    ),
    (
        "a second holder", ARTICLE, "Gilbert Houngbo on Sept. 5,",
        "Gilbert Houngbo, in office since 1 March 2012, on Sept. 5,",
        "one-holder-at-a-time", {"Guy Ryder", "Gilbert Houngbo"},
    ),
    *(
        (
            f"a start in the future, {number}", PAGE, OFFICE, told,
            "nothing-before-its-time", {"1 October 2023"},
        )
        for number, told in enumerate(
            [
                "ILO Director-General Mr. Guy Ryder (United Kingdom), start 1 October 2023.",
                "ILO Director-General Mr. Guy Ryder has held the post since 1 October 2023.",
                "ILO Director-General Mr. Guy Ryder (United Kingdom) started on 1 October 2023.",
                "Guy Ryder became ILO Director-General on 1 October 2023.",
                "Mr. Guy Ryder took office as ILO Director-General on 1 October 2023.",
            ]
        )
    ),
    *(
        (
            f"a second holder, {number}", ARTICLE, "1946. Kazakhstan", f"1946. {told} Kazakhstan",
            "one-holder-at-a-time", {"Guy Ryder", "Gilbert Houngbo"},
        )
        for number, told in enumerate(
            [
                "Gilbert Houngbo has been ILO Director-General since 1 March 2012.",
                "Since 1 March 2012, Gilbert Houngbo has been Director-General of the ILO.",
                "The ILO Director-General, Gilbert Houngbo, has been in office since 1 March 2012.",
            ]
        )
    ),
    (
        "parts in another form", ARTICLE, " (eight fundamental, four governance, 13 technical)",
        ": eight fundamental, four governance and 14 technical",
        "ratified-conventions-add-up", {"25", "eight", "four", "14"},
    ),
    (
        "a second holder in brackets", ARTICLE, "Gilbert Houngbo on Sept. 5,",
        "Gilbert Houngbo (since 1 March 2012) on Sept. 5,",
        "one-holder-at-a-time", {"Guy Ryder", "Gilbert Houngbo"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "rule", "values"),
    [case[1:] for case in PLANTED],
    ids=[case[0] for case in PLANTED],
)
def test_a_planted_error_is_the_only_conflict(auditor, tmp_path, file, old, new, rule, values):
    shutil.copytree(SEEDS, tmp_path, dirs_exist_ok=True)
    plant(tmp_path / file, old, new)
    results = audited(auditor, tmp_path)
    (conflict,) = [f for f in results.findings if f.verdict == "conflict"]
    assert conflict.rule == rule
    assert {claim.text for claim in claims_of(results, conflict)} == values


HARMLESS = [
    ("clauses in another order", ARTICLE, "eight fundamental, four governance, 13 technical",
     "13 technical, eight fundamental, four governance"),
    ("numbers in words", PAGE, "ratified 24 ILO", "ratified twenty-four ILO"),
    ("numbers in digits", ARTICLE, "eight fundamental, four governance, 13 technical",
     "8 fundamental, 4 governance, thirteen technical"),
    ("passive voice", PAGE, "Kazakhstan has ratified 24 ILO Conventions, including",
     "24 ILO Conventions have been ratified by Kazakhstan, including"),
    ("swapped kinds", PAGE, "all fundamental (eight) and governance conventions (four)",
     "governance conventions (four) and all fundamental (eight)"),
    ("a running total", ARTICLE, "1946. Kazakhstan", "1946. Since 1993, Kazakhstan"),
    ("an event that is no total", ARTICLE, "1946. Kazakhstan",
     "1946. In 2023 Kazakhstan ratified two ILO conventions. Kazakhstan"),
    ("a predecessor", ARTICLE, "1946. Kazakhstan",
     "1946. Houngbo’s predecessor was ILO Director-General Guy Ryder. Kazakhstan"),
    ("a sentence before that denies", ARTICLE, "1946. Kazakhstan",
     "1946. This did not help at all. Kazakhstan"),
    ("a longer name", PAGE, "Mr. Guy Ryder", "Mr. Guy B. Ryder"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new"), [case[1:] for case in HARMLESS], ids=[case[0] for case in HARMLESS]
)
def test_other_words_for_the_same_change_no_verdict(auditor, tmp_path, file, old, new):
    shutil.copytree(SEEDS, tmp_path, dirs_exist_ok=True)
    plant(tmp_path / file, old, new)
    results = audited(auditor, tmp_path)
    assert not [f for f in results.findings if f.verdict in ("conflict", "unclear")]
    assert "change" in told(results, "ratified-conventions-agree")


def plant(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
