"""Trackers in a paper -> one `TrackerRow` for each row: outstanding issues, action logs, responses to recommendations.

Reads ruled tables and, where a paper has none, lists under such a heading. Tells nothing about what became of a row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.names import is_committee_name
from corpus.records import Doubt, Record, TrackerRow, folded
from ingest.papers import Paper, Reading, Setting
from ingest.readers.action_words import says_nothing
from ingest.readers.beside_days import beside_date
from ingest.readers.block_heads import numbered
from ingest.readers.cards import with_cards_as_rows
from ingest.readers.cited_heads import entries_under_citations
from ingest.readers.code_keys import meanings
from ingest.readers.colour_keys import read_colour_key
from ingest.readers.colours import colour_of_row
from ingest.readers.heads_of_rows import begin_with_heads, without_head
from ingest.readers.inline_replies import paragraph_replies
from ingest.readers.noticed_decisions import noticed_decisions
from ingest.readers.over_rows import is_state_of_rows, states_over
from ingest.readers.replies import cited_at_end, cited_at_start, is_of_replies
from ingest.readers.rows_in_minutes import not_decided, tabled_decisions
from ingest.readers.run_in_heads import entries_with_run_in_heads
from ingest.readers.stitching import WholeTable, each_row, tables_of, unread_table
from ingest.readers.table_rows import Banner, Row
from ingest.readers.tracker_blocks import entries_in_blocks
from ingest.readers.tracker_cells import (
    DECIDED,
    Told,
    entries_in_row,
    is_running,
    with_question,
)
from ingest.readers.tracker_covering import covering_hint, covering_statement, covering_text
from ingest.readers.tracker_days import (
    date_besides,
    date_of_meeting,
    dates_above,
    day_gone_by,
    minute_number,
    own_day,
    subject_beside,
    with_day_of_minute,
    with_days_to_come,
    without_days_it_was_seen,
)
from ingest.readers.tracker_lists import ListedAction, listed_actions, with_states_of_codes

_PROPOSED = re.compile(r"\b(?:proposed|draft|suggested)\b|\brecommended (?:response|reply|answer)\b")


def read_trackers(paper: Paper, setting: Setting, report: Paper | None = None) -> Reading:
    """A paper, and the report that it is attached to -> the rows of its trackers.

    What becomes of dealt-with rows, and what colours mean, is looked for in the paper, then in that report.
    """
    wholes = tables_of(paper, "tracker")
    told = with_cards_as_rows(paper.blocks, paper.title)
    blocks = [] if paper.kind in ("agenda", "minutes") else entries_in_blocks(told, paper.title)
    untold = not (wholes or blocks) and paper.kind != "agenda"
    answered = paragraph_replies(paper.lines, paper.title or "") if untold and paper.kind != "minutes" else []
    lists = _unlabelled(paper, answered) if untold else blocks
    lists = not_decided(lists, paper, setting) if paper.kind == "minutes" and lists else lists
    covering = None
    if wholes or lists:
        above = wholes[0].heading if wholes else ()
        entered = {id(line) for listed in lists for line in listed.lines}
        around = [line for line in paper.lines if id(line) not in entered]
        lists = with_states_of_codes(lists, around)
        covering = covering_statement(around) or covering_hint(above) or (covering_text(report) if report else None)
    read: list[TrackerRow] = []
    doubts: list[Doubt] = []
    tabled = tabled_decisions(paper, setting) if wholes else frozenset()
    states = states_over([whole.heading[-1] if whole.heading else None for whole in wholes])
    for whole, date, state in zip(wholes, dates_above(wholes, setting), states, strict=True):
        replies = _rule_of_replies(paper, [line.text for line in whole.heading if line.bold], setting)
        date = date or date_besides(whole, paper, setting, replies=bool(replies))
        rows, doubtful = _read_table(whole, setting, _Above(date, replies, status=state), covering)
        read += [row for row in rows if (row.source.page, row.source.box) not in tabled]
        doubts.extend([*doubtful, *whole.untold_columns(setting)])
    key = read_colour_key(paper, report) if any(row.rag for row in read) else {}
    records: list[Record] = [replace(row, rag_meaning=key.get(row.rag or "")) for row in read]
    for listed in (each for each in lists if not says_nothing(each.text)):
        rule = _rule_of_replies(paper, [listed.heading], setting) or "tracker.list/1"
        records.append(_of_list(listed, setting, rule, covering))
    if untold and not lists and paper.kind != "minutes":
        answered = answered or noticed_decisions(paper.blocks, paper.title or "", own_day(setting))
        records += [_of_list(reply, setting, _rule_of_reply(reply, setting), None) for reply in answered]
    if not records and not wholes and paper.kind != "agenda":
        doubts.extend(unread_table(paper, setting, "tracker"))
    return records, doubts


def _unlabelled(paper: Paper, answered: Sequence[ListedAction]) -> list[ListedAction]:
    """Entries of lists in which no label tells what was done; `answered`: what is answered in paragraphs."""
    # Those cite the minutes too, and say in words of their own what is the answer.
    cites = paper.kind in ("report", "appendix") and not answered
    readers = (entries_under_citations, entries_with_run_in_heads) if cites else ()
    told = next((found for read in readers if (found := read(paper.lines, paper.title))), [])
    return told or listed_actions(paper.blocks)


def _of_list(listed: ListedAction, setting: Setting, rule: str, covering: str | None) -> TrackerRow:
    first, last = listed.lines[0].page, listed.lines[-1].page
    source = setting.source([line for line in listed.lines if line.page == first], rule, first)
    return TrackerRow(
        source=replace(source, last_page=last) if last > first else source,
        committee=None if rule == _PROPOSED_REPLIES else setting.committee,
        pack_meeting_date=setting.meeting_date,
        meeting_date=day_gone_by(listed.date, setting),
        agenda_item=listed.subject,
        text=listed.text,
        type=_type_letter(listed.parts.get("type")),
        contact=listed.parts.get("contact"),
        responsible=listed.parts.get("responsible"),
        response=listed.parts.get("response"),
        reference=listed.reference,
        due=listed.parts.get("due"),
        status=listed.parts.get("status"),
        covering_text=covering if rule == "tracker.list/1" else None,
    )


@dataclass
class _Above:
    """What merged rows and rows above give to those below."""

    date: str | None = None
    replies: str | None = None
    """The rule of its rows, where headings call the table an Executive's or a partner's reply."""
    subject: str | None = None
    status: str | None = None


def _read_table(
    whole: WholeTable, setting: Setting, above: _Above, covering: str | None
) -> tuple[list[TrackerRow], list[Doubt]]:
    records: list[TrackerRow] = []
    doubts = []
    headed = begin_with_heads(whole)
    states = meanings(whole.heading) or meanings(whole.below)
    for row, banners in each_row(whole):
        _note_banners(above, banners, setting)
        entries = [without_head(told) if headed else told for told in entries_in_row(whole, row)]
        entries = [_with_state_before(told, states) for told in entries]
        read = [_read_row(whole, row, told, setting, above, covering) for told in entries]
        records.extend(record for record in read if record)
        if any(read):
            continue
        if not row.empty and not all(says_nothing(row.text(place)) for place in range(len(row.parts))):
            source = whole.source(row, setting, _rule(whole, above))
            reason = "A row of a tracker that asks for nothing"
            doubts.append(Doubt(source=source, about="tracker.text", saw=_words(row)[:300], reason=reason))
    return records, doubts


def _with_state_before(told: Told, states: Mapping[str, str]) -> Told:
    """A row's cells; a letter before the answer, `M. Eleven Members met`, is its state where a key explains it."""
    coded = _CODE_BEFORE.match(told.get("response", ""))
    if told.get("status") or coded is None or coded["code"] not in states:
        return told
    return {**told, "status": states[coded["code"]], "response": told["response"][coded.end() :]}


