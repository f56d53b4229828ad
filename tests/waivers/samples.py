"""Two findings to accept, and waivers to accept them with."""

from __future__ import annotations

from auditor.core.results import Results
from auditor.files.yaml_tree import YamlSource
from auditor.waivers.apply import judged
from auditor.waivers.file import read
from tests.report_samples import Sample, count, day

FILE = "waivers.yaml"


def two() -> Results:
    """A conflict on Norland between two documents, and an agreement."""
    sample = Sample()
    sample.document("annual/2016.txt", "Growth was 5.7 in Norland.")
    sample.document("notes.md", "Growth was 5.8 in Norland. It has 3 towns.")
    claims = [
        sample.claim("annual/2016.txt", "5.7", "5.7", count(5.7)),
        sample.claim("notes.md", "5.8", "5.8", count(5.8)),
    ]
    sample.finding(
        *("conflict", "5.7 or 5.8", "Why.", *claims),
        rule="growth-agree",
        subject="Norland",
        id="c1",
    )
    towns = sample.claim("notes.md", "3 towns", "3", count(3))
    sample.finding("agreement", "3", "Why.", towns, rule="towns", subject="Norland", id="a1")
    return sample.results()


def judge(text: str, today: str | None = None) -> tuple[list[str], list[str]]:
    """Return the ids that a file accepts, and what is told of the file."""
    waivers, problems = read(YamlSource(FILE, text, "waiver"))
    results = judged(two(), waivers, day(today) if today else None)
    messages = [problem.message for problem in (*problems, *results.problems)]
    return [f.id for f in results.findings if f.waived is not None], messages
