"""Outcomes told so plainly that no judge need weigh them: a no with its reason, a part, the asked verb. Pure."""

from __future__ import annotations

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.events import BY_ITEM
from search.tracking.heard.attending import asks_to_attend, tells_of_attending
from search.tracking.heard.counting import part_of_all
from search.tracking.heard.judging import Case
from search.tracking.heard.telling import may_be_done, says_undone, split_sentences
from search.tracking.heard.weighing import closes
from search.tracking.words.wording import stems


def outcome_of(case: Case) -> str | None:
    """The outcome that a statement tells in a plain shape, by a name of the table of rules; None for any other."""
    if case.speaker == "minute" and asks_to_attend(case.asked) and tells_of_attending(case.text):
        # "He set out the Executive's reasons for not accepting it", as he was asked to: that refuses nothing.
        return "done"
    if _tells_nothing_new(case):
        return "acknowledged"
    if _is_refused(case):
        return "refused"
    if _is_in_part(case) or _is_under_way(case):
        return "begun"
    return "done" if _is_as_asked(case) or _ends_closed(case) else None


def _tells_nothing_new(case: Case) -> bool:
    """Whether a statement says that there is nothing to tell, that it is not yet done, or that one could not come."""
    words = folded(case.text)
    if case.speaker in ("minute", "row") and asks_to_attend(case.asked) and _UNABLE.search(words):
        return True
    if case.speaker == "row" and case.told == "begun" and _NOT_YET.match(words):
        return True
    return bool(_NOTHING_TO_ADD.fullmatch(words))


_NOTHING_TO_ADD = pattern_of(
    # Who answers may stand before it.
    r"(?:[^.;]{2,80} )?(?:there (?:is|was) )?(?:currently |at present )?"
    r"nothing (?:more |further |new )?to (?:add|report|tell)\b"
    r"[^.;]*\.?"
)
_NOT_YET = pattern_of(r"not yet (?!all\b|every|complete|finished|fully)\w+[.;]")
"""`Not yet supplied. The Trust is changing its records.`: how it comes that it was not is none of it."""
_UNABLE = pattern_of(
    r"\b(?:(?:had|has|have|was|were|been|being) )+(?:unable|not able) to (?:come|attend|be (?:present|there)|join)\b"
    r"(?![^.;]*\b(?:declin|refus|would not)\w*)|\bsent (?:his|her|their|its) apologies\b"
)
"""Who could not come once refuses nothing."""


def _is_refused(case: Case) -> bool:
    """Whether what those who were asked say begins with a plain no, and goes on with no more than its reason."""
    if case.speaker not in ("row", "response") or case.told != "refused" or case.kind == "information":
        return False
    return not case.heading and bool(_NO.match(folded(case.text)))


_WHO = (
    r"(?:(?:the )?(?:[\w'’&-]+ ){0,3}?(?:executive|cabinet(?: member)?|council|board|trust|icb|company|leader|mayor|"
    r"portfolio holder|director(?:ate)?|governors?|service)(?: response| reply| decision)?s?[:,]? )"
)
_WHAT = r"(?:(?:the )?(?:recommendation|request|proposal|response|scheme|idea|option|suggestion|this|it)s?[:,]? )"
_NO = pattern_of(
    rf"{_WHO}?{_WHAT}?(?:(?:is|was|are|were|has|have|been|firmly|unanimously|regrettably) )*"
    r"(?:rejected|refused|declined|turned down|ruled out|not (?:accepted|agreed|supported|approved)"
    r"|(?:does|do|did) not (?:accept|agree|support)|unable to (?:support|accept|agree|fund|meet|do)"
    r"|disagree[sd]?|opposed)\b"
    r"(?![^.;]*\b(?:in part|partly|until|unless|yet|for now|but|however|appeal\w*)\b)"
)


def _is_in_part(case: Case) -> bool:
    """Whether a part is said to be done and the rest not: "2022 uploaded, 2023 outstanding", "the others had not"."""
    if case.speaker not in ("row", "minute", "report"):
        return False
    words = folded(case.text)
    lacks = _REST_LACKS.search(words)
    if case.told not in ("done", "begun"):
        return case.told == "acknowledged" and lacks is not None and may_be_done(words[: lacks.start()])
    if case.kind != "information" and part_of_all(case.text) and not _OVER.search(words):
        return True
    return bool(_PARTLY.match(words) or lacks)


_OVER = pattern_of(r"\b(?:completed?|closed|achieved|refused|declined|rejected)\b")
_PARTLY = pattern_of(
    r"(?:now )?(?:partial(?:ly)?|partly|in part|part|half|nearly|almost) "
    r"(?:done|complet\w+|met|implemented|achieved|delivered)\b"
)
_REST_LACKS = pattern_of(
    # A reply that is awaited is no part of what was to be done.
    r",\s*(?:and |but )?(?!(?:an? |the |no |any )?(?:\w+ )?"
    r"(?:reply|response|answer|acknowledgement|receipt|thanks|feedback)\b)"
    r"(?:[\w/&'’-]+ ){1,4}(?:still |yet |is |are )*"
    r"(?:outstanding|awaited|pending|to follow|to come|to go|not yet|to be done)\.?$"
    r"|\b(?:those|that|the (?:others?|rest|remainder|second|last|remaining \w+))\b[^.;,]{0,40} "
    r"(?:has|have|had|was|were|is|are) (?:still |yet )?not(?: yet)?\.?$"
    r"|\b(?:those|the (?:others?|rest|remainder|remaining \w+))\b[^.;]{0,40} "
    r"(?:is|are|was|were|will|would) (?:still |now |yet )?(?:being|be|to be|to follow)\b"
    r"|[.;] [^.;]{2,60}? to (?:begin|start|open|commence|go live) "
    r"(?:in|on|at|by|after|from|next|this|when|once)\b[^.;]*\.?$"
    r"|\bthe first\b[^.]*;[^.]*\bthe (?:second|rest|others?|remainder|next)\b"
)


