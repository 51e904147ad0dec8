"""Precision, recall and F1 of what was read against what is known, by kind of record and by field. Reads no PDF.

A record that was read answers at most one that is known: they must agree in their keys and be alike in their text. Of
the pairs so made, each further field is right or wrong. Counts of several packs are added before any share is taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from corpus.records import folded

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Rule:
    """How records of a kind are paired, and which of their fields are then compared."""

    keys: tuple[str, ...]
    text: str | None
    alike: float
    """The least likeness of the text, of 100."""
    fields: tuple[str, ...]


RULES = {
    "meetings": Rule(("date", "role"), "committee", 85, ("start_time", "place")),
    "sections": Rule(("kind", "first_pdf_page"), None, 0, ("title", "last_pdf_page")),
    "agenda_items": Rule(("meeting_date", "number"), "title", 85, ("first_page", "last_page")),
    "attendance": Rule(("meeting_date", "capacity"), "name", 88, ("organisation",)),
    "minutes": Rule(("meeting_date", "number"), "title", 85, ("first_words", "pdf_page")),
    "resolutions": Rule(("meeting_date", "minute_number"), "text", 90, ("clause", "pdf_page")),
    "recommendations": Rule(("meeting_date", "source"), "text", 90, ("number", "item", "addressee", "pdf_page")),
    "actions": Rule(
        (),
        "action",
        85,
        (
            *("number", "theme", "theme_lead", "objective", "leads", "timescale", "success_measure", "progress", "rag"),
            *("first_pdf_page", "last_pdf_page"),
        ),
    ),
    "tracker": Rule(
        (), "text", 88, ("meeting_date", "agenda_item", "responsible", "type", "contact", "response", "pdf_page")
    ),
    "work_programme": Rule((), "title", 85, ("date", "detail", "lead", "pdf_page")),
}
LABELS = frozenset({"number", "minute_number", "clause", "item"})
"""Fields in which `(1)`, `1.` and `1` are the same."""
EXACT = frozenset(
    {"pdf_page", "first_pdf_page", "last_pdf_page", "first_page", "last_page", "rag", "start_time", "type"}
)
_TITLE = re.compile(r"^(councillor|cllr|mrs|mr|miss|ms|dr) ")
_LEAD_IN = re.compile(r"^[\w ,()'-]{0,90}?\b(?:is|are|be) (?:asked|recommended|requested|invited) (?:to|that) ")
_SIGNS_MINUTES = re.compile(r"\bminutes\b.*\b(approved|confirmed|signed|agreed|accepted|correct|true)\b")


@dataclass
class Tally:
    """Counts of one kind of record."""

    known: int = 0
    read: int = 0
    paired: int = 0
    right: dict[str, int] = field(default_factory=dict)

    def add(self, other: Tally) -> None:
        """Another pack's counts."""
        self.known, self.read, self.paired = (
            self.known + other.known,
            self.read + other.read,
            self.paired + other.paired,
        )
        for name, count in other.right.items():
            self.right[name] = self.right.get(name, 0) + count

    def shares(self) -> dict[str, float]:
        """`precision`, `recall`, `f1`, and the share of pairs in which each field is right."""
        precision = self.paired / self.read if self.read else float(not self.known)
        recall = self.paired / self.known if self.known else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        fields = {name: count / self.paired for name, count in self.right.items() if self.paired}
        return {"precision": precision, "recall": recall, "f1": f1, **fields}


@dataclass(frozen=True)
class Comparison:
    """One kind in one pack: counts, what was missed, what is in excess, and the fields in which pairs differ."""

    tally: Tally
    missed: list[Mapping[str, Any]]
    excess: list[Mapping[str, Any]]
    wrong: list[tuple[str, Any, Any]]
    """Field, what is known, what was read."""


