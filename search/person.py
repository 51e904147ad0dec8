"""One person over the years: in which roles and posts, what they were asked, what they answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile

from corpus.entities import Entity
from corpus.names import parse_person
from corpus.records import (
    AgendaItem,
    Attendance,
    Minute,
    Passage,
    PlanAction,
    Recommendation,
    Record,
    Resolution,
    TrackerRow,
    WorkProgrammeEntry,
    folded,
)
from corpus.rows import meeting_day
from corpus.store import Store
from index.document import record_text
from ingest.conventions import convention
from search.snippet import make_snippet
from search.tracking.answers import Standing
from search.tracking.heard.telling import split_sentences
from search.tracking.heard.weighing import weigh
from search.tracking.stated.asks import find_responsible

REPEATED = ("asked", "answered", "reported", "leads", "to report")
SAME_POST = 3
"""Words by which two posts that begin with them are one: `Head of Housing`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that a person was, was asked or did, at a place in a pack."""

    date: str | None
    what: str
    """A role (`member`, `officer`, `Chair` ...), or `asked`, `answered`, `reported`, `said`, `leads`, `mentioned`."""
    committee: str | None
    words: str
    id: str
    pack: str
    pdf_page: int
    status: str | None = None
    """What became of what was asked."""


@dataclass(slots=True)
class Role:
    """A role or post, and the meetings by whose papers it was held."""

    name: str
    days: list[str] = field(default_factory=list)


def life_of(store: Store, person: Entity) -> list[Part]:
    """What papers say that a person was, was asked and did, in the order of the meetings, each once."""
    standing = Standing(store)
    forms = {folded(form) for form in (person.name, *person.aliases)}
    parts = [
        Part(
            date=named.day,
            what=what,
            committee=getattr(named.record, "committee", None),
            words=words,
            id=named.id,
            pack=named.pack,
            pdf_page=named.record.source.page,
            status=_status(standing, named.id) if what == "asked" else None,
        )
        for named in _naming(store, person)
        for what, words in _told(named.record, forms)
    ]
    return list(_once(sorted(parts, key=lambda part: (part.date or "", part.pack, part.pdf_page, part.id))))


@dataclass(frozen=True, slots=True)
class _Named:
    """A record that names the person."""

    id: str
    record: Record
    pack: str
    """The file's name."""
    day: str | None
    """Of the meeting to which it belongs; of a tracker's row, the one before which it was."""


def _naming(store: Store, person: Entity) -> list[_Named]:
    packs = {pack.sha256: pack for pack in store.packs()}
    found = []
    for id, record in store.records_by_id(store.records_naming(person.id)).items():
        pack = packs[record.source.pack]
        own = None if isinstance(record, TrackerRow) else meeting_day(record)
        found.append(_Named(id, record, pack.name, own or pack.meeting_date))
    return found


def _status(standing: Standing, id: str) -> str | None:
    about = standing.told_by.get(id, ())
    return standing.brief[about[0]].status if about else None


def _once(parts: Iterable[Part]) -> Iterator[Part]:
    """Rows stand in tracker after tracker, and a paper names its author on every page: the first of each."""
    seen: set[tuple[str, str]] = set()
    for part in parts:
        told = part.what, folded(part.words)
        if part.what not in REPEATED or told not in seen:
            yield part
        seen.add(told)


def _told(record: Record, forms: set[str]) -> list[tuple[str, str]]:
    """What a record tells of the person, with the words: more than one where a row has a request and its answer."""
    match record:
        case Attendance():
            return [
                (record.role or record.capacity, ", ".join(part for part in (record.name, record.organisation) if part))
            ]
        case TrackerRow() if _are(forms, record.responsible, record.contact):
            answered = record.response and weigh(record.response, record.status) != "acknowledged"
            return [("asked", record.text), *([("answered", str(record.response))] if answered else [])]
        case PlanAction() if _are(forms, *record.leads):
            return [("leads", record.action)]
        case WorkProgrammeEntry():
            return [("to report", record.title or record_text(record))]
        case Resolution() | Recommendation() if _are(forms, *find_responsible(record.text)):
            return [("asked", record.text)]
        case AgendaItem():
            return [("reported", record.title)]
        case Passage() if _is_author(record, forms):
            return [("reported", record.paper or record_text(record)[:80])]
        case _:
            said = _said(record, forms)
            return [("said", said)] if said else [("mentioned", _shown(record, forms))]


