"""Paragraphs under a heading of recommendations -> clauses, each with its number and the body that is asked. Pure.

`2.1 The Board is asked to:` and `1) note ...` give one clause `2.1 1)`. What is set in under a clause belongs to it; a
paragraph that neither is labelled nor asks for something ends the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from corpus.names import is_committee_name
from ingest.conventions import convention
from ingest.layout import Line
from ingest.readers.numbering import Marker, follows, same_style, split_inline
from ingest.readers.paragraphs import Measure, Paragraph, build_paragraphs, marker_of
from ingest.readers.recommendation_sections import RecommendationSection, is_recommendation_heading


@dataclass(frozen=True)
class RecommendedClause:
    """One thing recommended."""

    number: str | None
    """Its label as printed, that of the paragraph it stands in before it; None if neither has one."""
    text: str
    addressee: str | None
    """The body that is asked, as printed."""
    lines: tuple[Line, ...]


def read_clauses(section: RecommendationSection, setting: Measure) -> list[RecommendedClause]:
    """The clauses of a section, in its order."""
    paragraphs = build_paragraphs(section.lines, setting, _opens)
    if section.run_in is not None and paragraphs:
        first = paragraphs[0]
        lines = (section.run_in, *first.lines[1:])
        paragraphs[0] = replace(first, lines=lines, marker=marker_of(section.run_in))
    return clauses_of(paragraphs, section.number, strict=section.strict)


def clauses_of(
    paragraphs: Sequence[Paragraph], number: str | None = None, *, strict: bool = False, addressee: str | None = None
) -> list[RecommendedClause]:
    """The clauses among some paragraphs.

    Args:
        paragraphs: what stands under the heading.
        number: the heading's own number, for clauses that have none.
        strict: whether only those paragraphs count that say that they recommend.
        addressee: the body that is asked, where the words before the first paragraph said so.
    """
    reader = _Clauses(number, strict, addressee, in_list=addressee is not None)
    for place, paragraph in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        if not reader.take(paragraph, following):
            break
    return reader.clauses


def asked_body(text: str) -> str | None:
    """The body that a paragraph asks at its beginning (`Cabinet is recommended to ...`), as printed, or None."""
    plain = text.replace("'", "’")
    for place, pattern in enumerate(_asked()):
        match = pattern.match(plain)
        if match is None:
            continue
        who = text[match.start("who") : match.end("who")].strip(" ,")
        article = text[max(match.start("who") - 4, 0) : match.start("who")]
        full = article.strip() + " " + who if article.casefold() == "the " else who
        if re.match(r"(?:it|this|there|which|that|what|who)\b", who, re.IGNORECASE):
            continue
        if "," in who and is_body(last := who.rsplit(",", 1)[1].strip()):
            return last
        if who and (place == 0 or is_body(who)):
            return full
    return None


def led_body(text: str) -> str | None:
    """The body that words before a list ask (`That Cabinet:`), as printed, or None."""
    return asked_body(text) or asked_body(f"{text.rstrip(' :-–')} note")


def is_body(words: str) -> bool:
    """Whether the words name somebody who decides: a committee, a council, its members."""
    people = re.search(
        r"\b(?:members?|councillors|governors|trustees|scrutiny|SB\d|leader|director|holder|trust|mayor|officers?)\b",
        words,
        re.I,
    )
    return is_committee_name(words) or bool(people) or bool(re.fullmatch(r"[A-Z]{2,8}\d?", words))


def asks(text: str) -> bool:
    """Whether a paragraph begins by asking a body for something, or by saying that something is recommended."""
    return bool(re.match(r"(?:that )?it is (?:therefore |hereby |also )?(?:recommended|proposed)\b", text, re.I)) or (
        (match := _asked()[0].match(text.replace("'", "’"))) is not None and not re.search(r"[.;]\s", match["who"])
    )


@dataclass
class _Clauses:
    """Goes down the paragraphs of a section."""

    section: str | None
    strict: bool
    addressee: str | None
    in_list: bool = False
    """Whether words that introduce a list stand above."""
    lead_number: str | None = None
    base: Paragraph | None = None
    """First clause of the list at hand."""
    last: Marker | None = None
    """Label of the last clause."""
    clauses: list[RecommendedClause] = field(default_factory=list)

    def take(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Read one paragraph; False where the list is over."""
        text = paragraph.text
        if not text or is_recommendation_heading(text) or _only_leads(paragraph, following):
            return True
        if (self.clauses and _ANSWER.match(text)) or self._of_another_list(paragraph):
            return False
        if self._leads(paragraph, following):
            self._lead(paragraph)
            return True
        if self.strict and not self.in_list and not _says_recommended(text):
            return True
        if self._nested(paragraph):
            self._append(paragraph)
            return True
        if paragraph.marker is not None:
            self._add(paragraph, self._number(paragraph.marker))
            return True
        if self._between_clauses(paragraph, following):
            return True
        return self._take_unmarked(paragraph)

    def _of_another_list(self, paragraph: Paragraph) -> bool:
        """Whether a label that begins no list comes after a clause without one: the paper's own paragraphs go on."""
        marker = paragraph.marker
        if marker is None or self.base is None or self.base.marker is not None:
            return False
        return not marker.is_first and not marker.level and not asks(paragraph.text)

    def _take_unmarked(self, paragraph: Paragraph) -> bool:
        text = paragraph.text
        if asks(text) or (not self.strict and proposes(text)) or (self.in_list and not self.clauses):
            self._add(paragraph, self.section)
            return True
        if self._continues_unlabelled(paragraph):
            self._add(paragraph, self.section)
            return True
        if self.base is not None and self.base.marker is not None and paragraph.x0 > self.base.x0 + 8:
            self._append(paragraph)
            return True
        if not self.clauses:
            return True
        self.in_list = False
        return self.strict

    def _between_clauses(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether what stands between two clauses is a heading within the list: the labels go on after it."""
        if following is None or following.marker is None:
            return False
        if self.in_list and not self.clauses:
            return following.marker.is_first and len(paragraph.text.split()) < 10
        if self.last is None or self.last.is_bullet:
            return False
        return follows(self.last, following.marker)

    def _continues_unlabelled(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph without a label is one more of such clauses under the words that introduce them."""
        if not self.clauses or not self.in_list or self.base is None or self.base.marker is not None:
            return False
        aligned = abs(paragraph.x0 - self.base.x0) < 3 and not _signs_off(paragraph.text)
        return paragraph.text[:1].islower() or aligned

    def _leads(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a paragraph only introduces those after it."""
        text = paragraph.text.rstrip()
        if following is None or (self._nested(paragraph) and not asks(text)):
            return False
        if self.in_list and paragraph.marker and not paragraph.marker.level and not led_body(text):
            return False
        open_end = bool(re.search(r"(?::-?|\b(?:to|that))\s*[-–]?$", text))
        if not open_end or _signs_off(text) or (self.strict and not _says_recommended(text)):
            return False
        listed = following.marker is not None and not following.marker.level
        if self.base is None or paragraph.marker is None or paragraph.marker.level or asks(text):
            return listed or following.marker is None or asks(text)
        return False

    def _lead(self, paragraph: Paragraph) -> None:
        marker = paragraph.marker
        self.lead_number = marker.printed.rstrip(".:") if marker and not marker.is_bullet else None
        self.addressee = led_body(paragraph.text) or (self.addressee if not asks(paragraph.text) else None)
        self.base, self.in_list = None, True

    def _number(self, marker: Marker) -> str | None:
        if marker.is_bullet:
            return self.lead_number or self.section
        if marker.level or self.lead_number is None:
            return marker.printed.rstrip(".") if marker.level else marker.printed
        return f"{self.lead_number} {marker.printed}"

    def _nested(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph belongs to the clause before it: another kind of label, or set in more deeply."""
        marker, base = paragraph.marker, self.base
        if marker is None or base is None or base.marker is None or not self.clauses:
            return False
        if marker.is_bullet and base.marker.is_bullet:
            opened = self.clauses[-1].text.rstrip().endswith(":") or self._nesting
            lowers = paragraph.text[:1].islower() and base.text[:1].isupper()
            return paragraph.x0 > base.x0 + 8 or (opened and lowers)
        if same_style(marker, base.marker):
            return False
        if base.marker.level and marker.level:
            return len(marker.level) > len(base.marker.level)
        return paragraph.x0 > base.x0 + 5 or marker.is_bullet or bool(base.marker.level)

    @property
    def _nesting(self) -> bool:
        return bool(self.clauses) and ": " in self.clauses[-1].text

    def _append(self, paragraph: Paragraph) -> None:
        last = self.clauses[-1]
        text = f"{last.text} {paragraph.printed}"
        self.clauses[-1] = RecommendedClause(last.number, text, last.addressee, (*last.lines, *paragraph.lines))

    def _add(self, paragraph: Paragraph, number: str | None) -> None:
        text = paragraph.text
        if self.base is None or (paragraph.marker is not None and self.base.marker is None):
            self.base = paragraph
        self.last = paragraph.marker
        own = asked_body(text)
        if own and asks(text):
            self.addressee = None
        if paragraph.marker is None or paragraph.marker.level:
            self.lead_number = None
            parts = split_inline(text)
            if len(parts) > 2:
                self._add_parts(paragraph, number, [(m, words) for m, words in parts])
                return
        self.clauses.append(RecommendedClause(number, text, self.addressee or own, paragraph.lines))

    def _add_parts(self, paragraph: Paragraph, number: str | None, parts: Sequence[tuple[Marker | None, str]]) -> None:
        """Clauses that run on in one paragraph, `to (a) note ...; and (b) agree ...`."""
        who = led_body(parts[0][1]) or self.addressee
        prefix = f"{number} " if number and paragraph.marker is not None else ""
        for marker, words in parts[1:]:
            label = f"{prefix}{marker.printed}" if marker is not None else number
            self.clauses.append(RecommendedClause(label, words, who, paragraph.lines))


def _only_leads(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph introduces a list that stands elsewhere: `The group makes these recommendations:`."""
    return following is None and paragraph.marker is None and paragraph.text.endswith(":")


def _says_recommended(text: str) -> bool:
    """Whether a paragraph begins by saying that something is recommended: to be asked to note is not enough here."""
    return asks(text) and bool(re.search(r"\brecommend", text[:200], re.IGNORECASE))


def proposes(text: str) -> bool:
    """Whether a paragraph begins as a recommendation does: `That ...`, `To note ...`, `Approve ...`."""
    first = re.match(r"(?:that|to|(?:to )?(?:formally|fully) )?\s*([\w-]+)", text, re.IGNORECASE)
    if re.match(r"that\b", text, re.IGNORECASE):
        return True
    if first is not None and first[1].casefold() in _verbs() and not first[1].casefold().endswith("s"):
        return not re.match(
            r"(?:report|work|use|comment|review|support|request)s?\s+(?:of|is|are|was|has|on|by)\b", text, re.I
        )
    return "recommend" in text.casefold()[:60] and asked_body(text) is not None


_ANSWER = re.compile(r"(?:(?:executive|cabinet|officers?|management|proposed|council) )?response\b", re.IGNORECASE)
"""Words that open the answer to a recommendation, printed under it."""
_SIGNATURE = re.compile(
    r"(?:contact|name|report(?:ing)? (?:author|officer)|author|tel|e-?mail|appendi|background|director|signed|yours)\b",
    re.IGNORECASE,
)


def _signs_off(text: str) -> bool:
    """Whether a paragraph is what stands at a report's end: whom to ask, what is attached."""
    return bool(
        _SIGNATURE.match(text) or re.search(r"@|\b(?:author|officer|contact)(?:\(s\)|s)?:$", text, re.IGNORECASE)
    )


def _opens(text: str) -> bool:
    """Whether a line begins a paragraph whatever stands above: it asks a body for something, or leads to a list."""
    return bool(re.match(r"(?:it is|that it is) (?:therefore )?recommended\b|that [^.;]{3,90}:$", text, re.IGNORECASE))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(convention("recommendations")["verbs"])


@cache
def _asked() -> tuple[re.Pattern[str], ...]:
    verbs = "|".join(sorted(_verbs(), key=len, reverse=True))
    patterns = convention("recommendations")["asked"]
    # Names are told by their capitals: only the first word may be written either way.
    return tuple(
        re.compile(pattern.replace("{verbs}", verbs), re.IGNORECASE if place == 0 else 0)
        for place, pattern in enumerate(patterns)
    )
