"""When a document speaks, and how that is known."""

from __future__ import annotations

import pytest

from auditor.calendar.edtf import iso
from auditor.core.model import Document
from auditor.language.mentions import read
from auditor.language.statement.document_date import document_date, earliest_day
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
    # datelines and bylines
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
