"""filter.js: words, facets and addresses filter every list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report.templates.samples import IN_BROWSER, shown, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = IN_BROWSER


def test_words_filter_and_stand_in_the_address(view: Callable[..., Page]) -> None:
    page = view("many")
    page.fill("#filter", "item 077:")
    until(page, "document.querySelectorAll('.finding').length == 1")
    assert shown(page) == ["Item 077: 5077 or 7077."]
    assert page.inner_text("#shown") == "1 of 130 findings shown"
    assert page.url.endswith("#q=item%20077%3A")
    page.press("#filter", "Escape")
    until(page, "document.querySelectorAll('.finding').length >= 50")
    assert page.url.endswith("#")


@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        ("verdict", "conflict", {"Conflict"}),
        ("verdict", "agreement", {"Same"}),
        ("document", "notes/undated note.md", {"Unclear", "Revised"}),
        ("rule", "founded-agree", {"Conflict", "More precise"}),
        ("subject", "International Labour Organization", {"Conflict", "More precise", "Changed"}),
    ],
)
def test_each_facet_filters(
    view: Callable[..., Page], facet: str, value: str, left: set[str]
) -> None:
    page = view("planted")
    page.wait_for_selector(f"select[name={facet}] option:nth-child(2)", state="attached")
    before = len(shown(page))
    if facet == "verdict":
        page.click(f"button[data-verdict={value}]")
    else:
        page.select_option(f"select[name={facet}]", value)
    until(page, "document.querySelector('#shown').textContent")
    chips = page.locator(".finding .message .chip").all_text_contents()
    words = {chip.split(" ", 1)[1].strip() for chip in chips}
    assert words
    assert words <= left | {"Style"}
    assert len(shown(page)) < before
    page.click(".clear")
    until(page, f"document.querySelectorAll('.finding').length >= {min(before, 8)}")
    assert page.inner_text("#shown") == ""


def test_findings_can_be_ordered_by_subject(view: Callable[..., Page]) -> None:
    page = view("many")
    page.select_option("select[name=order]", "subject")
    until(page, "document.querySelector('.finding').dataset.over === 'Item 000'")
    page.select_option("select[name=order]", "")
    until(page, "!document.querySelector('.finding').dataset.over")
    assert page.inner_text("button[data-verdict=conflict]").split() == ["≠", "Conflict", "130"]


def test_an_address_with_filters_opens_filtered(view: Callable[..., Page]) -> None:
    page = view("many", "#verdict=conflict&subject=Item%20120")
    until(page, "document.querySelectorAll('.finding').length == 1")
    assert shown(page) == ["Item 120: 5120 or 7120."]
    assert page.input_value("select[name=verdict]") == "conflict"


def test_filters_reach_every_list(view: Callable[..., Page]) -> None:
    page = view("many", "#subject=Item%20099")
    until(page, "document.querySelectorAll('#claims tbody tr').length == 2")
    assert page.locator("#checklist tbody tr").count() == 2
    assert page.locator(".finding").count() == 1
    assert page.locator("nav a[href='#claims'] .count").inner_text() == "2/260"


def test_a_link_leads_to_what_a_filter_hides(view: Callable[..., Page]) -> None:
    page = view("many", "#subject=Item%20003")
    until(page, "document.querySelectorAll('.finding').length == 1")
    page.evaluate("location.hash = 'finding-f0000041'")
    page.wait_for_selector("#finding-f0000041")
    assert page.input_value("select[name=subject]") == ""
