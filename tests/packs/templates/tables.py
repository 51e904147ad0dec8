"""Ruled tables of any house: trackers, action logs, action plans, work programmes. Rows may be cut by a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, Spacer, Table

from tests.packs.papers import Plan, PlanRow, Programme, Row, Theme, Tracker
from tests.packs.places import Place, plain
from tests.packs.templates.dates import plain_date
from tests.packs.templates.house import House

FILLS = {"red": "#EE1C25", "amber": "#FFC000", "green": "#00B050", "blue": "#2E75B6"}
GRID = [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
SHADE = colors.HexColor("#D9D9D9")
_SHADED = ("BACKGROUND", (0, 0), (-1, 0), SHADE)
Style = list[tuple[Any, ...]]


def _table(rows: list[list[Any]], widths: Sequence[float], *, repeat: bool, style: Style | None = None) -> Table:
    """A ruled table whose rows may be cut by a page; `style` takes the place of rules on every side of each cell."""
    table = Table(rows, colWidths=list(widths), repeatRows=1 if repeat else 0, splitInRow=1, hAlign="LEFT")
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *(style if style is not None else [*GRID, _SHADED])])
    return table


def _head(house: House, titles: Sequence[str], size: float = 8.5) -> list[Flowable]:
    return [house.cell(title, bold=True, size=size) for title in titles]


# Trackers


def tracker(house: House, paper: Tracker) -> list[Flowable]:
    """A heading and the rows still outstanding, or what was raised and what is answered."""
    flow: list[Flowable] = [house.p(str(paper.title), bold=True, size=13)]
    flow += [house.p(text) for text in paper.intro]
    return [*flow, _FORMS[paper.form](house, paper)]


def _outstanding(house: House, paper: Tracker) -> Flowable:
    titles = (
        "Meeting Date",
        "Agenda Item",
        "Cabinet Member/ Responsible Officer",
        "Rec, Action or Information",
        "Recommendations/ Actions",
        "Officer contact",
        "Response/ Status",
    )
    rows: list[list[Any]] = [_head(house, titles, 10)]
    for row in paper.rows:
        place = note_row(house, row)
        values = (plain_date(row.meeting_date or ""), row.agenda_item, row.responsible, row.type)
        cells = [house.cell(value or "", size=11) for value in values]
        cells.append(house.cell(row.text, place, size=11))
        cells += [house.cell(value or "", size=11) for value in (row.contact, row.response)]
        rows.append(cells)
    return _table(rows, (70, 112, 92, 78, 208, 84, 128), repeat=paper.repeat_header)


def _responses(house: House, paper: Tracker) -> Flowable:
    rows: list[list[Any]] = [_head(house, ("Issue raised", "Response"), 10)]
    for row in paper.rows:
        place = note_row(house, row)
        rows.append([house.cell(row.text, place, size=10), house.cell(row.response, size=10)])
    return _table(rows, (190, 275), repeat=paper.repeat_header)


def _progress(house: House, paper: Tracker) -> Flowable:
    """Four columns: when, what, who, how it stands."""
    rows: list[list[Any]] = [_head(house, ("Meeting", "Request or decision", "Lead", "Latest position"), 10)]
    for row in paper.rows:
        place = note_row(house, row)
        cells = [house.cell(plain_date(row.meeting_date or ""), size=10), house.cell(row.text, place, size=10)]
        rows.append(cells + [house.cell(value or "", size=10) for value in (row.responsible, row.response)])
    return _table(rows, (68, 170, 90, 142), repeat=paper.repeat_header)


_FORMS = {"tracker": _outstanding, "response": _responses, "progress": _progress}


def action_log(house: House, log: Sequence[Row]) -> list[Flowable]:
    """The table at the end of minutes: reference, meeting, action, owner, due, update, status."""
    titles = ("Ref", "Meeting", "Action", "Owner", "Due", "Update", "Status")
    rows: list[list[Any]] = [_head(house, titles, 8)]
    for row in log:
        place = note_row(house, row)
        before = (row.reference, plain_date(row.meeting_date or ""))
        after = (row.responsible, row.due, row.response, row.status)
        cells = [house.cell(value or "", size=8) for value in before]
        cells.append(house.cell(row.text, place, size=8))
        rows.append(cells + [house.cell(value or "", size=8) for value in after])
    return [_table(rows, (32, 58, 124, 64, 50, 90, 68), repeat=True)]


def note_row(house: House, row: Row) -> Place:
    """A record of a tracker's row; the place is for its text."""
    place = Place()
    if row.slug:
        house.gold.show(f"row:{row.slug}", plain(row.response), place)
    fields: dict[str, Any] = {
        "meeting_date": row.meeting_date,
        "agenda_item": row.agenda_item,
        "responsible": row.responsible,
        "type": row.type,
        "text": plain(row.text),
        "contact": row.contact,
        "response": plain(row.response) or None,
        "pdf_page": place,
    }
    extra = {"reference": row.reference, "due": row.due, "status": row.status}
    house.gold.add("tracker", **fields, **{name: value for name, value in extra.items() if value})
    return place


# Action plans


