"""Texts made to be slow take time that grows with their length."""

from __future__ import annotations

from time import process_time

import pytest

from auditor.core.garbage import collecting_seldom
from auditor.read.formats.markdown import read

SIZE = 4000
TRIES = 4
SLOW = {
    "brackets": "[",
    "brackets that close": "[]",
    "links that never end": "[a](",
    "pictures": "![",
    "stars": "*a ",
    "stars and lines": "*a_ ",
    "closing stars": "a* ",
    "tildes": "~~a ",
    "backticks": "`a",
    "comments": "a <!-- ",
    "instructions": "a <? ",
    "tags": "a <b c='",
    "angles": "<",
    "quotations": ">",
    "lines of quotations": "> a\n",
    "items": "- a\n",
    "items in items": "- ",
    "cells": "|a",
    "rows": "|a|b|\n",
    "targets": "[a]: b\n",
    "targets that never end": "[a: b\n",
    "footnotes": "[^1]: ",
    "references to notes": "[^a",
    "boxes": "!!! note\n",
    "cells of HTML": "<td>a",
    "tables that never end": "<table>\n\n",
    "divisions": "<div>\n",
    "labels": "Label: word\n",
    "clauses": "(a) b\n",
    "definitions": "a\n: b\n",
    "dots": ". ",
    "pictures in links": "[![a](b)](c) ",
    "entities": "&amp;",
    "raised": "a<sup>1",
}


def seconds(text: str) -> float:
    taken = []
    for _ in range(2):
        begun = process_time()
        read(text)
        taken.append(process_time() - begun)
    return min(taken)


@pytest.mark.timing
@pytest.mark.parametrize("name", SLOW)
def test_twice_the_text_takes_twice_the_time(name: str):
    with collecting_seldom():  # where the machine has other work, one of some tries is undisturbed
        assert any(_is_twice(SLOW[name]) for _ in range(TRIES))


def _is_twice(text: str) -> bool:
    once, twice = seconds(text * SIZE), seconds(text * 2 * SIZE)
    return twice < 2.8 * once + 0.02  # the square would be 4
