"""Scans drawn pages: what an office scanner makes of a PDF. Skewed, grainy, packed as JPEG, without a text layer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf import render_page

Page = Callable[[Canvas], None]
RED, GREEN, BLUE = Color(0.93, 0.1, 0.1), Color(0.3, 0.65, 0.2), Color(0.2, 0.47, 0.7)


def drawn_pdf(folder: Path, *pages: Page, size: tuple[float, float] = A4) -> Path:
    """Each page drawn with its function, as born-digital PDF."""
    path = folder / "drawn.pdf"
    canvas = Canvas(str(path), pagesize=size, invariant=1)
    for page in pages:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return path


def picture_of(path: Path, number: int = 1, *, skew: float = 0.6, grey: bool = False, turn: int = 0) -> Image.Image:
    """One page as a scanner gives it, at 200 dpi: `skew` degrees askew, put in turned clockwise by `turn` degrees."""
    picture = render_page(path, number, 200 / 72).convert("RGB")
    if turn:
        picture = picture.rotate(-turn, expand=True)
    picture = picture.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=(250, 250, 250))
    grain = np.random.default_rng(7).normal(0, 6, (picture.height, picture.width, 1))
    pixels = np.clip(np.asarray(picture).astype(np.float64) + grain, 0, 255).astype(np.uint8)
    return Image.fromarray(pixels).convert("L" if grey else "RGB")


def scanned_pdf(folder: Path, *pages: Page, size: tuple[float, float] = A4, **how: float | bool) -> Path:
    """The pages as a PDF that holds nothing but their pictures."""
    drawn = drawn_pdf(folder, *pages, size=size)
    pictures = [picture_of(drawn, n + 1, **how) for n in range(len(pages))]  # type: ignore[arg-type]
    path = folder / "scanned.pdf"
    pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=200, quality=80)
    return path


def grid(canvas: Canvas, across: list[float], down: list[float]) -> None:
    """Lines of a table, `down` from the page's foot."""
    canvas.setLineWidth(0.5)
    for y in down:
        canvas.line(across[0], y, across[-1], y)
    for x in across:
        canvas.line(x, down[0], x, down[-1])
