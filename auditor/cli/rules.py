"""The commands about rules: list, test and explain them, and begin a pack of your own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from auditor.cli import explain, options, settings, terminal
from auditor.files.file_names import DEFAULT_REPORT

if TYPE_CHECKING:
    from auditor.audit import Auditor
    from auditor.examples import Outcome

RULE_COLUMNS = ("pack", "name", "check", "level", "description")

rules_app = typer.Typer(
    help="List, test, explain and begin rules.", no_args_is_help=True, rich_markup_mode=None
)


def mount(app: typer.Typer) -> None:
    """Add the commands to the program."""
    rules_app.command("list")(list_rules)
    rules_app.command("explain")(explain.explain)
    rules_app.command("test")(run_examples)
    rules_app.command("new")(new)
    rules_app.command("schema")(schema)
    app.add_typer(rules_app, name="rules")


# ------------------------------------------------------------------ commands


def list_rules(packs: options.Packs = None) -> None:
    """List the rules of the packs that are on, or of those named.
    \f
    Raises typer.Exit with the exit status.
    """
    book, problems = explain.book_of(packs, only_rules=bool(packs))
    rows = [rule.model_dump(include=set(RULE_COLUMNS)) for rule in book.rules.values()]
    terminal.show_rows(rows, RULE_COLUMNS, RULE_COLUMNS, "table")
    terminal.end(terminal.status(problems))


def run_examples(
    packs: options.Packs = None, on: options.On = None, most: options.Most = 10
) -> None:
    """Run the examples that stand beside the rules; with --on, show what patterns read there.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.audit import Auditor
    from auditor.examples import run, untested
    from auditor.report.shared.texts import plural

    named = packs or settings.load(()).get("rules", ())
    auditor = Auditor(named, only_rules=bool(packs))
    if on:
        _trace(auditor, on, most)
    terminal.report(auditor.problems)
    outcomes = list(run(auditor))
    failures = [_failure(auditor, outcome) for outcome in outcomes if not outcome.passed]
    failures += [f"{r.pack}:{r.line}: {r.name}: {reason}" for r, reason in untested(auditor)]
    for failure in failures:
        terminal.warn(f"error: {failure}")
    terminal.say(
        f"{plural(len(auditor.book.rules), 'rule', 'rules')}, "
        f"{plural(len(outcomes), 'example', 'examples')}, "
        f"{plural(len(failures), 'failure', 'failures')}"
    )
    terminal.end(terminal.status(auditor.problems) or int(bool(failures)))


def new(
    file: options.NewPack = None,
    finding: options.FromFinding = None,
    never: options.Never = False,
    report: options.FindingsIn = DEFAULT_REPORT,
) -> None:
    """Begin a pack: a commented one that works, or with --from the rule of a finding."""
    from auditor.cli.finding_rule import rule_of
    from auditor.cli.project import example_pack

    if never and finding is None:
        raise terminal.fail("--never needs --from ID: the finding whose statements differ")
    if finding is None:
        text = example_pack()
    else:
        text = rule_of(terminal.loaded(report), finding, report, never=never)
    if file is None:
        terminal.say(text, newline=False)
        return
    if finding is not None and Path(file).exists():
        _append(Path(file), text)
    else:
        terminal.write_new(Path(file), text)
    terminal.say(f"{file}: try it with: auditor rules test {file}")


def _append(path: Path, addition: str) -> None:
    """Add the rule of a finding to a pack.  Raises Exit, with a message, where it cannot."""
    from tempfile import TemporaryDirectory

    from auditor.checks.packs import load_packs
    from auditor.files.output_folder import write_files
    from auditor.files.text_file import TextFileError, text_of
    from auditor.rulebook.pack.append import appended

    try:
        before = text_of(path)
        after = appended(before, addition)
        with TemporaryDirectory() as folder:
            write_files(Path(folder), {path.name: after.encode("utf-8")})
            _, problems = load_packs((Path(folder) / path.name,))
        wrong = next((problem for problem in problems if problem.fatal), None)
        if wrong is not None:
            message = wrong.message.replace(f"{Path(folder).as_posix()}/", "")
            raise terminal.fail(f"{path}: the rule cannot be added: {message}")
        write_files(path.parent, {path.name: after.encode("utf-8")})
    except TextFileError as error:
        raise terminal.fail(f"{path}: cannot be read: {error}") from None
    except OSError as error:
        raise terminal.fail(f"{path}: cannot be written: {error.strerror}") from None


def schema() -> None:
    """Show the JSON Schema of a pack, for editors that complete and check YAML."""
    import json

    from auditor.checks import OPTIONS
    from auditor.rulebook.pack.json_schema import pack_schema

    terminal.say(json.dumps(pack_schema(OPTIONS), indent=1, ensure_ascii=False))


# ------------------------------------------------------------------ work


def _trace(auditor: Auditor, paths: list[str], most: int) -> None:
    """Show what every pattern reads in some documents.  Raises Exit in every case."""
    from auditor.claims.pattern_trace import lines, trace
    from auditor.guarded.files import collect
    from auditor.report.shared.unseen import harmless

    collected = collect(paths)
    problems = (*auditor.problems, *collected.problems)
    terminal.report(problems)
    for traced in trace(auditor.book, collected.documents):
        for line in lines(traced, most):
            terminal.say(harmless(line))
    terminal.end(terminal.status(problems))


def _failure(auditor: Auditor, outcome: Outcome) -> str:
    """Return how an example came out, and what each of its lines was read as."""
    from auditor.cli.example_reading import reading_of
    from auditor.report.shared.unseen import plain

    rule, example = outcome.rule, outcome.example
    found = [f"{finding.verdict}: {finding.message}" for finding in outcome.found]
    where = f"{rule.pack}:{example.line}: {rule.name}"
    head = f"{where}: the example should give {example.verdict}, it gives {outcome.verdict}"
    lines = (plain(line) for line in (*found, *reading_of(auditor, outcome)))
    return "\n  ".join((head, *lines))
