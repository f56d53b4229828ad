"""What is read of the files of a lexicon, and that each list is in order."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from auditor.language.lexicon import loader
from auditor.language.lexicon.languages import LANGUAGES

LEXICON = Path(str(files("auditor.language.lexicon")))
FILES = sorted(file for code in LANGUAGES for file in (LEXICON / code).glob("*.txt"))
ROOT = LEXICON.parents[2]
CALL = re.compile(r"""\w\(\s*["']([\w-]+)["']""")  # with a text, which may be the name of a list


def called(file: Path) -> frozenset[str]:
    """Return the texts that a module which loads lists calls functions with."""
    source = file.read_text(encoding="utf-8")
    return frozenset(CALL.findall(source)) if "lexicon.loader" in source else frozenset()


CALLED = {
    file.relative_to(ROOT).as_posix(): called(file)
    for file in (ROOT / "auditor").rglob("*.py")
    if file.name != "__init__.py"
}


def lexicon(folder: Path, **texts: str) -> loader.Lists:
    for name, text in texts.items():
        (folder / name[:2]).mkdir(exist_ok=True)
        (folder / name[:2] / f"{name}.txt").write_text(text, encoding="utf-8")
    return loader.read_lists(folder, sorted({name[:2] for name in texts}))


def test_a_list_ends_where_the_next_begins(tmp_path: Path) -> None:
    text = "# Header.\n\n[openers]  # comment\nin on\nat  # more\n\n[signs]\nno. # §\n"
    assert lexicon(tmp_path, en=text) == {"openers": ("in on", "at"), "signs": ("no. # §",)}


def test_lists_of_one_name_are_joined_over_languages(tmp_path: Path) -> None:
    lists = lexicon(tmp_path, en="[months]\n3 | march\n", de="[months]\n3 | märz\n")
    assert lists == {"months": ("3 | märz", "3 | march")}


def test_a_list_stands_once_in_a_language(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="“months” stands twice"):
        lexicon(tmp_path, en_a="[months]\n", en_b="[months]\n")


def test_a_list_in_its_shapes() -> None:
    assert "the" in loader.words("hard-stops")
    assert loader.entries("quarter-words") == ("quarter",)
    assert loader.rows("months")[2] == ("3", "march")
    assert loader.values("months")["march"] == 3
    assert loader.forms("bound-phrases")["up to"] == "until"
    assert "head of state" in loader.words("fixed-roles")
    with pytest.raises(KeyError):
        loader.words("no such list")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_says_what_it_holds_where_from_and_who_reads_it(file: Path) -> None:
    header = file.read_text(encoding="utf-8").split("\n\n")[0]
    assert header.startswith("# ")
    assert "\n# Source: " in header
    assert "\n# Read by: " in header


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_readers_of_a_file_are_those_in_its_header(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    header = text.split("\n\n")[0].partition("# Read by:")[2]
    named = re.findall(r"auditor/[\w/]+(?:\.py)?", header)
    lists = re.findall(r"(?m)^\[([^\]]+)\]", text)
    readers = {path for path, texts in CALLED.items() if not texts.isdisjoint(lists)}
    assert all(any(path.startswith(part) for part in named) for path in readers)
    assert all(any(path.startswith(part) for path in readers) for part in named)


@pytest.mark.parametrize("name", sorted(loader._lists()))
def test_a_list_is_read(name: str) -> None:
    assert any(name in texts for texts in CALLED.values())


@pytest.mark.parametrize("name", sorted(loader._lists()))
def test_a_word_stands_once_in_its_list(name: str) -> None:
    if "|" in "".join(loader.lines(name)) or name == "spelling-pairs":
        return
    found = loader.entries(name)
    assert sorted(found) == sorted(set(found))
