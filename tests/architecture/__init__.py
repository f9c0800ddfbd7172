"""How the code is laid out, held by tests: each rule is shown to bite on a bad example."""
