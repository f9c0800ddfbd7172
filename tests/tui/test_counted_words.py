"""One and several are said as Swedish says them, in number and in everything that follows the number."""

from __future__ import annotations

from store.meetings.meeting import Question
from store.register import Register
from store.syncing import Synced, SyncState
from tests.plain.conversation import Conversation
from tests.tui.story import TODAY, content, written
from tui.presentation.header import header_lines
from tui.session import Session
from tui.text import cli_doctor, cli_git


def test_one_frozen_meeting_is_sent_and_several_are():
    assert (
        cli_git.synced(Synced(state=SyncState.DONE, meetings=("2018-01-24",)))
        == "Synkat: fryst sammanträde 2018-01-24 skickat."
    )
    two = Synced(state=SyncState.DONE, meetings=("2018-01-24", "2018-02-21"))
    assert cli_git.synced(two) == "Synkat: frysta sammanträden 2018-01-24 och 2018-02-21 skickade."
    three = Synced(state=SyncState.DONE, meetings=("2018-01-24", "2018-02-21", "2018-03-21"))
    assert "2018-01-24, 2018-02-21 och 2018-03-21 skickade" in cli_git.synced(three)


def test_a_warning_is_so_many_days_before():
    assert cli_doctor.settings(1, 1) == "Inställningarna är hela: 1 sammanträde, varning 1 dag före."
    assert cli_doctor.settings(2, 30) == "Inställningarna är hela: 2 sammanträden, varning 30 dagar före."


def test_a_file_goes_with_the_version_and_files_do():
    one, two = cli_doctor.not_shared([".gitattributes"]), cli_doctor.not_shared([".gitattributes", ".gitignore"])
    assert one == ".gitattributes är ny och finns bara här: ”namndkoll spara” tar med den till de andra."
    assert (
        two == ".gitattributes och .gitignore är nya och finns bara här: ”namndkoll spara” tar med dem till de andra."
    )


def test_questions_are_counted_and_not_the_areas_they_are_about(tmp_path):
    asked = tuple(Question(day=TODAY, role="skolchef", text=text) for text in ("Vem?", "När?"))
    answered = Question(day=TODAY, role="skolchef", text="Var?", answer="Här.", answered=TODAY)
    areas = content().areas
    told = content().with_area("rutiner-c3d4", areas["rutiner-c3d4"].replace(questions=(*asked, answered)))
    session = Session(Register.open(written(tmp_path, told)), TODAY, today_is_real=False)
    assert "» 2 frågor" in "".join(text for text, _ in header_lines(session, 6, 120)[1])


def test_the_plain_mode_counts_them_too(tmp_path, capfdbinary, monkeypatch):
    asked = tuple(Question(day=TODAY, role="skolchef", text=text) for text in ("Vem?", "När?"))
    areas = content().areas
    told = content().with_area("rutiner-c3d4", areas["rutiner-c3d4"].replace(questions=asked))
    Conversation(capfdbinary, monkeypatch)(written(tmp_path, told), "avsluta").hears("2 frågor.")
