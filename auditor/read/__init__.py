"""Files → documents, with their encodings, titles and declared dates.

`auditor.read(path)` is this package, called; the package loads no reader until then.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.core.model import Document


def read(path: str | Path) -> Document | list[Document]:
    """Return the document of a file, or the documents of a folder in the order of their ids.

    Raises FileNotFoundError for a path that is not there and ValueError for an unreadable file.
    """
    from auditor.read.loader import read_path

    return read_path(path)


class _CallablePackage(ModuleType):
    """A package that is also the function of its name in the public API."""

    def __call__(self, path: str | Path) -> Document | list[Document]:
        return read(path)


sys.modules[__name__].__class__ = _CallablePackage
