"""A pack with one of everything, and how packs are loaded: what these tests share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from auditor.checks.packs import load_packs
from auditor.rulebook.pack.loader import Rulebook

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.core.model import Problem


PACK = """\
description: Ports of Norland
names:
  organization:
    Norland Port Labour Union: {short: [NPLU], variants: [Norland Port Labor Union]}
  country:
    Norland: [Republic of Norland]
    NO:
  vessel: [Fram, Gjoa]
facts:
  ports:
    - "{country} has {total:count} [{kind:(key|core)}] ports"
    - "{country} has {total:count} ports ({sea:count} sea, {river:count} river)"
  harbour-master:
    description: Who runs the ports
    values: many
    unless: [former, deputy]
    patterns:
      - "{organization} Harbour Master [Mr.] {holder:person} took office on {start}"
  founded:
    patterns: "founded (in|on) {day:date}"
    subject: document
    where: {document: "*.txt", date: 2010..2020}
    derive: {}
  tides:
    patterns: "{low:length} to {high:length}"
    derive: {range: high - low}
rules:
  ports-agree:
    check: agree
    value: ports.total
    changes: up
    same_period: unclear
    same_time: 30 days
    precision: 2 %
    tolerance: 0.5
    message: {conflict: "{country}: {a} in {a.document}, {b} in {b.document}"}
    examples:
      - change: |
          2016-03-25: Norland has 24 ports.
          2024: Norland has 25: all of them.
      - nothing: "?: Norland has 24 ports."
  ports-add-up:
    check: sum
    total: ports.total
    parts: [ports.sea, ports.river]
    level: warning
    message: "{total}: {a}"
  one-master: {check: overlap, value: harbour-master.holder, per: [organization]}
  founding: {check: agree, value: founded.day, changes: never}
  names: {check: spelling, of: organization}
  times: {check: anachronism}
"""


def book_of(folder: Path, **packs: str) -> Rulebook:
    paths = []
    for name, text in packs.items():
        paths.append(folder / f"{name}.yaml")
        paths[-1].write_text(text, "utf-8")
    book, problems = load_packs(paths, only=True)
    assert [problem.message for problem in problems if problem.fatal] == []
    return book


FACT = """\
facts:
  ports:
    - "{country} has {n:count} [big] ports"
"""


RULE = """\
rules:
  ports-agree:
    check: agree
    value: ports.n
"""


def load(tmp_path: Path, text: str | bytes) -> tuple[Rulebook, tuple[Problem, ...]]:
    content = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "p.yaml").write_bytes(content)
    book, problems = load_packs(["p.yaml"], only=True)
    return book, tuple(problem for problem in problems if problem.fatal)  # warnings aside


def summaries(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.message.splitlines()[0] for problem in problems]
