"""Two documents that disagree, and a pack that says so."""

from __future__ import annotations

PACK = """\
names:
  institute: {The Institute: []}
facts:
  laboratories:
    - "{institute} has {total:count} laboratories"
rules:
  laboratories-agree:
    check: agree
    value: laboratories.total
    per: institute
    level: LEVEL
    examples:
      - conflict: |
          2016: The Institute has 24 laboratories.
          2016: The Institute has 25 laboratories.
      - agreement: |
          2016: The Institute has 24 laboratories.
          2016: The Institute has 24 laboratories.
"""
OLD, NEW = "The Institute has 24 laboratories.", "The Institute has 25 laboratories."
CONFLICT = "old.txt: 2016-03-25\nnew.txt: 2016-03-25"
CHANGE = "old.txt: 2016-03-25\nnew.txt: 2024-09-05"
UNCLEAR = "old.txt: 2016-03-25"


def declare(folder, dates: str) -> None:
    """Write the dates of both documents into their documents.yaml."""
    (folder / "docs" / "documents.yaml").write_text(dates)
