"""The words of a paragraph -> whether, where and how they introduce a decision. Pure; the vocabulary is data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.conventions import convention
from ingest.readers.action_words import bracketed_actions, find_action, heads_actions, is_owned, may_give_action

_HABITS = convention("decisions")
_CAPITALS = "|".join(sorted(_HABITS["capitals"], key=len, reverse=True))
_SPOKEN = "|".join(_HABITS["spoken"])
_BODIES = "|".join(
    re.sub(r"\b[a-z]", lambda first: f"[{first[0]}{first[0].upper()}]", body)
    for body in sorted(_HABITS["bodies"], key=len, reverse=True)
)
_BODY = rf"(?:[Aa]ll (?:the )?|[Tt]he )?(?:[A-Z][\w&'’-]+ ){{0,5}}(?:{_BODIES})"
_DECIDER = (
    rf"(?:{_BODY}|[Tt]he (?:[A-Z][\w’'-]+ ){{0,3}}(?:Mayor|Leader|Commissioner|(?:Cabinet|Executive|Lead) Member"
    r"|Portfolio Holder)(?: for [A-Z][\w,&’' -]{2,60}?)?)"
)
"""The body, or one who decides alone; that is told by a verb in capitals, since mayors also take the chair."""
_OTHER_VERB = rf"(?!(?:{'|'.join(_HABITS['reporting']).upper()})\b)[A-Z]{{3,}}ED"
"""A verb in capitals that is on no list: `The Board CONCLUDED`. Minutes set off so only what a body does."""
_ASKED = r"ASKED(?!\s+(?:whether|if|how|why|what|when|where|about|an?|questions?)\b)"
_DECIDED = rf"(?:\w+ (?:and|&) )?(?:{_SPOKEN})(?:\s+unanimously)?"
_HAVING = r"(?:(?:Following|After|Having|Upon|On|In)\b[^.:;]{3,80}?,\s+)?"
"""`Following discussion, the Committee AGREED to:`."""
_ADVERBS = r"(?:\s+(?:unanimously|therefore|then|accordingly|further|also|subsequently|duly|hereby|formally|all))*"
_VOTE = r"(?:\s*[:;,–—-]*\s*\((?=[^)]*(?:[Uu]nanim|UNANIM|[Vv]ot|[Nn]em|[Ff]or|[Aa]gainst|[Aa]bst))[^)]*\))?"
_HOW = r"(?:\s+(?:unanimously|UNANIMOUSLY|nem\.? con\.?)|\s+by [\w\s]{3,40}(?=\s+that\b))?"
_TO_WHOM = r"(?:\s+(?:to|TO)\s+(?:the\s+|THE\s+)?[A-Z][^.:;]{2,80}?(?=\s+(?:that|THAT)\b|\s*[:–—-]))?"
_TO_WHOM_THAT = r"(?:(?<=\brecommended)\s+to\s+(?:the\s+)?[A-Z][^.:;]{2,80}?(?=\s+that\b))?"
_OWN_NUMBER = r"(?:\s+[A-Z]{0,4}\d[\w/.]*(?=\s*[:–—-]))?"
"""`RESOLVED 23/13: That ...`: the decision's own."""
_THAT = r"(?:\s*[:;,./–—-]+)*(?:\s*(?:that|That|THAT)\b(?:\s*[:,;–—-]+)*)?"


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that introduce a decision, and where they stand in their paragraph."""

    words: str
    """`RESOLVED that`."""
    rest: str
    """What follows them, as far as the decision can run inside its paragraph."""
    before: str = ""
    """What stands before them in their sentence: movers, or nothing."""
    heading: bool = False
    """Whether the words stand alone as a heading."""
    whole: bool = True
    """Whether the decision runs to the paragraph's end; one told inside a sentence ends with it."""
    inferred: bool = False
    """Whether the words are known only by how they recur in these minutes."""


