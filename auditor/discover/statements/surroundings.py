"""A text with its values → its words in columns, and of each value the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from operator import neg
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.discover.statements.normalization import WORD, Token, form, plain, stem
from auditor.language.lexicon.patterns import whole

REACH = 20  # words on either side of a value that are its context
BESIDE = 4  # words on either side among which those beside a value are found, stop words too
INFORMATIVE_BESIDE = 2  # of these, the informative words that are beside it
NEAR_WORDS = 5  # words nearest to a value that are shown as what is said of it
FAR = 3.0  # words that a comma or a bracket adds to a distance
STOP_WORD = 0.5  # words that a stop word adds to it
HALF = 4.0  # words from a value to the word whose weight is 1/2: weight = HALF / (HALF + distance)
_MARK = re.compile(r"[,;:()]")
_CONNECTIVES = frozenset(("and", "but", "while", "against"))
_PARTING = re.compile(rf"{_MARK.pattern}|{whole(_CONNECTIVES)}")


class Window(NamedTuple):
    """Where a value stands among the words of its passage; all are numbers of words.

    The words before it are low … first - 1, those behind it after … high - 1.
    """

    low: int
    first: int
    after: int
    high: int


def _starts(text: str, words: Sequence[str]) -> list[int]:
    """Return where each of the words of a text begins; between two of them no letter stands."""
    starts, end = [], 0
    for word in words:
        start = text.index(word, end)
        starts.append(start)
        end = start + len(word)
    return starts


class Words:
    """The words of a text in columns: where each begins, how it is written, and its stem."""

    def __init__(self, text: str, values: Sequence[Mention]) -> None:
        """Take the words of a text; `values` are its values in order."""
        self._text = text
        self.written: list[str] = WORD.findall(text)
        self.starts = _starts(text, self.written)
        self.stems = [stem(word) for word in self.written]
        self.informative = self._informative(values)  # stems, "" for stop words and parts of values
        self._marks = self._marks_before()
        self._places = self._places_of_words()

    def _informative(self, values: Sequence[Mention]) -> list[str]:
        """Return the stem of each word, "" for those in a value."""
        stems = list(self.stems)
        bounds = chain((value.start for value in values), (len(self._text),))
        for value, (_, following) in zip(values, pairwise(bounds), strict=True):
            first = bisect_left(self.starts, value.start)
            for at in range(first, bisect_left(self.starts, min(value.end, following), first)):
                stems[at] = ""
        return stems

    def _marks_before(self) -> bytearray:
        """Return for each word, and for the end, whether a comma or bracket is right before it."""
        marks = bytearray(len(self.starts) + 1)
        for match in _MARK.finditer(self._text):
            marks[bisect_left(self.starts, match.start())] = True
        return marks

    def _places_of_words(self) -> list[float]:
        """Return how far each word is from the start of the text."""
        steps = [1.0 if word else STOP_WORD for word in self.stems]
        for at, marked in enumerate(self._marks[:-1]):
            if marked:
                steps[at] += FAR
        return list(accumulate(steps))

    def tokens(self) -> list[Token]:
        """Return the words one by one."""
        return list(map(Token, self.starts, map(self._end, range(len(self.starts))), self.stems))

    def _end(self, at: int) -> int:
        return self.starts[at] + len(self.written[at])

    def within(self, start: int, end: int) -> slice:
        """Return which words begin in text[start:end]."""
        first = bisect_left(self.starts, start)
        return slice(first, bisect_left(self.starts, end, first))

    def window(self, mention: Mention, passage: slice) -> Window:
        """Return where a value stands among the words of its passage."""
        low, high = passage.start, passage.stop
        first = bisect_left(self.starts, mention.start)
        after = bisect_left(self.starts, mention.end, first)
        # a value outside its passage has no words there
        return Window(
            low if first <= high else first, first, after, high if after >= low else after
        )

    def before(self, mention: Mention, start: int) -> str:
        """Return the last stem before a value: the verb or noun that it belongs to.

        Its passage begins at the offset `start`.
        """
        first = bisect_left(self.starts, mention.start)
        for at in range(first - 1, max(0, first - REACH) - 1, -1):
            if self.starts[at] < start:
                break
            if self.stems[at]:
                return self.stems[at]
        return ""

    def behind(self, window: Window) -> str:
        """Return the stem of the next word behind a value, in whatever passage it is."""
        return self.stems[window.after] if window.after < len(self.stems) else ""

    def around(self, mention: Mention, window: Window) -> dict[str, float]:
        """Return the stems around a value with their weights, the nearest of each side first."""
        weights: dict[str, float] = {}
        first, after = window.first, window.after
        left = slice(max(window.low, first - REACH), first)
        if left.start < first:
            base = HALF + 1.0 + self._places[first - 1]
            base += FAR if self._is_parted_left(mention, first) else 0.0
            near = zip(self.informative[left][::-1], self._places[left][::-1], strict=True)
            for word, place in near:
                if word and word not in weights:
                    weights[word] = HALF / (base - place)
        right = slice(after, min(window.high, after + REACH))
        if after < right.stop:
            base = HALF + (1.0 if self.stems[after] else STOP_WORD) - self._places[after]
            base += FAR if self._is_parted_right(mention, after) else 0.0
            for word, place in zip(self.informative[right], self._places[right], strict=True):
                if word:
                    weight = HALF / (base + place)
                    if weight > weights.get(word, 0.0):
                        weights[word] = weight
        return weights

    def beside(self, mention: Mention, window: Window) -> frozenset[str]:
        """Return the forms of the informative words on either side, up to a comma or an "and".

        Of "ships and 12 boats in a bay" these are on the right of 12 "boats" and "bay", on the left
        none.
        """
        first, after = window.first, window.after
        left = range(first - 1, max(window.low, first - BESIDE) - 1, -1)
        right = range(after, min(window.high, after + BESIDE))
        found: list[str] = []
        if left and not self._is_parted_left(mention, first):
            found += self._up_to_connective(left, 1)
        if right and not self._is_parted_right(mention, after):
            found += self._up_to_connective(right, 0)
        return frozenset(found)

    def _up_to_connective(self, numbers: range, gap: int) -> list[str]:
        """Return the forms of the first informative words before a comma, a bracket or "and".

        `numbers` lead away from the value, the first of them right beside it; the mark that parts a
        word from the one nearer to the value is before the word `gap` behind it.
        """
        found: list[str] = []
        for at in numbers:
            parted = self._marks[at + gap] and at != numbers[0]
            if parted or len(found) == INFORMATIVE_BESIDE or self.written[at] in _CONNECTIVES:
                break
            if self.stems[at]:
                found.append(form(self.written[at]))
        return found

    def _is_parted_left(self, mention: Mention, first: int) -> bool:
        """Whether a mark parts a value from the word before it."""
        begin = self._end(first - 1)
        return bool(self._marks[first]) and bool(_MARK.search(self._text, begin, mention.start))

    def _is_parted_right(self, mention: Mention, after: int) -> bool:
        """Whether a mark parts a value from the word behind it, or an "and" does: "4th-and-1"."""
        in_word = after > 0 and mention.end < self._end(after - 1)
        if not in_word and not self._marks[after]:
            return False
        return _PARTING.search(self._text, mention.end, self.starts[after]) is not None


def near_words(passage: str, start: int, weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the words nearest to a value, as they are written but for capitals and accents.

    The value begins at the offset `start` of its passage; `weights` are those of the stems around
    it.
    """
    nearest: Collection[str] = weights
    if len(weights) > NEAR_WORDS:
        ranked = sorted(zip(map(neg, weights.values()), weights, strict=True))
        nearest = {word for _, word in ranked[:NEAR_WORDS]}
    starts, written = _words_of(passage)
    first = bisect_left(starts, start)
    near = written[max(0, first - REACH) : first + REACH]
    return tuple(dict.fromkeys(plain(word) for word in near if stem(word) in nearest))


@lru_cache(maxsize=1 << 10)  # a passage of any length can have any number of values
def _words_of(passage: str) -> tuple[list[int], list[str]]:
    words = WORD.findall(passage)
    return _starts(passage, words), words
