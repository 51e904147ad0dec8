"""Actions printed as a list under such a heading, at the end of minutes or in a report -> entries with their parts.

Only marked entries count (bullets, numbers, letters): prose under the heading is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from corpus.dates import find_dates
from ingest.conventions import convention
from ingest.layout import Block, Line, flow
from ingest.readers.block_labels import LABEL
from ingest.readers.code_keys import is_code, meanings
from ingest.readers.owners import part_owner

_MARK = re.compile(
    r"^(?P<mark>(?i:action|recommendation|issue)\s+\d{1,3}\s*[:.–-]|[•▪●○◦*\uf0b7·–—-]|\(?(?:[A-Z]{0,3}\d{1,3}(?:[./]\d{1,3})*|[a-z]{1,4})[.)]|\d{1,3}(?:\.\d{1,3})+|\d{1,2})\s+(?=\S)"
)
_SIGNED = (
    re.compile(r"\s*\((?:(?:to|for) (?:the )?)?(?P<who>[A-Z][^()]{1,60})\)\.?$"),
    re.compile(r"\s*\[(?P<who>[A-Z][^\[\]]{1,60})\]\.?$"),
    re.compile(r"\s[–—-]\s+(?P<who>(?:(?:[A-Z][\w.'’]*|of|and|the|for|&|/)\s?){1,7})\.?$"),
)


@dataclass
class ListedAction:
    """An entry of a list of actions, taken apart."""

    lines: list[Line]
    reference: str | None = None
    date: str | None = None
    """The date that opens the entry, as printed."""
    subject: str | None = None
    heading: str = ""
    """The heading that it stands under."""
    text: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    """`response`, `status`, `due`, `responsible`, as far as labels tell."""


def listed_actions(blocks: Sequence[Block]) -> list[ListedAction]:
    """A paper's lines and tables in reading order -> the entries of its lists of actions."""
    entries = list(_entries(blocks))
    own = _own_label([lines for _, lines in entries])
    return [action for date, lines in entries if (action := _take_apart(lines, date, own)) is not None]


def _own_label(entries: Sequence[Sequence[Line]]) -> str:
    """A label in a council's own words, `Officer's note:`, where it is the one that recurs; empty without one.

    What was asked needs none: the only label within the entries is that of what came of it.
    """
    within = [[LABEL.match(line.text) for line in lines[1:]] for lines in entries]
    labels = [{found[0].rstrip(": ") for found in each if found} for each in within]
    recurring = [label for label in set().union(*labels) if 2 * sum(label in each for each in labels) > len(labels)]
    alone = len(recurring) == 1 and len(entries) >= _RECUR and not _labels().match(f"{recurring[0]}:")
    return recurring[0] if alone else ""


_RECUR = 2


def _entries(blocks: Sequence[Block]) -> Iterator[tuple[str | None, list[Line]]]:
    """The lines of each marked entry under a heading of actions, and the day of the meeting that heads it."""
    entry: list[Line] = []
    listing = False
    date: str | None = None
    for block in blocks:
        if not isinstance(block, Line):
            listing = False
        elif _is_heading(block):
            listing, date = True, None
        elif listing and block.bold and (meeting := _meeting_of(block)):
            if entry:
                yield date, entry
            entry, date = [], meeting
            continue
        elif listing and _opens(block.text) and not _heads_another(block):
            if entry:
                yield date, entry
            entry = [block]
            continue
        elif listing and entry and _belongs(block, entry):
            entry.append(block)
            continue
        elif entry or (listing and block.bold):
            listing = False
        if entry:
            yield date, entry
        entry = []
    if entry:
        yield date, entry


def _opens(text: str) -> bool:
    """Whether a line begins an entry: with a mark, or a day set off from what follows. `5 May 2024) was` does not."""
    return bool(_opening_date(text)[0] if _begins_with_day(text) else _MARK.match(text))


def _begins_with_day(text: str) -> bool:
    return any(found.start == 0 for found in find_dates(text)[:1])


def _meeting_of(line: Line) -> str | None:
    """The day that a line between the entries names: `Meeting on 12 June 2024`, or the day alone."""
    found = next(iter(find_dates(line.text)), None)
    alone = found is not None and len(line.text.split()) <= _LONGEST_DAY
    return line.text[found.start : found.end] if found and (alone or _MEETING.search(line.text)) else None


_LONGEST_DAY = 4
"""Words of `Wednesday 12 June 2024`."""
_MEETING = re.compile(r"\b(?:meeting|minutes)\b", re.IGNORECASE)


@cache
def _heading_pattern() -> re.Pattern[str]:
    titles = "|".join(convention("tracker")["lists"]["headings"])
    return re.compile(rf"(?:\d{{1,3}}[.)]?\s+|appendix \w+\s*[:–-]\s*)?(?:{titles})\s*:?", re.IGNORECASE)


def _is_heading(line: Line) -> bool:
    set_off = line.bold or line.text.endswith(":") or line.text == line.text.upper()
    return set_off and bool(_heading_pattern().fullmatch(line.text.strip()))


