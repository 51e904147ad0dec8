"""Action plans in a paper -> one `PlanAction` for each numbered action, with its theme, leads and colour.

Reads ruled tables; a table whose columns are not those of an action plan gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.records import Doubt, PlanAction, Record
from ingest.layout import Line, flow
from ingest.papers import Paper, Reading, Setting
from ingest.readers.colour_keys import read_colour_key
from ingest.readers.colours import colour_name, colour_of_row
from ingest.readers.leads import read_leads
from ingest.readers.stitching import WholeTable, each_row, tables_of, unread_table
from ingest.readers.table_rows import Row
from ingest.readers.themes import Theme, theme_of_lines, theme_of_texts

_RULE = "actions.table/1"
_NUMBER = re.compile(r"^\(?(?P<number>[A-Z]{0,3}\s?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]*$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^\(?(?P<number>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})+(?![\d%])|[A-Z]{0,3}\d{1,3}(?=[.)](?:\s|$)))[.):]*(?:\s+|$)"
)


def read_action_plans(paper: Paper, setting: Setting, covering: Paper | None = None) -> Reading:
    """A paper, and the report that it is attached to -> the actions of its plans.

    The key of the colours is looked for in the paper, then in that report.
    """
    plans = tables_of(paper, "actions")
    if not plans:
        return [], unread_table(paper, setting, "actions")
    key = read_colour_key(paper, covering)
    records: list[Record] = []
    doubts: list[Doubt] = []
    theme: Theme = (None, None)
    for plan in plans:
        theme = theme_of_lines(plan.heading) or theme
        colours = _colour_column(plan)
        for row, banners in each_row(plan):
            theme = theme_of_texts([banner.text for banner in banners]) or theme
            rag = _rag(row, colours)
            actions = _read_row(plan, row, setting, theme, (rag, key.get(rag or "")))
            records.extend(actions)
            if actions and colours is not None and rag is None and _shows_something(row, colours):
                doubts.append(_unknown_colour(plan, row, colours, setting))
            if not actions and not row.empty:
                doubts.append(_no_action(plan, row, setting))
        doubts.extend(plan.untold_columns(setting))
    return records, doubts


def _shows_something(row: Row, place: int) -> bool:
    """Whether a cell for the colour holds words, or a fill that is none of the whole row."""
    return bool(row.text(place)) or (row.fills[place] is not None and len(set(row.fills)) > 1)


def _unknown_colour(plan: WholeTable, row: Row, place: int, setting: Setting) -> Doubt:
    saw = row.text(place) or "filled #{:02x}{:02x}{:02x}".format(*(row.fills[place] or (0, 0, 0)))
    reason = "A mark that is neither red, amber, green nor blue"
    return Doubt(source=plan.source(row, setting, _RULE), about="actions.rag", saw=saw[:200], reason=reason)


def _no_action(plan: WholeTable, row: Row, setting: Setting) -> Doubt:
    words = " | ".join(row.text(place) for place in range(len(row.parts)) if row.text(place))
    source = plan.source(row, setting, _RULE)
    return Doubt(source=source, about="actions.action", saw=words[:300], reason="A row of a plan without an action")


def _read_row(
    plan: WholeTable, row: Row, setting: Setting, theme: Theme, rag: tuple[str | None, str | None]
) -> list[PlanAction]:
    """One row -> its actions; what they share is repeated in each."""
    place = plan.columns.places("action")[0]
    pieces = _pieces(row.lines(place), plan.column(row, "number"))
    return [
        PlanAction(
            source=plan.source(row, setting, _RULE),
            committee=setting.committee,
            meeting_date=setting.meeting_date,
            theme=plan.column(row, "theme") or theme[0],
            theme_lead=theme[1],
            number=number,
            objective=plan.column(row, "objective"),
            action=action,
            leads=read_leads([cell for p in plan.columns.places("leads") for cell in row.parts[p]]),
            timescale=plan.column(row, "timescale"),
            success_measure=plan.column(row, "success_measure"),
            progress=_progress(plan, row),
            origin=plan.column(row, "origin"),
            rag=rag[0],
            rag_meaning=rag[1],
            first_pdf_page=row.pages[0],
            last_pdf_page=row.pages[-1],
        )
        for number, action in pieces
        if action
    ]


def _progress(plan: WholeTable, row: Row) -> str | None:
    """What a row says of how far it has come; a yes or no with the question over it, `Carried out? Yes`."""
    told = [(plan.columns.titles[place].strip(), row.text(place)) for place in plan.columns.places("progress")]
    words = (f"{title} {text}" if title.endswith("?") and _YES_OR_NO.fullmatch(text) else text for title, text in told)
    return " ".join(filter(None, words)) or None


_YES_OR_NO = re.compile(r"(?:yes|no|not yet|(?:in )?part|partly|partially)\W*", re.IGNORECASE)


def _pieces(lines: Sequence[Line], number: str | None) -> list[tuple[str | None, str]]:
    """The lines of an action cell, and what the number column holds -> numbers and texts.

    A line opens another action only where its number is the next after the last one.
    """
    if number is not None or not lines:
        return [(_bare_number(number), flow(lines).strip())]
    pieces: list[tuple[str | None, list[Line]]] = []
    for line in lines:
        found = _NUMBERED.match(line.text)
        if found and (not pieces or _is_next(pieces[-1][0], found["number"])):
            pieces.append((found["number"], [line]))
        elif pieces:
            pieces[-1][1].append(line)
        else:
            pieces.append((None, [line]))
    return [(mark, _NUMBERED.sub("", flow(held), count=1).strip() if mark else flow(held)) for mark, held in pieces]


def _bare_number(number: str | None) -> str | None:
    found = _NUMBER.match((number or "").strip())
    return found["number"] if found else number


def _is_next(before: str | None, number: str) -> bool:
    if before is None:
        return False
    parts = [re.match(r"(.*?)(\d+)$", each) for each in (before, number)]
    heads = [(m[1], int(m[2])) for m in parts if m]
    return len(heads) == 2 and heads[0][0] == heads[1][0] and heads[1][1] == heads[0][1] + 1


def _colour_column(plan: WholeTable) -> int | None:
    """The column of colours: the one so titled, else the one in which most rows have a colour and not all the same."""
    titled = plan.columns.places("rag")
    if titled:
        return titled[0]
    rows = plan.rows
    for place in range(len(plan.columns.roles)):
        named = [colour_name(row.fills[place]) for row in rows]
        striped = sum(len(set(row.fills)) == 1 for row in rows)
        if len(rows) > 1 and sum(map(bool, named)) > 0.6 * len(rows) > striped and len(set(named) - {None}) > 1:
            return place
    return None


def _rag(row: Row, place: int | None) -> str | None:
    if place is None:
        return None
    others = [fill for column, fill in enumerate(row.fills) if column != place]
    return colour_of_row(row.text(place), row.lines(place), row.fills[place], others)
