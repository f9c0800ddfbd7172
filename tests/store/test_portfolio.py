"""A folder of registers at one look: nothing skipped, nothing counted twice, nothing remembered that has changed."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import portfolio
from store.codec import encode
from store.deadline import State, assess
from store.errors import FileError
from store.model import Area, Milestone, Status
from store.portfolio import Counts, open_portfolio
from store.portfolio import folder as portfolio_folder
from store.portfolio.cache import cache_path
from store.portfolio.digest import digest_of
from store.reflections.answers import Reflection
from store.reflections.file import take_in
from tests.store import strategies
from tests.tui.story import TODAY, content

LATER = time.time_ns() + 10**12
"""A clock by which every file of the test has been still for long."""


def put(folder, name="namndkoll.json", register=None, board=""):
    register = register or content()
    if board:
        register = register.replace(heading=register.heading.replace(board=board))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(encode(register))
    return path


def look(folder, today=TODAY, now=LATER):
    return open_portfolio(folder, today, now)


@pytest.fixture
def county(tmp_path):
    folder = tmp_path / "län"
    put(folder / "ale", board="Skolnämnden")
    put(folder / "boda", board="Socialnämnden")
    return folder


def test_every_register_below_the_folder_has_its_counts_and_they_add_up(county):
    seen = look(county)
    assert [(member.place, member.board) for member in seen.members] == [
        ("ale", "Skolnämnden"),
        ("boda", "Socialnämnden"),
    ]
    assert seen.counts(seen.members[0]) == Counts(late=1, soon=1, undated=1, on_track=2, closed=1)
    assert seen.total() == Counts(late=2, soon=2, undated=2, on_track=4, closed=2)
    assert seen.total().areas == 12


def test_an_empty_folder_is_an_empty_portfolio(tmp_path):
    assert look(tmp_path).total() == Counts()
    assert look(tmp_path).late(9) == []


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(strategies.CONTENTS, strategies.DAYS, st.integers(0, 60))
def test_the_counts_are_those_of_the_one_definition_of_late_on_every_day(register, today, warning_days):
    seen = portfolio.Portfolio(folder=None, today=today, members=(), others=0)
    member = portfolio.Member(file="x", place="x", digest=digest_of(register, warning_days))
    judged = Counter(assess(area, today, warning_days).state for area in register.areas.values())
    late, soon = judged[State.LATE], judged[State.SOON]
    assert seen.counts(member) == Counts(
        late, soon, judged[State.UNDATED], judged[State.ON_TRACK], judged[State.CLOSED]
    )


def test_what_is_late_across_all_comes_the_longest_late_first_and_no_more_than_asked_for(tmp_path):
    def register(*days):
        areas = {
            f"omrade-{day}-abcd": Area(
                title=f"Sen {day}",
                status=Status.ONGOING,
                milestones={"klart": Milestone(due=TODAY - dt.timedelta(days=day), words="x")},
            )
            for day in days
        }
        return content().replace(areas=areas)

    put(tmp_path / "a", register=register(3, 50, 7))
    put(tmp_path / "b", register=register(20, 1, -4))
    seen = look(tmp_path)
    assert [(late.member.place, late.days, late.area.title) for late in seen.late(4)] == [
        ("a", -50, "Sen 50"),
        ("b", -20, "Sen 20"),
        ("a", -7, "Sen 7"),
        ("a", -3, "Sen 3"),
    ]
    assert len(seen.late(99)) == 5


def test_a_damaged_register_is_a_row_with_its_sentence_and_comes_first(county):
    (county / "ale" / "namndkoll.json").write_bytes(b'{"register": {')
    seen = look(county)
    first, second = seen.latest_first()
    assert (first.place, first.digest) == ("ale", None)
    assert "namndkoll.json" in first.fault
    assert second.board == "Socialnämnden"
    assert seen.counts(first) == Counts()


@pytest.mark.parametrize("data", [b"", b"[]", b'{"planer": {}}', b"\xff\xfe", b"<<<<<<< vi\n"])
def test_a_file_named_as_a_register_is_one_whatever_is_in_it(tmp_path, data):
    (tmp_path / "namndkoll.json").write_bytes(data)
    assert look(tmp_path).members[0].fault


def test_settings_that_cannot_be_read_are_told_and_warning_days_are_each_register_s_own(county):
    (county / "ale" / "namndkoll.toml").write_text("varningsdagar = 365\n", encoding="utf-8")
    (county / "boda" / "namndkoll.toml").write_text("varningsdagar = ", encoding="utf-8")
    seen = look(county)
    assert seen.counts(seen.members[0]).soon == 3
    assert "namndkoll.toml" in seen.members[1].fault


def test_other_files_are_counted_and_not_taken_for_registers(county):
    (county / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    (county / "ale" / "anteckning.txt").write_text("x", encoding="utf-8")
    take_in(county / "ale" / "namndkoll.json", [Reflection(task="A")])
    put(county / "ale", name="socialnämnden.json", board="Socialnämnden")
    seen = look(county)
    assert len(seen.members) == 3
    assert seen.others == 1


def test_hidden_folders_are_passed_by_and_linked_ones_not_entered(county, tmp_path):
    put(county / ".git" / "x")
    put(tmp_path / "utanför")
    (county / "runt").symlink_to(county, target_is_directory=True)
    (county / "ut").symlink_to(tmp_path / "utanför", target_is_directory=True)
    assert len(look(county).members) == 2


def test_one_file_under_two_names_is_counted_once(county):
    (county / "ale" / "kopia.json").symlink_to(county / "ale" / "namndkoll.json")
    os.link(county / "boda" / "namndkoll.json", county / "boda" / "hård.json")
    assert len(look(county).members) == 2


def test_pipes_loops_and_broken_links_are_no_registers_but_one_in_a_register_s_place_is_told(county):
    os.mkfifo(county / "rör.json")
    (county / "slinga.json").symlink_to(county / "slinga.json")
    (county / "c").mkdir()
    os.mkfifo(county / "c" / "namndkoll.json")
    seen = look(county)
    assert [member.place for member in seen.members if member.fault] == ["c"]
    assert len(seen.members) == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_folder_that_may_not_be_looked_into_is_a_row(county):
    (county / "ale").chmod(0)
    try:
        assert "behörighet" in look(county).members[0].fault
    finally:
        (county / "ale").chmod(0o700)


def test_a_folder_the_system_refuses_is_a_row_and_the_others_stand(county, monkeypatch):
    scandir = os.scandir

    def refusing(path):
        if os.fspath(path).endswith("ale"):
            raise PermissionError(13, "nej")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    ale, boda = look(county).members
    assert "behörighet" in ale.fault
    assert boda.board == "Socialnämnden"


def test_a_folder_that_is_none_and_one_that_is_a_whole_disk_get_a_sentence(county, monkeypatch):
    with pytest.raises(FileError, match="kunde inte läsa"):
        look(county / "finns-inte")
    monkeypatch.setattr(portfolio_folder, "MOST_ENTRIES", 2)
    with pytest.raises(FileError, match="mappen har fler än 2 filer"):
        look(county)


@pytest.mark.parametrize("name", ["namndkoll (1).json", "namndkoll - Kopia.json", "namndkoll (Annas konflikt).json"])
def test_a_second_copy_is_told_and_not_counted_twice(county, name):
    put(county / "ale", name=name)
    seen = look(county)
    (copy,) = [member for member in seen.members if member.fault]
    assert "ser ut som en kopia av namndkoll.json" in copy.fault
    assert seen.total().areas == 12


def test_a_year_in_a_name_makes_no_copy_and_a_damaged_file_that_was_kept_is_no_register(county):
    put(county / "ale", name="namndkoll-2017.json")
    (county / "ale" / "namndkoll.skadad-20180101-120000.json").write_bytes(b'{"register": {')
    seen = look(county)
    assert [member.fault for member in seen.members] == ["", "", ""]


# -- The cache ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def reads(monkeypatch):
    """The files that were read instead of remembered."""
    read: list[str] = []
    plain = portfolio.read_candidate

    def noting(candidate):
        read.append(candidate.path)
        return plain(candidate)

    monkeypatch.setattr(portfolio, "read_candidate", noting)
    return read


def test_the_second_look_reads_no_register_and_says_the_same_on_any_day(county, reads):
    first = look(county)
    reads.clear()
    assert look(county).total() == first.total()
    assert look(county, today=dt.date(2030, 1, 1)).total() == Counts(late=8, undated=2, closed=2)
    assert reads == []


def test_a_file_touched_just_before_the_look_is_not_remembered(county, reads):
    look(county, now=time.time_ns())
    assert not cache_path(county).exists()
    reads.clear()
    look(county, now=time.time_ns())
    assert len(reads) == 2


def change_contents(path):
    put(path.parent, register=content().replace(areas={}))


def change_one_letter_and_put_the_time_back(path):
    state = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Rutiner", b"Rutinen"))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def exchange_for_another_with_the_same_time_and_size(path):
    state = path.stat()
    other = path.with_name("ny")
    other.write_bytes(path.read_bytes())
    os.utime(other, ns=(state.st_atime_ns, state.st_mtime_ns))
    other.replace(path)


def write_settings(path):
    path.with_name("namndkoll.toml").write_text("varningsdagar = 3\n", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        change_contents,
        change_one_letter_and_put_the_time_back,
        exchange_for_another_with_the_same_time_and_size,
        write_settings,
    ],
)
def test_a_changed_register_is_read_again_and_only_that(county, reads, change):
    look(county)
    path = county / "boda" / "namndkoll.json"
    # A clock that ticks slowly would give the change the very time of what was there.
    before = path.stat()
    while path.stat().st_ctime_ns == before.st_ctime_ns and change is not write_settings:
        change(path)
    if change is write_settings:
        change(path)
    reads.clear()
    seen = look(county)
    assert reads == [str(path)]
    assert seen.members == open_portfolio(county, TODAY, 0).members


def test_a_register_that_goes_damaged_or_away_is_no_longer_remembered(county):
    look(county)
    (county / "ale" / "namndkoll.json").write_bytes(b"{")
    (county / "boda" / "namndkoll.json").unlink()
    (gone,) = look(county).members
    assert gone.fault


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda data: data[:60] + bytes([data[60] ^ 1]) + data[61:],
        lambda data: data[:-9] + bytes([data[-9] ^ 64]) + data[-8:],
        lambda data: b"",
        lambda data: b"namndkoll-portfolj-0\n" + data[21:],
        lambda data: data + b"x",
    ],
)
def test_a_spoilt_cache_is_as_none(county, reads, spoil):
    first = look(county)
    path = cache_path(county)
    path.write_bytes(spoil(path.read_bytes()))
    reads.clear()
    assert look(county).total() == first.total()
    assert len(reads) == 2


def test_a_cache_that_cannot_be_written_only_costs_time(county, monkeypatch, tmp_path):
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "fil"))
    assert look(county).total().areas == 12


def test_the_folder_is_remembered_however_it_is_named(county, reads, monkeypatch):
    look(county)
    reads.clear()
    monkeypatch.chdir(county / "ale")
    look(type(county)(".."))
    look(county / "boda" / "..")
    assert reads == []


def test_a_name_that_is_no_text_is_read_each_time(county):
    folder = os.fsencode(county) + b"/\xff"
    os.mkdir(folder)  # noqa: PTH102 (a name of bytes)
    with open(folder + b"/namndkoll.json", "wb") as file:  # noqa: PTH123 (the same)
        file.write(encode(content()))
    assert look(county).total().areas == 18
    assert look(county).total().areas == 18


@pytest.mark.parametrize("threads", [1, 2])
def test_many_registers_are_read_by_several_processes_with_the_same_result(county, monkeypatch, threads):
    (county / "boda" / "namndkoll.json").write_bytes(b"{")
    alone = look(county, now=0)
    monkeypatch.setattr(portfolio, "_WORTH_OTHERS", 1)
    # Forked by a process of one thread, spawned by one of several.
    monkeypatch.setattr(portfolio.threading, "active_count", lambda: threads)
    assert look(county, now=0) == alone
