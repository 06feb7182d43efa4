"""The report that is chosen on the page, read from the desk whenever it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.desktop.charts.words import dated_text
from symptomdesk.desktop.pages import report_content
from symptomdesk.desktop.pages.report_content import FHIR, JSON, FileKind
from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desk import Desk, ReportDraft
    from symptomdesk.desktop.pages.report_options import ReportOptions


class ChosenReport:
    """What the options ask for; every reading raises what the desk raises."""

    def __init__(self, desk: Desk, options: ReportOptions) -> None:
        self._desk, self._options = desk, options

    @property
    def usable(self) -> bool:
        """Whether the days chosen make a report at all."""
        return self._options.span is not None

    def draft(self) -> ReportDraft:
        """Everything that is printed, read from the diary and on its own from then on."""
        options, reports = self._options, self._desk.reports
        layout = reports.layout(options.parts, options.chosen_paper)
        return reports.draft(self._span.first, self._span.last, layout)

    def text(self) -> str:
        """The report in words."""
        return self._desk.reports.text(self._span.first, self._span.last, self._options.parts)

    def file(self, kind: FileKind) -> str:
        """The content of a file for a computer."""
        reports, span = self._desk.reports, self._span
        if kind is JSON:
            return reports.json()
        return (reports.fhir if kind is FHIR else reports.csv)(span.first, span.last)

    def file_name(self, kind: FileKind) -> str:
        """The name to propose for a file."""
        return report_content.file_name(kind, self._span, self._desk.today())

    def status(self, pages: int) -> str:
        """How long it is."""
        return report_content.pages_words(pages, self._options.chosen_paper)

    def about(self, pages: int) -> str:
        """What report it is, in a sentence."""
        return tr(
            "The report of {dated_text}, {status}.",
            dated_text=dated_text(self._span),
            status=self.status(pages),
        )

    @property
    def _span(self) -> DaySpan:
        span = self._options.span
        if span is None:
            raise RuntimeError("these days make no report")
        return span
