"""What is boilerplate, and what is not."""

from __future__ import annotations

import pytest

from auditor.read.plain.boilerplate import FEWEST_ON_TOP, is_boilerplate, is_menu

BOILERPLATE = [
    "Copyright 2024 Norland Press",
    "© 2024 Norland Press. All rights reserved.",
    "Skip to main content",
    "We use cookies to make this site better. By going on you agree. Accept all",
    "This e-mail and any attachments are confidential and may be privileged.",
    "Sent from my phone",
    "Click to share on Facebook",
    "Share: Facebook Twitter LinkedIn",
    "Home | News | About us | Contact",
    "Home > Products > Pumps",
    "« Previous | Next » | Home",
    "Follow us on Twitter",
]
NO_BOILERPLATE = [
    "Copyright law is old.",
    "Share price: 12.40",
    "Home and contact",
    "Contact us",
    "News of the week",
    "Home games: 12",
    "The home page says that it has 24 rooms.",
    "Products | Rooms | 24",
    "|",
    "",
]


@pytest.mark.parametrize("text", BOILERPLATE)
def test_boilerplate(text: str) -> None:
    assert is_boilerplate(text)


@pytest.mark.parametrize("text", NO_BOILERPLATE)
def test_what_a_text_says_is_none(text: str) -> None:
    assert not is_boilerplate(text)


def test_two_entries_are_a_menu_only_on_top() -> None:
    assert is_menu("Home About", FEWEST_ON_TOP)
    assert not is_menu("Home About")
