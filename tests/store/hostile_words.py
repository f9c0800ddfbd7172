"""The long run of the schedule reader: ``python -m tests.store.hostile_words --texts 200000``.

Random and hostile texts are read for their promises and their status: none crashes, every quote stands in its text and
what is unclear has no day. Then every word of the grammar, alone and in pairs, is repeated to a long text and to one
four times as long, and the longer one may not take much more than four times the processor's time.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import time
from collections.abc import Callable, Iterator

from store.reading import Certainty, PromiseKind
from store.schedule import read_schedule
from store.schedule.promise_words import promise_words
from store.schedule.words import time_words
from store.status import read_status, tell_status
from store.status.words import status_words
from tests.store.phrases import FOLDER

WRITTEN = dt.date(2024, 2, 15)
SIGNS = (
    "",
    " ",
    ".",
    ",",
    "-",
    "–",
    "/",
    ":",
    "(",
    ")",
    "→",
    "&",
    "+",
    "\n",
    "§",
    "%",
    "~~",
    "?",
    "'",
    "\u00ad",
    "å\u030a",
)
NUMBERS = (
    "1",
    "12",
    "31",
    "99",
    "2024",
    "24/25",
    "2024-06-30",
    "240630",
    "1/9",
    "04/05",
    "1:a",
    "2024/25",
    "-24",
    "9" * 30,
)
_UNITS = 12_000
"""Characters of the shorter of two repeated texts."""
_TIMES = 4
_GROWTH = 9.0
"""Linear work gives about four; quadratic work sixteen."""


def words() -> tuple[str, ...]:
    """Every word of the vocabularies, every sign and every shape of number."""
    return (*sorted(time_words()), *sorted(promise_words()), *sorted(status_words()), *SIGNS, *NUMBERS)


def phrases() -> tuple[str, ...]:
    """The phrases of the corpus, to be cut and bent."""
    return tuple(
        line.rpartition("\t")[0]
        for path in sorted((FOLDER / "schedules").glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "\t" in line
    )


def texts(chance: random.Random, how_many: int) -> Iterator[str]:
    """Random texts of four kinds: of words, of phrases bent, of digits and signs, of any characters at all."""
    known, written = words(), phrases()
    makers: tuple[Callable[[], str], ...] = (
        lambda: chance.choice(("", " ", " ")).join(chance.choices(known, k=chance.randint(1, 14))),
        lambda: _bent(chance, chance.choice(written), chance.choice(written)),
        lambda: "".join(chance.choices("0123456789/-.:, åmjvhtQk\n", k=chance.randint(1, 40))),
        lambda: "".join(chr(chance.choice((chance.randrange(32, 256), chance.randrange(0xD800)))) for _ in range(30)),
    )
    for _ in range(how_many):
        yield chance.choice(makers)()


def _bent(chance: random.Random, one: str, other: str) -> str:
    """A phrase with another put into it, or a piece taken out or doubled."""
    place, end = sorted((chance.randint(0, len(one)), chance.randint(0, len(one))))
    return chance.choice(
        (
            one[:place] + other + one[end:],
            one[:place] + one[end:],
            one[:end] + one[place:],
            one.upper(),
            f"{one} {other}",
        )
    )


def check(text: str, written: dt.date, default: PromiseKind) -> None:
    """Read a text and hold what must hold for every text."""
    for promise in read_schedule(text, written, default=default).promises:
        assert promise.words
        assert text[promise.start : promise.end] == promise.words, text
        assert promise.due is None or promise.certainty is not Certainty.UNCLEAR, text
        assert promise.due is None or promise.kind is not PromiseKind.RECURRING, text
        assert not promise.first_day or not promise.due or promise.first_day <= promise.due, text
    told = tell_status(text)
    assert told.words in text, text
    assert told.status is read_status(text), text


def growth(unit: str) -> float:
    """How many times the processor's time a text four times as long takes, at best of three."""
    short = unit * max(1, _UNITS // len(unit))
    long = short * _TIMES
    return min(_seconds(long) / _seconds(short) for _ in range(3))


def _seconds(text: str) -> float:
    begun = time.process_time()
    read_schedule(text, WRITTEN)
    read_status(text)
    return max(time.process_time() - begun, 1e-4)


def repeated(chance: random.Random, how_many: int) -> Iterator[str]:
    """Units to repeat: one word of each class, numbers with signs, and random pairs and triples of words."""
    known = [word for word in words() if word.strip()]
    for word in {letter: word for word, (letter, _) in {**time_words(), **promise_words()}.items()}.values():
        yield f"{word} "
    for word in {letter: word for word, letter in status_words().items()}.values():
        yield f"{word} "
    for number in NUMBERS:
        for sign in ("", " ", ", ", "-", " och ", "/", "."):
            yield f"{number}{sign}"
    for _ in range(how_many):
        yield f"{chance.choice(('', ' ', ', ')).join(chance.choices(known, k=chance.randint(1, 3)))} "


def main(given: list[str]) -> int:
    """Run at length and say what it came to; exit code 1 when something grows faster than the text."""
    parser = argparse.ArgumentParser(prog="python -m tests.store.hostile_words", description=__doc__)
    parser.add_argument("--texts", type=int, default=200_000)
    parser.add_argument("--units", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(given)
    chance = random.Random(chosen.seed)
    for text in texts(chance, chosen.texts):
        written = dt.date(chance.randint(1, 9999), chance.randint(1, 12), chance.randint(1, 28))
        check(text, chance.choice((WRITTEN, written)), chance.choice((PromiseKind.DONE, PromiseKind.UNKNOWN)))
    print(f"{chosen.texts} texts: 0 crashes, 0 wrong quotes, 0 days for what is unclear")
    steep = []
    for unit in repeated(chance, chosen.units) if chosen.units else ():
        times = growth(unit)
        if times > _GROWTH:
            steep.append(unit)
            print(f"{unit!r} repeated: {times:.1f} times the work for {_TIMES} times the text")
    print(f"{len(steep)} units grow faster than their text")
    return int(bool(steep))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
