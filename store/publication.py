"""What should be looked at before a document leaves the house: personnummer, telephone numbers, addresses, names.

Officials' names tied to their work may be published, so nothing is forbidden; a person decides. Personnummer are
recognised by their date and check digit (`python-stdnum`), telephone numbers by the plan of numbers (`phonenumbers`),
names by nothing better than how they are written, which is why they are called perhaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec


class Sensitive(StrEnum):
    """What was found."""

    PERSONAL_NUMBER = "personnummer"
    COORDINATION_NUMBER = "samordningsnummer"
    TELEPHONE = "telefonnummer"
    EMAIL = "e-postadress"
    NAME = "kanske ett namn"


class Sighting(msgspec.Struct, frozen=True):
    """One thing to look at."""

    kind: Sensitive
    words: str
    """As they stand."""
    where: str
    """The område or the heading they stand under."""


_NUMBER = re.compile(
    r"(?<![\d/\-–])(?:19|20)?(?P<short>\d{6}[-+\N{EN DASH}\N{NON-BREAKING HYPHEN} ]?\d{4})(?![\d/]|[-–]\d)"
)
_MAYBE_TELEPHONE = re.compile(r"(?<![\d-])(?:\+|0)(?:[\s()/.\-–]*\d){6}")
"""A number that can be dialled in Sweden begins so; days do not, and a register is full of days."""
_EMAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_NAME = re.compile(
    r"(?<![\w-])(?P<first>[A-ZÅÄÖÉÜ][a-zåäöéüè]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?)"
    r"(?: (?:von|af|de|van|[A-ZÅÄÖ]\.?))? "
    r"(?P<last>[A-ZÅÄÖÉÜ][a-zåäöéüè]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?)(?![\w-])"
)
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        """
        rektor enhetschef verksamhetschef förvaltningschef chef universitet högskola förskola grundskola gymnasium
        norra södra östra västra nya gamla stora lilla övre nedre inre yttre mellersta region kommun skola skolan
        stad nämnden barn utbildning social sociala kultur fritid teknik miljö plan rapport projekt program bilaga
        kapitel sveriges svenska svensk socialstyrelsen skolverket skolinspektionen läs matte matematik engelska
        microsoft google office teams excel word open data smart säker trygg giva vision agenda mål syfte vid under
        efter före inom från till enligt alla varje detta denna det den de vi ny i för om när på med av ett en och
        samt januari februari mars april maj juni juli augusti september oktober november december måndag tisdag
        onsdag torsdag fredag
        """,
    )
)
"""Words that stand with a capital without being a name: directions, organs, months, words that begin sentences."""
_LAST_NAMES = re.compile(
    r"(?:.+(?:sson|son|ström|berg|lund|gren|kvist|qvist|man|mark|dahl|stedt|berg|löf|lind|borg|vall|wall|blad|blom|feldt|"
    r"felt|stam|stad|ius|ell|ander|ssen|sen|ic|ić|ski|zadeh|oğlu|pour))"
)


def sightings(told: Iterable[tuple[str, str]]) -> tuple[Sighting, ...]:
    """What to look at, in the order it stands; the same words in the same place are told once.

    Args:
        told: pairs of where and text.
    """
    found = (Sighting(kind, words, where) for where, text in told for kind, words in _in_text(text))
    return tuple(dict.fromkeys(found))


def _in_text(text: str) -> Iterator[tuple[Sensitive, str]]:
    rest = text
    for kind, words in _personal_numbers(text):
        yield kind, words
        # Its digits are no telephone number beside that.
        rest = rest.replace(words, " ")
    for email in _EMAIL.finditer(rest):
        yield Sensitive.EMAIL, email.group()
    if _MAYBE_TELEPHONE.search(rest):
        import phonenumbers  # noqa: PLC0415 (only a text with many digits needs it)

        for number in phonenumbers.PhoneNumberMatcher(rest, "SE"):
            yield Sensitive.TELEPHONE, number.raw_string
    yield from ((Sensitive.NAME, name) for name in _names(rest))


def _personal_numbers(text: str) -> Iterator[tuple[Sensitive, str]]:
    for found in _NUMBER.finditer(text):
        from stdnum import luhn  # noqa: PLC0415 (only ten digits in a row need it)
        from stdnum.se import personnummer  # noqa: PLC0415 (as above)

        digits = "".join(sign for sign in found["short"] if sign.isdigit())
        day = int(digits[4:6])
        if day > _COORDINATION and luhn.is_valid(digits):
            # A samordningsnummer is a personnummer whose day is sixty more; its check digit is its own.
            if 1 <= int(digits[2:4]) <= 12 and day - _COORDINATION <= 31:
                yield Sensitive.COORDINATION_NUMBER, found.group()
        elif personnummer.is_valid(f"{digits[:6]}-{digits[6:]}"):
            yield Sensitive.PERSONAL_NUMBER, found.group()


_COORDINATION = 60


def _names(text: str) -> Iterator[str]:
    start = 0
    while found := _NAME.search(text, start):
        first, last = found["first"], found["last"]
        start = found.end()
        if {first.casefold(), last.casefold()} & _NO_NAMES:
            # A title or a place before a name is none, but the name may begin with the word after it.
            start = found.start("last")
            continue
        begins = not text[: found.start()].strip() or text[: found.start()].rstrip()[-1] in ".!?:•–"
        # Two capitals where a sentence begins are less of a sign: then the second must look like a surname.
        if not begins or _LAST_NAMES.fullmatch(last.casefold()):
            yield found.group()
