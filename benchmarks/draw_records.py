"""Draws records of an invented council straight into an archive: no PDF. The same arguments draw the same archive.

    python benchmarks/draw_records.py FOLDER [--records 200000]

Words are as unevenly common as in real papers: a few subjects come up everywhere, most streets and firms seldom.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.records import (
    AgendaItem,
    Attendance,
    Meeting,
    Mention,
    Minute,
    PackResult,
    Passage,
    Recommendation,
    Record,
    Resolution,
    Section,
    Source,
    TrackerRow,
    WorkProgrammeEntry,
)
from corpus.store import Store

SEED = 7
COMMITTEES = (
    *("Health Scrutiny Committee", "Highways Committee", "Housing Select Panel", "Planning Committee"),
    *("Children and Learning Scrutiny Board (2)", "Growth Scrutiny Board (4)", "Audit Committee", "Licensing Panel"),
    *("Communities Scrutiny Board", "Finance Scrutiny Board (1)", "Cabinet", "Climate Panel"),
)
_STEMS = (
    *("Ald", "Ash", "Beck", "Bram", "Brook", "Cald", "Chap", "Clay", "Cole", "Cray", "Dal", "Dray", "Elm"),
    *("Fen", "Fern", "Gar", "Glen", "Graf", "Hal", "Harn", "Hazel", "Holm", "Ings", "Kel", "Kir", "Lang"),
    *("Lark", "Lind", "Mar", "Mel", "Mill", "Nor", "Oak", "Pell", "Quarr", "Ray", "Rook", "Sal", "Sedge"),
    *("Stan", "Thorn", "Tor", "Ul", "Wal", "Wick", "Wold", "Yar"),
)
_ENDS = (
    *("bank", "beck", "bridge", "burn", "bury", "by", "combe", "croft", "dale", "den", "field", "ford", "gate"),
    *("ham", "hurst", "ley", "mere", "more", "nor", "ton", "well", "worth"),
)
_WAYS = (*("Street", "Road", "Lane", "Avenue", "Close", "Square", "Rise", "Crescent", "Gardens", "Way"),)
_FIRST = (
    *("Freda", "Ruth", "Samir", "Joan", "Peter", "Anil", "Grace", "Owen", "Tessa", "Ivor", "Nadia", "Colin"),
    *("Maud", "Hugo", "Irene", "Basil", "Yusuf", "Enid"),
)
_POSTS = ("Councillor", "Councillor", "Councillor", "Mr", "Mrs", "Dr")
THINGS = (
    *("bus shelters", "hospital beds", "home visits", "school places", "empty homes", "street lamps", "care packages"),
    *("library hours", "fly-tipping", "flood defences", "parking permits", "youth clubs", "damp and mould", "potholes"),
    *("foster carers", "leisure centres", "food parcels", "apprenticeships", "allotments", "air quality", "footpaths"),
    *("delayed transfers of care", "mental health beds", "winter gritting", "recycling rounds", "taxi licences"),
    *("cycle lanes", "affordable homes", "dental waiting lists", "school exclusions", "market stalls", "tree planting"),
)
DOING = (
    *(
        "reviewed",
        "inspected",
        "funded",
        "repaired",
        "withdrawn",
        "consulted on",
        "extended",
        "monitored",
        "transferred",
    ),
    *("suspended", "leased", "commissioned", "published", "costed", "merged", "relocated", "insulated", "enforced"),
)
_SAID = (
    "The report set out how {thing} in {place} had been {doing} over three years and what residents had said of it.",
    "Members heard from {person} that {thing} in {place} remained a priority and that numbers had risen since {month}.",
    "In reply to a question {person} said that {thing} would be looked at with {body} before the winter.",
    "A review of {thing} by {body} has been completed, and its findings on {place} have been published.",
    "{body} had asked that {thing} be {doing} at {place} and at {place}.",
    "The cost to the Council of {thing} was {pounds},000, of which {body} would bear a third.",
    "{person} asked whether {thing} near {place} had been {doing} as agreed in {month}.",
    "It was noted that the {doing} scheme at {place} would be followed by one for {thing}.",
)
_ASKED = (
    "A briefing note on {thing} in {place} be circulated to Members by 30 June {year}.",
    "The Director of Place be asked to review {thing} in {place} within six months.",
    "Cabinet be recommended to fund {thing} in {place} together with {body}.",
    "An update on {thing} in {place} be submitted to the Committee in six months time.",
    "The report be noted.",
)
_TOLD = (
    "Request sent.",
    "Officers will consider this.",
    "A draft is with the service.",
    "Circulated to Members.",
    None,
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "September", "October", "November"),
    "December",
)


class World:
    """What the council has: places, people, bodies; those named first are spoken of most."""

    def __init__(self) -> None:
        chance = random.Random(SEED)
        towns = [stem + end for stem in _STEMS for end in _ENDS]
        chance.shuffle(towns)
        self.places = [f"{town} {way}" for way in _WAYS for town in towns][:6000]
        chance.shuffle(self.places)
        surnames = chance.sample(towns, 400)
        self.people = [f"{chance.choice(_POSTS)} {chance.choice(_FIRST)} {name}" for name in surnames]
        kinds = ("Housing Trust", "Hospital Trust", "Bus Company", "Tenants Association", "Academy", "Partnership")
        self.bodies = [f"{town} {chance.choice(kinds)}" for town in chance.sample(towns, 150)]

    def fill(self, chance: random.Random, words: str, year: str = "2019") -> str:
        """A sentence with names and things put in."""
        while "{" in words:
            name = words[words.index("{") + 1 : words.index("}")]
            words = words.replace(f"{{{name}}}", self._word(chance, name, year), 1)
        return words

    def _word(self, chance: random.Random, name: str, year: str) -> str:
        if name in ("year", "pounds"):
            return year if name == "year" else str(chance.randrange(2, 900))
        kinds = {"thing": THINGS, "doing": DOING, "month": _MONTHS, "place": self.places, "person": self.people}
        return _uneven(chance, kinds.get(name, self.bodies))

    def said(self, chance: random.Random, sentences: int) -> str:
        """Running text."""
        return " ".join(self.fill(chance, chance.choice(_SAID)) for _ in range(sentences))


def _uneven(chance: random.Random, some: Sequence[str]) -> str:
    """One of some, the n-th about a tenth as often as the first where n is ten."""
    return some[int(len(some) ** chance.random()) - 1]


def main() -> None:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=200_000)
    args = parser.parse_args()
    print(f"{draw_archive(args.folder, args.records)} records")


def draw_archive(folder: Path, wanted: int) -> int:
    """Put packs into a new archive until it has so many records; how many it has."""
    world, had = World(), 0
    with Store.open(folder, create=True) as store:
        for result in _packs(world):
            if had >= wanted:
                return had
            store.put(result)
            had += len(result.records)
    return had


def _packs(world: World) -> Iterator[PackResult]:
    number = 0
    while True:
        committee = COMMITTEES[number % len(COMMITTEES)]
        day = dt.date(2009, 5, 13) + dt.timedelta(days=28 * (number // len(COMMITTEES)) + number % len(COMMITTEES))
        yield _pack(world, random.Random(SEED * 1_000_003 + number), number, committee, day)
        number += 1


def _pack(world: World, chance: random.Random, number: int, committee: str, day: dt.date) -> PackResult:
    sha = hashlib.sha256(f"drawn {number}".encode()).hexdigest()
    records = [*_front(chance, world, sha, committee, day), *_minutes(chance, world, sha, committee, day)]
    records += _reports(chance, world, sha, committee, day)
    records += _lists(chance, world, sha, committee, day)
    name = f"{committee} {day:%d-%m-%Y}.pdf"
    mentions = tuple(_mentions(world, sha, records))
    return PackResult(sha256=sha, name=name, pages=90, records=tuple(records), mentions=mentions, reader="drawn/1")


def _at(sha: str, page: int) -> Source:
    return Source(pack=sha, page=page, box=(56.0, 100.0, 540.0, 120.0), rule="drawn/1")


def _front(chance: random.Random, world: World, sha: str, committee: str, day: dt.date) -> Iterator[Record]:
    before = day - dt.timedelta(days=28)
    for role, date in (("agenda", day), ("minutes", before)):
        yield Meeting(source=_at(sha, 1), committee=committee, date=date.isoformat(), role=role, place="Guildhall")
    yield Section(source=_at(sha, 1), section_kind="agenda", title=committee, first_pdf_page=1, last_pdf_page=2)
    for _ in range(12):
        yield Attendance(
            source=_at(sha, 3),
            committee=committee,
            meeting_date=before.isoformat(),
            name=_uneven(chance, world.people),
            capacity=chance.choice(("member", "officer", "apologies")),
        )


def _minutes(chance: random.Random, world: World, sha: str, committee: str, day: dt.date) -> Iterator[Record]:
    held = (day - dt.timedelta(days=28)).isoformat()
    here = {"committee": committee, "meeting_date": held}
    for number in range(9):
        title = world.fill(chance, "{thing} in {place}").capitalize()
        place = _at(sha, 4 + number)
        text = world.said(chance, chance.randint(3, 12))
        clauses = [world.fill(chance, chance.choice(_ASKED), held[:4]) for _ in range(2)]
        text = f"{text} RESOLVED that {' '.join(clauses)}"
        yield Minute(source=place, number=str(number + 20), title=title, text=text, **here)
        for nth, clause in enumerate(clauses, start=1):
            number_of = {"minute_number": str(number + 20), "minute_title": title, "clause": f"({nth})"}
            yield Resolution(source=place, text=clause, lead="RESOLVED that", **number_of, **here)


def _reports(chance: random.Random, world: World, sha: str, committee: str, day: dt.date) -> Iterator[Record]:
    here = {"committee": committee, "meeting_date": day.isoformat()}
    for item in range(6):
        title, first = world.fill(chance, "Report on {thing} in {place}"), 15 + item * 10
        yield AgendaItem(source=_at(sha, 1), number=str(item + 3), title=title, **here)
        pages = {"first_pdf_page": first, "last_pdf_page": first + 9}
        yield Section(source=_at(sha, first), section_kind="report", title=title, item=str(item + 3), **pages, **here)
        for page in range(9):
            heading = world.fill(chance, chance.choice(("Background", "Options for {thing}", "Costs", "{place}")))
            yield Passage(
                source=_at(sha, first + page),
                paper=title,
                section_kind="report",
                heading=heading,
                text=world.said(chance, chance.randint(4, 10)),
                author=_uneven(chance, world.people),
                **here,
            )
        asked = world.fill(chance, chance.choice(_ASKED), here["meeting_date"][:4])
        number = {"item": str(item + 3), "number": "(1)"}
        yield Recommendation(source=_at(sha, first), source_kind="report", text=asked, **number, **here)


def _lists(chance: random.Random, world: World, sha: str, committee: str, day: dt.date) -> Iterator[Record]:
    here = {"committee": committee}
    for _ in range(10):
        made = (day - dt.timedelta(days=28 * chance.randrange(1, 12))).isoformat()
        text = world.fill(chance, chance.choice(_ASKED[:4]), made[:4])
        told = {"text": text, "response": chance.choice(_TOLD), "responsible": _uneven(chance, world.people)}
        yield TrackerRow(source=_at(sha, 80), pack_meeting_date=day.isoformat(), meeting_date=made, **told, **here)
    for month in _MONTHS[:8]:
        title = world.fill(chance, "{thing} in {place}")
        dates = {"meeting_date": day.isoformat(), "date": month}
        yield WorkProgrammeEntry(source=_at(sha, 85), title=title, **dates, **here)


def _mentions(world: World, sha: str, records: Sequence[Record]) -> Iterator[Mention]:
    """The people and bodies named in records; a name is two or three words in capitals that the council knows."""
    kinds = {**dict.fromkeys(world.people, "person"), **dict.fromkeys(world.bodies, "organisation")}
    surnames = {name.split()[-1]: name for name in world.people}
    towns = {name.split()[0]: name for name in world.bodies}
    for place, record in enumerate(records):
        text = " ".join(str(getattr(record, field) or "") for field in record.text_fields)
        words = {word.strip(".,") for word in text.split()}
        for name in sorted({known[word] for known in (surnames, towns) for word in words & known.keys()}):
            if name in text:
                key = name.casefold()
                yield Mention(
                    source=record.source, text=name, kind=kinds[name], entity_key=key, entity_name=name, record=place
                )


if __name__ == "__main__":
    main()
