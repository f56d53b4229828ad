"""Two sheets of one form, whatever their titles: their lines tell of two things, their prose not."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

GRAVE = ("conflict", "unclear", "revision")
HEAD = "{0}\n\nThe school keeps its water, its garden and its hall open.\n\n"
PAGE = (
    "Pupils: {1}\n\nTeachers: {2}\n\nHead: {3}\n\nStreet: {3} Road {4}\n\n"
    "Grounds: sports field: {5} m\n\nThe day begins at: {6}\n\nLunch: {7}\n"
)
PROSE = "\nThe summer fair of the district raised {} euros.\n"
ELM = (412, 23, "Ann Lund", 14, 80, "8:15 a.m.", "soup on Monday")
WATER = (96, 8, "Bo Marsh", 3, 35, "9:00 a.m.", "rice on Friday")


def page(title: str, filled: tuple[object, ...], raised: str = "") -> Document:
    text = (HEAD + PAGE).format(title, *filled) + (PROSE.format(raised) if raised else "")
    return Document(f"{title}.txt".lower(), text, date="2024-05-01", title=title)


def grave(*documents: Document) -> list[str]:
    """Return the messages of what is grave."""
    findings = Auditor().audit(list(documents)).findings
    return list(findings.loc[findings["verdict"].isin(GRAVE), "message"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elm and Oak School", "Water"),
        ("Saint Ann, Saint Bede, and the Hill", "Garden"),
        ("Elm", "Hall of the Water"),
        ("Water", "Garden"),
    ],
)
def test_two_pages_of_one_form_tell_of_two_things(one: str, other: str) -> None:
    assert not grave(page(one, ELM), page(other, WATER))


def test_two_pages_that_agree_on_the_rest_tell_of_one_thing() -> None:
    retold = (421, *ELM[1:])
    assert grave(page("Elm", ELM), page("Water", retold))


def test_what_their_prose_tells_may_disagree() -> None:
    assert len(grave(page("Elm", ELM, "4,300"), page("Water", WATER, "3,400"))) == 1


def test_figures_of_two_forms_that_look_mistyped_are_of_two_things() -> None:
    one = "Ratio of the young: 22.3\n\nRatio of the old: 27.1\n\nRatio of support: 3.7\n"
    other = "Ratio of the young: 23.2\n\nRatio of the old: 27.1\n\nRatio of support: 3.7\n"
    elm, water = page("Elm", ELM), page("Water", WATER)
    pages = [
        Document(known.id, f"{known.text}\n{more}", date="2024-05-01", title=known.title)
        for known, more in ((elm, one), (water, other))
    ]
    assert not grave(*pages)
