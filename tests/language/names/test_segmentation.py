"""Where runs of capitals are divided: roles, titles, owners and connectives."""

from __future__ import annotations

import pytest

from tests.language.names.read_text import names

SEGMENTS = {
    "Director-General of the International Labor Organization (ILO) Gilbert Houngbo on Sept. 5": [
        "R Director-General",
        "O International Labor Organization",
        "O ILO = International Labor Organization",
        "P Gilbert Houngbo",
    ],
    "ASTANA – President Kassym-Jomart Tokayev met": [
        "N ASTANA",
        "R President",
        "P Kassym-Jomart Tokayev",
    ],
    "met Kazakh Deputy Prime Minister and Foreign Minister Murat Nurtleu": [
        "R Deputy Prime Minister",
        "R Foreign Minister",
        "P Murat Nurtleu",
    ],
    "Mr. Heinz Koller of Germany was appointed as Regional Director of the OSCE": [
        "P Heinz Koller",
        "C Germany",
        "R Regional Director",
        "N OSCE",
    ],
    "led by the Minister of Labour and Social Protection of Population.": [
        "R Minister of Labour and Social Protection of Population"
    ],
    "Minister of Foreign Affairs Sergey Lavrov": [
        "R Minister of Foreign Affairs",
        "P Sergey Lavrov",
    ],
    "President of Kazakhstan Kassym-Jomart Tokayev": [
        "R President",
        "C Kazakhstan",
        "P Kassym-Jomart Tokayev",
    ],
    "the president of France, Emmanuel Macron": ["C France", "P Emmanuel Macron"],
    "the President of Kazakhstan, Kassym-Jomart Tokayev": [
        "R President",
        "C Kazakhstan",
        "P Kassym-Jomart Tokayev",
    ],
    "then Sooronbay Jeenbekov, President of Kyrgyzstan": [
        "P Sooronbay Jeenbekov",
        "R President",
        "C Kyrgyzstan",
    ],
    "the President of Kazakhstan, Germany and France": [
        "R President",
        "C Kazakhstan",
        "C Germany",
        "C France",
    ],
    "the president Xi Jinping": ["P Xi Jinping"],
    "German Chancellor Angela Merkel": ["R Chancellor", "P Angela Merkel"],
    "US President Joe Biden": ["C US = United States", "R President", "P Joe Biden"],
    "Chief Executive Officer Tim Cook": ["R Chief Executive Officer", "P Tim Cook"],
    "chief of state: President Patrice TALON (since 6 April 2016)": [
        "R President",
        "P Patrice TALON",
    ],
    "Queen ELIZABETH II, represented by Governor General Sir Wilfred JACOBS": [
        "R Queen",
        "P ELIZABETH II",
        "R Governor General",
        "P Wilfred JACOBS",
    ],
    "King Abdullah Sports City opened": ["L King Abdullah Sports City"],
    "General Tommy Franks and the General Assembly": ["P Tommy Franks", "O General Assembly"],
    "Prime Minister Ngo Dinh Diem of the State of Vietnam": [
        "R Prime Minister",
        "P Ngo Dinh Diem",
        "N State of Vietnam",
        "C Vietnam",
    ],
    "PRESIDENT TOKAYEV MEETS ILO DIRECTOR-GENERAL": ["R PRESIDENT", "R DIRECTOR-GENERAL"],
}


@pytest.mark.parametrize("text", SEGMENTS)
def test_titles_roles_and_owners(text: str) -> None:
    assert names(text) == SEGMENTS[text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the Bank of England now", ["O Bank of England", "C England"]),
        (
            "the Food and Agriculture Organization and Germany",
            ["O Food and Agriculture Organization", "C Germany"],
        ),
        (
            "a Country Office for Eastern Europe and Central Asia",
            ["O Country Office for Eastern Europe and Central Asia"],
        ),
        ("by Johnson & Johnson", ["N Johnson & Johnson"]),
        ("the Global Coalition for Social Justice", ["O Global Coalition for Social Justice"]),
        ("the Institute of Technology ( MIT ) moved", ["O Institute of Technology", "N MIT"]),
        (
            "the Botswana Democratic Party or BDP won",
            ["O Botswana Democratic Party", "C Botswana", "O BDP = Botswana Democratic Party"],
        ),
        (
            "a Targeted Social Assistance (TSA) and the TSA",
            [
                "O Targeted Social Assistance",
                "O TSA = Targeted Social Assistance",
                "O TSA = Targeted Social Assistance",
            ],
        ),
        ("the Kalahari Desert and Lake Victoria", ["L Kalahari Desert", "L Lake Victoria"]),
        ("Convention No. 87 and the G-77", ["N Convention No. 87", "N G-77"]),
        ("the People’s Republic of China", ["C People’s Republic of China = China"]),
        ("Antigua and Barbuda’s coast", ["C Antigua and Barbuda"]),
        ("the U.S. and the U.K.", ["C U.S. = United States", "C U.K. = United Kingdom"]),
        (
            "America and the Confederate States of America",
            ["C America = United States", "N Confederate States of America"],
        ),
        ("The Netherlands and The Hague", ["C Netherlands", "N Hague"]),
        ("the Kazakh people and the French", []),
        ("in the Republic of Norland now", ["C Republic of Norland = Norland"]),
        (
            "the Federal Republic of Norland; in Norland",
            ["C Federal Republic of Norland = Norland", "C Norland"],
        ),
        ("in the Kingdom of the Two Hills", ["C Kingdom of the Two Hills = Two Hills"]),
        ("the U.N. and the United Nations", ["N U.N.", "O United Nations"]),
        ("Germany, France and Poland", ["C Germany", "C France", "C Poland"]),
        ("the West Bank and the World Bank", ["L West Bank", "O World Bank"]),
        ("the Marina de Guerra del Peru", ["N Marina de Guerra del Peru", "C Peru"]),
        ("the island of Saint Martin", ["N Saint Martin"]),
        ("a Court of Chief Pleas", ["O Court of Chief Pleas"]),
        ("at Saint Helena (HLE) now", ["N Saint Helena", "N HLE"]),
        (
            "an African Development Bank (AfDB)",
            ["O African Development Bank", "O AfDB = African Development Bank"],
        ),
        ("from Peru. Lima grew", ["C Peru"]),
    ],
)
def test_organizations_and_countries(text: str, expected: list[str]) -> None:
    assert names(text) == expected
