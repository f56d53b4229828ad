"""A Markdown text is its passages, whatever marks stand in it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.plain_text import PlainText
from auditor.read.formats.markdown import read
from tests.read.markup.reading import kinds, leads, shown

KINDS = {
    "headings": (
        "# One\n\n## Two ##\n\nThree\n=====\n\nFour\n---\n",
        [("heading", "One"), ("heading", "Two"), ("heading", "Three"), ("heading", "Four")],
    ),
    "a heading with an attribute": ("## Fees {#fees}\n", [("heading", "Fees")]),
    "an underlined one": ("*Fees* {#fees}\n---\n\nNone.", [("heading", "Fees"), ("body", "None.")]),
    "a wrapped paragraph": ("It has\n24 *members*.\n", [("body", "It has 24 members.")]),
    "a title without a mark": (
        "Rent of a mill\n\n## Due\n\nIn May.\n",
        [("heading", "Rent of a mill"), ("heading", "Due"), ("body", "In May.")],
    ),
    "a line alone": ("Rent of a mill\n", [("body", "Rent of a mill")]),
    "a sentence above": (
        "The rent is due in May\n\nIt is paid.\n",
        [("body", "The rent is due in May"), ("body", "It is paid.")],
    ),
    "parts of a site": (
        "[Skip to content](#a)\n\n- [Home](/)\n- [About](/a)\n- [Contact](/c)\n\n# Mill\n\nIt has 24.\n\n"
        "## Related articles\n\n- [A house](/h)\n",
        [
            ("boilerplate", "Skip to content"),
            *[("boilerplate", "Home"), ("boilerplate", "About"), ("boilerplate", "Contact")],
            *[("heading", "Mill"), ("body", "It has 24.")],
            *[("heading", "Related articles"), ("boilerplate", "A house")],
        ],
    ),
    "what is said": (
        "- Ann: we should wait\n- Rent: 300\n",
        [("item", "Ann: we should wait"), ("field", "Rent: 300")],
    ),
    "a list": ("- One\n- Two\n\n  More.\n", [("item", "One"), ("item", "Two"), ("item", "More.")]),
    "a quotation": ("> We have\n> 24 members.\n", [("quotation", "We have 24 members.")]),
    "a box of GitHub": ("> [!NOTE]\n> It has 24.\n", [("body", "It has 24.")]),
    "a box of MkDocs": (
        '!!! note "Mind"\n    It has 24.\n\nAfter.\n',
        [("body", "Mind"), ("body", "It has 24."), ("body", "After.")],
    ),
    "a box without a title": ("!!! warning\n\n    It has 24.\n", [("body", "It has 24.")]),
    "code": (
        "```sh\nrm 24\n```\n\nText.\n\n    four 24\n",
        [("code", "rm 24"), ("body", "Text."), ("code", "four 24")],
    ),
    "lines of a log": ('> {"level":"info", "n": 24}\n', [("code", '{"level":"info", "n": 24}')]),
    "only code": ("`a --b 24`\n`c`\n\n- `d`\n", [("code", "a --b 24 c"), ("item", "d")]),
    "an address": (
        "$C\n**Helpline**\\\nOutside: +44 2890 538 192\\\nMonday to Friday\n$C\n",
        [
            ("boilerplate", "$C"),
            ("address", "Helpline"),
            ("address", "Outside: +44 2890 538 192"),
            ("address", "Monday to Friday"),
            ("boilerplate", "$C"),
        ],
    ),
    "code in a quotation": ("> ```\n>\n> a 24\n>   b\n>\n> ```\n", [("code", "a 24\n  b")]),
    "a fence that never ends": ("~~~\na\nb\n", [("code", "a\nb")]),
    "front matter": (
        "---\ntitle: A\n---\nText.\n",
        [("front-matter", "title: A"), ("body", "Text.")],
    ),
    "two rules are no front matter": (
        "---\nText of a page.\n---\n",
        [("heading", "Text of a page.")],
    ),
    "a picture": ("![A cat](cat.png)\n", [("boilerplate", "A cat")]),
    "badges": ("[![build](a)](b) [![cover](c)](d)\n", [("boilerplate", "build cover")]),
    "a picture with a caption": ("![Figure 2: Sales](a.png)\n", [("caption", "Figure 2: Sales")]),
    "a picture in a sentence": ("Press ![gear](a.png) now.\n", [("body", "Press gear now.")]),
    "captions": (
        "Figure 1. Sales by year.\n\n**Table 9-1 Proxies**\n\nTable 2 shows the costs.\n",
        [
            ("caption", "Figure 1. Sales by year."),
            ("caption", "Table 9-1 Proxies"),
            ("body", "Table 2 shows the costs."),
        ],
    ),
    "links within the page": (
        "- [One](#one)\n  - [1.1 Two](#two)\n",
        [("contents", "One"), ("contents", "1.1 Two")],
    ),
    "links to other pages": ("- [One](one.md)\n", [("item", "One")]),
    "a list of contents by its heading": (
        "## Contents\n\nOne, 3\n\n## One\n\nText.\n",
        [("heading", "Contents"), ("contents", "One, 3"), ("heading", "One"), ("body", "Text.")],
    ),
    "dots before a page": ("Introduction ....... 12\n", [("contents", "Introduction ....... 12")]),
    "a place for contents": (
        "[TOC]\n\n{{ page.date }}\n\nText.\n",
        [("boilerplate", "[TOC]"), ("boilerplate", "{{ page.date }}"), ("body", "Text.")],
    ),
    "references": (
        "## 5. References\n\n- Smith (2010).\n\n### Norms\n\nISO 1.\n\n## 6. End\n\nText.\n",
        [
            ("heading", "References"),
            ("references", "Smith (2010)."),
            ("heading", "Norms"),
            ("references", "ISO 1."),
            ("heading", "End"),
            ("body", "Text."),
        ],
    ),
    "targets of links are no passages": (
        "See [a].\n\n[a]: http://x 'Title'\n[b]: y\n",
        [("body", "See a.")],
    ),
    "a bold line is a heading": (
        "# A\n\n**Opening hours**\n\nFrom 9 to 17.\n",
        [("heading", "A"), ("heading", "Opening hours"), ("body", "From 9 to 17.")],
    ),
    "a line that is bold and more": (
        "**_Typical use_**\n\n**A** and **b**\n\n**A** b\n",
        [("heading", "Typical use"), ("body", "A and b"), ("body", "A b")],
    ),
    "a menu above the title": (
        "Home About News\n\n# Title\n",
        [("boilerplate", "Home About News"), ("heading", "Title")],
    ),
    "news above the title": (
        "News of our home\n\n# Title\n",
        [("body", "News of our home"), ("heading", "Title")],
    ),
    "rights": ("© 2024 Norland Press\n", [("boilerplate", "© 2024 Norland Press")]),
    "the number of a page": ("Page 3 of 9\n", [("page-number", "Page 3 of 9")]),
    "an address of two lines": (
        "12 Mill Lane  \nTelephone: 01632 960 145\n",
        [("address", "12 Mill Lane"), ("address", "Telephone: 01632 960 145")],
    ),
    "a callout": ("^Keep it for 5 years.^\n", [("body", "Keep it for 5 years.")]),
    "a bold sentence is none": ("**It has 24 members.**\n", [("body", "It has 24 members.")]),
    "HTML": (
        "<!-- 25 -->\n\n<p>It has <b>24</b> &lt; 25.<br>Yes.</p>\n<ul><li>One<li>Two</ul>\n",
        [("body", "It has 24 < 25.\nYes."), ("item", "One"), ("item", "Two")],
    ),
    "scripts are unseen": (
        "<script>\nlet a = 24\n</script>\n\n<style>p {}</style>\n\nText.\n",
        [("body", "Text.")],
    ),
    "Markdown below a tag": (
        '<div markdown="1">\n## Fees\n\nText.\n</div>\n',
        [("heading", "Fees"), ("body", "Text.")],
    ),
    "a division for a caption": (
        '<div class="caption">\n\n##### Sales.\n\nBy year.\n\n</div>\n\nText.\n',
        [("caption", "Sales."), ("caption", "By year."), ("body", "Text.")],
    ),
    "a figure": (
        "<figure><img src=a><figcaption>Sales <i>by</i> year</figcaption></figure>\n",
        [("caption", "Sales by year")],
    ),
    "lines with breaks of their own": (
        "Anna Berg  \nHill Road 4\\\n12345 Tisla\n",
        [("body", "Anna Berg"), ("body", "Hill Road 4"), ("body", "12345 Tisla")],
    ),
    "a sentence over a line break": ("The fee<br>\nis 24.\n", [("body", "The fee\nis 24.")]),
    "a bullet of letters": ("• One\n• Two\n", [("item", "One"), ("item", "Two")]),
    "line ends of two characters": (
        "# A\r\n\r\nIt has\r\n24.\r\n",
        [("heading", "A"), ("body", "It has 24.")],
    ),
    "nothing": ("", []),
    "only space": (" \n\n", []),
    "only layout": ("<a name='x'></a>\n\n***\n\n<br>\n", []),
}


@pytest.mark.parametrize("name", KINDS)
def test_kinds(name: str):
    text, expected = KINDS[name]
    assert kinds(text) == expected


LABELS = {
    "a bold label": ("**Population:** 41,200\n", [("field", "Population", "Population: 41,200")]),
    "its colon behind the bold": ("**What is paid**: £ 5\n", [("field", "What is paid", "What is paid: £ 5")]),
    "a plain label": ("Weight: 38 kg\n", [("field", "Weight", "Weight: 38 kg")]),
    "lines of labels": ("**Area:** 12 km\n**People:** 5,000\n", [("field", "Area", "Area: 12 km"), ("field", "People", "People: 5,000")]),
    "a label that goes on": ("Area: 12 km\nand more\nPeople: 5\n", [("field", "Area", "Area: 12 km and more"), ("field", "People", "People: 5")]),
    "one colon in wrapped prose": ("It has two\nparts: one is\nof wood.\n", [("body", None, "It has two parts: one is of wood.")]),
    "a label in an item": ("- Power: 1.5 kW\n", [("field", "Power", "Power: 1.5 kW")]),
    "who says it is no label": ("* Anna: had a look at it last week\n", [("item", None, "Anna: had a look at it last week")]),
    "the number of an issue is no value": ("* lib: add support for it #412\n", [("item", None, "lib: add support for it #412")]),
    "a label alone": ("**Fees:**\n", [("heading", None, "Fees:")]),
    "what is said is no value": ("- Rod: I’m happy with it\n- Bert: Well. Go on\n", [("item", None, "Rod: I’m happy with it"), ("item", None, "Bert: Well. Go on")]),
    "a label above its value": ("Date  \n2024-01-30\n", [("field", "Date", "Date\n2024-01-30")]),
    "prose behind a word": ("Note: " + "a b " * 60 + "\n", [("body", None, ("Note: " + "a b " * 60).strip())]),
    "an ordered list": ("3. One\n4. Two\n", [("item", "3", "One"), ("item", "4", "Two")]),
    "brackets": ("1) One\n2) Two\n", [("item", "1)", "One"), ("item", "2)", "Two")]),
    "letters": ("(a) One\n(b) Two\n", [("item", "(a)", "One"), ("item", "(b)", "Two")]),
    "letters in an ordered list": ("1. (a) One\n", [("item", "1 (a)", "One")]),
    "clauses": ("A.1 Deliveries come.\nA.2 The Buyer pays.\n", [("item", "A.1", "Deliveries come."), ("item", "A.2", "The Buyer pays.")]),
    "a clause alone": ("2.1 The Buyer pays.\n", [("item", "2.1", "The Buyer pays.")]),
    "a clause with its word": ("Section 2. The Buyer pays.\n", [("item", "Section 2", "The Buyer pays.")]),
    "a number that is none of a clause": ("2.1 million people.\n", [("body", None, "2.1 million people.")]),
    "a size in a list": ("- 1.8 GB memory\n", [("item", None, "1.8 GB memory")]),
    "a copyright": ("(c) 2024 Northwind\n", [("boilerplate", None, "(c) 2024 Northwind")]),
    "tasks": ("- [x] One\n- [ ] Two\n", [("item", "[x]", "One"), ("item", "[ ]", "Two")]),
    "footnotes": ("It has 24[^1].\n\n[^1]: In 2024,\n    not 2023.\n\n    More.\n", [("body", None, "It has 24."), ("footnote", "[^1]", "In 2024, not 2023."), ("footnote", None, "More.")]),
    "definitions": ("Rate\n: 5 %\n: or 6 %\n\nTerm\n\n: A month\n", [("item", "Rate", "5 %"), ("item", "Rate", "or 6 %"), ("item", "Term", "A month")]),
    "abbreviations": ("*[ESA]: Employment Support\n", [("footnote", "ESA", "Employment Support")]),
    "headings with numbers": ("## 2 Scope\n\n### 2.1 Fees\n\n## A. End\n", [("heading", "2", "Scope"), ("heading", "2.1", "Fees"), ("heading", "A", "End")]),
    "an anchor behind a number": ("## 2.1 <a name='x'></a> Fees\n", [("heading", "2.1", "Fees")]),
    "a heading with a count": ("## 5 Reasons\n", [("heading", None, "5 Reasons")]),
    "entries of references": ("# References\n\n[AB] Smith.\n", [("heading", None, "References"), ("references", "[AB]", "Smith.")]),
}  # fmt: skip


@pytest.mark.parametrize("name", LABELS)
def test_labels(name: str):
    text, expected = LABELS[name]
    assert shown(text) == expected


def test_levels_of_headings():
    text = "# A\n\n### B\n\n**C**\n\nD\n---\n"
    assert [block.level for block in read(text).blocks] == [1, 3, 4, 2]


def test_what_a_list_stands_under():
    text = "It is so. The fees are:\n\n- Adults\n  1. Members\n- Children\n\nNo colon.\n\n- Other\n"
    lead = "The fees are:"
    assert leads(text) == [
        ("Adults", lead),
        ("Members", "Adults"),
        ("Children", lead),
        ("Other", None),
    ]


def test_metadata():
    found = read("---\ntitle: 'A: b'\ndate: 2024-03-20\n---\n# Other\n").metadata
    assert found.title == "A: b"
    assert found.dates == (("2024-03-20", "front matter (date)"),)


def test_the_text_as_read_is_the_file():
    found = read("# A *b*\n")
    assert (found.text, found.places) == ("# A *b*\n", None)


def test_what_is_nested_too_deep_is_read_as_it_is_written():
    items = "\n".join(f"{' ' * 2 * at}- item {at}" for at in range(80))
    assert [words for _, words in kinds(items)] == [f"item {at}" for at in range(80)]
    assert kinds(">" * 50_000 + " a\n\nEnd.\n") == [("body", "a"), ("body", "End.")]


SAID = """# The trust

