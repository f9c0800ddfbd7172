"""The same document twice: nothing doubles, and what a person has done in between stays."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import msgspec
import pytest

from store.documents.draft import Draft, FoundArea
from store.documents.reconcile import Reconciled, reconcile
from store.editing import close, reopen
from store.errors import DocumentError
from store.ids import id_maker
from store.model import Area, Closing, ClosingReason, Content, Heading, Milestone, Move, Plan, Status
from store.numbering import number
from store.plans import rename_plan
from store.reading import Certainty
from tui.text.imported import kept_lines

WRITTEN = dt.date(2024, 1, 10)
LATER = dt.date(2024, 2, 10)
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
        read_on=dated or dt.date(2026, 1, 15),
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
    again = put(once, draft(FIRST.replace(measures=("Mer stöd.", "Handledning.")), SECOND, dated=LATER))
    (change,) = again.changed
    assert [(field.field, field.after) for field in change.fields] == [("åtgärd", ("Mer stöd.", "Handledning."))]
    assert again.kept == ()


def test_a_reworded_title_is_the_same_area(put: Callable[..., Reconciled]) -> None:
    """Titles alike to nine tenths are one område; the new wording is taken."""
    once = put(EMPTY, draft(area("Klargör ansvaret för skolornas lokaler"), SECOND)).content
    again = put(
        once, draft(area("Klargöra ansvaret för skolornas lokaler"), SECOND.replace(reported=None), dated=LATER)
    )
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
    assert [(move.day, move.reason) for move in stone.moves] == [(dt.date(2024, 3, 20), "ändrat i plan.txt")]


def test_a_progress_told_after_the_document_was_written_stays(put: Callable[..., Reconciled]) -> None:
    """An old document does not bring an old processläge back."""
    once = put(EMPTY, draft(SECOND))
    newer = once.content.areas[once.area_ids[0]].replace(
        progress=("Klart!",), status=Status.DONE, reported=dt.date(2024, 5, 2)
    )
    content = once.content.replace(areas={once.area_ids[0]: newer})
    assert put(content, draft(SECOND)).content == content


MAY = ("Klart till maj 2024.",)
MOVED_TO_MAY = Milestone(
    due=dt.date(2024, 5, 31),
    words=MAY[0],
    originally=DONE.due,
    moves=(Move(before=dt.date(2024, 3, 31), after=dt.date(2024, 5, 31), day=LATER, reason="Sjukdom"),),
)


@pytest.mark.parametrize("dated", [dt.date(2023, 12, 1), WRITTEN, dt.date(2024, 2, 1), None])
def test_a_promise_moved_in_the_register_is_not_moved_back_by_an_older_document(
    put: Callable[..., Reconciled], dated: dt.date | None
) -> None:
    """Words and date both stay, and both wordings are told: also for a document newer than the plan, or undated."""
    once = put(EMPTY, draft(FIRST))
    moved = FIRST.replace(plan=once.plan_id, order=10, schedule=MAY, milestones={"klart": MOVED_TO_MAY})
    content = once.content.with_area(once.area_ids[0], moved)
    again = put(content, draft(FIRST, dated=dated))
    assert again.content.areas == content.areas
    assert again.changed == ()
    (kept,) = again.kept
    (field,) = kept.fields
    assert (field.field, field.ours, field.document) == ("tidsplan", MAY, FIRST.schedule)
    assert kept_lines(kept.fields)[0] == "registrets ord är nyare och står kvar: tidsplan"


def test_words_from_the_document_bring_their_own_dates_and_other_words_keep_theirs(
    put: Callable[..., Reconciled],
) -> None:
    """A newer tidsplan beside a processläge that was told still later: each date follows its own words."""
    report = Milestone(due=dt.date(2024, 6, 30), words="Ny återrapport juni 2024.")
    both = FIRST.replace(progress=(report.words,), milestones={"klart": DONE, "återrapport": report}, reported=WRITTEN)
    once = put(EMPTY, draft(both))
    later_report = Milestone(due=dt.date(2024, 9, 30), words="Ny återrapport september 2024.")
    told = both.replace(
        plan=once.plan_id,
        order=10,
        progress=(later_report.words,),
        reported=dt.date(2024, 5, 1),
        milestones={"klart": DONE, "återrapport": later_report},
    )
    content = once.content.with_area(once.area_ids[0], told)
    again = put(content, draft(both.replace(schedule=MAY), dated=dt.date(2024, 4, 1)))
    merged = again.content.areas[once.area_ids[0]]
    assert (merged.schedule, merged.progress, merged.reported) == (MAY, told.progress, told.reported)
    assert merged.milestones["återrapport"] == later_report
    assert (merged.milestones["klart"].due, merged.milestones["klart"].words) == (dt.date(2024, 5, 31), MAY[0])
    assert [field.field for kept in again.kept for field in kept.fields] == ["processläge"]


def test_a_document_of_the_same_day_updates_what_nothing_shows_to_be_newer(
    put: Callable[..., Reconciled],
) -> None:
    """Nothing tells when an åtgärd was rewritten: the document is read in again to update, and every change is told."""
    once = put(EMPTY, draft(FIRST.replace(responsible="Rektor")))
    area_id = once.area_ids[0]
    edited = once.content.areas[area_id].replace(measures=("Handledning varje vecka.",), responsible="")
    content = once.content.with_area(area_id, edited)
    again = put(content, draft(FIRST.replace(responsible="Rektor")))
    assert again.content == once.content
    assert [field.field for field in again.changed[0].fields] == ["åtgärd", "ansvarig"]
    older = put(content, draft(FIRST.replace(responsible="Rektor"), dated=dt.date(2023, 12, 1)))
    assert older.content.areas == content.areas
    assert [field.field for field in older.kept[0].fields] == ["åtgärd", "ansvarig"]


def test_a_promise_ticked_off_after_the_document_keeps_its_status(put: Callable[..., Reconciled]) -> None:
    """A newer document than the plan's, but older than the tick, does not open the område again."""
    ongoing = FIRST.replace(status=Status.ONGOING)
    once = put(EMPTY, draft(ongoing))
    area_id = once.area_ids[0]
    met = DONE.replace(met=dt.date(2024, 3, 1))
    content = once.content.with_area(
        area_id, once.content.areas[area_id].replace(status=Status.DONE, milestones={"klart": met})
    )
    again = put(content, draft(ongoing, dated=LATER))
    assert again.content.areas == content.areas
    assert [field.field for field in again.kept[0].fields] == ["status"]


