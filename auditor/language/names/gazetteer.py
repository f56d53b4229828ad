"""Names that are listed: those of packs, and the countries that come with the program."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from auditor.core.model import Gazetteer, Mention, Value
from auditor.language.lexicon.loader import rows
from auditor.language.names.capitalized_runs import run_pattern
from auditor.language.text.words import word_counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.language.names.capitalized_runs import Word

EMPTY = Gazetteer()
_PART = re.compile(r"\w+")
_SHORT = 5  # forms up to this length are matched with their case


@cache
def countries() -> Gazetteer:
    """Return the countries of the lexicon as listed names."""
    entries: dict[str, tuple[str, str]] = {}
    for name, others, _ in _country_rows():
        for form in (name, *others):
            entries[form.rstrip("*")] = ("country", name)
    return Gazetteer(entries)


@cache
def alone() -> frozenset[str]:
    """Return the forms marked "*", which mean a country only where they stand alone."""
    forms = [form for _, others, _ in _country_rows() for form in others]
    return frozenset(form[:-1] for form in forms if form.endswith("*"))


@cache
def demonyms() -> frozenset[str]:
    """Return the words for the people and things of countries, folded: "french", "british"."""
    return frozenset(word.lower() for _, _, words in _country_rows() for word in words)


def _country_rows() -> Iterator[tuple[str, list[str], list[str]]]:
    for name, others, words in rows("countries"):
        yield name, _parts(others), _parts(words)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


class Listed:
    """Listed names by their words, for look-up in a run of capitalised words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._exact: dict[str, Value] = {}
        self._folded: dict[str, Value] = {}
        self._own: frozenset[Value] = frozenset(
            Value(kind, name=name) for kind, name in gazetteer.entries.values()
        )
        self._lengths: dict[
            str, tuple[int, ...]
        ] = {}  # first word to lengths in words, longest first
        self._by_last: dict[str, dict[str, Value]] = {}  # last word to own forms of several words
        self._irregular: dict[str, dict[str, Value]] = {}  # a part to forms that no run can hold
        lengths: dict[str, set[int]] = {}
        for form, (kind, name) in {**countries().entries, **gazetteer.entries}.items():
            self._add(form, Value(kind, name=name), lengths, gazetteer)
        for form, (kind, name) in gazetteer.entries.items():
            if form not in gazetteer.short:
                self._add_small(form, Value(kind, name=name))
        self._lengths = {
            first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()
        }

    def _add(
        self,
        form: str,
        value: Value,
        lengths: dict[str, set[int]],
        gazetteer: Gazetteer,
    ) -> None:
        key = " ".join(form.split()).replace("’", "'")
        if not key:
            return
        if not run_pattern(False).fullmatch(key):
            for mark in ("'", "’"):
                written = form.replace("’", "'").replace("'", mark)
                self._irregular.setdefault(_rare_part(written), {})[written] = value
            return
        parts = key.split(" ")
        lengths.setdefault(parts[0].lower().rstrip("."), set()).add(len(parts))
        self._exact[key] = value
        if form not in gazetteer.short and (len(key) > _SHORT or not key.isupper()):
            self._folded.setdefault(key.lower(), value)

    def _add_small(self, form: str, value: Value) -> None:
        """Keep a form that is known whatever its case: of several words, none an acronym."""
        parts = form.split()
        if len(parts) > 1 and not any(part.isupper() for part in parts):
            last = _PART.findall(form.lower())[-1:]
            self._by_last.setdefault("".join(last), {})[form] = value

    def at(self, run: Sequence[Word], start: int) -> tuple[int, Value] | None:
        """Return the end and the value of the longest listed name that begins at a word."""
        for length in self._lengths.get(run[start].fold.replace("’", "'"), ()):
            end = start + length
            if end > len(run) or any(word.stops or word.bracket for word in run[start : end - 1]):
                continue
            value = self.named(" ".join(word.text for word in run[start:end]))
            if value is not None:
                return end, value
        return None

    def named(self, form: str) -> Value | None:
        """Return the value of a listed form; short forms and acronyms need their case."""
        key = form.replace("’", "'")
        found = self._exact.get(key)
        if found is not None or (len(key) <= _SHORT and not key.isupper()):
            return found
        return self._folded.get(key.lower())

    def only_alone(self, form: str) -> bool:
        """Whether a form means its country only where no other word belongs to it: "America"."""
        return form in alone()

    def is_own(self, value: Value) -> bool:
        """Whether a pack lists the name, not only the program's own list of countries."""
        return value in self._own

    def elsewhere(self, text: str) -> list[Mention]:
        """Return the mentions of listed forms that no run of capitalised words can hold."""
        found = [
            Mention(at, at + len(form), form, value)
            for part, forms in self._irregular.items()
            if part in text
            for form, value in forms.items()
            for at in _places(text, form)
        ]
        found.extend(self._in_small_letters(text))
        return _longest(found)

    def _in_small_letters(self, text: str) -> Iterator[Mention]:
        """Yield listed forms of several words of which not all have their capitals."""
        low = text.lower() if self._by_last else ""
        if len(low) != len(text):
            return
        for last in self._by_last.keys() & word_counts(text).keys():
            for form, value in self._by_last[last].items():
                for at in _places(low, form.lower()):
                    written = text[at : at + len(form)]
                    if _loses_capital(written, form):
                        yield Mention(at, at + len(form), written, value)


def _rare_part(form: str) -> str:
    """Return a part of a form that many forms share and few texts have: "People's", else all."""
    return next((word for word in form.split() if "'" in word or "’" in word), form)


def _places(text: str, form: str) -> Iterator[int]:
    """Yield where a form stands as whole words."""
    at = text.find(form)
    while at >= 0:
        if _stands_alone(text, at, at + len(form)):
            yield at
        at = text.find(form, at + len(form))


def _loses_capital(written: str, form: str) -> bool:
    """Whether a word in small letters is capitalised in the listed form."""
    return any(a.islower() and b.isupper() for a, b in zip(written, form, strict=False))


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _longest(found: list[Mention]) -> list[Mention]:
    """Return mentions in order, of overlapping ones the first and longest."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
