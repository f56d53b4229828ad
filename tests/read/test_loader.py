"""Bytes to documents: encodings, kinds of files, ids, titles and what documents.yaml declares."""

from __future__ import annotations

import hashlib
import os
import tempfile
from itertools import permutations
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.audit import Auditor
from auditor.files.text_file import MOST_BYTES, TextFileError, text_of
from auditor.read.decoded import UndecodableError
from auditor.read.file_types import kind_of
from auditor.read.formats.text import decode
from auditor.read.loader import collect
from auditor.read.titles import title_of
from tests.conftest import write_files

# ------------------------------------------------------------------ bytes to text

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


# ------------------------------------------------------------------ titles and kinds


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "International Labour Organization\n\nIt was founded in 1919.",
            "International Labour Organization",
        ),
        ("\n\n# What we do.\n\nText", "What we do."),
        ("It was founded in 1919.\n", "minutes"),
        ("word " * 50, "minutes"),
        ("1919\n2016", "minutes"),
        ("", "minutes"),
    ],
)
def test_title_is_the_first_line_that_reads_as_a_heading(text, title):
    assert title_of(text, "folder/minutes.txt") == title


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "document"),
        ("a.MD", "document"),
        ("a.pdf", "unreadable"),
        ("a.PNG", "other"),
        ("a.py", "other"),
        ("README", "unknown"),
        ("a.2019", "unknown"),
    ],
)
def test_kind_of_a_file(name, kind):
    assert kind_of(Path(name)) == kind


# ------------------------------------------------------------------ folders


def ids(collected) -> list[str]:
    return [document.id for document in collected.documents]


def test_a_folder_is_read_in_the_order_of_ids(tmp_path):
    write_files(tmp_path, {"b.txt": "B", "a.md": "A", "sub/c.text": "C", "A.txt": "capital"})
    collected = collect([tmp_path])
    assert ids(collected) == ["A.txt", "a.md", "b.txt", "sub/c.text"]
    assert collected.problems == ()
    first = collected.documents[0]
    assert (first.text, first.sha256) == ("capital", hashlib.sha256(b"capital").hexdigest())


def test_what_tells_the_audit_is_no_document_and_other_kinds_are_counted(tmp_path):
    write_files(
        tmp_path,
        {
            "a.txt": "A",
            "documents.yaml": "a.txt: 2016",
            "waivers.yaml": "[]",
            "auditor.yaml": "{}",
            "pack.yaml": "names: {}",
            "other.yaml": "color: red",
            "picture.PNG": b"\x89PNG",
            "script.py": "print()",
            "data.unknown": b"\0\1",
            "notes.unknown": "words",
        },
    )
    write_files(tmp_path, {".auditor/cache.txt": "C"})
    (tmp_path / ".hidden.txt").write_text("H")
    collected = collect([tmp_path])
    assert ids(collected) == ["a.txt", "notes.unknown"]
    assert collected.skipped == {".png": 1, ".py": 1, ".unknown": 1, ".yaml": 1}
    assert collected.problems == ()


