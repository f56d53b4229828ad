"""Codes and versions that a word before names."""

from __future__ import annotations

import pytest

from tests.language.told import told

NOTHING = [
    "Move to Java 8.10 now.",
    "Use Python 3.9 or later.",
    "Use python 3.9 here.",
    "Use Ubuntu 20.04 LTS.",
    "It runs on iOS 14.5.",
    "It runs on Android 4.4.",
    "Windows 8.1 was better.",
    "macOS 14 is out.",
    "Upgrade to v2.4.",
    "Upgrade to version 2.4.1-beta.",
    "Release 5.1-rc2 is out.",
    "Kernel 5.10 is long-lived.",
    "Firmware 2.11.18 mends it.",
    "Firmware version: 2.11.18",
    "macOS 10.12.16 runs it.",
    "PostgreSQL 9.6.10 and 9.5.14 are out.",
    "Chrome 90.0.4430.93 is out.",
    "Build 19041.264 is out.",
    "Section 2.11.14 tells it.",
    "See sections 2.11.14 and 3.10.12.",
    "Clause 4.11.12 tells it.",
    "NumPy 1.20 is needed.",
    "SomeTool 3.10 or newer is needed.",
    "It needs GCC >= 4.8 here.",
    "HTTP 1.1 and TLS 1.2",
    "USB 3.0 is faster than USB 2.0.",
    "Sub-clause 7.3 applies.",
    "Article 12(3) applies.",
    "Under section 13(d)(3) of it",
    "Under subsections (b)(2) of it",
    "It listens on port 8443.",
    "It listens on ports 80 and 443.",
    "The port is 5432.",
    "The default port of the server is 6379.",
    "Port 25 is closed.",
    "The hash begins with 7e5.",
    "Its digest starts with 9e10.",
    "The checksum ends in 4e2.",
    "The error code is 404.",
    "The PIN is 1234.",
    "The hotline is 116 123.",
    "The helpline number is 13 11 14.",
    "Dial 112 or 999.",
    "Call 911.",
    "Text 60777 to give.",
    "Phone: 22 799 6111",
    "Units of lot 12A were recalled.",
    "Units of lot 7C were recalled.",
    "Batch 5B failed.",
    "The serial number is 12345678.",
    "Form 10-Q was filed.",
    "The 10-K was filed.",
    "ISBN: 0 19 852663 6",
    "The ISSN is 0317-8471.",
    "The postcode is 80331.",
    "The zip code of the town is 94105.",
    "EAN 4006381333931",
    "Passport 123456789",
    "The emergency number is 112.",
    "Emergency number: 112",
    "Call the crisis line on 988.",
    "The card ends in 4242.",
    "Sort code: 20-00-00",
    "The 10-Q is late.",
    "Its 20-F report",
    "A 401(k) plan",
    "Art. 6(1)(f)",
    "Table 3.10 shows it.",
    "Exhibit 10.1",
    "The 3.10 release is out.",
    "The 2.10.15 release is out.",
    "5.1-rc1 is out",
    "See ISO 9001.",
    "See RFC 2616.",
    "Commit 1234567 broke it.",
    "Batch 2019-17",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_a_word_names_tells_no_quantity(text: str) -> None:
    assert told(text) == []


KEPT = [
    ("Call 300 witnesses.", ["300"]),
    ("The port handled 8443 ships.", ["8443"]),
    ("The port is 30 km away.", ["30 km"]),
    ("The hash is 32 bytes.", ["32 bytes"]),
    ("The number is 5.", ["5"]),
    ("The lot has 40 cars.", ["40"]),
    ("A fuse of 20A burnt.", ["20A"]),
    ("Python grew by 3.10 per cent of it.", ["3.10 per cent"]),
    ("The driver drove 3.10 km.", ["3.10 km"]),
    ("Update 3.10 million rows.", ["3.10 million"]),
    ("In release 2.4 kg were lost.", ["2.4 kg"]),
    ("On 2.10.15 it began.", ["2.10.15"]),
    ("Berlin, 1.12.19", ["1.12.19"]),
    ("Last update: 25.03.16", ["25.03.16"]),
    ("The growth was 3.10 or more.", ["3.10"]),
    ("The pH was 7.10.", ["7.10"]),
    ("Total ports: 10", ["10"]),
    ("Releases: 12", ["12"]),
    ("A gain of 3.10 was seen.", ["3.10"]),
    ("The phone is 300 grams.", ["300 grams"]),
    ("The hotline got 300 calls.", ["300"]),
    ("A table of 3.5 m was sold.", ["3.5 m"]),
    ("37(24) and 53(17)", ["37", "24", "53", "17"]),
    ("Odds of the ID protocol were 3.8 in all.", ["3.8"]),
]


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_what_is_measured_counted_or_dated_stays(text: str, kept: list[str]) -> None:
    assert told(text) == kept
