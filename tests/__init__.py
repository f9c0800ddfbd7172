"""The project's proof: ``python -m tests`` runs all of it."""
