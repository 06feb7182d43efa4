"""Where triage stands can be kept as a text, and is read again by the same rules only."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.examples import examples
from tests.triage.diaries import day, rules
from tests.triage.test_laws import Diary, answered_diaries

from symptomdesk.diary.model import KeptTriage
from symptomdesk.leaflet.model import Indication
from symptomdesk.triage import keeping
from symptomdesk.triage.alerts import AlertLedger, LedgerState, days_to_follow
from symptomdesk.triage.classify import Rulebook

RULES = rules(Indication.UNKNOWN)


def state_after(diary: Diary, number: int) -> LedgerState:
    ledger = AlertLedger(RULES)
    for facts, acknowledged in days_to_follow(*diary, RULES, day(number), day(number)):
        ledger.advance(facts, acknowledged)
    return ledger.state


@settings(max_examples=examples(100), deadline=None)
@given(answered_diaries(), st.integers(1, 40))
def test_what_is_kept_is_read_again_as_it_was(diary: Diary, number: int) -> None:
    state = state_after(diary, number)
    assert keeping.state_of(keeping.kept(state, day(40), RULES), RULES) == state


@pytest.fixture
def kept() -> KeptTriage:
    return keeping.kept(AlertLedger(RULES).state, day(40), RULES)


def other_rules() -> list[Rulebook]:
    return [
        rules(Indication.MULTIPLE_MYELOMA),
        Rulebook(RULES.leaflet, RULES.indication, Decimal("37.5")),
        Rulebook(
            replace(RULES.leaflet, thresholds=replace(RULES.leaflet.thresholds, severe_from=2)),
            RULES.indication,
        ),
    ]


@pytest.mark.parametrize("others", other_rules(), ids=["indication", "fever", "thresholds"])
def test_by_other_rules_it_counts_as_none(kept: KeptTriage, others: Rulebook) -> None:
    assert keeping.state_of(kept, others) is None


def test_in_another_version_of_the_program_it_counts_as_none(
    kept: KeptTriage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "__version__", "0.0.0")
    assert keeping.state_of(kept, RULES) is None


@pytest.mark.parametrize(
    "damage", [{"state": '{"open":[]}'}, {"state": ""}, {"day": date(2026, 1, 1)}, {"seal": "0"}], ids=str
)
def test_damaged_it_counts_as_none(kept: KeptTriage, damage: dict[str, object]) -> None:
    assert keeping.state_of(replace(kept, **damage), RULES) is None  # type: ignore[arg-type]
