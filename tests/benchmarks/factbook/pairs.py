"""Two statements of one attribute, each a small document with its date, of one source."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

from auditor.audit import Auditor
from auditor.core.model import VERDICTS, Document, Finding
from tests.benchmarks.data import Row, rows

SOURCE = "CIA World Factbook"

STEADY = frozenset({"area total", "coastline", "highest point elevation", "independence date"})
RIGHT = {
    "contradict": {"conflict", "revision"},
    "change_over_time": {"change"},
    "restated": {"change", "agreement", "remark"},
    "precision": {"refinement"},
    "consistent": {"agreement", "refinement", "style"},
}
HOLDER_RIGHT = {
    "contradict": {"conflict", "revision"},
    "consistent": {"agreement", "refinement", "style"},
    "precision": {"refinement"},
}


@cache
def auditor() -> Auditor:
    """Return an auditor with the pack of the Factbook alone."""
    made = Auditor(["factbook"], only_rules=True, discover=False)
    assert not made.problems, made.problems[0].message
    return made


def gravest(findings: list[Finding]) -> str:
    """Return the gravest verdict on two documents, a remark only where nothing else is found."""
    verdicts = {finding.verdict for finding in findings}
    return min(verdicts - {"remark"} or verdicts, key=VERDICTS.index, default="nothing")


def verdict(row: Row, texts: tuple[str, str] | None = None, subject: str | None = None) -> str:
    """Compare the two sides of a row."""
    a, b = texts or (row["text_a"], row["text_b"])
    documents = [
        Document(id=side, text=text, date=row[f"date_{side}"], title=subject, source=SOURCE)
        for side, text in (("a", a), ("b", b))
    ]
    return gravest(list(auditor().audit(documents).results.findings))


def pairs(folder: Path, long: bool) -> dict[str, float]:
    """Return how many pairs are judged right, and how many others are called a contradiction."""
    judged = [row for row in rows(folder, "factbook_pairs") if row["subtype"] != "holder_overlap"]
    texts = _with_notes(folder, judged)
    right: Counter[bool] = Counter()
    false: Counter[bool] = Counter()
    wrong: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in judged:
        if row["label"] == "definition":
            if row["id"] in texts:
                found = verdict(row, texts[row["id"]], row["subject"])
                false[found in RIGHT["contradict"]] += 1
            continue
        found = verdict(row)
        right[is_right(row, found)] += 1
        if not is_right(row, found):
            wrong[row["attribute"], row["label"], found].append(row)
        if row["label"] != "contradict":
            false[found in RIGHT["contradict"]] += 1
    if long:
        _print_wrong(wrong)
    return {
        "pairs_right": share(right[True], right.total()),
        "pairs_false_conflict": share(false[True], false.total()),
    }


def is_right(row: Row, found: str) -> bool:
    """Whether a verdict is one that the label accepts."""
    if row["label"] == "contradict" and row["attribute"] in STEADY:
        return found == "conflict"
    return found in RIGHT[row["label"]]


def _with_notes(folder: Path, judged: list[Row]) -> dict[str, tuple[str, str]]:
    """Return whole fields, with their notes, for pairs of the archive that differ in definition."""
    wanted = [row for row in judged if row["label"] == "definition" and row["source"] == "archive"]
    needed = {row[f"doc_{side}"] for row in wanted for side in "ab"}
    texts = {
        row["id"]: row["text"] for row in rows(folder, "factbook_documents") if row["id"] in needed
    }
    return {
        row["id"]: (
            _line(texts[row["doc_a"]], row["span_a"][0]),
            _line(texts[row["doc_b"]], row["span_b"][0]),
        )
        for row in wanted
    }


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : len(text) if end < 0 else end]


def holders(folder: Path, long: bool) -> dict[str, float]:
    """Return how many starts of office holders are judged right against another table."""
    right: Counter[bool] = Counter()
    wrong: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows(folder, "holder_xsource"):
        found = verdict(row)
        fits = found in HOLDER_RIGHT[row["label"]]
        right[fits] += 1
        if not fits:
            wrong[row["attribute"], row["label"], found].append(row)
    if long:
        _print_wrong(wrong)
    return {"holder_right": share(right[True], right.total())}


def share(part: int, whole: int) -> float:
    """Return a share in per cent."""
    return round(100 * part / whole, 2) if whole else 0.0


def _print_wrong(wrong: dict[tuple[str, str, str], list[Row]]) -> None:
    for (attribute, label, found), some in sorted(wrong.items(), key=lambda item: -len(item[1])):
        print(f"{len(some):4} {attribute}: {label} judged {found}")
        for row in some[:2]:
            print(f"       {row['id']} {row['date_a']} {row['text_a']}")
            print(f"       {' ' * len(row['id'])} {row['date_b']} {row['text_b']}")
