"""Typed words -> query tree, and a tree as typed words again. Looks nothing up.

words                   records with all of them first, any of them is enough
"some words"            just these, together; "some words"~3 with up to two others between
grit*                   words that begin so
AND OR NOT ( )          in capitals
committee:health        also kind, person, organisation, place, act, item, pack; with quotes for several words
status:rejected         what became of it: open, in progress, completed, rejected, superseded; open:yes, open:no
from:2016-09 to:2017-03 meetings in these days; date:2016-09 for both; date:2016-17 is a municipal year
since:last-year         as from:, also this-year, last-month, this-month
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from corpus.dates import PartialDate, parse_date
from corpus.errors import QueryError
from corpus.records import KINDS
from index.query import (
    DERIVED,
    FIELDS,
    Among,
    And,
    Between,
    Field,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Word,
    Words,
    words_of,
)

_ALIASES = {
    "org": "organisation",
    "legislation": "act",
    "law": "act",
    "before": "to",
    "after": "from",
    "organization": "organisation",
    "type": "kind",
    "name": "person",
    "minute": "item",
}
_DATES = ("from", "to", "date", "since")
STATUSES = ("open", "in progress", "completed", "rejected", "superseded")
_KIND_NAMES = {
    **{kind: kind for kind in KINDS},
    **{kind.removesuffix("s"): kind for kind in KINDS},
    "agenda": "agenda_items",
    "decision": "resolutions",
    "decisions": "resolutions",
    "people": "attendance",
    "report": "passages",
    "reports": "passages",
}
_TOKEN = re.compile(
    r"""\s*(?:
    (?P<open>\() | (?P<close>\)) |
    ["“”](?P<phrase>[^"“”]*)["“”](?:~(?P<near>\d{1,2}))? |
    (?P<unclosed>["“”]) |
    (?P<field>[A-Za-z]+):(?:["“”](?P<quoted>[^"“”]*)["“”]|(?P<value>[^\s()"“”]*)) |
    (?P<word>[^\s()"“”]+)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int
    query: Query | None = None


def parse_query(text: str) -> Query:
    """The tree of what was typed. Raises QueryError, which says where and what to do."""
    tokens = _tokens(text)
    if not any(token.query for token in tokens):
        raise QueryError(
            "There is nothing to look for", query=text, position=0, advice="Type some words, or a question."
        )
    return _Parser(text, tokens).parse()


def _tokens(text: str) -> list[_Token]:
    tokens = []
    place = 0
    while match := _TOKEN.match(text, place):
        place = match.end()
        tokens.extend(_token(match, text))
    return tokens


def _token(match: re.Match[str], text: str) -> list[_Token]:
    at = match.end() - len(match.group().lstrip())
    groups = match.groupdict()
    if groups["unclosed"]:
        raise QueryError("A quotation mark is not closed", query=text, position=at, advice='Add a closing ".')
    if groups["open"] or groups["close"]:
        return [_Token("open" if groups["open"] else "close", match.group(), at)]
    if groups["phrase"] is not None:
        return [_Token("query", match.group(), at, _phrase(groups, text, at))]
    if groups["field"]:
        return _field_token(groups, text, at)
    return _word_tokens(groups["word"], text, at)


def _phrase(groups: dict[str, str], text: str, at: int) -> Query:
    words = " ".join(groups["phrase"].split())
    if not re.search(r"\w", words):
        raise QueryError("There are no words between the quotation marks", query=text, position=at)
    return Phrase(words, max(1, int(groups["near"] or 1)))


def _word_tokens(word: str, text: str, at: int) -> list[_Token]:
    if word in ("AND", "OR", "NOT"):
        return [_Token(word, word, at)]
    if _LIKE_FIELD.match(word):
        # ":note:gritting" is the words that "note:gritting" is: printed as one it would be read as a field.
        return [token for part in word.split(":") if part for token in _word_tokens(part, text, at)]
    bare = re.sub(r"^\W+|\W+$", "", word)
    if re.fullmatch(r"\W*\w[^\W_]*\*", word) and bare:
        return [_Token("query", word, at, Prefix(bare.casefold()))]
    if "*" in word.strip("*") or (word.startswith("*") and bare):
        raise QueryError(
            "A * can only end a word", query=text, position=at + word.index("*"), advice="Type grit* and the like."
        )
    if not re.search(r"[^\W_]", bare):
        return []
    return [_Token("word", bare, at, Word(bare))]


_LIKE_FIELD = re.compile(r"\W*[A-Za-z]+:")


def _field_token(groups: dict[str, str], text: str, at: int) -> list[_Token]:
    name = _ALIASES.get(groups["field"].casefold(), groups["field"].casefold())
    value = " ".join((groups["quoted"] if groups["quoted"] is not None else groups["value"] or "").split())
    typed = f"{groups['field']}:{groups['value'] or ''}"
    if name not in (*FIELDS, *DERIVED, *_DATES):
        return _other_field(name, typed, groups["quoted"], text, at)
    if not re.search(r"\w", value):
        raise QueryError(f"{name}: needs a value", query=text, position=at, advice=f"Type {name}:something.")
    at_value = at + len(name) + 1
    if name in _DATES:
        return [_Token("query", typed, at, _between(name, value, text, at_value))]
    if name in _CHOICES:
        value = _chosen(name, value, text, at_value)
    return [_Token("query", typed, at, Field(name, value))]


def _other_field(name: str, typed: str, quoted: str | None, text: str, at: int) -> list[_Token]:
    """A misspelt field is an error; `re:parking` and `note:` are words."""
    close = difflib.get_close_matches(name, [*FIELDS, *DERIVED, *_DATES, *_ALIASES], n=1, cutoff=0.75)
    if close:
        raise QueryError(
            f"There is no field called {name}",
            query=text,
            position=at,
            advice=f"Did you mean {close[0]}{typed[len(name) :]}? There are {_listed((*FIELDS, *DERIVED, *_DATES))}.",
        )
    words = _word_tokens(typed, text, at)
    return [*words, *([_Token("query", quoted, at, Phrase(quoted))] if quoted and re.search(r"\w", quoted) else [])]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"{name}:" for name in names)


_CHOICES: dict[str, dict[str, str]] = {
    "kind": _KIND_NAMES,
    "status": {
        **{status.replace(" ", "_"): status for status in STATUSES},
        **{"outstanding": "open", "progress": "in progress", "done": "completed", "complete": "completed"},
        **{"refused": "rejected", "replaced": "superseded"},
    },
    "open": {"yes": "yes", "no": "no", "true": "yes", "false": "no"},
}
"""Field -> what may be typed -> what it means."""


def _chosen(name: str, value: str, text: str, at: int) -> str:
    folded = value.casefold().replace(" ", "_").replace("-", "_")
    choices = _CHOICES[name]
    if folded in choices:
        return choices[folded]
    close = difflib.get_close_matches(folded, choices, n=1, cutoff=0.6)
    meant = f"Did you mean {name}:{close[0]}? " if close else ""
    known = ", ".join(dict.fromkeys(choices.values()))
    what = f"open: takes yes or no, not {value}" if name == "open" else f"There is no {name} called {value}"
    raise QueryError(what, query=text, position=at, advice=f"{meant}There are {known}.")


def _between(name: str, value: str, text: str, at: int) -> Between:
    days = days_of(value)
    if days is None:
        advice = "Type a date as 2016-09-30, 2016-09, 30/9/2016, 2016-17 for a municipal year, or last-year."
        raise QueryError(f"{value} is no date", query=text, position=at, advice=advice)
    first, last = days
    return Between(first if name != "to" else None, last if name not in ("from", "since") else None)


def days_of(value: str) -> tuple[int, int] | None:
    """First and last day, as ordinals, of a date, a month, a year, a municipal year or a time such as `last-year`."""
    today = dt.date.today()
    year = today.year if today.month >= _FIRST_MONTH else today.year - 1
    month = today.replace(day=1)
    before = (month - dt.timedelta(days=1)).replace(day=1)
    told = {
        "this-year": council_year(year),
        "last-year": council_year(year - 1),
        "this-month": (month.toordinal(), today.toordinal()),
        "last-month": (before.toordinal(), month.toordinal() - 1),
        "today": (today.toordinal(), today.toordinal()),
    }
    if (named := told.get(value.casefold().replace(" ", "-"))) is not None:
        return named
    match = _COUNCIL_YEAR.fullmatch(value)
    # 2009-10 is October by the standard; 2009/10 is the council's year.
    if match and (int(match[1]) + 1) % 100 == int(match[2]) and ("/" in value or int(match[2]) > 12):
        return council_year(int(match[1]))
    date: PartialDate | None = parse_date(value)
    return (date.first.toordinal(), date.last.toordinal()) if date else None


_FIRST_MONTH = 5
"""Councils' years run from the annual meeting in May."""
_COUNCIL_YEAR = re.compile(r"((?:19|20)\d\d)[/–-](?:20)?(\d\d)")


def council_year(year: int) -> tuple[int, int]:
    """First and last day, as ordinals, of the municipal year that begins in that calendar year."""
    first = dt.date(year, _FIRST_MONTH, 1)
    return first.toordinal(), first.replace(year=year + 1).toordinal() - 1


class _Parser:
    def __init__(self, text: str, tokens: Sequence[_Token]) -> None:
        self.text, self.tokens, self.place = text, tokens, 0

    def parse(self) -> Query:
        tree = self._either()
        if self.place < len(self.tokens):
            raise self._error("A closing bracket has no opening one", "Take it out, or add a ( before.")
        return tree

    def _next(self) -> _Token | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def _take(self, kind: str) -> bool:
        token = self._next()
        if token is None or token.kind != kind:
            return False
        self.place += 1
        return True

    def _either(self) -> Query:
        parts = [self._together()]
        while self._take("OR"):
            parts.append(self._together())
        flat = [each for part in parts for each in (part.parts if isinstance(part, Or) else (part,))]
        return flat[0] if len(flat) == 1 else Or(tuple(flat))

    def _together(self) -> Query:
        parts: list[tuple[Query, bool]] = []
        required = False
        while True:
            is_word = self._is_plain_word()
            part = self._one()
            followed = self._take("AND")
            parts.append((part, is_word and not required and not followed))
            required = followed
            if not followed and (self._next() is None or self._next_kind() in ("OR", "close")):
                return _joined(parts)

    def _next_kind(self) -> str:
        token = self._next()
        return token.kind if token else ""

    def _is_plain_word(self) -> bool:
        return self._next_kind() == "word"

    def _one(self) -> Query:
        if self._take("NOT"):
            return Not(self._one())
        if self._take("open"):
            inside = self._either()
            if not self._take("close"):
                raise self._error("A bracket is not closed", "Add a closing ).")
            return inside
        token = self._next()
        if token is None or token.query is None:
            raise self._missing()
        self.place += 1
        return token.query

    def _missing(self) -> QueryError:
        before = self.tokens[self.place - 1].kind if self.place else ""
        if before == "open":
            return self._error("There is nothing in these brackets", "Type words within them, or take them out.")
        return self._error(
            "Something is missing here", "AND, OR and NOT stand before words; type them small to find them as words."
        )

    def _error(self, message: str, advice: str) -> QueryError:
        token = self._next()
        position = token.at if token else len(self.text)
        return QueryError(message, query=self.text, position=position, advice=advice)


def _joined(parts: Sequence[tuple[Query, bool]]) -> Query:
    """The parts of one group: plain words as one `Words`, dates as ranges, groups within flattened."""
    kept = [part.text for part, is_plain in parts if is_plain and isinstance(part, Word)]
    words: Query | None = Words(tuple(kept)) if len(kept) > 1 else Word(kept[0]) if kept else None
    flat: list[Query] = []
    for part, is_plain in parts:
        if not is_plain:
            flat.extend(part.parts if isinstance(part, And) else (part,))
        elif words is not None:
            flat.append(words)
            words = None
    flat = _ranges_joined(flat)
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def _ranges_joined(parts: list[Query]) -> list[Query]:
    ranges = [part for part in parts if isinstance(part, Between)]
    if not ranges:
        return parts
    firsts = [part.first for part in ranges if part.first is not None]
    lasts = [part.last for part in ranges if part.last is not None]
    at = parts.index(ranges[0])
    rest = [part for part in parts if not isinstance(part, Between)]
    before = sum(not isinstance(part, Between) for part in parts[:at])
    return [*rest[:before], *(Between(*pair) for pair in zip_longest(firsts, lasts)), *rest[before:]]


def format_query(tree: Query) -> str:
    """A tree as it could have been typed; parsing it gives the tree."""
    match tree:
        case Word() | Words():
            return " ".join(words_of(tree))
        case Phrase(text, near):
            return f'"{text}"' + (f"~{near}" if near > 1 else "")
        case Prefix(text):
            return f"{text}*"
        case Field(name, value):
            return f'{name}:"{value}"' if re.search(r"[\s()]", value) else f"{name}:{value}"
        case Among(ids):
            return " OR ".join(sorted(ids))
        case Between(first, last):
            named = [("from", first), ("to", last)]
            return " AND ".join(f"{name}:{dt.date.fromordinal(day)}" for name, day in named if day is not None)
        case Not(part):
            return f"NOT {_bracketed(part)}"
        case Or(parts):
            return " OR ".join(_bracketed(part) for part in parts)
        case And(parts):
            return " AND ".join(format_query(part) if isinstance(part, Between) else _bracketed(part) for part in parts)


def _bracketed(tree: Query) -> str:
    range_of_two = isinstance(tree, Between) and None not in (tree.first, tree.last)
    is_group = isinstance(tree, And | Or | Words) or range_of_two
    return f"({format_query(tree)})" if is_group else format_query(tree)
