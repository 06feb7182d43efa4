"""A sign on two lists makes one banner that names both."""

from __future__ import annotations

from tests.triage.diaries import acknowledged, at_end_of, rules

from symptomdesk.leaflet.model import Indication
from symptomdesk.triage.banners import banners
from symptomdesk.triage.model import DayTriage


def shown(triage: DayTriage) -> list[tuple[str, ...]]:
    """Each banner as the lists that it names, its own first."""
    return [(b.alert.list, *(also.list for also in b.also)) for b in banners(triage.alerts)]


def test_a_sign_on_two_lists_makes_one_banner_that_names_both() -> None:
    assert shown(at_end_of(1, ["suicidal_thoughts"])) == [("self_harm", "serious")]
    assert shown(at_end_of(1, ["rash"], rulebook=rules(Indication.UNKNOWN))) == [
        ("allergic_reaction", "tumor_flare")
    ]


def test_a_list_that_names_a_further_sign_keeps_its_own_banner() -> None:
    assert shown(at_end_of(1, ["suicidal_thoughts tremor"])) == [("self_harm",), ("serious",)]


def test_the_most_urgent_comes_first() -> None:
    assert shown(at_end_of(1, ["nausea=3 tremor fever chest_pain"])) == [
        ("blood_clot",),
        ("infection",),
        ("serious",),
        ("common",),
    ]


def test_what_was_acknowledged_on_one_list_is_not_thereby_acknowledged_on_another() -> None:
    called = acknowledged(1, "self_harm", "suicidal_thoughts")
    assert shown(at_end_of(1, ["suicidal_thoughts"], called)) == [("self_harm",), ("serious",)]
    both = acknowledged(1, "serious", "suicidal_thoughts")
    assert shown(at_end_of(1, ["suicidal_thoughts"], called, both)) == [("self_harm", "serious")]


def test_an_unanswered_alert_is_not_folded_into_one_of_today() -> None:
    said = ["suicidal_thoughts", "nothing", "suicidal_thoughts"]
    assert shown(at_end_of(2, said)) == [("self_harm", "serious")]
    assert shown(at_end_of(3, said)) == [("self_harm", "serious"), ("self_harm", "serious")]


def test_every_alert_is_in_exactly_one_banner() -> None:
    triage = at_end_of(1, ["rash fever suicidal_thoughts nausea=3"], rulebook=rules(Indication.OTHER))
    named = [name for banner in shown(triage) for name in banner]
    assert sorted(named) == sorted(alert.list for alert in triage.alerts)
