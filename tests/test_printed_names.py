"""Every name that is printed with a finding can be turned off, and no other is taken."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.printed_names import UnknownNameError, checked_names, printed_names

TEXTS = (
    "The ILO was founded in 1919. Of 122 people, 103 (94 %) came. The box weighed 10 kg (44 lb). Tea sold"
    " 60 %, coffee 30 % and milk 20 %. Sales rose 12 % from 50 to 76. The total was 30: 12 ships,"
    " 10 cars and 4 planes. It ran from 2009 to 2012, nine years. Ada Bell, born in 1950, died in"
    " 2010 aged 80.",
    "The ILO was founded in 1920. The ILO had 12 ships on 3 May 2020.",
    "The ILO had 13 ships on 3 May 2020. The President of Norland is Ada Bell.",
)


def audited(*ignored: str):
    documents = [Document(f"{at}.txt", text, "2021") for at, text in enumerate(TEXTS)]
    return Auditor(ignore=ignored).audit(documents).results.findings


def test_every_name_that_is_printed_is_known():
    found = audited()
    names = {finding.rule for finding in found} | {finding.check for finding in found}
    assert names >= {"discover", "discover-percent", "two-units-agree", "founding-dates-agree"}
    assert names <= printed_names(Auditor().book)


@pytest.mark.parametrize("name", sorted({finding.rule for finding in audited()} | {"agree"}))
def test_what_is_ignored_is_not_printed_and_all_else_is(name):
    kept = [finding.id for finding in audited() if name not in (finding.rule, finding.check)]
    assert [finding.id for finding in audited(name)] == kept


WRONG = [
    ("discover-share", "did you mean 'discover-shares'?"),
    ("founding-dates", "did you mean 'founding-dates-agree'?"),
    ("zzz", "a rule that is on (auditor rules list) or one of age"),
]


@pytest.mark.parametrize(("name", "hint"), WRONG)
def test_another_name_is_an_error_that_names_the_nearest(name, hint):
    with pytest.raises(UnknownNameError, match=f"'{name}' is the name of no rule, check or kind"):
        checked_names([name], Auditor().book)
    with pytest.raises(UnknownNameError) as wrong:
        checked_names(["discover", name], Auditor().book)
    assert hint.replace("one of age", "one of agree") in str(wrong.value)
