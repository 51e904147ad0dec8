"""Titles of papers as printed, and the list of its appendices that a report gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.dates import is_date
from ingest.conventions import convention
from ingest.item_stamps import is_item_alone
from ingest.layout import Line, PageLayout, Table, all_lines, flow
from ingest.meeting_words import MARK, is_authority, is_body, without_dates
from ingest.page_forms import attachment_label, plain

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a report's list of appendices."""

    label: str
    """Folded: `appendix 1`."""
    title: str
    """The whole entry, label included."""
    words: frozenset[str]
    """Words of the entry without its label."""


def fold_label(word: str, number: str) -> str:
    """`appendix`, `one` -> `appendix 1`."""
    number = str(_NUMBERS.index(number) + 1) if number in _NUMBERS else number
    return f"{word} {number}".strip()


def words_of(text: str) -> frozenset[str]:
    """Words of a title for comparison; those of one letter and the commonest are left out."""
    return frozenset(w for w in re.findall(r"[a-z]+|\d+", text.casefold()) if len(w) > 1 and w not in _COMMON)


_COMMON = frozenset(
    ["the", "of", "and", "to", "for", "in", "on", "at", "by", "from", "council", "city", "appendix", "report"]
)


def listed_attachments(pages: Sequence[PageLayout]) -> list[Listed]:
    """A report's pages -> its list of appendices, in order; none where it has no such list."""
    found: list[Listed] = []
    for page in pages[-3:]:
        lines = all_lines(page.blocks)
        for index, line in enumerate(lines):
            label = attachment_label(line.text)
            if label is None or not label[1] or not re.match(r"[\W]*[A-Z0-9]", label[2]):
                continue
            text = flow([line, *_run_on(line, lines[index + 1 : index + 4])])
            entry = Listed(
                fold_label(label[0], label[1]), re.sub(r"^[\W_]+", "", text).rstrip(" .;"), words_of(label[2])
            )
            if all(entry.label != other.label for other in found):
                found.append(entry)
    return found


def _run_on(line: Line, after: Sequence[Line]) -> list[Line]:
    """The lines that an entry of the list runs on to."""
    lines: list[Line] = []
    last = line
    for following in after:
        if attachment_label(following.text) or following.top - last.bottom > 0.5 * line.size or last.x1 < 400:
            break
        if following.bold != line.bold or plain(following.text) in convention("papers")["report_sections"]:
            break
        lines.append(following)
        last = following
    return lines


def head_text(page: PageLayout) -> str:
    """The first lines of a page, as far as a heading may reach."""
    return flow(all_lines(page.blocks)[:6])[:240]


def choose_listed(page: PageLayout, label: str | None, listed: Sequence[Listed]) -> Listed | None:
    """The entry of the list that a page's head answers to, by its label or by its words."""
    by_label = next((entry for entry in listed if label and entry.label == label), None)
    if by_label:
        return by_label
    words = words_of(head_text(page))
    best = max(listed, key=lambda entry: len(entry.words & words) / max(1, len(entry.words)), default=None)
    if best is None or label or len(best.words & words) < 2 or len(best.words & words) < 0.75 * len(best.words):
        return None
    return best


def heading(page: PageLayout, hint: frozenset[str] = frozenset()) -> str | None:
    """The heading of a page: the first group of lines in its largest print, the council's own name and labels left out.

    Of several groups of one size the one with most of the words of `hint` is taken.
    """
    groups = _groups(page)
    if not groups:
        return None
    titles = [g for g in groups if not is_body(_undated(flow(g))) or re.search(r"\breport\b", flow(g), re.IGNORECASE)]
    largest = max(group[0].size for group in groups)
    set_off = [group for group in titles if _is_set_off(group, page)]
    if any(group[0].size >= _BELOW_A_BODY * largest for group in set_off):
        # Whose meeting it is stands above what it is about; `Answers from Cabinet` in large print over text is a title.
        groups = titles
    largest = max(group[0].size for group in groups)
    # Whose report it is may stand above what it is about, set smaller.
    groups = [g for g in groups if not (_WHOSE.match(flow(g)) and g[0].size * 1.05 <= largest)]
    tall = [group for group in groups if group[0].size >= 0.74 * largest]
    same = [group for group in tall if group[0].size >= 0.97 * tall[0][0].size]
    best = max(same, key=lambda group: len(words_of(flow(group)) & hint))
    return _ITEM.sub("", flow(best)).strip(" :") or None


def _is_set_off(group: Sequence[Line], page: PageLayout) -> bool:
    """Whether lines are no sentences, and printed otherwise than running text."""
    line = group[0]
    other = line.bold or line.text.isupper() or line.size > 1.12 * _body_size(page)
    return other and not group[-1].text.endswith(".")


