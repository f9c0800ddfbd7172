"""From the domain to lines of toned text: pure, without Textual, tested as plain functions."""
