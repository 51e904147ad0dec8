"""The Cabinet's part in the long story: what officers proposed that it should answer, and what it decided."""

from __future__ import annotations

from dataclasses import dataclass

from tests.packs.papers import Decision


@dataclass(frozen=True, kw_only=True)
class Answering:
    """An item of Cabinet's agenda that answers a committee: proposals by slug, and what was then decided."""

    title: str
    proposed: tuple[tuple[str, str], ...]
    debate: str
    decided: tuple[Decision, ...]


def _decided(text: str, *slugs: str) -> Decision:
    return Decision(slug="", text=text, shows=tuple(f"told:{slug}" for slug in slugs))


OCTOBER = (
    Answering(
        title="Scrutiny: Mill Bridge and Netherby",
        proposed=(
            ("g-bridge", "Accept. The work can be paid for from the bridges reserve."),
            ("g-lorries", "Accept. An order would cost £6,000 and could be made by Easter."),
        ),
        debate="Mr Standish differed from his officers about Netherby, having seen the narrowness of the road at "
        "Church End.",
        decided=(
            _decided("the repainting of Mill Bridge in 2023/24 be agreed to;", "g-bridge"),
            _decided(
                "no order be made to keep heavy lorries out of Netherby, contrary to the advice given.", "g-lorries"
            ),
        ),
    ),
    Answering(
        title="Scrutiny: Sunday Opening of Westgate Baths",
        proposed=(),
        debate="The loss of £400 each Sunday was weighed against the wishes of some seventy bathers.",
        decided=(_decided("the request to keep Westgate Baths open on Sundays be declined.", "l-baths"),),
    ),
)
MAY = (
    Answering(
        title="Scrutiny: a Crossing at Castle Hill",
        proposed=(),
        debate="A zebra would cost £90,000 and a refuge £14,000.",
        decided=(
            _decided(
                "the recommendation about Castle Hill be accepted in part, a refuge being built and not a zebra "
                "crossing.",
                "g-crossing",
            ),
        ),
    ),
    Answering(
        title="Task Group on Getting to Hospital",
        proposed=(
            ("h-drivers", "Accept."),
            ("h-number", "Accept. A single number could be had by next April."),
            ("h-minister", "Accept. A letter has been drafted."),
        ),
        debate="Ms Quill welcomed the report. Mr Rudge understood that the Minister's fund no longer existed.",
        decided=(
            _decided("the expenses of volunteer drivers be met, up to £12,000 a year;", "h-drivers"),
            _decided(
                "one telephone number be provided for the Council's own transport, but not for others';", "h-number"
            ),
            _decided("the Minister be not written to, since there is no longer a fund to ask for.", "h-minister"),
        ),
    ),
    Answering(
        title="Scrutiny: Tennis Charges",
        proposed=(),
        debate="Half of those who play are under eighteen.",
        decided=(
            _decided("tennis charges go back to those of 2021 for under-eighteens only, from October.", "l-tennis"),
        ),
    ),
)
NOVEMBER = (
    Answering(
        title="Scrutiny: Summer Reading Scheme",
        proposed=(),
        debate="The scheme would cost £1,000 for each branch.",
        decided=(
            _decided(
                "the recommendation for a summer reading scheme in every branch library be accepted.", "l-readers"
            ),
        ),
    ),
)
