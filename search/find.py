"""A query -> results: the records that answer it, each with pack, page and the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.records import Passage, Record, folded
from corpus.rows import meeting_day
from corpus.store import Store
from index.document import WEIGHTS, record_text, record_title
from index.engine import Hit, SearchEngine
from index.query import STOP_WORDS, Query, words_of

PER_PAGE = 2
"""Results that one page may give: a page on which every paragraph answers is still one page to turn to."""
SNIPPET_WORDS = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A record that answers a query."""

    id: str
    kind: str
    title: str
    committee: str | None
    meeting_date: str | None
    pack: str
    pdf_page: int
    snippet: str
    score: float


def find(store: Store, engine: SearchEngine, query: Query, limit: int) -> list[Result]:
    """The best results, best first, at most `limit`."""
    hits = _weighted(engine.find(query, max(limit * 6, 60)))
    records = store.records_by_id([hit.id for hit in hits])
    names = {pack.sha256: pack.name for pack in store.packs()}
    kept = _spread([hit for hit in hits if hit.id in records], records)[:limit]
    words = [word for word in words_of(query) if word.casefold() not in STOP_WORDS]
    return [_result(hit, records[hit.id], names[hit.pack], words) for hit in kept]


def _weighted(hits: Iterable[Hit]) -> list[Hit]:
    weighted = [
        Hit(id=hit.id, pack=hit.pack, page=hit.page, kind=hit.kind, score=hit.score * WEIGHTS.get(hit.kind, 1.0))
        for hit in hits
    ]
    return sorted(weighted, key=lambda hit: (-round(hit.score, 6), hit.id))


def _spread(hits: Sequence[Hit], records: dict[str, Record]) -> list[Hit]:
    """The hits without those of a page that has given enough, and without passages that a closer record stands in."""
    texts = {hit.id: folded(record_text(records[hit.id])) for hit in hits}
    pages: dict[tuple[str, int], list[Hit]] = {}
    for hit in hits:
        page = pages.setdefault((hit.pack, hit.page), [])
        if not any(texts[hit.id] == texts[other.id] for other in page):
            page.append(hit)
    kept: set[str] = set()
    for page in pages.values():
        closer = [hit for hit in page if not _holds_another(hit, page, records, texts)]
        kept.update(hit.id for hit in closer[:PER_PAGE])
    return [hit for hit in hits if hit.id in kept]


def _holds_another(hit: Hit, page: Sequence[Hit], records: dict[str, Record], texts: dict[str, str]) -> bool:
    if not isinstance(records[hit.id], Passage):
        return False
    return any(
        folded(_own_words(records[other.id])) in texts[hit.id]
        for other in page
        if not isinstance(records[other.id], Passage)
    )


def _own_words(record: Record) -> str:
    return str(getattr(record, record.text_fields[0]) or record_text(record))


def _result(hit: Hit, record: Record, pack: str, words: Sequence[str]) -> Result:
    return Result(
        id=hit.id,
        kind=hit.kind,
        title=record_title(record),
        committee=getattr(record, "committee", None),
        meeting_date=meeting_day(record),
        pack=pack,
        pdf_page=hit.page,
        snippet=make_snippet(record_text(record), words),
        score=round(hit.score, 4),
    )


def make_snippet(text: str, words: Sequence[str], length: int = SNIPPET_WORDS) -> str:
    """The `length` words of a text in which most of the words looked for stand; `…` where it is cut."""
    tokens = text.split()
    if len(tokens) <= length:
        return " ".join(tokens)
    shown = [_looked_for(token, words) for token in tokens]
    best = max(range(len(tokens) - length + 1), key=lambda at: (len(set().union(*shown[at : at + length])), -at))
    # A few words before the first one that is shown, not a window that ends with it.
    first = next((place for place in range(best, best + length) if shown[place]), 0)
    start = max(0, min(first - 6, len(tokens) - length)) if best else 0
    cut = " ".join(tokens[start : start + length])
    return f"{'…' if start else ''}{cut}{'…' if start + length < len(tokens) else ''}"


def _looked_for(token: str, words: Sequence[str]) -> set[str]:
    bare = re.sub(r"\W", "", token).casefold()
    return {word for word in words if _alike(bare, re.sub(r"\W", "", word).casefold())}


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: they differ in their ends alone. Near enough for showing."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return one == other or (shared >= 4 and shared >= max(len(one), len(other)) - 4)
