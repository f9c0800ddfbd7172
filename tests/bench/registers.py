"""Registers of any size, the same for everybody: områden of about 1.6 kB with three milstolpar each."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from store import codec
from store.model import FORMAT, Area, Content, Heading, Milestone, Plan, Status

TODAY = dt.date(2018, 2, 1)
"""The day the benchmark lives in: some of the områden are late, some soon."""

BOARD = "Barn- och utbildningsnämnden"

_AREAS_IN_A_PLAN = 30
_AREAS_IN_A_GROUP = 10

SUBJECTS = (
    "Rektors stöd i ekonomi", "Ansvar i lokalfrågor", "Plan för ledarutveckling", "Rutin för frånvaro",
    "Vikarier i förskolan", "Elevhälsans samordning", "Modersmål och studiehandledning", "Skolskjuts på landsbygden",
    "Mottagande av nyanlända", "Arbetsmiljö i kök och matsal", "Övergången till gymnasiet", "Digitala läromedel",
)  # fmt: skip
"""How the names of the områden begin."""

_MEASURES = (
    "Förvaltningen beskriver vem som gör vad, i vilken ordning och med vilket underlag, och prövar det på två enheter.",
    "Rektorerna får en gemensam genomgång varje termin och en kontaktperson som svarar inom två arbetsdagar på frågor.",
    "Rutinen skrivs om så att den ryms på en sida, läggs i ledningssystemet och följs upp i enheternas egenkontroll.",
)
_PROGRESS = (
    "Arbetet har börjat och en första beskrivning har gått ut till rektorerna, som har lämnat synpunkter på den.",
    "Två enheter prövar upplägget till och med vårterminen; det som hittills har framkommit är övervägande gott.",
)
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_STATUSES = (Status.ON_SCHEDULE, Status.ONGOING, Status.NOT_STARTED, Status.DELAYED, Status.DONE, Status.CLOSED)


def register(areas: int) -> Content:
    """A register with this many områden."""
    plans = {
        f"granskning-{number:04}-pln{number % 10}": Plan(
            name=f"Åtgärdsplan {number + 1}", source="Revisionens granskning", dated=dt.date(2018, 1, 10)
        )
        for number in range((areas - 1) // _AREAS_IN_A_PLAN + 1)
    }
    plan_ids = list(plans)
    return Content(
        heading=Heading(format=FORMAT, board=BOARD),
        plans=plans,
        areas={area_id(number): _area(number, plan_ids[number // _AREAS_IN_A_PLAN]) for number in range(areas)},
    )


def write_register(folder: Path, areas: int) -> Path:
    """A register file of its own in a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "namndkoll.json"
    path.write_bytes(codec.encode(register(areas)))
    return path


def area_id(number: int) -> str:
    """The id of an område, in the order of the file."""
    return f"omrade-{number:06}-bnch"


def title(number: int) -> str:
    """What an område is called; the number makes each its own."""
    return f"{SUBJECTS[number % len(SUBJECTS)]} {number:06}"


def _area(number: int, plan: str) -> Area:
    done = _month_end(number % 36)
    evaluated, told = _month_end(number % 36 + 6), _month_end(number % 12 + 1)
    schedule = (f"Klart {_named(done)}.", f"Utvärderas {_named(evaluated)}.")
    report = f"Ny återrapport {_named(told)}."
    return Area(
        plan=plan,
        order=number % _AREAS_IN_A_PLAN * 10 + 10,
        group=f"Rekommendationer {number % _AREAS_IN_A_PLAN // _AREAS_IN_A_GROUP + 1}",
        title=title(number),
        measures=_MEASURES,
        responsible=("Ekonomichef", "Skolchef", "Verksamhetschef förskola")[number % 3],
        schedule=schedule,
        status=_STATUSES[number % len(_STATUSES)],
        progress=(*_PROGRESS, f"Kvar är att samla synpunkterna och besluta vem som håller texten aktuell. {report}"),
        reported=dt.date(2018, 1, 10),
        milestones={
            "klart": Milestone(due=done, words=schedule[0]),
            "utvärdering": Milestone(due=evaluated, words=schedule[1]),
            "återrapport": Milestone(due=told, words=report),
        },
    )


def _month_end(months: int) -> dt.date:
    """The last day of a month, counted from December 2017."""
    month = 11 + months + 1
    return dt.date(2017 + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def _named(day: dt.date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"
