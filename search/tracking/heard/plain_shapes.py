"""Statements of so plain a shape that no judge need weigh them: a state, a ruling, "This has been sent". Pure."""

from __future__ import annotations

from dataclasses import replace

from corpus.dates import MONTHS
from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.events import BY_ITEM
from search.tracking.heard.judging import Case
from search.tracking.heard.plain_outcomes import outcome_of
from search.tracking.heard.states import state_of
from search.tracking.heard.suiting import only_has_answer, only_points_to_paper
from search.tracking.heard.telling import inside_speech, split_sentences
from search.tracking.heard.weighing import weigh
from search.tracking.heard.written import is_written
from search.tracking.words.wording import stems, without_asked


def told_plainly(case: Case) -> str | None:
    """What a statement of so plain a shape tells that no judge need weigh it; None for any other."""
    if case.speaker == "minute" and (said := _only_speech(case)):
        return told_plainly(said)
    if any(is_so(case) for is_so in _DONE):
        return "done"
    if found := _state_of_row(case) or _ruling(case) or outcome_of(case):
        return found
    return "acknowledged" if any(is_so(case) for is_so in _OPEN) else None


def _only_speech(case: Case) -> Case | None:
    """What minutes of one sentence say that somebody told Members: "It was noted that these had been supplied"."""
    words = folded(case.text)
    said = inside_speech(words)
    return replace(case, text=said) if said != words and len([*split_sentences(case.text)]) == 1 else None


def _state_of_row(case: Case) -> str | None:
    """What a row says that says no more, and no status besides; to have asked ends what only was to be asked."""
    state = state_of(case.text) if case.speaker in ("row", "plan") else None
    if case.heading and (state != "acknowledged" or weigh(None, case.heading) != "acknowledged"):
        return None
    speaks = state == "acknowledged" and not _DENIES.match(folded(case.text))
    return None if speaks and _TO_SPEAK.search(folded(case.asked)) else state


_DENIES = pattern_of(r"(?:no|not|never|nothing|none)\b")


def _ruling(case: Case) -> str | None:
    """What those who were asked say of the recommendation in so many words: "We accept your recommendation in part"."""
    if case.speaker != "response" or _RULES.fullmatch(folded(case.text)) is None:
        return None
    return case.told if case.told in ("accepted", "partly accepted", "refused") else None


_RULES = pattern_of(
    r"(?:[\w'’]+ ){1,6}?(?:accept|agree|support|endorse|adopt|approve|reject|refuse|decline)(?:d|s|ed)?"
    r"(?: (?:to|with))? (?:your|the|this|that|these|its|their|both|all) (?:[\w'’]+ ){0,4}?"
    r"(?:recommendation|request|proposal|suggestion)s?"
    r"(?: (?:in part|partly|in full|in principle|in its entirety|as (?:it )?(?:stands|made|put)))?\.?"
)


def _is_draft(case: Case) -> bool:
    """Whether a reply is only drafted, for those to decide who may decide otherwise."""
    return case.speaker == "response" and bool(_DRAFT.search(folded(case.text)))


_DRAFT = pattern_of(
    r"^(?:officers|it is|the (?:director|head)[\w ,]{0,40}) (?:proposed?|recommend(?:ed)?|suggest(?:ed)?)s? that "
    r"(?:the )?(?:cabinet|executive|council|board|leader|mayor|portfolio holder)(?: member)?\b|"
    r"\b(?:draft|proposed) (?:response|reply|answer)\b[^.;]*\b(?:suggest|propos|recommend|invit)\w*"
)
_PUT_TO = pattern_of(
    r"(?:(?:letters?|requests?|recommendations?|extracts?) )?(?:(?:is|was|were|has|have|been|being|duly|now) )*"
    r"(?:submitted|sent|put|passed|forwarded|conveyed|referred|presented|communicated|reported|made|taken|addressed|"
    r"relayed|handed|notified|gone|went|goes|going|to go) to (?:the )?[^.;:,]{2,70}\.?"
)


def _is_only_put(case: Case) -> bool:
    """Whether all that a row says of a recommendation is before whom it was put, or where an answer stands.

    Of one to write to somebody the first is doing it.
    """
    if case.speaker != "row" or case.kind != "recommendation" or _TO_SPEAK.search(folded(case.asked)):
        return False
    if weigh(None, case.heading) == "done":
        return False
    return bool(_PUT_TO.fullmatch(folded(case.text))) or only_has_answer(case.text)


