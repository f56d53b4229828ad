"""A text → nothing, or an error that says which bound of what is read it goes beyond.

What is read of a document takes time and memory in proportion to its text, and a text beyond these
bounds is data, not what people write: a file of logs, or one without line ends.
"""

from __future__ import annotations

from auditor.read.decoded import UndecodableError

MOST_CHARACTERS = 20_000_000  # some forty novels
LONGEST_LINE = 250_000  # a short novel in one line


def refuse_large(text: str) -> None:
    """Raises UndecodableError, with what to do, for a text that is too long to be read."""
    if len(text) <= LONGEST_LINE:
        return
    lengths = list(map(len, text.split("\n")))
    longest = max(lengths)
    number = lengths.index(longest) + 1
    if longest > LONGEST_LINE:
        raise UndecodableError(
            f"line {number:,} is {longest:,} characters long, over the limit of {LONGEST_LINE:,};"
            " break it into paragraphs"
        )
    if len(text) > MOST_CHARACTERS:
        raise UndecodableError(
            f"its text is too large: {len(text):,} characters, over the limit of "
            f"{MOST_CHARACTERS:,}; split it"
        )
