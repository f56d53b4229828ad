"""table.js: tables sort, keep what is written in them and leave as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.html_page import texts as page_texts
from tests.report.templates.samples import IN_BROWSER, table_of, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = IN_BROWSER


def test_claims_sort_and_leave_as_csv(view: Callable[..., Page]) -> None:
    page = view("many")
    page.click("#claims summary")
    head = page.locator("#claims th").nth(2)
    head.get_by_role("button").click()
    until(page, "document.querySelector('#claims th[aria-sort]')?.ariaSort == 'ascending'")
    rows = table_of(page, "roll-claims")
    assert rows[0] == list(page_texts.COLUMNS)
    numbers = [int(row[2]) for row in rows[1:]]
    assert numbers == sorted(numbers)
    assert len(numbers) == 260
    head.get_by_role("button").click()
    until(page, "document.querySelector('#claims th[aria-sort]')?.ariaSort == 'descending'")
    assert page.locator("#claims td.value").first.inner_text() == "7129"


def test_the_checklist_keeps_ticks_and_sources(view: Callable[..., Page]) -> None:
    page = view("planted")
    page.click("#checklist summary")
    row = page.locator("#checklist tbody tr").first
    row.get_by_role("checkbox").check()
    row.get_by_role("textbox").fill("=archive")
    rows = table_of(page, "roll-checklist")
    assert rows[1][0] == "x"
    assert rows[1][-1] == "'=archive"
    statuses = {row[4] for row in rows[1:]}
    assert any("conflicts with “" in status for status in statuses)
    assert "in one document only" in statuses
