"""Numbered lines of minutes -> the series that heads the minutes, inferred for each document from several signs.

A series is taken for the headings if its numbers run on, it stands at one indent, and its lines look like titles (bold,
capitals, short, space above); numbered paragraphs inside minutes are long and begin again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.dates import MONTHS, is_date
from ingest.conventions import convention
from ingest.layout import Line
from ingest.readers.paragraphs import Measure

NUMBER = re.compile(
    # A mark before the number says that the matter was the body's own to decide, or is put to the Council.
    r"(?:[*#†‡§]\s*)?(?:(?:minute|min\.?|agenda item|item|para(?:graph|\.)?)\s+(?:no\.?\s*|number\s*)?|no\.\s*)?"
    r"(?P<number>(?-i:[A-Z](?:[A-Z&]{0,6}[A-Z])?(?:[ ./-](?=\d))?)?"
    r"\d{1,4}(?:\s?[./-]\s?\d{1,4}){0,3}(?-i:[A-Za-z](?=[.):\s]|$))?)"
    r"(?P<close>\s?[.):]|\s?[-–](?=\s))?(?=\s|$|(?<=[.):])[A-Z])\s*(?P<title>.*)",
    re.IGNORECASE,
)
_A_DATE = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_ITEM_NOTE = re.compile(
    r"[(\[]\s*(?:agenda |minute )?item\s*(?:no\.?|number)?\s*:?\s*(?P<item>[\w.()/-]+?)\s*[)\]]\.?", re.I
)
_TRAILING_NOTE = re.compile(
    r"\s*(?:[(\[]\s*(?:agenda )?item\s*(?:no\.?|number)?\s*:?\s*[\w.]+\s*[)\]]|[-–]\s*agenda item\s*(?:no\.?)?\s*\w+)$",
    re.I,
)
_MARKS = ("*", "#", "†", "‡", "§")
SHORT_TITLE = 30
"""Words. The longest title seen had 28."""


@dataclass(frozen=True)
class NumberedLine:
    """A line that begins with a number."""

    index: int
    number: str
    title: str
    """What follows the number on its line."""
    values: tuple[int, ...]
    """The parts of the number: `10.24.05` has three."""
    shape: str
    """How the number is written, its digits left out."""
    x0: float
    bold: bool
    weight: float
    """How much the line looks like a title: 1.2 or more if it does."""


def item_of_note(text: str) -> str | None:
    """The number in a line such as `(Item 3)`, which stands under a title; None for any other line."""
    match = _ITEM_NOTE.fullmatch(text.strip())
    return match["item"] if match else None


def without_note(title: str) -> str:
    """A title without the agenda's number at its end: `Gritting [Item 5]`, `Gritting - Agenda item 5`."""
    return _TRAILING_NOTE.sub("", title)


def numbered_lines(lines: Sequence[Line], setting: Measure) -> list[NumberedLine]:
    """Every line that could head a minute by its number."""
    return [found for i in range(len(lines)) if (found := _candidate(lines, i, setting))]


def _candidate(lines: Sequence[Line], index: int, setting: Measure) -> NumberedLine | None:
    line = lines[index]
    match = NUMBER.match(line.text)
    if match is None:
        return None
    if line.words[0].text in _MARKS and len(line.words) > 1:
        line = line.between(line.words[1].x0, 1e6) or line
    number, close, title = match["number"], (match["close"] or "").strip(), match["title"]
    gap_after = len(line.segments) > 1 and line.segments[0].text.startswith(number[:1])
    bold_number = bool(line.words[0].bold)
    bare = not close and not re.search(r"[./-]|[A-Z]", number)
    if bare and not (gap_after or bold_number or not title or match.start("number")):
        return None
    if is_date(line.text[:24]) or re.match(_A_DATE, line.text):
        return None
    if title[:1].islower() or re.match(r"(?:am|pm|hrs|hours|%|st|nd|rd|th)\b", title):
        return None
    letters = re.match(r"[A-Za-z ]*", number)
    parts = tuple(int(part) for part in re.findall(r"\d+", number))
    shape = re.sub(r"\d+", "9", re.sub(r"[A-Za-z]+(?=\d)", "A", re.sub(r"(?<=\d)[A-Za-z]$", "", number)))
    shape = re.sub(r"\s", "", shape) + (")" if close == ")" else "")
    if letters and letters.group().strip() and letters.group().strip().lower() in convention("minutes")["not_prefixes"]:
        return None
    starts_bold = bold_number and (len(line.words) < 2 or line.words[1].bold)
    return NumberedLine(
        index,
        re.sub(r"\s", "", number),
        title,
        parts,
        shape,
        line.x0,
        starts_bold,
        _weight(lines, index, title, starts_bold, setting),
    )


