"""What a cluster of two workers on this machine does to an audit: its bytes, its faults, its time.

    python -m tests.benchmarks.cluster --data FOLDER [--sample N] [--only PART...]

FOLDER holds the sets (`factbook_documents.jsonl.gz`, …), or they are in `data/` below it, and the
folders of the gallery in `gallery/`.  A real scheduler and its workers run as processes over TCP on
the loopback address.  With `--sample N` collections have an Nth of their documents, and a line says
of how many each figure is.  Times are those on the clock: other work on the machine makes them
worse.

- `same_bytes`: 1 if page and report.json are those of one machine to the byte, with one and with
  two workers, on the Factbook documents and on each folder of the gallery
- `lost_to_kill`: documents, and findings, that are lost where a worker is killed half way
- `lost_to_poison`: documents that are lost where one of them ends the program that reads it
- `resumed`: share of the documents that are not read again after a scheduler died half way
- `overhead`: time of `--cluster local` with two workers over that of `--jobs 2`, on the Factbook
- `growth_100k`: time a document takes among 100,000 over that among 10,000 (of 500 characters)
- `skew`: time of comparing 1,000,000 statements of which one subject has half, over that of as many
  spread evenly
- `peak_mb`: the most memory that the worst worker and its program held, in millions of bytes, on the
  ten copies of the memory benchmark
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from auditor.audit import Audit, Auditor
from auditor.core.model import Document
from auditor.read.loader import collect
from auditor.scale.dask_engine import ClusterError
from auditor.stages.cluster import Cluster
from tests.benchmarks.documents import copies, cut, factbook, written
from tests.benchmarks.runner import run_sampled
from tests.stages.poisoned.sitecustomize import POISON
from tests.stages.processes import Processes, processes, worker_pids

SIZE = 500  # characters of a short document
SOME = 1_200  # short documents of which some are lost
GALLERY = (
    *("britannica", "cuad", "etcd", "fomc", "govuk", "nist", "peps", "plos", "tsc", "tabfact"),
    *("quiet", "water", "office_md"),
)
TOGETHER = 100  # statements of a document
SUBJECTS = 2_000  # of the statements that are spread evenly
OPTIONS = ("--rules", "factbook", "--no-cache", "--fail-on", "never", "--jobs", "2")


def sets(data: Path) -> Path:
    """Return the folder of the sets."""
    return data / "data" if (data / "data").is_dir() else data


def reports(audit: Audit) -> dict[str, bytes]:
    """Return the usual reports of an audit."""
    with tempfile.TemporaryDirectory() as out:
        return {file.name: file.read_bytes() for file in audit.write(out)}


@contextmanager
def running(workers: int) -> Iterator[Processes]:
    """Start a scheduler with some workers, in a folder that goes with them."""
    with tempfile.TemporaryDirectory() as folder, processes(Path(folder), workers) as started:
        yield started


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes on the clock."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


# ------------------------------------------------------------------ the same


def same(data: Path, sample: int) -> dict[str, float]:
    """Return whether the reports of a cluster are those of one machine."""
    every = {"factbook": (factbook(sets(data))[::sample], ("factbook",))}
    for name in GALLERY:
        if (folder := data / "gallery" / name).is_dir():
            every[name] = list(collect([folder]).documents)[::sample], ()
    alone = {}
    for name, (documents, packs) in every.items():
        alone[name] = reports(Auditor(packs).audit(documents, jobs=2))
    are_same = True
    for workers in (1, 2):
        with running(workers) as started:
            for name, (documents, packs) in every.items():
                found = reports(Auditor(packs).audit(documents, cluster=Cluster(started.address)))
                are_same &= found == alone[name]
                told = "the same" if found == alone[name] else "others"
                print(f"{name}, {len(documents)} documents, {workers} workers: {told}", flush=True)
    return {"same_bytes": int(are_same)}


# ------------------------------------------------------------------ faults


def faults(data: Path, sample: int) -> dict[str, float]:
    """Return what is lost to a killed worker, to a poisoned document and to a dead scheduler."""
    documents = cut(sets(data), max(60, SOME // sample), SIZE)
    alone = Auditor().audit(documents)
    print(f"{len(documents)} documents")
    with running(2) as started:
        killed = _killed(documents, started)
        poisoned = [*documents, Document("poison.txt", POISON)]
        poison = Auditor().audit(poisoned, cluster=Cluster(started.address))
    same = reports(killed) == reports(alone)
    lost = len(alone.results.documents) - len(killed.results.documents)
    return {
        "lost_to_kill": lost if same else max(1, lost),
        "lost_to_poison": len(poisoned) - len(poison.results.documents),
        "resumed": _resumed(documents),
    }


def _killed(documents: Sequence[Document], started: Processes) -> Audit:
    def progress(done: int, every: int, _: str) -> None:
        if done * 2 > every and not killed:
            killed.append(worker_pids(started.address)[0])
            os.kill(killed[0], signal.SIGKILL)

    killed: list[int] = []
    return Auditor().audit(documents, cluster=Cluster(started.address), progress=progress)


def _resumed(documents: Sequence[Document]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/store"
        with running(2) as first:

            def progress(done: int, every: int, _: str) -> None:
                if done * 2 > every:
                    first.kill_scheduler()

            try:
                cluster = Cluster(first.address, store=store)
                Auditor().audit(documents, cluster=cluster, progress=progress)
            except ClusterError as error:
                print(error)
        with running(2) as second:
            audit = Auditor().audit(documents, cluster=Cluster(second.address, store=store))
    anew = audit.reading.anew if audit.reading else len(documents)
    return round(1 - anew / len(documents), 3)


# ------------------------------------------------------------------ time


def overhead(data: Path, sample: int) -> dict[str, float]:
    """Return what a cluster of this machine costs over two processes."""
    with tempfile.TemporaryDirectory() as folder:
        size = written(factbook(sets(data))[::sample], Path(folder, "texts"))
        command = (sys.executable, "-m", "auditor", "audit", f"{folder}/texts", *OPTIONS)

        def audit(*more: str) -> None:
            out = ("--out", f"{folder}/out")
            subprocess.run([*command, *out, *more], check=True, stdout=subprocess.DEVNULL)

        jobs, cluster = seconds(audit), seconds(lambda: audit("--cluster", "local"))
    print(f"{size / 1e6:.1f} MB: {jobs:.1f} s with --jobs 2, {cluster:.1f} s with --cluster local")
    return {"overhead": round(cluster / jobs, 2), "mb_per_s": round(size / 1e6 / cluster, 3)}


def growth(data: Path, sample: int) -> dict[str, float]:
    """Return how the time that a document takes grows with their number."""
    few, many = 10_000 // sample, 100_000 // sample
    documents = cut(sets(data), many, SIZE)
    with running(2) as started:
        cluster = Cluster(started.address)
        Auditor().audit(documents[:200], cluster=cluster)  # what is started once is no growth

        def audit(some: Sequence[Document]) -> None:
            reports(Auditor().audit(some, cluster=cluster))

        short, long = (
            seconds(lambda some=some: audit(some)) for some in (documents[:few], documents)
        )
    print(f"{few} documents in {short:.1f} s, {many} in {long:.1f} s")
    return {
        "growth_100k": round(long / many / (short / few), 2),
        "ms_a_document": round(1000 * long / many, 2),
    }


def skew(_: Path, sample: int) -> dict[str, float]:
    """Return what it costs that one subject has half of all statements."""
    number = 1_000_000 // sample
    taken = []
    with running(2) as started:
        cluster = Cluster(started.address)
        Auditor().audit(told(20, one_in=2), cluster=cluster)
        for one_in in (0, 2):
            taken.append(_comparing(told(number // TOGETHER, one_in), cluster))
    even, skewed = taken
    print(f"{number} statements: {even:.1f} s evenly, {skewed:.1f} s with half of one subject")
    return {"skew": round(skewed / even, 2)}


def _comparing(documents: Sequence[Document], cluster: Cluster) -> float:
    """Return how long an audit takes from where all documents have been read."""
    read = [0.0]

    def progress(*_: object) -> None:
        read[0] = time.perf_counter()

    Auditor().audit(documents, cluster=cluster, progress=progress)
    return time.perf_counter() - read[0]


def told(documents: int, one_in: int) -> list[Document]:
    """Return documents that tell how many parks a place has; one place has one of so many."""
    numbers = count()
    made = []
    for document in range(documents):
        lines = []
        for number in (next(numbers) for _ in range(TOGETHER)):
            is_one = one_in and number % one_in == 0
            place = "Arlen" if is_one else f"Borna{_letters(number * 7919 % SUBJECTS)}"
            lines.append(f"{place} has {20 + number % 5} parks and {number % 9 + 2} lakes.")
        text = "\n\n".join(lines)
        made.append(Document(f"{document:06}.txt", text, date=str(1900 + document % 120)))
    return made


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:04}")


# ------------------------------------------------------------------ memory


def memory(data: Path, sample: int) -> dict[str, float]:
    """Return the most memory that a worker and its program held together."""
    documents = list(copies(factbook(sets(data))[::sample], 10))
    size = sum(len(document.text) for document in documents)
    with running(2) as started:
        Auditor(("factbook",)).audit(documents, cluster=Cluster(started.address))
        worst = max(sum(map(_peak, _family(pid))) for pid in worker_pids(started.address))
    print(f"{size / 1e6:.1f} MB in {len(documents)} documents")
    return {"peak_mb": round(worst / 1e6)}


def _family(pid: int) -> list[int]:
    """Return a process and those it has started, by what Linux tells."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    every = [pid]
    for task in Path(f"/proc/{pid}/task").iterdir():
        every += map(int, (task / children.name).read_text().split())
    return every


def _peak(pid: int) -> int:
    lines = dict(
        line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines()
    )
    return int(lines["VmHWM"].split()[0]) * 1024


PARTS = {
    "same": same,
    "faults": faults,
    "overhead": overhead,
    "growth": growth,
    "skew": skew,
    "memory": memory,
}

if __name__ == "__main__":
    sys.exit(run_sampled(__doc__, PARTS))