_TO_SPEAK = pattern_of(
    r"\b(?:writes?|letters?|lobb(?:y|ies)|press(?:es)?|urges?|submits?|refers?|represent\w*|asks?)\b"
)


_ADDRESS = pattern_of(r"^.*\b(?:dear|annwyl) [^,:;]{2,60}[,:]\s+")
_RECALLS = pattern_of(
    r"(?:you|your (?:\w+ ){0,5}(?:committee|panel|board|commission|forum|members|letter)(?: of [\w ]{3,30})?) "
    r"(?:have |had |has |also |did |rightly |then )*"
    r"(?:ask|press|request|want|wish|propos|suggest|recommend|rais|enquir|inquir|urg|call|express|mention)(?:e|es|s|d|ed|ing)?\b"
    r"(?!.*(?:[;:]|[a-z\d][.?!] \w|\b(?:and|but|which|so) (?:i|we|it|they|this|that)\b)).*"
)


def _only_recalls(case: Case) -> bool:
    """Whether a letter's sentence only says again what was asked of its writer: "You ask for the depths by ward"."""
    written = case.speaker in ("response", "report")
    return written and bool(_RECALLS.fullmatch(_ADDRESS.sub("", folded(case.text))))


def _only_points(case: Case) -> bool:
    """Whether a row says no more than where the answer stands; a report that was asked for may be that very item."""
    reported = case.kind in BY_ITEM
    if case.speaker != "row" or case.heading or reported:
        return False
    replied = case.kind != "information" and _REPLY_IS_THERE.fullmatch(folded(case.text))
    return bool(replied) or only_points_to_paper(case.text)


_REPLY_IS_THERE = pattern_of(
    r"(?:an? |the )?(?:\w+ ){0,2}?(?:repl(?:y|ies)|responses?|answers?|letters?)"
    r"(?: (?:was |were |has been |have been |is |now )*(?:received|come|arrived|in hand))?"
    r"(?: (?:from|of|by) [^.;]{2,50}?)?(?: (?:on |dated )?\d{1,2} \w+(?: \d{4})?)?(?:,| -| –| and)? ?"
    r"(?:is |are |now )*(?:attached|enclosed|appended|reproduced|"
    r"(?:set out )?(?:at|in|under|as) (?:item|appendix|annex|page|agenda))\b[^.;]{0,50}\.?"
)


def _is_before_members(case: Case) -> bool:
    """Whether a row says of a report that was asked for that the meeting has it: no judge need weigh that."""
    if case.speaker != "row" or case.kind != "report-back":
        return False
    words = folded(case.text)
    return bool(_ON_THIS_AGENDA.match(words) or _WAS_BEFORE.fullmatch(words))


def _is_received(case: Case) -> bool:
    """Whether a row says of information that it has come, and when: "Received October 2014"."""
    return case.speaker == "row" and case.kind == "information" and bool(_RECEIVED.fullmatch(folded(case.text)))


def _is_done_in_a_word(case: Case) -> bool:
    """Whether all that is told is that it, or what was asked for by its words, has been done: "This has been sent"."""
    if case.heading or case.told != "done" or case.kind == "referral":
        return False
    found = _IN_A_WORD.fullmatch(without_asked(case.text, case.asked, case.kind))
    if found is None:
        return False
    verb = found["verb"] or found["did"]
    of_papers = case.kind in ("information", "report-back") and _GIVES.fullmatch(verb)
    own = found["verb"] is not None and not stems(verb).isdisjoint(stems(case.asked))
    return bool(of_papers or own or (case.kind != "information" and _DOES.fullmatch(verb)))


def _is_given(case: Case) -> bool:
    """Whether an answer to a question is said to stand there: "the table is below"; a row only points to it."""
    for_it = case.kind == "information" or _FOR_INFORMATION.search(folded(case.asked))
    return case.speaker in ("response", "report", "minute") and bool(for_it and _STANDS_HERE.search(folded(case.text)))


_FOR_INFORMATION = pattern_of(
    r"\bbe (?:asked|invited|requested) (?:for|to (?:supply|provide|give|send|share|circulate)) "
    r"(?:the |an? |its |their )?(?:\w+ ){0,3}?"
    r"(?:information|data|figures|statistics|numbers?|list|breakdown|details?|table)s?\b"
)


_STANDS_HERE = pattern_of(
    r"\b(?:table|list|note|figures|graph|chart|schedule|map|breakdown|information|details|answer|numbers?) "
    r"(?:(?:is|are) (?:set out |given |shown |printed )?(?:below|overleaf|attached|enclosed|appended)\b"
    r"|(?:below|overleaf|attached|enclosed|appended) (?:has|have|shows?|gives?|sets? out|lists?|tells?)\b)"
    r"|^(?:[^.;]{0,80}, )?here (?:is|are) (?:the|a|an|your|our) "
)


