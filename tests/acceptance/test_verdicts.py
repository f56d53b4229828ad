"""Pairs of statements and the verdict that a good editor accepts, through a small pack."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import VERDICTS, Document

PACK = """
names:
  country:
    Norland: [Republic of Norland]
facts:
  airports:
    - "{country} has {number:count} airports"
  conventions:
    - "{country} has ratified {number:count} [{kind:(key|core)}] conventions"
  joined:
    - "{country} joined in {day:date}"
  literacy:
    - "Literacy was {share:percent}"
    - "{share:percent} of households have access"
  area:
    - "The area is {size:area}"
  grant:
    - "The grant is {sum:money}"
  debt:
    - "External debt stood at {sum:money}"
  cases:
    - "{number:count} cases were confirmed in {country}"
  labor:
    - "labor force: {number:number}"
  fans:
    - "{number:count} fans attended the final"
  founded:
    - "{country} was founded (in|on) {day:date}"
  ratified:
    - "{country} has ratified Convention {name:(No. 87|No. 98)}"
  staff:
    - "the company employed {number:count} people"
  president:
    - "{office:(President)} of {country} {holder:person}"
    - "{holder:person} was {office:(President)} of {country} until {end:date}"
    - "{holder:person} was {office:(President)} of {country} (from|in) {when:date}"
    - "{holder:person} has been {office:(President)} of {country} since {since:date}"
    - "chief of state: {office:([Interim] President)} {holder:person} (since {since:date})"
rules:
  airports: {check: agree, value: airports.number, per: country}
  conventions: {check: agree, value: conventions.number, per: country, changes: up}
  joined: {check: agree, value: joined.day, per: country, changes: never}
  literacy: {check: agree, value: literacy.share, per: document.subject}
  area: {check: agree, value: area.size, per: document.subject, changes: never}
  grant: {check: agree, value: grant.sum, per: document.subject}
  debt: {check: agree, value: debt.sum, per: document.subject}
  cases: {check: agree, value: cases.number, per: country}
  labor: {check: agree, value: labor.number, per: document.subject}
  fans: {check: agree, value: fans.number, per: document.subject}
  founded: {check: agree, value: founded.day, per: country, changes: never}
  staff: {check: agree, value: staff.number, per: document.subject}
  president: {check: overlap, value: president.holder, per: document.subject}
