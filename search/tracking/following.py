"""The papers of one pack, laid to the lives that they tell of, in the order in which a careful reader takes them.

Minutes, Cabinet's decisions, responses, reports and action plans, tracker rows, rows that are gone.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from corpus.dates import parse_date
from corpus.names import fold_committee
from corpus.records import TrackerRow
from corpus.rows import Pack
from search.tracking.due_days import due_of
from search.tracking.events import UNRESOLVED
from search.tracking.following_rows import TrackerRows
from search.tracking.heard.hearing import (
    ends_in_discussion,
    ends_in_passing,
    hear,
    hear_said,
    heard_by,
    one_each,
    said_most,
)
from search.tracking.heard.suiting import only_gives
from search.tracking.heard.weighing import hear_decision, hear_minute
from search.tracking.known import Known
from search.tracking.lives import Docket, Life
from search.tracking.moved import Moved
from search.tracking.stated.reading import Reading, says_what_it_answers
from search.tracking.stated.reports import WholeLetter
from search.tracking.stated.stated_rows import is_proposed
from search.tracking.stated.statements import Item, Statement, approves_minutes, is_hearsay, only_approves_minutes
from search.tracking.status import Rule, event_of, rule_for
from search.tracking.tied.answering import Answer, answer, answer_each
from search.tracking.tied.asked_reports import asks_again, referrals_arrived, reported_back
from search.tracking.tied.coloured import by_colour, hear_plan, says_carried_out, stated_by
from search.tracking.tied.corrections import corrected_by
from search.tracking.tied.in_passing import InPassing, Named
from search.tracking.tied.letters import (
    answered_by_turn,
    answered_under_heads,
    requests_put_to_sender,
    without_headed_parts,
)
from search.tracking.tied.linking import Link
from search.tracking.tied.plans import plans_carry_out
from search.tracking.tied.put_off import awaited, new_day
from search.tracking.tied.rows import Rows, words_of_row
from search.tracking.tied.ties import before, tie_of, with_known_minutes
from search.tracking.tied.updates import told_under_heading
from search.tracking.tied.when_asked import asked_at_another_time, tells_of_before
from search.tracking.words.citing import correction_of


def _without(letter: WholeLetter, texts: Collection[str]) -> WholeLetter:
    """A letter without the sentences that stand in some texts."""
    kept = tuple(each for each in letter.sentences if not any(each.text in text for text in texts))
    return replace(letter, sentences=kept)


@dataclass(slots=True)
class Follower:
    """Lays packs to the lives that are known, one pack after the other; each must be taken in before."""

    moved: Moved
    known: Known = field(default_factory=Known)
    named: dict[str, Named] = field(default_factory=dict)
    """Committee -> the words by which its commitments are known."""

    @property
    def docket(self) -> Docket:
        """The lives that are known."""
        return self.known.docket

    def follow(self, pack: Pack, reading: Reading) -> None:
        """Lay what the pack taken in last tells of to the lives."""
        rows = Rows.of(reading, pack, self.docket, self.known.asked, self.known.rarity, self.moved)
        body = fold_committee(pack.committee)
        named = self.named.setdefault(body, Named()).bring_up(self.docket.of_body(body))
        passing = InPassing(named, reading.background)
        self._hear_minutes(pack, reading, rows, passing)
        for row in rows.responses:
            self._hear_response(pack, *row)
        self._read_items(pack, reading)
        self._hear_reports(pack, reading, passing)
        self._hear_updates(pack, reading)
        self._read_plans(pack, reading)
        TrackerRows(self.known, self.moved).follow(pack, reading, rows)

    def _hear_minutes(self, pack: Pack, reading: Reading, rows: Rows, passing: InPassing) -> None:
        heard: list[tuple[Answer, Statement, str]] = []
        for said in map(self.known.tracker_titles.laid_to, reading.minutes):
            if self._correct(pack, said) or only_approves_minutes(said.text):
                continue
            tie = tie_of(self.docket, said)
            several = answer_each(tie, said) if tie and said.speaker == "decision" else []
            heard.extend((found, replace(said, text=part), hear_decision(part)) for found, part in several)
            found = answer(tie, self.known.rarity, said, rows.gone) if tie and not several else None
            if not several and not (found and found.sure):
                if put_off := self._put_off(said):
                    heard.append((put_off, said, "deferred"))
                    continue
                found = self._minuted_in_passing(passing, said) or found
            if found and (told := hear_said(found.life, said)) is not None:
                heard.append((found, said, told))
        for found, said, told in one_each(heard):
            self.known.tell(found, pack, said, told)

    def _put_off(self, said: Statement) -> Answer | None:
        """What is awaited by an earlier day than minutes now give; what asks for something itself gives no such day."""
        day = new_day(said)
        if day is None or any(life.id == said.record for life in self.docket.of_day(said.date)):
            return None
        lives = before(self.docket.of_body(said.body), said.date)
        return awaited(
            said, day, lives, self.known.rarity, lambda life: due_of(life, self.docket.meetings_of(life.body))
        )

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
            said = with_known_minutes(self.docket, report.statement)
            found = self._answered(said)
            if not (found and found.sure):
                found = self._told_in_passing(passing, said) or found
            if found and not (said.speaker == "response" and found.life in by_letter):
                told = hear(found.life, said.text, said.speaker)
                if rule_for(said.speaker, told).effect:
                    heard.append((found, said, told))
        for found, said, told in one_each(heard):
            self.known.tell(found, pack, said, told)

    def _hear_updates(self, pack: Pack, reading: Reading) -> None:
        lives = self.docket.of_body(fold_committee(pack.committee)) if reading.updates else []
        for said in reading.updates:
            if found := told_under_heading(said, lives):
                self.known.tell(found, pack, said, hear(found.life, said.text, said.speaker))

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
            apart = self._answered_apart(letter)
            rest = _without(without_headed_parts(letter, lives), apart.keys())
            told_of: list[Life] = []
            for each in (*headed, *answered_by_turn(rest, put_to, asked)):
                for said, told in said_most(each.answer.life, each.sentences):
                    self.known.tell(each.answer, pack, said, told)
                    told_of.append(each.answer.life)
            alone = [life for life in apart.values() if life not in told_of]
            settled += [life for life in (*put_to, *answered) if life not in alone]
        return settled

    def _answered_apart(self, letter: WholeLetter) -> dict[str, Life]:
        """The sentences of a letter that say themselves what they answer, `Your Panel also asked how many ...`."""
        return {
            said.text: found.life
            for said in letter.sentences
            if (said.answers or (said.cited.minutes and said.cited.clauses))
            and (found := self._answered(said))
            and found.sure
        }

    def _answered(self, said: Statement) -> Answer | None:
        """What a sentence of a report or letter answers that says what it is about."""
        if not says_what_it_answers(said):
            return None
        tie = tie_of(self.docket, said)
        return answer(tie, self.known.rarity, said, frozenset()) if tie else None

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

    def _correct(self, pack: Pack, said: Statement) -> bool:
        """Minutes corrected at the next meeting: the clause's words are those put in the old ones' place."""
        correction = correction_of(said.text)
        if correction is None:
            return False
        corrected = corrected_by(correction, said, self.docket)
        if not (corrected or said.cited.minutes or correction.old or approves_minutes(said.text)):
            return False
        self.known.taken[pack.name, said.text] = None
        for life in corrected:
            life.reword(correction.of(life.text) or life.text, correction.old or "")
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
        carried_out = plans_carry_out(self.docket, self.known.rarity, reading.plans, pack)
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
