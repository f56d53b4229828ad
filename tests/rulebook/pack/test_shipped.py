"""Where the packs that ship are."""

from __future__ import annotations

from pathlib import Path

from auditor.rulebook.pack.shipped import packs_in, shipped


def test_packs_that_ship() -> None:
    assert {"factbook", "general", "ilo"} <= shipped().keys()
    assert all(path.stem == name and path.is_file() for name, path in shipped().items())


def test_packs_of_a_folder(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.txt", "yaml"):
        (tmp_path / name).write_text("")
    (tmp_path / "d.yaml").mkdir()
    assert [path.name for path in packs_in(tmp_path)] == ["a.yml", "b.yaml"]
    assert packs_in(tmp_path / "none") == []
    assert packs_in(tmp_path / "b.yaml") == []