_CODE_BEFORE = re.compile(r"(?P<code>[A-Z]|\d)\s?[.:)–—-]\s*(?=\S)")


def _words(row: Row) -> str:
    return " | ".join(row.text(place) for place in range(len(row.parts)) if row.text(place))


def _note_banners(above: _Above, banners: Sequence[Banner], setting: Setting) -> None:
    for banner in banners:
        date = date_of_meeting(banner.text, setting)
        if date:
            above.date, above.subject = date, subject_beside(banner.text)
        elif is_state_of_rows(banner.text, above.status):
            above.status = banner.text
        elif not is_committee_name(banner.text):
            above.subject = banner.text


def _read_row(
    whole: WholeTable, row: Row, told: Told, setting: Setting, above: _Above, covering: str | None
) -> TrackerRow | None:
    if "text" not in whole.columns.roles:
        # What was asked is a merged row over the answers.
        told = {**numbered(above.subject), **told}
    text = told.get("text")
    if not text or says_nothing(text):
        return None
    told = with_days_to_come(whole, with_day_of_minute(told, setting), setting)
    told = without_days_it_was_seen(whole, told, setting)
    printed = told.get("meeting_date")
    above.date = day_gone_by(printed, setting) or (above.date if not printed else None)
    cited, minute = (None, None) if printed else _cited(text, above, setting)
    rule = _rule(whole, above)
    return TrackerRow(
        source=whole.source(row, setting, rule),
        # What is proposed to an Executive answers another body, which its pack seldom names.
        committee=None if above.replies == _PROPOSED_REPLIES else setting.committee,
        pack_meeting_date=setting.meeting_date,
        meeting_date=day_gone_by(cited or (None if printed else cited_at_start(text)), setting) or above.date,
        agenda_item=told.get("agenda_item")
        or _subject(whole, above)
        or beside_date(printed)
        or (minute if told.get("reference") else None),
        responsible=told.get("responsible"),
        type=_type_letter(told.get("type")),
        text=text,
        contact=told.get("contact"),
        response=told.get("response"),
        reference=told.get("reference") or minute_number(printed) or minute,
        due=told.get("due"),
        status=told.get("status") or _status_of_response(whole, row) or above.status,
        rag=_rag(whole, row),
        covering_text=covering if rule == "tracker.table/1" else None,
    )


