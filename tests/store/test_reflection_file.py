"""The reflections beside a register: stored once, kept whole, and read in again without doubling."""

from __future__ import annotations

import json
import random

import pytest

from store.errors import DamagedError
from store.reflections.answers import Reflection
from store.reflections.file import Taken, load_reflections, reflections_path, take_in
from store.reflections.importing import read_reflections
from tests.store.published_tables import FOLDER


@pytest.fixture
def register(tmp_path):
    return tmp_path / "namndkoll.json"


def row(words: str, source: str = "vår.csv", **more) -> Reflection:
    return Reflection(task="A", words=(words,), source=source, **more)


def test_a_register_without_the_file_has_none(register):
    assert load_reflections(register) == {}


def test_what_is_stored_is_what_was_read(register):
    rows = read_reflections(FOLDER / "reflektioner.csv")
    assert take_in(register, rows) == Taken(new=402, same=0, gone=0)

    def key(each):
        return each.task, each.unit, each.tags, each.feeling, each.words

    assert sorted(load_reflections(register).values(), key=key) == sorted(rows, key=key)


def test_reading_a_document_again_changes_no_byte_whatever_the_order_of_its_rows(register):
    rows = [row("ett", feeling=1), row("två"), row("två")]
    take_in(register, rows)
    before = reflections_path(register).read_bytes()
    random.Random(1).shuffle(rows)
    assert take_in(register, rows) == Taken(new=0, same=3, gone=0)
    assert reflections_path(register).read_bytes() == before


def test_a_newer_version_of_a_document_replaces_its_rows_and_leaves_the_other_documents(register):
    take_in(register, [row("höst", "höst.csv")])
    take_in(register, [row("ett"), row("två")])
    assert take_in(register, [row("två"), row("tre")]) == Taken(new=1, same=1, gone=1)
    assert {each.words[0] for each in load_reflections(register).values()} == {"höst", "två", "tre"}


def test_what_a_newer_version_wrote_survives(register):
    take_in(register, [row("ett")])
    path = reflections_path(register)
    tables = json.loads(path.read_text(encoding="utf-8"))
    next(iter(tables["reflektioner"].values()))["svårighet"] = 3
    tables["teman"] = {"t-1": {"namn": "Tid"}}
    path.write_text(json.dumps(tables), encoding="utf-8")
    take_in(register, [row("ett")])
    take_in(register, [row("höst", "höst.csv")])
    after = json.loads(path.read_text(encoding="utf-8"))
    assert after["teman"] == {"t-1": {"namn": "Tid"}}
    assert 3 in [each.get("svårighet") for each in after["reflektioner"].values()]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"reflektioner": []}',
        b'{"planer": {}}',
        b'{"reflektioner": {"r-1": {"text": ["a"]}}}',
        b'{"reflektioner": {"r-1": {"uppdrag": 3}}}',
        b'{"reflektioner": {"r-1": 3}}',
        b'{"reflektioner": {"r-1": {"uppdrag": "A"}, "r-1": {"uppdrag": "B"}}}',
        b"<<<<<<< vi\n{}\n=======\n{}\n>>>>>>> de\n",
        '{"reflektioner": {"r-1": {"uppdrag": "Å"}}}'.encode("latin-1"),
    ],
)
def test_a_damaged_file_is_refused_with_a_sentence_and_left_as_it_is(register, data):
    path = reflections_path(register)
    path.write_bytes(data)
    for use in (load_reflections, lambda at: take_in(at, [row("ny")])):
        with pytest.raises(DamagedError) as refused:
            use(register)
        assert path.name in str(refused.value)
    assert path.read_bytes() == data
