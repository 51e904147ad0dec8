"""Trackers set as blocks, one under the other, each with its labels -> their entries. Of tables it reads forms only.

`Request 4 - 12 June 2024, Weirs` / what was asked / `Asked of: ...` / `Reply: ...`; also cards that begin with a label,
`Recommendation: ...`. Labels are the titles that a tracker's columns would have, so that a council's words for both are
one list. Only under a heading that calls it a tracker or a paper of replies, or where heads that name a meeting's day
recur with an answer under each: `11 July 2024, minute 3` / what was asked / `Position: ...`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.dates import find_dates
from ingest.layout import Block, Line, Table, all_lines, flow
from ingest.readers.block_heads import LONGEST_TITLE, head_and_asked, is_prose, mark_of, note_head, shape_of_mark
from ingest.readers.block_labels import LABEL, label_of, labels_told_by_values
from ingest.readers.cited_replies import MINUTE
from ingest.readers.forms import ANSWERS, MARK, fields_of, role_of_label
from ingest.readers.margin_heads import with_heads_first
from ingest.readers.table_titles import is_titled
from ingest.readers.tracker_lists import ListedAction, signed_and_dated


@dataclass
class _Piece:
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
        return self.lines[0].bold

    @property
    def mark(self) -> str:
        """The shape of the number that it begins with; empty without one."""
        return shape_of_mark(self.text)


@dataclass
class _Entry:
    pieces: list[_Piece] = field(default_factory=list)

    @property
    def roles(self) -> list[str]:
        return [piece.role for piece in self.pieces if piece.role]

    @property
    def headed(self) -> bool:
        """Whether it begins with a line of its own, numbered, bold or dated."""
        first = self.pieces[0]
        return first.role is None and (first.bold or bool(first.mark) or _opens_dated(first.text))

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


def _regions(blocks: Sequence[Block], title: str) -> Iterator[tuple[str, list[_Piece]]]:
    """Each heading that calls what follows a tracker, and the paragraphs under it; lists of dated heads have none."""
    heading = title
    titled = is_titled("tracker", title)
    pieces: list[_Piece] = []
    for run in _runs(blocks):
        for piece in _of_form(run) if isinstance(run, Table) else _pieces(run):
            # A heading such as `Executive Response: Weirs` may look like a label.
            if (piece.role is None or (piece.bold and piece.text)) and _calls(piece):
                yield heading, pieces if titled else _untitled_list(pieces)
                titled, heading, pieces = True, flow(piece.lines), []
            else:
                pieces.append(piece)
    yield heading, pieces if titled else _untitled_list(pieces)


def _untitled_list(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The paragraphs of a list that no heading calls a tracker, known by its heads or its labels; else none."""
    return _dated_list(pieces) or _labelled_list(pieces) or _answered_list(pieces)


