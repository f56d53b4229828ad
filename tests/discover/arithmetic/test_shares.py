"""Shares of one whole in one passage: which are judged, and how."""

from __future__ import annotations

import pytest

from auditor.discover.arithmetic.shares import whole_shares
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read

RESULTS = [
    # (a passage, the verdict on its figures, or None where they are not judged)
    ("Votes: left 51 %, right 40 %, others 9 %.", "agreement"),
    ("Votes: left 51 %, right 40 %, others 12 %.", "conflict"),
    ("Votes: left 51 %, right 40 %, others 13 %.", "conflict"),
    ("Votes: left 51 %, right 40 %, others 14 %.", None),
    ("Votes: left 51 %, right 40 %, others 7 %.", "conflict"),
    ("Votes: left 51 %, right 40 %, centre 7 %.", None),
    (
        "Votes: left 51 %, right 40 %, others 7 %; they may not total 100 % due to rounding.",
        "unclear",
    ),
    ("Votes: left 33 %, right 33 %, others 33 %.", "agreement"),
    ("Votes: mainly left 51 %, right 40 %, others 12 %.", None),
    ("Votes: left 51 %, right 52 %.", None),
    ("The rate was 5 %, 6 % and 7 %.", None),
    # rounded: what nobody would look after is no error
    (
        "Sites: 70.24 % wood, 24.29 % bog, 0.17 % lake, 0.37 % rock, 2.40 % sand, 2.57 % other.",
        None,
    ),
    ("Sites: 70.2 % wood, 24.3 % bog, 0.5 % lake, 2.4 % sand, 3.2 % other.", "conflict"),
    # an item without a figure, or a list that is cut
    ("Exports: diamonds 88 %, copper and nickel 5 %, meat 4 %, cattle, other goods", None),
    ("Exports: diamonds 88 %, copper 5 %, cattle, meat 3 %, other goods 1 %", None),
    ("Exports: diamonds 88 %, copper 5 %, other goods 4 %", "conflict"),
    ("Of all goods, 96.2 % were tins, 1.1 % bags, 1.2 % jars, 0.8 % others,", None),
    ("Tea was named by 60 %, coffee by 25 % and juice by 12 %; the rest named nothing.", None),
    ("Votes: left 51 %, right 40 %, centre less than 1 %, others 7 %.", None),
    # several answers of one person
    ("Asked what they drink (multiple answers), 52 % said tea, 30 % milk, 21 % other.", None),
    ("52 % drink tea, 30 % coffee and 21 % other drinks (several answers were possible).", None),
    ("52 % drink tea, 30 % coffee and 21 % other drinks.", "conflict"),
    # shares in brackets of another one, of several times, of no whole that is named
    ("Religions: Christian 70 % (Catholic 3 %, Orthodox 2 %), Muslim 22 %, other 5 %", None),
    ("Growth was 33 % last year, 34 % this year and 35 % the year before.", None),
    ("Turnout was 31 % in Alden, 35 % in Brook and 37 % in Cole.", None),
    ("The tax fell by 40 %, 35 % and 28 % for farms, shops and mills.", None),
    ("The vote was 31 % for Alden, 35 % for Brook and 37 % for Cole.", "conflict"),
    ("Languages: Aran 31 %, Beli 25 %, Coro 17 %, Dari 30 %", "conflict"),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_figures_of_one_passage(text, verdict):
    values = values_of(text, read(text))
    results = [result.verdict for result in whole_shares(text, (0, len(text)), values)]
    assert results == ([] if verdict is None else [verdict])
