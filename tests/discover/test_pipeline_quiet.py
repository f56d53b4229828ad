"""What discovery must not cry wolf about, and what it must still find: small collections of one day."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document

ALONE = Auditor(only_rules=True)
LOUD = ("conflict", "unclear", "revision", "change")


def verdicts(*texts: str) -> list[str]:
    documents = [Document(str(i), text, date="2024-05-01") for i, text in enumerate(texts)]
    found = ALONE.audit(documents).results.findings
    return [finding.verdict for finding in found if finding.verdict in LOUD]


OTHER_THINGS = [
    # whom a sentence without a name is about stands before it
    ("The Lom Bridge crosses the Lom. It is 2,467 metres long.",
     "The Tey Bridge crosses the Tey. It is 3,264 metres long."),
    ("Tom Berg is a painter. He was born in 1951 in Ulm.",
     "Lars Holm is a painter. He was born in 1915 in Ulm."),
    ("Acme makes pumps. The company has 340 employees.",
     "Beta makes valves. The company has 520 employees."),
    ("He was born in 1921 in Prague.", "She was born in 1925 in Prague."),
    # forms: each is about a thing of its own
    ("Name: Hotel Adler\nRooms: 40\nStars: 4", "Name: Hotel Krone\nRooms: 52\nStars: 3"),
    # numbers that name, and whom or how long something is told of
    ("Terminal 1 handles 12 million passengers a year.",
     "Terminal 2 handles 20 million passengers a year."),
    ("Patients with type 1 anaemia need 4 pills a day.",
     "Patients with type 2 anaemia need 2 pills a day."),
    ("The rate among adults aged 18 to 24 was 12 % in Norland.",
     "The rate among adults aged 25 to 34 was 9 % in Norland."),
    ("Acme Pumps earned 12 million euros in the three months to March.",
     "Acme Pumps earned 31 million euros in the nine months to September."),
    # how far and where to, by the hour and by the day, before and after
    ("Sales of Acme Pumps rose by 5 million euros.", "Sales of Acme Pumps rose to 55 million euros."),
    ("The wage at Acme Pumps is 12 euros an hour.", "The wage at Acme Pumps is 96 euros a day."),
    ("Before the reform the tax rate of Norland was 25 %.",
     "After the reform the tax rate of Norland was 19 %."),
    # the same in another order
    ("The attack in Kabul killed 12 people and wounded 40.",
     "The attack in Kabul wounded 40 people and killed 12."),
    ("Kenya bought goods worth 12 million and sold goods worth 8 million.",
     "Kenya sold goods worth 8 million and bought goods worth 12 million."),
    # what opens and is signed again and again
    ("The Leipzig Book Fair opened on 27 April 2023.", "The Leipzig Book Fair opened on 21 March 2024."),
    ("The minister signed the decree on 3 May 2010 in Rome.",
     "The minister signed the decree on 8 May 2012 in Rome."),
    ("The castle of Elz was built around 1220.", "The castle of Elz was built in 1223."),
    ("Labour won 202 seats in the 2019 election.", "Labour won 411 seats in the 2024 election."),
    ("Acme Pumps earned 340 million dollars in Q1 2023.",
     "Acme Pumps earned 1.4 billion dollars in 2023."),
    ("Acme Foods, a subsidiary of Beta Holding, was founded in 2001.",
     "Beta Holding was founded in 1990 by Jane Doe."),
    ("The numbers drawn in Ulm were 4, 8, 15, 16, 23 and 42.",
     "The numbers drawn in Ulm were 3, 9, 12, 19, 28 and 31."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), OTHER_THINGS, ids=[pair[0][:60] for pair in OTHER_THINGS])
def test_two_things_are_not_compared(a, b):
    assert verdicts(a, b) == []


MET = "The Norland Council has decided {} to lower the fee of the ferry by 25 cents to {} euro."
DONE = "The Tey Bridge over the river Tey was completed in {}."
FROM_APART = [
    # told from the day of its document, which is another day
    (("2003-06-25", MET.format("today", 1)), ("2008-10-29", MET.format("today", 1)), []),
    (("2010-01-27", DONE.format("December")), ("2012-12-12", DONE.format("October")), []),
    (("2010-03-16", DONE.format("January")), ("2010-04-28", DONE.format("March")), []),
    # the days that the documents say they are of
    (
        ("2010-03-16", DONE.format("16 March 2010")),
        ("2011-04-28", DONE.format("28 April 2011")),
        [],
    ),
    # documents of one day
    (("2010-03-16", DONE.format("January")), ("2010-03-16", DONE.format("March")), ["conflict"]),
    # days that their documents name with the year
    (
        ("2010-03-16", DONE.format("January 2010")),
        ("2010-04-28", DONE.format("March 2010")),
        ["conflict"],
    ),
]


@pytest.mark.parametrize(("a", "b", "loud"), FROM_APART)
def test_dates_told_from_days_that_are_apart(a, b, loud):
    documents = [Document(str(i), text, date=day) for i, (day, text) in enumerate((a, b))]
    found = ALONE.audit(documents).results.findings
    assert [finding.verdict for finding in found if finding.verdict in LOUD] == loud


ARITHMETIC = [
    # a passage whose figures are no sum, no share, no age of one person and no span
    "Support in Norland rose 3 % from 30 % to 33 %.",
    "A total of 34 goals were scored in 20 matches and 15 venues.",
    "A total of 50 schools took part, with 30 teachers and 18 parents.",
    "In total 100 people came, 60 from Ulm, 35 by train.",
    "The city has 500 hotels (ranked 240 in Europe and 250 in the world).",
    "Turnover was 120 (was 60, then 55).",
    "Born in 1950 in Leeds, he died in 2010 in York, where his son died in 2005 aged 20.",
    "Her mother was born in 1920; her father died in 1944 at the age of 40.",
    "He taught from 1990 to 2010, three years of them in Rome.",
    "The store was closed from 1990 to 2010, ten years longer than planned.",
    "Temperatures rose by 2 °C (3.6 °F).",
    "The tank holds 60 litres (13 gallons).",
    "Some 1,000 of 3,000 members (35 %) voted.",
    "Fleet: total: 61 rank in the world: 66 by type: tankers 16, cargo ships 38, ferries 7",
    "Ships abroad: 47 (Malta 2, Panama 12, Saint Kitts and Nevis 3, Qatar 17, Oman 13)",
    "Ships abroad: 47 (Malta 12, Panama 12, Qatar 21, Saint Vincent and the Grenadines 2)",
    "narrow gauge: 51 km (46 km 1,000-m gauge; 5 km 0.750-m gauge)",
]


@pytest.mark.parametrize("text", ARITHMETIC)
def test_figures_that_need_not_work_out(text):
    assert verdicts(text) == []


WRONG = [
    # a passage whose figures do not work out
    "The parliament has 120 seats: 52 for Labour, 41 for the Liberals and 30 for the Greens.",
    "In all, 120 people were hurt: 45 in Berlin, 35 in Bonn and 50 in Munich.",
    "Of 240 members, 160 (75 %) voted.",
    "Sales rose 20 % from 900 million euros to 1.18 billion euros.",
    "Sales rose 12 % to 58 from 50.",
    "Sales fell from 50 to 41, a drop of 25 %.",
    "103 of 122 people (94 %) were over 70.",
]


@pytest.mark.parametrize("text", WRONG)
def test_figures_that_do_not_work_out(text):
    assert verdicts(text) == ["conflict"]


SAME_THING = [
    # two documents that disagree about one thing
    ("Ruritania has a population of 4.2 million.", "The population of Ruritania is 4.9 million."),
    ("The Lom Bridge is 2,467 metres long.", "The Lom Bridge, opened in 1890, is 2,647 metres long."),
    ("The president of Kenya is William Ruto.", "The president of Kenya is Uhuru Kenyatta."),
    ("Norland joined the Southern Union on 1 July 2013.", "Norland joined the Southern Union in 2014."),
    ("Ana Berg became chancellor on 22 November 2005.", "Ana Berg became chancellor in 2004."),
    ("The Battle of Lom took place in 1066.", "The Battle of Lom took place in 1067."),
    ("In 2019 Norland Steel employed 200 people.", "In 2019 Norland Steel employed 240 people."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME_THING, ids=[pair[0][:60] for pair in SAME_THING])
def test_one_thing_told_differently_is_found(a, b):
    assert verdicts(a, b) == ["conflict"]


LINES = [
    # (sentence, line with a label, verdicts), both of documents about Norland
    ("Norland has a population of 4.2 million.", "Population: 4.9 million", ["conflict"]),
    ("Norland has a population of 4.2 million.", "Population: 4.2 million", []),
    ("Norland covers an area of 23,400 sq km.", "Area: 24,300 sq km", ["conflict"]),
    ("Norland was founded in 1924. It has 4 ports.", "Founded: 1942\nPorts: 4", ["conflict"]),
    ("Norland has 37 airports with 4 runways each.", "Airports: 35\nRunways: 70", []),
    ("Norland has 37 large airports in its old towns.", "Airports: 35", []),
    ("Sudland has 37 airports.", "Airports: 35", []),
]


@pytest.mark.parametrize(("sentence", "line", "expected"), LINES, ids=[row[1] for row in LINES])
def test_a_sentence_against_a_line_with_a_label(sentence, line, expected):
    told = [
        Document(str(i), t, date="2024", title="Norland") for i, t in enumerate((sentence, line))
    ]
    found = ALONE.audit(told).results.findings
    assert [finding.verdict for finding in found if finding.verdict in LOUD] == expected


def test_what_no_passage_names_is_unclear():
    assert verdicts("The council has 24 members.", "The council has 26 members.") == ["unclear"]


def test_strays_are_told_against_what_most_say_only():
    usual = ["The Ulm archive holds 2,300 letters."] * 5
    strays = ["The Ulm archive holds 3,200 letters.", "The Ulm archive holds 2,030 letters."]
    assert verdicts(*usual, *strays) == ["conflict", "conflict"]


def test_ever_other_values_of_one_thing_are_a_form():
    assert verdicts(*(f"The Ulm archive holds {n} letters." for n in range(40, 60))) == []


def test_how_a_value_moved_inside_one_document_is_no_finding():
    text = (
        "In 2019 Norland Steel employed 200 people.\n\nIn 2020 Norland Steel employed 300 people."
    )
    assert verdicts(text) == []


FORMS = [
    # (values that documents of unknown times give in one wording, whether one is told)
    ((14, 25, 31), False),  # each another one
    ((14, 25, 31, 14), False),
    ((14, 14, 14, 31), True),  # most give one value
    ((14, 31), True),
]


@pytest.mark.parametrize(("values", "told"), FORMS)
def test_documents_of_unknown_times_that_fill_a_form(values, told):
    documents = [
        Document(f"{at}.txt", f"The Lom Board has {n} members.") for at, n in enumerate(values)
    ]
    found = ALONE.audit(documents).results.findings
    assert any(finding.verdict in LOUD for finding in found) == told


def test_one_document_that_gives_ever_other_values_fills_a_form():
    lines = [f"Results of the Lom network with {n} layers." for n in (2, 3, 4)]
    assert verdicts("\n\n".join(lines)) == []
