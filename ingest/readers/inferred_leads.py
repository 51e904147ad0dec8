"""Minutes in which no known word introduces a decision -> where decisions are introduced, inferred from what recurs.

A council may introduce what it decides in words of its own: `Way forward:`, `The Panel's view was that:`, `UPSHOT:`.
They are told by recurring, minute after minute, before what closes the minute. Reads no record and decides nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from ingest.conventions import convention
from ingest.readers.clauses import DEEPER, Block, gather
from ingest.readers.decision_words import Lead, find_lead, leads_inside, names_body, sentences
from ingest.readers.motions import is_outcome
from ingest.readers.numbering import follows
from ingest.readers.paragraphs import Paragraph

_WORDS = convention("decisions")["inferred"]
_NOT_DECIDED = re.compile(rf"\b(?:{'|'.join(_WORDS['not_decided'])})\b", re.IGNORECASE)
_ASKING = re.compile(
    rf"(?:(?:{'|'.join(_WORDS['asking'])})\b)(?!\s+(?:whether|if|how|why|what|when|where|who|which|about|an?\b|questions?\b))",
)
_REPORTED = re.compile(rf"(?:{'|'.join(convention('decisions')['reporting'])})\b")
_LONGEST_KEY = 5
"""Words at the end of a line by which it is known again: `Having heard this, the Panel's view was that:`."""
_LONGEST_HEADING = 6
_FEWEST = 3
"""Words in small letters of the least clause: `the lanes be gritted`."""
_LONGEST_REMARK = 20
"""Words of `Councillor Poe left the meeting after this item.`"""
_PERSON = re.compile(r"(?:cllr|councillor|mr|mrs|ms|miss|dr|prof|rev|lord|lady|sir)\b", re.IGNORECASE)

Leads = Mapping[int, Lead]
"""Index of a paragraph of one minute -> the words in it that introduce a decision."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A paragraph that may introduce a decision."""

    minute: int
    at: int
    lead: Lead
    key: str
    """By which it is known again."""
    end: int
    """Index after what it introduces."""
    last: int
    """Index by which its minute is at its end, but for a remark."""
    of_body: bool
    """Whether it is a sentence about the body that met, over a list."""
    listed: bool
    """Whether it stands over a list of its own."""


def is_of_debate(words: str) -> bool:
    """Whether words over a list say that it is of what was said or shown: `Points raised`."""
    return bool(_NOT_DECIDED.search(words))


def inferred_leads(minutes: Sequence[Sequence[Paragraph]], *, stray: bool = False) -> list[Leads]:
    """The minutes of one meeting, each in its paragraphs -> for each of them where decisions are introduced.

    Args:
        minutes: The paragraphs of each; empty, those of minutes whose words are known.
        stray: Whether known words were met elsewhere in the meeting: then only lists that the same words introduce in
            several minutes tell what is decided.
    """
    found: list[dict[int, Lead]] = [{} for _ in minutes]
    candidates = [each for place, minute in enumerate(minutes) for each in _candidates(place, minute)]
    recurring = _recurring([each for each in candidates if each.listed] if stray else candidates)
    if stray and len({candidate.minute for candidate in recurring}) == 1:
        recurring = []
    for candidate in recurring:
        found[candidate.minute].setdefault(candidate.at, candidate.lead)
    if recurring:
        return [_also_in_sentences(minute, leads, recurring) for minute, leads in zip(minutes, found, strict=True)]
    if stray:
        return list(found)
    lists = [_closing_list(minute) for minute in minutes]
    return lists if sum(map(bool, lists)) > 1 else [_asks(minute) for minute in minutes]


