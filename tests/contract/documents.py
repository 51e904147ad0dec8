"""Documents made by hand, for engines."""

from __future__ import annotations

from typing import Any

from index.document import Document

_NAMES = {"person": "Councillor F Pemberly", "organisation": "Health Trust", "committee": "Highways Committee"}


def document(id: str, text: str, title: str = "", **rest: Any) -> Document:
    """A minute of the Highways Committee, save for what is said of it."""
    names = {field: (str(rest.pop(field, name)),) for field, name in _NAMES.items()}
    values: dict[str, Any] = {"pack": "ab12cd34", "pack_name": "autumn-2016.pdf", "page": 1, "kind": "minutes"}
    values |= {"day": 1000, "items": ("4",), **rest}
    facets = {"kind": (values["kind"],), "committee": names["committee"], "person": names["person"]}
    whose = names["committee"][0]
    return Document(
        id=id, title=title, text=f"{title}\n{text}", committee=whose, names=names, **{"facets": facets, **values}
    )
