"""Messages → bytes on a pipe and back; a pipe that ends gives None."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.scale.frames import read_frame, write_frame


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_messages_come_back_one_by_one(messages: list[bytes]) -> None:
    stream = BytesIO()
    for message in messages:
        write_frame(stream, message)
    stream.seek(0)
    assert [read_frame(stream) for _ in messages] == messages
    assert read_frame(stream) is None


@pytest.mark.parametrize("kept", [1, 7, 8, 9])
def test_a_message_that_is_cut_short_is_none(kept: int) -> None:
    stream = BytesIO()
    write_frame(stream, b"two")
    assert read_frame(BytesIO(stream.getvalue()[:kept])) is None
