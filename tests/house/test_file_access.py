"""Files are opened and written in one place each, where links, pipes and kills are thought of."""

from __future__ import annotations

import pytest

from tests.house.file_access import HOMES, file_accesses
from tests.house.modules import module_of, modules

DEVNULL = {("auditor/cli/terminal.py", "open")}  # no file: standard output that nobody reads


def test_files_are_opened_in_their_homes_alone():
    found = {(path, name) for path, _, name in file_accesses(modules())}
    assert found == DEVNULL


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("path.read_bytes()", True),
        ("path.read_text('utf-8')", True),
        ("path.write_text(text)", True),
        ("path.open('rb')", True),
        ("path.open()", True),
        ("open(path)", True),
        ("os.open(path, flags)", True),
        ("io.open(path)", True),
        ("part.replace(path)", True),
        ("os.replace(part, path)", True),
        ("text.replace('a', 'b')", False),
        ("self.open(_Frame(event))", False),
        ("replace(results, root=root)", False),
        ("os.fspath(path)", False),
        ("bytes_of(path)", False),
    ],
)
def test_what_counts_as_opening(source, found):
    assert bool(file_accesses([module_of("auditor/x.py", source)])) == found
    assert file_accesses([module_of(HOMES[0], source)]) == []