def _heads_another(line: Line) -> bool:
    """Whether a marked line is the next heading of the paper: a number and bold words throughout."""
    return line.bold and line.text[0].isdigit()


def _belongs(line: Line, entry: Sequence[Line]) -> bool:
    """Whether an unmarked line goes on with an entry: set in under it, or a label such as `Response:`."""
    first = entry[0]
    return not line.bold and (line.x0 > first.x0 + 4 or bool(_labels().match(line.text)))


@cache
def _labels(own: str = "") -> re.Pattern[str]:
    """The labels within an entry; `own`: one more for what came of it."""
    lists: dict[str, list[str]] = convention("tracker")["lists"]
    if own:
        lists = {**lists, "response": [*lists["response"], re.escape(own)]}
    words = {role: sorted(lists[role], key=len, reverse=True) for role in ("response", "status", "due", "responsible")}
    groups = "|".join(f"(?P<{role}>{'|'.join(each)})" for role, each in words.items())
    return re.compile(rf"(?<![^\s.;)])(?:{groups})\s*:\s*", re.IGNORECASE)


def _take_apart(lines: list[Line], date: str | None, own: str) -> ListedAction | None:
    text = flow(lines)
    mark = None if _begins_with_day(text) else _MARK.match(text)
    action = ListedAction(lines)
    if mark:
        text = text[mark.end() :]
        reference = mark["mark"].strip("().: –-")
        action.reference = reference if reference[-1:].isalnum() else None
    opening, text = _opening_date(text)
    action.date = opening or date
    text, action.parts = _labelled(text, own)
    if "responsible" not in action.parts:
        text, who = signed(text)
        if who:
            action.parts["responsible"] = who
        else:
            text, owner = part_owner(text, given=True)
            told = {"responsible": owner.responsible, "due": owner.due} if owner else {}
            action.parts = {**{role: each for role, each in told.items() if each}, **action.parts}
    action.text = text.strip(" –—-")
    # Under a minute's number and over an answer two words are enough: `14.3 Call-in protocol`.
    known = bool(action.text and action.reference and "response" in action.parts)
    return action if known or len(action.text.split()) > 2 else None


def _opening_date(text: str) -> tuple[str | None, str]:
    """`14 September 2016 - Costs be circulated` -> the date and the rest."""
    found = next(iter(find_dates(text)), None)
    if found and found.start == 0:
        rest = re.match(r"\s*[:–—-]\s*", text[found.end :])
        if rest:
            return text[: found.end], text[found.end + rest.end() :]
    return None, text


def _labelled(text: str, own: str) -> tuple[str, dict[str, str]]:
    """The text before the first label, and what each label introduces."""
    found = [match for match in _labels(own).finditer(text) if match.start() > 0]
    if not found:
        return text, {}
    ends = [*(match.start() for match in found[1:]), len(text)]
    parts = {str(match.lastgroup): text[match.end() : end].strip() for match, end in zip(found, ends, strict=True)}
    parts = {role: each if role == "response" else each.rstrip(" .;,") for role, each in parts.items()}
    return text[: found[0].start()].strip(), {role: each for role, each in parts.items() if each}


_DATED = re.compile(r"(?<=\))\.?\s+(?P<due>[A-Z][^.;()]{2,60})\.?$")
"""A sentence after the name: `(Jo Bell.) To be done by 4 May 2024.`"""


def signed_and_dated(text: str) -> tuple[str, dict[str, str]]:
    """The text without the name at its end and the day after that, and these under their roles."""
    dated = _DATED.search(text)
    dated = dated if dated and find_dates(dated["due"]) else None
    rest, who = signed(text[: dated.start()] if dated else text)
    if who is None:
        return text, {}
    return rest, {"responsible": who, **({"due": dated["due"].strip()} if dated else {})}


def signed(text: str) -> tuple[str, str | None]:
    """The text without the name at its end, and the name."""
    for pattern in _SIGNED:
        found = pattern.search(text)
        if found and not find_dates(found["who"]):
            return text[: found.start()], found["who"].strip(" .")
    return text, None


def with_states_of_codes(lists: Sequence[ListedAction], around: Sequence[Line]) -> list[ListedAction]:
    """Entries whose state is a code, `4`, with what the key printed around them says that it means.

    The code may open what is reported instead: `D  On this agenda.`
    """
    opened = [(listed, found) for listed in lists if (found := _OPENING_CODE.match(listed.parts.get("response", "")))]
    known = meanings(around) if 2 * len(opened) > len(lists) else {}
    for listed, found in opened:
        if found["code"] in known and "status" not in listed.parts:
            listed.parts["status"] = found["code"]
            listed.parts["response"] = listed.parts["response"][found.end() :]
    coded = [listed for listed in lists if is_code(listed.parts.get("status", ""))]
    key = meanings(around) if coded else {}
    for listed in coded:
        listed.parts["status"] = key.get(listed.parts["status"], listed.parts["status"])
    return list(lists)


_OPENING_CODE = re.compile(r"(?P<code>[A-Z]|\d)\s+(?=[A-Z‘“£\d])")
