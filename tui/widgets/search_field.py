"""The line that words are searched for in."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class SearchField(Input):
    """A one-line input whose letters move nothing around it, and so cost no layout of the screen."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """Textual's own has the whole screen laid out anew, which takes as long as drawing what a letter found."""
