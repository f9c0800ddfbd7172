"""Områden as csv, Markdown and JSON: every field arrives, and no word comes alive."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from store.deadline import assess
from store.findings import Finding, FindingKind
from store.meetings.meeting import Approval, Question, Told
from store.model import Area, Closing, ClosingReason, Milestone, Move, Plan, Status
from store.reports.as_csv import csv_document, csv_of
from store.reports.as_json import area_object, list_document, written
from store.reports.as_markdown import escaped, markdown_document
from store.reports.columns import columns
from store.reports.row import Row, milestone_words
from store.reports.shown import escaped_in_json, harmless
from tests.store.strategies import AREAS, TEXT

TODAY = dt.date(2018, 2, 1)
DAY = dt.date(2018, 3, 31)


def row(area, **fields):
    return Row(area_id="a-0001", area=area, plan=fields.pop("plan", None), standing=assess(area, TODAY), **fields)


def full_area():
    texts = ("measures", "schedule", "progress", "purpose", "goals", "analysis", "notes")
    return Area(
        **{name: (f"text {name}",) for name in texts},
        plan="plan-0001",
        order=10,
        title="text title",
        group="text group",
        responsible="text responsible",
        priority="text priority",
        status=Status.PAUSED,
        reported=dt.date(2018, 1, 10),
        added=dt.date(2017, 12, 12),
        milestones={
            "klart": Milestone(
                due=DAY,
                first_day=dt.date(2018, 3, 1),
                met=None,
                originally=dt.date(2018, 1, 31),
                moves=(Move(before=dt.date(2018, 1, 31), after=DAY, day=dt.date(2018, 1, 20), reason="text reason"),),
                goal=4,
                done_days=(dt.date(2018, 1, 2), dt.date(2018, 1, 3)),
            ),
            "uppföljning": Milestone(due=dt.date(2018, 5, 31), met=dt.date(2018, 5, 5)),
        },
        earlier_closings=(Closing(reason=ClosingReason.COMPLETED, day=DAY, reopened=DAY),),
        questions=(Question(day=DAY, role="förvaltningschef", text="text question", answer="text answer"),),
        approvals=(Approval(day=DAY, role="text role"),),
        reports=(Told(meeting=DAY, day=DAY, paragraph="text paragraph", decision="text board"),),
        extra={"framtida": "text extra"},
        closing=Closing(
            reason=ClosingReason.LOWER_PRIORITY, day=dt.date(2018, 1, 24), decision="text decision", note="text note"
        ),
    )


EXPECTED = [
    *(f"text {name}" for name in ("title", "group", "responsible", "priority", "reason", "decision", "note")),
    *(f"text {name}" for name in ("measures", "schedule", "progress", "purpose", "goals", "analysis", "notes")),
    *("text question", "text answer", "text role", "text paragraph", "text board", "text former"),
    *(
        "a-0001",
        "text plan",
        "text finding",
        "pausat",
        "2018-01-10",
        "2017-12-12",
        "försenad",
        "nedprioriterad",
        "2018-01-24",
    ),
    *("klart: från 2018-03-01, senast 2018-03-31", "2 av 4 gjorda", "först lovat 2018-01-31", "avklarad 2018-05-05"),
    "klart: 2018-01-31 → 2018-03-31, den 2018-01-20, text reason",
]


def full_row():
    finding = Finding(FindingKind.SILENT, "text finding")
    area = full_area()
    judged = assess(area, dt.date(2018, 4, 1))
    plan = Plan(
        name="text plan",
        source="text source",
        dated=DAY,
        former_names=("text former",),
        extra={"framtida": "text later"},
    )
    return Row(area_id="a-0001", area=area, plan=plan, standing=judged, findings=(finding,))


def test_every_field_reaches_csv_and_markdown():
    for text in (csv_document([full_row()]).text, markdown_document([full_row()], "Nämnd").text):
        assert [words for words in EXPECTED if words not in text] == []


def test_every_field_of_an_area_stands_in_a_column():
    blank = {column.heading: column.paragraphs(row(Area(title="A"))) for column in columns()}
    full = {column.heading: column.paragraphs(full_row()) for column in columns()}
    assert [heading for heading, cell in full.items() if not cell] == []
    assert [heading for heading, cell in blank.items() if cell] == ["Id", "Utvecklingsområde", "Läge"]


def read_csv(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_csv_is_what_a_swedish_excel_opens():
    text = csv_document([row(Area(title="Ett; två", measures=("a", 'b "c"')))]).text
    assert text.startswith("\ufeffId;Plan;")
    assert text.endswith("\r\n")
    heading, cells = read_csv(text)
    assert dict(zip(heading, cells, strict=True))["Utvecklingsområde"] == "Ett; två"
    assert dict(zip(heading, cells, strict=True))["Åtgärd"] == 'a\nb "c"'


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\n=1",
        "=cmd|' /C calc'!A0",
        "＝1",
        "＋1",
        "|calc",
        '"=1',
        "%0a=1",
    ],
)
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe_and_is_counted(formula):
    report = csv_of([["Text"], [formula], ["vanlig text"]])
    assert report.guarded == 1
    assert read_csv(report.text)[1][0].startswith("'")


@pytest.mark.parametrize("text", ["-", "–", " - ", "vanlig", "1-2", "a=b", ""])
def test_an_ordinary_text_and_a_lone_dash_are_left_alone(text):
    assert csv_of([["Text"], [text]]).guarded == 0


def test_our_own_negative_days_stay_a_number():
    late = Area(title="A", milestones={"klart": Milestone(due=dt.date(2017, 12, 31))})
    heading, cells = read_csv(csv_document([row(late)]).text)
    assert dict(zip(heading, cells, strict=True))["Dagar"] == "-32"


@given(AREAS)
def test_csv_keeps_one_row_an_area_and_no_cell_starts_a_formula(area):
    (heading, cells) = read_csv(csv_document([row(area, plan=Plan(name="P"))]).text)
    assert len(heading) == len(cells) == len(columns())
    for name, cell in zip(heading, cells, strict=True):
        assert name in {"Dagar", "Ordning"} or not re.match(r"\s*[=+@]", cell)


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[länk](javascript:alert(1))",
    "![bild](http://x/y.png)",
    "http://exempel.se",
    "www.exempel.se",
    "namn@exempel.se",
    "**fet** _kursiv_ `kod` ~~struken~~",
    "a | b | c",
    "rad ett\nrad två",
    "# rubrik",
    "&lt;script&gt; &#60;b&#62;",
    "\\",
    "a\\|b",
    "<!-- gömt",
    "[a]: http://x",
    "$x$ {{mall}}",
    "| --- |",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_word_is_markup_html_or_a_link_in_markdown(text):
    report = markdown_document([row(Area(title=text, measures=(text,)))], text)
    html = MarkdownIt("gfm-like", {"html": True}).render(report.text)
    tags = set(re.findall(r"<(/?[a-zA-Z!][\w-]*)", html))
    assert {tag.strip("/") for tag in tags} <= {"h1", "table", "thead", "tbody", "tr", "th", "td", "br"}
    assert html.count("<tr>") == 2
    assert html.count("<td>") == html.count("<th>")


@given(TEXT)
def test_markdown_shows_exactly_the_words(text):
    html = MarkdownIt("gfm-like", {"html": True}).renderInline(escaped(text))
    shown = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    assert shown == " ".join(text.split())


def test_markdown_leaves_out_columns_nothing_stands_in():
    text = markdown_document([row(Area(title="A"))], "T").text
    assert "| Syfte |" not in text
    assert "| Åtgärd |" in text


def test_json_has_null_for_what_is_not_there_and_lists_for_what_there_is_none_of():
    assert area_object(row(Area(title="A"))) == {
        "id": "a-0001",
        "plan": None,
        "grupp": None,
        "utvecklingsområde": "A",
        "åtgärd": (),
        "ansvarig": None,
        "tidsplan": (),
        "status": Status.UNKNOWN,
        "processläge": (),
        "läge": "utan datum",
        "dagar": None,
        "nästa": None,
        "milstolpar": [],
        "fynd": [],
    }


def test_json_puts_the_nearest_milestone_first_and_drops_numbers_of_keys():
    area = Area(
        title="A", milestones={"klart": Milestone(), "klart-2": Milestone(due=DAY), "start": Milestone(due=TODAY)}
    )
    assert [stone["vad"] for stone in area_object(row(area))["milstolpar"]] == ["start", "klart", "klart"]
    assert [stone["senast"] for stone in area_object(row(area))["milstolpar"]] == [TODAY, DAY, None]


@given(AREAS)
def test_json_is_exact_whatever_the_words(area):
    (found,) = json.loads(list_document([row(area)], TODAY))["områden"]
    assert found["utvecklingsområde"] == area.title
    assert found["åtgärd"] == list(area.measures)


def test_json_escapes_what_a_terminal_would_obey_and_nothing_else():
    text = written({"a": "å\x9b\x7f\u202e\U000e0041\u2028ä\x1b"})
    assert json.loads(text) == {"a": "å\x9b\x7f\u202e\U000e0041\u2028ä\x1b"}
    assert re.search("[\x7f-\x9f\u202e\u2028\U000e0041\x1b]", text) is None
    assert "å" in text


def test_harmless_counts_what_it_replaces():
    assert harmless("a\x1b[0mb\u202e") == ("a\ufffd[0mb\ufffd", 2)
    assert harmless("å ä ö – \t\n") == ("å ä ö – \t\n", 0)
    assert escaped_in_json("åäö") == "åäö"


def test_a_milestone_of_a_newer_version_is_shown_by_its_own_name():
    assert milestone_words("beslut-2", Milestone(due=DAY)) == "beslut-2 senast 2018-03-31"
    assert milestone_words("start", Milestone(first_day=DAY)) == "start från 2018-03-31"
    assert milestone_words("återkommande", Milestone(repeats="FREQ=MONTHLY")) == "återkommande"
