"""The field of an område's status."""

from __future__ import annotations

from textual.widgets import Select

from store.model import Status
from tui.actions.writing import offered_statuses


class StatusField(Select[str]):
    """A list of the statuses a form offers."""

    def __init__(self, status: Status) -> None:
        """Make the field.

        Args:
            status: what stands there; an end is only offered where it stands already.
        """
        self._offered = frozenset(offered_statuses(status))
        choices = [(each.value, each.value) for each in Status if each in self._offered]
        super().__init__(choices, value=status.value, allow_blank=False, id="status", compact=True)

    def offers(self, status: str) -> bool:
        """Whether a status can be chosen here."""
        return status in self._offered
