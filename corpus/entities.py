"""Names that each pack states -> people, organisations, committees, places and Acts of the whole archive.

Pure, and the same whatever the order of the packs. Cautious: what may be two stays two.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.names import PersonName, fold_committee, fold_person, is_councillor, parse_person, same_person
from corpus.records import Mention, folded
from corpus.renaming import linked_name


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEntity:
    """What one pack calls one entity."""

    pack: str
    kind: str
    key: str
    name: str
    """The fullest form that the pack gives."""
    texts: tuple[str, ...]
    """The forms in which it is mentioned, each once, sorted."""
    mentions: int
    first_date: str | None = None
    last_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entity of the archive, under all its printed names."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    """Other printed forms than `name`, sorted."""
    mentions: int
    first_date: str | None
    """First and last day of a meeting whose papers mention it."""
    last_date: str | None
    members: tuple[tuple[str, str], ...]
    """(pack, key) of the pack entities that it is made of, sorted."""
    apart: tuple[tuple[str, str, str], ...] = ()
    """(pack, key, text) of forms that are its own by an officer's word, of pack entities that are another's."""


def gather_entities(pack: str, mentions: Sequence[Mention], days: Sequence[str | None]) -> list[PackEntity]:
    """A pack's mentions -> its entities. `days` has the ISO date of the meeting that each mention belongs to."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        groups[mention.kind, mention.entity_key].append(place)
    return [
        _gather(pack, kind, key, [(mentions[p], days[p]) for p in places]) for (kind, key), places in groups.items()
    ]


def _gather(pack: str, kind: str, key: str, group: Sequence[tuple[Mention, str | None]]) -> PackEntity:
    dates = sorted(day for _, day in group if day)
    return PackEntity(
        pack=pack,
        kind=kind,
        key=key,
        name=fullest_name({mention.entity_name: 1 for mention, _ in group}),
        texts=tuple(sorted({mention.text for mention, _ in group})),
        mentions=len(group),
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
    )


def merge_entities(found: Iterable[PackEntity]) -> list[Entity]:
    """Entities of all packs -> entities of the archive, sorted by kind and name."""
    by_kind: dict[str, list[PackEntity]] = defaultdict(list)
    for each in sorted(found, key=lambda entity: (entity.kind, entity.pack, entity.key)):
        by_kind[each.kind].append(each)
    merged = []
    for kind, each_kind in by_kind.items():
        clusters = _cluster_people(each_kind) if kind == "person" else _cluster_bodies(each_kind, kind)
        merged.extend(_name_clusters(kind, clusters))
    return sorted(merged, key=lambda entity: (entity.kind, folded(entity.name), entity.id))


def _cluster_people(found: Sequence[PackEntity]) -> list[list[PackEntity]]:
    """Persons by written-out given names first, then initials, then surnames alone, each joined where only one fits."""
    by_name: dict[tuple[str, bool], list[PackEntity]] = defaultdict(list)
    for each in found:
        by_name[fold_person(each.name), _known_as_councillor(each)].append(each)
    groups = sorted(by_name.values(), key=lambda group: (*_vagueness(group[0].name), folded(group[0].name)))
    clusters: dict[str, list[list[PackEntity]]] = defaultdict(list)
    for level in (0, 1, 2):
        fresh = [group for group in groups if _vagueness(group[0].name)[0] == level]
        homes = [_home(group, clusters[parse_person(group[0].name).surname]) for group in fresh]
        for group, home in zip(fresh, homes, strict=True):
            if home is not None:
                home.extend(group)
        for group, home in zip(fresh, homes, strict=True):
            if home is None:
                _found_cluster(clusters[parse_person(group[0].name).surname], group)
    return [cluster for namesakes in clusters.values() for cluster in namesakes]


def _vagueness(name: str) -> tuple[int, int]:
    parts = parse_person(name)
    level = 0 if parts.full_given else 1 if parts.given else 2
    return level, -len(parts.given)


def _home(group: list[PackEntity], clusters: list[list[PackEntity]]) -> list[PackEntity] | None:
    """The one cluster founded by fuller names that the group can belong to."""
    fits = [cluster for cluster in clusters if _one_person(group, cluster)]
    return fits[0] if len(fits) == 1 else None


def _found_cluster(clusters: list[list[PackEntity]], group: list[PackEntity]) -> None:
    """Add a group to the cluster of just its name, or found a cluster with it."""
    wanted = fold_person(group[0].name)
    for cluster in clusters:
        if fold_person(cluster[0].name) == wanted and _one_person(group, cluster):
            cluster.extend(group)
            return
    clusters.append(list(group))


def _one_person(group: Sequence[PackEntity], cluster: Sequence[PackEntity]) -> bool:
    mine, yours = _strictest(group), _strictest(cluster)
    return same_person(mine, yours) and all(same_person(mine, parse_person(each.name)) for each in cluster)


