"""One page -> the form of the paper that begins there, told from its head.

Forms: report, minutes, letter, front sheet, slides, attachment.

Looks at one page at a time; says nothing of what came before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.dates import find_dates, is_date
from ingest.conventions import convention
from ingest.layout import Line, PageLayout, Table, all_lines, flow
from ingest.meeting_words import in_either_language, is_body
from ingest.minutes_pages import strength_as_minutes
from ingest.readers.columns import read_columns
from ingest.slides import is_slide

HEAD = 30
"""Lines of a page in which its form shows; a report's block of labels has been seen to take 25."""


@dataclass(frozen=True, slots=True)
class PageForm:
    """What the head of a page looks like."""

    kind: str
    """Kind of paper; `slide` for a page set as one."""
    strength: float
    """How sure the form is, from 1 (might be) to 6 (nothing else looks so)."""
    title: str | None = None
    label: str | None = None
    """`Appendix 2`, folded to `appendix 2`."""


def form_of(page: PageLayout) -> PageForm | None:
    """The form of the paper that may begin on a page; None where the page could as well stand within one."""
    lines = all_lines(page.blocks)
    if not lines:
        return None
    # A letter or a set of minutes that is attached may bear the label of an attachment above it: the form counts.
    forms = [form for read in (_front, _minutes, _report, _letter, _attachment) if (form := read(page, lines))]
    label = next((form.label for form in forms if form.label), None)
    if not forms:
        return PageForm("slide", 1.0) if is_slide(page, lines) else None
    best = max(forms, key=lambda form: form.strength)
    return PageForm(best.kind, best.strength, best.title, label)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A line for comparison with the conventions: without numbers before it, colon after it, and case."""
    return _SPACES.sub(" ", _NUMBERED.sub("", text, count=1)).strip(" :.-–*()").casefold()


_NUMBERED = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.):]?|[A-Z][.)])\s+")
_SPACES = re.compile(r"\s+")


def _front(page: PageLayout, lines: Sequence[Line]) -> PageForm | None:
    """A front sheet: its words, or a summons in prose. Its items tell it from the rest, and are read elsewhere."""
    words = set(convention("papers")["front"])
    followed = {id(line) for table in page.tables if _is_followed(table, lines) for line in table.lines}
    # A line that ends a sentence is no heading, though it holds the one word "agenda.".
    heads = [plain(x.text) for x in lines[: 2 * HEAD] if id(x) not in followed and not x.text.endswith(".")]
    said = [_said(head) for head in heads]
    signs = sum(any(words.issuperset(each) or any(map(_names_agenda, each)) for each in head) for head in said)
    summons = re.search(
        r"\b(?:meeting of [^.]{3,120} (?:will be|is to be|to be) held|summons to"
        r"|you are (?:hereby )?(?:summoned|requested|invited) to attend|meeting to be held on|agenda for)\b",
        flow(lines[:HEAD]),
        re.IGNORECASE,
    )
    if any(map(_is_of_notes, page.tables)):
        return None
    signs += 2 * any(_lists_items(table, lines) for table in page.tables)
    if not (signs or summons) or page.stamped_item:
        return None
    if page.printed_page is not None and not (summons and page.number == 1):
        # Most offices stamp no page on the front sheet: inside a pack the same words are those of some other list.
        named = any("agenda" in each and words.issuperset(each) for head in said for each in head)
        return PageForm("agenda", 3.0) if named else None
    return PageForm("agenda", min(6.0, 3.0 + signs + 2 * bool(summons)))


def _minutes(page: PageLayout, lines: Sequence[Line]) -> PageForm | None:
    strength = strength_as_minutes(lines, noted=any(map(_is_of_notes, page.tables)))
    return PageForm("minutes", strength) if strength else None


def _is_of_notes(table: Table) -> bool:
    """Whether a table's columns tell what was said of each item, and perhaps what is to be done."""
    titles = {plain(cell.text) for cell in table.rows[0] if cell}
    return len(titles) > 1 and bool(titles & set(convention("papers")["notes_columns"]))


