"""Numbers that name rather than count."""

from __future__ import annotations

import pytest

from auditor.language.numbers.recognizer import read_numbers


@pytest.mark.parametrize(
    "text",
    [
        "Convention No. 87 applies",
        "see Nos. 87 and 98",
        "see page 12 or pages 14-16",
        "as in Fig. 4 and Eq. (12)",
        "the statue SCP-173",
        "vitamin B12 and CO2",
        "he flew a Boeing 747 home",
        "version 3.2.1",
        "release v2",
        "as they say [3], and [26,27]",
        "at 14:04 sharp",
        "at 5 pm",
        "call +41 22 799 6111",
        "call 555-1234",
        "at 12 Main Street",
        "ISBN 978-3-16-148410-0",
        "1. Top of the list",
        "(1) top of the list",
        "Mg(ClO4)2",
        "24703L202",
        "007",
        "one of them",
        "no one knows",
        "31 25 N, 34 20 E",
        "https://example.org/2020/17",
    ],
)
def test_numbers_that_name_are_left_out(text: str) -> None:
    assert read_numbers(text) == []