def _answered_list(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The paragraphs from the first of the bold heads under which one label of an answer and one of a state recur.

    `Inquiry into weirs - Recommendation 2` / what was asked / `Position as at June:` / `Position status:`.
    """
    heads = [at for at, piece in enumerate(pieces) if piece.role is None and piece.bold and not piece.mark]
    spans = [pieces[at:below] for at, below in itertools.pairwise([*heads, len(pieces)])]
    told = [[piece for piece in span if piece.role in (*ANSWERS, "status")] for span in spans]
    labels = [tuple((piece.role, piece.label) for piece in each) for each in told]
    usual = max(labels, key=labels.count, default=())
    if len(usual) < _BOTH or labels.count(usual) < _RECUR or len({role for role, _ in usual}) < _BOTH:
        return []
    return list(pieces[heads[labels.index(usual)] :])


_BOTH = 2
"""An answer and a state."""


def _labelled_list(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The paragraphs from the first label of a meeting's day, where such a label and that of an answer recur."""
    raised = [at for at, piece in enumerate(pieces) if piece.role == "meeting_date" and find_dates(piece.text)]
    labels = {pieces[at].label for at in raised}
    answers = [piece.label for piece in pieces if piece.role in ANSWERS]
    asked = [piece.label for piece in pieces if piece.role == "text"]
    recurs = len(raised) >= _RECUR and len(labels) == 1 and len(set(answers)) == 1 and len(answers) == len(raised)
    return list(pieces[raised[0] :]) if recurs and len(asked) >= _RECUR else []


def _dated_list(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The paragraphs from the first head that names a meeting's day to the next heading; none where no such list is.

    An answer stands under most of the heads, and its label recurs. One is enough where the head names the minute too.
    """
    heads = [at for at, piece in enumerate(pieces) if piece.role is None and _opens_dated(piece.text)]
    if not heads or not any(piece.role in ANSWERS for piece in pieces):
        return []
    alike = [at for at in heads if pieces[at].bold == pieces[heads[0]].bold]
    over = (at for at in range(alike[0] + 1, len(pieces)) if _heads_other(pieces[at]) and at not in alike)
    end = next(over, len(pieces))
    alike = [at for at in alike if at < end]
    labels = [_answer_under(pieces[at + 1 : below]) for at, below in zip(alike, [*alike[1:], end], strict=True)]
    label = max(labels, key=labels.count)
    minuted = all(MINUTE.search(pieces[at].text) or pieces[at].mark for at in alike)
    known = label and labels.count(label) >= max(1 if minuted else _RECUR, len(alike) / 2)
    return _without_note(pieces[alike[0] : end]) if known else []


def _without_note(pieces: Sequence[_Piece]) -> list[_Piece]:
    """A list without a last paragraph, `Note: ...`, under a label of its own, where the last entry is answered."""
    last, others = pieces[-1], pieces[:-1]
    known = {piece.label for piece in others if piece.role}
    heads = [at for at, piece in enumerate(others) if piece.role is None and _opens_dated(piece.text)]
    answered = any(piece.role == last.role for piece in others[heads[-1] :])
    return list(others if last.role and answered and last.label not in known else pieces)


_RECUR = 3
"""Entries by which a list is known that has no name of a tracker's."""


def _heads_other(piece: _Piece) -> bool:
    return piece.role is None and piece.bold and not piece.mark


def _answer_under(pieces: Sequence[_Piece]) -> str:
    """The label of the answer that stands under a head after what was asked; empty without one."""
    asked = bool(pieces) and (pieces[0].role in (None, "text"))
    return next((piece.label for piece in pieces[1:] if piece.role in ANSWERS), "") if asked else ""


def _calls(piece: _Piece) -> bool:
    """Whether a paragraph is a heading that calls what follows a tracker."""
    text = flow(piece.lines)
    short = len(text.split()) <= LONGEST_TITLE and not text.endswith((".", ";"))
    return short and (piece.bold or text == text.upper()) and not shape_of_mark(text) and is_titled("tracker", text)


def _runs(blocks: Sequence[Block]) -> Iterator[list[Line] | Table]:
    """Tables, and the lines between them."""
    for table, run in itertools.groupby(blocks, key=lambda block: id(block) if isinstance(block, Table) else 0):
        each = list(run)
        yield next(block for block in each if isinstance(block, Table)) if table else all_lines(each)


def _of_form(table: Table) -> list[_Piece]:
    """A form -> its fields as pieces; none where it is another table."""
    pieces: list[_Piece] = []
    for each in fields_of(table):
        heads = [each.number] if each.number else []
        pieces += [_Piece(list(lines), text=flow(lines)) for lines in heads]
        opens = each.role is None and not pieces
        pieces.append(_Piece(list(each.value), each.role, flow(each.value), each.label, opens))
    return pieces


def _pieces(lines: Sequence[Line]) -> list[_Piece]:
    """Lines -> paragraphs and labelled values."""
    lines = with_heads_first(lines)
    pieces: list[_Piece] = []
    marks: set[str] = set()
    right = max((line.x1 for line in lines), default=0.0)
    own = labels_told_by_values(lines, lambda line: (_label_of(line) or (None, ""))[0])
    openings = Counter(opening for line in lines if (opening := _opening(line)))
    printed = Counter(line.text for line in lines if _IN_BRACKETS.fullmatch(line.text.strip()))
    lines = [line for line in lines if printed[line.text] < _RECUR]
    for whole in lines:
        # Stars and rules between entries say nothing.
        for line in _cards(whole) if _WORD.search(whole.text) else ():
            # Under a numbered entry a bold line may be a label; elsewhere `Recommendations` is a heading of the report.
            label = _label_of(line, alone=any(mark[0].isalpha() for mark in marks)) or _of_own(line, own)
            if label:
                pieces.append(_Piece([line], *label))
            elif openings[_opening(line)] >= _RECUR:
                pieces.append(_Piece([line], aside=True))
            elif pieces and shape_of_mark(line.text) not in marks and _goes_on(pieces[-1], line, right):
                pieces[-1].lines.append(line)
            else:
                pieces.append(_Piece([line]))
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
    pieces = _pieces(lines) if any(":" in line.text or line.bold_start for line in lines) else []
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


def _label_words(piece: _Piece) -> str:
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


def _goes_on(piece: _Piece, line: Line, right: float) -> bool:
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


def _entries(pieces: Sequence[_Piece]) -> Iterator[_Entry]:
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


def _begins(current: _Entry, piece: _Piece) -> bool:
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


def _like(first: _Piece, piece: _Piece) -> bool:
    """Whether a paragraph opens with a day as the head of the entry before it does, and no deeper."""
    return _opens_dated(first.text) and _opens_dated(piece.text) and piece.lines[0].x0 < first.lines[0].x0 + 4


def _opens_dated(text: str) -> bool:
    """Whether a line begins with a day, the words `meeting of` before it or the number of a minute: `P7 (1/6/24)`."""
    if len(text.split()) > LONGEST_TITLE or text.endswith(":"):
        return False
    mark = mark_of(text)
    text = _OF.sub("", text[mark.end() :]) if mark else text
    opened = _OPENS_MEETING.match(text)
    return any(found.start == (opened.end() if opened else 0) for found in find_dates(text))


_OF = re.compile(r"^[(\[\s,]*(?:(?:of|on|dated|from|at)\s+)?")
_OPENS_MEETING = re.compile(r"(?:the )?(?:meeting|minutes)\b\W*(?:(?:held )?(?:of|on) )?(?:the )?", re.IGNORECASE)


def _read(entry: _Entry) -> ListedAction | None:
    """An entry taken apart; None where it asks for nothing or has no label."""
    told: dict[str, list[str]] = {}
    plain: list[_Piece] = []
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


def _without_words_above(pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """An entry's paragraphs from the one right above its first label, its head, without sentences about the list."""
    first = next((at for at, piece in enumerate(pieces) if piece.role), 0)
    return pieces[first:] if not first or is_prose(pieces[first - 1].text) else pieces[first - 1 :]


def _until_next_heading(pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """An entry's paragraphs without a heading of the paper below it, and what stands under that."""
    ends = (at for at, piece in enumerate(pieces) if at and piece.role is None and _heads_more(piece, pieces[0]))
    return pieces[: next(ends, len(pieces))]


def _heads_more(piece: _Piece, first: _Piece) -> bool:
    """Whether a bold line is in larger type than the head of an entry, or stands level with one that is not bold."""
    line, head = piece.lines[0], first.lines[0]
    level = not first.bold and line.x0 < head.x0 + 4 and line.size >= head.size
    return piece.bold and (level or line.size > _LARGER * head.size)


_LARGER = 1.12
"""Times the letters of an entry's first line."""
_LEAST_WORDS = 3
"""Words of what was asked, where its own label and two others do not tell that it is that."""
