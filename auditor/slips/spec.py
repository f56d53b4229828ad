"""What a kind of slip is to the rest of the program, and what it yields: figures and a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc, getmodule
from typing import NamedTuple

from auditor.core.model import Level, Mention, Value, Verdict
from auditor.slips.view import View


class Slip(NamedTuple):
    """What a document says of itself and cannot be, at some places of it."""

    places: tuple[Mention, ...]  # what cannot be together, in the order in which people read it
    why: str  # one sentence with the reckoning
    message: str = ""  # one sentence that tells what is wrong; without one it is the reckoning
    verdict: Verdict = "conflict"


@dataclass(frozen=True, slots=True)
class SlipSpec:
    """A kind of slip: `run` yields those of one document, all of one level."""

    run: Callable[[View], Iterator[Slip]]
    level: Level = "warning"

    @property
    def manual(self) -> str:
        """Its manual page: the docstring of its module."""
        module = getmodule(self.run)
        return cleandoc((module and module.__doc__) or "")


def words_at(text: str, start: int, end: int) -> Mention:
    """Return words of a text as a value that is compared as words."""
    written = text[start:end]
    return Mention(start, end, written, Value("words", name=" ".join(written.split())))
