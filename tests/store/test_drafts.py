"""Words in an open form outlive the program (promise P21)."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys

import filelock
import pytest

from store.drafts import Drafts, _Place
from store.state_folder import state_folder


@pytest.fixture
def path(tmp_path):
    return tmp_path / "namndkoll.json"


def test_words_are_found_again_until_they_are_dropped(path):
    Drafts(path).keep("a-0000", {"processläge": "Halvvägs\noch mer"})
    Drafts(path).keep("b-0000", {"åtgärd": ""})
    assert Drafts(path).find("a-0000").fields == {"processläge": "Halvvägs\noch mer"}
    assert Drafts(path).waiting() == ("a-0000", "b-0000")
    window = Drafts(path)
    window.find("a-0000")
    window.drop("a-0000")
    assert Drafts(path).find("a-0000") is None
    assert Drafts(path).waiting() == ("b-0000",)


def test_words_that_another_window_writes_are_neither_found_nor_dropped(path):
    writing, other = Drafts(path), Drafts(path)
    writing.keep("a-0000", {"processläge": "Halvvägs"})
    assert other.find("a-0000") is None
    assert other.is_written_elsewhere("a-0000")
    assert not writing.is_written_elsewhere("a-0000")
    assert other.waiting() == ()
    other.drop("a-0000")
    writing.let_go("a-0000")
    assert Drafts(path).find("a-0000").fields == {"processläge": "Halvvägs"}


def test_words_left_since_the_form_was_opened_are_not_dropped_unseen(path):
    window = Drafts(path)
    assert window.find("a-0000") is None
    Drafts(path).keep("a-0000", {"processläge": "Skrivet sedan dess"})
    window.drop("a-0000")
    assert Drafts(path).find("a-0000").fields == {"processläge": "Skrivet sedan dess"}


def test_two_windows_in_one_form_keep_a_draft_each_and_both_come_back(path):
    first, second = Drafts(path), Drafts(path)
    first.keep("a-0000", {"processläge": "Först"})
    second.keep("a-0000", {"processläge": "Sedan"})
    first.keep("a-0000", {"processläge": "Först, och mer"})
    first.let_go("a-0000")
    second.let_go("a-0000")
    assert Drafts(path).waiting() == ("a-0000",)
    found = []
    for _ in range(2):
        window = Drafts(path)
        found.append(window.find("a-0000").fields["processläge"])
        window.drop("a-0000")
    assert sorted(found) == ["Först, och mer", "Sedan"]
    assert Drafts(path).find("a-0000") is None


def test_the_words_of_a_window_are_its_own_until_it_ends_however_it_ends(path):
    code = (
        "import sys; from pathlib import Path; from store.drafts import Drafts\n"
        "drafts = Drafts(Path(sys.argv[1]))\n"
        "drafts.keep('a-0000', {'processläge': 'ord'}); print('kept', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, path], stdin=-1, stdout=-1) as process:
        process.stdout.readline()
        other = Drafts(path)
        assert (other.find("a-0000"), other.is_written_elsewhere("a-0000")) == (None, True)
        process.kill()
        process.wait()
    assert (other.find("a-0000").fields, other.is_written_elsewhere("a-0000")) == ({"processläge": "ord"}, False)


@pytest.mark.parametrize(
    ("before", "now", "brought", "stood"),
    [
        ("Då", "Då", {"a": "Mitt"}, {}),
        ("Då", "Deras", {"a": "Mitt"}, {"a": "Då"}),
        ("Då", "Mitt", {}, {}),
        ("Mitt", "Deras", {}, {}),
        ("Mitt\n", "Deras", {}, {}),
        (None, "Deras", {"a": "Mitt"}, {}),
    ],
)
def test_only_words_of_its_own_are_brought_back_into_what_stands_now(path, before, now, brought, stood):
    Drafts(path).keep("a-0000", {"a": "Mitt"}, None if before is None else {"a": before})
    found = Drafts(path).find("a-0000").beside({"a": now})
    assert (found.fields, found.stood) == (brought, stood)


def test_a_draft_of_an_earlier_version_is_still_read(path):
    Drafts(path).keep("a-0000", {"a": "b"})
    (file,) = (state_folder(path) / "utkast").glob("*.json")
    file.write_text('{"område":"a-0000","fält":{"a":"Mitt"}}', "utf-8")
    assert Drafts(path).find("a-0000").beside({"a": "Nu"}).fields == {"a": "Mitt"}


def test_words_saved_while_they_are_looked_for_are_not_found(path, monkeypatch):
    writing, take = Drafts(path), _Place.take
    writing.keep("a-0000", {"processläge": "Halvvägs"})

    def saved_just_before(place):
        writing.drop("a-0000")
        return take(place)

    monkeypatch.setattr(_Place, "take", saved_just_before)
    window = Drafts(path)
    assert window.find("a-0000") is None
    Drafts(path).keep("a-0000", {"processläge": "Skrivet sedan dess"})
    window.drop("a-0000")
    assert Drafts(path).find("a-0000").fields == {"processläge": "Skrivet sedan dess"}


def test_words_written_while_they_are_looked_for_are_found_as_they_became(path, monkeypatch):
    writing, take = Drafts(path), _Place.take
    writing.keep("a-0000", {"processläge": "Halvvägs"})

    def written_just_before(place):
        if "a-0000" in writing._own:
            writing.keep("a-0000", {"processläge": "Halvvägs och mer"})
            writing.let_go("a-0000")
        return take(place)

    monkeypatch.setattr(_Place, "take", written_just_before)
    assert Drafts(path).find("a-0000").fields == {"processläge": "Halvvägs och mer"}


@pytest.mark.parametrize("why", [errno.ENOLCK, errno.EMFILE, errno.EACCES], ids=errno.errorcode.get)
def test_words_that_may_be_those_of_a_living_window_are_neither_found_nor_dropped(path, monkeypatch, why):
    writing, other = Drafts(path), Drafts(path)
    writing.keep("a-0000", {"processläge": "Halvvägs"})

    def fail(*_, **__):
        raise OSError(why, os.strerror(why))

    (file,) = (state_folder(path) / "utkast").glob("*.json")
    with monkeypatch.context() as patched:
        patched.setattr(filelock.BaseFileLock, "acquire", fail)
        assert other.find("a-0000") is None
        assert other.waiting() == ()
        assert (other.is_written_elsewhere("a-0000"), other.unsure_of("a-0000")) == (False, file)
        other.drop("a-0000")
        other.keep("a-0000", {"processläge": "Mina egna"})
        assert (other.unsure_of("a-0000"), writing.unsure_of("b-0000")) == (file, None)
        other.drop("a-0000")
    writing.let_go("a-0000")
    assert Drafts(path).find("a-0000").fields == {"processläge": "Halvvägs"}


def test_dropping_what_is_not_there_is_no_matter(path):
    Drafts(path).drop("a-0000")
    assert Drafts(path).waiting() == ()


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b", "x" * 4000, "", "nul", "å\n\x1b"], ids=ascii)
def test_any_id_is_only_a_name(path, name):
    drafts = Drafts(path)
    drafts.keep(name, {"a": "b"})
    assert drafts.find(name).fields == {"a": "b"}
    assert {entry.parent for entry in state_folder(path).rglob("*.json")} == {state_folder(path) / "utkast"}


def test_the_same_words_are_written_once(path):
    drafts = Drafts(path)
    drafts.keep("a-0000", {"a": "b"})
    (file,) = (state_folder(path) / "utkast").glob("*.json")
    before = file.stat().st_ino
    drafts.keep("a-0000", {"a": "b"})
    assert file.stat().st_ino == before
    drafts.keep("a-0000", {"a": "c"})
    assert drafts.find("a-0000").fields == {"a": "c"}
    drafts.drop("a-0000")
    drafts.keep("a-0000", {"a": "c"})
    assert drafts.find("a-0000").fields == {"a": "c"}


def test_a_broken_draft_is_no_draft(path):
    Drafts(path).keep("a-0000", {"a": "b"})
    (file,) = (state_folder(path) / "utkast").glob("*.json")
    for broken in (b"", b"{", b"\xff", b'{"omr\xc3\xa5de": 1}'):
        file.write_bytes(broken)
        assert Drafts(path).find("a-0000") is None
        assert Drafts(path).waiting() == ()


def test_a_state_folder_that_cannot_be_written_stops_no_typing(path, state_home):
    (state_home / "namndkoll").write_text("in the way")
    Drafts(path).keep("a-0000", {"a": "b"})
    assert Drafts(path).find("a-0000") is None
    assert Drafts(path).waiting() == ()


def test_words_kept_before_a_kill_are_there_after_it(path):
    code = (
        "import os, signal, sys; from pathlib import Path; from store.drafts import Drafts\n"
        "drafts = Drafts(Path(sys.argv[1]))\n"
        "for n in range(300):\n    drafts.keep('a-0000', {'processläge': 'ord ' * n}); print(n, flush=True)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE)
    for _ in range(50):
        process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read().split()
    process.wait()
    process.stdout.close()
    last = int(rest[-1]) if rest else 49
    assert Drafts(path).find("a-0000").fields["processläge"].count("ord") >= last
