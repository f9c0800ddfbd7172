"""Undo and redo reach back through restarts and never overwrite somebody else's newer words."""

from __future__ import annotations

import datetime as dt
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import journal as journal_module
from store.errors import ConflictError
from store.journal import MOST_ENTRIES, Journal
from store.loading import load
from store.meetings.meeting import Meeting
from store.model import Area, Closing, ClosingReason, Content, Milestone, Plan, Status
from store.state_folder import state_folder
from store.steps import difference, told
from tests.promises.damage import SOUND

STOD, SKOLA, PLAN = "stod-i-ekonomi-m9tx", "likvardig-skola-p4d2", "granskning-ledning-7k3q"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "namndkoll.json"


@pytest.fixture
def content(path):
    return load(path, SOUND.encode())


def edit(content: Content, area_id: str, **changes) -> Content:
    return content.with_area(area_id, content.areas[area_id].replace(**changes))


def without(content: Content, area_id: str) -> Content:
    return content.replace(areas={key: area for key, area in content.areas.items() if key != area_id})


STEPS = {
    "a word": lambda c: edit(c, STOD, status=Status.DONE),
    "a field that was empty": lambda c: edit(c, SKOLA, responsible="Rektor"),
    "a field made empty": lambda c: edit(c, STOD, responsible="", progress=()),
    "paragraphs": lambda c: edit(c, STOD, progress=("Nytt.", "Mer.")),
    "a milstolpe met": lambda c: edit(
        c,
        STOD,
        milestones={
            **c.areas[STOD].milestones,
            "klart": c.areas[STOD].milestones["klart"].replace(met=dt.date(2018, 2, 1)),
        },
    ),
    "a first milstolpe": lambda c: edit(c, SKOLA, milestones={"klart": Milestone(due=dt.date(2019, 1, 1))}),
    "all milstolpar gone": lambda c: edit(c, STOD, milestones={}),
    "a closing": lambda c: edit(
        c, STOD, closing=Closing(reason=ClosingReason.COMPLETED, day=dt.date(2018, 3, 1)), status=Status.CLOSED
    ),
    "a new område": lambda c: c.with_area("nytt-0000", Area(title="Nytt", extra={"okänt": [1]})),
    "an område gone": lambda c: without(c, STOD),
    "a new plan and its område": lambda c: c.replace(plans={**c.plans, "p-0000": Plan(name="P")}).with_area(
        "a-0000", Area(title="A", plan="p-0000")
    ),
    "an unknown field": lambda c: edit(c, STOD, extra={"nytt": {"a": 1}}),
    "everything in an import": lambda c: c.replace(areas={f"a-{n:04}": Area(title=str(n)) for n in range(50)}),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
@pytest.mark.parametrize("restart", [False, True], ids=["at once", "after a restart"])
def test_every_step_goes_back_and_forth(path, content, step, restart):
    after = step(content)
    journal = Journal.open(path)
    journal.record("Ett steg", content, after)

    def again():
        return Journal.open(path) if restart else journal

    assert again().next_undo == "Ett steg"
    undo = again().undo(after)
    assert (undo.content, undo.label, undo.remark) == (content, "Ett steg", "")
    again().undone(undo) if restart else journal.undone(undo)
    journal = again()
    assert (journal.next_undo, journal.next_redo) == (None, "Ett steg")
    redo = journal.redo(content)
    assert redo.content == after
    journal.redone(redo)
    assert (again().next_undo, again().next_redo) == ("Ett steg", None)


def test_what_will_change_is_said_by_area_and_field(path, content):
    journal = Journal.open(path)
    after = edit(content, STOD, status=Status.DONE, progress=("Klart.",))
    journal.record("Läget uppdaterat", content, after)
    assert journal.undo(after).description == "Rektor får stöd i ekonomi (status, processläge)"
    journal.record("Nytt område", after, STEPS["a new område"](after))
    assert journal.undo(STEPS["a new område"](after)).description == "Nytt"


def test_a_removed_area_is_called_by_its_name(path, content):
    journal = Journal.open(path)
    journal.record("Borttaget", content, without(content, STOD))
    assert journal.undo(without(content, STOD)).description == "Rektor får stöd i ekonomi"


def test_nothing_changed_is_no_step(path, content):
    journal = Journal.open(path)
    journal.record("Inget", content, content.replace(areas=dict(content.areas)))
    assert journal.next_undo is None
    assert journal.undo(content) is None
    assert journal.redo(content) is None


def test_a_new_step_ends_what_could_be_done_again(path, content):
    journal = Journal.open(path)
    after = STEPS["a word"](content)
    journal.record("Ett", content, after)
    journal.undone(journal.undo(after))
    journal.record("Två", content, STEPS["paragraphs"](content))
    assert journal.next_redo is None
    assert Journal.open(path).next_redo is None


# --- somebody else ---------------------------------------------------------------------------------------------------


def test_another_field_somebody_changed_is_left_alone(path, content):
    journal = Journal.open(path)
    mine = edit(content, STOD, status=Status.DONE)
    journal.record("Klart", content, mine)
    theirs = edit(mine, STOD, responsible="Skolchef")
    assert journal.undo(theirs).content == edit(content, STOD, responsible="Skolchef")


def test_a_field_somebody_changed_keeps_their_words_and_the_rest_goes_back(path, content):
    journal = Journal.open(path)
    mine = edit(content, STOD, status=Status.DONE, responsible="Rektor")
    journal.record("Klart", content, mine)
    theirs = edit(mine, STOD, responsible="Skolchef")
    undo = journal.undo(theirs)
    assert undo.content == edit(content, STOD, responsible="Skolchef")
    assert undo.description == "Rektor får stöd i ekonomi (status)"
    assert undo.remark == (
        "Rektor får stöd i ekonomi (ansvarig) har ändrats av någon annan sedan dess och får stå kvar."
    )


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (STEPS["a word"], lambda c: edit(c, STOD, status=Status.PAUSED)),
        (STEPS["a word"], lambda c: without(c, STOD)),
        (STEPS["a field made empty"], lambda c: without(c, STOD)),
        (STEPS["a milstolpe met"], lambda c: edit(c, STOD, milestones={})),
        (STEPS["a new område"], lambda c: edit(c, "nytt-0000", title="Nyare")),
        (STEPS["an område gone"], lambda c: c.with_area(STOD, Area(title="Annat"))),
    ],
    ids=["same field", "removed", "emptied and removed", "milstolpe removed", "edited", "made again"],
)
def test_a_step_that_no_longer_stands_is_refused_once_and_then_passed_over(path, content, mine, theirs):
    journal = Journal.open(path)
    before = edit(content, SKOLA, responsible="Rektor")
    journal.record("Tidigare", content, before)
    journal.record("Senare", before, mine(before))
    now = theirs(mine(before))
    with pytest.raises(ConflictError, match=r"”Senare” kan inte ångras: .* har ändrats sedan dess\. Inget är ändrat\."):
        journal.undo(now)
    for again in (journal, Journal.open(path)):
        assert again.undo(now).label == "Tidigare"


