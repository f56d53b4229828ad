"""The names under which discovery reports: all of it, each kind of arithmetic, roles and events."""

from __future__ import annotations

from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.arithmetic.result import KINDS
from auditor.discover.office_holders import RULES

NAMED = ("names", "contacts", "quotations", "copies")
NAMES = (CHECK, *(f"{CHECK}-{kind}" for kind in (*KINDS, *RULES, *NAMED)))
"""Every `rule` that a discovered finding has; the first is the `check` of all as well."""
