"""Totals of tables and lists: which are judged, and how."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

RESULTS = [
    # (a table or list, the verdict on its figures, or None where they are not judged)
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350|\n|Total|1,000|\n", "conflict"),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|400|\n|Total|1,000|\n", "agreement"),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350[3]|\n|Total|1,000|\n", "conflict"),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350 7,3000|\n|Total|1,000|\n", None),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350|\n|Jars|7,3000|\n|Total|1,000|\n", None),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|1 234,567|\n|Total|1,000|\n", None),
    ("It has 1,000 items:\n\n- tins: 600\n- bags: 350\n", "conflict"),
    ("It has 1,000 items:\n\n1. tins: 600\n2. bags: 350\n", "conflict"),
    ("It has 1,000 items:\n\n- tins: 600\n- bags: 350\n- jars: 7,3000\n", None),
    ("It has 1,000 items:\n\n- tins: 600\n- bags: 350, 7,3000\n", None),
    ("Tins: 600\nBags: 340\nJars: 10\nTotal: 1,000\n", "conflict"),
    ("Tins: 600\nBags: 350\nJars: 7,3000\nTotal: 1,000\n", None),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_totals_of_tables_and_lists(text: str, verdict: str | None) -> None:
    findings = Auditor().audit([Document("a", text)]).results.findings
    found = [finding.verdict for finding in findings if finding.rule == "discover-sum"]
    assert found == ([] if verdict is None else [verdict])


def results_of(text: str, name: str = "a.md") -> list[str]:
    findings = Auditor().audit([Document(name, text)]).results.findings
    return sorted(finding.verdict for finding in findings if finding.rule == "discover-sum")


ROWS = "| Item | {} |\n|---|---|\n"
PARTS = [
    # (the rows of a table with one column "Number", what is told of its totals)
    ("no coach 5; Holm 6; Ek 2; Total 13", ["agreement"]),
    ("no coach 5; Holm 6; Ek 2; Total 14", ["conflict"]),
    ("Tins 600; Bags 300; of which paper 200; Jars 100; Total 1,000", ["agreement"]),
    ("Tins 600; Bags 300; of which paper 200; Jars 50; Total 1,000", ["conflict"]),
    ("Tins 60; Bags 30; Subtotal 90; Jars 10; Boxes 5; Subtotal 15; Total 105", ["agreement"] * 3),
    ("Tins 60; Bags 30; Subtotal 91; Jars 10; Boxes 5; Subtotal 15; Total 105", None),
    ("Sales 900; Returns (100); Total 800", ["agreement"]),
    ("Sales 900; Returns (100); Total 810", ["conflict"]),
    ("Sales 900; Returns - 100; Fees 20; Total 820", ["agreement"]),
    ("Tins 600; Bags –; Jars 350; Total 1,000", []),
    ("Tins 600; Bags –; Jars 400; Total 1,000", ["agreement"]),
    ("Tins 600; Bags 350; Total (excluding jars) 1,000", []),
    ("Tins 600; Bags 350; Total of the boats that were sold 1,000", []),
]


@pytest.mark.parametrize(("rows", "verdicts"), PARTS)
def test_parts_and_totals(rows: str, verdicts: list[str] | None) -> None:
    cells = [row.rpartition(" ") for row in rows.replace("Returns - ", "Returns -_").split("; ")]
    lines = [f"| {key} | {value.replace('_', ' ')} |" for key, _, value in cells]
    found = results_of(ROWS.format("Number") + "\n".join(lines) + "\n")
    assert ("conflict" in found) if verdicts is None else (found == verdicts)


HEADS = [
    ("Number", ["conflict"]),
    ("Tonnes", ["conflict"]),
    ("Weight (kg)", ["conflict"]),
    ("2024", ["conflict"]),
    ("Average", []),
    ("Goals / game", []),
]


@pytest.mark.parametrize(("head", "verdicts"), HEADS)
def test_columns_that_add_up(head: str, verdicts: list[str]) -> None:
    rows = "| Tins | 600 |\n| Bags | 350 |\n| Total | 1,000 |\n"
    assert results_of(ROWS.format(head) + rows) == verdicts


SHARES = [
    ("40 %; 35 %; 25 %", "", ["agreement"]),
    ("40.3 %; 35.3 %; 24.3 %", "", ["agreement"]),
    ("40 %; 35 %; 21 %", "", ["conflict"]),
    ("40 %; 35 %; 29 %", "Several answers were possible: multiple answers.", []),
    ("40 %; 35 %; n/a", "", []),
    ("80 %; 35 %; 45 %", "", []),
]


@pytest.mark.parametrize(("shares", "note", "verdicts"), SHARES)
def test_shares_that_make_a_hundred(shares: str, note: str, verdicts: list[str]) -> None:
    names = zip("ABC", shares.split("; "), strict=True)
    rows = "".join(f"| {name} | {share} |\n" for name, share in names)
    text = f"{ROWS.format('Share')}{rows}| Total | 100 % |\n\n{note}\n"
    assert results_of(text) == verdicts


def test_the_only_row_that_does_not_add_up_is_wrong_by_any_amount() -> None:
    rows = "| A | 1 | 2 | 3 |\n| B | 4 | 5 | 9 |\n| C | 7 | 1 | 8 |\n| D | 2 | 2 | 7 |\n"
    text = f"| Team | Won | Drawn | Total |\n|---|---|---|---|\n{rows}"
    assert results_of(text).count("conflict") == 1
    assert results_of(text.replace("| C | 7 | 1 | 8", "| C | 7 | 1 | 20")) == ["agreement"] * 2


def test_a_first_row_is_a_total_where_another_column_adds_up() -> None:
    text = "| Town | Men | Women |\n|---|---|---|\n| Total | 100 | {} |\n| A | 60 | 40 |\n| B | 40 | 45 |\n"
    assert results_of(text.format(85)) == ["agreement", "agreement"]
    assert results_of(text.format(88)) == ["agreement", "conflict"]
    assert results_of(text.replace("100", "103").format(88)) == []


def test_blocks_have_totals_of_their_own() -> None:
    text = (
        "| Item | Number |\n|---|---|\n| **North** | |\n| Tins | 60 |\n| Bags | 40 |\n"
        "| Total | 100 |\n| **South** | |\n| Tins | 7 |\n| Bags | 5 |\n| Total | {} |\n"
    )
    assert results_of(text.format(12)) == ["agreement", "agreement"]
    assert results_of(text.format(112)) == ["agreement", "agreement"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "Item      Number\nTins         600\nBags         350\nTotal      1,000\n"),
        ("a.txt", "Item\tNumber\nTins\t600\nBags\t350\nTotal\t1,000\n"),
        ("a.html", "<table><tr><th>Item<th>Number<tr><td>Tins<td>600<tr><td>Bags<td>350"
         "<tr><td>Total<td>1,000</table>"),
    ],
)  # fmt: skip
def test_totals_in_every_format(name: str, text: str) -> None:
    assert results_of(text, name) == ["conflict"]


def test_a_column_is_wrong_by_more_where_all_others_of_its_row_fit() -> None:
    text = (
        "| Town | Files | Added | Removed |\n|---|---|---|---|\n| Aix | 13 | 4200 | 5300 |\n"
        "| Bex | 38 | 5800 | 2700 |\n| Total | 51 | {} | 8000 |\n"
    )
    assert results_of(text.format(12000)) == ["agreement", "agreement", "conflict"]
    assert results_of(text.format(19000)) == ["agreement", "agreement"]
    assert results_of(text.replace("51", "57").format(12000)).count("conflict") == 0
