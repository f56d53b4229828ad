"""The names of HTML's elements → how each is read: in a line, as a block, or not at all."""

from __future__ import annotations

from enum import IntEnum

from auditor.core.shape import PassageKind


class Role(IntEnum):
    """What a tag does to the text around it."""

    INLINE = 0
    BLOCK = 1
    RULE = 2  # ends the text before it and has no content
    LINK = 3
    SILENT = 4  # left out with its content, which is read to the end tag alone
    META = 5
    TIME = 6
    BREAK = 7


def _named(names: str, role: Role) -> dict[str, Role]:
    return {form: role for name in names.split() for form in (name, name.upper())}


ROLES: dict[str, Role] = {
    **_named(
        "abbr acronym b bdi bdo big body cite code col data del dfn em font head html i"
        " img input ins kbd label link mark meter nobr output param picture progress q rp rt ruby s"
        " samp small source span strike strong sub sup tt u var wbr",
        Role.INLINE,
    ),
    **_named(
        "address article aside blockquote caption center colgroup dd details dialog dir div dl dt"
        " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main"
        " menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
        Role.BLOCK,
    ),
    **_named("hr", Role.RULE),
    **_named("a", Role.LINK),
    **_named(
        "audio button canvas datalist iframe math noembed noframes noscript object script select"
        " style svg template textarea title video xmp",
        Role.SILENT,
    ),
    **_named("meta base", Role.META),
    **_named("time", Role.TIME),
    **_named("br", Role.BREAK),
}
"""Names that stand in no row are inline, as a browser shows them."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}

KINDS: dict[str, PassageKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    **dict.fromkeys(("dt", "dd"), "field"),
    "li": "item",
    "pre": "code",
    "blockquote": "quotation",
    "address": "address",
}
"""The kind of the passages inside an element, where no element inside it says better."""

ENDED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir", "table"})),
    **dict.fromkeys(
        ("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl", "table", "ul", "ol"}))
    ),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th", "caption"}), frozenset({"table"}))),
    "tr": (frozenset({"tr", "td", "th", "caption", "colgroup"}), frozenset({"table"})),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"),
        (
            frozenset({"tr", "td", "th", "caption", "colgroup", "tbody", "thead", "tfoot"}),
            frozenset({"table"}),
        ),
    ),
    **dict.fromkeys(HEADINGS, (frozenset(HEADINGS), frozenset({"div", "section", "td", "li"}))),
}
"""A start tag → the open elements that it ends, and those beyond which it ends none."""

BOUNDARIES = frozenset({"table", "td", "th", "caption"})
"""An end tag inside one of these ends nothing outside it, but for those of tables."""

TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"})
