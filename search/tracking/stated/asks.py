"""A decided clause -> what it asks for, if it asks for anything beyond noting and approving. Pure.

What is not recognised as noting is taken to ask: a request that is missed does more harm than one too many. The words
are in `words/asks.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.dates import MONTHS
from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.words import words as read_words
from search.tracking.words.kinds_called import kind_called

_WORDS = read_words("asks")
_BODIES = _WORDS["recipients"]["bodies"]
_MONTHS = "|".join(month.casefold() for month in MONTHS)


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(words)})"


_THAT = r"^(?:(?:action|agreed|resolved)\s*[:-]\s*)?(?:\(?\w{1,3}\)\s+)?(?:otherwise,?\s+)?(?:that\s+|to\s+)?"
_BODY = rf"(?:the\s+)?(?:\w+\s+){{0,4}}(?:{_BODIES})"
_SETTLING = _any(_WORDS["settling"]["verbs"])
_SETTLED_ACTIVE = pattern_of(
    rf"{_THAT}(?:{_BODY}\s+)?(?:(?:also|hereby|formally|now|to|do|is|are|was|were)\s+|resolve[sd]?\s+to\s+)*{_SETTLING}"
    # "Signs be put up", "grants of £50 be offered", "approval be sought" are things, with a verb of their own.
    r"(?!\w)(?!\s+(?:(?!(?:that|and|or|will|would|should|can|could|may|might|must)\b)[\w£'’.,-]+\s+){0,6}?"
    r"(?<!\bto )be\b)"
)
_SETTLED_PASSIVE = pattern_of(
    rf"\b(?:be|is|are|was|were|been)(?:\s+and\s+(?:is|are))?\s+"
    rf"(?:(?:\w+ed|read)\s+and\s+)?(?:not\s+|\w+ly\s+|hereby\s+|duly\s+|otherwise\s+)?{_SETTLING}"
)
_SETTLED_WHOLE = pattern_of("|".join(_WORDS["settling"]["whole"]))
# "will be", "to be": told of as coming, not asked for.
_BE = (
    r"(?<!\bwill )(?<!\bnow )(?<!\bto )(?<!\bcan )(?<!\bwould )(?<!\bmay )\bbe\s+"
    r"(?:further\s+|also\s+|\w+ly\s+|and\s+is\s+)?"
)
_THANKED = "|".join(_WORDS["settling"]["thanked"])
_DONE_TO = _any(_WORDS["asking"]["done_to"])
_ASKS = pattern_of(rf"(?:{_BE}|\b(?:is|are)\s+to\s+be\s+)(?:thanked\s+and\s+)?{_DONE_TO}\b")
_ASK_VERB = rf"(?:{_WORDS['asking']['verbs']})(?:s|e|es|ed)?\s+(?:{_WORDS['asking']['after_verb']})"
# "To request figures": in the infinitive whatever follows is asked for; "requests for leave" are things.
_TO_ASK = rf"to\s+(?:also\s+|further\s+|formally\s+)?(?:{_WORDS['asking']['verbs']})e?\s+\w"
_ASKS_FIRST = pattern_of(rf"{_THAT}(?:{_BODY}\s+)?(?:also\s+|to\s+)?{_ASK_VERB}|^(?:that\s+)?{_TO_ASK}")
_ASKS_NEXT = pattern_of(rf"^(?:also\s+|to\s+|further\s+|{_BODY}\s+)*{_ASK_VERB}")
_LATER = (
    r"(?:by\s+(?:\d|the\s+end)|at\s+(?:its|their|the\s+next|a\s+future|the\s+\w+)\s+(?:\w+\s+){0,2}?meeting"
    r"|at\s+(?:its|their|the)\s+meeting\s+(?:on|in|of)\b|in\s+(?:\w+\s+months|a\s+year|\w+\s+years?)\b|within\b"
    r"|before\s+(?:the\s+end|the\s+next|its|\d|(?:\w+\s+){1,3}?(?:is|are)\b))"
)
_TO_COME = r"(?:an?|further|quarterly|regular)\s+(?!(?:verbal|presentation)\b)"
_RECEIVES = pattern_of(
    rf"{_THAT}(?:{_BODY}\s+)(?:to\s+)?receives?\s+(?:{_TO_COME}|.{{3,160}}?\s(?:{_LATER}|in\s+(?:{_MONTHS})\.?$))"
    r"|^(?:that\s+)?(?:all\s+)?(?:members|councillors)\s+receive\s+(?:an?|the)\s+(?:\w+\s+){0,3}?"
    r"(?:lists?|notes?|cop(?:y|ies)|tables?|figures|breakdown|details|particulars|numbers?|names|account)\b"
    r"|^(?:that\s+)?(?:(?:to\s+)?agree[sd]?\s+)?to\s+receive\s+"
    rf"(?:(?:further|regular|quarterly|monthly)\s+\w|{_TO_COME}.{{3,160}}?\s(?:{_LATER}|on\s+\d)"
    r"|the\s+.{3,160}?\s(?:(?:at|before)\s+(?:the|its|their)\s+next\b|in\s+(?:\w+\s+months|a\s+year)\b"
    rf"|at\s+(?:(?:its|their)\s+meeting\s+(?:on|in)\b|(?:its|their|the)\s+(?:{_MONTHS})\s+meeting)))"
)
# "To consider a progress report in twelve months", "to hear again at its February meeting": to come before it later.
_COMES_LATER = pattern_of(
    rf"{_THAT}(?:{_BODY}\s+)?(?:also\s+|then\s+)?(?:consider|see|hear|review|examine|revisit|return\s+to|look\s+again\s+at|"
    rf"discuss|take)s?\b(?!\s+(?:the\s+|this\s+)?(?:item|matter|report|minutes)\b).{{3,160}}?\s{_LATER}"
)
# "Cabinet has the path looked at again", "the Panel have a report in May": to be done, or to come.
_HAS_DONE = pattern_of(
    rf"{_THAT}{_BODY}\s+ha(?:s|ve)\s+(?:the|an?|its|their|this|these|every|each|all)\s+"
    r"(?!(?:\w+\s+)?(?:dut(?:y|ies)|rights?|powers?|role|interests?|views?|concerns?|opportunity|chance|discussion)\b)"
)
_OWN = _any(_WORDS["doers"]["own"])
_OTHERS = _any(_WORDS["doers"]["others"])
_DOER = rf"(?:the\s+)?(?:\w+\s+){{0,3}}?(?:{_OWN}|{_OTHERS})\b(?:\s+(?:of|for|and|to)\s+(?!be\b)\w+|\s+\w+){{0,4}}?"
_DOES = pattern_of(
    rf"^{_DOER}\s+(?:(?:is\s+|are\s+)?to|should|shall|must)\s+(?!be\s+{_SETTLING})\w+|^{_OWN}\s+"
    r"(?!be\b|is\b|are\b|was\b|were\b|has\b|had\b|for\b|and\b|of\b)[a-z]+\s+\w+"
)
_SUBJECT_TO = pattern_of(_WORDS["asking"]["subject_to"])
# "A named officer be appointed for each school": who is to be found yet; "Councillor Ash be appointed" is settled.
_TO_BE_FOUND = pattern_of(
    r"^(?:that\s+)?(?:an?|one|two|three|four|five|\d+|more|further|additional|another)\s+(?:(?!members?\b|representative|substitute|"
    r"councillor|chair|vice|observer|trustee|governor|task\b|working\b|sub|group\b|panel\b|committee\b|be\b)"
    r"[\w'’-]+\s+){1,5}be\s+appointed\b(?!\s+as\b)"
)
# "Be endorsed and submitted to Cabinet", "be noted and forwarded to the Executive": not settled with the first verb.
_SENT_ON = pattern_of(
    r"\bbe\s+(?:\w+ly\s+)?(?:endorsed|agreed|approved|adopted|accepted|supported|noted|received),?\s+and\s+(?:be\s+)?"
    r"(?:submitted|referred|forwarded|sent|commended|passed|presented|conveyed)\s+(?:on\s+)?to\s+(?:\w+\s+){0,3}?"
    rf"(?:{_BODIES}|mayor)\b"
)
_PARTS = pattern_of(
    r";\s*|\.\s+|,?\s+(?:and|but),?\s+(?:(?:instead|in\s+(?:its|their)\s+(?:place|stead)),?\s+(?=to\s))?(?:also\s+|further\s+)?(?:that\s+)?|,\s+that\s+"
)
_NOTED_CONTENT = pattern_of(r"^(?:that\s+)?(?:it\s+be\s+noted|to\s+note|notes?|noted)\s+that\b|\bbe\s+noted\s+that\b")
_NOTING_LEAD = pattern_of(
    r"\bnoted?\b[\s\w]*\b(?:that|are|is)?:?$|\b(?:believe|recogni[sz]e|acknowledge|regret|consider|observe|understand)"
    r"s?\b[\s\w]*\bthat:?$"
)
# To agree to do something is to be about to do it; to agree to a thing is to approve it.
_AGREES_TO = pattern_of(rf"{_THAT}(?:{_BODY}\s+)?agree[sd]?\s+(?:to|that)\s+(?!the\b|an?\b|all\b|these\b|this\b)")
# "Agrees that the visit be replaced by a talk": what is to take the place of what it asked for before.
_AGREES_OTHER = pattern_of(
    rf"{_THAT}(?:{_BODY}\s+)?agree[sd]?\s+that\s.*"
    r"\bbe\s+(?:replaced|superseded)\s+(?:by|with)\s+(?!(?:the\s+following|what\s+follows)\b)"
)
# What is asked for in the room of what is given up.
_INSTEAD = pattern_of(
    r"\b(?:instead|in\s+(?:its|their)\s+(?:place|stead))\b|^(?:an?\s+)?(?:new|fresh|substitute)\s+(?:request|action|recommendation)\b"
)
# Minutes approved as they were put right: what they are to say is not asked anew.
_OF_MINUTES = pattern_of(
    r"^(?:that\s+|to\s+)?(?:(?:approve|confirm|agree|accept|sign)\w*\s+)?(?:subject\s+to\b.*)?(?:the\s+)?(?:\w+\s+){0,3}?"
    r"(?:minutes|record|notes)\s+(?:of|from|for|held|dated|be|are|were|was|is)\b"
    r"(?=.*\b(?:approv|confirm|agree|sign|accept|correct|amend|taken\s+as\s+read))"
)
_TO_SIGN = pattern_of(
    r"\b(?:and\s+)?(?:that\s+)?the\s+(?:vice-?)?chair\w*\s+(?:be|was|is)\s+(?:duly\s+)?authori[sz]ed\s+to\s+sign\b[^,;]*"
)
# What is said of an earlier request alone: it is wanted at another time, or what takes its place follows.
_NEW_DAY = rf"(?:by|on|at|to|in|until|till|for)\s+(?:[\w'’]+\s+){{0,5}}?(?:{_MONTHS}|meeting|20\d\d)(?:\s+\w+){{0,3}}?"
_PUT_OFF = tuple(
    pattern_of(rf"(?:^|[.;]\s+)(?P<what>[^.;]*?){said}\.?$")
    for said in (rf"\b{_NEW_DAY}\s+(?:instead\b(?:\s+of\b[^.;]*)?|rather\s+than\b[^.;]*)", rf"\binstead\s+{_NEW_DAY}")
)
_SOME_THING = pattern_of(
    r"\b(?:an?|one|some|any|two|three)\b(?!\s+(?:month|year|week|later|future)\b)|\bask(?:s|ed)?\b"
)
_POINTS_ON = pattern_of(
    r"\b(?:(?:withdrawn|rescinded|dropped|revoked|replaced|superseded)\b|"
    r"not\s+to\s+(?:press|pursue|persist|proceed|seek|insist)\b)"
    r"(?=.*\b(?:the\s+following|what\s+follows|(?:the\s+\w+\s+|that\s+)(?:below|that\s+follows|which\s+follows))\W*"
    r"(?:(?:be\s+)?(?:put|set|substituted|made|placed|adopted)\b.{0,20}\b(?:place|stead|instead)\W*)?$)"
)
# "..., to remind them that all must be agreed": what they are to be told.
_TO_BE_TOLD = pattern_of(
    r"\bto\s+(?:remind|tell|inform|advise|assure|warn|reassure|explain\s+to)\s+(?:[\w'’-]+\s+){0,5}?that\b[^;]*"
)
# Dropped "in favour of a table by ward, which the Director is asked to give".
_FOR_ANOTHER = pattern_of(
    r"^\s*,?\s*in\s+favour\s+of\s+(?:an?|one|two)\b|,\s+which\b[^;]*\b(?:is|are|be)\s+asked\s+to\b"
)
# What is given up before something else is asked for.
_TAKEN_BACK = pattern_of(r"^.*\bbe\s+(?:\w+ly\s+)?(?:withdrawn|rescinded|dropped|revoked),?\s+and\s+(?:that\s+)?")
_QUOTED = pattern_of(r"\"[^\"]*(?:\"|$)|(?<!\w)'.*?(?:'(?!\w)|$)")
_AS_READ = pattern_of(r"\b(?:reads?|reading|says?|saying)\b(?!\s+and\b)[^;]*")
_NOTHING_TO_DO = pattern_of(r"^(?:\S+\s+){0,12}?no\s+(?:further\s+)?action")
# What is said of a thing by the way: "the practices whose lists are closed" closes nothing.
_OF_WHICH = pattern_of(r"\b(?:(?:who|whose|whom|which|where)\b|that (?=(?:is|are|was|were)\b))(?:(?!\bbe\b)[^,;])*")
# Consulted "before any building is declared surplus": when something is to be done, and nothing that is decided.
_BEFORE_IT_IS = pattern_of(
    r"\b(?:before|until|unless|once|whenever|when|if|after|where)\s+(?:any|an?|the|its|their|each|every|these|those)\b"
    r"(?:(?!\bbe\b)[^,;])*?\b(?:is|are|has\s+been|have\s+been)\s[^,;]*"
)
# "... and Mrs Reed thanked", "... and the comments passed on be noted": settled with what stands before.
_SETTLED_TOO = pattern_of(
    rf"(?!.*\bbe\s+asked\b)(?:the\s+)?(?:[\w.'’-]+\s+){{1,4}}?(?:be\s+|are\s+|is\s+)?(?:{_THANKED})"
)
# What is recommended to another body, and asks nothing of it either.
_ONLY_NOTES = pattern_of(
    rf"{_THAT}(?:not(?:e|es|ed)|receives?|welcomes?|thanks?)\b"
    r"|\bbe\s+(?:\w+ly\s+)?(?:noted|received|welcomed|thanked|acknowledged|taken\s+as\s+read)\b|^(?:that\s+)?the\s+minutes\b"
)
_ASIDE = pattern_of(r",?\s*\b(?:noting|recogni[sz]ing|acknowledging|welcoming)\s+that\b.*")
_RECOMMENDS = pattern_of(
    r"\brecommend(?:s|ed)?\b(?!\s+(?:be|in|by|that\s+were)\b)|\bcommended\s+to\b|\brecommendations?\s+be\s+(?:made|put|submitted|sent)\s+to\b"
)
_ASKED_OF = pattern_of(
    rf"{_THAT}(?P<who>(?:(?!\bbe\b).){{2,90}}?)\s+be\s+(?:thanked\s+and\s+|further\s+|also\s+|formally\s+)?"
    r"(?P<how>asked|requested|urged|invited|recommended|encouraged|pressed|lobbied|petitioned|called\s+upon)\b"
)

# "To invite the Trust to open a ward", "asks the Trust to open it".
_TO_ASK_OF = pattern_of(
    r"^(?:that\s+)?(?:to\s+)?(?:also\s+|further\s+|formally\s+)?"
    r"(?:ask|request|urge|invite|encourage|press|presse|lobby|petition|call)s?(?:\s+(?:up)?on)?\s+"
    r"(?!(?:the\s+|all\s+|an?\s+)?(?:details?|figures|information|data|numbers?|lists?|cop(?:y|ies)|breakdown|notes?|tables?|dates?)\b)"
    r"(?P<who>(?:(?!\bto\b|\bthat\b|\bfor\s+(?:the|an?|more|further|any|all|its|their)\b).){2,90}?)\s+to\s+(?!be\s+(?:noted|thanked)\b)"
)


def find_ask(text: str, lead: str | None = None) -> str | None:
    """What kind of commitment a clause is; None where it only notes, approves, appoints and the like.

    `lead` are the words that introduce it: after "RECOMMENDED that" whatever is put to another body is a
    recommendation, and after "ACTION" whatever does not only note is asked for.
    """
    introduced = folded(lead)
    words = _as_introduced(folded(text).lstrip("-. "), introduced)
    called = kind_called(introduced) if not (_ONLY_NOTES.search(words) or _SETTLED_WHOLE.search(words)) else None
    recommends = called == "recommendation" or (bool(_RECOMMENDS.search(introduced)) and not _ONLY_NOTES.search(words))
    recommends = recommends or (bool(_HEADS_RECOMMENDATIONS.match(introduced)) and _puts_to_others(words, introduced))
    given = bool(_GIVEN.match(introduced)) and not _ONLY_NOTES.search(words)
    if (
        not words
        or _EXCLUDES.search(words)
        or _NOTING_LEAD.search(introduced)
        or not (called or recommends or given or _asks(words))
    ):
        return None
    if _is_of_earlier(words):
        return None
    asked = _TAKEN_BACK.sub("", words)
    if _TAKES_UP.search(asked) or _SENT_ON.search(asked):
        return "referral"
    kind = next((kind for kind, pattern in _KINDS if pattern.search(asked)), "action")
    own = kind in ("report-back", "information") and not _asks_others(words)
    if own and (called == "recommendation" or "recommendations" in introduced):
        # Under the one head "Recommendations" stand what is put to others and what the body itself wants to have.
        return kind
    if called and (called == "recommendation" or kind == "action"):
        return called
    if recommends or _RECOMMENDS.search(words) or (kind in ("action", "report-back") and _asks_others(words)):
        return "recommendation"
    return kind


# How a meeting goes on, under section 100A(4) of the Local Government Act 1972: nobody need do anything after it.
_EXCLUDES = pattern_of(r"\b(?:press|public)(?: and (?:the )?(?:press|public))? (?:be|were|was) (?:now )?excluded\b")


# "That, having considered the evidence, the Committee notes ...": what is decided follows.
_BEFOREHAND = pattern_of(
    r"^(?:that,?\s+)?(?:having|pursuant\s+to|under|following|further\s+to|prior\s+to|after|with\s+(?:regard|reference)\s+to|"
    r"in\s+(?:accordance|line|view|light|addition|response|respect)\b|on\s+consideration\s+of)\b[^,;]{3,140},\s+"
    r"(?:in\s+addition\s+|also\s+)?(?=\S)"
)


def _as_introduced(words: str, introduced: str) -> str:
    """A clause as its list's words have it: `receive a report` under `RESOLVED to:` is what they resolved to do."""
    words = _BEFOREHAND.sub("", words)
    opens = re.search(r"\bto\W*$", introduced) and not words.startswith(("to ", "that "))
    return f"to {words}" if opens else words


