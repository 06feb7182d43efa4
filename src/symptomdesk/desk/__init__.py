"""The use cases: leaflet, diary and clock behind one object that windows and command line speak to.

What is asked for is imported then: a window that opens on today needs neither exports nor reports.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symptomdesk.desk.backups import (
        Backups,
        BackupsView,
        Rescue,
        SecondFolder,
        are_locked,
        rescue,
        rescue_of_locked,
        restore_over,
        set_aside,
    )
    from symptomdesk.desk.calendaring import CalendarDay, CalendarView
    from symptomdesk.desk.checking import NO, YES, check_entry, own_sign, sign_id
    from symptomdesk.desk.clinic import Clinic
    from symptomdesk.desk.desk import Desk
    from symptomdesk.desk.erasing import erase
    from symptomdesk.desk.importing import Arrivals, ImportOutcome, read_file
    from symptomdesk.desk.neighbours import Neighbour
    from symptomdesk.desk.precautions import PrecautionOfDay
    from symptomdesk.desk.protection import Protection, check_passphrase, is_encrypted, is_locked
    from symptomdesk.desk.recorded import SignDays
    from symptomdesk.desk.reference import Reference, open_reference
    from symptomdesk.desk.reminding import SNOOZE, Reminding, is_written
    from symptomdesk.desk.report_draft import ReportDraft
    from symptomdesk.desk.reports import Reports
    from symptomdesk.desk.sampling import make_sample_diary
    from symptomdesk.desk.searching import Hit, Place
    from symptomdesk.desk.treating import DoseDay, TreatmentView
    from symptomdesk.desk.trends_view import TrendsView
    from symptomdesk.desk.values import (
        Change,
        Chip,
        DayMark,
        DayView,
        Entry,
        InstallationError,
        Logged,
        Notice,
        RefusedError,
        SignBefore,
        SignRow,
        SignSection,
        TextKey,
        Understood,
    )
    from symptomdesk.diary.backup import Backup, Occasion
    from symptomdesk.diary.clock import Clock, local_now
    from symptomdesk.diary.faults import Damaged, DiaryFault, NotADiary, PassphraseNeeded, WrongPassphrase
    from symptomdesk.report.layout import ALL_PARTS, Part, ReportLayout

__all__ = [
    "ALL_PARTS",
    "NO",
    "SNOOZE",
    "YES",
    "Arrivals",
    "Backup",
    "Backups",
    "BackupsView",
    "CalendarDay",
    "CalendarView",
    "Change",
    "Chip",
    "Clinic",
    "Clock",
    "Damaged",
    "DayMark",
    "DayView",
    "Desk",
    "DiaryFault",
    "DoseDay",
    "Entry",
    "Hit",
    "ImportOutcome",
    "InstallationError",
    "Logged",
    "Neighbour",
    "NotADiary",
    "Notice",
    "Occasion",
    "Part",
    "PassphraseNeeded",
    "Place",
    "PrecautionOfDay",
    "Protection",
    "Reference",
    "RefusedError",
    "Reminding",
    "ReportDraft",
    "ReportLayout",
    "Reports",
    "Rescue",
    "SecondFolder",
    "SignBefore",
    "SignDays",
    "SignRow",
    "SignSection",
    "TextKey",
    "TreatmentView",
    "TrendsView",
    "Understood",
    "WrongPassphrase",
    "are_locked",
    "check_entry",
    "check_passphrase",
    "erase",
    "is_encrypted",
    "is_locked",
    "is_written",
    "local_now",
    "make_sample_diary",
    "open_reference",
    "own_sign",
    "read_file",
    "rescue",
    "rescue_of_locked",
    "restore_over",
    "set_aside",
    "sign_id",
]

_HOMES = {
    "Backups": "symptomdesk.desk.backups",
    "BackupsView": "symptomdesk.desk.backups",
    "Rescue": "symptomdesk.desk.backups",
    "SecondFolder": "symptomdesk.desk.backups",
    "are_locked": "symptomdesk.desk.backups",
    "rescue": "symptomdesk.desk.backups",
    "rescue_of_locked": "symptomdesk.desk.backups",
    "restore_over": "symptomdesk.desk.backups",
    "set_aside": "symptomdesk.desk.backups",
    "CalendarDay": "symptomdesk.desk.calendaring",
    "CalendarView": "symptomdesk.desk.calendaring",
    "NO": "symptomdesk.desk.checking",
    "YES": "symptomdesk.desk.checking",
    "check_entry": "symptomdesk.desk.checking",
    "own_sign": "symptomdesk.desk.checking",
    "sign_id": "symptomdesk.desk.checking",
    "Clinic": "symptomdesk.desk.clinic",
    "Desk": "symptomdesk.desk.desk",
    "erase": "symptomdesk.desk.erasing",
    "Arrivals": "symptomdesk.desk.importing",
    "ImportOutcome": "symptomdesk.desk.importing",
    "read_file": "symptomdesk.desk.importing",
    "Neighbour": "symptomdesk.desk.neighbours",
    "PrecautionOfDay": "symptomdesk.desk.precautions",
    "Protection": "symptomdesk.desk.protection",
    "check_passphrase": "symptomdesk.desk.protection",
    "is_encrypted": "symptomdesk.desk.protection",
    "is_locked": "symptomdesk.desk.protection",
    "Reference": "symptomdesk.desk.reference",
    "open_reference": "symptomdesk.desk.reference",
    "Reminding": "symptomdesk.desk.reminding",
    "SNOOZE": "symptomdesk.desk.reminding",
    "is_written": "symptomdesk.desk.reminding",
    "ReportDraft": "symptomdesk.desk.report_draft",
    "Reports": "symptomdesk.desk.reports",
    "make_sample_diary": "symptomdesk.desk.sampling",
    "Hit": "symptomdesk.desk.searching",
    "Place": "symptomdesk.desk.searching",
    "Change": "symptomdesk.desk.values",
    "Chip": "symptomdesk.desk.values",
    "DayMark": "symptomdesk.desk.values",
    "DayView": "symptomdesk.desk.values",
    "DoseDay": "symptomdesk.desk.treating",
    "Entry": "symptomdesk.desk.values",
    "InstallationError": "symptomdesk.desk.values",
    "Logged": "symptomdesk.desk.values",
    "Notice": "symptomdesk.desk.values",
    "RefusedError": "symptomdesk.desk.values",
    "SignBefore": "symptomdesk.desk.values",
    "SignDays": "symptomdesk.desk.recorded",
    "SignRow": "symptomdesk.desk.values",
    "SignSection": "symptomdesk.desk.values",
    "TextKey": "symptomdesk.desk.values",
    "TreatmentView": "symptomdesk.desk.treating",
    "TrendsView": "symptomdesk.desk.trends_view",
    "Understood": "symptomdesk.desk.values",
    "Backup": "symptomdesk.diary.backup",
    "Occasion": "symptomdesk.diary.backup",
    "Clock": "symptomdesk.diary.clock",
    "local_now": "symptomdesk.diary.clock",
    "Damaged": "symptomdesk.diary.faults",
    "DiaryFault": "symptomdesk.diary.faults",
    "NotADiary": "symptomdesk.diary.faults",
    "PassphraseNeeded": "symptomdesk.diary.faults",
    "WrongPassphrase": "symptomdesk.diary.faults",
    "ALL_PARTS": "symptomdesk.report.layout",
    "Part": "symptomdesk.report.layout",
    "ReportLayout": "symptomdesk.report.layout",
}
"""In which module each of the names above is at home."""

if not TYPE_CHECKING:  # a checker shall see the imports above, and complain of any other name

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return value
