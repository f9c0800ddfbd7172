"""The words of the app in a browser (``webb``)."""

from __future__ import annotations

TITLE = "Nämndkoll"
EXTRA_MISSING = "Webbläsaren kräver tillägget webb, som inte är installerat: pip install 'namndkoll[webb]'."
NOT_INSTALLED = "Webbläsaren kan bara visa ett installerat program: kör ”pip install .” i mappen med Nämndkoll först."

PORT_TAKEN = "ett annat program har den"


def ready(address: str) -> str:
    """The page can be opened now."""
    return f"Öppna {address} i webbläsaren på den här datorn. Ctrl+C här avslutar."


def no_port(word: str, lowest: int, highest: int) -> str:
    """A port that is none."""
    return f"--port: ”{word}” är ingen port. Välj ett tal från {lowest} till {highest}."


def port_refused(port: int, reason: str) -> str:
    """Something else answers there, or the system says no."""
    return f"Porten {port} går inte att använda: {reason}. Välj en annan, till exempel ”--port {port + 1}”."
