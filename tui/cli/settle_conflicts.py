"""``konflikter``: fields with two answers, and the choice between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from store.change_words import sentences
from store.changes import changes
from store.editing import Occasion
from store.errors import UsageError
from store.following_words import in_asking_order
from store.healing import declare_settled
from store.open_conflicts import answered
from store.register import Register
from store.settling import as_conflict
from store.tables import CONFLICT_TABLE
from tui.actions.conflict_answers import Answer, chosen_value, takes_own_words
from tui.cli.choices import today_of
from tui.cli.exit_codes import ExitCode
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import split_register
from tui.cli.sitting import tell_newer
from tui.text import cli_git as told

if TYPE_CHECKING:
    from store.model import Content, OpenConflict
    from tui.cli.grammar import Given

_ALL = "alla"
_OWN = "eget:"
_ANSWERS = {"fore": Answer.BEFORE, "före": Answer.BEFORE, "din": Answer.MINE, "deras": Answer.THEIRS}


def run(given: Given, output: Output) -> ExitCode:
    """List the questions, or answer some; 3 as long as any is open."""
    path, _ = split_register(given.words)
    register = Register.open(path)
    content = register.content
    tell_newer(path, content, output)
    if given.flag("--valj"):
        answers = chosen(given.values("--valj"), content.conflicts)
        titles = [title_of(content, content.conflicts[key]) for key in answers]
        occasion = Occasion(today_of(given), register.calendar)
        before, content = content, register.save(answered(content, answers, occasion), told.settle_label(titles))
        if not content.conflicts:
            declare_settled(path)
        made = [change for change in changes(before, content) if change.table != CONFLICT_TABLE]
        output.lines((line,) for line in sentences(made))
        # Choosing words answers what is read out of them too.
        gone = len(before.conflicts) - len(content.conflicts)
        output.words(told.settled(gone, len(content.conflicts)))
    elif given.flag("--json"):
        output.document(_document(content))
    else:
        output.lines(
            line
            for number, key in enumerate(in_asking_order(content.conflicts), 1)
            for line in _described(content, key, number)
        )
        if not content.conflicts:
            output.words(told.NO_CONFLICTS)
    return ExitCode.DAMAGED if content.conflicts else ExitCode.FINE


def title_of(content: Content, asked: OpenConflict) -> str:
    """What the record of a question is called, as far as it is there."""
    area, plan = content.areas.get(asked.record), content.plans.get(asked.record)
    if area is not None:
        return area.title
    return plan.name if plan is not None else asked.record or asked.table


def chosen(words: tuple[str, ...], conflicts: Mapping[str, OpenConflict]) -> dict[str, Any]:
    """The answers of ``--valj`` by the key of their question; a later word for one question counts.

    Raises:
        UsageError: a word is no answer, or there is no such question.
    """
    keys = in_asking_order(conflicts)
    answers: dict[str, Any] = {}
    for word in words:
        number, equals, choice = word.partition("=")
        number = number.strip()
        if not equals or not (number.isdecimal() or number == _ALL or number in conflicts):
            raise UsageError(told.bad_choice(word))
        if number.isdecimal() and not 1 <= int(number) <= len(keys):
            raise UsageError(told.no_such_question(number, len(keys)))
        meant = keys if number == _ALL else [number if number in conflicts else keys[int(number) - 1]]
        for key in meant:
            answers[key] = _answer(choice, conflicts[key], word)
    return answers


def _answer(choice: str, asked: OpenConflict, word: str) -> Any:
    conflict = as_conflict(asked)
    if choice.startswith(_OWN):
        if not takes_own_words(conflict):
            raise UsageError(told.bad_choice(word))
        return chosen_value(conflict, Answer.OWN, choice.removeprefix(_OWN))
    if choice.casefold() not in _ANSWERS:
        raise UsageError(told.bad_choice(word))
    return chosen_value(conflict, _ANSWERS[choice.casefold()])


def _described(content: Content, key: str, number: int) -> Iterator[list[Part]]:
    asked = content.conflicts[key]
    yield [Styled(told.question(number, title_of(content, asked), asked), Style.STRONG)]
    for label, answer in (
        (told.FIELD_BEFORE, told.answer(asked.base)),
        (told.FIELD_OURS, told.answer(asked.ours, asked.ours_by, asked.ours_day)),
        (told.FIELD_THEIRS, told.answer(asked.theirs, asked.theirs_by, asked.theirs_day)),
    ):
        yield [f"   {label:7}", answer]
    yield []


def _document(content: Content) -> str:
    from store.codec import fields_of  # noqa: PLC0415 (start-up: only this form)
    from store.reports.as_json import SCHEMA, written  # noqa: PLC0415 (the same)

    questions = [
        {"nyckel": key, "namn": title_of(content, asked), **dict.fromkeys(_SIDES), **fields_of(asked)}
        for key, asked in ((key, content.conflicts[key]) for key in in_asking_order(content.conflicts))
    ]
    return written({"schema": SCHEMA, "konflikter": questions})


_SIDES = ("före", "vår", "deras")
