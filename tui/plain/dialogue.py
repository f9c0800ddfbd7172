"""Saying and asking: the few kinds of question that all of the plain mode is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from store.editing import paragraphs
from store.searching import folded
from tui.cli.choices import day_of
from tui.cli.toned import styled
from tui.plain.answers import next_answer
from tui.presentation.wrapping import wrapped, wrapped_words
from tui.text import app as words
from tui.text import plain as text

if TYPE_CHECKING:
    from tui.cli.output import Output, Part
    from tui.presentation.rows import Line

_READABLE = 100
"""Columns a text is kept within at a wide terminal, and a table where nobody's terminal says otherwise."""
_WHOLE = 1_000_000
"""Where another program reads, a paragraph is one line."""

Choices = Sequence[tuple[str, str]]
"""What can be chosen: a key, and how it is said."""


class WentBackError(Exception):
    """The one who answers leaves what was asked about."""


class Dialogue:
    """One conversation on standard output and input.

    Attributes:
        output: where it is said.
        width: cells that running text is kept within.
        page: cells that a table is kept within.
    """

    def __init__(self, output: Output) -> None:
        self.output = output
        self.width = min(output.width, _READABLE) if output.width else _WHOLE
        self.page = min(output.width or _READABLE, _READABLE)

    # -- Saying --------------------------------------------------------------------------------------------------------

    def say(self, *sentences: str) -> None:
        """Say sentences, each on a line of its own, or more where the terminal is narrow."""
        self.output.lines((line,) for said in sentences for line in wrapped(said, self.width) or [""])

    def tell(self, lines: Iterable[Line]) -> None:
        """Say toned lines; an empty one says nothing, and is left out."""
        self.output.lines(line for line in styled(lines) if line)

    def tell_wrapped(self, line: Line) -> None:
        """Say one toned line, on more lines where the terminal is narrow."""
        self.tell(wrapped_words(line, self.width))

    def tell_parts(self, lines: Iterable[Sequence[Part]]) -> None:
        """Say lines the command line has made."""
        self.output.lines(line for line in lines if line)

    # -- Asking --------------------------------------------------------------------------------------------------------

    def line(self, question: str, *explained: str) -> str:
        """An answer in one line, "" for an empty one.

        Args:
            question: what is asked, with what an empty line means.
            explained: the help of this question, a sentence each.

        Raises:
            InputEndedError: nobody answers.
            WentBackError: the answer is to leave.
        """
        self.say(question)
        while True:
            answer = self._answer()
            if answer != text.EXPLAIN:
                return answer
            self.say(*explained, text.EVERYWHERE, question)

    def _answer(self) -> str:
        while True:
            answer = next_answer()
            if answer.unreadable:
                self.say(text.UNREADABLE_LINE)
                continue
            if answer.had_keys:
                self.say(text.KEYS_TAKEN_OUT)
            if answer.may_be_cut:
                self.say(text.MAY_BE_CUT)
            if folded(answer.text) == text.LEAVE:
                raise WentBackError
            return answer.text

    def field(self, name: str, old: str, explained: str) -> str:
        """The text of a field of one line: an empty answer keeps the old one, a lone minus empties it."""
        answer = self.line(text.field_question(name, old), f"{explained} {text.FIELD_HELP}".strip())
        if not answer:
            return old
        return "" if answer in text.NOTHING else " ".join(answer.split())

    def paragraphs(self, name: str, old: str, keep: Callable[[str], object]) -> str:
        """The text of a field of paragraphs, one a line, ended by an empty line.

        Args:
            name: what is asked for.
            old: the text that stands; an empty answer keeps it.
            keep: called with the text so far after every line, so that no more than one can be lost.
        """
        question = text.paragraphs_question(name, old=bool(old.strip()))
        self.say(question)
        written: list[str] = []
        more = True
        while more:
            answer = self._answer()
            if answer == text.EXPLAIN:
                self.say(text.PARAGRAPHS_HELP, *text.PHRASES_TITLE, *words.PHRASES, text.EVERYWHERE, question)
            elif not answer:
                more = False
            elif answer in text.NOTHING and not written:
                return ""
            elif answer == text.ADD and not written:
                written = list(paragraphs(old))
                self.say(text.ADDING)
            else:
                written.append(answer)
                keep("\n".join(written))
        return "\n".join(written) if written else old

    def choose(self, question: str, choices: Choices, explained: str = "", *, listed: bool = True) -> str | None:
        """The key of one of several choices, by its number or the beginning of its words; None for an empty line."""
        numbered = text.numbered([said for _, said in choices])
        if listed:
            self.say(*numbered)
        while True:
            answer = self.line(question, explained or text.CHOICE_HELP, *numbered)
            if not answer:
                return None
            found = meant(answer, [said for _, said in choices])
            if len(found) == 1:
                return choices[found[0]][0]
            self.say(text.not_one_of(answer, [choices[place][1] for place in found], len(choices)))

    def several(self, question: str, choices: Choices, usual: Sequence[str], explained: str = "") -> list[str]:
        """The keys of some of several choices, by their numbers; an empty line takes the usual ones."""
        self.say(*text.numbered([said for _, said in choices]))
        keys = [key for key, _ in choices]
        asked = text.several_question(question, [keys.index(key) + 1 for key in usual])
        while True:
            answer = self.line(asked, f"{explained} {text.SEVERAL_HELP}".strip())
            if not answer:
                return list(usual)
            numbers = answer.replace(",", " ").split()
            if numbers == ["0"] or answer in text.NOTHING:
                return []
            if all(number.isdecimal() and 0 < int(number) <= len(keys) for number in numbers):
                return [key for place, key in enumerate(keys, 1) if str(place) in numbers]
            self.say(text.not_numbers(answer, len(keys)))

    def day(self, question: str, explained: str) -> dt.date | None:
        """A day written year-month-day; None for an empty line."""
        while True:
            answer = self.line(question, f"{explained} {words.BAD_DATE}".strip())
            if not answer:
                return None
            day = day_of(answer)
            if day is not None:
                return day
            self.say(words.BAD_DATE)

    def yes(self, question: str, explained: str = "") -> bool | None:
        """Yes, no, or None for an empty line: back without deciding."""
        choices = (("yes", text.YES), ("no", text.NO))
        chosen = self.choose(text.yes_question(question), choices, explained or text.YES_HELP, listed=False)
        return None if chosen is None else chosen == "yes"


def meant(answer: str, said: Sequence[str]) -> list[int]:
    """Places of the choices an answer may mean: its number, the choice itself, or those that begin so."""
    if answer.isdecimal():
        place = int(answer) - 1
        return [place] if 0 <= place < len(said) else []
    wanted = folded(answer)
    bare = [folded(each) for each in said]
    same = [place for place, each in enumerate(bare) if each == wanted]
    return same or [place for place, each in enumerate(bare) if each.startswith(wanted)]