_HEADING = re.compile(rf"(?P<lead>(?:{'|'.join(_HABITS['headings'])})\s*[:;./–—-]*)", re.IGNORECASE)
_AT_START = re.compile(
    rf"(?P<lead>(?:(?:and\s+)?(?:[Ii]t|IT)\s+(?:was|WAS){_ADVERBS}\s+)?(?:(?:UNANIMOUSLY|Unanimously)\s+)?"
    rf"(?:\b(?:{_CAPITALS})\b(?:\s*(?:\b(?:AND|and)\b|&|/)\s*(?:{_CAPITALS})\b)?)"
    rf"{_OWN_NUMBER}{_HOW}{_VOTE}(?:(?<=RECOMMENDED){_TO_WHOM})?{_THAT})(?P<rest>.*)$",
    re.DOTALL,
)
_PLAIN_START = re.compile(
    rf"(?P<lead>(?:(?:Unanimously|Also)\s+)?"
    r"(?:(?:Decisions?|Outcomes?)(?=\s*:|\s+[–—-]\s+(?:\(?[1aAi]\)|[Tt]hat\b|[Tt]o\s[a-z]))"
    rf"|{'|'.join(word.capitalize() for word in _HABITS['spoken'])})"
    rf"(?:\s+unanimously)?{_VOTE}(?:\s*[:–—-]+\s*(?:[Tt]hat\b)?|/\s*(?:[Tt]hat\b|$)|,?\s+[Tt]hat\b[:,]?|(?=\s+to\b)"
    r"|(?=\s+\(?[1aAi]\)\s)))(?P<rest>.*)$",
    re.DOTALL,
)
_SENTENCE_START = re.compile(
    rf"(?P<lead>{_HAVING}(?:{_DECIDER}|It|They){_ADVERBS}\s+(?:{_CAPITALS}|{_ASKED}|{_OTHER_VERB})\b"
    rf"{_VOTE}{_TO_WHOM}{_THAT})(?P<rest>.*)$",
    re.DOTALL,
)
_INSIDE = re.compile(
    rf"\b(?P<lead>(?:(?:[Ii]t|IT)\s+(?:was|is|were)|(?<!had )was|(?<=\band)"
    rf"|(?:[Pp]ut to (?:the|a)|[Aa]|[Tt]he) vote,?){_ADVERBS}(?:,[^,.;:]{{3,60}},)?\s+(?:UNANIMOUSLY\s+)?"
    rf"(?:(?:RESOLVED|AGREED|RECOMMENDED|DECIDED|ORDERED)\b|(?<=[Ii]t was ){_OTHER_VERB}\b(?=\s+that\b|\s*:))"
    rf"(?:\s+unanimously)?{_VOTE}{_THAT})(?P<rest>.*)$",
    re.DOTALL,
)
_TOLD = re.compile(
    rf"(?P<lead>\b(?:(?:[Ii]t|IT|[Ii]s) was{_ADVERBS}\s+{_DECIDED}{_TO_WHOM_THAT}"
    r"(?:\s+[Tt]hat\b|\s+[–—-]+\s*[Tt]hat\b|\s*(?=:)|\s*(?=[–—-]+\s*$)|(?=\s+(?:not )?to\b|\s+[A-Z]))"
    rf"|{_BODY}{_ADVERBS}\s+{_DECIDED}{_TO_WHOM_THAT}"
    r"(?:\s+[Tt]hat\b|\s*(?=:)|(?=\s+(?:\(?(?:i|a|1)\)\s+)?(?:not )?to\b))"
    rf"|\b(?:[Ii]t|IT) was{_ADVERBS}\s+(?:requested|asked)\s+that\b(?!.*(?:{'|'.join(_HABITS['reminding'])}))"
    rf"|{_BODY}{_ADVERBS}\s+(?:\w+ (?:and|&) )?resolved\b"
    rf"|{_BODY}{_ADVERBS}\s+(?:{'|'.join(_HABITS['asking_that'])})\s+that\b(?!\s+(?:he|she|it|they|there)\b)"
    rf"(?!.*(?:{'|'.join(_HABITS['reminding'])}))))(?P<rest>.*)$",
    re.DOTALL,
)
_MOVED = re.compile(
    r"(?P<lead>(?:The (?:following|recommendations?|motions?|resolutions?)|An?|These|This|It)\b"
    r"[^.;:]{0,60}?\b(?:was|were)\s+"
    r"(?:then\s+)?(?:proposed|moved)\b[^;:]{3,90}?\b[Ss]econded\b[^;:]{3,70}?\b(?:agreed|carried|approved|resolved|adopted|passed)\b"
    r"(?:\s+(?:unanimously|nem\.? con\.?|(?:by|on|with)\s[^.:;]{3,60}))?"
    r"\s*(?:[.:;–—-]+\s*(?:[Tt]hat\b\s*[:–—-]*)?|[Tt]hat\b\s*[:–—-]*))(?P<rest>.*)$",
    re.DOTALL,
)
"""`The following were proposed by Mrs Ash, seconded by Mr Elm and agreed unanimously. That:`"""
_SUBJECTLESS = re.compile(r"\b[Rr]esolved (?:not )?to\b")
"""`Subscription - resolved to pay`: what was resolved stands before the word."""
_RECOUNTS = re.compile("|".join(_HABITS["recounts"]), re.IGNORECASE)


