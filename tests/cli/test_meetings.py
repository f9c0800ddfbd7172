"""``sammantraden`` as a secretary uses it."""

from __future__ import annotations

import json

from tests.cli.conftest import DEMO_DAY

TODAY = ("--idag", DEMO_DAY)


def test_a_calendar_is_read_in_and_the_next_meeting_is_marked(run, demo, tmp_path):
    (demo.parent / "arsplan.txt").write_text("Sammanträden 2026\n22 april\n20 maj, beredning 6 maj\n", encoding="utf-8")
    answer = run("sammantraden", str(demo), str(demo.parent / "arsplan.txt"), *TODAY)
    assert answer.err == "2 nya sammanträden är sparade.\n"
    assert "2025-10-22  nästa" in answer.out
    assert "2026-05-20" in answer.out
    assert "2026-05-06" not in answer.out
    again = run("sammantraden", str(demo), str(demo.parent / "arsplan.txt"), *TODAY)
    assert again.err == "Alla dagarna fanns redan i registret. Inget är ändrat.\n"


def test_a_calendar_is_found_in_ones_home_folder_as_in_the_app(run, demo, tmp_path, monkeypatch):
    (tmp_path / "arsplan.txt").write_text("Sammanträden 2026\n22 april\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert run("sammantraden", str(demo), "~/arsplan.txt", *TODAY).err == "1 nytt sammanträde är sparat.\n"


def test_paragraph_and_decision_are_written_on_the_latest_meeting(run, demo):
    run("sammantraden", str(demo), "--paragraf", "§ 7", "--beslut", "Rapporten godkänns.", *TODAY)
    meetings = json.loads(run("sammantraden", str(demo), "--json", *TODAY).out)["sammanträden"]
    assert [each for each in meetings if len(each) > 1] == [
        {"datum": "2025-09-24", "paragraf": "§ 7", "beslut": ["Rapporten godkänns."]}
    ]


def test_a_day_can_be_added_and_taken_away(run, demo):
    assert run("sammantraden", str(demo), "2026-06-10", *TODAY).err == "1 nytt sammanträde är sparat.\n"
    assert "2026-06-10" not in run("sammantraden", str(demo), "--ta-bort", "2026-06-10", *TODAY).out


def test_a_document_without_days_is_refused_with_a_way_out(run, demo):
    (demo.parent / "tom.txt").write_text("Inget möte än.\n", encoding="utf-8")
    answer = run("sammantraden", str(demo), str(demo.parent / "tom.txt"), *TODAY)
    assert (answer.code, answer.out) == (2, "")
    assert "Skriv en dag per rad" in answer.err


def test_what_a_meeting_must_be_told_is_said_in_words(run, demo):
    answer = run("sammantraden", str(demo), "--mote", "2025-10-22", *TODAY)
    assert answer.out.startswith("Sammanträdet 2025-10-22: 0 av ")
    assert (
        "återstår: Tydligare roller mellan nämnd och förvaltning\n"
        "  klart senast 2025-06-30, försenad 114 dagar på sammanträdet\n" in answer.out
    )
    assert answer.out.endswith("2 områden framflyttade, 2 gånger, som längst 3 månader\n")
    assert "sammanträden" in run("sammantraden", str(demo), "--json", *TODAY).out
