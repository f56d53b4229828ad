"""The README's pictures: the report of the sample, light and dark.

    python -m tests.screenshots [FOLDER]

writes `report.png` and `report-dark.png` into the folder, `.github` unless given.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser import chromium, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
SIZE = {"width": 1120, "height": 1500}
PICTURES = {"report.png": "light", "report-dark.png": "dark"}


def make(folder: Path, browser: Browser) -> list[Path]:
    """Audit the sample and take its pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as out:
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
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".github"
    with chromium() as browser:
        for path in make(folder, browser):
            print(path)


if __name__ == "__main__":
    main()
