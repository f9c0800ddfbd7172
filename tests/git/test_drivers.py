"""Git's drivers: what a merge and a diff look like with them, without them, and when the program cannot run (P10)."""

from __future__ import annotations

import shutil

import pytest

from store.drivers import installed_command, missing, settings
from store.errors import UnmergedError
from store.git import Repository
from store.open_conflicts import answered
from tests.git.repositories import APRIL, ECONOMY, LEADERS, NAME, OCCASION, REGISTER, ROOMS, Clone, with_area


def diverged(two, ours, theirs, *, command=None):
    """Both sides saved, and theirs brought into ours by git; ours' clone."""
    anna, bo = two
    anna.register_drivers(command)
    bo.commit(theirs, "Bos")
    anna.commit(ours, "Annas")
    anna.git("pull", "--quiet", "--no-rebase", "--no-edit", bo.folder, "main", check=False)
    return anna


def test_neighbouring_fields_of_one_area_are_merged_without_a_question(two):
    anna = diverged(two, with_area(ECONOMY, responsible="Chef"), with_area(ECONOMY, schedule=("Klart april 2018.",)))
    assert anna.content() == with_area(ECONOMY, responsible="Chef", schedule=("Klart april 2018.",))
    assert anna.git("status", "--porcelain") == ""


def test_a_contradiction_is_a_question_in_a_whole_file_that_git_knows_is_unmerged(two):
    anna = diverged(two, with_area(ECONOMY, responsible="Annas chef"), with_area(ECONOMY, responsible="Bos chef"))
    (key,) = anna.content().conflicts
    asked = anna.content().conflicts[key]
    assert (asked.ours, asked.ours_by, asked.theirs, asked.theirs_by) == ("Annas chef", "Anna", "Bos chef", "Bo")
    assert anna.git("diff", "--name-only", "--diff-filter=U").strip() == NAME
    anna.commit(answered(anna.content(), {key: "Bos chef"}, OCCASION), "Löst")
    assert anna.content() == with_area(ECONOMY, responsible="Bos chef")


def test_in_a_rebase_the_sides_are_exchanged_and_the_names_tell_whose_they_are(two):
    anna, bo = two
    bo.register_drivers()
    anna.commit(with_area(ECONOMY, responsible="Annas chef"))
    bo.commit(with_area(ECONOMY, responsible="Bos chef"))
    bo.git("fetch", "--quiet")
    bo.git("rebase", "origin/main", check=False)
    (asked,) = bo.content().conflicts.values()
    sides = (asked.ours, asked.ours_by, asked.theirs, asked.theirs_by)
    assert sides == ("Annas chef", "Anna", "Bos chef", "Bo")


def test_a_crossed_history_asks_about_what_was_answered_in_two_ways(two):
    """Both merged the other and answered one question differently; git merges their common bases too."""
    anna, bo = two
    for clone in two:
        clone.register_drivers()
    ends = anna.commit(with_area(ECONOMY, group="A")), bo.commit(with_area(ECONOMY, group="B"))
    for clone, other, end, answer in ((anna, bo, ends[1], "A"), (bo, anna, ends[0], "B")):
        clone.git("fetch", "--quiet", other.folder, end)
        clone.git("merge", "--no-edit", end, check=False)
        clone.commit(answered(clone.content(), {f"områden/{ECONOMY}/grupp": answer}, OCCASION), "Svar")
    anna.git("pull", "--quiet", "--no-rebase", "--no-edit", bo.folder, "main", check=False)
    (asked,) = anna.content().conflicts.values()
    assert {asked.ours, asked.theirs} == {"A", "B"}


def test_both_sides_adding_the_register_merge_it_against_nothing(tmp_path):
    anna = Clone.new(tmp_path / "anna", "Anna", register=None)
    anna.git("commit", "--quiet", "--allow-empty", "-m", "Tomt")
    bo = anna.clone(tmp_path / "bo", "Bo")
    for clone in (anna, bo):
        (clone.folder / ".gitattributes").write_text(f"{NAME} merge=namndkoll\n")
    merged = diverged((anna, bo), REGISTER, with_area(ROOMS, responsible="Annan"))
    assert [one.field for one in merged.content().conflicts.values()] == [("ansvarig",)]


FAILURES = {
    "is gone": None,
    "may not be run": "",
    "ends with an error of its own": "#!/bin/sh\nexit 2\n",
    "ends as if there were a conflict": "#!/bin/sh\nexit 1\n",
    "says it went well and does nothing": "#!/bin/sh\nexit 0\n",
    "crashes with a traceback": "#!/bin/sh\necho Traceback >&2\nexit 1\n",
    "is killed": "#!/bin/sh\nkill -9 $$\n",
    "is another program altogether": "#!/bin/sh\necho hello\n",
    "has lost its interpreter": "#!/nowhere/python\n",
    "says it merged and ends badly": "#!/bin/sh\necho sammanfogad\nexit 3\n",
}


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES)
def test_a_driver_that_cannot_run_leaves_git_s_own_markers_and_no_side_is_lost(two, tmp_path, failure):
    command = tmp_path / "en mapp" / "namndkoll"
    if failure is not None:
        command.parent.mkdir()
        command.write_text(failure)
        command.chmod(0o755 if failure else 0o644)
    ours, theirs = with_area(ECONOMY, responsible="Annas chef"), with_area(ECONOMY, responsible="Bos chef")
    anna = diverged(two, ours, theirs, command=command)
    text = anna.path.read_text(encoding="utf-8")
    assert text.count("<<<<<<<") == text.count(">>>>>>>") == 1
    assert "Annas chef" in text
    assert "Bos chef" in text
    assert anna.git("ls-files", "--unmerged")
    with pytest.raises(UnmergedError):
        anna.content()


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES)
def test_a_driver_that_cannot_run_lets_git_merge_what_it_can(two, tmp_path, failure):
    command = tmp_path / "namndkoll"
    if failure is not None:
        command.write_text(failure)
        command.chmod(0o755 if failure else 0o644)
    anna = diverged(two, with_area(ECONOMY, group="A"), with_area(ROOMS, group="B"), command=command)
    assert anna.content() == with_area(ROOMS, with_area(ECONOMY, group="A"), group="B")


