"""Which persons titles introduce."""

from __future__ import annotations

import pytest

from auditor.language.names.recognizer import read_names
from auditor.language.statement.apposition import introduced


def test_titles_introduce_people() -> None:
    text = (
        "President Kassym-Jomart Tokayev met Director-General of the International Labor "
        "Organization (ILO) Gilbert Houngbo, Deputy Prime Minister Murat Nurtleu, Deputy Prime "
        "Minister Tamara Duissenova and Tim Cook, Chief Executive Officer of Apple."
    )
    assert introduced(text, read_names(text)) == {
        "president": {"Kassym-Jomart Tokayev"},
        "director general": {"Gilbert Houngbo"},
        "deputy prime minister": {"Murat Nurtleu", "Tamara Duissenova"},
        "chief executive officer": {"Tim Cook"},
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("There the prime minister Xi Jinping spoke.", "prime minister"),
        ("There Xi Jinping, the president of China, spoke.", "president"),
        ("There Xi Jinping, deputy director general of it, spoke.", "deputy director"),
    ],
)
def test_titles_in_small_letters_introduce_people(text: str, title: str) -> None:
    assert introduced(text, read_names(text)) == {title: {"Xi Jinping"}}
