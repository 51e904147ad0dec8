"""The papers of one pack, laid to the lives that they tell of, in the order in which a careful reader takes them.

Minutes, Cabinet's decisions, responses, reports and action plans, tracker rows, rows that are gone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from itertools import takewhile

from corpus.dates import parse_date
from corpus.names import fold_committee
from corpus.records import TrackerRow, folded
from corpus.rows import Pack
from search.tracking.absences import row_told_of_end, told_of_end
from search.tracking.answering import Answer, answer, answer_each
from search.tracking.arriving import Arrived
from search.tracking.asked_reports import asks_again, referrals_arrived, reported_back
from search.tracking.asks import join_responsible
from search.tracking.citing import correction_of, put_off_to
from search.tracking.coloured import by_colour, hear_plan, says_carried_out, stated_by
from search.tracking.corrections import corrected_by
from search.tracking.counting import part_of_all
from search.tracking.decisions import life_of_row, stands_alone
from search.tracking.due_days import due_of
from search.tracking.events import UNRESOLVED, Event, ListedRow
from search.tracking.gone_rows import absence_rule
from search.tracking.hearing import ends_in_discussion, ends_in_passing, hear, hear_said, heard_by, one_each, said_most
from search.tracking.in_passing import InPassing, Named
from search.tracking.judging import ENDS
from search.tracking.letters import (
    answered_by_turn,
    answered_under_heads,
    requests_put_to_sender,
    without_headed_parts,
)
from search.tracking.linking import Clauses, Link
from search.tracking.lives import Docket, Life
from search.tracking.moved import Moved
from search.tracking.plans import plans_carry_out
from search.tracking.put_off import awaited, new_day, new_day_of
from search.tracking.reading import Reading, Stated, says_what_it_answers
from search.tracking.reports import WholeLetter
from search.tracking.rows import Rows, goes_on, only_closes, says_it_again, says_not_yet, words_of_row
from search.tracking.stated_rows import TrackerTitles, is_proposed
from search.tracking.statements import Item, Statement, approves_minutes, is_hearsay, only_approves_minutes
from search.tracking.status import Rule, event_of, hear_decision, hear_minute, rule_for
from search.tracking.suiting import only_gives, only_names_paper, only_names_report
from search.tracking.ties import before, tie_of
from search.tracking.when_asked import asked_at_another_time, tells_of_before
from search.tracking.wording import Rarity

NAMED_BY_ROW = "its row names a report of this meeting"
HEARD_ANEW = "heard anew since its row is gone or closed"


@dataclass(slots=True)
class Follower:
    """Lays packs to the lives of a docket, one pack after the other."""

    moved: Moved
    docket: Docket = field(default_factory=Docket)
    asked: Clauses = field(default_factory=Clauses)
    decided: Clauses = field(default_factory=Clauses)
    rarity: Rarity = field(default_factory=Rarity)
    tracker_titles: TrackerTitles = field(default_factory=TrackerTitles)
    covering: dict[tuple[str, str], str] = field(default_factory=dict)
    """Committee and tracker -> what its last report said becomes of dealt-with rows."""
    named: dict[str, Named] = field(default_factory=dict)
    """Committee -> the words by which its commitments are known."""
    followed: list[tuple[Pack, Stated]] = field(default_factory=list)
    """The packs so far."""
    taken: dict[tuple[str, str], None] = field(default_factory=dict)
    """Name of a pack and text of a statement, of those that surely answer something."""

    def take_in(self, pack: Pack, stated: Stated, arrived: Arrived) -> None:
        """Take in a pack and what comes to be known with it; packs must come in the order of their meetings."""
        self.followed.append((pack, stated))
        self.docket.add(arrived.lives)
        self.docket.meet(arrived.meetings)
        self.decided.add(arrived.wordings)
        self.asked.add(life.wording for life in arrived.lives)
        self.rarity.add(life.text for life in arrived.lives)
        self.tracker_titles.add(stated.tracker_titles)

    def begin(self, life: Life) -> None:
        """Take in a life that a tracker's row alone tells of."""
        self.docket.add([life])
        self.asked.add([life.wording])

    def follow(self, pack: Pack, reading: Reading) -> None:
        """Lay what the pack taken in last tells of to the lives."""
        rows = Rows.of(reading, pack, self.docket, self.asked, self.rarity, self.moved)
        body = fold_committee(pack.committee)
        named = self.named.setdefault(body, Named()).bring_up(self.docket.of_body(body))
        passing = InPassing(named, reading.background)
        self._hear_minutes(pack, reading, rows, passing)
        for row in rows.responses:
            self._hear_response(pack, *row)
        self._read_items(pack, reading)
        self._hear_reports(pack, reading, passing)
        self._read_plans(pack, reading)
        self._read_tracker(pack, reading, rows)

    def _hear_minutes(self, pack: Pack, reading: Reading, rows: Rows, passing: InPassing) -> None:
        heard: list[tuple[Answer, Statement, str]] = []
        for said in map(self.tracker_titles.laid_to, reading.minutes):
            if self._correct(pack, said) or only_approves_minutes(said.text):
                continue
            tie = tie_of(self.docket, said)
            several = answer_each(tie, said) if tie and said.speaker == "decision" else []
            heard.extend((found, replace(said, text=part), hear_decision(part)) for found, part in several)
            found = answer(tie, self.rarity, said, rows.gone) if tie and not several else None
            if not several and not (found and found.sure):
                if put_off := self._put_off(said):
                    heard.append((put_off, said, "deferred"))
                    continue
                found = self._minuted_in_passing(passing, said) or found
            if found and (told := hear_said(found.life, said)) is not None:
                heard.append((found, said, told))
        for found, said, told in one_each(heard):
            self._tell(found, pack, said, told)

    def _put_off(self, said: Statement) -> Answer | None:
        """What is awaited by an earlier day than minutes now give; what asks for something itself gives no such day."""
        day = new_day(said)
        if day is None or any(life.id == said.record for life in self.docket.of_day(said.date)):
            return None
        lives = before(self.docket.of_body(said.body), said.date)
        return awaited(said, day, lives, self.rarity, lambda life: due_of(life, self.docket.meetings_of(life.body)))

    def _minuted_in_passing(self, passing: InPassing, said: Statement) -> Answer | None:
        """What minutes tell the outcome of without naming meeting or minute."""
        if said.decides or said.speaker != "minute" or said.cited.minutes or not passing.may_name(said.text):
            return None
        if is_hearsay(said.text) or any(self.docket.met(said.body, day) for day in said.cited.dates):
            return None
        found = passing.answered_by(said, resolved=hear_minute(said.text) == "reinstated")
        outcome = hear(found.life, said.text, "minute") if found else None
        if found is None or (
            not said.about_tracker and outcome != "reinstated" and not ends_in_discussion(found.life, said.text)
        ):
            return None
        return found if outcome in ("done", "closed", "refused", "reinstated", "accepted and done") else None

    def _hear_reports(self, pack: Pack, reading: Reading, passing: InPassing) -> None:
        heard: list[tuple[Answer, Statement, str]] = []
        if not self.docket.of_body(fold_committee(pack.committee)):
            return
        by_letter = self._hear_letters(pack, reading)
        for report in reading.reports:
            if report.rare and not passing.may_answer(report.rare, pack.meeting_date or ""):
                continue
            said = report.statement
            found = self._answered(said)
            if not (found and found.sure):
                found = self._told_in_passing(passing, said) or found
            if found and not (said.speaker == "response" and found.life in by_letter):
                told = hear(found.life, said.text, said.speaker)
                if rule_for(said.speaker, told).effect:
                    heard.append((found, said, told))
        for found, said, told in one_each(heard):
            self._tell(found, pack, said, told)

    def _hear_letters(self, pack: Pack, reading: Reading) -> list[Life]:
        """Letters as wholes: who writes, and its headings, tell what its sentences are about.

        Gives what their senders were asked for, of which no sentence alone tells any more.
        """
        body, settled = fold_committee(pack.committee), list[Life]()
        for letter in reading.letters:
            lives, asked = self.docket.of_body(body), self.named[body].asked
            headed = answered_under_heads(letter, lives, asked)
            answered = [each.answer.life for each in headed]
            put_to = [life for life in requests_put_to_sender(letter, lives) if life not in answered]
            settled += [*put_to, *answered]
            rest = self._without_answers(without_headed_parts(letter, lives))
            for each in (*headed, *answered_by_turn(rest, put_to, asked)):
                for said, told in said_most(each.answer.life, each.sentences):
                    self._tell(each.answer, pack, said, told)
        return settled

    def _without_answers(self, letter: WholeLetter) -> WholeLetter:
        """A letter without the sentences that say themselves what they answer: "Your Panel also asked how many ..."."""
        apart = [
            said.text for said in letter.sentences if said.answers and (found := self._answered(said)) and found.sure
        ]
        kept = tuple(each for each in letter.sentences if not any(each.text in text for text in apart))
        return replace(letter, sentences=kept)

    def _answered(self, said: Statement) -> Answer | None:
        """What a sentence of a report or letter answers that says what it is about."""
        if not says_what_it_answers(said):
            return None
        tie = tie_of(self.docket, said)
        return answer(tie, self.rarity, said, frozenset()) if tie else None

    def _told_in_passing(self, passing: InPassing, said: Statement) -> Answer | None:
        """What it tells of that says nothing of the kind: an outcome, in words that few other sentences have."""
        named = said.cited.minutes or any(self.docket.met(said.body, day) for day in said.cited.dates)
        if named or (found := passing.answered_by(said)) is None or is_hearsay(said.text):
            return None
        if tells_of_before(said.text, found.life.meeting_date):
            return None
        if said.answers and asked_at_another_time(said.text, found.life.meeting_date, said.date):
            return None
        outcomes = ("done", "refused", "begun") if said.speaker == "response" else ("done",)
        # Papers that were given to somebody are an outcome for those alone who asked for papers.
        papers = found.life.kind != "information" and only_gives(said.text)
        told = hear(found.life, said.text, said.speaker)
        if papers or told not in outcomes:
            return None
        return found if said.speaker == "response" or ends_in_passing(found.life, said.text) else None

    def _tell(self, found: Answer, pack: Pack, said: Statement, told: str) -> None:
        rule = rule_for(said.speaker, told)
        event = Event(
            date=said.date,
            pack=pack.name,
            pdf_page=said.page,
            kind={"minute": "minute", "decision": "decision", "response": "response"}.get(said.speaker, "report"),
            text=said.text,
            rule=rule.name,
            effect=rule.effect,
            response=rule.response,
            closed_by="committee" if said.speaker in ("minute", "decision") else "officer",
            new_due=new_day_of(said) if told not in ("done", "closed", "refused", "superseded") else None,
            score=found.score,
            reasons=(*found.reasons, *heard_by(found.life, said.text, said.speaker)),
            record=said.record,
        )
        if not found.sure:
            if event.effect:
                found.life.doubt(event._replace(effect=None))
            return
        if event.effect or event.new_due:
            self.taken[pack.name, said.text] = None
            found.life.hear(event)
            found.life.new_due = event.new_due or found.life.new_due

    def _correct(self, pack: Pack, said: Statement) -> bool:
        """Minutes corrected at the next meeting: the clause's words are those put in the old ones' place."""
        correction = correction_of(said.text)
        if correction is None:
            return False
        corrected = corrected_by(correction, said, self.docket)
        if not (corrected or said.cited.minutes or correction.old or approves_minutes(said.text)):
            return False
        self.taken[pack.name, said.text] = None
        for life in corrected:
            life.reword(correction.of(life.text) or life.text)
            rule = rule_for("minute", "corrected")
            life.hear(event_of(pack, said.page, "minutes corrected", said.text, rule, said.date))
        return True

    def _hear_response(self, pack: Pack, id: str, row: TrackerRow, link: Link | None) -> None:
        """A row of the Executive's or a partner's response; a proposed one changes nothing."""
        if link is None:
            return
        life = self.docket.lives[link.clause]
        stated = stated_by(row)
        rule = rule_for("response", hear(life, row.response, "response", stated))
        if is_proposed(row):
            rule = rule_for("decision", "proposed")
        told = words_of_row(row)
        event = event_of(pack, row.source.page, "response", told, rule, pack.meeting_date)
        reasons = (link.reason, *by_colour(row), *heard_by(life, row.response, "response", stated))
        life.hear(event._replace(closed_by="officer", score=link.score, reasons=reasons, record=id))
        if rule.effect in UNRESOLVED and (due := parse_date(row.due)):
            # By when those who answer will do it.
            life.row_due = life.row_due or due.last.isoformat()

    def _read_items(self, pack: Pack, reading: Reading) -> None:
        for item in reading.items:
            for found in reported_back(self.docket, item):
                told = "on the agenda, more to come" if asks_again(found.life) else "on the agenda"
                self._place(found, pack, item, rule_for("report-back", told))
            for found in referrals_arrived(self.docket, item):
                self._place(found, pack, item, rule_for("referral", "on the agenda"))

    def _place(self, found: Answer, pack: Pack, item: Item, rule: Rule) -> None:
        event = event_of(pack, item.page, rule.speaker, f"{item.title}. {item.purpose}"[:600].strip(), rule, item.date)
        found.life.hear(
            event._replace(closed_by="officer", score=found.score, reasons=found.reasons, record=item.record)
        )

    def _read_plans(self, pack: Pack, reading: Reading) -> None:
        carried_out = plans_carry_out(self.docket, self.rarity, reading.plans, pack)
        for id, row in reading.plans:
            if found := carried_out.get(id):
                coloured = row.rag or row.rag_meaning
                told = says_carried_out(row) or (hear_plan(row) if coloured else hear(found.life, row.progress, "plan"))
                rule = rule_for("plan", told)
                event = event_of(
                    pack, row.source.page, "action plan", row.progress or row.action, rule, pack.meeting_date
                )
                found.life.hear(
                    event._replace(closed_by="officer", score=found.score, reasons=found.reasons, record=id)
                )

    # Trackers

    def _read_tracker(self, pack: Pack, reading: Reading, rows: Rows) -> None:
        told: set[int] = set()
        for id, row, link in rows.listed:
            if link:
                life = self.docket.lives[link.clause]
                told.add(link.clause)
                self._read_row(life, pack, id, row, rows.series_of(row), link)
        self._notice_absences(pack, reading, rows, told)
        for id, row, link in rows.listed:
            if link is None and self._stands_alone(id, row, rows.series_of(row)):
                life = life_of_row(id, row, pack)
                self.begin(life)
                self._read_row(life, pack, id, row, rows.series_of(row), None)

    def _stands_alone(self, id: str, row: TrackerRow, title: str) -> bool:
        if id in self.moved.placed:
            return False
        return self.moved.freed(id) or stands_alone(row, self.decided, title)

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
        self.docket.list_row(life, ListedRow(pack.meeting_date, row.committee, stated, row.response), series)
        if row.reference and len(row.reference.strip()) > 1:
            self.docket.number(life, folded(row.reference))
        life.responsible = life.responsible or join_responsible(row.responsible, row.contact)
        due = parse_date(row.due)
        life.row_due = due.last.isoformat() if due else life.row_due

    def _notice_absences(self, pack: Pack, reading: Reading, rows: Rows, told: set[int]) -> None:
        """Rows that the committee's last tracker had and this one has not."""
        for life in rows.left_out(self.docket):
            if life.place in told or life.last_row is None:
                continue
            covering = rows.covering_of(life) or self.covering.get((life.last_row.committee or "", life.series))
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
            self.docket.unlist(life)
        for _, row, _ in rows.listed:
            if row.covering_text:
                self.covering[row.committee or "", rows.series_of(row)] = row.covering_text

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
        pack, stated = self.followed[-1]
        papers = [(pack, stated.reading)]
        if life.is_unresolved and (found := told_of_end(life, papers, self.docket, self.rarity, self.taken)):
            told = "begun" if found.told == "done" and part_of_all(found.said.text) else found.told
            self._tell(Answer(life, found.score, (NAMED_BY_ROW,), True), pack, found.said, told)

    def _hear_papers(self, life: Life, pack: Pack) -> bool:
        """Whether papers since the last row of a life told of its end; what they told is heard."""
        since = life.last_row.day or "" if life.last_row else ""
        lately = takewhile(lambda each: (each[0].meeting_date or "9999") >= since, reversed(self.followed))
        until = pack.meeting_date or ""
        papers = [(one, stated.reading) for one, stated in lately if since <= (one.meeting_date or "") <= until][::-1]
        if found := told_of_end(life, papers, self.docket, self.rarity, self.taken):
            self._tell(Answer(life, found.score, (HEARD_ANEW,), True), found.pack, found.said, found.told)
        return found is not None


def _day_of(pack: Pack) -> dt.date | None:
    met = parse_date(pack.meeting_date)
    return met.first if met else None
