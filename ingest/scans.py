"""Pages without a usable text layer -> the same `RawPage` as any other, read from their picture.

Decided page by page. Places are those of the picture set straight, which is at most a few points from the page as
displayed. Nothing vanishes: a page that cannot be read is marked `unread`, a word read badly keeps its confidence.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from corpus.lock import one_at_a_time
from corpus.records import Box, Doubt, Source
from ingest.drawn import Fill, RawPage, Ruling, Word
from ingest.furniture import MARGIN
from ingest.layout import PackLayout, PageLayout, all_lines
from ingest.ocr import OcrFailed, OcrMissing, OcrWord, read_words, turned_by, version
from ingest.pdf import DAMAGED_PAGE, render_page

if TYPE_CHECKING:
    from PIL.Image import Image

REVISION = "1"
"""Raised when reading changes so that readings kept from before no longer serve."""
NOT_INSTALLED = "page not read: OCR is not installed"


@dataclass(frozen=True, slots=True)
class OcrOptions:
    """How scanned pages are treated."""

    mode: Literal["auto", "never", "always"] = "auto"
    """`auto`: pages without a usable text layer are read by OCR; `never`: none is; `always`: every page is."""
    kept: Path | None = None
    """Folder in which readings are kept by the page's picture, so that no page is read twice; None to keep none."""


AUTO = OcrOptions()
"""Scanned pages are read, nothing is kept."""


# -- deciding ----------------------------------------------------------------------------------------------------------

_PICTURE = 0.45
"""Share of a page without text of its own that a picture fills if the page is to be read: a letter or a form pasted
as a picture has half and more, a chart or a photograph on a page of its own often less, a logo below a tenth."""
_OUTLINES = 40
"""Lines and curves on a page without text: one drawn as outlines has several hundred, a frame or a logo a dozen."""
_SIDE = 0.09
"""Share of the page's width at either side in which a stamp stands when it is turned with the paper."""


def is_scanned(raw: RawPage) -> bool:
    """Whether a page's words are in its picture or its outlines and not, or only as stamp or header, in its text."""
    if any(_readable(w) and not _in_margins(w, raw) for w in raw.words):
        return False
    return _pictured(raw.images, raw.width, raw.height) >= _PICTURE or raw.paths + len(raw.rulings) >= _OUTLINES


def wants_ocr(raw: RawPage, options: OcrOptions) -> bool:
    """Whether a page is to be read by OCR."""
    return options.mode == "always" or (options.mode == "auto" and is_scanned(raw))


def _readable(word: Word) -> bool:
    """Whether a word holds characters that stand for something, not codes of a font that does not say for what."""
    return any(c.isprintable() and not "\ue000" <= c <= "\uf8ff" and c != "\ufffd" for c in word.text)


def _in_margins(word: Word, raw: RawPage) -> bool:
    at_side = word.x1 < _SIDE * raw.width or word.x0 > (1 - _SIDE) * raw.width
    return word.bottom < MARGIN * raw.height or word.top > (1 - MARGIN) * raw.height or (at_side and word.turned != 0)


def _pictured(images: Sequence[Box], width: float, height: float) -> float:
    """Share of the page that its images cover together: some scanners cut a page into strips."""
    steps = 24
    places = [((i + 0.5) * width / steps, (j + 0.5) * height / steps) for i in range(steps) for j in range(steps)]
    covered = sum(any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in images) for x, y in places)
    return covered / len(places)


# -- reading -----------------------------------------------------------------------------------------------------------

_LONGEST = (1600, 3600)
"""Pixels of a page's longer side: a page of stamp size is enlarged, a plan of the site as large as a table is not read
at a resolution that only its paper asks for."""


