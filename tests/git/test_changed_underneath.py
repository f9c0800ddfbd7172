"""The file changes underneath an open register: some of what `tests.git.changed_underneath` does at length (P6)."""

from __future__ import annotations

import pytest

from store.register import Register
from tests.git.changed_underneath import Underneath


def edits(run, number):
    for _ in range(number):
        run.edit()


@pytest.mark.parametrize("seed", [3, 5])
def test_both_sides_survive_whatever_gets_into_the_file(tmp_path, seed):
    run = Underneath(tmp_path, seed)
    edits(run, 25)
    assert len({way for way in run.counts if run.counts[way]} - {"edits"}) > 6
    assert run.counts["questions"]


def test_the_harness_notices_a_save_that_looks_at_nothing_but_its_own_words(tmp_path, monkeypatch):
    """What stock TinyDB does: the file is written as it was in memory."""

    def over(self, content, label, base=None):
        from store import codec

        self.path.write_bytes(codec.encode(content))
        self.refresh()
        return content

    monkeypatch.setattr(Register, "save", over)
    with pytest.raises(AssertionError, match=r"contradictions|lost|written over"):
        edits(Underneath(tmp_path, 3), 25)