def find_lead(text: str) -> Lead | None:
    """The words with which a paragraph, its label taken off, introduces a decision; None if it introduces none."""
    heading = _HEADING.fullmatch(text.strip())
    if heading or heads_actions(text):
        return Lead(text.strip(), "", heading=True)
    if _IN_CAPITALS.fullmatch(text.strip()):
        return Lead(text.strip(), "")
    for pattern in (_AT_START, _PLAIN_START, _MOVED):
        match = pattern.match(text)
        if match:
            return Lead(match["lead"].strip(), match["rest"].strip())
    action = find_action(text)
    return Lead(*action) if action else None


_KINDS = "|".join(_HABITS["kinds"])
_KIND_FIRST = re.compile(rf"(?P<kind>{_KINDS})\s*[:–—]\s+(?=[A-Z])", re.IGNORECASE)


def names_kind(words: str) -> bool:
    """Whether words are what minutes call a decision: `Information`, `For the Executive`, `RECOMMENDATION 2`."""
    return bool(re.fullmatch(_KINDS, _NUMBER.sub("", words.strip(" .:")), re.IGNORECASE))


def number_of_kind(lead: str) -> str:
    """The number behind what a decision is called, `2` of `RECOMMENDATION 2:`; empty without one."""
    words = lead.strip(" .:–—-")
    number = _NUMBER.search(words)
    return number["number"] if number and names_kind(words) else ""


_NUMBER = re.compile(r"\s+(?:no\.? ?)?(?P<number>\d{1,2})$", re.IGNORECASE)


def part_kind(text: str) -> tuple[str | None, str]:
    """What a decision says first that it is, `Information: The figures`, and the rest; None and all of it else."""
    match = _KIND_FIRST.match(text)
    return (match["kind"], text[match.end() :]) if match else (None, text)


_BODY_ALONE = re.compile(rf"(?:That )?{_BODY}\s*[:;–—-]+")
_IN_CAPITALS = re.compile(
    rf"(?:THE |ALL )?(?:[A-Z’'&-]+ ){{0,5}}(?:{'|'.join(_HABITS['bodies']).upper()})(?: UNANIMOUSLY| THEN)?"
    rf" (?:{_SPOKEN.upper()})(?: THAT| TO)?\s*[:;–—-]*"
)
"""`THE BOARD AGREED` alone on its line."""
_ACT = re.compile(rf"(?:{'|'.join(_HABITS['acts'])})\b", re.IGNORECASE)


_TALK = "|".join(sorted({*_HABITS["reporting"], "debated", "viewed"} - {*_HABITS["acts"]}))
_DID = re.compile(
    rf"(?:(?:also|again|otherwise|further|then|[a-z]+ly)\s+)*(?!(?:{_TALK})\b)"
    r"(?:[a-z]{3,}ed|withdrew|sought|took|gave|made|set|put|chose|sent|wrote|laid|left|drew|stood|bade)\b"
)
"""What a body did, in the past and in small letters, so that its name over the list is what says who."""


def opens_acts(text: str, first: str) -> Lead | None:
    """`Members:` over a list whose first point says what they did, `noted the report`: the body's name as a lead."""
    return Lead(text, "") if _BODY_ALONE.fullmatch(text.strip()) and (_ACT.match(first) or _DID.match(first)) else None


