"""How an audit goes through its documents: each is recognised once."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document

TEXTS = (
    "Norland\n\nPopulation: 4 million (2020)\n\nThe President of Norland is Ada Bell. She said"
    " that 12 of 24 people (50 %) came.\n\n| Year | Ships |\n|---|---|\n| 2019 | 12 |\n",
    "Norland\n\nPopulation: 5 million (2020)\n\nThe President of Norland is Carl Doe. Norland has"
    " 12 ships.\n",
)
RECOGNISERS = {
    "auditor.language.mentions": "read",
    "auditor.language.dates.recognizer": "read_dates",
    "auditor.language.names.recognizer": "read_names",
    "auditor.language.numbers.recognizer": "read_numbers",
    "auditor.language.statement.attribution": "said_by",
    "auditor.language.statement.coreference": "stand_ins",
    "auditor.language.statement.document_date": "document_date",
    "auditor.read.plain.blocks": "blocks",
    "auditor.read.passages": "passages",
    "auditor.discover.statements.surroundings": "_starts",
}
"""What reads a whole document, by the module that has it."""


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[tuple[str, str]]]:
    """How often each recogniser was called for each whole text, wherever it was imported."""
    counted: Counter[tuple[str, str]] = Counter()

    def counting(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def counted_call(read: Any, *rest: Any, **named: Any) -> Any:
            counted[name, read.text if isinstance(read, Document) else read] += 1
            return function(read, *rest, **named)

        return counted_call

    Auditor().audit(Document("a", "It has 3 rooms."))  # everything is imported
    for home, name in RECOGNISERS.items():
        function = getattr(sys.modules[home], name)
        wrapper = counting(name, function)
        for module in [m for n, m in sys.modules.items() if n.startswith("auditor.")]:
            if getattr(module, name, None) is function:
                monkeypatch.setattr(module, name, wrapper)
    return counted


@pytest.mark.parametrize("date", ["2021", None])
@pytest.mark.parametrize("only_rules", [False, True])
def test_a_document_is_recognised_once(
    calls: Counter[tuple[str, str]], only_rules: bool, date: str | None
) -> None:
    documents = [Document(f"{n}.txt", text, date=date) for n, text in enumerate(TEXTS)]
    found = Auditor(only_rules=only_rules).audit(documents).results
    assert {finding.check for finding in found.findings} >= {"discover"}
    assert {calls["read", text] for text in TEXTS} == {1}
    assert max(calls[name, text] for name in RECOGNISERS.values() for text in TEXTS) == 1


def test_a_passage_is_recognised_once(calls: Counter[tuple[str, str]]) -> None:
    one, other = "Norland had 12 ships in 2019.", "Norland had 14 ships in 2019."
    assert Auditor().compare(one, other)["verdict"] == "conflict"
    assert {calls["read", one], calls["read", other]} == {1}


def test_a_passage_that_a_tokenizer_set_apart_is_read_as_it_is_and_as_it_was(
    calls: Counter[tuple[str, str]],
) -> None:
    one, other = "Norland , a country , had 12 ships .", "Norland had 14 ships."
    Auditor().compare(one, other)
    assert calls["read", one] == 1
    assert calls["read", "Norland, a country, had 12 ships."] == 1
