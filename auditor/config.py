"""Settings that more than one layer needs: names of files and folders."""

from __future__ import annotations

import re
from pathlib import Path

DEFAULT_OUT = "reports"
DOCUMENTS_FILE = "documents.yaml"
OWN_FILES = frozenset({DOCUMENTS_FILE, "waivers.yaml", "auditor.yaml"})
"""Files that tell the audit about documents; never read as documents."""

REPORTS = re.compile(
    r"index\.html|report\.(?:json|sarif|md|junit\.xml)|(?:claims|findings)\.(?:csv|parquet)"
)
"""Names of the files that an audit writes; not read where they lie in the output folder."""


def packs_folder() -> Path:
    """Return the folder of the packs that ship: in the wheel, or the repository's own `rules`.

    An editable install does not see the files that the wheel is given from elsewhere.
    """
    package = Path(__file__).resolve().parent
    shipped = package / "_packs"
    return shipped if shipped.is_dir() else package.parent / "rules"
