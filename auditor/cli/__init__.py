"""The command `auditor`, with typer: the only place that prints or exits."""

from auditor.cli.main import app, main

__all__ = ["app", "main"]
