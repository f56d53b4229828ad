"""A mail is its headers and its body; what it answers is another text."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

import auditor
from auditor.read.decoded import UndecodableError
from auditor.read.formats.eml import read_file


def mail(text: str = "", page: str = "", attached: str = "") -> bytes:
    message = EmailMessage()
    message["From"] = "Ann <ann@example.org>"
    message["To"] = "all@example.org"
    message["Subject"] = "Größe der Büros"
    message["Date"] = "Tue, 05 Mar 2024 16:20:00 +0100"
    message["X-Loop"] = "secret"
    if text:
        message.set_content(text)
    if page:
        (message.add_alternative if text else message.set_content)(page, subtype="html")
    if attached:
        message.add_attachment(b"a;b", maintype="text", subtype="csv", filename=attached)
    return message.as_bytes()


def shown(data: bytes) -> list[tuple[str, str]]:
    (part,) = read_file(data)
    text = part.read.text
    return [(block.kind, text[block.start : block.end]) for block in part.read.blocks]


def test_headers_are_labels_and_others_are_left_out():
    assert shown(mail("We have 14 pumps.\n")) == [
        ("field", "From: Ann <ann@example.org>"),
        ("field", "To: all@example.org"),
        ("field", "Date: Tue, 05 Mar 2024 16:20:00 +0100"),
        ("field", "Subject: Größe der Büros"),
        ("body", "We have 14 pumps."),
    ]


ANSWER = """We deliver 14 pumps.

On Mon, 4 Mar 2024 at 09:12, Works <w@example.com> wrote:
> We ordered 12 pumps.
> When do they come?
"""
FORWARD = """We agreed on 18.

---------- Forwarded message ----------
From: Supplier <s@example.com>
Date: Thu, 1 Feb 2024

The price is 19.
"""


@pytest.mark.parametrize(("text", "other"), [(ANSWER, "12 pumps"), (FORWARD, "price is 19")])
def test_what_is_answered_or_forwarded_is_a_quotation(text, other):
    kinds = {kind for kind, words in shown(mail(text)) if other in words}
    assert kinds == {"quotation"}
    assert shown(mail(text))[4][0] == "body"


def test_the_plain_text_is_read_and_the_page_where_there_is_none():
    assert shown(mail("It is 4.5.\n", "<p>It is <i>4.5</i>.</p>"))[4:] == [("body", "It is 4.5.")]
    assert ("body", "It is 5.") in shown(mail(page="<h1>Rate</h1><p>It is <i>5</i>.</p>"))


def test_attachments_are_named():
    assert shown(mail("Hi.\n", attached="rates.csv"))[-1] == ("field", "Attachments: rates.csv")


def test_a_mail_tells_its_title_and_its_day(tmp_path):
    (tmp_path / "a.eml").write_bytes(mail("It has 14 pumps.\n"))
    document = auditor.read(tmp_path / "a.eml")
    assert (document.title, document.date) == ("Größe der Büros", "2024-03-05")
    assert document.date_source == "mail header Date"
    assert document.passages[-1].place == "body of the mail"


def nested(depth: int) -> bytes:
    head = "Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{}\n\n--b{}\n"
    return "".join(head.format(at, at) for at in range(depth)).encode()


@pytest.mark.parametrize(
    ("data", "message"), [(b"\nIt has 24.\n", "no headers"), (nested(200), "nested more than 20")]
)
def test_what_is_no_mail_is_told(data, message):
    with pytest.raises(UndecodableError, match=message):
        list(read_file(data))


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: a\nDate: no day\n",
        b"Subject: a\nDate: Tue, 99 Mar 2024 10:00 +0000\n",
        b"Subject: a\nContent-Type: text/plain; charset=nonsense\n",
        b"Subject: =?utf-8?b?//?=\n",
    ],
)
def test_a_header_against_the_rules_is_passed_over(head):
    (part,) = read_file(head + b"\nIt has 24.\n")
    assert part.read.text.endswith("It has 24.")
