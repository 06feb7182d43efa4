"""Which lists a sign stands on, and how urgent it is by itself."""

from __future__ import annotations

import pytest
from tests.triage.diaries import at_end_of, rules, states

from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.triage.days import SignValue

ALL = tuple(Indication)
NOT_MCL = (Indication.MULTIPLE_MYELOMA, Indication.MDS)
MCL_OR_UNSURE = (Indication.MANTLE_CELL_LYMPHOMA, Indication.OTHER, Indication.UNKNOWN)


def lists(sign: str, severity: int | None = None, indication: Indication = ALL[0], **said: bool) -> set[str]:
    value = SignValue(severity, sudden=said.get("sudden", False))
    return {one.id for one in rules(indication).lists_of(sign, value)}


@pytest.mark.parametrize(
    ("sign", "on"),
    [
        ("nausea", {"common"}),
        ("trouble_sleeping", {"common"}),
        ("mood_changes", {"serious"}),
        ("suicidal_thoughts", {"serious", "self_harm"}),
        ("swollen_limbs", {"serious"}),
        ("muscle_weakness", {"tumor_lysis"}),
        ("rash", {"allergic_reaction"}),
        ("itching", {"allergic_reaction"}),
        ("swelling", {"allergic_reaction"}),
        ("trouble_breathing", {"allergic_reaction"}),
        ("late_period", {"period_changes"}),
        ("possible_pregnancy", {"period_changes"}),
        ("chest_pain", {"blood_clot"}),
        ("one_sided_leg_swelling", {"blood_clot"}),
        ("vomiting_blood_or_heavy_bleeding", {"heavy_bleeding"}),
        ("skin_blistering", {"severe_skin"}),
        ("fever", {"infection"}),
        ("chills", {"infection"}),
        ("unusual_bleeding_or_bruising", {"bleeding"}),
        ("yellow_skin_or_eyes", {"liver"}),
        ("dark_urine", {"liver"}),
        ("pain", set()),
        ("own:hiccups", set()),
    ],
)
def test_a_sign_can_stand_on_several_lists(sign: str, on: set[str]) -> None:
    assert lists(sign, indication=Indication.MULTIPLE_MYELOMA) == on


@pytest.mark.parametrize("sign", ["swollen_lymph_nodes", "fever", "pain", "rash"])
@pytest.mark.parametrize("indication", ALL)
def test_tumor_flare_applies_unless_the_indication_is_multiple_myeloma_or_mds(
    sign: str, indication: Indication
) -> None:
    assert ("tumor_flare" in lists(sign, None, indication)) is (indication not in NOT_MCL)


@pytest.mark.parametrize("indication", ALL)
def test_infection_is_immediately_whatever_the_indication(indication: Indication) -> None:
    triage = at_end_of(1, ["fever"], rulebook=rules(indication))
    assert triage.urgency is Urgency.IMMEDIATELY
    assert "infection" in states(triage)


@pytest.mark.parametrize("indication", MCL_OR_UNSURE)
def test_pain_all_over_is_immediately_by_tumor_flare_with_mcl_other_and_unknown(
    indication: Indication,
) -> None:
    triage = at_end_of(1, ["pain"], rulebook=rules(indication))
    assert (triage.urgency, states(triage)) == (Urgency.IMMEDIATELY, {"tumor_flare": "open"})


@pytest.mark.parametrize("sign", ["pain", "swollen_lymph_nodes"])
@pytest.mark.parametrize("indication", NOT_MCL)
def test_unlisted_signs_by_indication_are_mention(sign: str, indication: Indication) -> None:
    triage = at_end_of(1, [sign], rulebook=rules(indication))
    assert (triage.urgency, triage.alerts, triage.unlisted) == (Urgency.MENTION, (), (sign,))


@pytest.mark.parametrize("sign", ["own:hiccups", "own:hair", "retired_sign_of_an_older_leaflet"])
def test_a_symptom_on_no_applying_list_own_symptoms_included_is_mention(sign: str) -> None:
    triage = at_end_of(1, [f"{sign}"])
    assert (triage.urgency, triage.unlisted) == (Urgency.MENTION, (sign,))
    assert at_end_of(1, [f"{sign}", "nausea"]).urgency is Urgency.MENTION
    assert at_end_of(2, [f"{sign}", "nausea"]).urgency is Urgency.NONE


def test_an_own_symptom_that_is_not_there_is_nothing_to_mention() -> None:
    gone = SignValue(0)
    assert rules().highest_urgency("own:hiccups", gone) is Urgency.NONE
    assert not rules().is_unlisted("pain", gone)


@pytest.mark.parametrize(
    ("severity", "urgency"),
    [
        (None, Urgency.NONE),
        (1, Urgency.NONE),
        (2, Urgency.NONE),
        (3, Urgency.EMERGENCY),
        (4, Urgency.EMERGENCY),
    ],
)
def test_dizziness_below_severe_is_none_a_precaution(severity: int | None, urgency: Urgency) -> None:
    said = "dizziness" if severity is None else f"dizziness={severity}"
    triage = at_end_of(1, [said])
    assert triage.urgency is urgency
    assert triage.unlisted == ()


def test_ungraded_dizziness_asks_for_its_severity() -> None:
    assert rules().needs_severity("dizziness", SignValue(None))
    assert not rules().needs_severity("dizziness", SignValue(1))
    assert not rules().needs_severity("dizziness", SignValue(0))
    assert not rules().needs_severity("headache", SignValue(None))


@pytest.mark.parametrize(
    ("severity", "sudden", "on"),
    [
        (None, False, {"common"}),
        (3, False, {"common"}),
        (4, False, {"common", "blood_clot"}),
        (None, True, {"common", "blood_clot"}),
        (1, True, {"common", "blood_clot"}),
        (0, True, set()),
    ],
)
def test_headache_at_4_or_said_to_be_sudden_also_on_blood_clot(
    severity: int | None, sudden: bool, on: set[str]
) -> None:
    assert lists("headache", severity, sudden=sudden) == on


def test_act_on_the_highest() -> None:
    unknown = rules(Indication.UNKNOWN)
    triage = at_end_of(1, ["rash"], rulebook=unknown)
    assert [alert.list for alert in triage.alerts] == ["allergic_reaction", "tumor_flare"]
    assert triage.urgency is Urgency.EMERGENCY
    assert unknown.highest_urgency("rash", SignValue(None)) is Urgency.EMERGENCY
