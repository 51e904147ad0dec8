"""Paragraphs that begin with a kind of request and its own code, `Undertaking U4. The Director undertook to ...`.

The code's letters are the first letters of the words before it, whatever those are: so no word need be known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.conventions import convention
from ingest.readers.clauses import DEEPER, Block, Clause
from ingest.readers.decision_words import Lead
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
    match = _CODED.match(paragraph.text)
    if match is None or not _is_kind(match) or not (match["lead"][-1] in ".:)–—-" or _sets_off(match, paragraph)):
        return None
    clause = Clause(match["code"], [match["rest"].strip()], list(paragraph.lines))
    return Lead(match["lead"], match["rest"].strip()), Block([clause], at + 1)


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