def _weight(lines: Sequence[Line], index: int, title: str, bold: bool, setting: Measure) -> float:
    """How much a numbered line looks like a title: 1.2 or more if it does."""
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    weight = 2.0 * bold + 1.0 * in_capitals(title)
    weight += 0.4 * (index == 0 or setting.gap(lines[index - 1], line))
    if following is None:
        return weight
    if item_of_note(following.text):
        weight += 2.0
    ends_here = setting.gap(line, following) or setting.ends_early(line, following)
    sentence = bool(re.search(r"[a-z][.;,:]$", title)) or len(title.split()) > SHORT_TITLE
    if SPOKEN_TITLE.match(title) and (index == 0 or setting.gap(lines[index - 1], line)):
        weight += 0.8
    elif title and ends_here and not sentence:
        weight += 1.0
    elif not bold and (sentence or not ends_here):
        weight -= 1.0
    return weight


SPOKEN_TITLE = re.compile(r"[A-Z](?:[\w'’&/-]+\s+){0,6}?[\w'’)&/-]+\s*(?::|\s[–-])\s+\S")
"""`Apologies: Cllr Marsh was ill`: the title and the body on one line."""


def in_capitals(text: str) -> bool:
    """Whether the words before a colon are in capitals."""
    before = text.partition(":")[0]
    letters = sum(map(str.isalpha, before))
    return letters > 3 and sum(map(str.isupper, before)) > 0.85 * letters


def best_series(candidates: Sequence[NumberedLine]) -> list[NumberedLine]:
    """The candidates of one look whose numbers run on and that look most like titles."""
    groups: dict[tuple[str, bool], list[NumberedLine]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.shape, candidate.bold].append(candidate)
    best: list[NumberedLine] = []
    best_score = 0.0
    for group in groups.values():
        for column in columns_of(group):
            chain = _run(column)
            score = sum(c.weight for c in chain) * (0.5 if len(chain) == 1 else 1.0)
            if score > best_score:
                best, best_score = chain, score
    if best:
        best = _fill_holes(best, candidates)
    return best


def columns_of(group: Sequence[NumberedLine]) -> list[list[NumberedLine]]:
    """Candidates that begin at about one place; `9.` and `10.` set flush right differ by a digit's width."""
    columns: list[list[NumberedLine]] = []
    for candidate in sorted(group, key=lambda c: c.x0):
        if columns and candidate.x0 - columns[-1][-1].x0 <= 8:
            columns[-1].append(candidate)
        else:
            columns.append([candidate])
    return [sorted(column, key=lambda c: c.index) for column in columns]


def counter_of(group: Sequence[NumberedLine]) -> int:
    """Which part of `12/19` or `10.24.05` counts the minutes: the one with most values."""
    parts = min(len(c.values) for c in group)
    return max(range(parts), key=lambda i: (len({c.values[i] for c in group}), i), default=0)


def _run(column: Sequence[NumberedLine]) -> list[NumberedLine]:
    """The longest run of numbers that go up, a step of one best; and, of bold titles, those out of step as well."""
    part = counter_of(column)
    values = [c.values[part] for c in column]
    scores: list[float] = []
    before: list[int | None] = []
    for i, value in enumerate(values):
        best, link = column[i].weight, None
        for j in range(i):
            step = value - values[j]
            if step <= 0 and value != 1:
                continue
            cost = 0.0 if step == 1 else min(2.5, 0.4 * (step - 1)) if step > 0 else 2.0
            if scores[j] + column[i].weight - cost > best:
                best, link = scores[j] + column[i].weight - cost, j
        scores.append(best)
        before.append(link)
    chain: list[NumberedLine] = []
    at: int | None = max(range(len(column)), key=lambda i: scores[i])
    while at is not None:
        chain.append(column[at])
        at = before[at]
    chain.reverse()
    return _with_misnumbered(chain, column)


def _with_misnumbered(chain: list[NumberedLine], column: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Bold titles of the same look that stand alone between two of the run: their number is a misprint."""
    taken = {c.index for c in chain}
    spare = [c for c in column if c.index not in taken and c.bold and c.weight >= 2.4]
    for candidate in spare:
        after = [c for c in chain if c.index < candidate.index]
        until = next((c.index for c in chain if c.index > candidate.index), None)
        start = after[-1].index if after else -1
        alone = sum(start < c.index < (until if until is not None else 1 << 30) for c in spare) == 1
        if alone:
            taken.add(candidate.index)
    return [c for c in column if c.index in taken]


def _fill_holes(chain: list[NumberedLine], candidates: Sequence[NumberedLine]) -> list[NumberedLine]:
    """The run with what stands elsewhere on the page: the numbers that it leaves out, and those that go on from it.

    Left and right pages, and the columns of a page, have margins of their own.
    """
    part = counter_of(chain)
    looks = {(c.shape.strip(")"), c.bold) for c in chain}
    filled: list[NumberedLine] = []
    rest = list(chain)
    for candidate in candidates:
        if rest and candidate.index >= rest[0].index:
            filled.append(rest.pop(0))
            continue
        if not filled or candidate.weight < 1 or len(candidate.values) <= part:
            continue
        shape = candidate.shape.strip(")")
        alike = (shape, candidate.bold) in looks
        lone = bool(rest) and shape in {s for s, _ in looks} and rest[0].values[part] - candidate.values[part] == 1
        before_next = not rest or candidate.values[part] < rest[0].values[part]
        if (alike or lone) and before_next and candidate.values[part] == filled[-1].values[part] + 1:
            filled.append(candidate)
    return filled + rest