@pytest.mark.parametrize("dated", [LATER, WRITTEN, None, dt.date(2023, 12, 1)])
@pytest.mark.parametrize("closing", [None, Closing(reason=ClosingReason.COMPLETED, day=dt.date(2024, 1, 5))])
def test_a_closed_area_is_not_opened_by_a_document_and_the_document_s_word_is_told(
    put: Callable[..., Reconciled], closing: Closing | None, dated: dt.date | None
) -> None:
    """Whoever closed it, here or in an earlier document, and however new the one that has it under way."""
    once = put(EMPTY, draft(SECOND.replace(status=Status.CLOSED)))
    content = once.content.with_area(once.area_ids[0], once.content.areas[once.area_ids[0]].replace(closing=closing))
    again = put(content, draft(SECOND.replace(status=Status.ONGOING), dated=dated))
    assert again.content.areas == content.areas
    assert [change.fields for change in again.changed] == []
    (kept,) = again.kept
    assert [(one.field, one.ours, one.document) for one in kept.fields] == [("status", Status.CLOSED, Status.ONGOING)]
    assert kept_lines(kept.fields) == [
        "området är avslutat och förblir det: status",
        "  status: ”avslutat”; dokumentet säger ”pågår”",
    ]


def test_one_way_of_being_closed_can_become_another(put: Callable[..., Reconciled]) -> None:
    """A later document that calls an avslutat område utgår opens nothing."""
    once = put(EMPTY, draft(SECOND.replace(status=Status.CLOSED)))
    again = put(once.content, draft(SECOND.replace(status=Status.CANCELLED), dated=LATER))
    assert again.content.areas[once.area_ids[0]].status is Status.CANCELLED


