"""Front matter gives title, dates and publisher; what is wrong in it is no error."""

from __future__ import annotations

import pytest

from auditor.core.shape import Metadata, StatedDate
from auditor.read.markup.front_matter import front_matter


def dates(*texts: tuple[str, str]) -> tuple[StatedDate, ...]:
    return tuple(StatedDate(text, f"front matter ({key})") for text, key in texts)


DECLARED = {
    "plain": ("---\ntitle: On fees\ndate: 2024-03-20\n---\n", Metadata("On fees", dates(("2024-03-20", "date")))),
    "quoted": ("---\ntitle: \"On 'fees': two\"\n---\n", Metadata("On 'fees': two")),
    "escaped": ('---\ntitle: "A \\"b\\""\n---\n', Metadata('A "b"')),
    "folded": ("---\ntitle: >\n  On\n  fees\ntags: [a, b]\n---\n", Metadata("On fees")),
    "a comment": ("---\n# mine\ntitle: Fees # all\n---\n", Metadata("Fees")),
    "dots at the end": ("---\ntitle: Fees\n...\n", Metadata("Fees")),
    "TOML": ('+++\ntitle = "Fees"\ndate = 2024-03-20T10:00:00Z\n+++\n', Metadata("Fees", dates(("2024-03-20", "date")))),
    "the last change first": (
        "---\ndate: 2023-01-02\nlastmod: 2024-03\n---\n",
        Metadata(None, dates(("2024-03", "lastmod"), ("2023-01-02", "date"))),
    ),
    "names of keys": ("---\nTitle: Fees\nLast-Updated: 2024/3/5\n---\n", Metadata("Fees", dates(("2024-03-05", "last_updated")))),
    "a time": ("---\ndate: 2024-03-20 10:00 +0100\n---\n", Metadata(None, dates(("2024-03-20", "date")))),
    "authors": ("---\nauthor: Ann\n---\n", Metadata(publisher="Ann")),
    "a list of authors": ("---\nauthors:\n  - name: Ann\n  - name: Bob\n---\n", Metadata(publisher="Ann")),
    "a publisher": ("---\nauthor: Ann\npublisher: Gazette\n---\n", Metadata(publisher="Gazette")),
    "no day": ("---\ndate: 2024-13-45\n---\n", Metadata()),
    "a day in words": ("---\ndate: 20 March 2024\n---\n", Metadata(None, dates(("2024-03-20", "date")))),
    "wrong YAML": ("---\ntitle: A: b\ndate: 2024-03-20\nx: [\n---\n", Metadata("A: b", dates(("2024-03-20", "date")))),
    "objects": ("---\ntitle: !!python/object:os.system x\n---\n", Metadata("!!python/object:os.system x")),
    "wrong TOML": ("+++\ntitle = \n+++\n", Metadata()),
    "nothing": ("---\n---\n", Metadata()),
}  # fmt: skip


@pytest.mark.parametrize("name", DECLARED)
def test_what_is_declared(name: str):
    text, expected = DECLARED[name]
    found = front_matter(text + "Text.\n")
    assert found is not None
    assert found.metadata == expected


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "---\nText of a page.\n---\n",
        "---\ntitle: A\n",
        "\n---\ntitle: A\n---\n",
        "--- \nNo key\ntitle: A\n---\n",
        "+++\nwords\n+++\n",
    ],
)
def test_what_is_none(text: str):
    assert front_matter(text) is None


def test_where_it_ends():
    text = "---\ntitle: A\n---\nText.\n"
    found = front_matter(text)
    assert found is not None
    assert text[found.start_of_words : found.end_of_words] == "title: A"
    assert text[found.end :] == "\nText.\n"
