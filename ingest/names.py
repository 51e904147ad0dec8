"""A pack's records -> the people, organisations, committees, places and Acts that they mention, each with its place.

Names are learnt where the pack states them (attendance, leads, contacts, authors, `Full Name (ABC)`, `Councillor F
Abbott`) and then found everywhere. No statistical model has a part in it.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from corpus.names import is_committee_name
from corpus.records import Attendance, Meeting, Mention, Record
from ingest import name_acts as acts
from ingest import name_bodies as bodies
from ingest import name_people as people
from ingest.name_entities import Entities, fold_body, tell_acts, tell_bodies, tell_people, tell_places
from ingest.name_initials import resolve_initials
from ingest.name_matching import Triggers
from ingest.name_renamed import tell_renamed
from ingest.name_texts import PEOPLE_FIELDS, Text, read_texts, without_repeats
from ingest.name_words import GAP, Found, PackWords, is_capitalised, split_words, word_places, word_rows, word_set

_KNOWN_BODIES = word_rows("organisations", "known")
_NO_BODIES = word_set("organisations", "no_bodies")
_BARE_COMMITTEES = word_set("committees", "bare")


def find_mentions(records: Sequence[Record], pack: str) -> list[Mention]:
    """Every mention of a name in the records of one pack (its SHA-256), in the records' order; then the rest.

    Each printed occurrence counts once: see `name_texts` for the record to which it is given.
    """
    texts = read_texts(records)
    if not texts:
        return []
    found = without_repeats(list(_mentions(records, texts)), records)
    return [*found, *resolve_initials(records, found), *tell_renamed(records, found)]


@cache
def _triggers() -> Triggers:
    """The words at which a name by its form begins or ends."""
    words = {
        "title": people.TITLE_WORDS,
        "organisation": bodies.ORGANISATION_TRIGGERS,
        "opened": bodies.OPENERS.keys(),
        "committee": bodies.COMMITTEE_TRIGGERS,
        "act": acts.ACT_HEADS,
        "instrument": ("si", "instrument"),
        "place": bodies.PLACE_HEADS,
        "given": people.GIVEN_NAMES,
        "bracket": ("(",),
    }
    phrases = {label: [split_words(word) for word in each] for label, each in words.items()}
    return Triggers(phrases | {"label": people.LABELS})


@cache
def _national() -> dict[tuple[str, ...], str]:
    """The words of bodies that are known everywhere, as printed and in capitals -> their names."""
    return {
        tuple(split_words(form)): full_name
        for full_name, *_ in _KNOWN_BODIES
        for form in (full_name, full_name.upper())
    }


def _mentions(records: Sequence[Record], texts: Sequence[Text]) -> Iterator[Mention]:
    words: list[str] = []
    starts = []
    for text in texts:
        starts.append(len(words))
        # Words repeat: a large pack has half a million, of some thousand kinds.
        words.extend(map(sys.intern, split_words(text.text)))
        words.append(GAP)
    # Two more, so that a rule may look at the next words without asking whether there are any.
    reading = _Reading(records, texts, starts, PackWords([*words, GAP, GAP]))
    found = _choose([*reading.people(), *reading.bodies()])
    told = _tell(found, reading.stated, reading.members())
    at, places = -1, []
    for each in found:
        if at != (at := bisect_right(starts, each.start) - 1):
            places = word_places(texts[at].text)
        text = texts[at]
        first = places[each.start - starts[at]][0]
        last = places[each.end - 1 - starts[at]][1]
        if text.is_elsewhere(first):
            continue
        key, name = told[each.kind][each.form]
        source = records[text.record].source
        yield Mention(
            source=replace(source, rule=each.rule),
            text=text.text[first:last],
            kind=each.kind,
            entity_key=key,
            entity_name=name,
            record=text.record,
        )


class _Reading:
    """One pack's words, and what has been learnt from them. Lives no longer than `find_mentions`."""

    def __init__(
        self, records: Sequence[Record], texts: Sequence[Text], starts: Sequence[int], pack: PackWords
    ) -> None:
        self.records, self.texts, self.starts, self.pack = records, texts, starts, pack
        self.at: dict[str, list[tuple[int, int]]] = {}
        for label, start, end in _triggers().places(pack):
            self.at.setdefault(label, []).append((start, end))
        self.stated: dict[str, dict[str, str]] = {"organisation": {}, "committee": {}}
        """Kind -> abbreviation -> the name that the pack, or else the convention, gives it."""
        self.blocked: set[int] = set()
        """Places of people's words."""

    def people(self) -> list[Found]:
        """Everybody: stated in a field, by a title, a post or a label; and those known so wherever they are named."""
        pack = self.pack
        found = [each for start, _ in self.at.get("title", ()) for each in people.after_title(pack, start)]
        found += _some(people.with_post(pack, start) for start, _ in self.at.get("given", ()))
        found += _some(people.after_label(pack, end) for _, end in self.at.get("label", ()))
        in_fields = list(self._in_fields())
        names = {each.form for each in [*found, *in_fields]}
        rows = {row for name in names for row in people.search_forms(name, pack.everyday)}
        for start, end in self.pack.places_of(rows):
            if people.stands_alone(pack.words, start, end):
                first = people.with_title(pack.words, start)
                found.append(Found(first, end, "person", pack.text(first, end), "names.known/1", 1))
        covered = {place for each in found for place in range(each.start, each.end)}
        found += [each for each in in_fields if each.end > each.start and each.start not in covered]
        self.blocked = {place for each in found for place in range(each.start, each.end)}
        return found

    def _in_fields(self) -> Iterator[Found]:
        """People in the fields that are for them; the place is empty where the field holds more than one name."""
        taken = self._words_of_bodies()
        for text, start in zip(self.texts, self.starts, strict=True):
            if text.field in PEOPLE_FIELDS:
                sure = text.field == "name"
                names = people.names_in_field(text.text, self.pack.everyday, taken, sure=sure)
                end = self._end(start) if len(names) == 1 and sure else start
                for name in names:
                    yield Found(start, end, "person", name, "names.field/1", 2)

    def _end(self, start: int) -> int:
        """Where the text that begins at a place ends."""
        return self.pack.words.index(GAP, start)

    def members(self) -> frozenset[str]:
        """The names under which meetings list their own members."""
        return frozenset(
            self.pack.text(start, self._end(start))
            for text, start in zip(self.texts, self.starts, strict=True)
            if text.field == "name" and getattr(self.records[text.record], "capacity", "") == "member"
        )

    def _words_of_bodies(self) -> frozenset[str]:
        """The words before the heads of organisations' names, in lower case."""
        words = self.pack.words
        places = [
            place for start, _ in self.at.get("organisation", ()) for place in (start - 1, start - 2) if place >= 0
        ]
        return frozenset(words[place].lower() for place in places if is_capitalised(words[place]))

    def bodies(self) -> list[Found]:
        """Organisations, committees, Acts and places: by their form, and by the names and abbreviations learnt."""
        pack = self.pack
        national = list(self._national_bodies())
        blocked = self.blocked | {place for each in national for place in range(each.start, each.end)}
        found = national + _some(
            bodies.organisation_at(pack, start, blocked) for start, _ in self.at.get("organisation", ())
        )
        found += _some(bodies.opened_at(pack, start, blocked) for start, _ in self.at.get("opened", ()))
        found += _some(bodies.committee_at(pack, start, blocked) for start, _ in self.at.get("committee", ()))
        found = _without_neighbours(found)
        found += _some(acts.act_at(pack, start, blocked) for start, _ in self.at.get("act", ()))
        found += _some(acts.instrument_at(pack, start) for start, _ in self.at.get("instrument", ()))
        found += _some(bodies.place_at(pack, start, blocked) for start, _ in self.at.get("place", ()))
        found += self._whole_fields()
        self._learn_abbreviations(found)
        return [*found, *self._known_bodies(found)]

    def _whole_fields(self) -> Iterator[Found]:
        """Fields that are a name: the meeting's committee and place, the organisation in an attendance list."""
        for text, start in zip(self.texts, self.starts, strict=True):
            record = self.records[text.record]
            if not isinstance(record, Meeting | Attendance):
                continue
            end = self._end(start)
            if isinstance(record, Meeting):
                # A parish council's meeting names the council itself; `County Council` only says which of its bodies.
                whole = bodies.organisation_at(self.pack, end - 1, self.blocked) if text.field == "committee" else None
                kind = "organisation" if whole else "committee" if text.field == "committee" else "place"
            elif text.field == "organisation" and _names_body(record, text.text):
                kind = "committee" if is_committee_name(text.text) else "organisation"
            else:
                continue
            if any(is_capitalised(word) for word in self.pack.words[start:end]):
                yield Found(start, end, kind, self.pack.text(start, end), "names.field/1", 2)

    def _learn_abbreviations(self, found: Iterable[Found]) -> None:
        ending = {(each.end, each.kind): each for each in found if each.kind in self.stated}
        known = {tuple(split_words(each.form)): each for each in found if each.rule.startswith("names.field")}
        doubtful = set()
        for bracket, _ in self.at.get("bracket", ()):
            stated = bodies.abbreviation_at(self.pack, bracket)
            if stated is None or stated[2].lower() in bodies.ORGANISATION_GENERIC:
                continue
            start, end, short = stated
            full = ending.get((end, "organisation")) or ending.get((end, "committee"))
            full = full or known.get(tuple(self.pack.words[start:end]))
            if full is None:
                doubtful.add(short)
                continue
            earlier = self.stated[full.kind].setdefault(short, full.form)
            if fold_body(earlier) != fold_body(full.form):
                doubtful.add(short)
        for names in self.stated.values():
            for short in doubtful & names.keys():
                del names[short]
        for full_name, *shorts in _KNOWN_BODIES:
            for short in shorts:
                if short not in doubtful and short not in self.stated["committee"]:
                    self.stated["organisation"].setdefault(short, full_name)

    def _national_bodies(self) -> Iterator[Found]:
        for start, end in self.pack.places_of(_national()):
            name = _national()[tuple(self.pack.words[start:end])]
            yield Found(start, end, "organisation", name, "names.known/1", 0)

    def _known_bodies(self, found: Sequence[Found]) -> Iterator[Found]:
        rows: dict[tuple[str, ...], tuple[str, str]] = {}
        for place in {bodies.council_place(each.form) for each in found if each.kind == "organisation"} - {None}:
            rows[tuple(split_words(str(place)))] = ("place", str(place))
        for each in found:
            if each.kind == "organisation" and each.rule.startswith("names.field"):
                rows[tuple(split_words(each.form))] = (each.kind, each.form)
        for kind, names in self.stated.items():
            rows.update({(short,): (kind, short) for short in names})
        for name in _BARE_COMMITTEES:
            rows[tuple(name.title().split())] = ("committee", name.title())
        for start, end in self.pack.places_of(rows):
            if start not in self.blocked:
                kind, form = rows[tuple(self.pack.words[start:end])]
                yield Found(start, end, kind, form, "names.known/1", 6)


