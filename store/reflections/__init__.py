"""Reflections: many people's answers to the same questions, their tables and the patterns in them."""
