"""The kind that words of a name tell: people."""

from __future__ import annotations

import pytest

from tests.language.names.read_text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Sali BERISHA.", ["P Sali BERISHA"]),
        ("It was Lars LOEKKE RASMUSSEN.", ["P Lars LOEKKE RASMUSSEN"]),
        ("It was Thomas YAYI Boni.", ["P Thomas YAYI Boni"]),
        ("So J. K. Rowling wrote.", ["P J. K. Rowling"]),
        ("So Gilbert F. Houngbo wrote.", ["P Gilbert F. Houngbo"]),
        ("So Charles de Gaulle wrote.", ["P Charles de Gaulle"]),
        ("So Ludwig van Beethoven wrote.", ["P Ludwig van Beethoven"]),
        ("So Osama bin Laden wrote.", ["P Osama bin Laden"]),
        ("So Bashar al-Assad wrote.", ["P Bashar al-Assad"]),
        ("So Ansar al-Sharia wrote.", ["N Ansar al-Sharia"]),
        ('So Michiel "Mike" Godfried EMAN wrote.', ['P Michiel "Mike" Godfried EMAN']),
        ("So Vere Cornwall BIRD, Sr. wrote.", ["P Vere Cornwall BIRD, Sr."]),
        ("Ambassador Richard MILLS, Jr. (since 2020)", ["R Ambassador", "P Richard MILLS, Jr."]),
        ("Ambassador Bridget A. BRINK (since 2019)", ["R Ambassador", "P Bridget A. BRINK"]),
        ("King JUAN CARLOS I (since 1975)", ["R King", "P JUAN CARLOS I"]),
        ("President Bingu wa MUTHARIKA (since 2004)", ["R President", "P Bingu wa MUTHARIKA"]),
        ("President Duma BOKO (since 2024)", ["R President", "P Duma BOKO"]),
        ("So Nicholas M. HILL wrote.", ["P Nicholas M. HILL"]),
        ("So Stephen King wrote.", ["P Stephen King"]),
        ("So Jan CARNOGURSKY wrote on 5 Jan 1990.", ["P Jan CARNOGURSKY"]),
        ("Bailiff Richard McMAHON (since 2020)", ["R Bailiff", "P Richard McMAHON"]),
        (
            "Chairman of the Council of Ministers Adnan TERZIC (since 2002)",
            ["R Chairman", "O Council of Ministers", "P Adnan TERZIC"],
        ),
        (
            "President of the Federation of Bosnia and Herzegovina Marinko CAVARA",
            [
                "R President",
                "O Federation of Bosnia and Herzegovina",
                "C Bosnia and Herzegovina",
                "P Marinko CAVARA",
            ],
        ),
        (
            "Deputy Prime Ministers Ann Berg and Leo Falk",
            ["R Deputy Prime Ministers", "P Ann Berg", "P Leo Falk"],
        ),
        ("So Dr. Ivor Heath wrote.", ["P Ivor Heath"]),
        ("So Theresa May wrote in May.", ["P Theresa May"]),
        ("So Conan O’Brien wrote.", ["N Conan O’Brien"]),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert names(text) == expected
