"""What a few sentences tell of something that was asked for: done, begun, promised, refused ... By a small grammar.

A clause is read by tense, voice, negation and mood, with the families of verbs and phrases of `words/telling.toml`.
Polite progress is not completion: a request sent, a reply awaited, a promise, tell of nothing done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.words import either, words

COUNT = (
    r"(?:\d[\d,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:-\w+)?)"
)
_AUX = r"(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)"


@dataclass(frozen=True, slots=True)
class Told:
    """What one clause tells."""

    what: str
    """A name of `_READINGS`, or `nothing`."""
    plainly: bool
    """Whether in so many words, and not by its tense alone."""
    words: str


def _phrases(name: str) -> re.Pattern[str]:
    patterns = [each.replace("NUMBER", COUNT) for each in words("telling")["phrases"][name]]
    anywhere = [each for each in patterns if each[0] != "^"]
    # One look at what stands before, for all: one for each phrase took five times as long.
    inside = [rf"(?<![\w-])(?:{'|'.join(anywhere)})"] if anywhere else []
    return re.compile("|".join([*(each for each in patterns if each[0] == "^"), *inside]))


def _verbs(*names: str) -> str:
    return either([each for name in names for each in words("telling")["verbs"][name]])


_READINGS = (
    *(("reinstated", "reinstated"), ("partly", "partly"), ("refused", "refused"), ("superseded", "superseded")),
    *(
        ("deferred", "deferred"),
        ("transferred", "transferred"),
        ("done", "both"),
        ("accepted", "accepted"),
        ("some", "some_of_all"),
    ),
    *(("begun", "steps"), ("acknowledged", "requested"), ("given", "given"), ("done", "use"), ("promised", "promised")),
    *(("acknowledged", "acknowledged"), ("begun", "begun"), ("step", "means"), ("acknowledged", "talk")),
    ("done", "done"),
)
"""What a clause tells, and the phrases that tell it: the first whose phrases are found stands."""


@cache
def _tests() -> tuple[tuple[str, re.Pattern[str]], ...]:
    made = {"given": _given(), "use": re.compile(rf"\bbeing (?:\w+ly )?{_verbs('use')}")}
    made |= {name: _told_of(name) for name in ("means", "talk")}
    return tuple((what, made.get(name) or _phrases(name)) for what, name in _READINGS)


def _told_of(name: str) -> re.Pattern[str]:
    """A clause whose subject is a step by the way: "the drawings for the bridge are finished"."""
    noun = "|".join(words("telling")["phrases"][name])
    verb = rf"(?:{_AUX}\b(?! (?:\w+ )?(?:not|never|yet)\b)|\w+ed\b|{_verbs('past', 'participles')}|with\b|in\b)"
    return re.compile(
        rf"^(?:(?:the|an?|some|all|both|its|his|her|their|our|new|{COUNT})\s+)*(?:\w+\s+)?(?:{noun})"
        rf"(?: (?:of|for|to|with|by|from|on|at|about|between) [^,;]{{2,60}}?)? {verb}"
    )


@cache
def _given() -> re.Pattern[str]:
    """Information that has reached those who asked: given to Members, or said to be given, without more to come."""
    given = _verbs("given")
    members = (
        r"(?:(?:all|the|this|that|our|every|each|to|local|ward|division|divisional) )*"
        r"(?:members?|councillors|board|committee|panel|commission|forum|scrutiny)\b"
    )
    thing = (
        r"(?:briefing(?: notes?| papers?)?|notes?|papers?|information|details?|data|figures|statistics|list|"
        r"breakdown|copy|copies|"
        r"tables?|reports?|analysis|summary|answer|response|reply|link|presentation|document|map|spreadsheet|"
        r"schedule|update|particulars)"
    )
    return re.compile(
        rf"{given}[^.;]{{0,60}}?\b(?:to|with|by|among|amongst|round) {members}(?!')"
        rf"|\b{thing}\b[^.;]{{0,80}}?(?<!not )(?<!not been )(?<!be )(?<!being ){given}"
        rf"|^(?:was |were |has been |have been )?{given}(?! (?:to|with|for|on|from)\b)"
        rf"|\b{members}[^.;]{{0,40}}?\b(?:received|had sight of|were (?:given|sent|told|shown)|have had|"
        rf"(?:have|has|were|was)(?: now| since| all| each)? (?:been )?(?:supplied|provided|furnished|issued) with|"
        rf"have been (?:told|shown)|were each|"
        rf"have each|(?:had |have )?each been (?:sent|given))\b"
        rf"|\b(?:wrote|written) to {members}(?!')"
        rf"|\b(?:wrote|written) to\b[^.;]{{0,60}}?\bwith (?:an? |the |full )?(?:\w+ )?{thing}\b"
        rf"|\b(?:gone|reached|went|sent|been)(?: out| round| around)? (?:to )?{members}|\breached {members}|"
        rf"\b(?:sent|gone|went|passed) (?:round|around)\b|\bsent out\b"
    )


@cache
def _tense() -> tuple[tuple[str, re.Pattern[str]], ...]:
    begun, said = _verbs("begun"), _verbs("acknowledged")
    adverb = r"(?:\w+ly |now |also |already |since |all |each |both |recently |just |then |further )*"
    participle = rf"(?:[\w-]{{2,}}(?:ed|en|wn|ght|ilt|elt|ept|ung|unk)|{_verbs('participles')})"
    perfect = rf"(?<!\bto )(?<!\bwho )(?:has|have|had|having) {adverb}(?:been )?{adverb}"
    return (
        ("nothing", re.compile(rf"\b{_AUX} (?:\w+ )?(?:not|never|yet)\b|n't\b|\bcannot\b|\bhardly\b|\bno longer\b")),
        (
            "begun",
            re.compile(
                rf"\b(?:is|are|was|were|been) {adverb}(?!during\b|according\b|including\b|missing\b|"
                rf"pending\b)\w{{2,}}ing\b"
            ),
        ),
        ("begun", re.compile(rf"\b(?:{perfect}|(?:was|were|is|are) {adverb}){begun}|^{adverb}{begun}")),
        ("acknowledged", re.compile(rf"\b(?:{perfect}|(?:was|were|is|are) {adverb}){said}|^(?:\w+ ){{0,4}}{said}")),
        ("done", re.compile(rf"\b{perfect}{participle}\b")),
        ("done", re.compile(rf"\b(?<!\bwho )(?:was|were|is now|are now|got) {adverb}{participle}\b")),
        ("begun", re.compile(begun)),
        ("done", re.compile(rf"\b{_verbs('past')}")),
        ("done", re.compile(r"^(?:(?!(?:who|not|never)\b)\w+ ){0,6}?\w{3,}ed\b(?! to\b)")),
        ("done", re.compile(r"\b(?:all|every|each|both) .{0,60}\b(?:is|are|has|have|now|was|were)\b")),
    )


def tell(text: str | None) -> Sequence[Told]:
    """What each clause of some sentences tells, in their order."""
    return _tell(in_full(text))


@lru_cache(maxsize=2_000)  # asked time and again of the sentences that are weighed just now
def in_full(text: str | None) -> str:
    """Words folded, officers' shorthand written out: "Circ'd to Mbrs" -> "circulated to members"."""
    return _shorthand().sub(lambda match: _MEANT[int((match.lastgroup or "_0")[1:])], folded(text))


