"""A user at the app, so that a test reads like what somebody did and saw.

::

    async with Story(register) as user:
        await user.press("down", "r")
        await user.type("Klart.")
        await user.press("ctrl+s")
        user.sees("Sparat")
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from textual import events
from textual.keys import _character_to_key

from store.codec import encode
from store.model import Area, Closing, ClosingReason, Content, Heading, Milestone, Plan, Status
from store.register import Register
from tui.app import NamndkollApp
from tui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2018, 2, 1)


class Story:
    """The app on a register file, with a keyboard and eyes."""

    def __init__(self, path: Path, *, size: tuple[int, int] = (80, 24), today: dt.date = TODAY, **options) -> None:
        self.path = path
        self._size = size
        session = options.pop("session", None)
        self.session = session or Session(Register.open(path), today, today_is_real=False)
        self.app = NamndkollApp(self.session, **options)

    async def __aenter__(self) -> Self:
        self._run = self.app.run_test(size=self._size)
        self.pilot = await self._run.__aenter__()
        await self.pilot.pause()
        return self

    async def __aexit__(self, *error) -> None:
        await self._run.__aexit__(*error)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text; a new line is Enter."""
        await self.burst(text)

    async def burst(self, *parts: str) -> None:
        """Keys that arrive all at once, as a terminal sends what is pasted; a key by its name is written ``<tab>``."""
        for part in parts:
            for key in [part[1:-1]] if part.startswith("<") and len(part) > 1 else part:
                # The pilot's own way loses signs such as §, which a terminal sends as any other letter.
                name = {"\n": "enter"}.get(key) or (_character_to_key(key) if len(key) == 1 else key)
                event = events.Key(name, {"enter": "\r", "tab": "\t"}.get(name, key if len(key) == 1 else None))
                event.set_sender(self.app)
                self.app._driver.send_message(event)
        await self.pilot.pause()
        for _ in range(3000):
            if not self.app.has_keys_waiting:
                break
            await self.pilot.pause(0.01)
        assert not self.app.has_keys_waiting, "a key is still under way"
        await self.pilot.pause()

    @property
    def screen(self) -> str:
        """Everything on the screen, and the notifications."""
        strips = self.app.screen._compositor.render_strips()
        said = [notification.message for notification in self.app._notifications]
        return "\n".join([*(strip.text.rstrip() for strip in strips), *said])

    def sees(self, *texts: str) -> None:
        for text in texts:
            assert text in self.screen, f"{text!r} is not on the screen:\n{self.screen}"

    def sees_not(self, *texts: str) -> None:
        for text in texts:
            assert text not in self.screen, f"{text!r} is on the screen:\n{self.screen}"

    @property
    def saved(self) -> Content:
        """What the file holds now."""
        return Register.open(self.path).content


def milestone(due: str, words: str, **more) -> Milestone:
    return Milestone(due=dt.date.fromisoformat(due), words=words, **more)


def content() -> Content:
    """Six områden in two groups of one plan, with every läge on 1 February 2018."""
    first, second = "Rekommendationer", "Möjliga utvecklingsområden"
    rows = {
        "stod-i-ekonomi-a1b2": Area(
            title="Stöd i ekonomi",
            group=first,
            measures=("Förvaltningens stöd görs tydligare.", "Utbildning i systemen erbjuds."),
            responsible="Ekonomichef",
            schedule=("Klart till mars 2018.", "Utvärderas oktober 2018."),
            status=Status.ON_SCHEDULE,
            progress=("Upplägget prövas med två skolor.", "Ny återrapport juni 2018."),
            reported=dt.date(2018, 1, 10),
            milestones={
                "klart": milestone("2018-03-31", "Klart till mars 2018."),
                "utvärdering": milestone("2018-10-31", "Utvärderas oktober 2018."),
                "återrapport": milestone("2018-06-30", "Ny återrapport juni 2018."),
            },
        ),
        "rutiner-c3d4": Area(
            title="Rutiner för kvalitetsarbetet",
            group=first,
            measures=("Rutinerna skrivs om.",),
            responsible="Kvalitetschef",
            schedule=("Klart februari 2018.",),
            status=Status.ONGOING,
            progress=("Halva arbetet är gjort.",),
            reported=dt.date(2018, 1, 10),
            milestones={"klart": milestone("2018-02-28", "Klart februari 2018.")},
        ),
        "lokaler-e5f6": Area(
            title="Ansvar i lokalfrågor",
            group=first,
            measures=("Förnyade kontakter tas.",),
            schedule=("Klart december 2017.",),
            status=Status.NOT_STARTED,
            progress=("Ej påbörjat.",),
            milestones={"klart": milestone("2017-12-31", "Klart december 2017.")},
        ),
        "lektor-g7h8": Area(
            title="Lektors uppdrag",
            group=second,
            schedule=("Pågår hösten 2017 – hösten 2020.",),
            status=Status.CLOSED,
            progress=("Samtliga skolledare deltar.",),
            closing=Closing(
                reason=ClosingReason.ORDINARY_OPERATIONS, day=dt.date(2018, 1, 24), decision="BUN 2018-01-24 § 7"
            ),
        ),
        "introduktion-j9k1": Area(
            title="Introduktion av nya chefer",
            group=second,
            schedule=("Så snart en ny HR-strateg är på plats.",),
            status=Status.PAUSED,
            progress=("Väntar på rekrytering.",),
        ),
        "stod-i-system-m2n3": Area(
            title="Stöd i administrativa system",
            group=second,
            responsible="Systemägare",
            schedule=("Klart augusti 2018.",),
            status=Status.ON_SCHEDULE,
            progress=("Tyvärr har upphandlingen dragit ut på tiden.",),
            milestones={"klart": milestone("2018-08-31", "Klart augusti 2018.")},
        ),
    }
    areas = {
        key: area.replace(plan="ledning-7k3q", order=10 * place) for place, (key, area) in enumerate(rows.items(), 1)
    }
    return Content(
        heading=Heading(format=1, board="Barn- och utbildningsnämnden"),
        plans={"ledning-7k3q": Plan(name="Åtgärdsplan ledningsfunktion", dated=dt.date(2018, 1, 10))},
        areas=dict(sorted(areas.items())),
    )


def written(folder: Path, register: Content | None = None) -> Path:
    """A register file with its settings in a folder."""
    path = folder / "namndkoll.json"
    path.write_bytes(encode(register or content()))
    (folder / "namndkoll.toml").write_text("sammantraden = [2018-01-24, 2018-02-21, 2018-03-21]\n", encoding="utf-8")
    return path
