"""The history of a register: newest first, through renames, merges, broken versions and shallow clones; moments."""

from __future__ import annotations

import datetime as dt

import pytest

from store.change_words import sentences
from store.errors import BeforeHistoryError, DamagedError, NoRepositoryError, NoVersionError, ReadOnlyError
from store.git import Repository
from store.history import history
from store.past_register import PastRegister
from store.versions import Version, meetings, moment, version_at
from tests.git.repositories import ECONOMY, LEADERS, NAME, REGISTER, ROOMS, Clone, with_area

TODAY = dt.date(2018, 3, 1)
JANUARY, FEBRUARY = "2018-01-24T12:00:00+01:00", "2018-02-21T12:00:00+01:00"


def log(clone, **options):
    """Subject of each version, and its sentences or its fault."""
    return [
        (entry.version.subject, [f"! {entry.fault}"] if entry.fault else sentences(entry.changes))
        for entry in history(clone.path, **options)
    ]


def test_versions_come_newest_first_with_what_each_changed(anna):
    anna.commit(with_area(ECONOMY, responsible="Chef"), "Ny ansvarig")
    anna.commit(with_area(ECONOMY, responsible="Chef", status="klart"), "Klar\x1f:x")
    entries = log(anna)
    assert entries[:2] == [
        ("Klar\x1f:x", ["Stöd i ekonomi: pågår → klart."]),
        ("Ny ansvarig", ["Stöd i ekonomi: Ansvarig: ”Rektor” → ”Chef”."]),
    ]
    assert entries[2][0] == "Första versionen"
    assert "Lokaler: nytt område, klart 31 mar 2018." in entries[2][1]


def test_commits_that_left_the_register_alone_are_no_versions(anna):
    (anna.folder / "annat.txt").write_text("x")
    anna.commit(None, "Annat")
    anna.commit(REGISTER, "Samma")
    assert [subject for subject, _ in log(anna)] == ["Första versionen"]


def test_only_one_area_can_be_asked_about(anna):
    anna.commit(with_area(ECONOMY, with_area(ROOMS, group="A"), group="B"), "Två")
    anna.commit(with_area(ECONOMY, with_area(ROOMS, group="C"), group="B"), "En")
    assert log(anna, area_id=ECONOMY)[0] == ("Två", ["Stöd i ekonomi: Grupp: ”B”."])


def test_a_removed_and_a_new_area_are_told(anna):
    areas = {key: area for key, area in REGISTER.areas.items() if key != ROOMS}
    anna.commit(REGISTER.replace(areas=areas), "Bort")
    anna.commit(REGISTER, "Åter")
    assert [lines for _, lines in log(anna)[:2]] == [
        ["Lokaler: nytt område, klart 31 mar 2018."],
        ["Lokaler: området borttaget."],
    ]


def test_a_renamed_register_is_followed(anna):
    anna.commit(with_area(ECONOMY, group="A"), "Före")
    anna.git("mv", NAME, "plan.json")
    anna.git("commit", "--quiet", "-m", "Nytt namn")
    anna.path = anna.folder / "plan.json"
    anna.commit(with_area(ECONOMY, group="B"), "Efter")
    assert [subject for subject, _ in log(anna)][:1] == ["Efter"]
    assert ("Före", ["Stöd i ekonomi: Grupp: ”A”."]) in log(anna)
    assert version_at(anna.path, "HEAD~2", TODAY).content == with_area(ECONOMY, group="A")


def test_broken_versions_are_named_and_passed_over(anna):
    broken = anna.path.read_bytes()
    anna.commit(with_area(ECONOMY, group="A"), "Hel")
    anna.commit(b"<<<<<<< HEAD\n" + broken, "Markörer")
    anna.commit(broken.replace(b'"ordning": 10', b'"ordning": "tio"'), "Fel typ")
    anna.commit(broken[:-40], "Avklippt")
    anna.commit(b"{}", "Tom")
    anna.commit(with_area(ECONOMY, group="B"), "Lagad")
    told = dict(log(anna))
    assert told["Lagad"] == ["Stöd i ekonomi: Grupp: ”A” → ”B”."]
    assert told["Hel"] == ["Stöd i ekonomi: Grupp: ”A”."]
    for subject in ("Markörer", "Fel typ", "Avklippt", "Tom"):
        assert told[subject][0].startswith("! "), subject
    assert [subject for subject, _ in log(anna)] == [
        "Lagad", "Tom", "Avklippt", "Fel typ", "Markörer", "Hel", "Första versionen",
    ]  # fmt: skip


