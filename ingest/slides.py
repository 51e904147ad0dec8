"""Pages set as slides, told from their size, their print and how much stands on them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.layout import Line, PageLayout


def is_slide(page: PageLayout, lines: Sequence[Line]) -> bool:
    """Whether a page is set as a slide: wide, few words, in print that is large for its height."""
    words = sum(len(line.words) for line in lines)
    if not lines:
        return False
    if page.width < 1.2 * page.height:
        return words <= 80 and _set_large(lines, 15.0, 22.0)
    # No office prints on paper of 16 to 9: such a page was made as a slide, however much stands on it.
    if abs(page.width / page.height - 16 / 9) < 0.01:
        return words <= 450
    if len(page.tables) > 1 or words > 190:
        return False
    return _set_large(lines, 0.023 * page.height, 0.034 * page.height)


def _set_large(lines: Sequence[Line], middle: float, largest: float) -> bool:
    """Whether most words are printed larger than one size, and some larger than another, in points."""
    sizes = sorted(line.size for line in lines for _ in line.words)
    return sizes[len(sizes) // 2] > middle and sizes[-1] > largest
