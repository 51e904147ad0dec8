"""Who and what the archive knows: people, organisations and committees with their counts, and meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.entities import Entity
from corpus.errors import NotKnown
from corpus.names import fold_committee
from corpus.records import Meeting, folded
from corpus.rows import meeting_day
from corpus.store import Store

NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A meeting that the archive has papers of."""

    committee: str
    date: str
    agenda: str | None
    """The pack that was made for it."""
    minutes: str | None
    """The pack that its minutes are in."""
    pdf_page: int | None
    """Where those minutes begin."""
    decisions: int


def list_entities(store: Store, kind: str, begins: str = "") -> list[Entity]:
    """The entities of a kind, the oftenest mentioned first; those with a word that begins so."""
    wanted = folded(begins)
    found = [each for each in store.entities() if each.kind == kind and (not wanted or _named(each, wanted))]
    return sorted(found, key=lambda each: (-each.mentions, folded(each.name), each.id))


def _named(each: Entity, wanted: str) -> bool:
    return any(wanted in folded(form) for form in (each.name, *each.aliases))


def list_meetings(store: Store) -> list[Gathering]:
    """All meetings, the oldest first, each once whatever its papers call the committee."""
    names = {pack.sha256: pack.name for pack in store.packs()}
    found: dict[tuple[str, str], list[Meeting]] = defaultdict(list)
    for _, record in store.records("meetings"):
        if isinstance(record, Meeting) and record.date:
            found[record.date, fold_committee(record.committee)].append(record)
    decided: dict[tuple[str, str], int] = defaultdict(int)
    for _, record in store.records("resolutions"):
        decided[meeting_day(record) or "", fold_committee(getattr(record, "committee", None))] += 1
    return [_gathering(papers, names, decided[key]) for key, papers in sorted(found.items())]


def _gathering(papers: list[Meeting], names: dict[str, str], decisions: int) -> Gathering:
    agenda = next((each for each in papers if each.role == "agenda"), None)
    minutes = next((each for each in papers if each.role == "minutes"), None)
    return Gathering(
        committee=next((each.committee for each in papers if each.committee), ""),
        date=papers[0].date or "",
        agenda=names[agenda.source.pack] if agenda else None,
        minutes=names[minutes.source.pack] if minutes else None,
        pdf_page=minutes.source.page if minutes else None,
        decisions=decisions,
    )


def find_person(store: Store, name: str) -> Entity:
    """The one person of a name, or of a part of one. Raises NotKnown, which offers the nearest."""
    people = list_entities(store, "person")
    wanted = folded(name)
    exact = [each for each in people if wanted in (each.id, *(folded(form) for form in (each.name, *each.aliases)))]
    fits = exact or [each for each in people if _named(each, wanted)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        some = "; ".join(f"{each.name} ({each.id})" for each in fits[:5])
        raise NotKnown(f"{len(fits)} people go by {name}: {some}", advice="Name one of them by its id.")
    raise NotKnown(f"No paper names {name}", advice=offer_names(name, people))


def offer_names(name: str, entities: Iterable[Entity]) -> str:
    """Advice for a name that no paper has: the nearest that there are."""
    from rapidfuzz import fuzz, process

    forms = {form: each.name for each in entities for form in (each.name, *each.aliases)}
    close = process.extract(name, list(forms), scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=70)
    near = list(dict.fromkeys(forms[form] for form, _, _ in close))
    return f"Did you mean {' or '.join(near)}?" if near else "`minutebook people` lists those that papers name."
