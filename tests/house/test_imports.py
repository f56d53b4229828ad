"""Which way imports run, and what is not imported until it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest
from importlinter.cli import lint_imports

import auditor
from tests.conftest import ROOT

HEAVY = ("pandas", "numpy", "pydantic", "ruamel", "jinja2", "charset_normalizer", "rich")
OWN_HEAVY = ("auditor.read.loader", "auditor.rulebook", "auditor.language", "auditor.audit")

PRINT_LOADED = """
import sys
try:
    {code}
except SystemExit as end:
    assert not end.code, end.code
print("\\n" + " ".join(sys.modules))
"""


def loaded_by(code: str) -> set[str]:
    """Return the names of the modules that a fresh interpreter has loaded after some code."""
    command = [sys.executable, "-c", PRINT_LOADED.format(code=code)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(run.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "code",
    [
        "import auditor",
        "import auditor; auditor.Document; auditor.read",
        "import sys; sys.argv[1:] = ['--version']; from auditor.cli import main; main()",
        "import sys; sys.argv[1:] = ['--help']; from auditor.cli import main; main()",
    ],
)
def test_nothing_heavy_is_loaded(code):
    assert loaded_by(code).isdisjoint({*HEAVY, *OWN_HEAVY})


def test_help_for_a_command_loads_no_work():
    code = "import sys; sys.argv[1:] = ['audit', '--help']; from auditor.cli import main; main()"
    assert loaded_by(code).isdisjoint({"pandas", "numpy", *OWN_HEAVY})


def test_an_audit_loads_no_pandas_until_a_table_is_asked_for(tmp_path):
    words = f"['audit', {str(ROOT / 'seeds')!r}, '--out', {str(tmp_path)!r}]"
    code = f"import sys; sys.argv[1:] = {words}; from auditor.cli import main; main()"
    loaded = loaded_by(code)
    assert "auditor.report.formats.html" in loaded
    assert loaded.isdisjoint({"pandas", "numpy", "charset_normalizer"})


def test_the_probe_sees_what_is_loaded():
    assert "pandas" in loaded_by("import pandas")


def test_the_public_names_are_there():
    code = "import auditor\n    for name in auditor.__all__: getattr(auditor, name)"
    assert "auditor.audit" in loaded_by(code)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        auditor.__getattr__("nothing")


def test_imports_run_one_way():
    assert lint_imports(no_cache=True) == 0
