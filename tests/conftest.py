"""What several tests use: the command line in this process, and folders of small files."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import settings

from auditor.cli.main import main

if TYPE_CHECKING:
    from tests.stages.processes import Processes

ROOT = Path(__file__).resolve().parents[1]

# How long an example takes depends on the machine; a property holds or it does not.
settings.register_profile("untimed", settings.default, deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _own_heap(request: pytest.FixtureRequest) -> None:
    """Let a test of time collect its own garbage alone, not look at all that is loaded each time."""
    if request.node.get_closest_marker("timing"):
        gc.freeze()


class Ran(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def auditor_command(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> Command:
    """Run `auditor` with arguments as a user would, without a process of its own."""
    monkeypatch.setenv("AUDITOR_CACHE", str(tmp_path_factory.mktemp("cache") / ".auditor"))

    def run(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["auditor", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        captured = capsys.readouterr()
        return Ran(int(end.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    """Start a scheduler with two workers, which all tests of a cluster share."""
    from tests.stages.processes import processes

    with processes(tmp_path_factory.mktemp("scheduler")) as started:
        yield started


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, given by their paths below a folder, and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def report(out: Path) -> Any:
    """Return the content of a report.json."""
    return json.loads((out / "report.json").read_text("utf-8"))
