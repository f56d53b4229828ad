"""How the page looks: for everyone, narrow, dark, printed, and without scripts."""

from __future__ import annotations

from importlib.resources import files as package_files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import screenshots
from tests.report.templates.samples import IN_BROWSER, NARROW, SAMPLES, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = IN_BROWSER


@pytest.mark.parametrize("name", ["seeds", "planted", "hostile", "timed", "alike", "empty"])
@pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide-light", "narrow-dark"]
)
def test_axe_finds_nothing(
    view: Callable[..., Page], name: str, size: dict[str, int], scheme: str
) -> None:
    page = view(name, viewport=size, color_scheme=scheme)
    for fold in page.locator(".finding details").all()[:20]:
        fold.evaluate("fold => { fold.open = true; }")
    if name == "planted":
        page.locator(".decide button").first.click()
    page.evaluate(package_files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    result = page.evaluate("() => axe.run({resultTypes: ['violations']})")
    violations = [
        (v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in result["violations"]
    ]
    assert violations == []


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_sticks_out_of_a_narrow_screen(view: Callable[..., Page], name: str) -> None:
    page = view(name, viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_dark_is_dark(view: Callable[..., Page]) -> None:
    colours = [
        view("seeds", color_scheme=scheme).evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    assert colours == ["rgb(250, 249, 246)", "rgb(22, 21, 19)"]


def test_print_gives_a_memo(view: Callable[..., Page]) -> None:
    page = view("timed")
    page.locator(".finding.conflict").first.get_by_role("button", name="A is wrong").click()
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert page.locator(".finding.conflict").first.is_visible()
    assert page.get_by_role("button", name="A is wrong").first.is_visible()
    for hidden in ("nav", "#documents", "#claims", "#checklist", ".tray", ".filters"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.pdf().startswith(b"%PDF")


def test_the_checklist_prints_alone(view: Callable[..., Page]) -> None:
    page = view("many")
    page.evaluate("window.print = () => {}")
    page.click("button[data-print]")
    page.wait_for_selector("body.only-checklist")
    assert page.locator("#checklist tbody tr").count() == 260
    page.emulate_media(media="print")
    assert page.locator("#checklist").is_visible()
    assert not page.locator("#fix").is_visible()


def test_it_can_be_read_without_javascript(view: Callable[..., Page]) -> None:
    page = view("planted", java_script_enabled=False)
    assert page.locator(".finding.conflict").first.is_visible()
    assert page.locator("#checklist tbody tr").count() > 10
    for useless in (".filters", ".tray", ".tools button", ".keys"):
        assert not page.locator(useless).first.is_visible(), useless


def test_passages_run_in_their_own_direction(view: Callable[..., Page]) -> None:
    page = view("timed")
    quote = page.locator("blockquote", has_text="سفينة").first
    assert quote.evaluate("node => getComputedStyle(node).direction") == "rtl"
    line = page.locator(".text p", has_text="سفينة").first
    box, words = line.bounding_box(), line.locator(".mark").bounding_box()
    assert box
    assert words
    assert words["x"] > box["x"] + box["width"] / 2


def test_hostile_documents_run_nothing(view: Callable[..., Page]) -> None:
    page = view("hostile")
    page.fill("#filter", "script")
    page.wait_for_timeout(200)
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("document.querySelectorAll('script[src], img, iframe').length") == 0


def test_nothing_can_leave_the_page(browser: Browser, folder: Path) -> None:
    page = browser.new_context().new_page()
    page.goto((folder / "seeds.html").as_uri())
    blocked = page.evaluate("() => fetch('data:text/plain,x').then(() => 'sent', () => 'blocked')")
    image = page.evaluate(
        "() => new Promise(done => { const image = new Image();"
        " image.onerror = () => done('blocked'); image.onload = () => done('sent');"
        " image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; })"
    )
    assert (blocked, image) == ("blocked", "blocked")
    page.context.close()


def test_the_pictures_of_the_readme_can_be_made_again(tmp_path: Path, browser: Browser) -> None:
    for path in screenshots.make(tmp_path, browser):
        assert path.read_bytes().startswith(b"\x89PNG")
        assert path.stat().st_size > 30_000