_BODY_LAST = re.compile(rf"(?:.*(?:[,;.]|\band|\bthen)\s+)?(?:[Tt]hat )?{_BODY}{_ADVERBS}\s*[:;–—-]+", re.DOTALL)
_ACT_IN_CAPITALS = re.compile(
    r"(?:(?:ALSO|FURTHER|UNANIMOUSLY|THEREFORE)\s+)?[A-Z]{4,}\b(?!\s+(?!AND\b|TO\b|THAT\b)[A-Z]{2,}\b)"
)


def introduces_acts(text: str) -> bool:
    """Whether a sentence ends with the body's name over what it did: `Having heard this, the Committee:`."""
    return bool(_BODY_LAST.fullmatch(text.strip()))


def is_act(text: str) -> bool:
    """Whether an entry begins with what the body did, in capitals: `REQUESTED the figures by ward`."""
    return bool(_ACT_IN_CAPITALS.match(text))


def does_act(text: str) -> bool:
    """Whether an entry begins with what a body does: `to note the report`, `asks the Clerk to write`."""
    return bool(_DOES.match(text))


_DOES = re.compile(rf"(?:to\s+)?(?:also\s+)?(?:{'|'.join(_HABITS['acts_to'])})(?:e?s)?\b", re.IGNORECASE)


def heads_decision(text: str) -> bool:
    """Whether a line's words only introduce decisions, `Decision`, `The Board resolved:-`, and so title no minute."""
    lead = find_lead(text)
    if lead is not None and not lead.rest.strip(" .:;–-"):
        return True
    bare = text.strip()
    return bare.endswith((":", ":-", ":–")) and bool(_BODY_ALONE.fullmatch(bare) or any(leads_inside(bare)))


def opens_decision(text: str) -> bool:
    """Whether a line's words begin a paragraph of their own, whatever stands above: the decision words in capitals."""
    match = re.match(r"(?:(?:It|IT) (?:was|WAS) )?(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|RECOMMENDED)\b", text)
    return bool(match) or bool(re.match(rf"(?:Resolved|Agreed|Decision|{_CAPITALS}|ACTIONS?)\s*[:–—-]", text))


_STEMS = tuple(
    {word.lower() for word in [*_HABITS["capitals"], *_HABITS["spoken"]]}
    | {"resolved", "agreed", "recommended", "decided", "ordered", "decision", *_HABITS["asking_that"]}
)
_VERB_INSIDE = re.compile(r"\b[A-Z]{3,}ED\b|\b(?:[A-Z]{3}[A-Z -]{2,37}|Re[a-z]+[\w -]{0,33}):\s")


def _may_lead(text: str) -> bool:
    """Whether any of the words is there without which no decision is introduced: far cheaper than to look how."""
    stems = any(map(text.lower().__contains__, _STEMS))
    return stems or bool(may_give_action(text) or _VERB_INSIDE.search(text))


def leads_inside(text: str) -> Iterator[Lead]:
    """The decisions that a paragraph tells inside its sentences, in order."""
    return iter(_all_inside(text))


@lru_cache(maxsize=4096)  # asked of the same paragraphs by several readers
def _all_inside(text: str) -> tuple[Lead, ...]:
    return tuple(_told_inside(text))


