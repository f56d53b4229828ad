"""How a statement is made: plainly, as a plan, a condition or a question."""

from __future__ import annotations

import pytest
from hypothesis import given

from auditor.language.statement.modality import modality_of
from tests.language.statement.samples import TEXTS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland has ratified 25 conventions.", "asserted"),
        ("Norland will ratify 25 conventions.", "planned"),
        ("Norland plans to ratify 25 conventions.", "planned"),
        ("Norland is expected to ratify 25 conventions.", "planned"),
        ("Norland intends to ratify 25 conventions next year.", "planned"),
        ("Norland is to ratify 25 conventions.", "planned"),
        ("Norland’s target of 25 conventions stands.", "planned"),
        ("The draft law lists 25 conventions.", "planned"),
        ("Norland would ratify 25 conventions.", "conditional"),
        ("Norland may ratify 25 conventions.", "conditional"),
        ("In May Norland ratified 25 conventions.", "asserted"),
        ("If it joins, Norland ratifies 25 conventions.", "conditional"),
        ("Norland ratifies 25 conventions if it joins.", "conditional"),
        ("Norland reportedly ratified 25 conventions.", "conditional"),
        ("Has Norland ratified 25 conventions?", "questioned"),
        ("It is unclear whether Norland ratified 25 conventions.", "questioned"),
        ("“Has it ratified 25 conventions?” he asked.", "questioned"),
        ("This will go on. Norland has ratified 25 conventions. It will rain.", "asserted"),
        ("It will rain, but Norland has ratified 25 conventions.", "asserted"),
        ("Norland, which will join, has ratified 25 conventions.", "asserted"),
        ("Norland has ratified 25 conventions and will ratify more.", "asserted"),
        ("Norland has ratified 25 conventions. Will it stop?", "asserted"),
        ("The plan would create jobs. 25 conventions hold.", "asserted"),
        ("Norland will open soon. 25 conventions hold.", "asserted"),
        ("If it grows, Norland leads. 25 conventions hold.", "asserted"),
        ("Is it unclear whether it leads? “25 conventions hold.”", "asserted"),
        ("Will Smith has ratified 25 conventions.", "asserted"),
        ("Norland (which may leave) has ratified 25 conventions.", "asserted"),
        ("“This will go on,” he said. Norland has ratified 25 conventions.", "asserted"),
        ("Norland proposed measures under 25 conventions.", "asserted"),
        ("Mr. Berg will ratify 25 conventions.", "planned"),
        ("He scored 25 goals for Norland under 25 conventions.", "asserted"),
        ("The delay is due to rain under 25 conventions.", "asserted"),
        ("The next of 25 conventions is due to be signed.", "asserted"),
        ("Norland is due to sign 25 conventions.", "planned"),
    ],
)
def test_modality(text: str, expected: str) -> None:
    start = text.index("25")
    assert modality_of(text, start, start + len("25 conventions")) == expected


@given(TEXTS)
def test_any_text_can_be_asked(text: str) -> None:
    for at in range(0, len(text), 3):
        assert modality_of(text, at, at + 1) in ("asserted", "planned", "conditional", "questioned")
