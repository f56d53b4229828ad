"""Requests → answers of real processes, of which some die or hang: each costs its request alone."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.scale.workers import AHEAD, Workers
from tests.conftest import ROOT

ECHO = "tests.scale.echo_worker"


@pytest.fixture(autouse=True)
def _tests_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def answers(requests: list[bytes], count: int = 2, seconds: float = 60.0) -> list[bytes | str]:
    with Workers(ECHO, b"> ", count, lambda _: seconds) as workers:
        return list(workers.answers(requests))


@pytest.mark.parametrize("count", [1, 2, 5])
def test_answers_come_in_the_order_of_the_requests(count: int) -> None:
    requests = [str(number).encode() for number in range(40)]
    assert answers(requests, count) == [b"> " + request for request in requests]


def test_a_worker_that_dies_costs_one_request() -> None:
    assert answers([b"a", b"die", b"b", b"die", b"c"]) == [b"> a", "died", b"> b", "died", b"> c"]


def test_a_worker_that_hangs_costs_one_request() -> None:
    requests = [b"a", b"hang", b"b"]
    patience = {b"hang": 0.5}
    with Workers(ECHO, b"> ", 2, lambda request: patience.get(request, 60.0)) as workers:
        assert list(workers.answers(requests)) == [b"> a", "hung", b"> b"]


def test_a_worker_that_was_killed_by_others_is_asked_again(tmp_path: Path) -> None:
    request = b"die once " + bytes(tmp_path / "marker")
    assert answers([request, b"a"], count=1) == [b"> " + request, b"> a"]


def test_requests_are_taken_up_only_some_ahead() -> None:
    taken: list[int] = []

    def requests() -> Iterator[bytes]:
        for number in range(100):
            taken.append(number)
            yield b"x"

    with Workers(ECHO, b"", 1, lambda _: 60.0) as workers:
        next(workers.answers(requests()))
    assert len(taken) <= AHEAD + 2


def test_no_process_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Kept(subprocess.Popen[bytes]):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Kept)
    assert answers([b"a", b"b", b"c"]) == [b"> a", b"> b", b"> c"]
    assert started
    assert all(process.poll() is not None or process.wait(10) is not None for process in started)


def test_workers_that_do_not_take_up_the_setup_are_absent() -> None:
    with Workers(ECHO, b"refused", 2, lambda _: 60.0) as workers:
        assert list(workers.answers([b"a", b"b", b"c"])) == ["absent"] * 3


def test_workers_that_cannot_be_started_are_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(subprocess, "Popen", refused)
    assert answers([b"a", b"b"]) == ["absent", "absent"]