_MEANT: Sequence[str] = tuple(words("telling")["shorthand"].values())


@cache
def _shorthand() -> re.Pattern[str]:
    short = enumerate(words("telling")["shorthand"])
    each = "|".join(f"(?P<_{place}>{pattern})" for place, pattern in short)
    return re.compile(rf"(?<![\w/'-])(?:{each})(?![\w/'-])")


@lru_cache(maxsize=50_000)  # rows are listed, unchanged, at meeting after meeting
def _tell(text: str) -> tuple[Told, ...]:
    return tuple(_tell_clause(clause) for clause in _clauses(text))


@lru_cache(maxsize=2_000)
def _clauses(text: str) -> tuple[str, ...]:
    return tuple(split_clauses(text))


# What goes on from now on is no promise: "it will come out every month".
_HABIT = pattern_of(
    r"\bwill\b.{0,80}?\b(?:every|each (?:day|week|month|term|year|quarter|meeting|edition)|daily|weekly|monthly|"
    r"quarterly|termly|yearly|annually|from now on|henceforth|thereafter|hereafter|in future|routinely|"
    r"as a matter of course|in (?:all|any) (?:\w+ )?(?:future|later))\b|\bwill continue(?: to be| as|$)"
    r"|^in (?:its|their|the) first \w+\b"
)
# What only waits is not refused; nor is it where some others refused to let it be done.
_ONLY_WAITS = pattern_of(r"\b(?:until|yet|while|in time|before (?:then|the|that))\b")
_OF_SOME = pattern_of(
    rf"\b(?:access|entry|admission)\b[^.;]{{0,30}}\brefused\b|\brefused (?:at|in|by) (?:{COUNT}|some|several|a few)\b"
    rf"|\b{COUNT} of [^.;]{{0,40}}\b(?:refused|declined)\b"
)


