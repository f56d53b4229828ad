"""Markdown shows text as it is, quotes both sides and stays short."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from auditor.core.results import Results
from auditor.report.formats import markdown as to_markdown
from tests.report_samples import Sample, count, planted, seeds


def shown(markdown: str) -> str:
    """Return what a reader sees: without the comments and escapes, which are not seen."""
    return re.sub(r"\\([\\`*_\[\]|~$])", r"\1", markdown.replace(to_markdown.NOTHING, ""))


MARKUP = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("**no** _no_ `no` ~~no~~", r"\*\*no\*\* \_no\_ \`no\` \~\~no\~\~"),
    ("[a](http://b)", r"\[a\](http:<!-- -->//b)"),
    ("![a](b)", r"!\[a\](b)"),
    ("| a | b", r"\| a \| b"),
    ("@someone #12 a@b.c", "@<!-- -->someone #<!-- -->12 a@<!-- -->b.c"),
    ("www.evil.example GH-12", "www<!-- -->.evil.example GH<!-- -->-12"),
    ("&lt; $x$", r"&amp;lt; \$x\$"),
    ("one\n\n# two\n- three", "one # two - three"),
    ("\u202eright\x1b[0m", "\ufffdright\ufffd\\[0m"),
    ("US$5 & more", r"US\$5 &amp; more"),
]


@pytest.mark.parametrize(("words", "written"), MARKUP)
def test_text_makes_no_markdown(words: str, written: str) -> None:
    assert to_markdown.text(words) == written


def test_a_passage_is_quoted_once_with_all_its_values() -> None:
    sample = Sample()
    sample.document("a.txt", "Here 7 and there 8.")
    claims = [sample.claim("a.txt", word, word, count(int(word))) for word in ("7", "8")]
    sample.finding("conflict", "7 or 8.", "Why.", *claims)
    text = to_markdown.render(sample.results())
    assert text.count("there") == 1
    assert "“Here <b>7</b> and there <b>8</b>.”" in text


def test_a_summary_is_html_and_no_markdown() -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    sample.finding("change", "<b> *7* & @me", "Why.", sample.claim("a.txt", "7", "7"))
    text = to_markdown.render(sample.results())
    assert "<summary>→ Changed: &lt;b&gt; *7* &amp; @<!-- -->me</summary>" in text


def many(number: int, length: int) -> Results:
    sample = Sample()
    for place in range(number):
        filler = "ü " * length
        for name, value in (("a", 1), ("b", 2)):
            text = f"There {filler}are {value} of {place}. "
            sample.document(f"{name}{place}.txt", text)
        claims = [
            sample.claim(f"a{place}.txt", "are 1", "1", count(1)),
            sample.claim(f"b{place}.txt", "are 2", "2", count(2)),
        ]
        sample.finding("conflict", f"{place}: 1 or 2.", "Why not.", *claims)
    return sample.results()


@pytest.mark.parametrize(("number", "length"), [(500, 10), (500, 2000), (1, 200_000)])
def test_a_comment_is_never_longer_than_one_may_be(number: int, length: int) -> None:
    text = to_markdown.render(many(number, length))
    assert len(text.encode()) <= to_markdown.MOST_BYTES
    shown_findings = text.count("**≠ Conflict")
    left = re.search(r"… and ([\d,]+) more", text)
    assert shown_findings + (int(left[1].replace(",", "")) if left else 0) == number
    assert shown_findings > 0


def test_many_problems_do_not_drown_the_findings() -> None:
    sample = planted()
    problem = sample.problems[0]
    sample.problems += [replace(problem, document=f"{n}.txt") for n in range(5000)]
    text = to_markdown.render(sample.results())
    assert "≠ Conflict" in text
    assert "… 4,981 more" in text


def test_markdown_quotes_both_sides_and_says_what_would_settle_it() -> None:
    text = shown(to_markdown.render(seeds(dated=False).results()))
    assert "Kazakhstan has ratified <b>24</b> ILO Conventions" in text
    assert "said by Kassym-Jomart Tokayev: “Kazakhstan has ratified <b>25</b> key" in text
    assert "→ Date “Article on the visit to Astana” in documents.yaml" in text
