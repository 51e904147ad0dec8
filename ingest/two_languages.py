"""Papers printed in two languages, `Cofnodion / Minutes`, -> the same in English; the other words are set aside.

In Wales two languages stand side by side, with a stroke between them or in columns, or one after the other. The
readers know the words of one; the other says the same. Pure; what is set aside is in `PageLayout.translated`, not lost.
Where the pack is printed in one language, its pages come back as they are.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.conventions import convention
from ingest.drawn import Word
from ingest.language_columns import without_column
from ingest.language_words import ENGLISH, WELSH, bare_text, bare_words
from ingest.layout import Block, Cell, Line, PageLayout, Table, all_lines

_STROKES = frozenset("/|¦•")
_FIXED = re.compile(r"([^\W\d_]{3,})[/|]([^\W\d_]{3,}\W{0,2})")
_OPENS = re.compile(r"^[(\[“‘\"']+")
_OF_LETTERS = re.compile(
    rf"(?:{'|'.join([*convention('papers')['greetings'], *convention('papers')['closings']])})\b", re.IGNORECASE
)
_CLOSES = re.compile(r"[:;.,)\]”’\"]+$")

LEAST_PAIRS = 3
"""Lines that must differ in which words of both stand side by side, before a pack is taken to be in two languages."""
LEAST_LINES = 4
"""Lines wholly in the other language that do as well, where lines in English stand right by them."""
_SHARE = 0.4
"""Of a line's words, known to be of the other language."""
_BEGUN = 0.25
"""The same, of the end of a line that its next line goes on with."""
_LONGEST_LABEL = 4
"""Words."""
_SMALL = 3
"""Letters of `yn`, `gan`: they stand in names too, and are of the other language all the same."""
_MOST = 0.6
"""Share of a page's lines; a page with more of the other language is in that language, and is left as it is."""


def in_one_language(pages: Sequence[PageLayout]) -> list[PageLayout]:
    """Pages of a pack -> the same, of what is printed in two languages only the English among their lines and cells."""
    # Most pages of most packs have no word of the other language: they are looked through once.
    told = [any(_known(bare_words(line.words)) for line in all_lines(page.blocks)) for page in pages]
    pages = [without_column(page) if has else page for page, has in zip(pages, told, strict=True)]
    lines = [line for page in pages for line in all_lines(page.blocks)]
    maybe = [line for page, has in zip(pages, told, strict=True) if has for line in all_lines(page.blocks)]
    # How letters greet and end in Wales tells nothing of the papers around them.
    foreign = [line for line in maybe if _known(bare_words(line.words)) and not _OF_LETTERS.match(line.text)]
    pairs = {line.text for line in foreign if any(_told_apart(*halves) for halves in _halves(_parted(line.words)))}
    whole = sum(_is_whole(line) for line in foreign) if len(pairs) < LEAST_PAIRS else 0
    if len(pairs) < LEAST_PAIRS and not LEAST_LINES <= whole < len(lines) / 2:
        return list(pages)
    english = _Vocabulary.of(lines)
    return [_page(page, english) for page in pages]


@dataclass(frozen=True)
class _Vocabulary:
    """The English words of a pack, those told beside a stroke apart."""

    words: frozenset[str]
    second: bool
    """Whether English is what mostly stands after the stroke."""

    @staticmethod
    def of(lines: Sequence[Line]) -> _Vocabulary:
        words: set[str] = set()
        sides: Counter[bool] = Counter()
        for line in lines:
            bare = bare_words(line.words)
            if not any(word.text in _STROKES for word in line.words):
                words.update(() if _foreign_share(bare) else bare)
            for before, after in _halves(_parted(line.words)):
                if _told_apart(before, after):
                    sides[_known(bare_words(before))] += 1
        return _Vocabulary(frozenset(words), sides[True] >= sides[False])

    def lacks(self, words: Sequence[Word]) -> bool:
        """Whether most of some words stand nowhere among English ones."""
        bare = bare_words(words)
        strange = sum(word not in self.words and word not in ENGLISH for word in bare)
        return bool(bare) and not ENGLISH & set(bare) and 2 * strange > len(bare)

    def is_foreign(self, line: Line) -> bool:
        """Whether a line is wholly in the other language: by its known words, or since no other is English."""
        bare = bare_words(line.words)
        # What English sentences name too, `Ysgol Bro Celyn`, tells nothing in this pack.
        known = [word for word in bare if word in WELSH and (len(word) <= _SMALL or word not in self.words)]
        if not known or _OF_LETTERS.match(line.text) or not ENGLISH.isdisjoint(bare):
            return False
        if len(known) >= _SHARE * len(bare):
            return True
        strange = all(word in known or word not in self.words for word in bare)
        return strange and not _is_of_names(line.text)

    def drops(self, before: Sequence[Word], after: Sequence[Word]) -> bool | None:
        """Of two halves whether the first, or the second (False), is of the other language; None where neither is."""
        if _told_apart(before, after):
            return _known(bare_words(before))
        if bare_words(before) and bare_words(before) == bare_words(after):
            return True
        if before and after and len(before) + len(after) <= _LONGEST_LABEL and after[-1].text.endswith(":"):
            # All labels of such a pack are printed in both, whatever their words are.
            return self.second
        first, second = self.lacks(before), self.lacks(after)
        if not after or not before or not (first if self.second else second):
            return None
        return self.second if first != second or not _known(bare_words(after if self.second else before)) else None


