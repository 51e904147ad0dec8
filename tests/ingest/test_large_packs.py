"""A large pack: what each further page takes of memory, and that it is read as any other."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.kept_lines import keep_packed
from ingest.layout import Line, all_lines
from ingest.pages import lay_out

READ = """
import pathlib, sys
from ingest.pipeline import read_pack
read_pack(pathlib.Path(sys.argv[1]))
told = pathlib.Path("/proc/self/status").read_text()
print(int(told.split("VmHWM:")[1].split()[0]) / 1024)
"""
"""The kernel's count for the program alone: that of `resource` begins with what the process that started it held."""


def draw_pages(path: Path, pages: int) -> Path:
    canvas = Canvas(str(path), pageCompression=1)
    for page in range(pages):
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, 800, f"Chapter {page // 10 + 1}: flood defences")
        canvas.setFont("Helvetica", 10)
        for line in range(48):
            canvas.drawString(60, 780 - 15 * line, f"{page}.{line} how the banks of the river are held up, well-")
        canvas.showPage()
    canvas.save()
    return path


def peak_of_reading(pack: Path) -> float:
    """MiB that a process of its own took at most."""
    command = [sys.executable, "-c", READ, str(pack)]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]).stdout)


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="this system keeps no count of a program's peak memory"
)
def test_a_further_page_of_a_large_pack_takes_less_than_a_fifth_of_a_mebibyte(tmp_path: Path) -> None:
    smaller, larger = (peak_of_reading(draw_pages(tmp_path / f"{pages}.pdf", pages)) for pages in (110, 310))
    assert larger - smaller < 0.2 * 200
    assert larger < 300


def test_a_line_whose_words_are_packed_is_the_line_that_it_was(tmp_path: Path) -> None:
    (page,) = lay_out(draw_pages(tmp_path / "one.pdf", 1)).pages
    assert len(page.blocks) > 40
    for line, kept in zip(all_lines(page.blocks), all_lines(keep_packed(page).blocks), strict=True):
        assert kept is not line
        assert what_is_seen(kept) == what_is_seen(line)
        assert what_is_seen(replace(kept, hard_hyphen=False)) == what_is_seen(replace(line, hard_hyphen=False))
        assert kept.words[0] is kept.words[0]


def what_is_seen(line: Line) -> tuple[object, ...]:
    told = (line.page, line.words, line.shown, line.struck, line.hard_hyphen, line.text, line.segments)
    return (*told, line.x0, line.x1, line.top, line.bottom, line.size, line.bold, line.italic, line.bold_start)
