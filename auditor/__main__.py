"""The command `auditor`, also as `python -m auditor`.

Nothing is imported before `main` runs, so that Ctrl-C while modules load ends it so, too.
"""

import sys

INTERRUPTED = 130  # as shells report SIGINT, and as typer ends a command


def main() -> None:
    """Run the command line.  Raises SystemExit with the exit status."""
    try:
        from auditor.cli.main import main as command

        command()
    except (KeyboardInterrupt, SystemExit) as end:
        if isinstance(end, SystemExit) and end.code != INTERRUPTED:
            raise
        print("interrupted", file=sys.stderr)
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
