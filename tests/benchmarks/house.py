"""How the code keeps the rules of the house: sizes, patterns, docstrings, packs and tests.

    python -m tests.benchmarks.house [--only PART...] [--long]

Nothing of it needs data.  All parts but `mutation`, which takes some minutes, take
seconds.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import auditor
from auditor.audit import Auditor
from tests.benchmarks import startup
from tests.benchmarks.mutation.drawn import drawn, every_mutant
from tests.benchmarks.mutation.runs import run_all
from tests.benchmarks.runner import run
from tests.house import docstrings, lexicon_copies, modules, packs, patterns, reading, registries

MUTANTS, SEED = 150, 1


def source(_: Path, long: bool) -> dict[str, float]:
    """Measure the modules of the package: figures count what is too long, too hard or unsaid."""
    every = modules.modules()
    functions = [(m, name, function) for m in every for name, function in modules.functions(m)]
    hard = [(m.path, *block) for m in every for block in modules.complex_blocks(m)]
    patterned = patterns.long_patterns(every)
    raising = [(m.path, *found) for m in every for found in docstrings.raising(m)]
    copied = lexicon_copies.copies(every, lexicon_copies.lexicon_words())
    if long:
        for found in (hard, patterned, copied, [each for each in raising if each[-1]]):
            print(*found, sep="\n")
    return {
        "modules_in_a_folder": max(modules.modules_in_folders().values()),
        "files_over_300_lines": sum(m.lines > 300 for m in every),
        "functions_over_40_lines": sum(
            modules.function_lines(function) > 40 for _, _, function in functions
        ),
        "complexity_c_or_worse": len(hard),
        "regex_over_200": len(patterned),
        "lexicon_copies": len(copied),
        "raises_documented": _percent(sum(not each[-1] for each in raising), len(raising)),
    }


def shipped_packs(_: Path, long: bool) -> dict[str, float]:
    """Measure the packs that ship: their longest line, and lists that stand in them twice."""
    texts = [path.read_text("utf-8") for path in packs.pack_files()]
    repeated = packs.repeated_lists(texts)
    if long:
        print(*repeated, sep="\n")
    return {"longest_pack_line": packs.longest_line(texts), "lists_repeated": len(repeated)}


def additions(_: Path, long: bool) -> dict[str, float]:
    """Count the files that change when a check, a unit or a format is added to a copy."""
    figures = {}
    for name, extension in registries.EXTENSIONS.items():
        with tempfile.TemporaryDirectory() as folder:
            tree = registries.copied(Path(folder))
            registries.extend(tree, extension)
            touched = registries.files_touched(tree)
        if long:
            print(*touched, sep="\n")
        figures[f"files_touched_{name}"] = len(touched)
    return figures


def texts_read(_: Path, __: bool) -> dict[str, float]:
    """Measure how often a document is recognised in an audit with rules and discovery."""
    seeds = auditor.read(modules.ROOT / "seeds")
    found = reading.reading_of(Auditor(), seeds)
    return {"texts_read": found.texts, "characters_read": round(found.characters, 2)}


def mutants(_: Path, long: bool) -> dict[str, float]:
    """Measure the share of changes to the judgement that a module's own tests notice."""
    chosen = drawn(every_mutant(), MUTANTS, SEED)
    outcomes = list(run_all(chosen))
    print(f"mutants drawn with seed {SEED}")
    if long:
        print(*(each.mutant.name for each in outcomes if not each.killed), sep="\n")
    killed = sum(outcome.killed for outcome in outcomes)
    return {"mutants": len(outcomes), "mutants_killed": _percent(killed, len(outcomes))}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


PARTS = {
    "source": source,
    "packs": shipped_packs,
    "additions": additions,
    "reading": texts_read,
    "startup": startup.startup,
    "mutation": mutants,
}

if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS, needs_data=False))