def test_a_milstolpe_met_stays_gone_when_somebody_removed_it(path, content):
    met = STEPS["a milstolpe met"](content)
    journal = Journal.open(path)
    journal.record("Inte uppfylld", met, content)
    gone = edit(content, STOD, milestones={"utvärdering": content.areas[STOD].milestones["utvärdering"]})
    with pytest.raises(ConflictError):
        journal.undo(gone)


def test_a_removed_milstolpe_comes_back_beside_none(path, content):
    stones = content.areas[STOD].milestones
    mine = edit(content, STOD, milestones={"utvärdering": stones["utvärdering"]})
    journal = Journal.open(path)
    journal.record("Borttagen milstolpe", content, mine)
    assert journal.undo(edit(mine, STOD, milestones={})).content.areas[STOD].milestones == {"klart": stones["klart"]}


# --- crashes and limits ----------------------------------------------------------------------------------------------


def test_a_crash_before_a_taken_back_step_was_noted_does_not_take_back_twice(path, content):
    first = STEPS["a field that was empty"](content)
    second = STEPS["a word"](first)
    journal = Journal.open(path)
    journal.record("Ett", content, first)
    journal.record("Två", first, second)
    saved = journal.undo(second).content
    restarted = Journal.open(path)
    assert restarted.undo(saved).label == "Ett"
    assert restarted.next_redo == "Två"


