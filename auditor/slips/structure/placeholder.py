"""placeholder: words that stood for something to be filled in are left in.

"TBD", "[AMOUNT]", "[insert name]", "[●]", "XXXX Ltd.", "20XX".  Whether the text was meant to go
out so nobody can tell, so the verdict is unclear.  A form has many of them and is meant to: what
calls itself a template, and what has more than a few, is left alone, as are marks in quotation
marks.

Found:
- The fee is due on TBD and is not refunded.
- The fee is [AMOUNT] a year.
- The licence is granted to XXXX Ltd. for one year.
- The term is [●] years from the day of signature.
- Please send it to [insert address] before May.
- The report of 20XX is enclosed.

Quiet:
- Super Bowl XXX was played in 1996 before the XXIII Congress.
- The mark "TBD" stands for a day that is not known.
- # Template ↵ ↵The fee is [AMOUNT]. ↵
- See [RFC2119] and [Smith 2010] on this [sic] point, and the file pep-XXXX.
- The notice reads: The fee is [AMOUNT]. Signed: ________
- Copies must bear the notice: © Lind Press, [YEAR].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.core.model import Mention
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, capitals, either_case, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

_MARKS = any_of(entries("placeholder-marks"))
_VERBS = any_of(either_case(entries("placeholder-verbs")))
_OPEN = any_of(entries("open-in-brackets"))
_IN_BRACKETS = (
    rf"\[(?:{_VERBS}\b[^\]\n]{{0,60}}|[^\]\[\n]{{1,40}} {_OPEN}|[●•]+|_{{2,}}|[Xx]{{2,}}"
    rf"|(?:[A-Z’']{{1,15}} ){{0,2}}{any_of(capitals(entries('placeholder-nouns')))})\]"
)
_PLACEHOLDER = re.compile(
    rf"{_MARKS}\b|{_IN_BRACKETS}|<{_VERBS}\b[^<>\n]{{0,40}}>|20XX\b|[$£€] ?X{{2,}}\b"
    r"|X{4,}(?![\w\"”'’-])|XX+ ?(?:%|days\b|months\b|years\b)"
)
_FIRST_LOOK = re.compile(r"[\[<$£€]|(?<![\w-])(?:T[B.]|XX|20XX|[Ll]orem)")
_FORM = re.compile(whole(entries("forms-to-fill-in")), re.IGNORECASE)
_HEADS = entries("heads-of-forms")
_WITH_FORMS = re.compile(rf"_{{4}}|\b{any_of([*map(str.title, _HEADS), *capitals(_HEADS)])} ")
_QUOTES = tuple("\"'“‘`«")
HEAD = 300  # characters at the start of a document in which it calls itself a form
REACH = 60  # characters before one in which the wording of a notice may begin: "© Ann, [YEAR]"
MOST = 3  # passages with placeholders: more, and it is a form


def run(view: View) -> Iterator[Slip]:
    """Yield the placeholders of a document, those of one passage together."""
    found: dict[int, list[Mention]] = {}
    for match in _placeholders(view.text):
        passage = view.passage_at(match.start())
        if passage is not None:
            found.setdefault(passage.start, []).append(words_at(view.text, *match.span()))
    if not 0 < len(found) <= MOST or _is_form(view):
        return
    has_forms = _WITH_FORMS.search(view.text) is not None
    for places in found.values():
        if not (has_forms and places[0].text[0] == "["):
            listed = " and ".join(f"“{place.text}”" for place in places[:3])
            why = f"{listed} may be left to be filled in."
            yield Slip(tuple(places), why, verdict="unclear")


def _placeholders(text: str) -> Iterator[re.Match[str]]:
    """Yield the placeholders of a text; what they begin with is looked for first."""
    end = 0
    for look in _FIRST_LOOK.finditer(text):
        match = _PLACEHOLDER.match(text, look.start()) if look.start() >= end else None
        if match is None:
            continue
        before = text[max(0, match.start() - REACH) : match.start()]
        if not before.endswith(_QUOTES) and "©" not in before.rpartition("\n")[2]:
            end = match.end()
            yield match


def _is_form(view: View) -> bool:
    title = view.analysis.document.title or ""
    return bool(_FORM.search(view.text, 0, HEAD) or _FORM.search(title))


SPEC = SlipSpec(run)
