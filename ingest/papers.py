"""A pack's pages -> its papers: front sheet, minutes, reports, appendices, letters, slides, blank pages.

Reads no record; opens no file; every page comes to stand in one paper. Where papers begin is weighed in
`paper_starts`, what a page looks like in `page_forms`, what a paper is called in `paper_titles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus.records import Doubt, Record, Source
from ingest import paper_titles
from ingest.agenda_list import AgendaEntry, read_entries
from ingest.front_pages import expected_pages, front_pages, is_of_minutes, names_minutes
from ingest.item_stamps import item_of
from ingest.layout import Block, Cell, Line, PackLayout, PageLayout, Table, all_lines, box_of
from ingest.meeting_words import as_known
from ingest.page_forms import PageForm, form_of, report_title
from ingest.page_numbers import counts_pages, running_throughout, with_printed_pages
from ingest.paper_starts import ENOUGH, Around, closes_meeting, folded, inner_labels, outline_pages, weigh
from ingest.paper_titles import Listed, choose_listed, labelled_title, listed_attachments
from ingest.readers.meeting_heading import read_heading
from ingest.slides import is_slide
from ingest.titled_pages import (
    headed_alike,
    headed_by_body,
    headed_by_meeting,
    headed_by_number,
    title_of,
    titled_pages,
)

Reading = tuple[list[Record], list[Doubt]]
"""What every reader returns: what a paper states, and what could not be settled."""


@dataclass(frozen=True, eq=False)
class Paper:
    """A run of pages that is one paper; itself and no other, so that what is made of it can be kept by it."""

    kind: str
    """`agenda`, `minutes`, `report`, `appendix`, `letter`, `presentation` or `blank`."""
    title: str | None
    pages: tuple[PageLayout, ...]
    item: str | None = None
    """Number of the agenda item that it belongs to, where the pack tells."""
    rule: str = ""
    """The sign by which it was told, for Source.rule."""

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Lines and tables of all its pages in reading order."""
        return tuple(block for page in self.pages for block in page.blocks)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Lines outside tables."""
        return tuple(b for b in self.blocks if isinstance(b, Line))

    @cached_property
    def all_lines(self) -> tuple[Line, ...]:
        """Lines, those in tables included, in reading order."""
        return tuple(all_lines(self.blocks))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Ruled tables, page by page: a table that runs over pages is one here for each."""
        return tuple(b for b in self.blocks if isinstance(b, Table))

    @property
    def first_page(self) -> int:
        """Physical page on which it begins."""
        return self.pages[0].number

    @property
    def last_page(self) -> int:
        """Physical page on which it ends."""
        return self.pages[-1].number


@dataclass(frozen=True)
class Setting:
    """What a reader must know of the pack around a paper."""

    pack: str
    """SHA-256 of the PDF."""
    committee: str | None
    """The body whose meeting the pack is for."""
    meeting_date: str | None
    """Date of that meeting, ISO 8601."""

    def source(self, blocks: list[Line] | list[Table] | list[Cell] | list[Block], rule: str, page: int) -> Source:
        """Where something was read: the box is that of the blocks on its first page, `page`."""
        here = [b for b in blocks if isinstance(b, Cell) or b.page == page]
        last = max((b.page for b in blocks if not isinstance(b, Cell)), default=page)
        return Source(pack=self.pack, page=page, box=box_of(here), rule=rule, last_page=last if last != page else None)


def split_papers(layout: PackLayout) -> tuple[list[Paper], list[Doubt]]:
    """A pack, read -> its papers in page order, and a doubt for each place where the signs disagree."""
    signs = _Signs.of(layout)
    runs = list(_runs(signs))
    papers = [_named(run, runs[:place], signs) for place, run in enumerate(runs)]
    return papers, [*_disagreements(signs, papers, layout.sha256), *_minutes_missed(signs, papers, layout.sha256)]


