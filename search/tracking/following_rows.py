"""The rows of a pack's trackers, laid to the lives that they are about, and what it means that others are gone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from corpus.dates import parse_date
from corpus.records import TrackerRow, folded
from corpus.rows import Pack
from search.tracking.events import ListedRow
from search.tracking.heard.counting import part_of_all
from search.tracking.heard.hearing import hear, heard_by
from search.tracking.heard.judging import ENDS
from search.tracking.heard.suiting import only_names_paper, only_names_report
from search.tracking.known import Known
from search.tracking.lives import Life
from search.tracking.moved import Moved
from search.tracking.stated.asks import join_responsible
from search.tracking.stated.decisions import life_of_row, stands_alone
from search.tracking.stated.reading import Reading
from search.tracking.status import event_of, rule_for
from search.tracking.tied.absences import EndTold, row_told_of_end, told_of_end
from search.tracking.tied.answering import Answer
from search.tracking.tied.coloured import by_colour, stated_by
from search.tracking.tied.gone_rows import absence_rule
from search.tracking.tied.linking import Link
from search.tracking.tied.rows import Rows, goes_on, only_closes, says_it_again, says_not_yet, words_of_row
from search.tracking.words.citing import put_off_to

NAMED_BY_ROW = "its row names a report of this meeting"
HEARD_ANEW = "heard anew since its row is gone or closed"


@dataclass(slots=True)
class TrackerRows:
    """Lays the tracker rows of the pack that was taken in last to the lives that are known."""

    known: Known
    moved: Moved

    def follow(self, pack: Pack, reading: Reading, rows: Rows) -> None:
        """Lay the rows that the pack taken in last lists to the lives, and notice which are gone."""
        told: set[int] = set()
        for id, row, link in rows.listed:
            if link:
                life = self.known.docket.lives[link.clause]
                told.add(link.clause)
                self._read_row(life, pack, id, row, rows.series_of(row), link)
        self._notice_absences(pack, reading, rows, told)
        for id, row, link in rows.listed:
            if link is None and self._stands_alone(id, row, rows.series_of(row)):
                life = life_of_row(id, row, pack)
                self.known.begin(life)
                self._read_row(life, pack, id, row, rows.series_of(row), None)

    def _stands_alone(self, id: str, row: TrackerRow, title: str) -> bool:
        if id in self.moved.placed:
            return False
        return self.moved.freed(id) or stands_alone(row, self.known.decided, title)

    def _read_row(self, life: Life, pack: Pack, id: str, row: TrackerRow, series: str, link: Link | None) -> None:
        stated = stated_by(row)
        put_off = put_off_to(row.response, near=_day_of(pack))
        told = hear(life, row.response, "row", stated)
        to_come = told == "done" and put_off and put_off > (pack.meeting_date or "9999")
        rule = rule_for("row", "deferred" if to_come else told)
        names_paper = life.kind != "report-back" and only_names_paper(row.response)
        if rule.effect == "completed" and names_paper and life.is_unresolved:
            self._hear_papers(life, pack)
        elif rule.effect is None and life.kind != "report-back" and only_names_report(row.response):
            self._hear_report_named(life)
        last = life.events[-1]
        if last.kind == "tracker removed" and rule.effect is None:
            rule = rule_for("row", "back after it was gone") if last.effect else rule
        if not rule.effect and told == "acknowledged" and (goes_on(life, row) or says_not_yet(life, row, pack)):
            rule = rule_for("row", "goes on")
        # "Closed", beside a reply that refused: what it closes ended before, and otherwise than done.
        closes = rule.effect == "completed" and not life.is_unresolved and only_closes(life, row)
        ended = closes or (not life.is_unresolved and only_names_paper(row.response))
        more = {"effect": None} if says_it_again(life, row) or ended else {}
        linked = (link.reason,) if link else ()
        life.hear(
            event_of(
                pack,
                row.source.page,
                "tracker row",
                words_of_row(row),
                rule,
                pack.meeting_date,
                closed_by="officer",
                # "Moved on 18 April" is what was done, not a new day for it.
                new_due=None if rule.effect in ENDS else put_off,
                score=link.score if link else None,
                reasons=(*linked, *by_colour(row), *heard_by(life, row.response, "row", stated)),
                record=id,
                **more,
            )
        )
        life.new_due = life.events[-1].new_due or life.new_due
        self.known.docket.list_row(life, ListedRow(pack.meeting_date, row.committee, stated, row.response), series)
        if row.reference and len(row.reference.strip()) > 1:
            self.known.docket.number(life, folded(row.reference))
        life.responsible = life.responsible or join_responsible(row.responsible, row.contact)
        due = parse_date(row.due)
        life.row_due = due.last.isoformat() if due else life.row_due

    def _notice_absences(self, pack: Pack, reading: Reading, rows: Rows, told: set[int]) -> None:
        """Rows that the committee's last tracker had and this one has not."""
        for life in rows.left_out(self.known.docket):
            if life.place in told or life.last_row is None:
                continue
            covering = rows.covering_of(life) or self.known.covering.get((life.last_row.committee or "", life.series))
            rule = absence_rule(life.last_row, covering, life.meeting_date)
            page = reading.page_of_covering(covering)
            event = event_of(
                pack, page, "tracker removed", covering or "(row no longer listed)", rule, pack.meeting_date
            )
            if rule.effect and life.is_unresolved:
                self._hear_anew(life, pack)
            if not life.is_unresolved:
                event = event._replace(effect=None)
            life.hear(event._replace(closed_by="tracker removal"))
            self.known.docket.unlist(life)
        for _, row, _ in rows.listed:
            if row.covering_text:
                self.known.covering[row.committee or "", rows.series_of(row)] = row.covering_text

    def _hear_anew(self, life: Life, pack: Pack) -> None:
        """What told of the end of a life whose row is gone from a pack, though it was not heard then."""
        if self._hear_papers(life, pack):
            return
        if told := row_told_of_end(life):
            rule = rule_for("row", told)
            last = next(event for event in reversed(life.events) if event.kind == "tracker row")
            life.hear(last._replace(rule=rule.name, effect=rule.effect, response=rule.response, reasons=(HEARD_ANEW,)))

    def _hear_report_named(self, life: Life) -> None:
        """What papers of the pack taken in last tell of a life whose row says no more than that they do."""
        pack, stated = self.known.packs[-1]
        papers = [(pack, stated.reading)]
        if life.is_unresolved and (
            found := told_of_end(life, papers, self.known.docket, self.known.rarity, self.known.taken)
        ):
            told = "begun" if found.told == "done" and part_of_all(found.said.text) else found.told
            self.known.tell(Answer(life, found.score, (NAMED_BY_ROW,), True), pack, found.said, told)

    def _hear_papers(self, life: Life, pack: Pack) -> bool:
        """Whether papers since the last row of a life told of its end; what they told is heard."""
        since = life.last_row.day or "" if life.last_row else ""
        lately = takewhile(lambda each: (each[0].meeting_date or "9999") >= since, reversed(self.known.packs))
        until = pack.meeting_date or ""
        papers = [(one, stated.reading) for one, stated in lately if since <= (one.meeting_date or "") <= until][::-1]
        if found := self._told_of_end(life, papers):
            self.known.tell(Answer(life, found.score, (HEARD_ANEW,), True), found.pack, found.said, found.told)
        return found is not None

    def _told_of_end(self, life: Life, papers: Iterable[tuple[Pack, Reading]]) -> EndTold | None:
        known = self.known
        return told_of_end(life, papers, known.docket, known.rarity, known.taken)


def _day_of(pack: Pack) -> dt.date | None:
    met = parse_date(pack.meeting_date)
    return met.first if met else None
