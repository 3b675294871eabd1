"""Jumps taken back and again."""

from content.span import Span
from screens.history import LONGEST, History, Place


def place(n, lit=None):
    return Place(0, (n, 0), lit)


def test_back_and_forward():
    history = History()
    history.leave(place(0))
    history.leave(place(5))
    assert history.back(place(9)) == place(5)
    assert history.back(place(5)) == place(0)
    assert history.back(place(0)) is None
    assert history.forward(place(0)) == place(5)
    assert history.forward(place(5)) == place(9)
    assert history.forward(place(9)) is None


def test_a_new_jump_forgets_what_was_ahead():
    history = History()
    history.leave(place(0))
    assert history.back(place(3)) == place(0)
    history.leave(place(0))
    assert history.forward(place(7)) is None


def test_a_run_of_steps_is_one_jump():
    history = History()
    for n in range(5):
        history.leave(place(n), run="n")
    assert history.back(place(5)) == place(0)


def test_another_kind_of_jump_ends_the_run():
    history = History()
    history.leave(place(0), run="n")
    history.leave(place(1))
    history.leave(place(2), run="n")
    assert [history.back(place(9)), history.back(place(2)), history.back(place(1))] == [place(2), place(1), place(0)]


def test_a_place_one_never_left_is_passed_over():
    history = History()
    history.leave(place(0))
    history.leave(place(4, Span(1, 2)))
    assert history.back(place(4, Span(1, 2))) == place(0)


def test_only_so_many_are_kept():
    history = History()
    for n in range(LONGEST + 50):
        history.leave(place(n))
    walked = 0
    while history.back(place(-1 - walked)):
        walked += 1
    assert walked == LONGEST
