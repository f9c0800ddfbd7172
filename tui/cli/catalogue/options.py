"""Words and options that several commands share."""

from __future__ import annotations

from tui.cli.grammar import PER, WHEN, Argument, Option

__all__ = ["DRAWN", "FILE", "JSON", "PER", "PLAN", "REPORTS", "STATES", "WHEN"]

FILE = Argument("FIL", "registret; utan FIL namndkoll.json i mappen eller en mapp ovanför", optional=True)
STATES = Option("--lage", "bara dessa lägen, med komma emellan", "forsenad,snart,i-fas,utan-datum,avslutad")
PLAN = Option("--plan", "bara en plan, med dess id eller några ord av namnet", "PLAN")
REPORTS = "aterrapport|andringar|balanslista|revisionssvar|allt"
SHELLS = "bash|zsh|fish"
DRAWN = Option("--ritad", "ritad med tecken i stället för i ord")
JSON = Option("--json", "för andra program")
PLAIN = Option("--enkel", "frågor och svar, en rad i taget, utan fullskärm: för skärmläsare och punktskrift")