_BELOW_A_BODY = 0.75
"""Share of the size of a body's name in which the title under it is printed, at least."""
_ITEM = re.compile(r"(?:agenda )?item (?:no\.? ?)?\d{1,3}[a-z]?\s*[:.–—-]\s*(?=\S)", re.IGNORECASE)
"""`Item 5: Weirs`."""
_WHOSE = re.compile(r"(?:joint )?reports? (?:of|by|from) ", re.IGNORECASE)


def _undated(text: str) -> str:
    """A line without the date and the word `meeting` at its end: `Cabinet meeting - 12 June 2018` names no paper."""
    bare = without_dates(text).replace(MARK, "")
    return re.sub(r"\s*[-–,:]?\s*(?:meeting)?\s*[-–,:]?\s*$", "", bare, flags=re.IGNORECASE).strip()


def _names_a_meeting(text: str) -> bool:
    """Whether a line is a body's name with a day, and so whole: the paper's own title may follow in the same print."""
    bare = _undated(text)
    return len(bare) < len(text.strip()) - _SHORTEST_DAY and is_body(bare)


_SHORTEST_DAY = 5
"""Letters, with what joins it to the name."""


def _groups(page: PageLayout) -> list[list[Line]]:
    """Lines of a page's upper part that may be headings, grouped by look."""
    lines = [line for line in _first_lines(page) if line.top < 0.62 * page.height]
    body = _body_size(page)
    groups: list[list[Line]] = []
    for place, line in enumerate(lines):
        alone = not any(
            abs(other.size - line.size) < 0.6 and other is not line and abs(other.top - line.bottom) < 0.8 * line.size
            for other in lines
        )
        if not _may_head(line, body, first=place == 0) or (alone and _is_generic(line.text)):
            continue
        last = groups[-1][-1] if groups else None
        near = last is not None and line.top - last.bottom < 0.8 * line.size and abs(line.size - last.size) < 0.6
        if near and last and line.bold == last.bold and last.top < line.top and not _names_a_meeting(last.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[:6] for group in groups if len(flow(group)) < 260]


def _first_lines(page: PageLayout) -> list[Line]:
    """Lines before the first table; of a table that opens the page, its first row if that is one cell."""
    lines: list[Line] = []
    for block in page.blocks:
        if isinstance(block, Table):
            first = [cell for cell in block.cells if cell.row == 0]
            if not lines and len(first) == 1:
                lines.extend(first[0].lines)
            break
        lines.append(block)
    return lines[:25]


def _body_size(page: PageLayout) -> float:
    sizes = sorted(line.size for line in all_lines(page.blocks) for _ in line.words)
    return sizes[len(sizes) // 2] if sizes else 12.0


def _may_head(line: Line, body: float, *, first: bool) -> bool:
    """Whether a line is set as a heading: large, bold, in capitals, or short and alone at the top."""
    text = line.text
    if is_date(text) or not re.search(r"[A-Za-z]{3}", text) or (attachment_label(text) and not _after_label(text)):
        return False
    capitals = text.upper() == text
    alone = first and len(text) < 70 and not re.search(r"[.;:,]$", text) and text[:1].isupper()
    return line.size > 1.12 * body or line.bold or (capitals and len(text) > 4) or (alone and line.words[0].x0 > 150)


def _after_label(text: str) -> str:
    found = attachment_label(text)
    return found[2] if found else text


def _is_generic(text: str) -> bool:
    """The council's own name, `Report`, a security marking: no title."""
    habits = convention("papers")
    short = plain(text)
    return is_authority(text.strip()) or is_item_alone(text) or short in habits["report_headings"] or short in _MARKINGS


_MARKINGS = frozenset(
    [
        "official",
        "official - sensitive",
        "confidential",
        "draft",
        "draft version",
        "public",
        "unrestricted",
        "restricted",
    ]
)


def labelled_title(page: PageLayout, entry: Listed | None) -> str | None:
    """The title of a page that bears an attachment's label: label and heading, as printed."""
    lines = all_lines(page.blocks)
    for index, line in enumerate([*lines[:3], *page.furniture]):
        found = attachment_label(line.text)
        if found is None:
            continue
        label = line.text if not found[2] else line.text[: len(line.text) - len(found[2])].strip(" :-–.")
        if found[2]:
            more = _same_heading(line, lines[index + 1 : index + 4]) if index < 3 else []
            return flow([line, *more]).strip(" :")
        running = frozenset().union(*(words_of(f.text) for f in page.furniture), entry.words if entry else frozenset())
        title = heading(page, running)
        return f"{label.strip(' :-–.')}: {title}" if title else (entry.title if entry else label)
    return None


def _same_heading(line: Line, after: Sequence[Line]) -> list[Line]:
    more: list[Line] = []
    last = line
    for following in after:
        if following.size != line.size or following.bold != line.bold or following.top - last.bottom > 0.5 * line.size:
            break
        if not line.bold and line.size <= 12.5:
            break
        more.append(following)
        last = following
    return more
