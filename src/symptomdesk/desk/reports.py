"""The use cases around reports: which period, in which format."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.desk.report_draft import ReportDraft, fhir_bundle
from symptomdesk.desk.values import RefusedError
from symptomdesk.report.layout import ALL_PARTS, Part, ReportLayout
from symptomdesk.sentences import sentence

if TYPE_CHECKING:
    from symptomdesk.desk.reference import Reference
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.settings import Paper


class Reports:
    """Makes reports and exports of a diary; part of a desk."""

    def __init__(
        self, store: DiaryStore, reference: Callable[[], Reference], today: Callable[[], date]
    ) -> None:
        self._store = store
        self._reference = reference
        self._today = today

    def period(
        self, first: date | None = None, last: date | None = None, since_last_visit: bool = False
    ) -> tuple[date, date]:
        """The days that a report covers: the whole diary, unless a bound or the last visit is given.

        A visit on the last day itself is the one that the report is made for; it counts as the last one only
        where there is no other.
        """
        pages = self._store.pages()
        if last is None:
            last = max([self._today(), *(page.day for page in pages[-1:])])
        if since_last_visit:
            if first is not None:
                raise RefusedError(sentence("Give either --from or --since-last-visit."))
            visits = [visit.day for visit in self._store.visits() if visit.day <= last]
            if not visits:
                raise RefusedError(sentence("There is no visit on or before {day}.", day=last.isoformat()))
            first = max((day for day in visits if day < last), default=last)
        if first is None:
            first = min([last, *(page.day for page in pages[:1])])
        if first > last:
            raise RefusedError(
                sentence(
                    "The period ends ({day}) before it begins ({day2}).",
                    day=last.isoformat(),
                    day2=first.isoformat(),
                )
            )
        return first, last

    def text(self, first: date, last: date, parts: frozenset[Part] = ALL_PARTS) -> str:
        """The clinic report as plain text, as far as ``parts`` have words."""
        from symptomdesk.report import content, text  # noqa: PLC0415  (an evening's entry needs none of it)

        known = self._reference()
        report = content.build(self._store.everything(), known.leaflet, first, last, known.fever_threshold)
        return text.render(report, parts, written_by_other=known.settings.for_someone)

    def layout(self, parts: frozenset[Part] = ALL_PARTS, paper: Paper | None = None) -> ReportLayout:
        """The layout by the settings, on their paper unless another is given."""
        chosen = self._reference().settings
        return ReportLayout(
            paper or chosen.report_paper,
            parts,
            chosen.patient_name,
            chosen.patient_born,
            chosen.for_someone,
        )

    def draft(self, first: date, last: date, layout: ReportLayout) -> ReportDraft:
        """What a printed report is made of; the slow part is left to the draft, on whichever thread."""
        return ReportDraft(
            self._store.everything(),
            self._reference().leaflet,
            self._reference().fever_threshold,
            first,
            last,
            layout,
        )

    def pdf(self, first: date, last: date, layout: ReportLayout) -> bytes:
        """The clinic report as a PDF."""
        return self.draft(first, last, layout).pdf()

    def preview(
        self, first: date, last: date, layout: ReportLayout, pixels_per_inch: float
    ) -> tuple[bytes, ...]:
        """The pages of the clinic report as PNG pictures."""
        return self.draft(first, last, layout).pages(pixels_per_inch)

    def csv(self, first: date, last: date) -> str:
        """The period's observations, one a row."""
        from symptomdesk.exchange import diary_csv  # noqa: PLC0415

        return diary_csv.write(self._store.everything(), self._reference().leaflet, first, last)

    def fhir(self, first: date, last: date) -> str:
        """The period as an HL7 FHIR R4 bundle, for the clinic's programs.

        Raises :class:`InstallationError` if the program's own file of codes is missing or broken.
        """
        chosen = self._reference().settings
        return fhir_bundle(
            self._store.everything(),
            self._reference().leaflet,
            first,
            last,
            name=chosen.patient_name,
            born=chosen.patient_born,
            written_by_other=chosen.for_someone,
        )

    def json(self) -> str:
        """The whole diary, with nothing left out."""
        from symptomdesk.exchange import diary_json  # noqa: PLC0415

        return diary_json.write(self._store.everything())
