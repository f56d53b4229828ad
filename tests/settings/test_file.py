"""Settings as they are written, in both files, and the message of each mistake."""

from __future__ import annotations

import pytest

from auditor.settings.file import in_folder
from tests.conftest import write_files

YAML = """\
paths: [docs, notes.md]
format: html,json
fail-level: warning
discover: no
jobs: 4
levels: {discover-sum: info}
per-path:
  "drafts/*": {ignore: [slips], levels: {agree: info}}
"""
TOML = """\
[project]
name = "x"
[tool.auditor]
paths = ["docs", "notes.md"]
format = ["html", "json"]
fail-level = "warning"
discover = false
jobs = 4
[tool.auditor.levels]
discover-sum = "info"
[tool.auditor.per-path."drafts/*"]
ignore = ["slips"]
levels = {agree = "info"}
"""
VALUES = {
    "paths": ("docs", "notes.md"),
    "format": ("html", "json"),
    "fail-level": "warning",
    "discover": False,
    "jobs": 4,
    "levels": {"discover-sum": "info"},
    "per-path": (("drafts/*", {"ignore": ("slips",), "levels": {"agree": "info"}}),),
}


@pytest.mark.parametrize(
    ("name", "text", "line"), [("auditor.yaml", YAML, 3), ("pyproject.toml", TOML, 6)]
)
def test_both_files_say_the_same(tmp_path, name, text, line):
    found = in_folder(write_files(tmp_path, {name: text}))
    assert found is not None
    assert found.problems == ()
    assert {key: setting.value for key, setting in found.values.items()} == VALUES
    assert found.values["fail-level"].origin == f"{name}:{line}"


def test_a_project_of_other_programs_is_passed_over(tmp_path):
    assert in_folder(tmp_path) is None
    for text in ("[tool.ruff]\nline-length = 100\n", "tool = 1\n", "no toml ["):
        assert in_folder(write_files(tmp_path, {"pyproject.toml": text})) is None
    write_files(tmp_path, {"pyproject.toml": TOML, "auditor.yaml": "jobs: 2"})
    found = in_folder(tmp_path)
    assert found is not None
    assert list(found.values) == ["jobs"]


MISTAKES = [
    ("auditor.yaml", "fail-levle: error", ":1: unknown key 'fail-levle'", "mean 'fail-level'?"),
    ("auditor.yaml", "jobs: 2\nfail_on: error", ":2: unknown key 'fail_on'", "mean 'fail-on'?"),
    ("auditor.yaml", "fail-on: conflcit", ":1: 'conflcit' is no value of", "mean 'conflict'?"),
    ("auditor.yaml", "format: [html, jsno]", ":1: 'jsno' is no value of", "mean 'json'?"),
    ("auditor.yaml", "jobs: many", ":1: jobs must be a whole number", "'many'"),
    ("auditor.yaml", "discover: perhaps", ":1: discover must be true", "'perhaps'"),
    ("auditor.yaml", "out: [a]", ":1: out must be one text", ""),
    ("auditor.yaml", "- out", ":1: settings are keys with values", ""),
    ("auditor.yaml", "levels: {agree: eror}", ":1: 'eror' is no value of", "mean 'error'?"),
    ("auditor.yaml", "per-path:\n  a: {ignroe: [b]}", ":2: unknown key 'ignroe'", "'ignore'?"),
    ("auditor.yaml", "out: [", ":1: YAML cannot read this", ""),
    ("pyproject.toml", "[tool.auditor]\nfail-levle = 1", ":2: unknown key", "'fail-level'?"),
    ("pyproject.toml", "[tool.auditor]\nout = [", ":1: this is not TOML", ""),
]


@pytest.mark.parametrize(("name", "text", "where", "hint"), MISTAKES)
def test_a_mistake_names_its_line_and_the_nearest(tmp_path, name, text, where, hint):
    found = in_folder(write_files(tmp_path, {name: text}))
    assert found is not None
    (problem,) = found.problems
    assert problem.message.startswith(f"{name}{where}")
    assert hint in problem.message
    assert problem.fatal
