"""What the words of a run of capitals hold: names by their offsets, and short forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Value
    from auditor.language.names.capitalized_runs import Word


class Piece(NamedTuple):
    """A name inside a run, by its offsets there."""

    start: int
    end: int
    text: str
    value: Value


class RunReading(NamedTuple):
    """What a run holds.

    `special`: one of the others is given; `aliases`: short forms that it introduces, "World
    Health Organization (WHO)"; `doubtful`: it is one word that may be capitalised only because it
    opens a sentence; `opening`: the offsets of such words behind a full stop inside the run;
    `titled`: it begins with a role; `owned`: it ends with a role and whose it is.
    """

    pieces: tuple[Piece, ...]
    special: bool = False
    aliases: tuple[tuple[str, Value], ...] = ()
    doubtful: bool = False
    opening: tuple[int, ...] = ()
    titled: bool = False
    owned: bool = False


def abbreviates(short: str, long: str) -> bool:
    """Whether a short form is made of the letters of a long one.

    It begins with its first letter ("AfDB", African Development Bank), or is made of the initials
    of its last words.
    """
    letters = "".join(char for char in short.rstrip("s").lower() if char.isalpha())
    initials = "".join(word[0] for word in long.replace("-", " ").split() if word[0].isupper())
    rest = iter(long.lower())
    begins = long[:1].lower() == letters[:1] and all(letter in rest for letter in letters)
    return bool(letters) and (begins or (len(letters) > 1 and initials.lower().endswith(letters)))


def is_headline(part: Sequence[Word]) -> bool:
    """Whether many words in capitals only are a headline, not a name."""
    own = [word for word in part if not word.connective]
    return len(own) > 3 and all(word.text.isupper() for word in own)
