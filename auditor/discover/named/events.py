"""A masked passage → when what happens once happened, is held, is due or comes into force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.discover.named.masked import DATE, NAME, Masked
from auditor.discover.named.reading import WORD, Reading, compiled, group, matches, named
from auditor.language.lexicon.loader import forms, words
from auditor.language.lexicon.patterns import any_of

HAPPENED, HELD, DUE = "happened", "held", "due"
_THING = rf"(?P<thing>(?!(?:the|our)\b){WORD}(?: {WORD}){{0,3}}?)"
_EDITION = r"(?P<edition>v?[0-9]{1,4}(?:\.[0-9]{1,4}){1,3})"
_SUBJECT = (
    rf"(?:(?P<product>{NAME}|{WORD}) (?:version )?{_EDITION}"
    rf"|(?:(?P<lead>{NAME}) (?:of|for|to) (?:the )?)?(?P<body>{NAME})(?: (?P<kind>{WORD}))?"
    rf"|{_THING}(?: (?:of|for|to|in) (?:the )?(?:(?P<owner>{NAME})(?: (?P<kind2>{WORD}))?"
    rf"|(?P<whole>{WORD}(?: {WORD})?)))?)"
)
_START = r"(?:^|(?<=[.,;:] ))(?:the |our |this year['’]s )?"
_ON = (
    r"(?:now |first |officially )?(?:on |in |by |from |for |since |until |on or before )?"
    rf"(?P<who>{DATE})"
)
_REST = r"(?![’'-]|\w)"


@cache
def _patterns() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    happens, held = any_of(forms("event-verbs")), any_of(words("held-verbs"))
    closes, nouns = any_of(words("deadline-verbs")), any_of(words("deadline-nouns"))
    of = (
        rf"(?: (?:of|for) (?:the |our )?(?:(?P<body>{NAME})(?: (?P<kind>{WORD}))?"
        rf"|(?P<thing>{WORD}(?: {WORD}){{0,2}})))?"
    )
    found = {
        HAPPENED: (
            rf"{_START}{_SUBJECT} (?P<verb>{happens}) {_ON}{_REST}",
            rf"^(?:from|since|on|in) (?P<who>{DATE}),? (?:the )?{_SUBJECT} (?P<verb>{happens})\b",
        ),
        HELD: (rf"{_START}{_SUBJECT} (?P<verb>{held}) {_ON}{_REST}",),
        DUE: (
            rf"{_START}{_SUBJECT} (?P<verb>{closes}) {_ON}{_REST}",
            rf"{_START}(?P<before>(?:{WORD} ){{0,2}}?)(?P<verb>{nouns}){of} (?:is|was|falls)"
            rf"(?: now)? {_ON}{_REST}",
            rf"^(?P<body>{NAME})['’]s? (?P<before>(?:{WORD} ){{0,2}}?)(?P<verb>{nouns}) (?:is|was) "
            rf"{_ON}{_REST}",
        ),
    }
    return tuple((slot, compiled(patterns)) for slot, patterns in found.items())


def events(passage: Masked) -> Iterator[Reading]:
    """Yield when what a passage tells happened or will happen."""
    if DATE not in passage.text:
        return
    seen: set[tuple[str, int]] = set()
    for slot, patterns in _patterns():
        for match in matches(patterns, passage):
            value = passage.name_at(match.start("who"))
            if (slot, value.start) in seen or words("stop-words").issuperset(_words(match)):
                continue
            seen.add((slot, value.start))
            lead = named(passage, match, "lead").casefold()
            body = named(passage, match, "body", "owner") or _product(passage, match)
            yield Reading(slot, _role(match, lead), value, body)


def _product(passage: Masked, match: re.Match[str]) -> str:
    """Return a product with its version, "Zephyr 2.0", "" where none is told of."""
    product, edition = group(match, "product"), group(match, "edition")
    if not product:
        return ""
    name = named(passage, match, "product") if product == NAME else product.capitalize()
    return f"{name} {edition.removeprefix('v')}"


def _words(match: re.Match[str]) -> list[str]:
    """Return the words that name what happens, with one for a name."""
    found = [NAME for name in ("body", "owner", "product") if group(match, name)]
    return [*found, *group(match, "thing").split(), *group(match, "before").split()]


def _role(match: re.Match[str], lead: str) -> str:
    """Return of what the day is told: "expiry", "held: annual meeting", "deadline of project"."""
    verb = match["verb"]
    verb = forms("event-verbs").get(verb, verb)
    if verb in words("held-verbs"):
        verb = HELD
    elif verb in words("deadline-verbs"):
        verb = DUE
    told = (group(match, name) for name in ("before", "thing", "kind", "kind2", "whole"))
    return ": ".join(filter(None, (verb, " ".join(" ".join((lead, *told)).split()))))
