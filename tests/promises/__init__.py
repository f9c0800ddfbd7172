"""Nothing is lost: each promise is a harness that breaks things on purpose, and fails on what it is compared with."""
