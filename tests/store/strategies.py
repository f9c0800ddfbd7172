"""Random registers, as hypothesis strategies: everything the format allows, unknown fields at every depth."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from store.meetings.meeting import Approval, Meeting, Question, Told
from store.model import (
    FORMAT,
    Area,
    Closing,
    ClosingReason,
    Content,
    Heading,
    Kind,
    Milestone,
    Move,
    Plan,
    Status,
)

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))
TEXT = st.text(st.sampled_from('aB1 åäöÅé–”|;="\\<&\x1b\u202e\u2028\U0001f600日'), max_size=6)
WORDS = TEXT.map(lambda text: f"x{text}")
PARAGRAPHS = st.lists(WORDS, max_size=2).map(tuple)
NAMES = st.sampled_from(["nytt", "färg", "zon", "äldre"])
"""Names of fields no version knows yet."""
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2),
    max_leaves=4,
)
UNKNOWN = st.dictionaries(NAMES, VALUES, max_size=2)

MOVES = st.builds(Move, before=DAYS, after=st.none() | DAYS, day=DAYS, reason=TEXT, extra=UNKNOWN)
MILESTONES = st.builds(
    Milestone,
    due=st.none() | DAYS,
    first_day=st.none() | DAYS,
    words=TEXT,
    met=st.none() | DAYS,
    originally=st.none() | DAYS,
    moves=st.lists(MOVES, max_size=2).map(tuple),
    repeats=st.sampled_from(["", "FREQ=MONTHLY;INTERVAL=3"]),
    goal=st.integers(0, 5),
    done_days=st.lists(DAYS, max_size=2).map(tuple),
    extra=UNKNOWN,
)
KEYS = st.sampled_from([*(kind.value for kind in Kind), "klart-2", "återrapport-2", "framtida"])
CLOSINGS = st.builds(Closing, reason=st.sampled_from(ClosingReason), day=DAYS, decision=TEXT, note=TEXT, extra=UNKNOWN)
QUESTIONS = st.builds(Question, day=DAYS, role=TEXT, text=WORDS, answer=TEXT, answered=st.none() | DAYS, extra=UNKNOWN)
APPROVALS = st.builds(Approval, day=DAYS, role=TEXT, of=st.sampled_from(["", "3f9a1c2e"]), extra=UNKNOWN)
REPORTS = st.builds(Told, meeting=DAYS, day=DAYS, of=TEXT, paragraph=TEXT, decision=TEXT, extra=UNKNOWN)
MEETINGS = st.builds(
    Meeting, day=DAYS, paragraph=TEXT, registry=TEXT, decision=PARAGRAPHS, adjusted=st.none() | DAYS, extra=UNKNOWN
)
STATUSES = st.sampled_from(Status)
AREAS = st.builds(
    Area,
    plan=st.sampled_from(["", "granskning-7k3q"]),
    order=st.integers(0, 100),
    group=TEXT,
    title=WORDS,
    measures=PARAGRAPHS,
    responsible=TEXT,
    schedule=PARAGRAPHS,
    status=STATUSES,
    progress=PARAGRAPHS,
    reported=st.none() | DAYS,
    milestones=st.dictionaries(KEYS, MILESTONES, max_size=3),
    closing=st.none() | CLOSINGS,
    priority=TEXT,
    purpose=PARAGRAPHS,
    goals=PARAGRAPHS,
    analysis=PARAGRAPHS,
    notes=PARAGRAPHS,
    questions=st.lists(QUESTIONS, max_size=1).map(tuple),
    approvals=st.lists(APPROVALS, max_size=1).map(tuple),
    reports=st.lists(REPORTS, max_size=1).map(tuple),
    added=st.none() | DAYS,
    extra=UNKNOWN,
)
FORMER_NAMES = st.lists(WORDS, max_size=2, unique=True).map(sorted).map(tuple)
PLANS = st.builds(Plan, name=WORDS, source=TEXT, dated=st.none() | DAYS, former_names=FORMER_NAMES, extra=UNKNOWN)
IDS = st.sampled_from([f"omrade-{letter}xyz" for letter in "abcde"])
CONTENTS = st.builds(
    Content,
    heading=st.builds(Heading, format=st.just(FORMAT), board=TEXT, extra=UNKNOWN),
    plans=st.dictionaries(IDS, PLANS, max_size=2),
    areas=st.dictionaries(IDS, AREAS, max_size=3),
    meetings=st.lists(MEETINGS, max_size=2).map(lambda found: {str(each.day): each for each in found}),
    other_tables=st.dictionaries(
        st.sampled_from(["möten", "frågor"]), st.dictionaries(IDS, UNKNOWN, max_size=2), max_size=1
    ),
)

LOGGED = {"questions": QUESTIONS, "approvals": APPROVALS, "reports": REPORTS, "earlier_closings": CLOSINGS}
"""Fields of an område that are logs, and what their entries are."""


@st.composite
def otherwise_logged(draw, area):
    """Two of an område that differ in nothing but one log: in what it holds, in which order and how many times."""
    name = draw(st.sampled_from(sorted(LOGGED)))
    entries = draw(st.lists(LOGGED[name], min_size=2, max_size=2))
    logs = st.lists(st.sampled_from(entries), max_size=3).map(tuple)
    return area.replace(**{name: draw(logs)}), area.replace(**{name: draw(logs)})
