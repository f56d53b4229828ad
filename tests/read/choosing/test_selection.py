"""Which files of a folder are chosen, and what becomes of the others."""

from __future__ import annotations

import pytest

from auditor.read.choosing.selection import Selection
from auditor.read.loader import collect
from tests.conftest import write_files
from tests.read.collected import ids

FILES = {"a.md": "1", "b.txt": "2", "2019/c.md": "3", "2019/d.txt": "4", "drafts/e.md": "5"}

CHOSEN = [
    ((), (), ["2019/c.md", "2019/d.txt", "a.md", "b.txt", "drafts/e.md"]),
    (("*.md",), (), ["2019/c.md", "a.md", "drafts/e.md"]),
    (("2019/",), (), ["2019/c.md", "2019/d.txt"]),
    (("*.md", "b.txt"), ("drafts/",), ["2019/c.md", "a.md", "b.txt"]),
    ((), ("*.md", "!a.md"), ["2019/d.txt", "a.md", "b.txt"]),
    ((), ("/2019/*",), ["a.md", "b.txt", "drafts/e.md"]),
]


@pytest.mark.parametrize(("include", "exclude", "chosen"), CHOSEN)
def test_what_is_included_and_excluded(tmp_path, include, exclude, chosen):
    write_files(tmp_path, FILES)
    collected = collect([tmp_path], selection=Selection.of(include, exclude))
    assert (ids(collected), collected.problems) == (chosen, ())


def test_a_file_that_is_named_is_chosen(tmp_path):
    write_files(tmp_path, FILES)
    collected = collect([tmp_path / "a.md"], selection=Selection.of(["*.txt"], ["a.md"]))
    assert ids(collected) == ["a.md"]


@pytest.mark.parametrize(
    ("glob", "chosen"),
    [
        ("*.md", ["a.md"]),
        ("**/*.md", ["2019/c.md", "a.md", "drafts/e.md"]),
        ("2019/*", ["c.md", "d.txt"]),
        ("20??", ["2019/c.md", "2019/d.txt"]),
    ],
)
def test_a_path_with_signs_of_a_pattern_is_one(tmp_path, glob, chosen):
    write_files(tmp_path, FILES)
    assert ids(collect([tmp_path / glob])) == chosen


def test_a_pattern_that_nothing_fits_is_told(tmp_path):
    write_files(tmp_path, FILES)
    (problem,) = collect([tmp_path / "*.pdf"]).problems
    assert "no document fits this pattern" in problem.message


def test_a_file_whose_name_has_such_signs_is_read(tmp_path):
    write_files(tmp_path, {"a[1].txt": "1"})
    assert ids(collect([tmp_path / "a[1].txt"])) == ["a[1].txt"]


@pytest.mark.parametrize(
    ("files", "root", "chosen"),
    [
        ({".gitignore": "b.txt"}, "", ["a.md"]),
        ({"sub/.gitignore": "*.txt", "sub/c.txt": "3", "sub/d.md": "4"}, "", ["a.md", "b.txt", "sub/d.md"]),
        ({".gitignore": "*.txt", "sub/.gitignore": "!c.txt", "sub/c.txt": "3"}, "", ["a.md", "sub/c.txt"]),
        ({".gitignore": "sub/", "sub/c.txt": "3"}, "", ["a.md", "b.txt"]),
        ({".gitignore": "sub/", "sub/c.txt": "3", ".git/HEAD": ""}, "sub", ["c.txt"]),
        ({".gitignore": "c.txt", "sub/c.txt": "3", "sub/d.txt": "4", ".git/HEAD": ""}, "sub", ["d.txt"]),
        ({".gitignore": "c.txt", "sub/c.txt": "3"}, "sub", ["c.txt"]),
        ({".git/info/exclude": "b.txt", ".git/HEAD": "", "sub/b.txt": "5", "sub/x.txt": "6"}, "sub", ["x.txt"]),
        ({".git/info/exclude": "b.txt", ".git/HEAD": ""}, "", ["a.md"]),
    ],
)  # fmt: skip
def test_what_git_ignores_is_left_out(tmp_path, files, root, chosen):
    write_files(tmp_path, {"a.md": "1", "b.txt": "2"} | files)
    assert ids(collect([tmp_path / root])) == chosen


def test_every_file_is_accounted_for(tmp_path):
    files = {
        "a.md": "The bridge is 212 metres long.",
        "copy.txt": "The bridge is 212 metres long.",
        "b.txt": "\0\1",
        "c.png": b"\x89PNG",
        ".hidden.txt": "4",
        ".gitignore": "out/",
        "out/d.txt": "5",
        "drafts/e.txt": "6",
        "notes.txt": "7",
        "documents.yaml": "notes.txt: {skip: true}",
        ".auditor/cache": "8",
    } | {f"pictures/{number}.jpg": b"\xff\xd8" for number in range(30)}
    write_files(tmp_path, files)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.md")
    collected = collect([tmp_path], selection=Selection.of((), ["drafts/"]))
    fates = {
        fate.path: (fate.fate, fate.told.split(":")[0], fate.files) for fate in collected.files
    }
    assert fates == {
        ".gitignore": ("left out", "hidden", 1),
        ".hidden.txt": ("left out", "hidden", 1),
        "a.md": ("read", "markdown", 1),
        "b.txt": ("unread", "cannot be read", 1),
        "c.png": ("left out", "no kind of document", 1),
        "copy.txt": ("left out", "the same content as a.md", 1),
        "documents.yaml": ("left out", "tells the audit what to do", 1),
        "drafts/": ("left out", "left out by --exclude", 1),
        "link.txt": ("left out", "a link, which is not followed", 1),
        "notes.txt": ("left out", "skip", 1),
        "out/": ("left out", "ignored by git", 1),
        "pictures/*.jpg": ("left out", "no kind of document", 30),
    }


@pytest.mark.parametrize(
    ("files", "read"),
    [
        ({"a.txt": "same", "b.txt": "same", "sub/c.txt": "same"}, ["a.txt"]),
        ({"a.txt": "same", "b.txt": "other"}, ["a.txt", "b.txt"]),
        ({"2020-01-05.txt": "same", "2021-01-05.txt": "same"}, ["2020-01-05.txt", "2021-01-05.txt"]),
        ({"a.txt": "same", "b.txt": "same", "documents.yaml": "b.txt: 2020"}, ["a.txt", "b.txt"]),
        ({"a.txt": "same", "b.txt": "same", "documents.yaml": "'*': 2020"}, ["a.txt"]),
        ({"a.txt": "", "b.txt": ""}, ["a.txt", "b.txt"]),
    ],
)  # fmt: skip
def test_the_same_content_is_read_once(tmp_path, files, read):
    write_files(tmp_path, files)
    assert ids(collect([tmp_path])) == read
