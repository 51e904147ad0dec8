"""Read this first: the way of one pack, from PDF to records, in order. Writes nothing; answers nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from corpus.records import Doubt, PackResult, Record
from ingest.collector import collected_seldom
from ingest.layout import PackLayout
from ingest.names import find_mentions
from ingest.pages import lay_out
from ingest.papers import Paper, Reading, Setting, split_papers
from ingest.readers.action_plan import read_action_plans
from ingest.readers.agenda import read_agenda
from ingest.readers.letter import read_letter
from ingest.readers.minutes import read_minutes
from ingest.readers.passages import read_passages
from ingest.readers.report import read_report
from ingest.readers.sections import read_lone_report, read_section
from ingest.readers.tracker import read_trackers
from ingest.readers.work_programme import read_work_programmes
from ingest.revision import REVISION
from ingest.scans import AUTO, OcrOptions, doubts_of
from ingest.setting import front_sheet, setting_of
from ingest.steps import Step, unheard

__all__ = ["lay_out", "read_pack"]

Reader = Callable[[Paper, Setting, Paper | None], Reading]
"""A paper, the pack's setting, and the report that the paper is attached to -> what the paper states."""

ATTACHED: tuple[Reader, ...] = (
    lambda paper, setting, _: read_report(paper, setting),
    read_action_plans,
    read_trackers,
    lambda paper, setting, _: read_work_programmes(paper, setting),
)
READERS: dict[str, tuple[Reader, ...]] = {
    "minutes": (lambda paper, setting, _: read_minutes(paper, setting), ATTACHED[1], ATTACHED[2]),
    "report": ATTACHED,
    "appendix": ATTACHED,
    "letter": (lambda paper, setting, _: read_letter(paper, setting), ATTACHED[1], ATTACHED[2]),
}
"""Kind of paper -> who reads it, besides the section and the passages that every paper gives."""


@collected_seldom()
def read_pack(path: Path, password: str | None = None, ocr: OcrOptions = AUTO, step: Step = unheard) -> PackResult:
    """A PDF -> all that it states. Raises PackUnreadable."""
    # Its pages are let go before names are sought: together they would take twice the memory.
    stated = _read_pages(lay_out(path, password, ocr, step))
    return replace(stated, mentions=tuple(find_mentions(stated.records, stated.sha256)))


def _read_pages(layout: PackLayout) -> PackResult:
    """A pack laid out -> what its papers state; names are not yet sought."""
    papers, doubts = split_papers(layout)
    setting = setting_of(layout, papers)
    readings = [reading for paper in papers for reading in _read_paper(paper, papers, setting)]
    records = [record for stated, _ in readings for record in stated]
    doubts = [*doubts_of(layout), *doubts, *(doubt for _, unsettled in readings for doubt in unsettled)]
    by_ocr = [page.number for page in layout.pages if page.ocr]
    return PackResult(
        sha256=layout.sha256,
        name=layout.name,
        pages=len(layout.pages),
        records=tuple(_marked(record, by_ocr) for record in records),
        doubts=tuple(_marked(doubt, by_ocr) for doubt in doubts),
        ocr_pages=len(by_ocr),
        reader=REVISION,
        produced=layout.produced,
    )


Sourced = TypeVar("Sourced", Record, Doubt)


def _marked(stated: Sourced, by_ocr: Sequence[int]) -> Sourced:
    """A record or doubt, its source marked where it stands on a page that was read by OCR."""
    first, last = stated.source.page, stated.source.last_page or stated.source.page
    if not any(first <= page <= last for page in by_ocr):
        return stated
    return replace(stated, source=replace(stated.source, ocr=True))


def _read_paper(paper: Paper, papers: Sequence[Paper], setting: Setting) -> Iterator[Reading]:
    """What every reader of a paper's kind makes of it."""
    covering = _covering(paper, papers)
    yield _guarded(lambda: read_section(paper, setting), paper, setting)
    if front := _front_at(paper, papers):
        yield _guarded(lambda: read_agenda(front, setting), paper, setting)
    if paper.kind == "report" and not any(other.kind in ("agenda", "minutes") for other in papers):
        yield _guarded(lambda: read_lone_report(paper, setting), paper, setting)
    for reader in READERS.get(paper.kind, ()):
        yield _guarded(lambda reader=reader: reader(paper, setting, covering), paper, setting)  # type: ignore[misc]
    yield _guarded(lambda: read_passages(paper, setting), paper, setting)


def _front_at(paper: Paper, papers: Sequence[Paper]) -> Paper | None:
    """The whole front sheet, where it begins with this paper: it is read once, though blank pages part it."""
    front = front_sheet(papers) if paper.kind == "agenda" else None
    return front if front and front.first_page == paper.first_page else None


def _covering(paper: Paper, papers: Sequence[Paper]) -> Paper | None:
    """The report of the same item that comes before a paper."""
    before = [other for other in papers if other.kind == "report" and other.last_page < paper.first_page]
    return before[-1] if before and before[-1].item == paper.item else None


def _guarded(read: Callable[[], Reading], paper: Paper, setting: Setting) -> Reading:
    """A reading, or a doubt in its place: a reader's fault on one paper must not cost the pack its other papers."""
    try:
        return read()
    except Exception as fault:
        source = setting.source(list(paper.blocks[:1]), "pipeline.fault/1", paper.first_page)
        reason = f"A reader stopped here: {type(fault).__name__}: {fault}"
        return [], [Doubt(source=source, about=f"sections.{paper.kind}", saw=paper.title or "", reason=reason)]