def _are(forms: set[str], *names: str | None) -> bool:
    return any(re.search(rf"\b{re.escape(form)}\b", folded(name)) for name in names if name for form in forms)


def _is_author(record: Passage, forms: set[str]) -> bool:
    return _are(forms, record.author) or any(f"{word} {form}" in folded(record.text) for word in _BY for form in forms)


_BY = ("from:", "report of", "report author", "author:", "author")
_SPOKE = re.compile(
    r"(?:,[^,]{2,80},)? (?:also |then |further |had )?(?:said|reported|explained|told|advised|informed|replied|"
    r"answered|confirmed|stated|outlined|presented|introduced|responded|reminded|assured|added|undertook|promised|"
    r"gave|indicated)\b"
)


def _said(record: Record, forms: set[str]) -> str | None:
    """The sentence of minutes in which the person speaks."""
    if not isinstance(record, Minute):
        return None
    for sentence in split_sentences(record.text):
        words = folded(sentence)
        if any((at := words.find(form)) >= 0 and _SPOKE.match(words, at + len(form)) for form in forms):
            return sentence
    return None


def _shown(record: Record, forms: Iterable[str]) -> str:
    words = [parse_person(form).surname for form in forms]
    return make_snippet(record_text(record), list(dict.fromkeys(words)))


# Roles by date


def roles_of(store: Store, person: Entity) -> list[Role]:
    """Roles and posts, the first held first: as attendance lists give them, and as papers print them after the name."""
    held = [(post, named.day) for named in _naming(store, person) for post in _roles(named.record, person) if named.day]
    posts = [post for post, _ in held]
    found: dict[str, Role] = {}
    for post, day in held:
        role = _without_next_label(post, posts)
        found.setdefault(folded(role), Role(role)).days.append(day)
    return sorted(found.values(), key=lambda role: (min(role.days), role.name))


def _without_next_label(post: str, posts: Sequence[str]) -> str:
    """The words of a post that it shares with others that begin alike: what follows it on a front sheet is a label."""
    words = post.split()
    for other in posts:
        alike = (one.rstrip(",") == two.rstrip(",") for one, two in zip(words, other.split(), strict=False))
        shared = sum(takewhile(bool, alike))
        if SAME_POST <= shared < len(words) and not words[shared - 1].endswith(","):
            words = words[:shared]
    return " ".join(words).rstrip(",")


def _roles(record: Record, person: Entity) -> set[str]:
    if isinstance(record, Attendance):
        what = record.role or (record.capacity if record.capacity != "apologies" else None)
        body = record.organisation or (record.committee if what else None)
        return {", ".join(part for part in (what, body) if part)} - {""}
    text = record_text(record)
    forms = "|".join(re.escape(form) for form in (person.name, *person.aliases) if " " in form)
    posts = re.findall(rf"(?:{forms})\s*[,–(-]\s*({_WORD}(?: {_WORD}\b(?!:))*)", text) if forms else []
    return {_CUT.sub("", post) for post in posts if _posts().search(post)}


_WORD = r"(?:[A-Z][\w&'’-]*|of|for|and|the|to)"
_CUT = re.compile(r"(?: (?:of|for|and|the|to))+$")


@cache
def _posts() -> re.Pattern[str]:
    return re.compile("|".join(convention("attendance")["words"]["posts"]), re.IGNORECASE)
