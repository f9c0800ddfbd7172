"""The register as bytes: one form for one content, nothing lost on the way there and back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given

from store import codec
from store.errors import UnfaithfulError
from store.loading import load
from store.model import FORMAT, Area, Content, Heading, Milestone, Plan, Status
from tests.store.strategies import AREAS, CONTENTS

FILE = Path("namndkoll.json")
GOLDEN = """\
{
  "register": {
    "register": {
      "format": 1,
      "nämnd": "Barn- och utbildningsnämnden"
    }
  },
  "planer": {
    "granskning-7k3q": {
      "namn": "Åtgärdsplan ledningsfunktion",
      "källa": "Revisionens granskning",
      "daterad": "2018-01-10"
    }
  },
  "områden": {
    "stod-i-ekonomi-m9tx": {
      "plan": "granskning-7k3q",
      "ordning": 10,
      "utvecklingsområde": "Rektor får stöd i ekonomi",
      "åtgärd": [
        "Stödet görs tydligare.",
        "Utbildning erbjuds."
      ],
      "tidsplan": [
        "Klart till mars 2018."
      ],
      "status": "pågår",
      "milstolpar": {
        "klart": {
          "senast": "2018-03-31",
          "ur": "Klart till mars 2018."
        },
        "återrapport": {
          "senast": "2018-06-30"
        }
      }
    }
  }
}
"""


def example():
    return Content(
        heading=Heading(format=FORMAT, board="Barn- och utbildningsnämnden"),
        plans={
            "granskning-7k3q": Plan(
                name="Åtgärdsplan ledningsfunktion", source="Revisionens granskning", dated=dt.date(2018, 1, 10)
            )
        },
        areas={
            "stod-i-ekonomi-m9tx": Area(
                plan="granskning-7k3q",
                order=10,
                title="Rektor får stöd i ekonomi",
                measures=("Stödet görs tydligare.", "Utbildning erbjuds."),
                schedule=("Klart till mars 2018.",),
                status=Status.ONGOING,
                milestones={
                    "återrapport": Milestone(due=dt.date(2018, 6, 30)),
                    "klart": Milestone(due=dt.date(2018, 3, 31), words="Klart till mars 2018."),
                },
            )
        },
    )


def test_a_content_becomes_exactly_these_bytes():
    assert codec.encode(example()).decode() == GOLDEN


def test_canonical_bytes_open_the_fast_way_and_save_as_they_were():
    content = codec.decode(GOLDEN.encode())
    assert codec.encode(content) == GOLDEN.encode()


@pytest.mark.parametrize(
    "other",
    [
        GOLDEN.replace("  ", "    "),
        GOLDEN.replace("\n", "\r\n"),
        "\ufeff" + GOLDEN,
        GOLDEN.removesuffix("\n"),
        GOLDEN.replace("ä", "\\u00e4"),
        GOLDEN.replace("å", "a\u030a"),
    ],
    ids=["indent", "crlf", "bom", "no final newline", "escaped", "decomposed"],
)
def test_the_same_data_written_otherwise_is_not_canonical_but_becomes_the_same_bytes(other):
    with pytest.raises(codec.NotCanonicalError):
        codec.decode(other.encode())
    assert codec.encode(load(FILE, other.encode())) == GOLDEN.encode()


def test_records_and_milestones_are_sorted_whatever_order_they_came_in():
    content = example()
    turned = content.replace(areas={"b-0000": Area(title="B"), **content.areas, "a-0000": Area(title="A")})
    ids = [line.strip() for line in codec.encode(turned).decode().splitlines() if line.startswith('    "')]
    assert ids == ['"register": {', '"granskning-7k3q": {', '"a-0000": {', '"b-0000": {', '"stod-i-ekonomi-m9tx": {']


def test_changing_one_paragraph_changes_one_line():
    content = example()
    (area_id, area), *_ = content.areas.items()
    changed = content.with_area(area_id, area.replace(measures=("Stödet görs tydligare.", "Utbildning ges.")))
    before, after = codec.encode(content).splitlines(), codec.encode(changed).splitlines()
    assert len(before) == len(after)
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


@given(CONTENTS)
def test_what_is_written_is_read_back_whole(content):
    data = codec.encode(content)
    assert load(FILE, data) == content
    assert codec.encode(load(FILE, data)) == data


@given(CONTENTS)
def test_the_proof_before_writing_passes_on_everything_that_can_be_written(content):
    codec.check([content.heading, *content.plans.values(), *content.areas.values()])


def test_the_proof_before_writing_stops_a_record_that_would_be_read_back_as_another():
    paragraphs = ["En lista", "där texten ska stå i en tupel"]
    with pytest.raises(UnfaithfulError, match="inget är sparat"):
        codec.check([Area(title="Stöd i ekonomi", measures=paragraphs)])


@given(AREAS)
def test_a_record_survives_its_fields_and_back_with_unknown_fields_at_every_depth(area):
    fields = codec.fields_of(area)
    again = codec.record_from(Area, fields)
    assert again == area
    assert "" not in fields


def test_unknown_fields_of_a_move_stay_in_their_move():
    raw = {
        "utvecklingsområde": "A",
        "milstolpar": {
            "klart": {
                "framflyttad": [{"från": "2018-01-01", "till": "2018-02-01", "den": "2018-01-02", "av": "chefen"}]
            }
        },
    }
    area = codec.record_from(Area, raw)
    assert area.milestones["klart"].moves[0].unknown_fields == {"av": "chefen"}
    assert codec.fields_of(area) == raw


def test_a_field_can_be_asked_for_by_its_swedish_name():
    area = Area(title="A", status=Status.PAUSED, extra={"färg": "röd"})
    assert (area["utvecklingsområde"], area["status"], area["färg"]) == ("A", Status.PAUSED, "röd")
    with pytest.raises(KeyError):
        area["title"]
