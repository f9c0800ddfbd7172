"""Long texts compared word by word: everything is in the pieces, and only what changed is marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.change_words import marked_text
from store.word_diff import Mark, changed_only, word_diff

WORDS = st.sampled_from(["ett", "två", "tre", "fyra", "fem", "sex", ",", "."])
TEXTS = st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=4)


def joined(paragraphs, left_out):
    return ["".join(piece.text for piece in paragraph if piece.mark is not left_out) for paragraph in paragraphs]


@given(TEXTS, TEXTS)
def test_the_pieces_hold_both_texts(before, after):
    pieces = word_diff(before, after)
    assert [text for text in joined(pieces, Mark.NEW) if text] == [text for text in before if text]
    assert [text for text in joined(pieces, Mark.GONE) if text] == [text for text in after if text]


@given(TEXTS)
def test_a_text_is_like_itself(text):
    assert changed_only(word_diff(text, text)) == ()


def test_whole_phrases_are_exchanged_and_not_shreds():
    (pieces,) = word_diff(["Arbetet är klart i mars."], ["Arbetet är nästan färdigt i mars."])
    assert marked_text(pieces) == "Arbetet är [klart → nästan färdigt] i mars."


def test_what_was_put_in_and_what_was_struck_say_so():
    (pieces,) = word_diff(["Klart i mars 2018 enligt plan."], ["Klart i mars enligt plan, säger chefen."])
    assert marked_text(pieces) == "Klart i mars [struket: 2018] enligt plan[nytt: , säger chefen]."


def test_the_space_before_a_word_stays_outside_its_mark():
    (pieces,) = word_diff(["Alla skolor utom två har svarat."], ["Alla skolor har svarat."])
    assert marked_text(pieces) == "Alla skolor [struket: utom två] har svarat."
    (pieces,) = word_diff(["Alla skolor har svarat."], ["Alla skolor utom två har svarat."])
    assert marked_text(pieces) == "Alla skolor [nytt: utom två] har svarat."


def test_unchanged_stretches_are_cut_to_a_few_words():
    text = "ord " * 30
    (pieces,) = changed_only(word_diff([f"{text}två {text}slut"], [f"{text}tre {text}slut"]))
    assert marked_text(pieces) == "… ord ord ord ord [två → tre] ord ord ord ord …"


def test_a_paragraph_that_became_another_is_struck_and_written():
    pieces = changed_only(word_diff(["Helt annan text här."], ["Inget gemensamt alls, nej."]))
    assert [[piece.mark for piece in paragraph] for paragraph in pieces] == [[Mark.GONE], [Mark.NEW]]