def _strictest(group: Sequence[PackEntity]) -> PersonName:
    """The group's name with all the titles that it is printed with."""
    parts = parse_person(group[0].name)
    titles = {title for each in group for text in (each.name, *each.texts) for title in parse_person(text).titles}
    return PersonName(tuple(sorted(titles)), parts.given, parts.surname, parts.post_nominals)


def _known_as_councillor(each: PackEntity) -> bool:
    return any(is_councillor(text) for text in (each.name, *each.texts))


def _cluster_bodies(found: Sequence[PackEntity], kind: str) -> list[list[PackEntity]]:
    """Bodies by their names' words; an abbreviation joins the one body that states it."""
    clusters: dict[str, list[PackEntity]] = defaultdict(list)
    for each in found:
        clusters[_fold_body(each.name, kind)].append(each)
    stated: dict[str, set[str]] = defaultdict(set)
    for name, cluster in clusters.items():
        for text in {text for each in cluster for text in each.texts}:
            if _is_abbreviation(text):
                stated[folded(text)].add(name)
    for name in [name for name in clusters if _is_abbreviation(clusters[name][0].name)]:
        owners = stated[folded(clusters[name][0].name)] - {name}
        if len(owners) == 1:
            clusters[owners.pop()].extend(clusters.pop(name))
    return _with_renamed(clusters, kind)


def _with_renamed(clusters: dict[str, list[PackEntity]], kind: str) -> list[list[PackEntity]]:
    """The clusters, those of one body under its names of several years as one, the newest name's entities first."""
    owners: dict[str, set[str]] = {}
    for name, cluster in clusters.items():
        for form in {form for each in cluster for form in (each.name, *each.texts)}:
            owners.setdefault(_fold_body(form, kind), set()).add(name)
    for name in list(clusters):
        texts = {text for each in clusters.get(name, ()) for text in each.texts}
        for other, is_newer in sorted(link for text in texts if (link := linked_name(text))):
            found = owners.get(_fold_body(other, kind), set()) & clusters.keys() - {name}
            if len(found) == 1 and name in clusters:
                newer, older = (found.pop(), name) if is_newer else (name, found.pop())
                clusters[newer].extend(clusters.pop(older))
                owners = {form: {newer if each == older else each for each in names} for form, names in owners.items()}
    return list(clusters.values())


def _fold_body(name: str, kind: str) -> str:
    return fold_committee(name) if kind in ("committee", "organisation") else folded(name)


def _is_abbreviation(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][A-Za-z&]{0,7}[A-Z]", text))


def _name_clusters(kind: str, clusters: list[list[PackEntity]]) -> list[Entity]:
    # A body that was renamed goes by its newest name, whose entities are the first.
    names = [fullest_name(each.name for each in cluster if _same_name(kind, each, cluster[0])) for cluster in clusters]
    short = [_short_identity(kind, name) for name in names]
    often = Counter(short)
    used: Counter[str] = Counter()
    entities = []
    for name, brief, cluster in zip(names, short, clusters, strict=True):
        identity = brief if often[brief] == 1 else _long_identity(brief, name)
        used[identity] += 1
        # Namesakes whom nothing tells apart ("Mr Tarn" and "Mr Tarn") are numbered in the clusters' fixed order.
        entities.append(_entity(kind, name, f"{identity}|{used[identity]}", cluster))
    return entities


def _same_name(kind: str, each: PackEntity, first: PackEntity) -> bool:
    renamed = kind != "person" and any(linked_name(text) for text in (*each.texts, *first.texts))
    return not renamed or _fold_body(each.name, kind) == _fold_body(first.name, kind)


def _short_identity(kind: str, name: str) -> str:
    """What an id is made of: as little of a name as tells it apart, so that a fuller name found later changes none."""
    if kind != "person":
        return f"{kind}|{_fold_body(name, kind)}"
    parts = parse_person(name)
    return f"{kind}|{parts.surname}|{parts.initials[:1]}"


def _long_identity(brief: str, name: str) -> str:
    return f"{brief}|{fold_person(name)}|{is_councillor(name)}|{sorted(parse_person(name).titles)}"


def _entity(kind: str, name: str, identity: str, cluster: Sequence[PackEntity]) -> Entity:
    forms = {text for each in cluster for text in (each.name, *each.texts)} - {name}
    first = [each.first_date for each in cluster if each.first_date]
    last = [each.last_date for each in cluster if each.last_date]
    return Entity(
        id="e" + hashlib.sha256(identity.encode()).hexdigest()[:9],
        name=name,
        kind=kind,
        aliases=tuple(sorted(forms)),
        mentions=sum(each.mentions for each in cluster),
        first_date=min(first, default=None),
        last_date=max(last, default=None),
        members=tuple(sorted((each.pack, each.key) for each in cluster)),
    )


def fullest_name(names: Iterable[str]) -> str:
    """The longest name that is not in capitals only; ties by alphabet."""
    return min(names, key=lambda name: (name == name.upper() and len(name) > 8, -len(name), name))
