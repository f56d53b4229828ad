"""Samples for the browser, and what is read from its pages."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import find_browser
from tests.report_samples import Sample, count, grown, hostile, planted, seeds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


IN_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(
        find_browser() is None,
        reason="no Chromium on this machine (or no Playwright): the report is not looked at",
    ),
]


WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


def many(length: int = 130) -> Sample:
    """Many conflicts in two documents, so that lists do not stand in the page whole."""
    sample = Sample()
    for name, plus in (("one.txt", 5000), ("two.txt", 7000)):
        lines = [f"Item {number:03} weighs {number + plus} g." for number in range(length)]
        sample.document(name, "\n\n".join(lines), "2020-01-01", title=f"List {name[:3]}")
    for number in range(length):
        pair = [
            sample.claim(
                name,
                f"Item {number:03} weighs {number + plus}",
                str(number + plus),
                count(number + plus),
                subject=f"Item {number:03}",
            )
            for name, plus in (("one.txt", 5000), ("two.txt", 7000))
        ]
        message = f"Item {number:03}: {number + 5000} or {number + 7000}."
        sample.finding(
            "conflict", message, "Odd.", *pair, subject=f"Item {number:03}", group=message
        )
    return sample


def timed() -> Sample:
    """One number over six years, disputed once, in right-to-left and Chinese words too."""
    sample = Sample()
    texts = ["There are {} ships.", "هناك {} سفينة في الميناء.", "港口有 {} 艘船。"]
    claims = []
    for year in range(2015, 2021):
        number = 100 + 7 * (year - 2015)
        text = texts[year % 3].format(number)
        sample.document(f"{year}.txt", text, f"{year}-06-01", title=f"Year {year}")
        claims.append(sample.claim(f"{year}.txt", text, str(number), count(number)))
    text = "There are 250 ships."
    sample.document("other.txt", text, "2018-06-01", title="The other count")
    odd = sample.claim("other.txt", text, "250", count(250))
    sample.finding("change", "Ships: from 100 to 135.", "Years apart.", *claims)
    sample.finding("conflict", "Ships: 121 or 250.", "The same day.", claims[3], odd)
    return sample


def alike() -> Sample:
    """Three conflicts on one thing, which fold into the gravest."""
    sample = many(4)
    sample.findings[:] = [replace(f, group="one") for f in sample.findings[:3]] + [
        sample.findings[3]
    ]
    return sample


SAMPLES: dict[str, Callable[[], Sample]] = {
    "seeds": seeds,
    "planted": planted,
    "hostile": hostile,
    "grown": grown,
    "many": many,
    "alike": alike,
    "timed": timed,
    "empty": Sample,
}


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true; as a function, for the page forbids eval."""
    page.wait_for_function(f"() => {expression}")


def shown(page: Page) -> list[str]:
    """Return the sentences of the findings that can be seen."""
    return [text for text in page.locator(".finding .told").all_inner_texts() if text]


def saved(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.click(f".tray button[data-save={button}]")
    return Path(download.value.path()).read_text("utf-8")


def table_of(page: Page, roll: str) -> list[list[str]]:
    with page.expect_download() as download:
        page.click(f"button[data-csv={roll}]")
    text = Path(download.value.path()).read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))
