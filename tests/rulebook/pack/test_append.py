"""A suggested rule goes into the sections of a pack, whose own text stays as it is."""

from __future__ import annotations

import pytest

from auditor.rulebook.pack.append import appended

ADDED = """\
# conflict: 24 or 25
facts:
  rooms:
    - "has {n:count} rooms"
rules:
  rooms-agree:
    check: agree
"""
PACKS = [  # before, after
    ("# mine", ["# mine", "", "facts:", "  rooms:", *ADDED.splitlines()[3:4], "", "rules:"]),
    (
        "facts:\n    a:\n        - b {c}\n\nrules:\n    d:\n        check: agree\n",
        ["facts:", "    a:", "        - b {c}", "    rooms:", '      - "has {n:count} rooms"', ""],
    ),
    ("rules:\n  d:\n    check: agree\n", ["rules:", "  d:", "    check: agree", "  # conflict"]),
]


@pytest.mark.parametrize(("before", "after"), PACKS)
def test_appended(before, after):
    lines = appended(before, ADDED).splitlines()
    assert [line[: len(wanted)] for line, wanted in zip(lines, after, strict=False)] == after
    assert set(before.splitlines()) <= set(lines)
    assert any(line.strip() == "rooms-agree:" for line in lines)


def test_line_ends_are_kept():
    assert "\n" not in appended("facts:\r\n  a:\r\n    - b {c}\r\n", ADDED).replace("\r\n", "")
