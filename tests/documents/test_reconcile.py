"""The same document twice: nothing doubles, and what a person has done in between stays."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import pytest

from store.documents.draft import Draft, FoundArea
from store.documents.reconcile import Reconciled, reconcile
from store.errors import DocumentError
from store.ids import id_maker
from store.model import Area, Closing, ClosingReason, Content, Heading, Milestone, Move, Plan, Status
from store.reading import Certainty

WRITTEN = dt.date(2024, 1, 10)
EMPTY = Content(heading=Heading(format=1, board="Barnnämnden"))


def area(title: str, **fields: object) -> Area:
    return Area(title=title, **fields)  # type: ignore[arg-type]  # the tests give real fields by name


def draft(*areas: Area, name: str = "En plan", dated: dt.date | None = WRITTEN, source: str = "plan.txt") -> Draft:
    found = tuple(
        FoundArea(area=one.replace(order=(i + 1) * 10), certainty=Certainty.CERTAIN, doubtful=(), lines=(i + 1,))
        for i, one in enumerate(areas)
    )
    return Draft(
        source=source,
        plan=Plan(name=name, source=source, dated=dated),
        dated_certainty=Certainty.CERTAIN,
        read_on=dated or WRITTEN,
        areas=found,
        headings=(),
        leftovers=(),
    )


@pytest.fixture
def put() -> Callable[..., Reconciled]:
    """Imports a draft into a register with ids that are the same in every run."""

    def put(content: Content, one: Draft, plan_id: str | None = None) -> Reconciled:
        taken = {*content.areas, *content.plans}
        return reconcile(content, one, new_id=id_maker(taken, source=random.Random(7)), plan_id=plan_id)

    return put


DONE = Milestone(due=dt.date(2024, 3, 31), words="Klart till mars 2024.")
FIRST = area(
    "Stöd till rektorer", measures=("Mer stöd.",), schedule=("Klart till mars 2024.",), milestones={"klart": DONE}
)
SECOND = area("Lokaler", progress=("Ej påbörjat.",), status=Status.NOT_STARTED, reported=WRITTEN)


def test_a_first_import_is_all_new(put: Callable[..., Reconciled]) -> None:
    """A plan and its områden, in the order of the document."""
    done = put(EMPTY, draft(FIRST, SECOND))
    assert done.plan_is_new
    assert [done.content.areas[key].title for key in done.new] == ["Stöd till rektorer", "Lokaler"]
    assert {one.plan for one in done.content.areas.values()} == {done.plan_id}


def test_the_same_document_again_changes_nothing(put: Callable[..., Reconciled]) -> None:
    """Same content, no new, no changed."""
    once = put(EMPTY, draft(FIRST, SECOND)).content
    again = put(once, draft(FIRST, SECOND))
    assert again.content == once
    assert (again.new, again.changed, again.absent) == ((), (), ())
    assert len(again.unchanged) == 2


def test_a_changed_cell_is_one_field_change(put: Callable[..., Reconciled]) -> None:
    """The field is named in Swedish, with before and after."""
    once = put(EMPTY, draft(FIRST, SECOND)).content
    again = put(once, draft(FIRST.replace(measures=("Mer stöd.", "Handledning.")), SECOND))
    (change,) = again.changed
    assert [(field.field, field.after) for field in change.fields] == [("åtgärd", ("Mer stöd.", "Handledning."))]


def test_a_reworded_title_is_the_same_area(put: Callable[..., Reconciled]) -> None:
    """Titles alike to nine tenths are one område; the new wording is taken."""
    once = put(EMPTY, draft(area("Klargör ansvaret för skolornas lokaler"), SECOND)).content
    again = put(once, draft(area("Klargöra ansvaret för skolornas lokaler"), SECOND))
    assert again.new == ()
    assert [change.title for change in again.changed] == ["Klargöra ansvaret för skolornas lokaler"]


def test_two_areas_of_one_title_are_matched_by_group_and_order(put: Callable[..., Reconciled]) -> None:
    """Equal titles under different headings do not change places."""
    pair = (area("Översyn", group="A", measures=("Ett",)), area("Översyn", group="B", measures=("Två",)))
    once = put(EMPTY, draft(*pair)).content
    again = put(once, draft(*reversed(pair)))
    assert (again.new, again.changed) == ((), ())


def test_an_area_that_is_gone_from_the_document_stays_and_is_told(put: Callable[..., Reconciled]) -> None:
    """Nothing is removed by an import."""
    first = put(EMPTY, draft(FIRST, SECOND))
    again = put(first.content, draft(FIRST))
    assert again.absent == (first.area_ids[1],)
    assert first.area_ids[1] in again.content.areas


def test_a_new_row_gets_its_place_between_its_neighbours(put: Callable[..., Reconciled]) -> None:
    """Steps of ten leave room for it."""
    once = put(EMPTY, draft(FIRST, SECOND)).content
    again = put(once, draft(FIRST, area("Mitt emellan"), SECOND))
    rows = sorted(again.content.areas.values(), key=lambda one: one.order)
    assert [one.title for one in rows] == ["Stöd till rektorer", "Mitt emellan", "Lokaler"]


def test_manual_work_survives(put: Callable[..., Reconciled]) -> None:
    """A tick, a moved date, a milstolpe made by hand, a closing and an ansvarig set by hand."""
    once = put(EMPTY, draft(FIRST, SECOND))
    moved = DONE.replace(
        due=dt.date(2024, 6, 30),
        originally=DONE.due,
        moves=(
            Move(before=dt.date(2024, 3, 31), after=dt.date(2024, 6, 30), day=dt.date(2024, 3, 1), reason="Sjukdom"),
        ),
    )
    by_hand = {
        "klart": moved,
        "uppföljning": Milestone(due=dt.date(2024, 9, 1)),
        "start": Milestone(words="Start i januari.", met=WRITTEN),
    }
    closing = Closing(reason=ClosingReason.LOWER_PRIORITY, day=dt.date(2024, 5, 1))
    edited = {
        once.area_ids[0]: once.content.areas[once.area_ids[0]].replace(
            milestones=dict(sorted(by_hand.items())), responsible="Rektor"
        ),
        once.area_ids[1]: once.content.areas[once.area_ids[1]].replace(
            closing=closing, status=Status.CANCELLED, notes=("Egen anteckning",)
        ),
    }
    content = once.content.replace(areas=edited)
    again = put(content, draft(FIRST, SECOND))
    assert again.content == content
    assert again.changed == ()


def test_new_words_move_an_open_promise_and_remember_the_first(put: Callable[..., Reconciled]) -> None:
    """Klart mars becomes klart juni: the same milstolpe, its first date kept, the move dated by the document."""
    once = put(EMPTY, draft(FIRST))
    later = FIRST.replace(
        schedule=("Klart till juni 2024.",),
        milestones={"klart": Milestone(due=dt.date(2024, 6, 30), words="Klart till juni 2024.")},
    )
    again = put(once.content, draft(later, dated=dt.date(2024, 3, 20)))
    stone = again.content.areas[once.area_ids[0]].milestones["klart"]
    assert (stone.due, stone.originally, stone.words) == (dt.date(2024, 6, 30), DONE.due, "Klart till juni 2024.")
    assert [move.day for move in stone.moves] == [dt.date(2024, 3, 20)]


def test_a_progress_told_after_the_document_was_written_stays(put: Callable[..., Reconciled]) -> None:
    """An old document does not bring an old processläge back."""
    once = put(EMPTY, draft(SECOND))
    newer = once.content.areas[once.area_ids[0]].replace(
        progress=("Klart!",), status=Status.DONE, reported=dt.date(2024, 5, 2)
    )
    content = once.content.replace(areas={once.area_ids[0]: newer})
    assert put(content, draft(SECOND)).content == content


def test_a_plan_is_known_by_its_name_or_its_file(put: Callable[..., Reconciled]) -> None:
    """A renamed file or a renamed plan is still the same plan; both changed is a new one."""
    once = put(EMPTY, draft(FIRST))
    assert put(once.content, draft(FIRST, name="en PLAN", source="annan.txt")).plan_id == once.plan_id
    assert put(once.content, draft(FIRST, name="Helt annat")).plan_id == once.plan_id
    assert put(once.content, draft(FIRST, name="Helt annat", source="annan.txt")).plan_is_new


def test_areas_of_another_plan_are_left_alone(put: Callable[..., Reconciled]) -> None:
    """Two plans may have an område of the same title."""
    once = put(EMPTY, draft(FIRST, name="Ett", source="ett.txt"))
    both = put(once.content, draft(FIRST, name="Två", source="två.txt"))
    assert len(both.content.areas) == 2


def test_an_unknown_plan_is_refused_with_a_sentence(put: Callable[..., Reconciled]) -> None:
    """--plan must name a plan of the register."""
    with pytest.raises(DocumentError, match="finns inte i registret"):
        put(EMPTY, draft(FIRST), "saknas-0000")
