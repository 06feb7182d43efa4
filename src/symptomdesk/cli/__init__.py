"""The same use cases without a window."""

from symptomdesk.cli.run import run

__all__ = ["run"]
