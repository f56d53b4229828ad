"""Tests for auditor.discover.alignment.pool: two documents that say one thing in the same words."""

from pathlib import Path

import pytest

import auditor

ENGINE = auditor.Auditor()
GRAVE = {"conflict", "unclear", "revision"}

ONE_THING = [
    ("The swimming pool holds 640 cubic metres.", "The swimming pool holds 460 cubic metres."),
    ("The default retry delay is 20 seconds.", "The default retry delay is 2 minutes."),
    ("Members must renew within 21 days.", "Members must renew within 14 days."),
    ("The Tenant shall pay the rent within 10 days.", "The Tenant shall pay the rent within 5 days."),
    ("# Handbook\n\nThe notice period is 3 months.", "# Minutes\n\nThe notice period is 1 month."),
    (
        "# Budget\n\n| Item | Amount (€) |\n| --- | --- |\n| Rents paid | 412,000 |\n| Heating | 75,300 |",
        "The rents paid amount to €421,000.",
    ),
    ("We run 14 food banks.", "We run 16 food banks in total."),
    (
        "The annual summer party will be held on 6 July 2024 in Elm Park.",
        "The annual summer party takes place on 7 July 2024.",
    ),
    ("Applications for the Tey prize close on 3 May 2025.", "Applications for the Tey prize close on 13 May 2025."),
    ('"We will plant 900 trees by 2030," the warden said.', 'The warden said: "We will plant 9,000 trees by 2030."'),
]  # fmt: skip

TWO_THINGS = [
    ("# Tey Clinic\n\nThe clinic has 40 beds.", "# Ulm Clinic\n\nThe clinic has 55 beds."),
    ("# Report on Tey\n\nThe mean rent is €700.", "# Report on Ulm\n\nThe mean rent is €840."),
    ("The basic plan allows 5 users.", "The paid plan allows 50 users."),
    ("The kit has 30 screws.", "The kit has 12 screws for the door."),
    ("The kit has 30 screws, 12 of which are long.", "The kit has 12 long screws."),
    ("Tey Foods used to run 30 shops.", "Tey Foods runs 24 shops."),
    ("With the fan on, the case warms to 40 °C.", "With the fan off, the case warms to 61 °C."),
    ("Late fees are paid within 30 days.", "All other late fees are paid within 60 days."),
    ("When the queue holds more than 9 jobs, wait.", "When the queue holds 9 jobs or fewer, go."),
    ("Rule 4 of the Tey Act sets the fee at $40.", "Rule 6 of the Tey Act sets the fee at $60."),
    ("Tey Foods makes jam. The company has 40 shops.", "Ulm Fruit sells jam. The company has 55 shops."),
]  # fmt: skip


def _grave(folder: Path, a: str, b: str) -> list[str]:
    for name, text in (("one.md", a), ("two.md", b)):
        (folder / name).write_text(text, "utf-8")
    found = ENGINE.audit(auditor.read(folder)).findings
    return [verdict for verdict in found["verdict"] if verdict in GRAVE]


@pytest.mark.parametrize(("a", "b"), ONE_THING, ids=[a[:40] for a, _ in ONE_THING])
def test_what_two_documents_say_in_the_same_words_is_compared(
    a: str, b: str, tmp_path: Path
) -> None:
    assert _grave(tmp_path, a, b)


@pytest.mark.parametrize(("a", "b"), TWO_THINGS, ids=[a[:40] for a, _ in TWO_THINGS])
def test_what_tells_of_two_things_is_not(a: str, b: str, tmp_path: Path) -> None:
    assert not _grave(tmp_path, a, b)


@pytest.mark.parametrize("number", [0, 1, 2, 6], ids=[ONE_THING[at][0][:40] for at in (0, 1, 2, 6)])
def test_compare_calls_the_same_pairs_a_conflict(number: int) -> None:
    assert ENGINE.compare(*ONE_THING[number])["verdict"] in GRAVE


def test_a_form_that_is_filled_in_many_documents_says_nothing(tmp_path: Path) -> None:
    for at, size in enumerate((310, 455, 290, 612, 133)):
        text = f"The lot measures {size} square metres."
        (tmp_path / f"lot-{at}.md").write_text(text, "utf-8")
    assert ENGINE.audit(auditor.read(tmp_path)).findings.empty


MISTYPED = [
    # (a cell, a sentence of another document, whether both are compared)
    ("Repairs | 618,000", "Repairs came to £681,000.", True),
    ("Repairs | 618,000", "Repairs came to £0.681 million.", True),
    ("Repairs | 618,000", "Repairs came to £792,000.", False),
    ("Repairs | 618,000", "Catering came to £681,000.", False),
]


@pytest.mark.parametrize(("cell", "sentence", "compared"), MISTYPED)
def test_a_cell_with_two_digits_swapped_is_compared(
    cell: str, sentence: str, compared: bool, tmp_path: Path
) -> None:
    table = (
        f"# Accounts 2023\n\n| Item | Amount (£) |\n| --- | --- |\n| {cell} |\n| Heating | 75,300 |"
    )
    assert bool(_grave(tmp_path, table, f"# News\n\n{sentence}")) == compared
