"""An audit → how often each text was read by the recognizers of numbers, dates and names."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from types import CodeType, FrameType

from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.language.dates.recognizer import read_dates
from auditor.language.names.recognizer import read_names
from auditor.language.numbers.recognizer import read_numbers

RECOGNIZERS: dict[CodeType, str] = {
    getattr(each, "__wrapped__", each).__code__: each.__name__
    for each in (read_dates, read_names, read_numbers)
}


def times_read(auditor: Auditor, documents: Sequence[Document]) -> float:
    """Return how often the recognizer that reads most reads each character of the documents."""
    characters: Counter[str] = Counter()

    def profile(frame: FrameType, event: str, _: object) -> None:
        name = RECOGNIZERS.get(frame.f_code)
        if event == "call" and name:
            characters[name] += len(frame.f_locals["text"])

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        auditor.audit(documents)
    finally:
        sys.setprofile(before)
    return max(characters.values()) / sum(len(document.text) for document in documents)
