"""Registers in real repositories."""
