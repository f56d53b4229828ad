"""`names:` → one list of names: which written forms are the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import Gazetteer
from auditor.files.yaml_tree import Map, Scalar, Seq, YamlPosition
from auditor.rulebook.pack.schema import NameForms
from auditor.rulebook.pack.validation import QUOTES, check_keys, validated
from auditor.rulebook.pattern.slot_types import NAME_TYPES, TYPES

if TYPE_CHECKING:
    from auditor.files.yaml_tree import Tree
    from auditor.rulebook.pack.validation import Log

FORM_KEYS = frozenset(NameForms.model_fields)


class NameList:
    """Collects the names of all packs.  Those of packs that ship come last, and give way."""

    def __init__(self) -> None:
        self._types: set[str] = set()
        self._entries: dict[str, tuple[str, str]] = {}
        self._variants: dict[str, str] = {}
        self._short: set[str] = set()
        self._ships = False

    @property
    def types(self) -> frozenset[str]:
        """The types that are listed."""
        return frozenset(self._types)

    def gazetteer(self) -> Gazetteer:
        """Return all names as one list."""
        return Gazetteer(dict(self._entries), dict(self._variants), frozenset(self._short))

    def add(self, section: Map, log: Log, ships: bool = False) -> None:
        """Take in the names of a pack."""
        self._ships = ships
        for kind, names in section.entries.items():
            if kind in TYPES and kind not in NAME_TYPES:
                log.add(f"'{kind}' is a type of values, it has no names", section.keys[kind])
                continue
            self._types.add(kind)
            self._add_type(kind, names, log)

    def _add_type(self, kind: str, names: Tree, log: Log) -> None:
        if isinstance(names, Map):
            for canonical, forms in names.entries.items():
                self._add_name(kind, canonical, forms, names.keys[canonical], log)
        elif isinstance(names, Seq):
            for item in names.items:
                if isinstance(item, Scalar):
                    self._enter(kind, item.text, item.text, item.place, log)
                else:
                    log.add(f"a name of type '{kind}' should be a text; {QUOTES}", item.place)
        elif names.text:
            log.add(f"the names of type '{kind}' should be a mapping or a list", names.place)

    def _add_name(
        self, kind: str, canonical: str, tree: Tree, place: YamlPosition, log: Log
    ) -> None:
        forms = _forms(tree, canonical, log)
        if forms is None:
            return
        written = (canonical, *forms.also, *forms.variants, *forms.short)
        chosen = self._chosen(kind, written) if self._ships else canonical
        for form in written:
            self._enter(kind, form, chosen, place, log)
        known = {form: chosen for form in forms.variants if form != chosen}
        self._variants = {**known, **self._variants}
        self._short.update(forms.short)

    def _chosen(self, kind: str, written: tuple[str, ...]) -> str:
        """Return what an earlier pack calls the bearer of these names, else the first of them."""
        entries = (self._entries.get(form) for form in written)
        return next((known[1] for known in entries if known and known[0] == kind), written[0])

    def _enter(self, kind: str, form: str, canonical: str, place: YamlPosition, log: Log) -> None:
        """Enter one written form, unless it already stands for something else."""
        if not form.strip():
            log.add(f"an empty name under '{canonical}'", place)
            return
        known = self._entries.setdefault(form, (kind, canonical))
        if known != (kind, canonical) and not self._ships:
            message = f"'{form}' already stands for {known[1]} ({known[0]})"
            log.add(message, place)


def _forms(tree: Tree, canonical: str, log: Log) -> NameForms | None:
    """Read the other forms of a name: a mapping, a list, one text or nothing."""
    if isinstance(tree, Scalar):
        return NameForms(also=(tree.text,) if tree.text else ())
    if isinstance(tree, Map):
        if not check_keys(tree, FORM_KEYS, f"the name '{canonical}'", log, None):
            return None
        return validated(NameForms, tree, {}, log, None)
    texts = [item.text for item in tree.items if isinstance(item, Scalar)]
    if len(texts) < len(tree.items):
        log.add(f"every other name of '{canonical}' should be a text; {QUOTES}", tree.place)
    return NameForms(also=tuple(texts))
