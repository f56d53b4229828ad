"""Two statements → the shape of their pairing, told in words."""

from __future__ import annotations

import pytest

from auditor.discover.strength.shapes import Shape, shape_of
from tests.discover.strength.samples import statements_of

SHAPES = [
    # (two documents, their title, the shape of the first values in them)
    (
        ("The Harwick bridge has 42 arches.", "The Harwick bridge has 44 arches."),
        None,
        Shape("sentence", "sentence", "across", "name"),
    ),
    (
        ("Area: 40 km²", "Area: 50 km²"),
        "Arlen",
        Shape("line", "line", "across", "title"),
    ),
    (
        ("- The old mill grinds 42 tons.", "The old mill grinds 44 tons."),
        "Arlen",
        Shape("item", "sentence", "across", "title"),
    ),
    (
        ("The old mill grinds 42 tons.", "The old mill grinds 44 tons."),
        None,
        Shape("sentence", "sentence", "across", "words"),
    ),
]


@pytest.mark.parametrize(
    ("texts", "title", "shape"), SHAPES, ids=[str(shape) for *_, shape in SHAPES]
)
def test_shapes(texts, title, shape):
    a, b = (
        statements_of(text, name, title=title)[0]
        for text, name in zip(texts, ("a.md", "b.md"), strict=True)
    )
    assert shape_of(a, b) == shape_of(b, a) == shape


def test_one_document_is_within():
    one, other = statements_of(
        "The Harwick bridge has 42 arches.\n\nThe Harwick bridge is 9 km long."
    )
    assert shape_of(one, other).where == "within"


def test_in_words():
    shape = Shape("cell", "sentence", "within", "words")
    assert str(shape) == "cells of tables and sentences in one document, by rare words only"
