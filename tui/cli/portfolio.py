"""``portfolj``: every register under a folder with its counts, or everything late in any of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.deadline import State
from store.portfolio import open_portfolio
from tui.cli.choices import today_of
from tui.cli.clock import now_ns
from tui.cli.exit_codes import ExitCode
from tui.cli.output import Part, Style, Styled
from tui.cli.table import Column, table
from tui.text import portfolio as words

if TYPE_CHECKING:
    from store.portfolio import Member, Portfolio
    from tui.cli.grammar import Given
    from tui.cli.output import Output

_STYLES = {State.LATE: Style.LATE, State.SOON: Style.SOON, State.UNDATED: Style.UNDATED, State.CLOSED: Style.CLOSED}


def run(given: Given, output: Output) -> ExitCode:
    """Print the folder's registers, or what is late in them."""
    portfolio = open_portfolio(Path(given.words[0]), today_of(given), now_ns())
    if given.flag("--json"):
        from store.reports.portfolio_json import portfolio_document  # noqa: PLC0415 (start-up: only this form)

        output.document(portfolio_document(portfolio, late=given.flag("--forsenade")))
    elif given.flag("--forsenade"):
        _print_late(portfolio, output)
    else:
        _print_members(portfolio, output)
    return ended(portfolio)


def show(portfolio: Portfolio, output: Output) -> ExitCode:
    """Print a portfolio where there is no terminal to open it on."""
    _print_members(portfolio, output)
    return ended(portfolio)


def ended(portfolio: Portfolio) -> ExitCode:
    """How looking at a portfolio ends: a register that could not be read tells in the exit code."""
    return ExitCode.DAMAGED if any(member.fault for member in portfolio.members) else ExitCode.FINE


def _print_members(portfolio: Portfolio, output: Output) -> None:
    if not portfolio.members:
        output.words(words.NO_REGISTERS)
        return
    columns = [
        *(Column(head, right=True) for head in words.HEADS.values()),
        Column(words.COLUMN_AREAS, right=True),
        Column(words.COLUMN_BOARD, stretches=True),
        Column(words.COLUMN_PLACE, most=40, yields=1),
    ]
    output.lines(table(columns, [_cells(portfolio, member) for member in portfolio.latest_first()], output.width))
    registers = sum(member.digest is not None for member in portfolio.members)
    output.words(words.summary(registers, portfolio.total(), portfolio.today, portfolio.others))


def _cells(portfolio: Portfolio, member: Member) -> list[Part]:
    if member.fault:
        return [*[""] * len(words.HEADS), "", Styled(f"! {member.fault}", Style.LATE), member.place]
    counts = portfolio.counts(member)
    numbers = (counts.late, counts.soon, counts.undated, counts.closed)
    shown = [
        Styled(str(number), _STYLES[state]) if number else "0"
        for state, number in zip(words.HEADS, numbers, strict=True)
    ]
    return [*shown, str(counts.areas), member.board or words.NO_NAME, member.place]


def _print_late(portfolio: Portfolio, output: Output) -> None:
    late = portfolio.late(portfolio.total().late)
    if late:
        columns = [
            Column(words.COLUMN_DAYS, right=True),
            Column(words.COLUMN_TITLE, stretches=True),
            Column(words.COLUMN_RESPONSIBLE, most=22, yields=2),
            Column(words.COLUMN_BOARD, most=34, yields=1),
            Column(words.COLUMN_PLACE, most=40, yields=3),
        ]
        cells: list[list[Part]] = [
            [
                Styled(str(each.days), Style.LATE),
                each.area.title,
                each.area.responsible,
                each.member.board or words.NO_NAME,
                each.member.place,
            ]
            for each in late
        ]
        output.lines(table(columns, cells, output.width))
    else:
        output.words(words.NOTHING_LATE)
    for member in portfolio.members:
        if member.fault:
            output.words(member.fault)
    registers = sum(member.digest is not None for member in portfolio.members)
    output.words(words.summary(registers, portfolio.total(), portfolio.today, portfolio.others))
