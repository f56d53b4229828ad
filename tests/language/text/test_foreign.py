"""A passage of another language is known by its function words or its script."""

from __future__ import annotations

import pytest

import auditor
from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.language.text.foreign import account_of, decimal_sign, foreign_spans, may_be_foreign
from auditor.read.loader import collect
from auditor.read.shapes import shape_of

PASSAGES = [
    ("The weir is 12.5 m wide and was built in 1931 by the county for the mills.", None),
    ("Das Wehr ist 12,5 m breit und wurde 1931 von der Gemeinde für die Mühlen gebaut.", "de"),
    ("Le barrage a une largeur de 12,5 m et il a été construit en 1931 pour les moulins.", "fr"),
    ("La presa tiene 12,5 m de ancho y fue construida en 1931 por el municipio.", "es"),
    ("La diga è larga 12,5 m ed è stata costruita nel 1931 dal comune per i mulini.", "it"),
    ("De stuw is 12,5 m breed en werd in 1931 door de gemeente voor de molens gebouwd.", "nl"),
    ("A represa tem 12,5 m de largura e foi construída em 1931 pela câmara para os moinhos.", "pt"),
    ("Плотина шириной 12,5 метра была построена в 1931 году и открыта для всех мельниц.", "ru"),
    ("Το φράγμα έχει πλάτος 12,5 μέτρα και χτίστηκε το 1931 από τον δήμο.", "another language"),
    ("この堰は幅12.5メートルで、1931年に水車のために建設されました。", "another language"),
    # English with words of others
    (
        "He was born in Rio de la Plata and the Los Angeles Times called him el rey of the trade.",
        None,
    ),
    ("The company, Hubert van der Berg und Partner, was sold to Banco de la Costa in May.", None),
    ("Members: Ана Петрова, Иван Сидоров and Olga Keller were there for the vote.", None),
    ("T h e b o a r d a n d a l l o f t h e o t h e r s a g r e e d o n i t", None),
    ("In was, an was, so was it in an old mill of the town by the sea.", None),
    # abbreviations that come again and again
    ("Coal: mined: 40 tons (2020 est.) burnt: 60 tons (2020 est.) sold: 9 tons (2020 est.)", None),
    ("Stations: total: NA long wave: NA short wave: NA on the islands: NA", None),
    ("Talers for a crown - 28.10001 (2020 est.) 23.7 (2019 est.) 27.804 (2018 est.)", None),
]


def languages(text: str, declared: str | None = None, name: str = "a.txt") -> list[str]:
    blocks = shape_of(Document(name, text)).blocks
    return [span.language for span in foreign_spans(text, blocks, declared)]


@pytest.mark.parametrize(("text", "language"), PASSAGES)
def test_a_passage(text, language):
    assert languages(text) == ([language] if language else [])


GERMAN = PASSAGES[1][0]
ENGLISH = PASSAGES[0][0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}\n", ["de"]),
        # a short passage is in the language of most of its document, in mixed ones in English
        (f"{GERMAN}\n\nKosten: keine.\n\n{GERMAN}\n", ["de", "de", "de"]),
        (f"{ENGLISH}\n\nCosts: none.\n\n{GERMAN}\n", ["de"]),
    ],
)
def test_passages_of_a_document(text, found):
    assert languages(text) == found


def test_what_is_declared_decides():
    assert languages("Breite 12,5 m.\n", "de-AT") == ["de"]
    assert languages(GERMAN, "en") == []
    assert languages(f"{ENGLISH}\n", "de") == []  # a quotation in English is English
    assert languages("Szerokość 12,5 m.\n", "pl") == ["pl"]


def test_tables_are_no_prose():
    table = "| Ort | Breite |\n| --- | --- |\n| Auf der Insel und in den Auen ist es | 12,5 m |\n"
    assert set(languages(f"{GERMAN}\n\n{table}", name="a.md")) == {"de"}
    assert len(languages(f"{GERMAN}\n\n{table}", name="a.md")) == 1


def test_most_texts_are_known_at_once():
    assert not may_be_foreign(ENGLISH)
    assert may_be_foreign(GERMAN)


def test_signs_of_decimals():
    assert [decimal_sign(code) for code in ("de", "en", "pl")] == [",", ".", None]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # whose numbers are written as there, whatever the document does
        (f"{ENGLISH}\n\n{GERMAN}", [("12.5 m", 12.5), ("1931", None), ("12,5 m", 12.5)]),
        (
            "Der Umbau hat 3.456 Euro gekostet und ist seit dem 04.03.2021 nicht mehr zu sehen.",
            [("3.456 Euro", 3456), ("04.03.2021", "2021-03-04")],
        ),
        # neither words nor names are read
        ("Die zwei Brüder sind am 4. März von Hamburg nach Bremen gegangen und nie wieder da.", []),
    ],
)
def test_what_is_read_of_them(text, read):
    mentions = analyse(Document("a.txt", text)).mentions
    found = {m.text: (m.value.edtf if m.value.kind == "date" else m.value.low) for m in mentions}
    for words, value in read:
        assert words in found
        assert value is None or found[words] == value
    if not read:
        assert found == {}


def test_prose_states_nothing_tables_and_fields_do():
    text = f"{GERMAN}\n\n| Ort | Breite |\n| --- | --- |\n| Wehr | 12,5 m |\n\n{GERMAN}\n"
    analysis = analyse(Document("a.md", text))
    assert {passage.kind for passage in analysis.passages} == {"cell"}
    assert {passage.kind for passage in analysis.silent} == {"body"}
    assert [m.value.low for m in analysis.mentions if m.text == "12,5 m"] == [12.5] * 3


def test_copies_of_a_sentence_that_differ_in_a_figure_are_found():
    others = "Es hat drei Tore, die von dem Wärter bei Hochwasser zu öffnen sind."
    a, b = f"{GERMAN} {others}\n", f"{GERMAN.replace('12,5', '15,2')} {others}\n"
    found = auditor.Auditor().audit([Document("a.txt", a), Document("b.txt", b)]).results.findings
    assert [finding.verdict for finding in found] == ["unclear"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ENGLISH, []),
        (
            GERMAN,
            [
                "not in English: all of it (German); of that only digits, dates in digits and "
                "tables are read"
            ],
        ),
    ],
)
def test_it_is_told(tmp_path, text, told):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    collected = collect([tmp_path])
    assert [problem.message for problem in collected.problems] == told
    assert not any(problem.fatal for problem in collected.problems)
    (fate,) = collected.files
    assert fate.told.split("; ", 1)[1:] == told[:1]


def test_how_much_is_told():
    text = f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}\n"
    spans = foreign_spans(text, shape_of(Document("a.txt", text)).blocks)
    assert account_of(text, spans).startswith("not in English: 34 % of it (German); ")
    assert account_of(text, ()) == ""


def test_a_language_that_is_declared_is_used(tmp_path):
    (tmp_path / "a.txt").write_text("Breite 1.250 m.\n", encoding="utf-8")
    (tmp_path / "documents.yaml").write_text("a.txt: {language: de}\n", encoding="utf-8")
    collected = collect([tmp_path])
    (document,) = collected.documents
    assert [mention.value.low for mention in analyse(document).mentions] == [1250]
    assert "German" in collected.problems[0].message
