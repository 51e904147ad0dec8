"""How the long story is written: cases with their fates, the business of each meeting, what its papers say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.packs.papers import Body, Paper, Person
from tests.packs.story.fates import Event

OPEN, BEGUN, DONE, REFUSED, REPLACED = "open", "in progress", "completed", "rejected", "superseded"

GROWTH = "Growth and Highways Scrutiny Committee"
HEALTH = "Health Overview Panel"
LEISURE = "Children and Leisure Overview Committee"
CABINET = "Cabinet"

DAYS = {
    GROWTH: (
        *("2022-03-17", "2022-06-16", "2022-09-15", "2022-11-17", "2023-01-19"),
        *("2023-04-20", "2023-07-13", "2023-10-12", "2024-01-18", "2024-04-18"),
    ),
    HEALTH: (
        *("2022-03-30", "2022-07-06", "2022-10-19", "2023-01-25"),
        *("2023-05-24", "2023-09-20", "2024-01-31", "2024-05-01"),
    ),
    LEISURE: ("2022-04-05", "2022-07-12", "2022-11-08", "2023-03-14", "2023-09-12", "2024-02-13"),
    CABINET: ("2022-07-20", "2022-10-26", "2023-05-31", "2023-11-22"),
}
"""Each body's meetings. Of the first there is no pack; its minutes stand in the second's, and so on."""


def _files(body: str, name: str) -> tuple[str, ...]:
    return tuple(f"stonebridge-{name}-{day}.pdf" for day in DAYS[body])


A, B = _files(GROWTH, "growth"), _files(HEALTH, "health-overview")
C, K = _files(LEISURE, "leisure"), _files(CABINET, "cabinet")
LAST_CABINET = K[3].replace(".pdf", "-printed-minutes.pdf")
FILES = {GROWTH: A, HEALTH: B, LEISURE: C, CABINET: K}
MINUTED = {
    **{file: day for body, files in FILES.items() for file, day in zip(files[1:], DAYS[body], strict=False)},
    LAST_CABINET: DAYS[CABINET][-1],
}
"""Pack -> the day of the meeting whose minutes it holds."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A decision to be followed, with all that the packs say of it."""

    slug: str
    text: str
    """As decided, without its `that`."""
    type: str
    who: tuple[str, ...]
    fates: tuple[Event, ...] = ()
    due: str | None = None
    corrected: str | None = None
    addressee: str | None = None
    shows: tuple[str, ...] = ()
    misprinted: str | None = None
    """The date that trackers wrongly print with it."""


def case(slug: str, type: str, who: str, text: str, *fates: Event, **more: object) -> Case:
    """A case; `{}` in its fates' tags is its slug, and `who` may be several, parted by semicolons."""
    told = tuple(replace(event, tag=event.tag.format(slug)) for event in fates)
    names = tuple(name.strip() for name in who.split(";"))
    return Case(slug=slug, text=text, type=TYPES[type], who=names, fates=told, **more)  # type: ignore[arg-type]


TYPES = {
    "action": "officer_action",
    "information": "information_request",
    "executive": "recommendation_to_executive",
    "partner": "recommendation_to_partner",
    "report": "report_back",
    "referral": "referral",
}


def row(pack: str, words: str, effect: str | None = None, *, state: str = "", due: str | None = None) -> Event:
    """What a tracker or an action log says of a case; `due`: the day to which it is put off."""
    kind = "due_extended" if due else "tracker_row"
    return Event(kind=kind, pack=pack, tag="row:{}", effect=effect, words=words, state=state, new_due=due)


def gone(pack: str) -> Event:
    """The case's row is gone from a tracker whose covering text says what that means."""
    return Event(kind="tracker_removed", pack=pack, tag="covering", effect=DONE)


def said(pack: str, effect: str | None, kind: str = "minute_outcome", tag: str = "said:{}") -> Event:
    """Something that the minutes in a pack tell of a case."""
    return Event(kind=kind, pack=pack, tag=tag, effect=effect, date=MINUTED[pack])


def told(kind: str, pack: str, effect: str | None, tag: str = "told:{}") -> Event:
    """Something that a report, a letter, a plan or Cabinet's minutes tell of a case."""
    return Event(
        kind=kind, pack=pack, tag=tag, effect=effect, date=MINUTED[pack] if kind == "cabinet_decision" else None
    )


def answer(pack: str, words: str, effect: str | None, kind: str = "exec_response") -> Event:
    """A row of a table of responses, drawn with the business that carries it."""
    return Event(kind=kind, pack=pack, tag="row:{}.answer", effect=effect, state=words)


@dataclass(frozen=True, kw_only=True)
class Business:
    """An item of a meeting: its report, the debate, and what was decided."""

    title: str
    author: Person
    purpose: Body = ""
    report: tuple[Body, ...] = ()
    debate: tuple[Body, ...] = ()
    decided: tuple[Case | str, ...] = ()
    listed: tuple[Case, ...] = ()
    """A task group's recommendations, in the minutes."""
    asks: str = "consider the report."
    papers: tuple[Callable[[], Paper], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Held:
    """A meeting."""

    business: tuple[Business, ...]
    last: Body = ""
    """What was said of the last minutes, where they were not simply signed."""
    arising: tuple[Body, ...] = ()
    """Said of the last minutes' matters, or of the tracker."""
