"""What officers say of who is who, laid over what the names themselves tell, in the order in which it was said. Pure.

A line of the log names people and bodies by id and by printed forms, so that it finds them again after packs were read
anew. What finds nobody, or more than one, changes nothing.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from corpus.entities import Entity, PackEntity, fullest_name
from corpus.records import folded
from corpus.rows import Decision

COMMANDS = ("merge", "split")
Times = Callable[[str, str, str], Mapping[str, int]]
"""(pack, kind, key) of a pack's entity -> how often each of its forms is printed there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """An entity as a line of the log names it."""

    id: str
    forms: tuple[str, ...]
    """Its name and aliases when it was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """That two names are one, or that some forms are another's."""

    number: int
    """Of its line in the log."""
    command: str
    kind: str
    sides: tuple[Side, ...]
    forms: tuple[str, ...] = ()
    """Of a split: the printed forms that are another's."""
    pack: str | None = None
    """Of a split: SHA-256 of the only pack in which they are."""


def naming_of(number: int, command: str, body: Mapping[str, Any]) -> Naming:
    """A naming from a line of the log."""
    sides = tuple(Side(id=each["id"], forms=tuple(each["forms"])) for each in body["who"])
    forms = tuple(body.get("forms") or ())
    return Naming(number=number, command=command, kind=body["kind"], sides=sides, forms=forms, pack=body.get("pack"))


def read_namings(log: Iterable[Decision]) -> list[Naming]:
    """What the log says of who is who and did not undo, oldest first."""
    lines = list(log)
    undone = {int(each.target) for each in lines if each.command == "undo"}
    said = (each for each in lines if each.command in COMMANDS and each.number not in undone)
    return [naming_of(each.number, each.command, each.body) for each in said]


def body_of(entities: Sequence[Entity], forms: Sequence[str] = (), pack: str | None = None) -> dict[str, Any]:
    """What a line of the log keeps of the entities that it is about."""
    who = [{"id": each.id, "name": each.name, "forms": [each.name, *each.aliases]} for each in entities]
    return {"kind": entities[0].kind, "who": who, "forms": list(forms), "pack": pack}


@dataclass(slots=True)
class _Cluster:
    """An entity while namings are laid over it."""

    entity: Entity
    texts: dict[tuple[str, str], set[str]]
    """(pack, key) -> the forms printed there that are its own."""
    names: list[str] = field(default_factory=list)
    changed: bool = False

    @property
    def forms(self) -> set[str]:
        """All its printed forms, folded."""
        own = {text for texts in self.texts.values() for text in texts}
        return {folded(form) for form in (self.entity.name, *own)}


@dataclass(slots=True)
class _Ledger:
    """The clusters, and to which of them a pack's entity belongs as a whole."""

    packs: Mapping[tuple[str, str, str], PackEntity]
    clusters: list[_Cluster]
    homes: dict[tuple[str, str, str], _Cluster] = field(default_factory=dict)

    def find(self, side: Side, kind: str) -> _Cluster | None:
        """The one that a line names: by its id where a form agrees, else the one that has most of the forms."""
        wanted = {folded(form) for form in side.forms}
        likely = [
            (each.entity.id == side.id, len(shared), each)
            for each in self.clusters
            if each.entity.kind == kind and (shared := each.forms & wanted)
        ]
        best = max((score[:2] for score in likely), default=None)
        fits = [each for *score, each in likely if tuple(score) == best]
        return fits[0] if len(fits) == 1 else None


