"""Two short documents that tell one fact, in other words and with another value: all are right.

What is copied and altered stands in the collections; this is the other way in which a small folder
disagrees: a sentence beside another sentence, a labelled line or a cell.
"""

from __future__ import annotations

from auditor.core.model import Document

PAIRS = (
    ("Ostrava Works employs 4,200 people.", "With 4,700 people, Ostrava Works employs most here."),
    (
        "The Elber tunnel is 3,410 metres long.",
        "The Elber tunnel, the oldest, is 3,140 metres long.",
    ),
    ("Velmar has 61,000 inhabitants.", "The town of Velmar has 67,000 inhabitants today."),
    ("The Korda dam was completed in 1958.", "The Korda dam was completed in May 1961."),
    ("Harlan Books was founded in 1934.", "Harlan Books, a publisher, was founded in 1943."),
    ("The ticket to the Lindau Museum costs 12 euros.", "A Lindau Museum ticket costs 14 euros."),
    ("In 2018 the Aster Group sold 940 boats.", "The Aster Group sold 970 boats in 2018."),
    ("The Sorel Bridge has 14 arches.", "The Sorel Bridge, of red stone, has 16 arches."),
    ("Turnout in Ravenna County was 63 %.", "In Ravenna County, turnout was 68 % in all."),
    ("The Tessin lighthouse stands 41 metres tall.", "The Tessin lighthouse is 47 metres tall."),
    ("The Maren Prize is worth 50,000 crowns.", "The Maren Prize is worth 55,000 crowns a year."),
    ("Lake Oren covers an area of 310 sq km.", "Lake Oren covers some area of 330 sq km."),
    ("The Pella treaty was signed on 4 May 1921.", "The Pella treaty was signed on 14 May 1921."),
    ("Nordal Bank has 212 branches.", "Nordal Bank closed none of its 221 branches."),
    ("The Ister line is served by 18 trains a day.", "Each day 16 trains serve the Ister line."),
    (
        "The Calder mine produced 52,000 tonnes in 2011.",
        "In 2011 the Calder mine produced 25,000 tonnes.",
    ),
    ("Vinje Hospital has 340 beds.", "Vinje Hospital, in the north, has 380 beds."),
    ("Marta Holm was born in 1911.", "Marta Holm, the painter, was born in 1917."),
    ("The Sela Council has 45 members.", "Of the Sela Council's 47 members few came."),
    ("The Brenta canal is 36 km long.", "The Brenta canal runs for 63 km and is 63 km long."),
)
LINES = (
    ("Population: 61,000", "The population of {} is 67,000."),
    ("Area: 1,430 sq km", "{} covers an area of 1,340 sq km."),
    ("Ports: 4", "{} has 6 ports."),
    ("Founded: 1912", "{} was founded in 1921."),
    ("Unemployment rate: 7.4 %", "The unemployment rate of {} is 4.7 %."),
    ("Schools: 212", "There are 221 schools in {}."),
)
TABLE = "| Country | Airports | Lakes | Founded |\n|---|---|---|---|\n| {} | 35 | 12 | 1918 |\n| Norr | 9 | 3 | 1920 |\n"
CELLS = ("{} has 38 airports.", "{} has 14 lakes.", "{} was founded in 1919.")
PLACES = ("Ardia", "Belmark", "Cordana")


def folders() -> list[list[Document]]:
    """Return the pairs, each as a folder of two documents."""
    found = [list(pair) for pair in PAIRS]
    titles: list[str | None] = [None] * len(found)
    for place in PLACES:
        found += [[line, sentence.format(place)] for line, sentence in LINES]
        titles += [place] * len(LINES)
        found += [[TABLE.format(place), sentence.format(place)] for sentence in CELLS]
        titles += [None] * len(CELLS)
    return [
        [Document(f"{side}.md", text, "2024", title) for side, text in enumerate(texts)]
        for texts, title in zip(found, titles, strict=True)
    ]
