"""reader.js: keys walk through the findings, drawings tell their passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.html_page import texts as page_texts
from tests.report.templates.samples import IN_BROWSER

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


pytestmark = IN_BROWSER


def test_keys_walk_through_the_findings(view: Callable[..., Page]) -> None:
    page = view("planted")
    here = "document.activeElement.id"
    page.keyboard.press("j")
    first = page.evaluate(here)
    page.keyboard.press("j")
    second = page.evaluate(here)
    page.keyboard.press("k")
    assert first.startswith("finding-")
    assert second.startswith("finding-")
    assert first != second
    assert page.evaluate(here) == first
    page.keyboard.press("/")
    assert page.evaluate(here) == "filter"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    assert set(page.locator("dialog kbd").all_inner_texts()) == {k for k, _ in page_texts.KEY_HELP}
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()


def test_a_drawing_tells_its_passages(view: Callable[..., Page]) -> None:
    page = view("timed")
    points = page.locator(".chart a.point")
    assert points.count() == 7
    assert page.locator(".chart a.conflict").count() == 2
    heights = [
        float(y or 0)
        for y in points.locator(".reach").evaluate_all(
            "nodes => nodes.map(node => node.getAttribute('y'))"
        )
    ]
    assert sorted(heights)[0] < sorted(heights)[1] - 20  # the odd one out stands high above
    points.nth(0).hover()
    assert "100, 1 June 2015: “" in page.inner_text(".chart .told")
    points.nth(2).focus()
    assert "Year 2017" in page.inner_text(".chart .told")


def test_terms_are_drawn_as_bars(view: Callable[..., Page]) -> None:
    page = view("seeds")
    assert page.locator(".chart .lane").all_text_contents() == ["Guy Ryder", "Gilbert Houngbo"]
    widths = page.locator(".chart .reach").evaluate_all(
        "nodes => nodes.map(node => Number(node.getAttribute('width')))"
    )
    assert widths[0] > 10 * widths[1]


def test_an_address_that_names_no_place_does_no_harm(view: Callable[..., Page]) -> None:
    page = view("planted")
    faults: list[object] = []
    page.on("pageerror", lambda fault: faults.append(fault))
    for address in ("%", "%E0%A4%A", "finding-%zz"):
        page.evaluate("address => { location.hash = address; }", address)
        page.wait_for_timeout(50)
    page.reload()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id").startswith("finding-")
    assert faults == []