def _also_in_sentences(minute: Sequence[Paragraph], leads: Leads, recurring: Sequence[_Candidate]) -> Leads:
    """Where decisions are introduced, and where the same words begin a sentence that tells one without a list."""
    known = {_plain(candidate.lead.words) for candidate in recurring if not candidate.lead.heading}
    known = {words for words in known if len(words.split()) >= _FEWEST}
    found = dict(leads)
    for at, paragraph in enumerate(minute):
        for sentence in sentences(paragraph.text) if at not in found else ():
            words = next((each for each in known if _plain(sentence).startswith(f"{each} ")), None)
            if words:
                rest = sentence[len(words) :].lstrip(" :–-")
                found[at] = Lead(sentence[: len(words)], rest, whole=False, inferred=True)
                break
    return found


def _plain(words: str) -> str:
    return words.casefold().rstrip(" :–-")


def _recurring(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Those whose words recur in several minutes and mostly close them; of a sentence about the body one is enough."""
    groups: dict[str, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.key].append(candidate)
    kept: list[_Candidate] = []
    for group in groups.values():
        closing = sum(_closes(candidate, group) for candidate in group)
        several = len({candidate.minute for candidate in group}) > 1
        if 2 * closing > len(group) and (several or group[0].of_body):
            kept += group
    return kept


def _closes(candidate: _Candidate, group: Sequence[_Candidate]) -> bool:
    """Whether what it introduces runs to the end of its minute, or to where the same words introduce more."""
    more = any(other.minute == candidate.minute and other.at == candidate.end for other in group)
    return more or candidate.end >= candidate.last


def _candidates(place: int, minute: Sequence[Paragraph]) -> Iterator[_Candidate]:
    remark = bool(minute) and minute[-1].marker is None and len(minute[-1].text.split()) <= _LONGEST_REMARK
    last = len(minute) - remark
    for at, paragraph in enumerate(minute):
        lead = _over_list(minute, at) or _heading(minute, at) or _run_in(paragraph) or _told(paragraph)
        if lead is None or is_outcome(paragraph.text) or _reports(lead.words) or _is_known(lead.words):
            continue
        block = gather(minute, at, lead.rest, lambda other: False, heading=lead.heading)
        if not _worded(block):
            continue
        of_body = not lead.rest and not lead.heading and names_body(lead.words) is not None
        listed = not lead.rest and _begins_list(paragraph, minute[at + 1])
        yield _Candidate(place, at, lead, _key(lead.words), block.end, last, of_body, listed)


def _is_known(words: str) -> bool:
    """Whether words introduce a decision as they stand, and need not recur for it: `The Panel RESOLVED to:`."""
    return find_lead(words) is not None or next(leads_inside(words), None) is not None


def _reports(words: str) -> bool:
    """Whether words introduce what was said or shown: `Members asked:`, `The following points were made:`."""
    body = names_body(words)
    if body and _ASKING.match(words, len(body) + 1):
        return False
    after = words[len(body or "") :].lstrip()
    return bool(_NOT_DECIDED.search(after) or (body and _REPORTED.match(after)))


def _worded(block: Block) -> bool:
    """Whether most of what is introduced says something: names and figures are no decisions."""
    lengths = [len(re.findall(r"\b[a-z]+", clause.text)) for clause in block.clauses]
    return bool(lengths) and median(lengths) >= _FEWEST


def _key(words: str) -> str:
    return " ".join(re.findall(r"[\w'’]+", words.lower())[-_LONGEST_KEY:])


def _over_list(minute: Sequence[Paragraph], at: int) -> Lead | None:
    """The last sentence of a paragraph over a list: `The Panel's view was that:`."""
    paragraph = minute[at]
    text = paragraph.text.rstrip()
    if at + 1 == len(minute) or not text.endswith((":", ":-", ":–", "-", "–", " that")):
        return None
    below = minute[at + 1]
    if not (_begins_list(paragraph, below) or below.x0 > paragraph.x0 + DEEPER):
        return None
    last = list(sentences(text))[-1]
    return Lead(last, "", text[: -len(last)].strip(), inferred=True)


def _begins_list(paragraph: Paragraph, below: Paragraph) -> bool:
    """Whether a paragraph is a list's first entry, and not the next number after that of the one above it."""
    own, marker = paragraph.marker, below.marker
    if marker is None or (own is not None and follows(own, marker)):
        return False
    return marker.is_first or marker.is_bullet


def _heading(minute: Sequence[Paragraph], at: int) -> Lead | None:
    """A few words alone on their line, set off as a heading or standing over a list: `Way forward`."""
    paragraph = minute[at]
    text = paragraph.text.strip()
    words = text.split()
    if at + 1 == len(minute):
        return None
    set_off = paragraph.bold or text.endswith(":") or text.isupper() or _begins_list(paragraph, minute[at + 1])
    if len(words) > _LONGEST_HEADING or not set_off or text.endswith((".", ";", ",")):
        return None
    return Lead(text, "", heading=True, inferred=True) if re.match(r"[A-Z]", text) and not _PERSON.match(text) else None


def _run_in(paragraph: Paragraph) -> Lead | None:
    """A few words before a colon, or in capitals, at a paragraph's start: `Upshot: the Director to ...`."""
    match = _LABEL.match(paragraph.text) or _CAPITALS.match(paragraph.text)
    if match is None or _PERSON.match(match["label"]):
        return None
    return Lead(match["lead"].strip(), match["rest"].strip(), inferred=True)


_LABEL = re.compile(
    r"(?P<lead>(?P<label>[A-Z][\w'’]*(?:[ /-][\w'’]+){0,3})\s*(?::-?|\s[–-])\s+(?:[Tt]hat\b)?)"
    r"(?P<rest>\S+(?:\s+\S+){2,})$",
    re.DOTALL,
)
_CAPITALS = re.compile(
    r"(?P<lead>(?P<label>[A-Z]{4,}(?: [A-Z]{2,}){0,3})\b\s+(?:that|to)\b)(?P<rest>(?:\s+\S+){3,})$", re.DOTALL
)


def _closing_list(minute: Sequence[Paragraph]) -> Leads:
    """A labelled list that closes a minute, whatever stands above it, unless that says that it is of points raised."""
    for at in range(len(minute) - 2, -1, -1):
        above, first = minute[at], minute[at + 1]
        marker = first.marker
        if marker is None or not (marker.is_first and marker.closed) or not _begins_list(above, first):
            continue
        block = gather(minute, at, "", lambda other: False)
        if (
            block.end < len(minute)
            or marker.is_bullet
            or len(block.clauses) < 2
            or not _worded(block)
            or any(map(_reports, list(sentences(above.text))[-1:]))
        ):
            return {}
        return {at: Lead("", "", inferred=True)}
    return {}


def _told(paragraph: Paragraph) -> Lead | None:
    """A paragraph's last sentence, if it is about the body: `The Panel's conclusion was that the Director ...`."""
    last = list(sentences(paragraph.text))[-1:]
    body = names_body(last[0]) if last else None
    match = _THAT.match(last[0], len(body)) if body else None
    if match is None or _OPINION.search(match.group()):
        return None
    words = last[0][: match.end()]
    return Lead(words, last[0][match.end() :].strip(), paragraph.text[: -len(last[0])].strip(), inferred=True)


_THAT = re.compile(r"(?:['’]s?)?(?:\s+[\w'’]+){1,5}?\s+that\b(?=(?:\s+\S+){3})")
_OPINION = re.compile(rf"\b(?:{'|'.join(_WORDS['opinions'])})\b", re.IGNORECASE)


_GOOD_WISHES = re.compile(r"\bwish\w* .*\b(?:well|luck|success|recovery|farewell|retirement)\b")


def _asks(minute: Sequence[Paragraph]) -> Leads:
    """Sentences of one minute that say that the body asked for something: `Members requested that ...`."""
    found: dict[int, Lead] = {}
    for at, paragraph in enumerate(minute):
        for sentence in sentences(paragraph.text):
            body = names_body(sentence)
            asked = _ASKING.match(sentence, len(body) + 1) if body else None
            if body and asked and not _GOOD_WISHES.search(sentence):
                found[at] = Lead(body, sentence[len(body) + 1 :], whole=False, inferred=True)
                break
    return found
