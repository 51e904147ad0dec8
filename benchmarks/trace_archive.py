"""Times the answers of tracing on an archive drawn straight from records: no PDF is read.

    python benchmarks/trace_archive.py FOLDER [--packs 1000] [--committees 20] [--dropping]

Each committee of Stonebridge meets monthly; each pack holds an agenda, the minutes of the meeting before with eight
clauses, a tracker, a work programme and thirty passages of reports. With `--dropping` trackers say that dealt-with rows
are removed, so that for each that is gone the papers since its last edition are gone through again. Prints seconds, by
the clock and of the processor, for working everything out anew, after one more pack, for another day, for what is kept,
and for each command as a user waits for it. Each run puts one more pack into the archive.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

from corpus.records import AgendaItem, Minute, PackResult, Passage, Record, Section, WorkProgrammeEntry
from corpus.store import Store
from search.tracking.answers import commitments_on
from tests.council import meeting, minute, pack, resolution, source, tracker_row

DAY = dt.date(2020, 6, 30)
THINGS = (
    *("bus shelters", "hospital beds", "home visits", "school places", "empty homes", "street lamps", "care packages"),
    *("library hours", "fly-tipping", "flood defences", "parking permits", "youth clubs", "damp and mould", "potholes"),
    *("foster carers", "leisure centres", "food parcels", "apprenticeships", "allotments", "air quality", "footpaths"),
)
PLACES = (
    "Northgate",
    "Millbrook",
    "Ashby",
    "Canal Street",
    "Highfield",
    "Weir Lane",
    "Old Town",
    "Kingsmead",
    "Thornley",
)
ASKS = (
    "A briefing note on {thing} in {place} be circulated to Members by 30 June {year}.",
    "The Director of Place be asked to review {thing} in {place} within six months.",
    "Cabinet be recommended to fund {thing} in {place}.",
    "An update on {thing} in {place} be submitted to the Committee in six months time.",
)
TOLD = (
    *("Request sent.", "Officers will consider this.", "A draft is with the service.", "Circulated to Members.", None),
    "The work has been completed.",
)
REMOVES = "Issues that have been dealt with will be removed from this report."
SENTENCES = (
    "The report set out how {thing} in {place} had been paid for over three years and what residents had said of it.",
    "Members heard that {thing} in {place} remained a priority and that numbers had risen since the last report.",
    "In reply to a question the Director said that {thing} would be looked at with partners before the winter.",
    "A review of {thing} in {place} has been completed and its findings have been published.",
)


def main() -> None:
    """Draw the archive unless it is there, and time it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--packs", type=int, default=1000)
    parser.add_argument("--committees", type=int, default=20)
    parser.add_argument("--dropping", action="store_true", help="draw trackers that say they drop what is dealt with")
    options = parser.parse_args()
    if not (options.folder / "corpus.db").exists():
        _draw(options.folder, options.packs, options.committees, REMOVES if options.dropping else None)
    _time_answers(options.folder)


