"""Pairs of passages with the verdict a good editor accepts, through `compare`.

Each case: date of a, passage a, date of b, passage b, accepted verdicts; None = undated, and
"nothing" = no finding.
"""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document

DAY = "2020-01-05"

VALUES = [
    (DAY, "Ostrava has 14 bridges.", DAY, "Ostrava has 14 bridges.", "agreement"),
    (
        DAY,
        "The village has 2,300 inhabitants.",
        DAY,
        "The village has 2,287 inhabitants.",
        "refinement",
    ),
    (DAY, "The play earned about 2,400 euros.", DAY, "The play earned 2,510 euros.", "refinement"),
    (
        DAY,
        "At least 12 clubs have left the league.",
        DAY,
        "15 clubs have left the league.",
        "refinement",
    ),
    (
        DAY,
        "At least 18 clubs have left the league.",
        DAY,
        "15 clubs have left the league.",
        "conflict",
    ),
    (
        DAY,
        "Fewer than 10 clubs have left the league.",
        DAY,
        "15 clubs have left the league.",
        "conflict",
    ),
    (DAY, "Nearly 60 % of farms have a well.", DAY, "60.7 % of farms have a well.", "unclear"),
    (
        "2016",
        "Exports were $48.52 billion in 2016.",
        "2016",
        "Exports were $48.5 billion in 2016.",
        "refinement",
    ),
    ("2021", "Inflation was 3.1 % in 2020.", "2021", "Inflation was 3.4 % in 2020.", "conflict"),
    (
        DAY,
        "The park covers 20 square kilometres.",
        DAY,
        "The park covers 7.7 square miles.",
        "refinement",
    ),
    (DAY, "The prize is 2 million euros.", DAY, "The prize is 2 million dollars.", "unclear"),
    (DAY, "The tunnel is 312 m long.", DAY, "The tunnel is 3,120 m long.", "conflict"),
    (
        DAY,
        "The fund held $1.9 billion on 30 June 2018.",
        DAY,
        "The fund held $1.9 million on 30 June 2018.",
        "conflict",
    ),
    (DAY, "Two dozen bridges were built.", DAY, "24 bridges were built.", "agreement"),
]

TIMES = [
    ("2016", "Coverage was 40 % in 2001.", "2016", "Coverage was 55 % in 2009.", "change"),
    ("2024", "Ostrava has 10 schools (2019).", "2024", "Ostrava has 12 schools (2023).", "change"),
    (
        "2016-03-25",
        "Ostrava has signed 7 treaties.",
        None,
        "Ostrava has signed 8 treaties.",
        "unclear",
    ),
    (None, "Ostrava has signed 7 treaties.", None, "Ostrava has signed 8 treaties.", "conflict"),
    (
        DAY,
        "As of 3 May, 88 people were rescued in Ostrava.",
        DAY,
        "As of 4 May, 91 people were rescued in Ostrava.",
        "change",
    ),
    (
        DAY,
        "Ostrava was founded in 1267.",
        "2021",
        "Ostrava was founded on 29 July 1267.",
        "refinement",
    ),
    (DAY, "Ostrava was founded in 1267.", "2021", "Ostrava was founded in June 1279.", "conflict"),
    (
        DAY,
        "The treaty was signed before 1990.",
        "2021",
        "The treaty was signed in 1992.",
        "conflict",
    ),
    (
        DAY,
        "The treaty was signed before 1995.",
        "2021",
        "The treaty was signed in 1992.",
        "refinement",
    ),
    (
        "2010",
        "World steel output: 1.412 billion tonnes (2009 est.)",
        "2012",
        "World steel output: 1.401 billion tonnes (2009 est.)",
        "revision",
    ),
    (
        "2019",
        "71 % of guests would return, based on 40 answers.",
        "2020",
        "69 % of guests would return, based on 58 answers.",
        "change",
    ),
]

HOLDERS = [
    (
        "2016",
        "WTO Director-General Roberto Azevêdo took office on 1 September 2013.",
        "2023",
        "WTO Director-General Ngozi Okonjo-Iweala visited Astana.",
        "change",
    ),
    (
        "2020",
        "Eva Holm was President of Norland until 1 May 2011.",
        "2020",
        "Jon Vik has been President of Norland since 1 May 2011.",
        "change",
    ),
    (
        "2020",
        "Eva Holm was President of Norland from 3 May 2010 to 2 May 2014.",
        "2021",
        "Jon Vik was President of Norland in 2012.",
        "conflict",
    ),
    (
        "2020",
        "chief of state: President Ada MORO (since 6 April 2015)",
        "2022",
        "chief of state: President Ada MORO (since 11 April 2021)",
        "change",
    ),
    (
        "2012",
        "chief of state: President Ada LIMA Moro (since 6 April 2006)",
        "2013",
        "chief of state: President Ada MORO LIMA (since 6 April 2006)",
        "agreement",
    ),
    (
        "2020",
        "Anton Berger was Mayor of Linz in 1998.",
        "2020",
        "Maria Berger was Mayor of Linz in 2006.",
        "change",
        "nothing",
    ),
    (
        None,
        "The film was directed by Ana Berg.",
        None,
        "The film was directed by Leo Falk in Norland.",
        "conflict",
    ),
    (
        "2024",
        "Deputy Prime Minister Murat Askar spoke.",
        "2024",
        "Deputy Prime Minister Tamara Orlova spoke.",
        "nothing",
    ),
]

