"""What packs show to have been decided that somebody must still do: the beginnings of lives."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus.names import fold_committee
from corpus.records import Minute, Recommendation, Resolution, TrackerRow, folded
from corpus.rows import Pack
from search.tracking.events import Event
from search.tracking.lives import Life
from search.tracking.stated.asks import asks_somebody, endorses_list, find_ask, find_responsible, join_responsible
from search.tracking.stated.papers import MinuteKey, Papers, minute_key
from search.tracking.stated.put_by_scrutiny import settles_scrutiny
from search.tracking.stated.stated_rows import is_of_auditors, tracks
from search.tracking.tied.linking import Clauses, Wording
from search.tracking.words.citing import is_executive
from search.tracking.words.labels import bare_number, count_up
from search.tracking.words.wording import stems


def clauses_decided(papers: Papers, pack: Pack) -> list[tuple[Wording, Life | None]]:
    """The pack's clauses, each with the life that it begins if it asks for something; lists that are endorsed last."""
    resolutions = _with_rows_of_tables(papers.of(Resolution))
    lists = _endorsed_lists(papers, [record for _, record in resolutions])
    formal = _decide_formally(resolutions)
    found: list[tuple[Wording, Life | None]] = []
    for id, record in resolutions:
        begun = 0
        narrated = _is_narrated(record) and (record.committee, record.meeting_date) in formal
        within = _list_within(record)
        if within:
            # A row may be on the clause that holds the list: it is known by then, and asks for nothing besides.
            found.append((Wording(record.committee, record.meeting_date, record.text), None))
        for part in within or _bullets_of(record):
            own = f"{id}-{begun + 1}" if begun else id
            endorses = _minute_key(part) in lists and endorses_list(part.text)
            life = _begun_by(own, part, endorses=endorses, narrated=narrated)
            begun += life is not None
            found.append((Wording(part.committee, part.meeting_date, part.text), life))
    titles = {_minute_key(record): record.minute_title or "" for _, record in resolutions}
    for key, entries in lists.items():
        for id, listed in entries:
            number = listed.number or ""
            life = _life_of(id, listed, "recommendation", listed.item, number, titles.get(key, ""))
            found.append((Wording(listed.committee, listed.meeting_date, listed.text), life))
    listed_ids = {id: key for key, entries in lists.items() for id, _ in entries}
    for life in (life for _, life in found if life):
        life.hear(_made(life, pack, life.meeting_date, "made"))
        if life.id in listed_ids:
            life.hear(*_forwarded(listed_ids[life.id], resolutions, pack))
    return found


def _with_rows_of_tables(resolutions: Sequence[tuple[str, Resolution]]) -> list[tuple[str, Resolution]]:
    """The decisions without rows of a table that only say who sees to a clause told in words, and by when.

    `14(iii) | Report on the contractor | Mr Moss | Six months` beside `(iii) to ask for a report on how it is doing`.
    """
    own = {_place(each): id for id, each in resolutions if each.clause and not _is_of_table(each)}
    words = {id: stems(each.text) for id, each in resolutions}
    named = {id: own.get(_place(each)) for id, each in resolutions if each.clause and _is_of_table(each)}
    given = {of: row for row, of in named.items() if of and words[row] & words[of]}
    by_id = dict(resolutions)
    return [
        (id, replace(each, responsible=each.responsible or row.responsible, due=each.due or row.due) if row else each)
        for id, each in resolutions
        if id not in given.values()
        for row in (by_id.get(given.get(id, "")),)
    ]


def _is_of_table(record: Resolution) -> bool:
    return record.source.rule.startswith("resolutions.table")


def _place(record: Resolution) -> tuple[MinuteKey, str]:
    return _minute_key(record), bare_number(record.clause or "")