def test_how_somebody_closed_it_here_stands(put: Callable[..., Reconciled]) -> None:
    """A closing with its reason and § is of one kind; a document does not make it another."""
    once = put(EMPTY, draft(SECOND))
    closing = Closing(reason=ClosingReason.NO_LONGER_RELEVANT, day=dt.date(2024, 1, 5))
    closed = once.content.areas[once.area_ids[0]].replace(status=Status.CANCELLED, closing=closing)
    content = once.content.with_area(once.area_ids[0], closed)
    again = put(content, draft(SECOND.replace(status=Status.CLOSED), dated=LATER))
    assert again.content.areas == content.areas
    assert [field.field for field in again.kept[0].fields] == ["status"]


def test_an_area_taken_up_again_follows_its_documents(put: Callable[..., Reconciled]) -> None:
    """A closing that is history holds nothing back."""
    once = put(EMPTY, draft(SECOND.replace(status=Status.ONGOING)))
    area_id = once.area_ids[0]
    closed = close(once.content.areas[area_id], ClosingReason.COMPLETED, dt.date(2024, 1, 15))
    content = once.content.with_area(area_id, reopen(closed, dt.date(2024, 1, 20)))
    again = put(content, draft(SECOND.replace(status=Status.DONE), dated=LATER))
    assert again.content.areas[area_id].status is Status.DONE


def test_days_on_which_something_was_done_outlive_their_words(put: Callable[..., Reconciled]) -> None:
    """A goal half met is history, also when a newer document promises something else."""
    goal = Milestone(words="Fyra besök.", goal=4, done_days=(WRITTEN,))
    once = put(EMPTY, draft(FIRST.replace(schedule=("Fyra besök.",), milestones={"uppföljning": goal})))
    again = put(once.content, draft(FIRST.replace(schedule=MAY), dated=LATER))
    stones = again.content.areas[once.area_ids[0]].milestones
    assert stones["uppföljning"] == goal
    assert stones["klart"].due == dt.date(2024, 5, 31)


def test_a_plan_is_known_by_its_name_or_its_file(put: Callable[..., Reconciled]) -> None:
    """A renamed file or a renamed plan is still the same plan; both changed is a new one."""
    once = put(EMPTY, draft(FIRST))
    assert put(once.content, draft(FIRST, name="en PLAN", source="annan.txt")).plan_id == once.plan_id
    assert put(once.content, draft(FIRST, name="Helt annat")).plan_id == once.plan_id
    assert put(once.content, draft(FIRST, name="Helt annat", source="annan.txt")).plan_is_new


def test_a_renamed_plan_is_known_by_what_it_was_called(put: Callable[..., Reconciled]) -> None:
    """However often it was renamed and read in; unless another plan is called so now."""
    once = put(EMPTY, draft(FIRST, SECOND, name="Åtgärdsplan"))
    plan_id = once.plan_id
    renamed = rename_plan(rename_plan(once.content, plan_id, "Skolans plan"), plan_id, "Ledningens plan")
    for name in ("åtgärdsplan", "Skolans plan", "Ledningens plan", "Åtgärdsplan"):
        again = put(renamed, draft(FIRST, SECOND, name=name, source="annan.txt"))
        assert (again.plan_id, again.content) == (plan_id, renamed)
    other = put(renamed, draft(FIRST, name="Ny plan", source="ny.txt"))
    taken = rename_plan(other.content, other.plan_id, "Åtgärdsplan")
    assert put(taken, draft(FIRST, name="Åtgärdsplan", source="annan.txt")).plan_id == other.plan_id


def two_plans_that_were_called(name: str, put: Callable[..., Reconciled]) -> tuple[Content, str, str]:
    """Plans that came under one title, each renamed before the next came; with their ids."""
    first = put(EMPTY, draft(FIRST, name=name, source="plan2023.docx"))
    content = rename_plan(first.content, first.plan_id, f"{name} 2023")
    second = put(content, draft(FIRST, name=f"{name} 2024", source="plan2024.docx"))
    content = rename_plan(rename_plan(second.content, second.plan_id, name), second.plan_id, f"{name} 2024")
    return content, first.plan_id, second.plan_id


