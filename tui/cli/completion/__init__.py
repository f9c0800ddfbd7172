"""Completion in a shell: a script for each, made of the one declaration of commands and options (`tui.cli.catalogue`).

The scripts know everything themselves: pressing Tab starts no Python, and a new option completes once the script is
read anew.
"""
