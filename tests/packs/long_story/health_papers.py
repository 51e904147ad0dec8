"""Letters and plans that come before the Health Overview Panel; blue means not yet begun."""

from __future__ import annotations

from tests.packs.papers import Letter, Paper, Person, Plan, PlanRow, Theme, Told
from tests.packs.story.people import TRUST, WHITFIELD

INFIRMARY = Person(first="Conrad", last="Pell", organisation=TRUST, post="Chief Operating Officer", title="Mr")
AMBULANCE = Person(
    first="Stella", last="Quaife", organisation="Three Rivers Ambulance Service", post="Area Manager", title="Ms"
)
KEY = (("blue", "not yet begun"), ("amber", "begun"), ("green", "finished"), ("red", "will not be done in time"))


def _letter(sender: Person, date: str, heading: str, *body: Told | str) -> Paper:
    return Letter(
        title=f"Letter from {sender.organisation}",
        sender=sender,
        to=WHITFIELD,
        date=date,
        reference=f"{sender.last[:2].upper()}/{date[2:4]}/7",
        heading=heading,
        body=body,
    )


def pharmacy() -> Paper:
    return _letter(
        INFIRMARY,
        "2022-09-30",
        "Pharmacy hours",
        "The Panel's views were put to our executive team in August.",
        Told(
            text="We are at one with the Panel over this. A pharmacist was taken on last week for the evenings, and "
            "the counter has begun to open until eight on Tuesdays; other evenings will follow as staff are found.",
            shows=("told:h-pharmacy",),
        ),
    )


def overcote() -> Paper:
    return _letter(
        AMBULANCE,
        "2022-12-12",
        "Overnight cover at Overcote",
        "I read the Panel's minute with care, and have talked to the crews who work in that part of the county.",
        Told(
            text="With three calls a week after midnight, I could not defend keeping a vehicle at Overcote through "
            "the night, and I must therefore say no.",
            shows=("told:h-overcote",),
        ),
    )


def refunds() -> Paper:
    return _letter(
        INFIRMARY,
        "2023-08-29",
        "Refund of fares",
        Told(
            text="You asked that patients be told that they may claim their fares. Since the first of July a slip "
            "saying so has gone out with every appointment letter, and there is a notice at each of our desks.",
            shows=("told:h-refunds",),
        ),
    )


def _plan_row(number: str, action: str, lead: str, when: str, progress: str, rag: str, slug: str = "") -> PlanRow:
    return PlanRow(
        numbers=(number,),
        actions=(action,),
        leads=(lead,),
        timescale=when,
        progress=progress,
        rag=rag,
        objective="Carers can go on caring",
        measure="As reported by carers",
        slug=slug,
    )


def _plan(title: str, *rows: PlanRow) -> Paper:
    return Plan(title=title, themes=(Theme(title="Theme 1: Time off", lead="Ishaan Bhatt", rows=rows),), key=KEY)


_SITTING = ("1", "Start a service of sitters for carers who work", "Ishaan Bhatt", "March 2024")
_PHONE = ("2", "Put a carers' adviser on the end of a telephone", "Karin Lindqvist", "December 2023")
_GUIDE = ("3", "Write a short guide to benefits", "Ishaan Bhatt", "March 2023")


def plan_first() -> Paper:
    return _plan(
        "Carers' Plan, January 2023",
        _plan_row(*_SITTING, "Follows once the money is known.", "blue", "h-sitters"),
        _plan_row(*_PHONE, "Follows the move to Wharf House.", "blue", "h-adviser"),
        _plan_row(*_GUIDE, "Second proofs are being read.", "amber"),
    )


def plan_second() -> Paper:
    return _plan(
        "Carers' Plan, September 2023",
        _plan_row(*_SITTING, "Five sitters have been taken on.", "amber", "h-sitters"),
        _plan_row(*_PHONE, "Mrs Lowe answers the telephone from nine to one.", "green", "h-adviser"),
        _plan_row(*_GUIDE, "In print.", "green"),
    )
