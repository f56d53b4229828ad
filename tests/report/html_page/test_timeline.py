"""Series of a change: then, now, and a drawing where there are enough values."""

from __future__ import annotations

import pytest

from auditor.core.model import Value
from auditor.report.html_page import timeline
from auditor.report.html_page.filters import Facets
from auditor.report.html_page.timeline import Series, series
from auditor.report.shared.index import Index
from tests.report_samples import Sample, count


def sample_of(years: int, undated: int = 0) -> tuple[Sample, list[str]]:
    """One value a year; as many as `undated` have no date."""
    sample = Sample()
    claims = []
    for year in range(years):
        text = f"There are {year + 100} ships."
        date = f"{2000 + year}-06-01" if year >= undated else None
        sample.document(f"{year}.txt", text, date, title=f"Year {2000 + year}")
        claims.append(sample.claim(f"{year}.txt", text, str(year + 100), count(year + 100)))
    return sample, claims


def only(sample: Sample) -> Series:
    index = Index(sample.results())
    (found,) = series(index, Facets(index))
    return found


@pytest.mark.parametrize(
    ("years", "between", "drawn"), [(2, 0, False), (3, 1, False), (4, 2, True)]
)
def test_numbers_are_drawn_from_the_fourth_value(years: int, between: int, drawn: bool) -> None:
    sample, claims = sample_of(years)
    sample.finding("change", "More ships.", "Years apart.", *claims)
    found = only(sample)
    assert (found.then.value, found.now.value) == ("100", str(99 + years))
    assert (found.between, found.chart is not None) == (between, drawn)


def test_a_very_long_series_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    sample, claims = sample_of(5)
    sample.finding("change", "More ships.", "Years apart.", *claims)
    monkeypatch.setattr(timeline, "MOST", 5)
    assert only(sample).chart is not None
    monkeypatch.setattr(timeline, "MOST", 4)
    assert only(sample).chart is None


def test_names_are_drawn_at_once() -> None:
    sample, claims = Sample(), []
    for place, name in enumerate(("Ann", "Bo")):
        text = f"{name} is the director."
        sample.document(f"{name}.txt", text, f"{2000 + place}-06-01")
        claims.append(sample.claim(f"{name}.txt", name, name, Value("person", name=name)))
    sample.finding("change", "Bo follows Ann.", "Years apart.", *claims)
    chart = only(sample).chart
    assert chart is not None
    assert [lane.label for lane in chart.lanes] == ["Ann", "Bo"]


def test_values_without_a_time_are_left_out_of_the_drawing() -> None:
    sample, claims = sample_of(6, undated=1)
    sample.finding("change", "More ships.", "Years apart.", *claims)
    found = only(sample)
    assert (found.then.value, found.outside) == ("101", 1)


def test_of_one_value_with_a_time_there_is_no_series() -> None:
    sample, claims = sample_of(2, undated=1)
    sample.finding("change", "More ships.", "Years apart.", *claims)
    index = Index(sample.results())
    assert list(series(index, Facets(index))) == []


def test_what_disputes_a_value_of_the_same_rule_joins_its_series() -> None:
    sample, claims = sample_of(4)
    sample.document("other.txt", "There are 250 ships.", "2002-06-01")
    odd = sample.claim("other.txt", "250", "250", count(250))
    sample.finding("change", "More ships.", "Years apart.", *claims)
    sample.finding("conflict", "102 or 250.", "The same day.", claims[2], odd)
    chart = only(sample).chart
    assert chart is not None
    assert [bar.disputed for bar in chart.bars].count(True) == 2
