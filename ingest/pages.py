"""A PDF file -> its pages laid out: lines and ruled tables in reading order, furniture set aside, line ends mended.

Puts together what `pdf`, `furniture`, `tables`, `layout` and `words` do to one page after the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ingest.drawn import ASLANT, RawPage
from ingest.furniture import running_lines, take_stamps
from ingest.identity import hash_file
from ingest.kept_lines import keep_packed
from ingest.layout import Block, Line, PackLayout, PageLayout, Table, all_lines
from ingest.lines import Turn, build_lines, reading_order, struck_words, upright
from ingest.pdf import DAMAGED_PAGE, Pdf, open_pdf
from ingest.scans import AUTO, OcrOptions, is_scanned, read_scanned, wants_ocr
from ingest.steps import Step, unheard
from ingest.tables import find_tables
from ingest.two_languages import in_one_language
from ingest.typed_rules import without_typed_rules
from ingest.words import Vocabulary


def lay_out(path: Path, password: str | None = None, ocr: OcrOptions = AUTO, step: Step = unheard) -> PackLayout:
    """A PDF -> its pages as lines and tables in reading order, furniture set aside. Raises PackUnreadable."""
    with open_pdf(path, password) as pdf:
        drafts = [_kept(_page_of(path, raw, ocr, password)) for raw in _told(pdf, step)]
        outline, produced, mended = tuple(pdf.outline()), pdf.produced(), pdf.mended
    pages = _mend_line_ends(in_one_language(_drop_running_lines(drafts)))
    return PackLayout(hash_file(path), path.name, tuple(pages), outline, produced, mended=mended)


def _told(pdf: Pdf, step: Step) -> Iterator[RawPage]:
    """The pages of a PDF, each told once it is laid out."""
    for raw in pdf.pages():
        yield raw
        step(raw.number, pdf.page_count)


_AT_HAND = 100
"""Pages of a pack that are held as they are; further ones are packed, which costs 1 ms each and spares 0.2 MiB each."""


def _kept(page: PageLayout) -> PageLayout:
    return page if page.number <= _AT_HAND else keep_packed(page)


def _page_of(path: Path, raw: RawPage, ocr: OcrOptions, password: str | None) -> PageLayout:
    """A page laid out; one on which that fails is empty and marked unread: it must not cost the pack the others."""
    try:
        return _lay_out_page(_with_words(path, raw, ocr, password))
    except MemoryError:
        raise
    # As where a page is read: whatever it is, the others are kept.
    except Exception as fault:
        unread = f"{DAMAGED_PAGE}, {type(fault).__name__}: {fault}"
        return PageLayout(raw.number, raw.width, raw.height, (), images=raw.images, unread=unread)


def _with_words(path: Path, raw: RawPage, ocr: OcrOptions, password: str | None) -> RawPage:
    """A page with its words, from its picture where they are there; marked unread where that was not wanted."""
    if raw.unread:
        return raw
    if wants_ocr(raw, ocr):
        return read_scanned(path, raw, ocr, password)
    return replace(raw, unread="page not read: OCR was not asked for") if is_scanned(raw) else raw


def _lay_out_page(raw: RawPage) -> PageLayout:
    stamps, words = take_stamps(raw)
    watermark = build_lines(raw.number, [word for word in words if word.turned == ASLANT])
    page, back = upright(replace(raw, words=tuple(word for word in words if word.turned != ASLANT)))
    struck = struck_words(page.words, page.rulings)
    tables, outside = find_tables(page, struck)
    lines = reading_order(build_lines(page.number, [w for w in outside if not w.turned], struck), page.width)
    lines = without_typed_rules(lines)
    sideways = build_lines(page.number, [w for w in outside if w.turned])
    blocks: list[Block] = [*_in_order(lines, tables), *sideways]
    return PageLayout(
        number=page.number,
        width=page.width,
        height=page.height,
        blocks=tuple(_as_displayed(b, back) for b in blocks) if back else tuple(blocks),
        furniture=(*stamps.lines, *watermark),
        printed_page=stamps.page,
        stamped_item=stamps.item,
        images=page.images,
        paths=page.paths,
        ocr=raw.ocr,
        unread=raw.unread,
    )


def _in_order(lines: Sequence[Line], tables: Sequence[Table]) -> list[Block]:
    """Each table goes before the first line that begins below its top."""
    blocks: list[Block] = list(lines)
    for table in sorted(tables, key=lambda t: t.top, reverse=True):
        place = next((i for i, b in enumerate(blocks) if b.top > table.top), len(blocks))
        blocks.insert(place, table)
    return blocks


def _as_displayed(block: Block, back: Turn) -> Block:
    if isinstance(block, Line):
        return replace(block, shown=back(block.shown))
    cells = tuple(
        replace(c, box=back(c.box), lines=tuple(replace(line, shown=back(line.shown)) for line in c.lines))
        for c in block.cells
    )
    return replace(block, cells=cells, shown=back(block.box))


def _drop_running_lines(pages: list[PageLayout]) -> list[PageLayout]:
    """Set running headers, footers and page numbers aside."""
    running = running_lines([p.lines for p in pages], [p.height for p in pages])
    if all(_is_all(found, page) for page, found in zip(pages, running, strict=True)):
        # Where nothing else stands in the whole file, these lines are what it says.
        return pages
    kept = []
    for page, found in zip(pages, running, strict=True):
        aside = {id(page.lines[i]) for i in found}
        blocks = tuple(b for b in page.blocks if id(b) not in aside)
        furniture = page.furniture + tuple(b for b in page.lines if id(b) in aside)
        kept.append(replace(page, blocks=blocks, furniture=furniture))
    return kept


def _is_all(found: set[int], page: PageLayout) -> bool:
    """Whether lines are all that there is on a page."""
    return len(found) == len(page.blocks) and not (page.images or page.unread)


def _mend_line_ends(pages: list[PageLayout]) -> list[PageLayout]:
    """Tell, for each line that ends with a hyphen, whether it belongs to the word."""
    if not any(line.text.endswith("-") for page in pages for line in all_lines(page.blocks)):
        return pages
    words = Vocabulary(line.text for page in pages for line in all_lines(page.blocks))
    firsts = [next((line.text for line in page.lines), "") for page in pages]
    mended = []
    for page, after in zip(pages, [*firsts[1:], ""], strict=True):
        lines = _mended(page.lines, words, after)
        tables = {
            id(t): replace(t, cells=tuple(replace(c, lines=tuple(_mended(c.lines, words, ""))) for c in t.cells))
            for t in page.tables
        }
        blocks = tuple(next(lines) if isinstance(b, Line) else tables[id(b)] for b in page.blocks)
        mended.append(replace(page, blocks=blocks))
    return mended


def _mended(lines: Sequence[Line], words: Vocabulary, after: str) -> Iterator[Line]:
    """Lines of one column or cell, and the text that follows on the next page -> the same, line ends settled."""
    for index, line in enumerate(lines):
        following = lines[index + 1].text if index + 1 < len(lines) else after
        if line.text.endswith("-") and not words.keeps_hyphen(line.text, following):
            yield replace(line, hard_hyphen=False)
        else:
            yield line
