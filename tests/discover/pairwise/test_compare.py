"""`Auditor.compare`: the public form, the evidence, alignment by the words around values."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.audit import Auditor
from auditor.core.model import VERDICTS, Document
from auditor.discover.pairwise.detokenize import tidied
from auditor.discover.statements.normalization import stem

ALONE = Auditor(only_rules=True)

FINDING = {
    *("id", "rule", "check", "verdict", "level", "subject", "message", "why", "claims", "group"),
    *("strength", "waived", "suggestion", "evidence"),
}


def verdict(a: str, b: str) -> str:
    return str(ALONE.compare(a, b)["verdict"])


def test_a_finding_has_the_form_of_report_json_and_its_evidence():
    found = ALONE.compare("The bridge has 12 arches.", "The bridge has 14 arches.")
    assert found["verdict"] == "conflict"
    (finding,) = found["findings"]
    assert finding.keys() >= FINDING
    assert [claim["id"] for claim in finding["evidence"]] == finding["claims"]
    for claim, text in zip(finding["evidence"], ("12", "14"), strict=True):
        assert claim["fact"] == "open"
        assert claim["value"]["text"] == claim["passage"][claim["start"] : claim["end"]] == text


def test_offsets_are_those_of_the_text_as_given():
    a = "As of May 3 , 2019 , the club had 1,204 members ( 300 of them abroad ) ."
    b = "As of May 3 , 2019 , the club had 1,250 members ."
    found = ALONE.compare(a, b)
    assert found["verdict"] == "conflict"
    values = [claim["value"]["text"] for claim in found["findings"][0]["evidence"]]
    assert values == ["1,204", "1,250"]
    for claim in found["findings"][0]["evidence"]:
        text = a if claim["document"] == "a" else b
        assert text[claim["start"] : claim["end"]] == claim["value"]["text"]


MEETINGS = [
    # (passage a, passage b, verdict): which value meets which
    (
        "It grossed $12 million at home and $30 million abroad, $42 million in all.",
        "It grossed $36 million abroad.",
        "conflict",
    ),
    (
        "It grossed $12 million at home and $30 million abroad, $42 million in all.",
        "It grossed $30 million abroad.",
        "agreement",
    ),
    (
        "There were 1,380 cases, 129 recoveries and 4 deaths.",
        "More than 100 people recovered.",
        "refinement",
    ),
    (
        "There were 1,380 cases, 129 recoveries and 4 deaths.",
        "Fewer than 3 people died.",
        "conflict",
    ),
    ("The tower is 71 stories high and 927 feet tall.", "The tower has 68 stories.", "conflict"),
    (
        "He scored 12 goals in 1998 and 15 goals in 1999.",
        "He scored 15 goals in 1999.",
        "agreement",
    ),
    (
        "On Rotten Tomatoes it has 64 % based on 120 reviews.",
        "It has 71 % on Rotten Tomatoes.",
        "conflict",
    ),
    ("It has a score of 61 out of 100.", "Its score is above 65.", "conflict"),
    (
        "It holds an average rating of 6.7/10.",
        "Its average rating is higher than 6.5/10.",
        "refinement",
    ),
    ("The song reached number 3.", "The song reached number 5.", "conflict"),
    ("She was born on 4 May 1961.", "She was born before 1960.", "conflict"),
    ("She was born on 4 May 1961.", "She was born in the 1960s.", "refinement"),
    ("Ana Berg (4 May 1931 – 2 June 2001) was a painter.", "Ana Berg died in 1999.", "conflict"),
    (
        "Ana Berg (4 May 1931 – 2 June 2001) was a painter.",
        "Ana Berg died in June 2001.",
        "refinement",
    ),
    ("Ana Berg died on 4 May 1931.", "Ana Berg was born on 4 May 1931.", "conflict"),
    ("He played there from 1972 to 1977.", "He played there from 1970 to 1977.", "conflict"),
    ("The film got positive reviews.", "The film got negative reviews.", "conflict"),
    ("It is the largest lake of the region.", "It is the smallest lake of the region.", "conflict"),
    (
        "The album stayed for 36 consecutive weeks.",
        "The album stayed for 36 non-consecutive weeks.",
        "conflict",
    ),
    ("The film was directed by Ana Berg.", "It was directed by Leo Falk.", "conflict"),
    (
        "The book was written by Ana Berg and Leo Falk.",
        "The book was written by Leo Falk.",
        "nothing",
    ),
    (
        "The 2014 World Rankings give it 218 points.",
        "The 2011 World Rankings give it 256 points.",
        "change",
    ),
    ("The museum opened in May.", "Wheat is grown in the valley.", "nothing"),
]


@pytest.mark.parametrize(("a", "b", "expected"), MEETINGS, ids=[m[1] for m in MEETINGS])
def test_values_meet_by_the_words_around_them(a, b, expected):
    assert verdict(a, b) == expected


AS_READ = [
    # (passage a, passage b, verdict): how old, in which country, by which plan
    ("Nell left for Leeds at the age of eight.", "Nell left for Leeds at 12.", "conflict"),
    ("Nell left for Leeds at the age of 8.", "Nell left when she was 8 years old.", "agreement"),
    ("In the US, the firm has 40 shops.", "In the United States, it has 50 shops.", "conflict"),
    ("In the US, the firm has 40 shops.", "In Canada, the firm has 50 shops.", "nothing"),
    ("Lume is a 2003 Canadian film.", "Lume is a 2004 American film.", "conflict"),
    (
        "The hall is scheduled to reopen on 14 April.",
        "The reopening of the hall has been scheduled for 20 April.",
        "conflict",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), AS_READ, ids=[m[1] for m in AS_READ])
def test_what_is_read_of_a_value(a, b, expected):
    assert verdict(a, b) == expected


WORDS = [
    # (passage a, passage b, verdict): words that exclude each other, or do not
    ("The play received mixed reviews.", "It had 40 actors and received warm reviews.", "conflict"),
    ("Critics praised the play.", "The play was panned by critics.", "conflict"),
    ("The play received good reviews.", "The play received favourable reviews.", "nothing"),
    ("The play received mixed to good reviews.", "The play received mixed reviews.", "nothing"),
    ("The council approved the plan.", "The council rejected the plan.", "conflict"),
    ("The council approved the plan.", "The council adopted the plan.", "nothing"),
    ("She stayed single all her life.", "She was never married in all her life.", "nothing"),
    ("Lume is a 1998 Norwegian film by Ana Berg.", "Lume is a song about winter.", "conflict"),
    ("Lume is a 1998 film by Ana Berg.", "Lume is a 1998 novel by Ana Berg.", "conflict"),
    ("Lume is a film by Ana Berg.", "Lume is a movie by Ana Berg.", "nothing"),
    ("The bridge lies in northern Norland.", "The bridge lies in southern Norland.", "conflict"),
]


@pytest.mark.parametrize(("a", "b", "expected"), WORDS, ids=[m[1] for m in WORDS])
def test_words_that_exclude_each_other(a, b, expected):
    assert verdict(a, b) == expected


TIMES = [
    # (passage a, passage b, verdict): when the values of a sentence hold
    (
        "As of 3 May 2020, the club had 120 members, of which 60 were women.",
        "The club had more than 130 members by 9 May 2020, with more than 65 of them women.",
        "change",
    ),
    (
        "In Norland, more than 900 people fell ill and more than 250 recovered as of 9 May 2020.",
        "As of 3 May 2020, 880 people fell ill in Norland and 240 recovered.",
        "change",
    ),
    (
        "The fair was held on New Year's Eve 2017.",
        "The fair was held on 31 December 2018.",
        "conflict",
    ),
    ("Berg married Lea Falk in 1979.", "Ana Berg married Lea Falk after 1985.", "conflict"),
]


@pytest.mark.parametrize(("a", "b", "expected"), TIMES, ids=[m[1] for m in TIMES])
def test_the_date_of_a_sentence_dates_all_its_values(a, b, expected):
    assert verdict(a, b) == expected


APART = [
    # (passage a, passage b): two things, two times, or one figure written in two ways
    ("Two thirds voted yes.", "67 percent voted yes."),
    ("The tax is 19 %.", "The tax is 0.19."),
    ("Sales rose from 50 to 56 million.", "Sales rose to 56 million from 50 million."),
    ("The play won three prizes.", "The play was nominated for five prizes."),
    ("The museum opened in 1998.", "The museum reopened in 2015."),
    ("The bridge opened in 1932.", "The bridge was closed in 1933."),
    ("The firm made a profit of 3 million in 2020.", "The firm made a loss of 3 million in 2021."),
    ("The lake is 5 km long.", "The lake is 6 km wide."),
    ("The tax rose by 5 %.", "The tax rose to 15 %."),
    ("The castle was built around 1220.", "The castle was built in 1223."),
]


@pytest.mark.parametrize(("a", "b"), APART, ids=[pair[0] for pair in APART])
def test_what_is_no_contradiction(a, b):
    assert verdict(a, b) not in ("conflict", "unclear")


COUNTS = [
    # (passage a, passage b, verdict): what is read as a count, and where a value may stand else
    ("Norland reported one death.", "Norland reported no deaths.", "conflict"),
    ("Norland reported no deaths.", "Norland reported no deaths.", "agreement"),
    ("She is a two-time champion.", "She was champion three times.", "conflict"),
    ("She won it twice.", "The lake is three times as large.", "nothing"),
    ("He had a 4-0 record in four games.", "He had a 16-0 record in four games.", "conflict"),
    (
        "It is rated by 289 critics.",
        "Averaged over less than 287 critics, it does well.",
        "conflict",
    ),
    ("The firm is estimated to have 320 members.", "The firm has 330 members.", "conflict"),
    ("The firm made a bid of $2 million.", "The bid of the firm was $3 million.", "conflict"),
    ("His 41 wins include 30 at home.", "He had fewer than 40 wins.", "conflict"),
    (
        "Norland confirmed fewer than 2,200 deaths.",
        "2,208 deaths have been reported in Norland.",
        "conflict",
    ),
    ("COVID-19 hit 20 of the towns.", "COVID-19 hit 25 of the towns.", "conflict"),
]


@pytest.mark.parametrize(("a", "b", "expected"), COUNTS, ids=[m[1] for m in COUNTS])
def test_what_counts_as_a_figure_of_its_own(a, b, expected):
    assert verdict(a, b) == expected


def test_documents_with_one_id_are_told_apart():
    found = ALONE.compare(Document("x", "It has 5 rooms."), Document("x", "It has 6 rooms."))
    documents = {claim["document"] for claim in found["findings"][0]["evidence"]}
    assert documents == {"x (a)", "x (b)"}


def test_a_slip_is_told():
    found = ALONE.compare("The debt is $2.4 billion.", "The debt is $2.4 trillion.")
    assert "factor of 1,000" in found["findings"][0]["why"]


def test_packs_have_the_word_where_they_read_a_passage():
    packs = Auditor()
    a = "Norland Institute was founded in 1918."
    b = "Norland Institute was founded in 1919."
    found = packs.compare(a, b)
    assert found["verdict"] == "conflict"
    assert "founding-dates-agree" in {finding["rule"] for finding in found["findings"]}


TEXTS = st.text(st.sampled_from("abc 0123456789.,%$()-/\n'`€é№ \u2028"), max_size=120)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(a, b):
    found = ALONE.compare(a, b)
    assert found["verdict"] in (*VERDICTS, "nothing")


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_text_does_not_disagree_with_itself_by_its_values(text):
    findings = ALONE.compare(text, text)["findings"]
    loud = [f for f in findings if f["rule"] == "compare" and f["verdict"] == "conflict"]
    assert not loud


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab ,.$5()`'-LRB"), max_size=80))
def test_tidied_text_knows_where_each_character_stood(text):
    told = tidied(text)
    for at, sign in enumerate(told.text):
        origin = told.origin(at)
        assert 0 <= origin < len(text)
        assert text[origin] == sign or sign in '()"'


STEMS = [
    ("recoveries", "recovered"),
    ("deaths", "died"),
    ("films", "movie"),
    ("reviews", "critics"),
    ("opened", "opening"),
    ("born", "birth"),
    ("Kazakhstan's", "kazakhstan"),
]


@pytest.mark.parametrize(("one", "other"), STEMS)
def test_forms_of_one_word_share_a_stem(one, other):
    assert stem(one) == stem(other) != ""


MESSAGES = [
    # (passage a, passage b, messages)
    ("The bridge has 12 arches.", "The bridge has 14 arches.", ["bridge arches: 12 and 14"]),
    ("The bridge has 12 arches.", "The bridge has 12 arches.", ["bridge arches: 12"]),
    ("The lake is deep.", "The lake is deep.", ["The lake is deep."]),
    ("The lake is deep.", "THE LAKE IS DEEP.", ["The lake is deep."]),
    ("The lake is deep.", "The lake is blue.", []),
    ("", "", []),
    ("The lake is the largest.", "The lake is the smallest.", ["largest and smallest"]),
]


@pytest.mark.parametrize(("a", "b", "messages"), MESSAGES)
def test_a_message_names_the_thing_and_both_values(a, b, messages):
    assert [finding["message"] for finding in ALONE.compare(a, b)["findings"]] == messages


ARITHMETIC = [
    # (passage a, figures of its arithmetic, in the order of the text)
    ("20 people (12 women and 9 men) left. It had 40 ships.", [["20", "12", "9"]]),
    (
        "It had 40 ships. A team of 20 (12 women and 9 men) left.",
        [["20", "12", "9"]],
    ),
    (
        "A team of 20 (12 women and 9 men) left. A team of 30 (12 women and 19 men) came.",
        [["20", "12", "9"], ["30", "12", "19"]],
    ),
    ("It had 40 ships.", []),
]


@pytest.mark.parametrize(("text", "figures"), ARITHMETIC)
def test_arithmetic_of_one_passage_has_its_figures_as_evidence(text, figures):
    found = ALONE.compare(text, "Wheat is grown in the valley.")["findings"]
    texts = [[claim["value"]["text"] for claim in finding["evidence"]] for finding in found]
    assert sorted(texts) == sorted(figures)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The hut costs €1.250 a year.", "The hut costs €1.350 a year.", "unclear"),
        ("The hut costs €1.250 a year.", "The hut costs €1,350 a year.", "unclear"),
        ("The hut costs €1,250 a year.", "The hut costs €1,350 a year.", "conflict"),
        ("The hut costs €1.250 a year.", "The hut costs €1.250 a year.", "agreement"),
        ("The hut costs Rp 95.000 a year.", "The hut costs Rp 85.000 a year.", "conflict"),
    ],
)
def test_a_figure_that_may_be_another_is_unclear_at_most(a, b, expected):
    assert verdict(a, b) == expected
