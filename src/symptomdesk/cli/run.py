"""Runs a command: its output to standard output in UTF-8, messages to standard error, an exit code."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence

from symptomdesk import paths
from symptomdesk.cli.arguments import CALL_WRONG, DONE, WORLD_FAILED, parse


def run(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code. Leaves the program directly if the arguments are wrong."""
    # A command is over before there is anything to collect; a window collects once it has been made.
    gc.disable()
    try:
        return _run(arguments)
    finally:
        gc.enable()


def _run(arguments: Sequence[str]) -> int:
    _speak_utf8()
    call_arguments = parse(arguments)
    folder = paths.DataFolder(paths.data_dir(call_arguments.data_dir, os.environ))
    if call_arguments.command is None:
        from symptomdesk.desktop import start  # noqa: PLC0415  (commands need no Qt)

        return start.run(call_arguments.data_dir, in_background=call_arguments.in_background)

    from symptomdesk.cli.calls import BrokenLeafletError, Call  # noqa: PLC0415
    from symptomdesk.cli.commands import command  # noqa: PLC0415
    from symptomdesk.desk import DiaryFault, InstallationError, RefusedError  # noqa: PLC0415

    try:
        for line in command(call_arguments.command)(Call(call_arguments, folder)):
            print(line, flush=True)
    except RefusedError as refusal:
        return _told(refusal, CALL_WRONG)
    except (DiaryFault, InstallationError, BrokenLeafletError) as fault:
        return _told(fault, WORLD_FAILED)
    except BrokenPipeError:
        # The reader of our output went away, which is its right; nothing more can be said to it.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return WORLD_FAILED
    except OSError as fault:
        return _told(fault, WORLD_FAILED)
    return DONE


def _told(message: Exception, code: int) -> int:
    print(f"symptomdesk: {' '.join(str(message).split())}", file=sys.stderr)
    return code


def _speak_utf8() -> None:
    """Whatever the locale says, texts come and go as UTF-8 and line ends are left alone."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
