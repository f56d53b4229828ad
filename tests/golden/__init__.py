"""What each machine format is for one sample; `python -m tests.golden` writes it anew."""

from __future__ import annotations

from pathlib import Path

from auditor.core.results import Results
from auditor.report import WRITERS
from auditor.report.formats import github as to_github
from auditor.report.record.diff import compared
from tests.report_samples import planted, seeds

FOLDER = Path(__file__).parent
FORMATS = ("csv", "json", "junit", "markdown", "sarif")
GITHUB = "github.txt"


def earlier() -> Results:
    """Return an audit from before the article was dated; one conflict has gone since then."""
    sample = seeds(dated=False)
    one, other = sample.claims[0].id, sample.claims[1].id
    sample.finding("conflict", "24 or 25.", "They cannot both be right.", one, other, id="gone")
    return sample.results()


def results() -> Results:
    """Return a sample with a conflict, a waiver, a problem and an earlier audit."""
    return compared(earlier(), planted().results())


def made() -> dict[str, bytes]:
    """Return what the writers make of it: name to content."""
    sample = results()
    files = {name: text for key in FORMATS for name, text in WRITERS[key](sample).items()}
    files[GITHUB] = "".join(f"{line}\n" for line in to_github.lines(sample)).encode()
    return files