def _lists_items(table: Table, lines: Sequence[Line]) -> bool:
    """Whether a table is a list of items: a column of numbers that count from 1, and titles such as `Item`, `Page`."""
    titles = {plain(cell.text) for cell in table.rows[0] if cell}
    numbers = [row[0].text.strip(" .") for row in table.rows[1:] if row[0]]
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    listed = len(titles & set(convention("agenda")["columns"])) > 1 and len(numbers) > 2 and numbers == counted
    return listed and not _is_followed(table, lines)


def _is_followed(table: Table, lines: Sequence[Line]) -> bool:
    """Whether a table is a tracker, a plan or a work programme, which have columns of agenda items too."""
    titles = [cell.text if cell else "" for cell in table.rows[0]]
    return read_columns(titles, flow(lines[:4])) is not None


def _said(head: str) -> list[list[str]]:
    """What a line calls a page, in each language, taken apart: `notice of meeting and agenda` says both."""
    whole = in_either_language(head)
    return [*([part] for part in whole), *(each for part in whole if len(each := _TOGETHER.split(part)) > 1)]


_TOGETHER = re.compile(r"\s+(?:and|&|with)\s+|\s*[,;|–-]\s+")


def _names_agenda(head: str) -> bool:
    """`Annual Parish Meeting Agenda`, `Agenda: Cabinet`: not `The reform agenda`."""
    name = re.sub(r" agenda$|^agenda\s?[:–-]\s*(?:the )?", "", head)
    return name != head and is_body(name.title())


_REPORT_OF = re.compile(r"\s*(?i:(?:joint )?report (?:of|by|from) (?:the )?)[A-Z]")


def _report(page: PageLayout, lines: Sequence[Line]) -> PageForm | None:
    """A report: the labels of its block, words in large print above it, its sections' headings."""
    habits = convention("papers")
    head = lines[:HEAD]
    title = report_title(head)
    listed = {id(line) for table in page.tables if _lists_items(table, lines) for line in table.lines}
    head = [line for line in head if id(line) not in listed]
    labels = {label for line in head if (label := _label(line.text))}
    words = any(plain(line.text) in habits["report_headings"] or _REPORT_OF.match(line.text) for line in head[:8])
    headings = [line.text if len(line.text) < 60 else line.text.partition(":")[0] for line in lines[:60]]
    sections = set(map(plain, headings)) & set(habits["report_sections"])
    if title and (len(labels) >= 3 or (len(labels) >= 2 and (words or sections))):
        return PageForm("report", 6.0, title)
    if words and (labels or sections):
        return PageForm("report", 5.0, title)
    if len(labels) >= 2 and labels & {"report to", "report for"}:
        return PageForm("report", 5.0, title)
    if len(labels) >= 3 and "to" in labels and labels & {"from", "by", "report of", "report by"}:
        return PageForm("report", 5.0, title)
    if len(sections) >= 2 and any("recommend" in section or "purpose" in section for section in sections):
        return PageForm("report", 2.0, title)
    return None


@cache
def _label_pattern(*kinds: str) -> re.Pattern[str]:
    labels = [label for kind in kinds for label in convention("papers")["report_labels"][kind]]
    words = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(
        rf"\s*(?P<label>{words})(?:\(s\))?\s*(?P<mark>[:\-–]|(?=\s{{2}})|$)\s*(?P<value>.*)", re.IGNORECASE
    )


def _label(text: str) -> str | None:
    """The label of a report's block with which a line begins, without case."""
    match = _label_pattern("title", "other").match(_latin(text))
    return match["label"].casefold() if match else None


def _latin(text: str) -> str:
    """Cyrillic and Greek letters that look like Latin ones put right: some offices' templates have them."""
    return text if text.isascii() else text.translate(_LOOKALIKES)


_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")


def report_title(head: Sequence[Line]) -> str | None:
    """The value of the `Subject` or `Title` label at a report's head, all its lines."""
    pattern = _label_pattern("title")
    for index, line in enumerate(head):
        match = pattern.match(_latin(line.text))
        first = line.segments[0].text.strip(" :").casefold()
        parted = len(line.segments) > 1 and first in convention("papers")["report_labels"]["title"]
        if not match and not parted:
            continue
        if match and match["mark"] not in (":", "") and not parted:
            continue
        row = [other for other in head if abs(other.top - line.top) < 3 and other.page == line.page]
        if ":" not in line.text and (len(row) > 2 or any(other.x1 <= line.x0 for other in row)):
            # `Date | Title | Detail | Lead`, `Meeting | Subject`: the headings of a table's columns.
            continue
        value = _after_label(line, match["value"] if match else "")
        return _whole_title(value, line, head[index + 1 :])
    return None


