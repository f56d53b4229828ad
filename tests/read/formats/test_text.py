"""Bytes are text in their encoding, or refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read.decoded import UndecodableError
from auditor.read.formats.text import decode

ENCODED = [
    ("plain words, 24 of them", "utf-8", "utf-8"),
    ("Zürich – café “quoted”", "utf-8", "utf-8"),
    ("Zürich – café", "utf-8-sig", "utf-8"),
    ("Zürich – café", "utf-16", "utf-16-le"),
    ("Zürich – café", "utf-32", "utf-32-le"),
    ("Mr. Smith said “hello” for £10 or €20, 5° north, ½ mile.", "cp1252", "cp1252"),
    ("Die Straße führt über Köln nach Zürich; 24 Übereinkommen.", "cp1252", "cp1252"),
    ("Le Kazakhstan a ratifié 24 conventions, près de Genève, déjà.", "cp1252", "cp1252"),
    ("El señor Muñoz asumió en 2016 la dirección de la organización.", "cp1252", "cp1252"),
    ("café", "latin-1", "cp1252"),
    ("Казахстан ратифицировал 24 конвенции МОТ.", "cp1251", "cp1251"),
    ("Казахстан ратифицировал 24 конвенции МОТ.", "koi8_r", "koi8_r"),
    ("Příliš žluťoučký kůň úpěl ďábelské ódy v roce 2016.", "cp1250", "cp1250"),
    ("Prezydent Łukasz Żółć założył Międzynarodową Organizację Pracy.", "cp1250", "cp1250"),
    ("Η Διεθνής Οργάνωση Εργασίας ιδρύθηκε το 1919.", "cp1253", "cp1253"),
]


@pytest.mark.parametrize(("text", "written_in", "read_in"), ENCODED)
def test_text_is_read_in_the_encoding_it_was_written_in(text, written_in, read_in):
    decoded = decode(text.encode(written_in))
    assert decoded.text == text
    assert decoded.encoding == read_in
    assert decoded.legacy == (not read_in.startswith("utf"))


NO_TEXT = [
    (b"Kazakhstan \xff\xfe has ratified 24 conv\x80\x81entions.", "no other encoding is sure"),
    (bytes([0x80, 0x81, 0xFE, 0xFF, 0x90]), "no other encoding is sure"),
    ("Zürich – café".encode()[:-1], "the first in line 1"),
    ("é\nè\n".encode() + b"\xe9t\xe9 \xc3\xa9\xc3\xa8\xc3\xaa", "the first in line 3"),
    (b"text \0 text", "binary"),
    (bytes(range(1, 32)), "binary"),
    (b"%PDF-1.7 ...", "a PDF file"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"PK\x03\x04 ...", "an Office document"),
    (b"\xff\xfeodd", "UTF-16"),
]


@pytest.mark.parametrize(("data", "reason"), NO_TEXT)
def test_what_is_no_text_is_refused_with_a_reason(data, reason):
    with pytest.raises(UndecodableError, match=reason):
        decode(data)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_utf8_is_kept_as_it_is(text):
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data):
    try:
        text = decode(data).text
    except UndecodableError:
        text = ""
    assert "\r" not in text


def test_line_ends_are_one_character():
    assert decode(b"a\r\nb\rc\n\r\nd").text == "a\nb\nc\n\nd"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_and_told(encoding):
    decoded = decode("The bridge is 212 metres long.\n".encode(encoding))
    assert decoded == ("The bridge is 212 metres long.\n", encoding, True)
