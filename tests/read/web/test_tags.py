"""Tags and their attributes are found as browsers find them, however they are written."""

from __future__ import annotations

import pytest

from auditor.read.web.tags import LONGEST, TAG, all_attributes, closing
from auditor.read.web.tree import parse


@pytest.mark.parametrize(
    ("source", "tags"),
    [
        ("<p>a</p>", ["<p>", "</p>"]),
        ("<a title='a>b' href=\"<x>\">", ["<a title='a>b' href=\"<x>\">"]),
        ('<a title="5"" x>y>', ['<a title="5"" x>']),
        ("<a it's>b<i>", ["<a it's>", "<i>"]),
        ("<a x=\"never closed>b<i>", ['<a x="never closed>', "<i>"]),
        ("<div <p>x", ["<div ", "<p>"]),
        ("<!-- <p> - -- > --><b>", ["<!-- <p> - -- > -->", "<b>"]),
        ("<!-- never closed <b>", ["<!-- never closed <b>"]),
        ("<!doctype html><?xml version='1'?></ >", ["<!doctype html>", "<?xml version='1'?>", "</ >"]),
        ("1 < 2 <3 a<b", ["<b"]),
        ("<br/><x-y z>", ["<br/>", "<x-y z>"]),
    ],
)  # fmt: skip
def test_tags(source, tags):
    assert [match.group() for match in TAG.finditer(source)] == tags


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", {}),
        (" hidden", {"hidden": ""}),
        (" CLASS='a b' id=c class=d", {"class": "a b", "id": "c"}),
        (' content="a &amp; b"', {"content": "a & b"}),
        (" a = b c='' /", {"a": "b", "c": ""}),
        (' data-x="1" @click="go()"', {"data-x": "1", "@click": "go()"}),
    ],
)
def test_attributes(source, expected):
    assert all_attributes(source) == expected


@pytest.mark.parametrize("end", ["</script>", "</SCRIPT >", "</script x", "</script\n>"])
def test_the_end_of_a_silent_element(end):
    found = closing("script").search(f"a </scripts> b {end}")
    assert found is not None
    assert found.group() == end


def test_long_attributes_are_not_kept():
    (_, node) = parse(f"<p class=x style='{'a' * 10_000}'>b").nodes
    assert node.attributes.startswith(" class=x")
    assert len(node.attributes) == LONGEST