def _after_label(line: Line, value: str) -> str:
    if value:
        start = len(line.text) - len(value)
        # `Title: Weirs | Item: 5`: another label may stand in the same row.
        beside = next((each for each in line.segments[1:] if _label(each.text) and ":" in each.text), None)
        own = line.between(line.x0 - 1, beside.x0 - 1) if beside else None
        return (own or line).text[start:].strip()
    return flow(line.segments[1:]) if len(line.segments) > 1 else ""


def _whole_title(value: str, line: Line, after: Sequence[Line]) -> str | None:
    """A title and the lines that it runs on to: set as close as its own lines, not at another label."""
    lines: list[Line] = []
    last = line
    for following in after[:5]:
        same_row = abs(following.top - line.top) < 3
        gap = following.top - last.bottom
        if _label(following.text) or (
            not same_row and (gap > (0.7 if value or lines else 1.6) * line.size or following.page != line.page)
        ):
            break
        if lines and following.bold != lines[-1].bold and not same_row:
            break
        if value and not lines and following.x0 < line.x0 + 12 and not _hangs(line, following):
            break
        if lines and lines[0].x0 > line.x0 + 12 and following.x0 < lines[0].x0 - 12:
            # Back where the labels stand: another one, of this council's own.
            break
        lines.append(following)
        last = following
    text = re.sub(r"\s+", " ", f"{value} {flow(lines)}").strip()
    return text or None


def _hangs(line: Line, following: Line) -> bool:
    """Whether a line under a title at the same margin is more of it: the title fills its line, in the same print."""
    return following.bold == line.words[-1].bold and line.x1 > 430 and following.text[:1].islower()


_DEAR = re.compile(
    rf"\s*(?:(?:{'|'.join(convention('papers')['greetings'])})(?:\s*/\s*|\s+))+"
    r"(?:[A-Z][\w.'’&,/ -]{1,70}|Sir.*|all|colleague.*)[,:]?\s*",
    re.IGNORECASE,
)


def _letter(page: PageLayout, lines: Sequence[Line]) -> PageForm | None:
    """A letter: `Dear ...` alone on a line, with an address, a date or a reference above it."""
    if lines and any(_MEMORANDUM.fullmatch(line.text.strip()) for line in lines[:3]):
        return PageForm("letter", 7.5, _labelled_subject(lines[:12]))
    dear = next((i for i, line in enumerate(lines[:45]) if _DEAR.fullmatch(line.text) and len(line.text) < 90), None)
    if dear is None:
        return _letter_addressed(lines)
    above = flow(lines[:dear])
    signs = bool(find_dates(above)) + bool(
        re.search(r"\b(?:our|your) ref|@|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b", above, re.IGNORECASE)
    )
    if any(re.match(r"agenda\s+item\s+no", line.text, re.IGNORECASE) for line in lines[dear:]):
        return PageForm("agenda", 6.0)
    if not re.search(r"[a-z]{3}", above) and dear > 0:
        return None
    # A page that begins with a letterhead, and so soon greets somebody, is nothing else.
    heads_page = dear < 12 and bool(find_dates(above))
    return PageForm("letter", 3.5 + min(1.5, signs) + heads_page, _subject_line(lines[dear + 1 : dear + 4]))


def _letter_addressed(lines: Sequence[Line]) -> PageForm | None:
    """A letter that greets nobody: a day and an address, `To the Chair of the Ponds Panel`, and who writes says `I`."""
    head = lines[:_LETTERHEAD]
    to = next((at for at, line in enumerate(head) if _ADDRESSED.fullmatch(line.text.strip())), None)
    if (
        to is None
        or not any(is_date(line.text) for line in head)
        or not any(_WRITES.search(line.text) for line in lines[to + 1 :])
    ):
        return None
    return PageForm("letter", 4.5, _subject_line(lines[to + 1 : to + 4]))


