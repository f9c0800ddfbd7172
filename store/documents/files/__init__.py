"""A file → blocks: one module reads one format, each with what only that format needs."""
