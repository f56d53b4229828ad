"""The kinds of what plain text holds: a text in, kinds, labels and words out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read.plain.blocks import blocks

PROSE = "The mill was sold in the spring, and the new owner closed it a year after that."


def found(text: str) -> list[tuple[str, str | None, str]]:
    return [(b.kind, b.label, text[b.start : b.end]) for b in blocks(text)[0]]


def kinds(text: str) -> list[str]:
    return [block.kind for block in blocks(text)[0]]


CLAUSES = [
    ("4.1 The Tenant pays.\n4.2 The Owner insures.", ["4.1", "4.2"]),
    ("4.1. The Tenant pays.", ["4.1"]),
    ("4.1  The Tenant pays.", ["4.1"]),
    ("Section 2.03 The Tenant pays.", ["Section 2.03"]),
    ("Article 7. The Tenant pays.", ["Article 7"]),
    ("(a) the rent;\n(b) the rates.", ["(a)", "(b)"]),
    ("1. the rent;\n2. the rates.", ["1.", "2."]),
    ("- the rent;\n- the rates.", [None, None]),
    ("4.1 million people came.", [None]),
    ("4.1 Million people came to the town.", [None]),
    ("2.5 tonnes of it were sold.\n2.6 tonnes were left.", [None, None]),
    ("A. The rent is due.\nB. The rates are not.", ["A", "B"]),
    ("a. the rent;\nb. the rates.", ["a", "b"]),
    ("IV. The rent is due.\nV. The rates are not.", ["IV", "V"]),
    ("A.1 The rent is due.\nA.2 The rates are not.", ["A.1", "A.2"]),
    ("(A) the rent;\n(aa) the rates.", ["(A)", "(aa)"]),
    ("J. Smith paid the rent.\nT. Brown paid the rates.", [None, None]),
    ("(d). the rent;\nc)The rates.", ["(d).", "c)"]),
    ("11.1Rent. It is due.\n11.2Rates. They are not.", ["11.1", "11.2"]),
    (f"Exhibit 10.1   AGREEMENT   {PROSE}", [None]),
    ("Section 5.2 tells how the rent is paid.", [None]),
]


@pytest.mark.parametrize(("text", "labels"), CLAUSES)
def test_what_numbers_a_paragraph_is_its_label(text: str, labels: list[str | None]) -> None:
    assert [label for kind, label, _ in found(text) if kind != "heading"] == labels


def test_a_page_in_one_line_is_parted_at_its_clauses() -> None:
    line = (
        "The Tenant keeps the garden and the fence of the house in good order at all times.     "
        "(b) Keys. The Tenant returns all of the keys of the house on the last day of the term. "
        "11.3 The Owner insures the house. 11.4 The Tenant insures what is in it.     5"
    )
    assert [(kind, label) for kind, label, _ in found(line)] == [
        ("body", None),
        ("item", "(b)"),
        ("item", "11.3"),
        ("item", "11.4"),
        ("body", None),
    ]


PAGES = "\n\n".join(
    f"{PROSE} Then the {word}\n\n{number}\n\nSource: MILL LTD, 10-K, 14/3/2019\n\nroof was mended."
    for number, word in enumerate(("old", "new", "red", "low"), start=3)
)


def test_edges_of_pages() -> None:
    assert kinds(PAGES) == ["body", "page-number", "running-head", "body"] * 4


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"Budget: {n},000\n\n{PROSE}" for n in range(3, 8)),  # a form
        "\n\n".join(f"Members present\n\n{PROSE}" for _ in range(5)),  # a heading of each part
        "\n\n".join(f"{n}" for n in range(3, 8)),  # a list of numbers
    ],
)
def test_what_recurs_elsewhere_is_no_edge(text: str) -> None:
    assert {"running-head", "page-number"}.isdisjoint(kinds(text))


GAP_PAGES = "\n\n\n\n".join(
    f"Lease of the mill at Hexley, part {number}\n\n{PROSE} The {word} roof was mended."
    for number, word in enumerate(("old", "new", "red", "low", "flat"), start=3)
)


def test_a_head_behind_many_blank_lines() -> None:
    assert kinds(GAP_PAGES) == ["running-head", "body"] * 5


def test_pages_of_a_filing() -> None:
    text = "<PAGE>  4\nMILL LTD\n\n".join(
        f"{PROSE} It is {word}.\n" for word in ("a", "b", "c", "d")
    )
    assert kinds(text) == ["body", *["running-head", "body"] * 3]


NO_HEADINGS = [
    "It is agreed by the owner and the tenant that EXCEPT AS",
    "need to be changed to:",
    "The owner and the",
]


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_a_line_that_goes_on_is_no_heading(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}")[1] == "body"


@pytest.mark.parametrize("page", ["Page 3", "page 3 of 9", "- 3 -", "p. 12"])
def test_a_line_that_can_be_nothing_but_a_page_number(page: str) -> None:
    assert kinds(f"{PROSE}\n\n{page}\n\n{PROSE}") == ["body", "page-number", "body"]


CODE = [
    ">>> total(3)\n4",
    "$ mill status\nROOM  STATE\n1     open",
    "def total(rooms):\n    return sum(rooms)",
    "x, *rest = range(10)\ny = 5",
    '{"id": 1, "level": 112}\n{"id": 2, "level": 118}',
    "2024-03-04T09:15:02Z INFO relay: accepted 214 messages",
    "[2024-03-04 09:15:02] queue length 12",
    'request_seconds_bucket{le="0.1"} 240',
    "<div class='a'>\n<b>12</b>\n</div>",
    "server {\n  listen(80);\n}",
    "x, ?, y = ...\nfor ? in rooms: ...  # a note",
    "@cached\ndef total(rooms):\n    raise Missing",
    "def total(rooms,\n          keys):",
    "'rooms': rooms(),\n'keys': 3,",
    "# what is brought in\n# from other mills",
    "total(rooms) * 2 == total(keys)",
    "a_room: key (',' key)*",
]
NO_CODE = [
    "The rent is 300 (in all) a month.",
    "Population: 63,726 (July 1990), growth rate 0.3% (1990)",
    "for the following rooms the rent is due in May;",
    "2024-03-04 The council met.",
    "Costs = 12 for each; the rest is free of charge.",
    "Sale: $ 3.5 million.",
    "He wrote [sic] that it was 12.",
    "    The rent (in 2024) was paid by the owner, who wrote @mill that it was late.",
]


@pytest.mark.parametrize("listing", CODE)
def test_programs_output_logs_and_data_are_code(listing: str) -> None:
    text = f"{PROSE}\n\n" + "\n".join(f"    {line}" for line in listing.split("\n"))
    assert kinds(text) == ["body", "code"]


@pytest.mark.parametrize("prose", NO_CODE)
def test_prose_is_no_code(prose: str) -> None:
    assert "code" not in kinds(f"{PROSE}\n\n{prose}\n\n{PROSE}")


def test_two_colons_announce_a_listing() -> None:
    text = f"The following is what it prints::\n\n    rooms 12\n    keys 3\n\n{PROSE}"
    assert kinds(text) == ["body", "code", "body"]


def test_a_listing_goes_on_over_blank_lines() -> None:
    listing = "    def total(rooms):\n\n        rooms\n\n        keys"
    assert kinds(f"{PROSE}\n\n{listing}\n\n    {PROSE}") == ["body", "code", "code", "code", "body"]


def test_a_listing_goes_on_with_names_of_a_program() -> None:
    listing = "    # mill.py\n\n    import rooms\n\n    from mills import MillWheel"
    assert kinds(f"{PROSE}\n\n{listing}\n\n{PROSE}") == ["body", "code", "code", "code", "body"]


TITLES = [
    ("Deed of the mill\nDate: 3 May 2011", ["heading", "body"]),
    (f"Annex B\n\n{PROSE}", ["heading", "body"]),
    (f"Annex A\n\n{PROSE}", ["heading", "body"]),
    (f"This is a\n\n{PROSE}", ["body", "body"]),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_the_first_line(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_a_prompt_is_no_quotation() -> None:
    assert kinds(f"{PROSE}\n\n    >>> total(3)\n    4\n\n{PROSE}") == ["body", "code", "body"]
    assert kinds(f"> {PROSE}\n\n>>> {PROSE}") == ["quotation", "quotation"]


CONTENTS = [
    "TABLE OF CONTENTS\n\nItem 1. Business .......... 3\nItem 2. Risks ........... 11\n\n",
    "Contents\n\nThe mill    3\nThe owners    11\n\n",
    "Contents\n\nThe mill\nThe owners\n\n",
    "The mill .......... 3\nThe owners ........ 11\nThe garden ........ 12\n\n",
]


@pytest.mark.parametrize("contents", CONTENTS)
def test_lists_of_contents(contents: str) -> None:
    text = f"{contents}The mill\n\n{PROSE}\n\nThe owners\n\n{PROSE}"
    assert [kind for kind in kinds(text) if kind != "heading"] == ["contents", "body", "body"]


def test_a_list_of_contents_goes_on_over_blank_lines() -> None:
    entries = "\n\n".join(f"  Section 2.{n}   The rent     {4 + n}" for n in range(1, 6))
    assert kinds(f"{PROSE}\n\n{entries}\n\n{PROSE}") == ["body", *["contents"] * 5, "body"]
    table = "\n\n".join(f"Rooms in house {name}    {n}" for n, name in enumerate("abcdef"))
    assert "contents" not in kinds(f"{PROSE}\n\n{table}\n\n{PROSE}")


def test_prose_below_a_title_of_contents_is_none() -> None:
    assert kinds(f"Contents\n\n{PROSE}\n\n{PROSE}") == ["heading", "body", "body"]


def test_references_end_with_their_part() -> None:
    text = f"# A\n\n{PROSE}\n\n# References\n\n[1] Aas K. Light. 2016.\n\n# B\n\n{PROSE}"
    assert kinds(text) == ["heading", "body", "heading", "references", "heading", "body"]


REFERENCES = [
    ("[12] The wheel of the mill (https://mill.example/wheel)", True),
    ("[12] The wheel of the mill\n     https://mill.example/wheel", True),
    ("[12] The wheel of the mill was sold in May.", False),
    (
        '^ "The mill is sold". Northern Post. Retrieved 2019-02-11. ^ a b Brown, T. Accessed 4 May'
        ' 2018. ^ "A wheel". Retrieved 2020-01-30.',
        True,
    ),
    (f"{PROSE} Retrieved 2019-02-11.", False),
    (f"{PROSE * 12} Retrieved 2019-02-11. Retrieved 2019-02-12. Retrieved 2019-02-13.", False),
]


@pytest.mark.parametrize(("lines", "expected"), REFERENCES)
def test_references_without_a_title(lines: str, expected: bool) -> None:
    assert ("references" in kinds(f"{PROSE}\n\n{lines}\n\n{PROSE}")) is expected


ADDRESSES = [
    "14 Station Road, Hexley HX1 4QT\nTelephone 01632 960 100",
    "Suite 210, 88 Harbour Way\nTarnmouth TM3 1AA",
    "Springfield, IL 62701\nphone: +1 217 555 0100\nmill@example.org",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses(address: str) -> None:
    assert kinds(f"{PROSE}\n\n{address}\n\n{PROSE}") == ["body", "address", "body"]


@pytest.mark.parametrize("lines", ["It has 12 rooms.\nIt has 3 keys.", "14 Station Road"])
def test_other_lines_are_no_address(lines: str) -> None:
    assert "address" not in kinds(f"{PROSE}\n\n{lines}\n\n{PROSE}")


TABLES = [
    ("Net sales     $ 32,136    $ 32,765\nIncome           6,174       7,207", 6),
    ("Town    Rooms\n----    -----\nHexley  12\nOver    3", 6),
    ("Town    Rooms\nOver    5\n\nHexley  12\nOver    3\n\nTarn    140", 10),
]


@pytest.mark.parametrize(("table", "cells"), TABLES)
def test_aligned_columns_are_cells(table: str, cells: int) -> None:
    got = kinds(f"{PROSE}\n\n{table}\n\n{PROSE}")
    assert got.count("cell") == cells
    assert got[0] == got[-1] == "body"


@pytest.mark.parametrize(
    "lines",
    [
        "Rooms:     12\nKeys:      3",
        "1.  the rent\n2.  the rates",
        "He said  that it was old.  It was not.",
        f"{PROSE} {PROSE} It is called Hexley | The mill in the list. {PROSE}",
        f"{PROSE} It may be said to be of the type int | None.",
    ],
)
def test_other_gaps_part_no_cells(lines: str) -> None:
    assert "cell" not in kinds(f"{PROSE}\n\n{lines}\n\n{PROSE}")


RIGHTS = [
    ("Copyright 2024 Norland Press", "boilerplate"),
    ("© 2024 Norland Press", "boilerplate"),
    ("All rights reserved.", "boilerplate"),
    ("(c) Payment falls due in 2013 where the rent is late.", "item"),
    ("Copyright law is old.", "body"),
]


@pytest.mark.parametrize(("line", "kind"), RIGHTS)
def test_lines_about_rights(line: str, kind: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}")[1] == kind


WRAPPED = [
    # broken at a margin, however ragged
    (
        "The committee met in the offices of the board, and the first to speak\n"
        "    was the president of the bank of the north, who has\n"
        "    held the office since the spring of that year, with his deputy.",
        1,
    ),
    ("Head office\nThe old mill\nHexley", 3),  # lines of any length
    ("Rooms: 12\nKeys: 3", 2),
    ("Rent is due in May.\nRates are due in June.", 2),
    # a line that goes on and leads to what follows is no field
    ("The mill has these additional methods of grinding, from\nthe old days (see 31):", 1),
    ("These are the settings of the mill that can be changed\nstones: 3", 2),
    # a figure that restates the word before it is no number of an item
    ("The owner lets the mill to the tenant for a term of four\n(4) years from May on.", 1),
    ("The owner lets the mill to the tenant for a term of four\n(5) The rent is due.", 2),
    # a bracket that the next line closes
    ("[The mill of the north (6 MB\nPDF)](https://mill.example/2011/the-north.pdf)", 1),
    ("It has rooms (all\nempty) and a garden", 1),
    ("It has rooms (all empty\nA garden (large)", 2),
    # a line that cannot end there
    ("12 mills in all, of which no more than four stand in\nNorland.", 1),
    ("12 mills in all, of which no more than four stand there\nNorland.", 2),
    ("The stones of a mill are sold by the town at a price of £90\nGBP for each pair.", 1),
    ("The stones of a mill are sold by the town at a price of £90\nNorland", 2),
    ("A day in\nNorland", 2),
    # what looks like a label behind a line that could hold no more
    (
        "All letters that the owner writes are sent to the mill of\nthe north, 14 Low Street, Hexley"
        " in the county of Nor,\nFloor 2, Attention: the miller, who keeps them for a year\n"
        "and a day in a box that no other person may open.",
        1,
    ),
    (
        "The owner of the mill of the north and of the house\nbehind it lets both to the tenant."
        "\nRent: 1,200 a year, to be paid in two parts",
        2,
    ),
    # short lines beside some that were broken where the next word did not fit
    (
        "Agreement\nof 15 March\n1. The Owner lets the mill and the garden behind it to the\n"
        "tenant for three years.\n2. The rent is paid in two parts, of 1,200 in the spring and\n"
        "£1,400 in autumn.",
        4,
    ),
]


@pytest.mark.parametrize(("text", "count"), WRAPPED)
def test_lines_of_one_paragraph_are_joined(text: str, count: int) -> None:
    assert len(kinds(f"{PROSE}\n\n{text}\n\n{PROSE}")) == count + 2


def test_notes_below_a_table() -> None:
    table = "Town    Rooms\nHexley  12 (1)\nOver    3 *\nTarn    140"
    text = f"{table}\n\n(1) Since May.\n* By count.\n\nSource: the owner\n\n(2) the rent"
    assert kinds(f"{PROSE}\n\n{text}")[-4:] == ["footnote", "footnote", "footnote", "item"]
    assert kinds(f"{PROSE}\n\n{table}\n\n(2) Since May.\n\n{PROSE}")[-2:] == ["item", "body"]


MAIL = """From: Anna Berg <anna@example.org>
Cc: Per Nyberg <per@example.org>,
    Karl Holm <karl@example.org>
