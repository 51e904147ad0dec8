"""Lines of minutes -> where each minute begins: its number and title. Inferred for each document from several signs.

A series of numbered lines is taken for the headings if its numbers run on, it stands at one indent, and its lines look
like titles (bold, capitals, short, space above); numbered paragraphs inside minutes are long and begin again. Without
such a series the headings are the lines that stand out.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.dates import MONTHS, is_date
from ingest.conventions import convention
from ingest.layout import Line, flow
from ingest.readers.paragraphs import Measure

_WORDS = convention("minutes")
_NUMBER = re.compile(
    r"(?:(?:minute|min\.|agenda item|item)\s+(?:no\.?\s*|number\s*)?)?"
    r"(?P<number>(?-i:[A-Z]{1,6}(?:[ ./-](?=\d))?)?\d{1,4}(?:\s?[./-]\s?\d{1,4}){0,3}(?-i:[A-Za-z](?=[.):\s]|$))?)"
    r"(?P<close>\s?[.):]|\s?[-–](?=\s))?(?=\s|$|(?<=[.):])[A-Z])\s*(?P<title>.*)",
    re.IGNORECASE,
)
_A_DATE = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_ITEM_NOTE = re.compile(
    r"[(\[]\s*(?:agenda |minute )?item\s*(?:no\.?|number)?\s*:?\s*(?P<item>[\w.()/-]+?)\s*[)\]]\.?", re.I
)
_SHORT_TITLE = 30
"""Words. The longest title seen had 28."""


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


@dataclass(frozen=True)
class _Candidate:
    index: int
    number: str
    title: str
    values: tuple[int, ...]
    shape: str
    x0: float
    bold: bool
    weight: float


def item_of_note(text: str) -> str | None:
    """The number in a line such as `(Item 3)`, which stands under a title; None for any other line."""
    match = _ITEM_NOTE.fullmatch(text.strip())
    return match["item"] if match else None


def find_headings(lines: Sequence[Line], setting: Measure) -> list[Heading]:
    """Lines of minutes, in reading order -> the headings of its minutes in order; none if it has none."""
    candidates = [c for i in range(len(lines)) if (c := _candidate(lines, i, setting))]
    series = _best_series(candidates)
    likeness = sum(c.weight for c in series) / len(series) if series else 0.0
    noted = _over_item_notes(lines, setting)
    if len(noted) >= 2 and likeness < 1.5:
        return noted
    emphasised = _emphasised_headings(lines, setting)
    if not series and not emphasised:
        return _untitled(lines, candidates)
    if not series or (likeness < 1.2 and len(emphasised) > len(series)):
        return emphasised
    return _before_numbered(lines, _headings(lines, series, setting), emphasised)


def _candidate(lines: Sequence[Line], index: int, setting: Measure) -> _Candidate | None:
    line = lines[index]
    match = _NUMBER.match(line.text)
    if match is None:
        return None
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
    if letters and letters.group().strip() and letters.group().strip().lower() in _WORDS["not_prefixes"]:
        return None
    starts_bold = bold_number and (len(line.words) < 2 or line.words[1].bold)
    return _Candidate(
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
    weight = 2.0 * bold + 1.0 * _capitals(title)
    weight += 0.4 * (index == 0 or setting.gap(lines[index - 1], line))
    if following is None:
        return weight
    if item_of_note(following.text):
        weight += 2.0
    ends_here = setting.gap(line, following) or setting.ends_early(line, following)
    sentence = bool(re.search(r"[a-z][.;,:]$", title)) or len(title.split()) > _SHORT_TITLE
    if _SPOKEN.match(title) and (index == 0 or setting.gap(lines[index - 1], line)):
        weight += 0.8
    elif title and ends_here and not sentence:
        weight += 1.0
    elif not bold and (sentence or not ends_here):
        weight -= 1.0
    return weight


_SPOKEN = re.compile(r"[A-Z](?:[\w'’&/-]+\s+){0,6}?[\w'’)&/-]+\s*(?::|\s[–-])\s+\S")
"""`Apologies: Cllr Marsh was ill`: the title and the body on one line."""


def _capitals(text: str) -> bool:
    letters = [c for c in text.split(":")[0] if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.85 * len(letters)


def _best_series(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The candidates of one look whose numbers run on and that look most like titles."""
    groups: dict[tuple[str, bool], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.shape, candidate.bold].append(candidate)
    best: list[_Candidate] = []
    best_score = 0.0
    for group in groups.values():
        for column in _columns(group):
            chain = _run(column)
            score = sum(c.weight for c in chain) * (0.5 if len(chain) == 1 else 1.0)
            if score > best_score:
                best, best_score = chain, score
    if best:
        best = _fill_holes(best, candidates)
    return best


