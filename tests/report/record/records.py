"""The records of a sample, as report.json holds them."""

from __future__ import annotations

import json
from typing import Any

from auditor.report.formats import json as to_json
from tests.report_samples import Sample


def loaded(sample: Sample) -> dict[str, Any]:
    content = to_json.files(sample.results())["report.json"]
    found: dict[str, Any] = json.loads(content)
    return found
