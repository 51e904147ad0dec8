"""What following each pack did, kept in the archive's folder `cache`: one file, a line for each step. No truth.

A step is named by all that it came from: the step before it, what its pack states, and what came to be known with the
pack, from later packs' minutes too. So a step that is kept is done again as it stands, whatever day is asked about and
whatever was put in since; one more pack leaves all steps before the first meeting whose minutes it holds. The file is
named by the rules, and safe to delete.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from corpus.rows import Pack
from search.tracking.kept.derived import Lines, drop_others, put_whole
from search.tracking.kept.readings import NUMBER, is_sound, numbered
from search.tracking.moved import Moved
from search.tracking.stated.arriving import Arrived
from search.tracking.stated.reading import Stated

MOST = 3
"""Steps for each pack, beyond which those that were kept for days asked about are dropped."""


class KeptSteps:
    """The steps of an archive that are kept."""

    def __init__(self, folder: Path, rules: str) -> None:
        self._folder = folder
        self._file = folder / f"followed-{rules}.jsonl"
        self._lines = Lines(self._file)
        self._fresh: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes | None:
        line = self._lines.get(name)
        return line[NUMBER:] if line and is_sound(line) else None

    def __setitem__(self, name: str, step: bytes) -> None:
        self._fresh[name] = numbered(step)

    def keep(self, names: Sequence[str], many: int) -> None:
        """Keep the new ones, at the end of the file, where there are not too many for an archive of `many` packs.

        With too many, those of some names alone are kept, if these are of all packs.
        """
        if len(self._lines) + len(self._fresh) <= MOST * many:
            self._write(self._fresh, "ab")
        elif len(names) == many:
            every = {**self._lines, **self._fresh}
            self._write({name: every[name] for name in names}, "wb")

    def _write(self, lines: dict[str, bytes], mode: str) -> None:
        if not lines:
            return
        # Each begun on a line of its own, since the last one there may have been cut short.
        content = b"".join(b"\n%b\t%b" % (name.encode(), line) for name, line in lines.items())
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            if mode == "wb":
                put_whole(self._file, content)
            else:
                with self._file.open(mode) as end:
                    end.write(content)
            drop_others(self._file)


def names_of_steps(known: Sequence[tuple[Pack, Stated]], arrived: Sequence[Arrived], moved: Moved) -> list[str]:
    """The name of each pack's step; packs in the order in which they are followed."""
    names, name = list[str](), ""
    for (pack, stated), each in zip(known, arrived, strict=True):
        own = (name, stated.name, pack.name, pack.committee, pack.meeting_date)
        said = (each.marks, sorted(each.meetings), moved.of_rows(stated.rows))
        name = hashlib.sha256(repr((own, said)).encode()).hexdigest()[:24]
        names.append(name)
    return names
