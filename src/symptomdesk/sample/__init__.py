"""An invented diary, to try the program with: one patient, written as they would have written it."""

from symptomdesk.sample.make import make_sample

__all__ = ["make_sample"]
