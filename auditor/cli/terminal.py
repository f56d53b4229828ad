"""Messages, tables and findings → stderr and stdout, as the commands write them."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from rich.console import Console

    from auditor.core.model import Problem
    from auditor.core.results import Results

NOT_IN_FULL = 2  # exit status: bad usage, or an audit that could not be done in full
STDOUT = "standard output"
PROGRESS_FROM = 20  # documents; fewer are read before a bar could be seen
LONG = 1_000_000  # letters, from which on few documents take long too


def warn(message: str) -> None:
    """Write one message to stderr, without characters that steer the terminal."""
    from auditor.report.shared.unseen import inert

    safe = "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in message)
    with suppress(BrokenPipeError):  # as of `2>&1 | head`
        typer.echo(inert(safe), err=True)


def fail(message: str) -> typer.Exit:
    """Write an error and return the exit that ends the program with it, for the caller to raise."""
    warn(f"error: {message}")
    return typer.Exit(NOT_IN_FULL)


def end(status: int) -> NoReturn:
    """End the program with an exit status.  Raises Exit."""
    raise typer.Exit(status)


def loaded(file: str) -> Results:
    """Return the results of a report.json.  Raises Exit, with a message, for another file."""
    from auditor.report.record.reader import ReportError, load

    try:
        return load(Path(file))
    except ReportError as error:
        raise fail(str(error)) from None


def report(problems: Iterable[Problem]) -> None:
    """Write problems to stderr, each with the file that it is about in front."""
    for problem in problems:
        about = problem.document
        prefix = f"{about}: " if about and not problem.message.startswith(about) else ""
        warn(f"{'error' if problem.fatal else 'note'}: {prefix}{problem.message}")


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet.  Raises Exit, with a message, where that fails."""
    from auditor.files.output_folder import write_files

    try:
        write_files(path.parent, {path.name: text.encode("utf-8")}, is_new=True)
    except FileExistsError:
        raise fail(f"{path} is there already; name another file") from None
    except OSError as error:
        raise fail(f"{path}: cannot be written: {error.strerror}") from None


def status(problems: Iterable[Problem]) -> int:
    """Return the exit status that problems alone give."""
    return NOT_IN_FULL if any(problem.fatal for problem in problems) else 0


@contextmanager
def progress(sizes: Sequence[int]) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a bar for long work at a terminal; elsewhere nothing.

    The sizes are those of the documents, in the order in which they are read.
    """
    ends = [0, *accumulate(sizes)]
    if (len(sizes) < PROGRESS_FROM and ends[-1] < LONG) or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    text, count = TextColumn("{task.description}"), TextColumn("{task.fields[read]} documents,")
    columns = (text, BarColumn(), count, DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("auditing", total=ends[-1], read=f"0/{len(sizes)}")
        yield lambda done, total, _name: bar.update(
            task, completed=ends[done], read=f"{done}/{total}"
        )


@contextmanager
def unbroken_pipe() -> Iterator[None]:
    """Let a reader such as `head` stop reading, without an error or another exit status.

    Raises OSError, with the name "standard output", where it cannot be written for another reason.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
    except OSError as error:
        silence_stdout()
        raise OSError(error.errno, error.strerror, STDOUT) from error


def silence_stdout() -> None:
    """Let what is still to be printed, or waits to be, go nowhere."""
    if sys.stdout is None:
        return
    with suppress(OSError, ValueError):  # a stream that is closed, or none of the system
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refuse_closed_stdout() -> None:
    """Raise OSError where the program was started without standard output.

    The next file that is opened would take its number, and be printed into.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", STDOUT)


def say(text: str, *, newline: bool = True) -> None:
    """Write a text to stdout, as long as somebody reads it.  Raises OSError as `unbroken_pipe`."""
    with unbroken_pipe():
        typer.echo(text, nl=newline)


def console() -> Console:
    """Return a console on stdout, which leaves a pipe that closes to `unbroken_pipe`."""
    from rich.console import Console

    class StdoutConsole(Console):
        def on_broken_pipe(self) -> None:
            """Raises BrokenPipeError; rich would end the program with 1, as conflicts do."""
            raise BrokenPipeError

    return StdoutConsole(highlight=False)


def show_rows(
    rows: Sequence[Mapping[str, Any]], shown: Sequence[str], every: Sequence[str], listing: str
) -> None:
    """Print rows as a table of some columns, or with all of them for another program."""
    from auditor.report.formats.csv import as_csv
    from auditor.report.formats.listing import as_json, show_table
    from auditor.report.shared.unseen import harmless

    with unbroken_pipe():
        if listing == "table":
            show_table(rows, shown, console())
        else:
            text = harmless(as_csv(rows, every)) if listing == "csv" else as_json(list(rows))
            sys.stdout.write(text)
