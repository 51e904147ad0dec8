"""The commands that list commitments: they differ in which they hold, and in nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from search.cli.options import archive_option, as_of_option, filter_options, output_options, tell

if TYPE_CHECKING:
    from search.tracking.events import Commitment


def listing(name: str, holds: Callable[[Commitment], bool], *, help: str, example: str) -> click.Command:
    """The command of that name, for the commitments that it holds."""

    @click.command(name, epilog=f"Example: {example}", help=help)
    @as_of_option
    @filter_options
    @output_options
    @archive_option
    def command(
        as_of: dt.date | None, group_by: str | None, format: str, limit: int | None, archive: Path, **wanted: Any
    ) -> None:
        from corpus.store import Store
        from search.cli.tracking_output import print_commitments
        from search.tracking.answers import commitments_on
        from search.tracking.choosing import Wanted, expect_known
        from search.tracking.kept.derived import without_collecting

        with without_collecting(to_the_end=True):
            with Store.open(archive) as store:
                every = commitments_on(store, as_of, tell_of_waiting())
            chosen, day = Wanted(**wanted), as_of or dt.date.today()
            expect_known(every, chosen)
            found = [each for each in every if holds(each)]
            print_commitments(found, chosen, group_by=group_by, day=day, format=format, limit=limit)

    return command


ENOUGH = 100
"""Packs from which it takes long enough to be told of."""


def tell_of_waiting() -> Callable[[int, int], None]:
    """What says once, where there are many packs, that an answer is not kept and must be worked out."""
    said: list[int] = []

    def say(_: int, packs: int) -> None:
        if not said and packs >= ENOUGH:
            said.append(packs)
            tell(f"Working out what became of the decisions in {packs} packs; the next answer will not take as long.")

    return say
