"""Finds where documents disagree.

The public names are loaded when first used, so that `import auditor` stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from auditor.audit import Audit, Auditor
    from auditor.claims.analysis import mentions
    from auditor.core.model import Document
    from auditor.read import read

__version__ = "0.1.0"
__all__ = ["Audit", "Auditor", "Document", "__version__", "mentions", "read"]

_HOMES = {
    "Audit": "auditor.audit",
    "Auditor": "auditor.audit",
    "Document": "auditor.core.model",
    "mentions": "auditor.claims.analysis",
}


def __getattr__(name: str) -> Any:
    """Return a public name, loaded when it is first used.  Raises AttributeError for another."""
    if name == "read":  # the package itself: calling it reads a path
        return import_module("auditor.read")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'auditor' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