def _told_inside(text: str) -> Iterator[Lead]:
    if not _may_lead(text):
        return
    yield from (Lead(*action, whole=False) for action in bracketed_actions(text))
    told_until = 0
    for at, sentence in enumerate(each := list(sentences(text))):
        if at < told_until or not _may_lead(sentence):
            continue
        match = _INSIDE.search(sentence)
        if match and not _RECOUNTS.search(sentence[: match.start("lead")]):
            rest = " ".join([match["rest"].strip(), *each[at + 1 :]])
            yield Lead(match["lead"].strip(), rest.strip(), sentence[: match.start("lead")].strip())
            return
        opening = (find_lead(sentence) or _labelled(sentence, text)) if at else None
        if opening is not None and not opening.heading:
            if opening.whole and not find_action(sentence):
                end = next((n for n in range(at + 1, len(each)) if _label_of(each[n])), len(each))
                yield Lead(opening.words, " ".join([opening.rest, *each[at + 1 : end]]).strip(), whole=end == len(each))
                told_until = end
                continue
            yield Lead(opening.words, opening.rest, whole=False)
            continue
        for pattern in (_SENTENCE_START, _TOLD):
            match = pattern.match(sentence) if pattern is _SENTENCE_START else pattern.search(sentence)
            if match and not recounts(sentence, match.start("lead")):
                before, rest = sentence[: match.start("lead")].strip(), match["rest"].strip()
                if rest.strip(" .:–-") or at == len(each) - 1:
                    first, *others = _AND_DID.split(rest)
                    yield Lead(
                        match["lead"].strip(), first.strip(":–- ") and first, before, whole=not rest.strip(" .:–-")
                    )
                    yield from (
                        Lead(did[0], did[1], whole=False) for other in others if len(did := other.split(" ", 1)) > 1
                    )
                break
        else:
            if is_owned(sentence) and not (at and _was_told(each[at - 1], sentence)):
                said = sentence if _SAYS_MORE.match(sentence) or not at else f"{each[at - 1]} {sentence}"
                yield Lead("Action", said, whole=False)
                continue
            if _SUBJECTLESS.search(sentence) and not recounts(sentence, len(sentence)):
                yield Lead("", sentence, whole=False)


_AND_DID = re.compile(
    rf",?\s+and\s+(?:also\s+|then\s+|further\s+)?(?=(?:{_CAPITALS}|REQUESTED|ASKED|{_OTHER_VERB})\s+\w)"
)
"""`RECOMMENDED that the weir be mended and REQUESTED a visit`: what a body did besides."""


def undertakings(text: str) -> Iterator[str]:
    """The sentences by which somebody undertakes to do a thing: told to the meeting, and decided by nobody.

    `Mr Ash undertook to send Members the list.`
    """
    for sentence in sentences(text) if "undert" in text else ():
        if _UNDERTAKES.match(sentence) and not recounts(sentence, len(sentence)):
            yield sentence


_UNDERTAKES = re.compile(
    r"(?:In (?:reply|answer|response)[^.;]{0,80}?,? )?(?:[Tt]he )?[A-Z][\w'’.,() -]{1,80}? (?:also |then |therefore )?"
    r"(?:undertook|gave an undertaking) (?:to (?!consider|look|think)[a-z]+|that)\b[^?]{8,}$"
)


def _was_told(before: str, sentence: str) -> bool:
    """Whether who is to act, alone in brackets, stands behind a sentence that says itself what was decided."""
    return not _SAYS_MORE.match(sentence) and (find_lead(before) is not None or any(leads_inside(before)))


_SAYS_MORE = re.compile(r"[^(\[]*\w{2,}")


def _label_of(sentence: str) -> re.Match[str] | None:
    """The words that say what kind of decision a sentence is, any in capitals: `RECOMMENDATION: that`, `Action:`."""
    label = _LABEL.match(sentence)
    return label if label and (label["lead"].isupper() or names_kind(label["lead"])) else None


def _labelled(sentence: str, paragraph: str) -> Lead | None:
    """A sentence that runs on after others under such words: a decision by itself, as one under `ACTION:` is.

    In small letters they may be a report's, unless its paragraph gives actions under their own.
    """
    label = _label_of(sentence)
    if not label or not names_kind(label["lead"]) or _NOT_ASKED.match(label["lead"]):
        return None
    own = label["lead"].isupper() or may_give_action(paragraph)
    return Lead(label["lead"].strip(), label["rest"].strip(), whole=False) if own else None


def labelled_alone(text: str) -> Lead | None:
    """The same for a paragraph of its own, where the label is in capitals: in small letters it may be a report's."""
    lead = _labelled(text, "")
    return replace(lead, whole=True) if lead else None


