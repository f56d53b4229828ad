"""roll.js: the rest of a long list is drawn when it is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from auditor.report.formats import html as to_html
from auditor.report.html_page import lists as page_lists
from auditor.report.html_page import spread
from tests.report.templates.samples import IN_BROWSER, WIDE, many, shown, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = IN_BROWSER


def test_a_link_leads_to_a_finding_that_is_not_drawn(view: Callable[..., Page]) -> None:
    page = view("many", "#finding-f0000081")
    page.wait_for_selector("#finding-f0000081")
    until(page, "document.activeElement.id == 'finding-f0000081'")


def test_show_more_draws_the_rest(view: Callable[..., Page]) -> None:
    page = view("many")
    assert page.locator(".finding").count() == 50
    page.click("#fix .onward")
    until(page, "document.querySelectorAll('.finding').length == 100")
    assert page.inner_text("#fix .onward") == "Show more (30 left)"


def test_j_goes_on_where_the_drawn_findings_end(view: Callable[..., Page]) -> None:
    page = view("many")
    page.locator(".finding").nth(49).focus()
    page.keyboard.press("j")
    until(page, "document.querySelectorAll('.finding').length == 100")
    until(page, "document.activeElement.dataset.id == 'f0000033'")


def test_links_lead_from_page_to_page(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_lists, "TEXTS", 0)
    monkeypatch.setattr(page_lists, "FINDINGS", 30_000)
    monkeypatch.setattr(page_lists, "EACH_VERDICT", 8_000)
    monkeypatch.setattr(spread, "PAGE_BYTES", 12_000)
    for name, content in to_html.files(many(20).results()).items():
        (tmp_path / name).write_bytes(content)
    page = browser.new_page(viewport=WIDE)
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto((tmp_path / "index.html").as_uri())
    page.locator(".finding.conflict summary").first.click()
    page.locator(".finding.conflict .title", has_text="List one").first.click()
    page.wait_for_url("**/documents-1.html#document-1")
    assert page.locator(".text", has_text="Item 019 weighs 5019 g.").is_visible()
    page.locator(".text a.mark.conflict").last.click()
    page.wait_for_url("**/findings-*.html#finding-*")
    until(page, "document.activeElement.matches('.finding.conflict')")
    page.keyboard.press("q")
    assert page.locator(".tray").is_visible()
    page.fill("#filter", "item 019: 5019")
    until(page, "document.querySelector('#shown').textContent.includes('on this page')")
    assert len(shown(page)) == 1
    page.on("dialog", lambda dialog: dialog.accept())
    page.click(".cover a[href='index.html']")
    page.wait_for_url("**/index.html")
    page.click("#fix a[href='findings-1.html']")
    page.wait_for_url("**/findings-1.html")
    assert failed == []
    page.close()
