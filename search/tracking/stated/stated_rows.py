"""The rows that a pack's tables state, and the papers that they stand in: a tracker's, or rows of responses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from corpus.patterns import pattern_of
from corpus.records import Section, TrackerRow, folded
from corpus.rows import Pack
from search.tracking.stated.papers import Papers
from search.tracking.stated.statements import Statement
from search.tracking.words.citing import is_executive
from search.tracking.words.wording import same_subject


def page_of_covering(papers: Papers, first: int, covering: str) -> int:
    """The page on which the covering text stands, or `first`, on which the tracker begins."""
    # Its heading and number may stand on lines of their own.
    parts = (covering[:60], covering[-60:])
    pages = next((found for part in parts if (found := papers.pages_with(part))), [])
    return max((page for page in pages if page <= first), default=first)


def titles_by_page(papers: Papers) -> dict[int, str]:
    """Page -> title of the paper that it is of, in bare words."""
    found: dict[int, str] = {}
    for _, section in papers.of(Section):
        title = " ".join(filter(str.isalpha, re.findall(r"[\w&/-]+", folded(section.title))))
        for page in range(section.first_pdf_page, section.last_pdf_page + 1):
            found.setdefault(page, title)
    return found


_TRACKS = pattern_of(r"\b(?:track\w*|log|actions?|outstanding|matters|issues|schedule|progress|register)\b")


_FOLLOWS = pattern_of(
    r"\b(?:monitor\w*|follow\w*|requests?|recommendations?|arising|responses?|decisions?|resolutions?)\b"
)


def tracks(title: str) -> bool:
    """Whether a paper's title, in bare words, says that what was asked for is tracked in it."""
    return bool(_TRACKS.search(title) or _FOLLOWS.search(title))


def is_of_auditors(title: str) -> bool:
    """Whether a paper's title, in bare words, says that those who audit or inspect recommended what is listed in it.

    That is put to managers: an audit committee is told of it, and asked for none of it.
    """
    return bool(_OF_AUDITORS.search(title))


_AUDITS = (
    r"(?:(?:(?:internal|external) )?audit(?:s|ors?)?(?! (?:committee|panel|board|and governance|sub))"
    r"|inspect(?:ion|ors?|orate)|ofsted|cqc|estyn|ombudsman|peer (?:review|challenge))"
)
_OF_AUDITORS = pattern_of(
    rf"\b{_AUDITS} (?:report )?(?:recommendations?|findings|actions)\b"
    rf"|\brecommendations? (?:made |given )?(?:of|by|from) (?:the )?{_AUDITS}\b"
)


def rows_told_apart(papers: Papers, pack: Pack) -> list[tuple[str, TrackerRow]]:
    """The pack's rows; those of a table of issues and responses alone are responses, whatever they were read as.

    Such a table gives no meeting, status, day or number, and stands in no paper on what is outstanding: it is no
    edition of a tracker, and that a row is not in it means nothing. In the Executive's own pack it is only proposed.
    """
    titles = titles_by_page(papers)
    rows = papers.of(TrackerRow)
    bare: dict[str, bool] = {}
    for _, row in rows:
        title = titles.get(row.source.page, "")
        bare[title] = bare.get(title, not _TRACKS.search(title)) and is_bare(row, title)
    return [
        (id, _as_response(row, pack) if bare[titles.get(row.source.page, "")] and not is_response(row) else row)
        for id, row in rows
    ]


_RESPONDS = pattern_of(r"\b(?:responses?|repl(?:y|ies|ied)|answers?|answered)\b")
_EXECUTIVE = pattern_of(r"\b(?:cabinets?|executives?|mayors?|portfolio|leaders?)\b")


def is_bare(row: TrackerRow, title: str) -> bool:
    """Whether a row of a paper, whose title is in bare words, gives what was recommended and the response alone."""
    if _RESPONDS.search(title) and _EXECUTIVE.search(title):
        # The Executive's replies may say to what and of which meeting they are, and what comes next and when.
        return row.covering_text is None and bool(row.response)
    details = (row.meeting_date, row.reference, row.agenda_item, row.covering_text)
    more = () if _RESPONDS.search(title) else (row.status, row.due)
    return not any((*details, *more)) and bool(row.response)


def _as_response(row: TrackerRow, pack: Pack) -> TrackerRow:
    executive = is_executive(pack.committee)
    rule = "tracker.proposed" if executive else "tracker.responses"
    source = replace(row.source, rule=f"{rule}/of {row.source.rule}")
    return replace(row, source=source, committee=None if executive else row.committee)


def is_response(row: TrackerRow) -> bool:
    """Whether a row gives the Executive's or a partner's response, and is none of a tracker."""
    return row.source.rule.startswith(("tracker.responses", "tracker.proposed"))


def is_proposed(row: TrackerRow) -> bool:
    """Whether a response is only put to those who will decide it."""
    return row.source.rule.startswith("tracker.proposed") or "proposed" in folded(row.status)


class TrackerTitles:
    """Titles of the papers and items that trackers stand in, folded: minutes of such an item tell of its rows."""

    def __init__(self) -> None:
        self._titles: dict[str, None] = {}
        self._known: dict[str, bool] = {}

    def add(self, titles: Iterable[str]) -> None:
        """Add some, which may be there already."""
        fresh = {title: None for title in titles if len(title.split()) > 1 and title not in self._titles}
        if fresh:
            self._titles.update(fresh)
            self._known.clear()

    def laid_to(self, said: Statement) -> Statement:
        """A statement, marked where its minute is of such an item."""
        if said.about_tracker or said.decides or not self._has(said.subject):
            return said
        return replace(said, about_tracker=True)

    def _has(self, title: str) -> bool:
        if title not in self._known:
            self._known[title] = any(same_subject(each, title) for each in self._titles)
        return self._known[title]
