"""Trackers set as blocks, one under the other, each with its labels -> their entries. Of tables it reads forms only.

`Request 4 - 12 June 2024, Weirs` / what was asked / `Asked of: ...` / `Reply: ...`; also cards that begin with a label,
`Recommendation: ...`. Labels are the titles that a tracker's columns would have, so that a council's words for both are
one list. Only under a heading that calls it a tracker or a paper of replies, or where heads that name a meeting's day
recur with an answer under each: `11 July 2024, minute 3` / what was asked / `Position: ...`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.layout import Block, Line, Table, all_lines, flow
from ingest.readers.block_heads import LONGEST_TITLE, head_and_asked, is_prose, mark_of, note_head, shape_of_mark
from ingest.readers.block_lists import untitled_list
from ingest.readers.block_pieces import Piece, opens_dated, pieces_of_form, pieces_of_lines
from ingest.readers.forms import ANSWERS
from ingest.readers.table_titles import is_titled
from ingest.readers.tracker_lists import ListedAction, signed_and_dated


@dataclass
class _Entry:
    pieces: list[Piece] = field(default_factory=list)

    @property
    def roles(self) -> list[str]:
        return [piece.role for piece in self.pieces if piece.role]

    @property
    def headed(self) -> bool:
        """Whether it begins with a line of its own, numbered, bold or dated."""
        first = self.pieces[0]
        return first.role is None and (first.bold or bool(first.mark) or opens_dated(first.text))

    @property
    def shape(self) -> tuple[str | None, str, bool]:
        """What it begins with. One that nobody has answered yet is known by those set as it is."""
        first = self.pieces[0]
        return first.role, first.mark, first.bold


def entries_in_blocks(blocks: Sequence[Block], title: str | None) -> list[ListedAction]:
    """A paper's lines and tables in reading order, and its title -> the entries of its labelled blocks."""
    found: list[ListedAction] = []
    for heading, pieces in _regions(blocks, title or ""):
        read = [(each, action) for each in _entries(pieces) if (action := _read(each)) is not None]
        answered = [each.shape for each, _ in read if set(each.roles) & set(ANSWERS)]
        # A paragraph with a label after it may be prose, but not where several are set so.
        answered = [shape for shape in answered if shape != _PROSE or answered.count(_PROSE) > 1]
        found.extend(replace(action, heading=heading) for each, action in read if each.shape in answered)
    return found


_PROSE = (None, "", False)
"""The shape of an entry that begins with a paragraph."""


def _regions(blocks: Sequence[Block], title: str) -> Iterator[tuple[str, list[Piece]]]:
    """Each heading that calls what follows a tracker, and the paragraphs under it; lists of dated heads have none."""
    heading = title
    titled = _is_followed(title)
    pieces: list[Piece] = []
    for run in _runs(blocks):
        for piece in pieces_of_form(run) if isinstance(run, Table) else pieces_of_lines(run):
            # A heading such as `Executive Response: Weirs` may look like a label.
            if (piece.role is None or (piece.bold and piece.text)) and _calls(piece):
                yield heading, pieces if titled else untitled_list(pieces)
                titled, heading, pieces = True, flow(piece.lines), []
            else:
                pieces.append(piece)
    yield heading, pieces if titled else untitled_list(pieces)


def _calls(piece: Piece) -> bool:
    """Whether a paragraph is a heading that calls what follows a tracker."""
    text = flow(piece.lines)
    short = len(text.split()) <= LONGEST_TITLE and not text.endswith((".", ";"))
    return short and (piece.bold or text == text.upper()) and not shape_of_mark(text) and _is_followed(text)


def _is_followed(title: str) -> bool:
    """Whether a title calls what stands under it a tracker, or a plan, whose actions may be set as blocks too."""
    return is_titled("tracker", title) or is_titled("actions", title)


def _runs(blocks: Sequence[Block]) -> Iterator[list[Line] | Table]:
    """Tables, and the lines between them."""
    for table, run in itertools.groupby(blocks, key=lambda block: id(block) if isinstance(block, Table) else 0):
        each = list(run)
        yield next(block for block in each if isinstance(block, Table)) if table else all_lines(each)


def _entries(pieces: Sequence[Piece]) -> Iterator[_Entry]:
    entries = [_Entry()]
    for piece in pieces:
        if entries[-1].pieces and (piece.opens or _begins(entries[-1], piece)):
            entries.append(_Entry())
        entries[-1].pieces.append(piece)
    yield from (_without_head_of_report(entries) if entries[0].pieces else ())


