"""Printed reports through the desk: read on one thread, set on another."""

from __future__ import annotations

import io
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pypdf
import pytest

from symptomdesk.desk import Desk, Entry, Part, RefusedError
from symptomdesk.exchange import diary_json
from symptomdesk.settings import Paper

DAY = date(2026, 3, 2)


def test_a_draft_is_set_without_the_diary(desk: Desk) -> None:
    desk.log(Entry(DAY, signs=(("nausea", 3),)))
    draft = desk.reports.draft(DAY, DAY, desk.reports.layout())
    whole = diary_json.write(desk.everything())
    bundle = desk.reports.fhir(DAY, DAY)
    desk.close()
    # The store belongs to this thread, and is closed now: the draft can need neither.
    with ThreadPoolExecutor(1) as worker:
        printed = worker.submit(draft.pdf).result()
        pictures = worker.submit(draft.pages, 30).result()
    document = pypdf.PdfReader(io.BytesIO(printed))
    assert "Nausea" in document.pages[0].extract_text()
    assert len(pictures) == len(document.pages)
    assert document.attachments["diary.json"] == [whole.encode()]
    assert document.attachments["symptoms.fhir.json"] == [bundle.encode()]
    assert "Data attached as JSON and FHIR." in " ".join(document.pages[0].extract_text().split())


def test_a_draft_is_what_the_diary_was(desk: Desk) -> None:
    desk.log(Entry(DAY, signs=(("nausea", 3),)))
    layout = desk.reports.layout()
    draft = desk.reports.draft(DAY, DAY, layout)
    desk.log(Entry(DAY, signs=(("headache", 1),)))
    assert "Headache" not in pypdf.PdfReader(io.BytesIO(draft.pdf())).pages[0].extract_text()
    assert draft.pdf() != desk.reports.pdf(DAY, DAY, layout)
    assert len(desk.reports.preview(DAY, DAY, layout, 30)) == 2


def test_the_layout_follows_the_settings(desk: Desk) -> None:
    reports = desk.reports
    assert reports.layout().paper is Paper.A4
    assert reports.layout(frozenset({Part.SIGNS}), Paper.LETTER).parts == {Part.SIGNS}
    desk.change_settings(patient_name="M. Example", report_paper=Paper.LETTER)
    layout = reports.layout()
    assert (layout.paper, layout.name, layout.born) == (Paper.LETTER, "M. Example", None)
    [patient] = [
        entry["resource"]
        for entry in json.loads(reports.fhir(DAY, DAY))["entry"]
        if entry["resource"]["resourceType"] == "Patient"
    ]
    assert patient["name"] == [{"text": "M. Example"}]


def test_a_report_says_who_wrote_it(desk: Desk) -> None:
    """In print, as text and as FHIR: what a relative wrote is not the patient's own account."""
    reports = desk.reports
    desk.log(Entry(DAY, signs=(("nausea", 3),)))
    mine = "Written by the patient with SymptomDesk; not a diagnosis."
    theirs = "Written for the patient, by someone else, with SymptomDesk; not a diagnosis."

    def printed() -> str:
        pages = pypdf.PdfReader(io.BytesIO(reports.pdf(DAY, DAY, reports.layout()))).pages
        return " ".join(pages[0].extract_text().split())

    assert mine in printed()
    assert mine in reports.text(DAY, DAY)
    assert "RelatedPerson" not in reports.fhir(DAY, DAY)
    desk.change_settings(for_someone=True)
    assert theirs in printed()
    assert theirs in reports.text(DAY, DAY)
    assert "RelatedPerson" in reports.fhir(DAY, DAY)


def test_todays_visit_is_the_one_that_the_report_is_made_for(desk: Desk) -> None:
    today = desk.today()
    period = desk.reports.period
    desk.clinic.add_visit(today)
    assert period(since_last_visit=True) == (today, today)
    before = today - timedelta(days=28)
    desk.clinic.add_visit(before)
    assert period(since_last_visit=True) == (before, today)
    assert period(last=before, since_last_visit=True) == (before, before)
    with pytest.raises(RefusedError, match="no visit"):
        period(last=before - timedelta(days=1), since_last_visit=True)
