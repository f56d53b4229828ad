"""A place by its URL or path → the files below it and their bytes, and new files in it: by fsspec.

fsspec comes with the extra `[cluster]`; what it needs for a kind of place ("s3://…" needs s3fs) is
for the user to install.  Whatever goes wrong is one error, PlaceError, whatever library raises it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

_URL = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
_PART = ".part"  # ends the name of a file that is being written


class PlaceError(Exception):
    """A place cannot be read or written; the message says which and why."""


class PlacedFile(NamedTuple):
    """A file of a place."""

    path: str  # as the place names it
    below: str  # its path below the place, with "/"
    size: int
    stamp: str  # another one when the file is written anew, as far as the place tells
    is_link: bool = False


class Place:
    """A folder, or a file, wherever it lies."""

    def __init__(self, url: str) -> None:
        self.url = url
        with _told(url):
            from fsspec.core import url_to_fs

            self._files, self._root = url_to_fs(url)

    def files(self) -> list[PlacedFile]:
        """Return the files below the place, sorted; of a file itself that one.

        Raises PlaceError.
        """
        with _told(self.url):
            root = str(self._root).rstrip("/")
            self._files.invalidate_cache()
            found: dict[str, Any] = self._files.find(root, detail=True)
            if not found:
                self._files.info(root)  # raises an error where there is nothing at all
            return sorted(_file(path, about, root) for path, about in found.items())

    def read(self, path: str, start: int | None = None, stop: int | None = None) -> bytes:
        """Return the bytes of a file of the place, or of a part of it.  Raises PlaceError."""
        with _told(path):
            data: bytes = self._files.cat_file(path, start=start, end=stop)
            return data

    def at(self, below: str) -> str:
        """Return the path of a file below the place, as the place names it."""
        return f"{str(self._root).rstrip('/')}/{below}"

    def names(self, below: str) -> set[str]:
        """Return the names of the files in a folder below the place, none where it is not there.

        Raises PlaceError.
        """
        with _told(self.url):
            self._files.invalidate_cache()
            with suppress(FileNotFoundError):
                listed = self._files.ls(self.at(below), detail=False)
                return {str(path).rpartition("/")[2] for path in listed}
        return set()

    def write(self, below: str, data: bytes) -> None:
        """Write a file below the place; it is there whole or not at all.  Raises PlaceError."""
        with _told(self.at(below)):
            path = self.at(below)
            self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._files.pipe_file(path + _PART, data)
            self._files.mv(path + _PART, path)

    def remove(self) -> None:
        """Remove the place with all that is in it, as far as that can be done."""
        with suppress(Exception):
            self._files.rm(str(self._root), recursive=True)


def is_url(text: str) -> bool:
    """Whether a text names a place by a URL, "s3://…", and not a path of this machine."""
    return _URL.match(text) is not None


def _file(path: str, about: dict[str, Any], root: str) -> PlacedFile:
    stamps = (about.get(key) for key in ("ETag", "etag", "mtime", "LastModified", "updated"))
    stamp = next((str(each) for each in stamps if each is not None), "")
    below = path[len(root) :].strip("/") or path.rpartition("/")[2]
    size, is_link = int(about.get("size") or 0), bool(about.get("islink"))
    return PlacedFile(path, below, size, stamp, is_link)


@contextmanager
def _told(place: str) -> Iterator[None]:
    """Turn whatever a library raises into a PlaceError: each place has errors of its own."""
    try:
        yield
    except PlaceError:
        raise
    except Exception as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise PlaceError(f"{place}: {reason}") from error
