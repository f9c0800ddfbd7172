"""Letter pairs leave nothing out that a plain look into every text would find, whatever was read or asked before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.haystacks import Haystacks
from store.letter_pairs import SURE, LetterPairs

WORD = st.text("aånr1-", min_size=1, max_size=6)
TEXT = st.lists(WORD, max_size=5).map(" ".join)
TEXTS = st.lists(TEXT, min_size=1, max_size=7)


def plainly(words, texts, keys):
    return [key for key in keys if all(any(word in one for one in texts[key].split()) for word in words)]


@given(TEXTS, TEXTS, st.lists(WORD, min_size=1, max_size=2))
def test_every_text_that_holds_the_words_is_flagged_and_for_two_letters_no_other(first, second, words):
    pairs = LetterPairs()
    pairs.add(first)
    pairs.flags(words)
    pairs.add(second)
    texts = dict(enumerate(first + second))
    flags = pairs.flags(words)
    assert len(flags) == len(pairs) == len(texts)
    flagged, held = [key for key in texts if flags[key]], plainly(words, texts, texts)
    assert set(held) <= set(flagged)
    if all(len(word) <= SURE for word in words):
        assert flagged == held


@given(TEXTS, st.lists(st.lists(WORD, min_size=1, max_size=2), min_size=1, max_size=4), st.data())
def test_what_is_found_is_what_a_plain_look_finds_however_much_has_been_read(texts, asked, data):
    by_key = {f"t{number}": text for number, text in enumerate(texts)}
    haystacks = Haystacks(by_key, by_key.__getitem__)
    preparing = haystacks.prepare()
    lists = [list(by_key), list(by_key)[::-1], list(by_key)[1:]]
    for words in asked:
        for _ in range(data.draw(st.integers(0, 2))):
            next(preparing, None)
        keys = data.draw(st.sampled_from(lists))
        assert haystacks.holding(words, keys) == plainly(words, by_key, keys)


def test_a_longer_word_is_looked_for_only_where_whole_words_hold_it():
    read = []

    class Text(str):
        __slots__ = ()

        def __contains__(self, part):
            read.append(self)
            return super().__contains__(part)

    texts = {"a": "rektor", "b": "direkt tor", "c": "torrekord"}
    haystacks = Haystacks(texts, texts.__getitem__)
    list(haystacks.prepare())
    haystacks._texts = {key: Text(text) for key, text in haystacks._texts.items()}
    assert haystacks.holding(["rekt"], list(texts)) == ["a", "b"]
    assert haystacks.holding(["rektz"], list(texts)) == []
    assert read == ["rektor", "direkt tor"]
