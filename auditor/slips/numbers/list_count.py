"""list-count: a list has as many items as the words before it say.

"Five members: Anna Holm, Peter Ek, Lisa Dahl and Jon Berg", "three arms:" with two bullets below.
Items of a sentence are parted by commas, the last by "and" or "or"; where an "and" may stand inside
an item every way to count is tried.  A list that goes on ("etc."), that names some of more, or in
which names and what they are take turns is not counted.

Found:
- The committee has five members: Anna Holm, Peter Ek, Lisa Dahl and Jon Berg.
- The company has three divisions: Energy, Water, Waste, and Transport.
- We visited four cities, namely Oslo, Bergen and Turku.
- The trial had three arms: ↵↵- placebo ↵- high dose ↵↵It began in May.
- The firm has four owners (Ann, Bob and Carl).
- Follow these two steps: ↵↵1. Open it. ↵2. Fill it. ↵3. Close it. ↵

Quiet:
- The committee has four members: Anna Holm, Peter Ek, Lisa Dahl and Jon Berg.
- It has two parts: research and development, and sales and service.
- We visited two towns: Paris, France, and London, England.
- It employs five people, among them: Ann, Bob and Carl.
- Choose two of these colours: red, white and blue.
- The trial had two arms: ↵↵- placebo ↵  - with water ↵- high dose ↵
- There were two speakers: Ann Holm, chair, and Bob Ek, clerk.
- The firm has three owners: Ann, Bob, etc.
- It has two provinces (do, singular and plural) and three kinds of roots: a root, two side
  roots and a tap root.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.core.model import Passage
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.numbers.announced import Announced, announced
from auditor.slips.numbers.bullets import bullets
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

FARTHEST = 2  # items by which a list may miss its number: more, and it lists something else
LONGEST_LIST = 600  # characters of a list in a sentence
LONGEST, USUAL = 10, 4  # words of an item, and of all items on average
_AND = re.compile(whole(entries("list-joiners")))
_LAST = re.compile(rf"\A{any_of(entries('list-joiners'))} ")
_OPEN_END = re.compile(rf"{whole(entries('list-goes-on'))}|…|\.\.\.", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9:]")
_BRACKET = re.compile(r" ?\([^()]*\)")
_OF_A_NAME = re.compile(rf", ?(?={any_of(entries('behind-a-name'))}\b)")
_END = {"(": ")", "–": "–", "—": "—"}


def run(view: View) -> Iterator[Slip]:
    """Yield the lists with more or fewer items than are announced."""
    for lead in announced(view):
        passage = view.passage_at(lead.number.start)
        if passage is not None:
            below = not view.text[lead.start : passage.end].strip()
            yield from _below(view, lead) if below else _in_sentence(view, lead, passage)


def _below(view: View, lead: Announced) -> Iterator[Slip]:
    """Yield that the lines below a sentence are more or fewer than it says."""
    items = bullets(view.text, lead.start) if lead.opening == ":" else []
    stated = int(lead.number.value.low or 0)
    if len(items) > 1 and 0 < abs(len(items) - stated) <= FARTHEST:
        places = (lead.number, *(words_at(view.text, *item) for item in items))
        yield Slip(places, f"{_told(lead)} are announced, and the list below has {len(items)}.")


def _in_sentence(view: View, lead: Announced, passage: Passage) -> Iterator[Slip]:
    """Yield that a list in a sentence is longer or shorter than it says."""
    end = _end(view.text, lead, min(passage.end, lead.start + LONGEST_LIST))
    if end < 0 or view.values_in(lead.start, end):
        return
    stated = int(lead.number.value.low or 0)
    counts = item_counts(view.text[lead.start : end])
    if not counts or stated in counts or counts[0] == 2 * stated:
        return
    if min(abs(count - stated) for count in counts) <= FARTHEST:
        listed = words_at(view.text, lead.start, end)
        why = f"{_told(lead)} are announced, and {_spoken(counts)} are listed."
        yield Slip((lead.number, listed), why)


def _end(text: str, lead: Announced, end: int) -> int:
    """Return where a list in a sentence ends; -1 where words in brackets or dashes are no list."""
    if lead.opening not in _END:
        return end
    close = text.find(_END[lead.opening], lead.start, end)
    return close if close > 0 and _are_names(text[lead.start : close]) else -1


def item_counts(listed: str) -> range:
    """Return how many items a list in a sentence may have; none where it is no plain list.

    >>> list(item_counts("red, white and blue")), list(item_counts("a and b, and c"))
    ([3], [2, 3])
    """
    plain = _OF_A_NAME.sub(" ", _BRACKET.sub("", " ".join(listed.split()))).rstrip(" .;!")
    sign = ";" if ";" in plain else ","
    parts = [part.strip() for part in plain.split(sign)]
    if _OPEN_END.search(plain) or not _are_alike(parts):
        return range(0)
    last = _LAST.sub("", parts[-1], count=1)
    joined = [len(_AND.findall(part)) for part in (*parts[:-1], last)]
    most = len(parts) + sum(joined) + 1
    if last != parts[-1]:  # ", and the last"
        return range(len(parts), most) if len(parts) > 1 else range(0)
    return range(len(parts) + 1, most) if joined[-1] and sign == "," else range(0)


def _are_names(listed: str) -> bool:
    """Whether all words of a list but those between its items have capitals: no other words."""
    words = _AND.sub("", listed).replace(",", " ").split()
    return all(word[:1].isupper() for word in words)


def _are_alike(parts: list[str]) -> bool:
    """Whether parts of a list are short, without figures, and all begin with capitals or none."""
    bare = [_LAST.sub("", part, count=1) for part in parts]
    lengths = [len(part.split()) for part in bare]
    if min(lengths) == 0 or max(lengths) > LONGEST or sum(lengths) > USUAL * len(bare):
        return False
    if any(map(_FIGURE.search, bare)):
        return False
    capitals = [part[:1].isupper() for part in bare]
    return len(set(capitals[1:])) <= 1 and (capitals[0] or not any(capitals))


def _told(lead: Announced) -> str:
    return f"{lead.number.text.capitalize()} {lead.noun}"


def _spoken(counts: range) -> str:
    return str(counts[0]) if len(counts) == 1 else f"{counts[0]} to {counts[-1]}"


SPEC = SlipSpec(run)
