"""When a document speaks, and how that is known."""

from __future__ import annotations

import pytest

from auditor.calendar.edtf import iso
from auditor.core.model import Document
from auditor.language.mentions import read
from auditor.language.statement.document_date import document_date
from auditor.language.statement.earliest_day import earliest_day
from tests.conftest import ROOT

SEEDS = ROOT / "seeds"

DATED = [
    # stamps; an update beats the rest
    (
        "Text.\n\nCreated at : 4.12.2013, 14:04, Updated at : 25.03.2016, 16:15",
        "2016-03-25",
        "stamp in the text: “Updated at : 25.03.2016, 16:15”",
    ),
    ("Updated: 5 May 2020\nText", "2020-05-05", "stamp in the text: “Updated: 5 May 2020”"),
    ("Last updated on 5 May 2020\nText", "2020-05-05", None),
    ("Text\nLast modified: 2020-05-05", "2020-05-05", None),
    ("Published on March 3, 2020 by admin\nText", "2020-03-03", None),
    ("Posted: Tuesday, March 3, 2020\nText", "2020-03-03", None),
    ("Date: 2020-05-03\nText", "2020-05-03", None),
    ("Posted by A. Writer on May 5, 2020\nText", "2020-05-05", None),
    ("This page was last edited on 5 May 2020, at 10:00 (UTC).", "2020-05-05", None),
    ("Text\n(Last modified 5 May 2020)", "2020-05-05", None),
    ("Created: 2013-12-04\nModified: 2016-03-25", "2016-03-25", None),
    ("Title | Published: 3 March 2020 | Updated: 4 March 2020", "2020-03-04", None),
    ("**Date:** 3 March 2020\n\nText", "2020-03-03", None),
    ("Stand: 25.03.2016\nText", "2016-03-25", None),
    (
        "This page was last edited on 15 January 2025 , at 17:33 ( UTC ) . Text is",
        "2025-01-15",
        None,
    ),
    (
        "He is buried. This information was last updated on July 30 , 2015 . More",
        "2015-07-30",
        None,
    ),
    ("No: 318 Title: Pumps Status: Final Created: 05-Jun-2003 History: old", "2003-06-05", None),
    ("Date:             27 April 2006\n\nTo: the bank", "2006-04-27", None),
    ("# Supply contract\n\nSigned on 4 September 2023\n\nText", "2023-09-04", None),
    ("Pump manual\n\nEdition of 5 October 2022\n\nText", "2022-10-05", None),
    ("Published 12:01 AM EDT, Tue March 12, 2024\n\nText", "2024-03-12", None),
    ("Updated at 10:32 on 5 May 2020\n\nText", "2020-05-05", None),
    ("From: Ana Holm\nSent: Tuesday, March 12, 2024 10:00 AM\n\nText", "2024-03-12", None),
    ("Date: Tue, 12 Mar 2024 10:00:00 +0100\n\nText", "2024-03-12", None),
    ("Text.\n\nThis leaflet was last revised on 3 March 2023.", "2023-03-03", None),
    # headings, datelines and bylines
    ("Minutes of 5 May 2020\n\nText", "2020-05-05", "heading: “Minutes of 5 May 2020”"),
    (
        "ASTANA, 5 September 2024 – The President",
        "2024-09-05",
        "dateline: “ASTANA, 5 September 2024”",
    ),
    ("LONDON, Sept. 5, 2024 (Reuters) - Text", "2024-09-05", None),
    ("Title\nBy Jane Doe | March 3, 2020\nText", "2020-03-03", None),
    ("Title\n\n3 March 2020\n\nText", "2020-03-03", None),
    ("Geneva, 3 March 2020\n\nDear all,", "2020-03-03", None),
    ("Press release, 5 May 2020\n\nText", "2020-05-05", None),
    ("WASHINGTON, D.C. — May 5, 2020 — Text", "2020-05-05", None),
]


@pytest.mark.parametrize(("text", "day", "source"), DATED)
def test_dated(text: str, day: str, source: str | None) -> None:
    dated = document_date(Document("a.txt", text))
    assert dated is not None
    assert iso(dated.low) == iso(dated.high) == day
    assert source is None or dated.source == source


