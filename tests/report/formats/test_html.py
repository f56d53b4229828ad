"""The HTML page: everything is there, exactly, and nothing can run or leave."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from auditor.core.model import VERDICTS
from auditor.report.formats import html as to_html
from tests.report.html_pages import PAGES, SAMPLES, every


@every
def test_elements_nest_and_close(name: str) -> None:
    assert PAGES[name].open == []
    assert PAGES[name].tags.count("h1") == 1


@every
def test_the_policy_forbids_the_network_and_names_the_only_style_and_script(name: str) -> None:
    page = PAGES[name]
    policy = next(v for v in page.values("content") if "default-src" in v)
    for tag in ("style", "script"):
        digest = b64encode(sha256(page.raw[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert page.tags.count("style") == 1
    kinds = [
        dict(attributes).get("type", "") for tag, attributes in page.elements if tag == "script"
    ]
    assert [kind for kind in kinds if kind not in ("text/plain", "application/json")] == [""]


@every
def test_the_policy_stands_before_all_that_it_governs(name: str) -> None:
    html = to_html.render(SAMPLES[name].results())
    assert html.index("Content-Security-Policy") < html.index("<title") < html.index("<style")


@every
def test_nothing_leads_out_of_the_page(name: str) -> None:
    page = PAGES[name]
    assert not {"img", "link", "iframe", "object", "embed", "base"} & set(page.tags)
    assert not page.values("src")
    assert not page.values("style")
    assert [href for href in page.values("href") if not href.startswith("#")] == []
    assert not [key for _, key, _ in page.attributes if key.startswith("on")]
    for text in page.raw.values():
        assert not re.search(r"https?:|[^:]//[a-z]|url\(|@import|fetch|XMLHttp|eval", text)


@every
def test_every_link_has_its_target_and_every_id_is_used_once(name: str) -> None:
    ids = PAGES[name].values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in PAGES[name].values("href")} <= set(ids)
    for reference in ("aria-labelledby", "for"):
        assert set(PAGES[name].values(reference)) <= set(ids)


@every
def test_the_same_results_give_the_same_bytes(name: str) -> None:
    results = SAMPLES[name].results()
    content = to_html.files(results)["index.html"]
    assert content == to_html.files(results)["index.html"]
    assert content.endswith(b"</html>\n")
    assert b"\r" not in content


COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})")


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_the_contrast_that_wcag_asks_for(scheme: str) -> None:
    css = PAGES["empty"].raw["style"]
    blocks = re.findall(r":root \{(.*?)\}", css, flags=re.S)
    colours = dict(COLOUR.findall(blocks[0]))
    if scheme == "dark":
        colours |= dict(COLOUR.findall(blocks[1]))
    for behind in ("paper", "sheet"):
        for front in ("ink", "soft", "link", *VERDICTS):
            assert _contrast(colours[front], colours[behind]) >= 4.5, (front, behind)
    for verdict in VERDICTS:
        for front in (verdict, "ink", "soft"):
            assert _contrast(colours[front], colours[f"{verdict}-tint"]) >= 4.5, (front, verdict)
