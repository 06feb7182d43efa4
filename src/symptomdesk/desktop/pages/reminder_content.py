"""What the card of the reminder offers and says; no widgets, no Qt."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from symptomdesk.desktop.translation import marked

TITLE = marked("Reminder")
REMINDERS = ((False, marked("No reminder")), (True, marked("Remind me every day")))
NOTE = marked(
    "A short message at that time, if today’s page is not written yet. It says nothing of your illness, and"
    " it never takes the place of a warning."
)
EARLIER = marked("A quarter of an hour earlier")
LATER = marked("A quarter of an hour later")
AT = marked("At {time}")

CLOSING = marked("When I close the window")
CLOSINGS = ((False, marked("The program ends")), (True, marked("It waits in the tray, to remind me")))
CLOSING_NOTE = marked("The menu of its icon in the tray opens it again, or ends it.")
NO_TRAY = marked(
    "This desktop has no tray for programs that wait, so the reminder comes while the window is open."
)

LOGIN = marked("When I log in")
LOGINS = ((False, marked("Nothing starts")), (True, marked("SymptomDesk starts in the background")))
NO_LOGIN = marked("On this system, SymptomDesk cannot yet start by itself when you log in.")
LOGIN_FAULT = marked(
    "This could not be set: {file} cannot be written ({reason}). Make sure that it can, then try again."
)

OF_A_SAMPLE = marked("An invented diary reminds nobody. Your own one can.")

USUAL = time(20)
"""The time that is offered first."""

_STEP = timedelta(minutes=15)
_SOME_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  (times of day are reckoned, no instants)


def step_time(at: time, step: int) -> time:
    """The next quarter of an hour before (-1) or after (+1), round the clock."""
    since_midnight = timedelta(hours=at.hour, minutes=at.minute)
    before = since_midnight // _STEP
    exact = before * _STEP == since_midnight
    quarter = before + 1 if step > 0 else before - exact
    return (_SOME_DAY + quarter * _STEP).time()
