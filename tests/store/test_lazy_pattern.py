"""A pattern that is compiled late answers as one that was compiled at once."""

from __future__ import annotations

import re

from store.lazy_pattern import lazy_pattern


def test_every_question_is_answered_as_by_the_compiled_pattern():
    late, now = lazy_pattern("(?P<tal>[0-9]+)Å", re.IGNORECASE), re.compile("(?P<tal>[0-9]+)Å", re.IGNORECASE)
    for _ in range(2):
        assert late.search("år 12å")["tal"] == "12"
        assert late.match("år 12å") is None
        assert late.sub("x", "1å 2Å") == now.sub("x", "1å 2Å") == "x x"
        assert (late.pattern, late.flags, late.groups) == (now.pattern, now.flags, now.groups)


def test_nothing_is_compiled_before_it_is_asked_for(monkeypatch):
    asked = []
    monkeypatch.setattr(re, "compile", lambda *written: asked.append(written) or re._compile(*written))
    late = lazy_pattern("a+")
    assert asked == []
    assert late.findall("baab") == ["aa"]
    assert late.findall("a") == ["a"]
    assert len(asked) == 1
