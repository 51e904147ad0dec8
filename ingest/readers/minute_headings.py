"""Lines of minutes -> where each minute begins: its number and title.

Headings are the best series of numbered lines (`minute_numbers`); without one, titles over a line such as `(Item 3)`;
without those, the lines that stand out; at the least, all that follows the heading is one minute.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.conventions import convention
from ingest.layout import Line, flow
from ingest.readers.decision_words import heads_decision
from ingest.readers.minute_numbers import (
    NUMBER,
    SHORT_TITLE,
    SPOKEN_TITLE,
    NumberedLine,
    best_series,
    columns_of,
    counter_of,
    in_capitals,
    item_of_note,
    numbered_lines,
    without_note,
)
from ingest.readers.paragraphs import Measure

_WORDS = convention("minutes")


@dataclass(frozen=True)
class Heading:
    """Where a minute begins."""

    number: str
    """As printed without its full stop; empty if none is printed."""
    title: str
    first: int
    """Index of its first line."""
    last: int
    """Index of its last line; the body may begin on it, after the title."""
    lead: str = ""
    """Words of the body that stand on the title's line."""
    rule: str = "minutes.numbered/1"
    odd: str | None = None
    """Why its number is doubted."""


def find_headings(lines: Sequence[Line], setting: Measure) -> list[Heading]:
    """Lines of minutes, in reading order -> the headings of its minutes in order; none if it has none."""
    candidates = numbered_lines(lines, setting)
    series = best_series(candidates)
    likeness = sum(c.weight for c in series) / len(series) if series else 0.0
    noted = _over_item_notes(lines, setting)
    if len(noted) >= 2 and likeness < 1.5:
        return noted
    emphasised = _emphasised_headings(lines, setting)
    if over := _over_numbers(emphasised, candidates):
        return over
    if not series and not emphasised:
        return _untitled(lines, candidates)
    if not series or (likeness < 1.2 and len(emphasised) > len(series)):
        return _set_apart(emphasised)
    return _before_numbered(lines, _headings(lines, series, setting), emphasised)


def _headings(lines: Sequence[Line], series: Sequence[NumberedLine], setting: Measure) -> list[Heading]:
    part = counter_of(series)
    starts = {c.index for c in series}
    bold = sum(c.bold for c in series) > 0.6 * len(series)
    found: list[Heading] = []
    # Of numbers with a letter before them and of those without: the highest so far, and its place.
    highest: dict[bool, tuple[int, int]] = {}
    for at, candidate in enumerate(series):
        last = _title_end(lines, candidate, starts, bold and candidate.bold, setting)
        title, lead = _title(lines[candidate.index : last + 1], candidate)
        odd = _oddity(series, at, part, highest)
        found.append(Heading(candidate.number, title, candidate.index, last, lead, odd=odd))
    return found


def _oddity(series: Sequence[NumberedLine], at: int, part: int, highest: dict[bool, tuple[int, int]]) -> str | None:
    """Why a number is doubted: it does not rise, or by more than there are minutes since the highest before it."""
    number, value = series[at].number, series[at].values[part]
    alike = number[:1].isdigit() or at == 0 or number[:1] == series[at - 1].number[:1]
    lettered = number[:1].isalpha()
    before = highest.get(lettered)
    highest[lettered] = max(before or (value, at), (value, at))
    if before is None or not alike:
        return None
    last = series[at - 1]
    rises = last.values[part] < value <= before[0] + at - before[1]
    return None if rises else f"number {number} after {last.number}"


def _title_end(lines: Sequence[Line], candidate: NumberedLine, starts: set[int], bold: bool, setting: Measure) -> int:
    """The last line of a title: it goes on in the same look, without a gap; under a number alone it begins."""
    index = candidate.index
    first = lines[index]
    if not candidate.title and index + 1 < len(lines):
        first = lines[index + 1]
        bold = bold or first.bold
    capitals = in_capitals(first.text)
    last = index
    for at in range(index + 1, min(index + 6, len(lines))):
        before, line = lines[last], lines[at]
        alone = at == index + 1 and not candidate.title
        apart = line.page != before.page or setting.gap(before, line)
        if at in starts or item_of_note(line.text) or _decides(line.text) or (apart and not alone):
            break
        same = line.bold and first.bold if bold else in_capitals(line.text) and capitals
        if same and not alone and setting.ends_early(before, line) and not _cut_short(before.text, line.text):
            break
        plain_end = not (bold or capitals or setting.ends_early(before, line)) and _stands_apart(lines, at, setting)
        if not (same or alone or plain_end):
            break
        last = at
    return last


