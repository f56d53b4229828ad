"""Time: by the number of documents, and by the number of patterns."""

from __future__ import annotations

import random
import re
import tempfile
import time
from collections import Counter
from pathlib import Path

from auditor.audit import Auditor
from auditor.core.model import Document
from tests.benchmarks.data import rows
from tests.benchmarks.factbook.pairs import SOURCE, auditor

SEED = 7
FEW, MANY = 150, 1500
MEGABYTES = 10


def growth(folder: Path, long: bool) -> dict[str, float]:
    """Return the time a document takes among 1,500 over that among 150, drawn from all of them."""
    texts = [(row["id"], row["text"], row["date"]) for row in rows(folder, "factbook_documents")]
    documents = [Document(id=i, text=text, date=date, source=SOURCE) for i, text, date in texts]
    random.Random(SEED).shuffle(documents)
    many = _seconds_each(documents[:MANY])
    few = _seconds_each(documents[:FEW])
    if long:
        print(f"     {1000 * few:.1f} ms a document among {FEW}, {1000 * many:.1f} among {MANY}")
    return {"growth": round(many / few, 2)}


def _seconds_each(documents: list[Document]) -> float:
    """Return the seconds that an audit takes for 25 kB, the size of a document."""
    made = auditor()
    start = time.process_time()
    made.audit(documents)
    return (time.process_time() - start) / sum(len(d.text) for d in documents) * 25_000


def patterns(folder: Path, long: bool) -> dict[str, float]:
    """Return the time that reading 10 MB takes with 1,000 patterns over that with 10."""
    documents: list[Document] = []
    size = 0
    for row in rows(folder, "factbook_documents"):
        if size < MEGABYTES * 1_000_000:
            documents.append(Document(id=row["id"], text=row["text"], date=row["date"]))
            size += len(row["text"])
    words = _words(documents)
    few, many = (_seconds(documents, _generated(words, number)) for number in (10, 1000))
    if long:
        print(f"     {few:.1f} s with 10 patterns, {many:.1f} s with 1,000")
    return {"rules_1000_to_10": round(many / few, 2)}


def _words(documents: list[Document]) -> list[str]:
    """Return words that the texts use, the most frequent first, without the very commonest."""
    counts = Counter(
        word for document in documents[:40] for word in re.findall(r"[a-z]{4,12}", document.text)
    )
    return [word for word, _ in counts.most_common(2500)][100:]


def _generated(words: list[str], number: int) -> Auditor:
    """Return an auditor with facts of one made-up pattern each."""
    choose = random.Random(SEED).choice
    shapes = (
        "{{country}} (has|had) {{n:count}} [{0}] {1}",
        "{{who:name}} {0} {1} … {{n:number}}",
        "{0} of {{place}} [{1}] {{n:quantity}}",
        "{{n:percent}} of [the] {0} {1}",
        "{0} {1} (in|since) {{when:date}}",
    )
    lines = ["facts:"]
    for at in range(number):
        text = shapes[at % len(shapes)].format(choose(words), choose(words))
        lines.append(f'  made-{at}: ["{text}"]')
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "made.yaml"
        pack.write_text("\n".join(lines), encoding="utf-8")
        made = Auditor([pack], only_rules=True, discover=False)
    assert not made.problems, made.problems[0].message
    return made


def _seconds(documents: list[Document], made: Auditor) -> float:
    start = time.process_time()
    made.audit(documents)
    return time.process_time() - start
