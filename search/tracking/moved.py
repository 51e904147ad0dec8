"""What officers said of rows, which linking heeds. Apart from linking, so that a list need not import its rules."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.tracking.lives import Docket


@dataclass(frozen=True, slots=True)
class Moved:
    """What officers said of rows: that one is not about a commitment, or is about one."""

    apart: frozenset[tuple[str, str]] = frozenset()
    """Id of a commitment and of a row that is not about it."""
    placed: frozenset[str] = frozenset()
    """Ids of rows that were linked to a commitment by an officer: they are none of their own."""

    def barred(self, id: str, docket: Docket) -> frozenset[int]:
        """Places of the lives that a row is not about."""
        ids = {commitment for commitment, row in self.apart if row == id}
        return frozenset(life.place for life in docket if life.id in ids) if ids else frozenset()

    def of_rows(self, rows: Collection[str]) -> list[tuple[str, str]]:
        """What was said of some rows, by their ids: the commitment, empty for a row of another, and the row."""
        return sorted(each for each in (*self.apart, *(("", row) for row in self.placed)) if each[1] in rows)

    def freed(self, id: str) -> bool:
        """Whether a row was taken from a commitment and not given to another."""
        return id not in self.placed and any(row == id for _, row in self.apart)