# "Nothing has been sent", "no word has come": what has a subject that is not there was not done.
_OF_NOTHING = pattern_of(
    r"^(?:(?:so far|to date|as yet|but|and|still),? )?"
    r"(?:(?:nothing|none|nobody|no one)(?: \w+){0,2}?|no (?:\w+ ){0,2}?(?:word|reply|answer|response|news|note|"
    r"figures?|"
    r"list|information|papers?|report|letter|date|progress|work|action|start|decision|money|funding|data|cop(?:y|ies)|"
    r"map|plan)|no (?:[\w'’-]+ ){1,6}?(?=(?:has|have|had|was|were) (?:as yet|yet|so far|to date)\b))"
    r"(?: (?:from|of|to|by|on|about) [^,;]{2,40}?)? (?:(?:has|have|had|was|were)(?: yet| so far| as yet| been)* "
    r"(?!left|outstanding|lost|missed|without|late|needed|required)\w+"
    r"|(?:yet |so far |as yet )?(?:done|completed?|achieved|started|begun|finished|actioned|delivered|implemented)\b)"
)


@lru_cache(maxsize=5_000)  # a sentence is heard alone and with the next
def _tell_clause(clause: str) -> Told:
    if _HABIT.search(clause):
        # "Taken into the improvement plan, where it will be followed from now on".
        return Told("transferred" if _has_form(clause, ("transferred",)) else "nothing", True, clause)
    if _OF_NOTHING.match(inside_speech(clause)):
        return Told("acknowledged", True, clause)
    if _QUESTION.match(clause):
        return Told("nothing", True, clause)
    if _UNREAL.search(clause):
        return Told("acknowledged", True, clause)
    if _CONDITION.match(clause):
        return Told("nothing", True, clause)
    given_now = _TO_BE_DONE.sub(" ", _IF_FIRST.sub("", clause))
    for what, pattern in _tests():
        said = given_now if what in ("given", "done") else clause
        if (found := pattern.search(said)) and not _is_denied(what, said, found.start()):
            return Told(what, True, clause)
    certain = _ONLY_IF.sub("", given_now)
    if counted := _COUNTS_THEM.match(certain):
        certain = _MEANWHILE.sub("", certain[counted.start("there") :])
    for what, pattern in _tense():
        if (found := pattern.search(certain)) and not _is_denied(what, clause, found.start()):
            return Told(what, False, clause)
    return Told("nothing", False, clause)


# "Was to have been finished in March", "ought to have been sent by now": it was not, or nobody says that it was.
_UNREAL = pattern_of(
    r"\b(?:(?:was|were|ought"
    r"|(?:was|were|is|are|been) (?:\w+ly )?(?:supposed|meant|due|expected|intended|hoped|scheduled))"
    r"(?: \w+){0,3}? to have (?:\w+ly )?been"
    r"|(?:should|would|could|might)(?: (?!also\b)\w+){0,3}? have (?:\w+ly )?been)\b"
)
_PARTICIPLE = r"[\w-]+(?:ed|en|pt|nt|ght|lt|ld|ne|de|ut|et)"
# "Will be sent", "has not yet been sent", "can be sent if Members wish", "a request that it be sent has gone".
_TO_BE_DONE = pattern_of(
    r"\b(?:will|shall|can|may|might|could|would|must|should"
    r"|(?:is|are|due|likely|expected|hoped|scheduled|planned|intended|meant|supposed|remains?|yet|still) to|^to)"
    rf"(?: \w+){{0,2}}? be (?:\w+ly |also |then |now )*(?!able|ready|available|due){_PARTICIPLE}\b"
    r"|\b(?:has|have|had|was|were|is|are) (?:still |yet )?not (?:yet |so far |as yet )*(?:been )?"
    rf"{_PARTICIPLE}\b"
    r"|\b(?:told|informed|advised|notified|known|clear|confirm\w*) (?:when|whether|if|once|as soon as)\b.*"
    r"|^(?:(?:a|the) )?(?:\w+ )?(?:request|reminder|question) (?:that|to|for|about|whether|when)\b|^if\b"
)


