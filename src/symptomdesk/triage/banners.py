"""From alerts to banners: a sign that stands on two lists makes one banner which names both."""

from __future__ import annotations

from collections.abc import Iterable

from symptomdesk.triage.model import Alert, AlertState, Banner


def banners(alerts: Iterable[Alert]) -> tuple[Banner, ...]:
    """One banner for each alert, in their order, less those whose signs a more urgent one names already.

    Alerts that differ in being answered are kept apart: what was acknowledged on one list is not thereby
    acknowledged on another, and an unanswered one speaks of the past.
    """
    leads: list[tuple[Alert, list[Alert]]] = []
    for alert in alerts:
        lead = next((also for lead, also in leads if _speaks_for(lead, alert)), None)
        if lead is None:
            leads.append((alert, []))
        else:
            lead.append(alert)
    return tuple(Banner(alert, tuple(also)) for alert, also in leads)


def _speaks_for(lead: Alert, alert: Alert) -> bool:
    same_tense = (lead.state is AlertState.UNANSWERED) == (alert.state is AlertState.UNANSWERED)
    folded = lead.state is AlertState.ACKNOWLEDGED
    return (
        same_tense
        and set(alert.signs) <= set(lead.signs)
        and (not folded or alert.state is AlertState.ACKNOWLEDGED)
    )
