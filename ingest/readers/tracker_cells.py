"""A row of a tracker's table -> what it says in each role, by columns and by labels stacked within a cell.

Reads no table; tells nothing about what became of a row.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus.dates import is_date
from corpus.records import folded
from ingest.conventions import convention
from ingest.layout import Line, flow
from ingest.readers.action_words import says_nothing
from ingest.readers.block_pieces import labelled
from ingest.readers.code_keys import is_code, meanings
from ingest.readers.column_contents import with_whole_months
from ingest.readers.column_titles import roles_of_title
from ingest.readers.numbering import split_inline
from ingest.readers.stitching import WholeTable
from ingest.readers.table_rows import Row

DECIDED = re.compile(r"\b(?:decision|decided|accept(?:s|ed|ance)?|agree[ds]?)\b(?!\s+actions?)")
"""Titles of columns that hold what was decided on a recommendation."""
RUNNING = re.compile(r"\b(?:progress|updates?|position|to date|latest|so far)\b|\bwhere (?:it|this|things|we)\b")
"""Titles of columns that are written anew for each edition of a tracker."""

Told = dict[str, str]
"""Role -> words."""


def entries_in_row(whole: WholeTable, row: Row) -> list[Told]:
    """What a row says, entry by entry: one, or several where `1.`, `2.` answer what `1.`, `2.` beside them ask for.

    A whole resolution may stand in the cell, `RESOLVED that (i) ... (ii) ...`, and some of its clauses be answered.
    """
    told = told_in_row(whole, row)
    asked = _clauses_in(told.get("text", "")) or _numbered_parts(whole, row, "text")
    answers = _answers_in(told.get("response", ""), asked) or _numbered_parts(whole, row, "response")
    if len(asked) < _SEVERAL or not answers or not answers.keys() <= asked.keys():
        return [told]
    shared = told.get("reference")
    others = {role: words for role, words in told.items() if role != "response"}
    parted = [{"text": text, "reference": f"{shared or ''} {number}".strip()} for number, text in asked.items()]
    answered = [{"response": answers[number]} if number in answers else {} for number in asked]
    return [{**others, **part, **answer} for part, answer in zip(parted, answered, strict=True)]


_SEVERAL = 2


def _clauses_in(text: str) -> dict[str, str]:
    """The clauses of a resolution that stands whole in a cell, by their labels: `i` of `RESOLVED that (i) ...`."""
    return {marker.printed.strip("().: "): clause for marker, clause in split_inline(text) if marker}


def _answers_in(text: str, asked: Collection[str]) -> dict[str, str]:
    """The answers to some of those, in the same order and under the same labels, the first at the beginning."""
    left = list(asked)
    found: list[re.Match[str]] = []
    for each in _LABEL.finditer(text):
        if each[1] in left and (found or each.start() == 0):
            left = left[left.index(each[1]) + 1 :]
            found.append(each)
    ends = [*(each.start() for each in found[1:]), len(text)]
    return {each[1]: text[each.end() : end].strip() for each, end in zip(found, ends, strict=False)}


_LABEL = re.compile(r"(?<!\S)\(?([a-z]|[ivx]{2,4}|\d{1,2})\)\s+(?=\S)")
_NUMBER = re.compile(r"^\(?(\d{1,2}|[a-z])[.)]\s+(?=\S)")


def _numbered_parts(whole: WholeTable, row: Row, role: str) -> dict[str, str]:
    """The numbered paragraphs of a role's one column by their numbers; none where its words begin otherwise."""
    parts: dict[str, list[Line]] = {}
    places = whole.columns.places(role)
    for line in row.lines(places[0]) if len(places) == 1 else ():
        found = _NUMBER.match(line.text)
        if found and found[1] in _next_numbers(list(parts)):
            parts[found[1]] = [line]
        elif not parts:
            return {}
        else:
            parts[next(reversed(parts))].append(line)
    return {number: _NUMBER.sub("", flow(lines)).strip() for number, lines in parts.items()}


