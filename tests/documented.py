"""The README and its guide → whether each command shown there runs, beside what it names.

    python -m tests.documented

Each runs in a folder of its own that holds what the commands name: documents, a pack, an earlier
report and a repository.  What sets the program up is run by `.ci/run`; commands that name machines
or buckets of somebody are left out.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT, write_files

PAGES = (ROOT / "README.md", ROOT / ".github" / "GUIDE.md")
ELSEWHERE = ("HOST", "s3://")
CLUB = (
    "# Club\n\nIn 2020 the club has {} members.\n\nIt owns {} boats.\n\nThe club opened in 1987.\n"
)
FILES = {
    "FOLDER/a.txt": CLUB.format(340, 4),
    "FOLDER/b.txt": CLUB.format(310, 4),
    "FOLDER/documents.yaml": '"*.txt": 2020\n',
    "docs/a.md": CLUB.format(340, 4),
    "docs/b.md": CLUB.format(310, 4),
    "docs/documents.yaml": '"*.md": 2020\n',
    "waivers.yaml": "- {id: 0123456789ab, reason: both are right}\n",
    ".gitignore": "/reports\n/last\n",
}
REPOSITORY = (
    ("init", "--quiet", "--initial-branch=main"),
    ("add", "."),
    ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "one"),
)
ID = re.compile(r"\b[0-9a-f]{12}\b|\bID\b")
DONE = (0, 1)  # 1: it found what there is to find


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of a language on a page of Markdown."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def commands() -> list[list[str]]:
    """Return the words of each command of the program that the pages show."""
    pages = [page.read_text("utf-8") for page in PAGES]
    lines = [line for page in pages for block in blocks(page, "sh") for line in block.splitlines()]
    shown = [line for line in lines if line.startswith("auditor ")]
    return [shlex.split(line, comments=True) for line in shown if not _is_elsewhere(line)]


def _is_elsewhere(line: str) -> bool:
    return any(word in line for word in ELSEWHERE)


def failing() -> list[str]:
    """Return the commands that do not run, each with what it says."""
    failed = []
    with tempfile.TemporaryDirectory() as place:
        found = _prepare(Path(place, "first"))
        for number, words in enumerate(commands()):
            folder = shutil.copytree(Path(place, "first"), Path(place, str(number)))
            ran = run(folder, *(ID.sub(found, word) for word in words[1:]))
            if ran.returncode not in DONE or "Traceback" in ran.stderr:
                failed.append(f"{shlex.join(words)}\n  {ran.stderr.strip()}")
    return failed


def _prepare(folder: Path) -> str:
    """Fill a folder with what the commands name, and audit it; return a finding's id."""
    packs = [block for page in PAGES for block in blocks(page.read_text("utf-8"), "yaml")]
    write_files(folder, FILES | {"library.yaml": next(each for each in packs if "per: " in each)})
    for command in REPOSITORY:
        subprocess.run(["git", *command], cwd=folder, check=True)
    audited = run(folder, "audit", "docs", "--no-cache")
    write_files(folder, {"last/report.json": (folder / "reports/report.json").read_text("utf-8")})
    return ID.findall(audited.stdout)[0]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the program in a folder."""
    command = [sys.executable, "-m", "auditor", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )


if __name__ == "__main__":
    wrong = failing()
    print(*wrong, f"{len(wrong)} of {len(commands())} commands do not run", sep="\n")
    sys.exit(bool(wrong))
