"""What is said of laboratory values; no Qt."""

from __future__ import annotations

from symptomdesk.desktop.translation import marked, tr
from symptomdesk.diary.model import LabValue, RangeSide

RANGES = {
    RangeSide.BELOW: marked("↓ below the laboratory’s range ({range})"),
    RangeSide.WITHIN: marked("the laboratory’s range is {range}"),
    RangeSide.ABOVE: marked("↑ above the laboratory’s range ({range})"),
}
"""What stands beside a value; an unplaced one is told as if it were within."""


def range_words(lab: LabValue) -> str:
    """The laboratory's range beside a value, and on which side that lies outside; never what it means."""
    low, high = lab.low.strip(), lab.high.strip()
    if not low and not high:
        return ""
    told = (
        f"{low} – {high}"
        if low and high
        else tr("from {low}", low=low)
        if low
        else tr("up to {high}", high=high)
    )
    return tr(RANGES[lab.side or RangeSide.WITHIN], range=told)