def _next_numbers(before: list[str]) -> tuple[str, ...]:
    """What may come after the numbers so far; at first `1` or `a`."""
    if not before:
        return ("1", "a")
    last = before[-1]
    return (str(int(last) + 1) if last.isdigit() else chr(ord(last) + 1),)


def told_in_row(whole: WholeTable, row: Row) -> Told:
    """What a row says in each role of its columns, and under labels within its cells."""
    held: dict[str, list[str]] = {}
    state: str | None = None
    for place, role in enumerate(whole.columns.roles):
        coded = _state_of_code(whole, row, place)
        parts = None if coded else labelled(row.lines(place))
        if coded:
            state = coded
        elif parts is not None:
            for part, text in parts:
                held.setdefault(part or role or "", []).append(text)
        elif role:
            held.setdefault(role, []).append(_words(whole, row, place, role))
    # A dash beside what is told says nothing of it.
    told = {
        role: " ".join([each for each in texts if not says_nothing(each)] or texts).strip()
        for role, texts in held.items()
        if role
    }
    if state:
        told.setdefault("status", state)
    _part_decision(whole, row, told)
    _part_signature(whole, told)
    return {role: text for role, text in told.items() if text}


def _words(whole: WholeTable, row: Row, place: int, role: str) -> str:
    if role == "reference":
        return row.number(place)
    text = with_whole_months(row.text(place)) if role in ("due", "meeting_date") else row.text(place)
    if role == "status" and is_date(text):
        # A day under `Actual completion` says that it was done by that title alone.
        return f"{whole.columns.titles[place]} {text}"
    # A narrow column cuts `Outstandin g`.
    whole_word = "".join(text.split())
    return whole_word if role == "status" and text != whole_word and _is_state(whole_word, text) else text


def _state_of_code(whole: WholeTable, row: Row, place: int) -> str | None:
    """What a key above or below the table says of a letter that stands alone in a column of answers or states."""
    code = row.text(place)
    if whole.columns.roles[place] not in ("response", "status") or not is_code(code):
        return None
    return (meanings(whole.heading) or meanings(whole.below)).get(code)


def _is_state(word: str, text: str) -> bool:
    states = convention("tracker")["states"]["words"]
    return not any(re.fullmatch(each, folded(text)) for each in states) and any(
        re.fullmatch(each, word.casefold()) for each in states
    )


def _part_decision(whole: WholeTable, row: Row, told: Told) -> None:
    """Where a table has both what was decided and what has come of it since, only the latter is the response."""
    places = whole.columns.places("response")
    decided = [place for place in places if DECIDED.search(folded(whole.columns.titles[place]))]
    if decided and is_running(whole):
        told["response"] = " ".join(row.text(place) for place in places if place not in decided).strip()
        said = " ".join(with_question(whole.columns.titles[place], row.text(place)) for place in decided)
        told.setdefault("status", said.strip())


def with_question(title: str, said: str) -> str:
    """What a column of decisions holds; `Yes` says nothing without the question that it answers."""
    return f"{title} {said}" if _BARE_ANSWER.fullmatch(said) else said


_BARE_ANSWER = re.compile(r"(?:yes|no|y|n|in part|in full|partly|fully|partial)\.?", re.IGNORECASE)


def is_running(whole: WholeTable) -> bool:
    """Whether a column of responses is one that is written anew for each edition."""
    return any(RUNNING.search(folded(whole.columns.titles[place])) for place in whole.columns.places("response"))


def _part_signature(whole: WholeTable, told: Told) -> None:
    """`Oil the gate (Head of Weirs)` under `Action (owner)` is signed; who signs it is not what is asked for."""
    titles = [whole.columns.titles[place] for place in whole.columns.places("text")]
    inner = [found[1] for title in titles if (found := re.search(r"\(([^()]+)\)\s*$", title))]
    if "responsible" in told or not any("responsible" in roles_of_title(each, "tracker") for each in inner):
        return
    signed = re.search(r"\s*\((?P<who>[^()]{2,80})\)\s*$", told.get("text", ""))
    if signed:
        told["responsible"] = signed["who"]
        told["text"] = told["text"][: signed.start()]
