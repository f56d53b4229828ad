"""Keys → bytes kept from audit to audit; nothing that is wrong with the file is an error."""

from __future__ import annotations

import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.scale.cache import FILE, Cache, clear

KEYS = [bytes([number]) * 4 for number in range(6)]


def filled(folder: Path, entries: dict[bytes, bytes], most: int = 1000) -> str:
    cache = Cache(folder, most)
    for key, data in entries.items():
        cache.put(key, data)
    return cache.close()


def test_what_is_put_is_there_in_the_next_audit(tmp_path: Path) -> None:
    folder = tmp_path / ".auditor"
    assert filled(folder, {KEYS[0]: b"zero", KEYS[1]: b"one"}) == ""
    cache = Cache(folder)
    assert cache.known(KEYS) == {KEYS[0], KEYS[1]}
    assert [cache.get(key) for key in KEYS[:3]] == [b"zero", b"one", None]
    assert cache.close() == ""


def test_many_keys_are_looked_up_at_once(tmp_path: Path) -> None:
    entries = {number.to_bytes(4, "big"): b"x" for number in range(1200)}
    filled(tmp_path / "c", entries, most=10_000)
    assert Cache(tmp_path / "c").known(entries) == entries.keys()


def test_the_folder_is_for_its_user_alone_and_git_leaves_it_out(tmp_path: Path) -> None:
    filled(tmp_path / "c", {})
    assert (tmp_path / "c" / ".gitignore").read_text() == "*\n"
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "c").stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "c" / FILE).stat().st_mode) == 0o600


def test_what_was_not_used_for_longest_is_dropped(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    for key in KEYS[:3]:
        filled(folder, {key: b"x" * 40}, most=100)
    assert Cache(folder).known(KEYS) == set(KEYS[1:3])
    cache = Cache(folder, most=100)
    assert cache.get(KEYS[1])  # used now, so that it is no longer the oldest
    cache.put(KEYS[4], b"x" * 40)
    cache.close()
    assert Cache(folder).known(KEYS) == {KEYS[1], KEYS[4]}


# ------------------------------------------------------------------ what can be wrong


def damaged(folder: Path) -> None:
    (folder / FILE).write_bytes(b"no database at all, but some bytes" * 40)


def empty(folder: Path) -> None:
    (folder / FILE).write_bytes(b"")


def of_another_shape(folder: Path) -> None:
    (folder / FILE).unlink()
    with sqlite3.connect(folder / FILE) as file:
        file.execute("create table batches(other text)")


def torn(folder: Path) -> None:
    data = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize("spoil", [damaged, empty, of_another_shape, torn])
def test_a_file_that_is_none_of_ours_is_no_error(
    spoil: Callable[[Path], None], tmp_path: Path
) -> None:
    folder = tmp_path / "c"
    filled(folder, {KEYS[0]: b"zero"})
    spoil(folder)
    cache = Cache(folder)
    assert cache.get(KEYS[0]) in (None, b"zero")
    cache.put(KEYS[1], b"one")
    cache.close()
    again = Cache(folder)
    assert again.get(KEYS[1]) in (None, b"one")
    again.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert filled(tmp_path / "file" / ".auditor", {KEYS[0]: b"x"}) != ""


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("")
    assert "no folder" in filled(tmp_path / "c", {})


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_a_folder_that_came_with_somebody_s_files_is_not_believed(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    filled(folder, {KEYS[0]: b"forged"})
    folder.chmod(0o755)
    cache = Cache(folder)
    assert cache.get(KEYS[0]) is None
    assert "open to others" in cache.close()


def test_a_link_in_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    filled(folder, {})
    (folder / FILE).unlink()
    (folder / FILE).symlink_to(tmp_path / "elsewhere")
    assert "no regular file" in filled(folder, {KEYS[0]: b"x"})
    assert not (tmp_path / "elsewhere").exists()


def test_two_audits_at_once_share_the_file(tmp_path: Path) -> None:
    one, other = Cache(tmp_path / "c"), Cache(tmp_path / "c")
    one.put(KEYS[0], b"a")
    other.put(KEYS[0], b"a")
    other.put(KEYS[1], b"b")
    assert one.close() == other.close() == ""
    assert Cache(tmp_path / "c").known(KEYS) == set(KEYS[:2])


def test_a_file_that_another_audit_holds_is_not_waited_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.scale.cache.WAIT", 0.05)
    filled(tmp_path / "c", {KEYS[0]: b"zero"})
    with sqlite3.connect(tmp_path / "c" / FILE) as file:
        file.execute("begin exclusive")
        assert "locked" in filled(tmp_path / "c", {KEYS[1]: b"one"})


def test_clearing_removes_what_was_kept(tmp_path: Path) -> None:
    filled(tmp_path / "c", {KEYS[0]: b"zero"})
    assert clear(tmp_path / "c")
    assert not clear(tmp_path / "c")
    assert Cache(tmp_path / "c").known(KEYS) == set()


def test_a_folder_in_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    assert filled(tmp_path / "a" / "b", {KEYS[0]: b"zero"}) == ""
    assert Cache(tmp_path / "a" / "b").get(KEYS[0]) == b"zero"
