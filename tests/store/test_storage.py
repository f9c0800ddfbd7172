"""TinyDB over whole files: its tables and queries on our records, and several tables in one save."""

from __future__ import annotations

import pytest
from tinydb import Query, where

from store import codec
from store.jsonfile import JsonFile
from store.loading import Version, load
from store.model import FORMAT, Area, Content, Heading, Milestone, Plan
from store.storage import Database, RegisterStorage, rows
from store.tables import AREA_TABLE, PLAN_TABLE

CONTENT = Content(
    heading=Heading(format=FORMAT),
    plans={"plan-0001": Plan(name="Plan")},
    areas={
        "a-0001": Area(title="A", plan="plan-0001", order=10),
        "b-0002": Area(title="B", order=20, extra={"färg": "röd"}, milestones={"klart": Milestone(words="i mars")}),
    },
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(codec.encode(CONTENT))
    return JsonFile(path)


@pytest.fixture
def database(file):
    return Database(RegisterStorage(file, Version(CONTENT, file.read(), canonical=True)))


def found(database, query):
    return list(rows(database.table(AREA_TABLE).search(query)))


def test_queries_reach_every_field_known_or_not(database):
    assert found(database, where("utvecklingsområde") == "A") == ["a-0001"]
    assert found(database, where("ordning") > 10) == ["b-0002"]
    assert found(database, where("färg") == "röd") == ["b-0002"]
    assert found(database, Query().milstolpar.klart.ur == "i mars") == ["b-0002"]
    assert found(database, where("plan").one_of(["plan-0001"])) == ["a-0001"]


def test_ids_are_strings_and_records_come_out_as_they_are(database):
    table = database.table(AREA_TABLE)
    assert rows(table.all()) == CONTENT.areas
    assert table.contains(where("utvecklingsområde") == "B")
    assert len(table) == 2


def test_several_tables_are_saved_in_one_write(database, file, monkeypatch):
    writes = []
    replace = JsonFile.locked

    def counted(self, *args, **kwargs):
        writes.append(self.path)
        return replace(self, *args, **kwargs)

    monkeypatch.setattr(JsonFile, "locked", counted)
    with database.together():
        database.table(PLAN_TABLE).put({"plan-0002": Plan(name="Ny")})
        database.table(AREA_TABLE).put({"c-0003": Area(title="C")}, removed=["a-0001"])
    assert len(writes) == 1
    saved = load(file.path, file.read())
    assert list(saved.plans) == ["plan-0001", "plan-0002"]
    assert list(saved.areas) == ["b-0002", "c-0003"]


def test_an_error_among_several_tables_saves_none_of_them(database, file):
    before = file.read()
    table = database.table(PLAN_TABLE)
    with pytest.raises(KeyError), database.together():
        half_done(table)
    assert file.read() == before
    assert database.content == CONTENT
    database.table(AREA_TABLE).put({"c-0003": Area(title="C")})
    assert list(load(file.path, file.read()).plans) == ["plan-0001"]


def half_done(table):
    table.put({"plan-0002": Plan(name="Ny")})
    raise KeyError


def test_what_a_table_reads_cannot_change_what_is_stored(database):
    database.table(AREA_TABLE).all().clear()
    read = database.storage.read()
    read[AREA_TABLE].clear()
    assert database.content == CONTENT
    assert len(database.table(AREA_TABLE)) == 2
