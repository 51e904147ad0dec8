"""Draws packs. `draw_pack` draws one and says what it states; `draw_samples` draws the committed ones.

A front sheet prints the pages of its items, which are known only once the pack is drawn: a pack is drawn until what it
prints is what it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, PageBreak

from tests.packs.document import Laid, PackDocument, Sheet, template_of
from tests.packs.gold import Gold
from tests.packs.papers import Blank, Item, Meeting, Pack, Paper
from tests.packs.places import PaperBegins
from tests.packs.templates import STYLES
from tests.packs.templates.house import Bound, House

Padding = dict[int, Blank]
"""Position of an item -> the blank page after its papers."""


def draw_samples(folder: Path) -> dict[str, Gold]:
    """All packs of the story into `folder`; file name -> what it states."""
    from tests.packs.story.packs import packs

    folder.mkdir(parents=True, exist_ok=True)
    return {pack.file: _draw(folder, pack) for pack in packs()}


def draw_pack(folder: Path, pack: Pack | None = None, **fields: Any) -> tuple[Path, Gold]:
    """Draws one pack into `folder` and says where it is and what it states.

    Without a `pack`, one is made of `fields`: those of `Pack`, save that `items` may be strings such as
    `"7. Flood defence grant"`, and that `committee`, `date` and `time` stand for a meeting.
    """
    drawn = pack or _small_pack(**fields)
    return folder / drawn.file, _draw(folder, drawn)


def _small_pack(
    *, committee: str = "Planning Committee", date: str = "2024-09-11", time: str = "10:00", **fields: Any
) -> Pack:
    items = [_item(number, item) for number, item in enumerate(fields.pop("items", ()), 1)]
    fields = {"file": "pack.pdf", "style": "city", **fields}
    return Pack(meeting=Meeting(committee=committee, date=date, time=time), items=items, **fields)


def _item(number: int, item: Item | str) -> Item:
    if isinstance(item, Item):
        return item
    printed, _, title = item.partition(". ")
    return Item(number=printed, title=title) if title else Item(number=str(number), title=item)


def _draw(folder: Path, pack: Pack) -> Gold:
    """Draws until the printed page ranges are the real ones: three times as a rule."""
    laid, padding, drawn = Laid(), Padding(), b""
    for _ in range(6):
        content, gold, laid = _draw_once(pack, laid, padding)
        needed = _needed(pack, laid)
        if content == drawn and needed == padding.keys():
            (folder / pack.file).write_bytes(content)
            return gold
        padding = {position: padding.get(position) or Blank() for position in needed}
        drawn = content
    raise RuntimeError(f"{pack.file} prints other page numbers each time that it is drawn")


def _draw_once(pack: Pack, laid: Laid, padding: Padding) -> tuple[bytes, Gold, Laid]:
    gold = Gold()
    style = STYLES[pack.style](Bound(pack=pack, gold=gold, laid=laid, padding=padding))
    papers = list(_in_order(pack, padding))
    document = PackDocument(papers[0], _stamper(style, pack), title=_title(pack), margins=style.margins)
    content = document.draw(_flow(papers, style))
    _add_sections(gold, document.laid)
    return content, gold, document.laid


def _title(pack: Pack) -> str:
    return pack.meeting.committee if pack.meeting else pack.file


def _in_order(pack: Pack, padding: Padding) -> Iterator[Paper]:
    """The pack's papers, each item's stamped with its number, with the blank pages that pad them."""
    if pack.front:
        pack.front.title = pack.front.title or _title(pack)
        yield pack.front
    if -1 in padding:
        yield padding[-1]
    for position, item in enumerate(pack.items):
        for number, paper in enumerate(item.papers):
            paper.item, paper.stamped = item.number, number == 0 and pack.front is not None
            yield paper
        if position in padding:
            yield padding[position]


def _needed(pack: Pack, laid: Laid) -> set[int]:
    """The items after whose papers a blank page makes the number of pages even, save the last; -1: the front sheet."""
    if not pack.pad or not pack.front:
        return set()
    parts: list[tuple[int, list[Paper]]] = [(-1, [pack.front])]
    parts += [(position, list(item.papers)) for position, item in enumerate(pack.items) if item.papers]
    counts = {position: sum(laid.pages(paper) for paper in papers) for position, papers in parts[:-1]}
    return {position for position, count in counts.items() if count % 2}


def _flow(papers: list[Paper], style: House) -> list[Flowable]:
    """All flowables of the papers, each paper on a new page."""
    flow: list[Flowable] = []
    for number, paper in enumerate(papers):
        flow.append(PaperBegins(paper, template_of(paper)))
        if number:
            flow.append(PageBreak())
        flow += style.paper(paper)
    return flow


def _stamper(style: House, pack: Pack) -> Any:
    def stamp(canvas: Any, sheet: Sheet) -> None:
        canvas.saveState()
        style.stamp(canvas, sheet)
        canvas.restoreState()
        canvas.setFont(style.face, 7.5)
        if pack.header and sheet.paper.kind != "blank":
            canvas.drawCentredString(sheet.size[0] / 2, sheet.size[1] - 24, pack.header)
        if pack.footer and sheet.paper.kind != "blank":
            canvas.drawString(48 if sheet.size == A4 else 34, 18, pack.footer)
        if pack.outline and sheet.first and sheet.paper.title and sheet.paper.kind != "blank":
            canvas.bookmarkPage(f"p{sheet.number}")
            canvas.addOutlineEntry(_bookmark(sheet.paper), f"p{sheet.number}", 0, 0)

    return stamp


def _bookmark(paper: Paper) -> str:
    return f"{paper.item} {paper.title}" if paper.item and paper.stamped else str(paper.title)


def _add_sections(gold: Gold, laid: Laid) -> None:
    """One section a paper; a front sheet that a blank page parts would be two, so blank pages only follow papers."""
    done: list[Paper] = []
    for number, paper in enumerate(laid.papers, 1):
        if not any(other is paper for other in done):
            done.append(paper)
            title = None if paper.kind == "blank" else paper.title
            gold.add("sections", kind=paper.kind, title=title, first_pdf_page=number, last_pdf_page=laid.span(paper)[1])
