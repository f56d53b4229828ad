"""A file is read as what its content is, whatever its name tells."""

from __future__ import annotations

from auditor.read.loader import Collected, collect
from tests.conftest import write_files

PAGE = "<!DOCTYPE html><title>Bridge</title><p>The bridge is 212 metres long and has 4 lanes.</p>"


def problems(found: Collected) -> list[tuple[str, bool]]:
    return [(problem.message, problem.fatal) for problem in found.problems]


def test_a_page_named_txt_or_xls_is_read_as_a_page(tmp_path):
    write_files(tmp_path, {"a.txt": PAGE, "b.xls": f"{PAGE}\n"})
    found = collect([tmp_path])
    assert [document.text for document in found.documents] == [
        "The bridge is 212 metres long and has 4 lanes."
    ] * 2
    assert problems(found) == [
        ("it is a web page (HTML), though its name ends in .txt", False),
        ("it is a web page (HTML), though its name ends in .xls", False),
    ]


def test_an_old_office_file_tells_what_to_do(tmp_path):
    write_files(tmp_path, {"a.doc": b"\xd0\xcf\x11\xe0\0\0", "b.txt": "It has 24 members."})
    ((message, fatal),) = problems(collect([tmp_path]))
    assert message.endswith(".doc files of Office 97 to 2003 have no reader; convert it to .docx")
    assert fatal


def test_an_empty_file_is_told(tmp_path):
    write_files(tmp_path, {"a.txt": " \n", "b.docx": b"", "c.json": "{}"})
    assert problems(collect([tmp_path])) == [
        ("it is empty: there is no text in it", False),
        ("cannot be read: it is empty: there is no text in it", True),
        ("cannot be read: it is empty: there is no text in it", True),
    ]
