"""What officers say of who is who: names that are one, forms that are another's. Written to the log of decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from corpus.entities import Entity
from corpus.errors import NotKnown, WrongUsage
from corpus.namings import COMMANDS, body_of
from corpus.records import folded
from corpus.rows import Pack
from corpus.store import Store
from search.directory import offer_names
from search.tracking.rulings import Ruling


def known_entity(store: Store, text: str) -> Entity:
    """The one person, body, place or Act of an id or of a printed form. Raises NotKnown, which offers the nearest."""
    wanted = folded(text)
    entities = store.entities()
    fits = [each for each in entities if wanted == each.id]
    fits = fits or [each for each in entities if wanted in {folded(form) for form in (each.name, *each.aliases)}]
    if len(fits) == 1:
        return fits[0]
    if fits:
        some = "; ".join(f"{each.name} ({each.kind}, {each.id})" for each in fits[:5])
        raise NotKnown(f"{len(fits)} go by {text}: {some}", advice="Name one of them by its id.")
    raise NotKnown(f"No paper names {text}", advice=offer_names(text, entities))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """By whom, from which day and why."""

    by: str | None
    day: dt.date
    note: str | None


def merge(store: Store, entities: Sequence[Entity], said: Said) -> int:
    """Log that some entities are one; the line's number. Raises WrongUsage for fewer than two, or of two kinds."""
    if len({each.id for each in entities}) < 2:
        raise WrongUsage(f"{entities[0].name} is one already", advice="Name two that are one.")
    if len({each.kind for each in entities}) > 1:
        told = " and ".join(f"{each.name} ({each.kind})" for each in entities)
        raise WrongUsage(f"{told} cannot be one", advice="Only names of one kind can be merged.")
    return _log(store, "merge", entities[0], body_of(entities), said)


def split(store: Store, entity: Entity, forms: Sequence[str], pack: Pack | None, said: Said) -> int:
    """Log that some printed forms, or what one pack calls so, are another's; the line's number. Raises WrongUsage."""
    printed = {folded(form): form for form in (entity.name, *entity.aliases)}
    if unknown := [form for form in forms if folded(form) not in printed]:
        known = "; ".join(printed.values())
        raise WrongUsage(f"{entity.name} is not printed as {unknown[0]}", advice=f"It is printed as: {known}.")
    if not forms and pack is None:
        raise WrongUsage("Nothing is named to be taken out", advice="Name a printed form, or a pack with --pack.")
    packs = {member for member, _ in entity.members}
    if pack and pack.sha256 not in packs:
        raise WrongUsage(f"{pack.name} does not name {entity.name}", advice="`minutebook person` shows which packs do.")
    if {folded(form) for form in forms} >= printed.keys() or (not forms and len(packs) == 1):
        raise WrongUsage(f"Nothing would be left of {entity.name}", advice="Name fewer of its printed forms.")
    return _log(store, "split", entity, body_of([entity], forms, pack.sha256 if pack else None), said)


def _log(store: Store, command: str, about: Entity, body: dict[str, Any], said: Said) -> int:
    who = "; ".join(each["name"] for each in body["who"])
    told = f"{who}: {'; '.join(body['forms']) or 'all forms in one pack'}" if command == "split" else who
    rest = {"note": said.note, "day": said.day.isoformat(), "about": {"text": told}}
    return store.log_decision(command, about.id, {**body, **rest}, by=said.by)


def read_said(store: Store, as_of: dt.date | None = None) -> list[Ruling]:
    """The lines of the log on who is who up to a day, oldest first, and whether each holds."""
    log = store.decisions()
    undone = {int(each.target): each.number for each in log if each.command == "undo"}
    holding = store.holding_namings()
    lines = [
        Ruling(each, each.target if each.number in holding else None, undone.get(each.number))
        for each in log
        if each.command in COMMANDS
    ]
    return [each for each in lines if as_of is None or each.day <= as_of.isoformat()]
