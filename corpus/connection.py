"""An archive's database while it is open: its statements and transactions, facts about it, the officers' log.

Knows the tables only by the names that it is given, save those of facts and of the log.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from corpus.rows import Decision
from corpus.schema import told_plainly, transaction


class Connection:
    """An open database. Use as a context manager."""

    def __init__(self, archive: Path, connection: sqlite3.Connection) -> None:
        self.archive = archive
        self._db = connection

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def fact(self, name: str) -> str | None:
        """Something remembered about the archive itself."""
        value = self._value("select value from fact where name = ?", name)
        return value if isinstance(value, str) else None

    # Officers' decisions

    def log_decision(self, command: str, target: str, body: dict[str, Any], *, by: str | None = None) -> int:
        """Add a line to the log, which nothing ever changes; its number."""
        at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        with self._writing():
            self._insert(
                "decision",
                ("at", "by", "command", "target", "body"),
                [(at, by, command, target, json.dumps(body, ensure_ascii=False))],
            )
            return int(self._value("select max(number) from decision"))

    def decisions(self) -> list[Decision]:
        """The log, oldest first."""
        names = ("number", "at", "by", "command", "target")
        rows = self._rows("select * from decision order by number")
        return [Decision(body=json.loads(row["body"]), **{name: row[name] for name in names}) for row in rows]

    # SQLite

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told_plainly(self.archive), transaction(self._db):
            yield

    def _rows(self, statement: str, *values: Any) -> Iterator[sqlite3.Row]:
        with told_plainly(self.archive):
            # Not `yield from`: that would close the cursor of a list cut short, after its database is closed.
            for row in self._db.execute(statement, values):  # noqa: UP028
                yield row

    def _value(self, statement: str, *values: Any) -> Any:
        return next((row[0] for row in self._rows(statement, *values)), None)

    def _insert(
        self,
        table: str,
        columns: tuple[str, ...],
        rows: Iterable[tuple[Any, ...]],
        *,
        or_ignore: bool = False,
        or_replace: bool = False,
    ) -> None:
        how = "insert or ignore" if or_ignore else "insert or replace" if or_replace else "insert"
        marks = ",".join("?" * len(columns))
        self._db.executemany(f"{how} into {table} ({', '.join(columns)}) values ({marks})", rows)
