"""Draws an archive of packs of an invented council, as large as asked for: front sheet, minutes, reports, a tracker.

    python benchmarks/draw_archive.py FOLDER --packs 100 --pages 20

The same arguments draw the same packs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

COMMITTEES = ("Health Scrutiny Committee", "Highways Committee", "Planning Committee", "Housing Select Panel")
PLACES = ("Mill Lane", "Ferry Road", "Guildhall Square", "the north bank", "Quarry Hill", "the old tannery")
THINGS = ("bridge", "library", "bus service", "play area", "flood wall", "car park", "care home", "footpath")
ACTS = ("repair", "closure", "inspection", "funding", "consultation", "maintenance", "survey", "lease")
PEOPLE = ("Councillor F Pemberly", "Councillor R Okafor", "Councillor S Lindqvist", "Councillor J Marsh")
LINES = 46
"""Lines of a full page."""
TOP, LEFT, STEP = 780.0, 60.0, 15.0


def main() -> None:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--packs", type=int, default=100)
    parser.add_argument("--pages", type=int, default=20)
    args = parser.parse_args()
    draw_archive(args.folder, args.packs, args.pages)


def draw_archive(folder: Path, packs: int, pages: int) -> None:
    """Each committee meets every fifth week; each pack holds the minutes of its last meeting."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(packs):
        day = dt.date(2010, 1, 6) + dt.timedelta(weeks=5 * (number // len(COMMITTEES)))
        committee = COMMITTEES[number % len(COMMITTEES)]
        _draw_pack(folder / f"pack-{number:05}.pdf", committee, day, pages, random.Random(number))


def _draw_pack(path: Path, committee: str, day: dt.date, pages: int, chance: random.Random) -> None:
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    items = [f"{_subject(chance)} at {chance.choice(PLACES)}".capitalize() for _ in range(4)]
    _draw_page(canvas, list(_front_sheet(committee, day, items)))
    _draw_page(canvas, list(_minutes(committee, day - dt.timedelta(weeks=5), chance)))
    if pages > 2:
        _draw_tracker(canvas, day, chance)
    for page in range(pages - 3):
        item = items[page * len(items) // max(pages - 3, 1)]
        _draw_page(canvas, list(_report(committee, day, item, chance)))
    canvas.save()


def _draw_page(canvas: Canvas, lines: list[str]) -> None:
    for number, line in enumerate(lines[:LINES]):
        bold = line.startswith("*")
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 11)
        canvas.drawString(LEFT, TOP - number * STEP, line.lstrip("*"))
    canvas.showPage()


def _front_sheet(committee: str, day: dt.date, items: list[str]) -> Iterator[str]:
    yield from ("*Stonebridge Borough Council", "", "*Agenda", "", f"*{committee}", "")
    yield from ("Time and Date", f"10.00 am on {_long(day)}", "", "Place", "Committee Room 2, Guildhall", "")
    yield from ("1. Apologies", "", "2. Minutes of the last meeting", "")
    for number, item in enumerate(items, start=3):
        yield from (f"{number}. {item}", "")


def _minutes(committee: str, day: dt.date, chance: random.Random) -> Iterator[str]:
    yield from ("*Stonebridge Borough Council", f"*Minutes of the meeting of the {committee}")
    yield from (f"*held at 10.00 am on {_long(day)}", "", "Present:", *(f"    {name}" for name in PEOPLE), "")
    for number in range(chance.randrange(10, 40), 60)[:4]:
        yield from (f"*{number}. {_subject(chance).capitalize()}", "", *_paragraph(chance), "")
        yield f"RESOLVED that the {_subject(chance)} at {chance.choice(PLACES)} be reported to the next meeting."
        yield ""


def _report(committee: str, day: dt.date, item: str, chance: random.Random) -> Iterator[str]:
    yield from (
        "*Report",
        f"To: {committee}        Date: {_long(day)}",
        "From: Director of Place",
        f"*Title: {item}",
        "",
    )
    for number in range(1, 7):
        yield from (f"*{number}. {_subject(chance).capitalize()}", "", *_paragraph(chance), "")


def _paragraph(chance: random.Random) -> Iterator[str]:
    for _ in range(4):
        yield f"{chance.choice(PEOPLE)} asked about the {_subject(chance)} at {chance.choice(PLACES)} and its cost."


def _draw_tracker(canvas: Canvas, day: dt.date, chance: random.Random) -> None:
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(LEFT, TOP, "Outstanding Issues")
    rows = [["Meeting date", "Issue", "Responsible", "Response"]]
    for _ in range(12):
        asked = day - dt.timedelta(weeks=5 * chance.randrange(1, 9))
        rows.append([f"{asked:%d/%m/%Y}", _subject(chance).capitalize(), chance.choice(PEOPLE), "Report expected"])
    table = Table(rows, colWidths=[80, 160, 130, 110], style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    _, height = table.wrapOn(canvas, 480, 600)
    table.drawOn(canvas, LEFT, TOP - 20 - height)
    canvas.showPage()


def _subject(chance: random.Random) -> str:
    return f"{chance.choice(ACTS)} of the {chance.choice(THINGS)}"


def _long(day: dt.date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


if __name__ == "__main__":
    main()
