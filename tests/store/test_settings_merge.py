"""Settings that two people have changed: key by key, with every line that somebody wrote by hand."""

from __future__ import annotations

import tomllib

import pytest

from store.settings_merge import merge_settings

BASE = """\
# Vår nämnd
varningsdagar = 30
sammantraden = [
    2018-01-24,
    2018-02-21,
]
delarsbokslut = "08-31"
"""


def merged(base, ours, theirs):
    result = merge_settings(base.encode(), ours.encode(), theirs.encode())
    return result.data.decode(), result.kept


def test_different_keys_are_both_taken_and_the_lines_stand():
    ours = BASE.replace("30", "20")
    theirs = BASE.replace("08-31", "07-31") + '# Ny mall\nmall = "m.dotx"\n'
    text = BASE.replace("30", "20").replace("08-31", "07-31") + '# Ny mall\nmall = "m.dotx"\n'
    assert merged(BASE, ours, theirs) == (text, ())
    assert tomllib.loads(merged(BASE, theirs, ours)[0]) == tomllib.loads(text)


def test_of_two_values_ours_stands_and_is_told():
    ours, theirs = BASE.replace("30", "20"), BASE.replace("30", "10")
    assert merged(BASE, ours, theirs) == (ours, ("varningsdagar = 20 (hos de andra 10)",))
    gone = BASE.replace("varningsdagar = 30\n", "")
    assert merged(BASE, ours, gone) == (ours, ("varningsdagar = 20 (hos de andra borttagen)",))
    text, kept = merged(BASE, gone, theirs)
    assert tomllib.loads(text)["varningsdagar"] == 10
    assert len(kept) == 1


def test_a_key_taken_away_on_one_side_is_gone():
    gone = BASE.replace('delarsbokslut = "08-31"\n', "")
    for sides in ((gone, BASE), (BASE, gone)):
        assert merged(BASE, *sides) == (gone, ())


def test_days_are_added_and_taken_away_by_both():
    ours = BASE.replace("    2018-02-21,\n", "    2018-02-21,\n    2018-03-21,\n")
    theirs = BASE.replace("    2018-01-24,\n", "").replace("    2018-02-21,\n", "    2018-02-21,\n    2018-02-28,\n")
    for sides in ((ours, theirs), (theirs, ours)):
        text, kept = merged(BASE, *sides)
        days = [str(day) for day in tomllib.loads(text)["sammantraden"]]
        assert (days, kept) == (["2018-02-21", "2018-02-28", "2018-03-21"], ())


def test_tables_of_a_newer_version_are_kept():
    theirs = BASE + "\n[nytt]\na = 1\n"
    ours = BASE.replace("30", "20")
    for sides in ((ours, theirs), (theirs, ours)):
        assert tomllib.loads(merged(BASE, *sides)[0]) == {**tomllib.loads(ours), "nytt": {"a": 1}}


def test_what_is_no_toml_is_refused():
    with pytest.raises(ValueError, match="line 1"):
        merged(BASE, BASE, "<<<<<<< HEAD\n")