# "If it is done", "when the list has been sent": nobody says that it was.
_CONDITION = pattern_of(
    r"^(?:if\b(?! (?:not|any)\b)[^,]*$"
    r"|(?:when|once|whether|unless|as soon as) (?:(?!\b(?:had|was|were)\b)[^,;])*?\b(?:has|have|is|are) [\w ]{2,40}$)"
)


_IF_FIRST = pattern_of(r"^if\b[^,]*,")


def says_undone(text: str) -> bool:
    """Whether each clause says of what was asked that it is still to be, was not, or ought to have been."""
    clauses = [each for each in _clauses(in_full(text)) if each.strip()]
    return bool(clauses) and all(_UNREAL.search(each) or _TO_BE_DONE.search(each) for each in clauses)


_QUESTION = pattern_of(
    r"(?:has|have|had|is|are|was|were|did|does|do|will|would|could|should|can|when|how|what|who|why|where)\b.*\?$"
)
# "If meetings are held" holds none, and "has eight weeks to reply" has done nothing yet.
_ONLY_IF = pattern_of(r"\b(?:if|provided)\b[^,;]*|\b(?:has|have) (?:\S+ ){0,3}?(?:days|weeks|months|until|till)\b.*")


# "There were 212 thefts before the cameras went up, and 57 after": figures, and when they were counted.
_COUNTS_THEM = pattern_of(
    rf"(?:[^;]{{0,80}}?\b)?(?P<there>there) (?:is|are|was|were|has been|have been|had been) (?:\w+ )?{COUNT}\b"
)
_MEANWHILE = pattern_of(r"\b(?:before|after|since|until|when|while|as)\b (?:they|it|the|these|those|this|that|we)\b.*")


def only_counts(text: str) -> bool:
    """Whether sentences give nothing but how many there were: figures, and no deed."""
    return bool(_COUNTS_THEM.match(in_full(text))) and all(each.what == "nothing" for each in tell(text))


_LACKING = pattern_of(r"\b(?:await|outstanding|pending|yet|still|chas|remain|no (?:repl|response|answer)|not\b)")


def lacks(told: Told) -> bool:
    """Whether a clause says that something is still looked for."""
    return bool(_LACKING.search(told.words))


_DENIED = pattern_of(
    r"\b(?:can ?not|could not|may not|(?:unable|impossible|hard|difficult) to)(?: \w+){0,3} $|\b(?:until|unless)\b"
    r"|\b(?:not|never)(?: (?:yet|been|quite|fully|so far))* $"
)


def _is_denied(what: str, clause: str, start: int) -> bool:
    """Whether what a clause seems to tell is not so: refused only for a while, or done where it cannot be."""
    if what == "reinstated":
        return bool(re.search(r"\b(?:not|never|cannot)(?: to| be)* $", clause[:start]))
    if what == "refused":
        return bool(_ONLY_WAITS.search(clause, start) or _OF_SOME.search(clause))
    if what == "superseded":
        # "To be taken with the review of rents" is still to be.
        return clause.startswith("to be ") and not re.search(r"\b(?:superseded|replaced|overtaken)\b", clause)
    if what == "given" and _TO_COME.search(clause[:start]):
        return True
    return what in ("done", "given") and bool(_DENIED.search(clause[:start]))


_TO_COME = pattern_of(r"\b(?:be|being)(?: \w+ly| also| then| now| all| each)* $")
"""`The list will be circulated to Members`: what is to be given was not given yet."""


def may_be_done(text: str) -> bool:
    """Whether a clause of folded sentences has the form of something done, whatever else it tells first."""
    return may_tell(text, "done", "given")


def may_tell(text: str, *what: str) -> bool:
    """Whether a clause of folded sentences has the form of what tells one of these, whatever else it tells first."""
    return any(_has_form(clause, what) for clause in _clauses(text))


