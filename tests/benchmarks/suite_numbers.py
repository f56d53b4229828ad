"""Number suites that others made: Recognizers-Text, Duckling, quantulum3 and MeasEval.

Left out, by class, each counted in the long output:

- Recognizers-Text NumberModel: powers (`1.1^23`), IP addresses, names with numbers (`SCP-173`),
  fractions beyond tenths (`three twenty-firsts`);
- Recognizers-Text CurrencyModel and DimensionModel: units without a number (`dollars`), for they
  are no value;
- Duckling: latent numbers (`7.2` as an amount of money).

Of a quantity NumberModel asks for the number alone, and for none where the unit touches the number;
its spans are therefore compared with the number part of ours.  Bounds and hedges stand outside our
spans, so they are taken off the gold spans too.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.core.model import NUMERIC_KINDS, Value
from auditor.language.lexicon.numbers import VULGAR
from auditor.language.mentions import read
from auditor.language.numbers.spelled_parser import SPOKEN_AT_START, parse_words
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import Unit

if TYPE_CHECKING:
    from pathlib import Path


class Read(NamedTuple):
    """A quantity that a reader found; `value` has low and high, `unit` and `hedge`."""

    start: int
    end: int
    value: Value


Reader = Callable[[str], list[Read]]


@dataclass
class Tally:
    """What was right and wrong, with the errors of each class for the long output."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def note(self, right: bool, error: str) -> None:
        self.counts["right" if right else "wrong"] += 1
        if not right:
            self.errors.append(error)

    def percent(self) -> float:
        return round(100 * self.counts["right"] / (self.counts["right"] + self.counts["wrong"]), 1)


def ours(text: str) -> list[Read]:
    """Return the numbers and quantities that this project reads."""
    return [
        Read(mention.start, mention.end, mention.value)
        for mention in read(text)
        if mention.value.kind in NUMERIC_KINDS
    ]


def figures(data: Path, long: bool = False) -> dict[str, float]:
    """Return the figures of the number suites in a folder of data; print the errors when `long`.

    Figures of peers that are installed have the peer's name before them.
    """
    from tests.benchmarks.peers import readers

    found = figures_of(data, ours, long)
    for peer, reader in readers().items():
        of_peer = figures_of(data, reader, long=False)
        found.update((f"{peer}_{name}", value) for name, value in of_peer.items())
    return found


def figures_of(data: Path, reader: Reader, long: bool) -> dict[str, float]:
    """Return the figures of one reader."""
    found: dict[str, float] = {}
    for name, score in (
        ("recognizers_number", _numbers),
        ("recognizers_currency", _currencies),
        ("recognizers_dimension", _dimensions),
        ("duckling", _duckling),
    ):
        tally = score(data, reader)
        found[name] = tally.percent()
        _tell(name, tally, long)
    found.update(_quantulum(data, reader, long))
    found.update(_measeval(data, reader, long))
    return found


def _tell(name: str, tally: Tally, long: bool) -> None:
    if long:
        print(f"\n{name}: wrong or left out")
        print("\n".join(tally.errors))
        print(dict(sorted(tally.counts.items())))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _cases(data: Path, suite: str) -> Iterator[dict[str, Any]]:
    for row in _rows(data / "recognizers_en.jsonl.gz"):
        if row["suite"] == suite and row["level"] == "model":
            yield row


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


# ------------------------------------------------------------------ Recognizers-Text: numbers

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


def _numbers(data: Path, reader: Reader) -> Tally:
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
    match = SPOKEN_AT_START.match(written)
    spoken = parse_words(match[1]) if match else ()
    if not match or not spoken:
        return found.start, found.end, found.value.low or 0.0
    value = found.value.low if found.value.kind != "percent" else (found.value.low or 0) / 100
    end = spoken[-1].end if found.value.kind != "percent" else len(written)
    return found.start, found.start + end, value or 0.0


def _same_spans(gold: list[Any], found: list[Any]) -> bool:
    if len(gold) != len(found):
        return False
    return all(
        a[:2] == b[:2] and _close(a[2], b[2])
        for a, b in zip(sorted(gold), sorted(found), strict=True)
    )


# ------------------------------------------------------------------ Recognizers-Text: units

_NAMES = {
    "pound": ("GBP", 1), "tonne": ("ton", 1), "metric ton": ("t", 1),
    "cent": ("USD", 0.01), "penny": ("GBP", 0.01), "dram": ("dram", 1), "turn": ("turn", 1),
    "degree": ("°", 1), "sen": ("SEN", 1), "megabit": ("Mb", 1), "ton": ("ton", 1),
}  # fmt: skip


