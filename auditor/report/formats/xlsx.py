"""Results → `report.xlsx`: checklist, findings, claims, documents and problems, a sheet each.

Numbers stay numbers, text is never a formula, and the file says no time of its making.  Needs the
extra `[xlsx]`.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from auditor.files.output_formats import output_format
from auditor.report.formats.csv import as_text
from auditor.report.formats.optional_libraries import require
from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.checklist import checklist
from auditor.report.html_page.filters import Facets
from auditor.report.record.tables import (
    CLAIMS,
    DOCUMENTS,
    FINDINGS,
    PROBLEMS,
    claim_rows,
    document_rows,
    finding_rows,
)
from auditor.report.record.writer import problem_records
from auditor.report.shared.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl import Workbook

    from auditor.core.results import Results
    from auditor.report.html_page.checklist import ChecklistItem
    from auditor.report.record.tables import Row

FORMAT = output_format("xlsx")
LONGEST = 32_767  # characters of a cell
MOST_ROWS = 1_048_575  # of a sheet, below its head
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of a zip file
TIMES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
WIDTHS = {"Statement": 80, "Where": 40, "Said by": 24, "Compared": 40, "Source": 40}
WIDTHS |= {"message": 80, "why": 60, "passage": 80, "document": 30, "title": 40, "subject": 24}


def files(results: Results) -> dict[str, bytes]:
    """Return `report.xlsx`.  Raises MissingExtraError where openpyxl is not installed."""
    require(FORMAT)
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, columns, rows in _tables(results):
        for number, start in enumerate(range(0, max(len(rows), 1), MOST_ROWS), 1):
            title = name if number == 1 else f"{name} {number}"
            _sheet(book, title, columns, rows[start : start + MOST_ROWS])
    out = io.BytesIO()
    from openpyxl.writer.excel import ExcelWriter

    # as `book.save(out)`, which fails where the clock or a file is older than zip files can tell
    ExcelWriter(book, _Archive(out, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False)).save()
    return FORMAT.named(_timeless(out.getvalue()))


class _Archive(zipfile.ZipFile):
    """A zip file that does not ask the clock."""

    def writestr(self, zinfo_or_arcname: str | zipfile.ZipInfo, *arguments: Any) -> None:
        """Add a file, by its name with the first day of zip files."""
        entry = zinfo_or_arcname
        if isinstance(entry, str):
            entry = zipfile.ZipInfo(entry, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(entry, *arguments)


def _tables(results: Results) -> Iterator[tuple[str, Sequence[str], list[Row]]]:
    index = Index(results)
    documents = [entry.content for entry in index.documents.values()]
    yield page_texts.CHECKLIST, page_texts.CHECK_COLUMNS, _checklist(index)
    yield "Findings", FINDINGS, finding_rows(index.findings)
    yield "Claims", CLAIMS, claim_rows(index.table, index.results.documents)
    yield "Documents", DOCUMENTS, document_rows(documents)
    yield "Problems", PROBLEMS, problem_records(results.problems)


def _checklist(index: Index) -> list[Row]:
    """Return every passage that states something, with room to tick it off and for a source."""
    return [
        dict(zip(page_texts.CHECK_COLUMNS, _checked(item), strict=True))
        for item in checklist(index, Facets(index))
    ]


def _checked(item: ChecklistItem) -> tuple[str | None, ...]:
    statement = "".join(piece.text for piece in item.pieces)
    where = ", ".join(filter(None, (item.title, item.place)))
    compared = "; ".join(status.text for status in item.statuses)
    return None, statement, where, item.said_by or None, compared, None


def _sheet(book: Workbook, name: str, columns: Sequence[str], rows: list[Row]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet: Any = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(column, 14)
    head = [WriteOnlyCell(sheet, column.replace("_", " ")) for column in columns]
    for cell in head:
        cell.font = Font(bold=True)
    sheet.append(head)
    for row in rows:
        sheet.append([_cell(sheet, row[column]) for column in columns])


def _cell(sheet: Any, value: Any) -> Any:
    """Return a cell; numbers as they are, all else as text that is never computed."""
    from openpyxl.cell import WriteOnlyCell

    value = as_text(value)
    if not isinstance(value, str):
        return value if value is None or isinstance(value, (bool, int, float)) else str(value)
    cell = WriteOnlyCell(sheet, UNWRITABLE.sub("\ufffd", value)[:LONGEST])
    cell.data_type = "s"
    return cell


def _timeless(content: bytes) -> bytes:
    """Return a workbook with the same bytes whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(out, "w") as kept:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            data = made.read(name)
            kept.writestr(entry, TIMES.sub(b"", data) if name == "docProps/core.xml" else data)
    return out.getvalue()
