"""Blocks → draft: choose how the document is built, find its områden, read their words and account for every line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from store.documents import answers, document_day, first_days, follow_ups, told_measures, years
from store.documents.blocks import Block, Source, Table, words_of
from store.documents.draft import Draft, Finding, FoundArea, SourceText, Structure, least_certain
from store.documents.files.struck import unmarked, without_struck
from store.documents.plan_names import names_a_section, once
from store.documents.shapes import steps, tables
from store.documents.titles import title_of
from store.model import Area, Milestone, Plan, Status
from store.promises import read_area
from store.reading import Certainty

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar


def interpret(
    source: Source, *, written: dt.date | None, today: dt.date, calendar: BoardCalendar, plan_name: str | None = None
) -> Draft:
    """The plan found in a document.

    Args:
        source: a document that has been read.
        written: the day it was written, if the user gave one; else the document's own date is used, else `today`.
        today: the day of the import.
        calendar: the board's meetings and event days, for words such as ``nästa nämnd``.
        plan_name: the plan's name, if the user gave one; else the document's title.
    """
    if source.returned:
        from store.documents.returned.draft import returned_draft  # noqa: PLC0415 (only a document of ours)

        return returned_draft(source, written=written, today=today, calendar=calendar, plan_name=plan_name)
    own_date = document_day.document_date(source)
    dated = written or own_date
    structure = without_struck(_structure(source.blocks))
    if source.older and not structure.findings:
        # The plan is in the mail that this one sends on.
        source = replace(source, blocks=(*source.blocks, *source.older), older=())
        structure = without_struck(_structure(source.blocks))
    newest_year = years.newest_if_old(source, dated, today)
    title = title_of(source)
    findings = _not_under(title, structure.findings)
    findings = told_measures.with_told_measures(findings, dated or today, calendar)
    findings = follow_ups.with_follow_ups(findings, dated or today, calendar)
    findings = answers.with_told_status(findings)
    tells = first_days.tells_progress(findings)
    process = steps.read_from(findings, dated or today, calendar)
    areas = tuple(
        _read_words(
            finding,
            (place + 1) * 10,
            _Reading(process if finding.in_sequence else dated or today, calendar, dated, newest_year, tells),
        )
        for place, finding in enumerate(findings)
    )
    title = title and SourceText(unmarked(title.text), title.lines)
    headings, leftovers = _sort_title(structure, title)
    return Draft(
        source=source.name,
        plan=Plan(name=plan_name or _plan_name(source, title), source=source.name, dated=dated),
        plan_given=bool(plan_name),
        dated_certainty=Certainty.CERTAIN if written else Certainty.INFERRED if own_date else Certainty.UNCLEAR,
        read_on=dated or today,
        areas=areas,
        headings=headings,
        leftovers=(
            *leftovers,
            *(part for block in source.older for part in left_out_parts(block)),
            *(SourceText(unmarked(part.text), part.lines) for part in source.aside),
        ),
        doubtful=(*source.remarks, *_doubts(areas, written, own_date, today, newest_year)),
        calendar=calendar,
        digest=source.digest,
    )


def _structure(blocks: tuple[Block, ...]) -> Structure:
    """The first way of reading that finds områden; a table with a plan's head goes before everything else."""
    from store.documents.shapes import forms, labelled, listed, numbered, told_points  # noqa: PLC0415 (a plan in a table, the common case, needs none)

    if tables.has_plan(blocks):
        return tables.read_tables(blocks)
    unfolded = forms.unfold(blocks)
    for read in (
        told_points.read_told_points,
        labelled.read_labelled,
        numbered.read_numbered,
        tables.read_headless,
        listed.read_listed,
    ):
        structure = read(unfolded)
        if structure.findings:
            return structure
    return Structure(left_out=tuple(part for block in blocks for part in left_out_parts(block)))


def left_out_parts(block: Block) -> tuple[SourceText, ...]:
    """A block that became nothing, row by row if it is a table."""
    if isinstance(block, Table):
        return tuple(SourceText(words_of(Table((row,))), row.lines) for row in block.rows)
    return (SourceText(words_of(block), block.lines),)