def plan(house: House, paper: Plan) -> list[Flowable]:
    """A heading, the key to the colours, and a table a theme."""
    flow: list[Flowable] = [house.p(str(paper.title), bold=True, size=14)]
    if paper.key:
        flow += [_key(house, paper), Spacer(0, 8)]
    for number, theme in enumerate(paper.themes):
        flow += _theme(house, paper, theme, merged=number % 2 == 1)
    return flow


def _key(house: House, paper: Plan) -> Flowable:
    """The colours in a row, each with what it means here."""
    cells = [house.cell(f"{colour.title()} = {meaning}", size=8.5) for colour, meaning in paper.key]
    table = Table([cells], colWidths=[180] * len(cells), hAlign="LEFT")
    fills = [("BACKGROUND", (n, 0), (n, 0), colors.HexColor(FILLS[c])) for n, (c, _) in enumerate(paper.key)]
    table.setStyle([*GRID, *(fills if paper.colours != "word" else [])])
    return table


TITLES = ("Objective", "Action", "Lead", "Timescale", "Success measure", "Progress update", "BRAG")
WIDTHS = (106, 158, 82, 78, 108, 194, 46)


def _theme(house: House, paper: Plan, theme: Theme, *, merged: bool) -> list[Flowable]:
    """A theme's table; its title stands above it, or in a row merged over all columns."""
    lead = f"Theme lead: {theme.lead}"
    rows: list[list[Any]] = []
    style: Style = []
    flow: list[Flowable] = []
    if merged:
        rows += [[house.cell(text, bold=True, size=9), *[""] * 6] for text in (theme.title, lead)]
        style += [("SPAN", (0, n), (-1, n)) for n in (0, 1)]
    else:
        flow += [house.p(theme.title, bold=True, size=10.5, keepWithNext=1, spaceAfter=1)]
        flow += [house.p(lead, bold=True, size=9.5, keepWithNext=1)]
    rows.append(_head(house, TITLES))
    style.append(("BACKGROUND", (0, len(rows) - 1), (-1, len(rows) - 1), SHADE))
    for row in theme.rows:
        place = note_action(house, theme, row)
        if row.rag and paper.colours != "word":
            style.append(("BACKGROUND", (6, len(rows)), (6, len(rows)), colors.HexColor(FILLS[row.rag])))
        rows.append(_plan_cells(house, paper, row, place))
    table = _table(rows, WIDTHS, repeat=False, style=[*GRID, *style])
    if paper.repeat_header:
        table.repeatRows = 3 if merged else 1
    return [*flow, table, Spacer(0, 12)]


def _plan_cells(house: House, paper: Plan, row: PlanRow, place: Place) -> list[Any]:
    numbered = zip(row.numbers, row.actions, strict=True)
    action = "<br/>".join(f"{number}. {text}" for number, text in numbered)
    leads = "<br/>".join(row.leads)
    mark = {"fill": "", "letter": (row.rag or "")[:1].upper(), "word": (row.rag or "").title()}[paper.colours]
    texts = (row.objective, action, leads, row.timescale, row.measure, row.progress)
    cells: list[Any] = [house.cell(text, place, size=10.5) for text in texts]
    return [*cells, house.cell(mark, size=10)]


def note_action(house: House, theme: Theme, row: PlanRow) -> Place:
    """A record an action, also where two share the row."""
    place = Place()
    if row.slug:
        house.gold.show(f"plan:{row.slug}", plain(row.progress), place)
    for number, action in zip(row.numbers, row.actions, strict=True):
        house.gold.add(
            "actions",
            theme=theme.title,
            theme_lead=theme.lead,
            number=number,
            objective=plain(row.objective) or None,
            action=plain(action),
            leads=list(row.leads),
            timescale=row.timescale or None,
            success_measure=plain(row.measure) or None,
            progress=plain(row.progress) or None,
            rag=row.rag,
            first_pdf_page=place,
            last_pdf_page=place,
        )
    return place


# Work programmes


def programme(house: House, paper: Programme) -> list[Flowable]:
    """A table whose date cell is merged over the items of that date."""
    rows: list[list[Any]] = [_head(house, ("Date", "Title", "Detail", "Cabinet Member/ Lead Officer"), 10)]
    line = (0.6, colors.black)
    style: Style = [
        _SHADED,
        ("BOX", (0, 0), (-1, -1), *line),
        ("GRID", (1, 0), (-1, -1), *line),
        ("LINEBELOW", (0, 0), (0, 0), *line),
    ]
    for date, entries in paper.dates:
        start = len(rows)
        for number, entry in enumerate(entries):
            place = Place()
            house.gold.add(
                "work_programme",
                date=plain(date),
                title=plain(entry.title),
                detail=plain(entry.detail) or None,
                lead=entry.lead or None,
                pdf_page=place,
            )
            texts = (entry.title, entry.detail, entry.lead)
            shown = [
                house.cell(text, place if n == 0 else Place(), size=11 if paper.landscape else 10)
                for n, text in enumerate(texts)
            ]
            rows.append(
                [house.cell(date if number == 0 else "", bold=True, size=11 if paper.landscape else 10), *shown]
            )
        style.append(("LINEABOVE", (0, start), (0, start), 0.6, colors.black))
    widths = (100, 190, 318, 160) if paper.landscape else (84, 120, 176, 96)
    table = _table(rows, widths, repeat=True, style=style)
    return [house.p(str(paper.title), bold=True, size=13), table]