def _page(page: PageLayout, english: _Vocabulary) -> PageLayout:
    lines = all_lines(page.blocks)
    mostly = sum(map(english.is_foreign, lines)) > _MOST * len(lines)
    aside: list[Line] = []
    blocks: list[Block] = []
    for _, run in itertools.groupby(page.blocks, key=lambda block: isinstance(block, Table)):
        held = list(run)
        blocks += [_table(block, english, aside) for block in held if isinstance(block, Table)]
        blocks += _kept([block for block in held if isinstance(block, Line)], english, aside, whole=not mostly)
    return replace(page, blocks=tuple(blocks), translated=tuple(aside)) if aside else page


def _table(table: Table, english: _Vocabulary, aside: list[Line]) -> Table:
    cells: list[Cell] = []
    for cell in table.cells:
        # A cell in the other language alone stands for nothing else in its column.
        own = any(not english.is_foreign(line) for line in cell.lines)
        cells.append(replace(cell, lines=tuple(_kept(cell.lines, english, aside, whole=own))))
    return replace(table, cells=tuple(cells))


def _kept(lines: Sequence[Line], english: _Vocabulary, aside: list[Line], *, whole: bool) -> Iterator[Line]:
    """Lines as they are read; what is taken from them is added to `aside`."""
    parted = [_parted(line.words) for line in lines]
    taken = [set() if line.struck else _dropped(words, english) for line, words in zip(lines, parted, strict=True)]
    for at in range(len(lines) - 1):
        if 0 in taken[at + 1] and parted[at + 1][0].text not in _STROKES:
            taken[at] |= _begun(parted[at])
    for line, words, dropped in zip(lines, parted, taken, strict=True):
        if not dropped:
            yield from _segments(line, english, aside) if whole else (line,)
            continue
        aside.append(line.with_words([words[i] for i in sorted(dropped)]))
        if left := _joined(words, dropped):
            yield from _segments(line.with_words(left), english, aside) if whole else (line.with_words(left),)


def _begun(words: Sequence[Word]) -> set[int]:
    """Which words at the end of a line begin what its next line goes on with in the other language."""
    start = _past_number(words, _part_before(words, len(words)), len(words))
    return set(range(start, len(words))) if _foreign_share(bare_words(words[start:])) >= _BEGUN else set()


def _segments(line: Line, english: _Vocabulary, aside: list[Line]) -> Iterator[Line]:
    """A line, of its columns only those in English; none of it where it is wholly in the other language."""
    if english.is_foreign(line):
        aside.append(line)
        return
    parts = line.segments
    other = [part for part in parts if english.is_foreign(part)]
    if not other:
        yield line
        return
    aside += other
    yield line.with_words([word for part in parts if part not in other for word in part.words])


