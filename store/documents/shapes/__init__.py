"""Blocks → findings: the ways in which a plan can stand in a document, and what its columns and labels are called."""