def test_a_crash_between_save_and_journal_loses_only_that_step(path, content):
    journal = Journal.open(path)
    first = edit(content, SKOLA, responsible="Rektor")
    journal.record("Ett", content, first)
    not_noted = edit(first, STOD, status=Status.DONE)
    assert Journal.open(path).undo(not_noted).content == edit(content, STOD, status=Status.DONE)


@pytest.mark.parametrize("cut", range(1, 120, 7))
def test_a_half_written_line_costs_that_line_alone(path, content, cut):
    journal = Journal.open(path)
    first = edit(content, SKOLA, responsible="Rektor")
    journal.record("Ett", content, first)
    file = state_folder(path) / "ångra.jsonl"
    whole = file.read_bytes()
    journal.record("Två", first, STEPS["a word"](first))
    file.write_bytes(file.read_bytes()[: len(whole) + cut])
    journal = Journal.open(path)
    assert journal.next_undo == "Ett"
    journal.record("Tre", first, STEPS["paragraphs"](first))
    assert Journal.open(path).next_undo == "Tre"


def test_a_journal_of_rubbish_is_an_empty_one(path, content):
    journal = Journal.open(path)
    journal.record("Ett", content, STEPS["a word"](content))
    (state_folder(path) / "ångra.jsonl").write_bytes(
        b'\xff\n{"done": 1}\n[]\n{"done": {"id": 1}}\n\n{"undone": "none"}'
    )
    assert Journal.open(path).next_undo is None


def test_a_state_folder_that_cannot_be_written_leaves_undo_for_this_run(path, content, state_home):
    (state_home / "namndkoll").write_text("in the way")
    journal = Journal.open(path)
    after = STEPS["a word"](content)
    journal.record("Ett", content, after)
    assert journal.undo(after).content == content
    assert Journal.open(path).next_undo is None


def test_the_journal_reaches_back_two_hundred_steps(path, content):
    journal = Journal.open(path)
    now = content
    for number in range(MOST_ENTRIES * 5):
        after = edit(now, STOD, order=number + 100)
        journal.record(str(number), now, after)
        now = after
    reopened = Journal.open(path)
    for _ in range(MOST_ENTRIES):
        undo = reopened.undo(now)
        now = undo.content
        reopened.undone(undo)
    assert reopened.next_undo is None
    assert now.areas[STOD].order == MOST_ENTRIES * 4 - 1 + 100


def test_the_file_never_grows_past_its_limit(path, content, monkeypatch):
    monkeypatch.setattr(journal_module, "MOST_BYTES", 20_000)
    journal, now = Journal.open(path), content
    for number in range(60):
        after = edit(now, STOD, progress=(str(number) * 500,))
        journal.record(str(number), now, after)
        now = after
        assert (state_folder(path) / "ångra.jsonl").stat().st_size <= 20_000
    assert Journal.open(path).undo(now).label == "59"


def test_two_programs_share_a_journal_without_mixing_their_steps(path, content):
    mine, yours = Journal.open(path), Journal.open(path)
    first = edit(content, SKOLA, responsible="Rektor")
    mine.record("Mitt", content, first)
    second = edit(first, STOD, status=Status.DONE)
    yours.record("Ditt", first, second)
    undo = mine.undo(second)
    assert undo.label == "Mitt"
    mine.undone(undo)
    later = Journal.open(path)
    assert (later.next_undo, later.next_redo) == ("Ditt", "Mitt")


