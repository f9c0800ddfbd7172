"""From a text to tokens: one master pattern finds words and runs of digits, the vocabulary gives each its class.

The result is a string with one class letter for each token (the classes are listed in `store.schedule.words` and
`store.schedule.promise_words`), which is what the grammar is written over. Everything is one pass and linear: the
pattern has no nested repetition, words are looked up in a dictionary, and a run of digits is classified by its shape.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from store.lazy_pattern import lazy_pattern
from store.schedule.misspelt import mind_months
from store.schedule.not_time import BEFORE_NUMBERS, PRETERITE, WATCHED, mind_names, number_class, watched_word
from store.schedule.numbers import LONGEST, classify_number
from store.schedule.phrases import PHRASES
from store.schedule.promise_words import promise_words
from store.schedule.words import ABBREVIATIONS, MONTHS, time_words
from store.text_folding import Folded, fold

STOP = "."
"""The class of a token that ends a sentence."""
PLAIN = "x"
"""The class of a word the vocabulary does not know."""

_VOCABULARY: dict[str, tuple[str, object]] = {**time_words(), **promise_words()}
_MONTH_START = "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec"


def _several_words() -> str:
    """A pattern for the phrases of several words that looks at their first two letters once; longest first."""
    by_start: dict[str, list[str]] = {}
    for phrase in sorted((phrase for phrase in PHRASES if not phrase.isalpha()), key=len, reverse=True):
        by_start.setdefault(phrase[:2], []).append(re.escape(phrase[2:]))
    by_letter: dict[str, list[str]] = {}
    for start, ends in by_start.items():
        by_letter.setdefault(start[0], []).append(f"{re.escape(start[1])}(?:{'|'.join(ends)})")
    return "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in by_letter.items())


@cache
def _pattern() -> re.Pattern[str]:
    """The master pattern; made when first needed, because a start of the program needs none."""
    return re.compile(
        rf"""
    (?=[a-zåäö])(?<![a-zåäö])(?:
        ({_several_words()}                                         # 1 several words with one meaning
          |t\.?\ ?o\.?\ ?m\b\.?|fr?\.?\ ?o\.?\ ?m\b\.?|f\.\ ?r\.\ ?o\.\ ?m\b\.?|t\.\ ?v\b\.?|(?<=-\ )tv|(?<=-)tv
          |följ(?:s|as|a|er|ts|des|t)\ (?:\w+\ )?upp|st[äa]m(?:s|mas|mer|ma|des|ts)\ av
          |(?:dra[rs]?|sätts|sättas|kör|komma|kommer|sätter)\ igång
        )(?![a-zåäö])
    )
    |([a-zåäöéüæøáèà]+)                                              # 2 a word
    |(\d{{1,2}}(?::[aeås]|[aes])(?![a-zåäö\d]))                        # 3 an ordinal in digits
    |(\d{{4}}\ ?-\ ?\d\d\ ?-\ ?\d\d(?![\d:/-])
      |\d{{4}}(?=-\d{{1,2}}/\d)(?!-\d\d/\d{{4}})                 # 4 a run of digits with its separators,
      |\d{{1,2}}/\d{{1,2}}-\d\d(?=-\d{{1,2}}/\d)                         #   cut where a second day begins
      |\d+(?:[-/.:]\d+)*)
    |(?<!\d)[-'](\d\d)(?![\d:]|/\d|[-.]\d|\ ?(?:{_MONTH_START}))     # 5 a year of two digits behind a dash
    |([-.,;:!?()\n\t|•·▪/+&→>…%§])                                    # 6 a sign
    """,
        re.VERBOSE,
    )


_SIGNS = {
    "-": "-",
    ",": ",",
    "(": ",",
    ")": ",",
    ":": "ː",
    "/": "/",
    "+": "&",
    "&": "&",
    "→": "→",
    ">": "→",
    "%": "C",
    "§": "Z",
}
_SENTENCE_ENDS = frozenset(".!?")
_ABBREVIATIONS = frozenset(ABBREVIATIONS.split())
_YEAR_FOLLOWS = frozenset("MSAQTHWLÅVJBn")
"""Classes after which a line break before a number is only the paper's edge."""
_OPENINGS = frozenset({"start", "starten"})
_KIND_LETTERS = frozenset("κσυρφπ")
_TIME_LETTERS = frozenset("MSAQTHWLÅVJBIYyEDdrlnU=:")
_FOLLOWED_UP = ("följts", "följdes", "stämdes", "stämts", "stamts", "följt")


@cache
def _compounds() -> tuple[tuple[re.Pattern[str], str, object], ...]:
    """Words made of a known one, by pattern."""
    return tuple(
        (re.compile(pattern), letter, value)
        for pattern, letter, value in (
            (
                r"\w*(?:nämnd|nämnden|nämndens|nämndsmöte|fullmäktige|utskott|utskottet|styrelsen|sammanträde|sammanträdet)",
                "N",
                None,
            ),
            (r"\w+(?:uppföljning|uppföljningen|avstämning|avstämningen|uppföljningar)", "φ", "noun"),
            (r"\w+(?:utvärdering|utvärderingen|utvärderingar)", "υ", "noun"),
            (r"(?:åter|slut|del|mellan|nämnd|års|läges)\w*(?:redovisning|rapportering|rapporten|rapport)", "ρ", "noun"),
            (r"\w{3,}(?:start|starten)", "σ", "noun"),
            (
                r"(?:inflyttnings|bygg|drift|besluts|leverans|anläggnings)(?:klar|klart|klara|färdig|färdigt)",
                "κ",
                "klar",
            ),
            (r"\w{3,}(?:träffar|tillfällen|möten|besök|dialoger|samtal|konferenser|föreläsningar|dagar)", "τ", None),
            (r"\w+(?:ades|ddes|gdes|jdes|mdes|rdes|ldes|vdes|ktes|ptes|ttes|stes|ntes|ndes|ättes)", "∂", None),
            (r"\w+(?:togs|gavs|sågs|skrevs|hölls|lades|sattes|drogs|bröts|bjöds)", "∂", None),
            (r"\w{2,}(?:tog|gav|utsåg|skrev|höll|stod|gick|lade|satte|förde|ställde|sände|byggde|köpte)", "∂", None),
            (
                r"\w*(?:syfte|häfte|löfte|skifte|gifte|sjätte|fjärde|värde|avgifte|beteende|ordförande|främste)",
                PLAIN,
                None,
            ),
            (r"\w{2,}(?:ade|dde|tte|kte|pte|fte|lte|gde|jde|lde|mde|rde|vde|bde)", PLAIN, PRETERITE),
        )
    )


_MONTH_MEETING = lazy_pattern(
    rf"({'|'.join(word for words in MONTHS.values() for word in words.split()[:1])})"
    r"s?(?:nämnd|nämnden|sammanträde|sammanträdet|möte|mötet|nämndsmöte|fullmäktige)"
)
_MONTH_NUMBERS = {words.split()[0]: number for number, words in MONTHS.items()}
_LONGEST_WORD = 40


class Tokens:
    """The tokens of a text, as four columns."""

    __slots__ = ("ends", "folded", "letters", "starts", "text", "values")

    def __init__(self, text: str, folded: Folded) -> None:
        self.text = text
        self.folded = folded
        self.values: list[object] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.letters = ""

    def word(self, index: int) -> str:
        """A token as folded text."""
        return self.folded.text[self.starts[index] : self.ends[index]]

    def words(self, first: int, end: int) -> str:
        """The tokens from `first` to `end` (exclusive) as folded text, with what stands between them."""
        end = min(end, len(self.ends))
        return self.folded.text[self.starts[first] : self.ends[end - 1]] if first < end else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens from `first` to `last` (inclusive) stand in the text as written."""
        return self.folded.place(self.starts[first]), self.folded.end_place(self.ends[last])

    def is_capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter in the text as written."""
        return self.text[self.folded.place(self.starts[index])].isupper()


def scan(text: str, folded_text: Folded | None = None) -> Tokens:  # noqa: C901, PLR0912 (the one hot loop: a branch for each kind of token, no calls to spare)
    """The tokens of a text. Missing full stops before a capitalised promise word are put in."""
    tokens = Tokens(text, folded_text or fold(text))
    folded = tokens.folded.text
    letters: list[str] = []
    values, starts, ends = tokens.values, tokens.starts, tokens.ends
    # Looked up once: these are asked for every token.
    know, add_letter, add_value = _VOCABULARY.get, letters.append, values.append
    add_start, add_end = starts.append, ends.append
    for match in _pattern().finditer(folded):
        which = match.lastindex
        start, end = match.span()
        value: object = None
        if which == 2:
            word = match.group()
            letter, value = know(word) or _unknown(word)
            if word in WATCHED:
                letter, value = watched_word(tokens, letters, word, (letter, value), start, end, _VOCABULARY)
            if letter in _KIND_LETTERS and letters and letters[-1] in _TIME_LETTERS:
                if word in _OPENINGS and tokens.word(-1).endswith("s"):
                    letter, value = "G", "opening"
                elif text[tokens.folded.place(start)].isupper():
                    add_letter(STOP)
                    add_value(None)
                    add_start(start)
                    add_end(start)
        elif which == 4:
            run = match.group()
            letter, value = ("#", None) if end - start > LONGEST else classify_number(run.replace(" ", ""))
            if letter in "=ln" or (letters and letters[-1] in BEFORE_NUMBERS):
                letter = number_class(tokens, letters, letter, value, start, end)
        elif which == 6:
            sign = match.group()
            letter = _SIGNS.get(sign) or _line_or_stop(tokens, letters, sign, end)
            if not letter:
                continue
        elif which == 1:
            letter, value = _phrase(match.group())
        elif which == 3:
            digits = match.group(3)
            letter, value = "o", int(digits[:2].rstrip(":aeås"))
        else:
            letter, value = "y", 2000 + int(match.group(5))
        add_letter(letter)
        add_value(value)
        add_start(start)
        add_end(end)
    tokens.letters = "".join(letters)
    if "Mx" in tokens.letters:
        mind_names(tokens)
    if "x" in tokens.letters:
        mind_months(tokens)
    return tokens


def _line_or_stop(tokens: Tokens, letters: list[str], sign: str, end: int) -> str:
    """The class of a line break or a stop, or "" when it says nothing (in an abbreviation, a soft line break)."""
    folded = tokens.folded.text
    if sign == "\n":
        following = folded[end : end + 40].lstrip()
        if not following:
            return STOP
        place = tokens.folded.place(end + len(folded[end : end + 40]) - len(following))
        if tokens.text[place].islower() or (following[0].isdigit() and letters and letters[-1] in _YEAR_FOLLOWS):
            return ""
        return STOP
    if sign in _SENTENCE_ENDS:
        if end < len(folded) and folded[end] not in ' \n\t)"”':
            return ""
        if sign == "." and letters:
            last = tokens.word(-1)
            following = folded[end : end + 4].lstrip()
            if following and (last in _ABBREVIATIONS or letters[-1] == "n"):
                place = tokens.folded.place(end + len(folded[end : end + 4]) - len(following))
                if tokens.text[place].islower() or (letters[-1] != "n" and following[0] in "0123456789-'"):
                    return ""
    return STOP


@lru_cache(maxsize=8192)
def _unknown(word: str) -> tuple[str, object]:
    """The class of a word the vocabulary does not hold: a compound of a known one, a verb in the past, or nothing."""
    if not 4 < len(word) <= _LONGEST_WORD:
        return PLAIN, None
    meeting = _MONTH_MEETING.fullmatch(word)
    if meeting:
        return "I", _MONTH_NUMBERS[meeting.group(1)]
    for pattern, letter, value in _compounds():
        if pattern.fullmatch(word):
            return letter, value
    return PLAIN, None


@lru_cache(maxsize=512)
def _phrase(words: str) -> tuple[str, object]:
    """The class of several words that mean one thing."""
    known = PHRASES.get(words)
    if known:
        return known
    if words[0] == "t" and "v" in words:
        return "λ", None
    if words[0] == "t":
        return "Ŧ", None
    if words.startswith(("fr", "f.", "f ", "fo")) and "upp" not in words:
        return "F", None
    if words.endswith("igång"):
        return "σ", "verb"
    return "φ", "done" if words.startswith(_FOLLOWED_UP) else "verb"
