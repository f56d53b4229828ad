"""What is raised or lowered stands for an exponent, an ending or a footnote mark, by its context."""

from __future__ import annotations

import pytest

from auditor.read.formats.html import read


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("an area of 12 km<sup>2</sup> of land", "an area of 12 km² of land"),
        ("41 people/km<sup>2</sup>", "41 people/km²"),
        ("<b>km</b><sup>2</sup>", "km²"),
        ("5 m<sup>-2</sup>", "5 m⁻²"),
        ("7 acre<sup>2</sup>", "7 acre²"),
        ("R<sup>2</sup> is .4", "R² is .4"),
        ("(a + b)<sup>2</sup>", "(a + b)²"),
        ("10<sup>6</sup> cells", "10⁶ cells"),
        ("3 x 10<sup>-12</sup>", "3 x 10⁻¹²"),
        ("2<sup>32</sup> addresses", "2³² addresses"),
        ("2<sup>n</sup> cases", "2ⁿ cases"),
        ("CO<sub>2</sub> and H<sub>2</sub>O", "CO2 and H2O"),
        ("the 1<sup>st</sup> and 2<SUP>nd</SUP> day", "the 1st and 2nd day"),
        ("le 1<sup>er</sup> mai, n<sup>o</sup> 4", "le 1er mai, nº 4"),
        ("1<sup>a</sup> planta", "1a planta"),
        ("Acme<sup>TM</sup> pads", "Acme™ pads"),
    ],
)
def test_it_is_read(markup, text):
    assert read(f"<p>{markup}</p>").text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a total of 24<sup>2</sup> members", "a total of 24 members"),
        ("$350,000 over<sup>1</sup> three years", "$350,000 over three years"),
        ("the 350 were<sup>2</sup> there", "the 350 were there"),
        ("part of<sup>2</sup> it", "part of it"),
        ("12 km<sup>1</sup> away", "12 km away"),
        ("it fell by 2<sup>1</sup>", "it fell by 2"),
        ("it rose by 110<sup>6</sup>", "it rose by 110"),
        ("4,699,755<sup>[12]</sup> people", "4,699,755 people"),
        ('in 2018<sup class="reference"><a href="#n5">5</a></sup> it', "in 2018 it"),
        ('12 km<sup><a href="#n2">2</a></sup> away', "12 km away"),
        ('the act<sup><a href="#a">[note 3]</a></sup>', "the act"),
        ("the members<sup>2</sup> met", "the members met"),
        ("the UK<sup>3</sup> met", "the UK met"),
        ("the members.<sup>2, 3</sup> They", "the members. They"),
        ("the members<sup>a</sup> met", "the members met"),
        ("the members<sup>*</sup> met", "the members met"),
        ("the members<sup>†</sup> met", "the members met"),
    ],
)
def test_a_footnote_mark_is_no_part_of_the_text(markup, text):
    assert read(f"<p>{markup}</p>").text == text


def test_other_raised_words_are_read_as_they_are():
    assert read("<p>It is <sup>very high up</sup> there.</p>").text == "It is very high up there."
    assert read("<p>It is <sup>12 and more").text == "It is 12 and more"
