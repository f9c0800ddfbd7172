"""Damage is named with its line and field, and what is no damage is kept whole."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from store import codec
from store.errors import DamagedError, UnmergedError
from store.loading import load, load_file
from store.model import Status
from store.register import Register
from store.strict import content_from, read_strictly
from tests.promises.damage import CASES, SOUND, SOUND_ALL_THE_SAME, Case, changed


def content(path, data):
    return content_from(path, read_strictly(path, data), data)


def damage_of(path, data):
    with pytest.raises(DamagedError) as said:
        load_file(path, data)
    return said.value


@pytest.fixture
def path(tmp_path):
    return tmp_path / "namndkoll.json"


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_damage_is_said_in_a_few_lines_with_its_place_and_a_way_out(path, case: Case):
    damage = damage_of(path, case.data)
    assert case.words in damage.what
    if case.line is not None:
        assert damage.line == case.line
    assert case.field in damage.field
    said = str(damage)
    assert said.startswith("namndkoll.json")
    assert damage.advice in said
    assert said.count("\n") == 0
    assert len(said) < 5 * 80
    assert said.isprintable()


@pytest.mark.parametrize("data", SOUND_ALL_THE_SAME.values(), ids=SOUND_ALL_THE_SAME)
def test_what_looks_strange_but_is_whole_is_kept_whole(path, data):
    read = content(path, data)
    assert load(path, data) == read
    before = json.loads(unicodedata.normalize("NFC", data.decode("utf-8-sig")))
    assert without_nothing(json.loads(codec.encode(read))) == without_nothing(before)
    assert content(path, codec.encode(read)) == read


def without_nothing(value):
    if isinstance(value, dict):
        return {name: without_nothing(part) for name, part in value.items() if part is not None}
    return value


@pytest.mark.parametrize("name", ["crlf", "a byte order mark", "no indent", "å as a and ring", "å as an escape"])
def test_the_same_data_in_other_bytes_is_the_same_register(path, name):
    assert codec.encode(content(path, SOUND_ALL_THE_SAME[name])) == SOUND.encode()


def test_conflict_markers_are_an_error_of_their_own():
    path = Path("namndkoll.json")
    assert isinstance(damage_of(path, CASES["conflict markers"].data), UnmergedError)
    assert not isinstance(damage_of(path, CASES["cut in half"].data), UnmergedError)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_conflict_copy_beside_a_damaged_file_is_pointed_out_where_it_is_refused(path, case):
    path.write_bytes(case.data)
    path.with_name("namndkoll (1).json").write_text(SOUND)
    with pytest.raises(DamagedError) as said:
        Register.open(path)
    assert said.value.advice.endswith(" Bredvid ligger ”namndkoll (1).json”, som kan vara hel.")
    assert str(said.value).endswith(f": {said.value.what}. {said.value.advice}")
    assert len(str(said.value)) < 5 * 80
    assert isinstance(said.value, UnmergedError) == isinstance(damage_of(path, case.data), UnmergedError)


def test_an_older_version_of_a_register_has_no_copy_beside_it(path):
    path.with_name("namndkoll (1).json").write_text(SOUND)
    with pytest.raises(DamagedError) as said:
        load(path, b"")
    assert "Bredvid" not in str(said.value)


@pytest.mark.parametrize("bad", ["", "a\u202eb", "a\u200b", "a\x1b[31m", "a\nb"], ids=ascii)
def test_canonical_bytes_do_not_slip_a_name_past_the_strict_reader(path, bad):
    sound = content(path, SOUND.encode())
    area = sound.areas["likvardig-skola-p4d2"]
    stone = sound.areas["stod-i-ekonomi-m9tx"].milestones["klart"]
    for damaged in (
        sound.replace(areas={bad: area}),
        sound.replace(plans={bad: sound.plans["granskning-ledning-7k3q"]}),
        sound.with_area("likvardig-skola-p4d2", area.replace(milestones={bad: stone})),
    ):
        with pytest.raises(DamagedError, match="ett namn är tomt eller innehåller osynliga tecken"):
            load(path, codec.encode(damaged))


# --- a newer format --------------------------------------------------------------------------------------------------


def newer(before: str, after: str) -> bytes:
    return changed(before, after).replace(b'"format": 1', b'"format": 2')


def test_a_newer_format_is_read_but_not_written(path):
    read = content(path, newer("Löpande", "Löpande"))
    assert not read.writable
    assert len(read.areas) == 2


def test_a_newer_status_becomes_unknown_and_its_word_is_kept(path):
    area = content(path, newer("pågår enligt tidsplan", "vilande")).areas["stod-i-ekonomi-m9tx"]
    assert area.status is Status.UNKNOWN
    assert area.unknown_fields == {"status": "vilande"}
    assert len(area.milestones) == 2


def test_one_newer_milstolpe_hides_none_of_the_others(path):
    area = content(path, newer('"senast": "2018-10-31"', '"senast": "2018-W44"')).areas["stod-i-ekonomi-m9tx"]
    assert list(area.milestones) == ["klart"]
    assert area.unknown_fields["milstolpar"]["utvärdering"]["senast"] == "2018-W44"


def test_a_newer_table_that_cannot_be_read_stands_among_the_unknown_ones(path):
    read = content(path, newer('"utvecklingsområde": "Likvärdig skola"', '"rubrik": "Likvärdig skola"'))
    assert read.areas == {}
    assert "likvardig-skola-p4d2" in read.other_tables["områden"]
    assert len(read.plans) == 1


def test_a_newer_shape_of_a_table_is_no_damage(path):
    assert content(path, newer('"områden": {', '"områden": [{')[:-7] + b"}]}").other_tables["områden"]


def test_a_newer_heading_may_hold_more(path):
    read = content(path, newer('    }\n  },\n  "planer"', '    },\n    "annat": {}\n  },\n  "planer"'))
    assert not read.writable


def test_a_newer_file_that_is_cut_is_still_damaged(path):
    with pytest.raises(DamagedError, match="avklippt"):
        content(path, newer("Löpande", "Löpande")[:-20])
