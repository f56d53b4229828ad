"""The measure of growth tells what is in proportion from what is not, and all its shapes work."""

from __future__ import annotations

import pytest

from tests.benchmarks.mend.growth import growth_of, shapes

SHAPES = shapes()


@pytest.mark.parametrize("name", SHAPES)
def test_the_work_of_every_shape_can_be_done(name):
    SHAPES[name](40)()


@pytest.mark.timing
def test_the_square_is_told_from_proportion():
    assert growth_of(lambda size: lambda: sum(range(100 * size))) < 2.2
    assert growth_of(lambda size: lambda: sum(range(size * size // 1000))) > 3.5
