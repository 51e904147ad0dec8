"""The archive's SQLite schema: numbered migrations, and opening a database at the newest. Knows no records."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import ArchiveTooNew, ArchiveUnusable

LOCK_SECONDS = 30
"""How long to wait for another Minutebook that is writing to the archive."""

MIGRATIONS: tuple[str, ...] = (
    """
    create table pack (
        sha256 text primary key,
        name text not null,
        pages integer not null,
        status text not null check (status in ('done', 'failed')),
        error text,
        advice text,
        ocr_pages integer not null,
        reader text not null,
        counts text not null,
        committee text,
        meeting_date text,
        revision integer not null unique,
        added text not null
    ) without rowid;
    create table pack_path (
        pack text not null references pack on delete cascade,
        path text not null,
        primary key (pack, path)
    ) without rowid;
    create table record (
        id text primary key,
        pack text not null references pack on delete cascade,
        kind text not null,
        ordinal integer not null,
        page integer not null,
        last_page integer,
        x0 real not null, top real not null, x1 real not null, bottom real not null,
        rule text not null,
        committee text,
        meeting_date text,
        body text not null
    );
    create index record_by_kind on record (kind, pack, ordinal);
    create index record_by_pack on record (pack, page);
    create table doubt (
        pack text not null references pack on delete cascade,
        ordinal integer not null,
        page integer not null,
        last_page integer,
        x0 real not null, top real not null, x1 real not null, bottom real not null,
        rule text not null,
        about text not null,
        saw text not null,
        reason text not null,
        primary key (pack, ordinal)
    ) without rowid;
    create table mention (
        pack text not null references pack on delete cascade,
        ordinal integer not null,
        page integer not null,
        last_page integer,
        x0 real not null, top real not null, x1 real not null, bottom real not null,
        rule text not null,
        text text not null,
        kind text not null,
        key text not null,
        name text not null,
        record text references record on delete cascade,
        primary key (pack, ordinal)
    ) without rowid;
    create index mention_by_record on mention (record);
    create table pack_entity (
        pack text not null references pack on delete cascade,
        kind text not null,
        key text not null,
        name text not null,
        texts text not null,
        mentions integer not null,
        first_date text,
        last_date text,
        primary key (pack, kind, key)
    ) without rowid;
    create table entity (
        id text primary key,
        name text not null,
        kind text not null,
        aliases text not null,
        mentions integer not null,
        first_date text,
        last_date text
    ) without rowid;
    create table entity_member (
        pack text not null,
        kind text not null,
        key text not null,
        entity text not null references entity on delete cascade,
        primary key (pack, kind, key)
    ) without rowid;
    create table fact (name text primary key, value text not null) without rowid;
    create table decision (
        number integer primary key autoincrement,
        at text not null,
        by text,
        command text not null,
        target text not null,
        body text not null
    );
    create trigger decisions_are_never_changed before update on decision
        begin select raise(abort, 'decisions are never changed'); end;
    create trigger decisions_are_never_taken_out before delete on decision
        begin select raise(abort, 'decisions are never taken out'); end;
    """,
    """
    create table file (
        path text primary key,
        state text not null check (state in ('waiting', 'done', 'failed')),
        pack text,
        error text,
        advice text
    ) without rowid;
    """,
    """
    alter table pack add column produced text;
    create table superseded (
        record text primary key references record on delete cascade,
        by_pack text not null references pack on delete cascade
    ) without rowid;
    """,
    """
    create table entity_text (
        pack text not null,
        kind text not null,
        key text not null,
        text text not null,
        entity text not null references entity on delete cascade,
        primary key (pack, kind, key, text)
    ) without rowid;
    """,
    # What was read before is told by its packs and doubts: whole scans, and pages with words read badly.
    """
    alter table record add column ocr integer not null default 0;
    alter table doubt add column ocr integer not null default 0;
    alter table mention add column ocr integer not null default 0;
    update doubt set ocr = 1 where rule like 'scans.words/%'
        or pack in (select sha256 from pack where ocr_pages = pages and ocr_pages > 0);
    update record set ocr = 1 where exists (
        select 1 from doubt where doubt.pack = record.pack and doubt.rule like 'scans.words/%'
        and doubt.page between record.page and coalesce(record.last_page, record.page)
    ) or pack in (select sha256 from pack where ocr_pages = pages and ocr_pages > 0);
    update mention set ocr = 1 where record in (select id from record where ocr = 1);
    """,
)
"""Each is run once, in order; a database's `user_version` is how many it has had. Never edit one that was released."""


def open_database(file: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the archive's database, brought up to the newest schema; foreign keys are on.

    Raises ArchiveTooNew for a schema that this version does not know, ArchiveUnusable for anything else that is wrong.
    """
    if not create and not file.is_file():
        raise ArchiveUnusable(
            f"There is no archive in {file.parent}",
            advice="Add packs with `minutebook ingest`, or name the archive's folder with --archive.",
        )
    with told_plainly(file.parent):
        connection = sqlite3.connect(file, timeout=LOCK_SECONDS, isolation_level=None)
        try:
            _prepare(connection, file.parent)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, archive: Path) -> None:
    connection.row_factory = sqlite3.Row
    version = connection.execute("pragma user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise ArchiveTooNew(f"The archive in {archive} was made by a newer Minutebook")
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    if version < len(MIGRATIONS):
        with transaction(connection):
            _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    # Asked again inside the transaction: another Minutebook may have just done it.
    version = connection.execute("pragma user_version").fetchone()[0]
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        for statement in _statements(script):
            connection.execute(statement)
        connection.execute(f"pragma user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    # `executescript` would end the transaction that a half-done migration must be rolled back with.
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if statement.strip() and sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is kept together, or not at all."""
    connection.execute("begin immediate")
    try:
        yield
    except BaseException:
        # SQLite has done so itself where the disk is full.
        if connection.in_transaction:
            connection.execute("rollback")
        raise
    connection.execute("commit")


@contextmanager
def told_plainly(archive: Path) -> Iterator[None]:
    """SQLite's errors as ArchiveUnusable, with what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        message, advice = _plain_words(str(error).casefold(), archive)
        raise ArchiveUnusable(message, advice=advice) from error


def _plain_words(error: str, archive: Path) -> tuple[str, str]:
    if "locked" in error or "busy" in error:
        return f"The archive in {archive} is in use by another program", "Wait until that has finished and try again."
    if "readonly" in error or "read-only" in error or "unable to open" in error:
        return (
            f"The archive in {archive} cannot be written",
            "Check that you may write to that folder, or name another one with --archive.",
        )
    if "full" in error:
        return f"The disk that holds {archive} is full", "Free some space and try again; nothing is lost."
    if "not a database" in error or "malformed" in error or "disk image" in error:
        return (
            f"The file corpus.db in {archive} is damaged or is no Minutebook archive",
            "Name another folder with --archive and ingest the packs again; copies of them are in its folder packs.",
        )
    return f"The archive in {archive} cannot be used: {error}", "Name another folder with --archive, or ask for help."
