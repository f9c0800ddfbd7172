"""An export comes back: untouched it changes nothing, and what somebody has edited in it is all that changes."""

from __future__ import annotations

import copy
import datetime as dt
import io

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from store.board_calendar import BoardCalendar
from store.deadline import assess
from store.documents import interpret, read_document
from store.documents.reconcile import reconcile
from store.editing import close
from store.ids import id_maker
from store.model import FORMAT, ClosingReason, Content, Heading, Plan, Status
from store.plans import rename_plan
from store.register import Register
from store.reports.basis import Basis, ReportKind
from store.reports.row import Row
from tests.reports.examples import DEMO, DEMO_DAY
from tests.reports.readback import MANNER, made
from tests.store.strategies import CONTENTS

BACK = (".docx", ".xlsx", ".csv", ".md", ".html")
SEALED = (".docx", ".xlsx", ".html")
KINDS = (ReportKind.FULL, ReportKind.PROGRESS, ReportKind.AUDIT, ReportKind.OUTSTANDING)
DEMO_CONTENT = Register.open(DEMO).content
STOD = "rektor-far-ett-samlat-stod-i-310g"


def basis_of(content):
    ordered = sorted(content.areas, key=lambda key: (content.areas[key].plan, content.areas[key].order, key))
    rows = [
        Row(
            area_id=key,
            area=content.areas[key],
            plan=content.plans.get(content.areas[key].plan),
            standing=assess(content.areas[key], DEMO_DAY),
        )
        for key in ordered
    ]
    return Basis(board=content.heading.board, day=DEMO_DAY, rows=tuple(rows))


def exported(content, kind, suffix, folder):
    path = folder / f"ut{suffix}"
    path.write_bytes(made(kind, basis_of(content), suffix, MANNER).data)
    return path


def read_back(path, content, plan_name=None):
    draft = interpret(read_document(path), written=None, today=DEMO_DAY, calendar=BoardCalendar(), plan_name=plan_name)
    taken = {**content.areas, **content.plans}
    return draft, reconcile(content, draft, new_id=id_maker(taken))


def field_changes(result):
    return [
        (change.area_id, field.field, field.before, field.after) for change in result.changed for field in change.fields
    ]


@pytest.mark.parametrize("suffix", BACK)
@pytest.mark.parametrize("kind", KINDS)
def test_an_export_that_nobody_has_touched_changes_nothing(kind, suffix, tmp_path):
    draft, result = read_back(exported(DEMO_CONTENT, kind, suffix, tmp_path), DEMO_CONTENT)
    assert draft.is_returned
    assert (field_changes(result), result.new, result.kept) == ([], (), ())
    assert result.content == DEMO_CONTENT


@pytest.mark.parametrize("suffix", BACK)
def test_a_full_export_read_into_an_empty_register_is_the_same_register(suffix, tmp_path):
    empty = Content(heading=Heading(format=FORMAT))
    _, result = read_back(exported(DEMO_CONTENT, ReportKind.FULL, suffix, tmp_path), empty)
    assert set(result.content.areas) == set(DEMO_CONTENT.areas)
    names = {plan_id: plan.name for plan_id, plan in result.content.plans.items()}
    for area_id, area in DEMO_CONTENT.areas.items():
        back = result.content.areas[area_id]
        assert names[back.plan] == DEMO_CONTENT.plans[area.plan].name
        assert back.replace(plan="") == area.replace(plan="")
    assert sorted(result.content.plans.values(), key=lambda p: p.name) == sorted(
        DEMO_CONTENT.plans.values(), key=lambda p: p.name
    )