def _is_of_earlier(words: str) -> bool:
    """Whether a decision only gives an earlier request another day, or says that what takes its place follows."""
    found = () if _TAKEN_BACK.match(words) else (put_off.search(words) for put_off in _PUT_OFF)
    return any(each and not _SOME_THING.search(each["what"]) for each in found) or bool(_POINTS_ON.search(words))


_TAKES_UP = pattern_of("|".join(_WORDS["scrutiny"]["takes_up"]))
_GIVEN = pattern_of(r"actions?\b")
"""What stands under such a word somebody was given to do."""
_HEADS_RECOMMENDATIONS = pattern_of(r"recommendations?\b")
_NAMED = pattern_of(rf"{_THAT}(?:the\s+)?(?:\w+\s+){{0,4}}?(?P<who>{_BODIES})\b")


def _puts_to_others(words: str, introduced: str) -> bool:
    """Whether a clause under the heading `Recommendations` asks a body for what it could settle for itself.

    "That Cabinet adopt one fare" does; "that the Panel welcome the report" under "The Panel agreed:", and "that the
    report be adopted", do not.
    """
    if any(each.search(words) for each in (_ONLY_NOTES, _SETTLED_PASSIVE, _SETTLED_WHOLE, _OWN_SETTLES)):
        return False
    named = _NAMED.match(words)
    return not _SETTLED_ACTIVE.search(words) or bool(named and named["who"] not in introduced)


