"""A word or a language that is added in one place is known wherever it is read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import auditor

PACKAGE = Path(auditor.__file__).parent


def run(tmp_path: Path, code: str) -> list[str]:
    """Return the lines that code prints which imports the copy of the package in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def copied(tmp_path: Path) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "auditor", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "auditor" / "language" / "lexicon"


UNITS = """
import auditor
from auditor.claims.analysis import passages_of
from auditor.read.without_markup import without_markup
from auditor.core.model import Document
for text in ("There are 1990 zorks of it.", "It weighs 2.5 zk of it.", "He ate a zork of it."):
    print([(m["kind"], m["unit"], m["low"]) for m in auditor.mentions(text)])
print([passage.label for passage in passages_of(without_markup(Document("a", "Coal: exports: 35 zorks imports: 20 zorks")))])
"""


def test_a_unit_is_a_line_of_its_list(tmp_path: Path) -> None:
    file = copied(tmp_path) / "en" / "units.txt"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\nmass | kg |", "\nmass | zk | 3 | zork\nmass | kg |"), "utf-8")
    assert run(tmp_path, UNITS) == [
        "[('quantity', 'zk', 1990)]",
        "[('quantity', 'zk', 2.5)]",
        "[('quantity', 'zk', 1)]",
        "['exports', 'imports']",
    ]


MONTHS = """
from auditor.language.dates.recognizer import read_dates
from auditor.claims.analysis import passages_of
from auditor.read.without_markup import without_markup
from auditor.core.model import Document
for text in ("op 5 Maart 2016", "2016 Maart", "on Mrt. 16", "in MAART", "in Mei 2015"):
    print([(m.text, m.value.edtf) for m in read_dates(text)])
print(len(passages_of(without_markup(Document("a", "Het was op 5. Maart.")))))
"""


def test_a_language_is_a_folder_and_a_line(tmp_path: Path) -> None:
    lexicon = copied(tmp_path)
    registry = lexicon / "languages.py"
    line = '    "en": "English",\n'
    text = registry.read_text(encoding="utf-8")
    registry.write_text(text.replace(line, f'{line}    "sv": "Swedish",\n'), "utf-8")
    (lexicon / "sv").mkdir()
    (lexicon / "sv" / "calendar.txt").write_text(
        "# Swedish.\n\n[months]\n3 | maart\n5 | mei\n\n[month-abbreviations]\n3 | mrt\n",
        "utf-8",
    )
    assert run(tmp_path, MONTHS) == [
        "[('5 Maart 2016', '2016-03-05')]",
        "[('2016 Maart', '2016-03')]",
        "[('Mrt. 16', 'XXXX-03-16')]",
        "[('MAART', 'XXXX-03')]",
        "[('Mei 2015', '2015-05')]",
        "1",
    ]
