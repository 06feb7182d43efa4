"""Warnings told one by one, and the same in fewer lines."""

from __future__ import annotations

from msgspec.structs import replace
from tests.report.conftest import evening, on

from symptomdesk.diary.model import Acknowledgement, Diary, Raise
from symptomdesk.leaflet.model import Leaflet, Urgency
from symptomdesk.report.model import WarningEpisode
from symptomdesk.report.raised import episodes_of, urgencies_of, warnings_of


def raised(offset: int, list_id: str, urgency: str, *signs: str) -> Raise:
    return Raise(f"{list_id}{offset}", list_id, urgency, on(offset), evening(on(offset)), signs, ("Why.",))


def acknowledged(offset: int, list_id: str, note: str, sign: str = "tremor") -> Acknowledgement:
    return Acknowledgement(f"a{offset}", list_id, on(offset), evening(on(offset)), note, {sign: 1})


def episodes(
    leaflet: Leaflet, *raises: Raise, done: tuple[Acknowledgement, ...] = ()
) -> tuple[WarningEpisode, ...]:
    diary = replace(Diary(), raises=raises, acknowledgements=done)
    return episodes_of(warnings_of(diary, leaflet, on(0), on(60), leaflet.fever.threshold))


def test_warnings_of_a_list_within_a_week_are_one_line(leaflet: Leaflet) -> None:
    [one] = episodes(
        leaflet,
        raised(1, "common", "promptly", "nausea"),
        raised(8, "common", "promptly", "headache", "nausea"),
        raised(15, "common", "promptly", "tiredness"),
    )
    assert (one.first, one.last, one.times) == (on(1), on(15), 3)
    assert len(one.signs) == 3


def test_later_ones_and_those_of_other_lists_are_lines_of_their_own(leaflet: Leaflet) -> None:
    found = episodes(
        leaflet,
        raised(1, "common", "promptly", "nausea"),
        raised(9, "common", "promptly", "nausea"),
        raised(9, "serious", "right_away", "tremor"),
    )
    assert [(one.list, one.first) for one in found] == [
        ("serious", on(9)),
        ("common", on(9)),
        ("common", on(1)),
    ]


def test_the_most_urgent_comes_first_and_gives_the_words(leaflet: Leaflet) -> None:
    found = episodes(
        leaflet,
        raised(1, "blood_clot", "emergency", "chest_pain"),
        raised(20, "tumor_lysis", "right_away", "flank_pain"),
        raised(22, "tumor_lysis", "immediately", "painful_urination"),
    )
    assert [one.urgency for one in found] == [Urgency.EMERGENCY, Urgency.IMMEDIATELY]
    assert found[1].headline == leaflet.cluster.headline


def test_what_was_done_is_told_and_whether_it_came_after_all_of_it(leaflet: Leaflet) -> None:
    twice = (raised(1, "serious", "right_away", "tremor"), raised(4, "serious", "right_away", "tremor"))
    [open_] = episodes(leaflet, *twice)
    assert (open_.done, open_.answered) == (None, False)
    [early] = episodes(leaflet, *twice, done=(acknowledged(2, "serious", "rang them"),))
    assert early.done
    assert (early.done.note, early.answered) == ("rang them", False)
    [late] = episodes(
        leaflet, *twice, done=(acknowledged(2, "serious", "rang them"), acknowledged(5, "serious", "again"))
    )
    assert late.done
    assert (late.done.note, late.answered) == ("again", True)


def test_how_urgent_each_sign_was_within_the_period() -> None:
    raises = (
        raised(1, "common", "promptly", "headache", "nausea"),
        raised(2, "blood_clot", "emergency", "headache"),
        raised(70, "serious", "right_away", "tremor"),
    )
    assert urgencies_of(raises, on(0), on(60)) == {"headache": Urgency.EMERGENCY, "nausea": Urgency.PROMPTLY}


def test_what_was_done_about_other_signs_of_a_list_is_not_told_of_these(leaflet: Leaflet) -> None:
    tired, loose = episodes(
        leaflet,
        raised(1, "common", "promptly", "tiredness"),
        raised(17, "common", "promptly", "diarrhea"),
        done=(acknowledged(17, "common", "asked the pharmacist", "diarrhea"),),
    )[::-1]
    assert (tired.done, tired.answered) == (None, False)
    assert loose.done
    assert loose.done.note == "asked the pharmacist"