# Under the heading `Recommendations`: "that the Select Committee notes the figures", "that Members note the evidence".
_OWN_SETTLES = pattern_of(
    r"^(?:that\s+)?(?:the\s+)?(?:(?:select|scrutiny|overview|and|sub-?)\s+)*"
    r"(?:committee|panel|board|commission|forum|members|councillors)\s+(?:also\s+|\w+ly\s+)?"
    rf"(?:{_SETTLING}|note\b|takes?\s+note\b)"
)


_ASKS_SOMEBODY = pattern_of(
    r"\b(?:be|are|is)\s+(?:further\s+|also\s+|\w+ly\s+)?(?:asked|requested|invited|instructed|tasked|directed|required)\b"
    r"|\b(?:report|brought|referred)\s+back\b|\breports?\b.{0,60}\bbe\s+(?:brought|submitted|presented|made|given)\b"
)


def asks_somebody(text: str) -> bool:
    """Whether a decision names somebody who is to do something, or a report that is to come."""
    return bool(_ASKS_SOMEBODY.search(folded(text)))


def _asks(words: str) -> bool:
    if _NOTED_CONTENT.search(words):
        return any(_ASKS.search(part) for part in words.split(";")[1:])
    if _OF_MINUTES.search(words):
        words = _TO_SIGN.sub("", _AS_READ.sub("", _QUOTED.sub("", words)))
        return any(_ASKS.search(part) or _DOES.search(part) for part in _PARTS.split(words)[1:])
    if any(
        each.search(words)
        for each in (_SENT_ON, _TO_BE_FOUND, _ASKS_FIRST, _RECEIVES, _COMES_LATER, _HAS_DONE, _AGREES_OTHER)
    ):
        return True
    words = _AGREES_TO.sub("", _ASIDE.sub("", words))
    if _NOTHING_TO_DO.search(words):
        return False
    if settled := _SETTLED_WHOLE.search(words) or _SETTLED_ACTIVE.search(words):
        return _asks_as_well(words[settled.end() :])
    words = _TO_BE_TOLD.sub("", _OF_WHICH.sub("", _BEFORE_IT_IS.sub("", words)))
    settled = _SETTLED_PASSIVE.search(words)
    return not settled or bool(_ASKS.search(words)) or _asks_as_well(words[settled.end() :])