def _draw(folder: Path, packs: int, committees: int, covering: str | None) -> None:
    chance = random.Random(7)
    with Store.open(folder, create=True) as store:
        for number in range(committees):
            asked: list[tuple[str, str]] = []
            for month in range(packs // committees):
                store.put(_pack(chance, f"Scrutiny Committee {number + 1}", number, month, asked, covering))


def _pack(
    chance: random.Random,
    committee: str,
    number: int,
    month: int,
    asked: list[tuple[str, str]],
    covering: str | None = None,
) -> PackResult:
    day = dt.date(2018, 1, 1) + dt.timedelta(days=30 * month + number)
    before = (day - dt.timedelta(days=30)).isoformat()
    name, today = f"pack-{number}-{month}", day.isoformat()
    records: list[Record] = [meeting(name, today, committee), meeting(name, before, committee, role="minutes")]
    records.append(
        Section(source=source(name), section_kind="agenda", title=committee, first_pdf_page=1, last_pdf_page=2)
    )
    for item in range(8):
        records += _minute(chance, name, before, committee, month * 8 + item, asked)
        records += _report(chance, name, today, committee, item)
    shown = asked[-24:]
    row = {"committee": committee, "page": 60, "covering_text": covering}
    records += [tracker_row(name, today, made, text, chance.choice(TOLD), **row) for made, text in shown]
    records += [
        WorkProgrammeEntry(
            source=source(name, 70),
            committee=committee,
            meeting_date=today,
            date="May",
            title=_fill(chance, "{thing} in {place}"),
        )
        for _ in range(10)
    ]
    return pack(name, *records)


def _minute(
    chance: random.Random, name: str, day: str, committee: str, number: int, asked: list[tuple[str, str]]
) -> list[Record]:
    clause = _fill(chance, chance.choice(ASKS), day[:4])
    told = " ".join(_fill(chance, chance.choice(SENTENCES)) for _ in range(6))
    asked.append((day, clause))
    title = _fill(chance, "{thing} in {place}")
    body: Minute = minute(
        name, day, str(number), title, f"{told} RESOLVED that the report be noted.", committee=committee
    )
    return [
        body,
        resolution(name, day, str(number), "the report be noted.", clause="(1)", committee=committee, title=title),
        resolution(name, day, str(number), clause, clause="(2)", committee=committee, title=title),
    ]


def _report(chance: random.Random, name: str, day: str, committee: str, item: int) -> list[Record]:
    title = _fill(chance, "Report on {thing} in {place}")
    first = 10 + item * 5
    here = {"committee": committee, "meeting_date": day}
    passages = [
        Passage(
            source=source(name, first + part),
            paper=title,
            section_kind="report",
            heading="Background",
            text=" ".join(_fill(chance, chance.choice(SENTENCES)) for _ in range(6)),
            **here,
        )
        for part in range(4)
    ]
    return [
        AgendaItem(source=source(name), number=str(item), title=title, **here),
        Section(
            source=source(name, first),
            section_kind="report",
            title=title,
            first_pdf_page=first,
            last_pdf_page=first + 4,
            **here,
        ),
        *passages,
    ]


def _fill(chance: random.Random, words: str, year: str = "2019") -> str:
    return words.format(thing=chance.choice(THINGS), place=chance.choice(PLACES), year=year)


def _time_answers(folder: Path) -> None:
    shutil.rmtree(folder / "cache", ignore_errors=True)
    with Store.open(folder) as store:
        found = _timed("all of it anew", lambda: commitments_on(store))
        _timed("what is kept", lambda: commitments_on(store))
        _timed("another day", lambda: commitments_on(store, DAY))
        store.put(_one_more(len(store.packs())))
        _timed("after one more pack", lambda: commitments_on(store))
        _timed("the other day once more", lambda: commitments_on(store, DAY))
        _timed("a day near it", lambda: commitments_on(store, DAY + dt.timedelta(days=45)))
        packs, records = len(store.packs()), sum(1 for _ in store.records())
        print(f"{packs} packs, {records} records, {len(found)} commitments")
    day = (DAY - dt.timedelta(days=100)).isoformat()
    for words in (
        ("unresolved", "--limit", "50"),
        ("unresolved", "--format", "jsonl"),
        ("commitments", "--format", "jsonl"),
        ("history", found[0].id),
        ("unresolved", "--as-of", day, "--limit", "50"),
        ("unresolved", "--as-of", day, "--limit", "50"),
        ("changes", "--since", "2021-06-30", "--until", "2021-12-31", "--limit", "50"),
        ("changes", "--since", "2020-12-31", "--limit", "50"),
    ):
        line = [sys.executable, "-m", "search", "--archive", str(folder), *words]
        _timed(" ".join(words), lambda line=line: subprocess.run(line, capture_output=True, check=True))


def _one_more(number: int) -> PackResult:
    """A pack of the first committee for a month that the archive does not have."""
    return _pack(random.Random(number), "Scrutiny Committee 1", 0, 60 + number % 400, [])


def _timed(what: str, work):
    start, before = time.perf_counter(), _processor()
    result = work()
    print(f"{time.perf_counter() - start:7.2f} s  {_processor() - before:7.2f} processor s  {what}", flush=True)
    return result


def _processor() -> float:
    """Processor seconds of this program and of those that it waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    main()
