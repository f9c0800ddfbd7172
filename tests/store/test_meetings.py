"""Sammanträden in the register: a table of their own, in the file, in merges, in the change log and in undo."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from store import codec
from store.change_words import sentences
from store.changes import changes
from store.codec import encode, fields_of
from store.documents.files import csv_file, text_file
from store.errors import DamagedError, UsageError
from store.loading import load
from store.meetings.calendar import add_meetings, meeting_days, remove_meeting, write_meeting
from store.meetings.meeting import Approval, Meeting, Question, Told, words_told
from store.merge import merge
from store.model import Area, Content, Heading, Status
from store.readable_text import readable
from store.register import Register

FILE = Path("namndkoll.json")
JAN, FEB, MAR = dt.date(2018, 1, 24), dt.date(2018, 2, 21), dt.date(2018, 3, 21)
QUESTION = Question(day=FEB, role="förvaltningschef", text="När är den klar?")


def content(**fields) -> Content:
    return Content(heading=Heading(format=1), areas={"stod-a1b2": Area(title="Stöd", **fields)})


# -- The file ----------------------------------------------------------------------------------------------------------


def test_meetings_and_logs_have_the_bytes_a_version_without_them_would_write():
    """It keeps the table and the fields as unknown ones, and puts them last in name order: so do we."""
    area = Area(
        title="Stöd",
        questions=(QUESTION,),
        approvals=(Approval(day=FEB, role="förvaltningschef"),),
        reports=(Told(meeting=FEB, day=FEB),),
    )
    known = Content(
        heading=Heading(format=1),
        areas={"stod-a1b2": area},
        meetings={str(JAN): Meeting(day=JAN)},
        other_tables={"bilagor": {"a": {}}, "ärenden": {"b": {}}},
    )
    as_unknown = {name: value for name, value in fields_of(area).items() if name != "utvecklingsområde"}
    unknown = Content(
        heading=Heading(format=1),
        areas={"stod-a1b2": Area(title="Stöd", extra=as_unknown)},
        other_tables={**known.other_tables, "sammanträden": {str(JAN): {"datum": str(JAN)}}},
    )
    assert encode(known) == encode(unknown)
    assert load(FILE, encode(known)) == known


def test_a_meeting_under_another_day_is_refused_with_its_place():
    data = encode(add_meetings(content(), (JAN,))).replace(b'"2018-01-24": {', b'"2018-01-25": {')
    with pytest.raises(DamagedError, match=r"rad 14, .*sammanträdet ligger under 2018-01-25"):
        load(FILE, data)


def test_a_meeting_without_a_day_is_refused():
    data = encode(add_meetings(content(), (JAN,))).replace(b'"datum": "2018-01-24"', b'"kommentar": "x"')
    with pytest.raises(DamagedError, match="fältet ”datum” saknas"):
        load(FILE, data)


def test_saved_meetings_come_back_and_can_be_undone(tmp_path):
    register = Register.create(tmp_path / "namndkoll.json", "Nämnden")
    register.save(add_meetings(register.content, (JAN, FEB)), "Sammanträden")
    assert list(Register.open(register.path).content.meetings) == [str(JAN), str(FEB)]
    assert register.calendar.next_meeting(dt.date(2018, 2, 1)) == FEB
    step = register.next_undo()
    assert step is not None
    assert step.description == "sammanträdet 2018-01-24, sammanträdet 2018-02-21"
    register.take_back(step)
    assert Register.open(register.path).content.meetings == {}


def test_the_settings_and_the_register_make_one_calendar(tmp_path):
    (tmp_path / "namndkoll.toml").write_text("sammantraden = [2018-01-24]\n", encoding="utf-8")
    register = Register.create(tmp_path / "namndkoll.json", "Nämnden")
    register.save(add_meetings(register.content, (FEB, JAN)), "Sammanträden")
    assert register.calendar.meetings == (JAN, FEB)


# -- Merging -----------------------------------------------------------------------------------------------------------


def test_the_same_meeting_added_in_two_clones_is_one():
    base = content()
    merged = merge(base, add_meetings(base, (JAN, FEB)), add_meetings(base, (FEB, MAR)))
    assert list(merged.content.meetings) == [str(JAN), str(FEB), str(MAR)]
    assert merged.conflicts == ()


def test_two_paragraphs_of_one_meeting_are_asked_about():
    base = add_meetings(content(), (JAN,))
    merged = merge(base, write_meeting(base, JAN, paragraph="§ 7"), write_meeting(base, JAN, paragraph="§ 8"))
    assert [(each.table, each.record, each.field) for each in merged.conflicts] == [
        ("sammanträden", "2018-01-24", ("paragraf",))
    ]


def test_a_question_answered_while_another_is_asked_keeps_both():
    base = content(questions=(QUESTION,))
    answered = content(questions=(QUESTION.replace(answer="I maj.", answered=FEB),))
    other = Question(day=MAR, role="revisor", text="Vem gör det?")
    merged = merge(base, answered, content(questions=(QUESTION, other)))
    assert merged.content.areas["stod-a1b2"].questions == (*answered.areas["stod-a1b2"].questions, other)
    assert merged.conflicts == ()


def test_an_approval_that_meets_new_words_in_a_merge_is_not_about_them():
    base = content(progress=("Pågår.",))
    area = base.areas["stod-a1b2"]
    approved = content(progress=("Pågår.",), approvals=(Approval(day=FEB, role="chef", of=words_told(area)),))
    merged = merge(base, approved, content(progress=("Har stannat.",))).content.areas["stod-a1b2"]
    assert merged.approvals[0].of == words_told(area) != words_told(merged)


# -- The change log ----------------------------------------------------------------------------------------------------


def test_meetings_and_what_is_told_to_them_read_as_swedish():
    before = add_meetings(content(questions=(QUESTION,)), (JAN,))
    area = before.areas["stod-a1b2"]
    after = write_meeting(
        before.with_area(
            "stod-a1b2",
            area.replace(
                questions=(QUESTION.replace(answer="I maj.", answered=FEB),),
                approvals=(Approval(day=FEB, role="förvaltningschef"),),
                reports=(Told(meeting=FEB, day=FEB, paragraph="§ 7", decision="Godkänns."),),
            ),
        ),
        JAN,
        paragraph="§ 3",
    )
    assert sentences(changes(before, add_meetings(after, (FEB,)))) == [
        (
            "Stöd: frågan ”När är den klar?” besvarad: ”I maj.” Granskat och godkänt av förvaltningschef 21 feb 2018. "
            "Återrapporterat till nämnden 21 feb 2018, § 7: ”Godkänns.”"
        ),
        "Sammanträdet 2018-01-24: Paragraf: ”§ 3”.",
        "Sammanträdet 2018-02-21: nytt sammanträde.",
    ]


def test_what_is_handed_in_before_its_meeting_is_not_told_as_held():
    area = Area(title="Stöd")
    before = Content(heading=Heading(format=1), areas={"stod": area})

    def said(told):
        return sentences(changes(before, before.with_area("stod", area.replace(reports=(told,)))))

    early = Told(meeting=FEB, day=JAN)
    assert said(early) == ["Stöd: återrapport till nämnden 21 feb 2018."]
    assert said(early.replace(paragraph="§ 7")) == ["Stöd: återrapporterat till nämnden 21 feb 2018, § 7."]
    assert said(early.replace(day=FEB)) == ["Stöd: återrapporterat till nämnden 21 feb 2018."]


def test_a_year_of_new_meetings_is_one_line():
    days = [dt.date(2018, month, 20) for month in range(1, 13)]
    assert sentences(changes(content(), add_meetings(content(), days))) == [
        "12 nya sammanträden, 20 jan 2018 – 20 dec 2018."
    ]


def test_git_s_text_has_every_meeting_on_its_lines():
    lines = list(readable(write_meeting(content(), JAN, paragraph="§ 7", decision=("Godkänns.",))))
    assert lines[-4:] == [
        "Sammanträde: 2018-01-24",
        "  Datum: 24 jan 2018",
        "  Paragraf: § 7",
        "  Beslut: Godkänns.",
    ]


# -- The calendar ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Sammanträden 2018\n\n24 januari\n21 februari kl. 13.00\n21 mars\n",
        "Nämnden sammanträder 24 januari, 21 februari och 21 mars 2018.",
        "Onsdag 24 januari 2018, beredning 10 januari\n2018-02-21\n21/3",
        "Datum\tBeredning\n24 jan\t10 jan\n21 feb\t7 feb\n21 mar\t7 mar",
        "24 januari\n21 februari\n21 mars",
    ],
)
def test_the_days_of_the_meetings_are_found_and_no_other_days(text):
    assert meeting_days(text_file.read(text.encode(), "plan.txt"), dt.date(2018, 1, 2)) == (JAN, FEB, MAR)


def test_in_a_table_the_column_of_the_meetings_decides():
    table = "Sista dag;Sammanträde;Kallelse\n2018-01-10;2018-01-24;2018-01-17\n2018-02-07;2018-02-21;\n"
    assert meeting_days(csv_file.read(table.encode(), "plan.csv"), JAN) == (JAN, FEB)


def test_a_day_that_does_not_exist_is_no_meeting():
    assert meeting_days(text_file.read(b"30 februari 2018", "plan.txt"), JAN) == ()


def test_a_meeting_that_nothing_is_written_on_can_be_taken_away_and_no_other():
    told = add_meetings(content(reports=(Told(meeting=FEB, day=FEB),)), (JAN, FEB))
    assert list(remove_meeting(told, JAN).meetings) == [str(FEB)]
    with pytest.raises(UsageError, match="redan återrapporterat"):
        remove_meeting(told, FEB)
    with pytest.raises(UsageError, match="redan återrapporterat"):
        remove_meeting(write_meeting(told, JAN, paragraph="§ 1"), JAN)
    with pytest.raises(UsageError, match="inget sammanträde 2018-03-21"):
        remove_meeting(told, MAR)


def test_the_words_told_are_status_tidsplan_and_progress_and_nothing_else():
    area = Area(title="Stöd", progress=("Pågår.",))
    assert words_told(area) == words_told(area.replace(title="Annat", responsible="Chef"))
    marks = {
        words_told(each)
        for each in (
            area,
            area.replace(status=Status.DONE),
            area.replace(schedule=("Maj.",)),
            area.replace(progress=("Klart.",)),
        )
    }
    assert len(marks) == 4
    assert codec.encode_record(area).count(b"avser") == 0