def _not_under(title: SourceText | None, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, none of them grouped under the document's title: it heads everything and sorts nothing."""
    heads = title.text if title is not None else ""
    return tuple(replace(finding, group="") if finding.group == heads else finding for finding in findings)


class _Reading(NamedTuple):
    """How the words of a document are read."""

    written: dt.date
    """The day from which times without a year look forward."""
    calendar: BoardCalendar
    told: dt.date | None
    """The day the document is dated."""
    newest_year: int | None
    """The newest year an undated, old document names: times without a year then give no date."""
    tells_progress: bool
    """Whether the plan has a place for how far something has come."""


def _read_words(finding: Finding, order: int, how: _Reading) -> FoundArea:
    """A finding with its milstolpar and its status read."""
    reading = read_area(finding.schedule, finding.progress, how.written, how.calendar)
    milestones: dict[str, Milestone] = reading.milestones
    yearless: tuple[str, ...] = ()
    if how.told is None and milestones:
        told_years, yearless = years.with_years_of_their_own(finding, milestones, how.written, how.calendar)
        milestones = milestones if how.newest_year is None else told_years
    if not how.tells_progress:
        milestones = first_days.as_first_days(milestones)
    status = finding.status if finding.status is not Status.UNKNOWN else reading.status
    area = Area(
        order=order,
        group=finding.group,
        title=finding.title,
        measures=finding.measures,
        responsible=finding.responsible,
        schedule=finding.schedule,
        status=status,
        progress=finding.progress,
        reported=how.told if finding.progress else None,
        milestones=milestones,
        priority=finding.priority,
        purpose=finding.purpose,
        goals=finding.goals,
        analysis=finding.analysis,
        notes=finding.notes,
    )
    undated = (_without_year(words, how) for words in yearless)
    doubts = tuple(dict.fromkeys((*(doubt.sentence for doubt in finding.doubts), *reading.doubts, *undated)))
    shaken = (doubt.certainty for doubt in finding.doubts)
    told = reading.doubts or yearless
    certainty = least_certain(Certainty.CERTAIN, *shaken, *((Certainty.INFERRED,) if told else ()))
    return FoundArea(area=area, certainty=certainty, doubtful=doubts, lines=finding.lines)


def _without_year(words: str, how: _Reading) -> str:
    """Why a time without a year in a document without a day should be looked at."""
    if how.newest_year is None:
        return f"”{words}” har inget år och dokumentet inget datum; året är räknat från {how.written.isoformat()}."
    return f"”{words}” har inget år och dokumentet nämner inget efter {how.newest_year}; ange dess dag (--daterad)."


def _plan_name(source: Source, title: SourceText | None) -> str:
    """The document's title, or the file's name where the title is none of a plan."""
    if title is None or names_a_section(title.text):
        return PurePath(source.name).stem
    return once(title.text)


def _sort_title(
    structure: Structure, title: SourceText | None
) -> tuple[tuple[SourceText, ...], tuple[SourceText, ...]]:
    """Headings and leftovers, the title among the headings."""
    headings, leftovers = list(structure.headings), list(structure.left_out)
    same = next(
        (part for part in leftovers if title is not None and part.lines == title.lines and part.text == title.text),
        None,
    )
    if title is not None and same is not None:
        leftovers.remove(same)
        headings.insert(0, title)
    shown = {title.text if title is not None else "", *(finding.group for finding in structure.findings)}
    leftovers += [part for part in headings if part.text not in shown and _is_text(part.text)]
    return (
        tuple(part for part in headings if part not in leftovers),
        tuple(sorted(leftovers, key=lambda part: part.lines[:1])),
    )


def _is_text(heading: str) -> bool:
    """Whether what stands above a list or a table is running text or figures, to be told as what became nothing."""
    words = heading.split()
    figures = sum(any(letter.isdigit() for letter in word) for word in words)
    return " · " not in heading and (len(words) > _LONGEST_HEADING or figures > _MOST_FIGURES)


_LONGEST_HEADING = 12
_MOST_FIGURES = 3


def _doubts(
    areas: tuple[FoundArea, ...],
    written: dt.date | None,
    own_date: dt.date | None,
    today: dt.date,
    newest_year: int | None,
) -> tuple[str, ...]:
    doubts = []
    if not areas:
        doubts.append(
            "Inga områden hittades: dokumentet har ingen tabell med kända kolumnrubriker, "
            "inga numrerade punkter med svar, inga etiketter som ”Syfte:” eller ”Uppföljning” "
            "och inga punktlistor under en rubrik som ”Åtgärder”."
        )
    if written is None and own_date is not None:
        doubts.append(
            f"Dokumentet är läst som daterat {own_date.isoformat()}; ange dess dag (--daterad) om det är fel."
        )
    if newest_year is not None:
        doubts.append(
            f"Dokumentet har inget datum och nämner inget år efter {newest_year}; tider utan år ger inget datum. "
            "Ange dess dag (--daterad)."
        )
    elif written is None and own_date is None:
        doubts.append(
            f"Dokumentet har inget datum; tider utan år är lästa från {today.isoformat()}. Ange dess dag (--daterad)."
        )
    return tuple(doubts)
