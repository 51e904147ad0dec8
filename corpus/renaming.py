"""Bodies that change their names: how papers state it, `formerly ...`, `now ...`, `became ...`. Pure; finds no names.

Only a stated link makes two names one body's: likeness does not.
"""

from __future__ import annotations

import re

_TO_OLD = (
    r"(?:which (?:was|were) )?(?:formerly|previously)(?: known as| called)?|(?:which )?(?:replaced|succeeded|"
    r"took over from|took the place of)"
)
_TO_NEW = (
    r"(?:which (?:is|are) )?now(?: known as| called)?|(?:which )?(?:(?:was|were|has been|have been|is to be|will be) )?"
    r"re-?named(?: as)?|(?:which )?(?:has since |has |later )?become(?!s)|(?:which )?(?:later )?became|"
    r"(?:which )?(?:was|were|has been|have been|is) (?:dissolved and )?(?:replaced|succeeded) by"
)
_OLD = re.compile(rf"(?:{_TO_OLD})(?: the)? (?P<name>.+)", re.IGNORECASE)
_NEW = re.compile(rf"(?:{_TO_NEW})(?: the)? (?P<name>.+)", re.IGNORECASE)
JOINING = rf"(?:{_TO_OLD}|{_TO_NEW})(?: the)?"
"""Pattern of the words between two names of one body."""


def linked_name(text: str) -> tuple[str, bool] | None:
    """(another name of the body, whether it is the newer one) that a mention such as `formerly X` states; else None."""
    for pattern, is_newer in ((_OLD, False), (_NEW, True)):
        if match := pattern.fullmatch(text):
            return match["name"], is_newer
    return None
