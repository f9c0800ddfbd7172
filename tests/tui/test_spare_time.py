"""Work in spare time: every step once, none while keys come, and no second run of it beside the first."""

from __future__ import annotations

from tui.screens.spare_time import SpareTime

REST, AFTER = 0.03, 0.5


class Screen:
    """Notes what is waited for; a test lets the timers go off, late ones too."""

    def __init__(self):
        self.timers = []

    def set_timer(self, seconds, callback):
        self.timers.append((seconds, callback))

    def go_off(self, which=-1):
        _, callback = self.timers[which]
        callback()


def started(count=3):
    screen, done = Screen(), []

    def steps():
        for number in range(count):
            done.append(number)
            yield

    spare_time = SpareTime(screen, rest=REST)
    spare_time.begin(steps())
    return screen, spare_time, done


def test_each_step_is_done_once_and_then_there_is_nothing_left():
    screen, spare_time, done = started()
    assert (done, spare_time.is_busy, screen.timers[0][0]) == ([], True, REST)
    while spare_time.is_busy:
        screen.go_off()
    assert done == [0, 1, 2]
    waited = len(screen.timers)
    spare_time.later()
    assert len(screen.timers) == waited


def test_a_key_makes_the_work_wait_and_a_timer_that_went_off_all_the_same_does_nothing():
    screen, spare_time, done = started()
    screen.go_off()
    stale = len(screen.timers) - 1
    spare_time.later()
    screen.go_off(stale)
    assert (done, screen.timers[-1][0]) == ([0], REST)
    screen.go_off()
    screen.go_off(stale)
    assert done == [0, 1]


def test_other_work_takes_the_place_of_the_first_and_may_be_asked_to_wait_longer():
    screen, spare_time, done = started()
    others = []
    spare_time.begin((others.append(number) for number in range(2)), after=AFTER)
    assert screen.timers[-1][0] == AFTER
    while spare_time.is_busy:
        screen.go_off()
    assert (done, others) == ([], [0, 1])
