"""Quarters of an hour, round the clock."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.desktop.pages.reminder_content import step_time


@pytest.mark.parametrize(
    ("at", "step", "then"),
    [
        (time(20), 1, time(20, 15)),
        (time(20), -1, time(19, 45)),
        (time(23, 45), 1, time(0)),
        (time(0), -1, time(23, 45)),
        (time(20, 7), 1, time(20, 15)),
        (time(20, 7), -1, time(20)),
        (time(23, 59), 1, time(0)),
    ],
)
def test_the_next_quarter_before_or_after(at: time, step: int, then: time) -> None:
    assert step_time(at, step) == then


@given(st.times(), st.sampled_from((-1, 1)))
def test_a_step_leads_to_a_quarter_and_back(at: time, step: int) -> None:
    there = step_time(at, step)
    assert there.minute % 15 == there.second == there.microsecond == 0
    assert step_time(step_time(there, step), -step) == there
