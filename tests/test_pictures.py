import build_pictures


def test_the_readme_shows_the_program_as_it_is():
    """If the change of looks is meant: python build_pictures.py"""
    assert build_pictures.PICTURE.read_text(encoding="utf-8") == build_pictures.quotes()
    assert build_pictures.PICTURE.relative_to(build_pictures.ROOT).as_posix() in (build_pictures.ROOT / "README.md").read_text(encoding="utf-8")
