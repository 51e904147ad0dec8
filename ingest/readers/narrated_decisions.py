"""Minutes in numbered paragraphs that tell what the body asked for: `5.4 Members requested that the weir be oiled.`

Asked only of minutes that have no decision word, `RESOLVED`: in others such sentences are debate. The paragraph's
number is the clause by which trackers cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.conventions import convention
from ingest.readers.clauses import Clause, gather
from ingest.readers.decision_words import recounts
from ingest.readers.motions import Told
from ingest.readers.paragraphs import Paragraph

RULE = "resolutions.narrated/1"
_BODY = rf"(?:The (?i:{'|'.join(convention('decisions')['bodies'])})|Members|Councillors)"
_ADVERB = r"(?: (?:unanimously|also|then|further|therefore|accordingly|formally))*"
_NO_QUESTION = r"(?! (?:why|when|whether|how|what|if|who|where|about|a question|questions)\b)"
_NARRATED = re.compile(
    rf"(?P<label>\d{{1,3}}\.\d{{1,2}})\s+(?P<lead>{_BODY}{_ADVERB} "
    rf"(?:requested|asked for|asked{_NO_QUESTION}|agreed|recommended|resolved|decided|called for|noted)"
    rf"|{_BODY}[^.;]{{0,140}}? and (?:agreed|resolved|asked|requested)(?= (?:to|that)\b))\s+(?P<what>\S.*)",
    re.DOTALL,
)
_AT_MEETING = re.compile(r"\b(?:at|to|for) its meeting (?:on|in) \d[^.;]*")
_NUMBERED = re.compile(r"\d{1,3}\.\d{1,2}\s")
_FEWEST = 2
"""Paragraphs that ask for something by which minutes are known to tell it so."""
LONGEST = 70
"""Words of a paragraph that decides: longer ones tell a discussion."""
_ASKS = re.compile(r"\b(?:requested|asked|recommended|called for|agreed to|agreed that)\b")


def narrated_decisions(minutes: Sequence[Sequence[Paragraph]]) -> list[list[Told]]:
    """The paragraphs of each minute of one meeting -> what each decides; nothing where they are not told so.

    The caller sees to it that no decision word stands in them.
    """
    every = [paragraph for minute in minutes for paragraph in minute]
    numbered = sum(bool(_NUMBERED.match(each.printed)) for each in every)
    found = [[told for at in range(len(minute)) for told in _told(at, minute)] for minute in minutes]
    clauses = [clause for each in found for told in each for clause in told.clauses]
    asks = sum(bool(_ASKS.search(f"{clause.lead} {clause.text}")) for clause in clauses)
    return found if 2 * numbered > len(every) and asks >= _FEWEST else [[] for _ in minutes]


def _told(at: int, minute: Sequence[Paragraph]) -> Iterator[Told]:
    """What one paragraph of a minute decides; each clause of a list that it leads to, apart."""
    paragraph = minute[at]
    narrated = _NARRATED.fullmatch(paragraph.printed.strip())
    if narrated is None or len(paragraph.printed.split()) > LONGEST:
        return
    # "Asked for a report at its meeting on 21 February" says when it is to come: what was asked then, it "had asked".
    told = _AT_MEETING.sub("", paragraph.text)
    if recounts(told, len(told)):
        return
    lead, what = narrated["lead"], narrated["what"]
    if what.endswith(":"):
        block = gather(minute, at, what, lambda below: _NUMBERED.match(below.printed) is not None)
        listed = [clause for clause in block.clauses if clause.label]
        for clause in listed:
            own = Clause(clause.label, clause.texts, clause.lines, f"{lead} {what}")
            yield Told(at, (own,), None, RULE)
        if listed:
            return
    if re.search(r"(?:agreed|noted)$", lead) and not re.match(r"(?:to|that)\b", what):
        # "The Panel agreed its work programme": what it approves, and nobody is to do.
        lead, what = "", f"{lead} {what}"
    yield Told(at, (Clause(narrated["label"], [what], list(paragraph.lines), lead or None),), None, RULE)
