"""Facts that are read in tables: claims of cells, from all formats alike."""

from __future__ import annotations

import pytest

import auditor

PACK = """
facts:
  population:
    table: "{city} > Population[ in {when:date}]"
    patterns: "{n:count}"
rules:
  populations-agree:
    check: agree
    value: population.n
    per: city
    examples:
      - conflict: |
          2020: | City | Population |
          | Oakton | 41,210 |
          | Elmton | 32,100 |
          2020: | City | Population |
          | Elmton | 32,100 |
          | Oakton | 41,930 |
      - agreement: |
          2020: | City | Population |
          | Oakton | 41,210 |
          | Elmton | 32,100 |
          2020: | City | Population |
          | Oakton | 41,210 |
          | Arden | 9,150 |
"""
DOCUMENTS = {
    "a.md": "# Towns\n\n| City | Founded | Population |\n| --- | --- | --- |\n"
    "| Oakton | 1048 | **41,210** |\n| Elmton | 1312 | 32,100 |\n",
    "b.html": "<h1>Towns</h1><table><tr><th>City<th>Population in 2021</tr>"
    "<tr><td>Oakton<td>41,930</tr><tr><td>Elmton<td>32,100</tr></table>",
    "c.txt": "City        Population\nOakton          41,930\nElmton          32,100\n",
}


@pytest.fixture
def pack(tmp_path):
    path = tmp_path / "towns.yaml"
    path.write_text(PACK, "utf-8")
    return path


def test_cells_of_all_formats_are_compared(pack):
    documents = [auditor.Document(id, text, date="2021") for id, text in DOCUMENTS.items()]
    audit = auditor.Auditor(rules=[pack], discover=False).audit(documents)
    found = {(f.verdict, f.subject) for f in audit.findings.itertuples()}
    assert found == {("conflict", "Oakton"), ("agreement", "Oakton"), ("agreement", "Elmton")}


def test_a_claim_shows_its_row_and_tells_its_cell(pack):
    documents = [auditor.Document(id, text, date="2021") for id, text in DOCUMENTS.items()]
    claims = auditor.Auditor(rules=[pack], discover=False).audit(documents).results.claims
    first = next(claim for claim in claims if claim.document == "a.md")
    assert first.passage == "Oakton | 1048 | 41,210"
    assert first.place.endswith("table 1, row Oakton, column Population")
    assert first.holds is not None
    assert first.holds.source == "document"  # "1048" beside it is no time of it


def test_an_example_may_hold_a_table(pack, auditor_command):
    ran = auditor_command("rules", "test", str(pack))
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("rows", "frames", "years"),
    [
        (
            "<tr><th>City<th colspan=2>2011<tr><th>City<th>Population<th>Area"
            "<tr><td>Oakton<td>41,210<td>5",
            [[]],
            ["2011"],
        ),
        (
            "<tr><th>City<th>Norway<th>Austria<tr><th>City<th>Population<th>Population"
            "<tr><td>Oakton<td>41,210<td>9,150",
            [["Norway"], ["Austria"]],
            [None, None],
        ),
    ],
)
def test_heads_that_a_path_does_not_read_are_the_frame(pack, rows, frames, years):
    document = auditor.Document("a.html", f"<h1>Towns</h1><table>{rows}</table>", date="2020")
    claims = auditor.Auditor(rules=[pack], discover=False).audit([document]).results.claims
    assert [[part.text for part in claim.frame] for claim in claims] == frames
    held = [claim.holds.text if claim.holds.source == "heading" else None for claim in claims]
    assert held == years
