"""Nämndkoll's two front ends: the command line and the full-screen app."""

INTERRUPTED = 130
"""Ctrl+C, as a shell counts it: 128 + SIGINT. It stands here because a run may be broken off before more is loaded."""
