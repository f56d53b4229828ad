"""Telephone numbers, mail addresses, postal addresses and numbers that identify; slips in them."""

from __future__ import annotations

import pytest

from auditor.discover.named.contact_pairs import is_slip
from tests.discover.named.told import claims_of


@pytest.mark.parametrize(
    ("text", "slot", "key"),
    [
        ("Phone: 020 7946 0018", "telephone", "079460018"[-9:]),
        ("Call us on +44 20 7946 0018.", "telephone", "079460018"),
        ("Write to eva.holt@borg.example.", "mail", "eva.holt@borg.example"),
        ("Visit us at 7 Elm Road, Elmton EL1 2AB.", "address", "7"),
        ("ISBN 978-3-16-148410-0", "number", "9783161484100"),
        ("Registration number: 556012-5790", "number", "5560125790"),
    ],
)
def test_a_contact_is_read(text: str, slot: str, key: str) -> None:
    (claim,) = claims_of(text, slot)
    assert claim.value.name == key


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("The pump holds 12 litres.", "telephone"),
        ("Call 12 of them.", "telephone"),
        ("It costs 7 crowns on the road.", "address"),
        ("ISBN of the book", "number"),
    ],
)
def test_no_contact_is_read(text: str, slot: str) -> None:
    assert claims_of(text, slot) == []


@pytest.mark.parametrize(
    ("slot", "a", "b", "slip"),
    [
        ("telephone", "632960145", "632960415", True),  # two digits change places
        ("telephone", "632960145", "632966145", True),  # one other digit
        ("telephone", "632960145", "632960146", False),  # the next line of an office
        ("telephone", "632960145", "632810377", False),
        ("address", "12", "21", True),
        ("address", "12", "14", False),
        ("mail", "eva.holt@borg.example", "eva.hot@borg.example", True),
        ("mail", "eva.holt@borg.example", "eva.holt@brog.example", True),
        ("mail", "info@borg.example", "sales@borg.example", False),
        ("mail", "a@borg.example", "b@borg.example", False),
        ("number", "9783161484100", "9783161448100", True),
        ("number", "9783161484100", "9783161484101", False),
    ],
)
def test_what_looks_like_a_slip(slot: str, a: str, b: str, slip: bool) -> None:
    assert is_slip(slot, a, b) is slip
    assert is_slip(slot, b, a) is slip
