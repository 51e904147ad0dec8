"""What the store holds -> rows under the names of the export. Concludes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from corpus.records import KINDS, Minute, Record, Source, field_names

if TYPE_CHECKING:
    from corpus.store import Store

Row = dict[str, Any]

_RENAMED = {"section_kind": "kind", "source_kind": "source"}
_NOT_EXPORTED = {"body_start"}
_PLACE = ("pack", "sha256", "pdf_page", "last_pdf_page", "box", "rule", "ocr")


def export_rows(store: Store, kind: str, *, pack: str | None = None) -> Iterator[Row]:
    """All rows of a kind of `EXPORTS`, or those of one pack (its SHA-256)."""
    if kind in KINDS:
        return _record_rows(store, kind, pack)
    return _OTHERS[kind](store, pack)


def export_fields(kind: str) -> tuple[str, ...]:
    """The names of a kind's fields, in their order."""
    if kind not in KINDS:
        return _OTHER_FIELDS[kind]
    own = [_RENAMED.get(name, name) for name in field_names(KINDS[kind]) if name not in _NOT_EXPORTED]
    derived = ["first_words"] if kind == Minute.kind else []
    return ("id", *own, *derived, *(name for name in _PLACE if name not in own))


def record_row(id: str, record: Record, pack_name: str) -> Row:
    """A record under the names of the export."""
    values = {_RENAMED.get(name, name): getattr(record, name) for name in field_names(type(record))}
    if isinstance(record, Minute):
        values["first_words"] = record.first_words
    values = {**_place(record.source, pack_name), **values, "id": id}
    return {field: _plain(values[field]) for field in export_fields(record.kind)}


def _place(source: Source, pack_name: str) -> Row:
    return {
        "pack": pack_name,
        "sha256": source.pack,
        "pdf_page": source.page,
        "last_pdf_page": source.last_page or source.page,
        "box": source.box,
        "rule": source.rule,
        "ocr": source.ocr,
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _names(store: Store) -> dict[str, str]:
    return {pack.sha256: pack.name for pack in store.packs()}


def _record_rows(store: Store, kind: str, pack: str | None) -> Iterator[Row]:
    names = _names(store)
    for id, record in store.records(kind, pack=pack):
        yield record_row(id, record, names[record.source.pack])


def _packs(store: Store, pack: str | None) -> Iterator[Row]:
    for each in store.packs():
        if pack in (None, each.sha256):
            values = {name: getattr(each, name) for name in _OTHER_FIELDS["packs"] if name != "pack"}
            yield {"pack": each.name, **values}


def _doubts(store: Store, pack: str | None) -> Iterator[Row]:
    names = _names(store)
    for doubt in store.doubts(pack=pack):
        place = _place(doubt.source, names[doubt.source.pack])
        row = {**place, "about": doubt.about, "saw": doubt.saw, "reason": doubt.reason}
        yield {field: _plain(row[field]) for field in _OTHER_FIELDS["doubts"]}


def _mentions(store: Store, pack: str | None) -> Iterator[Row]:
    names = _names(store)
    for each in store.mentions(pack=pack):
        own = {name: getattr(each, name) for name in ("entity", "text", "kind", "record")}
        row = {**_place(each.source, names[each.source.pack]), **own}
        yield {field: _plain(row[field]) for field in _OTHER_FIELDS["mentions"]}


def _entities(store: Store, pack: str | None) -> Iterator[Row]:
    for entity in store.entities():
        if pack is None or any(member == pack for member, _ in entity.members):
            yield {field: _plain(getattr(entity, field)) for field in _OTHER_FIELDS["entities"]}


_OTHERS: dict[str, Callable[[Store, str | None], Iterator[Row]]] = {
    "entities": _entities,
    "mentions": _mentions,
    "packs": _packs,
    "doubts": _doubts,
}
_OTHER_FIELDS: dict[str, tuple[str, ...]] = {
    "entities": ("id", "name", "kind", "aliases", "mentions", "first_date", "last_date"),
    "mentions": ("entity", "text", "kind", "pack", "pdf_page", "record", "sha256", "box", "rule", "ocr"),
    "packs": (
        *("pack", "sha256", "pages", "status", "error", "advice", "ocr_pages"),
        *("committee", "meeting_date", "reader", "counts"),
    ),
    "doubts": ("pack", "pdf_page", "about", "saw", "reason", "sha256", "box", "rule", "ocr"),
}

EXPORTS: tuple[str, ...] = (*KINDS, *_OTHERS)
"""The kinds that `export` knows."""
