"""Twice the text takes twice the time and space: cases beside `tests/benchmarks/mend`."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from auditor import Auditor, Document
from auditor.checks.packs import load_packs
from auditor.files.yaml_tree import YamlSource
from auditor.read.loader import collect
from auditor.report import WRITERS
from auditor.waivers.apply import judged
from auditor.waivers.file import read
from tests.conftest import write_files
from tests.waivers.samples import two

pytestmark = [pytest.mark.slow, pytest.mark.timing]

MOST = 3.0  # times as long for twice as much: 2 if linear, 4 if it grows with the square
DEAR = 12.0  # times as long, for each character, as plain words with figures
SIZE = 6000  # characters
PLAIN = "The council of the town met on Monday and spoke of 24 houses near the river. "


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the quickest of three runs."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def audited(text: str) -> Callable[[], object]:
    auditor = Auditor()
    return lambda: auditor.audit([Document("a.txt", text)])


SHAPES = {
    "one passage": "the town has 24 houses and the people of it went on to the river with ",
    "money and a dash": "1–$1 ",
    "digits": "5 ",
    "lines of a list": "- Norland: 24 houses\n",
    "brackets": "(24 [25 {26 ",
    "quotation marks": "“It has 24 ‘rooms’ ",
    "labels": "Rooms: 24\nHouses: 25\n\n",
    "rows of a table": "| Norland | 24 | 25 % |\n",
    "months": "May June 2016 March ",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_twice_the_time(shape):
    part = SHAPES[shape]
    once = part * (SIZE // len(part))
    assert seconds(audited(once * 2)) < MOST * seconds(audited(once)) + 0.05


@pytest.mark.parametrize("shape", ["money and a dash", "digits"])
def test_no_shape_is_far_dearer_than_plain_words(shape):
    part = SHAPES[shape]
    plain = seconds(audited(PLAIN * (SIZE // len(PLAIN))))
    assert seconds(audited(part * (SIZE // len(part)))) < DEAR * plain


def test_patterns_with_counts_on_digits():
    book, _ = load_packs(())
    assert book.facts
    auditor = Auditor(["general", "ilo", "factbook"])
    plain = (PLAIN * 100)[:3000]
    digits = "5 " * 1500
    documents = [Document("a.txt", text) for text in (plain, digits)]
    usual, dear = (seconds(lambda d=d: auditor.understand(d)) for d in documents)
    assert dear < DEAR * usual


def size_of_report(text: str) -> int:
    return len(WRITERS["json"](Auditor().audit([Document("a.txt", text)]).results)["report.json"])


def test_report_json_grows_with_a_passage_not_with_its_square():
    once = (PLAIN * 200).replace(".", " and")
    assert size_of_report(once * 2) < 2.5 * size_of_report(once)


def waivers_of(count: int) -> str:
    entries = (f"- {{id: x{n}, rule: 'r{n}*', reason: It is so.}}\n" for n in range(count))
    return "".join(entries)


def test_waivers_of_thousands():
    results = two()
    sources = [YamlSource("waivers.yaml", waivers_of(count), "waiver") for count in (1500, 3000)]
    once, twice = (seconds(lambda s=s: judged(results, read(s)[0], None)) for s in sources)
    assert twice < MOST * once + 0.05


def test_notes_on_waivers_that_fit_nothing_are_folded():
    waivers, _ = read(YamlSource("waivers.yaml", waivers_of(3000), "waiver"))
    assert len(judged(two(), waivers, None).problems) < 50


def test_declarations_of_thousands(tmp_path):
    taken = []
    for count in (1000, 2000):
        files = {f"{n}.txt": "24" for n in range(50)}
        declared = "".join(f"'{n}-*.txt': 2016\n" for n in range(count)) + "'*': 2017\n"
        docs = write_files(tmp_path / str(count), files | {"documents.yaml": declared})
        taken.append(seconds(lambda docs=docs: collect([docs])))
    assert taken[1] < MOST * taken[0]
