"""A key such as "editions/{subject} {date}.txt", and the name of a file → what the name tells.

A part in braces stands for what is within one folder's or file's name: as little as makes the whole
fit, of a date as much.  `*` is anything, folders too, `?` one sign, `[…]` one of some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from auditor.files.yaml_tree import listing, nearest
from auditor.language.text.dated_names import day_in_name
from auditor.read.declared.declaration import is_date

PARTS = ("date", "group", "language", "source", "subject", "title")
"""What a part of a name can tell."""

MOST_SIGNS = 1000  # of a key with parts
_PART = re.compile(r"\{([a-z]{1,20})\}")
_TOKEN = re.compile(r"\{[a-z]{1,20}\}|\[!?\]?[^\]]{0,200}\]|\*+|.", re.DOTALL)
_QUARTER = re.compile(r"(\d{4})[-_. ]?[qQ]([1-4])|[qQ]([1-4])[-_. ]?(\d{4})", re.ASCII)
_NUMBERS = re.compile(r"(\d{4})(?:([-_.]?)(\d\d)(?:\2(\d\d))?)?", re.ASCII)


class PartsError(ValueError):
    """A key whose parts in braces cannot be read, with the reason."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A key with parts in braces, as what stands one behind the other."""

    tokens: tuple[str, ...]

    @classmethod
    def of(cls, key: str) -> NameParts | None:
        """Return the parts of a key; None for a key without.  Raises PartsError."""
        names = _PART.findall(key)
        if not names:
            return None
        unknown = next((name for name in names if name not in PARTS), None)
        if unknown is not None:
            hint = nearest(unknown, PARTS)
            message = f"unknown part '{{{unknown}}}'; valid parts: {listing(PARTS)}{hint}"
            raise PartsError(f"{message}; a brace of a file's name is written [{{]")
        if len(set(names)) < len(names):
            raise PartsError("a part in braces stands once in a key")
        if len(key) > MOST_SIGNS:
            raise PartsError(f"a key with parts in braces has at most {MOST_SIGNS} signs")
        return cls(tuple(_TOKEN.findall(key)))

    def told_by(self, name: str) -> dict[str, str] | None:
        """Return what each part stands for in a name, a date as ISO text; None: it does not fit."""
        found = self._from(name, 0, 0, set())
        return None if found is None else dict(found)

    def _from(
        self, name: str, token: int, at: int, dead: set[tuple[int, int]]
    ) -> list[tuple[str, str]] | None:
        """Return what the tokens from one on tell of a name from a place on.

        `dead` holds from where nothing fits, so that no place is tried twice.
        """
        if token == len(self.tokens):
            return [] if at == len(name) else None
        if (token, at) in dead:
            return None
        for end, told in self._ends(name, token, at):
            rest = self._from(name, token + 1, end, dead)
            if rest is not None:
                return [*told, *rest]
        dead.add((token, at))
        return None

    def _ends(self, name: str, token: int, at: int) -> list[tuple[int, list[tuple[str, str]]]]:
        """Return where a token that begins at a place can end, and what it tells then."""
        sign = self.tokens[token]
        if sign.startswith("*"):
            return [(end, []) for end in range(at, len(name) + 1)]
        part = _PART.fullmatch(sign)
        if part is None:
            fits = at < len(name) and fnmatchcase(name[at], sign)
            return [(at + 1, [])] if fits else []
        return list(_readings(part[1], name, at))


def _readings(part: str, name: str, at: int) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Yield where a part that begins at a place of a name can end, and what it tells then."""
    slash = name.find("/", at)
    ends = range(at + 1, (len(name) if slash < 0 else slash) + 1)
    for end in ends[::-1] if part == "date" else ends:  # of "2024-03" not the year alone
        text = _told(part, name[at:end])
        if text:
            yield end, [(part, text)]


def _told(part: str, written: str) -> str | None:
    """Return what a part of a name tells, None where it is nothing that the part can be."""
    if part == "date":
        return date_in(written)
    return " ".join(written.replace("_", " ").split()) or None


def date_in(written: str) -> str | None:
    """Return the day, month, quarter or year that a text is, as ISO text; None for any other."""
    if not any(sign.isdecimal() for sign in written) or len(written) > 40:
        return None
    return _quarter(written) or _numbers(written) or _in_words(written)


def _quarter(written: str) -> str | None:
    found = _QUARTER.fullmatch(written)
    if found is None:
        return None
    year, quarter = found[1] or found[4], int(found[2] or found[3])
    return f"{year}-{3 * quarter - 2:02}/{year}-{3 * quarter:02}"


def _numbers(written: str) -> str | None:
    found = _NUMBERS.fullmatch(written)
    iso = "-".join(filter(None, found.group(1, 3, 4))) if found else ""
    return iso if is_date(iso) else None


def _in_words(written: str) -> str | None:
    day = day_in_name(written)
    return day.iso if day and (day.start, day.end) == (0, len(written)) else None