def leads_run_on(text: str) -> tuple[Lead, ...]:
    """The decisions of a paragraph that begins with such words and has more of them: `ACTION: one. AGREED: another.`"""
    each = sentences(text)
    places = [at for at, sentence in enumerate(each) if _label_of(sentence)]
    if len(places) < _SEVERAL or places[0]:
        return ()
    leads = [find_lead(each[at]) or _labelled(each[at], text) for at in places]
    ends = [*places[1:], len(each)]
    return tuple(
        replace(lead, rest=" ".join([lead.rest, *each[at + 1 : end]]).strip(), whole=False)
        for lead, at, end in zip(leads, places, ends, strict=True)
        if lead and not lead.heading
    )


_SEVERAL = 2
_LABEL = re.compile(
    r"(?P<lead>[A-Z][A-Za-z -]{4,39}(?: (?:No\.? ?)?\d{1,2})?:)\s*(?P<rest>\S+(?:\s+\S+){2,})$", re.DOTALL
)
_NOT_ASKED = re.compile(r"(?:\w+ )?NOT", re.IGNORECASE)
"""`TO NOTE:` asks for nothing."""


def recounts(sentence: str, until: int) -> bool:
    """Whether the words before a place in a sentence tell of another time or another body."""
    return bool(_RECOUNTS.search(sentence[: until + 1])) or bool(re.search(r"[“\"‘][^”\"’]*$", sentence[:until]))


_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Cllr|Cllrs|Prof|Rev|St|No|Nos|Para|para|Sec|sec|Ref|ref|Ltd|Co|etc|e\.g|i\.e|approx|nem|[A-Z])|\b[ap]\.m)\.$"
)


_LONGEST_ABBREVIATED = 10
"""Letters of `approx`, and what stands before."""
_QUOTE = re.compile(r"(?<!\w)[‘“\"']")
_SENTENCE_END = re.compile(r"[.?!]['’”\")]*\s+(?=[A-Z“‘\"(£])")


_QUOTATION = re.compile(r"(?<!\w)(?:“[^“”]*”|‘[^‘]*?’(?!\w)|\"[^\"]*\"|'(?=\w)[^\"“”]*?'(?!\w))")


@lru_cache(maxsize=4096)  # several readers ask of the same paragraphs
def sentences(text: str) -> tuple[str, ...]:
    """A paragraph's sentences; one that quotes several is one."""
    return tuple(_parted(text))


def _parted(text: str) -> Iterator[str]:
    start = 0
    quoted = [match.span() for match in _QUOTATION.finditer(text)] if _QUOTE.search(text) else []
    for match in _SENTENCE_END.finditer(text):
        # From the start of a long sentence on, a pattern for its end is tried at each place.
        if _ABBREVIATED.search(text[max(start, match.start() - _LONGEST_ABBREVIATED) : match.start() + 1]):
            continue
        if any(begin < match.start() and match.end() < end for begin, end in quoted):
            continue
        yield text[start : match.end()].strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()


_VOTES = re.compile("|".join(f"(?:{pattern})" for pattern in _HABITS["votes"]), re.IGNORECASE)


def names_body(text: str) -> str | None:
    """The body that met, with which a sentence begins, and words such as `also`: `The Board therefore`; else None."""
    match = _NAMES_BODY.match(text)
    return match.group() if match else None


_NAMES_BODY = re.compile(rf"(?:(?:After|Having|Following) [^:;]{{3,80}}?,? )?{_BODY}{_ADVERBS}\b")


def is_vote(text: str) -> bool:
    """Whether a paragraph or sentence only tells how was voted, or who moved."""
    return bool(_VOTES.fullmatch(text.strip(" .")))


def part_vote(text: str) -> tuple[str, str | None]:
    """A decision's words -> the same without votes and movers at their end, and those."""
    votes: list[str] = []
    bracket = re.search(
        r"\s*(\((?:[^()]*\b(?:unanim\w+|votes?|abst\w+|nem\.? con)\b[^()]*)\)\.?)$", text, re.IGNORECASE
    )
    if bracket and bracket.start():
        votes.append(bracket.group(1))
        text = text[: bracket.start()].rstrip()
    parts = list(sentences(text))
    while len(parts) > 1 and is_vote(parts[-1]):
        votes.insert(0, parts.pop())
    if votes:
        text = " ".join(parts)
    return text, " ".join(votes) or None