@dataclass(frozen=True)
class _Signs:
    """What is seen on all the pages before any paper is told."""

    pages: tuple[PageLayout, ...]
    forms: tuple[PageForm | None, ...]
    """By page; None for blank pages and those of no form."""
    front: int
    """How many pages the front sheet takes; 0 if the file has none."""
    entries: tuple[AgendaEntry, ...]
    expected: dict[int, AgendaEntry]
    """Physical page -> the item that the front sheet prints to begin there."""
    outlined: dict[int, str]
    """Physical page -> title of the outline's entry for a paper."""
    headed: frozenset[int] = frozenset()
    """Physical pages headed as papers of the pack are."""

    @staticmethod
    def of(layout: PackLayout) -> _Signs:
        """The signs of a pack."""
        pages = with_printed_pages(layout.pages)
        forms = tuple(None if page.blank else form_of(page) for page in pages)
        front = front_pages(pages, forms)
        blocks = [block for page in pages[:front] for block in page.blocks]
        entries = tuple(read_entries(blocks, pages[0].width)) if blocks else ()
        expected = expected_pages(entries, pages, forms, front)
        headed = frozenset[int]()
        if not expected and not any(page.stamped_item for page in pages[front:]):
            typed = {page.number: number for page in pages[front:] if (number := item_of(page))}
            untold = [entry for entry in entries if entry.number not in typed.values()]
            bare = [page for page in pages[front:] if page.number not in typed]
            expected = titled_pages(untold, bare)
            front_heading = read_heading([line for page in pages[:front] for line in all_lines(page.blocks)])
            headed = headed_by_meeting(bare, front_heading.committee, front_heading.date)
            headed |= headed_alike(bare, expected.keys()) | headed_by_number(bare)
            headed |= headed_by_body(bare, front_heading.committee)
        pack = front > 0 or any(item_of(page) or page.printed_page for page in pages)
        outlined = dict(outline_pages(layout.outline, pages)) if pack else {}
        return _Signs(pages, forms, front, entries, expected, outlined, headed)

    @cached_property
    def throughout(self) -> frozenset[str]:
        """What runs at head or foot of the whole pack."""
        return running_throughout(self.pages)

    @cached_property
    def counted(self) -> bool:
        """Whether the pages' own numbers are those of the whole pack, whether its front sheet has one or not."""
        return self.front > 0 and counts_pages(self.pages, self.front)

    @cached_property
    def whole_pack(self) -> bool:
        """Whether several papers are bound together, rather than one saved alone."""
        stamped = any(item_of(page) or page.printed_page is not None for page in self.pages)
        return bool(self.expected or stamped)


@dataclass
class _Run:
    """Pages found to be one paper, before it has its kind and title."""

    pages: list[PageLayout]
    form: PageForm | None
    item: str | None
    opens_item: bool
    """Whether it is the first paper of its item."""
    after_blank: bool = False
    listed: list[Listed] = field(default_factory=list)
    """What the item's report lists and the papers before have not used."""
    kind: str = ""
    label: str | None = None


def _runs(signs: _Signs) -> Iterator[_Run]:
    """The papers' runs of pages, blank pages each by itself."""
    run: _Run | None = None
    last: _Run | None = None
    for index, page in enumerate(signs.pages):
        if page.blank:
            if run:
                yield run
            last, run = run or last, None
            yield _Run([page], None, last.item if last else None, opens_item=False, kind="blank")
            continue
        if run is not None and _weight(signs, index, run) < ENOUGH:
            run.pages.append(page)
            continue
        if run is not None:
            yield run
        last = run or last
        run = _open(signs, index, last)
        run.after_blank = index > 0 and signs.pages[index - 1].blank
    if run:
        yield run