def _canonical(name: str) -> tuple[str, float]:
    """Return the symbol and factor of a unit as a suite names it."""
    low = name.lower()
    if low in _NAMES:
        return _NAMES[low]
    unit = unit_of(name) if name.isupper() else unit_of(low)
    return (unit.symbol, unit.factor) if unit else (name, 1)


def _currencies(data: Path, reader: Reader) -> Tally:
    return _with_units(data, reader, "NumberWithUnit.CurrencyModel", lambda v: v.kind == "money")


_OTHER = ("money", "percent", "percentage points", "duration", "temperature", None)


def _dimensions(data: Path, reader: Reader) -> Tally:
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
            symbol, factor = _canonical(result["resolution"]["unit"])
            if suite.endswith("DimensionModel") and symbol == "GBP":
                symbol = "lb"
            value = float(result["resolution"]["value"]) * factor
            gold.append((result["start"], result["end"], value, symbol))
        found = [
            (r.start, r.end, _point(r.value), _coarse(r.value.unit, gold))
            for r in reader(row["text"])
            if wanted(r.value)
        ]
        same = _same_spans(gold, found) and sorted(g[3] for g in gold) == sorted(
            f[3] or "" for f in found
        )
        tally.note(same, f"{row['text']!r}: {gold} read as {found}")
    return tally


def _coarse(unit: str | None, gold: list[Any]) -> str | None:
    """Return "ton" for tonnes where the suite, which tells no kinds of tons apart, says so."""
    return "ton" if unit == "t" and any(item[3] == "ton" for item in gold) else unit


def _point(value: Value) -> float:
    """Return the number that a bound or hedge is about, or the middle of a range."""
    if value.low is None or value.high is None:
        return (value.high if value.low is None else value.low) or 0.0
    if value.hedge == "nearly":
        return value.high
    return (value.low + value.high) / 2


# ------------------------------------------------------------------ Duckling

_GOLD = re.compile(r"(simple|between|under|above) (\w+) \(?(-?[\d.e]+)(?:,\s*(-?[\d.e]+)\))?")
_DIMENSIONS = (
    "Numeral", "AmountOfMoney", "Quantity", "Distance", "Volume", "Temperature", "Ordinal",
)  # fmt: skip


def _duckling(data: Path, reader: Reader) -> Tally:
    tally = Tally()
    for row in _rows(data / "duckling_en.jsonl.gz"):
        if row["dim"] not in _DIMENSIONS:
            continue
        if row["corpus"] == "latent":
            tally.counts["left out: latent"] += 1
            continue
        found = reader(row["text"])
        right = _duckling_right(row["gold"], row["text"], found)
        tally.note(right, f"{row['dim']} {row['text']!r}: {row['gold']} read as {_short(found)}")
    return tally


def _short(found: list[Read]) -> list[Any]:
    return [(r.start, r.end, r.value.kind, r.value.low, r.value.high, r.value.unit) for r in found]


def _duckling_right(gold: str, text: str, found: list[Read]) -> bool:
    if gold in ("Nothing", "None"):
        return not found
    if len(found) != 1 or not _covers(text, found[0]):
        return False
    value = found[0].value
    number = re.match(r"(?:NumeralValue|OrdinalData) \(?(-?[\d.e]+)", gold)
    if number:
        ordinal = gold.startswith("Ordinal")
        return (value.kind == "ordinal") == ordinal and _close(_point(value), float(number[1]))
    match = _GOLD.match(gold)
    return match is not None and _duckling_quantity(match, value)


_AROUND = re.compile(
    r"(?:[~]|about|around|exactly|between|from|under|over|below|above|exceeding|lower|less|more|than"
    r"|at|least|most|no|of|a|the|and|[a-z]+ly|meat|chocolate|strawberries|sugar|\(|\)|\s|\.|-)*",
    re.I,
)


def _covers(text: str, found: Read) -> bool:
    """Whether nothing but bounds, hedges and the product is left beside the span."""
    before, behind = text[: found.start], text[found.end :]
    return bool(_AROUND.fullmatch(before)) and bool(_AROUND.fullmatch(behind))


def _duckling_quantity(match: re.Match[str], value: Value) -> bool:
    kind, name, low, high = match[1], match[2], float(match[3]), match[4]
    symbol, factor = _duckling_unit(name)
    unit = unit_of(symbol)
    if name != "Unnamed" and not _same_dimension(value, unit, symbol):
        return False
    scale = _scale(value, unit)
    bounds = (
        None if value.low is None else value.low * scale,
        None if value.high is None else value.high * scale,
    )
    wanted = {
        "simple": (low * factor, low * factor),
        "between": (low * factor, float(high or 0) * factor),
        "under": (None, low * factor),
        "above": (low * factor, None),
    }[kind]
    return _close(bounds[0], wanted[0]) and _close(bounds[1], wanted[1])


