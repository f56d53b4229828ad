"""Results made by hand, so that reports are tested without the rest of the program."""

from tests.report_samples.builder import Sample, count, date, day
from tests.report_samples.odd import grown, hostile
from tests.report_samples.planted import planted
from tests.report_samples.seeds import ARTICLE, PAGE, SEEDS, seeds

__all__ = [
    "ARTICLE",
    "PAGE",
    "SEEDS",
    "Sample",
    "count",
    "date",
    "day",
    "grown",
    "hostile",
    "planted",
    "seeds",
]