@lru_cache(maxsize=5_000)
def _has_form(clause: str, what: tuple[str, ...]) -> bool:
    return any(pattern.search(clause) for pattern in _forms(what))


@cache
def _forms(wanted: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern for what, pattern in (*_tests(), *_tense()) if what in wanted)


_BREAK = pattern_of(
    r"(?<=[a-z0-9)'\]][.!?])\s+|\s*;\s*|,?\s+(?:but|although|though|however|whilst|while|whereas)\s+"
    rf"|,?\s+and\s+(?=(?:\S+\s+){{0,6}}?{_AUX}\b)|\s+-\s+"
)


# "Cannot be done while the quay is shut" is one clause: it says for how long.
_NOT_WHILE = pattern_of(r"(\b(?:cannot|could not|not)\b[^.;,]{2,60}) (while|whilst)\b")


def split_clauses(text: str) -> list[str]:
    """The clauses of folded sentences: at full stops, semicolons, `but` and the like, and `and` before a new verb."""
    text = _NOT_WHILE.sub(r"\1-\2", text)
    return [part.strip(" .,;-") for part in _BREAK.split(text) if part and part.strip(" .,;-")]


_ABBREVIATED = pattern_of(
    r"\b(?:no|nos|cllr|cllrs|dr|mr|mrs|ms|st|min|para|ref|e\.g|i\.e|etc|approx|dept|inc|ltd|p|pp)\.$", re.I
)
_STOP = r"[.!?](?P<gap>['\"’”)]?\s+)(?=[\"'‘“(]?[A-Z0-9•])"
# Apart, since what begins with one of three marks is found in a quarter of the time.
_STOPS, _STOPS_AND_BULLETS = pattern_of(_STOP), pattern_of(rf"{_STOP}|(?P<bullet>\s*•\s*)")


# What minutes are put right to read, several sentences perhaps, is one with the words that say so.
_TO_READ = pattern_of(r"\bread(?:s|ing)?\b[^‘“\"'.]{0,20}(?:“[^”]*”|‘[^‘]*?’(?!\w)|\"[^\"]*\"|(?<!\w)'[^\"]*?'(?!\w))")


def split_sentences(text: str) -> Iterator[str]:
    """The sentences of a running text, bullets apart, verbatim."""
    start = 0
    quoted = [match.span() for match in _TO_READ.finditer(text)] if "read" in text else []
    for stop in (_STOPS_AND_BULLETS if "•" in text else _STOPS).finditer(text):
        gap = stop.start(stop.lastgroup or 0)
        # Only the end: no abbreviation is longer, and a sentence searched from its start takes ten times as long.
        if _ABBREVIATED.search(text[max(start, gap - 8) : gap]) or any(first < gap < last for first, last in quoted):
            continue
        if sentence := text[start : stop.end()].strip(" •"):
            yield sentence
        start = stop.end()
    if rest := text[start:].strip(" •"):
        yield rest


_REPORTED = pattern_of(
    r"^.{0,160}?\b(?:informed|advised|told|reported|confirmed|explained|stated|noted|heard|understood|said|"
    r"indicated|updated|"
    r"assured|learned|learnt|clarified|announced|accepted|satisfied|acknowledged|pleased to (?:hear|note|learn)|"
    r"know|note|learn|aware|replied|remarked|observed|added|pointed out|(?:sent|left) word)"
    r"(?: with (?:\w+ )?\w+)?(?: (?:by|to) [^,.;]{2,80}?| (?:the )?(?:members|board|committee|panel|commission|forum|"
    r"meeting|chair))?,? that\s+"
)


_AGREED = pattern_of(
    r"^.{0,160}?\b(?:it was|(?:the )?(?:members|board|committee|panel|commission|forum|cabinet|"
    r"executive))(?: \w+ly| then| also)? "
    r"(?:agreed|resolved|decided) (?:that|to)\s+"
)


def inside_speech(text: str) -> str:
    """What is reported or agreed in folded words such as "Members were informed that ...": the words after `that`."""
    match = _REPORTED.match(text) or _AGREED.match(text)
    return text[match.end() :] if match else text


def says(name: str, text: str) -> bool:
    """Whether folded words hold a phrase of a class: `closed`, `hearsay`, `reinstated` ..."""
    return bool(_phrase(name).search(text))


@cache
def _phrase(name: str) -> re.Pattern[str]:
    return _phrases(name)
