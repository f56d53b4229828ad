"""Text and file name of a document → its title where none is declared."""

from __future__ import annotations

from pathlib import PurePosixPath

LONGEST = 100  # characters; a longer first line is a paragraph, not a title
SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "…", "”", '"')
LOOKED_AT = 4096  # characters of the text; a document may be one line of many megabytes


def title_of(text: str, name: str) -> str:
    """Return the first line if it reads as a heading, else the file's name without its suffix."""
    first = next((line.strip() for line in text[:LOOKED_AT].splitlines() if line.strip()), "")
    heading = first.lstrip("#").strip() if first.startswith("#") else first
    marked = heading != first  # a Markdown heading may end as it likes
    fits = heading and len(heading) <= LONGEST and (marked or not heading.endswith(SENTENCE_ENDS))
    return heading if fits and any(map(str.isalpha, heading)) else PurePosixPath(name).stem
