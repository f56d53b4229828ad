"""The page as a reader uses it, in headless Chromium."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from importlib.resources import files as package_files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from auditor.files.yaml_tree import YamlSource
from auditor.report.formats import html as to_html
from auditor.report.shared import index as report_index
from auditor.report.shared import texts
from auditor.waivers.file import read as read_waivers
from tests import screenshots
from tests.browser import chromium, find_browser
from tests.report_samples import Sample, count, grown, hostile, planted, seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

pytestmark = [
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
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

    def opened(name: str, address: str = "", **given: Any) -> Page:
        options: dict[str, Any] = {"viewport": WIDE, "locale": "en-GB"} | given
        page = browser.new_context(**options).new_page()
        page.set_default_timeout(5000)
        told: list[str] = []
        path = (folder / f"{name}.html").as_uri()
        page.on("request", lambda r: told.append(r.url) if r.url.split("#")[0] != path else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("console", lambda message: told.append(message.text))
        page.on("dialog", lambda dialog: told.append(dialog.message))
        pages.append((page, name, told))
        page.goto(path + address)
        return page

    yield opened
    for page, name, told in pages:
        page.context.close()
        assert [line for line in told if not line.startswith("blob:")] == [], name


def until(page: Page, told: str) -> None:
    """Wait until an expression is true; as a function, for the page forbids eval."""
    page.wait_for_function(f"() => {told}")


def shown(page: Page) -> list[str]:
    """Return the sentences of the findings that can be seen."""
    return [text for text in page.locator(".finding .told").all_inner_texts() if text]


# ------------------------------------------------------------------ filters and links


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
    page.select_option(f"select[name={facet}]", value)
    until(page, "document.querySelector('#shown').textContent")
    chips = page.locator(".finding .message .chip").all_inner_texts()
    words = {chip.split(" ", 1)[1].strip() for chip in chips}
    assert words
    assert words <= left | {"Style"}
    assert len(shown(page)) < before
    page.click(".clear")
    until(page, f"document.querySelectorAll('.finding').length >= {min(before, 8)}")
    assert page.inner_text("#shown") == ""


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


def test_a_link_leads_to_a_finding_that_is_not_drawn(view: Callable[..., Page]) -> None:
    page = view("many", "#finding-f0000081")
    page.wait_for_selector("#finding-f0000081")
    until(page, "document.activeElement.id == 'finding-f0000081'")


def test_a_link_leads_to_what_a_filter_hides(view: Callable[..., Page]) -> None:
    page = view("many", "#subject=Item%20003")
    until(page, "document.querySelectorAll('.finding').length == 1")
    page.evaluate("location.hash = 'finding-f0000041'")
    page.wait_for_selector("#finding-f0000041")
    assert page.input_value("select[name=subject]") == ""


def test_show_more_draws_the_rest(view: Callable[..., Page]) -> None:
    page = view("many")
    assert page.locator(".finding").count() == 50
    page.click("#fix .onward")
    until(page, "document.querySelectorAll('.finding').length == 100")
    assert page.inner_text("#fix .onward") == "Show more (30 left)"


# ------------------------------------------------------------------ keys and decisions


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
    assert set(page.locator("dialog kbd").all_inner_texts()) == {k for k, _ in texts.KEY_HELP}
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()


def test_j_goes_on_where_the_drawn_findings_end(view: Callable[..., Page]) -> None:
    page = view("many")
    page.locator(".finding").nth(49).focus()
    page.keyboard.press("j")
    until(page, "document.querySelectorAll('.finding').length == 100")
    until(page, "document.activeElement.dataset.id == 'f0000033'")


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


def saved(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.click(f".tray button[data-save={button}]")
    return Path(download.value.path()).read_text("utf-8")


def test_decisions_leave_the_page_as_waivers(view: Callable[..., Page]) -> None:
    page = view("many")
    assert not page.locator(".tray").is_visible()
    page.keyboard.press("j")
    page.keyboard.press("b")
    cards = page.locator(".finding")
    cards.nth(1).get_by_role("button", name="Both are right").click()
    cards.nth(1).get_by_role("textbox").fill('counted "twice": once per yard')
    cards.nth(2).get_by_role("button", name="Ask the author").click()
    cards.nth(3).get_by_role("button", name="Both are right").click()
    page.locator(".tray").get_by_role("textbox").fill("E. Editor")
    text = saved(page, "waivers")
    waivers, problems = read_waivers(YamlSource("waivers.yaml", text, "waiver"))
    assert problems == []
    assert [(w.id, w.decision, w.who) for w in waivers] == [
        ("f0000001", "B wrong", "E. Editor"),
        ("f0000002", "both right", "E. Editor"),
        ("f0000003", "ask the author", "E. Editor"),
    ]
    assert waivers[0].reason == "7000 in List two is wrong and to be corrected."
    assert waivers[1].reason == 'counted "twice": once per yard'
    assert "1" in page.inner_text(".tray .status")  # both right, and no reason given


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


# ------------------------------------------------------------------ tables and drawings


def table_of(page: Page, roll: str) -> list[list[str]]:
    with page.expect_download() as download:
        page.click(f"button[data-csv={roll}]")
    text = Path(download.value.path()).read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_claims_sort_and_leave_as_csv(view: Callable[..., Page]) -> None:
    page = view("many")
    head = page.locator("#claims th").nth(2)
    head.get_by_role("button").click()
    until(page, "document.querySelector('#claims th[aria-sort]')?.ariaSort == 'ascending'")
    rows = table_of(page, "roll-claims")
    assert rows[0] == list(texts.COLUMNS)
    numbers = [int(row[2]) for row in rows[1:]]
    assert numbers == sorted(numbers)
    assert len(numbers) == 260
    head.get_by_role("button").click()
    until(page, "document.querySelector('#claims th[aria-sort]')?.ariaSort == 'descending'")
    assert page.locator("#claims td.value").first.inner_text() == "7129"


def test_the_checklist_keeps_ticks_and_sources(view: Callable[..., Page]) -> None:
    page = view("planted")
    row = page.locator("#checklist tbody tr").first
    row.get_by_role("checkbox").check()
    row.get_by_role("textbox").fill("=archive")
    rows = table_of(page, "roll-checklist")
    assert rows[1][0] == "x"
    assert rows[1][-1] == "'=archive"
    statuses = {row[4] for row in rows[1:]}
    assert any("conflicts with “" in status for status in statuses)
    assert "in one document only" in statuses


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


# ------------------------------------------------------------------ looks


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
    told = [
        (v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in result["violations"]
    ]
    assert told == []


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
