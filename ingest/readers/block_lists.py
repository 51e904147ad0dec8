"""Lists of labelled blocks that no heading calls a tracker: known by heads or labels that recur, with answers."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from corpus.dates import find_dates
from ingest.readers.block_pieces import RECUR, Piece, opens_dated
from ingest.readers.cited_replies import MINUTE
from ingest.readers.forms import ANSWERS


def untitled_list(pieces: Sequence[Piece]) -> list[Piece]:
    """The paragraphs of a list that no heading calls a tracker, known by its heads or its labels; else none."""
    return _dated_list(pieces) or _labelled_list(pieces) or _answered_list(pieces)


def _answered_list(pieces: Sequence[Piece]) -> list[Piece]:
    """The paragraphs from the first of the bold heads under which one label of an answer and one of a state recur.

    `Inquiry into weirs - Recommendation 2` / what was asked / `Position as at June:` / `Position status:`.
    """
    heads = [at for at, piece in enumerate(pieces) if piece.role is None and piece.bold and not piece.mark]
    spans = [pieces[at:below] for at, below in itertools.pairwise([*heads, len(pieces)])]
    told = [[piece for piece in span if piece.role in (*ANSWERS, "status")] for span in spans]
    labels = [tuple((piece.role, piece.label) for piece in each) for each in told]
    usual = max(labels, key=labels.count, default=())
    if len(usual) < _BOTH or labels.count(usual) < RECUR or len({role for role, _ in usual}) < _BOTH:
        return []
    return list(pieces[heads[labels.index(usual)] :])


_BOTH = 2
"""An answer and a state."""


def _labelled_list(pieces: Sequence[Piece]) -> list[Piece]:
    """The paragraphs from the first label of a meeting's day, where such a label and that of an answer recur."""
    raised = [at for at, piece in enumerate(pieces) if piece.role == "meeting_date" and find_dates(piece.text)]
    labels = {pieces[at].label for at in raised}
    answers = [piece.label for piece in pieces if piece.role in ANSWERS]
    asked = [piece.label for piece in pieces if piece.role == "text"]
    recurs = len(raised) >= RECUR and len(labels) == 1 and len(set(answers)) == 1 and len(answers) == len(raised)
    return list(pieces[raised[0] :]) if recurs and len(asked) >= RECUR else []


def _dated_list(pieces: Sequence[Piece]) -> list[Piece]:
    """The paragraphs from the first head that names a meeting's day to the next heading; none where no such list is.

    An answer stands under most of the heads, and its label recurs. One is enough where the head names the minute too.
    """
    heads = [at for at, piece in enumerate(pieces) if piece.role is None and opens_dated(piece.text)]
    if not heads or not any(piece.role in ANSWERS for piece in pieces):
        return []
    alike = [at for at in heads if pieces[at].bold == pieces[heads[0]].bold]
    over = (at for at in range(alike[0] + 1, len(pieces)) if _heads_other(pieces[at]) and at not in alike)
    end = next(over, len(pieces))
    alike = [at for at in alike if at < end]
    labels = [_answer_under(pieces[at + 1 : below]) for at, below in zip(alike, [*alike[1:], end], strict=True)]
    label = max(labels, key=labels.count)
    minuted = all(MINUTE.search(pieces[at].text) or pieces[at].mark for at in alike)
    known = label and labels.count(label) >= max(1 if minuted else RECUR, len(alike) / 2)
    return _without_note(pieces[alike[0] : end]) if known else []


def _without_note(pieces: Sequence[Piece]) -> list[Piece]:
    """A list without a last paragraph, `Note: ...`, under a label of its own, where the last entry is answered."""
    last, others = pieces[-1], pieces[:-1]
    known = {piece.label for piece in others if piece.role}
    heads = [at for at, piece in enumerate(others) if piece.role is None and opens_dated(piece.text)]
    answered = any(piece.role == last.role for piece in others[heads[-1] :])
    return list(others if last.role and answered and last.label not in known else pieces)


def _heads_other(piece: Piece) -> bool:
    return piece.role is None and piece.bold and not piece.mark


def _answer_under(pieces: Sequence[Piece]) -> str:
    """The label of the answer that stands under a head after what was asked; empty without one."""
    asked = bool(pieces) and (pieces[0].role in (None, "text"))
    return next((piece.label for piece in pieces[1:] if piece.role in ANSWERS), "") if asked else ""