It has {24} members since 2016, and {founded} the fund.

- Fees are {£5} for adults.
- {Children}: free

> We have {24} members.

| Item | 2024 |
| --- | --- |
| Pipes | {1,700} |
"""
LAYOUTS = {
    "bold": r"**\1**",
    "italic": r"_\1_",
    "a link": r"[\1](https://example.org)",
    "a link by reference": r"[\1][there]",
    "a mark of a footnote": r"\1[^1]",
    "a raised mark": r"\1<sup>[1](#n)</sup>",
    "a tag": r'<span class="x">\1</span>',
    "a comment": r"\1<!-- ask -->",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_is_not_content(name: str):
    plain = re.sub(r"\{(.*?)\}", r"\1", SAID)
    marked = re.sub(r"\{(.*?)\}", LAYOUTS[name], SAID) + "\n[there]: https://example.org\n"
    assert shown(marked) == shown(plain)


def test_wrapping_is_not_content():
    text = "It has 24 members since 2016, and it founded the fund for them. " * 3
    wrapped = re.sub(r"(.{20,30}) ", r"\1\n", text)
    assert shown(wrapped) == shown(text)
    assert kinds(re.sub("^", "> ", wrapped, flags=re.M)) == [("quotation", text.strip())]


PIECES = st.sampled_from(
    [
        *("# ", "## ", "- ", "  - ", "1. ", "> ", ">", "> > ", "```", "    ", "[^1]: ", "[a]: b"),
        *("[a](b)", "![a](b)", "[^1]", "*a*", "**", "_", "`", "~~", "\\", "&amp;", "{#a}", "{: a}"),
        *("| a | b |\n|-|-|\n", "|", "<div>", "</div>", "<br>", "<table><tr><td>", "<td>", "<!--"),
        *("-->", "---", "+++", "===", "a: b", "Label: ", "!!! note", ": ", "$C", "[TOC]", "• "),
        *(
            "a",
            "b.",
            "5",
            "\n",
            "\n\n",
            "\t",
            "\0",
            "é",
            "（",
            "\u2028",
            "<script>",
            "## References",
        ),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_spans_are_in_order_and_in_the_text(text: str):
    """Whatever the text: passages and markup neither overlap nor leave it, and all are read."""
    found = read(text)
    for spans in (found.blocks, found.hidden):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= after.start for one, after in pairwise(spans))
    plain = PlainText(text, found.hidden)
    for block in found.blocks:
        low, high = plain.plain(block.start), plain.plain(block.end)
        assert plain.text[low:high].strip()
        assert plain.span(low, high) == (block.start, block.end)
        assert block.kind != "field" or plain.text.startswith(block.label or "?", low)
    for grid in found.grids:
        assert len({len(row) for row in grid.rows}) == 1
        assert 0 <= grid.heads <= len(grid.rows)
        for cell in (cell for row in grid.rows for cell in row):
            words = plain.text[plain.plain(cell.start) : plain.plain(cell.end)]
            assert " ".join(words.split()) == cell.text
