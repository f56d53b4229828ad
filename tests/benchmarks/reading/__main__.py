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
"""

from __future__ import annotations

import sys

from tests.benchmarks.reading.kinds import kinds
from tests.benchmarks.reading.markdown import markdown
from tests.benchmarks.reading.names_and_dates import names_and_dates
from tests.benchmarks.runner import run

if __name__ == "__main__":
    parts = {
        "markdown": markdown,
        "kinds": kinds,
        "names_and_dates": names_and_dates,
    }
    sys.exit(run(__doc__, parts))
