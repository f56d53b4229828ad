"""Files are written whole, all of them or none, and to nowhere else."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from auditor.files import output_folder
from auditor.files.output_folder import locked, write_files

OLD = {"index.html": b"old page", "report.json": b"old report"}
NEW = {"index.html": b"new page", "report.json": b"new report"}

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and signals of POSIX")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_and_replaced(tmp_path):
    out = tmp_path
    assert write_files(out, OLD) == [out / "index.html", out / "report.json"]
    assert contents(out) == OLD
    write_files(out, NEW)
    assert contents(out) == NEW


@posix
def test_links_are_replaced_not_followed(tmp_path):
    other = tmp_path / "other.txt"
    other.write_bytes(b"mine")
    out = tmp_path / "out"
    out.mkdir()
    for name in ("index.html", ".index.html.part", ".report.json.part"):
        (out / name).symlink_to(other)
    write_files(out, NEW)
    assert other.read_bytes() == b"mine"
    assert contents(out) == NEW
    assert not any(path.is_symlink() for path in out.iterdir())


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        (".index.html.part", False),
        (".report.json.0123456789abcdef.part", False),
        (".claims.csv.0123456789abcdef.part", False),
        (".thesis.txt.part", True),
        ("index.html.part", True),
        (".index.html.party", True),
    ],
)
def test_parts_of_a_killed_process_are_removed_and_nothing_else(tmp_path, name, stays):
    (tmp_path / name).write_bytes(b"left")
    write_files(tmp_path, NEW)
    assert (tmp_path / name).exists() == stays


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_full_disk_leaves_the_old_set(tmp_path, monkeypatch, fails_at):
    write_files(tmp_path, OLD)
    calls = []

    def full(_: int) -> None:
        calls.append(1)
        if len(calls) == fails_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_files(tmp_path, NEW)
    assert Path(caught.value.filename).name == list(NEW)[fails_at - 1]
    assert contents(tmp_path) == OLD


def test_a_folder_in_the_place_of_a_file_leaves_the_old_set(tmp_path):
    (tmp_path / "index.html").write_bytes(b"old page")
    (tmp_path / "report.json").mkdir()
    with pytest.raises(IsADirectoryError, match=r"report\.json"):
        write_files(tmp_path, NEW)
    assert (tmp_path / "index.html").read_bytes() == b"old page"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "report.json"]


@pytest.mark.parametrize("is_link", [False, pytest.param(True, marks=posix)])
def test_a_new_file_takes_the_place_of_none(tmp_path, is_link):
    path = tmp_path / "pack.yaml"
    if is_link:
        path.symlink_to(tmp_path / "gone.yaml")
    else:
        path.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        write_files(tmp_path, {"pack.yaml": b"new"}, is_new=True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["pack.yaml"]
    assert is_link or path.read_bytes() == b"mine"


@posix
@pytest.mark.parametrize(
    ("folder", "before", "mode"),
    [
        (0o700, None, 0o600),
        (0o750, None, 0o640),
        (0o755, None, 0o644),
        (0o777, None, 0o664),
        (0o755, 0o600, 0o600),
        (0o700, 0o644, 0o600),
    ],
)
def test_a_file_is_read_by_those_whom_its_folder_lets_in(tmp_path, folder, before, mode):
    out = tmp_path / "out"
    out.mkdir()
    out.chmod(folder)
    if before is not None:
        (out / "index.html").write_bytes(b"")
        (out / "index.html").chmod(before)
    umask = os.umask(0)
    try:
        write_files(out, NEW)
    finally:
        os.umask(umask)
    assert (out / "index.html").stat().st_mode & 0o777 == mode


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(FileNotFoundError, match="gone"):
        write_files(tmp_path / "gone", NEW)


def test_a_folder_that_stays_locked_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(output_folder, "LONGEST_WAIT", 0.05)
    with locked(tmp_path), pytest.raises(TimeoutError, match="another audit is writing here"):
        write_files(tmp_path, NEW)
    write_files(tmp_path, NEW)
    assert contents(tmp_path) == NEW


WRITER = """
import sys
from pathlib import Path
from auditor.files.output_folder import write_files
letter = sys.argv[2].encode()
print("ready", flush=True)
while True:
    files = {name: letter * 300_000 for name in ("index.html", "report.json", "report.md")}
    write_files(Path(sys.argv[1]), files)
"""


def writing(folder: Path, letter: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(folder), letter]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    return process


@posix
@pytest.mark.parametrize("with_signal", ["SIGKILL", "SIGTERM"])
def test_a_kill_among_two_writers_leaves_one_set(tmp_path, with_signal):
    out = tmp_path / "out"
    out.mkdir()
    for turn in range(3):
        writers = [writing(out, letter) for letter in "ab"]
        time.sleep(0.1 + turn * 0.013)
        for writer in writers:
            writer.send_signal(signal.Signals[with_signal])
            writer.communicate()
        found = contents(out)
        assert len(found) == 3
        assert set(found.values()) in ({b"a" * 300_000}, {b"b" * 300_000})
    write_files(out, NEW)
    assert {path.name for path in out.iterdir()} == {*NEW, "report.md"}
    assert names(tmp_path) == ["out"]


KILLED = """
import os, sys
from pathlib import Path
from auditor.files.output_folder import write_files
folder, at = Path(sys.argv[1]), int(sys.argv[2])
write_files(folder, {})
STEPS = {"open", "os.mkdir", "os.link", "os.rename", "os.remove", "os.rmdir", "os.chmod"}
done = 0
def step(name, arguments):
    global done
    if name in STEPS:
        done += 1
        if done == at:
            os.kill(os.getpid(), 9)