def test_a_register_written_otherwise_by_hand_has_the_same_history(anna):
    data = anna.path.read_bytes().replace(b"  ", b"\t").replace(b"\n", b"\r\n")
    anna.commit(data, "Med tabbar")
    anna.commit(with_area(ECONOMY, group="A"), "Åter")
    assert log(anna)[:2] == [("Åter", ["Stöd i ekonomi: Grupp: ”A”."]), ("Med tabbar", [])]


def test_of_a_merge_only_what_neither_side_had_is_told(two):
    anna, bo = two
    anna.commit(with_area(ECONOMY, group="A"), "Annas")
    bo.commit(with_area(ROOMS, group="B"), "Bos")
    anna.git("pull", "--quiet", "--no-rebase", "--no-edit", bo.folder, "main")
    merged = with_area(ROOMS, with_area(ECONOMY, group="A"), group="B")
    anna.write(with_area(LEADERS, merged, group="C"))
    anna.git("commit", "--quiet", "--all", "--amend", "-m", "Sammanlagt")
    told = log(anna)
    assert told[0] == ("Sammanlagt", ["Ledarskap: Grupp: ”C”."])
    assert dict(told[1:3]) == {
        "Annas": ["Stöd i ekonomi: Grupp: ”A”."],
        "Bos": ["Lokaler: Grupp: ”B”."],
    }


def test_a_part_that_begins_with_a_broken_version_is_compared_with_the_last_whole_one_before_it(anna):
    whole = anna.path.read_bytes()
    anna.commit(whole[:-60], "Avklippt")
    broken = anna.commit(b"<<<<<<< HEAD\n" + whole, "Markörer")
    anna.commit(with_area(ECONOMY, group="A"), "Lagad")
    (entry,) = history(anna.path, since=broken)
    assert sentences(entry.changes) == ["Stöd i ekonomi: Grupp: ”A”."]


def test_a_broken_version_says_that_it_is_the_version_that_is_broken(anna):
    broken = anna.commit(b"{", "Avklippt")
    anna.commit(REGISTER, "Lagad")
    with pytest.raises(DamagedError, match=f"gamla versionen.*{broken[:10]} i git som är skadad, inte filen") as said:
        version_at(anna.path, broken, dt.date(2018, 2, 1))
    assert "--laga" not in str(said.value)


def test_a_shallow_clone_says_where_its_history_begins(anna, tmp_path):
    anna.commit(with_area(ECONOMY, group="A"), "Andra")
    anna.commit(with_area(ECONOMY, group="B"), "Tredje")
    bo = Clone(tmp_path / "bo")
    anna.git("clone", "--quiet", "--depth=2", f"file://{anna.folder}", bo.folder)
    entries = list(history(bo.path))
    assert [(entry.version.subject, entry.begins) for entry in entries] == [("Tredje", False), ("Andra", True)]
    assert entries[1].changes == ()


def test_a_detached_head_a_worktree_and_a_submodule_have_their_history(anna, tmp_path):
    anna.commit(with_area(ECONOMY, group="A"), "Andra")
    anna.git("worktree", "add", "--quiet", "--detach", tmp_path / "träd", "HEAD~1")
    assert [subject for subject, _ in log(Clone(tmp_path / "träd"))] == ["Första versionen"]
    outer = Clone.new(tmp_path / "yttre", register=None)
    outer.git("submodule", "--quiet", "add", anna.folder, "inre")
    assert len(log(Clone(outer.folder / "inre"))) == 2


def test_no_commits_and_no_repository(tmp_path):
    clone = Clone.new(tmp_path / "ny", register=None)
    clone.write(REGISTER)
    assert log(clone) == []
    clone.commit(None, "Nu")
    assert log(clone)[0][0] == "Nu"
    with pytest.raises(NoRepositoryError, match="git-förråd"):
        list(history(tmp_path / NAME))


def test_the_first_entries_come_before_the_last_are_read(anna, monkeypatch):
    for number in range(20):
        anna.commit(with_area(ECONOMY, responsible=f"Chef {number}"), f"Nr {number}")
    read = []
    get = Repository.blobs

    def counted(self):
        blobs = get(self)
        wanted = blobs.get
        monkeypatch.setattr(blobs, "get", lambda blob: read.append(blob) or wanted(blob))
        return blobs

    monkeypatch.setattr(Repository, "blobs", counted)
    entries = history(anna.path)
    assert next(entries).version.subject == "Nr 19"
    assert len(read) <= 3
    entries.close()


