"""Alerts as banners: the words that caused them, what the source says, and what the person can answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.desktop.dates import clock_time, short_day
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.banner import BannerContent, Choice
from symptomdesk.leaflet.model import ContactKind, Leaflet, Source
from symptomdesk.triage.model import Alert, AlertState, Banner, DayTriage, Occasion, ReasonCode

if TYPE_CHECKING:
    from symptomdesk.settings import Settings

ACKNOWLEDGE, CALLED, NOT_CALLED, CONTACT = "acknowledge", "called", "not_called", "contact"
_READ = "read"
UNLISTED_KEY = "unlisted"
_SEPARATOR = "+"


class BannerWriter:
    """Writes banners for a day, as at its end."""

    def __init__(self, leaflet: Leaflet, settings: Settings, day: date) -> None:
        self._leaflet, self._settings, self._day = leaflet, settings, day

    def of_day(self, banners: tuple[Banner, ...], triage: DayTriage) -> tuple[BannerContent, ...]:
        """The day's banners, and a line for symptoms that are on no list."""
        ordered = sorted(banners, key=lambda banner: _TURN[banner.alert.state])
        return (*(self.recorded(banner) for banner in ordered), *self._unlisted(triage))

    def recorded(self, banner: Banner) -> BannerContent:
        """The banner of an alert that is in the diary."""
        alert = banner.alert
        alerts = (alert, *banner.also)
        past = alert.state is AlertState.UNANSWERED
        folded = alert.state is AlertState.ACKNOWLEDGED
        return BannerContent(
            key=_SEPARATOR.join(one.list for one in alerts) + (":past" if past else ""),
            urgency=alert.urgency.id,
            headline=tr("Did you get help?") if past else alert.headline,
            lines=self._lines(alert),
            quotes=(*self._why(alert), *self._quotes(alerts)),
            choices=self._choices(alert),
            further=self._further(alert.list, alert.signs[0], alert.source),
            folded=folded,
            summary=self._summary(alert),
            aside=self._aside(alert),
            cause=f"{alert.list}:{alert.state}:{self._severities(alert)}",
        )

    def typed(self, alert: Alert, words: tuple[str, ...]) -> BannerContent:
        """The banner of what is being typed and not recorded yet."""
        names = self._names(alert)
        wrote = ", ".join(f"“{one}”" for one in words)
        line = tr("{signs}. You are writing {words}.", signs=names, words=wrote) if wrote else f"{names}."
        return BannerContent(
            key=f"typed:{alert.list}",
            urgency=alert.urgency.id,
            headline=alert.headline,
            lines=(line,),
            quotes=self._quotes((alert,)),
            choices=self._contact(alert),
            further=self._further(alert.list, alert.signs[0], alert.source),
            summary=f"{alert.headline}: {self._names(alert)}",
            cause=f"{alert.list}:{AlertState.OPEN}:{self._severities(alert)}",
        )

    def _unlisted(self, triage: DayTriage) -> tuple[BannerContent, ...]:
        if not triage.unlisted:
            return ()
        names = ", ".join(self._leaflet.sign_name(sign) for sign in triage.unlisted)
        source = self._leaflet.unlisted_source
        return (
            BannerContent(
                key=UNLISTED_KEY,
                urgency="mention",
                headline=tr("Mention it to your doctor or pharmacist"),
                lines=(tr("{signs}: not on the leaflet’s lists.", signs=names),),
                quotes=(self._quoted(source, self._leaflet.unlisted_advice),),
                further=self._further(UNLISTED_KEY, triage.unlisted[0], source),
                folded=True,
                summary=tr("Mention it to your doctor or pharmacist: {signs}", signs=names),
                cause=f"unlisted:{names}",
            ),
        )

    def _lines(self, alert: Alert) -> tuple[str, ...]:
        if alert.state is AlertState.UNANSWERED:
            return tuple(dict.fromkeys(reason.text for reason in alert.reasons))
        lines = [" ".join(self._occasion(occasion) for occasion in alert.occasions)]
        if alert.state is AlertState.WORSENED and alert.last_note:
            lines.append(tr("It became more since you noted: “{note}”.", note=alert.last_note))
        return tuple(dict.fromkeys(line for line in lines if line))

    @staticmethod
    def _why(alert: Alert) -> tuple[str, ...]:
        """The reasons that the words above do not tell by themselves, in one paragraph."""
        if alert.state is AlertState.UNANSWERED:
            return ()
        reasons = (reason.text for reason in alert.reasons if reason.code in _WORTH_SAYING)
        paragraph = " ".join(dict.fromkeys(reasons))
        return (paragraph,) if paragraph else ()

    def _occasion(self, occasion: Occasion) -> str:
        name = self._leaflet.sign_name(occasion.sign)
        if occasion.day != self._day:
            name = tr("{sign} ({day})", sign=name, day=short_day(occasion.day, self._day))
        if occasion.words:
            return tr("{sign}. You wrote “{words}”.", sign=name, words=occasion.words)
        if occasion.severity:
            return f"{name}, {self._leaflet.words[f'severity_{occasion.severity}']}."
        return f"{name}."

    def _quotes(self, alerts: tuple[Alert, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(f"{one.title}. {self._quoted(one.source, one.advice)}" for one in alerts))

    @staticmethod
    def _quoted(source: Source, advice: str) -> str:
        """The leaflet's words in quotation marks with their place; our own advice never in any."""
        if source.beyond_leaflet:
            return tr(
                "{advice} (Not in this leaflet; after {document}.)", advice=advice, document=source.document
            )
        return tr("Leaflet: “{advice}”", advice=advice.rstrip("."))

    def _choices(self, alert: Alert) -> tuple[Choice, ...]:
        if alert.state is AlertState.UNANSWERED:
            return (
                Choice(CALLED, tr("Yes, I called…"), loud=True, asks_note=True),
                Choice(NOT_CALLED, tr("No, I did not")),
            )
        return (*self._contact(alert), Choice(ACKNOWLEDGE, tr("I have done this…"), asks_note=True))

    def _contact(self, alert: Alert) -> tuple[Choice, ...]:
        emergency = alert.contact is ContactKind.EMERGENCY
        number = self._settings.emergency_phone if emergency else self._settings.clinic_phone
        if not number:
            return ()
        label = tr("Emergency {number}", number=number) if emergency else tr("Clinic {number}", number=number)
        return (Choice(CONTACT, label, loud=True, copies=number),)

    @staticmethod
    def _further(list_id: str, sign: str, source: Source) -> Choice:
        """The way to where it stands; our own words stand on the leaflet's page, but not in the leaflet."""
        label = tr("Read more about it") if source.beyond_leaflet else tr("Read it in the leaflet")
        return Choice(f"{_READ}:{list_id}:{sign}", label)

    def _summary(self, alert: Alert) -> str:
        if alert.state is AlertState.UNANSWERED:
            return " ".join(dict.fromkeys(reason.text for reason in alert.reasons))
        names = self._names(alert)
        if alert.since == self._day:
            return f"{alert.headline}: {names}"
        since = short_day(alert.since, self._day)
        return tr("{headline}: {signs}, since {day}", headline=alert.headline, signs=names, day=since)

    def _aside(self, alert: Alert) -> str:
        if alert.state is not AlertState.ACKNOWLEDGED or alert.acknowledged_at is None:
            return ""
        at = alert.acknowledged_at
        return tr(
            "done {day} {time} · opens again if it gets worse",
            day=short_day(at.date(), self._day),
            time=clock_time(at),
        )

    def _names(self, alert: Alert) -> str:
        return ", ".join(self._leaflet.sign_name(sign) for sign in alert.signs)

    @staticmethod
    def _severities(alert: Alert) -> str:
        return ",".join(f"{sign}={alert.severities.get(sign)}" for sign in alert.signs)


def reading_of(choice: str) -> tuple[str, str] | None:
    """The list, and its sign, that a choice leads to on the leaflet's page; ``None`` for other choices."""
    what, _, where = choice.partition(":")
    list_id, _, sign = where.partition(":")
    return (list_id, sign) if what == _READ else None


def lists_of(key: str) -> tuple[str, ...]:
    """The ids of the lists that a recorded banner's key names."""
    return tuple(key.removesuffix(":past").split(_SEPARATOR))


_TURN = {
    AlertState.OPEN: 0,
    AlertState.WORSENED: 0,
    AlertState.UNANSWERED: 1,
    AlertState.ACKNOWLEDGED: 2,
}
"""What is to be done now comes before what is over, and that before what was done."""

_WORTH_SAYING = frozenset(ReasonCode) - {ReasonCode.PRESENT, ReasonCode.UNANSWERED}
