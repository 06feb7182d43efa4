"""Alerts: raised, acknowledged, worsened, unanswered, and the urgency of a day."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from tests.triage.diaries import (
    acknowledged,
    alert_of,
    at_end_of,
    day,
    leaflet,
    page,
    pages,
    rules,
    states,
)

from symptomdesk.leaflet.model import ContactKind, Indication, Urgency
from symptomdesk.triage.alerts import follow, raises_of, triage_of
from symptomdesk.triage.model import AlertState, Occasion, ReasonCode

EMERGENCY, IMMEDIATELY, RIGHT_AWAY = Urgency.EMERGENCY, Urgency.IMMEDIATELY, Urgency.RIGHT_AWAY
PROMPTLY, NONE = Urgency.PROMPTLY, Urgency.NONE
UNLOGGED = ""


# Open


def test_an_alert_is_open_while_an_episode_of_that_list_which_raises_it_is_open() -> None:
    said = ["chest_pain", "coughing_blood chest_pain=0", "dry_mouth", "coughing_blood=0"]
    assert [states(at_end_of(n, said)) for n in (1, 2, 3)] == [{"blood_clot": "open"}] * 3
    assert states(at_end_of(4, said)) == {"blood_clot": "unanswered"}


def test_an_alert_tells_its_signs_in_the_lists_order_their_worst_severity_and_since_when() -> None:
    said = ["chest_pain=2", "coughing_blood", "chest_pain=1", "coughing_blood=0 chest_pain=1"]
    alert = alert_of(at_end_of(4, said), "blood_clot")
    assert alert.signs == ("chest_pain", "coughing_blood")
    assert alert.severities == {"chest_pain": 2, "coughing_blood": None}
    assert alert.since == day(1)
    assert alert.occasions == (
        Occasion("chest_pain", day(4), 1, "chest_pain"),
        Occasion("coughing_blood", day(2), None, "coughing_blood"),
    )


def test_since_stays_when_a_sign_of_an_open_alert_ends_and_comes_back() -> None:
    said = ["coughing_blood", "coughing_blood=0 chest_pain", "dry_mouth", "coughing_blood"]
    assert alert_of(at_end_of(4, said), "blood_clot").since == day(1)


def test_since_is_the_beginning_of_the_earliest_of_its_episodes_also_of_one_that_joins_late() -> None:
    said = ["nausea=1", "nausea=1 tiredness=3", "nausea=1 tiredness=3"]
    assert [alert_of(at_end_of(n, said), "common").since for n in (2, 3)] == [day(2), day(1)]


def test_an_alert_speaks_in_the_leaflets_words() -> None:
    alert = alert_of(at_end_of(1, ["tremor"]), "serious")
    assert alert.headline == "Tell your doctor right away"
    assert alert.source.quote.startswith("Tell your doctor right away if you have any serious side effects")
    assert not alert.source.beyond_leaflet
    assert alert.contact is ContactKind.CLINIC
    assert alert_of(at_end_of(1, ["chest_pain"]), "blood_clot").contact is ContactKind.EMERGENCY


@pytest.mark.parametrize("indication", [Indication.UNKNOWN, Indication.OTHER])
def test_with_unknown_or_other_the_banner_keeps_the_leaflets_condition_and_asks(
    indication: Indication,
) -> None:
    alert = alert_of(at_end_of(1, ["pain"], rulebook=rules(indication)), "tumor_flare")
    assert alert.asks_indication
    assert "for MCL" in alert.advice
    ended = alert_of(at_end_of(2, ["pain", "pain=0"], rulebook=rules(indication)), "tumor_flare")
    assert "for MCL" in ended.advice


def test_with_mcl_the_condition_is_met_and_nothing_is_asked() -> None:
    known = rules(Indication.MANTLE_CELL_LYMPHOMA)
    alert = alert_of(at_end_of(1, ["pain"], rulebook=known), "tumor_flare")
    assert not alert.asks_indication
    assert "for MCL" not in alert.advice


def test_a_fever_by_reading_names_the_reading_and_the_threshold_in_force() -> None:
    (reason,) = alert_of(at_end_of(1, ["100.4F"]), "infection").reasons
    assert (reason.code, reason.day) == (ReasonCode.READING, day(1))
    assert "100.4 °F" in reason.text
    assert "38.0 °C" in reason.text
    lower = rules(Indication.MULTIPLE_MYELOMA, Decimal("37.5"))
    (reason,) = alert_of(at_end_of(1, ["37.6C"], rulebook=lower), "infection").reasons
    assert "From 37.5 °C on" in reason.text


# Cluster


@pytest.mark.parametrize(
    ("first", "second"), [("flank_pain", "bloody_urine"), ("bloody_urine", "flank_pain")]
)
@pytest.mark.parametrize(("apart", "urgency"), [(0, IMMEDIATELY), (3, IMMEDIATELY), (4, RIGHT_AWAY)])
def test_two_signs_from_different_lines_on_days_at_most_3_apart_raise_it_to_immediately(
    first: str, second: str, apart: int, urgency: Urgency
) -> None:
    said = {1: f"{first} {second}"} if apart == 0 else {1: first, 1 + apart: second}
    alert = alert_of(at_end_of(1 + apart, said), "tumor_lysis")
    assert alert.urgency is urgency
    assert (ReasonCode.CLUSTER in {r.code for r in alert.reasons}) is (urgency is IMMEDIATELY)


def test_two_signs_of_one_line_are_no_cluster() -> None:
    assert at_end_of(2, ["muscle_spasms", "muscle_weakness"]).urgency is RIGHT_AWAY


def test_a_list_that_is_not_marked_has_no_clusters() -> None:
    assert at_end_of(1, ["tremor mood_changes swollen_limbs"]).urgency is RIGHT_AWAY
    assert at_end_of(1, ["yellow_skin_or_eyes dark_urine"]).urgency is RIGHT_AWAY


def test_a_cluster_is_marked_beyond_the_leaflet_and_says_so_when_it_is_over_too() -> None:
    said = ["flank_pain", "bloody_urine", "nothing"]
    for number, state in ((2, AlertState.OPEN), (3, AlertState.UNANSWERED)):
        alert = alert_of(at_end_of(number, said), "tumor_lysis")
        assert (alert.state, alert.urgency) == (state, IMMEDIATELY)
        assert alert.headline == leaflet().cluster.headline
        assert alert.source.beyond_leaflet


def test_a_sign_that_is_gone_still_makes_a_cluster_with_one_that_comes_within_3_days() -> None:
    assert at_end_of(3, ["flank_pain", "flank_pain=0", "bloody_urine"]).urgency is IMMEDIATELY
    assert at_end_of(3, ["flank_pain=0", "bloody_urine", "bloody_urine"]).urgency is RIGHT_AWAY


def test_the_days_between_two_present_days_count_not_those_since_the_episode_began() -> None:
    said = {1: "flank_pain", 8: "flank_pain", 10: "bloody_urine", 3: "dry_mouth", 6: "dry_mouth"}
    assert at_end_of(10, said).urgency is IMMEDIATELY


# Acknowledged, worsened


def test_it_covers_the_alert_while_that_adds_no_sign_and_no_severity_above_it() -> None:
    said = ["chest_pain=2", "chest_pain=2", "chest_pain=1", "dry_mouth"]
    called = acknowledged(1, "blood_clot", "chest_pain=2", note="called 112")
    for number in range(1, 5):
        alert = alert_of(at_end_of(number, said, called), "blood_clot")
        assert (alert.state, alert.last_note) == (AlertState.ACKNOWLEDGED, "called 112")
        assert alert.acknowledged_at == called.at


@pytest.mark.parametrize("then", ["chest_pain=3", "chest_pain=1 coughing_blood", "chest_pain=2 headache=4"])
def test_worsened_after_an_acknowledgement_a_banner_that_opens_again_shows_the_last_note(then: str) -> None:
    called = acknowledged(1, "blood_clot", "chest_pain=2", note="called 112")
    alert = alert_of(at_end_of(2, ["chest_pain=2", then], called), "blood_clot")
    assert (alert.state, alert.last_note) == (AlertState.WORSENED, "called 112")


def test_what_comes_later_on_the_day_of_the_acknowledgement_worsens_it_too() -> None:
    called = acknowledged(1, "blood_clot", "chest_pain=2", hour=9)
    triage = at_end_of(1, ["chest_pain=2 chest_pain=4"], called)
    assert states(triage) == {"blood_clot": "worsened"}


def test_a_second_acknowledgement_covers_what_worsened() -> None:
    said = ["chest_pain=2", "coughing_blood", "dry_mouth"]
    first = acknowledged(1, "blood_clot", "chest_pain=2", note="called")
    second = acknowledged(2, "blood_clot", "chest_pain=2", "coughing_blood", note="called again")
    alert = alert_of(at_end_of(3, said, second, first), "blood_clot")
    assert (alert.state, alert.last_note) == (AlertState.ACKNOWLEDGED, "called again")


def test_of_two_acknowledgements_on_a_day_the_later_note_is_the_last() -> None:
    late = acknowledged(1, "blood_clot", "chest_pain", note="called again", hour=22)
    early = acknowledged(1, "blood_clot", "chest_pain", note="called", hour=9)
    alert = alert_of(at_end_of(1, ["chest_pain"], late, early), "blood_clot")
    assert (alert.last_note, alert.acknowledged_at) == ("called again", late.at)


def test_the_urgency_itself_does_not_change_and_an_emergency_stays_one_while_its_episode_is_open() -> None:
    said = ["chest_pain", "dry_mouth", UNLOGGED, "nausea"]
    called = acknowledged(1, "blood_clot", "chest_pain")
    assert [at_end_of(n, said, called).urgency for n in range(1, 5)] == [EMERGENCY] * 4


def test_an_acknowledgement_belongs_to_its_list() -> None:
    said = ["suicidal_thoughts"]
    triage = at_end_of(1, said, acknowledged(1, "serious", "suicidal_thoughts"))
    assert states(triage) == {"self_harm": "open", "serious": "acknowledged"}


def test_a_new_episode_of_right_away_and_above_is_told_anew() -> None:
    called = acknowledged(1, "blood_clot", "chest_pain=4")
    said = ["chest_pain", "chest_pain=0", "chest_pain"]
    assert states(at_end_of(2, said, called)) == {}
    assert states(at_end_of(3, said, called)) == {"blood_clot": "open"}


def test_a_sign_that_was_gone_and_comes_back_is_told_anew_though_its_alert_stayed_open() -> None:
    said = ["coughing_blood chest_pain", "coughing_blood=0", "dry_mouth", "coughing_blood"]
    called = acknowledged(1, "blood_clot", "chest_pain", "coughing_blood")
    assert [states(at_end_of(n, said, called))["blood_clot"] for n in range(1, 5)] == [
        "acknowledged",
        "acknowledged",
        "acknowledged",
        "worsened",
    ]


@pytest.mark.parametrize(("days_later", "state"), [(28, "acknowledged"), (29, "open")])
def test_for_promptly_it_covers_new_episodes_for_28_days_too(days_later: int, state: str) -> None:
    said = {1: "nausea=3", 2: "nothing", 1 + days_later: "nausea=3"}
    told = acknowledged(1, "common", "nausea=3")
    triage = at_end_of(1 + days_later, said, told)
    assert (triage.urgency, states(triage)) == (PROMPTLY, {"common": state})


@pytest.mark.parametrize("new", ["nausea=4", "diarrhea=3"])
def test_for_promptly_too_a_new_sign_or_a_higher_severity_is_not_covered(new: str) -> None:
    told = acknowledged(1, "common", "nausea=3")
    triage = at_end_of(3, ["nausea=3", "nothing", new], told)
    assert states(triage)["common"] != "acknowledged"


def test_every_acknowledgement_of_the_28_days_covers_not_only_the_latest() -> None:
    said = {1: "nausea=3", 2: "nothing", 5: "diarrhea=3", 6: "nothing", 9: "nausea=3"}
    told = [acknowledged(1, "common", "nausea=3"), acknowledged(5, "common", "diarrhea=3")]
    assert states(at_end_of(9, said, *told)) == {"common": "acknowledged"}


def test_what_was_answered_of_the_past_does_not_cover_that_it_happens_again() -> None:
    said = {1: "coughing_blood", 2: "nothing", 4: "chest_pain", 6: "coughing_blood"}
    both = acknowledged(4, "blood_clot", "chest_pain", "coughing_blood")
    assert states(at_end_of(5, said, both)) == {"blood_clot": "acknowledged"}
    assert states(at_end_of(6, said, both)) == {"blood_clot": "worsened"}


# Unanswered


def test_unanswered_never_acknowledged_though_its_episodes_have_ended() -> None:
    """Chest pain late one evening, only a dry mouth next morning; then answered "gone"."""
    said = ["chest_pain=2", "dry_mouth", "chest_pain=0", "dry_mouth"]
    assert [states(at_end_of(n, said)) for n in (1, 2)] == [{"blood_clot": "open"}] * 2
    for number in (3, 4, 500):
        triage = at_end_of(number, said)
        assert states(triage) == {"blood_clot": "unanswered"}
        assert triage.urgency is NONE


def test_it_is_shown_in_the_past_tense_until_answered() -> None:
    said = {3: "chest_pain=2", 4: "nothing"}
    alert = alert_of(at_end_of(9, said), "blood_clot")
    assert [r.text for r in alert.reasons] == ["On 3 March you wrote chest pain. Did you call?"]
    assert alert.severities == {"chest_pain": 2}
    called = acknowledged(9, "blood_clot", "chest_pain=2")
    assert states(at_end_of(8, said, called)) == {"blood_clot": "unanswered"}
    assert states(at_end_of(9, said, called)) == {}
    assert states(at_end_of(30, said, called)) == {}


def test_also_when_back_filled() -> None:
    """An acknowledgement does not answer what was filled in before it and that it does not name."""
    called = acknowledged(10, "blood_clot", "chest_pain")
    said = {3: "coughing_blood", 4: "nothing", 10: "chest_pain"}
    triage = at_end_of(12, said, called)
    found = {alert.state: alert.signs for alert in triage.alerts}
    assert found == {
        AlertState.ACKNOWLEDGED: ("chest_pain",),
        AlertState.UNANSWERED: ("coughing_blood",),
    }


def test_one_answer_covers_all_that_a_list_raised_and_nobody_answered() -> None:
    said = {
        1: "chest_pain=2",
        2: "nothing",
        3: "coughing_blood",
        4: "nothing",
        6: "chest_pain=3",
        7: "nothing",
    }
    alert = alert_of(at_end_of(8, said), "blood_clot")
    assert alert.severities == {"chest_pain": 3, "coughing_blood": None}
    assert {o.day for o in alert.occasions} == {day(1), day(3), day(6)}
    called = acknowledged(8, "blood_clot", "chest_pain=3", "coughing_blood")
    assert at_end_of(8, said, called).alerts == ()


@pytest.mark.parametrize("end", ["chest_pain=0", "nothing", None])
def test_however_its_episodes_ended(end: str | None) -> None:
    said = {1: "chest_pain"} if end is None else {1: "chest_pain", 2: end}
    assert states(at_end_of(8, said)) == {"blood_clot": "unanswered"}


def test_what_worsened_after_the_acknowledgement_and_ended_is_unanswered() -> None:
    called = acknowledged(1, "blood_clot", "chest_pain=2")
    said = ["chest_pain=2", "chest_pain=4", "nothing"]
    assert states(at_end_of(3, said, called)) == {"blood_clot": "unanswered"}


def test_an_answer_on_the_day_on_which_it_ends_is_an_answer() -> None:
    called = acknowledged(2, "blood_clot", "chest_pain")
    assert states(at_end_of(2, ["chest_pain", "chest_pain=0"], called)) == {}


def test_promptly_does_not_become_unanswered() -> None:
    assert states(at_end_of(2, ["nausea=3", "nothing"])) == {}


def test_an_emergency_of_severe_dizziness_that_got_better_is_unanswered() -> None:
    assert states(at_end_of(2, ["dizziness=4", "dizziness=1"])) == {"allergic_reaction": "unanswered"}


def test_a_new_alert_stands_beside_an_unanswered_one_of_its_list() -> None:
    triage = at_end_of(4, ["chest_pain", "nothing", UNLOGGED, "coughing_blood"])
    assert [(a.state, a.signs) for a in triage.alerts] == [
        (AlertState.OPEN, ("coughing_blood",)),
        (AlertState.UNANSWERED, ("chest_pain",)),
    ]


# The urgency of a day


def test_the_urgency_of_a_day_is_the_highest_of_open_acknowledged_or_worsened_alerts() -> None:
    triage = at_end_of(1, ["nausea=3 tremor fever chest_pain"])
    assert [alert.urgency for alert in triage.alerts] == [EMERGENCY, IMMEDIATELY, RIGHT_AWAY, PROMPTLY]
    assert triage.urgency is EMERGENCY


def test_mention_for_unlisted_symptoms_of_that_day_else_none() -> None:
    said = ["own:hiccups", "dry_mouth", UNLOGGED]
    assert [at_end_of(n, said).urgency for n in (1, 2, 3)] == [Urgency.MENTION, NONE, NONE]


def test_a_days_own_urgency_leaves_out_what_other_days_carry_over() -> None:
    triage = at_end_of(2, ["chest_pain", "dry_mouth=3"])
    assert (triage.urgency, triage.own_urgency) == (EMERGENCY, PROMPTLY)
    assert at_end_of(2, ["chest_pain", UNLOGGED]).own_urgency is NONE


def test_days_after_it_do_not_exist_for_it() -> None:
    said = {1: "chest_pain", 2: "nothing", 3: "coughing_blood"}
    later = acknowledged(3, "blood_clot", "chest_pain", "coughing_blood")
    assert at_end_of(1, said, later) == at_end_of(1, {1: "chest_pain"})
    assert at_end_of(2, said, later) == at_end_of(2, {1: "chest_pain", 2: "nothing"})


def test_a_diary_with_nothing_in_it_has_nothing_to_say() -> None:
    triage = triage_of([], [], rules(), day(1))
    assert (triage.urgency, triage.alerts, triage.still_there, triage.unlisted) == (NONE, (), (), ())


def test_following_a_diary_shows_every_day_without_a_page_too() -> None:
    found = list(follow(pages({2: "nausea"}), [], rules(), day(1), day(5)))
    assert [triage.day for triage in found] == [day(n) for n in range(1, 6)]


# Events


def raised(said: dict[int, str], *acknowledgements: object, until: int = 30) -> list[tuple[int, str, str]]:
    events = raises_of(pages(said), acknowledgements, rules(), day(until))  # type: ignore[arg-type]
    return [((e.day - day(1)).days + 1, e.list, " ".join(e.signs)) for e in events]


def test_each_raising_of_an_alert_is_one_event() -> None:
    said = {1: "chest_pain=1", 2: "chest_pain=1", 3: "chest_pain=2", 4: "coughing_blood", 5: "nothing"}
    assert raised(said) == [
        (1, "blood_clot", "chest_pain"),
        (3, "blood_clot", "chest_pain"),
        (4, "blood_clot", "chest_pain coughing_blood"),
    ]


def test_what_an_acknowledgement_covers_raises_nothing() -> None:
    said = {1: "nausea=3", 2: "nothing", 5: "nausea=3"}
    assert raised(said) == [(1, "common", "nausea"), (5, "common", "nausea")]
    assert raised(said, acknowledged(1, "common", "nausea=3")) == [(1, "common", "nausea")]


def test_an_event_says_how_urgent_it_was_and_why() -> None:
    (_, event) = raises_of(pages({1: "flank_pain", 2: "bloody_urine"}), [], rules(), day(2))
    assert event.urgency is IMMEDIATELY
    assert any("no more than 3 days apart" in reason for reason in event.reasons)


def test_pages_may_come_in_any_order() -> None:
    one, two, three = (page(n, "nausea") for n in (1, 2, 3))
    for given in ([one, two, three], [three, one, two], [two, three, one]):
        assert triage_of(given, [], rules(), day(3)).urgency is PROMPTLY


def test_triage_knows_the_days_of_a_leap_year() -> None:
    leap = [page(number + 365 * 2 - 1, "nausea") for number in (0, 1, 2)]
    assert leap[0].day + timedelta(days=2) == leap[2].day
    assert triage_of(leap, [], rules(), leap[2].day).urgency is PROMPTLY
