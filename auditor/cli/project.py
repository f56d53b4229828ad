"""A folder of documents → the files that a project begins with: settings, a first pack, a build."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from auditor.cli import terminal
from auditor.settings.json_schema import EDITOR_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Finding, Verdict
    from auditor.core.results import Results
    from auditor.read.loader import Collected

Build = Literal["github", "gitlab"]
SETTINGS_FILE, PACK_FILE, SCHEMA_FILE = "auditor.yaml", "rules.yaml", "auditor.schema.json"
MOST_RULES = 5
WORTH: tuple[Verdict, ...] = ("conflict", "revision", "unclear", "change")  # the gravest first
SETTINGS = f"""\
{EDITOR_LINE.format(file=SCHEMA_FILE)}
# What an audit of this folder goes by; `auditor config FOLDER` shows all of it.  Each key is the
# long name of an option of `auditor audit`.  `auditor config --schema > {SCHEMA_FILE}` makes
# editors complete and check this file.
rules: [{PACK_FILE}]
# exclude: [drafts/]
# fail-level: warning      # what no rule names fails a build, too
# ignore: [NAME]           # `auditor checks` lists the names
"""
HEAD = f"""\
{EDITOR_LINE.format(file="rules.schema.json")}
# `auditor rules schema > rules.schema.json` makes editors complete and check this file.
# The first rules of these documents, from what an audit found in them.  Read each: is it a fact
# that should be the same everywhere?  Then take its level away, so that it can fail a build; else
# take the rule away.  `auditor rules test FILE` runs the examples.
"""
BUILDS: dict[Build, tuple[str, str]] = {
    "github": (
        ".github/workflows/audit.yml",
        """\
on: pull_request
permissions:
  contents: read
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install --quiet "$AUDITOR"
        env:
          AUDITOR: ${{ vars.AUDITOR }}  # where the program is: a wheel, or git+https://…
      - run: auditor audit FOLDER --root FOLDER --format html,json,github
""",
    ),
    "gitlab": (
        ".gitlab-ci.yml",
        """\
audit:
  image: python:3.13
  script:
    - pip install --quiet "$AUDITOR"  # where the program is: a wheel, or git+https://…
    - auditor audit FOLDER --format html,json,junit
  artifacts:
    when: always
    paths:
      - reports
    reports:
      junit: reports/report.junit.xml
""",
    ),
}
"""The file of each kind of build, below the folder that it begins in, and its text."""
_CHECK = re.compile(r"^(?P<margin> +)check: ", re.MULTILINE)


def is_begun(folder: Path) -> bool:
    """Whether a folder has both settings and a first pack."""
    return all((folder / name).exists() for name in (PACK_FILE, SETTINGS_FILE))


def begin(folder: Path, collected: Collected) -> None:
    """Write settings and a first pack into a folder, where they are not there yet."""
    if not (folder / PACK_FILE).exists():
        text, count = first_pack(collected)
        terminal.write_new(folder / PACK_FILE, text)
        terminal.say(f"{folder / PACK_FILE}: {_rules(count)}")
    if not (folder / SETTINGS_FILE).exists():
        terminal.write_new(folder / SETTINGS_FILE, SETTINGS)
        terminal.say(f"{folder / SETTINGS_FILE}: what an audit of this folder goes by")


def begin_build(folder: Path, kind: Build) -> None:
    """Write the file of a build that audits a folder.  Raises Exit where there is one."""
    name, text = BUILDS[kind]
    top = Path.cwd()
    resolved = folder.resolve()
    told = resolved.relative_to(top).as_posix() if resolved.is_relative_to(top) else folder
    (top / name).parent.mkdir(parents=True, exist_ok=True)
    terminal.write_new(top / name, text.replace("FOLDER", str(told)))
    terminal.say(f"{name}: audits {told} in each build; tell it where the program is (AUDITOR)")


def _rules(count: int) -> str:
    from auditor.report.shared.texts import plural

    if not count:
        return "an example of a rule, as an audit found none to begin with; change it"
    return f"{plural(count, 'rule', 'rules')} from what an audit found; read each"


# ------------------------------------------------------------------ the first pack


def first_pack(collected: Collected) -> tuple[str, int]:
    """Return the text of a pack with the rules that an audit suggests, and how many they are.

    Where it suggests none, that is the pack that `auditor rules new` begins.
    """
    from auditor.audit import Auditor
    from auditor.rulebook.pack.append import appended

    results = Auditor().audit(collected.documents).results
    pack, count = HEAD, 0
    for rule in _suggested(results):
        longer = appended(pack, rule)
        if count < MOST_RULES and _passes(longer):
            pack, count = longer, count + 1
    return (pack, count) if count else (example_pack(), 0)


def example_pack() -> str:
    """Return the text of a pack with comments, whose rules work."""
    from importlib.resources import files

    from auditor.files.open_file import packaged_text

    return packaged_text(files("auditor.rulebook").joinpath("template.yaml"))


def _suggested(results: Results) -> Iterator[str]:
    """Yield the pack of each rule that findings suggest, those of the gravest first."""
    from auditor.cli.finding_rule import rule_of

    found = [f for f in results.findings if f.suggestion is not None and f.verdict in WORTH]
    for finding in sorted(found, key=_gravity):
        rule = rule_of(results, finding.id, "the audit")
        yield _CHECK.sub(r"\g<margin>level: warning\n\g<0>", rule)


def _gravity(finding: Finding) -> tuple[int, float, str]:
    return WORTH.index(finding.verdict), -(finding.strength or 0.0), finding.id


def _passes(pack: str) -> bool:
    """Whether a pack can be read and its examples come out as they should."""
    from auditor.audit import Auditor
    from auditor.examples import run
    from auditor.files.output_folder import write_files

    with TemporaryDirectory() as folder:
        write_files(Path(folder), {PACK_FILE: pack.encode("utf-8")})
        tried = Auditor(Path(folder, PACK_FILE), only_rules=True, discover=False)
        return not tried.problems and all(outcome.passed for outcome in run(tried))
