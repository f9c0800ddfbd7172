"""The five documents of the design, read exactly as they stand, where they are at hand."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import area_words, unaccounted
from store.model import Status

if TYPE_CHECKING:
    from store.documents.draft import Draft

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not in this checkout")


def draft_of(number: str, written: dt.date | None = None) -> Draft:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    source = read_document(path)
    draft = interpret(source, written=written, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    return draft


@pytest.fixture(scope="module")
def plan() -> Draft:
    return draft_of("001", dt.date(2018, 1, 10))


def test_the_nine_areas_come_in_their_order(plan: Draft) -> None:
    """Page breaks, a group heading and torn rows make neither more nor fewer than nine."""
    beginnings = [
        "Försäkra",
        "Skapa",
        "Klargöra",
        "Utforma",
        "Tydliggöra",
        "Genomföra",
        "Genomföra",
        "Förbättra",
        "Förbättra",
    ]
    assert [found.area.title.split()[0] for found in plan.areas] == beginnings
    assert [found.area.order for found in plan.areas] == [10, 20, 30, 40, 50, 60, 70, 80, 90]


def test_a_row_torn_by_a_page_has_whole_sentences_in_every_column(plan: Draft) -> None:
    """Title, åtgärd, tidsplan and processläge of område 2 were all cut in the middle of a sentence."""
    area = plan.areas[1].area
    assert area.title.endswith(
        "kvalitetsarbetet som effektiviserar arbetet och ger rektor förutsättningar att fokusera på analysen."
    )
    assert "(Stratsys Styrning och Ledning) håller redan på att implementeras." in area.measures[0]
    assert len(area.measures) == 3
    assert area.schedule == (
        "Administrativt system implementeras våren 2018.",
        "Nya rutiner för det systematiska kvalitetsarbetet klara januari 2018.",
        "Utvärderas oktober 2018.",
    )
    assert "genomföra utbildning i systemet under första kvartalet 2018" in area.progress[1]
    assert len(area.progress) == 7


def test_a_row_torn_between_sentences_keeps_them_as_paragraphs(plan: Draft) -> None:
    """Område 9: the title and the åtgärd go on, the tidsplan and the processläge begin anew on the next page."""
    area = plan.areas[8].area
    assert area.title == "Förbättra introduktionen av administrativa system för rektorerna"
    assert area.schedule == ("Klart januari 2018.", "Utvärderas januari 2019.")
    assert area.progress[0] == "Pågår."
    assert len(area.measures) == 1


def test_a_row_without_a_name_goes_to_the_area_above_it(plan: Draft) -> None:
    """Område 5 has a second row whose first cell is empty."""
    area = plan.areas[4]
    assert len(area.area.measures) == 2
    assert area.doubtful


def test_areas_four_to_nine_stand_under_their_group_heading(plan: Draft) -> None:
    """The heading inside the table is a group, its words as written."""
    heading = "Möjliga utvecklingsområden som granskningsrapporten påtalar:"
    assert [found.area.group for found in plan.areas] == [""] * 3 + [heading] * 6


def test_what_the_page_carried_is_left_out_and_shown(plan: Draft) -> None:
    """Dates, drawn lines, the introduction and the signature became nothing, and are told."""
    assert plan.left_out.count("2018-01-10") == 3
    assert any(text.startswith("Här återrapporteras") for text in plan.left_out)
    assert "Utbildningsförvaltningen" in plan.left_out


def test_no_remnant_of_the_layout_is_left_in_a_field(plan: Draft) -> None:
    """No tag, entity, bullet or drawn line."""
    for found in plan.areas:
        assert re.search(r"[<>•]|&\w+;|--", area_words(found.area)) is None


def test_the_plan_is_named_and_dated_by_its_document() -> None:
    """Without --daterad the date under the signature is used, and said to be a reading."""
    draft = draft_of("001")
    assert draft.plan.name == "Åtgärdsplan för att stärka grundskolans ledningsfunktion"
    assert draft.plan.dated == dt.date(2018, 1, 10)
    assert draft.doubtful


def test_eight_areas_promise_a_report_in_june_and_one_is_closed(plan: Draft) -> None:
    """The next återrapport stands in processläge; ”anses därför vara avslutad” closes."""
    reports = [
        stone.due
        for found in plan.areas
        for key, stone in found.area.milestones.items()
        if key.startswith("återrapport")
    ]
    assert reports.count(dt.date(2018, 6, 30)) == 8
    assert [found.area.order for found in plan.areas if found.area.status is Status.CLOSED] == [50]


def test_numbered_recommendations_come_with_their_answers() -> None:
    """Four recommendations; the answer without a time plan says so in its own words."""
    draft = draft_of("000", dt.date(2022, 1, 15))
    assert len(draft.areas) == 4
    assert all(found.area.measures for found in draft.areas)
    assert any("inkomma med en tidsplan" in text for text in draft.areas[0].area.schedule)
    assert any("En tidsplan är beställd" in text for text in draft.areas[0].doubtful)
    assert draft.areas[0].area.milestones == {}


def test_labelled_assignments_come_with_follow_up_and_analysis() -> None:
    """Ten uppdrag; the dash under an analysis is no analysis."""
    draft = draft_of("002", dt.date(2019, 10, 1))
    assert len(draft.areas) == 10
    assert all(found.area.progress for found in draft.areas)
    assert [bool(found.area.analysis) for found in draft.areas] == [True] * 6 + [False, True, True, False]


def test_actions_under_headings_come_with_purpose_goals_and_measures() -> None:
    """Sixteen insatser, each under the heading of its part of the organisation."""
    draft = draft_of("004", dt.date(2024, 8, 15))
    assert len(draft.areas) == 16
    assert all(found.area.purpose and found.area.goals and found.area.measures for found in draft.areas)
    titles = [found.area.title for found in draft.areas]
    assert titles[6] == "Barnkonsekvensanalyser"
    assert titles[10] == "Uppföljning av ämnesomdömen"
    assert len({found.area.group for found in draft.areas}) == 7


def test_follow_ups_told_among_the_measures_come_back() -> None:
    """The plan has no tidsplan; its recurring follow-ups are promises without a deadline of their own."""
    draft = draft_of("004", dt.date(2024, 8, 15))
    areas = {found.area.title: found.area for found in draft.areas}

    def rules(title: str) -> set[tuple[str, int]]:
        return {(s.repeats, s.goal) for s in areas[title].milestones.values() if s.repeats or s.goal}

    monthly = ("FREQ=MONTHLY;BYMONTHDAY=-1", 0)
    assert rules("Uppföljning av ämnesomdömen") == {("FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=-1", 0), monthly}
    assert ("FREQ=YEARLY;BYMONTH=3,9,11;BYMONTHDAY=-1", 0) in rules("Uppföljning av trygghet och studiero")
    assert rules("Utökad läsutvecklingsuppföljning") == {monthly, ("", 4)}
    due = [stone.due for area in areas.values() for stone in area.milestones.values() if stone.due]
    assert due == [dt.date(2024, 9, 30)]
    assert any("i oktober och mars" in text for text in areas["Uppföljning av ämnesomdömen"].measures)


def test_lists_and_the_process_of_a_report_stand_under_their_headings() -> None:
    """Ten dated steps, six problemområden, four strategier, and the åtgärder directed at the huvudman by theme."""
    draft = draft_of("003", dt.date(2021, 9, 1))
    groups = Counter(found.area.group for found in draft.areas)
    assert groups["Processen för nulägesanalysen"] == 10
    assert sum(count for group, count in groups.items() if "problemområden" in group) == 6
    assert groups["Förvaltningsledningens strategier för att nå målbild 2023"] == 4
    assert groups["Åtgärder"] == 12
    themes = ["Kunskapsutveckling", "Lärmiljö", "Pedagogiskt ledarskap", "Kärnuppdraget"]
    assert [groups[f"Åtgärder som riktas till huvudmannen – {theme}"] for theme in themes] == [6, 12, 12, 13]
    assert sum(groups.values()) == 75
    last_days = [stone.due for found in draft.areas for stone in found.area.milestones.values() if stone.due]
    assert (min(last_days), max(last_days), len(last_days)) == (dt.date(2021, 3, 11), dt.date(2021, 9, 30), 10)


def test_a_report_without_a_day_promises_nothing_in_a_year_it_does_not_name() -> None:
    """Its months and days have no year, so nothing becomes a date."""
    draft = draft_of("003")
    assert all(not found.area.milestones for found in draft.areas)
