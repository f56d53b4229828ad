"""Names of files and folders that more than one layer needs."""

from __future__ import annotations

from auditor.files.output_formats import REPORT_FILE

DEFAULT_OUT = "reports"
CACHE_FOLDER = ".auditor"
DEFAULT_REPORT = f"{DEFAULT_OUT}/{REPORT_FILE}"
DOCUMENTS_FILE = "documents.yaml"
WAIVERS_FILE = "waivers.yaml"
OWN_FILES = frozenset({DOCUMENTS_FILE, WAIVERS_FILE, "auditor.yaml"})
"""Files about documents; never read as documents."""

MISNAMED = {name.replace(".yaml", ".yml"): name for name in OWN_FILES}
"""Wrong names that are easily given to them, with the right ones."""
