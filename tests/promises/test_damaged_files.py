"""Promise P7: a damaged file is named, never touched and never opened in silence without its broken parts.

Beside the damage people know of (`tests.promises.damage`) stand mutations of a sound register: of its bytes, its lines
and its values. Whatever comes out must either open with everything it holds, or be refused in one sentence.
``NAMNDKOLL_MUTATIONS=20000`` makes the run long.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import codec
from store.errors import DamagedError, FileError, MissingError
from store.loading import load
from store.register import Register
from tests.promises.damage import CASES, SOUND, SOUND_ALL_THE_SAME

MUTATIONS = int(os.environ.get("NAMNDKOLL_MUTATIONS", "600"))
SOUND_BYTES = SOUND.encode()
SOUND_TABLES = json.loads(SOUND)

many = settings(max_examples=MUTATIONS, deadline=None, suppress_health_check=list(HealthCheck))


def meant(value):
    """A JSON value without what is the same as nothing in a register, and with one way to write each letter."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        parts = {meant(name): meant(part) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part not in (None, "", 0, [], {}, "okänt")}
    if isinstance(value, list):
        return [meant(part) for part in value]
    return value


def opens_whole_or_says_why(data: bytes) -> bool:
    """Whether bytes open: then nothing in them may be lost. If they do not, a sentence must say why."""
    path = Path("namndkoll.json")
    damage = None
    try:
        content = load(path, data)
    except DamagedError as error:
        damage = error
    if damage is not None:
        said = str(damage)
        assert said.startswith("namndkoll.json")
        assert said.isprintable()
        assert len(said) <= 5 * 80
        assert damage.line is None or 1 <= damage.line <= data.count(b"\n") + 1
        return False
    written = codec.encode(content)
    assert meant(json.loads(written)) == meant(json.loads(data.decode("utf-8-sig")))
    assert load(path, written) == content
    return True


def test_the_sound_register_opens():
    assert opens_whole_or_says_why(SOUND_BYTES)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_known_damage_opens(case):
    assert not opens_whole_or_says_why(case.data)


def test_there_are_at_least_sixty_kinds_of_known_damage():
    assert len(CASES) >= 60


@pytest.mark.parametrize(
    "data", [*(case.data for case in CASES.values()), *SOUND_ALL_THE_SAME.values()], ids=[*CASES, *SOUND_ALL_THE_SAME]
)
def test_opening_never_touches_the_file(tmp_path, data):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(data)
    os.utime(path, ns=(1, 1))
    before = path.stat()
    with suppress(DamagedError):
        Register.open(path)
    after = path.stat()
    assert path.read_bytes() == data
    assert (after.st_ino, after.st_mtime_ns, after.st_mode) == (before.st_ino, before.st_mtime_ns, before.st_mode)
    assert [entry.name for entry in tmp_path.iterdir()] == ["namndkoll.json"]


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda path: None, MissingError),
        (lambda path: path.mkdir(), FileError),
        (os.mkfifo, FileError),
        (lambda path: path.symlink_to(path), FileError),
        (lambda path: path.symlink_to("/dev/zero"), FileError),
        (lambda path: path.symlink_to("/dev/null"), FileError),
        (lambda path: path.symlink_to(path.with_name("nowhere")), MissingError),
    ],
    ids=["missing", "folder", "pipe", "link to itself", "endless device", "empty device", "link to nowhere"],
)
def test_what_is_no_file_is_one_sentence(tmp_path, make, kind):
    path = tmp_path / "namndkoll.json"
    make(path)
    with pytest.raises(kind, match=r"namndkoll\.json") as said:
        Register.open(path)
    assert str(said.value).count("\n") == 0


def test_a_text_of_thirty_megabytes_is_only_a_text():
    assert opens_whole_or_says_why(SOUND.replace("Löpande", "L" * 30_000_000).encode())


def test_a_cut_anywhere_is_seen():
    """The last two bytes, a bracket's newline and the bracket before it, are the only ones that can be missed."""
    opening = [size for size in range(len(SOUND_BYTES)) if opens_whole_or_says_why(SOUND_BYTES[:size])]
    assert opening == [len(SOUND_BYTES) - 1]


# --- mutations -------------------------------------------------------------------------------------------------------

