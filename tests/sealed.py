"""Runs Python where a socket that reaches beyond this computer ends the process at once.

``python tests/sealed.py SCRIPT|-m MODULE [ARGUMENTS]``. Two locks, for two kinds of code: an audit hook sees
what Python does and says where; on Linux the kernel itself ends the process (SIGSYS) for a socket that is not
AF_UNIX, whoever asks for it: Qt, a library in C, a process that was started. Neither can be opened again.
"""

from __future__ import annotations

import ctypes
import os
import platform
import runpy
import subprocess
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

TOUCHED = 97
"""The exit code where Python code touched the network."""
_TOP = Path(__file__).resolve().parents[1]
_AF_UNIX = 1
_SYSTEMS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""The kernel's name of a machine, and the number of the call ``socket`` on it."""
_KILL_PROCESS, _ALLOW = 0x80000000, 0x7FFF0000
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2


def kernel_can_seal() -> bool:
    """Whether the kernel's lock is known for this machine."""
    return sys.platform == "linux" and platform.machine() in _SYSTEMS


def run_sealed(
    *arguments: str, environ: Mapping[str, str] | None = None, text: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments behind both locks."""
    return subprocess.run(
        sealed(*arguments),
        env={**os.environ, "PYTHONPATH": str(_TOP), **(environ or {})},
        input=text if text is not None else "",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def sealed(*arguments: str) -> list[str]:
    """The command that runs Python with these arguments behind both locks."""
    return [sys.executable, str(Path(__file__).resolve()), *arguments]


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_so", ctypes.c_uint8),
        ("if_not", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(_Instruction)))


def _seal_kernel() -> None:
    machine, socket = _SYSTEMS[platform.machine()]
    instructions = (
        (_LOAD, 0, 0, 4),  # the machine
        (_EQUAL, 1, 0, machine),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_LOAD, 0, 0, 0),  # the call
        (_EQUAL, 0, 3, socket),
        (_LOAD, 0, 0, 16),  # its first argument
        (_EQUAL, 1, 0, _AF_UNIX),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_RETURN, 0, 0, _ALLOW),
    )
    program = _Program(len(instructions), (_Instruction * len(instructions))(*instructions))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    for call in (
        (_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0),
        (_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0),
    ):
        if prctl(*call) != 0:
            raise OSError(ctypes.get_errno(), "the kernel could not be told to refuse sockets")


def _refuse(event: str, arguments: Sequence[object]) -> None:
    """End the process for what Python does with sockets, AF_UNIX excepted; no ``except`` can hide it."""
    if not event.startswith("socket.") or (event == "socket.__new__" and arguments[1] == _AF_UNIX):
        return
    print("the network was touched:", event, *arguments[1:], file=sys.stderr)
    traceback.print_stack()
    sys.stderr.flush()
    os._exit(TOUCHED)


def main() -> None:
    """Lock both, then run what was asked for as if it had been started by itself."""
    del sys.argv[0]
    if kernel_can_seal():
        _seal_kernel()
    sys.addaudithook(_refuse)
    if sys.argv[0] == "-m":
        del sys.argv[0]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