sys.addaudithook(step)
new = {"index.html": b"new page", "report.json": b"new report"}
write_files(folder, new, leaves=lambda path: path.name == "claims-2.html")
"""
"""Dies at a step: each call of the system that changes a folder is one."""


def killed_at(out: Path, step: int) -> bool:
    """Write a set in a process that dies before a step; return whether it came that far."""
    ran = subprocess.run([sys.executable, "-c", KILLED, str(out), str(step)], check=False)
    assert ran.returncode in (0, -signal.SIGKILL)
    return ran.returncode != 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="names are exchanged on Linux")
@pytest.mark.parametrize("others", [{}, {"report.md": b"old", "notes.txt": b"mine"}])
@pytest.mark.parametrize("left", [{}, {"claims-2.html": b"old page 2"}])
def test_a_kill_at_any_step_leaves_one_set(tmp_path, others, left):
    sets, step, is_killed = [], 0, True
    while is_killed:
        step += 1
        out = tmp_path / str(step) / "out"
        out.mkdir(parents=True)
        write_files(out, OLD)
        for name, content in (others | left).items():
            (out / name).write_bytes(content)
        is_killed = killed_at(out, step)
        found = contents(out)
        assert found in (OLD | others | left, NEW | others), step
        sets.append(found == NEW | others)
        write_files(out, NEW)
        assert contents(out) == NEW | others | (left if found != NEW | others else {})
        assert names(out.parent) == ["out"]
    assert step > 20
    assert sets == sorted(sets)  # old, and from one step on new


@posix
def test_the_folder_stays_the_same_one(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    write_files(out, OLD)
    before = out.stat()
    write_files(out, NEW)
    assert os.path.samestat(before, out.stat())
    assert contents(out) == NEW


@posix
@pytest.mark.parametrize("with_folder", [True, False])
def test_all_else_in_the_folder_stays(tmp_path, with_folder):
    out, other = tmp_path / "out", tmp_path / "other.txt"
    out.mkdir()
    other.write_bytes(b"other")
    (out / "notes.txt").write_bytes(b"mine")
    (out / "link").symlink_to(other)
    (out / "report.md").write_bytes(b"earlier")
    if with_folder:
        (out / "sub").mkdir()
    write_files(out, NEW)
    assert (out / "link").is_symlink()
    assert (out / "notes.txt").stat().st_nlink == 1
    inside = {*NEW, "notes.txt", "link", "report.md", *(["sub"] if with_folder else [])}
    assert set(names(out)) == inside
    assert names(tmp_path) == ["other.txt", "out"]


@pytest.mark.parametrize("with_folder", [True, False])
def test_files_that_leave_go_with_the_old_set(tmp_path, with_folder):
    write_files(tmp_path, OLD | {"page-2.html": b"old", "notes.txt": b"mine"})
    if with_folder:
        (tmp_path / "sub").mkdir()
    named = []

    def leaves(path: Path) -> bool:
        named.append(path.name)
        return path.name.startswith("page")

    paths = write_files(tmp_path, NEW, leaves=leaves)
    assert paths == [tmp_path / name for name in NEW]
    assert set(names(tmp_path)) == {*NEW, "notes.txt", *(["sub"] if with_folder else [])}
    assert not {*named} & {*NEW}


@pytest.mark.parametrize("with_folder", [True, False])
def test_where_writing_fails_nothing_leaves(tmp_path, monkeypatch, with_folder):
    write_files(tmp_path, OLD | {"page-2.html": b"old"})
    if with_folder:
        (tmp_path / "sub").mkdir()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_files(tmp_path, NEW, leaves=lambda path: path.suffix == ".html")
    assert (tmp_path / "page-2.html").read_bytes() == b"old"


@pytest.mark.parametrize("with_folder", [True, False])
def test_a_content_may_come_in_pieces(tmp_path, with_folder):
    if with_folder:
        (tmp_path / "sub").mkdir()
    write_files(tmp_path, {name: [content[:3], content[3:]] for name, content in NEW.items()})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == NEW


@posix
def test_a_set_is_written_where_names_cannot_be_exchanged(tmp_path, monkeypatch):
    out = tmp_path / "out"
    out.mkdir()
    write_files(out, OLD)
    monkeypatch.setattr(output_folder.systems, "is_exchanged", lambda *_: False)
    write_files(out, NEW)
    assert contents(out) == NEW
    assert names(tmp_path) == ["out"]


@posix
def test_a_file_that_comes_while_the_names_are_exchanged_is_kept(tmp_path, monkeypatch):
    out = tmp_path / "out"
    out.mkdir()
    write_files(out, OLD)
    real = output_folder.systems.is_exchanged

    calls = []

    def exchanged(one, other):
        done = real(one, other)
        calls.append(done)
        if len(calls) == 1:
            (out / "notes.txt").write_bytes(b"mine")
        return done

    monkeypatch.setattr(output_folder.systems, "is_exchanged", exchanged)
    write_files(out, NEW)
    assert contents(out) == NEW | {"notes.txt": b"mine"}
    assert names(tmp_path) == ["out"]


@posix
def test_a_folder_beside_that_is_no_part_of_ours_stays(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    foreign = tmp_path / ".other.0123456789abcdef.part"
    left = tmp_path / ".out.0123456789abcdef.part"
    for folder in (foreign, left):
        folder.mkdir()
        (folder / "report.json").write_bytes(b"{}")
    write_files(out, NEW)
    assert names(tmp_path) == [foreign.name, "out"]
