"""Lines as .gitignore has them, and the paths that they fit; git itself is the oracle."""

from __future__ import annotations

import shutil
import subprocess
import time

import pytest

from auditor.read.choosing.path_patterns import decided, patterns_of
from tests.conftest import write_files

FITS = [
    ("*.md", "a.md", True),
    ("*.md", "sub/a.md", True),
    ("/*.md", "sub/a.md", None),
    ("sub/*.md", "sub/a.md", True),
    ("sub/*.md", "other/sub/a.md", None),
    ("**/sub/*.md", "other/sub/a.md", True),
    ("sub/**", "sub/x/y/a.md", True),
    ("a/**/b.md", "a/b.md", True),
    ("a/**/b.md", "a/x/y/b.md", True),
    ("?.md", "ab.md", None),
    ("[a-c].md", "b.md", True),
    ("[!a-c].md", "b.md", None),
    ("[^a-c].md", "d.md", True),
    ("# a comment", "# a comment", None),
    (r"\#a", "#a", True),
    (r"\!a", "!a", True),
    (r"a\*b", "a*b", True),
    (r"a\*b", "axb", None),
    ("a.md  ", "a.md", True),
    ("", "a.md", None),
    ("*.md\n!a.md", "sub/a.md", False),
    ("!a.md\n*.md", "a.md", True),
    ("sub/", "sub", None),
]


@pytest.mark.parametrize(("lines", "path", "taken"), FITS)
def test_which_paths_a_line_fits(lines, path, taken):
    patterns = patterns_of(lines.split("\n"))
    assert decided(patterns, path.split("/"), is_folder=False) is taken


@pytest.mark.skipif(shutil.which("git") is None, reason="git is the oracle")
@pytest.mark.parametrize(("lines", "path", "taken"), [f for f in FITS if f[1] != "sub"])
def test_git_says_the_same(lines, path, taken, tmp_path):
    write_files(tmp_path, {".gitignore": lines, path: "words"})
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    told = subprocess.run(["git", "check-ignore", "-q", path], cwd=tmp_path, check=False)
    assert (told.returncode == 0) is bool(taken)


def test_a_folder_alone_is_fit_with_a_slash_behind():
    assert decided(patterns_of(["sub/"]), ["sub"], is_folder=True)


def test_hostile_patterns_take_no_long_time():
    start = time.process_time()
    lines = ["*a" * 200 + "b", "**/" * 100 + "x", "[" * 500]
    assert not decided(patterns_of(lines), ["a" * 250] * 200, is_folder=False)
    assert time.process_time() - start < 5
