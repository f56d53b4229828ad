"""The title of a document that declares none: what its head says, else the name of its file."""

from __future__ import annotations

import pytest

import auditor
from auditor.read.shapes import shape_of_head
from auditor.read.titles import LOOKED_AT, title_of
from tests.conftest import write_files

PROSE = "\n\nThe council met in the town hall and spoke about the roads of the whole district.\n"
PARTS = "\n\nText of it is here.\n\n".join(("", "# People", "# Spending", "# Outlook", ""))

TITLES = [
    # text: a heading, or the first short line above the text
    ("a.txt", "International Labour Organization\n\nIt was founded in 1919.", "International Labour Organization"),
    ("a.txt", "Fees of the ferry\n=================\n\nA crossing costs €4.", "Fees of the ferry"),
    ("a.txt", "Grant agreement\nDate: 15 March 2024\nbetween the Foundation and the Trust.\n", "Grant agreement"),
    ("a.txt", "Melchisedec\n\nor Melchizedek, king of Salem, and priest.", "Melchisedec"),
    # Markdown: marks, and no marks
    ("a.md", "\n\n# What we do.\n\nText", "What we do."),
    ("a.md", '<a name="sec7"></a>\n\n<div class="breaker"></div>\n\n## 7 Threats' + PROSE, "7 Threats"),
    ("a.md", "# **Fees** of [the ferry](x.md)" + PROSE, "Fees of the ferry"),
    ("a.md", "Where do you live?\n\nSelect one.", "Where do you live?"),
    ("a.md", "Home About News\n\n# About the Trust" + PROSE, "About the Trust"),
    ("a.md", "Updated at: 2024-03-01\n\n# Rules of the pool" + PROSE, "Rules of the pool"),
    ("a.md", "## Council of Norland\n\n# The harbour" + PROSE, "The harbour"),
    # a letterhead, a cover: the line that names a kind of document
    ("a.txt", "River Trust\nMinutes of the meeting of Wednesday, 12 March 2024\n\nPresent: Ana Holm (chair)\n\nThe board met.", "Minutes of the meeting of Wednesday, 12 March 2024"),
    ("a.txt", "Exhibit 10.3\n\nNORLAND FRANCHISE SYSTEMS, INC.\n\nFRANCHISE AGREEMENT" + PROSE, "FRANCHISE AGREEMENT"),
    ("a.txt", "EXHIBIT 10.12      SUPPLY AGREEMENT      dated as of 5 May 2010" + PROSE, "SUPPLY AGREEMENT"),
    ("a.txt", "[***] Portions of this exhibit are omitted.\n\nSUPPLY AGREEMENT" + PROSE, "SUPPLY AGREEMENT"),
    ("a.txt", "LEASE AGREEMENT This lease is made between Ana Holm and Per Dahl." + PROSE, "LEASE AGREEMENT"),
    ("a.txt", "BOARD: Board Minutes--16 March 1994Minutes of the BoardMeeting of 16 March 1994A meeting was held." + PROSE, "BOARD: Board Minutes--16 March 1994"),
    ("a.txt", "UNITED STATES\nSECURITIES COMMISSION\nOSLO 20549\n\nFORM 10-K\n\nANNUAL REPORT UNDER THE ACT OF 1934:" + PROSE, "FORM 10-K"),
    ("a.md", "[![Build](x.svg)](y)\n\n# Widget" + PROSE, "Widget"),
    # a field
    ("a.txt", "MEMORANDUM\n\nTO: All staff\nFROM: Ana Holm\nRE: New opening hours" + PROSE, "New opening hours"),
    ("a.txt", "No: 318\nTitle: Decorators for methods\nStatus: Final" + PROSE, "Decorators for methods"),
    ("a.txt", "No: 318 Title: Decorators Author: Ana Holm <ana@x.org> Status: Final" + PROSE, "Decorators"),
    ("a.txt", "From: Ana Holm\nTo: Per Dahl\nSubject: The new ferry\n\nDear Per,\n\nIt is here.", "The new ferry"),
    ("a.txt", "---\ntitle: Fees\ndate: 2020-05-05\n---\n\nText of it.\n\nMore.", "Fees"),
    ("a.md", "# Parts of a claim\n\nEach has:\n\n* Subject: The party that it is about\n", "Parts of a claim"),
    ("a.md", "# Fees" + PROSE + PROSE + "\nSubject: The fees", "Fees"),
    # what only stands on a document
    ("fees.txt", "Date: 22 March 2024\n\nDear Minister,\n\nThe Trust has 52 employees.\n", "fees"),
    ("fees.txt", "TEST PURPOSES ONLY\n\nThe ferry costs 4 euros a crossing, and 6 with a bicycle.\n\nText.", "fees"),
    ("fees.txt", "Copyright 2024 Norland Press\n\nThe ferry costs 4 euros a crossing, with all fees.", "fees"),
    ("fees.txt", "Release Date: November 6, 2001\n\nThe Committee decided today to lower its target.", "fees"),
    ("fees.txt", "Table of Contents\n\nThe ferry costs 4 euros a crossing, and 6 with a bicycle.\n\nText.", "fees"),
    ("fees.txt", "12 March 2024\n\nThe ferry costs 4 euros a crossing, and 6 with a bicycle.", "fees"),
    ("fees.txt", "Coast Gazette, 18 February 2019\n\nThe ferry costs 4 euros a crossing, with all fees.", "fees"),
    ("fees.txt", "www.ferry.example\n\nThe ferry costs 4 euros a crossing, and 6 with a bicycle.", "fees"),
    ("fees.md", "| rank | nation |\n| --- | --- |\n| 1 | Norland |\n", "fees"),
    ("fees.txt", "rank | nation\n1 | Norland\n2 | Oldland\n", "fees"),
    ("fees.md", "- first\n- second\n\n# Later\n\n# Last\n", "fees"),
    # a sentence, the heading of a part, a text of one line
    ("fees.txt", "The Committee decided to keep its target for the\nfunds rate unchanged at 1 percent.\n\nText.", "fees"),
    ("fees.txt", "It was founded in 1919.\n", "fees"),
    ("fees.txt", "word " * 50, "fees"),
    ("fees.txt", "1919\n2016", "fees"),
    ("fees.txt", "", "fees"),
    ("fees.md", "Published on 28 February 2024\n\n# Income" + PARTS, "fees"),
    ("fees.md", "# Summary" + PARTS, "fees"),
    ("fees.md", "# Income" + PARTS, "Income"),
    ("fees.txt", "words", "fees"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "text", "title"), TITLES)