def compare(kind: str, known: Rows, read: Rows) -> Comparison:
    """What is known of one kind in one pack beside what was read. Gold that may be left out counts neither way."""
    rule = RULES[kind]
    asked, offered = _counted(kind, known), _counted(kind, read)
    pairs = _pairs(rule, asked, offered)
    firm = [(i, j) for i, j in pairs if not _may_be_left(asked[i])]
    both = [(name, asked[i].get(name), offered[j].get(name)) for i, j in firm for name in rule.fields]
    wrong = [(name, old, new) for name, old, new in both if not _right(name, old, new)]
    counts = Tally(
        known=sum(not _may_be_left(row) for row in asked),
        read=len(offered) - len(pairs) + len(firm),
        paired=len(firm),
        right={name: len(firm) - sum(other == name for other, _, _ in wrong) for name in rule.fields},
    )
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [row for i, row in enumerate(asked) if i not in found and not _may_be_left(row)]
    return Comparison(counts, missed, [row for j, row in enumerate(offered) if j not in used], wrong)


def known_rows(folder: Path, kind: str) -> list[dict[str, Any]]:
    """The truth of a pack; a file that is not there holds nothing."""
    path = folder / f"{kind}.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines if line.strip()]


def _counted(kind: str, rows: Rows) -> list[Mapping[str, Any]]:
    """Papers that only name a meeting, and the signing of the last minutes, count neither way."""
    if kind == "meetings":
        return [row for row in rows if row.get("role") != "report"]
    if kind == "resolutions":
        return [row for row in rows if not _SIGNS_MINUTES.search(folded(row.get("text"))[:220])]
    return list(rows)


def _may_be_left(row: Mapping[str, Any]) -> bool:
    return row.get("explicit") is False or row.get("optional") is True


def _pairs(rule: Rule, known: Rows, read: Rows) -> list[tuple[int, int]]:
    """The best pairs first: by likeness of text, then by how many fields agree, then in order."""
    chosen: list[tuple[int, int]] = []
    candidates = sorted(_candidates(rule, known, read))
    taken_known: set[int] = set()
    taken_read: set[int] = set()
    for _, _, i, j in candidates:
        if i not in taken_known and j not in taken_read:
            taken_known.add(i)
            taken_read.add(j)
            chosen.append((i, j))
    return chosen


def _candidates(rule: Rule, known: Rows, read: Rows) -> Iterable[tuple[float, int, int, int]]:
    """Pairs that may be made; smaller is better."""
    for i, row in enumerate(known):
        for j, other in enumerate(read):
            if any(_label(key, row.get(key)) != _label(key, other.get(key)) for key in rule.keys):
                continue
            likeness = _likeness(rule.text, row, other)
            if likeness >= rule.alike:
                agree = sum(_right(name, row.get(name), other.get(name)) for name in rule.fields)
                yield -likeness, -agree, i, j


def _likeness(name: str | None, row: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    if name is None:
        return 100.0
    left, right = folded(row.get(name)), folded(other.get(name))
    if name == "name":
        left, right = _TITLE.sub("", left), _TITLE.sub("", right)
    bare = fuzz.ratio(_LEAD_IN.sub("", left), _LEAD_IN.sub("", right)) if name == "text" else 0.0
    return max(fuzz.ratio(left, right), bare)


def _right(name: str, known: Any, read: Any) -> bool:
    if name in EXACT or name in LABELS:
        return _label(name, known) == _label(name, read)
    left, right = (_joined(value) for value in (known, read))
    if name == "addressee":  # `The Cabinet is asked to` asks the Cabinet
        left, right = left.removeprefix("the "), right.removeprefix("the ")
    return left == right if not left or not right else fuzz.ratio(left, right) >= 90


def _label(name: str, value: Any) -> str:
    text = folded(value)
    return re.sub(r"[^a-z0-9]+", "", text) if name in LABELS else text


def _joined(value: Any) -> str:
    return folded("; ".join(sorted(map(str, value))) if isinstance(value, list | tuple) else value)