def _cut_short(before: str, text: str) -> bool:
    """Whether a title cannot end where its line does."""
    return bool(re.search(r"(?:[-–:,&/(]|\b(?:and|of|the|for|to|in|on|with|a|by))$", before)) or text[:1].islower()


def _stands_apart(lines: Sequence[Line], at: int, setting: Measure) -> bool:
    """Whether a line is the last before a gap, and short: the end of a title printed plain."""
    if at + 1 >= len(lines):
        return False
    return setting.gap(lines[at], lines[at + 1]) and not lines[at].text.endswith(".")


def _decides(text: str) -> bool:
    return bool(re.match(r"(?:it was )?(?:unanimously )?(?:RESOLVED|Resolved|AGREED|RECOMMENDED)\b", text))


def _title(lines: Sequence[Line], candidate: NumberedLine) -> tuple[str, str]:
    """The title without its number, and the words of the body on its line."""
    whole = flow(lines)
    match = NUMBER.match(whole)
    text = match["title"] if match else whole
    first = lines[0]
    if len(lines) == 1 and candidate.bold and not first.bold:
        start = NUMBER.match(first.bold_start)
        if start and start["title"] and len(start["title"]) < len(text):
            return _tidy(start["title"]), text[len(start["title"]) :].lstrip(" -–:.")
    if len(lines) == 1:
        parted = re.match(r"(?P<title>[^a-z]{4,}?)\s*[-–:.]\s+(?P<lead>[A-Z].*[a-z].*)$", text)
        # A title in capitals may have two parts: what is no title has small letters, its note apart.
        if parted and in_capitals(parted["title"]) and not in_capitals(without_note(parted["lead"])):
            return _tidy(parted["title"]), parted["lead"]
        spoken = re.match(r"(?P<title>(?:\S+\s+){0,6}?\S+?)\s*(?::|\s[–-])\s+(?P<lead>\S.*)$", text)
        named = spoken is not None and _FROM_WHOM.match(spoken["lead"]) and not text.endswith(".")
        if spoken and not (candidate.bold or named or in_capitals(spoken["lead"])) and SPOKEN_TITLE.match(text):
            return _tidy(spoken["title"]), spoken["lead"]
        if not candidate.bold and not in_capitals(text) and re.search(r"[a-z][.;]$", text) and len(text.split()) > 6:
            return "", text
    return _tidy(text), ""


_FROM_WHOM = re.compile(
    r"(?:(?:joint|verbal|annual|\w+ly) )?(?:recommendations?|references?|referrals?|reports?|requests?|motion|petition"
    r"|comments|response|excerpt) (?:of|from|by|to) ",
    re.IGNORECASE,
)
"""The second part of a title, `Weirs - Recommendation of the Ponds Panel`, and no body of a minute."""


def _tidy(title: str) -> str:
    return without_note(title.strip(" \t-–:|").removesuffix(".").strip())


def _untitled(lines: Sequence[Line], candidates: Sequence[NumberedLine]) -> list[Heading]:
    """Minutes that are numbered paragraphs; failing that, all that follows the heading as one minute."""
    groups: dict[str, list[NumberedLine]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.shape].append(candidate)
    for group in groups.values():
        for column in columns_of(group):
            part = counter_of(column)
            values = [c.values[part] for c in column]
            if len(values) >= 3 and all(b == a + 1 for a, b in itertools.pairwise(values)):
                return [Heading(c.number, "", c.index, c.index, c.title, "minutes.untitled/1") for c in column]
    start = _heading_end(lines)
    return [Heading("", "", start, start - 1, rule="minutes.whole/1")] if start < len(lines) else []


def _over_item_notes(lines: Sequence[Line], setting: Measure) -> list[Heading]:
    """Titles told by the line `(Item 3)` under them; the item's number serves as the minute's."""
    found: list[Heading] = []
    for note in range(1, len(lines)):
        number = item_of_note(lines[note].text)
        if number is None:
            continue
        first = note - 1
        while first and lines[first - 1].bold and lines[first].bold and not setting.gap(lines[first - 1], lines[first]):
            first -= 1
        found.append(Heading(number, _tidy(flow(lines[first:note])), first, note - 1, rule="minutes.item/1"))
    return found


def _over_numbers(titles: Sequence[Heading], candidates: Sequence[NumberedLine]) -> list[Heading]:
    """Titles that stand above their numbers, with which the text begins: `GRITTING` over `3. The Committee ...`.

    None unless most have one and the numbers count: paragraphs that are numbered begin again, or run on by several.
    """
    numbers = {candidate.index: candidate for candidate in candidates}
    found = [(title, below) for title in titles if (below := numbers.get(title.last + 1)) and not below.bold]
    steps = [b.values[-1] - a.values[-1] for (_, a), (_, b) in itertools.pairwise(found)]
    if len(found) < 2 or len(found) < 0.7 * len(titles) or steps.count(1) < 0.7 * len(steps):
        return []
    given = {id(title): below.number for title, below in found}
    return [replace(title, number=given.get(id(title), ""), rule="minutes.over_number/1") for title in titles]


