"""A number → a damaged rule pack, loaded, its examples run, and a short audit with it.

A pack is damaged as text, as a tree (keys and values exchanged, dropped, put elsewhere), or both.
"""

from __future__ import annotations

import io
import json
import tempfile
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any

from ruamel.yaml import YAML

from auditor import Auditor, Document
from auditor.arguments import FAULT
from auditor.examples import run as run_examples
from auditor.examples import untested
from auditor.report import WRITERS
from auditor.rulebook.pack.rule_summaries import rule_summaries
from tests.benchmarks.mend.batches import ROOT, Case
from tests.benchmarks.mend.mutations import HOSTILE, encoded, mutated
from tests.cli.disagreeing import PACK as DISAGREEING
from tests.rulebook.pack.packs import PACK as ONE_OF_EVERYTHING

AS_TREE, ALSO_AS_TEXT, AS_BYTES = 0.85, 0.1, 0.1  # parts of the packs: most still load
KEPT = 6  # facts and rules of a pack: large ones take long to parse
VALUES: tuple[Any, ...] = (
    *(
        "",
        None,
        True,
        -1,
        0,
        1e308,
        "1e999",
        10**40,
        "NaN",
        "0 %",
        "100000 days",
        "2010..",
        "..",
        "?",
    ),
    *(
        [],
        {},
        [[]],
        {"": ""},
        ["a", ["b"]],
        {"a": {"b": {"c": "d"}}},
        "all",
        "never",
        "up",
        "agree",
    ),
    *(
        "{",
        "{}",
        "{a}",
        "{a:count",
        "{a:count} {a:count}",
        "(a|b",
        "((((((a|b)?)?)?)?)?)?",
        "[[x]]",
    ),
    *("{a:(x|y)}", "{a:nosuch}", "... {a} ...", "* * *", "{a}{b}{c}{d}", "(" * 60 + ")" * 60),
    *(
        "[a] " * 40,
        "(a|b|c) " * 40,
        "{x:count} " * 30,
        "high - low / 0",
        "a ** b",
        "__import__('os')",
    ),
    *(
        "{a.document.x}",
        "{0}",
        "{a!r:>999999999}",
        "%(a)s",
        "*",
        "**",
        "\\",
        "/",
        "\x1b[2J",
        "9" * 5000,
    ),
)
FAULTY = FAULT.partition("{what}")[2]


def bases() -> list[str]:
    """Return the packs to damage: those that ship, the template and those of the tests."""
    template = files("auditor.rulebook").joinpath("template.yaml").read_text("utf-8")
    ships = [path.read_text("utf-8") for path in sorted((ROOT / "rules").glob("*.yaml"))]
    return [ONE_OF_EVERYTHING, DISAGREEING.replace("LEVEL", "error"), template, *ships]


def case(_data: Path, seed: int) -> Case:
    """Return what loads and runs the pack of a number; it raises whatever a pack should not bring."""
    texts = bases()
    trees = [YAML(typ="safe", pure=True).load(text) for text in texts]
    words = [str(value) for value in VALUES if value]
    written = sorted({str(holder[key]) for tree in trees for holder, key in _places(tree)})
    small = [_dumped(_smaller(tree, Random(n))) for n, tree in enumerate(trees * 3)]

    def run(number: int) -> None:
        chance = Random(seed * 1_000_003 + number)
        text = chance.choice(small)
        as_tree = chance.random() < AS_TREE
        if as_tree:
            tree = YAML(typ="safe", pure=True).load(text)
            for _ in range(chance.randint(1, 4)):
                _damage(tree, written, chance)
            text = _dumped(tree)
        if not as_tree or chance.random() < ALSO_AS_TEXT:
            text = mutated(text, [*small, *words, *HOSTILE], chance, 6000)
        data = (
            encoded(text, chance) if chance.random() < AS_BYTES else text.encode("utf-8", "replace")
        )
        with tempfile.TemporaryDirectory(prefix="mend") as folder:
            path = Path(folder) / "pack.yaml"
            path.write_bytes(data)
            auditor = Auditor([path], only_rules=True, discover=chance.random() < 0.3)
        _use(auditor, chance)

    return run


def _smaller(tree: Any, chance: Random) -> Any:
    """Return a pack with a few of its facts and rules."""
    kept = dict(tree)
    for section in ("facts", "rules", "names"):
        entries = dict(kept.get(section) or {})
        chosen = chance.sample(sorted(entries, key=str), min(KEPT, len(entries)))
        kept[section] = {name: entries[name] for name in chosen}
    used = [str(rule.get("value", "")).partition(".")[0] for rule in kept["rules"].values()]
    kept["facts"] |= {
        name: tree["facts"][name] for name in used if name in (tree.get("facts") or {})
    }
    return kept


def _dumped(tree: Any) -> str:
    out = io.StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.representer.ignore_aliases = lambda _: True  # packs know none
    yaml.dump(tree, out)
    return out.getvalue()


def _damage(tree: Any, written: list[str], chance: Random) -> None:
    """Change one place of a tree: another value, a key lost, two values exchanged, one put twice."""
    places = list(_places(tree))
    if not places:
        return
    holder, key = chance.choice(places)
    other, other_key = chance.choice(places)
    match chance.randrange(5):
        case 0:
            holder[key] = json.loads(json.dumps(chance.choice(VALUES)))
        case 1:
            del holder[key]
        case 2:
            copied = json.loads(json.dumps(other[other_key], default=str))
            holder[key] = copied
        case 3 if isinstance(holder, dict):
            holder[str(chance.choice(VALUES))[:40]] = holder.pop(key)
        case _:
            value = holder[key]
            is_text = isinstance(value, str)
            holder[key] = mutated(value, written, chance, 400) if is_text else [value]


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Return every holder of a tree with each of its keys."""
    found: list[tuple[Any, Any]] = []
    waiting = [tree]
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def _use(auditor: Auditor, chance: Random) -> None:
    """Run the examples and an audit of what they say.  Raises AssertionError where one is lost."""
    outcomes = list(run_examples(auditor))
    list(untested(auditor))
    rule_summaries(auditor.book)
    said = [text for outcome in outcomes for _, text in outcome.example.documents]
    texts = [*said, "The Institute has 24 laboratories.", "Norland has 24 ports."]
    documents = [
        Document(f"{number}.txt", "\n".join(chance.choices(texts, k=4)), date="2016")
        for number in range(2)
    ]
    results = auditor.audit(documents).results
    faults = [problem.message for problem in results.problems if FAULTY in problem.message]
    assert not faults, faults[0]
    json.loads(WRITERS["json"](results)["report.json"])
