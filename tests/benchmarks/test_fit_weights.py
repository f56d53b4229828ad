"""The fit of weights finds what made the labels."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.fit_weights import Example, examples, loss, table
from tests.benchmarks.gallery.fit import newton

ROW = {
    "text_a": "The bridge has 12 arches.",
    "text_b": "The bridge has 14 arches.",
    "page": "Bridge",
}


def test_weights_are_those_that_made_the_labels():
    random = np.random.default_rng(1)
    true = np.array([0.5, 2.0, -1.0])
    x = np.column_stack([np.ones(4000), random.normal(size=(4000, 2))])
    y = (random.random(4000) < 1 / (1 + np.exp(-x @ true))).astype(float)
    found = newton(x, y, np.ones(len(y)))
    assert np.allclose(found, true, atol=0.2)
    assert loss(x, y, found) <= loss(x, y, true) <= loss(x, y, np.zeros(3))


def test_an_example_is_a_pair_of_values_that_differ():
    (example,) = examples({**ROW, "label": "contradict"})
    assert example.contradict
    assert not example.is_date
    (example,) = examples({**ROW, "label": "neutral"})
    assert not example.contradict
    assert not list(examples({**ROW, "text_b": ROW["text_a"], "label": "consistent"}))


def test_the_table_has_each_weight_beside_the_one_in_use():
    found = [
        Example(False, {"constant": 1.0, "bound": float(n % 2)}, n % 3 > 0, held_out=n % 5 == 0)
        for n in range(60)
    ]
    lines = list(table(found, {"constant": 0.5, "bound": 0.0}))
    assert lines[0] == "48 examples, 66.7% contradict"
    assert [line.split()[0] for line in lines[1:3]] == ["constant", "bound"]
