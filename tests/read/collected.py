"""The documents below a folder, as tests of reading look at them."""

from __future__ import annotations

from types import MappingProxyType

from auditor.read.loader import collect
from tests.conftest import write_files


def ids(collected) -> list[str]:
    return [document.id for document in collected.documents]


def declared(tmp_path, text: str, files=MappingProxyType({"a.txt": "words"})):
    write_files(tmp_path, files)
    (tmp_path / "documents.yaml").write_text(text)
    return collect([tmp_path])
