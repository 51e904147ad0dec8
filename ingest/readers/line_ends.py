"""Where the lines of a page end on its right, and where those end that stand beside a column of notes. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ingest.layout import Line


def edge_of(ends: Sequence[float]) -> float:
    """Where lines end, most of them."""
    return sorted(ends)[int(0.95 * (len(ends) - 1))] if ends else 0.0


def edges_beside(
    lines: Sequence[Line],
    notes: Mapping[int, Sequence[Line]],
    right: Mapping[int, float],
    is_title: Callable[[str], bool],
) -> Iterator[tuple[int, float]]:
    """The `id` of each line beside a column of notes, and where such lines end: those of its page that keep clear.

    `right`: where lines end on each page. None where they all keep clear, nor above the title of a column that stands
    beside the text (`is_title`).
    """
    for page in {line.page for line in lines if id(line) in notes}:
        on_page = [line for line in lines if line.page == page]
        noted = [at for at, line in enumerate(on_page) if id(line) in notes]
        edge = min(note.x0 for line in on_page for note in notes.get(id(line), ()))
        if right[page] < edge:
            continue
        first, last = noted[0], noted[-1]
        titled = any(is_title(note.text) for note in notes[id(on_page[first])])
        while first and not titled and on_page[first - 1].x1 < edge:
            first -= 1
        while last + 1 < len(on_page) and on_page[last + 1].x1 < edge:
            last += 1
        ends = edge_of([line.x1 for line in on_page[first : last + 1]])
        yield from ((id(line), ends) for line in on_page[first : last + 1])
