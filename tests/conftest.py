"""What every test stands on: label catalogues compiled from the .po files of this tree, not from an older install."""

from build_catalogues import ROOT, compile_catalogues


def pytest_configure(config):
    if not hasattr(config, "workerinput"):  # once, before the workers start
        compile_catalogues(ROOT)
