"""Documents that tell opposed states of one thing, through an audit, and those that do not."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document

DAY = "2024-01-01"
AUDITOR = Auditor()


def found(*texts: str, dates: tuple[str | None, ...] = (DAY, DAY)) -> list[str]:
    """Return the verdicts on documents of some days."""
    documents = [
        Document(f"{number}.md", text, date=date)
        for number, (text, date) in enumerate(zip(texts, dates, strict=False), 1)
    ]
    return list(AUDITOR.audit(documents).findings["verdict"])


OPPOSED = [
    ("The pier is open on Mondays.", "On Mondays the pier stays closed."),
    ("Smoking is forbidden on the whole ferry.", "Smoking is permitted on the whole ferry."),
    ("A licence is required to fish here.", "No licence is required to fish here."),
    ("Lunch is included in the fee.", "The fee does not include lunch."),
    ("Guests may bring pets.", "Guests may not bring pets."),
    ("Tickets can be returned within 14 days.", "Tickets cannot be returned within 14 days."),
    ("Leo Falk was acquitted of arson.", "Leo Falk was convicted of arson."),
    ("Norland exports rose by 4 % in 2020.", "In 2020, Norland exports fell by 6 %."),
    ("The bank made a profit in 2020.", "The bank made a loss in 2020."),
    ("`log_all` defaults to true.", "The option `log_all` is disabled by default."),
    ("- `log_all`: Default: on.", "- `log_all`: Default: off."),
    ("# Rules\n\nDogs: allowed", "# Leaflet\n\nDogs: forbidden"),
    (
        "The ticket office is open daily. It is closed on public holidays.",
        "Call the ticket office. The office is also open on public holidays.",
    ),
    (
        "| Plan | Backup | Help |\n|---|---|---|\n| Lind | Yes | No |\n| Falk | Yes | Yes |",
        "| Plan | Backup | Help |\n|---|---|---|\n| Lind | No | No |\n| Falk | Yes | Yes |",
    ),
    (
        "| Option | Default |\n|---|---|\n| `log_all` | true |\n| `cache` | true |",
        "| Option | Default |\n|---|---|\n| `log_all` | true |\n| `cache` | false |",
    ),
]


@pytest.mark.parametrize(("a", "b"), OPPOSED)
def test_opposed_states_of_one_thing_conflict(a, b):
    assert found(a, b) == ["conflict"]


def test_without_a_day_it_cannot_be_told_whether_it_changed():
    a, b = OPPOSED[0]
    assert found(a, b, dates=(None, None)) == ["unclear"]


def test_on_two_days_it_may_have_changed():
    a, b = OPPOSED[0]
    assert found(a, b, dates=(DAY, "2025-01-01")) == ["change"]


QUIET = [
    ("Feature A is enabled by default.", "Feature B is disabled by default."),
    ("The pier is open in summer.", "In winter the pier is closed."),
    ("The pier is open.", "If it storms, the pier is closed."),
    ("The pier is closed to lorries.", "The pier is open."),
    ("The union supports the party.", "The party does not support the union."),
    ("Staff may share keys.", "Staff share keys."),
    ("It is closed.", "It is open."),
    ("Exports rose by 4 %.", "Exports fell by 6 %."),
    ("Example: the pier is open.", "The pier is closed."),
    ("# Guide\n\n## Linux\n\nThe cache is on.", "# Guide\n\n## Windows\n\nThe cache is off."),
    ("Status: open", "Status: closed"),
    ("The pier was open in 2020.", "The pier is closed in 2020."),
]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_states_of_two_things_or_cases_are_none(a, b):
    assert found(a, b) == []


NORMS = [
    # (two documents, the verdicts on them)
    ("The Lessee shall repair it within 30 days.", "The Lessee shall repair it within 45 days.", True),
    ("The lease fee shall be 5 % of net sales.", "The lease fee shall be 7 % of net sales.", True),
    ("Guests may carry one bag of up to 8 kg.", "Guests may carry one bag of up to 9 kg.", True),
    ("The Lessee shall repair it within 30 days.", "The Lessor shall repair it within 45 days.", False),
    ("The Lessee shall repair it within 30 days.", "The Lessee repaired it within 45 days.", False),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "is_shown"), NORMS)
def test_norms_are_compared_by_their_limits(a, b, is_shown):
    verdicts = found(a, b)
    assert bool(verdicts) is is_shown
    assert set(verdicts) <= {"conflict", "unclear"}


def test_a_wording_that_many_documents_fill_is_a_form():
    texts = [f"The outage report is {state}." for state in ("open", "closed") for _ in range(3)]
    assert found(*texts, dates=(DAY,) * len(texts)) == []


def test_items_of_one_list_are_alternatives():
    assert found("- The red door is open.\n- The red door is closed.") == []
