"""Words and their places → the bytes of a PDF that shows them, as its specification has it."""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 595, 842
_WIDTH_OF_A_LETTER = 0.6  # of the size, in Courier


class Line(NamedTuple):
    """A line of text: where it begins, from the left and from the top, in points."""

    left: float
    top: float
    text: str
    size: float = 10


def pdf(*pages: list[Line], title: str = "", made: str = "") -> bytes:
    """Return a PDF of some pages; `made` is its day as PDFs write it: "20240212"."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}]"
        f" /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) {f'/CreationDate (D:{made}080000)' if made else ''} >>".encode(),
    ]
    for number, lines in enumerate(pages):
        content = _content(lines)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources"
            f" << /Font << /F 3 0 R >> >> /Contents {6 + 2 * number} 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    return _file(objects)


def _content(lines: list[Line]) -> bytes:
    shown = []
    for left, top, text, size in lines:
        words = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        shown.append(f"BT /F {size} Tf {left} {HEIGHT - top - size} Td ({words}) Tj ET")
    return "\n".join(shown).encode("cp1252")


def _file(objects: list[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, start)
    )


def lines(text: str, left: float = 72, top: float = 100, size: float = 10) -> list[Line]:
    """Return the lines of a text, below each other."""
    return [
        Line(left, top + 1.2 * size * at, line, size)
        for at, line in enumerate(text.split("\n"))
        if line
    ]