def _parted(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words, those with a stroke fixed between two languages, `Rhaglen/Agenda`, cut there."""
    parted: list[Word] = []
    for word in words:
        found = _FIXED.fullmatch(word.text) if "/" in word.text or "|" in word.text else None
        if not found or (bare_text(found[1]) in WELSH) == (bare_text(found[2]) in WELSH):
            parted.append(word)
            continue
        cut = word.x0 + (word.x1 - word.x0) * found.end(1) / len(word.text)
        parted.append(replace(word, text=found[1], x1=cut))
        parted.append(replace(word, text="/", x0=cut, x1=cut))
        parted.append(replace(word, text=found[2], x0=cut))
    return tuple(parted)


def _halves(words: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """What stands before and after each stroke of a line."""
    for at in _strokes(words):
        start, end = _reach(words, at)
        yield words[start:at], words[at + 1 : end]


def _strokes(words: Sequence[Word]) -> Iterator[int]:
    return (at for at, word in enumerate(words) if word.text in _STROKES)


def _reach(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Where the first half of a pair begins and the second ends."""
    start = _part_before(words, at)
    while start and (further := _part_before(words, start)) < start:
        if _foreign_share(bare_words(words[further:start])) < _SHARE:
            break
        start = further
    start = _past_number(words, _past_names(words, start, at), at)
    end = at + 1
    while end < len(words) and words[end].text not in _STROKES:
        end += 1
        if words[end - 1].text.endswith((":", ";", ".", ",", ")")):
            break
    return start, end


def _part_before(words: Sequence[Word], end: int) -> int:
    """Where the part of a line begins that ends before a place: after a colon, a stop, a bracket, a stroke or a gap."""
    start = end
    while start > 0 and words[start - 1].text not in _STROKES and not (start < end and _parts(words, start)):
        start -= 1
    return start


def _parts(words: Sequence[Word], at: int) -> bool:
    """Whether the words before a place are no part of what begins there."""
    before = words[at - 1]
    return (
        before.text.endswith((":", ";", ".", ")", "]"))
        or words[at].text.startswith(("(", "["))
        or words[at].x0 - before.x1 > 1.1 * before.size
    )


def _past_names(words: Sequence[Word], start: int, at: int) -> int:
    """Where a first half begins among parts between commas: with the first in which the other language is known."""
    begins = [start, *(n + 1 for n in range(start, at - 1) if words[n].text.endswith(","))]
    ends = [*begins[1:], at]
    told = (b for b, e in zip(begins, ends, strict=True) if _known(bare_words(words[b:e])))
    return next(told, start if len(begins) == 1 else begins[-1])


def _past_number(words: Sequence[Word], start: int, at: int) -> int:
    """Past the number of a heading, unless the second half repeats it: `7 Mai / 7 May`."""
    follows = words[at + 1].text if at + 1 < len(words) else ""
    numbered = start < at - 1 and any(c.isdigit() for c in words[start].text)
    return start + 1 if numbered and words[start].text != follows else start


def _dropped(words: Sequence[Word], english: _Vocabulary) -> set[int]:
    """Which words of a line are of the other language, by number, the strokes beside them included."""
    dropped: set[int] = set()
    for at in _strokes(words):
        start, end = _reach(words, at)
        before, after = words[start:at], words[at + 1 : end]
        if not before:
            # Its first half ended the line above.
            dropped |= {at} if at == 0 else set()
            continue
        drops = english.drops(before, after)
        if drops:
            dropped |= set(range(start, at + 1))
        elif drops is False:
            dropped |= set(range(at, _to_names(words, at + 1, end, english)))
    return dropped


def _to_names(words: Sequence[Word], start: int, end: int, english: _Vocabulary) -> int:
    """Where a second half in the other language ends: before names that stand elsewhere too, `Y Cynghorydd Jo Bell`."""
    last = end
    while last > start + 1 and words[last - 1].text[:1].isupper() and bare_text(words[last - 1].text) in english.words:
        last -= 1
    return last if all(word.text[:1].isupper() and not word.text.isupper() for word in words[last:end]) else end


def _joined(words: Sequence[Word], dropped: set[int]) -> list[Word]:
    """The words that stay; brackets and colons of those beside them that go are theirs."""
    kept: list[Word] = []
    opening = ""
    for at, word in enumerate(words):
        if at not in dropped:
            kept.append(replace(word, text=opening + word.text) if opening else word)
            opening = ""
            continue
        if found := _OPENS.match(word.text):
            opening = found[0]
        closing = _CLOSES.search(word.text)
        if closing and kept and (at + 1 == len(words) or at + 1 not in dropped) and at - 1 in dropped:
            kept[-1] = replace(kept[-1], text=kept[-1].text + closing[0])
    return kept


def _is_of_names(text: str) -> bool:
    """Whether all words but the shortest begin with a capital, as in a list of those present, and are no heading."""
    long: list[str] = re.findall(r"[^\W\d_]{4,}", text)
    return text != text.upper() and all(word[0].isupper() for word in long)


def _known(bare: Iterable[str]) -> bool:
    """Whether a word of the other language is among some."""
    return not WELSH.isdisjoint(bare)


def _told_apart(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether known words tell which of two halves is of the other language; the second may stand on the next line."""
    first, second = _foreign_share(bare_words(before)), _foreign_share(bare_words(after))
    return bool(before) and (first > 0) != (second > 0)


def _foreign_share(bare: Sequence[str]) -> float:
    """Share of words that are known to be of the other language; none where a sentence's English words are there."""
    if not bare or not ENGLISH.isdisjoint(bare):
        return 0.0
    return sum(word in WELSH for word in bare) / len(bare)


def _is_whole(line: Line) -> bool:
    """Whether a line is wholly in the other language; what greets and signs in letters is known in both."""
    return not _OF_LETTERS.match(line.text) and _foreign_share(bare_words(line.words)) >= _SHARE
