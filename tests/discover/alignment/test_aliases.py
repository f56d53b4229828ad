"""Names of one thing are compared under one name."""

from __future__ import annotations

import pytest

from auditor.discover.alignment.aliases import one_name_each

ILO = "International Labour Organization"
ALIASES = [
    # (names of a collection, a name, the name that it is compared under)
    ([ILO, "ILO"], "ILO", ILO),
    ([ILO, "International Labor Organization"], "International Labor Organization", ILO),
    ([ILO, "Norland"], "Norland", "Norland"),
    (["ILO"], "ILO", "ILO"),
    ([ILO, "International Land Office", "ILO"], "ILO", "ILO"),  # two have these initials
    (["Bank of the North", "BN"], "BN", "Bank of the North"),
    (["Bank of the North", "BOTN"], "BOTN", "Bank of the North"),
    (["Norland", "N"], "N", "N"),
]


@pytest.mark.parametrize(("names", "name", "canonical"), ALIASES)
def test_a_name_and_its_canonical_name(names, name, canonical):
    assert one_name_each(names)[name] == canonical
