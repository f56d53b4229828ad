"""The day on which a contract says that it is made."""

from __future__ import annotations

import pytest

from auditor.calendar.edtf import format_days
from auditor.language.statement.contract_dates import contract_date

MADE = {
    'This Agreement (the "Agreement") is made and entered into as of the 31st day of March, 2000 by': "2000-03-31",
    "THIS AGREEMENT is made this 15 th day of July, 2010 by": "2010-07-15",
    "This Endorsement Agreement is made this first (1st) day of January, 1996, by": "1996-01-01",
    "THIS AGREEMENT is entered into effective as of the 24t h day of August 2018": "2018-08-24",
    'This "Agency" Agreement is made as of March 29, 1999, by and between': "1999-03-29",
    'The parties enter into this Lease (this "Lease") dated November 28, 2001.': "2001-11-28",
    "SUPPLY CONTRACT\n\nDated as of 5 May 2010\n\nbetween Ana Holm and Per Dahl": "2010-05-05",
    "SUPPLY CONTRACT     dated as of ____, 2012     between": "2012",
    "THE FERRY LEASE 5 May 2010 This lease is between Ana Holm and Per Dahl.": "2010-05-05",
    "This Amendment is dated as of May 1, 2010. It changes the Agreement dated as of June 3, 2008.": "2010-05-01",
    "This Exhibit B is entered into as of the 26th day of March 2020.": "2020-03-26",
    "Terms. " * 900 + "The parties execute this Agreement as of 3 June 2019.": "2019-06-03",
    # another contract, no contract, no day
    "All is in accordance with the Agreement and Plan, dated as of June 21, 2006.": None,
    "Under this Agreement the Lease dated as of June 21, 2006 ends.": None,
    "The agreement ends all others, except for the engagement letter\ndated May 11, 2006.": None,
    "The agreement ends all others but the letter   dated May 11, 2006.": None,
    "The law was made on 5 May 2010.": None,
    "This Agreement ends on 5 May 2010.": None,
    "This Agreement has a term of five years from February 1, 2019.": None,
    "This Agreement is made as of the [●] day.": None,
    "A deed.": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "days"), MADE.items())
def test_contract_date(text: str, days: str | None) -> None:
    found = contract_date(text, None)
    assert (format_days(found.low, found.high) if found else None) == days
    assert found is None or found.source.startswith("contract: “")
