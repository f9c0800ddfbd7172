"""Struck-out words promise nothing and are not lost; several åtgärder of one område are one område."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted
from store.model import Area, Status

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2018, 1, 10)


def _areas(path: Path, text: str) -> list[Area]:
    path.write_text(text, encoding="utf-8")
    source = read_document(path)
    draft = interpret(source, written=DAY, today=DAY, calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    return [found.area for found in draft.areas]


def _html(cell: str) -> str:
    head = "<tr><th>Utvecklingsområde<th>Åtgärd<th>Tidsplan<th>Processläge</tr>"
    return f"<table>{head}<tr><td>Läsa<td>Kursen hålls.<td>{cell}<td>Pågår.</tr></table>"


def _markdown(cell: str) -> str:
    head = "| Utvecklingsområde | Åtgärd | Tidsplan | Processläge |\n|---|---|---|---|\n"
    return f"{head}| Läsa | Kursen hålls. | {cell} | Pågår. |\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", _markdown("~~Klart maj 2018~~ Klart oktober 2018")),
        ("b.md", _markdown("<del>Klart maj 2018</del> Klart oktober 2018")),
        ("a.html", _html("<s>Klart maj 2018</s> Klart oktober 2018")),
        ("b.html", _html("<del><b>Klart maj</b> 2018</del> Klart oktober 2018")),
        ("c.html", _html("<p><strike>Klart maj 2018</strike></p><p>Klart oktober 2018</p>")),
        ("d.html", _html('<span style="text-decoration: line-through">Klart maj 2018</span> Klart oktober 2018')),
    ],
)
def test_a_struck_date_is_a_note_and_no_promise(name: str, text: str, tmp_path: Path) -> None:
    """However a document strikes its words out."""
    (area,) = _areas(tmp_path / name, text)
    assert area.schedule == ("Klart oktober 2018",)
    assert {stone.due for stone in area.milestones.values()} == {dt.date(2018, 10, 31)}
    assert area.notes == ("Struket: Klart maj 2018",)


def test_a_stroke_over_several_paragraphs_strikes_each_of_them(tmp_path: Path) -> None:
    """A stroke in a mail or a web form often goes over the line breaks."""
    (area,) = _areas(tmp_path / "a.html", _html("<del><p>Klart maj 2018.</p><p>Utvärderas juni 2018.</p></del>"))
    assert (area.schedule, area.milestones) == ((), {})
    assert area.notes == ("Struket: Klart maj 2018.", "Struket: Utvärderas juni 2018.")


def test_a_struck_name_is_still_the_name(tmp_path: Path) -> None:
    """An område without a name could not be found."""
    (area,) = _areas(tmp_path / "a.md", _markdown("Klart maj 2018").replace("Läsa", "~~Läsa~~"))
    assert area.title == "Läsa"


def test_a_struck_paragraph_outside_a_table_promises_nothing(tmp_path: Path) -> None:
    """Plans of numbered points and labels are struck in as tables are."""
    text = (
        "## Läsa\n\nÅtgärd: Kursen hålls.\n\nTidsplan: ~~Klart maj 2018~~ Klart oktober 2018\n\nUppföljning: Pågår.\n"
    )
    (area,) = _areas(tmp_path / "a.md", text)
    assert {stone.due for stone in area.milestones.values()} == {dt.date(2018, 10, 31)}
    assert "Struket: Klart maj 2018" in area.notes


def test_an_area_that_comes_twice_is_never_named_after_its_measure(tmp_path: Path) -> None:
    """Two rows of one name are two åtgärder of one område, and one finished åtgärd does not finish it."""
    text = (
        "Område;Åtgärd;Ansvarig;Tidsplan;Lägesrapport\nLäsa;gör;R;Klart juni 2018;Pågår\n"
        "Läsa;annat;S;Klart december 2018;Klart\nSkriva;x;R;Löpande;\n"
    )
    first, second = _areas(tmp_path / "a.csv", text)
    assert (first.title, first.measures, second.title) == ("Läsa", ("gör", "annat"), "Skriva")
    assert first.status is Status.ONGOING
    assert {stone.due for stone in first.milestones.values()} == {dt.date(2018, 6, 30), dt.date(2018, 12, 31)}
