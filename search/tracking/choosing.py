"""Which commitments are wanted, in which order, and in words why each stands where it does. Pure."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.dates import parse_date
from corpus.errors import NotKnown
from corpus.names import fold_committee
from corpus.records import folded
from search.tracking.events import Commitment, Event

KINDS = ("recommendation", "action", "information", "report-back", "referral")
GROUPS = ("committee", "responsible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a list is to hold; None and False leave nothing out."""

    committee: str | None = None
    """Words of its name."""
    responsible: str | None = None
    """Words of the name, post, portfolio or body."""
    kind: str | None = None
    since: dt.date | None = None
    """First day of the meetings that decided."""
    overdue: bool = False
    awaiting_response: bool = False
    """Only what should have been responded to by the day asked about, and was not."""


def choose(commitments: Iterable[Commitment], wanted: Wanted, today: dt.date) -> list[Commitment]:
    """Those that are wanted, the most overdue first, then what is due next, then what has no day, oldest first."""
    return sorted((each for each in commitments if _is_wanted(each, wanted, today)), key=_urgency)


def expect_known(commitments: Sequence[Commitment], wanted: Wanted) -> None:
    """Raise NotKnown, with the nearest names, where no commitment at all has the committee or the name wanted.

    An empty list would say that nothing is left to do, where a name was only mistyped.
    """
    committees = [each.committee for each in commitments if each.committee]
    _expect(wanted.committee, committees, "No committee whose name has the words {} decided anything that is followed.")
    names = [name for each in commitments for name in each.responsible]
    _expect(wanted.responsible, names, "Nobody whose name has the words {} is responsible for anything.")


def _expect(words: str | None, names: Sequence[str], message: str) -> None:
    if not words or not names or any(_has_words(words, name) for name in names):
        return
    # Only who mistypes a name waits for this import.
    from rapidfuzz import fuzz, process

    near = process.extract(words, sorted(set(names)), scorer=fuzz.WRatio, processor=folded, limit=3)
    advice = "The nearest: " + "; ".join(name for name, _, _ in near) + "."
    raise NotKnown(message.format(f"“{words}”"), advice=advice)


def _is_wanted(each: Commitment, wanted: Wanted, today: dt.date) -> bool:
    return all(
        (
            not wanted.committee or _has_words(wanted.committee, each.committee),
            not wanted.responsible or any(_has_words(wanted.responsible, name) for name in each.responsible),
            wanted.kind in (None, each.kind),
            not wanted.since or (each.meeting_date or "") >= wanted.since.isoformat(),
            not wanted.overdue or each.overdue,
            not wanted.awaiting_response or awaits_response(each, today),
        )
    )


def _has_words(words: str, name: str | None) -> bool:
    """Whether a name holds the words, in any form of a committee's name or as they stand."""
    wanted, body = folded(words), fold_committee(words)
    return wanted in folded(name) or (body != "" and body in fold_committee(name))


def _urgency(each: Commitment) -> tuple[bool, str]:
    """Those alike keep the order that they come in, which is that of their meetings and minutes."""
    due = each.due if each.is_unresolved else None
    return due is None, due or ""


def awaits_response(each: Commitment, today: dt.date) -> bool:
    """Whether its response should have come before that day and has not; one put off has not."""
    late = each.response_due is not None and each.response_due < today.isoformat()
    return late and each.is_unresolved and each.response in (None, "deferred")


def group(commitments: Sequence[Commitment], by: str | None) -> list[tuple[str | None, list[Commitment]]]:
    """The list in parts with their headings, those with the most overdue first; one part without a heading for no `by`.

    What several are responsible for stands under the first of them.
    """
    if by is None:
        return [(None, list(commitments))]
    heading: Callable[[Commitment], str | None] = (
        (lambda each: each.committee) if by == "committee" else (lambda each: next(iter(each.responsible), None))
    )
    parts: dict[str, tuple[str, list[Commitment]]] = {}
    for each in commitments:
        name = heading(each) or ("No committee given" if by == "committee" else "Nobody named")
        key = fold_committee(name) if by == "committee" else folded(name).removeprefix("the ")
        parts.setdefault(key, (name, []))[1].append(each)
    return sorted(parts.values(), key=lambda part: (-sum(each.overdue for each in part[1]), folded(part[0])))


