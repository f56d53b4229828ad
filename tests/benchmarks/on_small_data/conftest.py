"""A folder of data with two small sets, as the benchmarks are given it."""

from __future__ import annotations

import gzip
import json

import pytest

EDITIONS = [
    {"id": f"{year}/{short}", "entity": name, "date": year, "text": text.format(name, year)}
    for year in (2001, 2002)
    for short, name in (("es", "Eastfold"), ("wr", "Westray"))
    for text in ["{0}\n\nPopulation: 24,500 ({1} est.)\nArea: 310 km2\n"]
]
SENTENCES = [
    {"page": page, "text_a": text}
    for page, text in (
        ("Mill", "The mill opened in 1901."),
        ("Quay", "The quay is 40 m long."),
        ("Mill", "It has 3 floors."),
        ("Mill", "The mill opened in 1901."),
    )
]


@pytest.fixture
def data(tmp_path):
    """A folder of data with two sets, as small as they can be."""
    for name, rows in (("factbook_documents", EDITIONS), ("vitaminc", SENTENCES)):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(f"{json.dumps(row)}\n" for row in rows)
    return tmp_path
