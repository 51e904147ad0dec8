"""Pages of a pack -> where papers begin: signs of each page weighed together, so that any one may be missing.

Each sign adds to or takes from a page's weight; a page of `ENOUGH` begins a paper. The weights say what a sign is
worth by itself: a stamp or a report's block is proof, a turned page or an empty half before it is a hint.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.conventions import convention
from ingest.drawn import OutlineEntry
from ingest.layout import Line, PageLayout, all_lines
from ingest.page_forms import PageForm, attachment_label
from ingest.page_numbers import running_words
from ingest.paper_titles import Listed, choose_listed, fold_label
from ingest.slides import is_slide
from ingest.titled_pages import letters

ENOUGH = 4.0


@dataclass(frozen=True, slots=True)
class Around:
    """What is known when a page is weighed."""

    before: PageLayout
    """The page before it."""
    form: PageForm | None
    """The form of the page itself."""
    kind: str
    """Kind of the paper that is being read."""
    label: str | None
    """Its label, `appendix 2`."""
    inner: frozenset[str]
    """Labels that its own contents list gives to its parts."""
    listed: tuple[Listed, ...]
    """What the item's report lists and has not yet been met."""
    outlined: bool
    """Whether the PDF's outline has an entry for the page."""
    expected: bool
    """Whether the front sheet prints that an item begins there."""
    new_item: bool = False
    """Whether the page is stamped with another item than that of the paper being read."""
    bound: bool = True
    """Whether the file is known to bind several papers, not one saved alone."""
    throughout: frozenset[str] = frozenset()
    """What runs at head or foot of the whole pack."""
    headed: bool = False
    """Whether the page is headed as papers of the pack are."""
    counted: bool = False
    """Whether the numbers at its pages' feet count those of the whole pack."""


def weigh(page: PageLayout, around: Around) -> float:
    """How much speaks for a paper's beginning on a page that is not blank."""
    if around.new_item:
        return 10.0
    weight = 8.0 * max(around.expected, around.headed) + 3.0 * around.outlined
    weight += _by_form(page, around) + _by_list(page, around)
    hints = _by_look(page, around.before) + _by_furniture(page, around) + _by_text(page, around.before)
    if hints > 0 and not (around.outlined or around.listed or (around.kind in ("report", "minutes") and around.bound)):
        # Inside attachments, and in files of one paper, pages turn and headers change without a new paper.
        hints *= 0.5
    return weight + hints + _by_end_of_letter(page, around) + _by_end_of_minutes(page, around)


def _by_end_of_letter(page: PageLayout, around: Around) -> float:
    """A letter is over once it is signed off: a page that looks otherwise is what came with it.

    One that is signed with a name alone ends short of its page's foot, before a heading larger than all its own print.
    """
    lines, written = all_lines(page.blocks), all_lines(around.before.blocks)
    if around.kind != "letter" or not lines or not written:
        return 0.0
    if lines[0].bold and lines[0].size > 1.1 * max(line.size for line in written) and _ends_early(around.before):
        return 4.0
    return 3.0 if any(_SIGNED_OFF.fullmatch(line.text) for line in written) else 0.0


def _by_end_of_minutes(page: PageLayout, around: Around) -> float:
    """Minutes are over once the meeting is closed, or where they are to be signed: a titled page is another paper."""
    lines = all_lines(page.blocks)
    titled = len(lines) > 1 and not _CLOSES.fullmatch(lines[0].text.strip()) and _is_titled(lines)
    return 4.0 if around.kind == "minutes" and titled and closes_meeting(around.before) else 0.0


def _is_titled(lines: Sequence[Line]) -> bool:
    """Whether a page's first line is no sentence that runs on: it ends short of the text's edge, or looks otherwise."""
    first, edge = lines[0], max(line.x1 for line in lines)
    plain = first.text.endswith((".", ",", ";")) or not re.match(r"[A-Z‘“]", first.text)
    alike = first.bold == lines[-1].bold and not first.text.isupper() and abs(first.size - lines[-1].size) < 0.5
    return not plain and not (alike and first.x1 > edge - _SHORT)


def closes_meeting(page: PageLayout) -> bool:
    """Whether minutes end on a page: among its last lines one closes the meeting, or is for a signature."""
    last = sorted(all_lines(page.blocks), key=lambda line: line.bottom)[-_LAST_LINES:]
    return any(_CLOSES.fullmatch(line.text.strip()) for line in last)


_SHORT = 40.0
"""Points by which a line must end before the text's edge to have been ended on purpose."""
_LAST_LINES = 4
_CLOSES = re.compile(
    r"[(\[]?(?:note\s*:\s*)?(?:the )?meeting (?:was |then |having )*(?:declared )?"
    r"(?:closed|ended|concluded|finished|terminated|rose|(?:opened|started|commenced|began)\b.{0,40}?\bclosed)\b"
    r".{0,60}|(?:duration|length) of (?:the )?meeting\b.{0,40}"
    r"|(?:signed|chair(?:man|person|woman)?|dated?)\b.{0,20}[._…]{4,}.*|[._…]{8,}.*|chair(?:man|person|woman)?",
    re.IGNORECASE,
)


def _ends_early(page: PageLayout) -> bool:
    return max(line.bottom for line in all_lines(page.blocks)) < 0.8 * page.height


_SIGNED_OFF = re.compile(rf"(?:(?:{'|'.join(convention('papers')['closings'])})\b\W*)+", re.IGNORECASE)


def _by_form(page: PageLayout, around: Around) -> float:
    form = around.form
    if form is None or form.kind == "slide":
        return 0.0
    if form.kind == "appendix":
        return _by_label(form, around)
    if form.kind == "agenda":
        return 5.0 if form.strength >= 6 and around.kind != "agenda" else 0.0
    if form.kind == "report":
        return form.strength if form.strength >= 5 else 0.0
    if form.kind == "minutes":
        return {6.0: 6.0, 5.0: 5.0}.get(form.strength, 2.0)
    return form.strength