def test_links_are_not_followed(tmp_path):
    write_files(tmp_path, {"out/secret.txt": "secret", "docs/a.txt": "A"})
    docs = tmp_path / "docs"
    (docs / "link.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (docs / "folder").symlink_to(tmp_path / "out")
    (docs / "circle").symlink_to(docs)
    collected = collect([docs])
    assert ids(collected) == ["a.txt"]
    assert collected.skipped == {"link": 3}


def test_the_output_folder_is_not_read(tmp_path):
    write_files(tmp_path, {"a.txt": "A", "reports/index.html": "<p>", "reports/note.txt": "N"})
    assert ids(collect([tmp_path], out=tmp_path / "reports")) == ["a.txt"]


def test_writing_into_the_audited_folder_leaves_its_documents(tmp_path):
    write_files(
        tmp_path,
        {
            "a.txt": "A",
            "index.html": "<p>",
            "report.json": "{}",
            "report.md": "# R",
            "claims.csv": "x",
        },
    )
    collected = collect([tmp_path], out=tmp_path)
    assert (ids(collected), collected.problems) == (["a.txt"], ())


def test_files_of_several_folders_have_ids_of_their_own(tmp_path):
    write_files(tmp_path, {"one/a.txt": "1", "two/a.txt": "2", "two/b.txt": "3"})
    both = [tmp_path / "one", tmp_path / "two"]
    assert ids(collect(both)) == ["b.txt", "one/a.txt", "two/a.txt"]
    assert ids(collect(both[::-1])) == ids(collect(both))


def test_a_file_reached_twice_is_read_once(tmp_path):
    write_files(tmp_path, {"sub/a.txt": "1"})
    paths = [tmp_path, tmp_path / "sub" / "a.txt", tmp_path / "sub"]
    assert ids(collect(paths)) == ["sub/a.txt"]


def test_a_deep_folder_is_read(tmp_path):
    folder = tmp_path
    for _ in range(100):
        folder = folder / "d"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("deep")
    assert ids(collect([tmp_path])) == ["d/" * 100 + "a.txt"]


# ------------------------------------------------------------------ documents.yaml


def declared(tmp_path, text: str, files=MappingProxyType({"a.txt": "words"})):
    write_files(tmp_path, files)
    (tmp_path / "documents.yaml").write_text(text)
    return collect([tmp_path])


def test_documents_yaml_declares_date_title_and_source(tmp_path):
    text = "a.txt: {date: 2016-03-25, title: T, source: S, why: the stamp}"
    document = declared(tmp_path, text).documents[0]
    assert (document.date, document.title, document.source) == ("2016-03-25", "T", "S")
    assert document.date_source == "documents.yaml: the stamp"


@pytest.mark.parametrize(
    ("key", "applies_to"),
    [
        ("a.txt", ["a.txt", "sub/a.txt"]),
        ("sub/a.txt", ["sub/a.txt"]),
        ("./sub/a.txt", ["sub/a.txt"]),
        ('"sub/*"', ["sub/a.txt", "sub/b.txt"]),
        ('"*"', ["a.txt", "sub/a.txt", "sub/b.txt"]),
        ("b.*", ["sub/b.txt"]),
    ],
)
def test_keys_name_paths_file_names_and_patterns(tmp_path, key, applies_to):
    collected = declared(
        tmp_path, f"{key}: 2016", {"a.txt": "1", "sub/a.txt": "2", "sub/b.txt": "3"}
    )
    assert [d.id for d in collected.documents if d.date == "2016"] == applies_to
    assert collected.problems == ()


def test_an_exact_key_goes_before_a_pattern_and_a_nearer_file_before_a_farther(tmp_path):
    write_files(tmp_path, {"sub/documents.yaml": "b.txt: {date: 2018}"})
    text = '"*": {date: 2015, source: S, why: all}\nb.txt: {date: 2016}\na.txt: {date: 2017}'
    collected = declared(
        tmp_path, text, {"a.txt": "1", "b.txt": "2", "sub/b.txt": "3", "sub/c.txt": "4"}
    )
    dates = {d.id: (d.date, d.source, d.date_source) for d in collected.documents}
    assert dates == {
        "a.txt": ("2017", "S", "documents.yaml"),
        "b.txt": ("2016", "S", "documents.yaml"),
        "sub/b.txt": ("2018", "S", "documents.yaml"),
        "sub/c.txt": ("2015", "S", "documents.yaml: all"),
    }


def test_a_given_file_takes_the_place_of_the_one_beside_the_documents(tmp_path):
    write_files(
        tmp_path,
        {
            "docs/a.txt": "1",
            "docs/documents.yaml": "a.txt: {title: T}",
            "dates.yaml": "a.txt: 2016",
        },
    )
    document = collect([tmp_path / "docs"], tmp_path / "dates.yaml").documents[0]
    assert (document.date, document.date_source) == ("2016", "dates.yaml")
    assert document.title == "1" or document.title == "a"


def test_a_single_file_has_what_is_declared_beside_it(tmp_path):
    write_files(
        tmp_path,
        {"a.txt": "1", "b.txt": "2", "documents.yaml": "a.txt: 2016\nb.txt: 2017\ngone.txt: 2018"},
    )
    collected = collect([tmp_path / "a.txt"])
    assert [(d.id, d.date) for d in collected.documents] == [("a.txt", "2016")]
    assert collected.problems == ()


@pytest.mark.parametrize("date", ["2016", "2016-03", "2016-03-25", "2016-03/2016-05", "'2016'"])
def test_dates_as_they_may_be_written(tmp_path, date):
    assert declared(tmp_path, f"a.txt: {date}").documents[0].date == date.strip("'")


CLOSER = ['"*": 2015', '"annual/*": 2016', '"annual/b*": 2017']


@pytest.mark.parametrize("order", list(permutations(CLOSER)))
def test_the_closer_pattern_goes_first_whatever_the_order(tmp_path, order):
    files = {"a.txt": "1", "annual/a.txt": "2", "annual/b.txt": "3"}
    collected = declared(tmp_path, "\n".join(order), files)
    assert [document.date for document in collected.documents] == ["2015", "2016", "2017"]


@pytest.mark.parametrize("nothing", ["null", "~", ""])
def test_null_declares_nothing(tmp_path, nothing):
    keys = ", ".join(f"{key}: {nothing}" for key in ("date", "title", "source", "why"))
    for text in (
        f"a.txt: {{{keys}}}",
        f"a.txt: {nothing}",
        f"a.txt: {{date: 2016, why: {nothing}}}",
    ):
        collected = declared(tmp_path, text)
        (document,) = collected.documents
        assert collected.problems == ()
        assert (document.source, document.title) == (None, "words")
        assert document.date_source in (None, "documents.yaml")


@pytest.mark.parametrize("key", ["/etc/passwd", "'C:\\\\a.txt'"])
def test_an_absolute_path_names_no_document(tmp_path, key):
    (problem,) = declared(tmp_path, f"{key}: 2016").problems
    assert "is an absolute path; a key is a path below" in problem.message


def test_a_misnamed_file_is_told(tmp_path):
    (problem,) = collect(
        [write_files(tmp_path, {"a.txt": "A", "documents.yml": "a.txt: 2016"})]
    ).problems
    assert (problem.message, problem.fatal) == (
        "documents.yml: not read; name it documents.yaml",
        False,
    )


# ------------------------------------------------------------------ the public functions


def test_read_gives_a_document_or_a_list(tmp_path):
    write_files(tmp_path, {"a.txt": "A", "b.txt": "B", "documents.yaml": "a.txt: 2016"})
    assert [d.id for d in auditor.read(tmp_path)] == ["a.txt", "b.txt"]
    assert auditor.read(tmp_path / "a.txt") == auditor.read(str(tmp_path))[0]


def test_read_raises_for_what_cannot_be_read(tmp_path):
    write_files(tmp_path, {"a.txt": b"\0"})
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        auditor.read(tmp_path / "gone.txt")
    with pytest.raises(ValueError, match=r"a\.txt: cannot be read: it is a binary file"):
        auditor.read(tmp_path)


@given(st.text(max_size=80) | st.text(" \n:-{}[]'\"*&!#a.t1x", max_size=60))
def test_any_declarations_are_read_or_told(text):
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), {"documents.yaml": text, "a.txt": "A"})
        collected = collect([folder])
    assert ids(collected) == ["a.txt"]
    assert all(problem.message.startswith("documents.yaml") for problem in collected.problems)


