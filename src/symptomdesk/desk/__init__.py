"""The use cases: leaflet, diary and clock behind one object that windows and command line speak to."""

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
from symptomdesk.desk.reference import Reference, open_reference
from symptomdesk.desk.reminding import SNOOZE, Reminding, is_written
from symptomdesk.desk.report_draft import ReportDraft
from symptomdesk.desk.reports import Reports
from symptomdesk.desk.sampling import make_sample_diary
from symptomdesk.desk.searching import Hit, Place
from symptomdesk.desk.values import (
    Change,
    Chip,
    DayMark,
    DayView,
    DoseDay,
    Entry,
    InstallationError,
    Logged,
    Notice,
    RefusedError,
    SignBefore,
    SignDays,
    SignRow,
    SignSection,
    TextKey,
    TreatmentView,
    TrendsView,
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
