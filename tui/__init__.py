"""The program: command line, app, key map, themes."""
