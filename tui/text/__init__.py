"""The Swedish words of the two front ends, by where they are shown.

What is declared with its words stands with them instead: the commands of the line (`tui.cli.catalogue`) and of the app
(`tui.commands`). The sentences of errors and reports belong to `store`, which both front ends show.
"""
