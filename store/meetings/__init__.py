"""Sammanträden: when the board meets, what it must be told, and what it was told and decided."""
