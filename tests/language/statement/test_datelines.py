"""The day of a heading, of a dateline or byline, and of the first sentence of minutes."""

from __future__ import annotations

import pytest

from auditor.calendar.edtf import format_days
from auditor.language.statement.datelines import dateline, headed, held

HEADED = {
    "Minutes of 12 March 2024": "2024-03-12",
    "Minutes of the board meeting of Wednesday, 12 March 2024": "2024-03-12",
    "FOMC Minutes--November 16, 1993": "1993-11-16",
    "Bank: Minutes--16 March 1994Minutes of the Board of the BankMeeting": "1994-03-16",
    "Node Foundation TSC Meeting 2017-09-13": "2017-09-13",
    "Meeting held on 3 May 2019": "2019-05-03",
    "Minutes of the 12 March 2024 meeting": "2024-03-12",
    "Minutes of the Open Market Committee, March 16-17, 2010": "2010-03-16/2010-03-17",
    "Meeting of December 12 and 13, 2006": "2006-12-12/2006-12-13",
    "Lindholm River Trust\nMinutes of the meeting of 12 March 2024\n\nPresent: all": "2024-03-12",
    "Letter of 12 March 2024": "2024-03-12",
    "Press release, 12 March 2024": "2024-03-12",
    "Notes of 9 July 2024": "2024-07-09",
    "2024-03-12: Weekly sync": "2024-03-12",
    "12 March 2024: Minutes of the board meeting": "2024-03-12",
    "Regulation (EU) 2016/679 of the Parliament and of the Council of 27 April 2016": "2016-04-27",
    "Act of 12 March 2024 on the roads of the district": "2024-03-12",
    "Judgment of 12 March 2024": "2024-03-12",
    # of another day, of a period, of what is told
    "Agenda for the meeting of 12 March 2024": None,
    "Next meeting: 12 March 2024": None,
    "Minutes since 12 March 2024": None,
    "Report for the year ended 31 December 2023": None,
    "Statement of accounts at 31 December 2023": None,
    "Annual report 2023": None,
    "Minutes of March 2024": None,
    "The act of 12 March 2024 was repealed": None,
    "12 March 2024: the board met in the town hall and the meeting was long": None,
    "The battle of 12 July 1941": None,
    "The meeting of 12 March 2024 was moved to the town hall": None,
    "Meeting of 12 March 2024\n\nMeeting of 19 March 2024": None,
    "Notes. The mill burned on 9 July 2024": None,
}


@pytest.mark.parametrize(("text", "days"), HEADED.items())
def test_headed(text: str, days: str | None) -> None:
    found = headed(text, None)
    assert (format_days(found.low, found.high) if found else None) == days
    assert found is None or found.source.startswith("heading: “")


PROSE = (
    "The council met in the town hall and spoke about the roads of the whole of the district. " * 2
)
COVER = "Norland Press\n\n" + "Ana Holm\n\n" * 20
DATELINES = {
    "Celeb May 23, 2018 by Rachel Choi The athlete has gained attention.": "2018-05-23",
    "May 23, 2018 by Rachel Choi\n\nText": "2018-05-23",
    "The Mill\n\nMarch 16-17, 2010\n\nText": "2010-03-16/2010-03-17",
    f"{COVER}June 2017\n\n{PROSE}": "2017-06",
    "REGULATION (EU) 2016/679\n\nof 27 April 2016\n\non the protection of persons": "2016-04-27",
    "Release 2.1 (2024-05-02)\n\nText": "2024-05-02",
    "Handbook\n\nVersion 3.2, 12 March 2024\n\nText": "2024-03-12",
    "Handbook\n\nRev. B (March 2024)\n\nText": "2024-03",
    "FORM 10-K\n\nFor the fiscal year ended\nDecember 31, 2019\n\nText": None,
    # no byline, no cover
    "He was arrested on May 23, 2018 by Rachel Choi.": None,
    "It was drawn before May 23, 2018 by Rachel Choi.": None,
    f"{COVER}June 2017\n\nJuly 2018\n\n{PROSE}": None,
    f"{COVER}Date of birth:\n\n5 June 2017\n\n{PROSE}": None,
    f"{COVER}June 2017\n\nEnd": None,
    f"{PROSE}\n\n{COVER}June 2017\n\n{PROSE}": None,
    "| 2017-12-01 | Editorial | Updated |\n| 2017-12-01 | Editorial | Changed |": None,
}


@pytest.mark.parametrize(("text", "days"), DATELINES.items())
def test_dateline(text: str, days: str | None) -> None:
    found = dateline(text, None)
    assert (format_days(found.low, found.high) if found else None) == days


HELD = {
    "Minutes\n\nA meeting of the Board was held in Oslo, at the offices of Holm, on Tuesday, "
    "3 May 2019, at 9:00 a.m.": "2019-05-03",
    "Minutes\n\nThe board convened a session on 3 May 2019.": "2019-05-03",
    "Minutes\n\nThe board spoke of the session on 3 May 2019.": None,
    "The annual meeting was held on 3 May 2019 in Paris. Much was said.": "2019-05-03",
    "The fair was held on 3 May 2019 in Paris. Much was said.": None,
}


@pytest.mark.parametrize(("text", "days"), HELD.items())
def test_held(text: str, days: str | None) -> None:
    found = held(text, None)
    assert (format_days(found.low, found.high) if found else None) == days
