import gettext
import io
import zipfile

import pytest
from hatchling.builders.wheel import WheelBuilder

from build_catalogues import ROOT

import seeds


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    built = next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"]))
    with zipfile.ZipFile(built) as archive:
        yield archive


def test_the_wheel_holds_the_four_packages_and_nothing_else(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"content", "screens", "seeds", "tui"}


def test_the_wheel_holds_both_sample_briefs(wheel):
    briefs = sorted(name for name in wheel.namelist() if name.startswith("seeds/") and name.endswith(".txt"))
    assert len(briefs) >= 2
    assert briefs == sorted(f"seeds/{path.name}" for path in seeds.folder().glob("*.txt"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_wheel_holds_compiled_catalogues(wheel, language):
    with wheel.open(f"content/languages/{language}/LC_MESSAGES/lutrin.mo") as file:
        catalogue = gettext.GNUTranslations(io.BytesIO(file.read()))
    assert catalogue.gettext("Quotes") == {"en": "Quotes", "fr": "Citations"}[language]


def test_the_wheel_holds_every_word_list(wheel):
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "content" / "languages").glob("*/*.txt")}
    assert here and here <= set(wheel.namelist())