def _list_within(record: Resolution) -> list[Resolution]:
    """What a clause recommends one by one; empty where it holds no such list.

    Of `(b) the Executive be RECOMMENDED as follows: (i) That ...; (ii) That ...` the clauses (b)(i) and (b)(ii), of
    `2. Cabinet be recommended to: (a) install cameras; (b) offer a collection` the clauses 2.(a) and 2.(b).
    """
    labels = [*_LABELS_WITHIN.finditer(record.text)]
    if len(labels) < 2 or not count_up([each["label"] for each in labels]):
        return []
    lead, ends = record.text[: labels[0].start()].strip(), [*(each.start() for each in labels[1:]), len(record.text)]
    texts = [record.text[each.end() : end].strip() for each, end in zip(labels, ends, strict=True)]
    if not (_LISTS.search(lead) and (_PUTS_LIST.search(lead) or all(map(_BULLET.match, texts)))):
        return []
    told = join_responsible(*find_responsible(lead), record.responsible)
    return [
        replace(
            record,
            text=text,
            lead=f"{record.lead or ''} {lead}".strip(),
            clause=f"{record.clause or ''}({each['label']})",
            responsible="; ".join(told) or None,
        )
        for each, text in zip(labels, texts, strict=True)
    ]


_LABELS_WITHIN = re.compile(r"(?:^|(?<=[:;.,])|(?<=\band))\s*\((?P<label>[ivx]{1,5}|[a-p])\)\s+", re.IGNORECASE)
_PUTS_LIST = re.compile(r"\brecommend\w*\b.{0,80}\b(?:to|that)\s*[:–-]?$", re.IGNORECASE)
"""What another body is recommended to do, one thing after the other: it answers each by itself."""
_LISTS = re.compile(r"\b(?:as follows|following|recommend\w*|that|to)\s*[:–-]?$", re.IGNORECASE)


def _bullets_of(record: Resolution) -> list[Resolution]:
    """A decision whose bullets stand in one record, each as a decision: what each asks for has a life of its own.

    `To note the report. To ask the Clerk to write. That figures be sent.` The first that asks keeps the record's id.
    """
    parts = [] if record.clause else _NEXT_BULLET.split(record.text)
    several = len(parts) > 1 and all(_BULLET.match(part) for part in parts)
    return [replace(record, text=part) for part in parts] if several else [record]


_BULLET = re.compile(r"(?:To|That)\s+\w")
_NEXT_BULLET = re.compile(rf"(?<=[.;])\s+(?={_BULLET.pattern})")


def _decide_formally(resolutions: Sequence[tuple[str, Resolution]]) -> set[tuple[str | None, str | None]]:
    """The meetings, by committee and day, whose minutes put `RESOLVED` or the like before what is decided."""
    by_word: dict[tuple[str | None, str | None], set[str | None]] = defaultdict(set)
    for _, record in resolutions:
        if not _is_told_inside(record) and _FORMALLY.search(record.lead or ""):
            by_word[record.committee, record.meeting_date].add(record.minute_number)
    return {meeting for meeting, minutes in by_word.items() if len(minutes) >= _FEWEST_FORMAL}


def _is_narrated(record: Resolution) -> bool:
    """Whether a sentence of a discussion alone tells it, in other words: "Members asked that clinics be nearer"."""
    return _is_told_inside(record) and _FORMALLY.search(record.lead or "") is None


def _is_told_inside(record: Resolution) -> bool:
    return record.source.rule.startswith("resolutions.told")


_FORMALLY = re.compile(r"\b(?:resolved|decided|determined|ordered)\b", re.IGNORECASE)
_FEWEST_FORMAL = 3
"""Minutes of a meeting, to show that what it decides is headed so."""
_TO_SEE_TO = re.compile(
    r"\b(?:letters?|visits?|briefings?|seminar|training|survey|meeting|written|sent|circulated|invited|arranged)\b",
    re.I,
)
"""What somebody must see to, though nobody is named."""


def _begun_by(id: str, record: Resolution, *, endorses: bool, narrated: bool) -> Life | None:
    # Words that are the minute's title alone, `Agreed.` under it, agree to what was before the meeting.
    titled = folded(record.text).strip(" .") == folded(record.minute_title).strip(" .")
    kind = None if titled else find_ask(record.text, record.lead)
    if kind is None or endorses or (settles_scrutiny(record) and not asks_somebody(record.text)):
        return None
    if narrated and kind == "action" and not _responsible(record) and not _TO_SEE_TO.search(record.text):
        # Where decisions are headed as such, a wish that is minuted and put to nobody is a part of the debate.
        return None
    # "The land be sold": what an Executive decides is its own to do, unless it names who is to do it for it.
    if is_executive(record.committee) and not _responsible(record):
        return None
    return _life_of(id, record, kind, record.minute_number, record.clause, record.minute_title or "")