def _is_included(case: Case) -> bool:
    """Whether a row says of information in which paper it was given: "This was included in the quarter 3 report"."""
    return case.speaker == "row" and case.kind == "information" and bool(_INCLUDED.fullmatch(folded(case.text)))


_INCLUDED = pattern_of(
    r"(?:now |all |both )?(?:(?:this|these|it|they|(?:the |all )?(?:\w+ )?(?:information|figures|data|details|dates|"
    r"breakdown|tables?|list|numbers?|costs?|response|answer))(?: \w+ed)? (?:was|were|is|are|has been|have been) )?"
    r"(?:now |all |also )*(?:included|set out|given|shown|reported|printed|published|provided|contained|covered) "
    r"(?:in|at|on|within|as part of) (?:the|this|last|our|an?|appendix|annex|item|today's|tonight's)\b"
    r"(?: [\w'’-]+){0,8}\.?"
)


def _only_leads_to_response(case: Case) -> bool:
    """Whether a sentence only says that those who were asked agreed on a response, which stands elsewhere."""
    return case.speaker != "plan" and bool(_LEADS_TO_RESPONSE.fullmatch(folded(case.text)))


_WHERE = r"(?:below|as follows|(?:set out|shown|given|attached|appended|printed|in)\b[^.;]*)"
_LEADS_TO_RESPONSE = pattern_of(
    r"(?:(?!\bnot\b)[^.;])*\b(?:(?:agreed|approved|adopted|gave|made|returned|considered|resolved)"
    r"(?: (?:on|to make|to give))? (?:the|its|this|that|a|their) (?:\w+ ){0,2}?(?:response|reply)s?"
    rf"(?:,? (?:(?:which|that) )?(?:(?:is|are|follows) ?)?{_WHERE}?)?"
    rf"|(?:the|its|their) (?:\w+ ){{0,2}}?(?:response|reply)s?(?: of (?:the )?\w+)? (?:is|are) {_WHERE})[.:]?"
)


def _is_only_invited(case: Case) -> bool:
    """Whether all that a row says is that somebody was invited, which was not asked for: no visit yet."""
    asked = case.speaker == "row" and "invit" not in folded(case.asked)
    return asked and bool(_INVITED.match(folded(case.text)))


_INVITED = pattern_of(
    r"(?:an? |the )?(?:(?:diary |calendar )?invit(?:ation|e)s?)\b[^.;]{0,40}?"
    r"\b(?:sent|issued|gone|circulated|extended|out)\b[^.;]*\.?$"
)


_WHEN = (
    r"(?: (?:in full|to (?:all |the )*[a-z]+|by e-?mail|separately|as (?:promised|agreed|requested|asked)"
    r"|by the time of the meeting|with (?:the|this|today's) (?:agenda|papers|minutes|pack)"
    r"|(?:in|on|last|this|at|during|since|from|with effect from) [a-z\d ]{2,40}))*"
)
_LATELY = r"(?:(?:now|since|all|both|also|already|been|duly|fully|again|then) )*"
_THING = (
    r"(?:the (?:information|work)|this|it|these|they|both|all(?: of (?:them|these|this))?"
    r"|the (?:requested )?(?:list|figures?|details|data|reports?|notes?|papers?|actions?|tables?|breakdown"
    r"|briefing(?: note)?|review|update|map|dates?))"
)
_IN_A_WORD = pattern_of(
    rf"(?:(?:{_THING} )?(?:(?:has|have|had|was|were) )?{_LATELY}(?P<verb>[a-z-]+(?: (?:out|up|in place))?)"
    r"|(?:officers|staff|they|he|she|the [a-z]+(?: (?:of|for) [a-z ]{3,30}?)?) (?:(?:has|have|had) )?"
    rf"{_LATELY}(?P<did>[a-z-]+(?: (?:out|up))?) {_THING}){_WHEN}\.?"
)
_GIVES = pattern_of(
    r"(?:re-?)?(?:circulated|sent|provided|supplied|shared|e-?mailed|issued|published|distributed|forwarded|given|presented|"
    r"submitted|tabled|delivered|sent out)"
)
_DOES = pattern_of(
    r"(?:completed?|done|carried out|finished|undertaken|implemented|delivered|achieved|actioned|discharged|happened)"
)
_RECEIVED = pattern_of(
    r"(?:now |all |since )?received(?: (?:in|on))?(?: \d{1,2}(?:st|nd|rd|th)?)?"
    rf"(?: (?:{'|'.join(each.casefold() for each in MONTHS)}))?(?: \d{{4}})?\.?"
)
_ON_THIS_AGENDA = pattern_of(
    r"(?:(?:the |a )?(?:report|paper|review|update|item) )?(?:is )?(?:elsewhere |item \w+ )?"
    r"(?:on|before|at|for) (?:the agenda (?:for|of) )?(?:this|today's|tonight's) (?:agenda|meeting)\b[^.;]{0,20}\.?$"
    r"|(?:is )?(?:before|with|to) (?:the )?(?:members|committee|board|panel|commission|forum|meeting) "
    r"(?:today|tonight|now)\b[^.;]{0,20}\.?$"
    r"|(?:(?:see|at) )?(?:agenda )?item (?:no\.? )?\d{1,2}[a-z]?"
    r"(?: (?:on|of) (?:this|the|today's|tonight's) agenda)?\.?$"
)


