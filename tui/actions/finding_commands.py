"""Which commands words mean, the best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.searching import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.commands import Command

_ELSEWHERE = 1000
"""The place of a word that is found nowhere in the sentence: after every one that is."""


def ranked(commands: Iterable[Command], parts: Sequence[str]) -> list[Command]:
    """The commands in which every part is found, those whose label it begins first; in their own order without parts.

    Args:
        commands: in the order they are declared.
        parts: folded words, or beginnings of words.
    """
    judged = [(_distance(each, parts), each) for each in commands]
    found = [(distance, each) for distance, each in judged if distance is not None]
    return [each for _, each in sorted(found, key=lambda item: item[0])]


def _distance(each: Command, parts: Sequence[str]) -> tuple[int, int] | None:
    """How far a command is from what is meant, and how far into its sentence the words stand; None when it is not."""
    label, sentence, english = folded(each.label), folded(each.tooltip), folded(each.english)
    distance = place = 0
    for part in parts:
        if label.startswith(part):
            distance += 0
        elif f" {part}" in label:
            distance += 1
        elif f" {part}" in f" {sentence}" or f" {part}" in f" {english}":
            distance += 2
        elif part in f"{label} {sentence} {english}":
            distance += 3
        else:
            return None
        found = sentence.find(part)
        place += found if found >= 0 else _ELSEWHERE
    return distance, place
