"""Some rows of the claims table, in order: what checks choose, group and screen before they judge.

There are two kinds, one of listed claims and one of columns, and both give the same.  A screen may
only leave out what gives no finding; what is left is read as claims.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any, Protocol

from auditor.claims.rows.key import Key
from auditor.core.model import Claim
from auditor.rulebook.pack.fields import OPTIONAL


class Rows(Sequence[Claim]):
    """Claims of the table, in order; as rows of columns each is made when it is asked for."""

    @abstractmethod
    def read(self, place: int, key: Key) -> Any:
        """Return what a key makes of one of the claims."""

    @abstractmethod
    def where(self, test: Key) -> Rows:
        """Return the rows of which a test is true."""

    @abstractmethod
    def where_more(self, number: Key, than: Key) -> Rows:
        """Return the rows of which one number is larger than another, and both are known."""

    @abstractmethod
    def groups(self, per: Sequence[str], among: Key | None = None) -> Iterator[tuple[str, Rows]]:
        """Yield the rows that are about the same thing, with what that is, in the order of keys.

        Keys of `per` that may be missing do not part rows.  Rows of which the test `among` is not
        true are left out, but may still name what a group is about.
        """

    @abstractmethod
    def differs(self, key: Key) -> bool:
        """Whether a key has several values in these rows, or one that is like nothing."""

    @abstractmethod
    def ends(self, number: Key) -> tuple[float, float] | None:
        """Return the least and the largest of the numbers that are known, None without any."""

    @abstractmethod
    def count(self, key: Key) -> int:
        """Return how many values a key has in these rows."""

    @abstractmethod
    def in_order(self, order: Key, point: Key) -> Rows:
        """Return the rows sorted by an order, and what is of one point together as it is met."""

    @abstractmethod
    def beside(self, test: Key) -> Rows:
        """Return, for each row, those of its statement of which a test is true."""

    @abstractmethod
    def statements(
        self, slots: Sequence[str], *, once: bool = False
    ) -> Iterator[tuple[Hashable, Rows]]:
        """Yield each row with those of its statement that have some slots, slot by slot.

        With each comes what it shares with copies, of which subject, slots, values and texts are
        the same; None where that is not known.  With `once` only the first row of each statement
        counts.
        """

    @abstractmethod
    def joined(self, others: Iterable[Rows]) -> Rows:
        """Return these rows and then others."""

    @property
    @abstractmethod
    def ids(self) -> tuple[str, ...]:
        """The ids of the claims."""

    @property
    @abstractmethod
    def passages(self) -> set[tuple[str, str]]:
        """The passages, each with the text of the value."""

    @property
    @abstractmethod
    def places(self) -> Hashable:
        """What rows share that are of the very same places and texts."""


class RowSource(Protocol):
    """All claims of a table, and what gives rows of them."""

    @property
    def every(self) -> Rows:
        """All claims, in order."""

    def of(self, slots: Iterable[tuple[str, str]]) -> Rows:
        """Return the claims of some slots of facts, those of each in order."""

    def some(self, claims: Sequence[Claim]) -> Rows:
        """Return claims of the table as rows."""

    def sharing(self, places: Sequence[Any]) -> Sequence[bool]:
        """Return which of the places of some rows have one that others have too."""

    def beside(self, claim: Claim) -> Sequence[Claim]:
        """Return the claims of the statement of a claim, in order."""


def required(per: Sequence[str]) -> list[str]:
    """Return the keys that claims need to be about a thing."""
    return [name for name in per if not name.endswith(OPTIONAL)]
