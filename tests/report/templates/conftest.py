"""Pages of samples in headless Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from auditor.report.formats import html as to_html
from tests.browser import chromium
from tests.report.templates.samples import SAMPLES, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page of every sample."""
    made = tmp_path_factory.mktemp("pages")
    for name, sample in SAMPLES.items():
        (made / f"{name}.html").write_text(to_html.render(sample().results()), "utf-8")
    return made


@pytest.fixture
def view(browser: Browser, folder: Path) -> Iterator[Callable[..., Page]]:
    """Opens a sample; afterwards no page may have asked for anything or failed."""
    pages: list[tuple[Page, str, list[str]]] = []

    def opened(name: str, address: str = "", **arguments: Any) -> Page:
        options: dict[str, Any] = {"viewport": WIDE, "locale": "en-GB"} | arguments
        page = browser.new_context(**options).new_page()
        page.set_default_timeout(5000)
        messages: list[str] = []
        path = (folder / f"{name}.html").as_uri()
        page.on(
            "request", lambda r: messages.append(r.url) if r.url.split("#")[0] != path else None
        )
        page.on("pageerror", lambda error: messages.append(str(error)))
        page.on("console", lambda message: messages.append(message.text))
        page.on("dialog", lambda dialog: messages.append(dialog.message))
        pages.append((page, name, messages))
        page.goto(path + address)
        return page

    yield opened
    for page, name, messages in pages:
        page.context.close()
        assert [line for line in messages if not line.startswith("blob:")] == [], name
