"""Paragraphs that begin with a kind of request and its own code, `Undertaking U4. The Director undertook to ...`.

The code's letters are the first letters of the words before it, whatever those are: so no word need be known.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ingest.conventions import convention
from ingest.readers.clauses import DEEPER, Block, Clause
from ingest.readers.decision_words import Lead
from ingest.readers.label_columns import label_of
from ingest.readers.owners import read_owner
from ingest.readers.paragraphs import Paragraph

_WORD = r"(?:[A-Z][a-z]+|[A-Z]{3,})"
_KIND = rf"(?P<label>{_WORD}(?:[ -][A-Za-z]+){{0,3}}) (?P<code>(?P<letters>[A-Z]{{1,4}})\d{{1,3}})"
_CODED = re.compile(
    rf"(?P<lead>{_KIND}(?:\s*(?:[.:)]|[–—-](?=\s))|(?<=\d)(?=\s[A-Z])))\s+(?P<rest>\S+(?:\s+\S+){{3,}})$", re.DOTALL
)
"""Nothing need stand behind the code where what follows begins anew: `RECOMMENDATION R9 That the gate be oiled`."""
_ALONE = re.compile(
    rf"(?P<lead>(?:{_KIND}|(?P<action>A(?:ction|CTION)) (?:[Nn]o\.? )?(?P<number>\d{{1,3}})))\s*[.:–—-]*"
)
_NO_DECISIONS = re.compile(rf"(?:\w+ )*(?:{'|'.join(convention('decisions')['coded_otherwise'])})", re.IGNORECASE)
_SMALL = frozenset(["of", "for", "to", "and", "the", "in", "by"])


def coded_decision(paragraphs: Sequence[Paragraph], at: int) -> tuple[Lead, Block] | None:
    """The words and code with which a paragraph begins, and what it asks for under that code; None without one.

    The code may stand alone on a line over what is asked for: `ACTION A31` / `The Warden to count the boats.`
    """
    paragraph = paragraphs[at]
    if alone := _ALONE.fullmatch(paragraph.text.strip()):
        return _under(alone, paragraphs, at)
    if boxed := _boxed(paragraphs, at):
        return boxed
    match = _CODED.match(paragraph.text)
    if match is None or not _is_kind(match) or not (match["lead"][-1] in ".:)–—-" or _sets_off(match, paragraph)):
        return None
    clause = Clause(match["code"], [match["rest"].strip()], list(paragraph.lines))
    return Lead(match["lead"], match["rest"].strip()), Block([clause], at + 1)


def _boxed(paragraphs: Sequence[Paragraph], at: int) -> tuple[Lead, Block] | None:
    """What stands beside a label in a column of its own; where no code is with the label, it must give an action."""
    paragraph = paragraphs[at]
    label = label_of(paragraph.lines[0]) if paragraph.lines else None
    if label is None or not paragraph.text.startswith(label[0]):
        return None
    within = [paragraph, *_in_column(paragraphs[at + 1 :], paragraph.lines[0].segments[1].x0)]
    rest = " ".join([paragraph.text[label.end() :].strip(), *(each.text for each in within[1:])]).strip()
    gives = label["code"] or _ACTION.fullmatch(label["kind"].strip())
    if not gives or len(rest.split()) < _FEWEST or read_owner(rest):
        return None
    lines = [line for each in within for line in each.lines]
    code = (label["code"] or "").rstrip(".:")
    return Lead(label[0], rest), Block([Clause(code, [rest], lines)], at + len(within))


def _in_column(below: Sequence[Paragraph], x0: float) -> list[Paragraph]:
    """The paragraphs that go on below, in the column that begins at a place."""
    return list(itertools.takewhile(lambda each: abs(each.x0 - x0) < DEEPER and not each.bold, below))


_ACTION = re.compile(r"(?:\w+ )?actions?(?: points?)?", re.IGNORECASE)
_FEWEST = 4
"""Words of what is asked."""


def _under(alone: re.Match[str], paragraphs: Sequence[Paragraph], at: int) -> tuple[Lead, Block] | None:
    """What stands right under a code, up to a list, another heading or another code."""
    if not alone["action"] and not _is_kind(alone):
        return None
    clause = Clause(alone["code"] or alone["number"], [], [])
    end = at + 1
    for paragraph in paragraphs[at + 1 :]:
        other = paragraph.bold or _ALONE.fullmatch(paragraph.text.strip()) or _CODED.match(paragraph.text)
        apart = bool(clause.texts) and (paragraph.marker is not None or paragraph.gap_above)
        if other or apart or paragraph.x0 < paragraphs[at].x0 - DEEPER:
            break
        clause.texts.append(paragraph.text)
        clause.lines += paragraph.lines
        end += 1
    return (Lead(alone["lead"], "", heading=True), Block([clause], end)) if clause.texts else None


def _is_kind(match: re.Match[str]) -> bool:
    """Whether what stands before a code names a kind of request that the code's letters abbreviate."""
    return not _NO_DECISIONS.fullmatch(match["label"]) and _spells(match["letters"], match["label"])


def _sets_off(match: re.Match[str], paragraph: Paragraph) -> bool:
    """Whether the kind and its code are in capitals, or in bold before words that are not."""
    bold = "" if paragraph.bold else paragraph.lines[0].bold_start
    return match["label"].isupper() or bold.strip(" .:").endswith(match["code"])


def _spells(letters: str, label: str) -> bool:
    """Whether letters are the first ones of a label's words: `SR` of `Scrutiny recommendation`, `R` of its last."""
    words = [word for word in re.split(r"[ -]", label) if word.lower() not in _SMALL]
    firsts = "".join(word[0] for word in words).upper()
    return firsts.endswith(letters)
