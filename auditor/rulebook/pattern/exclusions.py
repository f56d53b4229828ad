"""The `unless` of a fact and a place in a text → whether one of its words is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.rulebook.pattern.folding import WORD, folded, is_word

if TYPE_CHECKING:
    from collections.abc import Iterable


class Forbidden:
    """Words that must not stand before a match or in its gaps; places count in the folded text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        self._by_last: dict[str, list[str]] = {}
        for phrase in phrases:
            text = " ".join(folded(phrase).split())
            words = WORD.findall(text)
            if words:
                self._by_first.setdefault(words[0], []).append(text)
                self._by_last.setdefault(words[-1], []).append(text)

    def __bool__(self) -> bool:
        return bool(self._by_last)

    def touches(self, text: str, start: int, end: int) -> bool:
        """Whether text[start:end] begins or ends with one of them: "Former Norland"."""
        word = WORD.match(text, start)
        return self.ends_before(text, end) or (
            word is not None and self.starts_at(text, start, word.end())
        )

    def starts_at(self, text: str, start: int, end: int) -> bool:
        """Whether one of them starts at the word text[start:end]."""
        phrases = self._by_first.get(text[start:end])
        return phrases is not None and any(_ends_at_word(text, start, phrase) for phrase in phrases)

    def ends_before(self, text: str, at: int) -> bool:
        """Whether one of them stands directly before `at`, white space and a hyphen aside."""
        if not self._by_last:
            return False
        end = at
        while end and (text[end - 1].isspace() or text[end - 1] in "-\"'("):
            end -= 1
        start = end
        while start and is_word(text[start - 1]):
            start -= 1
        phrases = self._by_last.get(text[start:end], ())
        return any(_ends_with(text, end, phrase) for phrase in phrases)


def _ends_at_word(text: str, start: int, phrase: str) -> bool:
    end = start + len(phrase)
    return text.startswith(phrase, start) and not is_word(text[end : end + 1] or " ")


def _ends_with(text: str, end: int, phrase: str) -> bool:
    start = end - len(phrase)
    return (
        start >= 0 and text.startswith(phrase, start) and not (start and is_word(text[start - 1]))
    )