@pytest.mark.parametrize("suffix", BACK)
@given(content=CONTENTS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_register_is_changed_by_its_own_untouched_export(suffix, content, tmp_path):
    """Read here and not in a process of its own, which would take a second for each of them."""
    from importlib import import_module

    reader = {".docx": "word_file", ".xlsx": "excel_file", ".csv": "csv_file", ".md": "markdown_file"}
    module = import_module(f"store.documents.files.{reader.get(suffix, 'html_file')}")
    for kind in (ReportKind.FULL, ReportKind.PROGRESS):
        data = made(kind, basis_of(content), suffix, MANNER).data
        source = module.read(data, f"ut{suffix}")
        if not content.areas:
            continue
        draft = interpret(source, written=None, today=DEMO_DAY, calendar=BoardCalendar())
        result = reconcile(content, draft, new_id=id_maker({**content.areas, **content.plans}))
        assert (field_changes(result), result.new, result.kept) == ([], (), ())
        assert result.content == content


def in_word(path, old, new, *, tracked=False):
    """Replace the words of one paragraph of a table, as somebody writing in Word does."""
    document = docx.Document(path)
    paragraphs = (p for table in document.tables for row in table.rows for cell in row.cells for p in cell.paragraphs)
    found = next(paragraph for paragraph in paragraphs if paragraph.text == old)
    if not tracked:
        found.runs[0].text = new
    else:
        from docx.oxml.parser import OxmlElement

        run = found.runs[0]._r
        deleted, inserted = OxmlElement("w:del"), OxmlElement("w:ins")
        run.addprevious(deleted)
        deleted.addnext(inserted)
        fresh = OxmlElement("w:r")
        words = OxmlElement("w:t")
        words.text = new
        fresh.append(words)
        inserted.append(fresh)
        deleted.append(run)
        run.find("{*}t").tag = run.find("{*}t").tag.replace("}t", "}delText")
    document.save(path)


OLD = "Alla skolor utom två har fått sin kontakt."
NEW = "Alla skolor har fått sin kontakt."
PROGRESS = (
    STOD,
    "processläge",
    (OLD, "Ny återrapport i december 2025."),
    (NEW, "Ny återrapport i december 2025."),
)


@pytest.mark.parametrize("tracked", [False, True])
@pytest.mark.parametrize("kind", [ReportKind.PROGRESS, ReportKind.FULL])
def test_one_cell_edited_in_word_is_exactly_one_field_change(kind, tracked, tmp_path):
    path = exported(DEMO_CONTENT, kind, ".docx", tmp_path)
    in_word(path, OLD, NEW, tracked=tracked)
    _, result = read_back(path, DEMO_CONTENT)
    assert field_changes(result) == [PROGRESS]


@pytest.mark.parametrize("suffix", [".csv", ".md", ".html"])
def test_one_cell_edited_in_a_text_editor_is_exactly_one_field_change(suffix, tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, suffix, tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    _, result = read_back(path, DEMO_CONTENT)
    assert field_changes(result) == [PROGRESS]


AUDIT_PLAN = "atgardsplan-efter-granskningen-hmf5"


def with_new_row(path, title, plan):
    """A csv of ours with a row more, last: what somebody adds in a spreadsheet."""
    text = path.read_text(encoding="utf-8-sig")
    added = {"Utvecklingsområde": title, "Åtgärd": "Något görs.", "Plan": plan}
    line = ";".join(added.get(heading, "") for heading in text.splitlines()[0].split(";"))
    path.write_text(f"{text.rstrip()}\n{line}\n", encoding="utf-8-sig")


@pytest.mark.parametrize("kind", [ReportKind.PROGRESS, ReportKind.FULL])
@pytest.mark.parametrize("keeps_former", [True, False])
def test_a_row_added_to_a_csv_from_before_its_plan_was_renamed_belongs_to_that_plan(kind, keeps_former, tmp_path):
    """Also where the register has forgotten the name: the document's other rows know whose it is."""
    path = exported(DEMO_CONTENT, kind, ".csv", tmp_path)
    plan = DEMO_CONTENT.plans[AUDIT_PLAN]
    with_new_row(path, "Ny rad", plan.name)
    renamed = rename_plan(DEMO_CONTENT, AUDIT_PLAN, "Granskningen")
    if not keeps_former:
        renamed = renamed.replace(plans={**renamed.plans, AUDIT_PLAN: plan.replace(name="Granskningen")})
    _, result = read_back(path, renamed)
    assert result.content.plans == renamed.plans
    assert [result.content.areas[key].plan for key in result.new] == [AUDIT_PLAN]
    assert field_changes(result) == []
    # The name has been given to another plan since: the document is still of the one it left from.
    taken = renamed.replace(plans={**renamed.plans, "ny-1a2b": Plan(name=plan.name)})
    assert [area.plan for area in read_back(path, taken)[1].content.areas.values() if area.title == "Ny rad"] == [
        AUDIT_PLAN
    ]


def test_a_row_added_under_a_name_that_two_plans_have_had_makes_a_plan_of_that_name(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".csv", tmp_path)
    with_new_row(path, "Ny rad", "Planen")
    once = {key: plan.replace(former_names=("Planen",)) for key, plan in DEMO_CONTENT.plans.items()}
    assert len(once) > 1
    _, result = read_back(path, DEMO_CONTENT.replace(plans=once))
    (area_id,) = result.new
    plan_id = result.content.areas[area_id].plan
    assert plan_id not in once
    assert result.content.plans[plan_id].name == "Planen"
    one_had_it = {**DEMO_CONTENT.plans, AUDIT_PLAN: once[AUDIT_PLAN]}
    _, result = read_back(path, DEMO_CONTENT.replace(plans=one_had_it))
    assert [result.content.areas[key].plan for key in result.new] == [AUDIT_PLAN]


def test_a_row_added_without_a_plan_belongs_to_that_of_the_row_above(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".csv", tmp_path)
    with_new_row(path, "Ny rad", "")
    draft, result = read_back(path, DEMO_CONTENT)
    (area_id,) = result.new
    above = result.area_ids[-2]
    assert result.content.areas[area_id].plan == DEMO_CONTENT.areas[above].plan
    assert len(draft.areas) == len(DEMO_CONTENT.areas) + 1
    _, result = read_back(path, DEMO_CONTENT, plan_name="En ny plan")
    (area_id,) = result.new
    assert result.content.plans[result.content.areas[area_id].plan].name == "En ny plan"


def test_a_row_added_under_a_name_of_its_own_makes_a_plan(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".csv", tmp_path)
    with_new_row(path, "Ny rad", "En ny plan")
    _, result = read_back(path, DEMO_CONTENT)
    (area_id,) = result.new
    assert result.content.plans[result.content.areas[area_id].plan].name == "En ny plan"


def in_excel(path, heading, area_id, value):
    book = openpyxl.load_workbook(path)
    sheet = book["Områden"]
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[heads.index("Id")].value == area_id:
            row[heads.index(heading)].value = value
    book.save(path)


def test_one_cell_edited_in_excel_is_exactly_one_field_change(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".xlsx", tmp_path)
    in_excel(path, "Status", STOD, "Pausat")
    _, result = read_back(path, DEMO_CONTENT)
    assert field_changes(result) == [(STOD, "status", Status.ON_SCHEDULE, Status.PAUSED)]


def test_a_closed_area_given_an_open_status_in_its_own_document_is_taken_up_again(tmp_path):
    """Somebody has written it in that cell; how it was closed becomes history, as where it is taken up in the app."""
    closed = close(DEMO_CONTENT.areas[STOD], ClosingReason.COMPLETED, dt.date(2025, 9, 24))
    content = DEMO_CONTENT.with_area(STOD, closed)
    path = exported(content, ReportKind.FULL, ".xlsx", tmp_path)
    in_excel(path, "Status", STOD, "Pausat")
    _, result = read_back(path, content)
    assert [field for _, field, *_ in field_changes(result)] == ["status", "avslut", "tidigare avslut"]
    again = result.content.areas[STOD]
    assert (again.status, again.closing) == (Status.PAUSED, None)
    assert [ended.day for ended in again.earlier_closings] == [dt.date(2025, 9, 24)]


def test_a_day_edited_in_excel_is_a_day(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".xlsx", tmp_path)
    in_excel(path, "Rapporterad", STOD, dt.date(2025, 10, 1))
    _, result = read_back(path, DEMO_CONTENT)
    assert field_changes(result) == [(STOD, "rapporterad", dt.date(2025, 9, 24), dt.date(2025, 10, 1))]


def test_an_emptied_cell_empties_its_field(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".xlsx", tmp_path)
    in_excel(path, "Ansvarig", STOD, None)
    _, result = read_back(path, DEMO_CONTENT)
    assert field_changes(result) == [(STOD, "ansvarig", "Ekonomichef", "")]


def test_a_new_tidsplan_brings_its_date(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    in_word(path, "Klart till september 2025.", "Klart till november 2025.")
    _, result = read_back(path, DEMO_CONTENT)
    assert [field for _, field, *_ in field_changes(result)] == ["tidsplan", "milstolpar"]
    stone = result.content.areas[STOD].milestones["klart"]
    assert (stone.due, stone.originally) == (dt.date(2025, 11, 30), dt.date(2025, 9, 30))


@pytest.mark.parametrize("suffix", SEALED)
def test_what_the_register_has_got_since_is_not_undone_by_an_untouched_cell(suffix, tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, suffix, tmp_path)
    later = DEMO_CONTENT.with_area(STOD, DEMO_CONTENT.areas[STOD].replace(measures=("Något nytt.",)))
    _, result = read_back(path, later)
    assert result.content == later


def test_an_edited_cell_that_the_register_has_changed_too_is_told_and_not_taken(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    in_word(path, OLD, NEW)
    later = DEMO_CONTENT.with_area(STOD, DEMO_CONTENT.areas[STOD].replace(progress=("Något nytt.",)))
    _, result = read_back(path, later)
    assert result.content == later
    (kept,) = result.kept
    (field,) = kept.fields
    assert (field.field, field.ours, field.document) == ("processläge", ("Något nytt.",), PROGRESS[3])


def test_a_row_that_is_added_is_a_new_area_and_one_that_is_copied_too(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    document = docx.Document(path)
    cells = document.tables[0].add_row().cells
    for cell, words in zip(cells, ("Ny rubrik", "Något görs.", "Klart i maj 2026.", "Ej påbörjat.", ""), strict=True):
        cell.text = words
    document.save(path)
    _, result = read_back(path, DEMO_CONTENT)
    (new,) = result.new
    area = result.content.areas[new]
    assert (area.title, area.group, area.status) == ("Ny rubrik", "Rekommendationer", Status.NOT_STARTED)
    assert result.content.plans[area.plan].name == "Åtgärdsplan efter granskningen av skolans ledning"
    assert area.milestones["klart"].due == dt.date(2026, 5, 31)
    assert field_changes(result) == []


def test_cells_that_are_put_together_or_cut_apart_bring_no_word_under_another_head(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    document = docx.Document(path)
    first = document.tables[0].rows[1]
    first.cells[1].merge(first.cells[2])
    document.save(path)
    in_word(path, OLD, NEW)
    assert field_changes(read_back(path, DEMO_CONTENT)[1]) == [PROGRESS]


def test_a_cell_moved_to_another_row_is_an_edit_of_that_row_alone(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    document = docx.Document(path)
    rows = document.tables[0].rows
    source, target = rows[1].cells[3]._tc, rows[2].cells[3]._tc
    target.getparent().replace(target, copy.deepcopy(source))
    document.save(path)
    _, result = read_back(path, DEMO_CONTENT)
    other = "tydligare-roller-mellan-namnd-r66p"
    changed = [(area_id, field) for area_id, field, *_ in field_changes(result)]
    assert (other, "processläge") in changed
    assert {area_id for area_id, _ in changed} == {other}
    assert result.new == ()


def test_a_row_that_is_taken_away_takes_nothing_from_the_register(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    document = docx.Document(path)
    row = document.tables[0].rows[1]._tr
    row.getparent().remove(row)
    document.save(path)
    assert read_back(path, DEMO_CONTENT)[1].content == DEMO_CONTENT


def test_rows_may_be_sorted_and_columns_taken_away(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".xlsx", tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book["Områden"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, line in enumerate(reversed(lines), 2):
        for place, value in enumerate(line, 1):
            sheet.cell(number, place).value = value
    book.save(path)
    assert read_back(path, DEMO_CONTENT)[1].content == DEMO_CONTENT
    sheet.delete_cols(3)
    book.save(path)
    assert read_back(path, DEMO_CONTENT)[1].content == DEMO_CONTENT


def test_columns_may_be_moved_and_an_edit_is_still_one(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".xlsx", tmp_path)
    in_excel(path, "Status", STOD, "pausat")
    book = openpyxl.load_workbook(path)
    sheet = book["Områden"]
    for row in sheet.iter_rows():
        values = [cell.value for cell in row]
        for cell, value in zip(row, [values[-1], *reversed(values[:-1])], strict=True):
            cell.value = value
    book.save(path)
    _, result = read_back(path, DEMO_CONTENT)
    assert field_changes(result) == [(STOD, "status", Status.ON_SCHEDULE, Status.PAUSED)]


def test_a_row_that_is_copied_in_excel_is_a_new_area(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".xlsx", tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book["Områden"]
    sheet.append([cell.value for cell in sheet[2]])
    book.save(path)
    _, result = read_back(path, DEMO_CONTENT)
    (new,) = result.new
    assert new != STOD
    assert result.content.areas[new].title == DEMO_CONTENT.areas[STOD].title
    assert field_changes(result) == []


def test_a_csv_of_an_earlier_day_does_not_undo_what_was_reported_since(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".csv", tmp_path)
    newer = DEMO_CONTENT.areas[STOD].replace(progress=("Något nytt.",), reported=dt.date(2025, 10, 20))
    later = DEMO_CONTENT.with_area(STOD, newer)
    draft = interpret(
        read_document(path), written=dt.date(2025, 10, 8), today=dt.date(2025, 10, 21), calendar=BoardCalendar()
    )
    result = reconcile(later, draft, new_id=id_maker({**later.areas, **later.plans}))
    assert result.content == later
    assert [kept.area_id for kept in result.kept] == [STOD]


def test_a_status_that_is_none_is_told_and_changes_nothing(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.FULL, ".xlsx", tmp_path)
    in_excel(path, "Status", STOD, "snart klart kanske")
    draft, result = read_back(path, DEMO_CONTENT)
    assert result.content == DEMO_CONTENT
    assert [doubt for found in draft.areas for doubt in found.doubtful] == [
        "Status: ”snart klart kanske” går inte att läsa och är inte ändrat."
    ]


def test_a_csv_of_somebody_else_with_a_column_of_ids_is_none_of_ours(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_text(
        "Id;Utvecklingsområde;Åtgärd;Tidsplan;Processläge\n1;A;B;Klart i maj 2026;Pågår\n", encoding="utf-8"
    )
    draft, result = read_back(path, DEMO_CONTENT)
    assert not draft.is_returned
    assert len(result.new) == 1


def test_every_word_of_a_returned_document_is_accounted_for(tmp_path):
    draft, _ = read_back(exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path), DEMO_CONTENT)
    assert [left for left in draft.left_out if left.endswith("Barn- och utbildningsnämnden godkänner återrapporten.")]
    assert "Beslutsunderlag" in [heading.text for heading in draft.headings]


def test_a_document_with_broken_marks_is_read_as_any_other(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    document = docx.Document(path)
    for start in list(document.element.body.iter("{*}bookmarkStart")):
        start.getparent().remove(start)
    document.save(path)
    draft, _ = read_back(path, DEMO_CONTENT)
    assert not draft.is_returned
    assert len(draft.areas) == len(DEMO_CONTENT.areas)


def test_the_bytes_of_a_document_read_back_are_those_that_were_written(tmp_path):
    """The reader of the test itself sees a change, so that the tests above mean something."""
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    in_word(path, OLD, NEW)
    words = [
        p.text for t in docx.Document(io.BytesIO(path.read_bytes())).tables for c in t._cells for p in c.paragraphs
    ]
    assert NEW in words
    assert OLD not in words