@pytest.mark.parametrize("limit", [("MOST_ENTRIES", 5), ("MOST_BYTES", 2_000)], ids=["by lines", "by bytes"])
def test_a_program_that_shortens_the_journal_keeps_the_steps_of_another(path, content, monkeypatch, limit):
    monkeypatch.setattr(journal_module, *limit)
    mine, yours = Journal.open(path), Journal.open(path)
    first = edit(content, SKOLA, responsible="Rektor")
    mine.record("Mitt", content, first)
    second = edit(first, STOD, status=Status.DONE)
    yours.record("Ditt", first, second)
    file, grown = state_folder(path) / "ångra.jsonl", 0
    while file.stat().st_size > grown:
        grown = file.stat().st_size
        undo = mine.undo(second)
        mine.undone(undo)
        mine.redone(mine.redo(undo.content))
    later = Journal.open(path)
    undo = later.undo(second)
    later.undone(undo)
    assert (undo.label, later.undo(undo.content).label) == ("Mitt", "Ditt")


def test_a_journal_that_cannot_be_read_when_it_is_shortened_is_written_anew_from_memory(path, content, monkeypatch):
    monkeypatch.setattr(journal_module, "MOST_ENTRIES", 1)
    journal = Journal.open(path)
    first = edit(content, SKOLA, responsible="Rektor")
    journal.record("Ett", content, first)
    (state_folder(path) / "ångra.jsonl").unlink()
    for _ in range(2):
        undo = journal.undo(first)
        journal.undone(undo)
        (state_folder(path) / "ångra.jsonl").unlink()
        journal.redone(journal.redo(content))
    assert Journal.open(path).undo(first).content == content


HISTORIES = int(os.environ.get("NAMNDKOLL_HISTORIES", "100"))

edits = st.lists(
    st.tuples(st.sampled_from(sorted(STEPS)), st.sampled_from(["do", "undo", "redo", "restart", "other"])), max_size=12
)


@settings(max_examples=HISTORIES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_whatever_is_done_undone_and_redone_stays_a_whole_register(tmp_path_factory, events):
    path = tmp_path_factory.mktemp("register") / "namndkoll.json"
    now = load(path, SOUND.encode())
    journal = Journal.open(path)
    for name, event in events:
        untouched = {STOD, SKOLA} <= set(now.areas) and "klart" in now.areas[STOD].milestones
        if event == "do" and untouched:
            after = STEPS[name](now)
            journal.record(name, now, after)
            now = after
        elif event == "other" and STOD in now.areas:
            now = edit(now, STOD, responsible=f"{name} av någon annan")
        elif event == "restart":
            journal = Journal.open(path)
        elif event in {"undo", "redo"}:
            try:
                step = journal.undo(now) if event == "undo" else journal.redo(now)
            except ConflictError:
                continue
            if step is not None:
                now = step.content
                (journal.undone if event == "undo" else journal.redone)(step)
    from store import codec

    assert load(path, codec.encode(now)) == now


def meetings(content: Content, count: int) -> Content:
    days = [dt.date(2018, month, 21) for month in range(1, count + 1)]
    return content.replace(meetings={str(day): Meeting(day=day) for day in days})


def plans(content: Content, count: int) -> Content:
    return content.replace(plans={**content.plans, **{f"plan-{n:04}": Plan(name=f"Plan {n}") for n in range(count)}})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda content: meetings(content, 5), "5 sammanträden"),
        (lambda content: plans(content, 4), "4 planer"),
        (
            lambda content: edit(meetings(plans(content, 1), 4), STOD, status=Status.PAUSED),
            "1 plan, 1 område och 4 sammanträden",
        ),
        (lambda content: meetings(content, 2), "sammanträdet 2018-01-21, sammanträdet 2018-02-21"),
    ],
)
def test_a_large_step_is_told_by_how_many_of_what_it_changed(content, change, said):
    after = change(content)
    assert told(after, difference(content, after)) == said


def test_areas_of_one_name_are_counted_each(content):
    area = content.areas[STOD]
    after = content.replace(areas={**content.areas, **{f"samma-{n:04}": area for n in range(4)}})
    assert told(after, difference(content, after)) == "4 områden"
