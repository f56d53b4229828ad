"""Every verdict has its words."""

from __future__ import annotations

from auditor.core.model import VERDICTS
from auditor.report.shared import texts


def test_every_verdict_has_a_sign_a_word_and_a_part() -> None:
    assert set(texts.VERDICT) == set(VERDICTS)
    assert len({kind.sign for kind in texts.VERDICT.values()}) == len(VERDICTS)
    assert sorted(v for part in texts.PARTS for v in part.verdicts) == sorted(VERDICTS)