_WAS_BEFORE = pattern_of(
    r"(?:(?:the |a |an )?(?:\w+ ){0,2}?(?:report|paper|review|update|item)s? )?(?:(?:was|were|has been|have been) )?"
    r"(?:considered|received|presented|discussed|heard|debated|scrutinised|taken)(?: by (?:the )?(?:\w+ ){1,4}?)?"
    r" (?:in|on|at) (?!principle\b|part\b|due\b|detail\b)(?:the )?[^.;:,]{3,40}\.?"
)
"""`Report considered in January`."""


def _has_asked_others(case: Case) -> bool:
    """Whether all that a row says is that a letter went to those who can tell: "A letter went to X".

    Of one to write or to send something that is doing it, and what went to Members was given.
    """
    if case.speaker != "row" or case.kind == "recommendation" or _TO_SEND.search(folded(case.asked)):
        return False
    return weigh(None, case.heading) != "done" and bool(_WENT_TO_OTHERS.fullmatch(folded(case.text)))


_TO_SEND = pattern_of(
    r"\b(?:writes?|letters?|lobb\w+|press|urge|send|sent|e-?mail\w*|circulat\w*|remind\w*|tell|inform|asks?|asked|refer\w*|"
    r"represent\w*|convey\w*|forward\w*|invite\w*|notify|notified|contact\w*|publish\w*|submit\w*|pass\w*)\b"
)
_WENT_TO_OTHERS = pattern_of(
    r"(?:(?:an?|the) )?(?:letter|request|reminder|enquiry|message)s? (?:has |have |was |were )?"
    r"(?:now |again |also |since )*(?:been )?(?:went|gone|sent|issued|posted|made|put) to (?:the )?"
    r"(?!(?:all |both )?(?:members|councillors|committee|panel|board|commission)\b)[^.;]{2,60}?"
    r"(?: (?:on|in) [^.;]{3,20})?\.?"
)


def _is_only_taken(case: Case) -> bool:
    """Whether all that is told is that the recommendation came before those who decide: not what they made of it."""
    return case.kind == "recommendation" and bool(_TAKEN.fullmatch(folded(case.text)))


_TAKEN = pattern_of(
    r"(?:the )?(?:\w+ ){0,3}?(?:cabinet|executive|council|board|leader) (?:has |have |had )?"
    r"(?:took|taken|considered|received|had|heard|discussed) (?:the|this|that|its) "
    r"(?:recommendation|request|report|item|matter)s?\b(?![^.;]*\b(?:and|but|accept|agree|reject|declin|refus)\w*)[^.;]*\.?"
)
_DONE = (_is_before_members, _is_received, _is_done_in_a_word, is_written, _is_given, _is_included)
_OPEN = (
    _is_draft,
    _only_points,
    _only_recalls,
    _is_only_put,
    _is_only_taken,
    _is_only_invited,
    _only_leads_to_response,
    _has_asked_others,
)


def is_unanswered(case: Case) -> bool:
    """Whether a row says that those who were asked have not replied, and tells of nothing besides."""
    return case.speaker == "row" and case.effect == "" and bool(_NO_REPLY.search(folded(case.text)))


_NO_REPLY = pattern_of(
    r"\b(?:no|not a|without an?) (?:reply|answer|response|acknowledgement|word)(?: \w+){0,3}? (?:so far|yet|to date"
    r"|as yet|has|have|had|received)\b|\b(?:reply|answer|response) (?:is )?(?:still )?(?:awaited|outstanding)\b"
)