UNDATED = [
    # what it reports bounds it
    ("The law was updated on 5 May 2010. It is in force.", "2010-05-05"),
    ("Director Koller was appointed in 2014. Plans run until 2030.", "2014-01-01"),
    ("Founded in 1919, it became an agency in 1946.", "1946-01-01"),
    ("The target for 2030 will be missed.", None),
    ("The council adopted the budget for 2030.", None),
    # a copyright line is as weak
    ("Some text.\n© 2010–2019 The Firm", "2019-01-01"),
    # these are no stamps
    ("The page was last updated on 5 May 2010, they said.", "2010-05-05"),
    ("Independence date: 3 March 1990 (from Oldland)", None),
    ("On 3 March 2020 it rained.", "2020-03-03"),
    ("A chronicle\n\n3 March 2020\nIt rained.\n\n4 March 2020\nIt was dry.", None),
    ("5 May 2020: the lake was full.", "2020-05-05"),
    ("He said it was Created: 5 May 2010 in a dream.", "2010-05-05"),
    ("On 5 May 2010 it was written: Updated: never.", "2010-05-05"),
    ("Nothing at all.", None),
    ("ASTANA – The President spoke on Sept. 5.", None),
]


@pytest.mark.parametrize(("text", "bound"), UNDATED)
def test_undated_with_a_bound(text: str, bound: str | None) -> None:
    assert document_date(Document("a.txt", text)) is None
    low = earliest_day(text, read(text))
    assert (iso(low.low) if low else None) == bound
    assert low is None or (low.high is None and "“" in low.source)


def test_what_is_declared_wins_and_says_by_whom() -> None:
    document = Document("a", "Updated: 5 May 2020", "2016-03", date_source="documents.yaml: known")
    dated = document_date(document)
    assert dated is not None
    assert (iso(dated.low), iso(dated.high)) == ("2016-03-01", "2016-03-31")
    assert dated.source == "documents.yaml: known"


RANKS = [
    # what goes first, what goes behind it
    ("a.md", "---\ndate: 2021-01-01\n---\nUpdated: 5 May 2020\n\nText", "2020-05-05", "stamp"),
    ("a.md", "---\ndate: 2021-01-01\n---\nMinutes of 5 May 2020\n\nText", "2021-01-01", "front"),
    ("2021-01-01.txt", "Minutes of 5 May 2020\n\nText", "2020-05-05", "heading"),
    ("2021-01-01.txt", "Minutes of 5 May 2020\n\nPublished: 9 May 2020", "2020-05-09", "stamp"),
    ("2021-01-01.txt", "Rules\n\nEffective date: 5 May 2020\n\nText", "2021-01-01", "the file's"),
    ("a.txt", "Rules\n\nEffective date: 5 May 2020\n\nText", "2020-05-05", "label"),
    ("2020-05-05/a.txt", "Text of it.", "2020-05-05", "the folder's name"),
    ("minutes/2020-05-05.md", "Text of it.", "2020-05-05", "the file's name: “2020-05-05”"),
    ("2020-05-05.v2", "Text of it.", "2020-05-05", "the file's name"),
    ("a.txt", "---\ntitle: Fees\ndate: 2020-05-05\n---\n\nText", "2020-05-05", "stamp"),
    # days of one rank that differ: the next rank
    ("2020-05-05.txt", "A\n\n3 March 2020\nRain.\n\n4 March 2020\nDry.", "2020-05-05", "the file's"),
    # a day beside a signature, after the day of the contract
    ("a.txt", "Terms. " * 900 + "\n\nDate: 5 May 2020\n", "2020-05-05", "stamp"),
    ("a.txt", "This lease is made on 5 May 2020. " + "T. " * 2000 + "\n\nDate: 9 June 2020\n", "2020-05-05", "contract"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "text", "day", "source"), RANKS)
def test_ranks(id: str, text: str, day: str, source: str) -> None:
    dated = document_date(Document(id, text))
    assert dated is not None
    assert iso(dated.low) == iso(dated.high) == day
    assert dated.source.startswith(source)


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("a.txt", "Terms. " * 900 + "\n\nDate: 5 May 2020\n\nDate: 6 May 2020\n"),
        ("a.txt", "Effective: 5 May 2020\n\nEffective: 6 May 2020\n"),
        ("1810/a.txt", "Text of it."),
    ],
)
def test_ranks_of_none(id: str, text: str) -> None:
    assert document_date(Document(id, text)) is None


def test_a_declared_date_that_is_none_says_so() -> None:
    with pytest.raises(ValueError, match="last year"):
        document_date(Document("a", "Text", "last year"))


def test_the_seeds() -> None:
    page, article = (
        document_date(Document(path.name, path.read_text(encoding="utf-8")))
        for path in (SEEDS / "004_a5556932def6e566.txt", SEEDS / "000_fd8aa779dad631d2.txt")
    )
    assert page is not None
    assert iso(page.low) == "2016-03-25"
    assert article is None