def _duckling_unit(name: str) -> tuple[str, float]:
    special = {
        "Cent": ("USD", 0.01), "Dollar": ("USD", 1), "Degree": ("°", 1), "Dinar": ("DINAR", 1),
        "Rial": ("RIAL", 1), "Riyal": ("RIYAL", 1), "Celsius": ("°C", 1), "Unnamed": ("", 1),
        "Pound": ("lb", 1),
        "Fahrenheit": ("°F", 1), "Kilometre": ("km", 1), "Mile": ("mi", 1), "Inch": ("in", 1),
    }  # fmt: skip
    return special.get(name) or _canonical(name)


def _same_dimension(value: Value, unit: Unit | None, symbol: str) -> bool:
    if value.unit == symbol or (symbol == "lb" and value.unit == "GBP"):
        return True
    return unit is not None and value.dimension == unit.dimension and unit.dimension != "money"


def _scale(value: Value, unit: Unit | None) -> float:
    return value.scale / unit.scale if unit and value.dimension == unit.dimension else 1.0


# ------------------------------------------------------------------ quantulum3

_OPENERS = re.compile(r"(?:between|from|about|around|up to)\s+", re.I)


def _quantulum(data: Path, reader: Reader, long: bool) -> dict[str, float]:
    tally = Tally()
    for row in _rows(data / "quantulum3.jsonl.gz"):
        text = row["text"]
        gold = [
            (*_trimmed(text, r["start"], r["end"]), r["value"] * _canonical(r["unit"])[1])
            for r in row["results"]
        ]
        found = [
            (*_trimmed(text, r.start, r.end), _point(r.value))
            for r in reader(text)
            if r.value.kind != "ordinal"
        ]
        for item in gold:
            right = any(item[:2] == f[:2] and _close(item[2], f[2]) for f in found)
            tally.note(right, f"{text!r}: {item} {text[item[0] : item[1]]!r} not in {found}")
        tally.counts["found"] += len(found)
    _tell("quantulum3", tally, long)
    hits, misses, found_ = (tally.counts[key] for key in ("right", "wrong", "found"))
    return {"quantulum3_f1": round(2 * hits / (hits + misses + found_), 3)}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    opener = _OPENERS.match(text, start, end)
    start = opener.end() if opener else start
    while end > start and text[end - 1] in " '’":
        end -= 1
    return start, end


# ------------------------------------------------------------------ MeasEval

_MODIFIERS = ("IsApproximate", "IsRange", "HasTolerance")


def _measeval(data: Path, reader: Reader, long: bool) -> dict[str, float]:
    tally = Tally()
    for row in _rows(data / "measeval.jsonl.gz"):
        gold = [each["quantity"] for each in row["sets"]]
        found = [r for r in reader(row["text"]) if r.value.kind != "ordinal"]
        for item in found:
            hit = any(item.start < g["end"] and g["start"] < item.end for g in gold)
            tally.counts["true" if hit else "false"] += 1
            if not hit:
                tally.errors.append(f"false: {_context(row['text'], item.start, item.end)}")
        for quantity in gold:
            _score_quantity(row["text"], quantity, found, tally)
    _tell("measeval", tally, long)
    counts = tally.counts
    return {
        "measeval_p": round(counts["true"] / (counts["true"] + counts["false"]), 3),
        "measeval_r": round(counts["right"] / (counts["right"] + counts["wrong"]), 3),
        "measeval_modifiers_f1": round(
            2 * counts["labels right"] / (counts["labels gold"] + counts["labels read"]), 3
        ),
    }


def _context(text: str, start: int, end: int) -> str:
    return repr(f"{text[max(0, start - 24) : start]}[{text[start:end]}]{text[end : end + 16]}")


def _score_quantity(text: str, quantity: dict[str, Any], found: list[Read], tally: Tally) -> None:
    start, end = quantity["start"], quantity["end"]
    over = [item for item in found if item.start < end and start < item.end]
    tally.note(bool(over), f"missed: {_context(text, start, end)}")
    if not over:
        return
    gold = {label for label in _MODIFIERS if any(label[2:] in mod for mod in quantity["mods"])}
    read_ = {label for item in over for label in _modifiers(item.value)}
    tally.counts["labels gold"] += len(gold)
    tally.counts["labels read"] += len(read_)
    tally.counts["labels right"] += len(gold & read_)
    if gold != read_:
        tally.errors.append(f"labels {gold} read as {read_}: {_context(text, start, end)}")


def _modifiers(value: Value) -> set[str]:
    hedge = value.hedge
    if hedge in ("about", "nearly"):
        return {"IsApproximate"}
    if hedge == "plus-minus":
        return {"HasTolerance"}
    if hedge in ("about between", "nearly between"):
        return {"IsApproximate", "IsRange"}
    return {"IsRange"} if value.low != value.high else set()
