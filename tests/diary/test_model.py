"""What the diary's values say of themselves."""

from __future__ import annotations

from datetime import date

import pytest

from symptomdesk.diary.model import LabValue, RangeSide


@pytest.mark.parametrize(
    ("value", "low", "high", "side"),
    [
        ("1.2", "1.5", "7.5", RangeSide.BELOW),
        ("1.5", "1.50", "7.5", RangeSide.WITHIN),
        ("7,6", "1.5", "7.5", RangeSide.ABOVE),
        ("1 200", "1 500", "", RangeSide.BELOW),
        ("8", "", "7.5", RangeSide.ABOVE),
        ("8", "7.5", "", RangeSide.WITHIN),
        ("-3", "-2", "2", RangeSide.BELOW),
        ("8", "", "", None),
        ("<0.5", "1.5", "7.5", None),
        ("1,200", "1.5", "7.5", None),
        ("1.2", "about 1.5", "", None),
        ("1.2", "about 1.5", "1", RangeSide.ABOVE),
        ("\u0663", "5", "", None),
        ("1_000", "5", "", None),
        ("", "5", "", None),
    ],
)
def test_a_laboratory_value_lies_beside_its_range(
    value: str, low: str, high: str, side: RangeSide | None
) -> None:
    assert LabValue("1", date(2026, 3, 2), "neutrophils", value, "", low, high).side is side