Subject: Rooms

We need:
- the plan
- the rooms

On Monday, 11 March 2024 at 17:03, Per Nyberg from the other house wrote:
> It has 24 rooms, as we said in the last meeting of the board, which
> was held in May.
>
> > How many rooms?

--
Anna Berg
12 Mill Lane, Hexley HX4 2AB
Tel. 01632 960 145

This email and any attachments are confidential.
"""


def test_a_mail() -> None:
    assert [(kind, label) for kind, label, _ in found(MAIL)] == [
        *[("body", None)] * 3,  # whose labels are found with their values
        ("body", None),
        *[("item", None)] * 2,
        ("body", None),
        *[("quotation", None)] * 2,
        ("address", None),
        ("boilerplate", None),
    ]
    assert found(MAIL)[1][2].endswith("<karl@example.org>")


def test_a_list_has_the_line_that_leads_to_it() -> None:
    text = f"{PROSE}\n\nThe tenant pays for all of these:\n\n- the rent\n- the rates\n\n{PROSE}"
    leads = [block.lead for block in blocks(text)[0]]
    start = text.index("The tenant")
    assert leads == [None, None, *[(start, start + 33)] * 2, None]


def test_a_list_of_parts_of_a_site() -> None:
    assert kinds(f"- Home\n- About us\n- Contact\n\n{PROSE}") == ["boilerplate", "body"]
    assert kinds(f"# Rooms\n\n{PROSE}\n\n# Related articles\n\n- A mill\n- A house") == [
        *["heading", "body", "heading", "boilerplate"]
    ]


def test_numbers_at_breaks_of_pages_are_no_headings() -> None:
    text = f"{PROSE}\n\n   iv\n<PAGE>\nIt has rooms.\n\n   F-5\n\fThey are let."
    assert kinds(text) == ["body", "page-number", "body", "page-number", "body"]
    assert kinds(f"{PROSE}\n\n   14\n\n{PROSE}")[1] == "body"


def test_lines_of_marks_are_no_passages() -> None:
    assert kinds(f"{PROSE}\n\n* * *\n\n--------\n\n{PROSE}") == ["body", "body"]
    assert kinds("By: John Harrow\n    ----------\n    John Harrow") == ["body", "body"]


@given(st.text(alphabet="aB1. \n\t-#|:>(){}=_$\f", max_size=300))
def test_blocks_are_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for block in blocks(text)[0]:
        assert end <= block.start < block.end <= len(text)
        end = block.end


GRIDS = [
    # (a table, its heads, keys and caption)
    ("Rents in Hexley\n\nTown   Rooms   Rent\nOver   5       10\nTarn   7       12", 1, 1, "Rents in Hexley"),
    ("A Note\nof the board\n\nTown\tRent\nOver\t10\nTarn\t12", 1, 1, "A Note\nof the board"),
    ("Town | Kind | Rent\n-----|------|-----\nOver | old | 10\nTarn | new | 12", 1, 1, None),
    ("Mode    Open   Reference\nGCM     Yes    SP 38\nCBC     No     SP 39", 1, 1, None),
    ("Town   Kind   Rent\nOver   old    10\n       new    11\nTarn   old    12\n       new    9", 1, 2, None),
    ("1    Over    10\n2    Tarn    12\n3    Lind    12", 0, 2, None),
]  # fmt: skip


@pytest.mark.parametrize(("table", "heads", "keys", "caption"), GRIDS)
def test_tables_are_grids(table: str, heads: int, keys: int, caption: str | None) -> None:
    text = f"{PROSE}\n\n{table}\n\n{PROSE}"
    (grid,) = blocks(text)[1]
    assert (grid.heads, grid.keys) == (heads, keys)
    assert (grid.caption and text[slice(*grid.caption)]) == caption


def test_rows_that_blank_lines_part_are_one_table() -> None:
    text = (
        f"{PROSE}\n\nYear        Fee\n\nFirst       $ 55,000\n\nSecond      $ 70,000\n\n"
        f"Total       $ 125,000\n-----------------------\n\n{PROSE}"
    )
    (grid,) = blocks(text)[1]
    assert [row[0].text for row in grid.rows] == ["Year", "First", "Second", "Total"]


RULED = [
    # rows that read as fields, a listing or prose, but that a line of dashes parts into columns
    "Test      ref      new\n--------- -------- -----------------\n1<<7      91 ns    90 ns: faster\n\n"
    "1<<38     120 ns   95 ns: faster",
    "Package   Libraries\n--------- -------------------------------------------\n"
    "libc6     libdl.so.2, libresolv.so.2, librt.so.1, libc.so.6, libpthread.so.0, libm.so.6, a.so\n\n"
    "libx11-6  libX11.so.6",
]


@pytest.mark.parametrize("table", RULED)
def test_a_line_of_dashes_parts_columns(table: str) -> None:
    (grid,) = blocks(f"{PROSE}\n\n{table}\n\n{PROSE}")[1]
    assert (len(grid.rows), grid.heads) == (3, 1)
