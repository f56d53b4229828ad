"""The documents that the tests of several commands audit."""

from __future__ import annotations

import pytest

from tests.cli.disagreeing import NEW, OLD, PACK
from tests.conftest import write_files


@pytest.fixture
def disagreeing(tmp_path):
    """Two documents that disagree, and a pack that sees it."""
    write_files(tmp_path, {"pack.yaml": PACK.replace("LEVEL", "error")})
    write_files(tmp_path, {"mild.yaml": PACK.replace("LEVEL", "warning")})
    return write_files(tmp_path, {"docs/old.txt": OLD, "docs/new.txt": NEW})
