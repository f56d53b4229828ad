"""Two documents → what an audit says of their names, contacts and quotations."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

GRAVE = ("conflict", "unclear", "revision")


def verdicts(*texts: str, date: str | None = "2024-05-01") -> list[str]:
    documents = (Document(f"d{at}.md", text, date=date) for at, text in enumerate(texts))
    found = Auditor().audit(documents).findings
    return [verdict for verdict in found["verdict"] if verdict in GRAVE]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # one body, one office, one day
        (
            "The curator of the Elmton Museum is Rosa Lind.",
            "Karl Noll is curator of the Elmton Museum.",
            "conflict",
        ),
        # a letter
        (
            "The curator of the Elmton Museum is Rosa Lindgren.",
            "Our curator is Rosa Lindgrin.",
            "unclear",
        ),
        # no body is named
        ("The chair of the jury is Rosa Lind.", "The chair of the jury is Karl Noll.", "unclear"),
        # a place may lie in another
        ("Borg Pumps is based in Oslo.", "Borg Pumps has its head office in Bergen.", "unclear"),
        ("Eva Holt was born in Bergen.", "Eva Holt, born in Oslo, writes.", "unclear"),
        (
            "The author of the guide was Iris Falk.",
            "The author of the guide is Karl Noll.",
            "unclear",
        ),
        (
            "The Water Act took effect in May 2021.",
            "The Water Act took effect in July 2021.",
            "conflict",
        ),
        (
            "Zephyr 2.0 was released on 3 May 2021.",
            "Zephyr 2.0 was released on 9 May 2021.",
            "conflict",
        ),
        ("Zephyr requires Python 3.8.", "Zephyr requires Python 3.9.", "conflict"),
        ("The lease expires on 3 May 2021.", "The lease expires on 5 May 2021.", "unclear"),
        (
            "The Elmton elections take place on 3 May 2021.",
            "The Elmton elections take place on 9 May 2021.",
            "conflict",
        ),
        ("The cloud provider is Nimbus.", "The cloud provider is Stratus.", "unclear"),
        ("Iris Falk is a Danish painter.", "Iris Falk is a Dutch painter.", "unclear"),
        ("Elmton is Sudria's third-largest town.", "Elmton is Sudria's largest town.", "conflict"),
        ("Elmton is the oldest town in Sudria.", "Oakton is the oldest town in Sudria.", "unclear"),
        ("Phone: 01632 960 145", "Call 01632 960 415.", "unclear"),
        ("We are at 12 Elm Road, Elmton EL1.", "Press office, 21 Elm Road, Elmton EL1.", "unclear"),
        (
            '"We will plant 400 trees in the park this spring," said Eva Holt.',
            'Eva Holt said: "We will plant 900 trees in the park this spring."',
            "unclear",
        ),
        (
            "Eva Holt is the managing director of Sudria Rail.",
            "Eva Holt is the managing director of Borg Pumps.",
            "unclear",
        ),
    ],
)
def test_two_documents_disagree(one: str, other: str, verdict: str) -> None:
    assert verdicts(one, other) == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The curator of the Elmton Museum is Bob Lind.", "Our curator is Robert Lind."),
        ("The curator of the Elmton Museum is Rosa Lind.", "The curator of the zoo is Karl Noll."),
        ("The deputy chair of the jury is Rosa Lind.", "The chair of the jury is Karl Noll."),
        ("Captain Noll sailed on Monday.", "Captain Lind came on Monday."),
        ("Borg Pumps is based in Norway.", "Borg Pumps is based in Oslo."),
        ("The fair takes place in the Elmton Town Hall.", "The fair takes place in Elmton."),
        ("Borg Pumps is based in Oslo, Norway.", "Borg Pumps is based in Norway."),
        ("Phone: 01632 960 145", "Phone: +44 1632 960145"),
        ("Phone: 01632 960 145", "Phone: 01632 960 146"),
        (
            '"We will plant 400 trees in the park this spring," said Eva Holt.',
            'Eva Holt said: "We will plant 400 trees in the park."',
        ),
        (
            '"The co-operation of all our members is a joy to us," said Eva Holt.',
            '"The co operation of all our members is a joy to us," said Eva Holt.',
        ),
        (
            "Eva Holt was born in Bergen in 1950.",  # another of that name
            "Eva Holt was born in Oslo in 1990.",
        ),
        ("The Water Act took effect in May 2021.", "The Water Act took effect on 3 May 2021."),
        ("The board meeting is held on 3 May 2021.", "The board meeting is held on 9 June 2021."),
        (
            "The Elmton festival takes place on 3 May 2021.",
            "The Elmton festival takes place on 3 May 2025.",
        ),
        ("Zephyr 2.0 was released on 3 May 2021.", "Zephyr 2.1 was released on 9 May 2021."),
        ("The delay is given in seconds.", "The width is given in inches."),
        ("The Water Act expires on 3 May 2021.", "The Water Act took effect on 5 May 2011."),
        ("The mayor of Elmton City was Iris Falk.", "The mayor of Elmton City is Karl Noll."),
    ],
)
def test_two_documents_agree_or_tell_of_two_things(one: str, other: str) -> None:
    assert verdicts(one, other) == []


def test_ever_other_holders_are_a_form() -> None:
    names = ("Rosa Lind", "Karl Noll", "Eva Holt")
    assert verdicts(*(f"The chair of the jury is {name}." for name in names)) == []


def test_several_hold_what_one_document_gives_to_two() -> None:
    one = (
        "The editor of the Elmton Times is Rosa Lind. The editor of the Elmton Times is Karl Noll."
    )
    assert verdicts(one, "The editor of the Elmton Times is Eva Holt.") == []


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Eva Holt (painter)", "Eva Holt (rower)"), []),  # two of one name
        (
            ("Oak School", "Elm School"),
            ["unclear"],
        ),  # what the documents are about is another thing
    ],
)
def test_titles_tell_bodies_apart(titles: tuple[str, str], expected: list[str]) -> None:
    texts = ("Eva Holt was born in Bergen.", "Eva Holt was born in Oslo.")
    documents = (
        Document(f"{at}.md", text, date="2024-05-01", title=title)
        for at, (text, title) in enumerate(zip(texts, titles, strict=True))
    )
    assert [v for v in Auditor().audit(documents).findings["verdict"] if v in GRAVE] == expected


def test_what_a_document_is_about_tells_unnamed_bodies_apart() -> None:
    documents = (
        Document("1.md", "The head teacher is Eva Holt.", title="Oak School"),
        Document("2.md", "The head teacher is Karl Noll.", title="Elm School"),
    )
    assert not set(Auditor().audit(documents).findings["verdict"]) & set(GRAVE)


def test_a_later_holder_is_no_disagreement() -> None:
    documents = (
        Document("a.md", "The curator of the Elmton Museum is Rosa Lind.", date="2020-05-01"),
        Document("b.md", "The curator of the Elmton Museum is Karl Noll.", date="2024-05-01"),
    )
    found = Auditor().audit(documents).findings
    assert not set(found["verdict"]) & set(GRAVE)


def test_compare_takes_both_passages_as_of_one_thing() -> None:
    found = Auditor().compare("The frontend lead is Rosa Lind.", "The frontend lead is Karl Noll.")
    assert found["verdict"] == "conflict"
