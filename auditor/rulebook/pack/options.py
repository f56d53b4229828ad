"""What a rule says for its check alone: one class of options for each check.

The keys of a check are the fields of its options, those that it needs the fields without a default.
Options that only their check reads stand in the module of the check; here are those that other
parts build or read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from auditor.rulebook.pack.fields import Days, Frozen, Names, Precision, Ref, References


class CheckOptions(Frozen):
    """The options of a check; `grouped` says whether its rules take the key `per`."""

    grouped: ClassVar[bool] = False

    @property
    def refs(self) -> tuple[Ref, ...]:
        """Every slot that the rule compares, in the order of the fields."""
        values = (getattr(self, name) for name in type(self).model_fields)
        return tuple(ref for value in values for ref in refs_in(value))


def refs_in(value: object) -> tuple[Ref, ...]:
    """Return the slots in the value of one option: a slot, several, or none."""
    if isinstance(value, Ref):
        return (value,)
    return tuple(item for item in value if isinstance(item, Ref)) if type(value) is tuple else ()


Checks = Mapping[str, type[CheckOptions]]
"""The checks that are built, by name, with the options that each takes."""


class ValueOptions(CheckOptions):
    """Of a check of the values of some slots."""

    value: References


class SeriesOptions(ValueOptions):
    """Of a check of the values about one thing, in the order of their times."""

    grouped: ClassVar[bool] = True


class AgreeOptions(ValueOptions):
    """agree: how two claims about one thing are compared."""

    grouped: ClassVar[bool] = True
    changes: Literal["never", "up", "down", "any"] = "any"
    because: str = ""  # why it cannot change in another way: "an organization is founded once"
    same_period: Literal["same", "unclear"] = "same"
    same_time: Days = 0
    precision: Precision = "as-written"
    tolerance: float = Field(default=0.0, ge=0, allow_inf_nan=False)

    @field_validator("because")
    @classmethod
    def _has_what_it_explains(cls, because: str, others: ValidationInfo) -> str:
        if others.data.get("changes") == "any":
            raise ValueError("'because' says why a value does not change; set 'changes' too: never")
        return because


class SpellingOptions(CheckOptions):
    """spelling: the lists of names whose variants it reports, and a list of words that ships."""

    of: Names = ()
    words: Literal["american-british"] | None = None