def _without_head_of_report(entries: list[_Entry]) -> list[_Entry]:
    """The entries, the first without the labels before it that none of the others has: `Report to: ...`."""
    first, others = entries[0], {piece.label for entry in entries[1:] for piece in entry.pieces}
    if "text" in first.roles and len(entries) > 1 and not first.headed:
        while first.pieces[0].role not in ("text", None) and first.pieces[0].label not in others:
            first.pieces.pop(0)
    return entries


def _begins(current: _Entry, piece: Piece) -> bool:
    """Whether a paragraph opens the next entry."""
    answered = len(set(current.roles)) > 1 or bool(set(current.roles) & set(ANSWERS))
    if piece.role:
        asked = any(each.role == "text" and each.label == piece.label for each in current.pieces)
        opens = asked or (piece.role in current.roles and piece.role == current.roles[0])
        return opens and (answered or not current.headed)
    if not current.roles:
        return not current.headed
    if not answered:
        return not current.headed and (piece.bold or bool(piece.mark))
    if current.headed:
        first = current.pieces[0]
        return (bool(first.mark) and piece.mark == first.mark) or (piece.bold and first.bold) or _like(first, piece)
    return piece.bold or bool(piece.mark) or "text" not in current.roles


def _like(first: Piece, piece: Piece) -> bool:
    """Whether a paragraph opens with a day as the head of the entry before it does, and no deeper."""
    return opens_dated(first.text) and opens_dated(piece.text) and piece.lines[0].x0 < first.lines[0].x0 + 4


def _read(entry: _Entry) -> ListedAction | None:
    """An entry taken apart; None where it asks for nothing or has no label."""
    told: dict[str, list[str]] = {}
    plain: list[Piece] = []
    last: str | None = None
    for piece in _until_next_heading(entry.pieces):
        if piece.aside:
            continue
        if piece.role:
            last = piece.role
            told.setdefault(last, []).append(piece.text)
        elif last:
            told[last].append(piece.text)
        else:
            plain.append(piece)
    # `Action` beside a `Recommendation` is what is done about it.
    told["response"] = [*told.get("text", [])[1:], *told.get("response", [])]
    told["text"] = told.get("text", [])[:1]
    parts = {role: said for role, texts in told.items() if (said := " ".join(filter(None, texts)))}
    if "responsible" in parts:
        parts["responsible"] = re.sub(r"(?<=[a-z]{2})\.$", "", parts["responsible"])
    text = parts.pop("text", "")
    # Where a label says what was asked, the head is what stands right above it.
    pieces, plain = (_without_words_above(entry.pieces), plain[-1:]) if text else (entry.pieces, plain)
    labelled = bool(text) and (len(parts) > 1 or bool(plain and mark_of(plain[0].text)))
    if not text and len(plain) == 1:
        head, text = head_and_asked(plain[0].text)
        plain = [replace(plain[0], text=head)] if head else []
    elif not text and plain:
        text = " ".join(piece.text for piece in (plain[1:] or plain))
        plain = plain[:1] if len(plain) > 1 else []
    short = len(text.split()) < _LEAST_WORDS and not labelled
    if not text or short or not any(texts for role, texts in told.items() if role != "text"):
        return None
    if "responsible" not in parts:
        text, told_at_end = signed_and_dated(text)
        parts = {**told_at_end, **parts}
    action = ListedAction([line for piece in pieces for line in piece.lines], text=text, parts=parts)
    head = plain[0].text if plain else ""
    note_head(action, "" if labelled and is_prose(head) else head)
    return action


def _without_words_above(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """An entry's paragraphs from the one right above its first label, its head, without sentences about the list."""
    first = next((at for at, piece in enumerate(pieces) if piece.role), 0)
    return pieces[first:] if not first or is_prose(pieces[first - 1].text) else pieces[first - 1 :]


def _until_next_heading(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """An entry's paragraphs without a heading of the paper below it, and what stands under that."""
    ends = (at for at, piece in enumerate(pieces) if at and piece.role is None and _heads_more(piece, pieces[0]))
    return pieces[: next(ends, len(pieces))]


def _heads_more(piece: Piece, first: Piece) -> bool:
    """Whether a bold line is in larger type than the head of an entry, or stands level with one that is not bold."""
    line, head = piece.lines[0], first.lines[0]
    level = not first.bold and line.x0 < head.x0 + 4 and line.size >= head.size
    return piece.bold and (level or line.size > _LARGER * head.size)


_LARGER = 1.12
"""Times the letters of an entry's first line."""
_LEAST_WORDS = 3
"""Words of what was asked, where its own label and two others do not tell that it is that."""
