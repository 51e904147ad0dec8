"""The way of one pack as a whole, on drawn packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import AgendaItem, Meeting, Passage, Section
from ingest import pipeline
from ingest.papers import Paper, Reading, Setting
from ingest.pipeline import read_pack
from tests.ingest.drawn_pages import draw
from tests.ingest.test_papers import whole_pack


def test_a_pack_gives_its_meetings_items_sections_and_passages(tmp_path: Path) -> None:
    draw(tmp_path, *whole_pack())
    result = read_pack(tmp_path / "pack.pdf")
    meetings = {(r.role, r.committee, r.date) for r in result.records if isinstance(r, Meeting)}
    assert meetings == {
        ("agenda", "Adult Care Scrutiny Panel", "2024-09-04"),
        ("minutes", "Adult Care Scrutiny Panel", "2024-07-03"),
    }
    assert sum(isinstance(r, AgendaItem) for r in result.records) == 4
    covered = [
        n for r in result.records if isinstance(r, Section) for n in range(r.first_pdf_page, r.last_pdf_page + 1)
    ]
    assert covered == list(range(1, result.pages + 1))
    assert {r.paper for r in result.records if isinstance(r, Passage)} >= {"Home Care Market"}


def test_each_page_of_a_pack_is_told_as_it_is_laid_out(tmp_path: Path) -> None:
    draw(tmp_path, *whole_pack())
    told: list[tuple[int, int]] = []
    result = read_pack(tmp_path / "pack.pdf", step=lambda done, total: told.append((done, total)))
    assert told == [(page, result.pages) for page in range(1, result.pages + 1)]


def test_a_reader_that_stops_on_one_paper_leaves_a_doubt_and_the_other_papers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(paper: Paper, setting: Setting, report: Paper | None) -> Reading:
        raise ValueError("no such column")

    monkeypatch.setitem(pipeline.READERS, "appendix", (stop,))
    draw(tmp_path, *whole_pack())
    result = read_pack(tmp_path / "pack.pdf")
    faults = [doubt for doubt in result.doubts if "no such column" in doubt.reason]
    assert [(doubt.about, doubt.source.page) for doubt in faults] == [("sections.appendix", 7)]
    assert len([r for r in result.records if isinstance(r, Section)]) == 8
    assert result.status == "done"
