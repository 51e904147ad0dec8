"""What comes with a letter is a paper of its own, or is read where it stands."""

from __future__ import annotations

from pathlib import Path

from corpus.records import PlanAction, Section
from ingest.pipeline import read_pack
from tests.packs.draw import draw_pack
from tests.packs.papers import Item, Letter, Person, Plan, PlanRow, Theme

SENDER = Person(first="Gwen", last="Hartley", organisation="Rivers Trust", post="Director", title="Mrs")
CHAIR = Person(first="Jean", last="Whitfield", chair="Chair", title="Mrs")
ROW = PlanRow(
    numbers=("1",),
    actions=("Count the otters on both banks",),
    leads=("Ann Oakes",),
    timescale="May 2025",
    progress="Counting began in May.",
    rag="green",
    objective="Know how many there are",
    measure="A count each year",
)


def test_a_plan_on_a_turned_page_after_a_letter_is_signed_off_is_no_part_of_the_letter(tmp_path: Path) -> None:
    letter = Letter(
        title="Letter",
        sender=SENDER,
        to=CHAIR,
        date="2025-01-06",
        reference="GH/1",
        heading="Otters",
        body=("I enclose our plan, as you asked when we met by the weir in the autumn.",),
    )
    plan = Plan(title="Otter Plan", themes=(Theme(title="Theme 1: Counting", lead="Ann Oakes", rows=(ROW,)),))
    items = [Item(number="4", title="Otters", papers=(letter, plan)), Item(number="5", title="Any Other Business")]
    path, _ = draw_pack(tmp_path, style="panel", committee="Rivers Panel", items=items, pad=False)
    records = read_pack(path).records
    assert [each.section_kind for each in records if isinstance(each, Section)] == ["agenda", "letter", "appendix"]
    assert [each.action for each in records if isinstance(each, PlanAction)] == list(ROW.actions)