def apply_namings(
    entities: Sequence[Entity], found: Iterable[PackEntity], namings: Sequence[Naming], times: Times
) -> tuple[list[Entity], list[int]]:
    """The entities with what was said laid over them, and the numbers of the lines that found whom they are about."""
    if not namings:
        return list(entities), []
    packs = {(each.pack, each.kind, each.key): each for each in found}
    ledger = _Ledger(packs, [_cluster(each, packs) for each in entities])
    ledger.homes.update(((pack, each.entity.kind, key), each) for each in ledger.clusters for pack, key in each.texts)
    holding = [each.number for each in namings if (_merge if each.command == "merge" else _split)(ledger, each)]
    told = [_entity(each, ledger, times) if each.changed else each.entity for each in ledger.clusters]
    return sorted(told, key=lambda entity: (entity.kind, folded(entity.name), entity.id)), holding


def _cluster(entity: Entity, packs: Mapping[tuple[str, str, str], PackEntity]) -> _Cluster:
    texts = {(pack, key): set(packs[pack, entity.kind, key].texts) for pack, key in entity.members}
    return _Cluster(entity, texts, [entity.name])


def _merge(ledger: _Ledger, naming: Naming) -> bool:
    sides = [ledger.find(side, naming.kind) for side in naming.sides]
    target, others = sides[0], [each for each in sides[1:] if each is not sides[0]]
    if target is None or None in others or not others:
        return False
    for other in others:
        assert other is not None
        for place, texts in other.texts.items():
            target.texts.setdefault(place, set()).update(texts)
            if ledger.homes[place[0], naming.kind, place[1]] is other:
                ledger.homes[place[0], naming.kind, place[1]] = target
        target.names += other.names
        ledger.clusters.remove(other)
    target.changed = True
    return True


def _split(ledger: _Ledger, naming: Naming) -> bool:
    cluster = ledger.find(naming.sides[0], naming.kind)
    wanted = {folded(form) for form in naming.forms}
    if cluster is None:
        return False
    taken = {
        place: {text for text in texts if not wanted or folded(text) in wanted}
        for place, texts in cluster.texts.items()
        if naming.pack in (None, place[0])
    }
    taken = {place: texts for place, texts in taken.items() if texts}
    left = {place: texts - taken.get(place, set()) for place, texts in cluster.texts.items()}
    cluster_keeps = {place: texts for place, texts in left.items() if texts}
    if not taken or not cluster_keeps:
        return False
    identity = hashlib.sha256(f"{naming.kind}|split|{naming.number}".encode()).hexdigest()[:9]
    name = fullest_name({text for texts in taken.values() for text in texts})
    fresh = _Cluster(replace(cluster.entity, id=f"e{identity}", name=name, members=()), taken, [name], changed=True)
    for pack, key in taken.keys() - cluster_keeps.keys():
        ledger.homes[pack, naming.kind, key] = fresh
    cluster.texts, cluster.changed = cluster_keeps, True
    cluster.names = [fullest_name({text for texts in cluster_keeps.values() for text in texts})]
    ledger.clusters.append(fresh)
    return True


def _entity(cluster: _Cluster, ledger: _Ledger, times: Times) -> Entity:
    kind = cluster.entity.kind
    name = fullest_name(cluster.names)
    mentions, forms, apart = 0, set[str](), []
    members: list[tuple[str, str]] = []
    dates: dict[str, list[str]] = defaultdict(list)
    for (pack, key), texts in sorted(cluster.texts.items()):
        each = ledger.packs[pack, kind, key]
        whole = texts >= set(each.texts)
        mentions += each.mentions if whole else sum(times(pack, kind, key).get(text, 0) for text in texts)
        forms |= texts | ({each.name} if whole else set())
        dates["first"] += [each.first_date] if each.first_date else []
        dates["last"] += [each.last_date] if each.last_date else []
        if ledger.homes[pack, kind, key] is cluster:
            members.append((pack, key))
        else:
            apart += [(pack, key, text) for text in sorted(texts)]
    return Entity(
        id=cluster.entity.id,
        name=name,
        kind=kind,
        aliases=tuple(sorted(forms - {name})),
        mentions=mentions,
        first_date=min(dates["first"], default=None),
        last_date=max(dates["last"], default=None),
        members=tuple(members),
        apart=tuple(apart),
    )
