"""Nämndkoll's two front ends: the command line and the full-screen app."""
