"""The one door to the data: open, save, take back, and two people at the same file."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import contextmanager

import pytest
from tinydb import where

from store import codec
from store.errors import ConflictError, FileError, GoneError, MissingError, ReadOnlyError
from store.jsonfile import JsonFile
from store.model import Area, Milestone, Plan, Status
from store.register import Register
from store.storage import FieldConflictError

DAY = dt.date(2018, 3, 31)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "namndkoll.json"
    register = Register.create(path, "Socialnämnden")
    content = register.content.replace(
        plans={"plan-0001": Plan(name="Åtgärdsplan")},
        areas={
            "stod-0001": Area(title="Stöd", plan="plan-0001", responsible="Chef", group="A", status=Status.ONGOING),
            "larm-0002": Area(title="Larm", plan="plan-0001", status=Status.PAUSED),
        },
    )
    register.save(content, "ny plan")
    return path


def change(register, area_id, **fields):
    area = register.content.areas[area_id].replace(**fields)
    return register.save(register.content.with_area(area_id, area), "ändrat")


def on_disk(path):
    return codec.decode(path.read_bytes())


def test_opening_changes_no_byte_and_leaves_nothing_beside_the_file(tmp_path):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(b'{"register": {"register": {"format": 1}}}')
    Register.open(path)
    assert [file.name for file in tmp_path.iterdir()] == ["namndkoll.json"]
    assert path.read_bytes() == b'{"register": {"register": {"format": 1}}}'


def test_a_missing_register_is_named_with_the_way_to_make_one(tmp_path):
    with pytest.raises(MissingError, match="namndkoll ny"):
        Register.open(tmp_path / "saknas.json")


def test_a_new_register_never_takes_the_place_of_something(path):
    before = path.read_bytes()
    with pytest.raises(FileError, match="finns redan"):
        Register.create(path, "Annan")
    assert path.read_bytes() == before


def test_what_is_saved_is_on_the_disk_at_once(path):
    change(Register.open(path), "stod-0001", group="B")
    assert on_disk(path).areas["stod-0001"].group == "B"


def test_an_emptied_field_leaves_the_file(path):
    change(Register.open(path), "stod-0001", responsible="")
    assert b"ansvarig" not in path.read_bytes()


def test_a_removed_record_leaves_the_file(path):
    register = Register.open(path)
    areas = {key: area for key, area in register.content.areas.items() if key != "larm-0002"}
    register.save(register.content.replace(areas=areas), "borttaget")
    assert list(on_disk(path).areas) == ["stod-0001"]


def test_the_heading_and_tables_of_a_newer_version_are_saved_too(path):
    register = Register.open(path)
    content = register.content
    register.save(
        content.replace(
            heading=content.heading.replace(board="Skolnämnden"), other_tables={"möten": {"a": {"dag": 1}}}
        ),
        "nytt namn",
    )
    saved = Register.open(path).content
    assert (saved.heading.board, saved.other_tables) == ("Skolnämnden", {"möten": {"a": {"dag": 1}}})
    assert saved.areas == content.areas


def test_saving_nothing_new_changes_no_byte(path):
    before = path.read_bytes()
    register = Register.open(path)
    register.save(register.content, "inget")
    assert path.read_bytes() == before


def test_two_people_on_different_areas_keep_both_edits(path):
    ours, theirs = Register.open(path), Register.open(path)
    change(ours, "stod-0001", group="B")
    content = change(theirs, "larm-0002", responsible="Rektor")
    assert content.areas["stod-0001"].group == "B"
    assert on_disk(path).areas["stod-0001"].group == "B"
    assert on_disk(path).areas["larm-0002"].responsible == "Rektor"


def test_two_people_on_different_fields_of_one_area_keep_both_edits(path):
    ours, theirs = Register.open(path), Register.open(path)
    change(ours, "stod-0001", group="B")
    change(theirs, "stod-0001", milestones={"klart": Milestone(due=DAY)})
    saved = on_disk(path).areas["stod-0001"]
    assert (saved.group, saved.milestones["klart"].due) == ("B", DAY)


def test_the_same_field_changed_by_two_is_refused_and_nothing_is_written(path):
    ours, theirs = Register.open(path), Register.open(path)
    change(ours, "stod-0001", group="B")
    before, mine = path.read_bytes(), theirs.content
    with pytest.raises(FieldConflictError, match="grupp") as refusal:
        change(theirs, "stod-0001", group="C")
    assert path.read_bytes() == before
    assert theirs.content == mine
    (conflict,) = refusal.value.merged.conflicts
    assert (conflict.base, conflict.ours, conflict.theirs) == ("A", "C", "B")


def test_somebody_elses_save_is_seen_and_read(path):
    ours, theirs = Register.open(path), Register.open(path)
    change(ours, "stod-0001", group="B")
    assert theirs.changed_on_disk()
    assert theirs.refresh()
    assert theirs.content.areas["stod-0001"].group == "B"
    assert not theirs.changed_on_disk()
    assert not theirs.refresh()


def test_ones_own_save_is_no_news(path):
    register = Register.open(path)
    change(register, "stod-0001", group="B")
    assert not register.changed_on_disk()


def at_once_after_the_lock(monkeypatch, save):
    """Somebody else saves as soon as the lock is free, before the one who had it comes to anything."""
    locked, waiting = JsonFile.locked, [save]

    @contextmanager
    def locked_until_others_save(self, *args, **kwargs):
        with locked(self, *args, **kwargs) as held:
            yield held
        while waiting:
            waiting.pop()()

    monkeypatch.setattr(JsonFile, "locked", locked_until_others_save)


def test_a_save_of_somebody_else_right_after_ones_own_is_seen(path, monkeypatch):
    ours, theirs = Register.open(path), Register.open(path)
    at_once_after_the_lock(monkeypatch, lambda: change(theirs, "larm-0002", responsible="Rektor"))
    change(ours, "stod-0001", group="B")
    assert ours.changed_on_disk()
    assert ours.refresh()
    assert ours.content.areas["larm-0002"].responsible == "Rektor"


def test_a_save_of_somebody_else_right_after_a_register_is_made_is_seen(tmp_path, monkeypatch):
    path = tmp_path / "ny.json"

    def save():
        other = Register.open(path)
        other.save(other.content.with_area("stod-0001", Area(title="Stöd")), "nytt")

    at_once_after_the_lock(monkeypatch, save)
    register = Register.create(path, "Socialnämnden")
    assert register.changed_on_disk()
    assert register.refresh()
    assert list(register.content.areas) == ["stod-0001"]


def test_a_file_that_was_taken_away_meanwhile_is_not_made_anew_nor_its_folder(path):
    register = Register.open(path)
    shutil.rmtree(path.parent)
    with pytest.raises(GoneError, match="finns inte längre"):
        change(register, "stod-0001", group="B")
    assert not path.parent.exists()


def test_a_newer_format_is_only_for_reading(path):
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2'))
    before = path.read_bytes()
    register = Register.open(path)
    with pytest.raises(ReadOnlyError, match="format 2"):
        change(register, "stod-0001", group="B")
    assert path.read_bytes() == before


def test_a_step_can_be_taken_back_and_done_again_after_a_restart(path):
    change(Register.open(path), "stod-0001", group="B")
    register = Register.open(path)
    step = register.next_undo()
    assert step.label == "ändrat"
    register.take_back(step)
    assert on_disk(path).areas["stod-0001"].group == "A"
    again = Register.open(path)
    again.do_again(again.next_redo())
    assert on_disk(path).areas["stod-0001"].group == "B"


def test_what_others_save_while_a_step_is_shown_is_kept_when_it_is_taken_back_and_done_again(path):
    ours, theirs = Register.open(path), Register.open(path)
    change(ours, "stod-0001", group="B")
    step = ours.next_undo()
    change(theirs, "larm-0002", title="Larm dygnet runt")
    theirs.save(theirs.content.with_area("tid-0003", Area(title="Tider")), "nytt")
    ours.refresh()
    ours.take_back(step)
    expected = theirs.content.with_area("stod-0001", theirs.content.areas["stod-0001"].replace(group="A"))
    assert on_disk(path) == expected

    step = ours.next_redo()
    theirs.refresh()
    change(theirs, "tid-0003", title="Nya tider")
    ours.refresh()
    ours.do_again(step)
    assert on_disk(path) == theirs.content.with_area("stod-0001", theirs.content.areas["stod-0001"].replace(group="B"))


def test_a_field_others_write_while_a_step_is_shown_stays_theirs_and_that_is_told(path):
    ours, theirs = Register.open(path), Register.open(path)
    change(ours, "stod-0001", group="B", responsible="Rektor")
    step = ours.next_undo()
    assert not step.remark
    theirs.refresh()
    change(theirs, "stod-0001", responsible="Skolchef")
    ours.refresh()
    done = ours.take_back(step)
    area = on_disk(path).areas["stod-0001"]
    assert (area.group, area.responsible) == ("A", "Skolchef")
    assert done.remark == "Stöd (ansvarig) har ändrats av någon annan sedan dess och får stå kvar."


def test_a_step_that_others_wrote_over_while_it_was_shown_is_refused(path):
    ours, theirs = Register.open(path), Register.open(path)
    change(ours, "stod-0001", group="B")
    step = ours.next_undo()
    theirs.refresh()
    change(theirs, "stod-0001", group="C")
    before = path.read_bytes()
    ours.refresh()
    with pytest.raises(ConflictError, match=r"”ändrat” kan inte ångras: Stöd \(grupp\) har ändrats sedan dess"):
        ours.take_back(step)
    assert path.read_bytes() == before


def test_areas_are_found_by_tinydb_queries_on_the_swedish_names(path):
    register = Register.open(path)
    assert list(register.find(where("ansvarig") == "Chef")) == ["stod-0001"]
    assert list(register.find((where("plan") == "plan-0001") & (where("status") == Status.PAUSED))) == ["larm-0002"]
    assert register.find(where("framtida").exists()) == {}


def test_a_query_sees_what_was_saved_after_it_was_first_asked(path):
    register = Register.open(path)
    query = where("ansvarig") == "Rektor"
    assert register.find(query) == {}
    change(register, "larm-0002", responsible="Rektor")
    assert list(register.find(query)) == ["larm-0002"]
