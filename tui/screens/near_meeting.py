"""The ways to a meeting's list: the one that is near, or one that is chosen among all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.meeting import MeetingScreen

if TYPE_CHECKING:
    import datetime as dt

    from tui.app import NamndkollApp


def ask_for_meetings(app: NamndkollApp) -> None:
    """Show the board's meetings and go to the one that is chosen."""
    from tui.screens.known_meetings import MeetingsDialog  # noqa: PLC0415 (only here)

    def chosen(day: dt.date | None) -> None:
        if day is not None:
            app.push_screen(MeetingScreen(app.session, day))

    app.push_screen(MeetingsDialog(app.session), chosen)


def open_near_meeting(app: NamndkollApp) -> None:
    """Show the coming meeting; where none is known, the last one held; where there is none at all, ask for one."""
    session = app.session
    calendar = session.register.calendar
    meeting = calendar.next_meeting(session.today) or calendar.last_meeting(session.today)
    if meeting is not None:
        app.push_screen(MeetingScreen(session, meeting))
    else:
        ask_for_meetings(app)