def _is_under_way(case: Case) -> bool:
    """Whether a row says first that work is under way, and nothing that is more: "Review under way. Report in May"."""
    if case.speaker not in ("row", "plan") or case.heading or case.told != "begun":
        return False
    return bool(_UNDER_WAY.fullmatch(folded(next(split_sentences(case.text), ""))))


_UNDER_WAY = pattern_of(
    r"(?:(?:the|this|our|new|initial|work on|work to) )*"
    r"(?:(?!(?:not|no|never|date|once|when|if|until)\b)[\w'’/&-]+ ){1,6}?"
    r"(?:(?:is|are|has|have|now|well|currently|already|been) )*"
    r"(?:under ?way|in (?:progress|development|preparation|production)|under (?:development|construction|preparation)"
    r"|being (?:developed|drafted|prepared|built|installed|recruited|procured|designed|written|planned|rolled out"
    r"|fitted|produced|compiled|drawn up|finali[sz]ed|worked up|put together|implemented)|begun|started|commenced)"
    r"(?: (?:by|with|in|on|from|and|at|since) [^.;]{2,60})?\.?"
)


def _ends_closed(case: Case) -> bool:
    """Whether a row ends by saying that it is closed: "Agreed by Cabinet. Complete.", "Replaced. Propose to close."."""
    if case.speaker != "row" or case.heading or case.told not in ("done", "begun", "accepted and done"):
        return False
    told = [*split_sentences(case.text)]
    return len(told) > 1 and closes(told[-1])


def _is_as_asked(case: Case) -> bool:
    """Whether the very verb of what was to be done is told as done: asked to "be reopened", "Reopened 10 January"."""
    if case.heading or case.told == "refused" or case.kind in BY_ITEM:
        return False
    words = _AGREED_TO.sub("", folded(case.text))
    found = _TOLD.match(words)
    if found is None or _NOT_ALL.search(words) or says_undone(case.text):
        return False
    asked = folded(case.asked)
    verbs = {match["verb"] for match in _TO_BE.finditer(asked)} | {
        each for word in asked.split() for each in _done(word)
    }
    return found["verb"] in verbs - _ONLY_LOOKS and stems(found["what"]) <= stems(case.asked)


def _done(verb: str) -> tuple[str, ...]:
    """What a word of what was asked becomes where it is a verb and was done: `review` -> `reviewed`."""
    if verb.endswith("e"):
        return (f"{verb}d",)
    return (f"{verb}ed", f"{verb[:-1]}ied") if verb.endswith("y") else (f"{verb}ed", f"{verb}{verb[-1:]}ed")


_AGREED_TO = pattern_of(
    r"^(?:recommendation )?(?:is |was )?(?:fully )?(?:accepted|agreed|supported|approved)(?: in full)?[.;:,-]+\s+"
)
_PARTICIPLE = r"\w+(?:ed|en|wn|ght|ilt|ept|ent|id|ut|et)"
_TO_BE = pattern_of(rf"\bbe (?:\w+ly |also |then |again )?(?P<verb>{_PARTICIPLE})\b(?! to (?!all\b|the\b|every\b))")
_ONLY_LOOKS = frozenset(
    [
        *("asked", "requested", "urged", "invited", "encouraged", "recommended", "considered", "explored", "examined"),
        *("noted", "investigated", "consulted", "sought", "pursued", "referred", "monitored", "included", "given"),
        *("presented", "brought", "arranged", "organised", "planned", "started", "drafted", "commissioned", "agreed"),
        *("proposed", "discussed", "contacted", "approached", "raised", "worked", "looked", "continued", "ordered"),
    ]
)
"""To have been asked, or looked at, is not yet what was wanted; nor does `given` say what was."""
_TOLD = pattern_of(
    r"(?P<what>(?:the |this |these |all |both |new )?(?:(?!(?:not|no|never|to|will|be|if|once|when|partly|nearly|"
    r"almost|should|could|would|can|may|might|until|draft)\b)[\w'’-]+ ){0,6}?)"
    r"(?:(?:is|are|has|have|had|was|were|been|now|since|also|all|both|duly|fully|already|successfully|formally) )*"
    rf"(?P<verb>{_PARTICIPLE})\b"
    r"(?! (?:to (?:be|have|do|see|find|ask|discuss|consider)|in (?:part|principle|draft)|for (?:next|now)|until|next"
    r"|by (?:the )?(?:end|summer|autumn|spring|winter)|subject|at (?:one|two|three|four|some)|pending|on hold))"
)
_NOT_ALL = pattern_of(
    r"\b(?:await\w*|outstanding|pending|not|yet|still|never|chas\w+|remain\w*|will|would|partly|some|most|half|first|"
    r"rest|others?|programmed?|planned|scheduled|underway|draft|provisional\w*|temporar\w+|trial|pilot|if|unless|until|"
    r"subject to|so far|part)\b|%|\bto be\b|\d of\b"
)