def _weight(signs: _Signs, index: int, run: _Run) -> float:
    page = signs.pages[index]
    if index < signs.front:
        return 0.0
    if index == signs.front:
        return 10.0
    around = Around(
        before=signs.pages[index - 1],
        form=signs.forms[index],
        kind=run.kind,
        label=run.label,
        inner=inner_labels(run.pages) if run.kind != "report" else frozenset(),
        listed=tuple(listed_attachments(run.pages) if run.kind == "report" else run.listed),
        outlined=page.number in signs.outlined,
        expected=page.number in signs.expected,
        # Some offices stamp every page of an item: only a number that changes begins one.
        new_item=item_of(page) not in (None, run.item),
        bound=signs.whole_pack,
        throughout=signs.throughout,
        headed=page.number in signs.headed,
        counted=signs.counted,
    )
    return weigh(page, around)


def _open(signs: _Signs, index: int, last: _Run | None) -> _Run:
    """A run that begins on a page: its item, its kind as far as the first page tells, what is still to be attached."""
    page, form = signs.pages[index], signs.forms[index]
    entry = signs.expected.get(page.number)
    stamped = item_of(page) or (entry.number if entry else None)
    stamped = stamped if index >= signs.front and not (last and stamped == last.item) else None
    item = stamped or (last.item if last and index >= signs.front else None)
    run = _Run([page], form, item, opens_item=stamped is not None)
    if last and not run.opens_item:
        run.listed = list(listed_attachments(last.pages) if last.kind == "report" else last.listed)
    run.kind = _kind(signs, index, run, last)
    run.label = folded(form.label) if form and form.label else None
    used = choose_listed(page, run.label, run.listed) if run.listed else None
    if run.kind in ("appendix", "letter", "presentation") and run.listed:
        run.listed = [entry for entry in run.listed if entry is not (used or run.listed[0])]
    return run


def _kind(signs: _Signs, index: int, run: _Run, last: _Run | None) -> str:
    """The kind of a paper by the form of its first page, by its place in the item where it has none."""
    page, form = signs.pages[index], run.form
    if index < signs.front:
        return "agenda"
    if form and form.kind not in ("slide", "appendix") and form.strength >= (6 if form.kind == "agenda" else 3):
        return form.kind
    if _slides(signs, index):
        return "presentation"
    if form and form.kind == "appendix":
        return "appendix"
    if run.opens_item or page.number in signs.headed:
        return "minutes" if is_of_minutes(signs.expected.get(page.number), page) else "report"
    if not signs.whole_pack:
        if last is not None and last.kind not in ("blank", "letter", "agenda") and not _is_closed(last):
            return last.kind
        return "report" if form and form.kind == "report" and len(page.tables) < 2 else "appendix"
    return "appendix"


def _is_closed(run: _Run) -> bool:
    """Whether a run is minutes that ended: what follows is none."""
    return run.kind == "minutes" and closes_meeting(run.pages[-1])


def _slides(signs: _Signs, index: int) -> bool:
    """Whether most of the pages that follow in the same size are set as slides."""
    page = signs.pages[index]
    alike: list[bool] = []
    for other in signs.pages[index:]:
        if other.blank or abs(other.width - page.width) > 20 or (alike and other.stamped_item):
            break
        alike.append(is_slide(other, all_lines(other.blocks)))
    return sum(alike) >= 0.6 * len(alike)


def _named(run: _Run, before: Sequence[_Run], signs: _Signs) -> Paper:
    """A run of pages -> the paper, with its title."""
    rule = f"papers.{run.form.kind if run.form else 'place'}/1"
    return Paper(run.kind, _title(run, before, signs), tuple(run.pages), run.item, rule)


