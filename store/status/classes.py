"""From the words of a text to their classes: what the vocabulary holds, compounds of it, and what was done by its form.

A word the vocabulary does not hold is a deed where its ending says so: after *har* a supine (*har kommunicerats*),
after *är* a participle (*larmet är installerat*).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from store.past_forms import is_participle
from store.status.words import status_words

TOKEN = re.compile(r"(?:enl|avsl|påb|genomf|åtg)\.|[a-zåäöéü]+|\d+(?:[-/.:,]\d+)*|[^\sa-zåäöéü\d]")
_STOPS = dict.fromkeys(".!?;()|•·\n", ".") | {",": ",", "/": ",", "-": "-", ":": "-", "[": "-", "]": "-"}
_SUPINES = ("ats", "its", "tts", "rts", "lts", "nts")
"""Endings of what has been done by somebody: *har kommunicerats*."""
_NO_SUPINES = ("insats", "plats", "ansats", "sprängsats")
"""Nouns with the ending of a supine, and what is made of them: *arbetsinsats*."""
_NO_DEEDS = frozenset(
    {
        "påverkats",
        "diskuterat",
        "diskuterats",
        "försvårats",
        "förts",
        "drabbats",
        "präglats",
        "ökats",
        "informerade",
        "informerad",
        "informerats",
        "kontaktade",
        "involverade",
        "inbjudna",
        "remitterad",
        "remitterat",
        "kortats",
        "minskats",
        "halverats",
        "fördubblats",
        "överklagad",
        "överklagat",
        "överklagade",
        "överklagats",
        "överprövad",
        "överprövat",
        "överprövats",
        "organiserad",
        "organiserat",
        "organiserade",
        "beräknade",
        "utformad",
        "utformat",
        "utformade",
        "uppbyggd",
        "pressad",
        "pressat",
        "pressade",
        "hotad",
        "hotat",
        "hindrad",
        "hindrat",
        "hindrats",
        "ifrågasatt",
        "efterfrågad",
        "efterfrågat",
        "oroad",
        "oroade",
        "intresserad",
        "intresserade",
        "höjts",
        "avslagen",
        "avslaget",
        "avslagna",
        "avslagits",
        "sänkts",
    }
)
_WORDS = status_words() | _STOPS
_FEW = 4
"""Words of a text so short that a participle alone is what it says."""
_AUXILIARY = re.compile("[HAwIN]")


def classes_of(words: Sequence[str]) -> str:
    """The class letter of each word of a text."""
    letters = "".join([_WORDS.get(word) or _compound(word) for word in words])
    if len(words) < _FEW or _AUXILIARY.search(letters):
        letters = "".join(
            ["Π" if letter == "x" and _is_deed(word) else letter for letter, word in zip(letters, words, strict=True)]
        )
        letters = _STATE_OF.sub(
            lambda match: f"{match[1]}Π" if _is_state(words[match.end() - 1]) else match[0], letters
        )
    if letters[:1] == "x" and _is_state(words[0]) and not words[0].endswith(_PLURAL):
        # ”Skickat till alla skolor”: what a text begins with is no adjective of the noun behind it.
        letters = f"Π{letters[1:]}"
    if "%" in letters or "å" in letters:
        letters = "".join(["#" if word[0].isdigit() else letter for letter, word in zip(letters, words, strict=True)])
    return letters


_PLURAL = ("ade", "da", "ta", "na")
_STATE_OF = re.compile("(A[nh]{0,2}|(?<![^.,])n{0,2}Nn{0,2})x")


def _is_state(word: str) -> bool:
    """Whether a word behind *är* tells what was done, where a participle may end in -at: *larmet är installerat*."""
    return word in _DEEDS or (is_participle(word) and not word.endswith(_NO_SUPINES) and word not in _NO_DEEDS)


_DEEDS = frozenset(
    {f"{way}kopplad{ending}" for way in ("in", "på", "upp", "bort", "ur", "från") for ending in ("", "e")}
    | {"uppsagt", "uppsagd", "uppsagda"}
    | {f"{way}kopplat" for way in ("in", "på", "upp", "bort", "ur", "från")}
)
"""Deeds whose last part alone is a state: *inkopplad*, not *kopplad*."""


@lru_cache(maxsize=4096)
def _compound(word: str) -> str:
    """The class of a word the vocabulary does not hold."""
    if word.endswith(_DELAYS):
        return "L"
    if word.endswith(_PLANS):
        return "p"
    return "ş" if word.endswith(_STAGES) else "x"


_PLANS = ("projektplanen", "genomförandeplanen", "projekttidplanen", "huvudtidplanen")
"""Plans that tell when, as *tidplanen* does."""
_STAGES = ("skedet", "skede", "ingsstadiet", "fasen")
"""How nouns of a stage end: *inledningsskedet*, *testfasen*."""
_DELAYS = ("försening", "förseningar", "förseningen")


@lru_cache(maxsize=4096)
def _is_deed(word: str) -> bool:
    """Whether a word after *har* or *är* tells what was done: *har kommunicerats*, *är avhjälpta*."""
    return (
        (word.endswith(_SUPINES) or (is_participle(word) and not word.endswith("at")))
        and not word.endswith(_NO_SUPINES)
        and word not in _NO_DEEDS
    )
