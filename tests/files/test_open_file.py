"""Only regular files of bounded size are opened, and a link only where the caller named it."""

from __future__ import annotations

import os
import sys
from importlib.resources import files

import pytest

from auditor.files.open_file import bytes_of, opened, packaged_text

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and links of POSIX")


@pytest.mark.parametrize(("most", "is_read"), [(4, True), (3, False)])
def test_a_file_is_read_up_to_a_size(tmp_path, most, is_read):
    path = tmp_path / "a.txt"
    path.write_bytes(b"1234")
    if is_read:
        assert bytes_of(path, most) == b"1234"
    else:
        with pytest.raises(OSError, match="larger than 3 bytes"):
            bytes_of(path, most)


def test_a_missing_file_and_a_folder(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"gone\.txt"):
        bytes_of(tmp_path / "gone.txt")
    with pytest.raises(OSError, match="no regular file"):
        bytes_of(tmp_path)


@posix
@pytest.mark.parametrize("follow", [True, False])
def test_pipes_and_devices_are_not_waited_for(tmp_path, follow):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", type(tmp_path)("/dev/zero")):
        with pytest.raises(OSError, match="no regular file"):
            bytes_of(path, follow=follow)


@posix
def test_a_link_is_followed_where_it_is_named(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"1")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "a.txt")
    assert bytes_of(link, follow=True) == b"1"
    with pytest.raises(OSError, match="a link, which is not followed"):
        bytes_of(link)
    link.unlink()
    link.symlink_to("/dev/zero")
    with pytest.raises(OSError, match="no regular file"):
        bytes_of(link, follow=True)


@posix
@pytest.mark.parametrize("turned", ["link", "pipe"])
def test_a_file_that_turns_into_another_before_it_is_opened(tmp_path, monkeypatch, turned):
    path, other = tmp_path / "a.txt", tmp_path / "other.txt"
    path.write_bytes(b"mine")
    other.write_bytes(b"elsewhere")
    real = os.open

    def turning(name, flags, *rest):
        path.unlink()
        if turned == "link":
            path.symlink_to(other)
        else:
            os.mkfifo(path)
        return real(name, flags, *rest)

    monkeypatch.setattr(os, "open", turning)
    with pytest.raises(OSError, match="symbolic link" if turned == "link" else "no regular"):
        bytes_of(path)


@posix
def test_a_link_is_found_where_no_flag_forbids_it(tmp_path, monkeypatch):
    path, other = tmp_path / "a.txt", tmp_path / "other.txt"
    path.write_bytes(b"mine")
    other.write_bytes(b"elsewhere")
    real = os.open
    monkeypatch.setattr("auditor.files.open_file._NOT_FOLLOWING", 0)

    def turning(name, flags, *rest):
        path.unlink()
        path.symlink_to(other)
        return real(name, flags, *rest)

    monkeypatch.setattr(os, "open", turning)
    with pytest.raises(OSError, match="replaced while it was opened"):
        bytes_of(path)


def test_parts_of_a_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"1234")
    with opened(tmp_path / "a.txt") as file:
        file.seek(2)
        assert file.read(1) == b"3"


def test_a_text_of_the_package():
    assert packaged_text(files("auditor.rulebook").joinpath("template.yaml")).startswith("#")
