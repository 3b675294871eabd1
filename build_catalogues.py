"""Build hook: compiles each label catalogue (lutrin.po) to the lutrin.mo that gettext reads."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LANGUAGES = Path("content") / "languages"


def compile_catalogues(root: Path) -> list[Path]:
    """Compile every catalogue below `root`/content/languages; give the files written."""
    written = []
    for po in sorted((root / LANGUAGES).glob("*/LC_MESSAGES/lutrin.po")):
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parent.parent.name)
        mo = po.with_suffix(".mo")
        with mo.open("wb") as target:
            write_mo(target, catalogue)
        written.append(mo)
    return written


class CustomBuildHook(BuildHookInterface):
    """Called by hatchling for the wheel and for the editable install alike."""

    def initialize(self, version: str, build_data: dict) -> None:
        compile_catalogues(Path(self.root))