# -- Moments -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def year(tmp_path):
    """A register saved before a sammanträde in January, at it, and in February."""
    clone = Clone.new(tmp_path / "år", register=None)
    clone.commit(REGISTER, "Första", "2018-01-10T08:00:00+01:00")
    clone.commit(with_area(ECONOMY, group="Januari"), "Till nämnden", JANUARY)
    clone.commit(with_area(ECONOMY, group="Februari"), "Sedan", FEBRUARY)
    clone.git("tag", "-a", "-m", "x", "namndkoll/2018-01-24", "HEAD~1")
    return clone


@pytest.mark.parametrize(
    ("word", "group", "day"),
    [
        ("2018-01-24", "Januari", "2018-01-24"),
        ("namndkoll/2018-01-24", "Januari", "2018-01-24"),
        ("förra", "Januari", "2018-01-24"),
        ("forra", "Januari", "2018-01-24"),
        ("2018-02-20", "Januari", "2018-02-20"),
        ("2018-02-21", "Februari", "2018-02-21"),
        ("2018-01-10", "", "2018-01-10"),
        ("HEAD~2", "", "2018-01-10"),
        ("main", "Februari", "2018-02-21"),
    ],
)
def test_a_day_a_meeting_and_a_revision_are_moments(year, word, group, day):
    version = version_at(year.path, word, TODAY)
    assert version.content.areas[ECONOMY].group == group
    assert str(version.day) == day


def test_a_day_before_the_first_version_is_told_from_a_day_that_is_none(year):
    repository = Repository.of(year.path)
    with pytest.raises(BeforeHistoryError, match="börjar efter 2018-01-09"):
        moment(repository, "2018-01-09", TODAY)
    with pytest.raises(NoVersionError) as said:
        moment(repository, "2018-02-30", TODAY)
    assert not isinstance(said.value, BeforeHistoryError)


@pytest.mark.parametrize("word", ["2018-01-09", "finns-inte", "", "2018-02-30", "HEAD:namndkoll.json", "--all"])
def test_what_is_no_moment_is_said(year, word):
    with pytest.raises(NoVersionError):
        moment(Repository.of(year.path), word, TODAY)


def test_the_last_meeting_is_counted_from_today(year):
    repository = Repository.of(year.path)
    year.git("tag", "-a", "-m", "x", "namndkoll/2018-02-21")
    year.git("tag", "namndkoll/annat")
    assert meetings(repository) == (dt.date(2018, 1, 24), dt.date(2018, 2, 21))
    assert moment(repository, "förra", dt.date(2018, 2, 20)).day == dt.date(2018, 1, 24)
    assert moment(repository, "förra", dt.date(2018, 2, 21)).day == dt.date(2018, 2, 21)
    with pytest.raises(NoVersionError, match="fryst"):
        moment(repository, "förra", dt.date(2018, 1, 1))


def test_a_past_register_can_be_searched_and_never_saved(year):
    past = PastRegister.at(year.path, "2018-01-24", TODAY)
    assert past.day == dt.date(2018, 1, 24)
    assert past.content.areas[ECONOMY].group == "Januari"
    from tinydb import where

    assert list(past.find(where("grupp") == "Januari")) == [ECONOMY]
    with pytest.raises(ReadOnlyError, match="2018-01-24"):
        past.save(past.content, "x")
    assert (past.next_undo(), past.next_redo(), past.changed_on_disk(), past.refresh()) == (None, None, False, False)


def test_the_settings_of_then_are_those_that_count(year):
    (year.folder / "namndkoll.toml").write_text("varningsdagar = 5\n")
    year.commit(None, "Inställningar", "2018-02-22T12:00:00+01:00")
    assert PastRegister.at(year.path, "2018-01-24", TODAY).settings.warning_days == 30
    assert PastRegister.at(year.path, "2018-02-22", TODAY).settings.warning_days == 5


def test_a_version_is_told_with_who_and_when(anna):
    anna.commit(with_area(ECONOMY, milestones={}), "Utan\tdatum", JANUARY)
    version = next(history(anna.path)).version
    assert isinstance(version, Version)
    assert (version.author, version.written.isoformat(), version.subject) == ("Anna", JANUARY, "Utan\tdatum")