def find_commitment(commitments: Iterable[Commitment], id: str) -> Commitment | None:
    """The one of an id or of the beginning of one, or None. Raises NotKnown where several begin so."""
    wanted = folded(id)
    found = [each for each in commitments if wanted and each.id.startswith(wanted)]
    exact = [each for each in found if each.id == wanted]
    if exact or len(found) < 2:
        return next(iter(exact or found), None)
    some = ", ".join(each.id for each in found[:5]) + (" ..." if len(found) > 5 else "")
    raise NotKnown(f"{len(found)} ids begin with {wanted}: {some}", advice="Type more of the id.")


def totals(commitments: Sequence[Commitment], today: dt.date) -> str:
    """How many there are, by status, and how many of them press, in words."""
    statuses = Counter(each.status for each in commitments)
    parts = [f"{statuses[status]} {status}" for status in statuses if statuses[status]]
    pressing = {
        "overdue": sum(each.overdue for each in commitments),
        "past the day for a response": sum(awaits_response(each, today) for each in commitments),
        "possibly dealt with": sum(bool(each.possibly) and each.is_unresolved for each in commitments),
    }
    parts += [f"{number} {words}" for words, number in pressing.items() if number]
    return f"{len(commitments)} in all" + (f": {', '.join(parts)}" if parts else "") + "."


# In words

_CLOSERS = {
    "committee": "as the committee agreed",
    "officer": "as reported",
    "tracker removal": "gone from a tracker that drops what is dealt with",
}


def reason(each: Commitment) -> str:
    """Why it stands where it does: what closed it, what was last said, or that nothing was."""
    said = next((event for event in reversed(each.events) if event.kind == "officer's decision"), None)
    if said is not None:
        by = said.rule.partition(" by ")[2]
        note = f": {quote(said.text)}" if said.text else ""
        return (
            f"{_capital(each.status)} by an officer's decision of {day_in_words(said.date)}"
            + (f" ({by})" if by else "")
            + note
        )
    if each.evidence is not None:
        how = _CLOSERS.get(each.closed_by or "")
        return f"{_capital(each.status)}{f', {how}' if how else ''}: {_told(each.evidence)}"
    last = next((event for event in reversed(each.events) if event.kind != "made"), None)
    if last is None:
        return "Open: nothing found since it was decided"
    return f"Open: last said {_told(last.place)}"


def possible(each: Commitment) -> str | None:
    """What may have dealt with it, in words, or None."""
    if not each.possibly or not each.is_unresolved:
        return None
    return f"Possibly dealt with: {_told(each.possibly[-1].place)}"


def lateness(each: Commitment, today: dt.date) -> str | None:
    """How its day stands to the day asked about, or None where it has none or is dealt with."""
    if each.due is None or not each.is_unresolved:
        return None
    if not each.overdue:
        return f"Due {day_in_words(each.due)}"
    date = parse_date(each.due)
    days = (today - date.last).days if date else 0
    return f"Overdue by {days} day{'s' if days != 1 else ''} (due {day_in_words(each.due)})"


def place(event: Event) -> str:
    """Where an event stands, for people."""
    return pack_page(event.pack, event.pdf_page) if event.pack else "in the archive's log"


def pack_page(pack: object, page: object) -> str:
    """A page of a pack for people, who know that a pack is a PDF."""
    return f"{str(pack).removesuffix('.pdf')}, page {page}"


def day_in_words(day: str | None) -> str:
    """An ISO date for people: 9 Nov 2016."""
    date = parse_date(day)
    return f"{date.first.day} {date.first:%b %Y}" if date and date.day else day or "an unknown day"


def quote(words: str, length: int = 160) -> str:
    """The words in quotation marks, cut at a word where they are long."""
    words = " ".join(words.split())
    if len(words) > length:
        words = words[:length].rsplit(" ", 1)[0].rstrip(" ,;.") + " ..."
    return f"“{words}”"


def _told(evidence: dict[str, object]) -> str:
    where = f" ({pack_page(evidence['pack'], evidence['pdf_page'])})" if evidence["pack"] else ""
    return f"{day_in_words(str(evidence['date']))}, {quote(str(evidence['text']))}{where}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