def _cited(text: str, above: _Above, setting: Setting) -> tuple[str | None, str | None]:
    """The meeting and minute that a row cites at its end; among replies a day may stand there without its year."""
    return cited_at_end(text, replies=bool(above.replies), near=own_day(setting) if above.replies else None)


def _subject(whole: WholeTable, above: _Above) -> str | None:
    return above.subject if "text" in whole.columns.roles else None


def _rule(whole: WholeTable, above: _Above) -> str:
    """The rule's name tells a tracker from a list of responses, given or only proposed."""
    titles = _response_titles(whole)
    if any(_PROPOSED.search(title) for title in titles):
        return "tracker.proposed/1"
    decided = (
        "tracker.responses/1" if any(DECIDED.search(title) or title.startswith("they ") for title in titles) else None
    )
    return (not is_running(whole) and (above.replies or decided)) or "tracker.table/1"


def _rule_of_replies(paper: Paper, headings: Sequence[str], setting: Setting) -> str | None:
    """The rule of a paper of replies, by its title or headings. In the Executive's own pack they are only proposed."""
    if paper.kind == "minutes" or not is_of_replies([paper.title or "", *headings]):
        return None
    return _PROPOSED_REPLIES if _is_own(setting) else "tracker.responses/1"


def _rule_of_reply(reply: ListedAction, setting: Setting) -> str:
    """The rule of a reply under a label of its own: a draft, or put to the Executive itself, it is only proposed."""
    proposed = _is_own(setting) or _PROPOSED.search(folded(reply.heading))
    return _PROPOSED_REPLIES if proposed else "tracker.responses/1"


def _is_own(setting: Setting) -> bool:
    """Whether the pack is that of the Executive which gives the replies."""
    return bool(re.match(r"(?:the )?(?:cabinet|executive)\b", folded(setting.committee)))


_PROPOSED_REPLIES = "tracker.proposed/1"


def _response_titles(whole: WholeTable) -> list[str]:
    return [folded(whole.columns.titles[place]) for place in whole.columns.places("response")]


def _status_of_response(whole: WholeTable, row: Row) -> str | None:
    """In a list of responses: the decision itself, or that the response is only proposed."""
    for place in whole.columns.places("response"):
        title = whole.columns.titles[place]
        if DECIDED.search(folded(title)):
            said = row.text(place)
            return with_question(title, said) or None
        if _PROPOSED.search(folded(title)):
            return title
    return None


def _type_letter(text: str | None) -> str | None:
    """`R`, `A` or `I` for a recommendation, an action or information; other words as printed."""
    found = re.match(r"(r|a|i)(?:$|[^a-z]|ec|ction|nfo)", folded(text))
    return found[1].upper() if found else text


def _rag(whole: WholeTable, row: Row) -> str | None:
    for role in ("rag", "status"):
        for place in whole.columns.places(role):
            others = [fill for column, fill in enumerate(row.fills) if column != place]
            colour = colour_of_row(row.text(place), row.lines(place), row.fills[place], others)
            if colour:
                return colour
    return None