def read_scanned(path: Path, raw: RawPage, options: OcrOptions, password: str | None = None) -> RawPage:
    """A scanned page -> its words, rulings and fills, marked `ocr`; or as it was, marked `unread` with the reason."""
    from ingest.line_starts import SCALE  # with it comes numpy: 0.1 s that only scanned packs pay

    longest = max(raw.width, raw.height, 1.0)
    scale = min(max(SCALE, _LONGEST[0] / longest), _LONGEST[1] / longest)
    try:
        reading = _kept_reading(render_page(path, raw.number, scale, password), options.kept)
    except OcrMissing:
        return replace(raw, unread=NOT_INSTALLED)
    except OcrFailed as error:
        return replace(raw, unread=f"page not read: {error}")
    # A picture that cannot be drawn, or a fault of ours on one picture, must not cost the pack its other pages.
    except Exception as fault:
        return replace(raw, unread=f"page not read: {type(fault).__name__}: {fault}")
    return _on_page(reading, raw, SCALE / scale)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a picture, in points at the resolution of reading."""

    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    fills: tuple[Fill, ...]
    inked: bool
    """Whether the picture holds more than paper."""


def _on_page(reading: Reading, raw: RawPage, factor: float) -> RawPage:
    """A reading in the page's own points. The picture of the page is no image on it, unless it is all there is."""
    images = raw.images if reading.inked and not reading.words else ()
    return RawPage(
        raw.number,
        raw.width,
        raw.height,
        tuple(_scaled_word(w, factor) for w in reading.words),
        tuple(Ruling(*_scaled((r.x0, r.top, r.x1, r.bottom), factor)) for r in reading.rulings),
        tuple(Fill(_scaled(f.box, factor), f.colour) for f in reading.fills),
        images,
        ocr=True,
    )


def _scaled(box: Box, factor: float) -> Box:
    return (box[0] * factor, box[1] * factor, box[2] * factor, box[3] * factor)


def _scaled_word(word: Word, factor: float) -> Word:
    x0, top, x1, bottom = _scaled((word.x0, word.top, word.x1, word.bottom), factor)
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom, size=round(word.size * factor, 2))


_BADLY_READ = 0.6
"""Mean confidence of a page's words below which it may lie on its side or upside down."""


def read_picture(picture: Image, *, may_be_turned: bool = True) -> Reading:
    """Words, rulings and fills of a page's picture at the resolution of reading. Raises OcrMissing, OcrFailed."""
    from ingest import picture as pictures
    from ingest.line_starts import DPI, SCALE
    from ingest.margin_stamps import take_margin_stamps
    from ingest.scanned_words import words_of

    straight = pictures.straighten(pictures.without_colour(picture))
    rulings = pictures.find_rulings(pictures.brightness(straight), SCALE)
    grid = pictures.crossing(rulings)
    # Lines below words stay: to paint one over would cut off the tails of its letters.
    bare = pictures.paint_out(straight.convert("L"), grid, SCALE)
    stamps, grey = take_margin_stamps(bare)
    read = read_words(pictures.as_picture(grey), DPI)
    inked = pictures.ink_share(grey) > 0.002
    if may_be_turned and inked and _seems_turned(read):
        turn = turned_by(straight.convert("L"), DPI)
        if turn:
            return _set_back(read_picture(picture.rotate(-turn, expand=True), may_be_turned=False), turn, picture)
    words = words_of(read, grey, rulings)
    rulings = [r for r in rulings if r in grid or not _underlines(r, words)]
    fills = pictures.find_fills(straight, SCALE)
    return Reading((*stamps, *words), tuple(rulings), tuple(fills), inked)


def _underlines(ruling: Ruling, words: Sequence[Word]) -> bool:
    """Whether a line lies just below words for most of its length: emphasis, and no ruling of the page."""
    above = [
        w
        for w in words
        if -0.37 * w.size < ruling.top - w.bottom < 0.2 * w.size and w.x0 < ruling.x1 and w.x1 > ruling.x0
    ]
    covered = sum(min(w.x1, ruling.x1) - max(w.x0, ruling.x0) for w in above)
    return ruling.across and covered > 0.7 * (ruling.x1 - ruling.x0)


def _seems_turned(words: Sequence[OcrWord]) -> bool:
    """Whether a page may lie on its side or upside down: badly read, or words that stand higher than they are wide.

    The engine reads columns of sideways letters too, each as a line, and puts them in no order.
    """
    letters = sum(len(w.text) for w in words)
    sureness = sum(w.confidence * len(w.text) for w in words) / letters if letters else 0.0
    long = [w for w in words if len(w.text) >= 4]
    upright = sum(w.height > w.x1 - w.x0 for w in long)
    return sureness < _BADLY_READ or 2 * upright > len(long)


