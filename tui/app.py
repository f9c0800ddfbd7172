"""The full-screen app: picks theme, keys and the first screen, and is the one door for errors and for fresh content."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.signal import Signal

from store.errors import NamndkollError
from tui import INTERRUPTED, theme
from tui.commands import COMMANDS, Scope, bindings
from tui.text import app as words
from tui.themed_app import ThemedApp

if TYPE_CHECKING:
    from textual.screen import Screen

    from store.model import Content
    from tui.session import Session

WATCH_SECONDS = 1.0
"""How often the register is asked whether somebody else has changed it.

One stat a second costs nothing that can be measured, works on network shares and in synced folders, where change
events do not come, and needs no thread.
"""

SETTLED_SECONDS = 0.4
"""How long after the start the app has made what it keeps."""

VERSION_SECONDS = 0.5
"""How long after the start git is asked for the first time: the first frame and the first keys go before."""


class NamndkollApp(ThemedApp[int]):
    """Nämndkoll on one register."""

    TITLE = words.APP_NAME
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", words.LEAVE, show=False, priority=True, id="program.genast"),
        Binding("ctrl+c", "say_how_to_leave", words.LEAVE, show=False, id="program.avbryt"),
        *bindings(Scope.PROGRAM, without=("program.tillbaka",)),
    ]

    def __init__(self, session: Session, *, ascii_signs: bool = False, way_back_from: str | None = None) -> None:
        """Make the app for a session.

        Args:
            session: the open register and the day it is judged against.
            ascii_signs: whether the terminal lacks Unicode.
            way_back_from: the område to begin at, or "" for none, when Esc leads back to a list of registers.
        """
        super().__init__(ascii_signs=ascii_signs)
        self.way_back_from = way_back_from
        self.went_back = False
        """Whether it ended on the way back to that list, and not because somebody was done."""
        self.session = session
        self._told = ""
        self.content_changed: Signal[None] = Signal(self, "content_changed")
        """Sent after every change of the register's content, by us or by others."""
        self.own_keys: dict[str, str] = own_keys()
        """Keys the user has moved: command id → key, from the table ``[tangenter]`` of their preferences."""
        self.set_keymap(self.own_keys)

    def get_default_screen(self) -> Screen[None]:
        """The översikt; making it the first screen spares the empty one Textual would show before it."""
        from tui.screens.overview import OverviewScreen  # noqa: PLC0415 (the app must exist before its screens)

        return OverviewScreen(self.session)

    def on_mount(self) -> None:
        """Watch the file."""
        self.set_interval(WATCH_SECONDS, self.look_at_file)
        self.set_timer(VERSION_SECONDS, self.look_at_version)
        # What the first screens are made of stays, and looking through it for garbage would take a key its frame.
        self.set_timer(SETTLED_SECONDS, gc.freeze)
        self._end_at_signals()

    def _end_at_signals(self) -> None:
        """End as any program when asked to from outside: the terminal as it was, and what is typed kept as a draft."""
        import asyncio  # noqa: PLC0415 (Textual has loaded them)
        import signal  # noqa: PLC0415 (the same)

        def end() -> None:
            try:
                self._keep_words()
            finally:
                # Whatever stands in the way of the words: a program whose terminal is gone must not live on.
                self.exit(INTERRUPTED)

        for name in ("SIGTERM", "SIGHUP"):
            # Windows has neither, and a loop outside the main thread, as in a test, takes none.
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), end)

    def _keep_words(self) -> None:
        from tui.screens.dialog import Dialog  # noqa: PLC0415 (start-up)
        from tui.screens.form import FormScreen  # noqa: PLC0415 (start-up)

        for screen in self.screen_stack:
            if isinstance(screen, (Dialog, FormScreen)):
                screen.keep_words()

    def save(self, content: Content, label: str, base: Content | None = None) -> bool:
        """Store a changed content; says what went wrong and gives False when it could not be stored.

        Args:
            content: the register as it is to be.
            label: what the step is called when it is undone.
            base: what the form or dialog started from; others may have saved since.
        """
        from store.storage import FieldConflictError  # noqa: PLC0415 (start-up: TinyDB is only needed to save)

        try:
            self.session.register.save(content, label, base)
        except FieldConflictError as error:
            from tui.asking import ask_about_conflicts  # noqa: PLC0415 (rare)

            ask_about_conflicts(self, error, label)
            return False
        except NamndkollError as error:
            self.show_error(error)
            return False
        self.content_is_new()
        return True

    def content_is_new(self) -> None:
        """Judge everything anew and let every screen draw it."""
        self.session.judge()
        self.content_changed.publish(None)
        self.look_at_version()

    @work(thread=True, exclusive=True, group="version", exit_on_error=False)
    def look_at_version(self) -> None:
        """Ask git, beside the screen, whether what is saved is a version too; after each change, never by the clock."""
        from textual.worker import get_current_worker  # noqa: PLC0415 (Textual has loaded it)

        from store.saving_version import has_unsaved  # noqa: PLC0415 (start-up: git is asked after the first frame)

        worker, session = get_current_worker(), self.session
        if session.why_read_only:
            return
        try:
            unsaved = has_unsaved(session.register.path)
        except NamndkollError:
            # Who saves a version is told what is wrong with git; the header is no place for it.
            unsaved = False
        if not worker.is_cancelled and unsaved is not session.has_unsaved_version:
            self.call_from_thread(self._version_is, unsaved)

    def _version_is(self, unsaved: bool) -> None:
        self.session.has_unsaved_version = unsaved
        for screen in self.screen_stack:
            for header in screen.query("HeaderBar"):
                header.refresh()

    def on_app_focus(self) -> None:
        """Whoever comes back from another window may have saved a version there."""
        self.look_at_version()

    def look_at_file(self) -> None:
        """Take in what somebody else has written."""
        register = self.session.register
        if not register.changed_on_disk():
            self._told = ""
            return
        try:
            news = register.refresh()
        except NamndkollError as error:
            # The fault is looked at every second but told once, or it would cover the form somebody writes in.
            if str(error) != self._told:
                self.show_error(error)
            self._told = str(error)
            return
        self._told = ""
        if news:
            self.content_is_new()
            self.notify(words.RELOADED, markup=False)

    def show_error(self, error: NamndkollError) -> None:
        """Say one plain sentence; nothing typed is lost by it."""
        self.notify(str(error), severity="error", timeout=12, markup=False)

    def action_help(self) -> None:
        """Show every key that works here."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415 (start-up)

        self.push_screen(HelpScreen(self.screen))

    def action_palette(self) -> None:
        """Search among everything that can be done here."""
        from tui.screens.palette import PaletteScreen  # noqa: PLC0415 (start-up)

        self.push_screen(PaletteScreen(self.screen, self.session))

    def action_theme(self) -> None:
        """The next colours, remembered for next time."""
        self.notify(self.next_theme(), markup=False, timeout=2)

    def choose_theme(self, name: str) -> None:
        """Use and remember these colours."""
        self.theme = name
        theme.remember(name)
        self.notify(theme.THEME_WORDS[name], markup=False, timeout=2)

    def action_leave(self) -> None:
        """Leave; everything is saved already, but a dialog or a form with unsaved words asks first."""
        from tui.screens.dialog import Dialog  # noqa: PLC0415 (the app must exist before its screens)
        from tui.screens.form import FormScreen  # noqa: PLC0415 (the same)

        if isinstance(self.screen, Dialog):
            # One step at a time: what stands in the dialog is decided before the form under it.
            self.screen.cancel(self.action_leave)
            return
        for screen in self.screen_stack:
            if isinstance(screen, FormScreen) and screen.is_changed:
                screen.ask_before(lambda: self.exit(0))
                return
        self.exit(0)

    def go_back(self) -> None:
        """Leave for the list of registers this one was opened from."""
        self.went_back = True
        self.exit(0)

    def action_say_how_to_leave(self) -> None:
        """Who presses Ctrl+C wants to copy or to leave; neither is a reason to lose anything."""
        self.notify(words.HOW_TO_LEAVE, markup=False, timeout=5)

    def _print_error_renderables(self) -> None:
        """No traceback on the screen: a fault is told in one sentence by whoever started the app (`open_app`)."""
        self._exit_renderables.clear()

    @property
    def fault(self) -> Exception | None:
        """What ended the app, when it was not the user."""
        return self._exception


def own_keys() -> dict[str, str]:
    """The commands whose keys the user has moved, with their new keys; ids that do not exist are passed over."""
    from store.preferences import read_preferences  # noqa: PLC0415 (start-up)

    chosen = read_preferences().get("tangenter", {})
    known = {each.id for each in COMMANDS}
    if not isinstance(chosen, dict):
        return {}
    return {name: key for name, key in chosen.items() if name in known and isinstance(key, str) and key}
