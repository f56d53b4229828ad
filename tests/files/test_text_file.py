"""A file without an end is not read to it."""

from __future__ import annotations

import pytest

from auditor.files.text_file import MOST_BYTES, TextFileError, text_of


def test_a_file_without_end_is_not_read(tmp_path):
    with (tmp_path / "big.yaml").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(TextFileError, match="larger than"):
        text_of(tmp_path / "big.yaml")
