"""What tells git of the register travels with it: new lines of ours are saved with a version, nobody else's are."""

from __future__ import annotations

import pytest

from store.companion_files import prepare
from store.git import Repository
from store.git_lines import ATTRIBUTES, unsaved, wanted
from store.saving_version import has_unsaved, save_version
from tests.git.repositories import ECONOMY, NAME, REGISTER, ROOMS, Clone, with_area

OURS = f"{NAME} {ATTRIBUTES}\n"


@pytest.fixture
def bare(tmp_path):
    """A repository with a register that git was told nothing of."""
    clone = Clone.new(tmp_path / "anna", "Anna", register=None)
    clone.write(REGISTER)
    return clone


def names_in(clone, revision="HEAD"):
    return clone.git("show", "--name-only", "--format=", revision).split()


def test_it_reaches_another_clone_and_merges_by_field_there(bare, tmp_path):
    for path, lines in wanted(bare.path).items():
        path.write_text("".join(f"{line}\n" for line in lines))
    saved = save_version(bare.path)
    assert saved.for_git == (".gitattributes", ".gitignore")
    assert names_in(bare) == [".gitattributes", ".gitignore", NAME]
    assert not has_unsaved(bare.path)
    bo = bare.clone(tmp_path / "bo", "Bo")
    bo.register_drivers()
    bare.write(with_area(ECONOMY, order=15))
    save_version(bare.path)
    bo.commit(with_area(ECONOMY, title="Stöd"))
    bo.git("pull", "--quiet", "--no-rebase", "--no-edit")
    assert bo.content() == with_area(ECONOMY, order=15, title="Stöd")


def test_alone_it_is_a_version_of_its_own(bare):
    save_version(bare.path)
    (bare.folder / ".gitattributes").write_text(OURS)
    assert has_unsaved(bare.path)
    saved = save_version(bare.path)
    assert (saved.subject, saved.changes) == ("Git läser registret fält för fält", ())
    assert names_in(bare) == [".gitattributes"]


def test_lines_added_to_what_others_had_saved_go_and_lines_others_add_do_not(bare):
    attributes = bare.folder / ".gitattributes"
    attributes.write_text("*.png binary\n")
    bare.commit(None)
    attributes.write_text(f"*.png binary\n{OURS}b.json {ATTRIBUTES}\n")
    assert save_version(bare.path).for_git == (".gitattributes",)
    attributes.write_text(f"*.png binary\n{OURS}c.json {ATTRIBUTES}\n*.txt text\n")
    assert unsaved(Repository.of(bare.path), bare.path) == ([], [])
    other = bare.folder / "c.json"
    other.write_bytes(bare.path.read_bytes())
    assert unsaved(Repository.of(other), other) == ([], [attributes])
    saved = save_version(other)
    assert (saved.for_git, saved.left_out) == ((), (".gitattributes",))
    assert names_in(bare) == ["c.json"]


@pytest.mark.parametrize("theirs", ["", "*.png binary\n", f"# {OURS}"], ids=["empty", "without ours", "ours as a note"])
def test_a_file_without_our_lines_is_none_of_ours(bare, theirs):
    (bare.folder / ".gitattributes").write_text(theirs)
    assert save_version(bare.path).for_git == ()
    assert names_in(bare) == [NAME]


def test_what_somebody_told_git_to_ignore_stays_out(bare):
    (bare.folder / ".git/info").mkdir(exist_ok=True)
    (bare.folder / ".git/info/exclude").write_text(".git*\n*.toml\n")
    (bare.folder / ".gitattributes").write_text(OURS)
    (bare.folder / "namndkoll.toml").write_text("varningsdagar = 20\n")
    assert save_version(bare.path).for_git == ()
    assert names_in(bare) == [NAME]
    assert save_version(bare.path).commit == ""


def test_a_link_is_left_alone(bare, tmp_path):
    (tmp_path / "annat").write_text(OURS)
    (bare.folder / ".gitattributes").symlink_to(tmp_path / "annat")
    assert save_version(bare.path).for_git == ()


def test_in_a_folder_below_the_top_it_is_the_folder_s_own(bare):
    folder = bare.folder / "bun"
    folder.mkdir()
    path = folder / NAME
    path.write_bytes(bare.path.read_bytes())
    (folder / ".gitattributes").write_text(OURS)
    assert save_version(path).for_git == (".gitattributes",)
    assert names_in(bare) == ["bun/.gitattributes", f"bun/{NAME}"]


def test_a_change_and_the_lines_are_one_version_with_the_change_s_words(bare):
    save_version(bare.path)
    (bare.folder / ".gitattributes").write_text(OURS)
    bare.write(with_area(ROOMS, group="A"))
    assert save_version(bare.path).subject == "Lokaler: Grupp: ”A”"
    assert names_in(bare) == [".gitattributes", NAME]


@pytest.mark.parametrize("name", ["a\nb.json", "a\tb.json", 'a"b.json', "a\x1b[31mb.json", "*.json", "!å #.json"])
def test_any_name_is_one_line_that_matches_just_that_register(anna, name):
    path = anna.folder / name
    prepare(path)
    (line,) = [line for line in (anna.folder / ".gitattributes").read_text().splitlines() if NAME not in line]
    assert line.isprintable()
    told = anna.git("check-attr", "-z", "merge", "--", name, "annan.json").split("\0")
    assert [told[2], told[5]] == ["namndkoll", "unspecified"]
