"""Options that several commands take, and how what they print is printed."""

from __future__ import annotations

import datetime as dt
import itertools
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from corpus.dates import parse_date
from corpus.errors import WrongUsage
from index.engine import ENGINES
from search.render import FORMATS, Column, Row, render
from search.tracking.choosing import GROUPS, KINDS

DEFAULT_ARCHIVE = "minutebook-archive"
Command = TypeVar("Command", bound=Callable[..., Any])


def archive_option(command: Command) -> Command:
    """`--archive` after a command's name; the command gets it, else the one before the name, else the default."""
    return click.option(
        "--archive",
        type=click.Path(path_type=Path),
        callback=_find_archive,
        help=f"Folder of the archive.  [default: ./{DEFAULT_ARCHIVE}]",
    )(command)


def _find_archive(ctx: click.Context, _: click.Parameter, value: Path | None) -> Path:
    return value or ctx.find_root().params.get("archive") or Path(DEFAULT_ARCHIVE)


def output_options(command: Command) -> Command:
    """`--format` and `--limit`."""
    limit = click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Print at most N.")
    form = click.option(
        "--format", "format", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print."
    )
    return limit(form(command))


def engine_option(help: str) -> Callable[[Command], Command]:
    """`--engine`."""
    return click.option("--engine", type=click.Choice(list(ENGINES)), help=help)


KEPT_ENGINE = "Search engine of the archive from now on; tantivy is many times as fast and is installed apart."


def choose_engine(archive: Path, engine: str | None) -> None:
    """Keep the engine that was named as the archive's; see that the archive's is there. Raises EngineMissing."""
    from corpus.settings import write_setting
    from index.engine import chosen_engine, require_engine

    require_engine(engine or chosen_engine(archive))
    if engine:
        write_setting(archive, "engine", engine)


def day_option(name: str, *, help: str, required: bool = False) -> Callable[[Command], Command]:
    """An option that takes a date in any form; the command gets its last day."""
    return click.option(name, metavar="DATE", callback=_parse_day, help=help, required=required)


def as_of_option(command: Command) -> Command:
    """`--as-of DATE`."""
    return day_option("--as-of", help="Answer as somebody would who had only the packs of meetings up to that day.")(
        command
    )


def filter_options(command: Command) -> Command:
    """What narrows a list of commitments; the command gets it as `wanted`, and `group_by`."""
    options = (
        click.option("--committee", metavar="WORDS", help="Only of committees with these words in their name."),
        click.option(
            "--responsible",
            metavar="WORDS",
            help="Only what somebody with these words in the name, post or body must do.",
        ),
        click.option("--kind", type=click.Choice(KINDS), help="Only of this kind."),
        day_option("--since", help="Only what was decided on that day or later."),
        click.option("--overdue", is_flag=True, help="Only what is past its day."),
        click.option(
            "--awaiting-response", is_flag=True, help="Only what is past the day for a response, without one."
        ),
        click.option(
            "--group-by", type=click.Choice(GROUPS), help="Print in parts, those with the most overdue first."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def signing_options(command: Command) -> Command:
    """`--by NAME` and `--on DATE` of the commands that log an officer's decision."""
    by = click.option("--by", metavar="NAME", envvar="MINUTEBOOK_BY", help="Who says so; also given by MINUTEBOOK_BY.")
    on = day_option("--on", help="The day from which it holds.  [default: today]")
    return by(on(command))


def _parse_day(_: click.Context, parameter: click.Parameter, value: str | None) -> dt.date | None:
    if value is None:
        return None
    date = parse_date(value)
    if date is None:
        name = parameter.opts[0]
        raise WrongUsage(f"{name}: {value} is no date", advice=f"Type a date as {name} 2016-09-30 or {name} 30/9/2016.")
    return date.last


def print_rows(
    rows: Iterable[Row], *, format: str, limit: int | None, columns: Sequence[Column], fields: Sequence[str]
) -> None:
    """The rows on standard output, and nothing else there."""
    render(itertools.islice(rows, limit), format, columns, fields, sys.stdout)
    # A reader that has gone (`| head`) must be noticed here, where it is handled, and not as the process ends.
    sys.stdout.flush()


def tell(message: str) -> None:
    """A word to the user, on standard error."""
    click.echo(message, err=True)