# ------------------------------------------------------------------ files that are not read


def test_a_device_or_a_pipe_is_no_file_of_the_audit(tmp_path):
    docs = write_files(tmp_path, {"a.txt": "A"})
    os.mkfifo(docs / "pipe.yaml")
    os.mkfifo(docs / "documents.yaml")
    for declarations in (None, Path("/dev/zero"), docs / "pipe.yaml"):
        collected = collect([docs], declarations)
        (problem,) = collected.problems
        assert (problem.kind, ids(collected)) == ("documents-file", ["a.txt"])
        assert problem.message.endswith("cannot be read: it is no regular file")


def test_a_file_without_end_is_not_read(tmp_path):
    with (tmp_path / "big.yaml").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(TextFileError, match="larger than"):
        text_of(tmp_path / "big.yaml")


@pytest.mark.parametrize("named", [True, False])
def test_declarations_that_a_link_leads_to_outside_are_not_read(tmp_path, named):
    write_files(tmp_path, {"secret": "root: secret\n- word", "docs/a.txt": "A"})
    (tmp_path / "docs" / "documents.yaml").symlink_to(tmp_path / "secret")
    collected = collect([tmp_path / "docs" / "a.txt" if named else tmp_path / "docs"])
    (problem,) = collected.problems
    assert (ids(collected), problem.fatal) == (["a.txt"], False)
    assert "a link that leads out of its folder; it is not followed" in problem.message
    assert "secret" not in problem.message


def test_declarations_may_be_linked_within_the_folder(tmp_path):
    write_files(tmp_path, {"dates.yaml": "a.txt: 2016", "a.txt": "A"})
    (tmp_path / "documents.yaml").symlink_to(tmp_path / "dates.yaml")
    assert [d.date for d in collect([tmp_path]).documents] == ["2016"]


@pytest.mark.parametrize("formats", ["json,markdown,csv,junit", "html,markdown", "html,json"])
def test_reports_of_an_earlier_audit_are_not_read(tmp_path, formats):
    write_files(tmp_path, {"a.txt": "The hall has 4 doors.", "report.md": "# Report\n\n4 doors."})
    written = Auditor().audit(collect([tmp_path]).documents).write(tmp_path / "earlier", formats)
    collected = collect([tmp_path], out=tmp_path / "other")
    assert (ids(collected), collected.problems) == (["a.txt", "report.md"], ())
    assert collected.skipped == {"earlier report": len(written)}


def test_what_only_bears_the_name_of_a_report_is_read(tmp_path):
    write_files(tmp_path, {"report.md": "# A", "report.json": '{"claims": [], "format": 1}'})
    collected = collect([tmp_path])
    assert (ids(collected), collected.skipped) == (["report.md"], {".json": 1})
