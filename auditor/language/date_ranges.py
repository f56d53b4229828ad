"""Join two dates that are the ends of one range: "from 2009 to 2012", "5 May – 7 June 2020"."""

from __future__ import annotations

from auditor.language.date_relative import place
from auditor.language.date_values import Candidate, Partial, Reading, dated
from auditor.model import Value

_SIGNS = frozenset({"-", "–", "—"})
_WORDS = frozenset({"to", "until", "till", "through", "thru", "up to"})
_LONGEST_GAP = 9


def join_ranges(text: str, found: list[Candidate]) -> list[Candidate]:
    """Return the candidates with the two ends of each range made one."""
    joined: list[Candidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last is not None and 0 < candidate[0] - last[1] <= _LONGEST_GAP:
            gap = text[last[1] : candidate[0]]
            whole = _joined(last, candidate, gap)
            if whole is not None:
                joined[-1] = whole
                continue
        joined.append(candidate)
    return joined


def _joined(first: Candidate, last: Candidate, gap: str) -> Candidate | None:
    between = gap.strip().lower().removesuffix(" the").removesuffix(" in")
    spans = between in _SIGNS or between in _WORDS or (between == "and" and first[3] == "from")
    if not spans or "\n" in gap:
        return None
    reading = _range(first[2], last[2])
    if reading is None:
        return None
    opens = "from" if between in _WORDS or first[3] == "from" else None
    return first[0], last[1], reading, opens


def _range(first: Reading, last: Reading) -> Value | None:
    if isinstance(last, Partial) or last.low is None or last.high is None:
        return None
    if isinstance(first, Partial):
        first = place(first, int(last.low), int(last.low))
    if first.low is None or first.high is None or first.low > last.low:
        return None
    start, end = _end_of_range(first.edtf), _end_of_range(last.edtf)
    if start is None or end is None:
        return None
    return dated(int(first.low), int(last.high), f"{start}/{end}")


def _end_of_range(text: str | None) -> str | None:
    """Return the text of a date as one end of a range; None for what is a range or an either-or."""
    if text is None or "/" in text or "," in text:
        return None
    return text if ".." not in text else _days_of_set(text)


def _days_of_set(text: str) -> str | None:
    """EDTF has no set inside an interval: the range is then as wide as the set."""
    return None if not text.startswith("[") else text.strip("[]").split("..")[0]
