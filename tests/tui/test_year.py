"""A year with a plan, through a real terminal: import, question, a moved date, two meetings, decisions, freezes."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager

from store.register import Register
from tests.git.repositories import Clone
from tests.terminal import Terminal
from tests.tui.leadership_plan import text

LOCAL, COMPLAINTS = "Ansvar för lokaler", "Gemensamma rutiner för klagomål"


def told(clone: Clone, *words: str) -> str:
    """What the command line says."""
    command = [sys.executable, "-m", "tui", *words]
    return subprocess.run(command, cwd=clone.folder, capture_output=True, check=True, encoding="utf-8").stdout


@contextmanager
def sitting(clone: Clone, day: str):
    """The app on a day, left with q."""
    with Terminal(
        [sys.executable, "-m", "tui", str(clone.path), "--idag", day], columns=80, lines=24, cwd=clone.folder
    ) as terminal:
        terminal.wait_for(f"per {day}")
        terminal.settle()
        yield terminal
        terminal.press("q")
        assert terminal.exit_code() == 0


def after(terminal: Terminal, *keys: str, sees: str) -> None:
    """Press keys, and wait until something stands on the screen."""
    terminal.press(*keys)
    terminal.wait_for(sees)
    terminal.settle()


def lateness(clone: Clone, moment: str) -> dict[str, tuple[str, int | None]]:
    shown = json.loads(told(clone, "lista", str(clone.path), "--json", "--per", moment))
    return {area["utvecklingsområde"]: (area["läge"], area["dagar"]) for area in shown["områden"]}


def january(clone: Clone) -> None:
    """January: the plan is read in, and the year's meetings."""
    with sitting(clone, "2018-01-10") as secretary:
        after(secretary, "i", sees="Kan läsas:")
        secretary.type("plan.txt")
        after(secretary, "enter", sees="Stöd till rektor i ekonomifrågor")
        after(secretary, "ctrl+s", sees="9 områden")
        after(secretary, "w", sees="Spara version")
        after(secretary, "enter", sees="Versionen är sparad")
        after(secretary, "M", sees="När är nästa sammanträde?")
        secretary.type("2017-12-20, 24 januari, 21 februari, 21 mars")
        secretary.wait_for("läses: 20 dec 2017, 24 jan 2018, 21 feb 2018, 21 mar 2018")
        secretary.settle()
        after(secretary, "enter", sees="Inför nämnd 24 jan 2018")


def chief_asks(clone: Clone) -> None:
    """February: the chief asks."""
    with sitting(clone, "2018-02-12") as chief:
        after(chief, "2", sees="1 av 9 områden")
        after(chief, "g", sees="Godkänn texten")
        chief.type("Vem skriver avtalet?")
        after(chief, "enter", sees="Frågan är ställd")


def before_the_meeting(clone: Clone) -> None:
    """The secretary moves the date with its reason, and walks to the meeting."""
    with sitting(clone, "2018-02-14") as secretary:
        after(secretary, "2", sees="1 av 9 områden")
        after(secretary, "b", sees="Milstolpar ─")
        secretary.press("tab")
        secretary.settle()
        secretary.type("2018-05-31")
        secretary.wait_for("Senast        2018-05-31")
        secretary.settle()
        after(secretary, "enter", sees="Datumet flyttas fram")
        secretary.type("avtalet förhandlas om")
        after(secretary, "enter", sees="0 av 9 områden")
        after(secretary, "1", sees="Samverkan med soc")
        after(secretary, "m", sees="0 av 4 genomgångna")
        secretary.wait_for("förvaltningschef frågar")
        after(secretary, "enter", sees="Varför")
        secretary.type("Fastighetschefen skriver avtalet.")
        after(secretary, "ctrl+s", sees="1 av 4 genomgångna · 2. Stöd till rektor i personal")
        secretary.type("Andra kapitlet är skrivet.")
        after(secretary, "ctrl+s", sees="2 av 4 genomgångna")
        after(secretary, "ctrl+s", sees="Återrapportera som det står?")
        after(secretary, "enter", sees="3 av 4 genomgångna")
        after(secretary, "ctrl+s", sees="Återrapportera som det står?")
        after(secretary, "enter", sees="Frys och skriv Word-fil")
        after(secretary, "tab", "enter", sees="aterrapport-2018-02-21.docx")


def after_the_meeting(clone: Clone) -> None:
    """After it: the decision, and what is klart becomes godkänt."""
    with sitting(clone, "2018-02-26") as secretary:
        after(secretary, "m", sees="Inför nämnd 21 mar 2018")
        after(secretary, "left", sees="Efter nämnd 21 feb 2018")
        after(secretary, "p", sees="godkänns och avslutas")
        secretary.type("BUN 2018-02-21 § 12")
        after(secretary, "enter", sees="BUN 2018-02-21 § 12")
        after(secretary, "w", sees="Spara en version")
        after(secretary, "tab", "enter", sees="Spara version")
        after(secretary, "enter", sees="Versionen är sparad")


def before_march(clone: Clone) -> None:
    """March: what is still to be told, told as it stands."""
    with sitting(clone, "2018-03-14") as secretary:
        after(secretary, "m", sees="Inför nämnd 21 mar 2018")
        secretary.wait_for("stilla sedan 2 sammanträden")
        left = len([line for line in secretary.lines if "återstår" in line])
        for done in range(1, left + 1):
            after(secretary, "space", sees=f"{done} av {left} genomgångna")
        after(secretary, "w", sees="Bara frys")
        after(secretary, "tab", "tab", "enter", sees="fryst för sammanträdet 2018-03-21")


def test_the_year_of_a_plan(tmp_path):
    clone = Clone.new(tmp_path / "namnd", register=None)
    (clone.folder / "plan.txt").write_text(text(), encoding="utf-8")
    told(clone, "ny", str(clone.path), "--namnd", "Barn- och utbildningsnämnden")

    january(clone)
    chief_asks(clone)
    before_the_meeting(clone)
    after_the_meeting(clone)
    before_march(clone)
    log = clone.git("log", "--reverse", "--format=%s%n%b")
    lines = [line for line in log.splitlines() if line]
    assert any("9 nya områden" in line for line in lines)
    moved = "Klart flyttat från 31 dec 2017 till 31 maj 2018 (avtalet förhandlas om)"
    (local,) = (line for line in lines if moved in line)
    assert "Frågan ”Vem skriver avtalet?” besvarad i det nya processläget" in local
    assert "Återrapport till nämnden 21 feb 2018" in local
    (closed,) = (line for line in lines if line.startswith(f"- {COMPLAINTS}: klart → avslutat"))
    assert "Avslutat 21 feb 2018: genomförd, BUN 2018-02-21 § 12" in closed
    assert any("nämnden 21 feb 2018, BUN 2018-02-21 § 12" in line for line in lines)
    assert clone.git("tag").split() == ["namndkoll/2018-02-21", "namndkoll/2018-03-21"]

    # Each meeting's own version, judged on its day.
    february, march = lateness(clone, "2018-02-21"), lateness(clone, "2018-03-21")
    assert february[LOCAL] == ("i fas", 99)
    assert march[LOCAL] == ("i fas", 71)
    assert february["Stöd till rektor i ekonomifrågor"] == ("i fas", 38)
    assert march["Stöd till rektor i ekonomifrågor"] == ("snart", 10)
    shown = told(clone, "visa", str(clone.path), "lokaler", "--per", "2018-02-21")
    assert "avtalet förhandlas om" in shown
    assert Register.open(clone.path).content.meetings["2018-02-21"].paragraph == "BUN 2018-02-21 § 12"
