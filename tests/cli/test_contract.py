"""What other programs rely on: keys, their order, values, exit codes and which stream says what."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import DEMO_DAY
from tui.cli.exit_codes import ExitCode

AREA_KEYS = [
    "id",
    "plan",
    "grupp",
    "utvecklingsområde",
    "åtgärd",
    "ansvarig",
    "tidsplan",
    "status",
    "processläge",
    "läge",
    "dagar",
    "nästa",
    "milstolpar",
    "fynd",
]
STATES = {"försenad", "snart", "i fas", "utan datum", "avslutad"}
STATUSES = {
    "ej påbörjat",
    "pågår",
    "pågår enligt tidsplan",
    "försenat",
    "pausat",
    "klart",
    "avslutat",
    "utgår",
    "okänt",
}
KINDS = {"klart", "start", "utvärdering", "återrapport", "uppföljning", "period", "återkommande"}


def objects(answer):
    assert answer.code == ExitCode.FINE
    assert answer.err == ""
    return json.loads(answer.out)


def test_lista_json_has_its_keys_in_order_and_null_where_there_is_nothing(run, demo):
    document = objects(run("lista", demo, "--json", "--idag", DEMO_DAY))
    assert list(document) == ["schema", "idag", "områden"]
    assert (document["schema"], document["idag"]) == (1, DEMO_DAY)
    assert len(document["områden"]) == 16
    for area in document["områden"]:
        assert list(area) == AREA_KEYS
        assert area["läge"] in STATES
        assert area["status"] in STATUSES
        assert all(area[key] != "" for key in AREA_KEYS)
        assert all(isinstance(area[key], list) for key in ("åtgärd", "tidsplan", "processläge", "milstolpar", "fynd"))
        assert (area["dagar"] is None) == (area["nästa"] is None) == (area["läge"] in {"utan datum", "avslutad"})
        if area["nästa"]:
            assert list(area["nästa"]) == ["vad", "senast", "ur"]
        for milestone in area["milstolpar"]:
            assert list(milestone) == ["vad", "från", "senast", "ur", "avklarad"]
            assert milestone["vad"] in KINDS


def test_lista_json_tells_days_left_as_a_negative_number_when_late(run, demo):
    areas = objects(run("lista", demo, "--json", "--lage", "forsenad", "--idag", DEMO_DAY))["områden"]
    assert [area["dagar"] for area in areas] == [-8, -100, -161]


def test_visa_json_is_lista_json_with_one_area(run, demo):
    listed = objects(run("lista", demo, "--json", "--idag", DEMO_DAY))
    for area in listed["områden"]:
        shown = objects(run("visa", demo, area["id"], "--json", "--idag", DEMO_DAY))
        assert shown == {**listed, "områden": [area]}


def test_exported_json_is_lista_json_and_each_record_as_the_file_has_it(run, demo, here):
    listed = objects(run("lista", demo, "--json", "--idag", DEMO_DAY))
    assert run("exportera", demo, "ut.json", "--idag", DEMO_DAY).code == ExitCode.FINE
    exported = json.loads((here / "ut.json").read_text(encoding="utf-8"))
    kept = json.loads(demo.read_text(encoding="utf-8"))
    posts = {area["id"]: area.pop("post") for area in exported["områden"]}
    assert posts == kept["områden"]
    assert exported.pop("planer") == kept["planer"]
    assert exported == listed


def test_tolka_json_has_its_keys_in_order(run):
    document = objects(run("tolka", "--json", "Klart till mars 2018. Pågår.", "--skriven", "2018-01-10"))
    assert list(document) == ["schema", "tolkningar"]
    (reading,) = document["tolkningar"]
    assert list(reading) == ["text", "skriven", "status", "milstolpar"]
    assert reading["text"] == "Klart till mars 2018. Pågår."
    assert reading["skriven"] == "2018-01-10"
    assert reading["status"] in STATUSES
    milestone = reading["milstolpar"][0]
    assert list(milestone) == ["vad", "från", "senast", "ur", "säkerhet", "upprepas", "dåtid"]
    assert (milestone["vad"], milestone["från"], milestone["senast"]) == ("klart", None, "2018-03-31")
    assert milestone["ur"] in reading["text"]
    assert milestone["säkerhet"] in {"säker", "tolkad", "oklar"}
    assert (milestone["upprepas"], milestone["dåtid"]) == (None, False)


def test_tolka_reads_one_line_of_standard_input_for_each_reading_in_order(run):
    lines = "klart mars\t2018-01-10\r\n\nlöpande\nsenast 30 juni 2019\t\nå\u2028ä\t2020-02-29\n"
    document = objects(run("tolka", "-", "--json", "--idag", "2017-05-05", stdin=lines.encode()))
    told = [(reading["text"], reading["skriven"]) for reading in document["tolkningar"]]
    assert told == [
        ("klart mars", "2018-01-10"),
        ("", "2017-05-05"),
        ("löpande", "2017-05-05"),
        ("senast 30 juni 2019", "2017-05-05"),
        ("å\u2028ä", "2020-02-29"),
    ]


def test_tolka_of_no_lines_is_an_empty_list(run):
    assert objects(run("tolka", "-", "--json", stdin=b"")) == {"schema": 1, "tolkningar": []}


def test_tolka_reads_thousands_of_lines(run):
    document = objects(run("tolka", "-", "--json", stdin=b"klart mars 2018\t2018-01-10\n" * 1201))
    assert len(document["tolkningar"]) == 1201


def test_importera_json_has_its_keys_in_order_and_accounts_for_every_line(run, plan):
    answer = run("importera", "ny.json", plan, "--torrkor", "--json")
    # What is doubtful about the document as a whole has no place among its områden: it is said to the person.
    assert answer.err == "Dokumentet är läst som daterat 2018-01-10; ange dess dag (--daterad) om det är fel.\n"
    document = objects(answer._replace(err=""))
    assert list(document) == ["schema", "källa", "planer", "områden", "utelämnat"]
    assert document["källa"] == "plan.txt"
    assert [list(each) for each in document["planer"]] == [["id", "namn", "källa", "daterad"]]
    for area in document["områden"]:
        assert list(area)[:16] == [*AREA_KEYS, "säkerhet", "tveksamt"]
        assert area["plan"] == document["planer"][0]["id"]
    words = json.dumps(document, ensure_ascii=False)
    for line in plan.read_text(encoding="utf-8").splitlines():
        for cell in line.split("\t"):
            assert cell in words or cell in HEADINGS


HEADINGS = {"Utvecklingsområde", "Åtgärd", "Tidsplan", "Processläge"}


def test_kontrollera_json_has_its_keys_in_order(run, demo):
    answer = run("kontrollera", demo, "--json", "--idag", DEMO_DAY)
    document = json.loads(answer.out)
    assert answer.code == ExitCode.LATE
    assert list(document) == ["schema", "idag", "försenade", "områden"]
    assert document["försenade"] == 3
    for area in document["områden"]:
        assert list(area) == ["id", "utvecklingsområde", "läge", "dagar", "fynd", "läsning"]


@pytest.mark.parametrize(
    "line",
    [
        ("lista", "saknas.json", "--json"),
        ("lista", "trasig.json", "--json"),
        ("lista", "namndkoll.json", "--json", "--lage", "sen"),
        ("lista", "namndkoll.json", "--json", "--idag", "2018-02-30"),
        ("visa", "namndkoll.json", "finns-inte", "--json"),
        ("tolka", "mars", "--json", "--skriven", "igår"),
        ("importera", "namndkoll.json", "saknas.txt", "--json"),
        ("importera", "trasig.json", "plan.txt", "--json"),
        ("kontrollera", "trasig.json", "--json"),
        ("exportera", "namndkoll.json", "ut.odt"),
        ("okänt",),
    ],
)
def test_on_an_error_stdout_is_empty_and_stderr_holds_one_sentence(run, demo, plan, line, here):
    (here / "trasig.json").write_text('{"register": {"register": {"format": 1}}, "områden": {"a": ', encoding="utf-8")
    answer = run(*line)
    assert answer.out == ""
    assert answer.code in {ExitCode.ERROR, ExitCode.WRONG_USE, ExitCode.DAMAGED}
    assert answer.err.count("\n") == 1
    assert answer.err.strip().endswith((".", "?"))


def test_a_bad_line_of_standard_input_is_told_by_its_number_and_nothing_is_printed(run):
    answer = run("tolka", "-", "--json", stdin=b"mars\t2018-01-10\nmars\t10/1\n")
    assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
    assert answer.err.startswith("Rad 2: ”10/1”")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("lista", "namndkoll.json"), ExitCode.FINE),
        (("lista", "saknas.json"), ExitCode.ERROR),
        (("lista", "--nej"), ExitCode.WRONG_USE),
        (("lista", "trasig.json"), ExitCode.DAMAGED),
        (("kontrollera", "namndkoll.json", "--idag", "2025-10-08"), ExitCode.LATE),
        (("kontrollera", "namndkoll.json", "--idag", "2025-01-01"), ExitCode.FINDINGS),
        (("kontrollera", "tom.json"), ExitCode.FINE),
    ],
)
def test_each_exit_code(run, demo, line, code, here):
    (here / "trasig.json").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    (here / "tom.json").write_text('{"register": {"register": {"format": 1}}}', encoding="utf-8")
    assert run(*line).code == code


def test_a_damaged_register_is_named_with_line_and_a_way_out(run, here):
    text = '{"register": {"register": {"format": 1}},\n "områden": {"a":\n  {"ordning": "tio",\n'
    (here / "r.json").write_text(text, encoding="utf-8")
    answer = run("lista", "r.json")
    assert answer.code == ExitCode.DAMAGED
    assert "r.json, rad " in answer.err
    assert "namndkoll doktor" in answer.err