places = st.integers(0, len(SOUND_BYTES))
lines = st.integers(0, SOUND.count("\n"))
edits = st.one_of(
    st.tuples(st.just("insert"), places, st.binary(min_size=1, max_size=4)),
    st.tuples(
        st.just("insert"), places, st.sampled_from([b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\0", b"1e999"])
    ),
    st.tuples(st.just("delete"), places, st.integers(1, 40)),
    st.tuples(st.just("flip"), places, st.integers(1, 255)),
    st.tuples(st.just("repeat"), places, st.integers(1, 200)),
    st.tuples(st.just("zero"), places, st.integers(1, 600)),
    st.tuples(st.just("move line"), lines, lines),
    st.tuples(st.just("drop line"), lines, st.integers(1, 3)),
)


EDITS = {
    "insert": lambda data, at, what: data[:at] + what + data[at:],
    "delete": lambda data, at, what: data[:at] + data[at + what :],
    "flip": lambda data, at, what: data[:at] + bytes(byte ^ what for byte in data[at : at + 1]) + data[at + 1 :],
    "repeat": lambda data, at, what: data[: at + what] + data[at:],
    "zero": lambda data, at, what: data[:at] + bytes(len(data[at : at + what])) + data[at + what :],
}


def edited(data: bytes, edit) -> bytes:
    kind, at, what = edit
    if kind in EDITS:
        return EDITS[kind](data, at, what)
    rows = data.splitlines(keepends=True)
    if kind == "drop line":
        return b"".join(rows[:at] + rows[at + what :])
    rows.insert(what, rows.pop(min(at, len(rows) - 1)))
    return b"".join(rows)


@many
@given(st.lists(edits, min_size=1, max_size=3))
def test_no_change_of_bytes_or_lines_is_taken_in_silence(changes):
    data = SOUND_BYTES
    for change in changes:
        data = edited(data, change)
    opens_whole_or_says_why(data)


def _paths(value, path=()):
    yield path
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _paths(part, (*path, name))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _paths(part, (*path, index))


def _with(value, path, new):
    if not path:
        return new
    if isinstance(value, dict):
        return {name: _with(part, path[1:], new) if name == path[0] else part for name, part in value.items()}
    if not isinstance(value, list):
        return value
    return [_with(part, path[1:], new) if index == path[0] else part for index, part in enumerate(value)]


values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**70), 2**70),
        st.floats(),
        st.text(max_size=5),
        st.sampled_from(
            ["2018-02-30", "2018-02-28", "klart", "okänt", "å", "a\u030a", "\ud800", "\u202e", "", "0", "\x1b[0m"]
        ),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@many
@given(st.sampled_from(list(_paths(SOUND_TABLES))), values, st.booleans(), st.booleans())
def test_no_value_of_the_wrong_kind_is_taken_in_silence(path, new, ascii_only, newer):
    tables = _with(SOUND_TABLES, path, new)
    if newer:
        tables = _with(tables, ("register", "register", "format"), 2)
    try:
        data = json.dumps(tables, ensure_ascii=ascii_only, indent=2).encode()
    except UnicodeEncodeError:
        return
    if newer:
        # A newer format is only looked at, so what cannot be read may be missing from the view; it must not crash.
        with suppress(DamagedError):
            assert not load(Path("namndkoll.json"), data).writable
        return
    opens_whole_or_says_why(data)


@pytest.mark.skipif(MUTATIONS < 5000, reason="the long run")
def test_random_cuts_and_splices_of_two_registers():
    chance = random.Random(7)
    other = SOUND.replace("stod-i", "mer-stod-i").replace("2018", "2019").encode()
    for _ in range(MUTATIONS):
        here, there = chance.randrange(len(SOUND_BYTES)), chance.randrange(len(other))
        opens_whole_or_says_why(SOUND_BYTES[:here] + other[there:])


def test_the_harness_finds_a_reader_that_skips_what_it_cannot_read():
    from tinydb import TinyDB

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        path.write_bytes(b"")
        database = TinyDB(path)
        assert database.all() == [], "an empty file is an empty database to TinyDB"
        database.close()
        path.write_text('{"_default": {"1": {"a": 1}, "1": {"a": 2}}}')
        database = TinyDB(path)
        assert len(database.all()) == 1, "and of two records with one id the first is gone"
        database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set otherwise there")
def test_a_register_there_is_no_room_for_is_one_sentence(tmp_path):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(SOUND.replace("Löpande", "L" * 60_000_000).encode())
    limited = (
        "import resource, sys\n"
        "from tui.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_AS, (300_000_000, 300_000_000))\n"
        "sys.exit(main(['lista', sys.argv[1]]))\n"
    )
    done = subprocess.run([sys.executable, "-c", limited, path], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("namndkoll.json: kunde inte läsa, minnet räcker inte.")