def _columns(group: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Candidates that begin at about one place; `9.` and `10.` set flush right differ by a digit's width."""
    columns: list[list[_Candidate]] = []
    for candidate in sorted(group, key=lambda c: c.x0):
        if columns and candidate.x0 - columns[-1][-1].x0 <= 8:
            columns[-1].append(candidate)
        else:
            columns.append([candidate])
    return [sorted(column, key=lambda c: c.index) for column in columns]


def _counter(group: Sequence[_Candidate]) -> int:
    """Which part of `12/19` or `10.24.05` counts the minutes: the one with most values."""
    parts = min(len(c.values) for c in group)
    return max(range(parts), key=lambda i: (len({c.values[i] for c in group}), i), default=0)


def _run(column: Sequence[_Candidate]) -> list[_Candidate]:
    """The longest run of numbers that go up, a step of one best; and, of bold titles, those out of step as well."""
    part = _counter(column)
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
    chain: list[_Candidate] = []
    at: int | None = max(range(len(column)), key=lambda i: scores[i])
    while at is not None:
        chain.append(column[at])
        at = before[at]
    chain.reverse()
    return _with_misnumbered(chain, column)


def _with_misnumbered(chain: list[_Candidate], column: Sequence[_Candidate]) -> list[_Candidate]:
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


def _fill_holes(chain: list[_Candidate], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Numbered lines of another look whose number is just the one that the run leaves out."""
    part = _counter(chain)
    shape, filled = chain[0].shape, list(chain)
    for before, after in itertools.pairwise(chain):
        if after.values[part] - before.values[part] != 2:
            continue
        wanted = before.values[part] + 1
        fits = [
            c
            for c in candidates
            if before.index < c.index < after.index
            and c.values[-1] == wanted
            and c.weight >= 1
            and c.shape.strip(")") == shape.strip(")")
        ]
        filled += fits[:1]
    return sorted(filled, key=lambda c: c.index)


def _headings(lines: Sequence[Line], series: Sequence[_Candidate], setting: Measure) -> list[Heading]:
    part = _counter(series)
    starts = {c.index for c in series}
    bold = sum(c.bold for c in series) > 0.6 * len(series)
    found: list[Heading] = []
    for candidate in series:
        last = _title_end(lines, candidate, starts, bold and candidate.bold, setting)
        title, lead = _title(lines[candidate.index : last + 1], candidate)
        odd = None
        before = series[len(found) - 1] if found else candidate
        same_part = candidate.number[:1].isdigit() or candidate.number[:1] == before.number[:1]
        if found and same_part and candidate.values[part] <= before.values[part]:
            odd = f"number {candidate.number} after {found[-1].number}"
        found.append(Heading(candidate.number, title, candidate.index, last, lead, odd=odd))
    return found


def _title_end(lines: Sequence[Line], candidate: _Candidate, starts: set[int], bold: bool, setting: Measure) -> int:
    """The last line of a title: it goes on in the same look, without a gap; under a number alone it begins."""
    index = candidate.index
    first = lines[index]
    if not candidate.title and index + 1 < len(lines):
        first = lines[index + 1]
        bold = bold or first.bold
    capitals = _capitals(first.text)
    last = index
    for at in range(index + 1, min(index + 6, len(lines))):
        before, line = lines[last], lines[at]
        alone = at == index + 1 and not candidate.title
        apart = line.page != before.page or setting.gap(before, line)
        if at in starts or item_of_note(line.text) or _decides(line.text) or (apart and not alone):
            break
        same = line.bold and first.bold if bold else _capitals(line.text) and capitals
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


def _title(lines: Sequence[Line], candidate: _Candidate) -> tuple[str, str]:
    """The title without its number, and the words of the body on its line."""
    whole = flow(lines)
    match = _NUMBER.match(whole)
    text = match["title"] if match else whole
    first = lines[0]
    if len(lines) == 1 and candidate.bold and not first.bold:
        start = _NUMBER.match(first.bold_start)
        if start and start["title"] and len(start["title"]) < len(text):
            return _tidy(start["title"]), text[len(start["title"]) :].lstrip(" -–:.")
    if len(lines) == 1:
        parted = re.match(r"(?P<title>[^a-z]{4,}?)\s*[-–:.]\s+(?P<lead>[A-Z].*[a-z].*)$", text)
        if parted and _capitals(parted["title"]):
            return _tidy(parted["title"]), parted["lead"]
        spoken = re.match(r"(?P<title>(?:\S+\s+){0,6}?\S+?)\s*(?::|\s[–-])\s+(?P<lead>\S.*)$", text)
        if spoken and not candidate.bold and _SPOKEN.match(text):
            return _tidy(spoken["title"]), spoken["lead"]
        if not candidate.bold and not _capitals(text) and re.search(r"[a-z][.;]$", text) and len(text.split()) > 6:
            return "", text
    return _tidy(text), ""


def _tidy(title: str) -> str:
    return title.strip(" \t-–:").removesuffix(".").strip()


def _untitled(lines: Sequence[Line], candidates: Sequence[_Candidate]) -> list[Heading]:
    """Minutes that are numbered paragraphs; failing that, all that follows the heading as one minute."""
    groups: dict[str, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.shape].append(candidate)
    for group in groups.values():
        for column in _columns(group):
            part = _counter(column)
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
        or is_section_name(line.text)
        or not re.search(r"[A-Za-z]{3}", line.text)
    ):
        return None
    if index and not setting.gap(lines[index - 1], line):
        return None
    last = index
    while last + 1 < len(lines) and _emphasised(lines[last + 1]) and not setting.gap(lines[last], lines[last + 1]):
        last += 1
    text = flow(lines[index : last + 1])
    if last + 1 >= len(lines) or len(text.split()) > _SHORT_TITLE or text.endswith((".", ";", ",")):
        return None
    return last


def _emphasised(line: Line) -> bool:
    return line.bold or _capitals(line.text)


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