def _by_label(form: PageForm, around: Around) -> float:
    """A label speaks for an attachment unless it is that of a part of the paper being read."""
    label = folded(form.label)
    if label == around.label or (around.kind != "report" and label in around.inner):
        return -2.0
    if any(entry.label == label for entry in around.listed) or around.kind in ("report", "minutes", "agenda"):
        return form.strength + 1
    if around.label is None:
        # An attachment without a label of its own has numbered parts: only the report's list could tell.
        return 1.0 if around.listed or around.kind == "appendix" else form.strength
    return form.strength + 1 if _follows(around.label, label) else 1.0


def folded(label: str | None) -> str:
    """A form's label with its number in figures."""
    word, _, number = (label or "").partition(" ")
    return fold_label(word, number)


def _follows(one: str, other: str) -> bool:
    """Whether a label's number is the next or a later one: `appendix 1` before `appendix 2`, `annex b` before `c`."""
    (word, _, number), (word2, _, number2) = one.partition(" "), other.partition(" ")
    if word != word2 or not number or not number2:
        return False
    if number.isdigit() and number2.isdigit():
        return int(number) < int(number2) <= int(number) + 4
    return number[0].isalpha() and number2[0].isalpha() and number < number2 and ord(number2[0]) - ord(number[0]) <= 4


def _by_list(page: PageLayout, around: Around) -> float:
    """The report's list of appendices names what stands at the head of the page, or still waits for something."""
    if not around.listed:
        return 0.0
    entry = choose_listed(page, None, around.listed)
    return 4.0 if entry else 1.0


def _by_look(page: PageLayout, before: PageLayout) -> float:
    """Page size and direction, a cover, a change to or from slides."""
    weight = 0.0
    slide, was_slide = (is_slide(p, all_lines(p.blocks)) for p in (page, before))
    if abs(page.width - before.width) > 20 or abs(page.height - before.height) > 20:
        weight += 2.0
    elif slide and was_slide:
        weight -= 2.0
    lines = all_lines(page.blocks)
    words = sum(len(line.words) for line in lines)
    if lines and words < 60 and max(line.size for line in lines) >= 20 and not was_slide:
        weight += 2.0
    elif not lines and page.picture_share > 0.3:
        weight += 1.0
    return weight


_OWN_NUMBER = re.compile(r"[-–—|\s]*(?:page\s*)?(?P<number>\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?[-–—|\s]*", re.IGNORECASE)


def own_number(page: PageLayout) -> int | None:
    """The number that a paper prints on its own pages, the pack's stamp apart."""
    for line in page.furniture:
        match = _OWN_NUMBER.fullmatch(line.text)
        if match and int(match["number"]) != page.printed_page:
            return int(match["number"])
    return None


def _by_furniture(page: PageLayout, around: Around) -> float:
    """Page numbers that start again or go on; running headers that change or stay."""
    weight, before = 0.0, around.before
    number, last = (None, None) if around.counted else (own_number(page), own_number(before))
    if page.printed_page is not None and before.printed_page not in (None, page.printed_page - 1):
        # Pages were taken out: what follows need not be of the paper before them.
        weight += 3.0
    if number == 1 and last is not None and last > 1:
        weight += 3.0
    elif number == 1 and last is None:
        weight += 1.5
    elif number is not None and last is not None and number == last + 1:
        weight -= 3.0
    running, ran = running_words(page) - around.throughout, running_words(before) - around.throughout
    if running & ran:
        weight -= 2.0
    elif running or ran:
        weight += 1.0
    return weight


def _by_text(page: PageLayout, before: PageLayout) -> float:
    """Whether the text runs over from the page before, or stops short of its foot and begins anew under a heading."""
    lines, above = all_lines(page.blocks), all_lines(before.blocks)
    if not lines or not above:
        return 0.0
    first, foot = lines[0], max(above, key=lambda line: line.bottom)
    weight = 0.0
    if first.text[:1].islower() or re.match(r"[•▪–-]\s", first.text):
        weight -= 2.0
    if foot.bottom < 0.6 * before.height:
        weight += 1.0
    sizes = sorted(line.size for line in lines)
    if first.size > 1.2 * sizes[len(sizes) // 2] and first.size >= 13 and not re.match(r"\d+[.\s]", first.text):
        weight += 1.0
    return weight


def outline_pages(outline: Sequence[OutlineEntry], pages: Sequence[PageLayout]) -> Mapping[int, str]:
    """The outline's entries that stand for papers: physical page -> title. Headings inside papers are left out."""
    papers: dict[int, str] = {}
    last = 0
    for entry in outline:
        if not 1 <= entry.page <= len(pages) or entry.page in papers:
            continue
        if entry.level and (
            entry.page == last
            or re.match(r"\d+(?:\.\d+)*[.)]\s", entry.title)
            or _inside(entry.title, pages[entry.page - 1])
        ):
            continue
        if entry.level <= 1:
            papers[entry.page] = entry.title
            last = entry.page
    return papers


def _inside(title: str, page: PageLayout) -> bool:
    """Whether an outline's title is a heading that stands further down on its page."""
    lines = all_lines(page.blocks)
    return any(letters(line.text) == letters(title) for line in lines[4:])


def inner_labels(pages: Sequence[PageLayout]) -> frozenset[str]:
    """Labels that an attachment's own first pages list as its parts."""
    found = set()
    for page in pages[:6]:
        for line in all_lines(page.blocks)[3:]:
            label = attachment_label(line.text)
            if label and label[1]:
                found.add(fold_label(label[0], label[1]))
    return frozenset(found)
