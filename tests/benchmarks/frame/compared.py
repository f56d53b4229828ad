"""Labelled pairs of passages → how well `Auditor.compare` judges them, and how it ranks conflicts.

The pairs of a set are compared once; the parts that need them share what was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from auditor.audit import Auditor
from tests.benchmarks.data import Row, rows
from tests.benchmarks.discover.pairs import vitaminc_figures
from tests.benchmarks.gallery.ranking import area

DATA = "data"  # its folder in the folder of data
PROPOSITIONS = "propsegment_wiki"  # the source of pairs that share names and often no fact


class Compared(NamedTuple):
    """A labelled pair, its verdict, and the message and strength of the gravest finding."""

    row: Row
    verdict: str
    message: str
    strength: float

    @property
    def is_called(self) -> bool:
        """Whether the pair is called a conflict."""
        return bool(self.verdict == "conflict")

    @property
    def is_wanted(self) -> bool:
        """Whether people say that it contradicts."""
        return bool(self.row["label"] == "contradict")


def vitaminc(data: Path, long: bool) -> dict[str, float]:
    """Return the figures of real claims about Wikipedia sentences; plain claims beside them."""
    found = every_pair(data / DATA, "vitaminc")
    _list(found, long)
    called = {id(one.row) for one in found if one.is_called}
    plain = [one.row for one in found if not one.row["claim_has_bound"]]
    figures = vitaminc_figures((one.row for one in found), called)
    return {
        **{f"vitaminc_{name}": figures[f"vitaminc_{name}"] for name in ("right", "p", "r")},
        "vitaminc_neutral": figures["vitaminc_neutral"],
        "vitaminc_right_plain": vitaminc_figures(plain, called)["vitaminc_right"],
    }


def topic(data: Path, long: bool) -> dict[str, float]:
    """Return precision and recall of conflict on pairs on one topic, and how many are called."""
    found = every_pair(data / DATA, "topic_pairs")
    _list(found, long)
    return topic_figures(found)


def topic_figures(found: Iterable[Compared]) -> dict[str, float]:
    """Return the figures of pairs on one topic; one that needs what is not there is absent."""
    counted = Counter((one.is_called, one.is_wanted) for one in found)
    apart = [
        one.is_called for one in found if one.row["source"] == PROPOSITIONS and not one.is_wanted
    ]
    right, wrong, missed = counted[True, True], counted[True, False], counted[False, True]
    return {
        "topic_p": round(right / max(1, right + wrong), 3),
        "topic_r": round(right / max(1, right + missed), 3),
        "topic_called": round(100 * sum(apart) / max(1, len(apart)), 2),
    }


def strength(data: Path, _: bool) -> dict[str, float]:
    """Return how well strength ranks the conflicts called on both sets, and the lesser of both."""
    areas = {
        name: round(ranked(every_pair(data / DATA, stored)), 3)
        for name, stored in (("vitaminc", "vitaminc"), ("topic", "topic_pairs"))
    }
    by_set = {f"strength_auc_{name}": value for name, value in areas.items()}
    return {**by_set, "strength_auc": min(areas.values())}


def ranked(found: Iterable[Compared]) -> float:
    """Return the area under the curve of strength over the conflicts called, 0 to 1."""
    return area([(one.strength, one.is_wanted) for one in found if one.is_called])


@cache
def every_pair(folder: Path, name: str) -> tuple[Compared, ...]:
    """Return the pairs of a set as they are judged without a rule."""
    auditor = Auditor(only_rules=True)
    return tuple(_compared(auditor, row) for row in rows(folder, name))


def _compared(auditor: Auditor, row: Row) -> Compared:
    found = auditor.compare(row["text_a"], row["text_b"])
    first = found["findings"][0] if found["findings"] else {"message": "", "strength": 0.0}
    return Compared(row, found["verdict"], first["message"], first["strength"])


def _list(found: Iterable[Compared], long: bool) -> None:
    for one in found if long else ():
        if one.is_called != one.is_wanted:
            row = one.row
            print(row["label"], row["text_a"], "|", row["text_b"], "|", one.verdict, one.message)
