"""Settings that more than one layer needs: names of files and folders."""

from __future__ import annotations

import re

DEFAULT_OUT = "reports"
DEFAULT_REPORT = "reports/report.json"
DOCUMENTS_FILE = "documents.yaml"
WAIVERS_FILE = "waivers.yaml"
OWN_FILES = frozenset({DOCUMENTS_FILE, WAIVERS_FILE, "auditor.yaml"})
"""Files that tell the audit about documents; never read as documents."""

MISNAMED = {name.replace(".yaml", ".yml"): name for name in OWN_FILES}
"""How these are easily misnamed."""

REPORTS = re.compile(
    r"index\.html|report\.(?:json|sarif|md|junit\.xml|xlsx)|(?:claims|findings)\.(?:csv|parquet)"
)
"""Names of the files that an audit writes; not read where they lie in the output folder."""
