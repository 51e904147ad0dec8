"""Lines and forms -> the paragraphs and the labelled values of which a tracker set as blocks is made up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.dates import find_dates
from ingest.layout import Line, Table, flow
from ingest.readers.block_heads import LONGEST_TITLE, mark_of, shape_of_mark
from ingest.readers.block_labels import LABEL, label_of, labels_told_by_values
from ingest.readers.forms import MARK, fields_of, role_of_label
from ingest.readers.margin_heads import with_heads_first


@dataclass
class Piece:
    """A paragraph, or what a label introduces."""

    lines: list[Line]
    role: str | None = None
    text: str = ""
    """Its words without the label."""
    label: str = ""
    opens: bool = False
    """Whether it is the merged row that heads a form, and so an entry."""
    aside: bool = False
    """Whether it says neither what was asked nor what came of it: `Desired outcome - fewer floods`."""

    @property
    def bold(self) -> bool:
        """Whether it begins in bold."""
        return self.lines[0].bold

    @property
    def mark(self) -> str:
        """The shape of the number that it begins with; empty without one."""
        return shape_of_mark(self.text)


RECUR = 3
"""Entries by which a list is known that has no name of a tracker's."""


def pieces_of_form(table: Table) -> list[Piece]:
    """A form -> its fields as pieces; none where it is another table."""
    pieces: list[Piece] = []
    for each in fields_of(table):
        heads = [each.number] if each.number else []
        pieces += [Piece(list(lines), text=flow(lines)) for lines in heads]
        opens = each.role is None and not pieces
        pieces.append(Piece(list(each.value), each.role, flow(each.value), each.label, opens))
    return pieces


def pieces_of_lines(lines: Sequence[Line]) -> list[Piece]:
    """Lines -> paragraphs and labelled values."""
    lines = with_heads_first(lines)
    pieces: list[Piece] = []
    marks: set[str] = set()
    right = max((line.x1 for line in lines), default=0.0)
    own = labels_told_by_values(lines, lambda line: (_label_of(line) or (None, ""))[0])
    openings = Counter(opening for line in lines if (opening := _opening(line)))
    printed = Counter(line.text for line in lines if _IN_BRACKETS.fullmatch(line.text.strip()))
    lines = [line for line in lines if printed[line.text] < RECUR]
    for whole in lines:
        # Stars and rules between entries say nothing.
        for line in _cards(whole) if _WORD.search(whole.text) else ():
            # Under a numbered entry a bold line may be a label; elsewhere `Recommendations` is a heading of the report.
            label = _label_of(line, alone=any(mark[0].isalpha() for mark in marks)) or _of_own(line, own)
            if label:
                pieces.append(Piece([line], *label))
            elif openings[_opening(line)] >= RECUR:
                pieces.append(Piece([line], aside=True))
            elif pieces and shape_of_mark(line.text) not in marks and _goes_on(pieces[-1], line, right):
                pieces[-1].lines.append(line)
            else:
                pieces.append(Piece([line]))
                marks |= {shape_of_mark(line.text)} - {""}
    for piece in pieces:
        piece.label = _label_words(piece)
        cut = len(piece.lines[0].text) - len(piece.text) if piece.role else 0
        piece.text = flow(piece.lines)[cut:].strip()
    return pieces


def _opening(line: Line) -> str:
    """The words before a dash with which a plain line begins, `Desired outcome - `: a label where it recurs."""
    found = _OPENING.match(line.text)
    return found[1] if found and not line.bold else ""


_OPENING = re.compile(r"([A-Z][^\W\d_]*(?: [^\W\d_]\S*){0,3}) [–—-] ")
_IN_BRACKETS = re.compile(r"\(.*\)\.?")
"""`(This is to be agreed by the Board)`: under every entry, it is said of none."""


