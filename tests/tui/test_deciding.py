"""What a meeting decided of several områden at once leaves alone what was decided of one of them."""

from __future__ import annotations

import datetime as dt

from store.meetings.calendar import write_meeting
from store.meetings.editing import decide, tell
from store.model import FORMAT, Area, Content, Heading, Status
from tui.actions.deciding import with_decision

MEETING, TODAY = dt.date(2018, 2, 21), dt.date(2018, 2, 23)
KEYS = ("ett-a1b2", "tva-c3d4")


def told(**fields):
    return tell(Area(title="Område", **fields), MEETING, TODAY)


def register(**areas):
    return Content(heading=Heading(format=FORMAT), areas=areas or {key: told() for key in KEYS})


def texts(paragraph="§ 12", decision="Nämnden godkänner.", registry=""):
    return {"paragraph": paragraph, "registry": registry, "decision": decision}


def decided(content, *, approves=(), **said):
    return with_decision(content, MEETING, texts(**said), (list(content.areas), list(approves)), TODAY)


def entries(content):
    return [(area.reports[0].paragraph, area.reports[0].decision) for area in content.areas.values()]


def meeting(content):
    return content.meetings[MEETING.isoformat()]


def test_what_nobody_has_decided_of_itself_gets_the_common_decision():
    assert entries(decided(register())) == [("§ 12", "Nämnden godkänner.")] * 2


def test_an_omrade_with_a_paragraph_of_its_own_is_left_alone():
    own = decide(told(), MEETING, "§ 13", "Ny återrapport i juni.", TODAY)
    content = register(**{KEYS[0]: own, KEYS[1]: told()})
    for decision in ("Nämnden godkänner.", ""):
        done = decided(content, decision=decision)
        assert entries(done) == [("§ 13", "Ny återrapport i juni."), ("§ 12", decision)]
        assert done.areas[KEYS[0]] is own


def test_one_with_a_paragraph_of_its_own_and_no_decision_gets_none():
    content = register(**{KEYS[0]: decide(told(), MEETING, "§ 13", "", TODAY)})
    assert entries(decided(content)) == [("§ 13", "")]


def test_a_decision_of_its_own_stays_when_the_common_paragraph_is_corrected():
    content = decided(register(), paragraph="§ 11")
    first = content.areas[KEYS[0]]
    content = content.with_area(KEYS[0], decide(first, MEETING, "§ 11", "Ny återrapport i juni.", TODAY))
    assert entries(decided(content)) == [("§ 12", "Ny återrapport i juni."), ("§ 12", "Nämnden godkänner.")]


def test_the_common_decision_can_be_corrected():
    content = decided(register(), paragraph="§ 11", decision="Nämnden tar del.")
    assert entries(decided(content)) == [("§ 12", "Nämnden godkänner.")] * 2


def test_an_empty_decision_is_never_written_over_words():
    content = decided(register())
    assert entries(decided(content, decision="")) == [("§ 12", "Nämnden godkänner.")] * 2


def test_what_is_approved_is_closed_by_its_own_paragraph():
    klart = decide(told(status=Status.DONE), MEETING, "§ 13", "", TODAY)
    done = decided(register(**{KEYS[0]: klart}), approves=[KEYS[0]])
    assert (done.areas[KEYS[0]].status, done.areas[KEYS[0]].closing.decision) == (Status.CLOSED, "§ 13")


def test_paragraphs_that_nobody_changed_stay_to_the_letter():
    paragraphs = ("Nämnden tar del.", "Ny  rapport i juni. ")
    content = write_meeting(register(), MEETING, paragraph="§ 12", decision=paragraphs)
    done = decided(content, decision="\n".join(paragraphs), registry="BUN 2018/7")
    assert (meeting(done).decision, meeting(done).registry) == (paragraphs, "BUN 2018/7")
    assert entries(done) == [("§ 12", "Nämnden tar del. Ny rapport i juni.")] * 2


def test_one_letter_changes_its_own_paragraph_only():
    content = write_meeting(register(), MEETING, paragraph="§ 12", decision=("Nämnden tar del.", "Ny rapport i jun."))
    done = decided(content, decision="Nämnden tar del.\nNy rapport i juni.")
    assert meeting(done).decision == ("Nämnden tar del.", "Ny rapport i juni.")


def test_a_changed_decision_is_the_one_that_was_typed():
    content = write_meeting(register(), MEETING, paragraph="§ 12", decision=("Nämnden tar del.", "Mer."))
    assert meeting(decided(content, decision="Nämnden godkänner.")).decision == ("Nämnden godkänner.",)
