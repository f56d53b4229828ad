"""Documents that are each a subject of their own are told, others not."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document
from tests.conftest import write_files

PACK = """\
facts:
  members: {subject: document, patterns: ["the club has {n:count} members"]}
rules:
  members-agree: {check: agree, value: members.n}
"""
TITLES = [(("Report 2021", "Newsletter"), 1), (("Report", "Report"), 0), (("Report",), 0)]


@pytest.mark.parametrize(("titles", "notes"), TITLES)
def test_lone_subjects(tmp_path, titles, notes):
    write_files(tmp_path, {"p.yaml": PACK})
    documents = [
        Document(f"{n}.txt", f"In 2022 the club has {340 + n} members.", "2022", title=title)
        for n, title in enumerate(titles)
    ]
    auditor = Auditor([tmp_path / "p.yaml"], only_rules=True, discover=False)
    found = [p.message for p in auditor.audit(documents).results.problems]
    assert [("is a subject of its own" in message) for message in found] == [True] * notes
