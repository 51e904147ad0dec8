"""What minutes tell of how Members talked, and of no outcome: they were disappointed, they asked why. Pure."""

from __future__ import annotations

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.heard.telling import inside_speech, says, split_sentences

_OWN_TALK = pattern_of(
    r"^(?:[\w' -]{2,40}: )?(?:(?:all|some|several|many|both|the) )*(?:members|councillors|committee|"
    r"board|panel|commission|forum|"
    r"sub-committee|chair(?:man|woman|person)?)\b(?! (?:had|have|has|were|was)(?: \w+ly| now| since|"
    r" each| all)* (?:been )?(?:sent|given|received|had|"
    r"supplied|provided|e-?mailed|handed|shown|briefed|told|informed|advised|met|visited|seen|got))"
)
_DECIDING = pattern_of(
    r"\b(?:agree[ds]?|resolve[ds]?|decide[ds]?|"
    r"accept(?:s|ed)?(?! (?:the|this|that|his|her|their|its) (?:\w+ )?(?:reason|explanation|apolog))|"
    r"content|satisfied|withdr[ae]w\w*|"
    r"close[ds]?|received|took)\b"
)


_ONLY_ASKED = pattern_of(
    r"(?:\d+(?:\.\d+)* )?(?:(?:(?:all|some|several|the|a) )*"
    r"(?:members?|councillors?|committee|board|panel|commission|forum|chair\w*)"
    r"|(?:councillor|cllr|mrs?|ms|miss|dr) [\w'’-]+(?: [\w'’-]+)?)(?: \w+ly| then| also)? "
    r"(?:asked|queried|questioned|wondered|enquired|wanted to know) (?:why|when|whether|how|what|if|who|about|after)\b"
    r"[^.;]*\.?"
)
"""`Members asked why so simple a figure had taken six months`: a question tells of nothing."""
_OF_LIST = pattern_of(
    r"(?:the |this |its )?(?:\w+ ){0,2}(?:log|tracker|list|schedule|sheet|register|programme) "
    r"(?:was|were|had been) (?:before|considered|noted|received|presented|introduced|reviewed|gone through)\b"
    r"|(?:the |mrs? |ms |miss )?(?:[\w'’-]+ ){1,4}"
    r"(?:went through|took (?:the )?(?:members|committee|panel|board) through"
    r"|introduced|presented|submitted) (?:the|this|its) (?:\w+ ){0,2}(?:log|tracker|list|schedule|sheet|register)\b\.?$"
)
"""`The action log was before Members`: of none of its rows."""
_HAD_LIST = pattern_of(
    r"(?:(?:the|all) )?(?:members|councillors|committee|board|panel|commission|forum)"
    r" (?:had before (?:it|them)|considered|noted|received|reviewed|went through|were given|had) (?:the |its |their )?"
    r"(?:\w+ ){0,3}?(?:log|tracker|list|schedule|sheet|register|monitor|programme)\b(?: of [\w ]{3,40}?)?"
    r"(?: \([^)]*\))?(?: with (?:the )?[\w ]{3,40}?)?"
    r"(?:,? and (?:was|were) (?:content|satisfied|happy)(?: with it)?)?(?:,? (?:save|except|apart)\b[^.;]*)?"
    r"(?:\.?$|, (?:on|to|about) which there (?:was|were) no\b[^.;]*\.?$)"
)
"""`The Panel had before it the schedule of outstanding actions, on which there were no questions`."""


def without_own_talk(text: str) -> str:
    """Sentences without those in which the committee only thinks aloud: that it was disappointed is no outcome."""
    kept = [each for each in split_sentences(text) if not _is_own_talk(folded(each))]
    return " ".join(kept)


def only_talks(text: str) -> bool:
    """Whether sentences tell no more than that somebody asked, or that a list was gone through: of none of its rows."""
    if _ONLY_ASKED.fullmatch(folded(text)):
        return True
    told = [folded(each) for each in split_sentences(text)]
    return any(map(_is_of_list, told)) and all(map(_is_own_talk, told))


def _is_of_list(words: str) -> bool:
    return bool(_OF_LIST.match(words) or _HAD_LIST.match(words))


def _is_own_talk(words: str) -> bool:
    if _is_of_list(words):
        return True
    if not _OWN_TALK.match(words) or _DECIDING.search(words) or inside_speech(words) != words:
        return False
    return not any(says(each, words) for each in ("closed", "reinstated", "superseded"))
