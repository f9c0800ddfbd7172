"""What comes back and has been missed is told by every command that tells what there is to look at."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from store.model import Area, Milestone, Plan, Status
from tests.tui.story import content, written
from tui.cli.exit_codes import ExitCode

SENTENCE = "missad 2017-12-31: inget är avbockat eller rapporterat sedan 2017-11-01"
DAY = ("--idag", "2018-02-01")


@pytest.fixture
def only_missed(here):
    """A register with one område, about which there is nothing else to say."""
    stones = {
        "återkommande": Milestone(
            words="Följs upp varje kvartal.", repeats="FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
        ),
        "klart": Milestone(words="Klart december 2018.", due=dt.date(2018, 12, 31)),
    }
    area = Area(
        title="Ekonomi",
        plan="p-0000",
        responsible="Ekonomichef",
        schedule=("Följs upp varje kvartal. Klart december 2018.",),
        status=Status.ONGOING,
        reported=dt.date(2017, 11, 1),
        milestones=stones,
    )
    plans = {"p-0000": Plan(name="Plan", dated=dt.date(2017, 9, 1))}
    return written(here, content().replace(areas={"ekonomi-0000": area}, plans=plans, meetings={}))


def test_kontrollera_says_what_was_missed_and_ends_as_for_any_other_finding(run, only_missed):
    answer = run("kontrollera", only_missed, *DAY)
    assert answer.code == ExitCode.FINDINGS
    assert f"    □ {SENTENCE}\n" in answer.out


@pytest.mark.parametrize("line", [("kontrollera", "--json"), ("lista", "--json"), ("visa", "--json", "ekonomi")])
def test_each_json_has_it_once_among_its_findings(run, only_missed, line):
    command, *more = line
    answer = run(command, only_missed, *more, *DAY)
    (area,) = json.loads(answer.out)["områden"]
    assert area["fynd"] == [SENTENCE]


@pytest.mark.parametrize("line", [("lista", "--csv"), ("lista", "--md"), ("visa", "ekonomi")])
def test_what_a_person_reads_has_it_once(run, only_missed, line):
    command, *more = line
    assert run(command, only_missed, *more, *DAY).out.count("inget är avbockat") == 1


@pytest.mark.parametrize("suffix", ["md", "csv", "html", "json"])
def test_an_export_of_everything_has_it(run, only_missed, here, suffix):
    assert run("exportera", only_missed, f"ut.{suffix}", "--rapport", "allt", *DAY).code == ExitCode.FINE
    assert "inget är avbockat" in (here / f"ut.{suffix}").read_text(encoding="utf-8")
