"""Number suites of Recognizers-Text: NumberModel, CurrencyModel and DimensionModel.

Left out, by class, each counted in the long output:

- NumberModel: powers (`1.1^23`), IP addresses, names with numbers (`SCP-173`), fractions beyond
  tenths (`three twenty-firsts`);
- CurrencyModel and DimensionModel: units without a number (`dollars`), for they are no value.

Of a quantity NumberModel asks for the number alone, and for none where the unit touches the number;
its spans are therefore compared with the number part of ours.  Bounds and hedges stand outside our
spans, so they are taken off the gold spans too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from auditor.core.model import Value
from auditor.language.lexicon.numbers import VULGAR
from auditor.language.numbers.spelled.parser import parse_words
from auditor.language.numbers.spelled.pattern import runs_of_words
from tests.benchmarks.data import rows
from tests.benchmarks.extraction.scoring import Read, Reader, Tally, canonical, is_close, point

if TYPE_CHECKING:
    from pathlib import Path


def _cases(data: Path, suite: str) -> Iterator[dict[str, Any]]:
    for row in rows(data, "recognizers_en"):
        if row["suite"] == suite and row["level"] == "model":
            yield row


# ------------------------------------------------------------------ numbers

_IP = re.compile(r"[0-9]+(?:\.[0-9]+){3}")
_NAME = re.compile(r"[A-Za-z]-[0-9]")
_TENTHS = re.compile(
    r"(?:half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\Z"
)


def _left_out(row: dict[str, Any]) -> str | None:
    """Return the class by which a case of NumberModel is left out."""
    for result in row["results"]:
        resolution = result["resolution"]
        if resolution.get("subtype") == "power":
            return "power"
        if resolution.get("subtype") == "fraction" and _beyond_tenths(result["text"]):
            return "fraction beyond tenths"
    if _IP.search(row["text"]):
        return "IP address"
    return "name with a number" if _NAME.search(row["text"]) else None


def _beyond_tenths(text: str) -> bool:
    if any(sign in VULGAR for sign in text):
        return False
    if re.fullmatch(r"[-\s0-9/]+", text):
        return False
    return not _TENTHS.search(text) and "million" not in text and "out of" not in text


def numbers(data: Path, reader: Reader) -> Tally:
    tally = Tally()
    for row in _cases(data, "Number.NumberModel"):
        reason = _left_out(row)
        if reason:
            tally.counts[f"left out: {reason}"] += 1
            tally.errors.append(f"left out ({reason}): {row['text']!r}")
            continue
        gold = [(r["start"], r["end"], float(r["resolution"]["value"])) for r in row["results"]]
        read_ = [
            part for found in reader(row["text"]) if (part := _number_part(row["text"], found))
        ]
        tally.note(_same_spans(gold, read_), f"{row['text']!r}: {gold} read as {read_}")
    return tally


_DIGITS_PART = re.compile(
    r"(?:[-−]\s?)?(?:\.?[0-9][0-9.,'’/\u00a0\u2009\u202f½⅓⅔¼¾]*(?: [0-9]{1,3}(?:/[0-9]+)?)*"
    r"|[½⅓⅔¼¾])\s?(?:(?:[kKMGB]|[bm]n|mil|MM|hundred|thousand|million|billion|trillion|lakh|crore"
    r"|do?z)s?(?![A-Za-z]))?"
)


def _number_part(text: str, found: Read) -> tuple[int, int, float] | None:
    """Return the span and value of the number in a quantity, None for ordinals and glued units."""
    value = found.value
    if value.kind == "ordinal" or (value.low is None and value.high is None):
        return None
    written = text[found.start : found.end]
    digits = _DIGITS_PART.search(written)
    if digits and value.kind != "percent":
        end = found.start + len(written[: digits.end()].rstrip())
        glued = text[end : end + 1].isalpha() and text[end - 1].isdigit()
        number = value.low if value.low is not None else value.high
        return None if glued or number is None else (found.start + digits.start(), end, number)
    return _spoken_part(written, found)


def _spoken_part(written: str, found: Read) -> tuple[int, int, float] | None:
    offset, run = next(runs_of_words(written), (0, ""))
    spoken = parse_words(run) if run and not offset else ()
    if not spoken:
        return found.start, found.end, found.value.low or 0.0
    value = found.value.low if found.value.kind != "percent" else (found.value.low or 0) / 100
    end = spoken[-1].end if found.value.kind != "percent" else len(written)
    return found.start, found.start + end, value or 0.0


def _same_spans(gold: list[Any], found: list[Any]) -> bool:
    if len(gold) != len(found):
        return False
    return all(
        a[:2] == b[:2] and is_close(a[2], b[2])
        for a, b in zip(sorted(gold), sorted(found), strict=True)
    )


# ------------------------------------------------------------------ units


def currencies(data: Path, reader: Reader) -> Tally:
    return _with_units(data, reader, "NumberWithUnit.CurrencyModel", lambda v: v.kind == "money")


_OTHER = ("money", "percent", "percentage points", "duration", "temperature", None)


def dimensions(data: Path, reader: Reader) -> Tally:
    suite = "NumberWithUnit.DimensionModel"
    return _with_units(data, reader, suite, lambda v: v.dimension not in _OTHER)


def _with_units(data: Path, reader: Reader, suite: str, wanted: Callable[[Value], bool]) -> Tally:
    tally = Tally()
    for row in _cases(data, suite):
        gold = []
        for result in row["results"]:
            if result["resolution"]["value"] is None:
                tally.counts["left out: unit without a number"] += 1
                continue
            symbol, factor = canonical(result["resolution"]["unit"])
            if suite.endswith("DimensionModel") and symbol == "GBP":
                symbol = "lb"
            value = float(result["resolution"]["value"]) * factor
            gold.append((result["start"], result["end"], value, symbol))
        found = [
            (r.start, r.end, point(r.value), _coarse(r.value.unit, gold))
            for r in reader(row["text"])
            if wanted(r.value)
        ]
        same = _same_spans(gold, found) and sorted(g[3] for g in gold) == sorted(
            f[3] or "" for f in found
        )
        tally.note(same, f"{row['text']!r}: {gold} read as {found}")
    return tally


def _coarse(unit: str | None, gold: list[Any]) -> str | None:
    """Return "ton" for tonnes where the suite, which has one kind of ton, has it."""
    return "ton" if unit == "t" and any(item[3] == "ton" for item in gold) else unit
