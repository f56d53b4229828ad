"""How much at home the program is in a build and on a command line.

    python -m tests.benchmarks.home --data ../shared/gallery

The last line is JSON.  `names_explained` is the share of names printed by audits of collections of
the gallery, their rules, checks, verdicts, levels and kinds of problems, that `explain` has a page
for, %.  `formats_agree` is the share of 20 audits, of two documents that disagree or not, with and
without a baseline and with other limits, in which JUnit, SARIF, annotations and the exit status tell
the same number of failures, %.  `mistakes_explained` is that of `broken_packs.py` in the folder.
`first_rule_commands` counts the commands from a clone to the first own rule that fires.
`commands_documented` is the share of the commands of README and guide that run, %.  The rest take
minutes each and are 1 where it is so: that the fast tests pass in the source distribution, with the
oldest and with the newest versions of libraries (`sdist_passes` is that of the newest), and that an
installed wheel shows the demo in an empty folder.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from auditor.audit import Auditor
from auditor.manual.pages import known
from auditor.read.loader import collect
from tests import documented, sdist
from tests.benchmarks.runner import run
from tests.conftest import ROOT

COLLECTIONS = ("water", "office", "office_md", "tsc", "fomc")
TEXTS = "# Club\n\nThe club has {} members in 2020.\n"
LIMITS = ((), ("--fail-level", "warning"), ("--fail-on", "unclear"), ("--fail-on", "never"))
LIMITS += (("--fail-level", "info"),)
FIRST_RULE = (
    ("rules", "new", "own.yaml"),
    ("rules", "test", "own.yaml"),
)


def auditor(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the program in a folder."""
    command = [sys.executable, "-m", "auditor", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def names_explained(data: Path) -> float:
    """Return the share of printed names that have a page, %."""
    engine, printed = Auditor(), set()
    for name in COLLECTIONS:
        found = collect([data / name])
        results = engine.audit(found.documents, problems=found.problems).results
        for finding in results.findings:
            printed |= {finding.rule, finding.check, finding.verdict, finding.level}
        printed |= {problem.kind for problem in results.problems}
    return round(100 * len(printed & known(engine.book)) / max(1, len(printed)), 1)


def _failures(out: Path, printed: str) -> set[int]:
    junit = ET.parse(out / "report.junit.xml").getroot()
    results = json.loads((out / "report.sarif").read_text("utf-8"))["runs"][0]["results"]
    return {
        len(list(junit.iter("failure"))),
        sum(result["level"] == "error" for result in results),
        len(re.findall(r"^::error ", printed, re.M)),
    }


def formats_agree() -> float:
    """Return the share of 20 audits in which all say the same of what failed, %."""
    agreeing = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "docs").mkdir()
        (folder / "docs" / "documents.yaml").write_text('"*.md": 2020\n', "utf-8")
        for values in ((340, 310), (340, 340)):
            for number, value in enumerate(values):
                (folder / "docs" / f"{number}.md").write_text(TEXTS.format(value), "utf-8")
            auditor("audit", "docs", "--out", "before", "--format", "json", cwd=folder)
            for limits in LIMITS:
                for baseline in ((), ("--baseline", "before")):
                    formats = ("--format", "json,junit,sarif,github", "--out", "out")
                    ran = auditor("audit", "docs", *formats, *limits, *baseline, cwd=folder)
                    counts = _failures(folder / "out", ran.stdout)
                    agreeing.append(len(counts) == 1 and min(1, max(counts)) == ran.returncode)
    return round(100 * sum(agreeing) / len(agreeing), 1)


def mistakes_explained(data: Path) -> float:
    """Return what `broken_packs.py` measures, %."""
    ran = subprocess.run(
        [sys.executable, str(data / "broken_packs.py")], capture_output=True, text=True, check=True
    )
    return float(json.loads(ran.stdout.splitlines()[-1])["figures"]["mistakes_explained"])


def first_rule_commands() -> int:
    """Return how many commands lead from a clone to a rule of one's own that fires; 99: none do."""
    with tempfile.TemporaryDirectory() as place:
        ran = [auditor(*command, cwd=Path(place)) for command in FIRST_RULE]
    installed = 1
    return installed + len(ran) if all(each.returncode == 0 for each in ran) else 99


def commands_documented(*, is_long: bool) -> float:
    """Return the share of the commands of README and guide that run, %."""
    failed, count = documented.failing(), len(documented.commands())
    if is_long:
        print(*failed, sep="\n")
    return round(100 * (count - len(failed)) / count, 1)


def oldest_versions_pass() -> float:
    """Return 1 where the fast tests pass with the oldest versions that are allowed."""
    command = [sys.executable, "-m", "tests.oldest_versions"]
    ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return float(ran.returncode == 0 and "are not tried" not in ran.stdout)


def newest_versions_pass() -> float:
    """Return 1 where the fast tests of the source distribution pass with the newest versions."""
    return float(sdist.main() == 0)


def wheel_demo() -> float:
    """Return 1 where a wheel, installed where nothing else is, shows the demo."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        programs = sdist.environment(folder / "venv")
        pip = (programs / "python", "-m", "pip")
        sdist.run(ROOT, *pip, "wheel", "--quiet", "--no-deps", "-w", folder, ROOT)
        sdist.run(folder, *pip, "install", "--quiet", *folder.glob("auditor-*.whl"))
        status = sdist.run(folder, programs / "auditor", "demo")
        return float(status == 0 and (folder / "reports" / "index.html").is_file())


def _of_newest(*_: object) -> dict[str, float]:
    passed = newest_versions_pass()
    return {"newest_versions_pass": passed, "sdist_passes": passed}


PARTS = {
    "names": lambda data, _: {"names_explained": names_explained(data)},
    "formats": lambda *_: {"formats_agree": formats_agree()},
    "mistakes": lambda data, _: {"mistakes_explained": mistakes_explained(data)},
    "first_rule": lambda *_: {"first_rule_commands": float(first_rule_commands())},
    "commands": lambda _, long: {"commands_documented": commands_documented(is_long=long)},
    "wheel": lambda *_: {"wheel_demo": wheel_demo()},
    "newest": _of_newest,
    "oldest": lambda *_: {"oldest_versions_pass": oldest_versions_pass()},
}

if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS))
