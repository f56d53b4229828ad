"""Which claims with names are about one thing: the rules by which the check `agree` judges them."""

from __future__ import annotations

from auditor.core.model import OPEN
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.named import descriptions, events, holders, places, requirements
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import AgreeOptions
from auditor.rulebook.pack.schema import Rule

CHANGING = (
    holders.SLOT,
    holders.POST,
    places.SLOT,
    descriptions.FITS,
    descriptions.RANK,
    events.HELD,
    events.DUE,
    requirements.UNIT,
    requirements.VERSION,
)
LASTING = (places.LASTING, descriptions.MAKER, descriptions.NATION, events.HAPPENED)
MONTH = 31  # days in which who holds an office, and where, is taken to stay; set by hand
_PER = ("about", "body?", "topic?")

RULES = (
    *(
        Rule(
            name=f"{CHECK}-{slot}",
            check="agree",
            options=AgreeOptions(value=(Ref(OPEN, slot),), same_time=MONTH),
            per=_PER,
            level="warning",
        )
        for slot in CHANGING
    ),
    *(
        Rule(
            name=f"{CHECK}-{slot}",
            check="agree",
            options=AgreeOptions(value=(Ref(OPEN, slot),), changes="never"),
            per=_PER,
            level="warning",
        )
        for slot in LASTING
    ),
)