def _set_apart(titles: list[Heading]) -> list[Heading]:
    """`(45) Ponds`, `(46) Signs`; `A. Ponds`, `B. Signs`: the labels taken out of the titles, where they count."""
    found = [_LABELLED.fullmatch(title.title) for title in titles]
    places = [int(m["number"]) if m["number"] else ord(m["letter"]) for m in found if m]
    if len(places) < max(2, len(titles)) or any(b != a + 1 for a, b in itertools.pairwise(places)):
        return titles
    labels = [(m["number"] or m["letter"], m["title"]) for m in found if m]
    return [replace(t, number=label, title=rest) for t, (label, rest) in zip(titles, labels, strict=True)]


_LABELLED = re.compile(r"(?:\((?P<number>\d{1,4})\)|(?P<letter>[A-Z])[.):])\s*(?P<title>\S.*)")


def _emphasised_headings(lines: Sequence[Line], setting: Measure) -> list[Heading]:
    """Lines that are bold or in capitals, short, with space above, after the heading of the minutes."""
    found: list[Heading] = []
    start = _heading_end(lines)
    columns = Counter(round(line.x0) for line in lines)
    left = min((x for x, n in columns.items() if n >= 3), default=0)
    index = start
    while index < len(lines):
        last = _emphasis_end(lines, index, setting)
        if last is None or lines[index].x0 > left + 40:
            index += 1
            continue
        found.append(Heading("", _tidy(flow(lines[index : last + 1])), index, last, rule="minutes.unnumbered/1"))
        index = last + 1
    return found


def _emphasis_end(lines: Sequence[Line], index: int, setting: Measure) -> int | None:
    """Index of the last line of an emphasised heading that begins on a line, or None."""
    line = lines[index]
    if (
        not _emphasised(line)
        or _decides(line.text)
        or heads_decision(line.text)
        or (is_section_name(line.text) and not _has_body(lines, index, setting))
        or not re.search(r"[A-Za-z]{3}", line.text)
    ):
        return None
    if index and not setting.gap(lines[index - 1], line):
        return None
    last = index
    while last + 1 < len(lines) and _emphasised(lines[last + 1]) and not setting.gap(lines[last], lines[last + 1]):
        last += 1
    text = flow(lines[index : last + 1])
    if last + 1 >= len(lines) or len(text.split()) > SHORT_TITLE or text.endswith((".", ";", ",")):
        return None
    return last


def _has_body(lines: Sequence[Line], index: int, setting: Measure) -> bool:
    """Whether plain words follow a line at once: `Minutes` then heads a minute, and is no part's name."""
    return index + 1 < len(lines) and not _emphasised(lines[index + 1]) and setting.gap(lines[index - 1], lines[index])


def _emphasised(line: Line) -> bool:
    return line.bold or in_capitals(line.text)


def _heading_end(lines: Sequence[Line]) -> int:
    """Index of the first line after the heading and the lists of those present."""
    end = 0
    for index, line in enumerate(lines[:80]):
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        minuted = line.text.lower().startswith("apolog") and re.search(r"\b(?:was|were|received|no|none)\b", after)
        if re.match(_PRESENT, line.text) and not minuted:
            end = index + 1
    return end


_PRESENT = re.compile(
    rf"present\b|(?:{'|'.join(map(re.escape, _WORDS['attendance']))})(?:\s*[:(–-]|\s*$)", re.IGNORECASE
)


def is_section_name(text: str) -> bool:
    """Whether a line only names a part of the agenda: `Public Business`."""
    return bool(_SECTION.fullmatch(text.strip()))


_SECTION = re.compile(rf"(?:{'|'.join(_WORDS['sections'])})[.:]?", re.IGNORECASE)


def _before_numbered(lines: Sequence[Line], numbered: list[Heading], plain: Sequence[Heading]) -> list[Heading]:
    """Those and the headings before them that have no number but a decision under them: an election of a chair."""
    early = [h for h in plain if h.first < numbered[0].first]
    kept = []
    for at, heading in enumerate(early):
        end = early[at + 1].first if at + 1 < len(early) else numbered[0].first
        if any(re.search(r"\bRESOLVED\b|\bAGREED\b|\bproposed\b", line.text) for line in lines[heading.last + 1 : end]):
            kept.append(heading)
    return kept + numbered