def _asks_as_well(rest: str) -> bool:
    """Whether what follows a noting asks for something: "... and officers report again"."""
    parts = [part for part in _PARTS.split(rest)[1:] if not _SETTLED_TOO.match(part)]
    return bool(_SUBJECT_TO.search(rest) or _FOR_ANOTHER.search(rest)) or any(
        _ASKS.search(part)
        or _ASKS_NEXT.search(part)
        or _DOES.search(part)
        or part.startswith("asked ")
        or _INSTEAD.search(part)
        for part in parts
    )


def _asks_others(words: str) -> bool:
    """Whether it is put to somebody who is no officer or member of the council: an Executive, a partner."""
    asked = _ASKED_OF.search(words) or _TO_ASK_OF.search(words)
    if not asked or asked["who"] in ("it", "they"):
        return False
    return bool(re.search(rf"\b{_OTHERS}\b", asked["who"])) or not re.search(rf"\b{_OWN}\b", asked["who"])


_KINDS = tuple(
    (kind, pattern_of("|".join(each.format(bodies=_BODIES, months=_MONTHS) for each in patterns)))
    for kind, patterns in _WORDS["kinds"].items()
)
_PUT_FORWARD = _any(
    (
        "supported",
        "endorsed",
        "agreed",
        "adopted",
        "approved",
        "accepted",
        "submitted",
        "forwarded",
        "referred",
        "commended",
        "presented",
    )
)
_ENDORSES = pattern_of(
    rf"\brecommendations?\b(?:(?!\bbe\b).){{0,120}}\bbe\s+(?:\w+ly\s+)?{_PUT_FORWARD}\b"
    r"|\b(?:support|endors|agre|adopt|approv|accept)\w*\b.{0,60}\brecommendations?\b"
)