def _names_body(record: Attendance, text: str) -> bool:
    words = split_words(text)
    if record.capacity in ("officer", "cabinet member") or not is_capitalised(words[0]):
        return False
    return not _NO_BODIES.intersection(word.lower() for word in words) and len(words) > 1


def _some(found: Iterable[Found | None]) -> list[Found]:
    return [each for each in found if each is not None]


def _without_neighbours(found: Sequence[Found]) -> list[Found]:
    """`Oakfield Homes and Stonebridge Council` -> Stonebridge Council, where that stands by itself elsewhere."""
    alone = {fold_body(form) for form in {each.form for each in found}}
    return [_last_of(each, alone) for each in found]


def _last_of(each: Found, alone: Container[str]) -> Found:
    words = each.form.split()
    is_council = words[-1].lower() == "council"
    for place, word in enumerate(words[:-1]):
        # Two words or more before a council's own name are a heading, or the cell before.
        parted = word in ("and", "&") or (is_council and (place > 0 or (word.isupper() and not words[-1].isupper())))
        if parted and place + 2 < len(words) and fold_body(rest := " ".join(words[place + 1 :])) in alone:
            return replace(each, start=each.end - len(split_words(rest)), form=rest)
    return each


def _choose(found: Iterable[Found]) -> list[Found]:
    """Of names that lie over each other the longest, in the order of the text."""
    chosen: list[Found] = []
    taken: set[int] = set()
    for each in sorted(found, key=lambda each: (each.start - each.end, each.rank, each.start)):
        span = range(each.start, each.end)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen.append(each)
    return sorted(chosen, key=lambda each: each.start)


def _tell(found: Iterable[Found], stated: dict[str, dict[str, str]], members: frozenset[str]) -> dict[str, Entities]:
    forms: dict[str, set[str]] = {
        kind: set() for kind in ("person", "organisation", "committee", "legislation", "place")
    }
    for each in found:
        forms[each.kind].add(each.form)
    used = {
        kind: {short: full for short, full in names.items() if short in forms[kind]} for kind, names in stated.items()
    }
    return {
        "person": tell_people(forms["person"], members),
        "organisation": tell_bodies("organisation", forms["organisation"], used["organisation"]),
        "committee": tell_bodies("committee", forms["committee"], used["committee"]),
        "legislation": tell_acts(forms["legislation"]),
        "place": tell_places(forms["place"]),
    }