def _set_back(reading: Reading, turn: int, picture: Image) -> Reading:
    """A reading of a picture that was turned clockwise -> the same with places on the page as displayed.

    One turned upside down keeps its upright places: a page read from the foot upwards is in nobody's order.
    """
    from ingest.line_starts import SCALE

    width, height = picture.width / SCALE, picture.height / SCALE
    if turn == 180:
        return reading

    def back(box: Box) -> Box:
        if turn == 90:
            return (box[1], height - box[2], box[3], height - box[0])
        return (width - box[3], box[0], width - box[1], box[2])

    words = []
    for word in reading.words:
        x0, top, x1, bottom = back((word.x0, word.top, word.x1, word.bottom))
        words.append(replace(word, x0=x0, top=top, x1=x1, bottom=bottom, turned=(word.turned - turn) % 360))
    rulings = tuple(Ruling(*back((r.x0, r.top, r.x1, r.bottom))) for r in reading.rulings)
    fills = tuple(Fill(back(f.box), f.colour) for f in reading.fills)
    return Reading(tuple(words), rulings, fills, reading.inked)


# -- keeping -----------------------------------------------------------------------------------------------------------


def _kept_reading(picture: Image, kept: Path | None) -> Reading:
    """The reading of a picture, from what is kept if it was read before, else read and kept."""
    if kept is None:
        return read_picture(picture)
    digest = hashlib.sha256(f"{REVISION}|{version()}|{picture.mode}|{picture.size}|".encode())
    digest.update(picture.tobytes())
    name = digest.hexdigest()
    place = kept / name[:2] / f"{name}.json"
    found = _load(place)
    if found is not None:
        return found
    # Two files that begin with the same scanned pages, read side by side, would read each of them twice.
    with one_at_a_time(place.with_suffix(".reading")):
        found = _load(place)
        if found is None:
            found = read_picture(picture)
            _save(found, place)
    return found


def _load(place: Path) -> Reading | None:
    """A kept reading; None if there is none, or none that can be read: then the page is read again."""
    try:
        kept: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
        return Reading(
            tuple(Word(**w) for w in kept["words"]),
            tuple(Ruling(**r) for r in kept["rulings"]),
            tuple(Fill(tuple(f["box"]), tuple(f["colour"])) for f in kept["fills"]),
            bool(kept["inked"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _save(reading: Reading, place: Path) -> None:
    """Keep a reading. A folder that cannot be written costs a second reading, not the page."""
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(reading)), encoding="utf-8")
        draft.replace(place)
    except OSError:
        draft.unlink(missing_ok=True)


# -- doubts ------------------------------------------------------------------------------------------------------------

_UNSURE = 0.6
"""Confidence below which a word is named in a doubt."""


def doubts_of(layout: PackLayout) -> list[Doubt]:
    """That the file was mended; the pages that could not be read; the words of each page that OCR was unsure of."""
    mended = [_mended(layout)] if layout.mended else []
    return [*mended, *(doubt for page in layout.pages for doubt in _doubts_of_page(page, layout.sha256))]


def _mended(layout: PackLayout) -> Doubt:
    first = layout.pages[0]
    box = (0.0, 0.0, first.width, first.height)
    source = Source(pack=layout.sha256, page=1, last_page=len(layout.pages), box=box, rule="pages.mended/1")
    reason = "the file is damaged and was mended before it was read: pages or words may be missing"
    return Doubt(source=source, about="packs.pages", saw="", reason=reason)


def _doubts_of_page(page: PageLayout, pack: str) -> list[Doubt]:
    whole: Box = (0.0, 0.0, page.width, page.height)
    if page.unread:
        # Another run with an OCR engine would not help what is damaged.
        rule = "pages.damaged/1" if page.unread.startswith(DAMAGED_PAGE) else "scans.unread/1"
        source = Source(pack=pack, page=page.number, box=whole, rule=rule)
        return [Doubt(source=source, about="sections.page", saw="", reason=page.unread)]
    words = [w for line in (*all_lines(page.blocks), *page.furniture) for w in line.words]
    unsure = [w.text for w in words if w.confidence is not None and w.confidence < _UNSURE]
    if not unsure:
        return []
    source = Source(pack=pack, page=page.number, box=whole, rule="scans.words/1")
    return [Doubt(source=source, about="sections.page", saw=" ".join(unsure), reason="read by OCR with low confidence")]
