"""Minutes of Stonebridge Borough Council, drawn from a few lines of text, and what is read from them."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from corpus.records import Doubt, Minute, Recommendation, Record, Resolution
from ingest.papers import Paper, Setting
from ingest.pipeline import lay_out
from ingest.readers.minutes import read_minutes

HEADING = """
**STONEBRIDGE BOROUGH COUNCIL

**Minutes of the meeting of the Highways Committee held in the Town Hall on Tuesday, 14 March 2023 at 10.00 am

Present: Councillors A Thorne (Chair), P Quill and R Vane

"""
LEFT, TAB, RIGHT, STEP, GAP, SIZE = 72.0, 36.0, 525.0, 13.0, 10.0, 11.0


@dataclass(frozen=True)
class Minuted:
    """What was read from drawn minutes."""

    records: list[Record]
    doubts: list[Doubt]

    @property
    def minutes(self) -> list[tuple[str, str]]:
        return [(r.number, r.title) for r in self.records if isinstance(r, Minute)]

    @property
    def bodies(self) -> list[str]:
        return [r.text for r in self.records if isinstance(r, Minute)]

    @property
    def decisions(self) -> list[tuple[str | None, str, str]]:
        return [(r.minute_number, r.clause, r.text) for r in self.resolutions]

    @property
    def resolutions(self) -> list[Resolution]:
        return [r for r in self.records if isinstance(r, Resolution)]

    @property
    def recommendations(self) -> list[Recommendation]:
        return [r for r in self.records if isinstance(r, Recommendation)]


def draw_minutes(path: Path, text: str, heading: str = HEADING) -> Path:
    """Draw minutes from lines of text.

    Spaces at a line's start set it in, `**` makes it bold, a tab parts a label from its words, an empty line leaves a
    gap, `---` begins a page, `>>` sets a note in the right-hand margin beside the line before, `~~` strikes a line
    through. Long lines are wrapped.
    """
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    y = A4[1] - 70.0
    for line in (heading + textwrap.dedent(text)).strip("\n").split("\n"):
        if line == "---" or y < 80:
            canvas.showPage()
            y = A4[1] - 70.0
        if not line.strip() or line == "---":
            y -= GAP
            continue
        if line.startswith(">>"):
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(470, y + STEP, line[2:].strip())
            continue
        if "~~" in line:
            canvas.line(LEFT, y + 0.28 * SIZE, RIGHT, y + 0.28 * SIZE)
        y = _draw_line(canvas, line.replace("~~", ""), y)
    canvas.save()
    return path


def _draw_line(canvas: Canvas, line: str, y: float) -> float:
    words = line.lstrip(" ")
    x = LEFT + 6.0 * (len(line) - len(words))
    font = "Helvetica-Bold" if words.startswith("**") else "Helvetica"
    label, _, text = words.removeprefix("**").rpartition("\t")
    canvas.setFont(font, SIZE)
    if label:
        canvas.drawString(x, y, label)
        x += TAB
    for part in _wrapped(text, font, RIGHT - x):
        canvas.drawString(x, y, part)
        y -= STEP
    return y


def _wrapped(text: str, font: str, width: float) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if stringWidth(longer, font, SIZE) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def read_drawn(path: Path) -> Minuted:
    """Read a drawn PDF as one paper of minutes."""
    layout = lay_out(path)
    records, doubts = read_minutes(Paper("minutes", None, layout.pages), Setting(layout.sha256, None, None))
    return Minuted(records, doubts)


def minuted(folder: Path, text: str, heading: str = HEADING) -> Minuted:
    """Draw minutes and read them."""
    return read_drawn(draw_minutes(folder / "minutes.pdf", text, heading))
