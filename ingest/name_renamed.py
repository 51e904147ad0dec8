"""Two names of one body, where a record states so: `the Trust (formerly the Infirmary)`, `X became Y`. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.records import Mention, Record
from corpus.renaming import JOINING

_JOINED = re.compile(rf"[\s,(–-]+({JOINING})\s+", re.IGNORECASE)
_KINDS = ("organisation", "committee")


def tell_renamed(records: Sequence[Record], found: Sequence[Mention]) -> list[Mention]:
    """Mentions such as `formerly the Infirmary`, each of the body that it is said of; `found` are the others."""
    named: dict[int, dict[str, Mention]] = defaultdict(dict)
    for each in found:
        if each.kind in _KINDS and each.record is not None:
            named[each.record].setdefault(each.text, each)
    return [
        link for place, bodies in sorted(named.items()) if len(bodies) > 1 for link in _links(records[place], bodies)
    ]


def _links(record: Record, bodies: dict[str, Mention]) -> Iterator[Mention]:
    texts = [str(getattr(record, field) or "") for field in record.text_fields]
    for text in texts:
        for joined in _JOINED.finditer(text):
            head, tail = text[: joined.start()], text[joined.end() :]
            before = _longest(bodies[form] for form in bodies if head.endswith(form))
            after = _longest(bodies[form] for form in bodies if tail.startswith(form))
            if before and after and before.entity_key != after.entity_key and before.kind == after.kind:
                words = f"{joined[1]} {after.text}"
                yield replace(
                    before, text=" ".join(words.split()), source=replace(before.source, rule="names.renamed/1")
                )


def _longest(mentions: Iterable[Mention]) -> Mention | None:
    return max(mentions, key=lambda each: len(each.text), default=None)
