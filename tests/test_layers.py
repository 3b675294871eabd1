from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_the_stairs_only_go_down():
    """The contracts of pyproject.toml: tui, screens, content, in that order; content knows no terminal."""
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS
