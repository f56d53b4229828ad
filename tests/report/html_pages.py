"""Pages of samples, read back by a parser that checks how elements nest."""

from __future__ import annotations

import gzip
import re
from base64 import b64decode
from html.parser import HTMLParser

import pytest

from auditor.core.model import Finding
from auditor.report.formats import html as to_html
from tests.report_samples import Sample, grown, hostile, planted, seeds

SAMPLES = {
    "seeds": seeds(),
    "undated": seeds(dated=False),
    "planted": planted(),
    "hostile": hostile(),
    "grown": grown(),
    "empty": Sample(),
}


VOID = {"meta", "input", "br", "hr", "img", "link"}


class Page(HTMLParser):
    """Reads a page into the text, the attributes and the tags that a test asks for."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[tuple[str, str, str]] = []  # tag, class, id
        self.texts: dict[str, list[str]] = {}
        self.within: dict[str, str] = {}  # id of an article to its text
        self.raw: dict[str, str] = {}  # content of the last style and script
        self.scripts: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        self.tags.append(tag)
        self.elements.append((tag, attrs))
        self.attributes += [(tag, key, value) for key, value in values.items()]
        if tag in VOID:
            return
        if tag in ("style", "script"):
            self.scripts.append("")
        self.open.append((tag, values.get("class", ""), values.get("id", "")))
        for name in {tag, *values.get("class", "").split()}:
            self.texts.setdefault(name, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1][0] == tag, f"</{tag}> closes {self.open[-1]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for tag, classes, identity in self.open:
            for name in {tag, *classes.split()}:
                self.texts[name][-1] += data
            if identity:
                self.within[identity] = self.within.get(identity, "") + data
        if self.open and self.open[-1][0] in ("style", "script"):
            self.raw[self.open[-1][0]] = data
            self.scripts[-1] += data

    def values(self, name: str) -> list[str]:
        return [value for _, key, value in self.attributes if key == name]


PAGES = {name: Page(to_html.render(sample.results())) for name, sample in SAMPLES.items()}


every = pytest.mark.parametrize("name", SAMPLES)


def anchor(finding: Finding) -> str:
    return "finding-" + re.sub(r"[^A-Za-z0-9_-]", "-", finding.id)


def seen(text: str) -> str:
    """Return text as a page can hold it: control characters have no place in one."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", text)


def page_of(sample: Sample) -> Page:
    return Page(to_html.render(sample.results()))


REST = re.compile(r'id="[\w-]+-rest"[^>]*>([^<]*)<')


def whole(content: bytes) -> str:
    """Return the text of a page with what it holds compressed."""
    text = content.decode()
    packed = (gzip.decompress(b64decode(match[1])).decode() for match in REST.finditer(text))
    return "\n".join((text, *packed))


def dead_links(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Return the links of some pages, each with its page, that lead nowhere."""
    texts = {name: whole(content) for name, content in files.items()}
    targets = {(name, "") for name in files}
    targets |= {(n, key) for n, text in texts.items() for key in re.findall(r' id="([^"]+)"', text)}
    links = [
        (name, href)
        for name, text in texts.items()
        for href in re.findall(r' href="([^"]+)"', text)
    ]
    return [
        (name, href)
        for name, href in links
        if (href.partition("#")[0] or name, href.partition("#")[2]) not in targets
    ]