_LETTERHEAD = 10
"""Lines."""
_ADDRESSED = re.compile(
    r"to:? (?:the )?(?:(?:chair(?:man|woman|person)?|clerk|members|secretary) of\b|councillor\b|cllr\b|scrutiny\b)"
    r"[^.;:]{0,90}",
    re.IGNORECASE,
)
_WRITES = re.compile(
    r"(?-i:(?:^|[.,:;]\s)(?:I|We)\s)|\b(?:your (?:committee|panel|board|commission|letter|members)|I am)\b",
    re.IGNORECASE,
)
_MEMORANDUM = re.compile(r"(?:(?:internal|office) )?memo(?:randum)?|m e m o(?: r a n d u m)?", re.IGNORECASE)
"""What heads a letter within the council, which greets nobody."""


def _labelled_subject(lines: Sequence[Line]) -> str | None:
    """What a memorandum says that it is about, `Subject: Weirs`."""
    found = (re.match(r"(?:subject|re|about)\s*:\s*(\S.*)", line.text, re.IGNORECASE) for line in lines)
    return next((match[1] for match in found if match), None)


def _subject_line(lines: Sequence[Line]) -> str | None:
    """The bold line under `Dear ...`."""
    bold = [line for line in lines if line.bold]
    return flow(bold) if bold and lines[0].bold else None


_NUMERAL = (
    r"(?:\d{1,2}[a-z]?(?:\.\d{1,2})?|[A-Z]\d{0,2}|[ivx]{1,4}"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)


@cache
def _attachment_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(convention("papers")["attachments"], key=len, reverse=True))
    return re.compile(
        rf"[\W_]*(?P<label>(?P<word>{words})\.?\s*(?P<number>{_NUMERAL})?)(?![\w’'])"
        r"\s*(?P<mark>[:.\-–—)]*)\s*(?P<title>.*)",
        re.IGNORECASE,
    )


def attachment_label(text: str) -> tuple[str, str, str] | None:
    """`Appendix 2 - Market plan` -> (`appendix`, `2`, `Market plan`); None where a line begins with no such label.

    A title behind a label without a number is set off from it, `Appendix: Market plan`: else it is a sentence.
    """
    match = _attachment_pattern().match(text)
    if match is None or len(text) > 220:
        return None
    number = (match["number"] or "").casefold()
    title = match["title"].strip()
    if re.match(
        r"(?:of|to|and|in|is|was|are|for|sets|shows|the|provides|on|contains|details|below|above|[,;)])(?:\W|$)", title
    ) or (not number and title and not match["mark"]):
        return None
    word = match["word"].casefold()
    return "annex" if word == "annexe" else word, number, title


def _attachment(page: PageLayout, lines: Sequence[Line]) -> PageForm | None:
    """An attachment: `Appendix 2` first on the page, or set aside as its running header."""
    above = [line for line in page.furniture if line.bottom < 0.12 * page.height]
    for place, line in enumerate([*lines[:3], *above]):
        found = attachment_label(line.text)
        if found is None or not (found[1] or found[0] in ("appendix", "annex", "addendum")):
            continue
        inside = place < min(3, len(lines))
        if inside and (line.top > 0.4 * page.height or _is_list(lines, place)):
            continue
        return PageForm("appendix", 4.0 if inside else 2.5, None, f"{found[0]} {found[1]}".strip())
    return None


def _is_list(lines: Sequence[Line], place: int) -> bool:
    """Whether a labelled line belongs to a report's list of its appendices."""
    headed = any(plain(line.text) in _LIST_HEADINGS for line in lines[: place + 1])
    alike = [line for line in lines[place + 1 : place + 4] if abs(line.size - lines[place].size) < 0.6]
    others = [found for line in alike if (found := attachment_label(line.text)) and found[1] and found[2]]
    return headed or bool(others)


_LIST_HEADINGS = frozenset(
    [
        "appendices",
        "list of appendices",
        "list of appendices included",
        "attachments",
        "annexes",
        "enclosures",
        "list of annexes",
        "supporting documents",
        "appendices and background papers",
    ]
)