def endorses_list(text: str) -> bool:
    """Whether a clause is what makes a list of recommendations the committee's own."""
    return bool(_ENDORSES.search(folded(text)))


# The rest of a name or post: capitals joined by small words, portfolios with commas in them.
_REST = r"(?:,?\s+(?:(?:of|for|and|the|to|&)\s+)*[A-Z][\w'’&()/.-]*)*"
_NAME = rf"[A-Z][\w'’&()/.-]*{_REST}"
_POST = (
    r"(?:Officers?|Clerk|Chair(?:man|woman|person)?|Vice-Chair|Leader|Members|Councillor|Cllr|Mrs?|Ms|Dr|Chief|Deputy|"
    r"Assistant|Corporate|Executive|Service|Strategic|Head|Director|Manager|Cabinet|Portfolio|Lead|Scrutiny|Democratic|"
    r"Monitoring|Parish|Town|Borough|City|County|Team|Solicitor|Principal|Senior|Group)"
)
_ASKED = (
    r"(?:asked|requested|recommended|invited|urged|pressed|instructed|tasked|encouraged|directed|required|authorised|"
    r"lobbied|petitioned|called\s+(?:up)?on)"
)
_WHO = (
    pattern_of(
        rf"^(?:ACTION:?\s+)?(?:That\s+|that\s+)?(?:[Tt]he\s+)?(?P<who>[A-Z][^.;]{{1,90}}?)\s+(?:be|is|are)\s+"
        rf"(?:thanked\s+and\s+|further\s+|also\s+|formally\s+)?{_ASKED}\b"
    ),
    pattern_of(
        rf"(?:\band\b|;|\.)\s+(?:that\s+|That\s+)?(?:the\s+|The\s+)?(?P<who>{_NAME}|officers)\s+be\s+{_ASKED}\b"
    ),
    # "The police be asked to", "the operator, Whirl, be asked to": those whom small letters name.
    pattern_of(
        rf"^(?:ACTION:?\s+)?(?:[Tt]hat\s+)?[Tt]he\s+(?:[a-z]+\s){{0,3}}?[a-z]+,\s+(?P<who>{_NAME}),\s+be\s+(?:further\s+|also\s+)?{_ASKED}\s+to\b"
    ),
    pattern_of(
        rf"^(?:ACTION:?\s+)?(?:[Tt]hat\s+)?[Tt]he\s+(?P<who>(?:[a-z]+\s){{0,3}}?(?:police|operators?|contractors?|landlords?|developers?|"
        rf"trust|hospitals?|schools?|college|university|companies|company|ambulance service|"
        rf"fire service|water company|charity|"
        rf"provider|supplier|association|partnership))\s+be\s+(?:further\s+|also\s+)?{_ASKED}\s+to\b"
    ),
    pattern_of(
        rf"(?i:\b(?:recommend(?:ed|s)?|ask(?:ed|s)?|request(?:ed|s)?|urged?s?|invited?s?|instruct(?:ed|s)?|task(?:ed|s))"
        rf"\s+(?:to\s+|that\s+)?(?:the\s+)?)(?P<who>{_NAME})\s+(?=[a-z])"
    ),
    pattern_of(rf"\b(?:referred|passed|submitted|made|forwarded)\s+(?:back\s+)?to\s+(?:the\s+)?(?P<who>{_NAME})"),
    pattern_of(
        rf"^(?:ACTION:?\s+)?(?:That\s+|that\s+)?(?:[Tt]he\s+)?(?P<who>{_POST}\b{_REST})\s+(?!be\b|is\b|are\b|was\b)(?:to\s+|should\s+)?[a-z]"
    ),
    pattern_of(
        rf"(?:\band\b|;|\.)\s+(?:that\s+|That\s+)?(?:the\s+|The\s+)?(?P<who>{_POST}\b{_REST}|[Oo]fficers)\s+(?:to\s+|should\s+|will\s+)?(?!be\b)[a-z]"
    ),
    pattern_of(
        rf"\b(?:provided|presented|submitted|given|undertaken|led|prepared|produced)\s+by\s+(?:the\s+)?(?P<who>{_POST}\b{_REST}|[Oo]fficers)"
    ),
)
_NOBODY = pattern_of(
    r"(?i)(?:it|that|they|this|an?|committee|board|panel|sub-committee)\b|.*\b(?:report|note|request|matter|letter)s?$"
)


def find_responsible(text: str) -> tuple[str, ...]:
    """Whom a clause names to do it, as printed: a person, a post, a portfolio, a body, or the officers.

    Nobody where it names none.
    """
    for pattern in _WHO:
        if (match := pattern.search(text)) and not _NOBODY.match(match["who"]):
            return (_MODAL.sub("", match["who"]).strip(" ,."),)
    return ()


# "The Mill Trust to be asked", "the Clerk would be asked".
_MODAL = pattern_of(r"\s+(?:to|would|should|will|shall|must)$")


def join_responsible(*names: str | None) -> tuple[str, ...]:
    """Names from several places in their order, each once: "Director of Housing", "A Pell (Director of Housing)"."""
    joined: dict[str, str] = {}
    for name in names:
        if name and name.strip():
            joined.setdefault(folded(name).removeprefix("the "), name.strip())
    return tuple(joined.values())
