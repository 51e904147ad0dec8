"""Writes docs/commands.md from the commands' own help: `python -m search.cli.document [FILE]`.

A test holds the file to what this would write, so that no command or option goes without its line.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from search.cli.examples import EXAMPLES
from search.cli.main import COMMANDS, commands

HEAD = """\
# Commands

Written by `python -m search.cli.document` from the commands' own help; do not edit by hand.

Every command takes `--archive FOLDER`, before or after its name; the variable `MINUTEBOOK_ARCHIVE` gives it too, and
without either it is `./minutebook-archive`. Data go to standard output; progress, totals beside data, warnings and
errors to standard error. Exit status: 0 done, 1 something asked for was not done, 2 wrong usage. Dates are typed in
any form that councils write: `2017-03-31`, `31/3/2017`, `31 March 2017`.
"""
TAIL = """\
## After an update

Each pack keeps the revision of the reader that read it (`reader` in `export packs`). After an update with a better
reader nothing is read again by itself: `ingest` says at its end, and `ingest --status` says, how many packs an older
one read. `ingest --again` reads those anew, from where they came or the archive's own copy; stopped half way, it goes
on where it was. Ids, officers' decisions and the readings of scanned pages stay.

## Clocks for responses

By when whoever is recommended something must respond is counted from the meeting: the Executive two months (Local
Government Act 2000, section 9FE), NHS bodies 28 days (SI 2013/218, regulation 22), crime and disorder partners 28
days (SI 2009/942). A council's own rule stands before these, in a file `clocks.toml` in the archive's folder:

```toml
[[clock]]
name = "executive"        # takes the place of the clock of that name; any other name is added
who = '\\b(?:cabinet|executive)\\b'
days = 42                 # or months
source = "Constitution, part 4, rule 16"
```

## Search engines

`whoosh` is always there. `tantivy` gives the same answers many times as fast in a large archive; install it with
`pip install "minutebook[tantivy]"` and choose it once with `minutebook reindex --engine tantivy`. The choice is a line
of the file `settings.toml` in the archive's folder, which may be changed by hand: `engine = "tantivy"`. Each engine has
an index of its own. `reindex` builds a new one beside the old, which others may search meanwhile; an index that is
missing, behind or damaged is brought up by the next search, which says so.

## What is kept

An archive's folder `cache` keeps what was derived from the packs, so that the next answer is quick. It may be deleted
at any time. Officers' decisions are in `corpus.db` and are never lost by reading packs again or by `reindex`.
"""


def document() -> str:
    """The whole page."""
    root = click.Context(commands, info_name="minutebook", **commands.context_settings)
    listed = [(name, command) for name in COMMANDS if (command := commands.get_command(root, name))]
    contents = "\n".join(f"- [`{name}`](#{name}): {_first_line(command)}" for name, command in listed)
    parts = [_command(name, command, root) for name, command in listed]
    return "\n".join((HEAD, contents, "", *parts, TAIL))


def _first_line(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "").split("\n\n")[0].replace("\n", " ")


def _command(name: str, command: click.Command, root: click.Context) -> str:
    context = click.Context(command, info_name=name, parent=root)
    usage = " ".join(command.collect_usage_pieces(context))
    help = inspect.cleandoc(command.help or "")
    examples = [(_example(command), ""), *EXAMPLES.get(name, ())]
    shown = "\n".join(f"{line}{f'   # {why}' if why else ''}" for line, why in examples)
    table = "\n".join(_option_rows(command, context))
    return f"## {name}\n\n`minutebook {name} {usage}`\n\n{help}\n\n{table}\n\n```sh\n{shown}\n```\n"


def _example(command: click.Command) -> str:
    return re.sub(r"^Example: ", "", " ".join((command.epilog or "").split()))


def _option_rows(command: click.Command, context: click.Context) -> Iterator[str]:
    yield "| option | |\n| --- | --- |"
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record:
            names, words = (" ".join(part.split()).replace("|", "\\|") for part in record)
            yield f"| `{names}` | {words} |"


def main(file: Path) -> None:
    """Write the page."""
    file.write_text(document(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "docs" / "commands.md")
