"""A word -> its stem, by Porter's rules for English (An algorithm for suffix stripping, 1980). Pure.

Both engines index these stems, so that they give the same answers.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CONSONANT = "(?:[^aeiouy]|(?<=[aeiou])y|^y)"
_VOWEL = "(?:[aeiou]|(?<![aeiou])(?<!^)y)"
_MEASURE = re.compile(f"{_VOWEL}+{_CONSONANT}+")
_HAS_VOWEL = re.compile(_VOWEL)
_SHORT_END = re.compile(f"{_CONSONANT}{_VOWEL}(?![wxy]){_CONSONANT}$")

_STEP_2 = {
    **{"ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble", "alli": "al"},
    **{"entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al"},
    **{"iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble"},
    "isation": "ise",
    "logi": "log",
}
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "alise": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = re.compile(
    # Not -ise: what is organised and what is publicised has nothing to do with organs and publics.
    "(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive)$"
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word in small letters; words of one or two letters, and with figures, are left as they are."""
    if len(word) <= 2 or not word.isascii() or not word.isalpha():
        return word
    word = _without_inflexion(word)
    if word.endswith("y") and _HAS_VOWEL.search(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(_replaced(word, _STEP_2), _STEP_3)
    return _tidied(_without_suffix(word))


def _measure(word: str) -> int:
    """How many times a vowel is followed by a consonant: a rough count of syllables."""
    return len(_MEASURE.findall(word))


def _without_inflexion(word: str) -> str:
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "ies")) else word[:-1]
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for ending in ("ed", "ing"):
        if word.endswith(ending) and _HAS_VOWEL.search(word[: -len(ending)]):
            return _with_e(word[: -len(ending)])
    return word


def _with_e(word: str) -> str:
    if word.endswith(("at", "bl", "iz", "is")):
        return word + "e"
    if len(word) > 3 and re.search(r"([^aeiouflsz])\1$", word):
        return word[:-1]
    return word + "e" if _measure(word) == 1 and _SHORT_END.search(word) else word


def _replaced(word: str, endings: dict[str, str]) -> str:
    for length in range(min(len(word), 7), 1, -1):
        ending = word[-length:]
        if ending in endings:
            root = word[:-length]
            return root + endings[ending] if _measure(root) else word
    return word


def _without_suffix(word: str) -> str:
    match = _STEP_4.search(word)
    return word[: match.start()] if match and _measure(word[: match.start()]) > 1 else word


def _tidied(word: str) -> str:
    if word.endswith("e"):
        root = word[:-1]
        if _measure(root) > 1 or (_measure(root) == 1 and not _SHORT_END.search(root)):
            word = root
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word
