"""The README's pictures: the report of the sample, light and dark.

    python -m tests.screenshots [FOLDER]

writes `report.png` and `report-dark.png` into the folder, `.github` unless given.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser import chromium, find_browser

ROOT = Path(__file__).resolve().parents[1]
SIZE = {"width": 1120, "height": 1500}
PICTURES = {"report.png": "light", "report-dark.png": "dark"}


def make(folder: Path) -> list[Path]:
    """Audit the sample and take its pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as out, chromium() as browser:
        audit = [sys.executable, "-m", "auditor", "audit", "seeds", "--out", out]
        subprocess.run(audit, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        for name, scheme in PICTURES.items():
            context = browser.new_context(viewport=SIZE, color_scheme=scheme)
            page = context.new_page()
            page.goto(Path(out, "index.html").as_uri())
            page.screenshot(path=folder / name)
            context.close()
    return [folder / name for name in PICTURES]


def main() -> None:
    """Take the pictures, or say why not."""
    if find_browser() is None:
        sys.exit("no Chromium on this machine (or no Playwright): no pictures")
    for path in make(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".github"):
        print(path)


if __name__ == "__main__":
    main()