"""

DAY = "2020-01-05"
CASES = [
    # values
    (DAY, "Norland has 25 airports.", DAY, "Norland has 25 airports.", "agreement"),
    (DAY, "Norland has 25 airports.", DAY, "Norland has twenty-six airports.", "conflict"),
    (DAY, "The Republic of Norland has 25 airports.", DAY, "Norland has 26 airports.", "conflict"),
    (DAY, "Norland has 1,200 airports.", DAY, "Norland has 1,187 airports.", "refinement"),
    (DAY, "Norland has about 1,200 airports.", DAY, "Norland has 1,260 airports.", "refinement"),
    (DAY, "Norland has more than 20 airports.", DAY, "Norland has 25 airports.", "refinement"),
    (DAY, "Norland has more than 30 airports.", DAY, "Norland has 25 airports.", "conflict"),
    (DAY, "Nearly 40 % of households have access.", DAY, "40.4 % of households have access.",
     "unclear"),
    (DAY, "Over 70,000 fans attended the final.", DAY, "84,115 fans attended the final.",
     "refinement"),
    (DAY, "The area is 12 square kilometres.", DAY, "The area is 4.6 square miles.", "refinement"),
    (DAY, "The area is 12 square kilometres.", DAY, "The area is 5.9 square miles.", "conflict"),
    (DAY, "The grant is 5 million euros.", DAY, "The grant is 5 million dollars.", "unclear"),
    (DAY, "External debt stood at $2.366 billion on 31 December 2018.",
     DAY, "External debt stood at $2.366 trillion on 31 December 2018.", "conflict"),
    (DAY, "Norland has ratified 25 key conventions.", DAY, "Norland has ratified 25 conventions.",
     "agreement"),
    (DAY, "Norland has ratified 9 key conventions.", DAY, "Norland has ratified 25 conventions.",
     "refinement"),
    (DAY, "Norland has ratified 26 key conventions.", DAY, "Norland has ratified 25 conventions.",
     "conflict"),
    (DAY, "Norland has ratified 9 key conventions.",
     DAY, "Norland has ratified 8 core conventions.", "nothing"),
    # times
    ("2016", "Literacy was 60 % in 2000.", "2016", "Literacy was 70 % in 2007.", "change"),
    ("2016", "Literacy was 60 % in 2000.", "2016", "Literacy was 70 % in 2000.", "conflict"),
    ("2024", "Norland has 10 airports (2021).", "2024", "Norland has 13 airports (2024).",
     "change"),
    ("2016-03-25", "Norland has 24 airports.", None, "Norland has 25 airports.", "unclear"),
    (None, "Norland has 24 airports.", None, "Norland has 25 airports.", "unclear"),
    ("2016-03-25", "Norland has ratified 24 conventions.",
     "2024", "Norland has ratified 23 conventions.", "conflict"),
    ("2020-05-01", "As of 5 April, 266 cases were confirmed in Norland.",
     "2020-05-01", "As of 5 April, 298 cases were confirmed in Norland.", "conflict"),
    ("2020-05-01", "As of 21 April, 1,692 cases were confirmed in Norland.",
     "2020-05-01", "As of 22 April, 1,692 cases were confirmed in Norland.", "agreement"),
    (DAY, "Norland was founded in 1918.", "2021", "Norland was founded on 24 February 1918.",
     "refinement"),
    (DAY, "Norland was founded in 1918.", "2021", "Norland was founded in May 1919.", "conflict"),
    ("2010", "World labor force: 3.232 billion (2010 est.)",
     "2011", "World labor force: 3.228 billion (2010 est.)", "revision"),
    ("2010", "World labor force: 3.232 billion (2010 est.)",
     "2010", "World labor force: 3.228 billion (2010 est.)", "conflict"),
    ("2024", "In 2019 the company employed 200 people.",
     "2024", "In 2020 the company employed 300 people.", "change"),
    ("2024", "Norland has 25 airports.", "2024", "If Norland has 30 airports, it may grow.",
     "nothing"),
    ("2024", "Norland has 25 airports.", "2024", "Does it matter whether Norland has 30 airports?",
     "nothing"),
    # holders
    ("2020", "Ana Berg was President of Norland until 1 October 2012.",
     "2020", "Leo Falk has been President of Norland since 1 October 2012.", "change"),
    ("2020", "Ana Berg was President of Norland from 3 May 2012 to 2 May 2016.",
     "2021", "Leo Falk was President of Norland in 2014.", "conflict"),
    ("2020", "chief of state: President Patrice TALON (since 6 April 2016)",
     "2022", "chief of state: President Patrice TALON (since 11 April 2021)", "change"),
    ("2022", "chief of state: President Patrice TALON (since 6 April 2016)",
     "2022-06", "chief of state: President Patrice TALON (since 11 April 2021)", "conflict"),
    ("2023", "chief of state: Interim President Mahamat DEBY (since 20 April 2021)",
     "2025", "chief of state: President Mahamat DEBY (since 6 May 2024)", "change"),
    ("2012", "chief of state: President Thomas YAYI Boni (since 6 April 2006)",
     "2013", "chief of state: President Thomas BONI YAYI (since 6 April 2006)", "agreement"),
    ("2020-05", "Leo Falk has been President of Norland since 3 May 2012.",
     "2020-05", "Leo F. Falk has been President of Norland since 3 May 2012.", "refinement"),
    ("2023", "chief of state: President Bola Ahmed TINBU (since 29 May 2023)",
     "2024", "chief of state: President Bola Ahmed TINUBU (since 29 May 2023)", "style"),
    ("2020", "Heydar Aliyev was President of Norland in 2001.",
     "2020", "Ilham Aliyev was President of Norland in 2005.", "change"),
    ("2020", "Heydar Aliyev was President of Norland in 2001.",
     "2020", "Ilham Aliyev was President of Norland in 2001.", "conflict"),
]  # fmt: skip


@pytest.fixture(scope="module")
def auditor(tmp_path_factory) -> Auditor:
    path = tmp_path_factory.mktemp("pack") / "norland.yaml"
    for fact in ("literacy", "area", "grant", "debt", "labor", "fans", "staff", "president"):
        assert f"  {fact}:\n    - " in PACK
    text = PACK
    for fact in ("literacy", "area", "grant", "debt", "labor", "fans", "staff", "president"):
        text = text.replace(f"  {fact}:\n", f"  {fact}:\n    subject: document\n    patterns:\n", 1)
    path.write_text(text, encoding="utf-8")
    auditor = Auditor([path], only_rules=True, discover=False)
    assert auditor.problems == ()
    return auditor


def gravest(auditor: Auditor, *documents: tuple[str | None, str]) -> str:
    found = auditor.audit(
        [
            Document(f"{number}.txt", text, date=date, title="Norland")
            for number, (date, text) in enumerate(documents)
        ]
    ).results.findings
    told = {finding.verdict for finding in found} - {"remark"}
    return min(told, key=VERDICTS.index, default="nothing")


@pytest.mark.parametrize(("date_a", "a", "date_b", "b", "verdict"), CASES)
def test_verdict(auditor, date_a, a, date_b, b, verdict):
    assert gravest(auditor, (date_a, a), (date_b, b)) == verdict
    assert gravest(auditor, (date_b, b), (date_a, a)) == verdict
