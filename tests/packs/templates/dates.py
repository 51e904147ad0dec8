"""Dates as house styles print them."""

from __future__ import annotations

from datetime import date, timedelta


def ordinal(day: int) -> str:
    return "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def plain_date(iso: str) -> str:
    """`12 March 2025`."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B} {day.year}"


def comma_date(iso: str, *, raised: bool = False) -> str:
    """`12th March, 2025`, the letters raised on request."""
    day = date.fromisoformat(iso)
    suffix = f"<super>{ordinal(day.day)}</super>" if raised else ordinal(day.day)
    return f"{day.day}{suffix} {day:%B}, {day.year}"


def weekday(iso: str) -> str:
    return f"{date.fromisoformat(iso):%A}"


def days_before(iso: str, days: int) -> str:
    """The date some days earlier, ISO 8601."""
    return (date.fromisoformat(iso) - timedelta(days=days)).isoformat()


def clock(time: str, dot: str = ".") -> str:
    """`10:00` -> `10.00 am`."""
    hour, minute = (int(part) for part in time.split(":"))
    return f"{(hour - 1) % 12 + 1}{dot}{minute:02} {'am' if hour < 12 else 'pm'}"
