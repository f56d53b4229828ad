"""The forms of a word."""

from __future__ import annotations

import pytest

from auditor.rulebook.pattern.inflection import AUXILIARIES, forms


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ratify", "ratify ratifies ratified ratifying"),
        ("visit", "visit visits visited visiting"),
        ("commit", "commits committed committing"),
        ("make", "makes made making"),
        ("see", "sees saw seen seeing"),
        ("become", "becomes became becoming"),
        ("take", "takes took taken taking"),
        ("die", "dies died dying"),
        ("agree", "agrees agreed agreeing"),
        ("play", "plays played playing"),
        ("reach", "reaches reached reaching"),
        ("country", "countries"),
        ("person", "people persons"),
        ("travel", "traveled travelled traveling travelling"),
        ("quit", "quits quitting"),
        ("found", "founds founded founding"),
        ("find", "finds found finding"),
        ("get", "got getting"),
        ("panic", "panicked panicking"),
        ("be", "is are was were been being"),
        ("go", "goes went gone going"),
    ],
)
def test_forms_of_a_word(word: str, expected: str) -> None:
    assert set(expected.split()) <= forms(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        # every form, of words on either side of each rule of spelling
        ("pass", "pass passes passed passing"),
        ("fax", "fax faxes faxed faxing"),
        ("buzz", "buzz buzzes buzzed buzzing"),
        ("reach", "reach reaches reached reaching"),
        ("push", "push pushes pushed pushing"),
        ("veto", "veto vetoes vetos vetoed vetoing"),
        ("deny", "deny denies denied denying"),
        ("delay", "delay delays delayed delaying"),
        ("use", "use uses used using"),
        ("age", "age ages aged aging"),
        ("agree", "agree agrees agreed agreeing"),
        ("hoe", "hoe hoes hoed hoeing"),
        ("dye", "dye dyes dyed dyeing"),
        ("tie", "tie ties tied tying"),
        ("stop", "stop stops stoped stopped stoping stopping"),
        ("add", "add adds added adding"),
        ("map", "map maps maped mapped maping mapping"),
        ("own", "own owns owned owning"),
        ("mix", "mix mixes mixed mixing"),
        ("vow", "vow vows vowed vowing"),
        ("help", "help helps helped helping"),
        ("join", "join joins joined joining"),
        ("equip", "equip equips equiped equipped equiping equipping"),
        ("mimic", "mimic mimics mimiced mimicced mimicked mimicing mimiccing mimicking"),
        ("arc", "arc arcs arced arcing"),
        ("by", "by bies bied bying"),
        ("my", "my mies mied mying"),
        ("y", "y ys yed ying"),
        ("ax", "ax axes axed axing"),
        ("be", "be bes bed being am is are was were been"),
        ("ion", "ion ions ioned ioning"),
        ("hug", "hug hugs huged hugged huging hugging"),
        ("ski", "ski skis skied skiing"),
        ("oak", "oak oaks oaked oaking"),
        ("the", "the thes thed thing"),
    ],
)
def test_all_forms_of_a_word(word: str, expected: str) -> None:
    assert forms(word) == set(expected.split())


def test_auxiliaries() -> None:
    assert {"has", "been", "did"} <= AUXILIARIES
    assert AUXILIARIES.isdisjoint({"will", "the"})