def _forwarded(key: MinuteKey, resolutions: Sequence[tuple[str, Resolution]], pack: Pack) -> list[Event]:
    """The clauses that made a listed recommendation the committee's, and say to whom it goes."""
    return [
        Event(
            date=record.meeting_date,
            pack=pack.name,
            pdf_page=record.source.page,
            kind="forwarded",
            text=record.text,
            rule="endorsed with the list that it stands in",
            effect=None,
            record=id,
        )
        for id, record in resolutions
        if _minute_key(record) == key and endorses_list(record.text)
    ]


def life_of_row(id: str, row: TrackerRow, pack: Pack) -> Life:
    """A commitment that only a tracker tells of."""
    life = Life(
        id=id,
        committee=row.committee,
        meeting_date=row.meeting_date,
        minute_number=None,
        clause="",
        text=row.text,
        kind=find_ask(row.text) or "action",
        responsible=join_responsible(row.responsible, row.contact),
        source=row.source,
        subject=row.agenda_item or "",
    )
    life.hear(_made(life, pack, row.meeting_date, "known from the tracker alone"))
    return life


def stands_alone(row: TrackerRow, decided: Clauses, title: str = "") -> bool:
    """Whether a row is a commitment of its own: its words are in no minutes here, and it is no mere question.

    Without a meeting's day it is one only in a paper whose `title` says that requests are tracked in it, or in
    minutes: a plan that a report is about lists what its authors will do, and nobody on the committee asked for it.
    What auditors recommended to managers is none.
    """
    if row.meeting_date is None:
        if is_of_auditors(title):
            return False
        kept = not title or tracks(title) or fold_committee(title) == fold_committee(row.committee) or row.covering_text
        if not kept or not (row.responsible or row.due or row.status):
            return False
    return not decided.tells(row)


def _endorsed_lists(
    papers: Papers, resolutions: Sequence[Resolution]
) -> dict[MinuteKey, list[tuple[str, Recommendation]]]:
    """Minute -> the recommendations listed in it, where a decision of that minute makes them the committee's."""
    endorsed = {_minute_key(each) for each in resolutions if endorses_list(each.text)}
    # "The Committee endorsed the report and recommends to Cabinet:" over the list is no decision with words of its own.
    for _, minute in papers.of(Minute):
        if _RECOMMENDS_LIST.search(minute.text):
            endorsed.add(minute_key(minute.committee, minute.meeting_date, minute.number))
    texts = {folded(each.text) for each in resolutions}
    lists: dict[MinuteKey, list[tuple[str, Recommendation]]] = defaultdict(list)
    for id, record in papers.of(Recommendation):
        if record.source_kind == "minutes" and folded(record.text) not in texts:
            key = minute_key(record.committee, record.meeting_date, record.item)
            if key in endorsed:
                lists[key].append((id, record))
    return lists


_RECOMMENDS_LIST = re.compile(
    r"\b(?:endors|adopt|agree|accept|approv|resolv)\w*\b[^.:]{0,120}\brecommend(?:s|ed)? (?:them |it )?to (?:the )?"
    r"(?:[\w'’-]+ ){0,3}?(?:cabinet|executive|council|board|trust)\b[^.:]{0,60}:\s+recommendation\b",
    re.IGNORECASE,
)


def _minute_key(record: Resolution) -> MinuteKey:
    return minute_key(record.committee, record.meeting_date, record.minute_number)


def _life_of(
    id: str, record: Resolution | Recommendation, kind: str, minute: str | None, clause: str, subject: str
) -> Life:
    return Life(
        id=id,
        committee=record.committee,
        meeting_date=record.meeting_date,
        minute_number=minute,
        clause=clause,
        text=record.text,
        kind=kind,
        responsible=_responsible(record),
        source=record.source,
        subject=subject,
        by_when=(record.due or "") if isinstance(record, Resolution) else "",
    )


def _responsible(record: Resolution | Recommendation) -> tuple[str, ...]:
    """Whom its words name, or a recommendation's addressee; and whom the minutes name beside a decision."""
    if isinstance(record, Recommendation) and record.addressee:
        return (record.addressee,)
    beside = record.responsible if isinstance(record, Resolution) else None
    return join_responsible(*find_responsible(record.text), beside)


def _made(life: Life, pack: Pack, date: str | None, rule: str) -> Event:
    page = life.source.page
    return Event(date=date, pack=pack.name, pdf_page=page, kind="made", text=life.text, rule=rule, effect="open")
