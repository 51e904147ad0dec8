"""The words of a minute on apologies -> the words that name who sent them. Pure; tells no name from a post."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ingest.layout import Line, flow
from ingest.readers.people import SENTENCE_END, is_bare_name, opens_with_title


def told_as_list(lines: Sequence[Line]) -> str:
    """The text of a minute on apologies; names below `received from:`, each on its line, parted by semicolons."""
    start = next((place for place, line in enumerate(lines) if line.text.rstrip(" -–").endswith(":")), None)
    if start is None:
        return flow(lines)
    named = list(
        itertools.takewhile(
            lambda line: opens_with_title(line.text) or is_bare_name(_first_words(line)), lines[start + 1 :]
        )
    )
    listed = "; ".join(line.text for line in named)
    return " ".join(filter(None, [flow(lines[: start + 1]), listed, flow(lines[start + 1 + len(named) :])]))


def _first_words(line: Line) -> str:
    """The words of a line before a comma, a dash or a bracket."""
    return re.split(r"\s*(?:[,;(]|\s[-–—]\s)", line.text)[0]


_FROM = re.compile(
    r"\bapolog\w*(?P<between>[^.]*?)\b"
    r"(?:from|on behalf of|by|for(?! absence| non|\s+(?:late|not|being|the|his|her)))\s*:?\s+(?P<names>.+)",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"^(?P<names>.+?)\s+(?:had |have |has )?(?:also )?(?:sent|submitted|gave|given|tendered|offered)\b[^.]*\bapolog",
    re.I,
)


_OTHERWISE = re.compile(r"\bno apologies\b|\bapologies for (?:late|leaving)", re.I)
_ATTENDED = re.compile(
    r"\b(?:attended|deputised|in place of|in attendance|(?:as|was|were) (?:a )?substitut\w*)\b", re.I
)
"""What a minute on apologies says besides who sent them; both may stand in one sentence."""


def apologies_of(text: str) -> list[str]:
    """The words of a text that name who sent apologies."""
    found = []
    for sentence in SENTENCE_END.split(text):
        if _OTHERWISE.search(sentence):
            continue
        match = _FROM.search(sentence)
        if match is None and _ATTENDED.search(sentence):
            continue
        match = match or _SENT.search(sentence)
        if match is None:
            match = re.match(
                r"(?:\(?apologies[^:–-]*[:–-]\s*)?(?P<names>(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)s?\b.+)", sentence, re.I
            )
        if match:
            found.append(_cut_names(match["names"]))
    return found


def _cut_names(words: str) -> str:
    """Names up to where the sentence goes on to something else."""
    return re.split(
        r"\s*[,;]?\s+(?:(?:and )?(?:that|who|whose|with|due|because|as|were|was|had|have|has|for"
        r"|substitut\w*|it|attended|in place)\b"
        r"|and (?:noted|accepted|apologies for)\b)",
        words,
    )[0].rstrip(" .")