def test_a_side_that_is_no_register_is_merged_by_lines(two):
    broken = two[1].path.read_bytes().replace(b'"Rektor"', b"Rektor")
    anna = diverged(two, with_area(ROOMS, group="A"), broken)
    text = anna.path.read_bytes()
    assert b'"grupp": "A"' in text
    assert b'"ansvarig": Rektor' in text


def test_a_full_disk_for_the_result_is_a_fall_back(two, tmp_path):
    """Standard output closed, as full as it can be: what was not said is not believed."""
    command = tmp_path / "namndkoll"
    command.write_text(f'#!/bin/sh\nexec "{installed_command()}" "$@" >/dev/full\n')
    command.chmod(0o755)
    ours, theirs = with_area(ECONOMY, responsible="Annas chef"), with_area(ECONOMY, responsible="Bos chef")
    anna = diverged(two, ours, theirs, command=command)
    text = anna.path.read_text(encoding="utf-8")
    assert "Annas chef" in text
    assert "Bos chef" in text
    assert anna.git("ls-files", "--unmerged")


def test_what_is_missing_in_a_clone_is_known(anna):
    repository, command = Repository.of(anna.path), installed_command()
    assert missing(repository, command) == list(settings(command))
    anna.register_drivers()
    assert missing(repository, command) == []
    anna.git("config", "merge.namndkoll.driver", "annat")
    assert missing(repository, command) == ["merge.namndkoll.driver"]


def test_a_program_with_any_name_is_only_a_name_to_the_shell(two, tmp_path):
    folder = tmp_path / "it's 100% $(touch PWNED)"
    folder.mkdir()
    command = folder / "namndkoll"
    command.symlink_to(installed_command())
    anna = diverged(two, with_area(ECONOMY, group="A"), with_area(ECONOMY, schedule=("Sen.",)), command=command)
    assert anna.content() == with_area(ECONOMY, group="A", schedule=("Sen.",))
    assert not list(tmp_path.rglob("PWNED"))


# -- Diffs -------------------------------------------------------------------------------------------------------------

BEFORE = REGISTER
AFTER = with_area(
    ECONOMY,
    status="klart",
    measures=("Stödet beskrivs.", "Det prövas på tre skolor.", "Stöd i ekonomi följs upp."),
    milestones={"klart": REGISTER.areas[ECONOMY].milestones["klart"].replace(due=APRIL)},
)


def changed_lines(diff):
    return [line for line in diff.splitlines() if line.startswith(("+", "-")) and line[:3] not in {"+++", "---"}]


def test_with_drivers_a_diff_reads_as_swedish_under_the_name_of_its_area(anna):
    anna.register_drivers()
    anna.write(AFTER)
    diff = anna.git("diff")
    assert changed_lines(diff) == [
        "-  Åtgärd: Det prövas på två skolor.",
        "+  Åtgärd: Det prövas på tre skolor.",
        "-  Status: pågår",
        "+  Status: klart",
        "-  Milstolpe klart: senast 31 mar 2018, ur Klart till mars 2018.",
        "+  Milstolpe klart: senast 30 apr 2018, ur Klart till mars 2018.",
    ]
    anna.git("add", NAME)
    anna.git("commit", "--quiet", "-m", "Ändrat")
    assert changed_lines(anna.git("show")) == changed_lines(diff)
    assert anna.git("log", "-p", "-1").endswith(diff.split("@@", 1)[1].split("\n", 1)[1])


def test_the_hunk_is_headed_by_the_area_it_is_in(anna):
    anna.register_drivers()
    anna.write(with_area(LEADERS, progress=("Nytt läge.",)))
    assert f"@@ Ledarskap ({LEADERS})" in anna.git("diff", "-U1")


def test_the_hunk_is_headed_by_the_area_s_id_where_the_program_is_gone(anna, tmp_path):
    anna.register_drivers(tmp_path / "borta")
    anna.write(with_area(LEADERS, progress=("Nytt läge.",)))
    assert f"@@ {LEADERS}\n" in anna.git("diff", "-U1")


def test_without_drivers_a_changed_paragraph_is_one_readable_line(anna):
    anna.write(AFTER)
    assert changed_lines(anna.git("diff")) == [
        '-        "Det prövas på två skolor.",',
        '+        "Det prövas på tre skolor.",',
        '-      "status": "pågår",',
        '+      "status": "klart",',
        '-          "senast": "2018-03-31",',
        '+          "senast": "2018-04-30",',
    ]


def test_a_diff_of_a_broken_version_is_still_a_diff(anna, tmp_path):
    anna.register_drivers()
    anna.path.write_bytes(anna.path.read_bytes().replace(b'"Rektor"', b"Rektor \x1b[31m"))
    diff = anna.git("diff")
    assert "Rektor" in diff
    assert "\x1b" not in diff


def test_a_diff_without_the_program_shows_the_file_as_it_is(anna, tmp_path):
    anna.register_drivers(tmp_path / "borta")
    anna.write(AFTER)
    assert '+      "status": "klart",' in anna.git("diff")


def test_every_tool_of_the_tests_is_here():
    assert shutil.which("git")
