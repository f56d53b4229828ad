"""Which file counts, and what a file inside the audited folder may say."""

from __future__ import annotations

import pytest

from auditor.settings.found import settings_for
from tests.conftest import write_files


def found(folder, own: str, theirs: str):
    """Return the values in force and the notes, where both the current folder and docs say some."""
    write_files(folder, {"here/auditor.yaml": own, "here/docs/auditor.yaml": theirs})
    settings = settings_for(["docs"], folder / "here")
    values = {key: setting.value for key, setting in settings.values.items()}
    return values, [problem.message for problem in settings.problems]


TRUST = [  # of the current folder, of the audited one, what counts
    ("", "rules: [ilo]", {"rules": ("ilo",)}),
    ("rules: [ilo]", "rules: [factbook]", {"rules": ("factbook",)}),
    ("", "exclude: [old/*]", {"exclude": ("old/*",)}),
    ("", "rules: [p.yaml]", {"rules": ("docs/p.yaml",)}),
    ("fail-on: unclear", "fail-on: change", {"fail-on": "change"}),
    ("", "fail-level: warning", {"fail-level": "warning"}),
    ("ignore: [sum, slips]", "ignore: [slips]", {"ignore": ("slips",)}),
    ("", "levels: {sum: error}", {"levels": {"sum": "error"}}),
    ("jobs: 3\nout: r", "", {"jobs": 3, "out": "r"}),
    ("per-path: {a: {ignore: [b]}}", "", {"per-path": (("a", {"ignore": ("b",)}),)}),
]


@pytest.mark.parametrize(("own", "theirs", "values"), TRUST)
def test_what_counts(tmp_path, own, theirs, values):
    write_files(tmp_path, {"here/docs/p.yaml": "facts: {}"})
    assert found(tmp_path, own, theirs) == (values, [])


REFUSED = [
    ("", "out: x", {}, "someone else's"),
    ("", "waivers: w.yaml", {}, "someone else's"),
    ("baseline: b.json", "baseline: c.json", {"baseline": "b.json"}, "someone else's"),
    ("", "jobs: 99", {}, "someone else's"),
    ("fail-on: unclear", "fail-on: conflict", {"fail-on": "unclear"}, "stricter"),
    ("", "fail-on: never", {}, "stricter"),
    ("fail-level: warning", "fail-level: error", {"fail-level": "warning"}, "stricter"),
    ("", "ignore: [sum]", {}, "stricter"),
    ("ignore: [sum]", "ignore: [slips]", {"ignore": ()}, "stricter"),
    ("", "select: [sum]", {}, "stricter"),
    ("", "per-path: {a: {ignore: [b]}}", {}, "stricter"),
    ("", "levels: {sum: error, agree: info}", {"levels": {"sum": "error"}}, "stricter"),
    ("", "rules: [../../p.yaml]", {}, "leads out"),
    ("", "documents: /etc/passwd", {}, "leads out"),
]


@pytest.mark.parametrize(("own", "theirs", "values", "reason"), REFUSED)
def test_what_does_not_count(tmp_path, own, theirs, values, reason):
    counts, (note,) = found(tmp_path, own, theirs)
    assert counts == values
    assert note.startswith("docs/auditor.yaml:1: ")
    assert reason in note


def test_the_nearest_counts_from_the_folder_upward(tmp_path):
    write_files(tmp_path, {"auditor.yaml": "jobs: 2", "a/b/c.txt": "", "a/pyproject.toml": ""})
    write_files(tmp_path, {"auditor.yaml": "jobs: 2"})
    for paths, here in ((["b"], "a"), ([], "a/b"), (["c.txt"], "a/b"), (["gone"], "a")):
        assert settings_for(paths, tmp_path / here).get("jobs") == 2
    assert settings_for([tmp_path / "a"], tmp_path / "a" / "b").get("jobs") == 2


def test_a_file_beside_the_current_folder_is_not_trusted(tmp_path):
    write_files(tmp_path, {"theirs/auditor.yaml": "out: x\nrules: [ilo]", "theirs/docs/a.txt": ""})
    (tmp_path / "here").mkdir()
    settings = settings_for(["../theirs/docs"], tmp_path / "here")
    assert (settings.get("out"), settings.get("rules")) == (None, ("ilo",))
