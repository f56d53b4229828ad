"""Units that captions and heads of tables give: a table in, its cells' numbers out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Mention
from auditor.language.numbers.money.points import GROUP_OR_DECIMALS
from auditor.language.numbers.recognizer import read_numbers
from auditor.language.numbers.tables.headers import measure_of_caption, measure_of_head
from auditor.language.numbers.tables.units import with_table_units
from auditor.read.formats.text import read as read_shape

MILLION = 1_000_000


def read(text: str) -> list[Mention]:
    return read_numbers(text, grids=read_shape(text).grids)


def cells(text: str) -> list[tuple[str, float | None, str | None]]:
    """Return text, number and unit of the numbers that fill a cell of a table."""
    whole = {(c.start, c.end) for grid in read_shape(text).grids for row in grid.rows for c in row}
    return [
        (mention.text, mention.value.low, mention.value.unit)
        for mention in read(text)
        if (mention.start, mention.end) in whole
    ]


MARKDOWN = """Revenue by town, in € thousand

| Town | Revenue | Staff | Margin (%) |
|------|---------|-------|------------|
| Aix  | 1,234   | 12    | 5.5        |
| Bex  | 56      | 13    | 6          |
"""
ALIGNED = """(in millions of US dollars, except per share data)
             North   South
Sales        1,234   1,300
Profit per share    2.15   3.10
Loss         (12)    −5
"""
TABS = "US$ million\tNorth\tSouth\nSales\t12.5\t13\nShare, %\t1\t2\n"
HEADS = """Country | Area (km²) | Population (thousands) | GDP, US$ billion
Aix | 2,724 | 18,000 | 200
Bex | 12 | 34 | ~5
"""
UNITS = """| Indicator | Unit | Value |
| Area | km² | 100 |
| GDP | US$ million | 12 |
| Members | persons | 7 |
"""
LEADERS = """All figures are in thousands.
Revenue ........ $ 1,234   $ 1,111
Costs .......... 500   600
"""
LEAGUE = "Team | W | Won | Points (a)\nAix | 1 | 2 | 3\nBex | 4 | 5 | 6\n"
PROSE = "It sold 5 cars, in € thousand.\nThere were 12  and 13.  Then 4.\nSo 5.  Then 6 | 7.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            MARKDOWN,
            [
                ("1,234", 1_234_000, "EUR"), ("12", 12, None), ("5.5", 5.5, "%"),
                ("56", 56_000, "EUR"), ("13", 13, None), ("6", 6, "%"),
            ],
        ),
        (
            ALIGNED,
            [
                ("1,234", 1234 * MILLION, "USD"), ("1,300", 1300 * MILLION, "USD"),
                ("2.15", 2.15, None), ("3.10", 3.1, None), ("(12)", -12 * MILLION, "USD"),
                ("−5", -5 * MILLION, "USD"),
            ],
        ),
        (
            TABS,
            [
                ("12.5", 12.5 * MILLION, "USD"), ("13", 13 * MILLION, "USD"),
                ("1", 1, "%"), ("2", 2, "%"),
            ],
        ),
        (
            HEADS,
            [
                ("2,724", 2724, "km²"), ("18,000", 18 * MILLION, None), ("200", 200e9, "USD"),
                ("12", 12, "km²"), ("34", 34_000, None),
            ],
        ),
        (UNITS, [("100", 100, "km²"), ("12", 12 * MILLION, "USD"), ("7", 7, None)]),
        (
            LEADERS,
            [
                ("$ 1,234", 1_234_000, "USD"), ("$ 1,111", 1_111_000, "USD"),
                ("500", 500_000, None), ("600", 600_000, None),
            ],
        ),
        (LEAGUE, [(str(n), n, None) for n in range(1, 7)]),
        (PROSE, []),
    ],
)  # fmt: skip
def test_cells_take_the_unit_of_their_table(
    text: str, expected: list[tuple[str, float | None, str | None]]
) -> None:
    assert cells(text) == expected


def test_the_step_takes_the_factor_and_the_kind_is_that_of_the_unit() -> None:
    first = next(m for m in read(MARKDOWN) if m.text == "1,234")
    assert (first.value.kind, first.value.dimension, first.value.step) == ("money", "money", 1000)
    share = next(m for m in read(MARKDOWN) if m.text == "5.5")
    assert (share.value.kind, share.value.step) == ("percent", 0.1)


def test_a_hedged_cell_takes_the_unit() -> None:
    value = read(HEADS)[-1].value
    assert (value.hedge, value.unit, value.low, value.high) == ("about", "USD", 4.5e9, 5.5e9)


@pytest.mark.parametrize(
    ("caption", "symbol", "factor"),
    [
        ("Revenue by year, in € thousand", "EUR", 1000),
        ("(in millions of US dollars)", "USD", MILLION),
        ("US$ million", "USD", MILLION),
        ("## Output (tonnes)", "t", 1),
        ("All figures are in thousands of euros.", "EUR", 1000),
        ("In thousands, except per share amounts", None, 1000),
        ("The members by country", None, 1),
        ("Table 3: deaths by town, year", None, 1),
        ("Growth in the second", None, 1),
        ("Temperature (min)", None, 1),
        ("Population (m)", None, 1),
        ("Table 3: aged 15–24 ('000s)", None, 1000),
        ("Lowest 10%: NA", None, 1),
        ("Electricity: 11,000 kW", None, 1),
        ("Exports: 0 kWh", None, 1),
    ],
)
def test_captions(caption: str, symbol: str | None, factor: float) -> None:
    unit, times, _ = measure_of_caption(caption)
    assert (unit.symbol if unit else None, times) == (symbol, factor)


@pytest.mark.parametrize(
    ("head", "symbol"),
    [
        ("Height (m)", "m"), ("%", "%"), ("km", "km"), ("USD", "USD"), ("Age, years", None),
        ("Won", None), ("Day", None), ("W", None), ("ALL", None), ("Max", None), ("Note (b)", None),
        ("Time in minutes", "min"), ("Time (s)", "s"), ("% 2006", "%"), ("win %", "%"),
        ("July (°F)", "°F"), ("Temperature, °C", "°C"), ("No.(%) of cases", None),
        ("Percent change 1990–2009 (annual)", "%"), ("gs", None),
    ],
)  # fmt: skip
def test_heads(head: str, symbol: str | None) -> None:
    unit = measure_of_head(head).unit
    assert (unit.symbol if unit else None) == symbol


@pytest.mark.parametrize(
    ("head", "cell", "value"),
    [
        ("IDR", "25.000", (25_000, "IDR", None)),
        ("VND", "12.500", (12_500, "VND", None)),
        ("Price (IDR)", "45.000", (45_000, "IDR", None)),
        ("JPY", "1.250", (1250, "JPY", None)),
        ("KRW", "350.000", (350_000, "KRW", None)),
        ("KWD", "12.500", (12.5, "KWD", None)),
        ("EUR", "12.500", (12_500, "EUR", GROUP_OR_DECIMALS)),
        ("Price (€ million)", "12.500", (12_500_000, "EUR", GROUP_OR_DECIMALS)),
        ("IDR", "25,000", (25_000, "IDR", None)),
        ("IDR", "2.50", (2.5, "IDR", None)),
        ("km", "12.345", (12.345, "km", None)),
        ("ALL", "25.000", (25, None, None)),
    ],
)
def test_points_in_a_column_of_money_group_as_in_a_sentence(
    head: str, cell: str, value: tuple[float, str | None, str | None]
) -> None:
    text = f"| Item | {head} |\n| --- | --- |\n| Rice | {cell} |\n| Oil | 7 |\n"
    found = next(m.value for m in read(text) if m.text == cell)
    assert (found.low, found.unit, found.doubt) == value


@given(st.text(alphabet="| \t\n12.km$€%()a,", max_size=120))
def test_no_text_breaks_and_only_values_change(text: str) -> None:
    before = read_numbers(text)
    after = with_table_units(text, before, read_shape(text).grids)
    assert [(m.start, m.end, m.text) for m in after] == [(m.start, m.end, m.text) for m in before]
    for table in read_shape(text).grids:
        for row in table.rows:
            folded = [" ".join(text[cell.start : cell.end].split()) for cell in row]
            assert folded == [cell.text for cell in row]


@pytest.mark.parametrize(
    ("text", "cell", "value"),
    [
        # a row that seems to count, in a column of money
        ("| Cost | € thousand |\n|-|-|\n| Staff | 300 |\n", "300", (300_000, "EUR")),
        # letters that are no unit
        ("| player | gs |\n|-|-|\n| Holm | 36 |\n", "36", (36, None)),
        # a corner that measures the heads
        ("| Dose (mol) | 0.1 | 0.2 |\n|-|-|-|\n| share | 4 | 5 |\n", "4", (4, None)),
        # a block of rows
        ("| Item | North |\n|-|-|\n| Area (km²) | |\n| total | 15 |\n", "15", (15, "km²")),
    ],
)
def test_units_of_rows_columns_and_blocks(
    text: str, cell: str, value: tuple[float, str | None]
) -> None:
    found = next(m.value for m in read(text) if m.text == cell)
    assert (found.low, found.unit) == value