def labelled(lines: Sequence[Line]) -> list[tuple[str | None, str]] | None:
    """The lines of a cell -> roles and words, where labels are stacked in it; None where it is a cell of words."""
    pieces = pieces_of_lines(lines) if any(":" in line.text or line.bold_start for line in lines) else []
    told = {piece.role for piece in pieces} - {None}
    # One label alone may be a word of the text, but not where it signs or dates it at the end.
    signs = len(pieces) > 1 and pieces[-1].role in _SIGNING and len(pieces[-1].text.split()) <= _LONGEST_SIGNATURE
    if len(told) < _STACKED and not (told and signs):
        return None
    parts: list[tuple[str | None, str]] = []
    for piece in pieces:
        last = parts[-1][0] if parts else None
        parts.append((piece.role or last, piece.text))
    return parts


_STACKED = 2
_WORD = re.compile(r"\w")
_SIGNING = ("responsible", "contact", "due", "status")
_LONGEST_SIGNATURE = 8
"""Words."""


def _label_words(piece: Piece) -> str:
    """The words of its label, in small letters."""
    whole = piece.lines[0].text
    return whole[: len(whole) - len(piece.text)].strip(" :–—-.…_").casefold() if piece.role else ""


def _cards(line: Line) -> Sequence[Line]:
    """A line cut where labels stand side by side: `Lead: Jo Bell     Due: May 2024`."""
    parts = line.segments
    return parts if len(parts) > 1 and all(_label_of(part) for part in parts) else (line,)


def _label_of(line: Line, *, alone: bool = False) -> tuple[str, str] | None:
    """The role that a line's label tells, and the words after it, if `alone` perhaps none."""
    found = LABEL.match(line.text)
    set_off = line.bold_start if alone or not line.bold else ""
    for label in (set_off, found[0] if found else "", line.segments[0].text if len(line.segments) > 1 else ""):
        role = role_of_label(label.rstrip(": –—-.…_"))
        if role == "status" and label.rstrip().endswith("?"):
            role = "response"  # What answers `Has it been done?` is a sentence.
        if role:
            return role, re.sub(r"^[–—-]\s+", "", line.text[len(label) :].lstrip(": "))
    return None


def _of_own(line: Line, own: Mapping[str, str]) -> tuple[str, str] | None:
    """The same for a label that recurs in this list and is known by what it introduces."""
    role, found = own.get(label_of(line.text) or ""), LABEL.match(line.text)
    return (role, line.text[found.end() :]) if role and found else None


def _goes_on(piece: Piece, line: Line, right: float) -> bool:
    """Whether a line goes on with a paragraph: close under it, in the same weight, and not after a line ended early."""
    last = piece.lines[-1]
    if MARK.match(line.text) and piece.role is None and len(piece.lines) == 1:
        return False
    if line.page != last.page:
        cut = line.text[:1].islower() or last.x1 > _SHORT * right
        return cut and line.page == last.page + 1 and not last.text.rstrip().endswith((".", "?", ":"))
    if line.bold != last.bold and not (piece.role and len(piece.lines) == 1 and last.bold):
        return False
    moved = abs(line.x0 - last.x0) > 4 and piece.role is None and last.x1 < _SHORT * right
    return line.top - last.bottom < _CLOSE * line.size and not moved


_CLOSE = 0.7
"""Of the letters' height, between lines of one paragraph."""
_SHORT = 0.8
"""A line that ends before this part of the width was ended on purpose."""


def opens_dated(text: str) -> bool:
    """Whether a line begins with a day, the words `meeting of` before it or the number of a minute: `P7 (1/6/24)`."""
    if len(text.split()) > LONGEST_TITLE or text.endswith(":"):
        return False
    mark = mark_of(text)
    text = _OF.sub("", text[mark.end() :]) if mark else text
    opened = _OPENS_MEETING.match(text)
    return any(found.start == (opened.end() if opened else 0) for found in find_dates(text))


_OF = re.compile(r"^[(\[\s,]*(?:(?:of|on|dated|from|at)\s+)?")
_OPENS_MEETING = re.compile(r"(?:the )?(?:meeting|minutes)\b\W*(?:(?:held )?(?:of|on) )?(?:the )?", re.IGNORECASE)
