"""The lock that the tests of "no network" rest on does lock."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from tests.sealed import TOUCHED, kernel_can_seal, run_sealed

kernel = pytest.mark.skipif(
    not kernel_can_seal(), reason="the kernel's lock is known on Linux, x86-64 and arm64"
)


@pytest.mark.parametrize(
    "line",
    [
        "import socket; socket.socket(socket.AF_INET)",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "try:\n    import socket; socket.socket()\nexcept BaseException: pass",
    ],
)
def test_python_code_that_touches_the_network_is_caught_and_named(line: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(line, encoding="utf-8")
    told = run_sealed(str(script))
    assert told.returncode == TOUCHED, told.stderr
    assert "the network was touched: socket." in told.stderr
    assert "script.py" in told.stderr


@kernel
@pytest.mark.parametrize(
    "line",
    [
        "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)",
        "import ctypes; ctypes.CDLL(None).socket(10, 2, 0)",
        "from PySide6.QtNetwork import QTcpSocket; QTcpSocket().connectToHost('127.0.0.1', 9)",
        "import subprocess, sys\n"
        "touch = [sys.executable, '-c', 'import socket; socket.socket()']\n"
        "sys.exit(subprocess.run(touch).returncode)",
    ],
)
def test_code_that_is_not_python_and_processes_that_it_starts_are_ended(line: str, tmp_path: Path) -> None:
    if "PySide6" in line:
        pytest.importorskip("PySide6.QtNetwork")
    script = tmp_path / "script.py"
    script.write_text(line, encoding="utf-8")
    told = run_sealed(str(script))
    assert told.returncode in (-signal.SIGSYS, 256 - signal.SIGSYS), told.stderr


def test_a_socket_file_on_this_computer_is_allowed(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import socket; socket.socket(socket.AF_UNIX).close(); print('done')", encoding="utf-8")
    told = run_sealed(str(script))
    assert (told.returncode, told.stdout, told.stderr) == (0, "done\n", "")
