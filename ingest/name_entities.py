"""The names found in a pack -> who is who: each printed form's entity, its key and its fullest name.

Pure. Cautious, as `corpus.names` is: two forms are one where nothing else in the pack could be meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from corpus.names import GENDERED, PersonName, fold_committee, is_councillor, parse_person, same_person, title_case
from corpus.records import folded
from ingest.conventions import convention

Entities = dict[str, tuple[str, str]]
"""Printed form -> (key, fullest name)."""


def tell_people(forms: Iterable[str], members: Collection[str] = ()) -> Entities:
    """People's printed forms -> who they are. `members` are the forms under which a meeting lists its own members."""
    clusters: list[list[str]] = []
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for form in sorted(set(forms)):
        name = parse_person(form)
        groups[name.given, name.surname, _gender(name), _office(name) if not name.given else ""].append(form)
    by_surname: dict[str, list[list[str]]] = defaultdict(list)
    for group in sorted(groups.values(), key=lambda group: (_vagueness(group[0]), group[0])):
        namesakes = by_surname[parse_person(group[0]).surname]
        home = _home(group, namesakes) or _member(group, namesakes, members)
        if home is None:
            namesakes.append(list(group))
        else:
            home.extend(group)
    for namesakes in by_surname.values():
        clusters.extend(namesakes)
    return _keyed("person", clusters, _person_identity, _fullest_person)


def _office(name: PersonName) -> str:
    return "councillor" if "councillor" in name.titles else "other" if name.titles else ""


def _gender(name: PersonName) -> str:
    return next((gender for title in name.titles if (gender := GENDERED.get(title))), "")


def _vagueness(form: str) -> tuple[int, int, bool]:
    name = parse_person(form)
    return (0 if name.full_given else 1 if name.given else 2), -len(name.given), not name.titles


def _home(group: list[str], namesakes: list[list[str]]) -> list[str] | None:
    """The one person known by a fuller name whom the forms can mean; of a councillor and another, a councillor is."""
    fits = [cluster for cluster in namesakes if all(same_person(one, other) for one in group for other in cluster)]
    if len(fits) > 1 and is_councillor(group[0]):
        fits = [cluster for cluster in fits if any(is_councillor(form) for form in cluster)]
    return fits[0] if len(fits) == 1 else None


def _member(group: list[str], namesakes: list[list[str]], members: Collection[str]) -> list[str] | None:
    """`Councillor Marlow`, where the only Marlow of the pack is listed as a member, `Mr David Marlow`."""
    if parse_person(group[0]).given or not is_councillor(group[0]) or len(namesakes) != 1:
        return None
    return namesakes[0] if any(form in members for form in namesakes[0]) else None


def _person_identity(forms: list[str]) -> str:
    best = parse_person(_fullest_person(forms))
    return f"{best.surname}|{' '.join(best.given) or ' '.join(best.titles)}"


def _fullest_person(forms: Iterable[str]) -> str:
    def fullness(form: str) -> tuple[int, int, bool, bool, int, str]:
        name = parse_person(form)
        full, given = len(name.full_given), len(name.given)
        return full, given, form != form.upper(), form.startswith("Councillor "), len(form), form

    return _titled_case(max(forms, key=fullness))


def _titled_case(form: str) -> str:
    return title_case(form) if form == form.upper() and re.search(r"[A-Z]{4}.* | .*[A-Z]{4}", form) else form


def tell_bodies(kind: str, forms: Iterable[str], stated: Mapping[str, str]) -> Entities:
    """Bodies' printed forms -> which they are. `stated` maps an abbreviation to the name that the pack gives it."""
    clusters: dict[str, list[str]] = defaultdict(list)
    links = {fold_body(short): fold_body(full) for short, full in stated.items()}
    for form in sorted({*forms, *stated.values()}):
        fold = fold_body(form)
        clusters[links.get(fold, fold)].append(form)
    if kind == "committee":
        clusters = _by_number(clusters)
    return _keyed(kind, list(clusters.values()), lambda group: fold_body(_fullest(group)), _fullest)


def fold_body(name: str) -> str:
    """A body's name for comparison: `Stonebridge CCG` as Stonebridge Clinical Commissioning Group; a trust with or
    without `NHS` and `Foundation`."""
    expansions: dict[str, str] = convention("names")["organisations"]["expansions"]
    words = [word for part in fold_committee(name).split() for word in expansions.get(part, part).split()]
    if words and words[-1] == "trust":
        words = [word for word in words if word not in ("nhs", "foundation")]
        if "hospitals" in words or "hospital" in words:
            words.pop()
    return " ".join(words)


def _by_number(clusters: dict[str, list[str]]) -> dict[str, list[str]]:
    """`Scrutiny Board 5` and `Health Scrutiny Board` join `Health Scrutiny Board (5)` where the pack has but one."""
    joined = dict(clusters)
    for fold in clusters:
        if re.fullmatch(r"scrutiny (?:board|committee|panel) \d+", fold):
            bearers = [other for other in clusters if other.endswith(" " + fold)]
        else:
            bearers = [other for other in clusters if re.fullmatch(re.escape(fold) + r" \d+", other)]
        if len(bearers) == 1 and bearers[0] in joined:
            joined[bearers[0]] = joined[bearers[0]] + joined.pop(fold)
    return joined


def tell_acts(forms: Iterable[str]) -> Entities:
    """Acts' printed forms -> which they are; one named without its year joins the one of that name in the pack."""
    clusters: dict[str, list[str]] = defaultdict(list)
    for form in sorted(set(forms)):
        clusters[_fold_act(form)].append(form)
    for fold in [fold for fold in clusters if not re.search(r"\d{4}", fold)]:
        dated = [other for other in clusters if re.fullmatch(re.escape(fold) + r" \d{4}", other)]
        if len(dated) == 1:
            clusters[dated[0]].extend(clusters.pop(fold))
    return _keyed("legislation", list(clusters.values()), lambda group: _fold_act(_fullest(group)), _fullest)


def _fold_act(name: str) -> str:
    return re.sub(r"\((\d{4})\)", r"\1", folded(name).replace("&", "and"))


def tell_places(forms: Iterable[str]) -> Entities:
    """Places' printed forms -> which they are, by their words alone."""
    clusters: dict[str, list[str]] = defaultdict(list)
    for form in sorted(set(forms)):
        clusters[folded(form)].append(form)
    return _keyed("place", list(clusters.values()), lambda group: folded(group[0]), _fullest)


def _fullest(forms: Iterable[str]) -> str:
    return _titled_case(min(forms, key=lambda form: (form == form.upper() and len(form) > 8, -len(form), form)))


def _keyed(
    kind: str, clusters: list[list[str]], identity: Callable[[list[str]], str], fullest: Callable[[list[str]], str]
) -> Entities:
    told: Entities = {}
    used: dict[str, int] = defaultdict(int)
    for cluster in clusters:
        key = f"{kind}:{identity(cluster)}"
        used[key] += 1
        if used[key] > 1:
            key = f"{key}|{used[key]}"
        for form in cluster:
            told[form] = (key, fullest(cluster))
    return told