def _title(run: _Run, before: Sequence[_Run], signs: _Signs) -> str | None:
    if run.kind == "blank":
        return None
    if run.kind == "agenda":
        return _front_committee(signs)
    if run.kind == "minutes":
        named, front = read_heading(all_lines(run.pages[0].blocks)).committee, _front_committee(signs)
        return as_known(named, front) if run.pages[0].ocr else named or front
    first = run.pages[0]
    if run.after_blank and not signs.whole_pack and not run.form:
        return next(
            (_title(r, before[:i], signs) for i, r in reversed(list(enumerate(before))) if r.kind != "blank"), None
        )
    entry = next((e for e in signs.entries if run.opens_item and e.number == run.item), None)
    if run.kind == "report":
        title = (run.form.title if run.form else None) or report_title(all_lines(first.blocks)[:40])
        title = title or title_of(first, entry)
        return (
            title or paper_titles.heading(first) or (entry.title if entry else None) or signs.outlined.get(first.number)
        )
    return _attached_title(run, before, signs) or (entry.title if entry else None)


def _attached_title(run: _Run, before: Sequence[_Run], signs: _Signs) -> str | None:
    """The title of an attachment: its label and heading, its entry in the report's list, its heading, its outline."""
    first = run.pages[0]
    waiting = _waiting(run, before)
    entry = choose_listed(first, run.label, waiting)
    if run.label and (title := labelled_title(first, entry)):
        return title
    if entry:
        return entry.title
    outlined = signs.outlined.get(first.number)
    next_listed = waiting[0].title if waiting else None
    if run.kind == "letter":
        return next_listed or (run.form.title if run.form else None) or outlined or paper_titles.heading(first)
    return paper_titles.heading(first) or next_listed or outlined


def _waiting(run: _Run, before: Sequence[_Run]) -> list[Listed]:
    """What the item's report lists and no paper before this one has taken."""
    last = next((r for r in reversed(before) if r.kind != "blank"), None)
    if last is None or run.opens_item:
        return []
    return list(listed_attachments(last.pages) if last.kind == "report" else last.listed)


def _front_committee(signs: _Signs) -> str | None:
    """The committee that the front sheet names, on whichever of its pages."""
    found = [read_heading(all_lines(page.blocks)) for page in signs.pages[: signs.front] if not page.blank]
    named = [h for h in found if h.committee]
    best = next((h for h in named if h.rule != "heading.lines/1"), named[0] if named else None)
    return best.committee if best else None


def _disagreements(signs: _Signs, papers: Sequence[Paper], pack: str) -> Iterator[Doubt]:
    """Where the front sheet and the pages themselves say different things about where an item begins."""
    stamps = {page.number: page.stamped_item for page in signs.pages if page.stamped_item}
    starts = {paper.first_page for paper in papers}
    for number, entry in signs.expected.items():
        stamp = stamps.get(number)
        if stamp and _figure(stamp) != _figure(entry.number):
            source = Source(pack=pack, page=number, box=(0.0, 0.0, 0.0, 0.0), rule="papers.stamp/1")
            reason = f"The front sheet prints that item {entry.number} begins here."
            yield Doubt(source=source, about="sections.item", saw=f"Agenda Item {stamp}", reason=reason)
        elif number not in starts:
            source = Source(pack=pack, page=number, box=(0.0, 0.0, 0.0, 0.0), rule="papers.range/1")
            yield Doubt(
                source=source,
                about="sections.first_pdf_page",
                saw=entry.title,
                reason="No paper was told to begin here.",
            )


def _minutes_missed(signs: _Signs, papers: Sequence[Paper], pack: str) -> Iterator[Doubt]:
    """Where the front sheet has minutes begin and no paper of minutes was told: their decisions are not read."""
    for number, entry in signs.expected.items():
        here = [p for p in papers if p.first_page <= number <= p.last_page or (p.item and p.item == entry.number)]
        if names_minutes(entry) and not any(paper.kind == "minutes" for paper in here):
            source = Source(pack=pack, page=number, box=(0.0, 0.0, 0.0, 0.0), rule="papers.minutes/1")
            reason = "The front sheet lists minutes here, but none were read."
            yield Doubt(source=source, about="sections.kind", saw=entry.title, reason=reason)


def _figure(number: str) -> str:
    match = re.search(r"\d+", number)
    return match.group() if match else number
