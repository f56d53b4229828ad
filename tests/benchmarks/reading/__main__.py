"""How documents are read as what they are, on a folder of collections.

    python -m tests.benchmarks.reading --data FOLDER

`time_md`: the time from the bytes of Markdown to its passages, tables and markup, over that of the
bare library's parse, in turns on the same texts; `md_mb_per_s` stands beside.  `md_shown`: of the
headings, paragraphs and cells that the library reads, the share whose words stand in the plain
text as it shows them (footnote marks and raised digits, which are read otherwise, aside), in %.

`kinds_right`: of 600 lines drawn evenly from the collections, those that are read as of the kind
that a reader gave them (`tests/benchmarks/read/kinds.jsonl`), in %; see `kinds.py`.

`documents_dated` and `titles_right`: of 100 documents that tell their date, drawn evenly from the
collections, those with the day and the title that a reader found, in %; see `names_and_dates.py`.

`kept_md`, `kept_html`: the seeds written as Markdown and as web pages with a menu, a footer and a
cookie notice; of the claims and findings that either writing has, those that both have, a claim
under its heading, in %.  `layout_changed`: of `layout_tried` changes of layout (a word in bold, a
value as a link, a footnote mark, lines wrapped at 60, a paragraph moved) in the seeds, in the cases
of `reported.yaml` and in 200 passages of the collections, each beside the same passage with another
number, those after which not the same findings are there; see `layout.py`.

`grid_cells`: of 300 cells drawn from Markdown, web pages and aligned text, those with the row key,
the heads of their column and the unit that a reader gave them, in %; see `grid_cells.py`.
"""

from __future__ import annotations

import sys

from tests.benchmarks.reading.grid_cells import grid_cells
from tests.benchmarks.reading.kept import kept
from tests.benchmarks.reading.kinds import kinds
from tests.benchmarks.reading.layout import layout
from tests.benchmarks.reading.markdown import markdown
from tests.benchmarks.reading.names_and_dates import names_and_dates
from tests.benchmarks.runner import run

if __name__ == "__main__":
    parts = {
        "markdown": markdown,
        "kinds": kinds,
        "names_and_dates": names_and_dates,
        "kept": kept,
        "layout": layout,
        "grid_cells": grid_cells,
    }
    sys.exit(run(__doc__, parts))
