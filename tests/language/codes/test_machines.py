"""Addresses of machines, hashes and colours."""

from __future__ import annotations

import pytest

from tests.language.told import told

NOTHING = [
    "The server runs at localhost:8080.",
    "The host is 10.0.0.1:8080.",
    "The host 10.1.2.3/24 is up.",
    "Use the mask 255.255.255.0 here.",
    "MAC 3c:22:fb:12:34:56 was seen.",
    "MAC 3C-22-FB-12-34-56 was seen.",
    "MAC 001b.4411.3ab7 was seen.",
    "The address fe80::1ff:fe23:4567:890a is local.",
    "The prefix 2001:db8:85a3::/48 is ours.",
    "2a02:26f0:10e:1::5f64 answered.",
    "GUID 3f2504e0-4f89-11d3-9a0c-0305e82c3301 is set.",
    "{6B29FC40-CA47-1067-B31D-00DD010662DA}",
    "commit 3f2a91c fixed it.",
    "MD5 is 5d41402abc4b2a76b9719d911017c592.",
    "Paint it #00FF7F or #3A5FCD.",
    "Use 0x1F and 0xFF00.",
    "The key is 12:34:56:78:9a:bc:de:f0",
]


@pytest.mark.parametrize("text", NOTHING)
def test_an_address_or_hash_tells_no_quantity(text: str) -> None:
    assert told(text) == []


KEPT = [
    ("The value 1e10 is big.", ["1e10"]),
    ("It is 3.5e7 m.", ["3.5e7 m"]),
    ("A fuse of 20A burnt.", ["20A"]),
    ("On 2010-10-26 it ended.", ["2010-10-26"]),
    ("It has 12 F.", ["12"]),
]


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_powers_and_units_stay(text: str, kept: list[str]) -> None:
    assert told(text) == kept


def test_a_long_token_is_no_address_and_quickly_so() -> None:
    assert told("3f2a91c-" * 20_000) == []
