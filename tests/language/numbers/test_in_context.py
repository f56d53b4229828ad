"""Numbers in digits in their context: the sign is applied once, and memory changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Mention
from auditor.language.dates.recognizer import read_dates
from auditor.language.numbers.number_style import detect_style
from auditor.language.numbers.recognizer import read_numbers
from auditor.language.numbers.scan_state import ScanState
from auditor.language.numbers.scanner import scan_digits
from tests.conftest import ROOT

SIGNS = [
    ("It was -40 degrees.", -40, "°"),
    ("-40 degrees", -40, "°"),
    ("It was (-40 °C).", -40, "°C"),
    ("It was -10C there.", -10, "°C"),
    ("growth of -2.5% per year", -2.5, "%/year"),
    ("growth of -2½ percent", -2.5, "%"),
    ("it lost -5 people", -5, "people"),
    ("it lost -50 cents", -0.5, "USD"),
    ("it lost -$5", -5, "USD"),
    ("it lost $-5", -5, "USD"),
    ("it lost -$5 million", -5_000_000, "USD"),
    ("it lost -$350 per kg", -350, "USD/kg"),
    ("it lost €-5", -5, "EUR"),
    ("it lost -€5", -5, "EUR"),
    ("it lost -5 USD million", -5_000_000, "USD"),
    ("it lost minus $5 million", -5_000_000, "USD"),
    ("it was −28 degrees Celsius", -28, "°C"),
    ("it was minus 40 degrees", -40, "°"),
    ("it was negative 5 percent", -5, "%"),
    ("it was -.5", -0.5, None),
    ("f(-504)", -504, None),
    ("it was 10 -5 km", -5, "km"),
    ("it was plus or minus 5 km", 5, "km"),
]


@pytest.mark.parametrize(("text", "number", "unit"), SIGNS)
@pytest.mark.parametrize("lead", ["", "Norland said: ", "\n", "“"])
def test_the_sign_is_applied_once(text: str, number: float, unit: str | None, lead: str) -> None:
    value = read_numbers(lead + text)[-1].value
    assert (value.low, value.high, value.unit) == (number, number, unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("at least $3k a month", 3000),
        ("at least EUR 3k a month", 3000),
        ("it cost $573.15K then", 573_150),
        ("it cost $20MM then", 20_000_000),
    ],
)
def test_all_currencies_read_the_same_scales(text: str, number: float) -> None:
    assert read_numbers(text)[0].value.low == number


BEFORE = (
    "", "it has ", "the Norland ", "a Formula ", "Nos. 87 and ", "page ", "about ", "more than ",
    "up to ", "(", "[", "-", "minus ", "$", "US ", "HK $", "€", "EUR ", "per ", "~", "1,000 to ",
    "10-", "half/", "Washington, DC ", "week ", "UTC+", ".", "  ", "x\n",
)  # fmt: skip
NUMBERS = (
    "1", "5", "25", "747", "2030", "1,234", "1 914", "2.2", ".5", "½", "2 1/2", "3 million", "10K",
    "5G", "1e3", "007", "3.2.1", "20036", "-5", "1st",
)  # fmt: skip
BEHIND = (
    "", " km", " km per hour", "%", "% per year", " per cent", " people", " people's", " key people",
    " member(s)", " near-Earth objects", "-member", " in", " in 10", " N", " pm", ":30", ")", "]",
    " or more states", "+ states", " (2012 est.)", " million", " North Korean won", " Main Street",
    " USD million", "a3", "h30", " and 6", ", 6", " US dollars", '" long', " degrees",
    " in per cent½", " km½", " people²",
)  # fmt: skip


def digits(text: str, memoised: bool) -> tuple[list[Mention], dict[int, str]]:
    state = ScanState(text, detect_style(text), memoised)
    return scan_digits(state, read_dates(text, None)), state.hedges


@pytest.mark.parametrize("before", BEFORE)
def test_what_is_memoised_is_what_the_context_gives(before: str) -> None:
    for number in NUMBERS:
        for behind in BEHIND:
            text = f"{before}{number}{behind} stand there."
            assert digits(text, memoised=True) == digits(text, memoised=False), text


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda p: p.stem[:3])
def test_memory_changes_nothing_in_a_document(path: object) -> None:
    text = ROOT.joinpath(str(path)).read_text(encoding="utf-8")
    assert digits(text, memoised=True) == digits(text, memoised=False)


PIECES = st.sampled_from((*BEFORE, *NUMBERS, *BEHIND, " ", "\n", ". "))


@given(st.lists(PIECES, max_size=12).map("".join))
def test_memory_changes_nothing(text: str) -> None:
    assert digits(text, memoised=True) == digits(text, memoised=False)