def test_a_file_tells_more_of_its_plan_than_what_another_plan_was_called(put: Callable[..., Reconciled]) -> None:
    """Both years' documents have the title ”Plan”; only a name that the user gave is meant before the file."""
    first = put(EMPTY, draft(FIRST, name="Plan", source="plan2023.docx"))
    renamed = rename_plan(first.content, first.plan_id, "Plan 2023")
    second = put(renamed, draft(FIRST, name="Plan 2024", source="plan2024.docx"))
    assert second.plan_id != first.plan_id
    again = draft(FIRST, name="Plan", source="plan2024.docx")
    assert put(second.content, again).plan_id == second.plan_id
    assert put(second.content, msgspec.structs.replace(again, plan_given=True)).plan_id == first.plan_id


def test_a_name_that_two_plans_have_had_tells_of_neither(put: Callable[..., Reconciled]) -> None:
    """The file still does, and without one it is a new plan."""
    content, first, second = two_plans_that_were_called("Plan", put)
    assert put(content, draft(FIRST, name="Plan", source="plan2023.docx")).plan_id == first
    assert put(content, draft(FIRST, name="Plan", source="plan2024.docx")).plan_id == second
    assert put(content, draft(FIRST, name="Plan", source="annan.docx")).plan_is_new


def test_areas_of_another_plan_are_left_alone(put: Callable[..., Reconciled]) -> None:
    """Two plans may have an område of the same title."""
    once = put(EMPTY, draft(FIRST, name="Ett", source="ett.txt"))
    both = put(once.content, draft(FIRST, name="Två", source="två.txt"))
    assert len(both.content.areas) == 2


def test_an_unknown_plan_is_refused_with_a_sentence(put: Callable[..., Reconciled]) -> None:
    """--plan must name a plan of the register."""
    with pytest.raises(DocumentError, match="finns inte i registret"):
        put(EMPTY, draft(FIRST), "saknas-0000")


def titled(titles: str) -> list[Area]:
    return [area(f"{letter * 3} {letter}-arbetet") for letter in titles]


def in_order(content: Content) -> str:
    return "".join(one.title[0] for one in sorted(content.areas.values(), key=lambda one: one.order))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("AB", "ACDEFGHB"),
        ("AB", "ACDEFGHIJKLMNOPQRSTB"),
        ("AB", "CDAB"),
        ("AB", "CDEFGHIJKLMNAOB"),
        ("AB", "ABCD"),
        ("ABC", "ADEFGHIJKLMNBOPQRSTUVWXYZC"),
        ("", "ABC"),
    ],
)
def test_new_rows_stand_where_the_document_has_them_each_with_its_own_number(
    put: Callable[..., Reconciled], before: str, after: str
) -> None:
    once = put(EMPTY, draft(*titled(before)))
    again = put(once.content, draft(*titled(after), dated=LATER))
    assert in_order(again.content) == after
    numbers = [number(key, again.content.areas) for key in again.content.areas]
    assert len(set(numbers)) == len(after)


def test_new_rows_that_fit_give_no_other_row_another_place(put: Callable[..., Reconciled]) -> None:
    once = put(EMPTY, draft(*titled("AB")))
    again = put(once.content, draft(*titled("ACDEFGHIJKB"), dated=LATER))
    assert {key: again.content.areas[key].order for key in once.content.areas} == {
        key: one.order for key, one in once.content.areas.items()
    }
    assert again.changed == ()


def test_rows_that_make_way_keep_their_distances_and_are_told(put: Callable[..., Reconciled]) -> None:
    once = put(EMPTY, draft(*titled("ABCD")))
    again = put(once.content, draft(*titled("AEFGHIJKLMNOPBCD"), dated=LATER))
    assert [again.content.areas[key].order for key in once.content.areas] == [10, 30, 40, 50]
    assert [[change.field for change in each.fields] for each in again.changed] == [["ordning"]] * 3


def test_rows_of_a_document_in_another_order_come_after_the_last_one_above_them(
    put: Callable[..., Reconciled],
) -> None:
    once = put(EMPTY, draft(*titled("ABC")))
    again = put(once.content, draft(*titled("BDAEC"), dated=LATER))
    assert in_order(again.content) == "ABDEC"
