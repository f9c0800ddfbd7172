"""The register and everything that can be known about it without a screen."""
