"""How files that people have are read: what is kept, what is right, how fast.

    python -m tests.benchmarks.readers --data FOLDER

`kept_FORMAT`: the seeds written as a mail, as reStructuredText, as AsciiDoc, in the formats of
offices, as a column of texts and as a PDF that Chromium prints; of the claims and findings that the
seeds or that writing have, those that both have, in %.

`pdf_*`, `office_expect`, `expect_*`: the figures of the folder's `score_files.py`; `bad_right`: of
its `score_bad.py`; `office_read`, `office_found`, `office_false`: of its `planted.py` on `office`.

`time_pdf`, `time_xlsx`: the time from bytes to documents over that of the bare library, in turns on
the folder's files (pypdfium2: the text of each page; openpyxl: the value of each cell);
`pdf_pages_per_s` stands beside.  `readers_mb`: megabytes that the libraries of the readers take.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path, PurePath

import openpyxl
import pypdfium2

from auditor import Auditor
from auditor.core.model import Document
from auditor.core.results import Results
from auditor.read.choosing.ids import File
from auditor.read.decoded import UndecodableError
from auditor.read.file_types import FORMATS
from auditor.read.untrusted.file_documents import FileReader
from auditor.read.untrusted.parts import parts_of
from tests.benchmarks.reading.kept import paragraphs_of, said, seeds
from tests.benchmarks.reading.office_files import WRITERS
from tests.benchmarks.runner import run
from tests.browser import find_browser

WRITTEN = {
    "eml": "From: a@example.org\nTo: b@example.org\nSubject: {title}\n"
    "Content-Type: text/plain; charset=utf-8\n\n{title}\n\n{body}\n",
    "rst": "{title}\n{line}\n\n{body}\n",
    "adoc": "= {title}\n\n{body}\n",
}
LIBRARIES = ("charset-normalizer", "markdown-it-py", "mdurl", "pypdfium2")
RUNS = 3


def kept(_data: Path, is_long: bool) -> dict[str, float]:
    """Return the share of claims and findings of the seeds that each format gives, in %."""
    auditor = Auditor(["ilo"])
    before = _all(auditor.audit(seeds()).results)
    figures = {}
    for format in (*WRITTEN, *WRITERS):
        if format == "pdf" and find_browser() is None:
            print("no Chromium: kept_pdf is not measured")
            continue
        after = _all(auditor.audit([_as_format(seed, format) for seed in seeds()]).results)
        if is_long:
            print(*(f"{format} lost {each}" for each in sorted(map(str, before - after))), sep="\n")
            print(*(f"{format} new {each}" for each in sorted(map(str, after - before))), sep="\n")
        figures[f"kept_{format}"] = round(100 * len(before & after) / len(before | after), 1)
    return figures


def _as_format(seed: Document, format: str) -> Document:
    """Return a seed as it is read from a file of a format, declared as it was."""
    title, *rest = (paragraph.text for paragraph in paragraphs_of(seed))
    if format in WRITERS:
        data = WRITERS[format](title, rest)
    else:
        shown = WRITTEN[format].format(title=title, line="=" * len(title), body="\n\n".join(rest))
        data = shown.encode()
    name = str(PurePath(seed.id).with_suffix(f".{format}"))
    (document,) = FileReader(parts_of).of_bytes(File(Path(name), name, named=True), data).documents
    return replace(document, date=seed.date, title=seed.title, source=seed.source)


def _all(results: Results) -> set[Hashable]:
    found: set[Hashable] = {(finding.verdict, finding.id) for finding in results.findings}
    return found | {said(claim, PurePath(claim.document).stem) for claim in results.table}


def scripts(data: Path, is_long: bool) -> dict[str, float]:
    """Return the figures of the folder's own scripts."""
    listed = ["--list"] if is_long else []
    figures = _figures(data, "score_files.py", "files", "--only", "pdf", "office", *listed)
    figures |= _figures(data, "score_bad.py", *listed)
    office = _figures(data, "planted.py", "office", "office_planted.yaml", *listed)
    return figures | {f"office_{name}": office[name] for name in ("read", "found", "false")}


def _figures(data: Path, script: str, *arguments: str) -> dict[str, float]:
    """Return the figures that a script prints on its last line."""
    if not (data / script).exists():
        raise FileNotFoundError(2, "no such script", script)
    done = subprocess.run(
        [sys.executable, str(data / script), *arguments],
        cwd=data,
        capture_output=True,
        text=True,
        check=True,
    )
    *lines, last = done.stdout.splitlines()
    print(*lines, sep="\n")
    figures: dict[str, float] = json.loads(last)["figures"]
    return figures


def times(data: Path, _is_long: bool) -> dict[str, float]:
    """Return the times of reading files over those of the bare libraries."""
    pdf, pages, seconds = _ratio(data, "pdf", _bare_pdf)
    xlsx, _, _ = _ratio(data, "xlsx", _bare_xlsx)
    return {
        "time_pdf": round(pdf, 2),
        "time_xlsx": round(xlsx, 2),
        "pdf_pages_per_s": round(pages / seconds, 1),
    }


def _ratio(data: Path, format: str, bare: Callable[[bytes], int]) -> tuple[float, int, float]:
    """Return time over time, what the bare library counted, and the seconds of reading."""
    files = []
    for path in sorted((data / "files").rglob(f"*.{format}")):
        with suppress(UndecodableError, ValueError, pypdfium2.PdfiumError):
            parts_of(FORMATS[format], path.read_bytes())
            files.append(path.read_bytes())
    counted = sum(map(bare, files))
    pairs = [
        (_seconds(files, bare), _seconds(files, lambda each: parts_of(FORMATS[format], each)))
        for _ in range(RUNS)
    ]
    least, ours = (min(taken) for taken in zip(*pairs, strict=True))
    return ours / least, counted, ours


def _seconds(files: Sequence[bytes], read: Callable[[bytes], object]) -> float:
    begun = time.process_time()
    for each in files:
        read(each)
    return time.process_time() - begun


def _bare_pdf(data: bytes) -> int:
    file = pypdfium2.PdfDocument(data)
    for page in file:
        page.get_textpage().get_text_range()
    return len(file)


def _bare_xlsx(data: bytes) -> int:
    book = openpyxl.load_workbook(BytesIO(data), data_only=True)
    return sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))


def size(_data: Path, _is_long: bool) -> dict[str, float]:
    """Return what the libraries of the readers take when they are installed, in megabytes."""
    files = (file for name in LIBRARIES for file in distribution(name).files or ())
    paths = (Path(str(file.locate())) for file in files)
    return {"readers_mb": round(sum(p.stat().st_size for p in paths if p.is_file()) / 1e6, 1)}


if __name__ == "__main__":
    sys.exit(run(__doc__, {"kept": kept, "scripts": scripts, "times": times, "size": size}))
