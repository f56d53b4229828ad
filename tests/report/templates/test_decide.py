"""decide.js: decisions leave the page as waivers or as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.files.yaml_tree import YamlSource
from auditor.waivers.file import read as read_waivers
from tests.report.templates.samples import IN_BROWSER, saved, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = IN_BROWSER


def test_findings_on_the_same_thing_fold_into_the_gravest(view: Callable[..., Page]) -> None:
    page = view("alike", "#finding-f0000003")
    until(page, "document.activeElement.id == 'finding-f0000003'")
    page.keyboard.press("b")
    until(page, "document.querySelectorAll('.decided').length == 1")
    assert page.locator(".decided").get_attribute("id") == "finding-f0000003"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "finding-f0000002"
    assert page.inner_text("nav a[href='#fix'] .count") == "4"
    assert page.inner_text(".same > summary") == "2 more findings on the same"
    page.fill("#filter", "item 002:")
    until(page, "document.querySelector('#shown').textContent")
    assert page.inner_text("#shown") == "3 of 4 findings shown"


def test_decisions_leave_the_page_as_waivers(view: Callable[..., Page]) -> None:
    page = view("many")
    assert not page.locator(".tray").is_visible()
    page.keyboard.press("j")
    page.keyboard.press("b")
    cards = page.locator(".finding")
    for place in (1, 2, 3, 4):
        cards.nth(place).locator("summary").first.click()
    both = cards.nth(1).get_by_role("button", name="Both are right")
    both.click()
    assert both.get_attribute("aria-pressed") == "false"  # it asks for its reason first
    assert "reason" in cards.nth(1).locator(".needed").inner_text()
    cards.nth(1).get_by_role("textbox").fill('counted "twice": once per yard')
    both.click()
    assert both.get_attribute("aria-pressed") == "true"
    cards.nth(2).get_by_role("button", name="Ask the author").click()
    cards.nth(3).get_by_role("button", name="Not the same thing").click()
    cards.nth(4).get_by_role("button", name="Both are right").click()
    assert page.inner_text(".tray .done") == "130 to fix, 4 of them decided; 0 others decided"
    page.locator(".tray").get_by_role("textbox").fill("E. Editor")
    text = saved(page, "waivers")
    waivers, problems = read_waivers(YamlSource("waivers.yaml", text, "waiver"))
    assert problems == []
    assert [(w.id, w.decision, w.who) for w in waivers] == [
        ("f0000001", "B wrong", "E. Editor"),
        ("f0000002", "both right", "E. Editor"),
        ("f0000003", "ask the author", "E. Editor"),
        ("f0000004", "not the same thing", "E. Editor"),
    ]
    assert waivers[0].reason == "7000 in List two is wrong and to be corrected."
    assert waivers[1].reason == 'counted "twice": once per yard'
    page.reload()
    assert page.inner_text(".tray .done") == "130 to fix, 4 of them decided; 0 others decided"
    assert page.locator(".decided").count() == 4
    page.locator(".decided summary").nth(2).click()
    page.locator(".decided").nth(1).get_by_role("button", name="Both are right").click()
    assert page.locator(".decided").count() == 3


def test_decisions_leave_the_page_as_a_list(view: Callable[..., Page]) -> None:
    page = view("timed")
    card = page.locator(".finding.conflict").first
    card.get_by_role("button", name="B is wrong").click()
    text = saved(page, "list")
    for words in ("TO CORRECT", "Ships: 121 or 250.", "B ✗ 250", "The other count, 1 June 2018"):
        assert words in text


def test_a_second_press_takes_a_decision_back(view: Callable[..., Page]) -> None:
    page = view("timed")
    button = page.locator(".finding.conflict").first.get_by_role("button", name="B is wrong")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert not page.locator(".tray").is_visible()