def test_title(id: str, text: str, title: str) -> None:
    assert title_of(id, text, shape_of_head(id, text, LOOKED_AT)) == title


def test_a_page_head_is_none() -> None:
    page = "Norland Press 1994\n\nThe roads\n\nThe council met and spoke about the roads.\n\n\f"
    assert title_of("a.txt", page * 4, shape_of_head("a.txt", page, LOOKED_AT)) == "The roads"
    lease = page.replace("Norland Press 1994", "LEASE OF THE MILL")
    assert title_of("a.txt", lease * 4, shape_of_head("a.txt", lease, LOOKED_AT)) == lease[:17]


def test_a_long_line_is_read_to_its_beginning() -> None:
    text = "# Fees\n\n" + "word " * 100_000
    assert len(shape_of_head("a.md", text, LOOKED_AT).text) <= LOOKED_AT
    assert title_of("a.md", text, shape_of_head("a.md", text, LOOKED_AT)) == "Fees"


def test_what_is_declared_goes_first(tmp_path) -> None:
    write_files(tmp_path, {"a.md": "---\ntitle: Fees\n---\n# The ferry\n\nText."})
    write_files(tmp_path, {"b.html": "<p>Text of it is here.</p>" * 3, "notes/README.md": "Text."})
    titles = {document.id: document.title for document in auditor.read(tmp_path)}
    assert titles == {"a.md": "Fees", "b.html": "b", "notes/README.md": "notes"}
