"""roll.js: the rest of a long list is drawn when it is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from auditor.report.formats import html as to_html
from auditor.report.shared import index as report_index
from tests.report.templates.samples import IN_BROWSER, WIDE, until
from tests.report_samples import planted

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


def test_texts_beside_the_page_open_where_a_link_leads(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_index, "MOST_DOCUMENTS", 1)
    monkeypatch.setattr(report_index, "PER_FILE", 1)
    for name, content in to_html.files(planted().results()).items():
        (tmp_path / name).write_bytes(content)
    page = browser.new_page(viewport=WIDE)
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto((tmp_path / "index.html").as_uri())
    page.locator(".finding.conflict .title", has_text="Annual report 2024").first.click()
    page.wait_for_url("**/documents-*.html#document-*")
    assert page.locator(".text", has_text="Annual report 2024").is_visible()
    page.locator(".text a.mark.conflict").first.click()
    page.wait_for_url("**/index.html#finding-*")
    assert page.locator(".finding.conflict").first.is_visible()
    assert failed == []
    page.close()
