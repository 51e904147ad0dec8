"""The command `minutebook`: options read once, commands imported when named, errors printed in one place."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from corpus.errors import MinutebookError, QueryError
from search.cli.options import DEFAULT_ARCHIVE

COMMANDS = (
    "ingest",
    "search",
    "similar",
    "show",
    "people",
    "organisations",
    "committees",
    "meetings",
    "person",
    "saved",
    "unresolved",
    "commitments",
    "history",
    "changes",
    "decide",
    "link",
    "unlink",
    "merge",
    "split",
    "undo",
    "decisions",
    "export",
    "explain",
    "reindex",
    "completion",
)
"""Each is `search.cli.<name>_command.command`."""


class Commands(click.Group):
    """The commands, and the only place that prints what went wrong."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which they are come to."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Imported now, so that no command waits for what others need."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = importlib.import_module(f"search.cli.{cmd_name}_command").command
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what it raises on purpose becomes a line, an advice and an exit status."""
        try:
            return super().invoke(ctx)
        except MinutebookError as error:
            _print_error(error)
            ctx.exit(error.exit_code)


def _print_error(error: MinutebookError) -> None:
    click.echo(f"Error: {error}", err=True)
    if isinstance(error, QueryError) and error.query.strip():
        click.echo(f"  {error.query}\n  {' ' * error.position}^", err=True)
    if error.advice:
        click.echo(error.advice, err=True)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: minutebook ingest ~/packs && minutebook unresolved",
)
@click.option(
    "--archive",
    type=click.Path(path_type=Path),
    envvar="MINUTEBOOK_ARCHIVE",
    help=f"Folder of the archive; also given by MINUTEBOOK_ARCHIVE.  [default: ./{DEFAULT_ARCHIVE}]",
)
@click.version_option(package_name="minutebook", prog_name="minutebook")
def commands(archive: Path | None) -> None:
    """Read council agenda packs, and ask what was decided and whether it was done."""


def main() -> NoReturn:
    """Run the command line; always ends the process."""
    _refuse_foreign_packages()
    for stream in (sys.stdout, sys.stderr):
        # Windows' own code page has no curly quotes; a word printed with "?" is better than none printed.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = commands.main(prog_name="minutebook", standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nStopped. What was finished before is kept.", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # The reader (`| head`) has gone; nothing is left to say, and Python must not say it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        _print_fault(error)
        sys.exit(1)
    finally:
        # At its end Python would look through all that an answer was made of for what may be thrown away.
        gc.freeze()


def _print_fault(error: Exception) -> None:
    if os.environ.get("MINUTEBOOK_DEBUG"):
        raise error
    click.echo(f"Error: a fault of Minutebook: {type(error).__name__}: {error}", err=True)
    click.echo("Please report it. With MINUTEBOOK_DEBUG=1 set, the same command prints the details.", err=True)


def _refuse_foreign_packages() -> None:
    """Stop where another installed program's `index` or `corpus` has taken the place of ours (docs/design.md)."""
    import corpus
    import index

    homes = {Path(module.__file__ or "").resolve().parent.parent for module in (corpus, index)}
    if len(homes) > 1:
        click.echo("Error: Minutebook shares its environment with another program that has the same names.", err=True)
        click.echo("Install it in an environment of its own, as the README says.", err=True)
        sys.exit(1)
