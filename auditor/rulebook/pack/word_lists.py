"""`lists:` of all packs → named lists of words, sound and free of circles, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.files.yaml_tree import Scalar, Seq, YamlPosition
from auditor.rulebook.pack.validation import QUOTES
from auditor.rulebook.pattern.parser import parse_word
from auditor.rulebook.pattern.slot_types import TYPES, slot_type
from auditor.rulebook.pattern.syntax_tree import PatternError, slots_of
from auditor.rulebook.pattern.word_lists import LIST_NAME, WordList, circle, misspelled

if TYPE_CHECKING:
    from collections.abc import Collection

    from auditor.files.yaml_tree import Map, Tree
    from auditor.rulebook.pack.validation import Log


class _Written(NamedTuple):
    """A list as a pack writes it, and the place of it."""

    items: tuple[Scalar, ...]
    place: YamlPosition
    log: Log

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(" ".join(item.text.split()) for item in self.items)

    def where(self) -> str:
        return f"{self.log.source.name}:{self.place.line}"


class WordLists:
    """Collects the lists of all packs."""

    def __init__(self, listed: Collection[str]) -> None:
        self._listed = listed  # the types that `names:` lists
        self._written: dict[str, _Written] = {}
        self._broken: set[str] = set()

    def add(self, section: Map, log: Log) -> None:
        """Take in the lists of a pack, and note what is wrong with them."""
        for name, tree in section.entries.items():
            place = section.keys[name]
            if self._can_name(name, place, log):
                self._enter(name, _Written(_items(name, tree, log), place, log))

    def lose(self, names: Collection[str]) -> None:
        """Take in the names of lists that were not read for an error that is noted."""
        self._broken.update(names)

    def _can_name(self, name: str, place: YamlPosition, log: Log) -> bool:
        if LIST_NAME.fullmatch(name) is None:
            log.add(f"'{name}' cannot name a list; letters, digits, - and _ can", place)
        elif name in TYPES:
            log.add(f"'{name}' is a built-in type; a list needs another name", place)
        elif name in self._listed:
            log.add(f"'{name}' is a type that 'names' lists; a list needs another name", place)
        else:
            return True
        return False

    def _enter(self, name: str, written: _Written) -> None:
        if not written.items:  # the error is noted
            self._broken.add(name)
            return
        known = self._written.setdefault(name, written)
        if set(known.words) != set(written.words):
            message = f"list '{name}' has other words in {known.where()}"
            written.log.add(f"{message}; rename one of the two", written.place)

    def sound(self) -> tuple[dict[str, WordList], frozenset[str]]:
        """Return the lists that can be used, and the names of those that cannot."""
        words = {name: self._sound_words(name) for name in self._written}
        lists = {name: WordList(name, kept) for name, kept in words.items() if kept}
        circles = {name: way for name in lists if (way := circle(name, lists))}
        for name, way in circles.items():
            written = self._written[name]
            written.log.add(f"list '{name}' holds itself: {' → '.join(way)}", written.place)
        usable = {name: lists[name] for name in lists if name not in circles}
        return usable, frozenset(self._broken | self._written.keys()) - usable.keys()

    def _sound_words(self, name: str) -> tuple[str, ...]:
        """Return the words of a list that can be read as patterns, and note the others."""
        written = self._written[name]
        read = zip(written.items, written.words, strict=True)
        return tuple(word for item, word in read if self._is_sound(name, word, item, written.log))

    def _is_sound(self, name: str, word: str, item: Scalar, log: Log) -> bool:
        try:
            check_lists_named(word, self._written)
            for slot in slots_of(parse_word(word, self._written).body):
                if slot_type(slot.name, slot.type, self._listed) is None and not slot.words:
                    raise PatternError(f"unknown type '{slot.type}'", slot.at)
        except PatternError as error:
            message = f"a word of list '{name}', character {error.position + 1}: {error.message}"
            log.add(message, log.source.place_in(item, error.position))
            return False
        return True


def _items(name: str, tree: Tree, log: Log) -> tuple[Scalar, ...]:
    """Return the words of a list that are texts; one text is a list of it."""
    if isinstance(tree, Scalar) and not tree.text.strip():
        log.add(f"list '{name}' is empty", tree.place)
        return ()
    if isinstance(tree, Scalar):
        return (tree,)
    if not isinstance(tree, Seq):
        log.add(f"list '{name}' should be a list of words; {QUOTES}", tree.place)
        return ()
    if not tree.items:
        log.add(f"list '{name}' is empty", tree.place)
    words = []
    for item in tree.items:
        if not isinstance(item, Scalar):
            log.add(f"a word of list '{name}' should be a text; {QUOTES}", item.place)
        elif not item.text.strip():
            log.add(f"a word of list '{name}' is empty", item.place)
        else:
            words.append(item)
    return tuple(words)


def check_lists_named(text: str, lists: Collection[str]) -> None:
    """Raises PatternError where a pattern or a word names a list that is not there."""
    found = misspelled(text, lists)
    if found is not None:
        at, name, near = found
        message = f"no list '{name}'; did you mean '{near}'? \\({name}\\) is the text itself"
        raise PatternError(message, at)


def plain_words(words: WordList) -> list[str]:
    """Return the words of a list.  Raises PatternError for a word that is a pattern."""
    for word in words.words:
        if not parse_word(word).is_plain:
            message = f"plain words are expected here; list '{words.name}' holds '{word}'"
            raise PatternError(message, 0)
    return list(words.words)