ARITHMETIC = [
    (
        "2024",
        "18 treaties were signed (nine bilateral, four regional, 5 global).",
        None,
        "",
        "agreement",
    ),
    (
        "2024",
        "18 treaties were signed (nine bilateral, five regional, 5 global).",
        None,
        "",
        "conflict",
    ),
    (
        "2024",
        "18 treaties were signed, including nine bilateral and four regional ones.",
        None,
        "",
        "nothing",
    ),
    ("2024", "Coast: total 96 km; Baltic 61 km, North Sea 34.7 km", None, "", "agreement"),
    ("2024", "Land: forest 40 %, fields 36 %, lakes 24 %", None, "", "agreement"),
    ("2024", "Land: forest 40 %, fields 36 %, lakes 26 %", None, "", "conflict"),
    ("2024", "45 of 60 (75 %) were trained.", None, "", "agreement"),
    ("2024", "45 of 60 (57 %) were trained.", None, "", "conflict"),
    ("2024", "Store it below 25 °C (77 °F).", None, "", "agreement"),
    ("2024", "Store it below 25 °C (97 °F).", None, "", "conflict"),
    ("2024", "Sales rose 10 % from 200 to 220.", None, "", "agreement"),
    ("2024", "Sales rose 20 % from 200 to 220.", None, "", "conflict"),
    ("2024", "She led the office from 2009 to 2012, four years.", None, "", "agreement"),
    ("2024", "She led the office from 2009 to 2012, eight years.", None, "", "conflict"),
]

NEVER_COMPARED = [
    (
        "1992",
        "Independence: 28 October 1918 (from Austro-Hungarian Empire)",
        "1994",
        "Independence: 1 January 1993 (from Czechoslovakia)",
        "nothing",
    ),
    (
        "2012",
        "GDP: $2,100 (2011 est.) note: data are in 2011 US dollars",
        "2014",
        "GDP: $2,400 (2011 est.) note: data are in 2013 US dollars",
        "unclear",
    ),
    ("2024", "Ostrava plans to buy 30 trams.", "2024", "Ostrava has bought 24 trams.", "nothing"),
    (
        "2024",
        "Ostrava has joined Protocol No. 14.",
        "2024",
        "Ostrava has not joined Protocol No. 14.",
        "conflict",
    ),
    (
        "2024",
        "The Republic of Norland joined in 1993.",
        "2024",
        "Norland joined in 1993.",
        "agreement",
    ),
    ("2024", "The school teaches 120 girls.", "2024", "The school teaches 140 boys.", "nothing"),
    (
        "2024",
        "In 2018 the firm employed 80 people.",
        "2024",
        "In 2021 the firm employed 95 people.",
        "change",
    ),
    (
        "2024",
        "The net profit was $3 million.",
        "2024",
        "The gross profit was $5 million.",
        "nothing",
    ),
    ("2024", "12 patients recovered.", "2024", "31 deaths were confirmed.", "nothing"),
]

BOUNDARIES = [
    (DAY, "Over 7,000 fans came.", DAY, "7,000 fans came.", "refinement"),
    (DAY, "The town has 5,000 inhabitants.", DAY, "The town has 5,040 inhabitants.", "refinement"),
    (DAY, "The town has 5,000 inhabitants.", DAY, "The town has 5,400 inhabitants.", "conflict"),
    (DAY, "The road is 100 km long.", DAY, "The road is 104 km long.", "refinement"),
    (DAY, "The road is 100 km long.", DAY, "The road is 106 km long.", "conflict"),
    (DAY, "The tablet holds 100 mg.", DAY, "The tablet holds 125 mg.", "conflict"),
    (DAY, "The bridge cost $2.4 million.", DAY, "The bridge cost $2,412,000.", "refinement"),
    (DAY, "About 40 % of flats have a garden.", DAY, "42.5 % of flats have a garden.", "unclear"),
    (DAY, "Ostrava does not have 25 trams.", DAY, "Ostrava has 25 trams.", "conflict"),
    (DAY, "Ostrava does not have 25 trams.", DAY, "Ostrava has 26 trams.", "nothing"),
    ("2015", "Ostrava does not have 25 trams.", "2018", "Ostrava has 25 trams.", "nothing"),
    (DAY, "The school had 120 pupils in 2012 and 150 pupils in 2018.", DAY, "", "nothing"),
    (DAY, "Sales rose 20 % from 5,000 to 6,000 units.", DAY, "", "agreement"),
    (DAY, "Sales rose 20 % from 5,000 to 6,100 units.", DAY, "", "conflict"),
    (DAY, "The total is 1,200 (700 adults, 400 children).", DAY, "", "conflict"),
    (DAY, "It got 2 °C (3.6 °F) warmer.", DAY, "", "agreement"),
]

CASES = [*VALUES, *TIMES, *HOLDERS, *ARITHMETIC, *NEVER_COMPARED, *BOUNDARIES]


@pytest.fixture(scope="module", params=["with packs", "without packs"])
def auditor(request) -> Auditor:
    return Auditor(only_rules=request.param == "without packs")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]} | {case[3]}"[:80])
def test_compare_gives_what_an_editor_accepts(auditor, case):
    date_a, a, date_b, b, *accepted = case
    found = auditor.compare(Document("a", a, date=date_a), Document("b", b, date=date_b))
    assert found["verdict"] in accepted, [f["message"] for f in found["findings"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]} | {case[3]}"[:80])
def test_compare_does_not_depend_on_the_order(auditor, case):
    date_a, a, date_b, b, *_ = case
    one, other = Document("a", a, date=date_a), Document("b", b, date=date_b)
    assert auditor.compare(one, other)["verdict"] == auditor.compare(other, one)["verdict"]
