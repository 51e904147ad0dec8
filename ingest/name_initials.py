"""Initials in the columns for people, `PF` or `GS/TV`, told as the one person of the same pack who has them. Pure.

Where two people of the pack have them, or a body goes by them, they name nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.names import parse_person
from corpus.records import Mention, PlanAction, Record, TrackerRow, WorkProgrammeEntry
from ingest.name_words import word_set

_NOBODY = word_set("people", "no_initials")
_FORM = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,4}")
_BETWEEN = re.compile(r"\s*(?:[/,;&+]|\band\b|\s)\s*")


def resolve_initials(records: Sequence[Record], found: Sequence[Mention]) -> list[Mention]:
    """The mentions of people by their initials alone, in the records' order; `found` are all others of the pack."""
    owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for key, name in {(each.entity_key, each.entity_name) for each in found if each.kind == "person"}:
        for form in _initials_of(name):
            owners[form].add((key, name))
    bodies = {each.text for each in found if each.kind != "person"}
    return [
        _mention(place, record, form, *next(iter(owners[bare])))
        for place, record in enumerate(records)
        for form in _forms(record)
        if len(owners.get(bare := form.replace(".", ""), ())) == 1 and bare not in _NOBODY and bare not in bodies
    ]


def _mention(place: int, record: Record, form: str, key: str, name: str) -> Mention:
    return Mention(
        source=replace(record.source, rule="names.initials/1"),
        text=form,
        kind="person",
        entity_key=key,
        entity_name=name,
        record=place,
    )


def _forms(record: Record) -> Iterator[str]:
    """The initials that stand in a record's columns for people, each once."""
    cells: Iterable[str | None] = ()
    match record:
        case TrackerRow():
            cells = (record.responsible, record.contact)
        case PlanAction():
            cells = (*record.leads, record.theme_lead)
        case WorkProgrammeEntry():
            cells = (record.lead,)
    yield from dict.fromkeys(part for cell in cells if cell for part in _parts(cell))


def _parts(cell: str) -> list[str]:
    """The initials of a cell that holds nothing else: among words, capitals are a body's or a post's."""
    parts = [part for part in _BETWEEN.split(cell.strip()) if part]
    return parts if all(_FORM.fullmatch(part) for part in parts) else []


def _initials_of(name: str) -> set[str]:
    """`Pete Fahy` -> PF; `Anna J Moore-Tate` -> AM, AMT, AJM, AJMT."""
    person = parse_person(name)
    surname = "".join(part[0] for part in re.split(r"[\s'’-]", person.surname) if part)
    if not person.given or not surname:
        return set()
    given = {person.given[0][0], person.initials}
    return {(first + last).upper() for first in given for last in {surname[0], surname}}
